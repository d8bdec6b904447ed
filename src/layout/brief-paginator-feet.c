/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "layout/brief-paginator-private.h"

#include <math.h>

/* Footnotes that go on from the page before leave this much of a page to the text. */
#define PENDING_SHARE_MAX 0.6
/* A footnote that takes more of a page than this may go on on the next: whole, it would leave the page before it empty. */
#define WHOLE_SHARE_MAX 0.5

static BriefBox *
lookup_foot (BriefPaginator *self, const BriefInline *source)
{
  if (source == NULL || !(source->flags & BRIEF_INLINE_FOOTNOTE) || source->target == NULL)
    return NULL;
  return g_hash_table_lookup (self->boxes->footnotes, source->target + 1);
}

/* The footnotes whose marks stand in some lines of a text. */
static GPtrArray *
list_feet (BriefPaginator *self, const BriefText *text, guint first_line, guint n_lines)
{
  g_autoptr (GPtrArray) feet = g_ptr_array_new ();
  const BriefInline *last = NULL;

  if (g_hash_table_size (self->boxes->footnotes) == 0)
    return g_steal_pointer (&feet);
  for (guint i = first_line; i < first_line + n_lines; i++)
    {
      const BriefTextLine *line = brief_text_get_line (text, i);

      for (guint j = line->first_run; j < line->first_run + line->n_runs; j++)
        {
          const BriefInline *source = brief_text_get_run (text, j)->source;
          BriefBox *foot = source != last ? lookup_foot (self, source) : NULL;

          last = source;
          if (foot != NULL)
            g_ptr_array_add (feet, foot);
        }
    }
  return g_steal_pointer (&feet);
}

/* The rule above the first footnote of a page, with the room round it. */
static double
get_rule_height (BriefPaginator *self)
{
  return self->feet->len == 0 ? 2 * self->style->footnote_gap + self->style->hairline : 0;
}

/**
 * brief_paginator_measure_feet:
 * @self: a paginator
 * @text: a text
 * @first_line: the first of some of its lines
 * @n_lines: how many
 *
 * Returns: how much more of the present page their footnotes need
 */
double
brief_paginator_measure_feet (BriefPaginator *self, const BriefText *text, guint first_line, guint n_lines)
{
  g_autoptr (GPtrArray) feet = list_feet (self, text, first_line, n_lines);
  const double most = brief_style_sheet_get_body_height (self->style) * WHOLE_SHARE_MAX;
  double height = feet->len > 0 ? get_rule_height (self) : 0;

  for (guint i = 0; i < feet->len; i++)
    {
      const BriefBox *foot = g_ptr_array_index (feet, i);

      height += MIN (foot->height, most) + foot->space_after;
    }
  return height;
}

/* Takes as many lines of a footnote as there is @room for; the others wait for the next page. */
static void
take_foot (BriefPaginator *self, BriefBox *box, guint first_line, double room)
{
  BriefFoot *last = self->feet->len > 0 ? &g_array_index (self->feet, BriefFoot, self->feet->len - 1) : NULL;
  const gboolean goes_on = last != NULL && last->box == box;
  const guint n_left = brief_text_get_n_lines (box->text) - first_line;
  const double overhead = goes_on ? 0 : get_rule_height (self) + box->space_after;
  const double fitting = floor ((room - overhead) / box->text->line_height + 0.001);
  const guint n_lines = self->pending->len > 0 ? 0 : (guint) CLAMP (fitting, 0, n_left);

  if (n_lines > 0)
    self->feet_height += overhead + n_lines * box->text->line_height;
  if (n_lines > 0 && goes_on)
    last->n_lines += n_lines;
  else if (n_lines > 0)
    g_array_append_vals (self->feet, &(BriefFoot) { box, first_line, n_lines }, 1);
  if (n_lines < n_left)
    g_array_append_vals (self->pending, &(BriefFoot) { box, first_line + n_lines, 0 }, 1);
}

/* Takes as much of what waits as there is @room for. */
static void
take_pending (BriefPaginator *self, double room)
{
  g_autoptr (GArray) pending = g_steal_pointer (&self->pending);
  const double end = self->feet_height + room;

  self->pending = g_array_new (FALSE, FALSE, sizeof (BriefFoot));
  for (guint i = 0; i < pending->len; i++)
    {
      const BriefFoot *foot = &g_array_index (pending, BriefFoot, i);

      take_foot (self, foot->box, foot->first_line, end - self->feet_height);
    }
}

/**
 * brief_paginator_add_feet:
 * @self: a paginator
 * @text: a text
 * @first_line: the first of some of its lines, which are placed on the present page
 * @n_lines: how many
 * @y: how far down the page they go
 *
 * Puts their footnotes at the foot of the page. What finds no room there goes on at the foot of the next.
 */
void
brief_paginator_add_feet (BriefPaginator *self,
                          const BriefText *text,
                          guint first_line,
                          guint n_lines,
                          double y)
{
  g_autoptr (GPtrArray) feet = list_feet (self, text, first_line, n_lines);
  const double bottom = self->style->page_height - self->style->margin_bottom - self->reserve;

  for (guint i = 0; i < feet->len; i++)
    take_foot (self, g_ptr_array_index (feet, i), 0, bottom - self->feet_height - y);
}

/**
 * brief_paginator_begin_feet:
 * @self: a paginator at the start of a page
 *
 * Puts what is left of footnotes of the page before at the foot of this one.
 */
void
brief_paginator_begin_feet (BriefPaginator *self)
{
  g_array_set_size (self->feet, 0);
  self->feet_height = 0;
  take_pending (self, brief_style_sheet_get_body_height (self->style) * PENDING_SHARE_MAX);
}

static void
note_place (BriefPaginator *self, const BriefBox *box, double y)
{
  const BriefDestination destination = { self->page, y };

  g_hash_table_insert (self->placement->destinations, (gpointer) box->anchor,
                       g_memdup2 (&destination, sizeof destination));
}

/**
 * brief_paginator_place_feet:
 * @self: a paginator at the end of a page
 *
 * Places the footnotes of the page, below a rule; what its text leaves free goes to those that wait for the next.
 */
void
brief_paginator_place_feet (BriefPaginator *self)
{
  const BriefStyleSheet *style = self->style;
  const double bottom = style->page_height - style->margin_bottom;
  double y;

  if (self->pending->len > 0)
    take_pending (self, bottom - style->note_padding - self->feet_height - self->y);
  if (self->feet->len == 0)
    return;
  y = bottom - self->feet_height + style->footnote_gap;
  brief_paginator_add_fill (self, &style->line, brief_style_sheet_get_text_x (style), y, style->footnote_rule,
                            style->hairline);
  y += style->hairline + style->footnote_gap;
  for (guint i = 0; i < self->feet->len; i++)
    {
      const BriefFoot *foot = &g_array_index (self->feet, BriefFoot, i);
      const BriefBox *box = foot->box;
      const BriefPiece text = { .text = box->text, .block = box->block, .x = box->x };

      if (foot->first_line == 0)
        {
          const BriefPiece *label = &g_array_index (box->pieces, BriefPiece, 0);

          note_place (self, box, y);
          brief_paginator_add_lines (self, label, box->key, 0, 1, y + label->y);
        }
      brief_paginator_add_lines (self, &text, box->key, foot->first_line, foot->n_lines, y);
      y += foot->n_lines * box->text->line_height + box->space_after;
    }
}
