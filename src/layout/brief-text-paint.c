/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "layout/brief-text.h"

/* As many glyphs as a line has but for the longest. */
#define N_ON_STACK 256

/* The characters of each glyph, or of several that belong together (cairo_show_text_glyphs ()). */
static guint
make_clusters (const BriefTextRun *run, const BriefGlyph *glyphs, cairo_text_cluster_t *clusters)
{
  guint n = 0;

  for (guint i = 0; i < run->n_glyphs; n++)
    {
      guint next = i + 1;

      while (next < run->n_glyphs && glyphs[next].start == glyphs[i].start)
        next++;
      clusters[n].num_glyphs = (int) (next - i);
      clusters[n].num_bytes = (int) ((next < run->n_glyphs ? glyphs[next].start : run->length)
                                     - glyphs[i].start);
      i = next;
    }
  return n;
}

/**
 * brief_text_paint_run:
 * @self: a text
 * @run: one of its runs
 * @cr: where to, a point a unit
 * @x: where its line starts
 * @y: where its baseline is
 *
 * Paints glyphs with their characters, so that what is painted can be read.
 */
void
brief_text_paint_run (const BriefText *self, const BriefTextRun *run, cairo_t *cr, double x, double y)
{
  const BriefGlyph *glyphs = &g_array_index (self->glyphs, BriefGlyph, run->first_glyph);
  cairo_glyph_t glyphs_on_stack[N_ON_STACK];
  cairo_text_cluster_t clusters_on_stack[N_ON_STACK];
  g_autofree cairo_glyph_t *many_glyphs = NULL;
  g_autofree cairo_text_cluster_t *many_clusters = NULL;
  cairo_glyph_t *placed = glyphs_on_stack;
  cairo_text_cluster_t *clusters = clusters_on_stack;

  if (run->n_glyphs > N_ON_STACK)
    {
      placed = many_glyphs = g_new (cairo_glyph_t, run->n_glyphs);
      clusters = many_clusters = g_new (cairo_text_cluster_t, run->n_glyphs);
    }
  for (guint i = 0; i < run->n_glyphs; i++)
    placed[i] = (cairo_glyph_t) { glyphs[i].glyph, x + (double) glyphs[i].x, y + (double) glyphs[i].y };

  cairo_set_scaled_font (cr, run->font);
  cairo_set_source_rgb (cr, (run->color >> 16) / 255.0, (run->color >> 8 & 0xff) / 255.0,
                        (run->color & 0xff) / 255.0);
  cairo_show_text_glyphs (cr, self->words + run->start, (int) run->length, placed, (int) run->n_glyphs,
                          clusters, (int) make_clusters (run, glyphs, clusters), 0);
}
