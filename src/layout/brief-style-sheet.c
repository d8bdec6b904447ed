/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "layout/brief-style-sheet.h"

#include "layout/brief-fonts.h"
#include "model/brief-language.h"

#define SERIF BRIEF_FONTS_SERIF
#define SANS BRIEF_FONTS_SANS
#define MONOSPACE BRIEF_FONTS_MONOSPACE

/* Large print: 18 points of body text. */
#define LARGE_PRINT_SCALE (18.0 / 10.5)

#define INK { 0.10, 0.10, 0.10 }
#define ACCENT { 0.09, 0.26, 0.42 }
#define QUIET { 0.33, 0.33, 0.33 }

/* A4 and Letter (ISO 216; ANSI/ASME Y14.1). */
static const struct {
  double width, height;
} papers[] = {
  [BRIEF_PAPER_A4] = { 595.276, 841.890 },
  [BRIEF_PAPER_LETTER] = { 612, 792 },
};

static const BriefTextStyle text_styles[BRIEF_N_TEXT_LOOKS] = {
  [BRIEF_TEXT_BODY] = { SERIF, 10.5, 15, 0, 6, FALSE, FALSE, INK },
  [BRIEF_TEXT_LEAD] = { SERIF, 10.5, 15, 0, 7, FALSE, FALSE, INK },
  [BRIEF_TEXT_TITLE] = { SANS, 28, 35, 0, 10, TRUE, FALSE, ACCENT },
  [BRIEF_TEXT_SUBTITLE] = { SANS, 15, 21, 0, 12, FALSE, FALSE, INK },
  [BRIEF_TEXT_DETAIL] = { SANS, 10.5, 16, 0, 2, FALSE, FALSE, INK },
  [BRIEF_TEXT_HEADING_1] = { SANS, 22, 28, 30, 12, TRUE, FALSE, ACCENT },
  [BRIEF_TEXT_HEADING_2] = { SANS, 15, 20, 22, 5, TRUE, FALSE, INK },
  [BRIEF_TEXT_HEADING_3] = { SANS, 12, 16, 12, 4, TRUE, FALSE, INK },
  [BRIEF_TEXT_LABEL] = { SANS, 10, 15, 10, 3, TRUE, FALSE, ACCENT },
  [BRIEF_TEXT_META] = { SANS, 9, 14, 0, 3, FALSE, FALSE, QUIET },
  [BRIEF_TEXT_CAVEAT] = { SANS, 9, 13.5, 0, 5, FALSE, FALSE, INK },
  [BRIEF_TEXT_SOURCE] = { SANS, 8.5, 12.5, 0, 1.5, FALSE, FALSE, INK },
  [BRIEF_TEXT_CODE] = { MONOSPACE, 9, 13, 0, 6, FALSE, FALSE, INK },
  [BRIEF_TEXT_TABLE] = { SANS, 9.5, 13.5, 0, 2, FALSE, FALSE, INK },
  [BRIEF_TEXT_MARGIN] = { SANS, 9, 12.5, 0, 0, TRUE, FALSE, ACCENT },
  [BRIEF_TEXT_PARAGRAPH_NUMBER] = { SANS, 9, 15, 0, 0, FALSE, FALSE, QUIET },
  [BRIEF_TEXT_MARK] = { BRIEF_FONTS_MARKS, 8.5, 15, 0, 0, FALSE, FALSE, ACCENT },
  [BRIEF_TEXT_RUNNING] = { SANS, 8, 11, 0, 0, FALSE, FALSE, QUIET },
  [BRIEF_TEXT_CONTENTS_1] = { SANS, 10.5, 15, 9, 2, TRUE, FALSE, INK },
  [BRIEF_TEXT_CONTENTS_2] = { SANS, 9.5, 14, 0, 1, FALSE, FALSE, INK },
};

/* Headings are large already: grown as much as the text, a title would fill a page, and hold two words a line. */
static double
get_large_print_scale (BriefTextLook look)
{
  switch ((int) look)
    {
    case BRIEF_TEXT_TITLE:
    case BRIEF_TEXT_HEADING_1:
      return 1.3;
    case BRIEF_TEXT_SUBTITLE:
    case BRIEF_TEXT_HEADING_2:
      return 1.5;
    default:
      return LARGE_PRINT_SCALE;
    }
}

/* Large letters need room for their lines: the column beside them is as wide as a number. */
static void
enlarge (BriefStyleSheet *self)
{
  for (guint i = 0; i < BRIEF_N_TEXT_LOOKS; i++)
    {
      const double scale = get_large_print_scale (i);

      self->text[i].size *= scale;
      self->text[i].line_height *= scale;
    }
  self->side_column = 46;
  self->side_gap = 10;
  self->list_indent *= LARGE_PRINT_SCALE;
}

/**
 * brief_style_sheet_new:
 * @paper: the paper
 * @large_print: whether for readers with low vision
 *
 * Returns: (transfer full): the style of a page
 */
BriefStyleSheet *
brief_style_sheet_new (BriefPaper paper, gboolean large_print)
{
  BriefStyleSheet *self = g_new (BriefStyleSheet, 1);

  *self = (BriefStyleSheet) {
    .page_width = papers[paper].width,
    .page_height = papers[paper].height,
    .margin_top = 78,
    .margin_bottom = 62,
    .margin_start = 54,
    .margin_end = 58,
    .side_column = 85, /* 30 mm */
    .side_gap = 14,
    .header_y = 40,
    .list_indent = 14,
    .label_gap = 5,
    .quote_indent = 16,
    .note_padding = 9,
    .note_space = 8,
    .rule_width = 2.2,
    .hairline = 0.5,
    .underline_depth = 0.12,
    .cell_padding = 3.5,
    .row_start = 90,
    .label_share = 0.40,
    .source_gap = 6,
    .footnote_indent = 18,
    .footnote_rule = 64,
    .footnote_gap = 6,
    .logo_width = 200,
    .logo_height = 72,
    .logo_gap = 36,
    .cover_share = 0.38,
    .cover_details_gap = 30,
    .cover_band_width = 64,
    .cover_band_height = 3,
    .cover_band_gap = 19,
    .contents_number_width = 40,
    .ink = INK,
    .accent = ACCENT,
    .tint = { 0.945, 0.949, 0.957 },
    .line = { 0.72, 0.74, 0.77 },
    .citation_scale = 0.82,
    .footnote_rise = 0.3,
    .mark_family = BRIEF_FONTS_MARKS,
    .page_numbers = TRUE,
  };
  memcpy (self->text, text_styles, sizeof self->text);
  if (large_print)
    enlarge (self);
  return self;
}

/* All of a pack on one page: small letters and margins, numbers close to their headings. */
static void
make_compact (BriefStyleSheet *self)
{
  static const struct {
    BriefTextLook look;
    double size, line_height, space_before, space_after;
  } looks[] = {
    { BRIEF_TEXT_TITLE, 18, 22, 0, 2 },       { BRIEF_TEXT_SUBTITLE, 10.5, 14, 0, 3 },
    { BRIEF_TEXT_DETAIL, 8.5, 11.5, 0, 0 },   { BRIEF_TEXT_HEADING_1, 12.5, 16, 6, 2 },
    { BRIEF_TEXT_HEADING_2, 10.5, 14, 5, 1 }, { BRIEF_TEXT_LEAD, 9.5, 13, 0, 2 },
    { BRIEF_TEXT_BODY, 9, 12.5, 0, 2 },       { BRIEF_TEXT_META, 8, 11, 0, 1 },
    { BRIEF_TEXT_CAVEAT, 7.2, 9.2, 0, 2 },    { BRIEF_TEXT_SOURCE, 6.8, 8.7, 0, 0 },
    { BRIEF_TEXT_MARGIN, 8, 10, 0, 0 },       { BRIEF_TEXT_PARAGRAPH_NUMBER, 7.5, 12.5, 0, 0 },
  };

  self->margin_top = 46;
  self->margin_bottom = 26;
  self->margin_start = 44;
  self->margin_end = 44;
  self->side_column = 18;
  self->side_gap = 6;
  self->header_y = 24;
  self->source_gap = 1.5;
  for (guint i = 0; i < G_N_ELEMENTS (looks); i++)
    {
      BriefTextStyle *style = &self->text[looks[i].look];

      style->size = looks[i].size;
      style->line_height = looks[i].line_height;
      style->space_before = looks[i].space_before;
      style->space_after = looks[i].space_after;
    }
}

/**
 * brief_style_sheet_new_for_pack:
 * @pack: a pack
 *
 * Returns: (transfer full): the style that its paper, language and options ask for
 */
BriefStyleSheet *
brief_style_sheet_new_for_pack (BriefPack *pack)
{
  BriefStyleSheet *self;

  g_return_val_if_fail (BRIEF_IS_PACK (pack), NULL);

  self = brief_style_sheet_new (brief_pack_get_paper (pack), brief_pack_get_option (pack, "large-print"));
  if (brief_pack_is_compact (pack) && !brief_pack_get_option (pack, "large-print"))
    make_compact (self);
  self->right_to_left = brief_language_is_right_to_left (brief_pack_get_language (pack));
  self->page_numbers = brief_pack_get_option (pack, "page-numbers");
  self->draft = brief_pack_get_option (pack, "draft");
  return self;
}

void
brief_style_sheet_free (BriefStyleSheet *self)
{
  g_free (self);
}

/**
 * brief_style_sheet_get_text_x:
 * @self: a style
 *
 * Returns: how far the text column is from the edge where lines start
 */
double
brief_style_sheet_get_text_x (const BriefStyleSheet *self)
{
  return self->margin_start + self->side_column + self->side_gap;
}

double
brief_style_sheet_get_text_width (const BriefStyleSheet *self)
{
  return self->page_width - brief_style_sheet_get_text_x (self) - self->margin_end;
}

double
brief_style_sheet_get_body_height (const BriefStyleSheet *self)
{
  return self->page_height - self->margin_top - self->margin_bottom;
}
