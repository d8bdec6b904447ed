/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define BRIEF_TYPE_DRAFTS_DIALOG (brief_drafts_dialog_get_type ())
G_DECLARE_FINAL_TYPE (BriefDraftsDialog, brief_drafts_dialog, BRIEF, DRAFTS_DIALOG, AdwDialog)

AdwDialog *brief_drafts_dialog_new (void);

G_END_DECLS
