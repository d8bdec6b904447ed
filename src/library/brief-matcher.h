/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "library/brief-query.h"
#include "library/brief-words-index.h"
#include "model/brief-collection.h"

G_BEGIN_DECLS

/**
 * BriefMatch:
 * @relevance: how well an item matches; more is better, 0 where there are no words to match
 * @snippet: (nullable): a piece of its text round a match that its title does not show
 */
typedef struct {
  guint relevance;
  char *snippet;
} BriefMatch;

/**
 * BriefMatcher:
 *
 * Holds the words of a query ready, and tells which items match it.
 */
typedef struct _BriefMatcher BriefMatcher;

BriefMatcher *brief_matcher_new (BriefQuery *query, const char *language) G_GNUC_WARN_UNUSED_RESULT;
void brief_matcher_free (BriefMatcher *self);
gboolean brief_matcher_has_text (BriefMatcher *self);
gboolean brief_matcher_matches_filters (BriefMatcher *self, BriefCollection *collection, BriefItem *item);
gboolean brief_matcher_match (BriefMatcher *self,
                              BriefWordsIndex *index,
                              BriefCollection *collection,
                              BriefItem *item,
                              BriefMatch *match);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BriefMatcher, brief_matcher_free)

G_END_DECLS
