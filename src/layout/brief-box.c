/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "layout/brief-boxes.h"

#include "layout/brief-box-builder.h"

static void
clear_piece (gpointer data)
{
  brief_text_unref (((BriefPiece *) data)->text);
}

/**
 * brief_box_new:
 * @block: the block that it shows
 *
 * Returns: (transfer full): a box without anything in it
 */
BriefBox *
brief_box_new (BriefBlock *block)
{
  BriefBox *self = g_new0 (BriefBox, 1);

  self->block = block;
  self->pieces = g_array_new (FALSE, FALSE, sizeof (BriefPiece));
  g_array_set_clear_func (self->pieces, clear_piece);
  return self;
}

void
brief_box_free (BriefBox *self)
{
  g_clear_pointer (&self->text, brief_text_unref);
  g_clear_pointer (&self->image, brief_image_unref);
  g_array_unref (self->pieces);
  g_free (self);
}

/**
 * brief_box_take_piece:
 * @self: a box
 * @text: (transfer full): a text
 * @block: the block that it shows
 * @shown: what of it
 * @x: from the edge of the page where lines start
 * @y: from the top of the box
 */
void
brief_box_take_piece (BriefBox *self,
                      BriefText *text,
                      BriefBlock *block,
                      BriefShown shown,
                      double x,
                      double y)
{
  g_array_append_vals (self->pieces,
                       &(BriefPiece) { .text = text, .block = block, .shown = shown, .x = x, .y = y }, 1);
}

/**
 * brief_box_take_beside:
 * @self: a box
 * @text: (transfer full): a mark
 * @block: the block that it shows
 * @shown: what of it
 * @x: from the edge of the page where lines start
 *
 * Puts a mark on the baseline of the text of the box.
 */
void
brief_box_take_beside (BriefBox *self, BriefText *text, BriefBlock *block, BriefShown shown, double x)
{
  brief_box_take_piece (self, text, block, shown, x,
                        self->text != NULL ? self->text->baseline - text->baseline : 0);
}
