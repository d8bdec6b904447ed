/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ui/brief-window.h"

G_BEGIN_DECLS

#define BRIEF_TYPE_PACKS_DIALOG (brief_packs_dialog_get_type ())
G_DECLARE_FINAL_TYPE (BriefPacksDialog, brief_packs_dialog, BRIEF, PACKS_DIALOG, AdwDialog)

AdwDialog *brief_packs_dialog_new (BriefWindow *window);

G_END_DECLS
