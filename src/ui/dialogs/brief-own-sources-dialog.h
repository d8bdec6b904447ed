/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pack/brief-pack.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define BRIEF_TYPE_OWN_SOURCES_DIALOG (brief_own_sources_dialog_get_type ())
G_DECLARE_FINAL_TYPE (BriefOwnSourcesDialog, brief_own_sources_dialog, BRIEF, OWN_SOURCES_DIALOG, AdwDialog)

AdwDialog *brief_own_sources_dialog_new (BriefPack *pack);

G_END_DECLS
