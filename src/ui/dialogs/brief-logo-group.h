/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pack/brief-pack.h"
#include <adwaita.h>

G_BEGIN_DECLS

#define BRIEF_TYPE_LOGO_GROUP (brief_logo_group_get_type ())
G_DECLARE_FINAL_TYPE (BriefLogoGroup, brief_logo_group, BRIEF, LOGO_GROUP, AdwPreferencesGroup)

void brief_logo_group_set_pack (BriefLogoGroup *self, BriefPack *pack);
GtkWidget *brief_logo_group_get_focus (BriefLogoGroup *self);
void brief_logo_group_read_file (BriefLogoGroup *self, GFile *file);
void brief_logo_group_paste (BriefLogoGroup *self);

G_END_DECLS
