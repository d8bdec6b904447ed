/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "layout/brief-box-builder.h"

#include "model/brief-words.h"

#include <string.h>

/* What stands in the side column is a number or a name: more than this of it is cut. */
#define SIDE_LINES_MAX 8

BriefBox *
brief_box_builder_new_box (BriefBoxBuilder *self, BriefBlock *block, const BriefBoxPlace *place)
{
  BriefBox *box = brief_box_new (block);

  box->note = place->note;
  box->quotation = place->quotation;
  box->quotation_x = brief_style_sheet_get_text_x (self->setter->style) + place->quotation_indent;
  box->anchor = brief_block_get_anchor (block);
  box->key = place->key;
  g_ptr_array_add (self->boxes, box);
  return box;
}

static BriefTextLook
choose_heading_look (BriefBlock *block, const BriefBoxPlace *place)
{
  if (brief_block_get_role (block) == BRIEF_ROLE_TITLE)
    return BRIEF_TEXT_TITLE;
  if (brief_block_get_role (block) == BRIEF_ROLE_LABEL)
    return BRIEF_TEXT_LABEL;
  /* The headings of a note are below those of what it is a note on. */
  if (place->note != NULL)
    return BRIEF_TEXT_HEADING_3;
  switch (brief_block_get_level (block))
    {
    case 1:
      return BRIEF_TEXT_HEADING_1;
    case 2:
      return BRIEF_TEXT_HEADING_2;
    default:
      return BRIEF_TEXT_HEADING_3;
    }
}

BriefTextLook
brief_box_builder_choose_look (BriefBlock *block, const BriefBoxPlace *place)
{
  if (brief_block_get_kind (block) == BRIEF_BLOCK_HEADING)
    return choose_heading_look (block, place);
  if (brief_block_get_kind (block) == BRIEF_BLOCK_CODE)
    return BRIEF_TEXT_CODE;
  switch (brief_block_get_role (block))
    {
    case BRIEF_ROLE_TITLE:
      return BRIEF_TEXT_TITLE;
    case BRIEF_ROLE_SUBTITLE:
      return BRIEF_TEXT_SUBTITLE;
    case BRIEF_ROLE_DETAIL:
      return BRIEF_TEXT_DETAIL;
    case BRIEF_ROLE_LEAD:
      return BRIEF_TEXT_LEAD;
    case BRIEF_ROLE_LABEL:
      return BRIEF_TEXT_LABEL;
    case BRIEF_ROLE_META:
      return BRIEF_TEXT_META;
    case BRIEF_ROLE_CAVEAT:
      return BRIEF_TEXT_CAVEAT;
    case BRIEF_ROLE_SOURCE:
      return BRIEF_TEXT_SOURCE;
    case BRIEF_ROLE_BODY:
    default:
      return place->container == BRIEF_BLOCK_CELL ? BRIEF_TEXT_TABLE : BRIEF_TEXT_BODY;
    }
}

double
brief_box_builder_get_x (BriefBoxBuilder *self, const BriefBoxPlace *place)
{
  return brief_style_sheet_get_text_x (self->setter->style) + place->indent;
}

double
brief_box_builder_get_width (BriefBoxBuilder *self, const BriefBoxPlace *place)
{
  return brief_style_sheet_get_text_width (self->setter->style) - place->indent
         - (place->note != NULL ? self->setter->style->note_padding : 0);
}

static void
add_children (BriefBoxBuilder *self, BriefBlock *block, const BriefBoxPlace *place)
{
  BriefBoxPlace inside = *place;

  if (brief_block_get_entry_key (block) != NULL)
    inside.key = brief_block_get_entry_key (block);
  for (guint i = 0; i < brief_block_get_n_children (block); i++)
    brief_box_builder_add (self, brief_block_get_child (block, i), &inside);
}

/* Adds what a list item or source holds. Its mark is kept for its first text, which may be that of an item in it, and goes
 * with it where there is none. */
static void
add_labelled (BriefBoxBuilder *self,
              BriefBlock *block,
              const BriefBoxPlace *inside,
              BriefText *label,
              double x)
{
  const guint n_labels = self->labels->len;

  g_array_append_vals (self->labels, &(BriefPiece) { .text = label, .block = block, .x = x }, 1);
  add_children (self, block, inside);
  for (guint i = n_labels; i < self->labels->len; i++)
    brief_text_unref (g_array_index (self->labels, BriefPiece, i).text);
  g_array_set_size (self->labels, MIN (n_labels, self->labels->len));
}

static void
place_labels (BriefBoxBuilder *self, BriefBox *box)
{
  for (guint i = 0; i < self->labels->len; i++)
    {
      const BriefPiece *label = &g_array_index (self->labels, BriefPiece, i);

      brief_box_take_beside (box, label->text, label->block, BRIEF_SHOWN_LABEL, label->x);
    }
  g_array_set_size (self->labels, 0);
}

/* Whether no word of a name has to be broken to fit into a column. */
static gboolean
fits (BriefBoxBuilder *self, BriefTextLook look, const char *name, double width)
{
  g_auto (GStrv) words = g_strsplit (name, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    if (brief_text_measure (self->setter, look, words[i]) > width)
      return FALSE;
  return TRUE;
}

/**
 * brief_box_builder_add_beside:
 * @self: a builder
 * @box: a box
 * @look: how it looks
 * @words: a number or a place
 * @shown: what it is of the block of the box
 *
 * Puts a number or place beside the text, in the column at the edge of the page. A name that is too wide for the column, as
 * some are in large print, stays out: it stands below the heading too.
 */
void
brief_box_builder_add_beside (BriefBoxBuilder *self,
                              BriefBox *box,
                              BriefTextLook look,
                              const char *words,
                              BriefShown shown)
{
  const BriefStyleSheet *style = self->setter->style;
  BriefText *text;

  if (!fits (self, look, words, style->side_column))
    return;
  text = brief_text_new (self->setter, look, words, style->side_column, BRIEF_TEXT_AT_START, SIDE_LINES_MAX);
  brief_box_take_beside (box, text, box->block, shown, style->margin_start);
}

/* The number of a heading hangs before it; returns how much of the width it takes. */
static double
add_heading_number (BriefBoxBuilder *self, BriefBox *box, BriefTextLook look, const char *number, double x)
{
  const BriefTextStyle *style = &self->setter->style->text[look];
  const double width = brief_text_measure (self->setter, look, number) + 1;
  BriefText *text = brief_text_new (self->setter, look, number, width, BRIEF_TEXT_AT_START, 1);

  brief_box_take_piece (box, text, box->block, BRIEF_SHOWN_LABEL, x, 0);
  return width + style->size * 0.6;
}

static BriefBox *
add_piece (BriefBoxBuilder *self,
           BriefBlock *block,
           const BriefBoxPlace *place,
           BriefTextLook look,
           gsize start,
           gsize end)
{
  const char *label = brief_block_get_label (block);
  BriefBox *box = brief_box_builder_new_box (self, block, place);
  double hanging = 0;

  box->x = brief_box_builder_get_x (self, place);
  if (label != NULL && start == 0 && brief_block_get_kind (block) == BRIEF_BLOCK_HEADING)
    hanging = add_heading_number (self, box, look, label, box->x);
  box->x += hanging;
  box->text = brief_text_new_for_block (self->setter, look, block, start, end,
                                        MAX (brief_box_builder_get_width (self, place) - hanging, 40));
  box->height = brief_text_get_height (box->text);
  return box;
}

static void
add_text (BriefBoxBuilder *self, BriefBlock *block, const BriefBoxPlace *place)
{
  const BriefTextLook look = brief_box_builder_choose_look (block, place);
  const BriefTextStyle *style = &self->setter->style->text[look];
  const gboolean is_heading = brief_block_get_kind (block) == BRIEF_BLOCK_HEADING;
  g_autofree char *text = brief_block_dup_text (block);
  const gsize length = strlen (text);
  gsize end = brief_text_find_end (text, length, 0);
  BriefBox *box = add_piece (self, block, place, look, 0, end);

  box->space_before = style->space_before;
  place_labels (self, box);
  if (brief_block_get_margin (block) != NULL)
    brief_box_builder_add_beside (self, box, BRIEF_TEXT_MARGIN, brief_block_get_margin (block),
                                  BRIEF_SHOWN_MARGIN);
  else if (brief_block_get_label (block) != NULL && !is_heading)
    brief_box_builder_add_beside (self, box, BRIEF_TEXT_PARAGRAPH_NUMBER, brief_block_get_label (block),
                                  BRIEF_SHOWN_LABEL);

  for (gsize start = end; (end = brief_text_find_end (text, length, start)) > start; start = end)
    {
      box = add_piece (self, block, place, look, start, end);
      box->anchor = NULL;
    }
  box->space_after = style->space_after;
  box->keep_with_next = is_heading || brief_block_get_role (block) == BRIEF_ROLE_META
                        || brief_block_get_role (block) == BRIEF_ROLE_LABEL;
}

/* The width of the widest mark of a list, so that all its items stand in line beside it. */
static double
measure_labels (BriefBoxBuilder *self, BriefBlock *list)
{
  const char *last = NULL;
  double width = 0;

  for (guint i = 0; i < brief_block_get_n_children (list); i++)
    {
      const char *label = brief_block_get_label (brief_block_get_child (list, i));

      if (label == NULL || g_strcmp0 (label, last) == 0)
        continue;
      width = MAX (width, brief_text_measure (self->setter, BRIEF_TEXT_BODY, label));
      last = label;
    }
  return width;
}

static void
add_list (BriefBoxBuilder *self, BriefBlock *list, const BriefBoxPlace *place)
{
  const BriefStyleSheet *style = self->setter->style;
  const double needed = measure_labels (self, list) + style->label_gap;
  BriefBoxPlace inside = *place;

  inside.label_width = MAX (style->list_indent, MIN (needed, brief_box_builder_get_width (self, place) / 3));
  add_children (self, list, &inside);
}

/* Marks of evidence look as they do beside citations. */
static BriefTextLook
choose_label_look (const char *label)
{
  for (guint evidence = BRIEF_EVIDENCE_UNGRADED; evidence <= BRIEF_EVIDENCE_OUTLINE; evidence++)
    if (g_strcmp0 (label, brief_words_for_evidence_mark ((BriefEvidence) evidence)) == 0)
      return BRIEF_TEXT_MARK;
  return BRIEF_TEXT_BODY;
}

static void
add_list_item (BriefBoxBuilder *self, BriefBlock *block, const BriefBoxPlace *place)
{
  BriefBoxPlace inside = *place;
  const char *label = brief_block_get_label (block);

  inside.indent += place->label_width;
  inside.container = BRIEF_BLOCK_LIST_ITEM;
  add_labelled (self, block, &inside,
                brief_text_new (self->setter, choose_label_look (label), label != NULL ? label : "•",
                                place->label_width, BRIEF_TEXT_AT_START, 0),
                brief_box_builder_get_x (self, place));
}

/* The number of a source stands in the side column, beside the text. */
static void
add_source (BriefBoxBuilder *self, BriefBlock *block, const BriefBoxPlace *place)
{
  const BriefStyleSheet *style = self->setter->style;
  const guint first = self->boxes->len;
  BriefBoxPlace inside = *place;
  BriefBox *box;

  inside.container = BRIEF_BLOCK_SOURCE;
  add_labelled (self, block, &inside,
                brief_text_new (self->setter, BRIEF_TEXT_MARGIN, brief_block_get_label (block),
                                style->side_column, BRIEF_TEXT_AT_END, 0),
                style->margin_start);
  if (self->boxes->len == first)
    return;

  box = g_ptr_array_index (self->boxes, first);
  box->anchor = brief_block_get_anchor (block);
  box = g_ptr_array_index (self->boxes, self->boxes->len - 1);
  box->space_after = style->source_gap;
}

static void
add_quotation (BriefBoxBuilder *self, BriefBlock *block, const BriefBoxPlace *place)
{
  BriefBoxPlace inside = *place;

  inside.quotation = block;
  inside.quotation_indent = place->indent + self->setter->style->rule_width;
  inside.indent += self->setter->style->quote_indent;
  inside.container = BRIEF_BLOCK_QUOTATION;
  add_children (self, block, &inside);
}

static void
add_rule (BriefBoxBuilder *self, BriefBlock *block, const BriefBoxPlace *place)
{
  BriefBox *box = brief_box_builder_new_box (self, block, place);

  box->is_rule = TRUE;
  box->x = brief_box_builder_get_x (self, place);
  box->width = brief_box_builder_get_width (self, place);
  box->height = self->setter->style->text[BRIEF_TEXT_BODY].line_height;
}

/* A picture that cannot be read is left out; the check before an export tells of it. */
static void
add_figure (BriefBoxBuilder *self, BriefBlock *block, const BriefBoxPlace *place)
{
  const BriefStyleSheet *style = self->setter->style;
  const char *media_type;
  GBytes *file = brief_block_get_image (block, &media_type, NULL);
  g_autoptr (BriefImage) image = NULL;
  BriefBox *box;

  if (file != NULL)
    image = brief_image_new (file, media_type, style->logo_width, style->logo_height);
  if (image == NULL)
    return;
  box = brief_box_builder_new_box (self, block, place);
  box->x = brief_box_builder_get_x (self, place);
  box->width = brief_image_get_width (image);
  box->height = brief_image_get_height (image);
  box->space_after = style->logo_gap;
  box->image = g_steal_pointer (&image);
}

/**
 * brief_box_builder_add:
 * @self: a builder
 * @block: a block
 * @place: where it stands
 *
 * Adds the boxes of a block and of all in it.
 */
void
brief_box_builder_add (BriefBoxBuilder *self, BriefBlock *block, const BriefBoxPlace *place)
{
  if (g_cancellable_is_cancelled (self->cancellable))
    return;

  switch (brief_block_get_kind (block))
    {
    case BRIEF_BLOCK_HEADING:
    case BRIEF_BLOCK_PARAGRAPH:
    case BRIEF_BLOCK_CODE:
      if (brief_block_is_readable (block))
        add_text (self, block, place);
      break;
    case BRIEF_BLOCK_CONTENTS:
      brief_box_builder_add_contents (self, place);
      break;
    case BRIEF_BLOCK_LIST:
      add_list (self, block, place);
      break;
    case BRIEF_BLOCK_LIST_ITEM:
      add_list_item (self, block, place);
      break;
    case BRIEF_BLOCK_SOURCE:
      add_source (self, block, place);
      break;
    case BRIEF_BLOCK_QUOTATION:
      add_quotation (self, block, place);
      break;
    case BRIEF_BLOCK_TABLE:
      brief_box_builder_add_table (self, block, place);
      break;
    case BRIEF_BLOCK_RULE:
      add_rule (self, block, place);
      break;
    case BRIEF_BLOCK_FIGURE:
      add_figure (self, block, place);
      break;
    case BRIEF_BLOCK_FOOTNOTE:
      brief_box_builder_add_footnote (self, block, place);
      break;
    case BRIEF_BLOCK_DOCUMENT:
    case BRIEF_BLOCK_SECTION:
    case BRIEF_BLOCK_COVER:
    case BRIEF_BLOCK_ROW:
    case BRIEF_BLOCK_CELL:
    case BRIEF_BLOCK_ITEM:
    case BRIEF_BLOCK_NOTE:
    case BRIEF_BLOCK_SOURCES:
    default:
      add_children (self, block, place);
    }
}
