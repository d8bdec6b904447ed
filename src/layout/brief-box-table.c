/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "layout/brief-box-builder.h"

#include <string.h>

/* The pieces of a row as they are added to it. */
typedef struct {
  BriefBoxBuilder *builder;
  BriefBox *box;
  guint cell;
  double x;
  double y;
  double width;
} Row;

static void
add_cell_paragraph (Row *row, BriefBlock *paragraph)
{
  static const BriefBoxPlace place = { .container = BRIEF_BLOCK_CELL };
  BriefTextSetter *setter = row->builder->setter;
  const BriefTextLook look = brief_box_builder_choose_look (paragraph, &place);
  g_autofree char *words = brief_block_dup_text (paragraph);
  const gsize length = strlen (words);
  gsize start = 0, end;

  while ((end = brief_text_find_end (words, length, start)) > start)
    {
      BriefText *text = brief_text_new_for_block (setter, look, paragraph, start, end, row->width);

      brief_box_take_piece (row->box, text, paragraph, BRIEF_SHOWN_TEXT, row->x, row->y);
      g_array_index (row->box->pieces, BriefPiece, row->box->pieces->len - 1).cell = row->cell;
      row->y += brief_text_get_height (text);
      start = end;
    }
  row->y += setter->style->text[look].space_after;
}

/* Adds the paragraphs of a cell one under the other. */
static void
add_cell (Row *row, BriefBlock *cell)
{
  const BriefBoxPlace place = { .container = BRIEF_BLOCK_CELL, .key = row->box->key };
  const double padding = row->builder->setter->style->cell_padding;

  row->y = padding;
  for (guint i = 0; i < brief_block_get_n_children (cell); i++)
    {
      BriefBlock *child = brief_block_get_child (cell, i);

      if (brief_block_get_kind (child) == BRIEF_BLOCK_FOOTNOTE)
        brief_box_builder_add_footnote (row->builder, child, &place);
      else
        add_cell_paragraph (row, child);
    }
  row->box->height = MAX (row->box->height, row->y + padding);
}

static BriefBox *
add_row (BriefBoxBuilder *self, BriefBlock *block, const BriefBoxPlace *place, BriefBox *header)
{
  const BriefStyleSheet *style = self->setter->style;
  const guint n_cells = brief_block_get_n_children (block);
  const double width = brief_box_builder_get_width (self, place);
  BriefBox *box = brief_box_builder_new_box (self, block, place);
  Row row = { .builder = self, .box = box, .x = brief_box_builder_get_x (self, place) };

  box->rule_above = TRUE;
  box->header = header;
  box->x = row.x;
  box->width = width;
  for (row.cell = 0; row.cell < n_cells; row.cell++)
    {
      /* A table of two tells things of names: the names need less room. */
      const double share = n_cells != 2    ? 1.0 / n_cells
                           : row.cell == 0 ? style->label_share
                                           : 1 - style->label_share;

      row.width = share * width - (row.cell + 1 < n_cells ? style->side_gap : 0);
      add_cell (&row, brief_block_get_child (block, row.cell));
      row.x += share * width;
    }
  return box;
}

/**
 * brief_box_builder_add_table:
 * @self: a builder
 * @table: a table
 * @place: where it stands
 *
 * Adds a box for each row of a table. A first row that is a header stands again above the rows on each further page.
 */
void
brief_box_builder_add_table (BriefBoxBuilder *self, BriefBlock *table, const BriefBoxPlace *place)
{
  const double body = brief_style_sheet_get_body_height (self->setter->style);
  BriefBox *header = NULL;
  BriefBox *box = NULL;

  for (guint i = 0; i < brief_block_get_n_children (table); i++)
    {
      BriefBlock *row = brief_block_get_child (table, i);

      box = add_row (self, row, place, header);
      /* One that took most of a page would leave no room for the rows. */
      if (i == 0 && brief_block_is_header (row) && box->height < body / 3)
        {
          header = box;
          box->keep_with_next = TRUE;
        }
    }
  if (box != NULL)
    box->space_after = self->setter->style->text[BRIEF_TEXT_BODY].space_after;
}
