/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pack/brief-merge-conflict.h"
#include "pack/brief-pack-file.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * BriefPackMerge:
 *
 * Two states of a pack made into one (DESIGN section 9): by key and member, over what both began with. It belongs to one
 * thread at a time.
 */
#define BRIEF_TYPE_PACK_MERGE (brief_pack_merge_get_type ())
G_DECLARE_FINAL_TYPE (BriefPackMerge, brief_pack_merge, BRIEF, PACK_MERGE, GObject)

BriefPackMerge *
brief_pack_merge_new (BriefPack *base, BriefPack *mine, BriefPack *theirs) G_GNUC_WARN_UNUSED_RESULT;

gboolean brief_pack_merge_has_base (BriefPackMerge *self);
guint brief_pack_merge_get_n_changes (BriefPackMerge *self);
GListModel *brief_pack_merge_get_conflicts (BriefPackMerge *self);
BriefPack *brief_pack_merge_finish (BriefPackMerge *self, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
