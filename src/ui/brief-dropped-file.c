/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/brief-dropped-file.h"

#include <string.h>

/* What tells a file stands at its beginning. */
#define BEGINNING 4096

static gboolean
holds (const char *data, gsize length, const char *words)
{
  return memmem (data, length, words, strlen (words)) != NULL;
}

static gboolean
is_image (const char *name, const char *data, gsize length)
{
  gboolean uncertain;
  g_autofree char *type = g_content_type_guess (name, (const guchar *) data, length, &uncertain);
  g_autofree char *media_type = g_content_type_get_mime_type (type);

  return media_type != NULL && g_str_has_prefix (media_type, "image/");
}

/* By its content first; a pack may be damaged right at its beginning, so then by its name. */
static BriefDroppedKind
recognize (const char *name, const char *data, gsize length)
{
  if (holds (data, length, "\"briefings-pack\"") || g_str_has_suffix (name, ".briefing"))
    return BRIEF_DROPPED_PACK;
  if (holds (data, length, "\"briefings-collection\""))
    return BRIEF_DROPPED_COLLECTION;
  return is_image (name, data, length) ? BRIEF_DROPPED_IMAGE : BRIEF_DROPPED_OTHER;
}

static void
recognize_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  GFile *file = source;
  g_autofree char *name = g_file_get_basename (file);
  g_autoptr (GFileInputStream) input = NULL;
  char data[BEGINNING];
  gsize length;

  /* Nobody writes into a pipe that was dropped; reading it would wait for ever. */
  if (g_file_query_file_type (file, G_FILE_QUERY_INFO_NONE, cancellable) == G_FILE_TYPE_REGULAR)
    input = g_file_read (file, cancellable, NULL);
  if (input == NULL
      || !g_input_stream_read_all (G_INPUT_STREAM (input), data, sizeof data, &length, cancellable, NULL))
    g_task_return_int (task, BRIEF_DROPPED_UNREADABLE);
  else
    g_task_return_int (task, recognize (name, data, length));
}

/**
 * brief_dropped_file_recognize_async:
 * @file: any file
 * @callback: what to call then
 * @user_data: its data
 *
 * Looks what @file is, in a thread.
 */
void
brief_dropped_file_recognize_async (GFile *file, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (file, NULL, callback, user_data);

  g_task_set_source_tag (task, brief_dropped_file_recognize_async);
  g_task_run_in_thread (task, recognize_in_thread);
}

/**
 * brief_dropped_file_recognize_finish:
 * @file: the file
 * @result: the result given to the callback
 *
 * Returns: what it is
 */
BriefDroppedKind
brief_dropped_file_recognize_finish (GFile *file, GAsyncResult *result)
{
  g_return_val_if_fail (g_task_is_valid (result, file), BRIEF_DROPPED_UNREADABLE);

  return (BriefDroppedKind) g_task_propagate_int (G_TASK (result), NULL);
}
