/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/brief-localized-text.h"
#include "model/brief-partial-date.h"

#include <glib-object.h>

G_BEGIN_DECLS

#define BRIEF_TYPE_PASSAGE (brief_passage_get_type ())

/**
 * BriefPassage:
 *
 * A statement about law or method with citations of its own. Immutable and reference-counted.
 */
typedef struct _BriefPassage BriefPassage;

GType brief_passage_get_type (void);

BriefPassage *brief_passage_new (BriefLocalizedText *text,
                                 const BriefPartialDate *as_of,
                                 GPtrArray *citations) G_GNUC_WARN_UNUSED_RESULT;
BriefPassage *brief_passage_ref (BriefPassage *self);
void brief_passage_unref (BriefPassage *self);

BriefLocalizedText *brief_passage_get_text (BriefPassage *self);
const BriefPartialDate *brief_passage_get_as_of (BriefPassage *self);
GPtrArray *brief_passage_get_citations (BriefPassage *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BriefPassage, brief_passage_unref)

G_END_DECLS
