/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pack/brief-snapshot.h"

G_BEGIN_DECLS

/**
 * BriefSourceNote:
 * @text: what a reader must know
 * @language: the language of @text
 * @locators: (element-type utf8): the places in the source that it is about; none where it is about all of it
 *
 * A note on some citations of a source.
 */
typedef struct {
  char *text;
  char *language;
  GPtrArray *locators;
} BriefSourceNote;

/**
 * BriefNumberedSource:
 * @number: its number, from 1
 * @source: the source
 * @collection_id: (nullable): the collection that it is from; %NULL for a source of the team's own
 * @grades: the evidence grades with which it is cited, as 1 << #BriefEvidence
 * @notes: (element-type BriefSourceNote): what a reader must know of its citations, each once
 * @accounts: (element-type BriefSource): the sources that it is cited as an account of, each once
 *
 * A source with its number in a document.
 */
typedef struct {
  guint number;
  BriefSource *source;
  char *collection_id;
  guint grades;
  GPtrArray *notes;
  GPtrArray *accounts;
} BriefNumberedSource;

/**
 * BriefSourceNumbers:
 *
 * Numbers the sources of a document in the order of their first use; each source has one number.
 */
typedef struct _BriefSourceNumbers BriefSourceNumbers;

BriefSourceNumbers *brief_source_numbers_new (const char *language) G_GNUC_WARN_UNUSED_RESULT;
void brief_source_numbers_free (BriefSourceNumbers *self);
guint brief_source_numbers_cite (BriefSourceNumbers *self, BriefSnapshot *snapshot, BriefCitation *citation);
guint
brief_source_numbers_cite_source (BriefSourceNumbers *self, BriefSource *source, const char *collection_id);
guint brief_source_numbers_find (BriefSourceNumbers *self, BriefSnapshot *snapshot, BriefSource *source);
guint brief_source_numbers_get_n (BriefSourceNumbers *self);
const BriefNumberedSource *brief_source_numbers_get (BriefSourceNumbers *self, guint position);
guint brief_source_numbers_get_grades (BriefSourceNumbers *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BriefSourceNumbers, brief_source_numbers_free)

G_END_DECLS
