/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ui/preview/brief-page-view.h"

G_BEGIN_DECLS

#define BRIEF_TYPE_PAGE_STRIP (brief_page_strip_get_type ())
G_DECLARE_FINAL_TYPE (BriefPageStrip, brief_page_strip, BRIEF, PAGE_STRIP, GtkWidget)

guint brief_page_strip_get_current (BriefPageStrip *self);
void brief_page_strip_scroll_to_page (BriefPageStrip *self, guint index);
void brief_page_strip_set_selected_key (BriefPageStrip *self, const char *key);
gboolean brief_page_strip_scroll_to_selected (BriefPageStrip *self);
BriefPageView *brief_page_strip_get_view (BriefPageStrip *self, guint index);
gboolean brief_page_strip_is_in_sight (BriefPageStrip *self, guint index);

double brief_page_strip_get_scale (BriefPageStrip *self);
void brief_page_strip_zoom (BriefPageStrip *self, double scale, double x, double y);
void brief_page_strip_zoom_in (BriefPageStrip *self);
void brief_page_strip_zoom_out (BriefPageStrip *self);
void brief_page_strip_set_fit_width (BriefPageStrip *self, gboolean fit_width);
const char *brief_page_strip_find_key (BriefPageStrip *self, double x, double y);
gboolean brief_page_strip_follow_link (BriefPageStrip *self, double x, double y);

G_END_DECLS
