/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "checks.h"

#include "sample.h"

/* How a page is divided. */
typedef struct {
  double text_bottom; /* of the text above the footnotes */
  double feet_top;    /* of the rule above the footnotes, else the bottom of the page */
  GHashTable *begun;  /* of char: the names of the footnotes that start on it */
} Division;

static void
collect_footnotes (BriefBlock *block, GHashTable *footnotes)
{
  for (guint i = 0; i < brief_block_get_n_children (block); i++)
    {
      BriefBlock *child = brief_block_get_child (block, i);

      if (brief_block_get_kind (block) == BRIEF_BLOCK_FOOTNOTE)
        g_hash_table_insert (footnotes, child, (gpointer) brief_block_get_anchor (block));
      collect_footnotes (child, footnotes);
    }
}

/* By the paragraph of each footnote, its name. */
static GHashTable *
list_footnotes (BriefPages *pages)
{
  GHashTable *footnotes = g_hash_table_new (NULL, NULL);

  collect_footnotes (brief_document_get_root (brief_pages_get_document (pages)), footnotes);
  return footnotes;
}

static gboolean
is_rule_of_feet (const BriefStyleSheet *style, const BriefFragment *fragment)
{
  return fragment->kind == BRIEF_FRAGMENT_FILL && fragment->width == style->footnote_rule
         && fragment->height == style->hairline;
}

static void
divide (BriefPages *pages, guint page, GHashTable *footnotes, Division *division)
{
  const BriefStyleSheet *style = brief_pages_get_style (pages);

  *division = (Division) {
    .feet_top = style->page_height - style->margin_bottom,
    .begun = g_hash_table_new (g_str_hash, g_str_equal),
  };
  for (guint i = 0; i < brief_pages_get_fragments (pages, page)->len; i++)
    {
      const BriefFragment *fragment = sample_get_fragment (pages, page, i);
      const char *footnote;

      if (is_rule_of_feet (style, fragment))
        division->feet_top = fragment->y - style->footnote_gap;
      if (fragment->kind != BRIEF_FRAGMENT_TEXT || fragment->block == NULL)
        continue;
      footnote = g_hash_table_lookup (footnotes, fragment->block);
      if (footnote != NULL && fragment->first_line == 0)
        g_hash_table_add (division->begun, (gpointer) footnote);
      if (footnote == NULL && brief_block_get_kind (fragment->block) != BRIEF_BLOCK_FOOTNOTE)
        division->text_bottom = MAX (division->text_bottom, fragment->y + fragment->height);
    }
}

/* Whether a line of a footnote more would have gone on a page. */
static gboolean
has_room (const BriefStyleSheet *style, const Division *division)
{
  const double bottom = style->page_height - style->margin_bottom;
  const double rule = division->feet_top < bottom ? 0 : 2 * style->footnote_gap + style->hairline;
  const double needed = rule + style->text[BRIEF_TEXT_SOURCE].line_height
                        + style->text[BRIEF_TEXT_SOURCE].space_after + style->note_padding
                        + 2 * style->cell_padding;

  return division->feet_top - division->text_bottom > needed;
}

static void
check_mark (BriefPages *pages, guint page, const Division *division, const BriefInline *mark)
{
  if (g_hash_table_contains (division->begun, mark->target + 1)
      || !has_room (brief_pages_get_style (pages), division))
    return;
  g_error ("the footnote of mark %s does not start on its page, %u, which has text down to %g and footnotes "
           "from %g",
           mark->text, page + 1, division->text_bottom, division->feet_top);
}

static void
check_marks (BriefPages *pages, guint page, const Division *division, const BriefFragment *fragment)
{
  for (guint i = fragment->first_line; i < fragment->first_line + fragment->n_lines; i++)
    {
      const BriefTextLine *line = brief_text_get_line (fragment->text, i);

      for (guint j = line->first_run; j < line->first_run + line->n_runs; j++)
        {
          const BriefInline *source = brief_text_get_run (fragment->text, j)->source;

          if (source != NULL && (source->flags & BRIEF_INLINE_FOOTNOTE))
            check_mark (pages, page, division, source);
        }
    }
}

/* Every footnote starts on the page of its mark, unless that has no room for a line of it; that none is lost is a matter of
 * check_words(). */
void
check_footnotes (BriefPages *pages)
{
  g_autoptr (GHashTable) footnotes = list_footnotes (pages);

  for (guint page = 0; page < brief_pages_get_n_pages (pages); page++)
    {
      Division division;

      divide (pages, page, footnotes, &division);
      for (guint i = 0; i < brief_pages_get_fragments (pages, page)->len; i++)
        if (sample_is_text (sample_get_fragment (pages, page, i), BRIEF_SHOWN_TEXT))
          check_marks (pages, page, &division, sample_get_fragment (pages, page, i));
      g_hash_table_unref (division.begun);
    }
}
