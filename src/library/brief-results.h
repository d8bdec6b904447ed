/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "library/brief-hit.h"
#include "library/brief-library.h"
#include "library/brief-query.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * BriefResults:
 *
 * The answer to a query: a #GListModel of #BriefHit that follows the query and the library.
 *
 * Properties: "query" (#BriefQuery), "n-items". A hit lasts as long as its item is in the answer, so a selection does too.
 */
#define BRIEF_TYPE_RESULTS (brief_results_get_type ())
G_DECLARE_FINAL_TYPE (BriefResults, brief_results, BRIEF, RESULTS, GObject)

BriefResults *
brief_results_new (BriefLibrary *library, BriefQuery *query, const char *language) G_GNUC_WARN_UNUSED_RESULT;
BriefQuery *brief_results_get_query (BriefResults *self);
void brief_results_set_query (BriefResults *self, BriefQuery *query);

G_END_DECLS
