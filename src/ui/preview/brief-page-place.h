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

G_END_DECLS
