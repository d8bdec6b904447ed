/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "pack/brief-json-text.h"
#include "pack/brief-merge-order.h"
#include "pack/brief-pack-merge-private.h"

/* How the pack is put together that comes of a merge: which section each entry is in, in what order they stand. */

/* The section to hold an entry whose own is removed: where another side has it, else any that stays. */
static const char *
find_other_place (BriefPackMerge *self, const BriefMergeNode *entry, GHashTable *sections)
{
  const guint sides[] = { BRIEF_MERGE_SIDE_MINE, BRIEF_MERGE_SIDE_THEIRS, BRIEF_MERGE_SIDE_BASE };

  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    if (entry->places[sides[i]] != NULL && g_hash_table_contains (sections, entry->places[sides[i]]))
      return entry->places[sides[i]];
  for (guint i = 0; i < self->sections.nodes->len; i++)
    {
      const BriefMergeNode *section = g_ptr_array_index (self->sections.nodes, i);

      if (g_hash_table_contains (sections, section->key))
        return section->key;
    }
  return NULL;
}

/* An entry that stays needs a section that stays. One that somebody chose to remove is not brought back for it, unless
 * there is no other. */
static void
place_entry (BriefPackMerge *self, BriefMergeNode *entry, GHashTable *sections)
{
  const char *place = brief_merge_node_get_place (entry);
  const BriefMergeNode *section = brief_merge_nodes_lookup (&self->sections, place);

  if (!g_hash_table_contains (sections, place) && section->existence != NULL)
    {
      const char *other = find_other_place (self, entry, sections);

      place = other != NULL ? other : place;
    }
  entry->place = place;
  g_hash_table_add (sections, (gpointer) place);
}

/* Returns the keys of the sections that stay. */
static GHashTable *
place_entries (BriefPackMerge *self)
{
  GHashTable *sections = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < self->sections.nodes->len; i++)
    {
      const BriefMergeNode *section = g_ptr_array_index (self->sections.nodes, i);

      if (brief_merge_node_is_alive (section))
        g_hash_table_add (sections, (gpointer) section->key);
    }
  for (guint i = 0; i < self->entries.nodes->len; i++)
    {
      BriefMergeNode *entry = g_ptr_array_index (self->entries.nodes, i);

      entry->place = NULL;
      if (brief_merge_node_is_alive (entry))
        place_entry (self, entry, sections);
    }
  return sections;
}

/* The keys of a list, in order; those that no side has there come last. */
static GPtrArray *
order_keys (const BriefMergeSides *owner,
            const char *list,
            const char *key_name,
            const BriefMergeNodes *nodes,
            GHashTable *members)
{
  g_autoptr (GPtrArray) base = brief_pack_merge_list_keys (owner->base, list, key_name);
  g_autoptr (GPtrArray) mine = brief_pack_merge_list_keys (owner->mine, list, key_name);
  g_autoptr (GPtrArray) theirs = brief_pack_merge_list_keys (owner->theirs, list, key_name);
  g_autoptr (GHashTable) left = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *keys = brief_merge_order (base, mine, theirs, members);

  for (guint i = 0; i < keys->len; i++)
    g_hash_table_add (left, g_ptr_array_index (keys, i));
  for (guint i = 0; i < nodes->nodes->len; i++)
    {
      const BriefMergeNode *node = g_ptr_array_index (nodes->nodes, i);

      if (g_hash_table_contains (members, node->key) && g_hash_table_add (left, (gpointer) node->key))
        g_ptr_array_add (keys, (gpointer) node->key);
    }
  return keys;
}

/* A thing as it ends, its lists left out. */
static JsonObject *
copy_merged (const BriefMergeNode *node)
{
  JsonObject *object = node->merged;
  JsonObject *copy = json_object_new ();
  JsonObjectIter iter;
  const char *name;
  JsonNode *member;

  if (node->kind == BRIEF_MERGE_KIND_SOURCE && node->existence != NULL)
    object = brief_merge_conflict_get_choice (node->existence) == BRIEF_MERGE_THEIRS ? node->sides.theirs
                                                                                     : node->sides.mine;
  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &member))
    if (node->kind != BRIEF_MERGE_KIND_SECTION || !g_str_equal (name, "entries"))
      json_object_set_member (copy, name, json_node_copy (member));
  return copy;
}

static JsonArray *
build_entries (BriefPackMerge *self, const BriefMergeNode *section)
{
  g_autoptr (GHashTable) members = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) keys = NULL;
  JsonArray *entries = json_array_new ();

  for (guint i = 0; i < self->entries.nodes->len; i++)
    {
      const BriefMergeNode *entry = g_ptr_array_index (self->entries.nodes, i);

      if (g_strcmp0 (entry->place, section->key) == 0)
        g_hash_table_add (members, (gpointer) entry->key);
    }
  keys = order_keys (&section->sides, "entries", "key", &self->entries, members);
  for (guint i = 0; i < keys->len; i++)
    json_array_add_object_element (
        entries, copy_merged (brief_merge_nodes_lookup (&self->entries, g_ptr_array_index (keys, i))));
  return entries;
}

static JsonArray *
build_sections (BriefPackMerge *self)
{
  const BriefMergeSides roots = { self->roots[0], self->roots[1], self->roots[2] };
  g_autoptr (GHashTable) members = place_entries (self);
  g_autoptr (GPtrArray) keys = order_keys (&roots, "sections", "key", &self->sections, members);
  JsonArray *sections = json_array_new ();

  for (guint i = 0; i < keys->len; i++)
    {
      const BriefMergeNode *node = brief_merge_nodes_lookup (&self->sections, g_ptr_array_index (keys, i));
      JsonObject *section = copy_merged (node);

      json_object_set_array_member (section, "entries", build_entries (self, node));
      json_array_add_object_element (sections, section);
    }
  return sections;
}

static JsonArray *
build_sources (BriefPackMerge *self)
{
  const BriefMergeSides roots = { self->roots[0], self->roots[1], self->roots[2] };
  g_autoptr (GHashTable) members = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) keys = NULL;
  JsonArray *sources = json_array_new ();

  for (guint i = 0; i < self->sources.nodes->len; i++)
    {
      const BriefMergeNode *source = g_ptr_array_index (self->sources.nodes, i);

      if (brief_merge_node_is_alive (source))
        g_hash_table_add (members, (gpointer) source->key);
    }
  keys = order_keys (&roots, "sources", "id", &self->sources, members);
  for (guint i = 0; i < keys->len; i++)
    json_array_add_object_element (
        sources, copy_merged (brief_merge_nodes_lookup (&self->sources, g_ptr_array_index (keys, i))));
  return sources;
}

/**
 * brief_pack_merge_build:
 * @self: a merge, its members settled
 *
 * Returns: (transfer full): the pack that comes of it, as the format has it
 */
GBytes *
brief_pack_merge_build (BriefPackMerge *self)
{
  g_autoptr (JsonArray) sections = build_sections (self);
  g_autoptr (JsonArray) sources = build_sources (self);
  g_auto (BriefJsonText) text = { NULL };
  char *written;
  gsize length;

  brief_json_text_init (&text, 0);
  brief_json_text_begin (&text, NULL, '{');
  brief_json_text_add_string (&text, "format", "briefings-pack");
  brief_json_text_add_integer (&text, "version", 1);
  brief_json_text_add_string (&text, "id",
                              json_object_get_string_member (self->roots[BRIEF_MERGE_SIDE_MINE], "id"));
  brief_json_text_add_members (&text, self->details);
  if (json_object_get_size (self->options) > 0)
    brief_json_text_add_object (&text, "options", self->options);
  brief_json_text_add_array (&text, "sections", sections);
  if (json_array_get_length (sources) > 0
      || brief_pack_merge_get_array (self->roots[BRIEF_MERGE_SIDE_MINE], "sources") != NULL)
    brief_json_text_add_array (&text, "sources", sources);
  brief_json_text_close (&text, '}');
  brief_json_text_end_line (&text);
  written = brief_json_text_end (&text, &length);
  return g_bytes_new_take (written, length);
}
