/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "collection/brief-item-reader.h"
#include "model/brief-collection.h"

G_BEGIN_DECLS

/* DESIGN section 6. */
#define BRIEF_COLLECTION_ITEMS_MAX 2000000u

/**
 * BriefCollectionBuilder:
 *
 * A collection that is being read, piece by piece: its head first, then themes, sources and items in any order.
 */
typedef struct _BriefCollectionBuilder BriefCollectionBuilder;

BriefCollectionBuilder *
brief_collection_builder_new (const BriefJsonCursor *head, gboolean typed) G_GNUC_WARN_UNUSED_RESULT;
void brief_collection_builder_free (BriefCollectionBuilder *self);
gboolean
brief_collection_builder_add (BriefCollectionBuilder *self, const char *type, const BriefJsonCursor *cursor);
gboolean brief_collection_builder_is_full (BriefCollectionBuilder *self);
const char *brief_collection_builder_get_array_type (const char *member);
BriefCollection *brief_collection_builder_end (BriefCollectionBuilder *self,
                                               BriefProblems *problems) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BriefCollectionBuilder, brief_collection_builder_free)

G_END_DECLS
