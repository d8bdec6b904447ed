/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "document/brief-block.h"

G_BEGIN_DECLS

/**
 * BriefNotesLinkFunc:
 * @target: where the link leads
 * @words: what it is shown as; "" for nothing
 *
 * Told of a link of a note.
 */
typedef void (*BriefNotesLinkFunc) (const char *target, const char *words, gpointer user_data);

void brief_notes_append (BriefBlock *block, const char *note, guint heading_level);
void brief_notes_foreach_link (const char *note, BriefNotesLinkFunc function, gpointer user_data);

G_END_DECLS
