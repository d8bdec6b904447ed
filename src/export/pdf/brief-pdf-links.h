/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "export/pdf/brief-pdf-tree.h"

G_BEGIN_DECLS

gboolean brief_pdf_links_check (BriefStructure *structure, GError **error);
GPtrArray *
brief_pdf_links_list (BriefStructure *structure, const BriefPdfNumbers *numbers) G_GNUC_WARN_UNUSED_RESULT;
void
brief_pdf_links_write (BriefPdfWriter *writer, BriefStructure *structure, const BriefPdfNumbers *numbers);

G_END_DECLS
