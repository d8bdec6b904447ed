/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tool.h"

#include <glib/gstdio.h>

/* Runs a tool on a file; it has to end well, and to have no complaint. */
char *
tool_ask (GBytes *bytes, const char *const *command)
{
  g_autofree char *path = NULL;
  g_autofree char *output = NULL;
  g_autofree char *errors = NULL;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) arguments = NULL;
  g_autoptr (GError) error = NULL;
  const int fd = g_file_open_tmp ("briefings-XXXXXX.pdf", &path, &error);
  int status;

  g_assert_no_error (error);
  g_close (fd, NULL);
  g_assert_true (
      g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), NULL));
  for (guint i = 0; command[i] != NULL; i++)
    g_strv_builder_add (builder, g_str_equal (command[i], "FILE") ? path : command[i]);
  arguments = g_strv_builder_end (builder);
  g_spawn_sync (NULL, arguments, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output, &errors, &status, &error);
  g_assert_no_error (error);
  if (!g_spawn_check_wait_status (status, NULL) || *errors != '\0')
    g_error ("%s: %s%s", command[0], output, errors);
  g_unlink (path);
  return g_steal_pointer (&output);
}
