/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "checks.h"
#include "sample.h"

/* The page of a footnote and that of its mark. */
static void
get_pages (BriefPages *pages, guint number, guint *mark, guint *note)
{
  g_autofree char *mark_name = g_strdup_printf ("mark-%u", number);
  g_autofree char *note_name = g_strdup_printf ("note-%u", number);
  const BriefDestination *destination = brief_pages_lookup_anchor (pages, mark_name);

  g_assert_nonnull (destination);
  *mark = destination->page;
  destination = brief_pages_lookup_anchor (pages, note_name);
  g_assert_nonnull (destination);
  *note = destination->page;
}

static BriefPages *
lay_out (BriefBlock *root)
{
  g_autoptr (BriefStyleSheet) style = brief_style_sheet_new (BRIEF_PAPER_A4, FALSE);
  g_autoptr (BriefDocument) document = sample_make_document (root, "en");
  BriefPages *pages = sample_lay_out (document, style);

  check_words (pages);
  check_area (pages);
  check_overlaps (pages);
  check_breaks (pages);
  check_footnotes (pages);
  check_anchors (pages);
  return pages;
}

/* Paragraphs that fill a page but for some lines, of one line each. */
static void
add_lines (BriefBlock *root, guint n_lines)
{
  for (guint i = 0; i < n_lines; i++)
    sample_add_paragraph (root, "A line.");
}

/* A mark in the last lines of a page, wherever exactly: its footnote is there too. */
static void
test_last_line (void)
{
  for (guint n_lines = 24; n_lines < 36; n_lines++)
    {
      g_autoptr (BriefBlock) root = brief_block_new (BRIEF_BLOCK_DOCUMENT);
      g_autoptr (BriefPages) pages = NULL;
      BriefBlock *paragraph;
      guint mark, note;

      add_lines (root, n_lines);
      paragraph = brief_block_append_new (root, BRIEF_BLOCK_PARAGRAPH);
      sample_append_words (paragraph, 40);
      sample_append_footnote (paragraph, root, 1, 40);
      add_lines (root, 10);
      pages = lay_out (root);
      get_pages (pages, 1, &mark, &note);
      g_assert_cmpuint (mark, ==, note);
    }
}

/* The same in the cells of a table, and in the items of a list in a quotation. */
static void
test_places (void)
{
  for (guint n_lines = 20; n_lines < 34; n_lines++)
    {
      g_autoptr (BriefBlock) root = brief_block_new (BRIEF_BLOCK_DOCUMENT);
      g_autoptr (BriefPages) pages = NULL;
      BriefBlock *table, *list;
      guint n_footnotes = 0;

      add_lines (root, n_lines);
      table = brief_block_append_new (root, BRIEF_BLOCK_TABLE);
      for (guint i = 0; i < 6; i++)
        {
          BriefBlock *row = brief_block_append_new (table, BRIEF_BLOCK_ROW);

          for (guint j = 0; j < 2; j++)
            {
              BriefBlock *cell = brief_block_append_new (row, BRIEF_BLOCK_CELL);

              sample_append_footnote (sample_add_paragraph (cell, "A cell"), cell, ++n_footnotes, 25);
            }
        }
      list = brief_block_append_new (brief_block_append_new (root, BRIEF_BLOCK_QUOTATION), BRIEF_BLOCK_LIST);
      for (guint i = 0; i < 20; i++)
        {
          BriefBlock *item = brief_block_append_new (list, BRIEF_BLOCK_LIST_ITEM);

          sample_append_footnote (sample_add_paragraph (item, "An item"), item, ++n_footnotes, 25);
        }
      pages = lay_out (root);
      for (guint number = 1; number <= n_footnotes; number++)
        {
          guint mark, note;

          get_pages (pages, number, &mark, &note);
          g_assert_cmpuint (mark, ==, note);
        }
    }
}

/* More footnotes than their page has room for go on in order, none before another. */
static void
test_many (void)
{
  g_autoptr (BriefBlock) root = brief_block_new (BRIEF_BLOCK_DOCUMENT);
  BriefBlock *paragraph = brief_block_append_new (root, BRIEF_BLOCK_PARAGRAPH);
  g_autoptr (BriefPages) pages = NULL;
  guint last = 0, mark, note;

  for (guint number = 1; number <= 30; number++)
    sample_append_mark (paragraph, number);
  for (guint number = 1; number <= 30; number++)
    sample_add_footnote (root, number, 60);
  add_lines (root, 30);
  pages = lay_out (root);
  for (guint number = 1; number <= 30; number++)
    {
      get_pages (pages, number, &mark, &note);
      g_assert_cmpuint (mark, ==, 0);
      g_assert_cmpuint (note, >=, last);
      last = note;
    }
  /* They fill the page of the marks, and six tenths of each of the others. */
  g_assert_cmpuint (last, ==, 4);
}

/* How much of a page lines of text take. */
static double
measure_text (BriefPages *pages, guint page)
{
  double height = 0;

  for (guint i = 0; i < brief_pages_get_fragments (pages, page)->len; i++)
    if (sample_is_text (sample_get_fragment (pages, page, i), BRIEF_SHOWN_TEXT))
      height += sample_get_fragment (pages, page, i)->height;
  return height;
}

/* One that is longer than a page starts on that of its mark, and leaves no page all but empty. */
static void
test_long (void)
{
  for (guint n_words = 400; n_words < 2400; n_words += 200)
    {
      g_autoptr (BriefBlock) root = brief_block_new (BRIEF_BLOCK_DOCUMENT);
      g_autoptr (BriefPages) pages = NULL;
      BriefBlock *paragraph;
      guint mark, note;

      add_lines (root, 20);
      paragraph = brief_block_append_new (root, BRIEF_BLOCK_PARAGRAPH);
      sample_append_words (paragraph, 30);
      sample_append_footnote (paragraph, root, 1, n_words);
      add_lines (root, 20);
      pages = lay_out (root);
      get_pages (pages, 1, &mark, &note);
      g_assert_cmpuint (mark, ==, note);
      for (guint page = 0; page + 1 < brief_pages_get_n_pages (pages); page++)
        g_assert_cmpfloat (measure_text (pages, page), >, 250);
    }
}

/* A heading and the line under it stand with their text, however long the footnote of that line is. */
static void
test_heading (void)
{
  for (guint n_words = 10; n_words < 1400; n_words += 60)
    {
      g_autoptr (BriefBlock) root = brief_block_new (BRIEF_BLOCK_DOCUMENT);
      g_autoptr (BriefPages) pages = NULL;
      BriefBlock *meta;
      guint page = 0;

      add_lines (root, 25);
      brief_block_set_anchor (sample_add_heading (root, 2, "A heading"), "heading");
      meta = sample_add_paragraph (root, "A line under it");
      brief_block_set_role (meta, BRIEF_ROLE_META);
      sample_append_footnote (meta, root, 1, n_words);
      brief_block_set_anchor (sample_add_paragraph (root, "Its text"), "text");
      pages = lay_out (root);
      page = brief_pages_lookup_anchor (pages, "heading")->page;
      g_assert_cmpuint (brief_pages_lookup_anchor (pages, "mark-1")->page, ==, page);
      g_assert_cmpuint (brief_pages_lookup_anchor (pages, "text")->page, ==, page);
    }
}

/* A footnote of a cell belongs to the entry that its table is of. */
static void
test_key (void)
{
  g_autoptr (BriefBlock) root = brief_block_new (BRIEF_BLOCK_DOCUMENT);
  BriefBlock *item = brief_block_append_new (root, BRIEF_BLOCK_ITEM);
  BriefBlock *row = brief_block_append_new (brief_block_append_new (item, BRIEF_BLOCK_TABLE),
                                            BRIEF_BLOCK_ROW);
  BriefBlock *cell = brief_block_append_new (row, BRIEF_BLOCK_CELL);
  g_autoptr (BriefPages) pages = NULL;
  const BriefDestination *note;

  brief_block_set_entry_key (item, "entry");
  sample_append_footnote (sample_add_paragraph (cell, "A cell"), cell, 1, 5);
  pages = lay_out (root);
  note = brief_pages_lookup_anchor (pages, "note-1");
  g_assert_nonnull (note);
  g_assert_cmpstr (brief_pages_find_key (pages, note->page, 200, note->y + 1), ==, "entry");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/page-footnotes/last-line", test_last_line);
  g_test_add_func ("/page-footnotes/places", test_places);
  g_test_add_func ("/page-footnotes/many", test_many);
  g_test_add_func ("/page-footnotes/long", test_long);
  g_test_add_func ("/page-footnotes/heading", test_heading);
  g_test_add_func ("/page-footnotes/key", test_key);

  return g_test_run ();
}
