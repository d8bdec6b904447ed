/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pack/brief-entry.h"

G_BEGIN_DECLS

/**
 * BriefEntryChange:
 *
 * What an entry of a pack has, and what its collection says of the item now. Immutable.
 */
#define BRIEF_TYPE_ENTRY_CHANGE (brief_entry_change_get_type ())
G_DECLARE_FINAL_TYPE (BriefEntryChange, brief_entry_change, BRIEF, ENTRY_CHANGE, GObject)

BriefEntryChange *
brief_entry_change_new (BriefEntry *entry, BriefSnapshot *now, const char *hash) G_GNUC_WARN_UNUSED_RESULT;

BriefEntry *brief_entry_change_get_entry (BriefEntryChange *self);
BriefSnapshot *brief_entry_change_get_now (BriefEntryChange *self);
const char *brief_entry_change_get_hash (BriefEntryChange *self);
guint brief_entry_change_get_n_new_findings (BriefEntryChange *self);

G_END_DECLS
