/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ui/preview/brief-page-strip.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define BRIEF_TYPE_PREVIEW (brief_preview_get_type ())
G_DECLARE_FINAL_TYPE (BriefPreview, brief_preview, BRIEF, PREVIEW, AdwBin)

BriefPreviewModel *brief_preview_get_model (BriefPreview *self);
BriefPageStrip *brief_preview_get_strip (BriefPreview *self);
void brief_preview_set_selected_key (BriefPreview *self, const char *key);
void brief_preview_ask_for_page (BriefPreview *self);

G_END_DECLS
