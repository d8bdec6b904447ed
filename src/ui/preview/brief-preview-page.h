/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ui/preview/brief-preview-model.h"

G_BEGIN_DECLS

/**
 * BriefPreviewPage:
 *
 * A page of the preview, by its place: what stands on it changes with the pack.
 *
 * Property: "number" (from 1, as people count).
 */
#define BRIEF_TYPE_PREVIEW_PAGE (brief_preview_page_get_type ())
G_DECLARE_FINAL_TYPE (BriefPreviewPage, brief_preview_page, BRIEF, PREVIEW_PAGE, GObject)

BriefPreviewPage *brief_preview_page_new (BriefPreviewModel *model, guint index) G_GNUC_WARN_UNUSED_RESULT;
void brief_preview_page_forget_model (BriefPreviewPage *self);
BriefPreviewModel *brief_preview_page_get_model (BriefPreviewPage *self);
guint brief_preview_page_get_index (BriefPreviewPage *self);
BriefPages *brief_preview_page_get_pages (BriefPreviewPage *self);
char *brief_preview_page_dup_label (BriefPreviewPage *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
