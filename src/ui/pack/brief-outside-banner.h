/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * BriefOutsideNews:
 * @BRIEF_OUTSIDE_NEWS_NONE: nothing; the banner is not shown
 * @BRIEF_OUTSIDE_NEWS_CHANGED: somebody else has changed the file
 * @BRIEF_OUTSIDE_NEWS_REMOVED: the file is gone
 * @BRIEF_OUTSIDE_NEWS_REPLACED: the file holds no pack any more, or another one
 * @BRIEF_OUTSIDE_NEWS_COPY: a sync client has made a copy beside it
 * @BRIEF_OUTSIDE_NEWS_SET_ASIDE: unsaved changes began with another state of the file
 *
 * What there is to say of the file of a pack.
 */
typedef enum {
  BRIEF_OUTSIDE_NEWS_NONE,
  BRIEF_OUTSIDE_NEWS_CHANGED,
  BRIEF_OUTSIDE_NEWS_REMOVED,
  BRIEF_OUTSIDE_NEWS_REPLACED,
  BRIEF_OUTSIDE_NEWS_COPY,
  BRIEF_OUTSIDE_NEWS_SET_ASIDE,
} BriefOutsideNews;

#define BRIEF_TYPE_OUTSIDE_BANNER (brief_outside_banner_get_type ())
G_DECLARE_FINAL_TYPE (BriefOutsideBanner, brief_outside_banner, BRIEF, OUTSIDE_BANNER, AdwBin)

void brief_outside_banner_show (BriefOutsideBanner *self, BriefOutsideNews news, const char *name);

G_END_DECLS
