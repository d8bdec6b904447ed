/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "document/brief-block.h"
#include "layout/brief-text-setter.h"

#include <cairo.h>

G_BEGIN_DECLS

/**
 * BriefGlyph:
 * @glyph: its index in its font (65,535 at most: OpenType 1.9, maxp)
 * @start: of its characters, from the start of those of its run, in bytes
 * @x: from the start of its line, in points
 * @y: below its baseline, in points
 */
typedef struct {
  guint16 glyph;
  guint16 start;
  float x;
  float y;
} BriefGlyph;

/**
 * BriefTextRun:
 * @font: the font of its glyphs
 * @source: (nullable): the run of its block that it shows
 * @start: of its characters in the words of its text, in bytes
 * @length: of its characters, in bytes
 * @first_glyph: the first of its glyphs in those of its text, in the order in which they are read
 * @n_glyphs: how many
 * @x: of its left edge, from that of its line, in points
 * @width: its width, in points
 * @color: its colour, as 0xrrggbb
 *
 * Glyphs of one font that read on in one direction.
 */
typedef struct {
  cairo_scaled_font_t *font;
  const BriefInline *source;
  guint start;
  guint length;
  guint first_glyph;
  guint n_glyphs;
  float x;
  float width;
  guint32 color;
} BriefTextRun;

/* The runs of a line, in the order in which they are read, and its characters. */
typedef struct {
  guint first_run;
  guint n_runs;
  guint start;
  guint end;
} BriefTextLine;

/**
 * BriefText:
 * @words: what is drawn, as characters
 * @missing: the first character that no font has, 0 for none
 *
 * Text broken into lines of a width, all of the same height. It keeps what is drawn, and nothing of what it took to find
 * that, which is many times as large. Immutable, so that it crosses threads freely.
 */
typedef struct {
  gatomicrefcount ref_count;
  char *words;
  GArray *lines;  /* of BriefTextLine */
  GArray *runs;   /* of BriefTextRun */
  GArray *glyphs; /* of BriefGlyph */
  double width;
  double line_height;
  double baseline; /* from the top of a line */
  gunichar missing;
} BriefText;

BriefText *brief_text_new (BriefTextSetter *setter,
                           BriefTextLook look,
                           const char *text,
                           double width,
                           BriefTextAlignment alignment,
                           guint max_lines) G_GNUC_WARN_UNUSED_RESULT;
BriefText *brief_text_new_for_block (BriefTextSetter *setter,
                                     BriefTextLook look,
                                     BriefBlock *block,
                                     gsize start,
                                     gsize end,
                                     double width) G_GNUC_WARN_UNUSED_RESULT;
BriefText *brief_text_new_for_heading (BriefTextSetter *setter,
                                       BriefTextLook look,
                                       BriefBlock *heading,
                                       double width) G_GNUC_WARN_UNUSED_RESULT;
double brief_text_measure (BriefTextSetter *setter, BriefTextLook look, const char *text);
gsize brief_text_find_end (const char *text, gsize length, gsize start);
BriefText *brief_text_ref (BriefText *self);
void brief_text_unref (BriefText *self);

guint brief_text_get_n_lines (const BriefText *self);
double brief_text_get_height (const BriefText *self);
const BriefTextLine *brief_text_get_line (const BriefText *self, guint line);
const BriefTextRun *brief_text_get_run (const BriefText *self, guint run);
char *brief_text_dup_lines (const BriefText *self, guint first_line, guint n_lines) G_GNUC_WARN_UNUSED_RESULT;
void brief_text_paint_run (const BriefText *self, const BriefTextRun *run, cairo_t *cr, double x, double y);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BriefText, brief_text_unref)

G_END_DECLS
