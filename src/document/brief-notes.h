/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "document/brief-block.h"
#include "document/brief-note-citations.h"

G_BEGIN_DECLS

/**
 * BriefNotesLinkFunc:
 * @target: where the link leads
 * @words: what it is shown as; "" for nothing
 *
 * Told of a link of a note.
 */
typedef void (*BriefNotesLinkFunc) (const char *target, const char *words, gpointer user_data);

/**
 * BriefNotesCiteFunc:
 * @parent: the block that @block stands in
 * @block: where the marks go
 * @citations: (element-type BriefNoteCitation): what is cited in one place
 * @is_parted: whether a space stands before the citations
 *
 * Appends the marks of citations to @block, and footnotes to @parent.
 *
 * Returns: %FALSE where there are no such sources, so that the citations stand as they were typed
 */
typedef gboolean (*BriefNotesCiteFunc) (BriefBlock *parent,
                                        BriefBlock *block,
                                        GPtrArray *citations,
                                        gboolean is_parted,
                                        gpointer user_data);

/**
 * BriefNotesCitationFunc:
 * @citation: what is cited
 * @in_heading: whether that is in a heading, where citations stand as they were typed
 *
 * Told of a citation of a note.
 */
typedef void (*BriefNotesCitationFunc) (const BriefNoteCitation *citation,
                                        gboolean in_heading,
                                        gpointer user_data);

void brief_notes_append (BriefBlock *block,
                         const char *note,
                         guint heading_level,
                         BriefNotesCiteFunc cite,
                         gpointer user_data);
void brief_notes_foreach_citation (const char *note, BriefNotesCitationFunc function, gpointer user_data);
void brief_notes_foreach_link (const char *note, BriefNotesLinkFunc function, gpointer user_data);

G_END_DECLS
