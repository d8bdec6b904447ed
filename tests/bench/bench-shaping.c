/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The floor under a page: what Pango alone takes to shape a text and break it into lines, with a layout a paragraph in
 * one context and nothing drawn. bench-shaping FILE PAGES: a paragraph a line, and how many pages that is. */

#include <pango/pangocairo.h>
#include <stdlib.h>

/* Letters and column of a note, in points. */
#define FONT "Noto Serif"
#define SIZE 10.5
#define WIDTH 366

/* As the layout of pages sets it up: a point is a unit, nothing is hinted or rounded to pixels. */
static PangoContext *
make_context (void)
{
  g_autoptr (PangoFontMap) font_map = pango_cairo_font_map_new ();
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string (FONT);
  cairo_font_options_t *options = cairo_font_options_create ();
  PangoContext *context;

  pango_cairo_font_map_set_resolution (PANGO_CAIRO_FONT_MAP (font_map), 72);
  context = pango_font_map_create_context (font_map);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);
  pango_context_set_round_glyph_positions (context, FALSE);
  pango_context_set_language (context, pango_language_from_string ("en"));
  pango_font_description_set_absolute_size (font, SIZE * PANGO_SCALE);
  pango_context_set_font_description (context, font);
  return context;
}

static int
shape (PangoContext *context, const char *paragraph)
{
  g_autoptr (PangoLayout) layout = pango_layout_new (context);

  pango_layout_set_width (layout, WIDTH * PANGO_SCALE);
  pango_layout_set_text (layout, paragraph, -1);
  return pango_layout_get_line_count (layout);
}

int
main (int argc, char *argv[])
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  g_auto (GStrv) paragraphs = NULL;
  PangoContext *context;
  const int n_pages = argc == 3 ? atoi (argv[2]) : 0;
  gint64 start;
  double milliseconds;
  int n_lines = 0;

  if (n_pages <= 0)
    {
      g_printerr ("Usage: bench-shaping FILE PAGES\n");
      return 2;
    }
  if (!g_file_get_contents (argv[1], &text, NULL, &error))
    g_error ("%s", error->message);
  paragraphs = g_strsplit (g_strchomp (text), "\n", -1);

  start = g_get_monotonic_time ();
  context = make_context ();
  for (char **paragraph = paragraphs; *paragraph != NULL; paragraph++)
    n_lines += shape (context, *paragraph);
  milliseconds = (double) (g_get_monotonic_time () - start) / 1000;
  g_object_unref (context);
  g_print ("shaping alone: %u paragraphs, %d lines, %.1f ms, %.3f ms a page\n", g_strv_length (paragraphs),
           n_lines, milliseconds, milliseconds / n_pages);
  return 0;
}
