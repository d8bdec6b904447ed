/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "layout/brief-boxes.h"

#include "model/brief-types.h"

#include <gio/gio.h>
#include <string.h>

/* A place in the tree: how far in it stands, and what it is in. */
typedef struct {
  double indent;
  double label_width; /* of the marks of the list that it is in */
  guint note;
  guint quotation;
  BriefBlockKind container;
  const char *key; /* of the entry or section of the pack */
} Place;

typedef struct {
  BriefTextSetter *setter;
  const BriefStyleSheet *style;
  BriefBlock *root;
  GPtrArray *boxes; /* of BriefBox */
  GCancellable *cancellable;
  guint n_notes;
  guint n_quotations;
  /* The mark of a list item or source stands beside its first box. */
  BriefText *pending_label;
  double pending_label_x;
} Builder;

/* What stands in the side column is a number or a name: more than this of it is cut. */
#define SIDE_LINES_MAX 8

static void add_block (Builder *builder, BriefBlock *block, const Place *place);

static void
clear_piece (gpointer data)
{
  brief_text_unref (((BriefPiece *) data)->text);
}

static void
box_free (BriefBox *box)
{
  g_clear_pointer (&box->text, brief_text_unref);
  g_array_unref (box->pieces);
  g_free (box);
}

static BriefBox *
box_new (Builder *builder, BriefBlock *block, const Place *place)
{
  BriefBox *box = g_new0 (BriefBox, 1);

  box->block = block;
  box->pieces = g_array_new (FALSE, FALSE, sizeof (BriefPiece));
  g_array_set_clear_func (box->pieces, clear_piece);
  box->note = place->note;
  box->quotation = place->quotation;
  box->anchor = brief_block_get_anchor (block);
  box->key = place->key;
  g_ptr_array_add (builder->boxes, box);
  return box;
}

static void
take_piece (BriefBox *box, BriefText *text, double x, double y)
{
  const BriefPiece piece = { text, x, y };

  g_array_append_val (box->pieces, piece);
}

static BriefTextLook
choose_heading_look (BriefBlock *block)
{
  if (brief_block_get_role (block) == BRIEF_ROLE_TITLE)
    return BRIEF_TEXT_TITLE;
  if (brief_block_get_role (block) == BRIEF_ROLE_LABEL)
    return BRIEF_TEXT_LABEL;
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

static BriefTextLook
choose_look (BriefBlock *block, const Place *place)
{
  if (brief_block_get_kind (block) == BRIEF_BLOCK_HEADING)
    return choose_heading_look (block);
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

static double
get_x (Builder *builder, const Place *place)
{
  return brief_style_sheet_get_text_x (builder->style) + place->indent;
}

static double
get_width (Builder *builder, const Place *place)
{
  return brief_style_sheet_get_text_width (builder->style) - place->indent
         - (place->note != 0 ? builder->style->note_padding : 0);
}

/* A mark goes on the baseline of the text that it stands beside. */
static void
align_with_text (BriefBox *box, BriefText *mark, double x)
{
  take_piece (box, mark, x, box->text != NULL ? box->text->baseline - mark->baseline : 0);
}

static void
add_margin (Builder *builder, BriefBox *box, const char *margin)
{
  const BriefStyleSheet *style = builder->style;
  BriefText *text = brief_text_new (builder->setter, BRIEF_TEXT_MARGIN, margin, style->side_column, FALSE);

  if (text->n_lines > SIDE_LINES_MAX)
    {
      pango_layout_set_height (text->layout, -SIDE_LINES_MAX);
      pango_layout_set_ellipsize (text->layout, PANGO_ELLIPSIZE_END);
      text->n_lines = (guint) pango_layout_get_line_count (text->layout);
    }
  align_with_text (box, text, style->margin_start);
}

static BriefBox *
add_piece (Builder *builder,
           BriefBlock *block,
           const Place *place,
           BriefTextLook look,
           gsize start,
           gsize end)
{
  BriefBox *box = box_new (builder, block, place);

  box->x = get_x (builder, place);
  box->text = brief_text_new_for_block (builder->setter, look, block, start, end, get_width (builder, place));
  box->height = brief_text_get_height (box->text);
  return box;
}

static void
add_text (Builder *builder, BriefBlock *block, const Place *place)
{
  const BriefTextLook look = choose_look (block, place);
  const BriefTextStyle *style = &builder->style->text[look];
  g_autofree char *text = brief_block_dup_text (block);
  const gsize length = strlen (text);
  gsize end = brief_text_find_end (text, length, 0);
  BriefBox *box = add_piece (builder, block, place, look, 0, end);

  box->space_before = style->space_before;
  if (builder->pending_label != NULL)
    align_with_text (box, g_steal_pointer (&builder->pending_label), builder->pending_label_x);
  if (brief_block_get_margin (block) != NULL)
    add_margin (builder, box, brief_block_get_margin (block));

  for (gsize start = end; (end = brief_text_find_end (text, length, start)) > start; start = end)
    {
      box = add_piece (builder, block, place, look, start, end);
      box->anchor = NULL;
    }
  box->space_after = style->space_after;
  box->keep_with_next = brief_block_get_kind (block) == BRIEF_BLOCK_HEADING
                        || brief_block_get_role (block) == BRIEF_ROLE_META
                        || brief_block_get_role (block) == BRIEF_ROLE_LABEL;
}

static void
add_children (Builder *builder, BriefBlock *block, const Place *place)
{
  Place inside = *place;

  if (brief_block_get_entry_key (block) != NULL)
    inside.key = brief_block_get_entry_key (block);
  for (guint i = 0; i < brief_block_get_n_children (block); i++)
    add_block (builder, brief_block_get_child (block, i), &inside);
}

/* The width of the widest mark of a list, so that all its items stand in line beside it. */
static double
measure_labels (Builder *builder, BriefBlock *list)
{
  double width = 0;

  for (guint i = 0; i < brief_block_get_n_children (list); i++)
    {
      const char *label = brief_block_get_label (brief_block_get_child (list, i));

      if (label != NULL)
        width = MAX (width, brief_text_measure (builder->setter, BRIEF_TEXT_BODY, label));
    }
  return width;
}

static void
add_list (Builder *builder, BriefBlock *list, const Place *place)
{
  const double needed = measure_labels (builder, list) + builder->style->label_gap;
  Place inside = *place;

  inside.label_width = MAX (builder->style->list_indent, MIN (needed, get_width (builder, place) / 3));
  add_children (builder, list, &inside);
}

static void
add_list_item (Builder *builder, BriefBlock *block, const Place *place)
{
  Place inside = *place;
  const char *label = brief_block_get_label (block);

  inside.indent += place->label_width;
  inside.container = BRIEF_BLOCK_LIST_ITEM;
  g_clear_pointer (&builder->pending_label, brief_text_unref);
  builder->pending_label = brief_text_new (builder->setter, BRIEF_TEXT_BODY, label != NULL ? label : "•",
                                           place->label_width, FALSE);
  builder->pending_label_x = get_x (builder, place);
  add_children (builder, block, &inside);
}

/* The number of a source stands in the side column, beside the text. */
static void
add_source (Builder *builder, BriefBlock *block, const Place *place)
{
  const BriefStyleSheet *style = builder->style;
  const guint first = builder->boxes->len;
  Place inside = *place;
  BriefBox *box;

  inside.container = BRIEF_BLOCK_SOURCE;
  g_clear_pointer (&builder->pending_label, brief_text_unref);
  builder->pending_label = brief_text_new (builder->setter, BRIEF_TEXT_MARGIN, brief_block_get_label (block),
                                           style->side_column, TRUE);
  builder->pending_label_x = style->margin_start;
  add_children (builder, block, &inside);
  if (builder->boxes->len == first)
    return;

  box = g_ptr_array_index (builder->boxes, first);
  box->anchor = brief_block_get_anchor (block);
  box = g_ptr_array_index (builder->boxes, builder->boxes->len - 1);
  box->space_after = builder->style->source_gap;
}

static void
add_note (Builder *builder, BriefBlock *block, const Place *place)
{
  const guint first = builder->boxes->len;
  Place inside = *place;
  BriefBox *box;

  inside.note = ++builder->n_notes;
  inside.indent += builder->style->note_padding;
  inside.container = BRIEF_BLOCK_NOTE;
  add_children (builder, block, &inside);
  if (builder->boxes->len == first)
    return;

  box = g_ptr_array_index (builder->boxes, first);
  box->space_before = 8 + builder->style->note_padding;
  box = g_ptr_array_index (builder->boxes, builder->boxes->len - 1);
  box->space_after = 8 + builder->style->note_padding;
}

static void
add_quotation (Builder *builder, BriefBlock *block, const Place *place)
{
  Place inside = *place;

  inside.quotation = ++builder->n_quotations;
  inside.indent += builder->style->quote_indent;
  inside.container = BRIEF_BLOCK_QUOTATION;
  add_children (builder, block, &inside);
}

/* Adds the paragraphs of a cell one under the other; returns the height of them all, or more than any page has where one
 * has to go in pieces. */
static double
add_cell (Builder *builder, BriefBox *box, BriefBlock *cell, double x, double width)
{
  const Place place = { .container = BRIEF_BLOCK_CELL };
  double y = builder->style->cell_padding;

  for (guint i = 0; i < brief_block_get_n_children (cell); i++)
    {
      BriefBlock *child = brief_block_get_child (cell, i);
      const BriefTextLook look = choose_look (child, &place);
      g_autofree char *words = brief_block_dup_text (child);
      const gsize length = strlen (words);
      const gsize end = brief_text_find_end (words, length, 0);
      BriefText *text = brief_text_new_for_block (builder->setter, look, child, 0, end, width);

      take_piece (box, text, x, y);
      if (end < length)
        return G_MAXDOUBLE;
      y += brief_text_get_height (text) + builder->style->text[look].space_after;
    }
  return y + builder->style->cell_padding;
}

static BriefBox *
add_row (Builder *builder, BriefBlock *row, const Place *place, BriefBox *header)
{
  const guint n_cells = brief_block_get_n_children (row);
  const double width = get_width (builder, place);
  const double gap = builder->style->side_gap;
  BriefBox *box = box_new (builder, row, place);
  double x = get_x (builder, place);

  box->rule_above = TRUE;
  box->header = header;
  box->x = x;
  for (guint i = 0; i < n_cells; i++)
    {
      /* A table of two tells things of names: the names need less room. */
      const double share = n_cells == 2
                               ? (i == 0 ? builder->style->label_share : 1 - builder->style->label_share)
                               : 1.0 / n_cells;
      const double cell_width = share * width - (i + 1 < n_cells ? gap : 0);

      const double height = add_cell (builder, box, brief_block_get_child (row, i), x, cell_width);

      box->height = MAX (box->height, height);
      x += share * width;
    }
  return box;
}

/* A row that no page could hold goes as paragraphs, which can be split. */
static void
dissolve_row (Builder *builder, BriefBlock *row, const Place *place)
{
  g_ptr_array_remove_index (builder->boxes, builder->boxes->len - 1);
  for (guint i = 0; i < brief_block_get_n_children (row); i++)
    add_children (builder, brief_block_get_child (row, i), place);
}

static void
add_table (Builder *builder, BriefBlock *table, const Place *place)
{
  const double body = brief_style_sheet_get_body_height (builder->style);
  BriefBox *header = NULL;
  BriefBox *box = NULL;

  for (guint i = 0; i < brief_block_get_n_children (table); i++)
    {
      BriefBlock *row = brief_block_get_child (table, i);

      box = add_row (builder, row, place, header);
      if (box->height + (header != NULL ? header->height : 0) > body)
        {
          dissolve_row (builder, row, place);
          box = NULL;
        }
      else if (i == 0 && brief_block_is_header (row))
        {
          header = box;
          box->keep_with_next = TRUE;
        }
    }
  if (box != NULL)
    box->space_after = builder->style->text[BRIEF_TEXT_BODY].space_after;
}

static void
add_rule (Builder *builder, BriefBlock *block, const Place *place)
{
  BriefBox *box = box_new (builder, block, place);

  box->is_rule = TRUE;
  box->x = get_x (builder, place);
  box->height = builder->style->text[BRIEF_TEXT_BODY].line_height;
}

static void
add_contents_line (Builder *builder, BriefBlock *heading, const Place *place)
{
  const gboolean is_section = brief_block_get_level (heading) == 1;
  const BriefTextLook look = is_section ? BRIEF_TEXT_CONTENTS_1 : BRIEF_TEXT_CONTENTS_2;
  g_autofree char *words = brief_block_dup_text (heading);
  BriefBox *box = box_new (builder, heading, place);
  const char *margin = brief_block_get_margin (heading);
  BriefTextLink link = { 0, 0, NULL };

  box->anchor = NULL;
  box->x = get_x (builder, place);
  box->text = brief_text_new (builder->setter, look, words,
                              get_width (builder, place) - builder->style->contents_number_width, FALSE);
  box->height = brief_text_get_height (box->text);
  box->space_before = builder->style->text[look].space_before;
  box->space_after = builder->style->text[look].space_after;
  box->contents_of = heading;
  box->keep_with_next = is_section;
  if (brief_block_get_anchor (heading) != NULL)
    {
      link.end = (guint) strlen (words);
      link.target = g_strconcat ("#", brief_block_get_anchor (heading), NULL);
      g_array_append_val (box->text->links, link);
    }
  if (margin != NULL && !is_section)
    align_with_text (
        box, brief_text_new (builder->setter, BRIEF_TEXT_RUNNING, margin, builder->style->side_column, FALSE),
        builder->style->margin_start);
}

/* The headings of sections and items, but the title and that of the contents themselves. */
static void
add_contents (Builder *builder, BriefBlock *block, const Place *place)
{
  for (guint i = 0; i < brief_block_get_n_children (block); i++)
    {
      BriefBlock *child = brief_block_get_child (block, i);

      if (brief_block_get_kind (child) != BRIEF_BLOCK_HEADING)
        {
          add_contents (builder, child, place);
          continue;
        }
      if (brief_block_get_level (child) <= 2 && brief_block_get_role (child) != BRIEF_ROLE_TITLE
          && brief_block_get_role (child) != BRIEF_ROLE_LABEL && brief_block_get_anchor (child) != NULL
          && !g_str_equal (brief_block_get_anchor (child), "contents"))
        add_contents_line (builder, child, place);
    }
}

static void
add_cover (Builder *builder, BriefBlock *cover)
{
  const Place place = { .container = BRIEF_BLOCK_COVER };
  const guint first = builder->boxes->len;
  gboolean in_details = FALSE;
  BriefBox *box;

  add_children (builder, cover, &place);
  if (builder->boxes->len == first)
    return;

  box = g_ptr_array_index (builder->boxes, first);
  box->y = builder->style->cover_title_y;
  for (guint i = first; i < builder->boxes->len; i++)
    {
      box = g_ptr_array_index (builder->boxes, i);
      if (brief_block_get_role (box->block) == BRIEF_ROLE_DETAIL && !in_details)
        {
          box->space_before = builder->style->cover_details_gap;
          in_details = TRUE;
        }
    }
  box->break_after = TRUE;
}

static gboolean
starts_page (Builder *builder, BriefBlock *section)
{
  BriefBlock *heading = brief_block_get_n_children (section) > 0 ? brief_block_get_child (section, 0) : NULL;
  const char *anchor = heading != NULL ? brief_block_get_anchor (heading) : NULL;

  /* What follows the contents starts a page; so does each section with a heading where there is a cover. */
  return builder->boxes->len > 0 && heading != NULL && brief_block_get_kind (heading) == BRIEF_BLOCK_HEADING
         && brief_block_get_level (heading) == 1 && anchor != NULL
         && brief_block_get_kind (brief_block_get_child (builder->root, 0)) == BRIEF_BLOCK_COVER;
}

static void
add_section (Builder *builder, BriefBlock *section, const Place *place)
{
  const gboolean breaks = starts_page (builder, section);
  const guint first = builder->boxes->len;

  add_children (builder, section, place);
  if (builder->boxes->len > first && breaks)
    ((BriefBox *) g_ptr_array_index (builder->boxes, first))->break_before = TRUE;
}

static void
add_block (Builder *builder, BriefBlock *block, const Place *place)
{
  if (g_cancellable_is_cancelled (builder->cancellable))
    return;

  switch (brief_block_get_kind (block))
    {
    case BRIEF_BLOCK_HEADING:
    case BRIEF_BLOCK_PARAGRAPH:
    case BRIEF_BLOCK_CODE:
      if (brief_block_get_n_inlines (block) > 0)
        add_text (builder, block, place);
      break;
    case BRIEF_BLOCK_COVER:
      add_cover (builder, block);
      break;
    case BRIEF_BLOCK_CONTENTS:
      add_contents (builder, builder->root, place);
      break;
    case BRIEF_BLOCK_SECTION:
      add_section (builder, block, place);
      break;
    case BRIEF_BLOCK_LIST:
      add_list (builder, block, place);
      break;
    case BRIEF_BLOCK_LIST_ITEM:
      add_list_item (builder, block, place);
      break;
    case BRIEF_BLOCK_SOURCE:
      add_source (builder, block, place);
      break;
    case BRIEF_BLOCK_NOTE:
      add_note (builder, block, place);
      break;
    case BRIEF_BLOCK_QUOTATION:
      add_quotation (builder, block, place);
      break;
    case BRIEF_BLOCK_TABLE:
      add_table (builder, block, place);
      break;
    case BRIEF_BLOCK_RULE:
      add_rule (builder, block, place);
      break;
    case BRIEF_BLOCK_DOCUMENT:
    case BRIEF_BLOCK_ROW:
    case BRIEF_BLOCK_CELL:
    case BRIEF_BLOCK_FIGURE:
    case BRIEF_BLOCK_ITEM:
    case BRIEF_BLOCK_SOURCES:
    default:
      add_children (builder, block, place);
    }
}

/**
 * brief_boxes_new:
 * @setter: the means of laying out
 * @root: the root of a document, which must outlive the boxes
 * @cancellable: (nullable): a #GCancellable
 *
 * Sets all text of a document in lines; where pages end is not decided yet.
 *
 * Returns: (transfer full) (element-type BriefBox): the boxes, in the order of the document
 */
GPtrArray *
brief_boxes_new (BriefTextSetter *setter, BriefBlock *root, GCancellable *cancellable)
{
  const Place place = { .container = BRIEF_BLOCK_DOCUMENT };
  Builder builder = {
    .setter = setter,
    .style = setter->style,
    .root = root,
    .boxes = g_ptr_array_new_with_free_func ((GDestroyNotify) box_free),
    .cancellable = cancellable,
  };

  add_block (&builder, root, &place);
  g_clear_pointer (&builder.pending_label, brief_text_unref);
  return builder.boxes;
}
