/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tool.h"

#include <gio/gio.h>
#include <glib/gstdio.h>

/**
 * tool_ask_bytes:
 * @file: a PDF
 * @command: a tool that reads it, with its arguments; FILE stands for the PDF
 *
 * Runs a tool on a file; it has to end well, and to have no complaint.
 *
 * Returns: (transfer full): what it says
 */
GBytes *
tool_ask_bytes (GBytes *file, const char *const *command)
{
  g_autofree char *path = NULL;
  g_autoptr (GPtrArray) arguments = g_ptr_array_new ();
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GBytes) errors = NULL;
  g_autoptr (GError) error = NULL;
  const int fd = g_file_open_tmp ("briefings-XXXXXX.pdf", &path, &error);
  GBytes *output = NULL;

  g_assert_no_error (error);
  g_close (fd, NULL);
  g_assert_true (
      g_file_set_contents (path, g_bytes_get_data (file, NULL), (gssize) g_bytes_get_size (file), NULL));
  for (guint i = 0; command[i] != NULL; i++)
    g_ptr_array_add (arguments, (gpointer) (g_str_equal (command[i], "FILE") ? path : command[i]));
  g_ptr_array_add (arguments, NULL);
  process = g_subprocess_newv ((const char *const *) arguments->pdata,
                               G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_communicate (process, NULL, NULL, &output, &errors, &error));
  if (!g_subprocess_get_successful (process) || g_bytes_get_size (errors) > 0)
    g_error ("%s: %.*s", command[0], (int) g_bytes_get_size (errors),
             (const char *) g_bytes_get_data (errors, NULL));
  g_unlink (path);
  return output;
}

/**
 * tool_ask:
 * @file: a PDF
 * @command: a tool that reads it, with its arguments; FILE stands for the PDF
 *
 * Returns: (transfer full): the text that the tool says of it
 */
char *
tool_ask (GBytes *file, const char *const *command)
{
  g_autoptr (GBytes) output = tool_ask_bytes (file, command);

  return g_strndup (g_bytes_get_data (output, NULL), g_bytes_get_size (output));
}
