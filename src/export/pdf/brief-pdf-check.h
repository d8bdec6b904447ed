/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "export/pdf/brief-pdf-reader.h"
#include "export/pdf/brief-structure.h"

G_BEGIN_DECLS

gboolean brief_pdf_check_elements (BriefPdfReader *reader,
                                   guint structure_tree,
                                   BriefStructure *structure,
                                   const guint *pages,
                                   GError **error);
gboolean brief_pdf_check_marks (const char *content,
                                gsize length,
                                BriefStructure *structure,
                                guint page,
                                GError **error);

G_END_DECLS
