/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "layout/brief-pages.h"
#include "ui/preview/brief-worker.h"

G_BEGIN_DECLS

/**
 * BriefPreviewModel:
 *
 * The pages of a pack as an export would have them now; a #GListModel of #BriefPreviewPage. After each change of the pack
 * it is composed and laid out again in a thread; what was laid out last stays until the new pages are there.
 *
 * Properties: "pack", "active" (whether anybody looks at it; if not, it does not follow the pack), "state" ("empty",
 * "loading", "pages" or "error"), "message" (what went wrong, in "error"), "n-items". Signal "laid-out": there are new
 * pages, or none any more; with those from before (%NULL where there were none), which are gone afterwards.
 */
#define BRIEF_TYPE_PREVIEW_MODEL (brief_preview_model_get_type ())
G_DECLARE_FINAL_TYPE (BriefPreviewModel, brief_preview_model, BRIEF, PREVIEW_MODEL, GObject)

BriefPreviewModel *brief_preview_model_new (void) G_GNUC_WARN_UNUSED_RESULT;
BriefPack *brief_preview_model_get_pack (BriefPreviewModel *self);
void brief_preview_model_set_pack (BriefPreviewModel *self, BriefPack *pack);
void brief_preview_model_set_active (BriefPreviewModel *self, gboolean active);
BriefPages *brief_preview_model_get_pages (BriefPreviewModel *self);
guint brief_preview_model_get_n_pages (BriefPreviewModel *self);
guint brief_preview_model_get_edition (BriefPreviewModel *self);
BriefWorker *brief_preview_model_get_painter (BriefPreviewModel *self);
gboolean brief_preview_model_is_up_to_date (BriefPreviewModel *self);

G_END_DECLS
