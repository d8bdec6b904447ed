/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pack/brief-pack.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define BRIEF_TYPE_OWN_SOURCE_DIALOG (brief_own_source_dialog_get_type ())
G_DECLARE_FINAL_TYPE (BriefOwnSourceDialog, brief_own_source_dialog, BRIEF, OWN_SOURCE_DIALOG, AdwDialog)

AdwDialog *brief_own_source_dialog_new (BriefPack *pack, const char *id);

G_END_DECLS
