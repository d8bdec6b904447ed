/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "checks.h"

#include "sample.h"

#include <string.h>

#define EPSILON 0.01

/* What a block is in, by the block. */
typedef struct {
  BriefBlock *block;
  BriefBlock *row;      /* nullable */
  BriefBlock *footnote; /* nullable */
  BriefBlock *frame;    /* nullable: the innermost note or quotation */
} Place;

static void
collect_places (BriefBlock *block, const Place *around, GArray *places)
{
  Place place = *around;

  place.block = block;
  if (brief_block_get_kind (block) == BRIEF_BLOCK_ROW)
    place.row = block;
  if (brief_block_get_kind (block) == BRIEF_BLOCK_FOOTNOTE)
    place.footnote = block;
  if (brief_block_get_kind (block) == BRIEF_BLOCK_NOTE
      || brief_block_get_kind (block) == BRIEF_BLOCK_QUOTATION)
    place.frame = block;
  g_array_append_val (places, place);
  for (guint i = 0; i < brief_block_get_n_children (block); i++)
    collect_places (brief_block_get_child (block, i), &place, places);
}

/* All blocks of a document, in its order. */
static GArray *
list_places (BriefPages *pages)
{
  GArray *places = g_array_new (FALSE, TRUE, sizeof (Place));

  collect_places (brief_document_get_root (brief_pages_get_document (pages)), &(Place) { NULL }, places);
  return places;
}

/* By block, where it is. */
static GHashTable *
index_places (GArray *places)
{
  GHashTable *index = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < places->len; i++)
    g_hash_table_insert (index, g_array_index (places, Place, i).block, &g_array_index (places, Place, i));
  return index;
}

/* The words of each block as the pages have them, the fragments in order. */
static GHashTable *
collect_words (BriefPages *pages)
{
  GHashTable *words = g_hash_table_new_full (NULL, NULL, NULL, g_free);

  for (guint page = 0; page < brief_pages_get_n_pages (pages); page++)
    for (guint i = 0; i < brief_pages_get_fragments (pages, page)->len; i++)
      {
        const BriefFragment *fragment = sample_get_fragment (pages, page, i);
        g_autofree char *lines = NULL;
        const char *before;

        if (!sample_is_text (fragment, BRIEF_SHOWN_TEXT))
          continue;
        lines = brief_text_dup_lines (fragment->text, fragment->first_line, fragment->n_lines);
        before = g_hash_table_lookup (words, fragment->block);
        g_hash_table_insert (words, fragment->block, g_strconcat (before != NULL ? before : "", lines, NULL));
      }
  return words;
}

/* Spaces do not count: those between the lines of two pages belong to neither. */
static char *
dup_without_spaces (const char *words)
{
  g_auto (GStrv) parts = g_strsplit_set (words, " \n", -1);

  return g_strjoinv ("", parts);
}

/* Every word of every block stands on the pages once, and in order. */
void
check_words (BriefPages *pages)
{
  g_autoptr (GArray) places = list_places (pages);
  g_autoptr (GHashTable) words = collect_words (pages);

  for (guint i = 0; i < places->len; i++)
    {
      BriefBlock *block = g_array_index (places, Place, i).block;
      const char *shown = g_hash_table_lookup (words, block);
      g_autofree char *text = NULL, *expected = NULL, *actual = NULL;

      if (brief_block_get_n_inlines (block) == 0)
        continue;
      text = brief_block_dup_text (block);
      expected = dup_without_spaces (text);
      actual = dup_without_spaces (shown != NULL ? shown : "");
      g_assert_cmpstr (actual, ==, expected);
    }
}

/* The blocks that flow, in the order in which they start, are in that of the document; within a row, cells go on side by
 * side. */
void
check_order (BriefPages *pages)
{
  g_autoptr (GArray) places = list_places (pages);
  g_autoptr (GHashTable) index = index_places (places);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  const Place *last = NULL;

  for (guint page = 0; page < brief_pages_get_n_pages (pages); page++)
    for (guint i = 0; i < brief_pages_get_fragments (pages, page)->len; i++)
      {
        const BriefFragment *fragment = sample_get_fragment (pages, page, i);
        const Place *place;

        if (!sample_is_text (fragment, BRIEF_SHOWN_TEXT) || !g_hash_table_add (seen, fragment->block))
          continue;
        place = g_hash_table_lookup (index, fragment->block);
        g_assert_nonnull (place);
        if (place->footnote != NULL)
          continue;
        if (last != NULL && (last->row == NULL || last->row != place->row))
          g_assert_true (last < place);
        last = place;
      }
}

/* Nothing of the document stands outside the area of the text, and nothing at all outside the margins. */
void
check_area (BriefPages *pages)
{
  const BriefStyleSheet *style = brief_pages_get_style (pages);

  for (guint page = 0; page < brief_pages_get_n_pages (pages); page++)
    for (guint i = 0; i < brief_pages_get_fragments (pages, page)->len; i++)
      {
        const BriefFragment *fragment = sample_get_fragment (pages, page, i);
        const double start = style->right_to_left ? style->margin_end : style->margin_start;
        const double end = style->right_to_left ? style->margin_start : style->margin_end;

        g_assert_cmpfloat (fragment->x, >=, start - EPSILON);
        g_assert_cmpfloat (fragment->x + fragment->width, <=, style->page_width - end + EPSILON);
        g_assert_cmpfloat (fragment->y + fragment->height, <=,
                           style->page_height - style->margin_bottom + EPSILON);
        if (fragment->block != NULL)
          g_assert_cmpfloat (fragment->y, >=, style->margin_top - EPSILON);
      }
}

static gboolean
do_overlap (const BriefFragment *a, const BriefFragment *b)
{
  return a->x + EPSILON < b->x + b->width && b->x + EPSILON < a->x + a->width
         && a->y + EPSILON < b->y + b->height && b->y + EPSILON < a->y + a->height;
}

/* No text or picture stands on another. */
void
check_overlaps (BriefPages *pages)
{
  for (guint page = 0; page < brief_pages_get_n_pages (pages); page++)
    for (guint i = 0; i < brief_pages_get_fragments (pages, page)->len; i++)
      for (guint j = 0; j < i; j++)
        {
          const BriefFragment *a = sample_get_fragment (pages, page, i);
          const BriefFragment *b = sample_get_fragment (pages, page, j);

          if (a->kind == BRIEF_FRAGMENT_FILL || b->kind == BRIEF_FRAGMENT_FILL || !do_overlap (a, b))
            continue;
          g_error ("page %u: “%s” at %g, %g stands on “%s” at %g, %g", page + 1, b->text->words, b->x, b->y,
                   a->text->words, a->x, a->y);
        }
}

/* Whether a fragment is the end of what has to have something below it on its page. */
static gboolean
is_kept (const BriefFragment *fragment)
{
  return (brief_block_get_kind (fragment->block) == BRIEF_BLOCK_HEADING
          || brief_block_get_role (fragment->block) == BRIEF_ROLE_META)
         && fragment->first_line + fragment->n_lines == brief_text_get_n_lines (fragment->text);
}

/* Of a text that goes on, two lines at least stand on either side; nothing that belongs to what follows stands last. */
void
check_breaks (BriefPages *pages)
{
  g_autoptr (GArray) places = list_places (pages);
  g_autoptr (GHashTable) index = index_places (places);

  for (guint page = 0; page < brief_pages_get_n_pages (pages); page++)
    {
      const BriefFragment *last = NULL;

      for (guint i = 0; i < brief_pages_get_fragments (pages, page)->len; i++)
        {
          const BriefFragment *fragment = sample_get_fragment (pages, page, i);
          const Place *place;

          if (!sample_is_text (fragment, BRIEF_SHOWN_TEXT))
            continue;
          place = g_hash_table_lookup (index, fragment->block);
          if (place->footnote != NULL)
            continue;
          last = fragment;
          if (place->row == NULL && fragment->n_lines < brief_text_get_n_lines (fragment->text))
            g_assert_cmpuint (fragment->n_lines, >=, 2);
        }
      if (page + 1 < brief_pages_get_n_pages (pages) && last != NULL && is_kept (last)
          && brief_block_get_role (last->block) != BRIEF_ROLE_TITLE)
        g_error ("page %u ends with “%s”", page + 1, last->text->words);
    }
}

/* Nothing stands again but header rows, and those above all rows of their page. */
void
check_headers (BriefPages *pages)
{
  g_autoptr (GArray) places = list_places (pages);
  g_autoptr (GHashTable) index = index_places (places);

  for (guint page = 0; page < brief_pages_get_n_pages (pages); page++)
    {
      gboolean has_text = FALSE;

      for (guint i = 0; i < brief_pages_get_fragments (pages, page)->len; i++)
        {
          const BriefFragment *fragment = sample_get_fragment (pages, page, i);

          if (fragment->kind != BRIEF_FRAGMENT_TEXT || fragment->block == NULL)
            continue;
          has_text = has_text || fragment->shown != BRIEF_SHOWN_AGAIN;
          if (fragment->shown != BRIEF_SHOWN_AGAIN)
            continue;
          g_assert_false (has_text);
          g_assert_true (
              brief_block_is_header (((Place *) g_hash_table_lookup (index, fragment->block))->row));
        }
    }
}

/* Whether a fill of a page stands round a fragment, as the tint of a note does, or before it, as the rule of a quotation. */
static gboolean
is_framed (BriefPages *pages, guint page, const BriefFragment *fragment, gboolean is_note)
{
  const BriefStyleSheet *style = brief_pages_get_style (pages);

  for (guint i = 0; i < brief_pages_get_fragments (pages, page)->len; i++)
    {
      const BriefFragment *fill = sample_get_fragment (pages, page, i);
      const gboolean is_before = style->right_to_left ? fill->x >= fragment->x + fragment->width
                                                      : fill->x + fill->width <= fragment->x;

      if (fill->kind != BRIEF_FRAGMENT_FILL || fill->y > fragment->y + EPSILON
          || fill->y + fill->height < fragment->y + fragment->height - EPSILON)
        continue;
      if (is_note && fill->width > style->rule_width && fill->color.red == style->tint.red)
        return TRUE;
      if (!is_note && fill->width == style->rule_width && is_before && fill->color.red == style->line.red)
        return TRUE;
    }
  return FALSE;
}

/* Notes stand on their tint, quotations beside their rule, on every page, with the marks of their lists. */
void
check_tints (BriefPages *pages)
{
  g_autoptr (GArray) places = list_places (pages);
  g_autoptr (GHashTable) index = index_places (places);

  for (guint page = 0; page < brief_pages_get_n_pages (pages); page++)
    for (guint i = 0; i < brief_pages_get_fragments (pages, page)->len; i++)
      {
        const BriefFragment *fragment = sample_get_fragment (pages, page, i);
        const Place *place = fragment->block != NULL ? g_hash_table_lookup (index, fragment->block) : NULL;

        if (place == NULL || place->frame == NULL || place->footnote != NULL
            || fragment->shown == BRIEF_SHOWN_MARGIN)
          continue;
        if (!is_framed (pages, page, fragment, brief_block_get_kind (place->frame) == BRIEF_BLOCK_NOTE))
          g_error ("page %u: nothing sets “%s” apart", page + 1, fragment->text->words);
      }
}

/* Every link within the document leads somewhere, and every name stands somewhere on a page. */
void
check_anchors (BriefPages *pages)
{
  g_autoptr (GArray) places = list_places (pages);

  for (guint i = 0; i < places->len; i++)
    {
      BriefBlock *block = g_array_index (places, Place, i).block;
      const char *anchor = brief_block_get_anchor (block);

      if (anchor != NULL)
        {
          const BriefDestination *destination = brief_pages_lookup_anchor (pages, anchor);

          g_assert_nonnull (destination);
          g_assert_cmpuint (destination->page, <, brief_pages_get_n_pages (pages));
        }
      for (guint j = 0; j < brief_block_get_n_inlines (block); j++)
        {
          const BriefInline *run = brief_block_get_inline (block, j);

          if (run->target != NULL && *run->target == '#')
            g_assert_nonnull (brief_pages_lookup_anchor (pages, run->target + 1));
          if (run->anchor != NULL)
            g_assert_nonnull (brief_pages_lookup_anchor (pages, run->anchor));
        }
    }
}

static gboolean
is_covered (GArray *areas, guint page, const BriefFragment *fragment)
{
  for (guint i = 0; i < areas->len; i++)
    {
      const BriefArea *area = &g_array_index (areas, BriefArea, i);

      if (area->page == page && area->top <= fragment->y
          && area->bottom >= fragment->y + fragment->height - EPSILON)
        return TRUE;
    }
  return FALSE;
}

/* What an entry made is found at its place, and its place from it. */
void
check_keys (BriefPages *pages)
{
  for (guint page = 0; page < brief_pages_get_n_pages (pages); page++)
    for (guint i = 0; i < brief_pages_get_fragments (pages, page)->len; i++)
      {
        const BriefFragment *fragment = sample_get_fragment (pages, page, i);
        g_autoptr (GArray) areas = NULL;

        if (fragment->block == NULL)
          continue;
        /* All but the cover and the contents belongs to an entry or section here. */
        g_assert_true (
            fragment->key != NULL || page == 0
            || (fragment->shown >= BRIEF_SHOWN_CONTENTS && fragment->shown <= BRIEF_SHOWN_CONTENTS_NUMBER));
        if (fragment->key == NULL)
          continue;
        g_assert_cmpstr (brief_pages_find_key (pages, page, fragment->x + fragment->width / 2,
                                               fragment->y + fragment->height / 2),
                         ==, fragment->key);
        areas = brief_pages_list_areas (pages, fragment->key);
        g_assert_true (is_covered (areas, page, fragment));
      }
}

/* The text of a page is that of its fragments, but for header rows that stand there again. */
void
check_texts (BriefPages *pages)
{
  for (guint page = 0; page < brief_pages_get_n_pages (pages); page++)
    {
      g_autofree char *text = brief_pages_dup_text (pages, page);
      const char *rest = text;

      for (guint i = 0; i < brief_pages_get_fragments (pages, page)->len; i++)
        {
          const BriefFragment *fragment = sample_get_fragment (pages, page, i);
          g_autofree char *words = NULL;
          const char *found;

          if (fragment->kind != BRIEF_FRAGMENT_TEXT || fragment->block == NULL
              || fragment->shown == BRIEF_SHOWN_AGAIN)
            continue;
          words = brief_text_dup_lines (fragment->text, fragment->first_line, fragment->n_lines);
          found = strstr (rest, words);
          g_assert_nonnull (found);
          g_assert_cmpint (found - rest, <=, 1);
          rest = found + strlen (words);
        }
      g_assert_cmpstr (rest, ==, "");
    }
}

void
check_pages (BriefPages *pages)
{
  check_words (pages);
  check_order (pages);
  check_area (pages);
  check_overlaps (pages);
  check_breaks (pages);
  check_headers (pages);
  check_footnotes (pages);
  check_tints (pages);
  check_anchors (pages);
  check_keys (pages);
  check_texts (pages);
}
