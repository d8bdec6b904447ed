/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "export/pdf/brief-pdf-reader.h"
#include "export/pdf/brief-pdf-writer.h"

G_BEGIN_DECLS

/**
 * BriefPdfCopy:
 *
 * Takes objects over from one file into another, each under a new number.
 */
typedef struct _BriefPdfCopy BriefPdfCopy;

BriefPdfCopy *brief_pdf_copy_new (BriefPdfReader *reader, BriefPdfWriter *writer) G_GNUC_WARN_UNUSED_RESULT;
void brief_pdf_copy_free (BriefPdfCopy *self);

void brief_pdf_copy_set_number (BriefPdfCopy *self, guint old_number, guint number);
gboolean
brief_pdf_copy_append_value (BriefPdfCopy *self, const BriefPdfSpan *value, GString *out, GError **error);
gboolean brief_pdf_copy_append_entries (BriefPdfCopy *self,
                                        const BriefPdfSpan *dictionary,
                                        const char *const *left_out,
                                        GString *out,
                                        GError **error);
gboolean brief_pdf_copy_run (BriefPdfCopy *self, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BriefPdfCopy, brief_pdf_copy_free)

G_END_DECLS
