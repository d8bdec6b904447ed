/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "export/pdf/brief-pdf-finish.h"
#include "export/pdf/brief-pdf-writer.h"

G_BEGIN_DECLS

guint brief_pdf_attachment_write (BriefPdfWriter *writer, const BriefPdfMetadata *metadata);

G_END_DECLS
