/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "layout/brief-paginator-private.h"

/* How far down what stands in the side column beside a box goes, from the top of the box. */
double
brief_paginator_get_side_height (BriefPaginator *self, const BriefBox *box)
{
  double height = 0;

  for (guint i = 0; i < box->pieces->len; i++)
    {
      const BriefPiece *piece = &g_array_index (box->pieces, BriefPiece, i);

      if (piece->x < self->style->margin_start + self->style->side_column)
        height = MAX (height, piece->y + brief_text_get_height (piece->text));
    }
  return height;
}

static gboolean
is_row (const BriefBox *box)
{
  return box->block != NULL && brief_block_get_kind (box->block) == BRIEF_BLOCK_ROW;
}

/* How much of a box has to stand on the page where it starts. */
static double
get_least_height (BriefPaginator *self, const BriefBox *box, gboolean with_feet)
{
  const double side = brief_paginator_get_side_height (self, box);
  guint n_lines;

  if (is_row (box))
    {
      const double height = with_feet ? brief_paginator_measure_row (self, box) : box->height;

      /* One that no page could hold may as well start here. */
      return height <= brief_style_sheet_get_body_height (self->style) ? height : self->style->row_start;
    }
  if (box->text == NULL)
    return MAX (box->height, side);
  n_lines = brief_text_get_n_lines (box->text);
  if (n_lines > 2 * BRIEF_LINES_TOGETHER - 1)
    n_lines = BRIEF_LINES_TOGETHER;
  return MAX (n_lines * box->text->line_height, side)
         + (with_feet ? brief_paginator_measure_feet (self, box->text, 0, n_lines) : 0);
}

/* A heading stays with what it is the heading of, not with the next heading where there is nothing of the kind. */
gboolean
brief_paginator_stays_with (const BriefBox *box, const BriefBox *next)
{
  const gboolean is_heading = brief_block_get_kind (box->block) == BRIEF_BLOCK_HEADING;

  return box->keep_with_next && !next->break_before && !box->break_after
         && !(is_heading && brief_block_get_kind (next->block) == BRIEF_BLOCK_HEADING
              && brief_block_get_level (next->block) <= brief_block_get_level (box->block));
}

/* The same, with all that must not be parted from it; what stands in the side column stands below what does so already. */
static double
measure_kept (BriefPaginator *self, guint index, gboolean with_feet)
{
  GPtrArray *boxes = self->boxes->boxes;
  const double body = brief_style_sheet_get_body_height (self->style);
  const BriefBox *first = g_ptr_array_index (boxes, index);
  const BriefBox *box = first;
  double side = self->side_bottom - self->y;
  double height = 0;

  for (guint i = index + 1; i < boxes->len && height <= body; i++)
    {
      const BriefBox *next = g_ptr_array_index (boxes, i);

      if (!brief_paginator_stays_with (box, next))
        break;
      if (brief_paginator_get_side_height (self, box) > 0)
        side = height + brief_paginator_get_side_height (self, box);
      height += box->height + MAX (box->space_after, next->space_before);
      if (with_feet && box->text != NULL)
        height += brief_paginator_measure_feet (self, box->text, 0, brief_text_get_n_lines (box->text));
      if (brief_paginator_get_side_height (self, next) > 0)
        height = MAX (height, side);
      box = next;
    }
  height += get_least_height (self, box, with_feet);
  if (box->note != NULL && first->note == NULL)
    height += self->style->note_padding;
  return height;
}

/* How much room a box needs with its footnotes; without those, where no page could hold that or @is_tied to what stands
 * above it. */
double
brief_paginator_get_needed_height (BriefPaginator *self, guint index, gboolean is_tied)
{
  const double body = brief_style_sheet_get_body_height (self->style);
  double height = is_tied ? body + 1 : measure_kept (self, index, TRUE);

  if (height > body)
    height = measure_kept (self, index, FALSE);
  if (height > body)
    height = get_least_height (self, g_ptr_array_index (self->boxes->boxes, index), FALSE);
  return MIN (height, body);
}

/* How much of the page a box leaves to what must not be parted from it. */
double
brief_paginator_get_reserve (BriefPaginator *self, guint index)
{
  const BriefBox *box = g_ptr_array_index (self->boxes->boxes, index);

  return box->keep_with_next ? MAX (brief_paginator_get_needed_height (self, index, TRUE) - box->height, 0)
                             : 0;
}
