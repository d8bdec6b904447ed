/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pack/brief-pack.h"
#include <adwaita.h>

G_BEGIN_DECLS

#define BRIEF_TYPE_DETAILS_DIALOG (brief_details_dialog_get_type ())
G_DECLARE_FINAL_TYPE (BriefDetailsDialog, brief_details_dialog, BRIEF, DETAILS_DIALOG, AdwDialog)

AdwDialog *brief_details_dialog_new (BriefPack *pack);
void brief_details_dialog_go_to (BriefDetailsDialog *self, const char *detail);

G_END_DECLS
