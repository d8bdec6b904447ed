/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pack/brief-pack-merge.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define BRIEF_TYPE_MERGE_DIALOG (brief_merge_dialog_get_type ())
G_DECLARE_FINAL_TYPE (BriefMergeDialog, brief_merge_dialog, BRIEF, MERGE_DIALOG, AdwDialog)

AdwDialog *brief_merge_dialog_new (BriefPackMerge *merge);
BriefPackMerge *brief_merge_dialog_get_merge (BriefMergeDialog *self);

G_END_DECLS
