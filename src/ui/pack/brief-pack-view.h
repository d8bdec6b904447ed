/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pack/brief-pack.h"
#include "ui/pack/brief-pack-outline.h"
#include "ui/preview/brief-preview.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define BRIEF_TYPE_PACK_VIEW (brief_pack_view_get_type ())
G_DECLARE_FINAL_TYPE (BriefPackView, brief_pack_view, BRIEF, PACK_VIEW, AdwBin)

BriefPack *brief_pack_view_get_pack (BriefPackView *self);
void brief_pack_view_set_pack (BriefPackView *self, BriefPack *pack);
gboolean brief_pack_view_focus_outline (BriefPackView *self);
void brief_pack_view_set_unsaved (BriefPackView *self, gboolean unsaved);
GObject *brief_pack_view_get_selected (BriefPackView *self);
GPtrArray *brief_pack_view_dup_selection (BriefPackView *self) G_GNUC_WARN_UNUSED_RESULT;
void brief_pack_view_select (BriefPackView *self, GObject *item);
void brief_pack_view_select_several (BriefPackView *self, GPtrArray *items);
void brief_pack_view_edit (BriefPackView *self, GObject *item);
void brief_pack_view_set_previewing (BriefPackView *self, gboolean previewing);
BriefPackOutline *brief_pack_view_get_outline (BriefPackView *self);
BriefPreview *brief_pack_view_get_preview (BriefPackView *self);

G_END_DECLS
