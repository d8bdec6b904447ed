/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pack/brief-merge-members.h"

G_BEGIN_DECLS

/**
 * BriefMergeNode:
 * @kind: a section, an entry or a source
 * @key: what it is known by on all sides
 * @heading: for people
 * @sides: the object on its sides; %NULL where it is not there
 * @places: the keys of the sections that an entry is in on its sides: base, mine, theirs
 * @merged: what became of it, without lists
 * @existence: (nullable): whether it is to stay, where that is a conflict
 * @placement: (nullable): which section an entry is to be in, where that is a conflict
 * @alive: whether it stays, where that is no conflict
 * @place: the key of the section that an entry ends in
 *
 * A thing in a list of the pack, on all sides of a merge.
 */
typedef struct {
  BriefMergeKind kind;
  const char *key;
  char *heading;
  BriefMergeSides sides;
  const char *places[3];
  JsonObject *merged;
  BriefMergeConflict *existence;
  BriefMergeConflict *placement;
  gboolean alive;
  const char *place;
} BriefMergeNode;

enum {
  BRIEF_MERGE_SIDE_BASE,
  BRIEF_MERGE_SIDE_MINE,
  BRIEF_MERGE_SIDE_THEIRS,
  BRIEF_MERGE_N_SIDES
};

/**
 * BriefMergeNodes:
 * @nodes: (element-type BriefMergeNode): in the order in which they were found
 * @by_key: the same by key
 *
 * All things of one kind.
 */
typedef struct {
  GPtrArray *nodes;
  GHashTable *by_key;
} BriefMergeNodes;

void brief_merge_nodes_init (BriefMergeNodes *self);
void brief_merge_nodes_clear (BriefMergeNodes *self);
BriefMergeNode *brief_merge_nodes_lookup (const BriefMergeNodes *self, const char *key);
BriefMergeNode *brief_merge_nodes_add (BriefMergeNodes *self,
                                       BriefMergeKind kind,
                                       const char *key,
                                       guint side,
                                       JsonObject *object);

JsonObject *brief_merge_node_get_side (const BriefMergeNode *self, guint side);
gboolean brief_merge_node_is_alive (const BriefMergeNode *self);
void
brief_merge_node_merge (BriefMergeNode *self, BriefMerging *merging, gboolean has_base, gboolean is_used);
const char *brief_merge_node_get_place (const BriefMergeNode *self);

G_END_DECLS
