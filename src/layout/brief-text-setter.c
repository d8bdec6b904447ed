/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "layout/brief-text-setter.h"

#include "layout/brief-faces.h"
#include "layout/brief-fonts.h"

#include <pango/pangofc-fontmap.h>
#include <pango/pangoft2.h>

/* Nothing is hinted or rounded to pixels: a page is painted in any size. */
static void
substitute (FcPattern *pattern, gpointer user_data)
{
  FcPatternDel (pattern, FC_HINTING);
  FcPatternAddBool (pattern, FC_HINTING, FcFalse);
  FcPatternDel (pattern, FC_HINT_STYLE);
  FcPatternAddInteger (pattern, FC_HINT_STYLE, FC_HINT_NONE);
}

/**
 * brief_text_setter_init:
 * @self: (out caller-allocates): the means of setting text
 * @style: the style, which must outlive it
 * @language: the language of the document, which must outlive it
 *
 * Sets up fonts for paper: a point is a unit. They are FreeType's and not Cairo's, which threads cannot share.
 */
void
brief_text_setter_init (BriefTextSetter *self, const BriefStyleSheet *style, const char *language)
{
  g_autoptr (PangoFontMap) font_map = pango_ft2_font_map_new ();

  *self = (BriefTextSetter) { .style = style, .language = language };
  pango_ft2_font_map_set_resolution (PANGO_FT2_FONT_MAP (font_map), 72, 72);
  pango_fc_font_map_set_default_substitute (PANGO_FC_FONT_MAP (font_map), substitute, NULL, NULL);
  self->context = pango_font_map_create_context (font_map);
  self->loaded = g_hash_table_new_full (NULL, NULL, g_object_unref,
                                        (GDestroyNotify) cairo_scaled_font_destroy);
  pango_context_set_round_glyph_positions (self->context, FALSE);
  pango_context_set_language (self->context, pango_language_from_string (language));
  pango_context_set_base_dir (self->context,
                              style->right_to_left ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
}

void
brief_text_setter_clear (BriefTextSetter *self)
{
  g_clear_object (&self->context);
  g_clear_pointer (&self->loaded, g_hash_table_unref);
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

/**
 * brief_text_setter_load:
 * @self: the means of setting text
 * @font: a font that it chose
 *
 * Returns: (transfer none) (nullable): the font for painting
 */
cairo_scaled_font_t *
brief_text_setter_load (BriefTextSetter *self, PangoFont *font)
{
  cairo_scaled_font_t *loaded = g_hash_table_lookup (self->loaded, font);

  if (loaded != NULL)
    return loaded;
  loaded = brief_faces_load (font);
  if (loaded != NULL)
    g_hash_table_insert (self->loaded, g_object_ref (font), loaded);
  return loaded;
}
