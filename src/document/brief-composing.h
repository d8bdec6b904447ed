/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "document/brief-block.h"
#include "document/brief-note-citations.h"
#include "document/brief-source-numbers.h"
#include "model/brief-fact.h"
#include "pack/brief-citables.h"
#include "pack/brief-pack.h"

G_BEGIN_DECLS

/**
 * BriefComposing:
 * @pack: the pack
 * @language: the language of the document
 * @numbers: the sources so far
 * @compact: whether all has to go on one page: no labels between parts, sources a paragraph each
 * @has_footnotes: whether sources are cited in footnotes
 * @n_footnotes: how many footnotes there are so far
 * @described_in: (element-type guint): of each source, by its number less one, the footnote that describes it; 0 for none
 * @grades_named: the evidence grades whose word has stood beside their mark, as 1 << #BriefEvidence
 * @shows_citations: whether the present entry does
 * @fallback_told: whether an item has said already that it is in another language
 * @citables: (nullable): the sources that notes can cite, once one does
 *
 * A document that is being composed.
 */
typedef struct {
  BriefPack *pack;
  const char *language;
  BriefSourceNumbers *numbers;
  gboolean compact;
  gboolean has_footnotes;
  guint n_footnotes;
  GArray *described_in;
  guint grades_named;
  gboolean shows_citations;
  gboolean fallback_told;
  BriefCitables *citables;
} BriefComposing;

/* What headings are for: a section, an item in it, a part of an item. The document's title has a role of its own;
 * #BriefHeadings tells the level of each in the document. */
enum {
  BRIEF_LEVEL_TITLE = 1,
  BRIEF_LEVEL_SECTION = 1,
  BRIEF_LEVEL_ITEM = 2,
  BRIEF_LEVEL_PART = 3,
};

/* Keeps a mark on the line of the word before it. */
#define BRIEF_NO_BREAK_SPACE "\u00a0"

/* Blocks. */
BriefBlock *brief_composing_add_heading (BriefComposing *self,
                                         BriefBlock *parent,
                                         guint level,
                                         const char *text,
                                         const char *language);
BriefBlock *brief_composing_add_label (BriefComposing *self, BriefBlock *parent, const char *words);
BriefBlock *brief_composing_add_paragraph (BriefBlock *parent, BriefRole role);
BriefBlock *
brief_composing_add_words (BriefComposing *self, BriefBlock *parent, BriefRole role, const char *words);
void brief_composing_add_text (BriefComposing *self,
                               BriefBlock *parent,
                               BriefRole role,
                               BriefLocalizedText *text,
                               gboolean verbatim,
                               BriefSnapshot *snapshot,
                               GPtrArray *citations);
void brief_composing_add_note (BriefComposing *self, BriefBlock *parent, const char *note, guint level);

/* Runs within a block. */
const char *brief_composing_mark_language (BriefComposing *self, BriefBlock *block, const char *language);
void brief_composing_append_words (BriefComposing *self, BriefBlock *block, const char *words, guint flags);
void
brief_composing_append_text (BriefComposing *self, BriefBlock *block, BriefLocalizedText *text, guint flags);
void brief_composing_append_run (BriefComposing *self,
                                 BriefBlock *block,
                                 const char *text,
                                 guint flags,
                                 const char *language);
void brief_composing_append_format (BriefComposing *self,
                                    BriefBlock *block,
                                    const char *format,
                                    BriefBlock *const *arguments,
                                    guint n_arguments);
void brief_composing_append_list (BriefComposing *self, BriefBlock *block, GPtrArray *members);

/* A line of pieces: place · number · date. */
BriefBlock *brief_composing_new_line (BriefRole role) G_GNUC_WARN_UNUSED_RESULT;
void brief_composing_begin_piece (BriefBlock *line);
void brief_composing_take_line (BriefBlock *parent, BriefBlock *line);

/* Citations. */
void brief_composing_cite (BriefComposing *self,
                           BriefBlock *parent,
                           BriefSnapshot *snapshot,
                           GPtrArray *citations);
gboolean brief_composing_cite_in_note (BriefBlock *parent,
                                       BriefBlock *block,
                                       GPtrArray *citations,
                                       gboolean is_parted,
                                       gpointer user_data);
void brief_composing_append_evidence (BriefComposing *self,
                                      BriefBlock *block,
                                      BriefEvidence evidence,
                                      const char *word,
                                      guint flags);
void brief_composing_append_title (BriefComposing *self, BriefBlock *block, BriefSource *source);
void brief_composing_append_reference (BriefComposing *self,
                                       BriefBlock *paragraph,
                                       BriefSnapshot *snapshot,
                                       BriefCitation *citation,
                                       guint number);
void brief_composing_append_note_reference (BriefComposing *self,
                                            BriefBlock *paragraph,
                                            const char *locator,
                                            guint number);

/* Kinds of item, and what stands at the end. */
void brief_composing_add_item (BriefComposing *self, BriefBlock *parent, BriefEntry *entry);
void brief_composing_add_report (BriefComposing *self, BriefBlock *parent, BriefEntry *entry);
void brief_composing_add_finding (BriefComposing *self,
                                  BriefBlock *list,
                                  BriefSnapshot *snapshot,
                                  BriefItem *finding,
                                  BriefItem *report);
void brief_composing_append_fact (BriefComposing *self, BriefBlock *paragraph, BriefFact *fact);
void brief_composing_add_sources (BriefComposing *self, BriefBlock *parent);
BriefLocalizedText *brief_composing_get_place (BriefItem *report);

G_END_DECLS
