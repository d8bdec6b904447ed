/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "document/brief-block.h"

#include "model/brief-partial-date.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * BriefDocument:
 *
 * A composed document: the block tree and what stands in its metadata, from the pack's own details alone. Immutable.
 */
#define BRIEF_TYPE_DOCUMENT (brief_document_get_type ())
G_DECLARE_FINAL_TYPE (BriefDocument, brief_document, BRIEF, DOCUMENT, GObject)

BriefDocument *brief_document_new (BriefBlock *root,
                                   const char *title,
                                   const char *author,
                                   const char *language,
                                   const BriefPartialDate *date) G_GNUC_WARN_UNUSED_RESULT;

BriefBlock *brief_document_get_root (BriefDocument *self);
const char *brief_document_get_title (BriefDocument *self);
const char *brief_document_get_author (BriefDocument *self);
const char *brief_document_get_language (BriefDocument *self);
const BriefPartialDate *brief_document_get_date (BriefDocument *self);

G_END_DECLS
