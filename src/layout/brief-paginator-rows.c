/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "layout/brief-paginator-private.h"

/* How far each cell of a row that is split between pages has come: its next piece and line, and how much of its height
 * stands on the pages before. */
typedef struct {
  guint piece;
  guint line;
  double above;
  gboolean full; /* whether the present page takes no more of it */
} Cell;

/**
 * brief_paginator_measure_row:
 * @self: a paginator
 * @row: a row of a table
 *
 * Returns: its height with its footnotes
 */
double
brief_paginator_measure_row (BriefPaginator *self, const BriefBox *row)
{
  double height = row->height;

  for (guint i = 0; i < row->pieces->len; i++)
    {
      const BriefPiece *piece = &g_array_index (row->pieces, BriefPiece, i);

      height += brief_paginator_measure_feet (self, piece->text, 0, brief_text_get_n_lines (piece->text));
    }
  return height;
}

static void
add_rule (BriefPaginator *self, const BriefBox *row)
{
  brief_paginator_add_fill (self, &self->style->line, row->x, self->y, row->width, self->style->hairline);
}

/* The header row of a table stands again where its rows go on. */
static void
repeat_header (BriefPaginator *self, const BriefBox *row)
{
  if (row->header == NULL || !self->at_top)
    return;
  for (guint i = 0; i < row->header->pieces->len; i++)
    {
      BriefPiece piece = g_array_index (row->header->pieces, BriefPiece, i);

      piece.shown = BRIEF_SHOWN_AGAIN;
      brief_paginator_add_lines (self, &piece, row->key, 0, brief_text_get_n_lines (piece.text),
                                 self->y + piece.y);
    }
  self->y += row->header->height;
  self->at_top = FALSE;
}

static void
place_whole (BriefPaginator *self, const BriefBox *row)
{
  for (guint i = 0; i < row->pieces->len; i++)
    {
      const BriefPiece *piece = &g_array_index (row->pieces, BriefPiece, i);
      const guint n_lines = brief_text_get_n_lines (piece->text);

      brief_paginator_add_lines (self, piece, row->key, 0, n_lines, self->y + piece->y);
      brief_paginator_add_feet (self, piece->text, 0, n_lines, self->y + row->height);
    }
  self->y += row->height;
}

/* Places as many lines of a piece of a cell as the page takes, the first of them whatever the page takes. */
static void
place_piece (BriefPaginator *self, const BriefBox *row, guint index, Cell *cell, double *bottom)
{
  const BriefPiece *piece = &g_array_index (row->pieces, BriefPiece, index);
  const guint n_lines = brief_text_get_n_lines (piece->text);
  const guint first = cell->line;
  const double top = self->y + piece->y - cell->above;

  while (cell->line < n_lines)
    {
      const double y = top + (cell->line + 1) * piece->text->line_height;

      if (y > brief_paginator_get_bottom (self, row) - self->style->cell_padding
          && !(self->at_top && cell->line == first && y - self->y < 2 * piece->text->line_height))
        {
          cell->full = TRUE;
          break;
        }
      cell->line++;
      *bottom = MAX (*bottom, y);
    }
  if (cell->line > first)
    {
      brief_paginator_add_lines (self, piece, row->key, first, cell->line - first,
                                 top + first * piece->text->line_height);
      brief_paginator_add_feet (self, piece->text, first, cell->line - first, *bottom);
    }
  if (cell->full)
    cell->above = piece->y + cell->line * piece->text->line_height - self->style->cell_padding;
  else
    {
      cell->piece = index + 1;
      cell->line = 0;
    }
}

/* Places what a page takes of each cell. Returns whether that was all of the row. */
static gboolean
place_part (BriefPaginator *self, const BriefBox *row, GArray *cells)
{
  double bottom = self->y;
  gboolean all = TRUE;

  for (guint i = 0; i < cells->len; i++)
    g_array_index (cells, Cell, i).full = FALSE;
  for (guint i = 0; i < row->pieces->len; i++)
    {
      Cell *cell = &g_array_index (cells, Cell, g_array_index (row->pieces, BriefPiece, i).cell);

      if (cell->full || i < cell->piece)
        continue;
      place_piece (self, row, i, cell, &bottom);
      all = all && !cell->full;
    }
  self->y = bottom + self->style->cell_padding;
  self->at_top = FALSE;
  return all;
}

/* A row that no page could hold goes on from page to page, each of its cells in its column. */
static void
place_in_parts (BriefPaginator *self, const BriefBox *row)
{
  g_autoptr (GArray) cells = g_array_new (FALSE, TRUE, sizeof (Cell));

  g_array_set_size (cells, brief_block_get_n_children (row->block));
  while (!place_part (self, row, cells))
    {
      brief_paginator_go_on (self, row);
      repeat_header (self, row);
      add_rule (self, row);
    }
}

/**
 * brief_paginator_place_row:
 * @self: a paginator
 * @row: a row of a table
 *
 * Places a row, whole where a page can hold it.
 */
void
brief_paginator_place_row (BriefPaginator *self, BriefBox *row)
{
  repeat_header (self, row);
  add_rule (self, row);
  if (self->y + row->height <= brief_paginator_get_bottom (self, row) + 0.001)
    place_whole (self, row);
  else
    place_in_parts (self, row);
}
