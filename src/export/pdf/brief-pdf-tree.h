/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "export/pdf/brief-pdf-writer.h"
#include "export/pdf/brief-structure.h"

G_BEGIN_DECLS

/**
 * BriefPdfNumbers:
 * @first_page: the object number of the first page; the others follow
 * @first_link: of the annotation of the first link; the others follow
 *
 * What the parts of a finished file need of each other. In the parent tree, the key of a page is its index, and that of a
 * link its index after all pages.
 */
typedef struct {
  guint first_page;
  guint first_link;
} BriefPdfNumbers;

guint brief_pdf_tree_write (BriefPdfWriter *writer,
                            BriefStructure *structure,
                            const BriefPdfNumbers *numbers,
                            GError **error);

G_END_DECLS
