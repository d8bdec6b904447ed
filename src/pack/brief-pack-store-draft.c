/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "pack/brief-pack-store-private.h"
#include "pack/brief-pack-writer.h"

#include <glib/gi18n-lib.h>

/* A change waits so long for others before it is written: with the writing itself, well within the second. */
#define DRAFT_DELAY_MSEC 400
/* A draft that could not be written is tried again: the disk may have room by then. */
#define RETRY_DELAY_MSEC 5000

/* What a thread does to the draft: @bytes NULL removes it. */
typedef struct {
  BriefDraft *draft;
  guint64 serial;
  GBytes *bytes;
} DraftJob;

static void start_timer (BriefPackStore *self, guint delay);

static void
free_draft_job (gpointer data)
{
  DraftJob *job = data;

  brief_draft_unref (job->draft);
  g_clear_pointer (&job->bytes, g_bytes_unref);
  g_free (job);
}

static gboolean
do_draft_job (const DraftJob *job, GError **error)
{
  if (job->bytes == NULL)
    return brief_draft_remove (job->draft, job->serial, error);
  if (g_bytes_get_size (job->bytes) > BRIEF_PACK_SIZE_MAX)
    {
      g_set_error_literal (error, BRIEF_PACK_ERROR, BRIEF_PACK_ERROR_TOO_LARGE, _ ("larger than 64 MiB"));
      return FALSE;
    }
  return brief_draft_write (job->draft, job->serial, job->bytes, error);
}

static DraftJob *
new_draft_job (BriefPackStore *self)
{
  DraftJob *job = g_new0 (DraftJob, 1);

  job->draft = brief_draft_ref (brief_pack_store_get_draft (self));
  job->serial = brief_pack_store_next_serial (self);
  if (brief_pack_store_is_unsaved (self))
    job->bytes = brief_pack_store_write_draft_bytes (self);
  return job;
}

static void
note_draft_result (BriefPackStore *self, const GError *error)
{
  g_autofree char *message = NULL;

  if (error != NULL)
    /* Translators: why unsaved work could not be kept on disk. */
    message = g_strdup_printf (_ ("The draft could not be written: %s"), error->message);
  brief_pack_store_set_draft_error (self, message);
}

static void
draft_job_thread_cb (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  GError *error = NULL;

  if (do_draft_job (task_data, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
draft_job_done_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  BriefPackStore *self = BRIEF_PACK_STORE (object);
  BriefStoreDraft *draft = brief_pack_store_get_draft_data (self);
  g_autoptr (GError) error = NULL;

  g_task_propagate_boolean (G_TASK (result), &error);
  draft->writing = FALSE;
  if (draft->place == NULL)
    return;

  note_draft_result (self, error);
  if (draft->waiting)
    brief_pack_store_start_draft (self);
  else if (error != NULL)
    start_timer (self, RETRY_DELAY_MSEC);
}

/**
 * brief_pack_store_start_draft:
 * @self: a store
 *
 * Writes the draft in a thread, or removes it where there is nothing to save.
 */
void
brief_pack_store_start_draft (BriefPackStore *self)
{
  BriefStoreDraft *draft = brief_pack_store_get_draft_data (self);
  g_autoptr (GTask) task = NULL;

  draft->waiting = draft->writing;
  if (draft->writing)
    return;

  draft->writing = TRUE;
  task = g_task_new (self, NULL, draft_job_done_cb, NULL);
  g_task_set_source_tag (task, brief_pack_store_start_draft);
  g_task_set_task_data (task, new_draft_job (self), free_draft_job);
  g_task_run_in_thread (task, draft_job_thread_cb);
}

static gboolean
timer_cb (gpointer user_data)
{
  BriefPackStore *self = BRIEF_PACK_STORE (user_data);

  brief_pack_store_get_draft_data (self)->timer = 0;
  brief_pack_store_start_draft (self);
  return G_SOURCE_REMOVE;
}

/* A timer that runs is left alone: work that never pauses would otherwise never be written. */
static void
start_timer (BriefPackStore *self, guint delay)
{
  BriefStoreDraft *draft = brief_pack_store_get_draft_data (self);

  if (draft->timer == 0)
    draft->timer = g_timeout_add (delay, timer_cb, self);
}

/**
 * brief_pack_store_schedule_draft:
 * @self: a store
 *
 * Has the draft written soon, with what else changes until then.
 */
void
brief_pack_store_schedule_draft (BriefPackStore *self)
{
  BriefStoreDraft *draft = brief_pack_store_get_draft_data (self);

  /* A long wait for another try gives way to the new change. */
  if (draft->error != NULL)
    g_clear_handle_id (&draft->timer, g_source_remove);
  start_timer (self, DRAFT_DELAY_MSEC);
}

BriefDraft *
brief_pack_store_get_draft (BriefPackStore *self)
{
  return brief_pack_store_get_draft_data (self)->place;
}

guint64
brief_pack_store_next_serial (BriefPackStore *self)
{
  return ++brief_pack_store_get_draft_data (self)->serial;
}

GBytes *
brief_pack_store_write_draft_bytes (BriefPackStore *self)
{
  BriefPack *pack = brief_pack_store_get_pack (self);
  gsize length;
  char *text = brief_pack_write (pack, brief_pack_get_saved (pack), &length);

  return g_bytes_new_take (text, length);
}

/**
 * brief_pack_store_flush_draft:
 * @self: a store
 * @error: return location for an error of %G_IO_ERROR or %BRIEF_PACK_ERROR
 *
 * Writes the draft now, as before the program ends; where there is nothing to save, there is none.
 *
 * Returns: whether all work is on disk
 */
gboolean
brief_pack_store_flush_draft (BriefPackStore *self, GError **error)
{
  g_autoptr (GError) local_error = NULL;
  DraftJob *job;

  g_return_val_if_fail (BRIEF_IS_PACK_STORE (self), FALSE);

  g_clear_handle_id (&brief_pack_store_get_draft_data (self)->timer, g_source_remove);
  job = new_draft_job (self);
  do_draft_job (job, &local_error);
  free_draft_job (job);
  note_draft_result (self, local_error);
  if (local_error == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

/**
 * brief_pack_store_get_draft_path:
 * @self: a store
 *
 * Returns: (type filename): where the draft is, once there is one
 */
const char *
brief_pack_store_get_draft_path (BriefPackStore *self)
{
  g_return_val_if_fail (BRIEF_IS_PACK_STORE (self), NULL);

  return brief_draft_get_path (brief_pack_store_get_draft (self));
}

/**
 * brief_pack_store_get_draft_error:
 * @self: a store
 *
 * Returns: (nullable): why the draft could not be written, for people; %NULL while all is well
 */
const char *
brief_pack_store_get_draft_error (BriefPackStore *self)
{
  g_return_val_if_fail (BRIEF_IS_PACK_STORE (self), NULL);

  return brief_pack_store_get_draft_data (self)->error;
}
