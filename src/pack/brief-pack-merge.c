/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "pack/brief-pack-merge-private.h"

#include "pack/brief-merge-order.h"
#include "pack/brief-pack-writer.h"

#include <glib/gi18n-lib.h>

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

/**
 * brief_pack_merge_get_array:
 * @object: (nullable): an object of a pack
 * @name: a list that it may have
 *
 * Returns: (transfer none) (nullable): the list
 */
JsonArray *
brief_pack_merge_get_array (JsonObject *object, const char *name)
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
  JsonArray *entries = brief_pack_merge_get_array (section, "entries");

  for (guint i = 0; i < get_length (entries); i++)
    collect (&self->entries, BRIEF_MERGE_KIND_ENTRY, side, json_array_get_object_element (entries, i), "key")
        ->places[side] = section_key;
}

static void
collect_side (BriefPackMerge *self, guint side)
{
  JsonArray *sections = brief_pack_merge_get_array (self->roots[side], "sections");
  JsonArray *sources = brief_pack_merge_get_array (self->roots[side], "sources");

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

/**
 * brief_pack_merge_list_keys:
 * @owner: (nullable): what has the list
 * @list: its name
 * @key_name: what the keys are called in it
 *
 * Returns: (transfer full) (element-type utf8): the keys of what is in the list, in its order
 */
GPtrArray *
brief_pack_merge_list_keys (JsonObject *owner, const char *list, const char *key_name)
{
  JsonArray *array = brief_pack_merge_get_array (owner, list);
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
  g_autoptr (GPtrArray) base = brief_pack_merge_list_keys (owner->base, list, key_name);
  g_autoptr (GPtrArray) mine = brief_pack_merge_list_keys (owner->mine, list, key_name);
  g_autoptr (GPtrArray) theirs = brief_pack_merge_list_keys (owner->theirs, list, key_name);
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
  bytes = brief_pack_merge_build (self);
  /* Translators: stands for the name of a file in a message. */
  problems = brief_problems_new (_ ("The merged pack"));
  return brief_pack_read_bytes (bytes, problems, error);
}
