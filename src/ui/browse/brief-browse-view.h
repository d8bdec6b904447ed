/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "library/brief-library.h"
#include "library/brief-query.h"
#include "pack/brief-pack.h"
#include <adwaita.h>

G_BEGIN_DECLS

#define BRIEF_TYPE_BROWSE_VIEW (brief_browse_view_get_type ())
G_DECLARE_FINAL_TYPE (BriefBrowseView, brief_browse_view, BRIEF, BROWSE_VIEW, AdwBin)

void brief_browse_view_show (BriefBrowseView *self, BriefCollection *collection, BriefItem *item);
void brief_browse_view_show_beside (BriefBrowseView *self, BriefCollection *collection, BriefItem *item);
void brief_browse_view_show_first (BriefBrowseView *self);
void brief_browse_view_show_list (BriefBrowseView *self);
const char *brief_browse_view_get_shown (BriefBrowseView *self);
guint brief_browse_view_get_n_found (BriefBrowseView *self);
gboolean brief_browse_view_focus_list (BriefBrowseView *self);
GListModel *brief_browse_view_get_rows (BriefBrowseView *self);
char *brief_browse_view_dup_copy_text (BriefBrowseView *self) G_GNUC_WARN_UNUSED_RESULT;
gboolean brief_browse_view_is_reading (BriefBrowseView *self);

G_END_DECLS
