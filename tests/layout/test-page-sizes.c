/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "checks.h"
#include "sample.h"

static BriefPages *
lay_out (BriefBlock *root)
{
  g_autoptr (BriefStyleSheet) style = brief_style_sheet_new (BRIEF_PAPER_A4, FALSE);
  g_autoptr (BriefDocument) document = sample_make_document (root, "en");

  return sample_lay_out (document, style);
}

/* A document of nothing has a page; so does one of a line. */
static void
test_least (void)
{
  g_autoptr (BriefBlock) empty = brief_block_new (BRIEF_BLOCK_DOCUMENT);
  g_autoptr (BriefBlock) line = brief_block_new (BRIEF_BLOCK_DOCUMENT);
  g_autoptr (BriefBlock) bare = brief_block_new (BRIEF_BLOCK_DOCUMENT);
  g_autoptr (BriefPages) of_empty = NULL;
  g_autoptr (BriefPages) of_line = NULL;
  g_autoptr (BriefPages) of_bare = NULL;
  g_autofree char *text = NULL;

  of_empty = lay_out (empty);
  g_assert_cmpuint (brief_pages_get_n_pages (of_empty), ==, 1);
  text = brief_pages_dup_text (of_empty, 0);
  g_assert_cmpstr (text, ==, "");

  sample_add_paragraph (line, "A line.");
  of_line = lay_out (line);
  g_assert_cmpuint (brief_pages_get_n_pages (of_line), ==, 1);

  /* Blocks without anything in them take no room. */
  for (BriefBlockKind kind = BRIEF_BLOCK_SECTION; kind < BRIEF_BLOCK_FOOTNOTE; kind++)
    brief_block_set_label (brief_block_append_new (bare, kind), "1");
  of_bare = lay_out (bare);
  g_assert_cmpuint (brief_pages_get_n_pages (of_bare), ==, 1);
}

/* A section with a heading that links can find, of an item with another and @n_words of text. */
static void
add_section (BriefBlock *root, guint number, guint n_words)
{
  BriefBlock *section = brief_block_append_new (root, BRIEF_BLOCK_SECTION);
  g_autofree char *key = g_strdup_printf ("section-%u", number);
  g_autofree char *item_key = g_strdup_printf ("item-%u", number);
  g_autofree char *words = g_strdup_printf ("Section %u", number);
  BriefBlock *item;

  brief_block_set_entry_key (section, key);
  brief_block_set_anchor (sample_add_heading (section, 1, words), key);
  item = brief_block_append_new (section, BRIEF_BLOCK_ITEM);
  brief_block_set_entry_key (item, item_key);
  brief_block_set_anchor (sample_add_heading (item, 2,
                                              "An item with a title that is long enough for two lines "
                                              "in the table of contents of a pack"),
                          item_key);
  sample_append_words (brief_block_append_new (item, BRIEF_BLOCK_PARAGRAPH), n_words);
}

/* Each line of the contents has the number of the page of its heading, on however many pages they are. */
static void
test_contents (void)
{
  g_autoptr (BriefBlock) root = brief_block_new (BRIEF_BLOCK_DOCUMENT);
  g_autoptr (BriefPages) pages = NULL;
  guint n_numbers = 0;

  sample_add_title (root, "Contents");
  brief_block_append_new (root, BRIEF_BLOCK_CONTENTS);
  for (guint i = 0; i < 30; i++)
    add_section (root, i, 10 + (i % 7) * 150);
  pages = lay_out (root);
  check_pages (pages);
  for (guint page = 0; page < brief_pages_get_n_pages (pages); page++)
    for (guint i = 0; i < brief_pages_get_fragments (pages, page)->len; i++)
      {
        const BriefFragment *fragment = sample_get_fragment (pages, page, i);
        g_autofree char *expected = NULL;

        if (!sample_is_text (fragment, BRIEF_SHOWN_CONTENTS_NUMBER))
          continue;
        expected = g_strdup_printf (
            "%u", brief_pages_lookup_anchor (pages, brief_block_get_anchor (fragment->block))->page + 1);
        g_assert_cmpstr (fragment->text->words, ==, expected);
        g_assert_cmpuint (page, >=, 1);
        g_assert_cmpuint (page, <=, 3);
        n_numbers++;
      }
  /* The contents stand on pages 2 to 4; the outline has the same headings, and the title. */
  g_assert_cmpuint (brief_pages_get_outline (pages)->len, ==, 61);
  g_assert_cmpuint (n_numbers, ==, 60);
  g_assert_cmpuint (brief_pages_lookup_anchor (pages, "section-0")->page, ==, 4);
}

/* A cover with a title of any length or none; what follows it starts a page. */
static void
test_cover (void)
{
  static const guint lengths[] = { 0, 1, 30, 300, 3000 };

  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      g_autoptr (BriefBlock) root = brief_block_new (BRIEF_BLOCK_DOCUMENT);
      BriefBlock *cover = sample_add_title (root, NULL);
      g_autoptr (BriefPages) pages = NULL;
      const BriefDestination *section;

      if (lengths[i] > 0)
        {
          BriefBlock *title = brief_block_append_new (cover, BRIEF_BLOCK_HEADING);

          brief_block_set_level (title, 1);
          brief_block_set_role (title, BRIEF_ROLE_TITLE);
          sample_append_words (title, lengths[i]);
        }
      add_section (root, 0, 200);
      pages = lay_out (root);
      check_words (pages);
      check_overlaps (pages);
      section = brief_pages_lookup_anchor (pages, "section-0");
      g_assert_nonnull (section);
      g_assert_cmpuint (section->page, ==, brief_pages_get_n_pages (pages) - 1);
      g_assert_cmpfloat_with_epsilon (section->y, brief_pages_get_style (pages)->margin_top, 0.01);
      g_assert_cmpuint (brief_pages_get_n_pages (pages), >=, lengths[i] == 0 ? 1 : 2);
    }
}

/* A cover of nothing is none: the first page has its header like any other. */
static void
test_empty_cover (void)
{
  g_autoptr (BriefBlock) root = brief_block_new (BRIEF_BLOCK_DOCUMENT);
  g_autoptr (BriefPages) pages = NULL;
  gboolean has_header = FALSE;

  sample_add_title (root, NULL);
  add_section (root, 0, 10);
  pages = lay_out (root);
  for (guint i = 0; i < brief_pages_get_fragments (pages, 0)->len; i++)
    has_header = has_header || sample_get_fragment (pages, 0, i)->block == NULL;
  g_assert_true (has_header);
}

static cairo_status_t
append_bytes (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static GBytes *
make_picture (int width, int height)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, width, height);
  GByteArray *data = g_byte_array_new ();

  g_assert_cmpint (cairo_surface_write_to_png_stream (surface, append_bytes, data), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (surface);
  return g_byte_array_free_to_bytes (data);
}

/* A picture of any shape is within its bounds and keeps its shape, but for a pixel. */
static void
test_figure (void)
{
  static const int sizes[][2] = { { 1, 1 }, { 4000, 100 }, { 100, 4000 }, { 300, 200 }, { 3000, 2000 } };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (BriefBlock) root = brief_block_new (BRIEF_BLOCK_DOCUMENT);
      g_autoptr (GBytes) picture = make_picture (sizes[i][0], sizes[i][1]);
      g_autoptr (BriefPages) pages = NULL;
      const BriefFragment *figure;
      const BriefStyleSheet *style;

      brief_block_set_image (brief_block_append_new (root, BRIEF_BLOCK_FIGURE), picture, "image/png",
                             "A mark");
      pages = lay_out (root);
      check_area (pages);
      style = brief_pages_get_style (pages);
      figure = sample_get_fragment (pages, 0, 0);
      g_assert_cmpint (figure->kind, ==, BRIEF_FRAGMENT_IMAGE);
      g_assert_cmpfloat (figure->width, <=, style->logo_width + 0.01);
      g_assert_cmpfloat (figure->height, <=, style->logo_height + 0.01);
      g_assert_cmpfloat_with_epsilon (figure->width / figure->height, (double) sizes[i][0] / sizes[i][1],
                                      0.03 * sizes[i][0] / sizes[i][1]);
    }
}

/* A picture that would unfold to far more than it is worth, or is not what it says, is left out. */
static void
test_figure_refused (void)
{
  const struct {
    const char *media_type;
    int width, height;
  } cases[] = { { "image/png", 8192, 4097 }, { "image/jpeg", 8, 8 }, { "text/plain", 8, 8 } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (BriefBlock) root = brief_block_new (BRIEF_BLOCK_DOCUMENT);
      g_autoptr (GBytes) picture = make_picture (cases[i].width, cases[i].height);
      g_autoptr (BriefPages) pages = NULL;

      brief_block_set_image (brief_block_append_new (root, BRIEF_BLOCK_FIGURE), picture, cases[i].media_type,
                             "A mark");
      sample_add_paragraph (root, "Text");
      pages = lay_out (root);
      g_assert_cmpint (sample_get_fragment (pages, 0, 0)->kind, ==, BRIEF_FRAGMENT_TEXT);
    }
}

/* The number of a heading stands before its text on the same line, that of a paragraph in the side column; both are in the
 * order of reading. */
static void
test_numbers (void)
{
  g_autoptr (BriefBlock) root = brief_block_new (BRIEF_BLOCK_DOCUMENT);
  BriefBlock *blocks[2] = { sample_add_heading (root, 2, "A heading"), sample_add_paragraph (root, "Text") };
  g_autoptr (BriefPages) pages = NULL;
  const BriefStyleSheet *style;

  brief_block_set_label (blocks[0], "3.12");
  brief_block_set_label (blocks[1], "117");
  pages = lay_out (root);
  style = brief_pages_get_style (pages);
  for (guint i = 0; i < 2; i++)
    {
      const BriefFragment *label = sample_get_fragment (pages, 0, 2 * i);
      const BriefFragment *text = sample_get_fragment (pages, 0, 2 * i + 1);

      g_assert_true (label->block == blocks[i] && text->block == blocks[i]);
      g_assert_cmpint (label->shown, ==, BRIEF_SHOWN_LABEL);
      g_assert_cmpstr (label->text->words, ==, brief_block_get_label (blocks[i]));
      g_assert_cmpfloat_with_epsilon (label->y + label->text->baseline, text->y + text->text->baseline, 0.01);
      g_assert_cmpfloat_with_epsilon (
          label->x, i == 0 ? brief_style_sheet_get_text_x (style) : style->margin_start, 0.01);
      g_assert_cmpfloat (label->x + label->width, <, text->x);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/page-sizes/least", test_least);
  g_test_add_func ("/page-sizes/contents", test_contents);
  g_test_add_func ("/page-sizes/cover", test_cover);
  g_test_add_func ("/page-sizes/empty-cover", test_empty_cover);
  g_test_add_func ("/page-sizes/figure", test_figure);
  g_test_add_func ("/page-sizes/figure-refused", test_figure_refused);
  g_test_add_func ("/page-sizes/numbers", test_numbers);

  return g_test_run ();
}
