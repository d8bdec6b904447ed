/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "collection/brief-fields.h"
#include "collection/brief-json-document.h"

G_BEGIN_DECLS

/**
 * BriefReferences:
 *
 * The ids that a collection gives while it is read, and those that it names: finds doubled ids, names without anything
 * behind them, and recommendations that are parts of themselves.
 */
typedef struct _BriefReferences BriefReferences;

BriefReferences *brief_references_new (void) G_GNUC_WARN_UNUSED_RESULT;
void brief_references_free (BriefReferences *self);

void brief_references_add_item (BriefReferences *self, const BriefJsonCursor *id, BriefItemType type);
void brief_references_add_source (BriefReferences *self, const BriefJsonCursor *id);
void brief_references_add_theme (BriefReferences *self, const BriefJsonCursor *id);
void brief_references_name (BriefReferences *self, const BriefJsonCursor *reference, BriefTarget target);
void brief_references_add_part (BriefReferences *self, const char *part, const BriefJsonCursor *whole);
guint brief_references_get_n_items (BriefReferences *self);
void brief_references_check (BriefReferences *self, BriefProblems *problems);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BriefReferences, brief_references_free)

G_END_DECLS
