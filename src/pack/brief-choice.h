/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pack/brief-pack-command.h"

G_BEGIN_DECLS

/**
 * BriefChoice:
 * @sections: (element-type BriefSection): the sections that are chosen, with all their entries
 * @entries: (element-type BriefEntry): the entries that are chosen outside of those
 *
 * Parts of a pack that somebody selected, both in the order of the pack.
 */
typedef struct {
  GPtrArray *sections;
  GPtrArray *entries;
} BriefChoice;

void brief_choice_init (BriefChoice *self, BriefPack *pack, GPtrArray *parts);
void brief_choice_clear (BriefChoice *self);
gboolean brief_choice_is_empty (const BriefChoice *self);
void brief_choice_remove_entries (const BriefChoice *self, BriefPackCommand *command, BriefPack *pack);
void brief_choice_remove_sections (const BriefChoice *self, BriefPackCommand *command, BriefPack *pack);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (BriefChoice, brief_choice_clear)

/* What is done to a choice; brief_choice_dup_name() knows the words of each. */
typedef enum {
  BRIEF_DEED_ADD,
  BRIEF_DEED_REMOVE,
  BRIEF_DEED_MOVE,
  BRIEF_DEED_CUT,
  BRIEF_DEED_PASTE,
} BriefDeed;

char *brief_choice_dup_name (const BriefChoice *self, BriefDeed deed) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
