/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "layout/brief-box-builder.h"

/**
 * brief_box_builder_add_footnote:
 * @self: a builder
 * @footnote: a footnote, of one paragraph
 * @place: where its mark stands
 *
 * Makes the box of a footnote, which is put on the page of its mark.
 */
void
brief_box_builder_add_footnote (BriefBoxBuilder *self, BriefBlock *footnote, const BriefBoxPlace *place)
{
  const BriefStyleSheet *style = self->setter->style;
  const double x = brief_style_sheet_get_text_x (style);
  BriefBlock *paragraph = brief_block_get_n_children (footnote) > 0 ? brief_block_get_child (footnote, 0)
                                                                    : NULL;
  g_autofree char *words = paragraph != NULL ? brief_block_dup_text (paragraph) : NULL;
  BriefBox *box;

  g_return_if_fail (words != NULL && brief_block_get_anchor (footnote) != NULL);

  box = brief_box_new (paragraph);
  box->key = place->key;
  box->anchor = brief_block_get_anchor (footnote);
  box->x = x + style->footnote_indent;
  box->text = brief_text_new_for_block (self->setter, BRIEF_TEXT_SOURCE, paragraph, 0, G_MAXSIZE,
                                        brief_style_sheet_get_text_width (style) - style->footnote_indent);
  brief_box_take_beside (box,
                         brief_text_new (self->setter, BRIEF_TEXT_SOURCE, brief_block_get_label (footnote),
                                         style->footnote_indent, BRIEF_TEXT_AT_START, 1),
                         footnote, BRIEF_SHOWN_LABEL, x);
  box->height = brief_text_get_height (box->text);
  box->space_after = style->text[BRIEF_TEXT_SOURCE].space_after;
  g_ptr_array_add (self->footnotes, box);
}
