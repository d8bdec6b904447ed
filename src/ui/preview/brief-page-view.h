/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ui/preview/brief-preview-page.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Which pages are painted first. */
typedef enum {
  BRIEF_PAGE_IN_SIGHT,
  BRIEF_PAGE_THUMBNAIL,
  BRIEF_PAGE_NEAR,
} BriefPageUrgency;

#define BRIEF_TYPE_PAGE_VIEW (brief_page_view_get_type ())
G_DECLARE_FINAL_TYPE (BriefPageView, brief_page_view, BRIEF, PAGE_VIEW, GtkWidget)

BriefPreviewPage *brief_page_view_get_page (BriefPageView *self);
void brief_page_view_set_page (BriefPageView *self, BriefPreviewPage *page);
void brief_page_view_set_urgency (BriefPageView *self, BriefPageUrgency urgency);
void brief_page_view_set_mark (BriefPageView *self, const BriefArea *area);
gboolean brief_page_view_is_marked (BriefPageView *self);
gboolean brief_page_view_is_up_to_date (BriefPageView *self);

G_END_DECLS
