/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "document/brief-block.h"
#include "document/brief-source-numbers.h"
#include "pack/brief-pack.h"

G_BEGIN_DECLS

/**
 * BriefComposing:
 * @pack: the pack
 * @language: the language of the document
 * @numbers: the sources so far
 * @compact: whether all has to go on one page: no labels between parts, sources a paragraph each
 * @grades_named: the evidence grades whose word has stood beside their mark, as 1 << #BriefEvidence
 *
 * A document that is being composed.
 */
typedef struct {
  BriefPack *pack;
  const char *language;
  BriefSourceNumbers *numbers;
  gboolean compact;
  guint grades_named;
  gboolean shows_citations; /* whether the present entry does */
} BriefComposing;

/* The levels of headings: the document's title, a section, an item in it, a part of an item. */
enum {
  BRIEF_LEVEL_TITLE = 1,
  BRIEF_LEVEL_SECTION = 1,
  BRIEF_LEVEL_ITEM = 2,
  BRIEF_LEVEL_PART = 3,
};

BriefBlock *brief_composing_add_heading (BriefBlock *parent, guint level, const char *text);
BriefBlock *brief_composing_add_label (BriefBlock *parent, const char *text);
BriefBlock *brief_composing_add_paragraph (BriefBlock *parent, BriefRole role, const char *text);
void brief_composing_add_text (BriefComposing *self,
                               BriefBlock *parent,
                               BriefRole role,
                               BriefLocalizedText *text,
                               gboolean verbatim,
                               BriefSnapshot *snapshot,
                               GPtrArray *citations);
void brief_composing_cite (BriefComposing *self,
                           BriefBlock *paragraph,
                           BriefSnapshot *snapshot,
                           GPtrArray *citations);
void brief_composing_append (BriefComposing *self, BriefBlock *block, BriefLocalizedText *text);

void brief_composing_add_item (BriefComposing *self, BriefBlock *parent, BriefEntry *entry);
void brief_composing_add_report (BriefComposing *self, BriefBlock *parent, BriefEntry *entry);
void brief_composing_add_finding (BriefComposing *self,
                                  BriefBlock *list,
                                  BriefSnapshot *snapshot,
                                  BriefItem *finding,
                                  BriefItem *report);
void brief_composing_add_sources (BriefComposing *self, BriefBlock *parent);
char *brief_composing_dup_place (BriefComposing *self, BriefItem *report) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
