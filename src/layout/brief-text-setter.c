/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "layout/brief-text-setter.h"

#include "layout/brief-fonts.h"

/**
 * brief_text_setter_init:
 * @self: (out caller-allocates): the means of setting text
 * @style: the style, which must outlive it
 * @language: the language of the document, which must outlive it
 *
 * Sets up fonts for paper: a point is a unit, and nothing is hinted or rounded to pixels.
 */
void
brief_text_setter_init (BriefTextSetter *self, const BriefStyleSheet *style, const char *language)
{
  g_autoptr (PangoFontMap) font_map = pango_cairo_font_map_new ();
  cairo_font_options_t *options = cairo_font_options_create ();

  *self = (BriefTextSetter) { .style = style, .language = language };
  pango_cairo_font_map_set_resolution (PANGO_CAIRO_FONT_MAP (font_map), 72);
  self->context = pango_font_map_create_context (font_map);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (self->context, options);
  cairo_font_options_destroy (options);
  pango_context_set_round_glyph_positions (self->context, FALSE);
  pango_context_set_language (self->context, pango_language_from_string (language));
  pango_context_set_base_dir (self->context,
                              style->right_to_left ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
}

void
brief_text_setter_clear (BriefTextSetter *self)
{
  g_clear_object (&self->context);
  for (guint i = 0; i < BRIEF_N_TEXT_LOOKS; i++)
    {
      g_clear_pointer (&self->fonts[i].description, pango_font_description_free);
      g_clear_object (&self->fonts[i].font);
    }
}

static PangoFontDescription *
describe_font (const BriefTextStyle *style, const char *language)
{
  PangoFontDescription *description = pango_font_description_new ();
  g_autofree char *family = brief_fonts_list (style->family, language);

  pango_font_description_set_family (description, family);
  pango_font_description_set_absolute_size (description, style->size * PANGO_SCALE);
  pango_font_description_set_weight (description, style->bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_font_description_set_style (description, style->italic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL);
  return description;
}

/**
 * brief_text_setter_get_font:
 * @self: the means of setting text
 * @look: how text looks
 *
 * Returns: (transfer none): its font
 */
const BriefTextFont *
brief_text_setter_get_font (BriefTextSetter *self, BriefTextLook look)
{
  BriefTextFont *font = &self->fonts[look];
  PangoFontMetrics *metrics;

  if (font->description != NULL)
    return font;
  font->description = describe_font (&self->style->text[look], self->language);
  font->font = pango_context_load_font (self->context, font->description);
  metrics = pango_context_get_metrics (self->context, font->description, NULL);
  font->ascent = (double) pango_font_metrics_get_ascent (metrics) / PANGO_SCALE;
  font->descent = (double) pango_font_metrics_get_descent (metrics) / PANGO_SCALE;
  pango_font_metrics_unref (metrics);
  return font;
}
