/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "export/pdf/brief-pdf-finish.h"
#include "export/pdf/brief-pdf-writer.h"

G_BEGIN_DECLS

gboolean brief_pdf_metadata_check (const BriefPdfMetadata *metadata, GError **error);
guint brief_pdf_metadata_write_packet (BriefPdfWriter *writer, const BriefPdfMetadata *metadata);
guint brief_pdf_metadata_write_information (BriefPdfWriter *writer, const BriefPdfMetadata *metadata);
char *brief_pdf_metadata_dup_date (const char *date) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
