/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "layout/brief-pages.h"

G_BEGIN_DECLS

/**
 * BriefPagePlace:
 * @page: a page, from 0
 * @y: from its top, in points
 *
 * A place in a laid out document.
 */
typedef struct {
  guint page;
  double y;
} BriefPagePlace;

BriefPagePlace brief_page_place_follow (BriefPagePlace place, BriefPages *before, BriefPages *after);
gboolean brief_page_place_find_change (BriefPages *before,
                                       GArray *areas_before,
                                       BriefPages *after,
                                       GArray *areas_after,
                                       BriefPagePlace *place);

G_END_DECLS
