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
void brief_pack_outline_select (BriefPackOutline *self, GObject *item);

G_END_DECLS
