/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "layout/brief-paginator.h"

G_BEGIN_DECLS

/* Two lines at least stand together on either side of the end of a page. */
#define BRIEF_LINES_TOGETHER 2

/**
 * BriefOpenRun:
 * @block: (nullable): a note or quotation that is open on the present page
 * @top: where it starts there
 * @bottom: how far it has come
 * @x: of its left edge
 */
typedef struct {
  BriefBlock *block;
  double top;
  double bottom;
  double x;
} BriefOpenRun;

/**
 * BriefFoot:
 * @box: a footnote
 * @first_line: the first of its lines
 * @n_lines: how many
 *
 * Lines of a footnote that stand at the foot of a page.
 */
typedef struct {
  BriefBox *box;
  guint first_line;
  guint n_lines;
} BriefFoot;

/* A line of the contents that waits for the number of its page. */
typedef struct {
  BriefBox *box;
  guint page;
  double y; /* of its last line */
} BriefContentsPlace;

/**
 * BriefPaginator:
 * @setter: the means of setting the numbers of the contents
 * @style: the style
 * @boxes: what to place
 * @placement: where it is placed
 * @page: the present page
 * @y: how far down it what is next would stand
 * @space: below what was placed last
 * @side_bottom: how far down it what stands in the side column goes
 * @at_top: whether nothing stands on it yet
 * @is_tied: whether what is next must not be parted from what stands above it
 * @reserve: how much of the page what is next leaves to what must not be parted from it
 * @note: the note that is open
 * @quotation: the quotation that is open
 * @feet: (element-type BriefFoot): the footnotes of the page
 * @pending: (element-type BriefFoot): what of them did not fit on it
 * @feet_height: how much of the page they take
 * @contents: (element-type BriefContentsPlace): the lines of the contents
 *
 * Boxes on their way to pages.
 */
typedef struct {
  BriefTextSetter *setter;
  const BriefStyleSheet *style;
  const BriefBoxes *boxes;
  BriefPlacement *placement;
  guint page;
  double y;
  double space;
  double side_bottom;
  gboolean at_top;
  gboolean is_tied;
  double reserve;
  BriefOpenRun note;
  BriefOpenRun quotation;
  GArray *feet;
  GArray *pending;
  double feet_height;
  GArray *contents;
} BriefPaginator;

/* brief-paginator.c */
void brief_paginator_start_page (BriefPaginator *self);
void brief_paginator_go_on (BriefPaginator *self, const BriefBox *box);
double brief_paginator_get_bottom (BriefPaginator *self, const BriefBox *box);
void brief_paginator_add_fill (BriefPaginator *self,
                               const BriefColor *color,
                               double x,
                               double y,
                               double width,
                               double height);
void brief_paginator_add_lines (BriefPaginator *self,
                                const BriefPiece *piece,
                                const char *key,
                                guint first_line,
                                guint n_lines,
                                double y);

/* brief-paginator-keep.c: what must not be parted */
double brief_paginator_get_side_height (BriefPaginator *self, const BriefBox *box);
gboolean brief_paginator_stays_with (const BriefBox *box, const BriefBox *next);
double brief_paginator_get_needed_height (BriefPaginator *self, guint index, gboolean is_tied);
double brief_paginator_get_reserve (BriefPaginator *self, guint index);

/* brief-paginator-feet.c: footnotes */
double
brief_paginator_measure_feet (BriefPaginator *self, const BriefText *text, guint first_line, guint n_lines);
void brief_paginator_add_feet (BriefPaginator *self,
                               const BriefText *text,
                               guint first_line,
                               guint n_lines,
                               double y);
void brief_paginator_begin_feet (BriefPaginator *self);
void brief_paginator_place_feet (BriefPaginator *self);

/* brief-paginator-rows.c: rows of tables */
double brief_paginator_measure_row (BriefPaginator *self, const BriefBox *row);
void brief_paginator_place_row (BriefPaginator *self, BriefBox *row);

G_END_DECLS
