/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pack/brief-pack.h"
#include <gtk/gtk.h>

G_BEGIN_DECLS

#define BRIEF_TYPE_HIT_ROW (brief_hit_row_get_type ())
G_DECLARE_FINAL_TYPE (BriefHitRow, brief_hit_row, BRIEF, HIT_ROW, GtkWidget)

GObject *brief_hit_row_get_item (BriefHitRow *self);
void brief_hit_row_set_item (BriefHitRow *self, GObject *item);
char *brief_hit_row_dup_accessible_label (GObject *item) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
