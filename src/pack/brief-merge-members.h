/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pack/brief-merge-conflict.h"

#include <gio/gio.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * BriefMergeKind:
 *
 * What kind of object the members of a merge belong to.
 */
typedef enum {
  BRIEF_MERGE_KIND_PACK,
  BRIEF_MERGE_KIND_OPTIONS,
  BRIEF_MERGE_KIND_SECTION,
  BRIEF_MERGE_KIND_ENTRY,
  BRIEF_MERGE_KIND_SOURCE,
} BriefMergeKind;

/**
 * BriefMergeSides:
 * @base: (nullable): an object as both began with; %NULL where there was none, or where that is not known
 * @mine: an object as one has it
 * @theirs: the object as the other has it
 */
typedef struct {
  JsonObject *base;
  JsonObject *mine;
  JsonObject *theirs;
} BriefMergeSides;

/**
 * BriefMerging:
 * @conflicts: (element-type BriefMergeConflict): what was changed twice
 * @open_members: the members that the conflicts are about
 * @n_changes: how many changes of theirs come in by themselves
 */
typedef struct {
  GListStore *conflicts;
  GPtrArray *open_members;
  guint n_changes;
} BriefMerging;

void brief_merging_init (BriefMerging *self);
void brief_merging_clear (BriefMerging *self);

JsonObject *brief_merging_merge_members (BriefMerging *self,
                                         const BriefMergeSides *sides,
                                         BriefMergeKind kind,
                                         const char *owner) G_GNUC_WARN_UNUSED_RESULT;
void brief_merging_settle_members (BriefMerging *self);
gboolean brief_merging_is_same (JsonObject *a, JsonObject *b, BriefMergeKind kind);

/* brief-merge-words.c */
char *brief_merge_words_dup_member (BriefMergeKind kind,
                                    const char *member,
                                    const char *owner) G_GNUC_WARN_UNUSED_RESULT;
char *brief_merge_words_dup_value (JsonObject *object, const char *member) G_GNUC_WARN_UNUSED_RESULT;
char *brief_merge_words_dup_object (JsonObject *object) G_GNUC_WARN_UNUSED_RESULT;
char *brief_merge_words_dup_owner (BriefMergeKind kind, const char *owner) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
