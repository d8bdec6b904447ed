/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * BriefPdfWriter:
 *
 * Writes a PDF 1.7 object by object: streams at once, all other objects packed into object streams.
 */
typedef struct _BriefPdfWriter BriefPdfWriter;

BriefPdfWriter *brief_pdf_writer_new (gsize expected_length) G_GNUC_WARN_UNUSED_RESULT;
void brief_pdf_writer_free (BriefPdfWriter *self);

guint brief_pdf_writer_reserve (BriefPdfWriter *self, guint n_objects);
GString *brief_pdf_writer_begin (BriefPdfWriter *self, guint object);
void brief_pdf_writer_end (BriefPdfWriter *self);
void brief_pdf_writer_add_stream (BriefPdfWriter *self,
                                  guint object,
                                  const char *entries,
                                  gconstpointer data,
                                  gsize length);
void brief_pdf_writer_add_deflated (BriefPdfWriter *self,
                                    guint object,
                                    const char *entries,
                                    gconstpointer data,
                                    gsize length);
GBytes *
brief_pdf_writer_finish (BriefPdfWriter *self, guint catalog, guint information) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BriefPdfWriter, brief_pdf_writer_free)

G_END_DECLS
