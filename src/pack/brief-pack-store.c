/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "briefings-pack"

#include "config.h"

#include "pack/brief-pack-store.h"

#include "pack/brief-pack-store-private.h"
#include "pack/brief-pack-writer.h"

#include <glib/gi18n-lib.h>

/* A change waits so long for others before it is written: with the writing itself, well within the second. */
#define DRAFT_DELAY_MSEC 400
/* A draft that could not be written is tried again: the disk may have room by then. */
#define RETRY_DELAY_MSEC 5000

/* No state of a pack: what is saved is not what the pack was opened with. */
#define STATE_NONE G_MAXUINT64

struct _BriefPackStore {
  GObject parent_instance;

  BriefPack *pack;
  GFile *file;
  BriefDraft *draft;
  guint64 saved_state; /* of the undo stack, when the file was written or read */
  gboolean unsaved;
  gboolean from_draft;
  gboolean opened_elsewhere;
  char *set_aside;
  char *draft_error;
  BriefStoreOutside outside;

  guint64 serial;   /* of the last state that was on its way to the draft */
  guint timer;      /* until the draft is written */
  gboolean writing; /* whether a thread is at the draft */
  gboolean waiting; /* whether there is more for it to do */
  gboolean saving;
};

G_DEFINE_FINAL_TYPE (BriefPackStore, brief_pack_store, G_TYPE_OBJECT)

enum {
  PROP_0,
  PROP_PACK,
  PROP_FILE,
  PROP_UNSAVED,
  PROP_FROM_DRAFT,
  PROP_DRAFT_ERROR,
  PROP_OPENED_ELSEWHERE,
  PROP_SET_ASIDE,
  PROP_OUTSIDE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* What a thread does to the draft: @bytes NULL removes it. */
typedef struct {
  BriefDraft *draft;
  guint64 serial;
  GBytes *bytes;
} DraftJob;

static void start_draft_job (BriefPackStore *self);
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

  job->draft = brief_draft_ref (self->draft);
  job->serial = brief_pack_store_next_serial (self);
  if (self->unsaved)
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
  if (g_set_str (&self->draft_error, message))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DRAFT_ERROR]);
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
  g_autoptr (GError) error = NULL;

  g_task_propagate_boolean (G_TASK (result), &error);
  self->writing = FALSE;
  if (self->draft == NULL)
    return;

  note_draft_result (self, error);
  if (self->waiting)
    start_draft_job (self);
  else if (error != NULL)
    start_timer (self, RETRY_DELAY_MSEC);
}

static void
start_draft_job (BriefPackStore *self)
{
  g_autoptr (GTask) task = NULL;

  self->waiting = self->writing;
  if (self->writing)
    return;

  self->writing = TRUE;
  task = g_task_new (self, NULL, draft_job_done_cb, NULL);
  g_task_set_source_tag (task, start_draft_job);
  g_task_set_task_data (task, new_draft_job (self), free_draft_job);
  g_task_run_in_thread (task, draft_job_thread_cb);
}

static gboolean
timer_cb (gpointer user_data)
{
  BriefPackStore *self = BRIEF_PACK_STORE (user_data);

  self->timer = 0;
  start_draft_job (self);
  return G_SOURCE_REMOVE;
}

/* A timer that runs is left alone: work that never pauses would otherwise never be written. */
static void
start_timer (BriefPackStore *self, guint delay)
{
  if (self->timer == 0)
    self->timer = g_timeout_add (delay, timer_cb, self);
}

static void
update_unsaved (BriefPackStore *self)
{
  const gboolean unsaved = brief_undo_stack_get_state (brief_pack_get_undo_stack (self->pack))
                           != self->saved_state;

  if (unsaved == self->unsaved)
    return;
  self->unsaved = unsaved;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_UNSAVED]);
}

static void
pack_changed_cb (BriefPackStore *self)
{
  update_unsaved (self);
  /* A long wait for another try gives way to the new change. */
  if (self->draft_error != NULL)
    g_clear_handle_id (&self->timer, g_source_remove);
  start_timer (self, DRAFT_DELAY_MSEC);
}

static void
set_pack (BriefPackStore *self, BriefPack *pack)
{
  if (self->pack != NULL)
    g_signal_handlers_disconnect_by_func (self->pack, pack_changed_cb, self);
  g_set_object (&self->pack, pack);
  if (pack != NULL)
    g_signal_connect_swapped (pack, "changed", G_CALLBACK (pack_changed_cb), self);
}

static void
brief_pack_store_dispose (GObject *object)
{
  BriefPackStore *self = BRIEF_PACK_STORE (object);
  g_autoptr (GError) error = NULL;

  if (self->timer != 0 && !brief_pack_store_flush_draft (self, &error))
    g_info ("%s", error->message);
  g_clear_handle_id (&self->timer, g_source_remove);
  set_pack (self, NULL);
  g_clear_pointer (&self->draft, brief_draft_unref);
  g_clear_object (&self->file);

  G_OBJECT_CLASS (brief_pack_store_parent_class)->dispose (object);
}

static void
brief_pack_store_finalize (GObject *object)
{
  BriefPackStore *self = BRIEF_PACK_STORE (object);

  g_clear_pointer (&self->set_aside, g_free);
  g_clear_pointer (&self->draft_error, g_free);
  g_clear_pointer (&self->outside.known, brief_file_state_free);
  g_clear_pointer (&self->outside.theirs_state, brief_file_state_free);
  g_clear_object (&self->outside.theirs);

  G_OBJECT_CLASS (brief_pack_store_parent_class)->finalize (object);
}

static void
brief_pack_store_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  BriefPackStore *self = BRIEF_PACK_STORE (object);

  switch (prop_id)
    {
    case PROP_PACK:
      g_value_set_object (value, self->pack);
      break;
    case PROP_FILE:
      g_value_set_object (value, self->file);
      break;
    case PROP_UNSAVED:
      g_value_set_boolean (value, self->unsaved);
      break;
    case PROP_FROM_DRAFT:
      g_value_set_boolean (value, self->from_draft);
      break;
    case PROP_DRAFT_ERROR:
      g_value_set_string (value, self->draft_error);
      break;
    case PROP_OPENED_ELSEWHERE:
      g_value_set_boolean (value, self->opened_elsewhere);
      break;
    case PROP_SET_ASIDE:
      g_value_set_string (value, self->set_aside);
      break;
    case PROP_OUTSIDE:
      g_value_set_uint (value, self->outside.state);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
brief_pack_store_class_init (BriefPackStoreClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = brief_pack_store_dispose;
  object_class->finalize = brief_pack_store_finalize;
  object_class->get_property = brief_pack_store_get_property;

  properties[PROP_PACK] = g_param_spec_object ("pack", NULL, NULL, BRIEF_TYPE_PACK, flags);
  properties[PROP_FILE] = g_param_spec_object ("file", NULL, NULL, G_TYPE_FILE, flags);
  properties[PROP_UNSAVED] = g_param_spec_boolean ("unsaved", NULL, NULL, FALSE, flags);
  properties[PROP_FROM_DRAFT] = g_param_spec_boolean ("from-draft", NULL, NULL, FALSE, flags);
  properties[PROP_DRAFT_ERROR] = g_param_spec_string ("draft-error", NULL, NULL, NULL, flags);
  properties[PROP_OPENED_ELSEWHERE] = g_param_spec_boolean ("opened-elsewhere", NULL, NULL, FALSE, flags);
  properties[PROP_SET_ASIDE] = g_param_spec_string ("set-aside", NULL, NULL, NULL, flags);
  properties[PROP_OUTSIDE] = g_param_spec_uint ("outside", NULL, NULL, BRIEF_OUTSIDE_NONE,
                                                BRIEF_OUTSIDE_REPLACED, BRIEF_OUTSIDE_NONE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
brief_pack_store_init (BriefPackStore *self)
{
}

/**
 * brief_pack_store_new:
 * @pack: a pack that was never saved
 *
 * Starts to keep a new pack. There is something to save as soon as anything was done to it, such as by a template.
 *
 * Returns: (transfer full): its store
 */
BriefPackStore *
brief_pack_store_new (BriefPack *pack)
{
  BriefPackStore *self;

  g_return_val_if_fail (BRIEF_IS_PACK (pack), NULL);

  self = g_object_new (BRIEF_TYPE_PACK_STORE, NULL);
  self->draft = brief_draft_claim (brief_pack_get_id (pack), &self->opened_elsewhere);
  set_pack (self, pack);
  update_unsaved (self);
  if (self->unsaved)
    start_timer (self, DRAFT_DELAY_MSEC);
  return self;
}

/**
 * brief_pack_store_new_unsaved:
 * @pack: a pack with something in it that no file of the user's holds, such as a copy
 *
 * Starts to keep a pack that waits to be saved from the beginning. A draft that stands in its place is put aside.
 *
 * Returns: (transfer full): its store
 */
BriefPackStore *
brief_pack_store_new_unsaved (BriefPack *pack)
{
  BriefPackStore *self;

  g_return_val_if_fail (BRIEF_IS_PACK (pack), NULL);

  self = g_object_new (BRIEF_TYPE_PACK_STORE, NULL);
  self->draft = brief_draft_claim (brief_pack_get_id (pack), &self->opened_elsewhere);
  if (brief_draft_exists (self->draft))
    self->set_aside = brief_draft_set_aside (self->draft);
  self->saved_state = STATE_NONE;
  set_pack (self, pack);
  update_unsaved (self);
  start_timer (self, DRAFT_DELAY_MSEC);
  return self;
}

/**
 * brief_pack_store_new_for_loaded:
 * @loaded: (transfer full): a pack that was read
 *
 * Returns: (transfer full): its store
 */
BriefPackStore *
brief_pack_store_new_for_loaded (BriefPackLoaded *loaded)
{
  BriefPackStore *self = g_object_new (BRIEF_TYPE_PACK_STORE, NULL);

  self->draft = g_steal_pointer (&loaded->draft);
  self->file = g_steal_pointer (&loaded->file);
  self->set_aside = g_steal_pointer (&loaded->set_aside);
  self->outside.known = g_steal_pointer (&loaded->state);
  self->from_draft = loaded->from_draft;
  self->opened_elsewhere = loaded->opened_elsewhere;
  self->saved_state = loaded->from_draft ? STATE_NONE : 0;
  set_pack (self, loaded->pack);
  update_unsaved (self);
  brief_pack_loaded_free (loaded);
  return self;
}

BriefDraft *
brief_pack_store_get_draft (BriefPackStore *self)
{
  return self->draft;
}

guint64
brief_pack_store_next_serial (BriefPackStore *self)
{
  return ++self->serial;
}

GBytes *
brief_pack_store_write_draft_bytes (BriefPackStore *self)
{
  gsize length;
  char *text = brief_pack_write (self->pack, brief_pack_get_saved (self->pack), &length);

  return g_bytes_new_take (text, length);
}

gboolean
brief_pack_store_begin_saving (BriefPackStore *self, GError **error)
{
  if (self->saving)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_PENDING, _ ("The pack is being saved already."));
      return FALSE;
    }
  self->saving = TRUE;
  /* What is typed from now on is undone apart, so that undo comes by what was saved. */
  brief_undo_stack_break_merge (brief_pack_get_undo_stack (self->pack));
  return TRUE;
}

void
brief_pack_store_end_saving (BriefPackStore *self)
{
  self->saving = FALSE;
}

gboolean
brief_pack_store_is_saving (BriefPackStore *self)
{
  return self->saving;
}

BriefStoreOutside *
brief_pack_store_get_outside_data (BriefPackStore *self)
{
  return &self->outside;
}

void
brief_pack_store_set_outside (BriefPackStore *self, BriefOutside outside)
{
  if (self->outside.state == outside)
    return;
  self->outside.state = outside;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_OUTSIDE]);
}

/**
 * brief_pack_store_set_known:
 * @self: a store
 * @known: (transfer full) (nullable): the file as it is now, which a save may replace
 */
void
brief_pack_store_set_known (BriefPackStore *self, BriefFileState *known)
{
  brief_file_state_free (self->outside.known);
  self->outside.known = known;
  self->outside.generation++;
  g_clear_object (&self->outside.theirs);
  g_clear_pointer (&self->outside.theirs_state, brief_file_state_free);
  brief_pack_store_set_outside (self, BRIEF_OUTSIDE_NONE);
}

static void
leave_draft (BriefPackStore *self)
{
  if (!self->from_draft)
    return;
  self->from_draft = FALSE;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FROM_DRAFT]);
}

/**
 * brief_pack_store_rebase:
 * @self: a store
 * @saved: the last save of what is in the file
 * @is_saved: whether the pack is that now; if not, it is work on top of it
 *
 * Goes on from what somebody else has put into the file.
 */
void
brief_pack_store_rebase (BriefPackStore *self, const BriefSavedState *saved, gboolean is_saved)
{
  brief_pack_take_saved (self->pack,
                         brief_saved_state_new (saved->revision, saved->hash, saved->parent, saved->unknown));
  self->saved_state = is_saved ? brief_undo_stack_get_state (brief_pack_get_undo_stack (self->pack))
                               : STATE_NONE;
  leave_draft (self);
  update_unsaved (self);
  start_draft_job (self);
}

/**
 * brief_pack_store_note_saved:
 * @self: a store
 * @file: where the pack was saved
 * @saved: (transfer full): what was saved
 * @state: the state of the undo stack that it was
 *
 * Goes on from a save. The pack may have changed while it was written.
 */
void
brief_pack_store_note_saved (BriefPackStore *self, GFile *file, BriefSavedState *saved, guint64 state)
{
  brief_pack_take_saved (self->pack, saved);
  self->saved_state = state;
  if (g_set_object (&self->file, file))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FILE]);
  brief_draft_set_file (self->draft, file);
  leave_draft (self);
  update_unsaved (self);
  start_draft_job (self);
}

/**
 * brief_pack_store_replace_pack:
 * @self: a store
 * @pack: what the user's file holds
 * @file_state: (transfer full) (nullable): the file
 *
 * Lets go of the unsaved work.
 */
void
brief_pack_store_replace_pack (BriefPackStore *self, BriefPack *pack, BriefFileState *file_state)
{
  g_clear_handle_id (&self->timer, g_source_remove);
  if (!g_str_equal (brief_pack_get_id (pack), brief_pack_get_id (self->pack)))
    {
      brief_draft_remove (self->draft, brief_pack_store_next_serial (self), NULL);
      brief_draft_unref (self->draft);
      self->draft = brief_draft_claim (brief_pack_get_id (pack), &self->opened_elsewhere);
      brief_draft_set_file (self->draft, self->file);
    }
  set_pack (self, pack);
  self->saved_state = 0;
  brief_pack_store_set_known (self, file_state);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PACK]);
  leave_draft (self);
  update_unsaved (self);
  start_draft_job (self);
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

  g_clear_handle_id (&self->timer, g_source_remove);
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
 * brief_pack_store_get_pack:
 * @self: a store
 *
 * Returns: (transfer none): the pack
 */
BriefPack *
brief_pack_store_get_pack (BriefPackStore *self)
{
  g_return_val_if_fail (BRIEF_IS_PACK_STORE (self), NULL);

  return self->pack;
}

/**
 * brief_pack_store_get_file:
 * @self: a store
 *
 * Returns: (transfer none) (nullable): the user's file; %NULL while the pack was never saved
 */
GFile *
brief_pack_store_get_file (BriefPackStore *self)
{
  g_return_val_if_fail (BRIEF_IS_PACK_STORE (self), NULL);

  return self->file;
}

/**
 * brief_pack_store_is_unsaved:
 * @self: a store
 *
 * Returns: whether there is something to save; undoing back to what was saved leaves nothing
 */
gboolean
brief_pack_store_is_unsaved (BriefPackStore *self)
{
  g_return_val_if_fail (BRIEF_IS_PACK_STORE (self), FALSE);

  return self->unsaved;
}

/**
 * brief_pack_store_is_from_draft:
 * @self: a store
 *
 * Returns: whether the pack went on from unsaved work, and was not saved since
 */
gboolean
brief_pack_store_is_from_draft (BriefPackStore *self)
{
  g_return_val_if_fail (BRIEF_IS_PACK_STORE (self), FALSE);

  return self->from_draft;
}

/**
 * brief_pack_store_is_opened_elsewhere:
 * @self: a store
 *
 * Returns: whether another window or program had the pack open when this one opened it; its draft is then one of its own
 */
gboolean
brief_pack_store_is_opened_elsewhere (BriefPackStore *self)
{
  g_return_val_if_fail (BRIEF_IS_PACK_STORE (self), FALSE);

  return self->opened_elsewhere;
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

  return brief_draft_get_path (self->draft);
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

  return self->draft_error;
}

/**
 * brief_pack_store_get_set_aside:
 * @self: a store
 *
 * Returns: (nullable) (type filename): where unsaved work was put that goes on from another state of the file than the
 *   one found; brief_pack_store_list_drafts() lists it
 */
const char *
brief_pack_store_get_set_aside (BriefPackStore *self)
{
  g_return_val_if_fail (BRIEF_IS_PACK_STORE (self), NULL);

  return self->set_aside;
}
