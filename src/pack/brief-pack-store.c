/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "briefings-pack"

#include "config.h"

#include "pack/brief-pack-store.h"

#include "pack/brief-pack-store-private.h"

#include <glib/gi18n-lib.h>

/* No state of a pack: what is saved is not what the pack was opened with. */
#define STATE_NONE G_MAXUINT64

struct _BriefPackStore {
  GObject parent_instance;

  BriefPack *pack;
  GFile *file;
  BriefStoreDraft draft;
  guint64 saved_state; /* of the undo stack, when the file was written or read */
  gboolean unsaved;
  gboolean from_draft;
  gboolean opened_elsewhere;
  char *set_aside;
  gboolean saving;
  BriefStoreOutside outside;
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
  brief_pack_store_schedule_draft (self);
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

  if (self->draft.timer != 0 && !brief_pack_store_flush_draft (self, &error))
    g_info ("%s", error->message);
  g_clear_handle_id (&self->draft.timer, g_source_remove);
  set_pack (self, NULL);
  g_clear_pointer (&self->draft.place, brief_draft_unref);
  g_clear_object (&self->file);

  G_OBJECT_CLASS (brief_pack_store_parent_class)->dispose (object);
}

static void
brief_pack_store_finalize (GObject *object)
{
  BriefPackStore *self = BRIEF_PACK_STORE (object);

  g_clear_pointer (&self->set_aside, g_free);
  g_clear_pointer (&self->draft.error, g_free);
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
      g_value_set_string (value, self->draft.error);
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
  self->draft.place = brief_draft_claim (brief_pack_get_id (pack), &self->opened_elsewhere);
  set_pack (self, pack);
  update_unsaved (self);
  if (self->unsaved)
    brief_pack_store_schedule_draft (self);
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
  self->draft.place = brief_draft_claim (brief_pack_get_id (pack), &self->opened_elsewhere);
  if (brief_draft_exists (self->draft.place))
    self->set_aside = brief_draft_set_aside (self->draft.place);
  self->saved_state = STATE_NONE;
  set_pack (self, pack);
  update_unsaved (self);
  brief_pack_store_schedule_draft (self);
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

  self->draft.place = g_steal_pointer (&loaded->draft);
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

BriefStoreDraft *
brief_pack_store_get_draft_data (BriefPackStore *self)
{
  return &self->draft;
}

void
brief_pack_store_set_draft_error (BriefPackStore *self, const char *message)
{
  if (g_set_str (&self->draft.error, message))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DRAFT_ERROR]);
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
  brief_pack_store_start_draft (self);
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
  brief_draft_set_file (self->draft.place, file);
  leave_draft (self);
  update_unsaved (self);
  brief_pack_store_start_draft (self);
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
  g_clear_handle_id (&self->draft.timer, g_source_remove);
  if (!g_str_equal (brief_pack_get_id (pack), brief_pack_get_id (self->pack)))
    {
      brief_draft_remove (self->draft.place, brief_pack_store_next_serial (self), NULL);
      brief_draft_unref (self->draft.place);
      self->draft.place = brief_draft_claim (brief_pack_get_id (pack), &self->opened_elsewhere);
      brief_draft_set_file (self->draft.place, self->file);
    }
  set_pack (self, pack);
  self->saved_state = 0;
  brief_pack_store_set_known (self, file_state);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PACK]);
  leave_draft (self);
  update_unsaved (self);
  brief_pack_store_start_draft (self);
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
