/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "checks.h"
#include "sample.h"

#define N_COLUMNS 3

static BriefBlock *
add_row (BriefBlock *table, guint n_words)
{
  BriefBlock *row = brief_block_append_new (table, BRIEF_BLOCK_ROW);

  for (guint i = 0; i < N_COLUMNS; i++)
    sample_append_words (
        brief_block_append_new (brief_block_append_new (row, BRIEF_BLOCK_CELL), BRIEF_BLOCK_PARAGRAPH),
        n_words);
  return row;
}

static void
add_header (BriefBlock *table)
{
  BriefBlock *row = brief_block_append_new (table, BRIEF_BLOCK_ROW);

  brief_block_set_header (row, TRUE);
  for (guint i = 0; i < N_COLUMNS; i++)
    sample_add_cell (row, "Column");
}

static BriefPages *
lay_out (BriefBlock *root)
{
  g_autoptr (BriefStyleSheet) style = brief_style_sheet_new (BRIEF_PAPER_A4, FALSE);
  g_autoptr (BriefDocument) document = sample_make_document (root, "en");
  BriefPages *pages = sample_lay_out (document, style);

  check_pages (pages);
  return pages;
}

/* An entry, as checks of keys want it, with a table. */
static BriefBlock *
add_table (BriefBlock *root)
{
  BriefBlock *item = brief_block_append_new (root, BRIEF_BLOCK_ITEM);

  brief_block_set_entry_key (item, "entry");
  return brief_block_append_new (item, BRIEF_BLOCK_TABLE);
}

static guint
count_shown (BriefPages *pages, guint page, BriefShown shown)
{
  guint n = 0;

  for (guint i = 0; i < brief_pages_get_fragments (pages, page)->len; i++)
    n += sample_is_text (sample_get_fragment (pages, page, i), shown) ? 1 : 0;
  return n;
}

/* Where rows go on, the header row stands once more, whole, and nothing else does; not where a table starts or ends. */
static void
test_header (void)
{
  g_autoptr (BriefBlock) root = brief_block_new (BRIEF_BLOCK_DOCUMENT);
  BriefBlock *table = add_table (root);
  g_autoptr (BriefPages) pages = NULL;
  guint n_pages;

  add_header (table);
  for (guint i = 0; i < 60; i++)
    add_row (table, 12);
  brief_block_append_text (brief_block_append_new (brief_block_get_child (root, 0), BRIEF_BLOCK_PARAGRAPH),
                           "After it.", 0, NULL);
  pages = lay_out (root);
  n_pages = brief_pages_get_n_pages (pages);
  g_assert_cmpuint (n_pages, >, 3);
  g_assert_cmpuint (count_shown (pages, 0, BRIEF_SHOWN_AGAIN), ==, 0);
  for (guint page = 1; page < n_pages; page++)
    g_assert_cmpuint (count_shown (pages, page, BRIEF_SHOWN_AGAIN), ==, N_COLUMNS);
}

/* A table without a header row has none on further pages, and a paragraph after it none either. */
static void
test_no_header (void)
{
  g_autoptr (BriefBlock) root = brief_block_new (BRIEF_BLOCK_DOCUMENT);
  BriefBlock *table = add_table (root);
  g_autoptr (BriefPages) pages = NULL;

  for (guint i = 0; i < 60; i++)
    add_row (table, 12);
  pages = lay_out (root);
  g_assert_cmpuint (brief_pages_get_n_pages (pages), >, 2);
  for (guint page = 0; page < brief_pages_get_n_pages (pages); page++)
    g_assert_cmpuint (count_shown (pages, page, BRIEF_SHOWN_AGAIN), ==, 0);
}

/* Rows that a page can hold stay whole. */
static void
test_whole (void)
{
  g_autoptr (BriefBlock) root = brief_block_new (BRIEF_BLOCK_DOCUMENT);
  BriefBlock *table = add_table (root);
  g_autoptr (BriefPages) pages = NULL;

  add_header (table);
  for (guint i = 0; i < 12; i++)
    add_row (table, 20 + 10 * i);
  pages = lay_out (root);
  for (guint page = 0; page < brief_pages_get_n_pages (pages); page++)
    for (guint i = 0; i < brief_pages_get_fragments (pages, page)->len; i++)
      {
        const BriefFragment *fragment = sample_get_fragment (pages, page, i);

        if (sample_is_text (fragment, BRIEF_SHOWN_TEXT))
          g_assert_cmpuint (fragment->n_lines, ==, brief_text_get_n_lines (fragment->text));
      }
}

/* A row that no page could hold goes on, each of its cells in its column, below the header row and a rule. */
static void
test_split (void)
{
  g_autoptr (BriefBlock) root = brief_block_new (BRIEF_BLOCK_DOCUMENT);
  BriefBlock *table = add_table (root);
  g_autoptr (BriefPages) pages = NULL;
  BriefBlock *row;

  add_header (table);
  row = add_row (table, 700);
  pages = lay_out (root);
  g_assert_cmpuint (brief_pages_get_n_pages (pages), >, 3);
  for (guint column = 0; column < N_COLUMNS; column++)
    {
      BriefBlock *cell = brief_block_get_child (brief_block_get_child (row, column), 0);
      double x = -1;

      for (guint page = 0; page < brief_pages_get_n_pages (pages); page++)
        for (guint i = 0; i < brief_pages_get_fragments (pages, page)->len; i++)
          {
            const BriefFragment *fragment = sample_get_fragment (pages, page, i);

            if (fragment->block != cell)
              continue;
            if (x >= 0)
              g_assert_cmpfloat (fragment->x, ==, x);
            x = fragment->x;
          }
      g_assert_cmpfloat (x, >, 0);
    }
  for (guint page = 1; page < brief_pages_get_n_pages (pages); page++)
    g_assert_cmpuint (count_shown (pages, page, BRIEF_SHOWN_AGAIN), ==, N_COLUMNS);
}

/* Cells of different lengths: one that has come to its end is not there again. */
static void
test_uneven (void)
{
  g_autoptr (BriefBlock) root = brief_block_new (BRIEF_BLOCK_DOCUMENT);
  BriefBlock *row = brief_block_append_new (add_table (root), BRIEF_BLOCK_ROW);
  g_autoptr (BriefPages) pages = NULL;

  for (guint i = 0; i < N_COLUMNS; i++)
    {
      BriefBlock *cell = brief_block_append_new (row, BRIEF_BLOCK_CELL);

      for (guint j = 0; j <= 10 * i; j++)
        sample_append_words (brief_block_append_new (cell, BRIEF_BLOCK_PARAGRAPH), 30);
    }
  pages = lay_out (root);
  g_assert_cmpuint (brief_pages_get_n_pages (pages), >, 3);
  for (guint page = 1; page < brief_pages_get_n_pages (pages); page++)
    for (guint i = 0; i < brief_pages_get_fragments (pages, page)->len; i++)
      g_assert_true (sample_get_fragment (pages, page, i)->block
                     != brief_block_get_child (brief_block_get_child (row, 0), 0));
  g_assert_cmpuint (count_shown (pages, 0, BRIEF_SHOWN_TEXT), >,
                    count_shown (pages, brief_pages_get_n_pages (pages) - 1, BRIEF_SHOWN_TEXT));
}

/* A row that is split may start below what stands above it, but not in the last lines of a page. */
static void
test_start (void)
{
  for (guint n_lines = 20; n_lines < 36; n_lines++)
    {
      g_autoptr (BriefBlock) root = brief_block_new (BRIEF_BLOCK_DOCUMENT);
      g_autoptr (BriefPages) pages = NULL;
      BriefBlock *item = brief_block_append_new (root, BRIEF_BLOCK_ITEM);
      BriefBlock *table;

      brief_block_set_entry_key (item, "entry");
      for (guint i = 0; i < n_lines; i++)
        sample_add_paragraph (item, "A line.");
      sample_add_heading (item, 2, "A table");
      table = brief_block_append_new (item, BRIEF_BLOCK_TABLE);
      add_header (table);
      add_row (table, 500);
      pages = lay_out (root);
      g_assert_cmpuint (brief_pages_get_n_pages (pages), >, 2);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/page-rows/header", test_header);
  g_test_add_func ("/page-rows/no-header", test_no_header);
  g_test_add_func ("/page-rows/whole", test_whole);
  g_test_add_func ("/page-rows/split", test_split);
  g_test_add_func ("/page-rows/uneven", test_uneven);
  g_test_add_func ("/page-rows/start", test_start);

  return g_test_run ();
}
