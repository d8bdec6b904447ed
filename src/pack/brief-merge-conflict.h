/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

typedef enum {
  BRIEF_MERGE_MINE,
  BRIEF_MERGE_THEIRS,
  BRIEF_MERGE_BOTH,
} BriefMergeChoice;

/**
 * BriefMergeConflict:
 *
 * What two people have changed, each in a way of their own, and which of the two is to stand. It begins with what loses
 * least: both notes, rather there than removed, else mine.
 *
 * Properties: "title" (what it is), "mine", "theirs" (what each has, for people), "choice" (a #BriefMergeChoice as a
 * number), "can-take-both".
 */
#define BRIEF_TYPE_MERGE_CONFLICT (brief_merge_conflict_get_type ())
G_DECLARE_FINAL_TYPE (BriefMergeConflict, brief_merge_conflict, BRIEF, MERGE_CONFLICT, GObject)

BriefMergeConflict *brief_merge_conflict_new (const char *title,
                                              const char *mine,
                                              const char *theirs,
                                              gboolean can_take_both,
                                              BriefMergeChoice choice) G_GNUC_WARN_UNUSED_RESULT;

const char *brief_merge_conflict_get_title (BriefMergeConflict *self);
const char *brief_merge_conflict_get_mine (BriefMergeConflict *self);
const char *brief_merge_conflict_get_theirs (BriefMergeConflict *self);
gboolean brief_merge_conflict_can_take_both (BriefMergeConflict *self);
BriefMergeChoice brief_merge_conflict_get_choice (BriefMergeConflict *self);
void brief_merge_conflict_set_choice (BriefMergeConflict *self, BriefMergeChoice choice);

G_END_DECLS
