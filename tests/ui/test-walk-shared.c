/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A pack that others work on, opened through the file chooser of a real portal: what they write into it, and the copy
 * that a synchronised folder makes of it, are noticed. Only for an installed program; the portal is the caller's. */

#include "walk.h"

#include <gio/gio.h>

#define FIRST_TITLE "Before the hearing"
#define LATER_TITLE "After the hearing"
#define NAME "shared.briefing"
#define COPY_NAME "shared (conflicted copy 2026-11-20 101112).briefing"

/* What the file chooser answers from now on. */
static void
choose (const char *path)
{
  g_autofree char *choice = g_build_filename (g_getenv ("BRIEF_TEST_FOLDER"), "choice", NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (choice, path, -1, &error);
  g_assert_no_error (error);
}

/* Writes the pack with another title; the file is replaced, as editors and sync clients do. */
static void
write_with_title (const char *path, const char *pack, const char *title)
{
  g_auto (GStrv) parts = g_strsplit (pack, FIRST_TITLE, -1);
  g_autofree char *text = g_strjoinv (title, parts);
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (g_strv_length (parts), >, 1);
  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}

static void
test_shared (gconstpointer data)
{
  const char *arguments[] = { data, NULL };
  g_autofree char *folder = g_build_filename (g_getenv ("BRIEF_TEST_FOLDER"), "team", NULL);
  g_autofree char *path = g_build_filename (folder, NAME, NULL);
  g_autofree char *copy_path = g_build_filename (folder, COPY_NAME, NULL);
  g_autoptr (GSubprocess) program = NULL;
  g_autoptr (AtspiAccessible) window = NULL;
  g_autofree char *pack = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_get_contents (path, &pack, NULL, NULL));
  program = g_subprocess_newv (arguments, G_SUBPROCESS_FLAGS_NONE, &error);
  g_assert_no_error (error);
  walk_await_application ();
  window = walk_await ("frame", NULL);

  choose (path);
  walk_chord (XK_Control_L, XK_o, 0);
  walk_expect ("frame", FIRST_TITLE);
  write_with_title (path, pack, LATER_TITLE);
  walk_expect ("label", "Somebody else has changed this pack.");
  walk_chord (XK_Alt_L, XK_r, 0);
  walk_expect ("frame", LATER_TITLE);

  write_with_title (copy_path, pack, "What another computer saved");
  choose (folder);
  walk_chord (XK_Control_L, XK_Shift_L, XK_j);
  walk_expect ("label", COPY_NAME);

  walk_quit (program);
}

int
main (int argc, char **argv)
{
  walk_init (&argc, &argv);
  g_test_add_data_func ("/ui/walk/shared", argv[1], test_shared);
  return g_test_run ();
}
