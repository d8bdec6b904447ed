/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "layout/brief-style-sheet.h"

#include <cairo.h>
#include <pango/pango.h>

G_BEGIN_DECLS

typedef enum {
  BRIEF_TEXT_AT_START,
  BRIEF_TEXT_AT_END,
} BriefTextAlignment;

/**
 * BriefTextFont:
 * @description: (nullable): the font of a look, %NULL until it is needed
 * @font: (nullable): the first of its fonts
 * @ascent: what its letters need above the baseline, in points
 * @descent: below it
 */
typedef struct {
  PangoFontDescription *description;
  PangoFont *font;
  double ascent;
  double descent;
} BriefTextFont;

/**
 * BriefTextSetter:
 * @style: the style
 * @language: of the document
 * @context: the fonts and their options
 * @fonts: the font of each look
 * @loaded: (element-type PangoFont cairo_scaled_font_t): fonts for painting
 *
 * The means of setting text, one a thread: making a font map costs more than a page.
 */
typedef struct {
  const BriefStyleSheet *style;
  const char *language;
  PangoContext *context;
  BriefTextFont fonts[BRIEF_N_TEXT_LOOKS];
  GHashTable *loaded;
} BriefTextSetter;

void brief_text_setter_init (BriefTextSetter *self, const BriefStyleSheet *style, const char *language);
void brief_text_setter_clear (BriefTextSetter *self);
const BriefTextFont *brief_text_setter_get_font (BriefTextSetter *self, BriefTextLook look);
cairo_scaled_font_t *brief_text_setter_load (BriefTextSetter *self, PangoFont *font);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (BriefTextSetter, brief_text_setter_clear)

G_END_DECLS
