/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "layout/brief-paginator-private.h"

#include <math.h>

/* How far down the present page a box may go; the tint of a note goes further than its text. */
double
brief_paginator_get_bottom (BriefPaginator *self, const BriefBox *box)
{
  return self->style->page_height - self->style->margin_bottom - self->feet_height
         - (box->note != NULL ? self->style->note_padding : 0);
}

/* Turns a distance from the edge where lines start into one from the left. */
static double
mirror (BriefPaginator *self, double x, double width)
{
  return self->style->right_to_left ? self->style->page_width - x - width : x;
}

static void
clear_fragment (gpointer data)
{
  BriefFragment *fragment = data;

  g_clear_pointer (&fragment->text, brief_text_unref);
  g_clear_pointer (&fragment->image, brief_image_unref);
}

static GArray *
fragments_new (void)
{
  GArray *fragments = g_array_new (FALSE, FALSE, sizeof (BriefFragment));

  g_array_set_clear_func (fragments, clear_fragment);
  return fragments;
}

static BriefFragment
make_fill (BriefPaginator *self, const BriefColor *color, double x, double y, double width, double height)
{
  return (BriefFragment) {
    .kind = BRIEF_FRAGMENT_FILL,
    .x = mirror (self, x, width),
    .y = y,
    .width = width,
    .height = height,
    .color = *color,
  };
}

void
brief_paginator_add_fill (BriefPaginator *self,
                          const BriefColor *color,
                          double x,
                          double y,
                          double width,
                          double height)
{
  const BriefFragment fragment = make_fill (self, color, x, y, width, height);

  g_array_append_val (g_ptr_array_index (self->placement->pages, self->page), fragment);
}

/* Tints go below all else of their page. */
static void
add_below (BriefPaginator *self, const BriefColor *color, double x, double y, double width, double height)
{
  const BriefFragment fragment = make_fill (self, color, x, y, width, height);

  g_array_prepend_val (g_ptr_array_index (self->placement->pages, self->page), fragment);
}

/* The marks of footnotes can be gone back to. */
static void
note_anchors (BriefPaginator *self, const BriefText *text, guint first_line, guint n_lines, double y)
{
  for (guint i = first_line; i < first_line + n_lines; i++)
    {
      const BriefTextLine *line = brief_text_get_line (text, i);
      const BriefDestination destination = { self->page, y + (i - first_line) * text->line_height };

      for (guint j = line->first_run; j < line->first_run + line->n_runs; j++)
        {
          const BriefInline *source = brief_text_get_run (text, j)->source;

          if (source != NULL && source->anchor != NULL)
            g_hash_table_insert (self->placement->destinations, source->anchor,
                                 g_memdup2 (&destination, sizeof destination));
        }
    }
}

static BriefFragment
make_lines (BriefPaginator *self,
            const BriefPiece *piece,
            const char *key,
            guint first_line,
            guint n_lines,
            double y)
{
  return (BriefFragment) {
    .kind = BRIEF_FRAGMENT_TEXT,
    .block = piece->block,
    .shown = piece->shown,
    .key = key,
    .text = brief_text_ref (piece->text),
    .first_line = first_line,
    .n_lines = n_lines,
    .x = mirror (self, piece->x, piece->text->width),
    .y = y,
    .width = piece->text->width,
    .height = n_lines * piece->text->line_height,
  };
}

void
brief_paginator_add_lines (BriefPaginator *self,
                           const BriefPiece *piece,
                           const char *key,
                           guint first_line,
                           guint n_lines,
                           double y)
{
  const BriefFragment fragment = make_lines (self, piece, key, first_line, n_lines, y);

  g_array_append_val (g_ptr_array_index (self->placement->pages, self->page), fragment);
  if (piece->shown == BRIEF_SHOWN_TEXT)
    note_anchors (self, piece->text, first_line, n_lines, y);
}

static void
close_run (BriefPaginator *self, BriefOpenRun *run, gboolean is_note)
{
  const BriefStyleSheet *style = self->style;
  const double padding = is_note ? style->note_padding : 0;
  const double end = brief_style_sheet_get_text_x (style) + brief_style_sheet_get_text_width (style);

  if (run->block == NULL)
    return;
  add_below (self, is_note ? &style->accent : &style->line, run->x, run->top - padding, style->rule_width,
             run->bottom - run->top + 2 * padding);
  if (is_note)
    add_below (self, &style->tint, run->x, run->top - padding, end - run->x,
               run->bottom - run->top + 2 * padding);
  run->block = NULL;
}

static void
follow_run (BriefPaginator *self, BriefOpenRun *run, BriefBlock *block, gboolean is_note, double x)
{
  if (run->block == block)
    return;
  close_run (self, run, is_note);
  if (block != NULL)
    *run = (BriefOpenRun) { block, self->y, self->y, x };
}

static void
follow_runs (BriefPaginator *self, const BriefBox *box)
{
  follow_run (self, &self->note, box->note, TRUE, brief_style_sheet_get_text_x (self->style));
  follow_run (self, &self->quotation, box->quotation, FALSE, box->quotation_x);
}

static void
extend_runs (BriefPaginator *self)
{
  self->note.bottom = self->y;
  self->quotation.bottom = self->y;
}

static void
end_page (BriefPaginator *self)
{
  close_run (self, &self->quotation, FALSE);
  close_run (self, &self->note, TRUE);
  if (self->placement->pages->len > 0)
    brief_paginator_place_feet (self);
}

void
brief_paginator_start_page (BriefPaginator *self)
{
  end_page (self);
  g_ptr_array_add (self->placement->pages, fragments_new ());
  self->page = self->placement->pages->len - 1;
  self->y = self->style->margin_top;
  self->space = 0;
  self->side_bottom = 0;
  self->at_top = TRUE;
  self->is_tied = FALSE;
  brief_paginator_begin_feet (self);
}

/* Starts a page on which a box goes on. */
void
brief_paginator_go_on (BriefPaginator *self, const BriefBox *box)
{
  extend_runs (self);
  brief_paginator_start_page (self);
  if (box->note != NULL)
    self->y += self->style->note_padding;
  follow_runs (self, box);
}

static void
note_place (BriefPaginator *self, BriefBox *box)
{
  const BriefDestination destination = { self->page, self->y };

  /* A block that goes in pieces stands where its first piece does. */
  if (box->shown == BRIEF_SHOWN_TEXT && !g_hash_table_contains (self->placement->blocks, box->block))
    g_hash_table_insert (self->placement->blocks, box->block, g_memdup2 (&destination, sizeof destination));
  if (box->anchor != NULL)
    g_hash_table_insert (self->placement->destinations, (gpointer) box->anchor,
                         g_memdup2 (&destination, sizeof destination));
}

static void
add_pieces (BriefPaginator *self, BriefBox *box)
{
  for (guint i = 0; i < box->pieces->len; i++)
    {
      const BriefPiece *piece = &g_array_index (box->pieces, BriefPiece, i);

      brief_paginator_add_lines (self, piece, box->key, 0, brief_text_get_n_lines (piece->text),
                                 self->y + piece->y);
    }
}

static void
place_image (BriefPaginator *self, BriefBox *box)
{
  const BriefFragment fragment = {
    .kind = BRIEF_FRAGMENT_IMAGE,
    .block = box->block,
    .key = box->key,
    .image = brief_image_ref (box->image),
    .x = mirror (self, box->x, box->width),
    .y = self->y,
    .width = box->width,
    .height = box->height,
  };

  g_array_append_val (g_ptr_array_index (self->placement->pages, self->page), fragment);
  self->y += box->height;
}

static void
place_rule (BriefPaginator *self, BriefBox *box)
{
  brief_paginator_add_fill (self, &self->style->line, box->x, self->y + box->height / 2, box->width,
                            self->style->hairline);
  self->y += box->height;
}

/* How many of the lines left go on this page with their footnotes: all, or as many as leave enough for the next. */
static guint
count_lines (BriefPaginator *self, const BriefBox *box, guint first_line)
{
  const guint n_left = brief_text_get_n_lines (box->text) - first_line;
  const double room = brief_paginator_get_bottom (self, box) - self->y;
  const guint n_without = room <= 0 ? 0 : (guint) floor (room / box->text->line_height + 0.001);
  guint n_fitting = MIN (n_without, n_left);

  while (n_fitting > 0
         && n_fitting * box->text->line_height
                    + brief_paginator_measure_feet (self, box->text, first_line, n_fitting)
                > room + 0.001)
    n_fitting--;
  if (n_fitting >= n_left)
    return n_left;
  if (n_left - n_fitting < BRIEF_LINES_TOGETHER)
    n_fitting = n_left > BRIEF_LINES_TOGETHER ? n_left - BRIEF_LINES_TOGETHER : 0;
  if (n_fitting < BRIEF_LINES_TOGETHER)
    n_fitting = 0;
  if (n_fitting > 0 || !(self->at_top || self->is_tied))
    return n_fitting;
  /* A page takes something, however small it is; footnotes that are too long for it go on on the next. */
  return CLAMP (n_left < 2 * BRIEF_LINES_TOGETHER ? n_left : BRIEF_LINES_TOGETHER, 1, MAX (n_without, 1));
}

static void
place_lines (BriefPaginator *self, const BriefBox *box, guint first_line, guint n_lines)
{
  const BriefPiece piece = { .text = box->text, .block = box->block, .shown = box->shown, .x = box->x };

  brief_paginator_add_lines (self, &piece, box->key, first_line, n_lines, self->y);
  self->y += n_lines * box->text->line_height;
  self->at_top = FALSE;
  self->is_tied = FALSE;
  brief_paginator_add_feet (self, box->text, first_line, n_lines, self->y);
  extend_runs (self);
}

static void
place_text (BriefPaginator *self, BriefBox *box)
{
  const guint n_all = brief_text_get_n_lines (box->text);
  guint first_line = 0;

  add_pieces (self, box);
  while (first_line < n_all)
    {
      const guint n_lines = count_lines (self, box, first_line);

      if (n_lines > 0)
        place_lines (self, box, first_line, n_lines);
      first_line += n_lines;
      if (first_line < n_all)
        brief_paginator_go_on (self, box);
    }
  if (box->shown == BRIEF_SHOWN_CONTENTS)
    g_array_append_vals (self->contents,
                         &(BriefContentsPlace) { box, self->page, self->y - box->text->line_height }, 1);
}

static void
place_content (BriefPaginator *self, BriefBox *box)
{
  if (box->text != NULL)
    place_text (self, box);
  else if (box->image != NULL)
    place_image (self, box);
  else if (box->is_rule)
    place_rule (self, box);
  else
    brief_paginator_place_row (self, box);
}

/* Whether a box has to wait for the next page. The first of a page does only where footnotes of the page before leave it no
 * room. */
static gboolean
goes_on_next_page (BriefPaginator *self, guint index, double space)
{
  const BriefBox *box = g_ptr_array_index (self->boxes->boxes, index);
  const double needed = brief_paginator_get_needed_height (self, index, self->is_tied || self->at_top);
  const double bottom = brief_paginator_get_bottom (self, box) + 0.001;

  if (self->at_top)
    return self->feet->len > 0 && self->y + needed > bottom;
  return box->break_before || self->y + space + needed > bottom;
}

static void
place_box (BriefPaginator *self, guint index)
{
  BriefBox *box = g_ptr_array_index (self->boxes->boxes, index);
  double space = MAX (self->space, box->space_before);

  self->is_tied = !self->at_top && index > 0
                  && brief_paginator_stays_with (g_ptr_array_index (self->boxes->boxes, index - 1), box);
  if (brief_paginator_get_side_height (self, box) > 0)
    space = MAX (space, self->side_bottom - self->y);
  while (goes_on_next_page (self, index, space))
    brief_paginator_start_page (self);
  if (self->at_top)
    space = box->note != NULL ? self->style->note_padding : 0;

  /* What ends here ends above the space. */
  if (self->quotation.block != box->quotation)
    close_run (self, &self->quotation, FALSE);
  if (self->note.block != box->note)
    close_run (self, &self->note, TRUE);
  self->y += space;
  follow_runs (self, box);
  note_place (self, box);
  if (brief_paginator_get_side_height (self, box) > 0)
    self->side_bottom = self->y + brief_paginator_get_side_height (self, box);

  self->reserve = brief_paginator_get_reserve (self, index);
  place_content (self, box);
  extend_runs (self);
  self->at_top = FALSE;
  self->space = box->space_after;
  if (box->break_after && index + 1 < self->boxes->boxes->len)
    brief_paginator_start_page (self);
}

/* A band above the title of a cover. */
static void
add_cover_band (BriefPaginator *self, const BriefBox *title)
{
  const BriefStyleSheet *style = self->style;
  const BriefDestination *place = g_hash_table_lookup (self->placement->blocks, title->block);
  const BriefFragment band = make_fill (self, &style->accent, title->x,
                                        place->y - style->cover_band_gap - style->cover_band_height,
                                        style->cover_band_width, style->cover_band_height);

  brief_placement_add (self->placement, place->page, &band);
}

/* Of what its text leaves empty on a cover, a part stands above it and the larger one below. */
static void
place_cover (BriefPaginator *self)
{
  const double body = brief_style_sheet_get_body_height (self->style);
  gboolean in_details = FALSE;
  double height = 0;

  for (guint i = 0; i < self->boxes->n_cover; i++)
    {
      BriefBox *box = g_ptr_array_index (self->boxes->boxes, i);

      if (brief_block_get_role (box->block) == BRIEF_ROLE_DETAIL && !in_details)
        {
          box->space_before = self->style->cover_details_gap;
          in_details = TRUE;
        }
      height += MAX (box->space_before, 0) + box->height + box->space_after;
    }
  self->y += MAX (0, (body - height) * self->style->cover_share);
  for (guint i = 0; i < self->boxes->n_cover; i++)
    {
      BriefBox *box = g_ptr_array_index (self->boxes->boxes, i);

      box->break_after = i + 1 == self->boxes->n_cover;
      place_box (self, i);
      if (brief_block_get_role (box->block) == BRIEF_ROLE_TITLE)
        add_cover_band (self, box);
    }
}

/* Where on its page what follows a line of the contents stands. */
static guint
find_after (GArray *fragments, const BriefText *line)
{
  for (guint i = fragments->len; i > 0; i--)
    if (g_array_index (fragments, BriefFragment, i - 1).text == line)
      return i;
  return fragments->len;
}

/* Contents are set before the pages are known, and their numbers after. */
static void
add_contents_number (BriefPaginator *self, const BriefContentsPlace *place)
{
  const BriefStyleSheet *style = self->style;
  const BriefBox *box = place->box;
  const BriefDestination *heading = g_hash_table_lookup (self->placement->blocks, box->block);
  GArray *fragments = g_ptr_array_index (self->placement->pages, place->page);
  BriefPiece piece = {
    .block = box->block,
    .shown = BRIEF_SHOWN_CONTENTS_NUMBER,
    .x = brief_style_sheet_get_text_x (style) + brief_style_sheet_get_text_width (style)
         - style->contents_number_width,
  };
  g_autofree char *number = NULL;
  BriefFragment fragment;

  if (heading == NULL)
    return;
  number = g_strdup_printf ("%u", heading->page + 1);
  piece.text = brief_text_new (self->setter, BRIEF_TEXT_CONTENTS_2, number, style->contents_number_width,
                               BRIEF_TEXT_AT_END, 1);
  fragment = make_lines (self, &piece, box->key, 0, 1, place->y + box->text->baseline - piece.text->baseline);
  g_array_insert_val (fragments, find_after (fragments, box->text), fragment);
  brief_text_unref (piece.text);
}

static gboolean
place_boxes (BriefPaginator *self, GCancellable *cancellable, BriefProgressFunc progress, gpointer user_data)
{
  const guint n_boxes = self->boxes->boxes->len;

  brief_paginator_start_page (self);
  if (self->boxes->n_cover > 0)
    place_cover (self);
  for (guint i = self->boxes->n_cover; i < n_boxes; i++)
    {
      if (g_cancellable_is_cancelled (cancellable))
        return FALSE;
      place_box (self, i);
      if (progress != NULL && i % 64 == 0)
        progress (BRIEF_BOXES_SHARE + (1 - BRIEF_BOXES_SHARE) * (i + 1) / n_boxes, user_data);
    }
  while (self->pending->len > 0)
    brief_paginator_start_page (self);
  end_page (self);
  for (guint i = 0; i < self->contents->len; i++)
    add_contents_number (self, &g_array_index (self->contents, BriefContentsPlace, i));
  return TRUE;
}

/**
 * brief_paginate:
 * @setter: the means of setting text
 * @boxes: what to place
 * @placement: (out caller-allocates): where it is placed
 * @cancellable: (nullable): a #GCancellable
 * @progress: (nullable) (scope call): told how far it is
 * @user_data: for @progress
 *
 * Places boxes on pages: headings keep with what follows, two lines at least stand on either side of a break, rows of
 * tables stay whole and their header row is repeated, footnotes stand on the page of their mark.
 *
 * Returns: whether it was not cancelled
 */
gboolean
brief_paginate (BriefTextSetter *setter,
                const BriefBoxes *boxes,
                BriefPlacement *placement,
                GCancellable *cancellable,
                BriefProgressFunc progress,
                gpointer user_data)
{
  BriefPaginator paginator = {
    .setter = setter,
    .style = setter->style,
    .boxes = boxes,
    .placement = placement,
    .feet = g_array_new (FALSE, FALSE, sizeof (BriefFoot)),
    .pending = g_array_new (FALSE, FALSE, sizeof (BriefFoot)),
    .contents = g_array_new (FALSE, FALSE, sizeof (BriefContentsPlace)),
  };
  gboolean placed;

  placement->pages = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  placement->destinations = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  placement->blocks = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  placed = place_boxes (&paginator, cancellable, progress, user_data);
  g_array_unref (paginator.feet);
  g_array_unref (paginator.pending);
  g_array_unref (paginator.contents);
  return placed;
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
