/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pack/brief-pack.h"
#include <gtk/gtk.h>

G_BEGIN_DECLS

#define BRIEF_TYPE_PACK_BUTTON (brief_pack_button_get_type ())
G_DECLARE_FINAL_TYPE (BriefPackButton, brief_pack_button, BRIEF, PACK_BUTTON, GtkWidget)

GtkWidget *brief_pack_button_new (BriefPack *pack, const char *reference, const char *name);

G_END_DECLS
