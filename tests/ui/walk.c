/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "walk.h"

#include <X11/extensions/XTest.h>
#include <locale.h>
#include <string.h>

#define LIMIT_US (15 * G_TIME_SPAN_SECOND)

static Display *display;
static AtspiAccessible *application;

static void
press (KeySym key, gboolean down)
{
  XTestFakeKeyEvent (display, XKeysymToKeycode (display, key), down, CurrentTime);
  XSync (display, False);
  g_usleep (15000);
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

void
walk_type (const char *text)
{
  for (const char *c = text; *c != '\0'; c++)
    {
      const gboolean upper = g_ascii_isupper (*c);

      if (upper)
        press (XK_Shift_L, TRUE);
      press (*c == ' ' ? XK_space : (KeySym) g_ascii_tolower (*c), TRUE);
      press (*c == ' ' ? XK_space : (KeySym) g_ascii_tolower (*c), FALSE);
      if (upper)
        press (XK_Shift_L, FALSE);
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

char *
walk_read_pdf (const char *path)
{
  const char *arguments[] = { "pdftotext", "-raw", path, "-", NULL };
  g_autoptr (GError) error = NULL;
  char *text = NULL;
  int status;

  g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &text, NULL, &status,
                &error);
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

/* What a walk is given is the program, as its one argument. */
void
walk_init (int *argc, char ***argv)
{
  setlocale (LC_ALL, "");
  g_test_init (argc, argv, NULL);
  /* libatspi asks every program for a cache that GTK does not have, and warns. */
  g_log_set_always_fatal ((GLogLevelFlags) (G_LOG_FATAL_MASK | G_LOG_LEVEL_CRITICAL));
  g_assert_cmpint (*argc, ==, 2);
  display = XOpenDisplay (NULL);
  g_assert_nonnull (display);
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
