/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * BriefPdfSpan:
 * @data: (nullable): bytes of a PDF; %NULL where there is nothing
 * @length: how many they are
 * @offset: where they stand in what they were taken from
 * @stream: 0 if they were taken from the file; else from an object stream, and this is where its data start in the file
 *
 * A piece of a PDF that knows where it stands, for an error to name the byte.
 */
typedef struct {
  const char *data;
  gsize length;
  gsize offset;
  gsize stream;
} BriefPdfSpan;

typedef enum {
  BRIEF_PDF_TOKEN_END, /* of the span */
  BRIEF_PDF_TOKEN_NUMBER,
  BRIEF_PDF_TOKEN_NAME, /* without its solidus */
  BRIEF_PDF_TOKEN_STRING,
  BRIEF_PDF_TOKEN_ARRAY,
  BRIEF_PDF_TOKEN_ARRAY_END,
  BRIEF_PDF_TOKEN_DICTIONARY,
  BRIEF_PDF_TOKEN_DICTIONARY_END,
  BRIEF_PDF_TOKEN_KEYWORD,
} BriefPdfTokenKind;

typedef struct {
  BriefPdfTokenKind kind;
  const char *data;
  gsize length;
} BriefPdfToken;

/**
 * BriefPdfScan:
 * @span: what is read
 * @position: how much of it has been read
 *
 * A reader of the syntax of PDF (ISO 32000-1, 7.2 and 7.3) that never leaves its span.
 */
typedef struct {
  BriefPdfSpan span;
  gsize position;
} BriefPdfScan;

void brief_pdf_scan_init (BriefPdfScan *scan, const BriefPdfSpan *span);
gboolean brief_pdf_scan_next (BriefPdfScan *scan, BriefPdfToken *token, GError **error);
gboolean brief_pdf_scan_enter (BriefPdfScan *scan, BriefPdfTokenKind kind, GError **error);
gboolean brief_pdf_scan_next_value (BriefPdfScan *scan, BriefPdfSpan *value, GError **error);
gboolean
brief_pdf_scan_next_entry (BriefPdfScan *scan, BriefPdfSpan *name, BriefPdfSpan *value, GError **error);
gboolean brief_pdf_scan_next_integer (BriefPdfScan *scan, guint max, guint *number, GError **error);
gboolean brief_pdf_scan_next_keyword (BriefPdfScan *scan, const char *keyword, GError **error);

gboolean
brief_pdf_span_lookup (const BriefPdfSpan *dictionary, const char *key, BriefPdfSpan *value, GError **error);
gboolean brief_pdf_span_is (const BriefPdfSpan *span, const char *text);
gboolean brief_pdf_span_read_integer (const BriefPdfSpan *span, guint max, guint *number, GError **error);
gboolean brief_pdf_span_read_reference (const BriefPdfSpan *span, guint *number, GError **error);
gboolean
brief_pdf_span_fail (const BriefPdfSpan *span, gsize position, GError **error, const char *format, ...)
    G_GNUC_PRINTF (4, 5);

G_END_DECLS
