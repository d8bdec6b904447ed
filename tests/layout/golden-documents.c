/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "golden-documents.h"

#include "../pack/support.h"
#include "document/brief-composer.h"
#include "document/brief-notes.h"
#include "document/brief-numbering.h"
#include "pack/brief-template.h"
#include "sample.h"

void
golden_document_clear (GoldenDocument *self)
{
  g_clear_object (&self->document);
  g_clear_pointer (&self->style, brief_style_sheet_free);
}

/* A pack as its template makes it of the bundled collection. */
static void
make_template (GoldenDocument *self, const char *name, const char *place)
{
  g_autoptr (BriefCollection) collection = support_read_bundled ();
  g_autoptr (BriefPack) pack = brief_pack_new (NULL, "en");
  g_autoptr (GError) error = NULL;

  brief_template_apply (brief_template_lookup (name), pack, collection, place, &error);
  g_assert_no_error (error);
  brief_pack_set_detail (pack, "prepared-by", "A team");
  brief_pack_set_detail (pack, "date", "2026-11-25");
  self->document = brief_compose (pack);
  self->style = brief_style_sheet_new_for_pack (pack);
}

void
golden_make_one_page (GoldenDocument *self)
{
  make_template (self, "one-page", NULL);
}

void
golden_make_country (GoldenDocument *self)
{
  make_template (self, "country", "NO");
}

static cairo_status_t
append_bytes (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

/* A figure with a picture of 60 by 30 pixels. */
static void
add_figure (BriefBlock *parent)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 60, 30);
  GByteArray *data = g_byte_array_new ();
  g_autoptr (GBytes) file = NULL;

  g_assert_cmpint (cairo_surface_write_to_png_stream (surface, append_bytes, data), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (surface);
  file = g_byte_array_free_to_bytes (data);
  brief_block_set_image (brief_block_append_new (parent, BRIEF_BLOCK_FIGURE), file, "image/png", "A mark");
}

static BriefBlock *
add_item (BriefBlock *list, const char *label, const char *words)
{
  BriefBlock *item = brief_block_append_new (list, BRIEF_BLOCK_LIST_ITEM);

  brief_block_set_label (item, label);
  sample_add_paragraph (item, words);
  return item;
}

static void
add_lists (BriefBlock *parent, const char *words)
{
  BriefBlock *list = brief_block_append_new (parent, BRIEF_BLOCK_LIST);
  BriefBlock *inner;

  add_item (list, "9.", words);
  inner = brief_block_append_new (add_item (list, "10.", words), BRIEF_BLOCK_LIST);
  add_item (inner, "•", words);
  add_item (inner, "•", words);
}

/* A table of three columns with a header row. */
static void
add_table (BriefBlock *parent, guint n_rows, const char *words)
{
  BriefBlock *table = brief_block_append_new (parent, BRIEF_BLOCK_TABLE);

  for (guint i = 0; i < n_rows; i++)
    {
      BriefBlock *row = brief_block_append_new (table, BRIEF_BLOCK_ROW);

      brief_block_set_header (row, i == 0);
      for (guint j = 0; j < 3; j++)
        {
          g_autofree char *cell = i == 0 ? g_strdup_printf ("%u", j + 1)
                                         : g_strdup_printf ("%u · %s", i, words);

          sample_add_cell (row, cell);
        }
    }
}

static const char *const note =
    "A paragraph with *emphasis*, **strength**, `code` and [a link](https://example.org/).\n"
    "\n"
    "# A heading\n"
    "\n"
    "1. one\n"
    "2. two\n"
    "   - within\n"
    "\n"
    "> quoted\n"
    ">\n"
    "> - a list in it\n"
    "\n"
    "---\n"
    "\n"
    "    literally\n"
    "      so\n"
    "\n"
    "A line  \nbroken.\n";

/* The section of a pack of that number, with an item that has a block of every kind; @words are its text. */
static BriefBlock *
add_blocks (BriefBlock *root, guint number, const char *words)
{
  BriefBlock *section = brief_block_append_new (root, BRIEF_BLOCK_SECTION);
  g_autofree char *section_key = g_strdup_printf ("section-%u", number);
  g_autofree char *item_key = g_strdup_printf ("item-%u", number);
  BriefBlock *item, *paragraph;

  brief_block_set_entry_key (section, section_key);
  brief_block_set_anchor (sample_add_heading (section, 1, words), section_key);
  item = brief_block_append_new (section, BRIEF_BLOCK_ITEM);
  brief_block_set_entry_key (item, item_key);
  brief_block_set_anchor (sample_add_heading (item, 2, words), item_key);
  paragraph = sample_add_paragraph (item, words);
  brief_block_set_role (paragraph, BRIEF_ROLE_META);
  paragraph = sample_add_paragraph (item, words);
  brief_block_set_role (paragraph, BRIEF_ROLE_LEAD);
  sample_append_footnote (paragraph, item, number, 12);
  brief_block_set_role (sample_add_heading (item, 3, words), BRIEF_ROLE_LABEL);
  for (guint i = 0; i < 2; i++)
    sample_add_paragraph (item, words);
  add_lists (item, words);
  sample_add_paragraph (brief_block_append_new (item, BRIEF_BLOCK_QUOTATION), words);
  return item;
}

static BriefBlock *
add_front (BriefBlock *root, const char *title)
{
  BriefBlock *cover = sample_add_title (root, title);

  brief_block_set_role (sample_add_paragraph (cover, title), BRIEF_ROLE_SUBTITLE);
  brief_block_set_role (sample_add_paragraph (cover, "2026-11-25"), BRIEF_ROLE_DETAIL);
  brief_block_append_new (root, BRIEF_BLOCK_CONTENTS);
  return cover;
}

void
golden_make_blocks (GoldenDocument *self)
{
  static const char *const words = "Everyone has the right to an effective remedy by the competent national "
                                   "tribunals for acts violating the fundamental rights.";
  g_autoptr (BriefBlock) root = brief_block_new (BRIEF_BLOCK_DOCUMENT);
  BriefBlock *item;

  add_figure (add_front (root, "All blocks"));
  item = add_blocks (root, 1, words);
  add_table (item, 14, words);
  brief_block_append_new (item, BRIEF_BLOCK_RULE);
  brief_notes_append (brief_block_append_new (item, BRIEF_BLOCK_NOTE), note, 2, NULL, NULL);
  brief_numbering_apply (root, "paragraphs");
  item = add_blocks (root, 2, "Numbered");
  brief_block_set_margin (sample_add_paragraph (item, words), "Norway");
  brief_numbering_apply (brief_block_get_child (root, 2), "headings");
  self->document = brief_document_new (root, "All blocks", NULL, "en", NULL);
  self->style = brief_style_sheet_new (BRIEF_PAPER_A4, FALSE);
}

void
golden_make_arabic (GoldenDocument *self)
{
  static const char *const words = "لكل شخص الحق في أن يلجأ إلى المحاكم الوطنية لإنصافه (UN 1948).";
  g_autoptr (BriefBlock) root = brief_block_new (BRIEF_BLOCK_DOCUMENT);
  BriefBlock *item;

  add_figure (add_front (root, "حقوق الإنسان"));
  item = add_blocks (root, 1, words);
  add_table (item, 6, words);
  brief_block_append_new (item, BRIEF_BLOCK_RULE);
  brief_notes_append (brief_block_append_new (item, BRIEF_BLOCK_NOTE), note, 2, NULL, NULL);
  brief_numbering_apply (root, "headings");
  self->document = brief_document_new (root, "حقوق الإنسان", NULL, "ar", NULL);
  self->style = brief_style_sheet_new (BRIEF_PAPER_A4, FALSE);
  self->style->right_to_left = TRUE;
}

/* Footnotes that fill half a page, more of them than there is room for, and one that is longer than a page. */
void
golden_make_footnotes (GoldenDocument *self)
{
  static const guint lengths[] = { 20, 60, 200, 4, 4, 500, 30, 900, 10, 10 };
  g_autoptr (BriefBlock) root = brief_block_new (BRIEF_BLOCK_DOCUMENT);

  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      BriefBlock *paragraph = brief_block_append_new (root, BRIEF_BLOCK_PARAGRAPH);

      sample_append_words (paragraph, 24);
      sample_append_mark (paragraph, i + 1);
      brief_block_append_text (paragraph, " and on", 0, NULL);
      sample_add_footnote (root, i + 1, lengths[i]);
    }
  self->document = brief_document_new (root, "Footnotes", NULL, "en", NULL);
  self->style = brief_style_sheet_new (BRIEF_PAPER_A4, FALSE);
}

/* Article 1 of the Universal Declaration of Human Rights, and characters that are no letters. */
void
golden_make_scripts (GoldenDocument *self)
{
  static const struct {
    const char *language;
    const char *text;
  } texts[] = {
    { "ja",
      "すべての人間は、生まれながらにして自由であり、かつ、尊厳と権利とについて平等である。人間は、理性と良"
      "心とを授けられており、互いに同胞の精神をもって行動しなければならない。" },
    { "ko",
      "모든 인간은 태어날 때부터 자유로우며 그 존엄과 권리에 있어 동등하다. 인간은 천부적으로 이성과 양심을 "
      "부여받았으며 서로 형제애의 정신으로 행동하여야 한다." },
    { "zh-Hans",
      "人人生而自由，在尊严和权利上一律平等。他们赋有理性和良心，并应以兄弟关系的精神相对待。直骨曜" },
    { "zh-Hant",
      "人人生而自由，在尊嚴和權利上一律平等。他們賦有理性和良心，並應以兄弟關係的精神相對待。直骨曜" },
    { "hi", "सभी मनुष्यों को गौरव और अधिकारों के मामले में जन्मजात स्वतन्त्रता और समानता प्राप्त है। उन्हें बुद्धि और अन्तरात्मा "
            "की देन प्राप्त "
            "है और परस्पर उन्हें भाईचारे के भाव से बर्ताव करना चाहिए।" },
    { "th", "มนุษย์ทั้งหลายเกิดมามีอิสระและเสมอภาคกันในเกียรติศักดิ์และสิทธิ ต่างมีเหตุผลและมโนธรรม "
            "และควรปฏิบัติต่อกันด้วยเจตนารมณ์แห่งภราดรภาพ" },
    { "he",
      "כל בני האדם נולדו בני חורין ושווים בערכם ובזכויותיהם. כולם חוננו בתבונה ובמצפון, לפיכך חובה עליהם "
      "לנהוג איש ברעהו ברוח של אחווה." },
    { "en",
      "Emoji: 🌍 👩‍⚖️ ✊🏽 🇳🇴, marks: ● ◐ ○ ◌, arrows: → ⇒, fractions: ½, "
      "letters: "
      "Ωβ "
      "Жя "
      "ǅ." },
  };
  g_autoptr (BriefBlock) root = brief_block_new (BRIEF_BLOCK_DOCUMENT);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      BriefBlock *heading = brief_block_append_new (root, BRIEF_BLOCK_HEADING);
      BriefBlock *paragraph = brief_block_append_new (root, BRIEF_BLOCK_PARAGRAPH);
      g_autofree char *start = g_utf8_substring (texts[i].text, 0, 8);

      brief_block_set_level (heading, 2);
      brief_block_append_text (heading, start, 0, texts[i].language);
      brief_block_append_text (paragraph, "In English, then: ", 0, NULL);
      brief_block_append_text (paragraph, texts[i].text, 0, texts[i].language);
      brief_block_append_text (paragraph, start, BRIEF_INLINE_STRONG, texts[i].language);
      brief_block_append_text (paragraph, start, BRIEF_INLINE_EMPHASIS, texts[i].language);
    }
  self->document = brief_document_new (root, "Scripts", NULL, "en", NULL);
  self->style = brief_style_sheet_new (BRIEF_PAPER_A4, FALSE);
}

static void
make_short (GoldenDocument *self, BriefPaper paper, gboolean large_print)
{
  g_autoptr (BriefBlock) root = brief_block_new (BRIEF_BLOCK_DOCUMENT);
  BriefBlock *item;

  add_front (root, "A document");
  item = add_blocks (root, 1, "All human beings are born free and equal in dignity and rights.");
  add_table (item, 5, "reason and conscience");
  brief_notes_append (brief_block_append_new (item, BRIEF_BLOCK_NOTE), note, 2, NULL, NULL);
  self->document = brief_document_new (root, "A document", NULL, "en", NULL);
  self->style = brief_style_sheet_new (paper, large_print);
}

void
golden_make_large_print (GoldenDocument *self)
{
  make_short (self, BRIEF_PAPER_A4, TRUE);
}

void
golden_make_letter (GoldenDocument *self)
{
  make_short (self, BRIEF_PAPER_LETTER, FALSE);
}
