/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "drawing.h"

#include <pango/pangocairo.h>

#define LINE_HEIGHT 20.0
#define MARGIN 72.0

static cairo_status_t
append_bytes (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

Drawing *
drawing_new (guint n_pages)
{
  Drawing *self = g_new0 (Drawing, 1);

  self->structure = brief_structure_new (n_pages);
  self->data = g_byte_array_new ();
  self->surface = cairo_pdf_surface_create_for_stream (append_bytes, self->data, DRAWING_WIDTH,
                                                       DRAWING_HEIGHT);
  cairo_pdf_surface_restrict_to_version (self->surface, CAIRO_PDF_VERSION_1_7);
  cairo_pdf_surface_set_metadata (self->surface, CAIRO_PDF_METADATA_CREATE_DATE, "");
  self->cr = cairo_create (self->surface);
  self->y = MARGIN;
  return self;
}

void
drawing_free (Drawing *self)
{
  if (self == NULL)
    return;

  brief_structure_free (self->structure);
  g_clear_pointer (&self->cr, cairo_destroy);
  cairo_surface_destroy (self->surface);
  g_clear_pointer (&self->data, g_byte_array_unref);
  g_free (self);
}

void
drawing_show (Drawing *self, const char *text)
{
  g_autoptr (PangoLayout) layout = pango_cairo_create_layout (self->cr);
  PangoFontDescription *font = pango_font_description_from_string ("Noto Serif 11");

  pango_layout_set_font_description (layout, font);
  pango_layout_set_text (layout, text, -1);
  cairo_move_to (self->cr, MARGIN, self->y);
  pango_cairo_show_layout (self->cr, layout);
  pango_font_description_free (font);
  self->y += LINE_HEIGHT;
}

static const char *
get_mark (Drawing *self, guint element)
{
  return brief_tag_get_mark (brief_structure_get_element (self->structure, element)->tag);
}

void
drawing_begin (Drawing *self, guint element)
{
  brief_structure_add_content (self->structure, element, self->page);
  cairo_tag_begin (self->cr, get_mark (self, element), NULL);
}

void
drawing_end (Drawing *self, guint element)
{
  cairo_tag_end (self->cr, get_mark (self, element));
}

void
drawing_write (Drawing *self, guint element, const char *text)
{
  drawing_begin (self, element);
  drawing_show (self, text);
  drawing_end (self, element);
}

guint
drawing_add (Drawing *self, guint parent, BriefTag tag, const char *text)
{
  const guint element = brief_structure_add_element (self->structure, parent, tag);

  if (text != NULL)
    drawing_write (self, element, text);
  return element;
}

/* What belongs to the page and not to the document. */
void
drawing_decorate (Drawing *self, const char *text)
{
  cairo_tag_begin (self->cr, "Artifact", NULL);
  drawing_show (self, text);
  cairo_rectangle (self->cr, MARGIN, self->y, 100.0, 0.5);
  cairo_fill (self->cr);
  cairo_tag_end (self->cr, "Artifact");
}

void
drawing_next_page (Drawing *self)
{
  cairo_show_page (self->cr);
  self->page++;
  self->y = MARGIN;
}

GBytes *
drawing_finish (Drawing *self)
{
  g_assert_cmpint (cairo_status (self->cr), ==, CAIRO_STATUS_SUCCESS);
  g_clear_pointer (&self->cr, cairo_destroy);
  cairo_surface_finish (self->surface);
  g_assert_cmpint (cairo_surface_status (self->surface), ==, CAIRO_STATUS_SUCCESS);
  return g_byte_array_free_to_bytes (g_steal_pointer (&self->data));
}

/* A link on the line that was drawn last and, for a part, on that before it. */
BriefStructureLink *
drawing_link (Drawing *self, guint element, const char *contents, const char *address)
{
  BriefStructureLink *link = brief_structure_add_link (self->structure, element, self->page, contents);
  const double bottom = DRAWING_HEIGHT - self->y;
  const BriefRectangle lines[] = {
    { 200.5, bottom + LINE_HEIGHT, 300.0, bottom + 2.0 * LINE_HEIGHT },
    { MARGIN, bottom, 150.0, bottom + LINE_HEIGHT },
  };

  g_array_append_vals (link->rectangles, lines, G_N_ELEMENTS (lines));
  link->address = g_strdup (address);
  return link;
}

static void
paint_list (Drawing *self, guint parent)
{
  const guint list = drawing_add (self, parent, BRIEF_TAG_L, NULL);

  brief_structure_set_numbering (self->structure, list, BRIEF_LIST_NUMBERING_DECIMAL);
  for (guint i = 0; i < 2; i++)
    {
      const guint item = drawing_add (self, list, BRIEF_TAG_LI, NULL);

      drawing_add (self, item, BRIEF_TAG_LBL, i == 0 ? "1." : "2.");
      drawing_add (self, drawing_add (self, item, BRIEF_TAG_LBODY, NULL), BRIEF_TAG_P, "What a list has");
    }
}

static void
paint_row (Drawing *self, guint group, BriefTag tag, const char *first, const char *second)
{
  const guint row = drawing_add (self, group, BRIEF_TAG_TR, NULL);
  const guint cells[] = {
    drawing_add (self, row, tag, NULL),
    drawing_add (self, row, tag, NULL),
  };

  for (guint i = 0; i < G_N_ELEMENTS (cells) && tag == BRIEF_TAG_TH; i++)
    brief_structure_set_scope (self->structure, cells[i], BRIEF_SCOPE_COLUMN);
  if (first != NULL)
    drawing_add (self, cells[0], BRIEF_TAG_P, first);
  if (second != NULL)
    drawing_add (self, cells[1], BRIEF_TAG_P, second);
}

/* A table whose last row goes on in the next page, which no nested tags could do. */
static void
paint_table (Drawing *self, guint parent)
{
  const guint table = drawing_add (self, parent, BRIEF_TAG_TABLE, NULL);
  const guint body = (paint_row (self, drawing_add (self, table, BRIEF_TAG_THEAD, NULL), BRIEF_TAG_TH,
                                 "Place", "Law"),
                      drawing_add (self, table, BRIEF_TAG_TBODY, NULL));
  const guint row = drawing_add (self, body, BRIEF_TAG_TR, NULL);
  const guint head = drawing_add (self, row, BRIEF_TAG_TH, "Oslo");
  const guint cell = drawing_add (self, row, BRIEF_TAG_TD, "The law of");

  brief_structure_set_scope (self->structure, head, BRIEF_SCOPE_ROW);
  paint_row (self, body, BRIEF_TAG_TD, "No law", NULL);
  paint_row (self, body, BRIEF_TAG_TD, NULL, NULL);
  drawing_decorate (self, "1");
  drawing_next_page (self);
  drawing_decorate (self, "Table, continued");
  drawing_write (self, cell, "1902");
}

/* A dot that nobody sees and that is no text, for Cairo to mark what has no text (brief-pdf-finish.h). */
static void
show_dot (Drawing *self)
{
  cairo_glyph_t *glyphs = NULL;
  int n_glyphs = 0;

  cairo_select_font_face (self->cr, "Noto Serif", CAIRO_FONT_SLANT_NORMAL, CAIRO_FONT_WEIGHT_NORMAL);
  cairo_set_font_size (self->cr, 0.2);
  cairo_scaled_font_text_to_glyphs (cairo_get_scaled_font (self->cr), MARGIN, self->y, ".", 1, &glyphs,
                                    &n_glyphs, NULL, NULL, NULL);
  cairo_show_text_glyphs (self->cr, "", 0, glyphs, n_glyphs, &(cairo_text_cluster_t) { 0, n_glyphs }, 1, 0);
  cairo_glyph_free (glyphs);
  self->y += LINE_HEIGHT;
}

static void
paint_figure (Drawing *self, guint parent)
{
  const guint figure = drawing_add (self, parent, BRIEF_TAG_FIGURE, NULL);
  const double bottom = DRAWING_HEIGHT - self->y;
  cairo_surface_t *image = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 8, 8);

  brief_structure_set_alternative (self->structure, figure, "A red square (with a “name”)");
  brief_structure_set_bounds (self->structure, figure,
                              &(BriefRectangle) { MARGIN, bottom - 8.0, 80.0, bottom });
  drawing_begin (self, figure);
  show_dot (self);
  cairo_rectangle (self->cr, MARGIN, self->y - LINE_HEIGHT, 8.0, 8.0);
  cairo_set_source_rgb (self->cr, 0.8, 0.0, 0.0);
  cairo_fill (self->cr);
  cairo_set_source_surface (self->cr, image, MARGIN, self->y);
  cairo_paint_with_alpha (self->cr, 0.5);
  cairo_set_source_rgb (self->cr, 0.0, 0.0, 0.0);
  drawing_end (self, figure);
  cairo_surface_destroy (image);
}

static void
paint_note (Drawing *self, guint parent)
{
  const guint note = drawing_add (self, parent, BRIEF_TAG_NOTE, NULL);
  const guint paragraph = drawing_add (self, note, BRIEF_TAG_P, "A note that leads back to ");
  const guint link = drawing_add (self, paragraph, BRIEF_TAG_LINK, "its mark");

  brief_structure_set_id (self->structure, note, "note-1");
  drawing_link (self, link, "Back to the mark", NULL)->target_top = 700.25;
}

/**
 * drawing_paint_sample:
 * @self: a drawing of two pages
 *
 * Draws a little of all that a document can have.
 */
void
drawing_paint_sample (Drawing *self)
{
  const guint section = drawing_add (self, BRIEF_STRUCTURE_ROOT, BRIEF_TAG_SECT, NULL);
  guint paragraph, other, link;

  cairo_pdf_surface_set_page_label (self->surface, "1");
  cairo_pdf_surface_add_outline (self->surface, CAIRO_PDF_OUTLINE_ROOT, "Første", "page=1 pos=[0 72.5]",
                                 CAIRO_PDF_OUTLINE_FLAG_OPEN);
  cairo_pdf_surface_add_outline (self->surface, CAIRO_PDF_OUTLINE_ROOT, "Another", "page=2 pos=[0 72.5]",
                                 CAIRO_PDF_OUTLINE_FLAG_OPEN);
  drawing_decorate (self, "A header");
  drawing_add (self, section, BRIEF_TAG_H1, "Første");
  paragraph = drawing_add (self, section, BRIEF_TAG_P,
                           "Fine words (with /H1 << /MCID 0 >> BDC) 中文 हिन्दी 🎉 ");
  other = drawing_add (self, paragraph, BRIEF_TAG_SPAN, "på norsk");
  brief_structure_set_language (self->structure, other, "nb");
  link = drawing_add (self, paragraph, BRIEF_TAG_LINK, "a place on the web that is");
  drawing_write (self, link, "further away");
  drawing_link (self, link, "a place på nettet", "https://example.org/?a=(b)");
  link = drawing_add (self, paragraph, BRIEF_TAG_LINK, "1");
  drawing_link (self, link, "Note 1", NULL)->target_page = 1;
  other = drawing_add (self, paragraph, BRIEF_TAG_SPAN, "●");
  brief_structure_set_actual_text (self->structure, other, "primary");
  paint_list (self, section);
  paint_figure (self, section);
  paint_table (self, section);
  drawing_add (self, section, BRIEF_TAG_H2, "Another");
  drawing_add (self, drawing_add (self, section, BRIEF_TAG_TEAM_NOTE, NULL), BRIEF_TAG_P, "Our words");
  paint_note (self, section);
  drawing_add (self, BRIEF_STRUCTURE_ROOT, BRIEF_TAG_SECT, NULL);
  drawing_next_page (self);
}
