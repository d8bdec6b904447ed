/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/brief-partial-date.h"
#include "model/brief-types.h"

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * BriefOrder:
 * @BRIEF_ORDER_COLLECTION: as the collection has them
 * @BRIEF_ORDER_RELEVANCE: best match first
 */
typedef enum {
  BRIEF_ORDER_COLLECTION,
  BRIEF_ORDER_RELEVANCE,
  BRIEF_ORDER_NUMBER,
  BRIEF_ORDER_DATE,
  BRIEF_ORDER_PLACE,
} BriefOrder;

/**
 * BriefQuery:
 *
 * What to look for: words and filters. Immutable; change a copy (brief_query_with_text () and its like return one).
 */
#define BRIEF_TYPE_QUERY (brief_query_get_type ())
G_DECLARE_FINAL_TYPE (BriefQuery, brief_query, BRIEF, QUERY, GObject)

BriefQuery *brief_query_new (void) G_GNUC_WARN_UNUSED_RESULT;
BriefQuery *brief_query_with_text (BriefQuery *self, const char *text) G_GNUC_WARN_UNUSED_RESULT;
BriefQuery *brief_query_with_types (BriefQuery *self, guint type_mask) G_GNUC_WARN_UNUSED_RESULT;
BriefQuery *
brief_query_with_collection (BriefQuery *self, const char *collection_id) G_GNUC_WARN_UNUSED_RESULT;
BriefQuery *
brief_query_with_countries (BriefQuery *self, const char *const *countries) G_GNUC_WARN_UNUSED_RESULT;
BriefQuery *brief_query_with_themes (BriefQuery *self, const char *const *themes) G_GNUC_WARN_UNUSED_RESULT;
BriefQuery *brief_query_with_order (BriefQuery *self, BriefOrder order) G_GNUC_WARN_UNUSED_RESULT;

/* A set of item types is a mask of 1 << BriefItemType; 0 stands for all. */
#define BRIEF_ITEM_TYPE_MASK(type) (1u << (type))

const char *brief_query_get_text (BriefQuery *self);
guint brief_query_get_types (BriefQuery *self);
const char *brief_query_get_collection (BriefQuery *self);
const char *const *brief_query_get_countries (BriefQuery *self);
const char *const *brief_query_get_themes (BriefQuery *self);
BriefOrder brief_query_get_order (BriefQuery *self);

G_END_DECLS
