/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pack/brief-snapshot.h"

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * BriefPart:
 *
 * What of an item an entry shows; the nicks are the words of the pack format's `show.parts`.
 */
typedef enum {
  BRIEF_PART_TITLE = 1 << 0,
  BRIEF_PART_TEXT = 1 << 1,
  BRIEF_PART_LAW = 1 << 2,
  BRIEF_PART_METHOD = 1 << 3,
  BRIEF_PART_FACTS = 1 << 4,
  BRIEF_PART_FINDINGS = 1 << 5,
  BRIEF_PART_POSITIONS = 1 << 6,
  BRIEF_PART_SOURCES = 1 << 7,
} BriefPart;

#define BRIEF_PARTS_ALL 0xffu

/**
 * BriefEntry:
 *
 * A place in a pack: an item with its snapshot, or a note alone. Changed through #BriefPack only, so that every change
 * can be undone; notifies what changed.
 *
 * Properties: "key", "note" (as a property "" where there is none, so that a text field can be bound to it), "shown" (what
 * of the item is shown; notified whenever that changes).
 */
#define BRIEF_TYPE_ENTRY (brief_entry_get_type ())
G_DECLARE_FINAL_TYPE (BriefEntry, brief_entry, BRIEF, ENTRY, GObject)

BriefEntry *brief_entry_new_for_item (BriefCollection *collection, BriefItem *item) G_GNUC_WARN_UNUSED_RESULT;
BriefEntry *brief_entry_new_for_snapshot (BriefSnapshot *snapshot) G_GNUC_WARN_UNUSED_RESULT;
BriefEntry *brief_entry_new_for_note (const char *note) G_GNUC_WARN_UNUSED_RESULT;

const char *brief_entry_get_key (BriefEntry *self);
const char *brief_entry_get_item_reference (BriefEntry *self);
BriefSnapshot *brief_entry_get_snapshot (BriefEntry *self);
const char *brief_entry_get_note (BriefEntry *self);
guint brief_entry_get_parts (BriefEntry *self);
guint brief_entry_get_available_parts (BriefEntry *self);
GPtrArray *brief_entry_get_findings (BriefEntry *self);
GPtrArray *brief_entry_get_positions (BriefEntry *self);
const char *const *brief_entry_get_shown_findings (BriefEntry *self);
const char *const *brief_entry_get_shown_positions (BriefEntry *self);
char *brief_entry_dup_heading (BriefEntry *self, const char *language) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
