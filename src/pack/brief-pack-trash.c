/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "pack/brief-pack-trash.h"

#include "pack/brief-atomic-write.h"

#include <glib/gi18n-lib.h>

typedef struct {
  GFile *file;   /* NULL for a pack that was never saved */
  GFile *draft;  /* NULL where there is none */
  GBytes *bytes; /* what @file is to hold again */
  gboolean for_good;
} TrashJob;

static void
free_job (gpointer data)
{
  TrashJob *job = data;

  g_clear_object (&job->file);
  g_clear_object (&job->draft);
  g_clear_pointer (&job->bytes, g_bytes_unref);
  g_free (job);
}

static gboolean
put_away (GFile *file, gboolean for_good, GCancellable *cancellable, GError **error)
{
  g_autoptr (GError) local_error = NULL;

  if (for_good ? g_file_delete (file, cancellable, &local_error)
               : g_file_trash (file, cancellable, &local_error))
    return TRUE;
  /* What is gone is where it was to go. */
  if (g_error_matches (local_error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

static void
trash_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  const TrashJob *job = task_data;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  /* Kept for Undo: no way out of a trash works everywhere. */
  if (job->file != NULL)
    bytes = g_file_load_bytes (job->file, cancellable, NULL, NULL);
  if (bytes == NULL)
    bytes = g_bytes_new (NULL, 0);
  if ((job->file != NULL && !put_away (job->file, job->for_good, cancellable, &error))
      || (job->draft != NULL && !put_away (job->draft, job->for_good, cancellable, &error)))
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_return_pointer (task, g_steal_pointer (&bytes), (GDestroyNotify) g_bytes_unref);
}

/**
 * brief_pack_trash_async:
 * @file: (nullable): the user's file; %NULL for a pack that was never saved
 * @draft_path: (nullable) (type filename): where its draft is
 * @for_good: whether to delete what no trash takes
 * @cancellable: (nullable): a #GCancellable
 * @callback: what to call then
 * @user_data: its data
 *
 * Moves the files of a pack to the trash, or deletes them.
 */
void
brief_pack_trash_async (GFile *file,
                        const char *draft_path,
                        gboolean for_good,
                        GCancellable *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  TrashJob *job = g_new0 (TrashJob, 1);

  g_set_object (&job->file, file);
  job->draft = draft_path != NULL ? g_file_new_for_path (draft_path) : NULL;
  job->for_good = for_good;
  g_task_set_source_tag (task, brief_pack_trash_async);
  g_task_set_task_data (task, job, free_job);
  g_task_run_in_thread (task, trash_in_thread);
}

/**
 * brief_pack_trash_finish:
 * @result: the result given to the callback
 * @error: return location for an error of %G_IO_ERROR; %G_IO_ERROR_NOT_SUPPORTED where there is no trash for the file
 *
 * Returns: (transfer full) (nullable): what the user's file held, empty where there was none
 */
GBytes *
brief_pack_trash_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, brief_pack_trash_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
restore_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  const TrashJob *job = task_data;
  g_autofree char *path = g_file_get_path (job->file);
  g_autoptr (GError) error = NULL;

  if (path == NULL || g_file_query_exists (job->file, cancellable))
    {
      g_autofree char *name = g_file_get_parse_name (job->file);

      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_EXISTS,
                               /* Translators: the name of a file. */
                               _ ("%s: another file stands there now; the pack is in the trash"), name);
    }
  else if (!brief_atomic_write (path, job->bytes, &error))
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_return_boolean (task, TRUE);
}

/**
 * brief_pack_restore_async:
 * @file: where a pack was before it was moved to the trash
 * @bytes: what it held
 * @cancellable: (nullable): a #GCancellable
 * @callback: what to call then
 * @user_data: its data
 *
 * Puts a pack back to its place, unless another file stands there by now.
 */
void
brief_pack_restore_async (GFile *file,
                          GBytes *bytes,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  TrashJob *job;

  g_return_if_fail (G_IS_FILE (file));
  g_return_if_fail (bytes != NULL);

  job = g_new0 (TrashJob, 1);
  job->file = g_object_ref (file);
  job->bytes = g_bytes_ref (bytes);
  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, brief_pack_restore_async);
  g_task_set_task_data (task, job, free_job);
  g_task_run_in_thread (task, restore_in_thread);
}

/**
 * brief_pack_restore_finish:
 * @result: the result given to the callback
 * @error: return location for an error of %G_IO_ERROR; %G_IO_ERROR_EXISTS where another file stands there
 *
 * Returns: whether the pack is back
 */
gboolean
brief_pack_restore_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, brief_pack_restore_async), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
