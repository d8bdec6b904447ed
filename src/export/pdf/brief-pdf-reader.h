/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "export/pdf/brief-pdf-scan.h"

G_BEGIN_DECLS

/**
 * BriefPdfObject:
 * @number: its object number
 * @value: its value; of a stream, its dictionary
 * @stream: the data of a stream, as they are in the file; nothing if it is none
 *
 * An indirect object (ISO 32000-1, 7.3.10). Its spans hold for as long as its reader.
 */
typedef struct {
  guint number;
  BriefPdfSpan value;
  BriefPdfSpan stream;
} BriefPdfObject;

/**
 * BriefPdfReader:
 *
 * Reads a PDF as Cairo writes it: one cross-reference stream, no encryption, no update.
 */
typedef struct _BriefPdfReader BriefPdfReader;

BriefPdfReader *brief_pdf_reader_new (GBytes *file, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void brief_pdf_reader_free (BriefPdfReader *self);

guint brief_pdf_reader_get_size (BriefPdfReader *self);
guint brief_pdf_reader_get_catalog (BriefPdfReader *self);
gboolean
brief_pdf_reader_get_object (BriefPdfReader *self, guint number, BriefPdfObject *object, GError **error);
gboolean brief_pdf_reader_get_dictionary (BriefPdfReader *self,
                                          guint number,
                                          BriefPdfSpan *dictionary,
                                          GError **error);
gboolean brief_pdf_reader_inflate (BriefPdfReader *self,
                                   const BriefPdfObject *object,
                                   GByteArray *data,
                                   GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BriefPdfReader, brief_pdf_reader_free)

G_END_DECLS
