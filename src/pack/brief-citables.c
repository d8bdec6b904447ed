/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "pack/brief-citables.h"

struct _BriefCitable {
  GObject parent_instance;

  char *key;
  BriefSource *source;
  BriefSnapshot *snapshot; /* NULL for a source of the team's own */
};

G_DEFINE_FINAL_TYPE (BriefCitable, brief_citable, G_TYPE_OBJECT)

struct _BriefCitables {
  GListStore *list;   /* of BriefCitable */
  GHashTable *by_key; /* key or id to BriefCitable; NULL for an id that several have */
};

static void
brief_citable_finalize (GObject *object)
{
  BriefCitable *self = BRIEF_CITABLE (object);

  g_clear_pointer (&self->key, g_free);
  g_clear_object (&self->source);
  g_clear_object (&self->snapshot);

  G_OBJECT_CLASS (brief_citable_parent_class)->finalize (object);
}

static void
brief_citable_class_init (BriefCitableClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = brief_citable_finalize;
}

static void
brief_citable_init (BriefCitable *self)
{
}

/**
 * brief_citable_get_key:
 * @self: a source
 *
 * Returns: what a note cites it by: the id of a source of the team's own, `collection/id` of another, so that it means the
 *   same whatever comes into the pack
 */
const char *
brief_citable_get_key (BriefCitable *self)
{
  g_return_val_if_fail (BRIEF_IS_CITABLE (self), NULL);

  return self->key;
}

BriefSource *
brief_citable_get_source (BriefCitable *self)
{
  g_return_val_if_fail (BRIEF_IS_CITABLE (self), NULL);

  return self->source;
}

/**
 * brief_citable_get_snapshot:
 * @self: a source
 *
 * Returns: (nullable) (transfer none): the first snapshot that holds it; %NULL for a source of the team's own
 */
BriefSnapshot *
brief_citable_get_snapshot (BriefCitable *self)
{
  g_return_val_if_fail (BRIEF_IS_CITABLE (self), NULL);

  return self->snapshot;
}

/* The id of a source of a collection will do where nothing else has it; one of the team's own comes first. */
static void
add_id (BriefCitables *self, const char *id, BriefCitable *citable)
{
  BriefCitable *other = g_hash_table_lookup (self->by_key, id);

  if (other != NULL && other->snapshot == NULL)
    return;
  g_hash_table_insert (self->by_key, g_strdup (id),
                       g_hash_table_contains (self->by_key, id) ? NULL : citable);
}

static void
add (BriefCitables *self, BriefSource *source, BriefSnapshot *snapshot)
{
  const char *id = brief_source_get_id (source);
  g_autoptr (BriefCitable) citable = NULL;
  g_autofree char *full = NULL;

  if (snapshot != NULL)
    full = g_strconcat (brief_snapshot_get_collection_id (snapshot), "/", id, NULL);
  if (g_hash_table_contains (self->by_key, full != NULL ? full : id))
    return;

  citable = g_object_new (BRIEF_TYPE_CITABLE, NULL);
  citable->key = g_strdup (full != NULL ? full : id);
  citable->source = g_object_ref (source);
  g_set_object (&citable->snapshot, snapshot);
  g_list_store_append (self->list, citable);
  g_hash_table_insert (self->by_key, g_strdup (citable->key), citable);
  if (full != NULL)
    add_id (self, id, citable);
}

static void
add_own_sources (BriefCitables *self, BriefPack *pack)
{
  GListModel *sources = brief_pack_get_own_sources (pack);

  for (guint i = 0; i < g_list_model_get_n_items (sources); i++)
    {
      g_autoptr (BriefSource) source = g_list_model_get_item (sources, i);

      if (brief_source_get_id (source) != NULL)
        add (self, source, NULL);
    }
}

static void
add_sources_of (BriefCitables *self, BriefSnapshot *snapshot)
{
  JsonArray *sources = json_object_get_array_member (brief_snapshot_get_json (snapshot), "sources");

  for (guint i = 0; sources != NULL && i < json_array_get_length (sources); i++)
    {
      const char *id = json_object_get_string_member (json_array_get_object_element (sources, i), "id");
      BriefSource *source = brief_snapshot_lookup_source (snapshot, id);

      if (source != NULL)
        add (self, source, snapshot);
    }
}

/**
 * brief_citables_new:
 * @pack: a pack
 *
 * Lists what the notes of @pack can cite: the team's own sources first, then those of its entries in their order, each
 * once.
 *
 * Returns: (transfer full): the sources
 */
BriefCitables *
brief_citables_new (BriefPack *pack)
{
  BriefCitables *self;

  g_return_val_if_fail (BRIEF_IS_PACK (pack), NULL);

  self = g_new0 (BriefCitables, 1);
  self->list = g_list_store_new (BRIEF_TYPE_CITABLE);
  self->by_key = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  add_own_sources (self, pack);
  for (guint i = 0; i < brief_pack_get_n_sections (pack); i++)
    {
      BriefSection *section = brief_pack_get_section (pack, i);

      for (guint j = 0; j < brief_section_get_n_entries (section); j++)
        {
          BriefSnapshot *snapshot = brief_entry_get_snapshot (brief_section_get_entry (section, j));

          if (snapshot != NULL)
            add_sources_of (self, snapshot);
        }
    }
  return self;
}

void
brief_citables_free (BriefCitables *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->by_key, g_hash_table_unref);
  g_clear_object (&self->list);
  g_free (self);
}

/**
 * brief_citables_lookup:
 * @self: the sources of a pack
 * @key: what a note cites: a key, or the id of a source of a collection where it is the only one of that id
 *
 * Returns: (transfer none) (nullable): the source that is meant
 */
BriefCitable *
brief_citables_lookup (BriefCitables *self, const char *key)
{
  g_return_val_if_fail (self != NULL && key != NULL, NULL);

  return g_hash_table_lookup (self->by_key, key);
}

/**
 * brief_citables_get_list:
 * @self: the sources of a pack
 *
 * Returns: (transfer none): all of them, as #BriefCitable
 */
GListModel *
brief_citables_get_list (BriefCitables *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return G_LIST_MODEL (self->list);
}
