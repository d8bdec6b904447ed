/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui-test.h"

#include "pack/brief-traces.h"
#include "ui/browse/brief-browse-view.h"

#include <glib/gstdio.h>

#define COLLECTION "amnesty-sex-work-2016"
#define REPORT COLLECTION "/report-no"
#define RECOMMENDATION COLLECTION "/rec-4"

static GSettings *
get_settings (void)
{
  return brief_application_get_settings (ui_test_get_application ());
}

static void
set_up (gpointer *unused, gconstpointer data)
{
  const char *const keys[] = {
    "last-view",       "last-items",   "last-pack",     "recent-packs",
    "remember-recent", "window-width", "window-height", NULL,
  };

  for (guint i = 0; keys[i] != NULL; i++)
    g_settings_reset (get_settings (), keys[i]);
  ui_test_forget_drafts ();
}

static gboolean
is_ready (gpointer data)
{
  gboolean ready;

  g_object_get (data, "ready", &ready, NULL);
  return ready;
}

/* As a person does who starts the program. */
static BriefWindow *
start (void)
{
  GtkApplication *application = GTK_APPLICATION (ui_test_get_application ());
  GtkWindow *window;

  g_assert_null (gtk_application_get_windows (application));
  g_application_activate (G_APPLICATION (application));
  window = gtk_application_get_windows (application)->data;
  g_assert_true (ui_test_wait (is_ready, window));
  ui_test_settle (GTK_WIDGET (window));
  return BRIEF_WINDOW (window);
}

/* What is unsaved stays. */
static void
quit (BriefWindow *window)
{
  gpointer pointer = window;

  g_object_add_weak_pointer (G_OBJECT (window), &pointer);
  gtk_window_close (GTK_WINDOW (window));
  while (pointer != NULL)
    g_main_context_iteration (NULL, TRUE);
}

static GFile *
save_pack (const char *name, const char *title)
{
  g_autoptr (BriefPack) pack = brief_pack_new (title, "en");

  return ui_test_save_pack (name, pack);
}

static gboolean
has_file (gpointer data)
{
  return brief_pack_store_get_file (brief_window_get_store (data)) != NULL;
}

static gboolean
has_entry (gpointer data)
{
  return brief_pack_get_n_entries (brief_window_get_pack (data)) == 1;
}

static void
open_pack (BriefWindow *window, GFile *file)
{
  brief_window_open_file (window, file);
  g_assert_true (ui_test_wait (has_file, window));
}

static BriefBrowseView *
get_view (BriefWindow *window, const char *name)
{
  return BRIEF_BROWSE_VIEW (ui_test_get_view (window, name));
}

static void
read_item (BriefWindow *window, const char *reference)
{
  g_assert_true (brief_window_show_item (window, reference));
  ui_test_settle (GTK_WIDGET (window));
}

/* The item, the view, the pack, and in it what was not saved yet. */
static void
test_restored (gpointer *unused, gconstpointer data)
{
  g_autoptr (GFile) file = save_pack ("restored.briefing", "Restored");
  BriefWindow *window = start ();
  BriefPackStore *store;

  open_pack (window, file);
  read_item (window, RECOMMENDATION);
  ui_test_act (GTK_WIDGET (window), "win.toggle-item", RECOMMENDATION);
  read_item (window, REPORT);
  quit (window);

  window = start ();
  g_assert_true (gtk_widget_get_mapped (ui_test_get_view (window, "reports")));
  g_assert_cmpstr (brief_browse_view_get_shown (get_view (window, "reports")), ==, REPORT);
  g_assert_true (ui_test_wait (has_file, window));
  store = brief_window_get_store (window);
  g_assert_true (g_file_equal (brief_pack_store_get_file (store), file));
  g_assert_true (ui_test_wait (has_entry, window));
  g_assert_true (brief_pack_store_is_from_draft (store));
  /* It was found and not asked for: the view is the one that was open. */
  g_assert_true (gtk_widget_get_mapped (ui_test_get_view (window, "reports")));

  ui_test_act (GTK_WIDGET (window), "win.view", "recommendations");
  g_assert_cmpstr (brief_browse_view_get_shown (get_view (window, "recommendations")), ==, RECOMMENDATION);
  ui_test_act (GTK_WIDGET (window), "win.view", "endorsements");
  g_assert_nonnull (brief_browse_view_get_shown (get_view (window, "endorsements")));
  quit (window);
}

/* Where one of list and item has room, the list comes first, with the item chosen in it. */
static void
test_narrow (gpointer *unused, gconstpointer data)
{
  BriefWindow *window = start ();

  read_item (window, RECOMMENDATION);
  quit (window);
  g_settings_set_int (get_settings (), "window-width", 360);
  window = start ();
  g_assert_cmpstr (brief_browse_view_get_shown (get_view (window, "recommendations")), ==, RECOMMENDATION);
  g_assert_false (brief_browse_view_is_reading (get_view (window, "recommendations")));
  quit (window);
}

/* A collection that is not there any more, a file that is not: it begins as it did the first time. */
static void
test_gone (gpointer *unused, gconstpointer data)
{
  g_autoptr (GFile) file = save_pack ("gone.briefing", "Gone");
  BriefWindow *window = start ();

  open_pack (window, file);
  quit (window);
  g_assert_cmpint (g_unlink (g_file_peek_path (file)), ==, 0);
  g_settings_set_value (get_settings (), "last-items",
                        g_variant_new_parsed ("{'recommendations': 'gone/rec-1'}"));
  g_settings_set_string (get_settings (), "last-view", "recommendations");

  window = start ();
  g_assert_nonnull (brief_browse_view_get_shown (get_view (window, "recommendations")));
  g_assert_true (brief_window_is_pristine (window));
  g_assert_null (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window)));

  /* With unsaved work at hand, that is gone on with. */
  ui_test_act (GTK_WIDGET (window), "win.toggle-item", RECOMMENDATION);
  quit (window);
  g_settings_set_string (get_settings (), "last-pack", "file:///nowhere/gone.briefing");
  window = start ();
  g_assert_true (ui_test_wait (has_entry, window));
  quit (window);
}

/* One that has no file, opened after one that has, is the last. */
static void
test_new_pack_after_file (gpointer *unused, gconstpointer data)
{
  g_autoptr (GFile) file = save_pack ("before.briefing", "Before");
  BriefWindow *window = start ();

  open_pack (window, file);
  ui_test_act (GTK_WIDGET (window), "win.new-pack", NULL);
  ui_test_act (GTK_WIDGET (window), "win.toggle-item", RECOMMENDATION);
  quit (window);
  window = start ();
  g_assert_true (ui_test_wait (has_entry, window));
  g_assert_false (has_file (window));
  quit (window);
}

static void
assert_pack_kept (const char *expected)
{
  g_autofree char *uri = g_settings_get_string (get_settings (), "last-pack");

  g_assert_cmpstr (uri, ==, expected);
}

static void
assert_nothing_kept (void)
{
  const char *const keys[] = { "last-view", "last-items", "last-pack", "window-width", "window-height" };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      g_autoptr (GVariant) value = g_settings_get_user_value (get_settings (), keys[i]);

      if (value != NULL)
        g_test_message ("%s is kept", keys[i]);
      g_assert_null (value);
    }
}

static gboolean
has_kept_report (gpointer data)
{
  g_autoptr (GVariant) items = g_settings_get_value (get_settings (), "last-items");
  const char *reference;

  return g_variant_lookup (items, "reports", "&s", &reference) && g_str_equal (reference, REPORT);
}

static gboolean
is_active (gpointer data)
{
  return gtk_window_is_active (data);
}

/* A file that somebody opens while the program is not running, before there is anything to see. */
static void
test_opened_from_outside (gpointer *unused, gconstpointer data)
{
  g_autoptr (GFile) file = save_pack ("outside.briefing", "Outside");
  g_autofree char *uri = g_file_get_uri (file);
  GtkApplication *application = GTK_APPLICATION (ui_test_get_application ());
  BriefWindow *window;

  g_settings_set_string (get_settings (), "last-pack", "file:///nowhere/old.briefing");
  g_application_open (G_APPLICATION (application), &file, 1, "");
  window = gtk_application_get_windows (application)->data;
  g_assert_true (ui_test_wait (has_file, window));
  g_assert_true (ui_test_wait (is_ready, window));
  ui_test_settle (GTK_WIDGET (window));
  assert_pack_kept (uri);
  quit (window);
  assert_pack_kept (uri);
}

/* An empty window, and a start without the disk that the file is on, leave what is remembered as it is; a change of windows
 * is a change of packs. */
static void
test_windows (gpointer *unused, gconstpointer data)
{
  g_autoptr (GFile) file = save_pack ("first.briefing", "First");
  g_autoptr (GFile) other_file = save_pack ("second.briefing", "Second");
  g_autofree char *uri = g_file_get_uri (file);
  g_autofree char *other_uri = g_file_get_uri (other_file);
  BriefWindow *window;
  BriefWindow *other;

  g_settings_set_string (get_settings (), "last-pack", "file:///nowhere/unmounted.briefing");
  window = start ();
  read_item (window, REPORT);
  assert_pack_kept ("file:///nowhere/unmounted.briefing");

  open_pack (window, file);
  other = ui_test_open_window (900, 700);
  g_settings_set_string (get_settings (), "last-pack", uri);
  read_item (other, RECOMMENDATION);
  assert_pack_kept (uri);
  open_pack (other, other_file);
  assert_pack_kept (other_uri);
  gtk_window_present (GTK_WINDOW (window));
  g_assert_true (ui_test_wait (is_active, window));
  assert_pack_kept (uri);
  quit (other);
  quit (window);
  assert_pack_kept (uri);
}

static void
test_not_remembered (gpointer *unused, gconstpointer data)
{
  g_autoptr (GFile) file = save_pack ("secret.briefing", "Secret");
  BriefWindow *window = start ();
  g_autofree char *uri = NULL;

  open_pack (window, file);
  read_item (window, REPORT);
  g_assert_true (ui_test_wait (has_kept_report, NULL));
  uri = g_settings_get_string (get_settings (), "last-pack");
  g_assert_cmpstr (uri, !=, "");
  g_settings_set_boolean (get_settings (), "remember-recent", FALSE);
  assert_nothing_kept ();
  read_item (window, RECOMMENDATION);
  quit (window);
  assert_nothing_kept ();

  /* Switched off while the program did not run. */
  g_settings_set_string (get_settings (), "last-pack", uri);
  g_settings_set_value (get_settings (), "last-items",
                        g_variant_new_parsed ("{'recommendations': '" RECOMMENDATION "'}"));
  g_settings_set_string (get_settings (), "last-view", "pack");
  window = start ();
  assert_nothing_kept ();
  g_assert_true (brief_window_is_pristine (window));
  g_assert_cmpstr (brief_browse_view_get_shown (get_view (window, "recommendations")), !=, RECOMMENDATION);
  quit (window);
}

static void
cleared_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  BriefTraces traces;

  *(gboolean *) user_data = brief_traces_clear_finish (result, &traces, NULL);
}

static gboolean
is_true (gpointer data)
{
  return *(gboolean *) data;
}

/* Neither another program nor closing the window brings anything back. */
static void
test_cleared (gpointer *unused, gconstpointer data)
{
  g_autoptr (GFile) file = save_pack ("cleared.briefing", "Cleared");
  BriefWindow *window = start ();
  gboolean cleared = FALSE;
  GtkWidget *other;

  open_pack (window, file);
  read_item (window, REPORT);
  g_assert_true (ui_test_wait (has_kept_report, NULL));
  brief_traces_clear_async (get_settings (), FALSE, cleared_cb, &cleared);
  g_assert_true (ui_test_wait (is_true, &cleared));
  assert_nothing_kept ();
  other = gtk_window_new ();
  gtk_window_present (GTK_WINDOW (other));
  g_assert_true (ui_test_wait (is_active, other));
  gtk_window_destroy (GTK_WINDOW (other));
  g_assert_true (ui_test_wait (is_active, window));
  assert_nothing_kept ();
  quit (window);
  assert_nothing_kept ();
}

int
main (int argc, char **argv)
{
  ui_test_init (&argc, &argv);
  g_test_add ("/ui/session/restored", gpointer, NULL, set_up, test_restored, NULL);
  g_test_add ("/ui/session/narrow", gpointer, NULL, set_up, test_narrow, NULL);
  g_test_add ("/ui/session/gone", gpointer, NULL, set_up, test_gone, NULL);
  g_test_add ("/ui/session/new-pack-after-file", gpointer, NULL, set_up, test_new_pack_after_file, NULL);
  g_test_add ("/ui/session/opened-from-outside", gpointer, NULL, set_up, test_opened_from_outside, NULL);
  g_test_add ("/ui/session/windows", gpointer, NULL, set_up, test_windows, NULL);
  g_test_add ("/ui/session/not-remembered", gpointer, NULL, set_up, test_not_remembered, NULL);
  g_test_add ("/ui/session/cleared", gpointer, NULL, set_up, test_cleared, NULL);
  return g_test_run ();
}
