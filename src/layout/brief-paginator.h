/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "layout/brief-boxes.h"
#include "layout/brief-pages.h"

G_BEGIN_DECLS

/**
 * BriefPlacement:
 * @pages: (element-type GArray): the fragments of each page
 * @destinations: (element-type utf8 BriefDestination): where each anchor stands
 * @blocks: (element-type BriefBlock BriefDestination): where each heading stands
 *
 * The boxes of a document on pages.
 */
typedef struct {
  GPtrArray *pages;
  GHashTable *destinations;
  GHashTable *blocks;
} BriefPlacement;

gboolean brief_paginate (BriefTextSetter *setter,
                         const BriefBoxes *boxes,
                         BriefPlacement *placement,
                         GCancellable *cancellable,
                         BriefProgressFunc progress,
                         gpointer user_data);
void brief_placement_clear (BriefPlacement *self);
void brief_placement_add (BriefPlacement *self, guint page, const BriefFragment *fragment);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (BriefPlacement, brief_placement_clear)

G_END_DECLS
