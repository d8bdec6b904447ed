/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "export/pdf/brief-structure.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * BriefPdfMetadata:
 * @title: the title of the document
 * @author: (nullable): who prepared it, as typed
 * @language: BCP 47 tag of the document
 * @date: (nullable): its date as ISO 8601, to the precision that is known (“2026”, “2026-11”, “2026-11-24”), or with time
 *   in UTC (“2026-11-24T10:00:00Z”)
 * @right_to_left: whether it reads from right to left
 * @attachment: (nullable): the pack, to go into the file; makes it a PDF/A-3
 * @attachment_name: the name of the attachment
 *
 * What a file tells of itself.
 */
typedef struct {
  const char *title;
  const char *author;
  const char *language;
  const char *date;
  gboolean right_to_left;
  GBytes *attachment;
  const char *attachment_name;
} BriefPdfMetadata;

GBytes *brief_pdf_finish (GBytes *drawn,
                          BriefStructure *structure,
                          const BriefPdfMetadata *metadata,
                          GCancellable *cancellable,
                          GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
