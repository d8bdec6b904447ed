/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pack/brief-pack-review.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define BRIEF_TYPE_REVIEW_DIALOG (brief_review_dialog_get_type ())
G_DECLARE_FINAL_TYPE (BriefReviewDialog, brief_review_dialog, BRIEF, REVIEW_DIALOG, AdwDialog)

AdwDialog *brief_review_dialog_new (BriefPack *pack, BriefPackReview *review);
gboolean brief_review_dialog_has_decided (BriefReviewDialog *self);

G_END_DECLS
