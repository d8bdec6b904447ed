/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "library/brief-library.h"
#include "pack/brief-pack.h"
#include <adwaita.h>

G_BEGIN_DECLS

#define BRIEF_TYPE_TEMPLATE_DIALOG (brief_template_dialog_get_type ())
G_DECLARE_FINAL_TYPE (BriefTemplateDialog, brief_template_dialog, BRIEF, TEMPLATE_DIALOG, AdwDialog)

AdwDialog *brief_template_dialog_new (BriefLibrary *library, BriefPack *pack);
AdwDialog *brief_template_dialog_new_for_new_pack (BriefLibrary *library, BriefPack *pack, const char *first);
BriefPack *brief_template_dialog_get_pack (BriefTemplateDialog *self);

G_END_DECLS
