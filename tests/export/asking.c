/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "asking.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>

/**
 * asking_run:
 * @bytes: a PDF
 * @command: a tool that reads it, with its arguments; FILE stands for the PDF
 * @length: (out) (nullable): of what it says
 *
 * Returns: (transfer full): what it says of the file; it fails where the tool does
 */
char *
asking_run (GBytes *bytes, const char *const *command, gsize *length)
{
  g_autofree char *path = NULL;
  g_autoptr (GPtrArray) arguments = g_ptr_array_new ();
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GBytes) output = NULL;
  g_autoptr (GError) error = NULL;
  const int fd = g_file_open_tmp ("briefings-XXXXXX.pdf", &path, &error);
  char *text;

  g_assert_no_error (error);
  g_close (fd, NULL);
  g_assert_true (
      g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), NULL));
  for (guint i = 0; command[i] != NULL; i++)
    g_ptr_array_add (arguments, (gpointer) (g_str_equal (command[i], "FILE") ? path : command[i]));
  g_ptr_array_add (arguments, NULL);
  process = g_subprocess_newv ((const char *const *) arguments->pdata, G_SUBPROCESS_FLAGS_STDOUT_PIPE,
                               &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_communicate (process, NULL, NULL, &output, NULL, &error));
  if (!g_subprocess_get_successful (process))
    g_error ("%s failed", command[0]);
  g_unlink (path);

  /* With a byte more, so that text is a string. */
  text = g_malloc0 (g_bytes_get_size (output) + 1);
  if (g_bytes_get_size (output) > 0)
    memcpy (text, g_bytes_get_data (output, NULL), g_bytes_get_size (output));
  if (length != NULL)
    *length = g_bytes_get_size (output);
  return text;
}
