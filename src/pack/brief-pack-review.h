/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "library/brief-library.h"
#include "pack/brief-entry-change.h"
#include "pack/brief-pack.h"

G_BEGIN_DECLS

/**
 * BriefPackReview:
 *
 * The entries of a pack whose collection says something else now than when they were picked, and that nobody has decided
 * on: a #GListModel of #BriefEntryChange, in the order of the pack. It follows the pack; what takes time is done in a
 * thread, once for each snapshot. Nothing changes in the pack by it.
 *
 * Properties: "n-items", "busy" (whether entries are being compared).
 */
#define BRIEF_TYPE_PACK_REVIEW (brief_pack_review_get_type ())
G_DECLARE_FINAL_TYPE (BriefPackReview, brief_pack_review, BRIEF, PACK_REVIEW, GObject)

BriefPackReview *brief_pack_review_new (BriefPack *pack, BriefLibrary *library) G_GNUC_WARN_UNUSED_RESULT;
gboolean brief_pack_review_is_busy (BriefPackReview *self);

G_END_DECLS
