/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pack/brief-pack.h"
#include <adwaita.h>

G_BEGIN_DECLS

#define BRIEF_TYPE_PREFLIGHT_DIALOG (brief_preflight_dialog_get_type ())
G_DECLARE_FINAL_TYPE (BriefPreflightDialog, brief_preflight_dialog, BRIEF, PREFLIGHT_DIALOG, AdwDialog)

AdwDialog *brief_preflight_dialog_new (BriefPack *pack);
char *brief_preflight_dialog_dup_sentence (const char *message) G_GNUC_WARN_UNUSED_RESULT;
char *brief_preflight_dialog_dup_summary (GPtrArray *findings) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
