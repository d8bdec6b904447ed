/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "export/pdf/brief-structure.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* What the drawing side has to keep to, so that Cairo (1.18) writes what the finishing pass takes:
 *
 * - cairo_pdf_surface_restrict_to_version () with CAIRO_PDF_VERSION_1_7, in which Cairo writes object streams.
 * - Each run of content is one flat tag: brief_structure_add_content (), then cairo_tag_begin (cr, mark, NULL) with the
 *   mark of the element's tag, drawing, cairo_tag_end (). No tag in a tag, none open over cairo_show_page (), in the order
 *   of the calls of add_content () of a page. No tag Document round all: it would nest the others, and is written here.
 * - All else that is painted is in the tag "Artifact", as flat as the others and not in them.
 * - Each tag, also Artifact, shows at least one glyph with ink: Cairo counts text alone as content and leaves the marks of
 *   what has only paths or images away. Where there is no text, begin the tag with a full stop of 0.2 points (much smaller
 *   ones, and spaces, are dropped) with cairo_show_text_glyphs () and one cluster of no bytes, so that it is no text; what
 *   is painted next covers it, or it has the colour of the paper.
 * - No tag begins or ends between cairo_push_group () and its end.
 * - No tag Link and no destinations: links are recorded, and are written here. Outline and page labels are Cairo's.
 * - No metadata: all of it is written here, and Cairo's own is dropped.
 */

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
