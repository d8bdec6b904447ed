/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pack/brief-pack.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define BRIEF_TYPE_PACK_OUTLINE (brief_pack_outline_get_type ())
G_DECLARE_FINAL_TYPE (BriefPackOutline, brief_pack_outline, BRIEF, PACK_OUTLINE, GtkWidget)

BriefPack *brief_pack_outline_get_pack (BriefPackOutline *self);
void brief_pack_outline_set_pack (BriefPackOutline *self, BriefPack *pack);
GObject *brief_pack_outline_get_selected (BriefPackOutline *self);
GPtrArray *brief_pack_outline_dup_selection (BriefPackOutline *self) G_GNUC_WARN_UNUSED_RESULT;
void brief_pack_outline_select (BriefPackOutline *self, GObject *item);
void brief_pack_outline_select_several (BriefPackOutline *self, GPtrArray *items);
void brief_pack_outline_select_all (BriefPackOutline *self);
void brief_pack_outline_rename (BriefPackOutline *self, BriefSection *section);
void brief_pack_outline_set_all_expanded (BriefPackOutline *self, gboolean expanded);
void brief_pack_outline_update_menu (BriefPackOutline *self);
void brief_pack_outline_pop_up_sections (BriefPackOutline *self);

G_END_DECLS
