/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "walk.h"

#include <X11/XKBlib.h>
#include <X11/extensions/XTest.h>
#include <glib/gi18n.h>
#include <locale.h>
#include <string.h>

#define LIMIT_US (15 * G_TIME_SPAN_SECOND)
#define N_LAYOUTS 2

static Display *display;
static guint current_layout; /* of the keyboard */
static AtspiAccessible *application;

static void
press_key (KeyCode key, gboolean down)
{
  XTestFakeKeyEvent (display, key, down, CurrentTime);
  XSync (display, False);
  g_usleep (15000);
}

static void
press (KeySym key, gboolean down)
{
  press_key (XKeysymToKeycode (display, key), down);
}

/* A chord such as Ctrl+Shift+D; the last symbol is the key, 0 ends the list. */
void
walk_chord (KeySym first, KeySym second, KeySym third)
{
  const KeySym keys[] = { first, second, third };
  guint n_keys = third != 0 ? 3 : second != 0 ? 2 : 1;

  for (guint i = 0; i < n_keys; i++)
    press (keys[i], TRUE);
  for (guint i = n_keys; i > 0; i--)
    press (keys[i - 1], FALSE);
  g_usleep (300000);
}

/* The same key several times, as fast as a list goes along with it. */
void
walk_repeat (KeySym key, guint times)
{
  for (guint i = 0; i < times; i++)
    {
      press (key, TRUE);
      press (key, FALSE);
      g_usleep (50000);
    }
  g_usleep (300000);
}

/* Arabic letters have symbols in the order of ISO 8859-6, as the Unicode block has them. */
static KeySym
symbol_of (gunichar character)
{
  return character < 0x600 ? (KeySym) character : (KeySym) (character - 0x600 + 0x5a0);
}

/* Finds the key that types @symbol, in the layout in use before the others; returns whether there is one. */
static gboolean
find_key (KeySym symbol, guint *layout, gboolean *shifted, KeyCode *key)
{
  for (guint i = 0; i < 2 * N_LAYOUTS; i++)
    {
      *layout = (current_layout + i / 2) % N_LAYOUTS;
      *shifted = i % 2 != 0;
      for (guint code = 8; code < 256; code++)
        {
          *key = code;
          if (XkbKeycodeToKeysym (display, code, *layout, *shifted ? 1 : 0) == symbol)
            return TRUE;
        }
    }
  return FALSE;
}

static void
use_layout (guint layout)
{
  g_assert_true (XkbLockGroup (display, XkbUseCoreKbd, layout));
  XSync (display, False);
}

/* Types as a person does who has a keyboard of two layouts, and changes to the other for what the own one lacks. */
void
walk_type (const char *text)
{
  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    {
      guint layout;
      gboolean shifted;
      KeyCode key;

      if (!find_key (symbol_of (g_utf8_get_char (c)), &layout, &shifted, &key))
        g_error ("no key types “%s”", c);
      if (layout != current_layout)
        use_layout (layout);
      if (shifted)
        press (XK_Shift_L, TRUE);
      press_key (key, TRUE);
      press_key (key, FALSE);
      if (shifted)
        press (XK_Shift_L, FALSE);
      if (layout != current_layout)
        use_layout (current_layout);
    }
  g_usleep (300000);
}

static gboolean
is_showing (AtspiAccessible *node)
{
  g_autoptr (AtspiStateSet) states = atspi_accessible_get_state_set (node);

  return states != NULL && atspi_state_set_contains (states, ATSPI_STATE_SHOWING);
}

static AtspiAccessible *
search (AtspiAccessible *node, const char *role, const char *name)
{
  g_autofree char *node_role = atspi_accessible_get_role_name (node, NULL);
  g_autofree char *node_name = atspi_accessible_get_name (node, NULL);
  const int n_children = atspi_accessible_get_child_count (node, NULL);

  if (g_strcmp0 (node_role, role) == 0 && node_name != NULL
      && (name == NULL || strstr (node_name, name) != NULL) && is_showing (node))
    return g_object_ref (node);
  for (int i = 0; i < n_children; i++)
    {
      g_autoptr (AtspiAccessible) child = atspi_accessible_get_child_at_index (node, i, NULL);
      AtspiAccessible *found = child != NULL ? search (child, role, name) : NULL;

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* Says what there is instead. */
static void
describe (AtspiAccessible *node, int depth)
{
  g_autofree char *role = atspi_accessible_get_role_name (node, NULL);
  g_autofree char *name = atspi_accessible_get_name (node, NULL);
  const int n_children = atspi_accessible_get_child_count (node, NULL);

  if (name != NULL && *name != '\0')
    g_test_message ("%*s%s “%s”%s", depth, "", role, name, is_showing (node) ? "" : " (hidden)");
  for (int i = 0; i < n_children; i++)
    {
      g_autoptr (AtspiAccessible) child = atspi_accessible_get_child_at_index (node, i, NULL);

      if (child != NULL)
        describe (child, depth + 1);
    }
}

/* Waits for something on the screen with that role, and a name that holds those words. */
AtspiAccessible *
walk_await (const char *role, const char *name)
{
  const gint64 end = g_get_monotonic_time () + LIMIT_US;

  while (g_get_monotonic_time () < end)
    {
      AtspiAccessible *found = search (application, role, name);

      if (found != NULL)
        return found;
      g_usleep (100000);
      /* What libatspi knows of the tree, it hears of in a main loop. */
      while (g_main_context_iteration (NULL, FALSE))
        ;
    }
  describe (application, 0);
  g_error ("there is no %s “%s”", role, name);
}

void
walk_expect (const char *role, const char *name)
{
  g_autoptr (AtspiAccessible) found = walk_await (role, name);

  g_test_message ("%s: %s", role, name);
}

void
walk_await_application (void)
{
  const gint64 end = g_get_monotonic_time () + LIMIT_US;

  while (application == NULL && g_get_monotonic_time () < end)
    {
      g_autoptr (AtspiAccessible) desktop = atspi_get_desktop (0);
      const int n_children = atspi_accessible_get_child_count (desktop, NULL);

      for (int i = 0; i < n_children && application == NULL; i++)
        {
          g_autoptr (AtspiAccessible) child = atspi_accessible_get_child_at_index (desktop, i, NULL);
          g_autofree char *name = child != NULL ? atspi_accessible_get_name (child, NULL) : NULL;

          if (g_strcmp0 (name, "briefings") == 0)
            application = g_object_ref (child);
        }
      g_usleep (100000);
    }
  g_assert_nonnull (application);
  /* Names are refreshed from a main loop only, and there is none here. */
  atspi_accessible_set_cache_mask (application, ATSPI_CACHE_NONE);
}

/* In the order in which it is drawn, as mutool tells it: pdftotext would take Arabic words apart. */
char *
walk_read_pdf (const char *path)
{
  const char *arguments[] = { "mutool", "draw", "-q", "-F", "txt", path, NULL };
  g_autoptr (GError) error = NULL;
  char *text = NULL;
  int status;

  /* What it says on its errors stream is that it was built without colour management. */
  g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_SEARCH_PATH | G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL,
                &text, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_true (g_spawn_check_wait_status (status, NULL));
  return text;
}

void
walk_await_file (const char *path)
{
  const gint64 end = g_get_monotonic_time () + LIMIT_US;

  while (!g_file_test (path, G_FILE_TEST_EXISTS) && g_get_monotonic_time () < end)
    g_usleep (100000);
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
}

const char *
walk_get_language (void)
{
  return C_ ("BCP 47 tag of the language of this translation", "en");
}

char *
walk_dup_label (const char *words)
{
  g_auto (GStrv) parts = g_strsplit (words, "_", 2);

  return g_strjoinv ("", parts);
}

static void
init_language (void)
{
  const char *folder = g_getenv ("BRIEF_TEST_LOCALE_FOLDER");

  setlocale (LC_ALL, "");
  if (folder == NULL)
    return;
  bindtextdomain (GETTEXT_PACKAGE, folder);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  /* Without the catalogue the walk would be in English once more. */
  g_assert_cmpstr (walk_get_language (), ==, g_get_language_names ()[0]);
}

/* Who writes Arabic has the Latin letters on a second layout, and presses Ctrl+F where the key is, whatever it types. */
static void
init_keyboard (void)
{
  const char *arguments[] = { "setxkbmap", "us,ara", NULL };
  const gboolean arabic = g_str_equal (walk_get_language (), "ar");
  g_autoptr (GError) error = NULL;
  int status;

  if (arabic)
    {
      g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, &status,
                    &error);
      g_assert_no_error (error);
      g_assert_true (g_spawn_check_wait_status (status, NULL));
    }
  display = XOpenDisplay (NULL);
  g_assert_nonnull (display);
  current_layout = arabic ? 1 : 0;
  use_layout (current_layout);
}

/* What a walk is given is the program, as its one argument. */
void
walk_init (int *argc, char ***argv)
{
  init_language ();
  g_test_init (argc, argv, NULL);
  /* libatspi asks every program for a cache that GTK does not have, and warns. */
  g_log_set_always_fatal ((GLogLevelFlags) (G_LOG_FATAL_MASK | G_LOG_LEVEL_CRITICAL));
  g_assert_cmpint (*argc, ==, 2);
  init_keyboard ();
  atspi_init ();
}

guint
walk_count (const char *role)
{
  const int n_children = atspi_accessible_get_child_count (application, NULL);
  guint n_found = 0;

  for (int i = 0; i < n_children; i++)
    {
      g_autoptr (AtspiAccessible) child = atspi_accessible_get_child_at_index (application, i, NULL);
      g_autofree char *child_role = child != NULL ? atspi_accessible_get_role_name (child, NULL) : NULL;

      n_found += g_strcmp0 (child_role, role) == 0 ? 1 : 0;
    }
  return n_found;
}

int
walk_get_place (AtspiAccessible *node)
{
  g_autoptr (AtspiComponent) component = atspi_accessible_get_component_iface (node);
  g_autofree AtspiRect *extents = atspi_component_get_extents (component, ATSPI_COORD_TYPE_WINDOW, NULL);

  g_assert_nonnull (extents);
  return extents->x + extents->width / 2;
}

/* Ends the program as a person does, who finds that it ends well. */
void
walk_quit (GSubprocess *program)
{
  g_autoptr (GError) error = NULL;

  walk_chord (XK_Control_L, XK_q, 0);
  g_assert_true (g_subprocess_wait_check (program, NULL, &error));
  g_assert_no_error (error);
}
