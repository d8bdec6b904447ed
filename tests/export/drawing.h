/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "export/pdf/brief-structure.h"

#include <cairo-pdf.h>

G_BEGIN_DECLS

/**
 * Drawing:
 * @structure: what is recorded
 * @page: the page that is drawn, from 0
 * @y: where on it the next line goes
 *
 * A document that is drawn straight with Cairo, as the exporter does it.
 */
typedef struct {
  BriefStructure *structure;
  guint page;
  double y;
  GByteArray *data;
  cairo_surface_t *surface;
  cairo_t *cr;
} Drawing;

#define DRAWING_WIDTH 595.0
#define DRAWING_HEIGHT 842.0

Drawing *drawing_new (guint n_pages);
void drawing_free (Drawing *self);

void drawing_begin (Drawing *self, guint element);
void drawing_end (Drawing *self, guint element);
void drawing_show (Drawing *self, const char *text);
void drawing_write (Drawing *self, guint element, const char *text);
guint drawing_add (Drawing *self, guint parent, BriefTag tag, const char *text);
void drawing_decorate (Drawing *self, const char *text);
void drawing_next_page (Drawing *self);
GBytes *drawing_finish (Drawing *self);

BriefStructureLink *drawing_link (Drawing *self, guint element, const char *contents, const char *address);
void drawing_paint_sample (Drawing *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Drawing, drawing_free)

G_END_DECLS
