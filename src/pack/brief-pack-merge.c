/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "pack/brief-pack-merge.h"

#include "pack/brief-json-text.h"
#include "pack/brief-merge-nodes.h"
#include "pack/brief-merge-order.h"
#include "pack/brief-pack-writer.h"

#include <glib/gi18n-lib.h>

/* Packs are merged as the JSON that they are written as, so that what this version does not know merges like the rest. */
struct _BriefPackMerge {
  GObject parent_instance;

  JsonObject *roots[BRIEF_MERGE_N_SIDES]; /* base may be NULL */
  BriefMergeNodes sections;
  BriefMergeNodes entries;
  BriefMergeNodes sources;
  BriefMerging merging;
  JsonObject *details;
  JsonObject *options;
};

G_DEFINE_FINAL_TYPE (BriefPackMerge, brief_pack_merge, G_TYPE_OBJECT)

static void
brief_pack_merge_finalize (GObject *object)
{
  BriefPackMerge *self = BRIEF_PACK_MERGE (object);

  brief_merge_nodes_clear (&self->sections);
  brief_merge_nodes_clear (&self->entries);
  brief_merge_nodes_clear (&self->sources);
  brief_merging_clear (&self->merging);
  g_clear_pointer (&self->details, json_object_unref);
  g_clear_pointer (&self->options, json_object_unref);
  for (guint i = 0; i < BRIEF_MERGE_N_SIDES; i++)
    g_clear_pointer (&self->roots[i], json_object_unref);

  G_OBJECT_CLASS (brief_pack_merge_parent_class)->finalize (object);
}

static void
brief_pack_merge_class_init (BriefPackMergeClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = brief_pack_merge_finalize;
}

static void
brief_pack_merge_init (BriefPackMerge *self)
{
  brief_merge_nodes_init (&self->sections);
  brief_merge_nodes_init (&self->entries);
  brief_merge_nodes_init (&self->sources);
  brief_merging_init (&self->merging);
}

static JsonObject *
parse (BriefPack *pack)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autofree char *text = NULL;
  gsize length;

  text = brief_pack_write (pack, NULL, &length);
  if (!json_parser_load_from_data (parser, text, (gssize) length, NULL))
    g_return_val_if_reached (json_object_new ());
  return json_object_ref (json_node_get_object (json_parser_get_root (parser)));
}

static JsonArray *
get_array (JsonObject *object, const char *name)
{
  return object != NULL && json_object_has_member (object, name) ? json_object_get_array_member (object, name)
                                                                 : NULL;
}

static guint
get_length (JsonArray *array)
{
  return array != NULL ? json_array_get_length (array) : 0;
}

static char *
dup_heading (BriefPack *pack, BriefMergeKind kind, JsonObject *object)
{
  const char *key;
  BriefEntry *entry;

  if (kind != BRIEF_MERGE_KIND_ENTRY)
    return g_strdup (json_object_get_string_member_with_default (object, "title", ""));
  key = json_object_get_string_member (object, "key");
  entry = brief_pack_lookup_entry (pack, key, NULL, NULL);
  return brief_entry_dup_heading (entry, brief_pack_get_language (pack));
}

static BriefMergeNode *
collect (BriefMergeNodes *nodes, BriefMergeKind kind, guint side, JsonObject *object, const char *key_name)
{
  return brief_merge_nodes_add (nodes, kind, json_object_get_string_member (object, key_name), side, object);
}

static void
collect_entries (BriefPackMerge *self, guint side, JsonObject *section, const char *section_key)
{
  JsonArray *entries = get_array (section, "entries");

  for (guint i = 0; i < get_length (entries); i++)
    collect (&self->entries, BRIEF_MERGE_KIND_ENTRY, side, json_array_get_object_element (entries, i), "key")
        ->places[side] = section_key;
}

static void
collect_side (BriefPackMerge *self, guint side)
{
  JsonArray *sections = get_array (self->roots[side], "sections");
  JsonArray *sources = get_array (self->roots[side], "sources");

  for (guint i = 0; i < get_length (sections); i++)
    {
      JsonObject *section = json_array_get_object_element (sections, i);
      BriefMergeNode *node = collect (&self->sections, BRIEF_MERGE_KIND_SECTION, side, section, "key");

      collect_entries (self, side, section, node->key);
    }
  for (guint i = 0; i < get_length (sources); i++)
    collect (&self->sources, BRIEF_MERGE_KIND_SOURCE, side, json_array_get_object_element (sources, i), "id");
}

/* Headings are needed where there are conflicts alone, but it takes three packs to know. */
static void
name_nodes (BriefMergeNodes *nodes, BriefPack *mine, BriefPack *theirs)
{
  for (guint i = 0; i < nodes->nodes->len; i++)
    {
      BriefMergeNode *node = g_ptr_array_index (nodes->nodes, i);

      if (node->sides.mine != NULL)
        node->heading = dup_heading (mine, node->kind, node->sides.mine);
      else if (node->sides.theirs != NULL)
        node->heading = dup_heading (theirs, node->kind, node->sides.theirs);
    }
}

static char *
dup_section_words (BriefPackMerge *self, const char *key)
{
  const BriefMergeNode *section = brief_merge_nodes_lookup (&self->sections, key);

  return brief_merge_words_dup_owner (BRIEF_MERGE_KIND_SECTION, section->heading);
}

/* Both have moved an entry, each to another section. */
static void
merge_place (BriefPackMerge *self, BriefMergeNode *entry)
{
  const char *base = entry->places[BRIEF_MERGE_SIDE_BASE];
  const char *mine = entry->places[BRIEF_MERGE_SIDE_MINE];
  const char *theirs = entry->places[BRIEF_MERGE_SIDE_THEIRS];
  g_autofree char *title = NULL;
  g_autofree char *mine_words = NULL;
  g_autofree char *theirs_words = NULL;

  if (mine == NULL || theirs == NULL || g_str_equal (mine, theirs) || g_strcmp0 (base, theirs) == 0)
    return;
  if (g_strcmp0 (base, mine) == 0)
    {
      self->merging.n_changes++;
      return;
    }
  title = brief_merge_words_dup_member (BRIEF_MERGE_KIND_ENTRY, "place-in-pack", entry->heading);
  mine_words = dup_section_words (self, mine);
  theirs_words = dup_section_words (self, theirs);
  entry->placement = brief_merge_conflict_new (title, mine_words, theirs_words, FALSE, BRIEF_MERGE_MINE);
  g_list_store_append (self->merging.conflicts, entry->placement);
}

static void
merge_entries (BriefPackMerge *self)
{
  const gboolean has_base = brief_pack_merge_has_base (self);

  for (guint i = 0; i < self->entries.nodes->len; i++)
    {
      BriefMergeNode *entry = g_ptr_array_index (self->entries.nodes, i);

      brief_merge_node_merge (entry, &self->merging, has_base, FALSE);
      merge_place (self, entry);
    }
}

/* The sections that one side has put something into. */
static GHashTable *
find_used (BriefPackMerge *self, guint side)
{
  GHashTable *used = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < self->entries.nodes->len; i++)
    {
      const BriefMergeNode *entry = g_ptr_array_index (self->entries.nodes, i);
      const char *place = entry->places[side];

      if (place != NULL && (entry->alive || entry->existence != NULL)
          && g_strcmp0 (entry->places[BRIEF_MERGE_SIDE_BASE], place) != 0)
        g_hash_table_add (used, (gpointer) place);
    }
  return used;
}

static void
merge_sections (BriefPackMerge *self)
{
  g_autoptr (GHashTable) used_by_me = find_used (self, BRIEF_MERGE_SIDE_MINE);
  g_autoptr (GHashTable) used_by_them = find_used (self, BRIEF_MERGE_SIDE_THEIRS);

  for (guint i = 0; i < self->sections.nodes->len; i++)
    {
      BriefMergeNode *section = g_ptr_array_index (self->sections.nodes, i);
      GHashTable *used = section->sides.mine != NULL ? used_by_me : used_by_them;

      brief_merge_node_merge (section, &self->merging, brief_pack_merge_has_base (self),
                              g_hash_table_contains (used, section->key));
    }
}

static void
merge_sources (BriefPackMerge *self)
{
  for (guint i = 0; i < self->sources.nodes->len; i++)
    brief_merge_node_merge (g_ptr_array_index (self->sources.nodes, i), &self->merging,
                            brief_pack_merge_has_base (self), FALSE);
}

static JsonObject *
merge_object (BriefPackMerge *self, const char *name, BriefMergeKind kind)
{
  g_autoptr (JsonObject) nothing = json_object_new ();
  JsonObject *objects[BRIEF_MERGE_N_SIDES];
  BriefMergeSides sides;

  for (guint i = 0; i < BRIEF_MERGE_N_SIDES; i++)
    {
      objects[i] = self->roots[i];
      if (objects[i] != NULL && name != NULL)
        objects[i] = json_object_has_member (objects[i], name)
                         ? json_object_get_object_member (objects[i], name)
                         : nothing;
    }
  sides = (BriefMergeSides) { objects[0], objects[1], objects[2] };
  return brief_merging_merge_members (&self->merging, &sides, kind, NULL);
}

static GPtrArray *
list_keys (JsonObject *owner, const char *list, const char *key_name)
{
  JsonArray *array = get_array (owner, list);
  GPtrArray *keys = g_ptr_array_new ();

  for (guint i = 0; i < get_length (array); i++)
    g_ptr_array_add (
        keys, (gpointer) json_object_get_string_member (json_array_get_object_element (array, i), key_name));
  return keys;
}

/* How many things of a list they have moved, and nobody else. */
static guint
count_moved (const BriefMergeSides *owner, const char *list, const char *key_name)
{
  g_autoptr (GPtrArray) base = list_keys (owner->base, list, key_name);
  g_autoptr (GPtrArray) mine = list_keys (owner->mine, list, key_name);
  g_autoptr (GPtrArray) theirs = list_keys (owner->theirs, list, key_name);
  g_autoptr (GHashTable) moved_by_me = brief_merge_order_find_moved (base, mine);
  g_autoptr (GHashTable) moved_by_them = brief_merge_order_find_moved (base, theirs);
  GHashTableIter iter;
  gpointer key;
  guint n = 0;

  g_hash_table_iter_init (&iter, moved_by_them);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    if (!g_hash_table_contains (moved_by_me, key)
        && g_ptr_array_find_with_equal_func (mine, key, g_str_equal, NULL))
      n++;
  return n;
}

static void
count_moves (BriefPackMerge *self)
{
  const BriefMergeSides roots = { self->roots[0], self->roots[1], self->roots[2] };

  self->merging.n_changes += count_moved (&roots, "sections", "key");
  for (guint i = 0; i < self->sections.nodes->len; i++)
    {
      const BriefMergeNode *section = g_ptr_array_index (self->sections.nodes, i);

      self->merging.n_changes += count_moved (&section->sides, "entries", "key");
    }
}

/**
 * brief_pack_merge_new:
 * @base: (nullable): what both began with; %NULL where that is not known, so that nothing is taken for deleted
 * @mine: a pack
 * @theirs: another state of it
 *
 * Compares two states of a pack. Not one of them is changed or kept.
 *
 * Returns: (transfer full): the merge, with its conflicts
 */
BriefPackMerge *
brief_pack_merge_new (BriefPack *base, BriefPack *mine, BriefPack *theirs)
{
  BriefPackMerge *self;

  g_return_val_if_fail (base == NULL || BRIEF_IS_PACK (base), NULL);
  g_return_val_if_fail (BRIEF_IS_PACK (mine), NULL);
  g_return_val_if_fail (BRIEF_IS_PACK (theirs), NULL);

  self = g_object_new (BRIEF_TYPE_PACK_MERGE, NULL);
  self->roots[BRIEF_MERGE_SIDE_BASE] = base != NULL ? parse (base) : NULL;
  self->roots[BRIEF_MERGE_SIDE_MINE] = parse (mine);
  self->roots[BRIEF_MERGE_SIDE_THEIRS] = parse (theirs);
  /* What I have comes first, so that what a person reads of conflicts is in that order. */
  collect_side (self, BRIEF_MERGE_SIDE_MINE);
  collect_side (self, BRIEF_MERGE_SIDE_THEIRS);
  collect_side (self, BRIEF_MERGE_SIDE_BASE);
  name_nodes (&self->sections, mine, theirs);
  name_nodes (&self->entries, mine, theirs);
  name_nodes (&self->sources, mine, theirs);

  self->details = merge_object (self, NULL, BRIEF_MERGE_KIND_PACK);
  self->options = merge_object (self, "options", BRIEF_MERGE_KIND_OPTIONS);
  merge_entries (self);
  merge_sections (self);
  merge_sources (self);
  count_moves (self);
  return self;
}

/**
 * brief_pack_merge_has_base:
 * @self: a merge
 *
 * Returns: whether it is known what both began with; if not, what somebody has removed comes back
 */
gboolean
brief_pack_merge_has_base (BriefPackMerge *self)
{
  g_return_val_if_fail (BRIEF_IS_PACK_MERGE (self), FALSE);

  return self->roots[BRIEF_MERGE_SIDE_BASE] != NULL;
}

/**
 * brief_pack_merge_get_n_changes:
 * @self: a merge
 *
 * Returns: how many changes of theirs come in by themselves
 */
guint
brief_pack_merge_get_n_changes (BriefPackMerge *self)
{
  g_return_val_if_fail (BRIEF_IS_PACK_MERGE (self), 0);

  return self->merging.n_changes;
}

/**
 * brief_pack_merge_get_conflicts:
 * @self: a merge
 *
 * Returns: (transfer none): a list of #BriefMergeConflict
 */
GListModel *
brief_pack_merge_get_conflicts (BriefPackMerge *self)
{
  g_return_val_if_fail (BRIEF_IS_PACK_MERGE (self), NULL);

  return G_LIST_MODEL (self->merging.conflicts);
}

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
  g_autoptr (GPtrArray) base = list_keys (owner->base, list, key_name);
  g_autoptr (GPtrArray) mine = list_keys (owner->mine, list, key_name);
  g_autoptr (GPtrArray) theirs = list_keys (owner->theirs, list, key_name);
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

static GBytes *
build (BriefPackMerge *self)
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
      || get_array (self->roots[BRIEF_MERGE_SIDE_MINE], "sources") != NULL)
    brief_json_text_add_array (&text, "sources", sources);
  brief_json_text_close (&text, '}');
  brief_json_text_end_line (&text);
  written = brief_json_text_end (&text, &length);
  return g_bytes_new_take (written, length);
}

/**
 * brief_pack_merge_finish:
 * @self: a merge
 * @error: return location for an error of %BRIEF_PACK_ERROR: two states that are each a pack may not make one together
 *
 * Makes one pack of the two, with what was chosen of the conflicts.
 *
 * Returns: (transfer full): the pack, without a last save
 */
BriefPack *
brief_pack_merge_finish (BriefPackMerge *self, GError **error)
{
  g_autoptr (BriefProblems) problems = NULL;
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (BRIEF_IS_PACK_MERGE (self), NULL);

  brief_merging_settle_members (&self->merging);
  bytes = build (self);
  /* Translators: stands for the name of a file in a message. */
  problems = brief_problems_new (_ ("The merged pack"));
  return brief_pack_read_bytes (bytes, problems, error);
}
