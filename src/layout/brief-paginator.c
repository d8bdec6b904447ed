/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "layout/brief-paginator.h"

#include <math.h>

/* Two lines at least stand together on either side of the end of a page. */
#define LINES_TOGETHER 2

/* A note or quotation that is open on the present page: how far it has come. */
typedef struct {
  guint number; /* 0: none */
  double top;
  double bottom;
  double x;
} Run;

typedef struct {
  BriefTextSetter *setter;
  const BriefStyleSheet *style;
  GPtrArray *boxes;
  BriefPlacement *placement;
  guint page;
  double y;
  double space;       /* below what was placed last */
  double side_bottom; /* of what stands in the side column */
  gboolean at_top;
  BriefBox *header; /* of the table that the present box is in */
  Run note;
  Run quotation;
} Paginator;

/* How far down a page a box may go; the tint of a note goes further than its text. */
static double
get_bottom (Paginator *self, const BriefBox *box)
{
  return self->style->page_height - self->style->margin_bottom
         - (box->note != 0 ? self->style->note_padding : 0);
}

/* Turns a distance from the edge where lines start into one from the left. */
static double
mirror (Paginator *self, double x, double width)
{
  return self->style->right_to_left ? self->style->page_width - x - width : x;
}

static void
clear_fragment (gpointer data)
{
  g_clear_pointer (&((BriefFragment *) data)->text, brief_text_unref);
}

static GArray *
fragments_new (void)
{
  GArray *fragments = g_array_new (FALSE, FALSE, sizeof (BriefFragment));

  g_array_set_clear_func (fragments, clear_fragment);
  return fragments;
}

/* Tints go below all else of their page. */
static void
add_fill (Paginator *self,
          const BriefColor *color,
          double x,
          double y,
          double width,
          double height,
          gboolean below)
{
  GArray *fragments = g_ptr_array_index (self->placement->pages, self->page);
  const BriefFragment fragment = {
    .kind = BRIEF_FRAGMENT_FILL,
    .x = mirror (self, x, width),
    .y = y,
    .width = width,
    .height = height,
    .color = *color,
  };

  if (below)
    g_array_prepend_val (fragments, fragment);
  else
    g_array_append_val (fragments, fragment);
}

static void
add_lines (Paginator *self,
           const BriefBox *box,
           BriefText *text,
           guint first_line,
           guint n_lines,
           double x,
           double y)
{
  GArray *fragments = g_ptr_array_index (self->placement->pages, self->page);
  const BriefFragment fragment = {
    .kind = BRIEF_FRAGMENT_TEXT,
    .block = box->block,
    .key = box->key,
    .text = brief_text_ref (text),
    .first_line = first_line,
    .n_lines = n_lines,
    .x = mirror (self, x, text->width),
    .y = y,
    .width = text->width,
    .height = n_lines * text->line_height,
  };

  g_array_append_val (fragments, fragment);
}

static void
close_run (Paginator *self, Run *run, gboolean is_note)
{
  const BriefStyleSheet *style = self->style;
  const double padding = is_note ? style->note_padding : 0;
  const double end = brief_style_sheet_get_text_x (style) + brief_style_sheet_get_text_width (style);

  if (run->number == 0)
    return;
  add_fill (self, is_note ? &style->accent : &style->line, run->x, run->top - padding, style->rule_width,
            run->bottom - run->top + 2 * padding, TRUE);
  if (is_note)
    add_fill (self, &style->tint, run->x, run->top - padding, end - run->x,
              run->bottom - run->top + 2 * padding, TRUE);
  run->number = 0;
}

static void
follow_run (Paginator *self, Run *run, guint number, gboolean is_note, double x, double top)
{
  if (run->number == number)
    return;
  close_run (self, run, is_note);
  if (number != 0)
    *run = (Run) { number, top, top, x };
}

static void
start_page (Paginator *self)
{
  close_run (self, &self->quotation, FALSE);
  close_run (self, &self->note, TRUE);
  g_ptr_array_add (self->placement->pages, fragments_new ());
  self->page = self->placement->pages->len - 1;
  self->y = self->style->margin_top;
  self->space = 0;
  self->side_bottom = 0;
  self->at_top = TRUE;
}

/* How far down what stands in the side column beside a box goes, from the top of the box. */
static double
get_side_height (Paginator *self, const BriefBox *box)
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

/* How much of a box has to stand on the page where it starts. */
static double
get_least_height (Paginator *self, const BriefBox *box)
{
  const double side = get_side_height (self, box);

  if (box->text == NULL || box->text->n_lines <= 2 * LINES_TOGETHER - 1)
    return MAX (box->height, side);
  return MAX (LINES_TOGETHER * box->text->line_height, side);
}

/* A heading stays with what it is the heading of, not with the next heading where there is nothing of the kind. */
static gboolean
stays_with (const BriefBox *box, const BriefBox *next)
{
  const gboolean is_heading = box->block != NULL && brief_block_get_kind (box->block) == BRIEF_BLOCK_HEADING;

  return box->keep_with_next && !next->break_before && !box->break_after
         && !(is_heading && next->block != NULL && brief_block_get_kind (next->block) == BRIEF_BLOCK_HEADING
              && brief_block_get_level (next->block) <= brief_block_get_level (box->block));
}

/* The same, with all that must not be parted from it, unless no page could hold that. */
static double
get_needed_height (Paginator *self, guint index)
{
  const double body = brief_style_sheet_get_body_height (self->style);
  const BriefBox *first = g_ptr_array_index (self->boxes, index);
  const BriefBox *box = first;
  double height = 0;

  for (guint i = index + 1; i < self->boxes->len && height <= body; i++)
    {
      const BriefBox *next = g_ptr_array_index (self->boxes, i);

      if (!stays_with (box, next))
        break;
      height += box->height + MAX (box->space_after, next->space_before);
      box = next;
    }
  height += get_least_height (self, box);
  if (box->note != 0 && first->note == 0)
    height += self->style->note_padding;
  return height <= body ? height : MIN (get_least_height (self, first), body);
}

static void
note_place (Paginator *self, BriefBox *box)
{
  const BriefDestination destination = { self->page, self->y };

  /* A block that goes in pieces stands where its first piece does. */
  if (box->contents_of == NULL && box->block != NULL
      && !g_hash_table_contains (self->placement->blocks, box->block))
    g_hash_table_insert (self->placement->blocks, box->block, g_memdup2 (&destination, sizeof destination));
  if (box->anchor != NULL)
    g_hash_table_insert (self->placement->destinations, (gpointer) box->anchor,
                         g_memdup2 (&destination, sizeof destination));
}

static void
add_pieces (Paginator *self, BriefBox *box)
{
  for (guint i = 0; i < box->pieces->len; i++)
    {
      const BriefPiece *piece = &g_array_index (box->pieces, BriefPiece, i);

      add_lines (self, box, piece->text, 0, piece->text->n_lines, piece->x, self->y + piece->y);
    }
}

static double
get_run_x (Paginator *self, const BriefBox *box, gboolean is_note)
{
  return is_note ? brief_style_sheet_get_text_x (self->style)
                 : box->x - self->style->quote_indent + self->style->rule_width;
}

static void
extend_runs (Paginator *self)
{
  self->note.bottom = self->y;
  self->quotation.bottom = self->y;
}

/* The header row of a table stands again where its rows go on. */
static void
repeat_header (Paginator *self, BriefBox *box)
{
  if (box->header == NULL || !self->at_top)
    return;
  add_pieces (self, box->header);
  self->y += box->header->height;
  self->at_top = FALSE;
}

static void
place_whole (Paginator *self, BriefBox *box)
{
  const double width = brief_style_sheet_get_text_x (self->style)
                       + brief_style_sheet_get_text_width (self->style) - box->x;

  repeat_header (self, box);
  if (box->rule_above)
    add_fill (self, &self->style->line, box->x, self->y, width, self->style->hairline, FALSE);
  if (box->is_rule)
    add_fill (self, &self->style->line, box->x, self->y + box->height / 2, width, self->style->hairline,
              FALSE);
  add_pieces (self, box);
  self->y += box->height;
}

/* How many of the lines left go on this page: all, or as many as leave enough for the next. */
static guint
count_lines (Paginator *self, const BriefBox *box, guint first_line)
{
  const BriefText *text = box->text;
  const guint n_left = text->n_lines - first_line;
  const double room = get_bottom (self, box) - self->y;
  guint n_fitting = room <= 0 ? 0 : (guint) floor (room / text->line_height + 0.001);

  if (n_fitting >= n_left)
    return n_left;
  if (n_left - n_fitting < LINES_TOGETHER)
    n_fitting = n_left > LINES_TOGETHER ? n_left - LINES_TOGETHER : 0;
  if (n_fitting < LINES_TOGETHER)
    n_fitting = 0;
  /* A page takes something, however small it is. */
  return n_fitting == 0 && self->at_top ? MIN (n_left, MAX (1, n_fitting)) : n_fitting;
}

static void
place_text (Paginator *self, BriefBox *box)
{
  guint first_line = 0;

  add_pieces (self, box);
  while (first_line < box->text->n_lines)
    {
      const guint n_lines = count_lines (self, box, first_line);

      if (n_lines > 0)
        {
          add_lines (self, box, box->text, first_line, n_lines, box->x, self->y);
          self->y += n_lines * box->text->line_height;
          self->at_top = FALSE;
          first_line += n_lines;
          extend_runs (self);
        }
      if (first_line < box->text->n_lines)
        {
          start_page (self);
          if (box->note != 0)
            self->y += self->style->note_padding;
          follow_run (self, &self->note, box->note, TRUE, get_run_x (self, box, TRUE), self->y);
          follow_run (self, &self->quotation, box->quotation, FALSE, get_run_x (self, box, FALSE), self->y);
        }
    }
}

static void
place_box (Paginator *self, guint index)
{
  BriefBox *box = g_ptr_array_index (self->boxes, index);
  double space = MAX (self->space, box->space_before);

  if (get_side_height (self, box) > 0)
    space = MAX (space, self->side_bottom - self->y);
  if (box->break_before && !self->at_top)
    start_page (self);
  else if (!self->at_top
           && self->y + space + get_needed_height (self, index) > get_bottom (self, box) + 0.001)
    start_page (self);
  if (self->at_top)
    space = box->note != 0 ? self->style->note_padding : 0;

  /* What ends here ends above the space. */
  if (self->quotation.number != box->quotation)
    close_run (self, &self->quotation, FALSE);
  if (self->note.number != box->note)
    close_run (self, &self->note, TRUE);
  self->y = MAX (self->y + space, box->y);
  follow_run (self, &self->note, box->note, TRUE, get_run_x (self, box, TRUE), self->y);
  follow_run (self, &self->quotation, box->quotation, FALSE, get_run_x (self, box, FALSE), self->y);
  note_place (self, box);
  if (get_side_height (self, box) > 0)
    self->side_bottom = self->y + get_side_height (self, box);

  if (box->text != NULL)
    place_text (self, box);
  else
    place_whole (self, box);
  extend_runs (self);
  self->at_top = FALSE;
  self->space = box->space_after;
  if (box->break_after && index + 1 < self->boxes->len)
    start_page (self);
}

/* Contents are set before the pages are known, and their numbers after. */
static void
add_contents_number (Paginator *self, BriefBox *box)
{
  const BriefStyleSheet *style = self->style;
  const BriefDestination *heading = g_hash_table_lookup (self->placement->blocks, box->contents_of);
  g_autofree char *number = NULL;
  BriefText *text;

  if (heading == NULL)
    return;
  for (guint page = 0; page < self->placement->pages->len; page++)
    {
      GArray *fragments = g_ptr_array_index (self->placement->pages, page);

      for (guint i = 0; i < fragments->len; i++)
        {
          const BriefFragment *fragment = &g_array_index (fragments, BriefFragment, i);
          const double x = brief_style_sheet_get_text_x (style) + brief_style_sheet_get_text_width (style)
                           - style->contents_number_width;
          double y;

          if (fragment->text != box->text)
            continue;
          y = fragment->y + fragment->height - box->text->line_height;
          number = g_strdup_printf ("%u", heading->page + 1);
          text = brief_text_new (self->setter, BRIEF_TEXT_CONTENTS_2, number, style->contents_number_width,
                                 TRUE);
          self->page = page;
          add_lines (self, box, text, 0, 1, x, y + box->text->baseline - text->baseline);
          brief_text_unref (text);
          return;
        }
    }
}

/**
 * brief_paginate:
 * @setter: the means of laying out
 * @boxes: (element-type BriefBox): what to place
 * @placement: (out caller-allocates): where it is placed
 * @cancellable: (nullable): a #GCancellable
 * @progress: (nullable) (scope call): told how far it is
 * @user_data: for @progress
 *
 * Places boxes on pages: headings keep with what follows, two lines at least stand on either side of a break, rows of
 * tables stay whole and their header row is repeated.
 *
 * Returns: whether it was not cancelled
 */
gboolean
brief_paginate (BriefTextSetter *setter,
                GPtrArray *boxes,
                BriefPlacement *placement,
                GCancellable *cancellable,
                BriefProgressFunc progress,
                gpointer user_data)
{
  Paginator paginator = { .setter = setter, .style = setter->style, .boxes = boxes, .placement = placement };

  placement->pages = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  placement->destinations = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  placement->blocks = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  start_page (&paginator);
  for (guint i = 0; i < boxes->len; i++)
    {
      if (g_cancellable_is_cancelled (cancellable))
        return FALSE;
      place_box (&paginator, i);
      if (progress != NULL && i % 64 == 0)
        progress ((double) i / boxes->len, user_data);
    }
  close_run (&paginator, &paginator.quotation, FALSE);
  close_run (&paginator, &paginator.note, TRUE);

  for (guint i = 0; i < boxes->len; i++)
    {
      BriefBox *box = g_ptr_array_index (boxes, i);

      if (box->contents_of != NULL)
        add_contents_number (&paginator, box);
    }
  return TRUE;
}

/**
 * brief_placement_add:
 * @self: a placement
 * @page: one of its pages
 * @fragment: what to add; its text is taken
 */
void
brief_placement_add (BriefPlacement *self, guint page, const BriefFragment *fragment)
{
  g_array_append_vals (g_ptr_array_index (self->pages, page), fragment, 1);
}

void
brief_placement_clear (BriefPlacement *self)
{
  g_clear_pointer (&self->pages, g_ptr_array_unref);
  g_clear_pointer (&self->destinations, g_hash_table_unref);
  g_clear_pointer (&self->blocks, g_hash_table_unref);
}
