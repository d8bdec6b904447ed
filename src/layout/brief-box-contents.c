/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "layout/brief-box-builder.h"

#include "layout/brief-contents.h"

static void
add_line (BriefBoxBuilder *self, BriefBlock *heading, const BriefBoxPlace *place)
{
  const BriefStyleSheet *style = self->setter->style;
  const gboolean is_section = brief_block_get_level (heading) == 1;
  const BriefTextLook look = is_section ? BRIEF_TEXT_CONTENTS_1 : BRIEF_TEXT_CONTENTS_2;
  const char *margin = brief_block_get_margin (heading);
  BriefBox *box = brief_box_builder_new_box (self, heading, place);

  box->shown = BRIEF_SHOWN_CONTENTS;
  box->anchor = NULL;
  box->x = brief_box_builder_get_x (self, place);
  box->text = brief_text_new_for_heading (
      self->setter, look, heading, brief_box_builder_get_width (self, place) - style->contents_number_width);
  box->height = brief_text_get_height (box->text);
  box->space_before = style->text[look].space_before;
  box->space_after = style->text[look].space_after;
  box->keep_with_next = is_section;
  if (margin != NULL && !is_section)
    brief_box_builder_add_beside (self, box, BRIEF_TEXT_META, margin, BRIEF_SHOWN_CONTENTS_LABEL);
}

/**
 * brief_box_builder_add_contents:
 * @self: a builder
 * @place: where they stand
 *
 * Adds the table of contents: a line for each heading in it, whose page is not known yet.
 */
void
brief_box_builder_add_contents (BriefBoxBuilder *self, const BriefBoxPlace *place)
{
  g_autoptr (GPtrArray) headings = brief_contents_list_headings (self->root);

  for (guint i = 0; i < headings->len; i++)
    add_line (self, g_ptr_array_index (headings, i), place);
}
