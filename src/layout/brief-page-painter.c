/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "layout/brief-page-painter.h"

#include <hb.h>

typedef struct {
  PangoGlyphItem *item;
  double x;
} Run;

static int
compare_offsets (gconstpointer a, gconstpointer b)
{
  return ((const Run *) a)->item->item->offset - ((const Run *) b)->item->item->offset;
}

static void
set_color (cairo_t *cr, const BriefText *text, PangoItem *item)
{
  cairo_set_source_rgb (cr, text->color.red, text->color.green, text->color.blue);
  for (GSList *l = item->analysis.extra_attrs; l != NULL; l = l->next)
    {
      PangoAttrColor *foreground = pango_attribute_as_color (l->data);

      if (foreground != NULL && ((PangoAttribute *) l->data)->klass->type == PANGO_ATTR_FOREGROUND)
        cairo_set_source_rgb (cr, foreground->color.red / 65535.0, foreground->color.green / 65535.0,
                              foreground->color.blue / 65535.0);
    }
}

/* Pango hides the space at the end of a line by an empty glyph. In a PDF each becomes a replacement text of its own, and
 * what reads a document by its structure loses all that follows; the font's own space, without a width, is plain text. */
static void
restore_spaces (PangoGlyphItem *item, const char *words)
{
  for (int i = 0; i < item->glyphs->num_glyphs; i++)
    {
      PangoGlyphInfo *glyph = &item->glyphs->glyphs[i];
      hb_codepoint_t space;

      if (glyph->glyph == PANGO_GLYPH_EMPTY
          && words[item->item->offset + item->glyphs->log_clusters[i]] == ' '
          && hb_font_get_nominal_glyph (pango_font_get_hb_font (item->item->analysis.font), ' ', &space))
        glyph->glyph = space;
    }
}

/* Paints the runs of a line in the order in which they are read, not that in which they stand: what extracts text from
 * a file goes by the order of painting. */
static void
paint_line (cairo_t *cr, const BriefText *text, PangoLayoutLine *line, double x, double y)
{
  g_autoptr (GArray) runs = g_array_new (FALSE, FALSE, sizeof (Run));
  const char *words = pango_layout_get_text (text->layout);

  for (GSList *l = line->runs; l != NULL; l = l->next)
    {
      const Run run = { l->data, x };

      g_array_append_val (runs, run);
      x += (double) pango_glyph_string_get_width (run.item->glyphs) / PANGO_SCALE;
    }
  g_array_sort (runs, compare_offsets);
  for (guint i = 0; i < runs->len; i++)
    {
      const Run *run = &g_array_index (runs, Run, i);

      restore_spaces (run->item, words);
      set_color (cr, text, run->item->item);
      cairo_move_to (cr, run->x + (double) run->item->start_x_offset / PANGO_SCALE,
                     y - (double) run->item->y_offset / PANGO_SCALE);
      pango_cairo_show_glyph_item (cr, words, run->item);
    }
}

static void
paint_text (cairo_t *cr, const BriefFragment *fragment)
{
  const BriefText *text = fragment->text;
  PangoLayoutIter *iter = pango_layout_get_iter (text->layout);
  double y = fragment->y + text->baseline;

  for (guint i = 0; i < fragment->first_line; i++)
    pango_layout_iter_next_line (iter);
  for (guint i = 0; i < fragment->n_lines; i++)
    {
      PangoRectangle logical;

      /* Where a line starts within the width of its text depends on its direction and alignment. */
      pango_layout_iter_get_line_extents (iter, NULL, &logical);
      paint_line (cr, text, pango_layout_iter_get_line_readonly (iter),
                  fragment->x + (double) logical.x / PANGO_SCALE, y);
      pango_layout_iter_next_line (iter);
      y += text->line_height;
    }
  pango_layout_iter_free (iter);
}

/**
 * brief_page_paint:
 * @pages: pages
 * @page: which one, from 0
 * @cr: where to, a point a unit
 *
 * Paints a page: the same for the preview and for a file.
 */
void
brief_page_paint (BriefPages *pages, guint page, cairo_t *cr)
{
  GArray *fragments = brief_pages_get_fragments (pages, page);

  for (guint i = 0; i < fragments->len; i++)
    {
      const BriefFragment *fragment = &g_array_index (fragments, BriefFragment, i);

      if (fragment->kind == BRIEF_FRAGMENT_TEXT)
        {
          paint_text (cr, fragment);
          continue;
        }
      cairo_set_source_rgb (cr, fragment->color.red, fragment->color.green, fragment->color.blue);
      cairo_rectangle (cr, fragment->x, fragment->y, fragment->width, fragment->height);
      cairo_fill (cr);
    }
}
