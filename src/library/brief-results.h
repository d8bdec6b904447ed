/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "library/brief-library.h"
#include "library/brief-query.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * BriefHit:
 *
 * One row of a result: an item, the collection it is from, and where it matched.
 */
#define BRIEF_TYPE_HIT (brief_hit_get_type ())
G_DECLARE_FINAL_TYPE (BriefHit, brief_hit, BRIEF, HIT, GObject)

BriefItem *brief_hit_get_item (BriefHit *self);
BriefCollection *brief_hit_get_collection (BriefHit *self);
BriefItem *brief_hit_get_parent (BriefHit *self);
const char *brief_hit_get_snippet (BriefHit *self);

/**
 * BriefResults:
 *
 * The answer to a query: a #GListModel of #BriefHit that follows the query and the library.
 *
 * Properties: "query" (#BriefQuery), "n-items", "searching" (whether a newer answer is under way).
 */
#define BRIEF_TYPE_RESULTS (brief_results_get_type ())
G_DECLARE_FINAL_TYPE (BriefResults, brief_results, BRIEF, RESULTS, GObject)

BriefResults *brief_results_new (BriefLibrary *library, BriefQuery *query) G_GNUC_WARN_UNUSED_RESULT;
BriefQuery *brief_results_get_query (BriefResults *self);
void brief_results_set_query (BriefResults *self, BriefQuery *query);

G_END_DECLS
