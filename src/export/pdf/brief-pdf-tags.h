/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "export/pdf/brief-structure.h"
#include "layout/brief-pages.h"

G_BEGIN_DECLS

/**
 * BriefPdfTags:
 *
 * Which structure element each block of a document is, and what is drawn of it.
 */
typedef struct _BriefPdfTags BriefPdfTags;

BriefPdfTags *
brief_pdf_tags_new (BriefStructure *structure, BriefDocument *document) G_GNUC_WARN_UNUSED_RESULT;
void brief_pdf_tags_free (BriefPdfTags *self);
guint brief_pdf_tags_get_element (BriefPdfTags *self,
                                  const BriefFragment *fragment,
                                  const BriefInline *source,
                                  const char **target);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BriefPdfTags, brief_pdf_tags_free)

G_END_DECLS
