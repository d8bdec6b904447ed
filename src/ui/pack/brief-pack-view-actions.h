/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ui/pack/brief-pack-view.h"

G_BEGIN_DECLS

void brief_pack_view_class_actions_init (BriefPackViewClass *klass);
void brief_pack_view_update_actions (BriefPackView *self);
BriefSection *brief_pack_view_find_place (BriefPackView *self, guint *position);

/* brief-pack-view-clipboard.c */
void brief_pack_view_class_clipboard_init (BriefPackViewClass *klass);

G_END_DECLS
