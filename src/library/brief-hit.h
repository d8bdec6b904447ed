/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/brief-collection.h"

G_BEGIN_DECLS

/**
 * BriefHit:
 *
 * One row of a result: an item, the collection it is from, and where it matched.
 *
 * Properties: "item", "collection", "snippet".
 */
#define BRIEF_TYPE_HIT (brief_hit_get_type ())
G_DECLARE_FINAL_TYPE (BriefHit, brief_hit, BRIEF, HIT, GObject)

BriefHit *brief_hit_new (BriefCollection *collection, BriefItem *item) G_GNUC_WARN_UNUSED_RESULT;
BriefItem *brief_hit_get_item (BriefHit *self);
BriefCollection *brief_hit_get_collection (BriefHit *self);
BriefItem *brief_hit_get_parent (BriefHit *self);
const char *brief_hit_get_snippet (BriefHit *self);
guint brief_hit_get_relevance (BriefHit *self);
void brief_hit_set_match (BriefHit *self, guint relevance, const char *snippet);

G_END_DECLS
