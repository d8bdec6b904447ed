/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "layout/brief-page-painter.h"
#include "layout/brief-pages.h"
#include "sample.h"

#include <math.h>
#include <string.h>

/* A document of @n items, each a heading, a line of meta, a paragraph of a length of its own and a list; every few of
 * them a note, a quotation and a table with a header row. */
static BriefDocument *
make_document (guint n, gboolean with_cover)
{
  g_autoptr (BriefBlock) root = brief_block_new (BRIEF_BLOCK_DOCUMENT);
  g_autoptr (GRand) random = g_rand_new_with_seed (n);
  BriefBlock *section;

  if (with_cover)
    {
      BriefBlock *title = brief_block_append_new (brief_block_append_new (root, BRIEF_BLOCK_COVER),
                                                  BRIEF_BLOCK_HEADING);

      brief_block_set_role (title, BRIEF_ROLE_TITLE);
      brief_block_set_level (title, 1);
      brief_block_append_text (title, "Title", 0, NULL);
      brief_block_append_new (root, BRIEF_BLOCK_CONTENTS);
    }
  section = brief_block_append_new (root, BRIEF_BLOCK_SECTION);
  for (guint i = 0; i < n; i++)
    {
      BriefBlock *heading = brief_block_append_new (section, BRIEF_BLOCK_HEADING);
      g_autofree char *anchor = g_strdup_printf ("item-%u", i);
      g_autofree char *title = g_strdup_printf ("Heading %u", i);
      BriefBlock *container = section;

      brief_block_set_level (heading, i % 5 == 0 ? 1 : 2);
      brief_block_set_anchor (heading, anchor);
      brief_block_set_margin (heading, "1.1");
      brief_block_append_text (heading, title, 0, NULL);
      if (i % 4 == 1)
        container = brief_block_append_new (section, BRIEF_BLOCK_NOTE);
      else if (i % 4 == 2)
        container = brief_block_append_new (section, BRIEF_BLOCK_QUOTATION);
      for (gint j = g_rand_int_range (random, 1, 5); j > 0; j--)
        {
          BriefBlock *paragraph = brief_block_append_new (container, BRIEF_BLOCK_PARAGRAPH);

          for (gint k = g_rand_int_range (random, 1, 180); k > 0; k--)
            brief_block_append_text (paragraph, "word ", 0, NULL);
        }
      if (i % 4 == 3)
        {
          BriefBlock *table = brief_block_append_new (section, BRIEF_BLOCK_TABLE);

          for (guint r = 0; r < 12; r++)
            {
              BriefBlock *row = brief_block_append_new (table, BRIEF_BLOCK_ROW);

              brief_block_set_header (row, r == 0);
              for (guint c = 0; c < 3; c++)
                {
                  BriefBlock *cell = brief_block_append_new (row, BRIEF_BLOCK_CELL);

                  brief_block_append_text (brief_block_append_new (cell, BRIEF_BLOCK_PARAGRAPH),
                                           r == 0 ? "Column" : "A cell with some words in it", 0, NULL);
                }
            }
        }
    }
  return brief_document_new (root, "Title", NULL, "en", NULL);
}

static BriefPages *
lay_out (BriefDocument *document, const BriefStyleSheet *style)
{
  g_autoptr (GError) error = NULL;
  BriefPages *pages = brief_lay_out (document, style, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  return pages;
}

/* Whether a fragment is a part of the document in the text column, not beside it or of the page. */
static gboolean
is_flowing (const BriefStyleSheet *style, const BriefFragment *fragment)
{
  return fragment->kind == BRIEF_FRAGMENT_TEXT && fragment->block != NULL
         && fragment->x >= brief_style_sheet_get_text_x (style) - 1;
}

/* Nothing stands outside its page, and nothing but the header outside the area of the text. */
static void
test_area (void)
{
  g_autoptr (BriefStyleSheet) style = brief_style_sheet_new (BRIEF_PAPER_A4, FALSE);
  g_autoptr (BriefDocument) document = make_document (40, TRUE);
  g_autoptr (BriefPages) pages = lay_out (document, style);

  g_assert_cmpuint (brief_pages_get_n_pages (pages), >, 10);
  for (guint page = 0; page < brief_pages_get_n_pages (pages); page++)
    {
      GArray *fragments = brief_pages_get_fragments (pages, page);

      for (guint i = 0; i < fragments->len; i++)
        {
          const BriefFragment *fragment = &g_array_index (fragments, BriefFragment, i);

          g_assert_cmpfloat (fragment->x, >=, style->margin_start - 0.01);
          g_assert_cmpfloat (fragment->x + fragment->width, <=, style->page_width - style->margin_end + 0.01);
          /* The running header; rules and tints are held to the area like text. */
          if (fragment->block == NULL && fragment->y < style->margin_top)
            continue;
          g_assert_cmpfloat (fragment->y, >=, style->margin_top - 0.01);
          g_assert_cmpfloat (fragment->y + fragment->height, <=,
                             style->page_height - style->margin_bottom + 0.01);
        }
    }
}

/* The cells of the tables here are no wider than a third of the text. */
static gboolean
is_cell (const BriefFragment *fragment)
{
  return fragment->kind == BRIEF_FRAGMENT_TEXT && fragment->block != NULL && fragment->width < 140
         && fragment->shown != BRIEF_SHOWN_MARGIN && fragment->shown != BRIEF_SHOWN_CONTENTS_NUMBER;
}

/* Every line of every text stands on a page, once and in order; at a break two lines stand together on either side; no
 * heading stands last. */
static void
test_lines (void)
{
  g_autoptr (BriefStyleSheet) style = brief_style_sheet_new (BRIEF_PAPER_LETTER, FALSE);
  g_autoptr (BriefDocument) document = make_document (60, FALSE);
  g_autoptr (BriefPages) pages = lay_out (document, style);
  g_autoptr (GHashTable) placed = g_hash_table_new (NULL, NULL); /* BriefText to lines so far */
  GHashTableIter iter;
  gpointer key, value;
  guint n_breaks = 0;

  for (guint page = 0; page < brief_pages_get_n_pages (pages); page++)
    {
      GArray *fragments = brief_pages_get_fragments (pages, page);
      const BriefFragment *last = NULL;
      double y = 0;

      for (guint i = 0; i < fragments->len; i++)
        {
          const BriefFragment *fragment = &g_array_index (fragments, BriefFragment, i);

          if (fragment->kind != BRIEF_FRAGMENT_TEXT || fragment->block == NULL)
            continue;
          /* The rows of a header stand on several pages. */
          if (fragment->shown == BRIEF_SHOWN_AGAIN)
            continue;
          g_assert_cmpuint (GPOINTER_TO_UINT (g_hash_table_lookup (placed, fragment->text)), ==,
                            fragment->first_line);
          g_hash_table_insert (placed, fragment->text,
                               GUINT_TO_POINTER (fragment->first_line + fragment->n_lines));
          if (fragment->n_lines < brief_text_get_n_lines (fragment->text))
            {
              g_assert_cmpuint (fragment->n_lines, >=, 2);
              n_breaks++;
            }
          if (is_cell (fragment) || !is_flowing (style, fragment))
            continue;
          g_assert_cmpfloat (fragment->y, >=, y - 0.01);
          y = fragment->y + fragment->height;
          last = fragment;
        }
      if (last != NULL)
        g_assert_cmpint (brief_block_get_kind (last->block), !=, BRIEF_BLOCK_HEADING);
    }

  g_assert_cmpuint (n_breaks, >, 4);
  g_hash_table_iter_init (&iter, placed);
  while (g_hash_table_iter_next (&iter, &key, &value))
    g_assert_cmpuint (GPOINTER_TO_UINT (value), ==, brief_text_get_n_lines (key));
}

/* Every cell stands in its row once, or once more in the header row of a page; no two texts stand at one place. */
static void
test_cells (void)
{
  g_autoptr (BriefStyleSheet) style = brief_style_sheet_new (BRIEF_PAPER_A4, FALSE);
  g_autoptr (BriefDocument) document = make_document (16, FALSE);
  g_autoptr (BriefPages) pages = lay_out (document, style);
  guint n_cells = 0;

  for (guint page = 0; page < brief_pages_get_n_pages (pages); page++)
    {
      GArray *fragments = brief_pages_get_fragments (pages, page);
      g_autoptr (GHashTable) places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

      for (guint i = 0; i < fragments->len; i++)
        {
          const BriefFragment *fragment = &g_array_index (fragments, BriefFragment, i);

          if (fragment->kind != BRIEF_FRAGMENT_TEXT)
            continue;
          g_assert_true (g_hash_table_add (places, g_strdup_printf ("%.2f %.2f", fragment->x, fragment->y)));
          n_cells += is_cell (fragment) && fragment->shown == BRIEF_SHOWN_TEXT ? 1 : 0;
        }
    }
  /* Four tables of twelve rows of three cells. */
  g_assert_cmpuint (n_cells, ==, 4 * 12 * 3);
}

/* Where the rows of a table go on, its header row stands first. */
static void
test_header_rows (void)
{
  g_autoptr (BriefStyleSheet) style = brief_style_sheet_new (BRIEF_PAPER_A4, TRUE);
  g_autoptr (BriefDocument) document = make_document (24, FALSE);
  g_autoptr (BriefPages) pages = lay_out (document, style);
  guint n_continued = 0;

  for (guint page = 0; page < brief_pages_get_n_pages (pages); page++)
    {
      GArray *fragments = brief_pages_get_fragments (pages, page);

      for (guint i = 0; i < fragments->len; i++)
        {
          const BriefFragment *fragment = &g_array_index (fragments, BriefFragment, i);

          if (fragment->kind != BRIEF_FRAGMENT_TEXT || fragment->block == NULL)
            continue;
          /* The first flowing text of the page. */
          if (is_cell (fragment))
            {
              g_autofree char *words = brief_text_dup_lines (fragment->text, 0, 1);

              g_assert_cmpstr (words, ==, "Column");
              n_continued += page > 0 && fragment->y < style->margin_top + style->cell_padding + 1 ? 1 : 0;
            }
          break;
        }
    }
  g_assert_cmpuint (n_continued, >, 0);
}

/* The numbers in the contents are those of the pages on which the headings stand. */
static void
test_contents (void)
{
  g_autoptr (BriefStyleSheet) style = brief_style_sheet_new (BRIEF_PAPER_A4, FALSE);
  g_autoptr (BriefDocument) document = make_document (30, TRUE);
  g_autoptr (BriefPages) pages = lay_out (document, style);
  GArray *fragments = brief_pages_get_fragments (pages, 1);
  GArray *outline = brief_pages_get_outline (pages);
  guint n_checked = 0;

  for (guint i = 0; i < fragments->len; i++)
    {
      const BriefFragment *fragment = &g_array_index (fragments, BriefFragment, i);
      const BriefDestination *destination;
      g_autofree char *expected = NULL;

      if (fragment->kind != BRIEF_FRAGMENT_TEXT || fragment->block == NULL
          || fragment->width > style->contents_number_width + 0.01)
        continue;
      destination = brief_pages_lookup_anchor (pages, brief_block_get_anchor (fragment->block));
      g_assert_nonnull (destination);
      expected = g_strdup_printf ("%u", destination->page + 1);
      g_assert_cmpstr (fragment->text->words, ==, expected);
      n_checked++;
    }
  g_assert_cmpuint (n_checked, ==, 30);
  g_assert_cmpuint (outline->len, ==, 30);
}

/* A page that reads from right to left is the mirror of one that reads from left to right. */
static void
test_mirror (void)
{
  g_autoptr (BriefStyleSheet) style = brief_style_sheet_new (BRIEF_PAPER_A4, FALSE);
  g_autoptr (BriefDocument) document = make_document (6, FALSE);
  g_autoptr (BriefPages) plain = lay_out (document, style);
  g_autoptr (BriefPages) mirrored = NULL;
  GArray *left, *right;

  style->right_to_left = TRUE;
  mirrored = lay_out (document, style);
  left = brief_pages_get_fragments (plain, 0);
  right = brief_pages_get_fragments (mirrored, 0);
  g_assert_cmpuint (left->len, ==, right->len);
  for (guint i = 0; i < left->len; i++)
    {
      const BriefFragment *a = &g_array_index (left, BriefFragment, i);
      const BriefFragment *b = &g_array_index (right, BriefFragment, i);

      if (a->block != NULL)
        g_assert_cmpfloat_with_epsilon (b->x, style->page_width - a->x - a->width, 0.01);
    }
}

/* From the left edge of a page to that of the first line of a fragment, and to its right edge. */
static void
get_line_edges (const BriefFragment *fragment, double *left, double *right)
{
  const BriefTextLine *line = brief_text_get_line (fragment->text, 0);

  *left = G_MAXDOUBLE;
  *right = -G_MAXDOUBLE;
  for (guint i = line->first_run; i < line->first_run + line->n_runs; i++)
    {
      const BriefTextRun *run = brief_text_get_run (fragment->text, i);

      *left = MIN (*left, fragment->x + (double) run->x);
      *right = MAX (*right, fragment->x + (double) (run->x + run->width));
    }
}

/* Lines start at the edge where the page does, also those of a text that runs the other way; page numbers stand at the
 * other edge. */
static void
test_alignment (void)
{
  static const char *const languages[] = { "en", "ar" };
  static const char *const words[] = { "Some words", "بعض الكلمات", "12", "12 كلمة", "日本語" };

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autoptr (BriefStyleSheet) style = brief_style_sheet_new (BRIEF_PAPER_A4, FALSE);
      g_autoptr (BriefBlock) root = brief_block_new (BRIEF_BLOCK_DOCUMENT);
      g_autoptr (BriefDocument) document = NULL;
      g_autoptr (BriefPages) pages = NULL;
      const double start = brief_style_sheet_get_text_x (style);
      GArray *fragments;
      double left, right;

      style->right_to_left = i == 1;
      for (guint j = 0; j < G_N_ELEMENTS (words); j++)
        brief_block_append_text (brief_block_append_new (root, BRIEF_BLOCK_PARAGRAPH), words[j], 0, NULL);
      document = brief_document_new (root, "Title", NULL, languages[i], NULL);
      pages = lay_out (document, style);
      fragments = brief_pages_get_fragments (pages, 0);
      for (guint j = 0; j < G_N_ELEMENTS (words); j++)
        {
          get_line_edges (&g_array_index (fragments, BriefFragment, j), &left, &right);
          g_assert_cmpfloat_with_epsilon (i == 0 ? left : style->page_width - right, start, 0.1);
        }

      /* The title, then the number of the page. */
      get_line_edges (&g_array_index (fragments, BriefFragment, G_N_ELEMENTS (words)), &left, &right);
      g_assert_cmpfloat_with_epsilon (i == 0 ? left : style->page_width - right, style->margin_start, 0.1);
      get_line_edges (&g_array_index (fragments, BriefFragment, G_N_ELEMENTS (words) + 1), &left, &right);
      g_assert_cmpfloat_with_epsilon (i == 0 ? style->page_width - right : left, style->margin_end, 0.1);
    }
}

/* How high the highest letters of a text are, from the lowest point to the highest. */
static double
measure_ink (const BriefText *text)
{
  double above = 0, below = 0;

  for (guint i = 0; i < text->runs->len; i++)
    {
      const BriefTextRun *run = brief_text_get_run (text, i);

      for (guint j = run->first_glyph; j < run->first_glyph + run->n_glyphs; j++)
        {
          const BriefGlyph *glyph = &g_array_index (text->glyphs, BriefGlyph, j);
          const cairo_glyph_t placed = { glyph->glyph, 0, (double) glyph->y };
          cairo_text_extents_t extents;

          cairo_scaled_font_glyph_extents (run->font, &placed, 1, &extents);
          above = MAX (above, -extents.y_bearing);
          below = MAX (below, extents.y_bearing + extents.height);
        }
    }
  return above + below;
}

/* Lines of scripts with tall letters do not run into one another. */
static void
test_tall_lines (void)
{
  g_autoptr (BriefStyleSheet) style = brief_style_sheet_new (BRIEF_PAPER_A4, FALSE);
  g_autoptr (BriefBlock) root = brief_block_new (BRIEF_BLOCK_DOCUMENT);
  g_autoptr (BriefDocument) document = NULL;
  g_autoptr (BriefPages) pages = NULL;
  GArray *fragments;

  for (guint i = 0; i < 2; i++)
    {
      BriefBlock *paragraph = brief_block_append_new (root, BRIEF_BLOCK_PARAGRAPH);

      for (guint j = 0; j < 60; j++)
        brief_block_append_text (paragraph, i == 0 ? "words " : "བོད་ཡིག ", 0, i == 0 ? NULL : "bo");
    }
  document = brief_document_new (root, "Title", NULL, "en", NULL);
  pages = lay_out (document, style);
  fragments = brief_pages_get_fragments (pages, 0);
  g_assert_cmpfloat (g_array_index (fragments, BriefFragment, 0).text->line_height, ==,
                     style->text[BRIEF_TEXT_BODY].line_height);
  for (guint i = 0; i < 2; i++)
    {
      const BriefText *text = g_array_index (fragments, BriefFragment, i).text;

      g_assert_cmpuint (brief_text_get_n_lines (text), >, 2);
      g_assert_cmpfloat (measure_ink (text), <=, text->line_height + 0.01);
    }
}

/* What stands in the side column does not run into what stands below it there, nor out of the area of the text. */
static void
test_side_column (void)
{
  g_autoptr (BriefStyleSheet) style = brief_style_sheet_new (BRIEF_PAPER_A4, FALSE);
  g_autoptr (BriefBlock) root = brief_block_new (BRIEF_BLOCK_DOCUMENT);
  g_autoptr (BriefDocument) document = NULL;
  g_autoptr (BriefPages) pages = NULL;
  guint n_sides = 0;

  for (guint i = 0; i < 60; i++)
    {
      BriefBlock *paragraph = brief_block_append_new (root, BRIEF_BLOCK_PARAGRAPH);

      brief_block_append_text (paragraph, "A line.", 0, NULL);
      brief_block_set_margin (paragraph,
                              i % 3 == 0 ? "Autonomous City of Buenos Aires, Argentina" : "Norway");
    }
  document = brief_document_new (root, "Title", NULL, "en", NULL);
  pages = lay_out (document, style);
  for (guint page = 0; page < brief_pages_get_n_pages (pages); page++)
    {
      GArray *fragments = brief_pages_get_fragments (pages, page);
      double y = style->margin_top;

      for (guint i = 0; i < fragments->len; i++)
        {
          const BriefFragment *fragment = &g_array_index (fragments, BriefFragment, i);

          if (fragment->block == NULL || fragment->x >= brief_style_sheet_get_text_x (style) - 0.01)
            continue;
          g_assert_cmpfloat (fragment->y, >=, y - 0.01);
          y = fragment->y + fragment->height;
          g_assert_cmpfloat (y, <=, style->page_height - style->margin_bottom + 0.01);
          n_sides++;
        }
    }
  g_assert_cmpuint (n_sides, ==, 60);
}

/* Headings with nothing below them follow one another; each does not take a page of its own. */
static void
test_bare_headings (void)
{
  g_autoptr (BriefStyleSheet) style = brief_style_sheet_new (BRIEF_PAPER_A4, FALSE);
  g_autoptr (BriefBlock) root = brief_block_new (BRIEF_BLOCK_DOCUMENT);
  g_autoptr (BriefDocument) document = NULL;
  g_autoptr (BriefPages) pages = NULL;

  for (guint i = 0; i < 60; i++)
    {
      BriefBlock *heading = brief_block_append_new (root, BRIEF_BLOCK_HEADING);

      brief_block_set_level (heading, 2);
      brief_block_append_text (heading, "A heading", 0, NULL);
    }
  document = brief_document_new (root, "Title", NULL, "en", NULL);
  pages = lay_out (document, style);
  g_assert_cmpuint (brief_pages_get_n_pages (pages), <=, 4);
}

/* Spaces at the ends of lines are painted as spaces. */
static void
test_spaces (void)
{
  g_autoptr (BriefStyleSheet) style = brief_style_sheet_new (BRIEF_PAPER_A4, FALSE);
  g_auto (BriefTextSetter) setter = { NULL };
  g_autoptr (BriefText) text = NULL;

  brief_text_setter_init (&setter, style, "en");
  text = brief_text_new (&setter, BRIEF_TEXT_BODY, "some words and some more\nand a line", 60,
                         BRIEF_TEXT_AT_START, 0);
  g_assert_cmpuint (brief_text_get_n_lines (text), >, 3);
  g_assert_cmpstr (text->words, ==, "some words and some more and a line");
  g_assert_cmpuint (text->glyphs->len, ==, strlen (text->words));
}

/* Marks of direction and hyphens that are not needed are not drawn; what a font lacks is, and can be read, but for what is
 * for private use. */
static void
test_unseen (void)
{
  static const struct {
    const char *text;
    const char *words;
    gunichar missing;
  } cases[] = {
    { "a\u2068b\u2069c\u200e", "abc", 0 },
    { "soft\u00adhyphen", "softhyphen", 0 },
    { "no\u00a0break", "no break", 0 },
    { "a\tb", "a b", 0 },
    { "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645", "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645",
      0 },
    { "\U0001e2c0", "\U0001e2c0", 0 },
    { "x\u0378y", "x\u0378y", 0x378 },
    { "x\U0010fffdy\uf0b7", "x\ufffdy\ufffd", 0x10fffd },
  };
  g_autoptr (BriefStyleSheet) style = brief_style_sheet_new (BRIEF_PAPER_A4, FALSE);
  g_auto (BriefTextSetter) setter = { NULL };

  brief_text_setter_init (&setter, style, "en");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (BriefText)
          text = brief_text_new (&setter, BRIEF_TEXT_BODY, cases[i].text, 400, BRIEF_TEXT_AT_START, 0);

      g_assert_cmpstr (text->words, ==, cases[i].words);
      g_assert_cmphex (text->missing, ==, cases[i].missing);
    }
}

/* What no page could hold is split rather than lost. */
static void
test_huge (void)
{
  g_autoptr (BriefStyleSheet) style = brief_style_sheet_new (BRIEF_PAPER_A4, FALSE);
  g_autoptr (BriefBlock) root = brief_block_new (BRIEF_BLOCK_DOCUMENT);
  g_autofree char *words = g_strnfill (60000, 'w');
  g_autofree char *longest = g_strnfill (1024 * 1024, 'w');
  g_autoptr (BriefDocument) document = NULL;
  g_autoptr (BriefPages) pages = NULL;
  BriefBlock *heading = brief_block_append_new (root, BRIEF_BLOCK_HEADING);
  BriefBlock *row = brief_block_append_new (brief_block_append_new (root, BRIEF_BLOCK_TABLE),
                                            BRIEF_BLOCK_ROW);
  gsize n_bytes = 0;

  brief_block_set_level (heading, 2);
  brief_block_append_text (heading, words, 0, NULL);
  for (guint i = 0; i < 2; i++)
    brief_block_append_text (
        brief_block_append_new (brief_block_append_new (row, BRIEF_BLOCK_CELL), BRIEF_BLOCK_PARAGRAPH), words,
        0, NULL);
  for (guint i = 7; i < 1024 * 1024; i += 8)
    longest[i] = ' ';
  brief_block_append_text (brief_block_append_new (root, BRIEF_BLOCK_PARAGRAPH), longest, 0, NULL);
  document = brief_document_new (root, "Huge", NULL, "en", NULL);
  pages = lay_out (document, style);

  for (guint page = 0; page < brief_pages_get_n_pages (pages); page++)
    {
      GArray *fragments = brief_pages_get_fragments (pages, page);

      for (guint i = 0; i < fragments->len; i++)
        {
          const BriefFragment *fragment = &g_array_index (fragments, BriefFragment, i);

          if (fragment->block == NULL)
            continue;
          g_assert_cmpfloat (fragment->y + fragment->height, <=, style->page_height);
          for (guint j = 0; j < fragment->n_lines; j++)
            {
              const BriefTextLine *line = brief_text_get_line (fragment->text, fragment->first_line + j);

              n_bytes += line->end - line->start;
            }
        }
    }
  g_assert_cmpuint (n_bytes, ==, 3 * 60000 + 1024 * 1024);
}

/* The mark of a list item, however long, ends before the text beside it starts, and the items of a list stand in line. */
static void
test_list_marks (void)
{
  static const char *const marks[] = { "•", "9.", "98.", "1000.", "999999999." };

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      g_autoptr (BriefStyleSheet) style = brief_style_sheet_new (BRIEF_PAPER_A4, i % 2 == 1);
      g_autoptr (BriefBlock) root = brief_block_new (BRIEF_BLOCK_DOCUMENT);
      BriefBlock *list = brief_block_append_new (root, BRIEF_BLOCK_LIST);
      g_autoptr (BriefDocument) document = NULL;
      g_autoptr (BriefPages) pages = NULL;
      double text_x = -1;
      GArray *fragments;

      for (guint j = 0; j < 2; j++)
        {
          BriefBlock *item = brief_block_append_new (list, BRIEF_BLOCK_LIST_ITEM);

          brief_block_set_label (item, j == 0 ? "1." : marks[i]);
          brief_block_append_text (brief_block_append_new (item, BRIEF_BLOCK_PARAGRAPH), "text", 0, NULL);
        }
      document = brief_document_new (root, "Lists", NULL, "en", NULL);
      pages = lay_out (document, style);
      fragments = brief_pages_get_fragments (pages, 0);
      for (guint j = 0; j < fragments->len; j++)
        {
          const BriefFragment *fragment = &g_array_index (fragments, BriefFragment, j);

          if (fragment->block == NULL || !g_str_equal (fragment->text->words, "text"))
            continue;
          if (text_x >= 0)
            g_assert_cmpfloat (fragment->x, ==, text_x);
          text_x = fragment->x;
        }
      for (guint j = 0; j < fragments->len; j++)
        {
          const BriefFragment *fragment = &g_array_index (fragments, BriefFragment, j);
          double left, right;

          if (fragment->block == NULL || g_str_equal (fragment->text->words, "text"))
            continue;
          g_assert_cmpuint (brief_text_get_n_lines (fragment->text), ==, 1);
          get_line_edges (fragment, &left, &right);
          g_assert_cmpfloat (right, <=, text_x);
        }
    }
}

static BriefBlock *
add_item (BriefBlock *list, const char *label, const char *words)
{
  BriefBlock *item = brief_block_append_new (list, BRIEF_BLOCK_LIST_ITEM);

  brief_block_set_label (item, label);
  if (words != NULL)
    sample_add_paragraph (item, words);
  return item;
}

/* An item that starts with a list keeps its mark, beside that of the first item in it; one without text has none, and leaves
 * none to what comes after. */
static void
test_list_marks_nested (void)
{
  g_autoptr (BriefStyleSheet) style = brief_style_sheet_new (BRIEF_PAPER_A4, FALSE);
  g_autoptr (BriefBlock) root = brief_block_new (BRIEF_BLOCK_DOCUMENT);
  BriefBlock *list = brief_block_append_new (root, BRIEF_BLOCK_LIST);
  BriefBlock *outer = add_item (list, "1.", NULL);
  g_autoptr (BriefDocument) document = NULL;
  g_autoptr (BriefPages) pages = NULL;
  g_autofree char *text = NULL;

  add_item (brief_block_append_new (outer, BRIEF_BLOCK_LIST), "a.", "first");
  outer = add_item (list, "2.", "second");
  add_item (brief_block_append_new (outer, BRIEF_BLOCK_LIST), "b.", NULL);
  sample_add_paragraph (outer, "after");
  add_item (list, "3.", NULL);
  sample_add_paragraph (root, "end");
  document = brief_document_new (root, "Lists", NULL, "en", NULL);
  pages = lay_out (document, style);
  text = brief_pages_dup_text (pages, 0);
  g_assert_cmpstr (text, ==, "1.\na.\nfirst\n2.\nsecond\nafter\nend");
}

static void
test_cancel (void)
{
  g_autoptr (BriefStyleSheet) style = brief_style_sheet_new (BRIEF_PAPER_A4, FALSE);
  g_autoptr (BriefDocument) document = make_document (10, FALSE);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (BriefPages) pages = NULL;

  g_cancellable_cancel (cancellable);
  pages = brief_lay_out (document, style, cancellable, NULL, NULL, &error);
  g_assert_null (pages);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* WCAG 2.2, 1.4.3: relative luminance and contrast. */
static double
get_luminance (const BriefColor *color)
{
  const double channels[] = { color->red, color->green, color->blue };
  const double weights[] = { 0.2126, 0.7152, 0.0722 };
  double luminance = 0;

  for (guint i = 0; i < 3; i++)
    luminance += weights[i]
                 * (channels[i] <= 0.04045 ? channels[i] / 12.92 : pow ((channels[i] + 0.055) / 1.055, 2.4));
  return luminance;
}

/* All text stands out from white and from the tint of a note by 4.5 to 1. */
static void
test_contrast (void)
{
  g_autoptr (BriefStyleSheet) style = brief_style_sheet_new (BRIEF_PAPER_A4, FALSE);
  const double tint = get_luminance (&style->tint);

  for (guint i = 0; i < BRIEF_N_TEXT_LOOKS; i++)
    g_assert_cmpfloat ((tint + 0.05) / (get_luminance (&style->text[i].color) + 0.05), >=, 4.5);
  g_assert_cmpfloat ((tint + 0.05) / (get_luminance (&style->accent) + 0.05), >=, 4.5);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pages/area", test_area);
  g_test_add_func ("/pages/lines", test_lines);
  g_test_add_func ("/pages/cells", test_cells);
  g_test_add_func ("/pages/header-rows", test_header_rows);
  g_test_add_func ("/pages/contents", test_contents);
  g_test_add_func ("/pages/mirror", test_mirror);
  g_test_add_func ("/pages/alignment", test_alignment);
  g_test_add_func ("/pages/tall-lines", test_tall_lines);
  g_test_add_func ("/pages/side-column", test_side_column);
  g_test_add_func ("/pages/bare-headings", test_bare_headings);
  g_test_add_func ("/pages/spaces", test_spaces);
  g_test_add_func ("/pages/unseen", test_unseen);
  g_test_add_func ("/pages/huge", test_huge);
  g_test_add_func ("/pages/list-marks", test_list_marks);
  g_test_add_func ("/pages/list-marks-nested", test_list_marks_nested);
  g_test_add_func ("/pages/cancel", test_cancel);
  g_test_add_func ("/pages/contrast", test_contrast);

  return g_test_run ();
}
