/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pack/brief-pack.h"

G_BEGIN_DECLS

typedef struct {
  double red, green, blue;
} BriefColor;

/* The looks of text; a block's kind, role and level decide which it has. */
typedef enum {
  BRIEF_TEXT_BODY,
  BRIEF_TEXT_LEAD,
  BRIEF_TEXT_TITLE,
  BRIEF_TEXT_SUBTITLE,
  BRIEF_TEXT_DETAIL,
  BRIEF_TEXT_HEADING_1,
  BRIEF_TEXT_HEADING_2,
  BRIEF_TEXT_HEADING_3,
  BRIEF_TEXT_LABEL,
  BRIEF_TEXT_META,
  BRIEF_TEXT_CAVEAT,
  BRIEF_TEXT_SOURCE,
  BRIEF_TEXT_CODE,
  BRIEF_TEXT_TABLE,
  BRIEF_TEXT_MARGIN,
  BRIEF_TEXT_PARAGRAPH_NUMBER,
  BRIEF_TEXT_MARK,
  BRIEF_TEXT_RUNNING,
  BRIEF_TEXT_CONTENTS_1,
  BRIEF_TEXT_CONTENTS_2,
} BriefTextLook;

#define BRIEF_N_TEXT_LOOKS (BRIEF_TEXT_CONTENTS_2 + 1)

/**
 * BriefTextStyle:
 * @family: font family
 * @size: in points
 * @line_height: from baseline to baseline, in points
 * @space_before: above the text, in points
 * @space_after: below it, in points; of two neighbours the larger counts
 * @bold: whether it is bold
 * @italic: whether it is italic
 * @color: its colour
 */
typedef struct {
  const char *family;
  double size;
  double line_height;
  double space_before;
  double space_after;
  gboolean bold;
  gboolean italic;
  BriefColor color;
} BriefTextStyle;

/**
 * BriefStyleSheet:
 *
 * Every measure of a page, in points (1/72 inch), in one place. Immutable once made.
 */
typedef struct {
  double page_width;
  double page_height;
  double margin_top;
  double margin_bottom;
  double margin_start;
  double margin_end;
  double side_column;     /* the column beside the text, for numbers and places */
  double side_gap;        /* between that column and the text */
  double header_y;        /* top of the running header */
  double list_indent;     /* of the text of a list item */
  double label_gap;       /* between the widest mark of a list and its text */
  double quote_indent;    /* of a quotation */
  double note_padding;    /* within the tint of a note, round its text */
  double note_space;      /* above and below it */
  double rule_width;      /* of the rule beside a note or quotation */
  double hairline;        /* of the rules of a table */
  double underline_depth; /* of a link, below its baseline, of the height of a line */
  double cell_padding;    /* above and below the text of a cell */
  double row_start;       /* how much of a row that no page could hold stands on its first page, at least */
  double label_share;     /* of the first column of a table of two */
  double source_gap;      /* below a source */
  double footnote_indent;
  double footnote_rule; /* how long the rule above footnotes is */
  double footnote_gap;  /* above and below that rule */
  double logo_width;    /* at most */
  double logo_height;   /* at most */
  double logo_gap;
  double cover_share; /* of the empty part of the cover: above its text */
  double cover_details_gap;
  double cover_band_width;
  double cover_band_height;
  double cover_band_gap;
  double contents_number_width;
  BriefColor ink;
  BriefColor accent;
  BriefColor tint;
  BriefColor line;
  BriefTextStyle text[BRIEF_N_TEXT_LOOKS];
  double citation_scale;   /* size of a citation mark beside its text */
  double footnote_rise;    /* of the mark of a footnote, of the size of its text */
  const char *mark_family; /* of evidence marks: one font, so that they look alike */
  gboolean right_to_left;
  gboolean page_numbers;
  gboolean draft;
} BriefStyleSheet;

BriefStyleSheet *brief_style_sheet_new (BriefPaper paper, gboolean large_print) G_GNUC_WARN_UNUSED_RESULT;
BriefStyleSheet *brief_style_sheet_new_for_pack (BriefPack *pack) G_GNUC_WARN_UNUSED_RESULT;
void brief_style_sheet_free (BriefStyleSheet *self);
double brief_style_sheet_get_text_x (const BriefStyleSheet *self);
double brief_style_sheet_get_text_width (const BriefStyleSheet *self);
double brief_style_sheet_get_body_height (const BriefStyleSheet *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BriefStyleSheet, brief_style_sheet_free)

G_END_DECLS
