/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Shortcuts on a keyboard whose layout in use is Arabic, and has no Latin letters. */

#include "keys.h"
#include "ui-test.h"

#include <X11/XKBlib.h>
#include <string.h>

static void
use_keyboard (const char *layouts, guint layout)
{
  const char *arguments[] = { "setxkbmap", layouts, NULL };
  Display *display = XOpenDisplay (NULL);
  g_autoptr (GError) error = NULL;
  int status;

  g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, &status,
                &error);
  g_assert_no_error (error);
  g_assert_true (g_spawn_check_wait_status (status, NULL));
  g_assert_true (XkbLockGroup (display, XkbUseCoreKbd, layout));
  XCloseDisplay (display);
}

/* Both ways by the keys alone, whichever layout is in use, and one step a press. */
static void
test_undo (gconstpointer layout)
{
  BriefWindow *window;
  BriefPack *pack;

  use_keyboard ("us,ara", GPOINTER_TO_UINT (layout));
  window = ui_test_open_window (1200, 800);
  pack = brief_window_get_pack (window);
  brief_pack_set_detail (pack, "title", "Water");
  brief_pack_set_detail (pack, "audience", "A hearing");
  keys_press (GTK_WIDGET (window), "<Control>z");
  keys_press (GTK_WIDGET (window), "<Control>z");
  g_assert_cmpstr (brief_pack_get_title (pack), !=, "Water");
  keys_press (GTK_WIDGET (window), "<Control><Shift>z");
  g_assert_cmpstr (brief_pack_get_title (pack), ==, "Water");
  g_assert_cmpstr (brief_pack_get_audience (pack), !=, "A hearing");
  keys_press (GTK_WIDGET (window), "<Control><Shift>z");
  g_assert_cmpstr (brief_pack_get_audience (pack), ==, "A hearing");
  ui_test_close_window (window);
}

static gboolean
has_dialog (gpointer window)
{
  return adw_application_window_get_visible_dialog (window) != NULL;
}

/* A shortcut of the application, where undo is one of the window's class. */
static void
test_dialog (gconstpointer layout)
{
  BriefWindow *window;

  use_keyboard ("us,ara", GPOINTER_TO_UINT (layout));
  window = ui_test_open_window (1200, 800);
  keys_press (GTK_WIDGET (window), "<Control><Shift>d");
  g_assert_true (ui_test_wait (has_dialog, window));
  ui_test_settle (GTK_WIDGET (window));
  adw_dialog_force_close (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window)));
  ui_test_close_window (window);
}

int
main (int argc, char **argv)
{
  ui_test_init (&argc, &argv);
  g_test_add_data_func ("/ui/shifted-keys/latin/undo", GUINT_TO_POINTER (0), test_undo);
  g_test_add_data_func ("/ui/shifted-keys/latin/dialog", GUINT_TO_POINTER (0), test_dialog);
  g_test_add_data_func ("/ui/shifted-keys/arabic/undo", GUINT_TO_POINTER (1), test_undo);
  g_test_add_data_func ("/ui/shifted-keys/arabic/dialog", GUINT_TO_POINTER (1), test_dialog);
  return g_test_run ();
}
