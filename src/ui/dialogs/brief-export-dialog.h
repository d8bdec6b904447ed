/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pack/brief-pack.h"
#include <adwaita.h>

G_BEGIN_DECLS

#define BRIEF_TYPE_EXPORT_DIALOG (brief_export_dialog_get_type ())
G_DECLARE_FINAL_TYPE (BriefExportDialog, brief_export_dialog, BRIEF, EXPORT_DIALOG, AdwDialog)

AdwDialog *brief_export_dialog_new (BriefPack *pack);
BriefPack *brief_export_dialog_get_pack (BriefExportDialog *self);

G_END_DECLS
