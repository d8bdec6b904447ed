/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "pack/brief-merge-nodes.h"

#include <glib/gi18n-lib.h>

static void
free_node (gpointer data)
{
  BriefMergeNode *node = data;

  g_free (node->heading);
  g_clear_pointer (&node->merged, json_object_unref);
  g_clear_object (&node->existence);
  g_clear_object (&node->placement);
  g_free (node);
}

void
brief_merge_nodes_init (BriefMergeNodes *self)
{
  self->nodes = g_ptr_array_new_with_free_func (free_node);
  self->by_key = g_hash_table_new (g_str_hash, g_str_equal);
}

void
brief_merge_nodes_clear (BriefMergeNodes *self)
{
  g_clear_pointer (&self->by_key, g_hash_table_unref);
  g_clear_pointer (&self->nodes, g_ptr_array_unref);
}

BriefMergeNode *
brief_merge_nodes_lookup (const BriefMergeNodes *self, const char *key)
{
  return key != NULL ? g_hash_table_lookup (self->by_key, key) : NULL;
}

/**
 * brief_merge_nodes_add:
 * @self: all things of a kind
 * @kind: the kind
 * @key: the key of a thing
 * @side: a side
 * @object: the thing as it is there
 *
 * Returns: (transfer none): the thing
 */
BriefMergeNode *
brief_merge_nodes_add (BriefMergeNodes *self,
                       BriefMergeKind kind,
                       const char *key,
                       guint side,
                       JsonObject *object)
{
  BriefMergeNode *node = brief_merge_nodes_lookup (self, key);

  if (node == NULL)
    {
      node = g_new0 (BriefMergeNode, 1);
      node->kind = kind;
      node->key = key;
      g_ptr_array_add (self->nodes, node);
      g_hash_table_insert (self->by_key, (gpointer) key, node);
    }
  if (side == BRIEF_MERGE_SIDE_BASE)
    node->sides.base = object;
  else if (side == BRIEF_MERGE_SIDE_MINE)
    node->sides.mine = object;
  else
    node->sides.theirs = object;
  return node;
}

JsonObject *
brief_merge_node_get_side (const BriefMergeNode *self, guint side)
{
  if (side == BRIEF_MERGE_SIDE_BASE)
    return self->sides.base;
  return side == BRIEF_MERGE_SIDE_MINE ? self->sides.mine : self->sides.theirs;
}

static char *
dup_contents (const BriefMergeNode *self, JsonObject *object)
{
  g_autofree char *note = NULL;

  if (object == NULL)
    return g_strdup (_ ("Removed"));
  if (self->kind == BRIEF_MERGE_KIND_SOURCE)
    return brief_merge_words_dup_object (object);
  if (!json_object_has_member (object, "note"))
    return g_strdup (self->heading != NULL && *self->heading != '\0' ? self->heading : _ ("Kept"));
  note = brief_merge_words_dup_value (object, "note");
  if (self->kind == BRIEF_MERGE_KIND_SECTION || json_object_has_member (object, "snapshot"))
    return g_strdup_printf ("%s\n\n%s", self->heading, note);
  return g_steal_pointer (&note);
}

static void
add_existence (BriefMergeNode *self, BriefMerging *merging)
{
  g_autofree char *title = brief_merge_words_dup_owner (self->kind, self->heading);
  g_autofree char *mine = dup_contents (self, self->sides.mine);
  g_autofree char *theirs = dup_contents (self, self->sides.theirs);

  self->existence = brief_merge_conflict_new (
      title, mine, theirs, FALSE, self->sides.mine != NULL ? BRIEF_MERGE_MINE : BRIEF_MERGE_THEIRS);
  g_list_store_append (merging->conflicts, self->existence);
}

/* A source is one member: what was cited stays as somebody wrote it. */
static void
merge_source (BriefMergeNode *self, BriefMerging *merging)
{
  const BriefMergeSides *sides = &self->sides;
  const gboolean theirs_is_old = sides->base != NULL
                                 && brief_merging_is_same (sides->base, sides->theirs, self->kind);
  const gboolean mine_is_old = sides->base != NULL
                               && brief_merging_is_same (sides->base, sides->mine, self->kind);

  if (brief_merging_is_same (sides->mine, sides->theirs, self->kind) || theirs_is_old)
    return;
  if (mine_is_old)
    {
      g_clear_pointer (&self->merged, json_object_unref);
      self->merged = json_object_ref (sides->theirs);
      merging->n_changes++;
      return;
    }
  add_existence (self, merging);
}

/* Of a thing that both sides have. */
static void
merge_both (BriefMergeNode *self, BriefMerging *merging)
{
  self->alive = TRUE;
  if (self->kind != BRIEF_MERGE_KIND_SOURCE)
    {
      self->merged = brief_merging_merge_members (merging, &self->sides, self->kind, self->heading);
      json_object_set_string_member (self->merged, "key", self->key);
      return;
    }
  self->merged = json_object_ref (self->sides.mine);
  merge_source (self, merging);
}

/**
 * brief_merge_node_merge:
 * @self: a thing
 * @merging: a merge
 * @has_base: whether it is known what both began with; if not, nothing is taken for deleted
 * @is_used: whether the side that still has it has put something into it
 *
 * Decides whether a thing stays, and as what.
 */
void
brief_merge_node_merge (BriefMergeNode *self, BriefMerging *merging, gboolean has_base, gboolean is_used)
{
  JsonObject *left = self->sides.mine != NULL ? self->sides.mine : self->sides.theirs;
  const gboolean is_theirs = self->sides.mine == NULL;

  if (left == NULL)
    return;
  if (self->sides.mine != NULL && self->sides.theirs != NULL)
    {
      merge_both (self, merging);
      return;
    }
  self->merged = json_object_ref (left);
  if (!has_base || self->sides.base == NULL)
    {
      self->alive = TRUE;
      merging->n_changes += is_theirs ? 1 : 0;
    }
  else if (is_used || !brief_merging_is_same (self->sides.base, left, self->kind))
    add_existence (self, merging);
  else
    merging->n_changes += is_theirs ? 0 : 1;
}

/**
 * brief_merge_node_is_alive:
 * @self: a thing
 *
 * Returns: whether it stays, as the choices are now
 */
gboolean
brief_merge_node_is_alive (const BriefMergeNode *self)
{
  BriefMergeChoice choice;

  if (self->existence == NULL)
    return self->alive;
  choice = brief_merge_conflict_get_choice (self->existence);
  return (choice == BRIEF_MERGE_THEIRS ? self->sides.theirs : self->sides.mine) != NULL;
}

/**
 * brief_merge_node_get_place:
 * @self: an entry
 *
 * Returns: the key of the section that it belongs in, as the choices are now
 */
const char *
brief_merge_node_get_place (const BriefMergeNode *self)
{
  const char *mine = self->places[BRIEF_MERGE_SIDE_MINE];
  const char *theirs = self->places[BRIEF_MERGE_SIDE_THEIRS];

  if (mine == NULL || theirs == NULL)
    return mine != NULL ? mine : theirs;
  if (self->placement != NULL)
    return brief_merge_conflict_get_choice (self->placement) == BRIEF_MERGE_THEIRS ? theirs : mine;
  return g_strcmp0 (self->places[BRIEF_MERGE_SIDE_BASE], mine) == 0 ? theirs : mine;
}
