/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "pack/brief-pack-history.h"
#include "pack/brief-pack-replace.h"
#include "pack/brief-pack-store-private.h"
#include "pack/brief-pack-writer.h"

#include <glib/gi18n-lib.h>

typedef struct {
  GFile *file;
  char *pack_id;
  char *base_hash;
  BriefFileState *known;
  BriefFileState *glanced; /* what it was when it was looked at last; NULL to read it in any case */
  guint generation;

  gboolean is_untouched;
  BriefOutside state;
  BriefFileState *now;
  BriefPack *theirs;
} CheckJob;

static void
free_check_job (gpointer data)
{
  CheckJob *job = data;

  g_object_unref (job->file);
  g_free (job->pack_id);
  g_free (job->base_hash);
  brief_file_state_free (job->known);
  brief_file_state_free (job->glanced);
  brief_file_state_free (job->now);
  g_clear_object (&job->theirs);
  g_free (job);
}

/* The file holds other bytes than it did. */
static BriefOutside
look_into (CheckJob *job)
{
  g_autoptr (BriefProblems) problems = brief_problems_new ("");
  g_autoptr (BriefPack) pack = brief_pack_load_file (job->file, problems, NULL);

  if (pack == NULL || !g_str_equal (brief_pack_get_id (pack), job->pack_id))
    return BRIEF_OUTSIDE_REPLACED;
  /* A tool has laid it out anew, or somebody has put it back. */
  if (g_strcmp0 (brief_pack_get_saved (pack)->hash, job->base_hash) == 0)
    return BRIEF_OUTSIDE_NONE;
  /* Whatever is chosen, it is what all goes on from. */
  brief_pack_keep_base (pack);
  job->theirs = g_steal_pointer (&pack);
  return BRIEF_OUTSIDE_CHANGED;
}

static void
check_thread_cb (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  CheckJob *job = task_data;
  g_autoptr (GError) error = NULL;

  job->is_untouched = job->glanced != NULL && brief_file_state_is_untouched (job->glanced, job->file);
  if (!job->is_untouched)
    {
      job->now = brief_file_state_read (job->file, &error);
      if (job->now == NULL)
        job->state = g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND)
                             || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_DIRECTORY)
                         ? BRIEF_OUTSIDE_REMOVED
                         : BRIEF_OUTSIDE_REPLACED;
      else if (job->known != NULL && brief_file_state_is_same_content (job->known, job->now))
        job->state = BRIEF_OUTSIDE_NONE;
      else
        job->state = look_into (job);
    }
  g_task_return_boolean (task, TRUE);
}

static void
take_check (BriefPackStore *self, CheckJob *job)
{
  BriefStoreOutside *outside = brief_pack_store_get_outside_data (self);

  /* Meanwhile the pack was saved, or goes on from another state. */
  if (job->is_untouched || job->generation != outside->generation || brief_pack_store_is_saving (self))
    return;
  if (job->state == BRIEF_OUTSIDE_NONE)
    {
      brief_pack_store_set_known (self, g_steal_pointer (&job->now));
      return;
    }
  g_set_object (&outside->theirs, job->theirs);
  brief_file_state_free (outside->theirs_state);
  outside->theirs_state = g_steal_pointer (&job->now);
  brief_pack_store_set_outside (self, job->state);
}

static void
check_done_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  BriefPackStore *self = BRIEF_PACK_STORE (object);
  g_autoptr (GTask) task = user_data;

  if (brief_pack_store_get_draft (self) != NULL)
    take_check (self, g_task_get_task_data (G_TASK (result)));
  g_task_return_boolean (task, TRUE);
}

static CheckJob *
new_check_job (BriefPackStore *self, gboolean thorough)
{
  const BriefStoreOutside *outside = brief_pack_store_get_outside_data (self);
  BriefPack *pack = brief_pack_store_get_pack (self);
  CheckJob *job = g_new0 (CheckJob, 1);

  job->file = g_object_ref (brief_pack_store_get_file (self));
  job->pack_id = g_strdup (brief_pack_get_id (pack));
  if (brief_pack_get_saved (pack) != NULL)
    job->base_hash = g_strdup (brief_pack_get_saved (pack)->hash);
  job->known = brief_file_state_copy (outside->known);
  if (!thorough && outside->state == BRIEF_OUTSIDE_NONE)
    job->glanced = brief_file_state_copy (outside->known);
  else if (!thorough)
    job->glanced = brief_file_state_copy (outside->theirs_state);
  job->generation = outside->generation;
  return job;
}

/**
 * brief_pack_store_check_async:
 * @self: a store
 * @thorough: whether to read the file in any case; if not, only where size, times or identity are others than before
 * @cancellable: (nullable): a #GCancellable
 * @callback: (nullable): what to call then
 * @user_data: its data
 *
 * Looks whether somebody else has changed the file, off the main thread; "outside" tells. A pack without a file has
 * nothing to look at.
 */
void
brief_pack_store_check_async (BriefPackStore *self,
                              gboolean thorough,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  g_autoptr (GTask) looking = NULL;

  g_return_if_fail (BRIEF_IS_PACK_STORE (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, brief_pack_store_check_async);
  if (brief_pack_store_get_file (self) == NULL || brief_pack_store_is_saving (self)
      || g_file_peek_path (brief_pack_store_get_file (self)) == NULL)
    {
      g_task_return_boolean (task, TRUE);
      return;
    }
  looking = g_task_new (self, NULL, check_done_cb, g_steal_pointer (&task));
  g_task_set_task_data (looking, new_check_job (self, thorough), free_check_job);
  g_task_run_in_thread (looking, check_thread_cb);
}

/**
 * brief_pack_store_check_finish:
 * @self: a store
 * @result: the result given to the callback
 *
 * Returns: what became of the file
 */
BriefOutside
brief_pack_store_check_finish (BriefPackStore *self, GAsyncResult *result)
{
  g_return_val_if_fail (g_task_is_valid (result, self), BRIEF_OUTSIDE_NONE);

  return brief_pack_store_get_outside (self);
}

/**
 * brief_pack_store_get_outside:
 * @self: a store
 *
 * Returns: what became of the file, as it was when it was looked at last
 */
BriefOutside
brief_pack_store_get_outside (BriefPackStore *self)
{
  g_return_val_if_fail (BRIEF_IS_PACK_STORE (self), BRIEF_OUTSIDE_NONE);

  return brief_pack_store_get_outside_data (self)->state;
}

/**
 * brief_pack_store_reload:
 * @self: a store whose "outside" is %BRIEF_OUTSIDE_CHANGED
 *
 * Takes what is in the file for what is in the pack, in one step that can be undone.
 */
void
brief_pack_store_reload (BriefPackStore *self)
{
  BriefStoreOutside *outside;
  g_autoptr (BriefPack) theirs = NULL;

  g_return_if_fail (BRIEF_IS_PACK_STORE (self));

  outside = brief_pack_store_get_outside_data (self);
  g_return_if_fail (outside->theirs != NULL);
  theirs = g_object_ref (outside->theirs);
  brief_pack_store_set_known (self, g_steal_pointer (&outside->theirs_state));
  brief_pack_take_contents (brief_pack_store_get_pack (self), theirs, _ ("Reload"));
  brief_pack_store_rebase (self, brief_pack_get_saved (theirs), TRUE);
}

/**
 * brief_pack_store_keep_mine:
 * @self: a store whose "outside" is not %BRIEF_OUTSIDE_NONE
 *
 * Lets the next save replace what is in the file. What is replaced is kept as a merge base and named as what this pack
 * came from, so that whoever works on it finds the common ancestor.
 */
void
brief_pack_store_keep_mine (BriefPackStore *self)
{
  BriefStoreOutside *outside;
  g_autoptr (BriefPack) theirs = NULL;

  g_return_if_fail (BRIEF_IS_PACK_STORE (self));

  outside = brief_pack_store_get_outside_data (self);
  g_set_object (&theirs, outside->theirs);
  brief_pack_store_set_known (self, g_steal_pointer (&outside->theirs_state));
  if (theirs != NULL)
    brief_pack_store_rebase (self, brief_pack_get_saved (theirs), FALSE);
}

typedef struct {
  GBytes *mine;
  GBytes *theirs;
  GFile *copy;
} MergeJob;

static void
free_merge_job (gpointer data)
{
  MergeJob *job = data;

  g_bytes_unref (job->mine);
  g_clear_pointer (&job->theirs, g_bytes_unref);
  g_clear_object (&job->copy);
  g_free (job);
}

static BriefPack *
read_theirs (const MergeJob *job, const char *pack_id, GError **error)
{
  g_autofree char *name = job->copy != NULL ? g_file_get_basename (job->copy) : g_strdup ("");
  g_autoptr (BriefProblems) problems = brief_problems_new (name);
  g_autoptr (BriefPack) theirs = NULL;

  theirs = job->copy != NULL ? brief_pack_load_file (job->copy, problems, error)
                             : brief_pack_read_bytes (job->theirs, problems, error);
  if (theirs == NULL || g_str_equal (brief_pack_get_id (theirs), pack_id))
    return g_steal_pointer (&theirs);
  /* Translators: the name of a file. */
  g_set_error (error, BRIEF_PACK_ERROR, BRIEF_PACK_ERROR_OTHER_PACK,
               _ ("%s is another pack, and no copy of this one."), name);
  return NULL;
}

static void
merge_thread_cb (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  const MergeJob *job = task_data;
  g_autoptr (BriefProblems) problems = brief_problems_new ("");
  g_autoptr (BriefPack) mine = NULL;
  g_autoptr (BriefPack) theirs = NULL;
  g_autoptr (BriefPack) base = NULL;
  GError *error = NULL;

  mine = brief_pack_read_bytes (job->mine, problems, &error);
  if (mine != NULL)
    theirs = read_theirs (job, brief_pack_get_id (mine), &error);
  if (theirs == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  base = brief_pack_history_find_ancestor (mine, theirs);
  g_task_return_pointer (task, brief_pack_merge_new (base, mine, theirs), g_object_unref);
}

/**
 * brief_pack_store_merge_async:
 * @self: a store
 * @copy: (nullable): another copy of the pack, or %NULL for what somebody else has saved in its file
 * @cancellable: (nullable): a #GCancellable
 * @callback: what to call then
 * @user_data: its data
 *
 * Compares the pack with another state of it, off the main thread. Nothing is changed yet.
 */
void
brief_pack_store_merge_async (BriefPackStore *self,
                              GFile *copy,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data)
{
  BriefStoreOutside *outside;
  g_autoptr (GTask) task = NULL;
  MergeJob *job;
  gsize length;
  char *text;

  g_return_if_fail (BRIEF_IS_PACK_STORE (self));

  outside = brief_pack_store_get_outside_data (self);
  g_return_if_fail (copy != NULL || outside->theirs != NULL);
  job = g_new0 (MergeJob, 1);
  job->mine = brief_pack_store_write_draft_bytes (self);
  g_set_object (&job->copy, copy);
  if (copy == NULL)
    {
      text = brief_pack_write (outside->theirs, brief_pack_get_saved (outside->theirs), &length);
      job->theirs = g_bytes_new_take (text, length);
    }
  outside->merging = copy == NULL ? outside->theirs : NULL;
  outside->merging_serial = brief_pack_get_serial (brief_pack_store_get_pack (self));
  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, brief_pack_store_merge_async);
  g_task_set_task_data (task, job, free_merge_job);
  g_task_run_in_thread (task, merge_thread_cb);
}

/**
 * brief_pack_store_merge_finish:
 * @self: a store
 * @result: the result given to the callback
 * @error: return location for an error of %BRIEF_PACK_ERROR
 *
 * Returns: (transfer full): the merge, for brief_pack_store_apply_merge() once its conflicts are settled; %NULL where
 *   the copy cannot be read, or is no copy
 */
BriefPackMerge *
brief_pack_store_merge_finish (BriefPackStore *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* The file holds all that the pack does, and the other way round. */
static gboolean
is_same (BriefPack *pack, BriefPack *theirs)
{
  g_autoptr (BriefSavedState) saved = brief_pack_make_saved (pack);

  return g_str_equal (saved->hash, brief_pack_get_saved (theirs)->hash);
}

static void
go_on_from_theirs (BriefPackStore *self, BriefPack *theirs)
{
  BriefStoreOutside *outside = brief_pack_store_get_outside_data (self);

  brief_pack_store_set_known (self, g_steal_pointer (&outside->theirs_state));
  brief_pack_store_rebase (self, brief_pack_get_saved (theirs),
                           is_same (brief_pack_store_get_pack (self), theirs));
}

/**
 * brief_pack_store_apply_merge:
 * @self: a store
 * @merge: a merge that it made, the last one
 * @error: return location for %G_IO_ERROR_BUSY where pack or file have changed since it was made, or an error of
 *   %BRIEF_PACK_ERROR
 *
 * Takes the merged pack for the pack, in one step that can be undone.
 *
 * Returns: whether it was done; if not, the pack is as it was
 */
gboolean
brief_pack_store_apply_merge (BriefPackStore *self, BriefPackMerge *merge, GError **error)
{
  BriefStoreOutside *outside;
  g_autoptr (BriefPack) merged = NULL;
  g_autoptr (BriefPack) theirs = NULL;
  BriefPack *pack;

  g_return_val_if_fail (BRIEF_IS_PACK_STORE (self), FALSE);
  g_return_val_if_fail (BRIEF_IS_PACK_MERGE (merge), FALSE);

  outside = brief_pack_store_get_outside_data (self);
  pack = brief_pack_store_get_pack (self);
  if (brief_pack_get_serial (pack) != outside->merging_serial
      || (outside->merging != NULL && outside->merging != outside->theirs))
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_BUSY,
                           _ ("The pack was changed again meanwhile. Nothing was merged; try once more."));
      return FALSE;
    }
  merged = brief_pack_merge_finish (merge, error);
  if (merged == NULL)
    return FALSE;
  if (outside->merging != NULL)
    theirs = g_object_ref (outside->theirs);
  brief_pack_take_contents (pack, merged, _ ("Merge"));
  if (theirs != NULL)
    go_on_from_theirs (self, theirs);
  outside->merging = NULL;
  return TRUE;
}
