/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define BRIEF_TYPE_OUTLINE_ROW (brief_outline_row_get_type ())
G_DECLARE_FINAL_TYPE (BriefOutlineRow, brief_outline_row, BRIEF, OUTLINE_ROW, GtkWidget)

GObject *brief_outline_row_get_item (BriefOutlineRow *self);
void brief_outline_row_update_place (BriefOutlineRow *self);
void brief_outline_row_rename (BriefOutlineRow *self);

G_END_DECLS
