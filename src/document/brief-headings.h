/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "document/brief-block.h"

G_BEGIN_DECLS

/**
 * BriefHeadings:
 *
 * The levels of the headings of a document, as its structure has them: the first is 1, none skips a level, and those that
 * are siblings have the same. Immutable.
 */
typedef struct _BriefHeadings BriefHeadings;

BriefHeadings *brief_headings_new (BriefBlock *root) G_GNUC_WARN_UNUSED_RESULT;
void brief_headings_free (BriefHeadings *self);
guint brief_headings_get_level (BriefHeadings *self, BriefBlock *heading);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BriefHeadings, brief_headings_free)

G_END_DECLS
