/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "pack/brief-pack-store-private.h"

typedef struct {
  GFile *file;
  char *draft_path; /* NULL to open the file */
  BriefProblems *problems;
} OpenJob;

static void
free_open_job (gpointer data)
{
  OpenJob *job = data;

  g_clear_object (&job->file);
  g_clear_pointer (&job->draft_path, g_free);
  g_clear_object (&job->problems);
  g_free (job);
}

static void
open_thread_cb (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  const OpenJob *job = task_data;
  GError *error = NULL;
  BriefPackLoaded *loaded = job->draft_path == NULL
                                ? brief_pack_load (job->file, job->problems, &error)
                                : brief_pack_load_draft (job->draft_path, job->file, job->problems, &error);

  if (loaded != NULL)
    g_task_return_pointer (task, loaded, (GDestroyNotify) brief_pack_loaded_free);
  else
    g_task_return_error (task, error);
}

static void
start_open (OpenJob *job,
            gpointer tag,
            GCancellable *cancellable,
            GAsyncReadyCallback callback,
            gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_source_tag (task, tag);
  g_task_set_task_data (task, job, free_open_job);
  g_task_run_in_thread (task, open_thread_cb);
}

/**
 * brief_pack_store_open_async:
 * @file: a pack
 * @problems: what is wrong with it
 * @cancellable: (nullable): a #GCancellable
 * @callback: what to call then
 * @user_data: its data
 *
 * Opens a pack. Where there is unsaved work that goes on from what @file holds, it goes on from that, and "from-draft"
 * is %TRUE.
 */
void
brief_pack_store_open_async (GFile *file,
                             BriefProblems *problems,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  OpenJob *job;

  g_return_if_fail (G_IS_FILE (file));
  g_return_if_fail (BRIEF_IS_PROBLEMS (problems));

  job = g_new0 (OpenJob, 1);
  job->file = g_object_ref (file);
  job->problems = g_object_ref (problems);
  start_open (job, brief_pack_store_open_async, cancellable, callback, user_data);
}

static BriefPackStore *
finish_open (GAsyncResult *result, GError **error)
{
  BriefPackLoaded *loaded = g_task_propagate_pointer (G_TASK (result), error);

  return loaded != NULL ? brief_pack_store_new_for_loaded (loaded) : NULL;
}

/**
 * brief_pack_store_open_finish:
 * @result: the result given to the callback
 * @error: return location for an error of %BRIEF_PACK_ERROR
 *
 * Returns: (transfer full): the store of the pack, or %NULL
 */
BriefPackStore *
brief_pack_store_open_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, brief_pack_store_open_async), NULL);

  return finish_open (result, error);
}

/**
 * brief_pack_store_open_draft_async:
 * @draft: unsaved work
 * @problems: what is wrong with it
 * @cancellable: (nullable): a #GCancellable
 * @callback: what to call then
 * @user_data: its data
 *
 * Goes on from unsaved work: of a pack that was never saved, or whose file has gone or changed. Where the file that it
 * came from still holds what it goes on from, the store has that file; else saving asks for one.
 */
void
brief_pack_store_open_draft_async (BriefDraftInfo *draft,
                                   BriefProblems *problems,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data)
{
  OpenJob *job;

  g_return_if_fail (BRIEF_IS_DRAFT_INFO (draft));
  g_return_if_fail (BRIEF_IS_PROBLEMS (problems));

  job = g_new0 (OpenJob, 1);
  g_set_object (&job->file, brief_draft_info_get_file (draft));
  job->draft_path = g_strdup (brief_draft_info_get_path (draft));
  job->problems = g_object_ref (problems);
  start_open (job, brief_pack_store_open_draft_async, cancellable, callback, user_data);
}

/**
 * brief_pack_store_open_draft_finish:
 * @result: the result given to the callback
 * @error: return location for an error of %BRIEF_PACK_ERROR; %BRIEF_PACK_ERROR_OPEN_ELSEWHERE where somebody is working
 *   on the draft
 *
 * Returns: (transfer full): the store of the pack, or %NULL
 */
BriefPackStore *
brief_pack_store_open_draft_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, brief_pack_store_open_draft_async), NULL);

  return finish_open (result, error);
}

static int
compare_modified (gconstpointer a, gconstpointer b, gpointer user_data)
{
  return g_date_time_compare (brief_draft_info_get_modified ((BriefDraftInfo *) b),
                              brief_draft_info_get_modified ((BriefDraftInfo *) a));
}

/**
 * brief_pack_store_list_drafts:
 *
 * Looks for unsaved work. It reads each draft, so that a window does this in a thread.
 *
 * Returns: (transfer full): a list of #BriefDraftInfo, the newest first
 */
GListModel *
brief_pack_store_list_drafts (void)
{
  g_autofree char *folder = brief_draft_dup_folder ();
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  GListStore *drafts = g_list_store_new (BRIEF_TYPE_DRAFT_INFO);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autoptr (BriefDraftInfo) info = brief_draft_info_new_for_path (path);

      if (info != NULL)
        g_list_store_append (drafts, info);
    }
  g_list_store_sort (drafts, compare_modified, NULL);
  return G_LIST_MODEL (drafts);
}
