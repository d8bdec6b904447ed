/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/brief-fact.h"
#include "model/brief-types.h"

G_BEGIN_DECLS

/* The words that a person reads for what the model only counts, in the language of the program or, within a
 * #BriefWordsScope, of a document. Window, command line and exported documents take them from here, so that they agree. */
const char *brief_words_for_item_type (BriefItemType type);
const char *brief_words_for_item_types (BriefItemType type);
const char *brief_words_for_evidence (BriefEvidence evidence);
const char *brief_words_explaining_evidence (BriefEvidence evidence);
const char *brief_words_for_evidence_mark (BriefEvidence evidence);
const char *brief_words_for_stance (BriefStance stance);
const char *brief_words_for_response (BriefResponse response);
const char *brief_words_for_finding_kind (BriefFindingKind kind);
const char *brief_words_for_statement_kind (BriefStatementKind kind);
const char *brief_words_for_body_kind (const char *kind);
const char *brief_words_for_source_kind (const char *kind);
char *brief_words_for_fact_value (BriefFact *fact,
                                  const char *language,
                                  const char **resolved) G_GNUC_WARN_UNUSED_RESULT;
char *brief_words_for_fact (BriefFact *fact, const char *language) G_GNUC_WARN_UNUSED_RESULT;
char *
brief_words_placing (BriefItem *item, BriefItem *parent, const char *language) G_GNUC_WARN_UNUSED_RESULT;
char *brief_words_quoting (const char *text, const char *language) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
