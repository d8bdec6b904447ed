/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "pack/brief-snapshot.h"

#include "pack/brief-json-text.h"
#include "pack/brief-snapshot-private.h"

struct _BriefSnapshot {
  GObject parent_instance;

  BriefSnapshotParts parts;
  char *text; /* the JSON as packs have it, once it was asked for */
};

G_DEFINE_FINAL_TYPE (BriefSnapshot, brief_snapshot, G_TYPE_OBJECT)

static void
brief_snapshot_finalize (GObject *object)
{
  BriefSnapshot *self = BRIEF_SNAPSHOT (object);

  brief_snapshot_parts_clear (&self->parts);
  g_clear_pointer (&self->text, g_free);

  G_OBJECT_CLASS (brief_snapshot_parent_class)->finalize (object);
}

static void
brief_snapshot_class_init (BriefSnapshotClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = brief_snapshot_finalize;
}

static void
brief_snapshot_init (BriefSnapshot *self)
{
}

void
brief_snapshot_parts_init (BriefSnapshotParts *self)
{
  *self = (BriefSnapshotParts) {
    .evidence = g_ptr_array_new_with_free_func (g_object_unref),
    .evidence_parents = g_hash_table_new_full (NULL, NULL, NULL, g_object_unref),
    .sources = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_object_unref),
    .themes = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_object_unref),
  };
}

void
brief_snapshot_parts_clear (BriefSnapshotParts *self)
{
  g_clear_pointer (&self->json, json_object_unref);
  g_clear_pointer (&self->collection_id, g_free);
  g_clear_pointer (&self->collection_title, brief_localized_text_unref);
  g_clear_pointer (&self->collection_caveat, brief_localized_text_unref);
  g_clear_pointer (&self->collection_language, g_free);
  g_clear_pointer (&self->collection_publisher, g_free);
  g_clear_pointer (&self->collection_license, g_free);
  g_clear_object (&self->item);
  g_clear_object (&self->parent);
  g_clear_pointer (&self->evidence_parents, g_hash_table_unref);
  g_clear_pointer (&self->evidence, g_ptr_array_unref);
  g_clear_pointer (&self->sources, g_hash_table_unref);
  g_clear_pointer (&self->themes, g_hash_table_unref);
}

/**
 * brief_snapshot_new_from_parts:
 * @parts: what it is made of, complete; left empty
 *
 * Returns: (transfer full): a snapshot
 */
BriefSnapshot *
brief_snapshot_new_from_parts (BriefSnapshotParts *parts)
{
  BriefSnapshot *self = g_object_new (BRIEF_TYPE_SNAPSHOT, NULL);

  g_assert (parts->json != NULL && parts->item != NULL);

  self->parts = *parts;
  *parts = (BriefSnapshotParts) { NULL };
  return self;
}

/**
 * brief_snapshot_get_text:
 * @self: a snapshot
 *
 * A snapshot never changes, so that it is put into words once: a draft of a large pack then costs little more than
 * copying it.
 *
 * Returns: its JSON, as it stands in a pack
 */
const char *
brief_snapshot_get_text (BriefSnapshot *self)
{
  g_return_val_if_fail (BRIEF_IS_SNAPSHOT (self), NULL);

  if (self->text == NULL)
    {
      BriefJsonText text;

      brief_json_text_init (&text, BRIEF_SNAPSHOT_DEPTH);
      brief_json_text_add_object (&text, NULL, self->parts.json);
      self->text = brief_json_text_end (&text, NULL);
    }
  return self->text;
}

/**
 * brief_snapshot_get_json:
 * @self: a snapshot
 *
 * Returns: (transfer none): the snapshot as in the pack format; not to be changed
 */
JsonObject *
brief_snapshot_get_json (BriefSnapshot *self)
{
  g_return_val_if_fail (BRIEF_IS_SNAPSHOT (self), NULL);

  return self->parts.json;
}

/**
 * brief_snapshot_get_item_type:
 * @self: a snapshot
 *
 * Returns: the kind of its item
 */
BriefItemType
brief_snapshot_get_item_type (BriefSnapshot *self)
{
  g_return_val_if_fail (BRIEF_IS_SNAPSHOT (self), BRIEF_ITEM_TYPE_RECOMMENDATION);

  return brief_item_get_item_type (self->parts.item);
}

/**
 * brief_snapshot_get_item:
 * @self: a snapshot
 *
 * Returns: (transfer none): the item as it was
 */
BriefItem *
brief_snapshot_get_item (BriefSnapshot *self)
{
  g_return_val_if_fail (BRIEF_IS_SNAPSHOT (self), NULL);

  return self->parts.item;
}

/**
 * brief_snapshot_get_parent:
 * @self: a snapshot
 *
 * Returns: (transfer none) (nullable): the head of the report that a finding or fact belongs to, or of the body that took
 *   a position: id, title, place, country, number and date, no more
 */
BriefItem *
brief_snapshot_get_parent (BriefSnapshot *self)
{
  g_return_val_if_fail (BRIEF_IS_SNAPSHOT (self), NULL);

  return self->parts.parent;
}

/**
 * brief_snapshot_get_evidence:
 * @self: a snapshot
 *
 * Returns: (transfer none) (element-type BriefItem): the findings that supported a recommendation when it was put into
 *   the pack; empty for other items
 */
GPtrArray *
brief_snapshot_get_evidence (BriefSnapshot *self)
{
  g_return_val_if_fail (BRIEF_IS_SNAPSHOT (self), NULL);

  return self->parts.evidence;
}

/**
 * brief_snapshot_get_evidence_parent:
 * @self: a snapshot
 * @finding: an element of brief_snapshot_get_evidence()
 *
 * Returns: (transfer none) (nullable): the head of the report that @finding belongs to
 */
BriefItem *
brief_snapshot_get_evidence_parent (BriefSnapshot *self, BriefItem *finding)
{
  g_return_val_if_fail (BRIEF_IS_SNAPSHOT (self), NULL);
  g_return_val_if_fail (BRIEF_IS_ITEM (finding), NULL);

  return g_hash_table_lookup (self->parts.evidence_parents, finding);
}

/**
 * brief_snapshot_lookup_source:
 * @self: a snapshot
 * @id: the id of a source, as its citations name it
 *
 * Returns: (transfer none) (nullable): the source; every one that the snapshot cites is there
 */
BriefSource *
brief_snapshot_lookup_source (BriefSnapshot *self, const char *id)
{
  g_return_val_if_fail (BRIEF_IS_SNAPSHOT (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  return g_hash_table_lookup (self->parts.sources, id);
}

/**
 * brief_snapshot_lookup_theme:
 * @self: a snapshot
 * @id: the id of a theme
 *
 * Returns: (transfer none) (nullable): the theme
 */
BriefTheme *
brief_snapshot_lookup_theme (BriefSnapshot *self, const char *id)
{
  g_return_val_if_fail (BRIEF_IS_SNAPSHOT (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  return g_hash_table_lookup (self->parts.themes, id);
}

/**
 * brief_snapshot_get_collection_id:
 * @self: a snapshot
 *
 * Returns: the id of the collection that the item is from
 */
const char *
brief_snapshot_get_collection_id (BriefSnapshot *self)
{
  g_return_val_if_fail (BRIEF_IS_SNAPSHOT (self), NULL);

  return self->parts.collection_id;
}

/**
 * brief_snapshot_get_collection_title:
 * @self: a snapshot
 *
 * Returns: (transfer none): the title of that collection
 */
BriefLocalizedText *
brief_snapshot_get_collection_title (BriefSnapshot *self)
{
  g_return_val_if_fail (BRIEF_IS_SNAPSHOT (self), NULL);

  return self->parts.collection_title;
}

/**
 * brief_snapshot_get_collection_caveat:
 * @self: a snapshot
 *
 * Returns: (transfer none) (nullable): what a reader must know of that collection as a whole
 */
BriefLocalizedText *
brief_snapshot_get_collection_caveat (BriefSnapshot *self)
{
  g_return_val_if_fail (BRIEF_IS_SNAPSHOT (self), NULL);

  return self->parts.collection_caveat;
}

/**
 * brief_snapshot_get_collection_language:
 * @self: a snapshot
 *
 * Returns: the BCP 47 tag of the language of its plain texts
 */
const char *
brief_snapshot_get_collection_language (BriefSnapshot *self)
{
  g_return_val_if_fail (BRIEF_IS_SNAPSHOT (self), NULL);

  return self->parts.collection_language;
}

/**
 * brief_snapshot_get_collection_publisher:
 * @self: a snapshot
 *
 * Returns: (nullable): the body whose policy the collection holds
 */
const char *
brief_snapshot_get_collection_publisher (BriefSnapshot *self)
{
  g_return_val_if_fail (BRIEF_IS_SNAPSHOT (self), NULL);

  return self->parts.collection_publisher;
}

/**
 * brief_snapshot_get_collection_license:
 * @self: a snapshot
 *
 * Returns: (nullable): the SPDX expression for the collection's own wording
 */
const char *
brief_snapshot_get_collection_license (BriefSnapshot *self)
{
  g_return_val_if_fail (BRIEF_IS_SNAPSHOT (self), NULL);

  return self->parts.collection_license;
}

/**
 * brief_snapshot_get_collection_revision:
 * @self: a snapshot
 *
 * Returns: the revision of the collection that the item was taken from, or 0 where it is not known
 */
guint
brief_snapshot_get_collection_revision (BriefSnapshot *self)
{
  g_return_val_if_fail (BRIEF_IS_SNAPSHOT (self), 0);

  return self->parts.collection_revision;
}
