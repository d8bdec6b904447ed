/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "library/brief-library.h"
#include "library/brief-query.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define BRIEF_TYPE_BROWSE_GROUPS (brief_browse_groups_get_type ())
G_DECLARE_FINAL_TYPE (BriefBrowseGroups, brief_browse_groups, BRIEF, BROWSE_GROUPS, GObject)

BriefBrowseGroups *
brief_browse_groups_new (BriefLibrary *library, const char *kind) G_GNUC_WARN_UNUSED_RESULT;
void brief_browse_groups_set_query (BriefBrowseGroups *self, BriefQuery *query);
GListModel *brief_browse_groups_get_rows (BriefBrowseGroups *self);
gboolean brief_browse_groups_is_empty (BriefBrowseGroups *self);
guint brief_browse_groups_get_n_found (BriefBrowseGroups *self);
const char *brief_browse_groups_get_heading (GObject *first_row);

G_END_DECLS
