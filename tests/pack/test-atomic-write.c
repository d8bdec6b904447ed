/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "pack/brief-atomic-write.h"
#include "support.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

typedef struct {
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = support_make_folder ();
  fixture->path = g_build_filename (fixture->folder, "a.briefing", NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  support_remove_folder (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
}

static gboolean
write_text (const char *path, const char *text, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return brief_atomic_write (path, bytes, error);
}

static void
assert_holds (const char *path, const char *text)
{
  g_autofree char *found = NULL;

  g_assert_true (g_file_get_contents (path, &found, NULL, NULL));
  g_assert_cmpstr (found, ==, text);
}

static void
assert_n_files (Fixture *fixture, guint n)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  guint n_found = 0;

  while (g_dir_read_name (dir) != NULL)
    n_found++;
  g_assert_cmpuint (n_found, ==, n);
}

static void
test_new_and_old (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  struct stat status;

  g_assert_true (write_text (fixture->path, "first", &error));
  assert_holds (fixture->path, "first");
  g_assert_cmpint (g_chmod (fixture->path, 0640), ==, 0);

  g_assert_true (write_text (fixture->path, "second, longer", &error));
  assert_holds (fixture->path, "second, longer");
  g_assert_cmpint (stat (fixture->path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 07777, ==, 0640);

  g_assert_true (write_text (fixture->path, "", &error));
  assert_holds (fixture->path, "");
  assert_n_files (fixture, 1);
}

static void
test_symbolic_link (Fixture *fixture, gconstpointer data)
{
  g_autofree char *link = g_build_filename (fixture->folder, "link", NULL);

  g_assert_true (write_text (fixture->path, "old", NULL));
  g_assert_cmpint (symlink ("a.briefing", link), ==, 0);
  g_assert_true (write_text (link, "new", NULL));
  assert_holds (fixture->path, "new");
  g_assert_true (g_file_test (link, G_FILE_TEST_IS_SYMLINK));
}

static void
test_no_folder (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "none", "a.briefing", NULL);
  g_autofree char *below = g_build_filename (fixture->path, "a.briefing", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (write_text (path, "x", &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_assert_true (g_str_has_prefix (error->message, path));
  g_clear_error (&error);

  g_assert_true (write_text (fixture->path, "old", NULL));
  g_assert_false (write_text (below, "x", &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_DIRECTORY);
  assert_holds (fixture->path, "old");
}

static void
test_no_file (Fixture *fixture, gconstpointer data)
{
  g_autofree char *pipe = g_build_filename (fixture->folder, "pipe", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (write_text (fixture->folder, "x", &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY);
  g_clear_error (&error);

  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  g_assert_false (write_text (pipe, "x", &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE);
  assert_n_files (fixture, 1);
}

/* A device that is full half way through: the old file stands, and nothing lies about. */
static void
test_full (Fixture *fixture, gconstpointer data)
{
  g_autofree char *large = g_strnfill (1024 * 1024, 'x');
  g_autoptr (GError) error = NULL;
  struct rlimit old_limit, limit;

  g_assert_true (write_text (fixture->path, "old", NULL));
  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &old_limit), ==, 0);
  limit = old_limit;
  limit.rlim_cur = 64 * 1024;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  g_assert_false (write_text (fixture->path, large, &error));
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &old_limit), ==, 0);

  g_assert_nonnull (error);
  g_assert_true (error->domain == G_IO_ERROR);
  g_assert_true (g_str_has_prefix (error->message, fixture->path));
  assert_holds (fixture->path, "old");
  assert_n_files (fixture, 1);
  g_assert_true (write_text (fixture->path, large, NULL));
}

/* Root may write everywhere, so there is nothing to see then. */
static void
test_read_only (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (write_text (fixture->path, "old", NULL));
  g_assert_cmpint (g_chmod (fixture->path, 0444), ==, 0);
  if (access (fixture->path, W_OK) == 0)
    {
      g_assert_true (write_text (fixture->path, "new", &error));
      return;
    }
  g_assert_false (write_text (fixture->path, "new", &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED);
  assert_holds (fixture->path, "old");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, function) g_test_add ("/atomic-write/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("new-and-old", test_new_and_old);
  ADD ("symbolic-link", test_symbolic_link);
  ADD ("no-folder", test_no_folder);
  ADD ("no-file", test_no_file);
  ADD ("full", test_full);
  ADD ("read-only", test_read_only);
  return g_test_run ();
}
