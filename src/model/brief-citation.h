/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/brief-localized-text.h"
#include "model/brief-types.h"

#include <glib-object.h>

G_BEGIN_DECLS

#define BRIEF_TYPE_CITATION (brief_citation_get_type ())

/**
 * BriefCitation:
 *
 * Where a statement comes from: a source, the place in it, and how it was read. Immutable and reference-counted.
 */
typedef struct _BriefCitation BriefCitation;

GType brief_citation_get_type (void);

BriefCitation *brief_citation_new (const char *source,
                                   const char *locator,
                                   BriefEvidence evidence,
                                   BriefLocalizedText *note,
                                   const char *account_of) G_GNUC_WARN_UNUSED_RESULT;
BriefCitation *brief_citation_ref (BriefCitation *self);
void brief_citation_unref (BriefCitation *self);

const char *brief_citation_get_source (BriefCitation *self);
const char *brief_citation_get_locator (BriefCitation *self);
BriefEvidence brief_citation_get_evidence (BriefCitation *self);
BriefLocalizedText *brief_citation_get_note (BriefCitation *self);
const char *brief_citation_get_account_of (BriefCitation *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BriefCitation, brief_citation_unref)

G_END_DECLS
