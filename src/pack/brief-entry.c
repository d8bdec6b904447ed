/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "pack/brief-entry.h"

#include "pack/brief-entry-private.h"
#include "pack/brief-typed.h"

#include <glib/gi18n-lib.h>

struct _BriefEntry {
  GObject parent_instance;

  char *key;
  char *item_reference;
  BriefSnapshot *snapshot;
  BriefShown *shown;
  char *note;
  char *kept;
  JsonObject *unknown; /* members that this version does not know, to be written back */
};

G_DEFINE_FINAL_TYPE (BriefEntry, brief_entry, G_TYPE_OBJECT)

enum {
  PROP_0,
  PROP_KEY,
  PROP_NOTE,
  PROP_SHOWN,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
brief_entry_finalize (GObject *object)
{
  BriefEntry *self = BRIEF_ENTRY (object);

  g_clear_pointer (&self->key, g_free);
  g_clear_pointer (&self->item_reference, g_free);
  g_clear_object (&self->snapshot);
  g_clear_pointer (&self->shown, brief_shown_unref);
  g_clear_pointer (&self->note, g_free);
  g_clear_pointer (&self->kept, g_free);
  g_clear_pointer (&self->unknown, json_object_unref);

  G_OBJECT_CLASS (brief_entry_parent_class)->finalize (object);
}

static void
brief_entry_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  BriefEntry *self = BRIEF_ENTRY (object);

  switch (prop_id)
    {
    case PROP_KEY:
      g_value_set_string (value, self->key);
      break;
    case PROP_NOTE:
      g_value_set_string (value, self->note ? self->note : "");
      break;
    case PROP_SHOWN:
      g_value_set_boxed (value, self->shown);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
brief_entry_class_init (BriefEntryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = brief_entry_finalize;
  object_class->get_property = brief_entry_get_property;

  properties[PROP_KEY] = g_param_spec_string ("key", NULL, NULL, NULL, flags);
  properties[PROP_NOTE] = g_param_spec_string ("note", NULL, NULL, "", flags);
  properties[PROP_SHOWN] = g_param_spec_boxed ("shown", NULL, NULL, BRIEF_TYPE_SHOWN, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
brief_entry_init (BriefEntry *self)
{
}

/**
 * brief_entry_new:
 * @key: (nullable): its key, or %NULL for a new one
 * @item_reference: (nullable): `collection/id` of its item
 * @snapshot: (nullable): its item as it was
 * @shown: (nullable): what of it is shown, or %NULL for all
 * @note: (nullable): the team's words
 * @unknown: (nullable): members to be written back
 *
 * Returns: (transfer full): an entry
 */
BriefEntry *
brief_entry_new (const char *key,
                 const char *item_reference,
                 BriefSnapshot *snapshot,
                 BriefShown *shown,
                 const char *note,
                 JsonObject *unknown)
{
  BriefEntry *self = g_object_new (BRIEF_TYPE_ENTRY, NULL);

  self->key = key != NULL ? g_strdup (key) : g_uuid_string_random ();
  self->item_reference = g_strdup (item_reference);
  g_set_object (&self->snapshot, snapshot);
  self->shown = shown != NULL ? brief_shown_ref (shown) : NULL;
  self->note = note != NULL && *note != '\0' ? g_strdup (note) : NULL;
  self->unknown = unknown != NULL ? json_object_ref (unknown) : NULL;
  return self;
}

/**
 * brief_entry_new_for_item_shown:
 * @collection: a collection
 * @item: one of its items
 * @shown: (nullable): what of it is shown, or %NULL for all
 *
 * Returns: (transfer full) (nullable): an entry for @item as it is now; %NULL as with brief_snapshot_new()
 */
BriefEntry *
brief_entry_new_for_item_shown (BriefCollection *collection, BriefItem *item, BriefShown *shown)
{
  g_autoptr (BriefSnapshot) snapshot = brief_snapshot_new (collection, item);
  g_autofree char *reference = NULL;

  if (snapshot == NULL)
    return NULL;
  reference = g_strconcat (brief_collection_get_id (collection), "/", brief_item_get_id (item), NULL);
  return brief_entry_new (NULL, reference, snapshot, shown, NULL, NULL);
}

/**
 * brief_entry_new_for_item:
 * @collection: a collection
 * @item: one of its items
 *
 * Returns: (transfer full) (nullable): an entry for @item as it is now; %NULL as with brief_snapshot_new()
 */
BriefEntry *
brief_entry_new_for_item (BriefCollection *collection, BriefItem *item)
{
  g_return_val_if_fail (BRIEF_IS_COLLECTION (collection), NULL);
  g_return_val_if_fail (BRIEF_IS_ITEM (item), NULL);

  return brief_entry_new_for_item_shown (collection, item, NULL);
}

/**
 * brief_entry_new_for_snapshot:
 * @snapshot: an item as it was
 *
 * Returns: (transfer full): an entry for the item as @snapshot has it
 */
BriefEntry *
brief_entry_new_for_snapshot (BriefSnapshot *snapshot)
{
  g_autofree char *reference = NULL;

  g_return_val_if_fail (BRIEF_IS_SNAPSHOT (snapshot), NULL);

  reference = g_strconcat (brief_snapshot_get_collection_id (snapshot), "/",
                           brief_item_get_id (brief_snapshot_get_item (snapshot)), NULL);
  return brief_entry_new (NULL, reference, snapshot, NULL, NULL, NULL);
}

/**
 * brief_entry_new_for_note:
 * @note: (nullable): the team's words
 *
 * Returns: (transfer full): an entry that is a note alone
 */
BriefEntry *
brief_entry_new_for_note (const char *note)
{
  g_autofree char *clean = brief_typed_clean (note ? note : "");

  return brief_entry_new (NULL, NULL, NULL, NULL, clean, NULL);
}

/**
 * brief_entry_change_note:
 * @self: an entry
 * @note: (nullable): the team's words
 *
 * Sets the note, without undo.
 */
void
brief_entry_change_note (BriefEntry *self, const char *note)
{
  if (g_set_str (&self->note, note != NULL && *note != '\0' ? note : NULL))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NOTE]);
}

/**
 * brief_entry_new_with_snapshot:
 * @entry: an entry of an item
 * @snapshot: its item as it is to be shown
 * @kept: (nullable): what was offered and not taken (brief_entry_get_kept())
 *
 * Returns: (transfer full): @entry as it is, with another snapshot, to take its place
 */
BriefEntry *
brief_entry_new_with_snapshot (BriefEntry *entry, BriefSnapshot *snapshot, const char *kept)
{
  BriefEntry *self = brief_entry_new (entry->key, entry->item_reference, snapshot, entry->shown, entry->note,
                                      entry->unknown);

  brief_entry_set_kept (self, kept);
  return self;
}

/**
 * brief_entry_set_kept:
 * @self: an entry that is in no pack yet
 * @kept: (nullable): what was offered and not taken
 */
void
brief_entry_set_kept (BriefEntry *self, const char *kept)
{
  g_set_str (&self->kept, kept);
}

/**
 * brief_entry_get_kept:
 * @self: an entry
 *
 * Returns: (nullable): what its collection said when the team kept the snapshot as it was: the hash of what was offered,
 *   or %BRIEF_ENTRY_KEPT_REMOVED
 */
const char *
brief_entry_get_kept (BriefEntry *self)
{
  return self->kept;
}

/**
 * brief_entry_change_shown:
 * @self: an entry
 * @shown: (nullable): what of its item is shown, or %NULL for all
 *
 * Sets what is shown, without undo.
 */
void
brief_entry_change_shown (BriefEntry *self, BriefShown *shown)
{
  if (shown != NULL)
    brief_shown_ref (shown);
  g_clear_pointer (&self->shown, brief_shown_unref);
  self->shown = shown;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOWN]);
}

BriefShown *
brief_entry_get_shown (BriefEntry *self)
{
  return self->shown;
}

JsonObject *
brief_entry_get_unknown (BriefEntry *self)
{
  return self->unknown;
}

/**
 * brief_entry_get_key:
 * @self: an entry
 *
 * Returns: its key, a UUID, unique within the pack
 */
const char *
brief_entry_get_key (BriefEntry *self)
{
  g_return_val_if_fail (BRIEF_IS_ENTRY (self), NULL);

  return self->key;
}

/**
 * brief_entry_get_item_reference:
 * @self: an entry
 *
 * Returns: (nullable): `collection/id` of its item; %NULL for a note alone
 */
const char *
brief_entry_get_item_reference (BriefEntry *self)
{
  g_return_val_if_fail (BRIEF_IS_ENTRY (self), NULL);

  return self->item_reference;
}

/**
 * brief_entry_get_snapshot:
 * @self: an entry
 *
 * Returns: (transfer none) (nullable): its item as it was when it was added; %NULL for a note alone
 */
BriefSnapshot *
brief_entry_get_snapshot (BriefEntry *self)
{
  g_return_val_if_fail (BRIEF_IS_ENTRY (self), NULL);

  return self->snapshot;
}

/**
 * brief_entry_get_note:
 * @self: an entry
 *
 * Returns: (nullable): the team's own words, CommonMark; %NULL where there are none
 */
const char *
brief_entry_get_note (BriefEntry *self)
{
  g_return_val_if_fail (BRIEF_IS_ENTRY (self), NULL);

  return self->note;
}

/**
 * brief_entry_get_parts:
 * @self: an entry
 *
 * Returns: the set of #BriefPart that is shown of its item
 */
guint
brief_entry_get_parts (BriefEntry *self)
{
  g_return_val_if_fail (BRIEF_IS_ENTRY (self), BRIEF_PARTS_ALL);

  return brief_shown_get_parts (self->shown);
}

/**
 * brief_entry_get_shown_findings:
 * @self: an entry
 *
 * Returns: (nullable) (transfer none) (array zero-terminated=1): the ids of the findings that are shown, or %NULL for all
 */
const char *const *
brief_entry_get_shown_findings (BriefEntry *self)
{
  g_return_val_if_fail (BRIEF_IS_ENTRY (self), NULL);

  return brief_shown_get_findings (self->shown);
}

/**
 * brief_entry_get_shown_positions:
 * @self: an entry
 *
 * Returns: (nullable) (transfer none) (array zero-terminated=1): the ids of the positions that are shown, or %NULL for
 *   all
 */
const char *const *
brief_entry_get_shown_positions (BriefEntry *self)
{
  g_return_val_if_fail (BRIEF_IS_ENTRY (self), NULL);

  return brief_shown_get_positions (self->shown);
}

/**
 * brief_entry_dup_heading:
 * @self: an entry
 * @language: (nullable): the BCP 47 tag of the language asked for
 *
 * Returns: (transfer full): what a list calls the entry: the heading of its item, or the first words of its note
 */
char *
brief_entry_dup_heading (BriefEntry *self, const char *language)
{
  g_autofree char *words = NULL;

  g_return_val_if_fail (BRIEF_IS_ENTRY (self), NULL);

  if (self->snapshot != NULL)
    return brief_item_dup_heading (brief_snapshot_get_item (self->snapshot), language, NULL);

  words = brief_typed_cut (self->note ? self->note : "", 80);
  if (*words != '\0')
    return g_steal_pointer (&words);
  return g_strdup (self->item_reference ? self->item_reference : _ ("Empty note"));
}
