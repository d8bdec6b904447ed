/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "document/brief-logo.h"
#include "pack/brief-pack.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

static GBytes *
read_fixture (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "pdf", name, NULL);
  char *data;
  gsize size;

  g_assert_true (g_file_get_contents (path, &data, &size, NULL));
  return g_bytes_new_take (data, size);
}

static void
test_types (void)
{
  const struct {
    const char *name, *type;
  } cases[] = {
    { "logo.png", "image/png" },
    { "logo.jpeg", "image/jpeg" },
    { "logo.svg", "image/svg+xml" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) file = read_fixture (cases[i].name);
      g_autoptr (GError) error = NULL;

      g_assert_cmpstr (brief_logo_find_type (file), ==, cases[i].type);
      g_assert_true (brief_logo_check (file, &error));
      g_assert_no_error (error);
    }
}

static void
test_refused (void)
{
  const struct {
    const char *text;
    BriefLogoError code;
  } cases[] = {
    { "", BRIEF_LOGO_ERROR_NO_PICTURE },
    { "GIF89a", BRIEF_LOGO_ERROR_NO_PICTURE },
    { "Words alone, and <svg in them", BRIEF_LOGO_ERROR_NO_PICTURE },
    { "<html></html>", BRIEF_LOGO_ERROR_NO_PICTURE },
    { "\x89PNG\r\n\x1a\n and no more", BRIEF_LOGO_ERROR_UNREADABLE },
    { "\xff\xd8\xff\xe0", BRIEF_LOGO_ERROR_UNREADABLE },
    { " <?xml version='1.0'?><svg", BRIEF_LOGO_ERROR_UNREADABLE },
  };
  g_autoptr (GBytes)
      large = g_bytes_new_take (g_malloc0 (BRIEF_PACK_LOGO_SIZE_MAX + 1), BRIEF_PACK_LOGO_SIZE_MAX + 1);
  g_autoptr (GError) large_error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) file = g_bytes_new_static (cases[i].text, strlen (cases[i].text));
      g_autoptr (GError) error = NULL;

      g_assert_false (brief_logo_check (file, &error));
      g_assert_error (error, BRIEF_LOGO_ERROR, (int) cases[i].code);
    }
  g_assert_false (brief_logo_check (large, &large_error));
  g_assert_error (large_error, BRIEF_LOGO_ERROR, BRIEF_LOGO_ERROR_TOO_LARGE);
}

static void
done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static GBytes *
read_file (const char *path, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GAsyncResult) result = NULL;

  brief_logo_read_async (file, NULL, done_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return brief_logo_read_finish (file, result, error);
}

/* Whatever is chosen: a picture, more than a pack holds, what is no file or would never end. */
static void
test_read (void)
{
  g_autofree char *folder = g_dir_make_tmp ("logo-XXXXXX", NULL);
  g_autofree char *pipe = g_build_filename (folder, "pipe.png", NULL);
  g_autofree char *large = g_build_filename (folder, "large.png", NULL);
  g_autofree char *missing = g_build_filename (folder, "missing.png", NULL);
  g_autofree char *good = g_test_build_filename (G_TEST_DIST, "fixtures", "pdf", "logo.png", NULL);
  g_autofree char *zeros = g_malloc0 (BRIEF_PACK_LOGO_SIZE_MAX + 1);
  const struct {
    const char *path;
    GQuark domain;
    int code;
  } cases[] = {
    { good, 0, 0 },
    { folder, BRIEF_LOGO_ERROR, BRIEF_LOGO_ERROR_NO_PICTURE },
    { pipe, BRIEF_LOGO_ERROR, BRIEF_LOGO_ERROR_NO_PICTURE },
    { large, BRIEF_LOGO_ERROR, BRIEF_LOGO_ERROR_TOO_LARGE },
    { missing, G_IO_ERROR, G_IO_ERROR_NOT_FOUND },
  };

  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  g_assert_true (g_file_set_contents (large, zeros, BRIEF_PACK_LOGO_SIZE_MAX + 1, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) file = read_file (cases[i].path, &error);

      g_assert_true ((file != NULL) == (cases[i].domain == 0));
      if (cases[i].domain != 0)
        g_assert_error (error, cases[i].domain, cases[i].code);
    }
  g_unlink (pipe);
  g_unlink (large);
  g_rmdir (folder);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/logo/types", test_types);
  g_test_add_func ("/logo/refused", test_refused);
  g_test_add_func ("/logo/read", test_read);

  return g_test_run ();
}
