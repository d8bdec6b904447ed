/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "library/brief-library.h"
#include "library/brief-query.h"

G_BEGIN_DECLS

typedef enum {
  BRIEF_FACET_COUNTRY,
  BRIEF_FACET_THEME,
} BriefFacetDimension;

/**
 * BriefFacet:
 *
 * A value that items can be filtered by, and how many there are with it.
 *
 * Properties: "id", "label", "count".
 */
#define BRIEF_TYPE_FACET (brief_facet_get_type ())
G_DECLARE_FINAL_TYPE (BriefFacet, brief_facet, BRIEF, FACET, GObject)

const char *brief_facet_get_id (BriefFacet *self);
const char *brief_facet_get_label (BriefFacet *self);
guint brief_facet_get_count (BriefFacet *self);

GListModel *brief_facets_count (BriefLibrary *library,
                                BriefQuery *query,
                                BriefFacetDimension dimension,
                                const char *language) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
