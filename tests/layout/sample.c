/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "sample.h"

BriefBlock *
sample_add_heading (BriefBlock *parent, guint level, const char *words)
{
  BriefBlock *heading = brief_block_append_new (parent, BRIEF_BLOCK_HEADING);

  brief_block_set_level (heading, level);
  brief_block_append_text (heading, words, 0, NULL);
  return heading;
}

BriefBlock *
sample_add_paragraph (BriefBlock *parent, const char *words)
{
  BriefBlock *paragraph = brief_block_append_new (parent, BRIEF_BLOCK_PARAGRAPH);

  brief_block_append_text (paragraph, words, 0, NULL);
  return paragraph;
}

/* Returns the paragraph in the cell. */
BriefBlock *
sample_add_cell (BriefBlock *row, const char *words)
{
  return sample_add_paragraph (brief_block_append_new (row, BRIEF_BLOCK_CELL), words);
}

/* A cover with a title, unless that is NULL. */
BriefBlock *
sample_add_title (BriefBlock *root, const char *words)
{
  BriefBlock *cover = brief_block_append_new (root, BRIEF_BLOCK_COVER);
  BriefBlock *title;

  if (words == NULL)
    return cover;
  title = sample_add_heading (cover, 1, words);
  brief_block_set_role (title, BRIEF_ROLE_TITLE);
  brief_block_set_anchor (title, "title");
  return cover;
}

/* Words that tell where they stand: none is there twice in a paragraph. */
void
sample_append_words (BriefBlock *block, guint n_words)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < n_words; i++)
    g_string_append_printf (words, "%sword%u", i > 0 ? " " : "", i);
  brief_block_append_text (block, words->str, 0, NULL);
}

/* The mark of a footnote, as the composer makes it. */
void
sample_append_mark (BriefBlock *paragraph, guint number)
{
  g_autofree char *text = g_strdup_printf ("%u", number);
  g_autofree char *target = g_strdup_printf ("#note-%u", number);
  g_autofree char *anchor = g_strdup_printf ("mark-%u", number);

  brief_block_append_inline (paragraph, &(BriefInline) {
                                            .text = text,
                                            .flags = BRIEF_INLINE_CITATION | BRIEF_INLINE_FOOTNOTE,
                                            .target = target,
                                            .anchor = anchor,
                                        });
}

/* Returns the paragraph of the footnote. */
BriefBlock *
sample_add_footnote (BriefBlock *parent, guint number, guint n_words)
{
  BriefBlock *footnote = brief_block_append_new (parent, BRIEF_BLOCK_FOOTNOTE);
  BriefBlock *paragraph = brief_block_append_new (footnote, BRIEF_BLOCK_PARAGRAPH);
  g_autofree char *label = g_strdup_printf ("%u", number);
  g_autofree char *anchor = g_strdup_printf ("note-%u", number);

  brief_block_set_label (footnote, label);
  brief_block_set_anchor (footnote, anchor);
  brief_block_set_role (paragraph, BRIEF_ROLE_SOURCE);
  sample_append_words (paragraph, n_words);
  return paragraph;
}

/* A mark at the end of @paragraph and, behind it in @parent, its footnote. */
BriefBlock *
sample_append_footnote (BriefBlock *paragraph, BriefBlock *parent, guint number, guint n_words)
{
  sample_append_mark (paragraph, number);
  return sample_add_footnote (parent, number, n_words);
}

BriefDocument *
sample_make_document (BriefBlock *root, const char *language)
{
  return brief_document_new (root, "Title", NULL, language, NULL);
}

BriefPages *
sample_lay_out (BriefDocument *document, const BriefStyleSheet *style)
{
  g_autoptr (GError) error = NULL;
  BriefPages *pages = brief_lay_out (document, style, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  return pages;
}

BriefPages *
sample_lay_out_with (BriefDocument *document, const BriefStyleSheet *style, guint n_threads)
{
  BriefPages *pages;

  g_setenv ("BRIEFINGS_LAYOUT_THREADS", n_threads == 1 ? "1" : "2", TRUE);
  pages = sample_lay_out (document, style);
  g_unsetenv ("BRIEFINGS_LAYOUT_THREADS");
  return pages;
}

const BriefFragment *
sample_get_fragment (BriefPages *pages, guint page, guint index)
{
  return &g_array_index (brief_pages_get_fragments (pages, page), BriefFragment, index);
}

/* Whether a fragment is text of the document, not of the page. */
gboolean
sample_is_text (const BriefFragment *fragment, BriefShown shown)
{
  return fragment->kind == BRIEF_FRAGMENT_TEXT && fragment->block != NULL && fragment->shown == shown;
}
