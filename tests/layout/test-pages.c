/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "layout/brief-pages.h"
#include "random-document.h"
#include "sample.h"

#include <math.h>
#include <string.h>

/* Pages that read from right to left are the mirror of those that read from left to right. */
static void
test_mirror (void)
{
  g_autoptr (BriefStyleSheet) style = brief_style_sheet_new (BRIEF_PAPER_A4, FALSE);
  g_autoptr (BriefDocument) document = random_document_new (1, 6);
  g_autoptr (BriefPages) plain = sample_lay_out (document, style);
  g_autoptr (BriefPages) mirrored = NULL;

  style->right_to_left = TRUE;
  mirrored = sample_lay_out (document, style);
  g_assert_cmpuint (brief_pages_get_n_pages (plain), ==, brief_pages_get_n_pages (mirrored));
  for (guint page = 0; page < brief_pages_get_n_pages (plain); page++)
    for (guint i = 0; i < brief_pages_get_fragments (plain, page)->len; i++)
      {
        const BriefFragment *a = sample_get_fragment (plain, page, i);
        const BriefFragment *b = sample_get_fragment (mirrored, page, i);

        g_assert_cmpfloat_with_epsilon (b->x, style->page_width - a->x - a->width, 0.01);
        g_assert_cmpfloat_with_epsilon (b->y, a->y, 0.01);
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
      pages = sample_lay_out (document, style);
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
  pages = sample_lay_out (document, style);
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
  pages = sample_lay_out (document, style);
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
  pages = sample_lay_out (document, style);
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
  pages = sample_lay_out (document, style);

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
      pages = sample_lay_out (document, style);
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
  pages = sample_lay_out (document, style);
  text = brief_pages_dup_text (pages, 0);
  g_assert_cmpstr (text, ==, "1. a. first\n2. second\nafter\nend");
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
  g_test_add_func ("/pages/contrast", test_contrast);

  return g_test_run ();
}
