/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ui/pack/brief-pack-view.h"

G_BEGIN_DECLS

void brief_pack_view_class_actions_init (BriefPackViewClass *klass);
void brief_pack_view_update_actions (BriefPackView *self);

G_END_DECLS
