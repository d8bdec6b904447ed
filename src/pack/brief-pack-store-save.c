/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "briefings-pack"

#include "config.h"

#include "pack/brief-atomic-write.h"
#include "pack/brief-pack-history.h"
#include "pack/brief-pack-store-private.h"
#include "pack/brief-pack-writer.h"

#include <glib/gi18n-lib.h>

typedef struct {
  GFile *file;
  char *pack_id;
  GBytes *bytes;
  BriefSavedState *saved;
  guint64 state;         /* of the undo stack */
  char *base_hash;       /* of the save before */
  BriefFileState *known; /* what may be replaced; NULL for whatever is there */
  BriefFileState *written;

  BriefDraft *draft; /* where the work goes if it cannot be saved */
  guint64 draft_serial;
  GBytes *draft_bytes;
} SaveJob;

static void
free_save_job (gpointer data)
{
  SaveJob *job = data;

  g_clear_object (&job->file);
  g_free (job->pack_id);
  g_clear_pointer (&job->bytes, g_bytes_unref);
  g_clear_pointer (&job->saved, brief_saved_state_free);
  g_free (job->base_hash);
  brief_file_state_free (job->known);
  brief_file_state_free (job->written);
  g_clear_pointer (&job->draft, brief_draft_unref);
  g_clear_pointer (&job->draft_bytes, g_bytes_unref);
  g_free (job);
}

static SaveJob *
new_save_job (BriefPackStore *self, GFile *file)
{
  BriefPack *pack = brief_pack_store_get_pack (self);
  SaveJob *job = g_new0 (SaveJob, 1);
  gsize length;
  char *text;

  job->file = g_object_ref (file);
  job->pack_id = g_strdup (brief_pack_get_id (pack));
  job->saved = brief_pack_make_saved (pack);
  text = brief_pack_write (pack, job->saved, &length);
  job->bytes = g_bytes_new_take (text, length);
  job->state = brief_undo_stack_get_state (brief_pack_get_undo_stack (pack));
  if (brief_pack_get_saved (pack) != NULL)
    job->base_hash = g_strdup (brief_pack_get_saved (pack)->hash);
  /* Somewhere else, the person was asked before a file is replaced. */
  if (brief_pack_store_get_file (self) != NULL && g_file_equal (file, brief_pack_store_get_file (self)))
    job->known = brief_file_state_copy (brief_pack_store_get_outside_data (self)->known);
  job->draft = brief_draft_ref (brief_pack_store_get_draft (self));
  job->draft_serial = brief_pack_store_next_serial (self);
  job->draft_bytes = brief_pack_store_write_draft_bytes (self);
  return job;
}

/* Asked right before the file is replaced. One that is gone is written anew, and one that was only laid out anew is what it
 * was; anything else that somebody else has put there stays. */
static gboolean
may_replace (const char *path, gpointer user_data, GError **error)
{
  const SaveJob *job = user_data;
  g_autoptr (GError) read_error = NULL;
  g_autoptr (BriefFileState) now = NULL;
  g_autoptr (BriefProblems) problems = NULL;
  g_autoptr (BriefPack) pack = NULL;

  if (job->known == NULL)
    return TRUE;
  now = brief_file_state_read (job->file, &read_error);
  if (now != NULL ? brief_file_state_is_same_content (now, job->known)
                  : g_error_matches (read_error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    return TRUE;
  problems = brief_problems_new (path);
  pack = now != NULL ? brief_pack_load_file (job->file, problems, NULL) : NULL;
  if (pack != NULL && g_str_equal (brief_pack_get_id (pack), job->pack_id)
      && g_strcmp0 (brief_pack_get_saved (pack)->hash, job->base_hash) == 0)
    return TRUE;
  g_set_error (error, BRIEF_PACK_ERROR, BRIEF_PACK_ERROR_CHANGED_OUTSIDE,
               _ ("%s was changed by somebody else since it was opened"), path);
  return FALSE;
}

static gboolean
write_file (SaveJob *job, GError **error)
{
  g_autofree char *path = g_file_get_path (job->file);

  if (path == NULL)
    {
      g_autofree char *name = g_file_get_parse_name (job->file);

      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED, _ ("%s: not a file of this computer"), name);
      return FALSE;
    }
  if (g_bytes_get_size (job->bytes) > BRIEF_PACK_SIZE_MAX)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE, _ ("%s: larger than 64 MiB"), path);
      return FALSE;
    }
  if (!brief_atomic_write_checked (path, job->bytes, may_replace, job, error))
    return FALSE;
  job->written = brief_file_state_new_for_bytes (job->file, job->bytes);
  return TRUE;
}

/* The work is safe, and the message says where. */
static GError *
make_error (const SaveJob *job, const GError *reason)
{
  g_autoptr (GError) draft_error = NULL;
  g_autofree char *name = NULL;
  const int code = g_error_matches (reason, BRIEF_PACK_ERROR, BRIEF_PACK_ERROR_CHANGED_OUTSIDE)
                       ? BRIEF_PACK_ERROR_CHANGED_OUTSIDE
                       : BRIEF_PACK_ERROR_NOT_SAVED;

  if (!brief_draft_write (job->draft, job->draft_serial, job->draft_bytes, &draft_error))
    /* Translators: why the pack could not be saved; why the draft could not be written. */
    return g_error_new (
        BRIEF_PACK_ERROR, code,
        _ ("The pack was not saved: %s\nIts draft could not be written either: %s\nYour work is "
           "in this window only; leave it open until you have saved the pack elsewhere."),
        reason->message, draft_error->message);
  name = g_filename_display_name (brief_draft_get_path (job->draft));
  /* Translators: why the pack could not be saved; the name of the file that the work is kept in. */
  return g_error_new (BRIEF_PACK_ERROR, code,
                      _ ("The pack was not saved: %s\nYour work is kept as a draft in %s"), reason->message,
                      name);
}

static void
save_thread_cb (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  SaveJob *job = task_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) history_error = NULL;
  g_autoptr (GError) draft_error = NULL;

  /* The draft holds the same while the file is replaced, so that after a crash in between it is known to be done with. Where
   * it cannot be written, the save may work all the same. */
  if (!brief_draft_write (job->draft, job->draft_serial, job->draft_bytes, &draft_error))
    g_info ("No draft before the save: %s", draft_error->message);
  if (!write_file (job, &error))
    {
      g_task_return_error (task, make_error (job, error));
      return;
    }
  /* A merge base less makes a later merge harder, but nothing is lost. */
  if (!brief_pack_history_add (job->pack_id, job->saved->revision, job->saved->hash, job->bytes,
                               &history_error))
    g_info ("No merge base kept: %s", history_error->message);
  g_task_return_boolean (task, TRUE);
}

static void
save_done_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  BriefPackStore *self = BRIEF_PACK_STORE (object);
  g_autoptr (GTask) task = user_data;
  SaveJob *job = g_task_get_task_data (G_TASK (result));
  GError *error = NULL;

  brief_pack_store_end_saving (self);
  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      g_task_return_error (task, error);
      return;
    }
  brief_pack_store_set_known (self, g_steal_pointer (&job->written));
  brief_pack_store_note_saved (self, job->file, g_steal_pointer (&job->saved), job->state);
  g_task_return_boolean (task, TRUE);
}

/**
 * brief_pack_store_save_async:
 * @self: a store
 * @file: (nullable): where to save the pack, which is its file from then on; %NULL for the file it has
 * @cancellable: (nullable): a #GCancellable, asked before anything is written
 * @callback: what to call then
 * @user_data: its data
 *
 * Saves the pack. Where that fails, the file stands as it was, and the work is kept as a draft.
 */
void
brief_pack_store_save_async (BriefPackStore *self,
                             GFile *file,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  g_autoptr (GTask) writing = NULL;
  GError *error = NULL;

  g_return_if_fail (BRIEF_IS_PACK_STORE (self));
  g_return_if_fail (file != NULL || brief_pack_store_get_file (self) != NULL);

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, brief_pack_store_save_async);
  if (g_cancellable_set_error_if_cancelled (cancellable, &error)
      || !brief_pack_store_begin_saving (self, &error))
    {
      g_task_return_error (task, error);
      return;
    }

  writing = g_task_new (self, NULL, save_done_cb, g_steal_pointer (&task));
  g_task_set_task_data (writing, new_save_job (self, file != NULL ? file : brief_pack_store_get_file (self)),
                        free_save_job);
  g_task_run_in_thread (writing, save_thread_cb);
}

/**
 * brief_pack_store_save_finish:
 * @self: a store
 * @result: the result given to the callback
 * @error: return location for %BRIEF_PACK_ERROR_NOT_SAVED or %BRIEF_PACK_ERROR_CHANGED_OUTSIDE, whose messages say where
 *   the work is, %G_IO_ERROR_PENDING or %G_IO_ERROR_CANCELLED
 *
 * Returns: whether the pack was saved
 */
gboolean
brief_pack_store_save_finish (BriefPackStore *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

typedef struct {
  GFile *file;
  BriefFileState *state;
} ReloadJob;

static void
free_reload_job (gpointer data)
{
  ReloadJob *job = data;

  g_object_unref (job->file);
  brief_file_state_free (job->state);
  g_free (job);
}

static void
reload_thread_cb (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  ReloadJob *job = task_data;
  g_autofree char *name = g_file_get_basename (job->file);
  g_autoptr (BriefProblems) problems = brief_problems_new (name);
  GError *error = NULL;
  BriefPack *pack;

  job->state = brief_file_state_read (job->file, NULL);
  pack = brief_pack_load_file (job->file, problems, &error);
  if (pack != NULL)
    brief_pack_keep_base (pack);

  if (pack != NULL)
    g_task_return_pointer (task, pack, g_object_unref);
  else
    g_task_return_error (task, error);
}

static void
reload_done_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  BriefPackStore *self = BRIEF_PACK_STORE (object);
  g_autoptr (GTask) task = user_data;
  ReloadJob *job = g_task_get_task_data (G_TASK (result));
  g_autoptr (BriefPack) pack = NULL;
  GError *error = NULL;

  brief_pack_store_end_saving (self);
  pack = g_task_propagate_pointer (G_TASK (result), &error);
  if (pack == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  brief_pack_store_replace_pack (self, pack, g_steal_pointer (&job->state));
  g_task_return_boolean (task, TRUE);
}

/**
 * brief_pack_store_discard_draft_async:
 * @self: a store
 * @cancellable: (nullable): a #GCancellable
 * @callback: what to call then
 * @user_data: its data
 *
 * Drops the unsaved work, which cannot be undone, and goes back to what the file holds: "pack" is another object then. A
 * pack that was never saved becomes an empty one. Where the file cannot be read, nothing is dropped.
 */
void
brief_pack_store_discard_draft_async (BriefPackStore *self,
                                      GCancellable *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  g_autoptr (GTask) reading = NULL;
  GError *error = NULL;
  ReloadJob *job;
  GFile *file;

  g_return_if_fail (BRIEF_IS_PACK_STORE (self));

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, brief_pack_store_discard_draft_async);
  if (!brief_pack_store_begin_saving (self, &error))
    {
      g_task_return_error (task, error);
      return;
    }
  file = brief_pack_store_get_file (self);
  if (file == NULL)
    {
      const char *language = brief_pack_get_language (brief_pack_store_get_pack (self));
      g_autoptr (BriefPack) empty = brief_pack_new (NULL, language);

      brief_pack_store_end_saving (self);
      brief_pack_store_replace_pack (self, empty, NULL);
      g_task_return_boolean (task, TRUE);
      return;
    }

  reading = g_task_new (self, cancellable, reload_done_cb, g_steal_pointer (&task));
  job = g_new0 (ReloadJob, 1);
  job->file = g_object_ref (file);
  g_task_set_task_data (reading, job, free_reload_job);
  g_task_run_in_thread (reading, reload_thread_cb);
}

/**
 * brief_pack_store_discard_draft_finish:
 * @self: a store
 * @result: the result given to the callback
 * @error: return location for an error of %BRIEF_PACK_ERROR
 *
 * Returns: whether the unsaved work was dropped
 */
gboolean
brief_pack_store_discard_draft_finish (BriefPackStore *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
