/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pack/brief-entry.h"

G_BEGIN_DECLS

/**
 * BriefShown:
 *
 * What of its item an entry shows, as `show` of the pack format has it. Immutable and reference-counted; %NULL shows
 * all.
 */
#define BRIEF_TYPE_SHOWN (brief_shown_get_type ())
typedef struct _BriefShown BriefShown;

GType brief_shown_get_type (void);

BriefShown *brief_shown_new (guint parts,
                             const char *const *findings,
                             const char *const *positions) G_GNUC_WARN_UNUSED_RESULT;
BriefShown *brief_shown_new_changed (BriefShown *old,
                                     guint parts,
                                     const char *const *findings,
                                     const char *const *positions) G_GNUC_WARN_UNUSED_RESULT;
BriefShown *brief_shown_read (const BriefJsonCursor *cursor) G_GNUC_WARN_UNUSED_RESULT;
BriefShown *brief_shown_ref (BriefShown *self);
void brief_shown_unref (BriefShown *self);
guint brief_shown_get_parts (BriefShown *self);
const char *const *brief_shown_get_findings (BriefShown *self);
const char *const *brief_shown_get_positions (BriefShown *self);
JsonObject *brief_shown_get_json (BriefShown *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BriefShown, brief_shown_unref)

BriefEntry *brief_entry_new (const char *key,
                             const char *item_reference,
                             BriefSnapshot *snapshot,
                             BriefShown *shown,
                             const char *note,
                             JsonObject *unknown) G_GNUC_WARN_UNUSED_RESULT;
BriefEntry *brief_entry_new_for_item_shown (BriefCollection *collection,
                                            BriefItem *item,
                                            BriefShown *shown) G_GNUC_WARN_UNUSED_RESULT;
BriefEntry *brief_entry_new_with_snapshot (BriefEntry *entry,
                                           BriefSnapshot *snapshot,
                                           const char *kept) G_GNUC_WARN_UNUSED_RESULT;

/* What is kept where the collection has no such item any more. */
#define BRIEF_ENTRY_KEPT_REMOVED "removed"

void brief_entry_set_kept (BriefEntry *self, const char *kept);
const char *brief_entry_get_kept (BriefEntry *self);
BriefShown *brief_entry_get_shown (BriefEntry *self);
JsonObject *brief_entry_get_unknown (BriefEntry *self);
void brief_entry_change_note (BriefEntry *self, const char *note);
void brief_entry_change_shown (BriefEntry *self, BriefShown *shown);

G_END_DECLS
