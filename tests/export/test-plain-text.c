/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "export/brief-plain-text.h"

static BriefBlock *
add_paragraph (BriefBlock *parent, const char *text)
{
  BriefBlock *paragraph = brief_block_append_new (parent, BRIEF_BLOCK_PARAGRAPH);

  brief_block_append_text (paragraph, text, 0, NULL);
  return paragraph;
}

/* A paragraph with a footnote behind it. */
static void
add_noted (BriefBlock *parent, const char *text, const char *number)
{
  BriefBlock *paragraph = add_paragraph (parent, text);
  BriefBlock *footnote = brief_block_append_new (parent, BRIEF_BLOCK_FOOTNOTE);

  brief_block_append_text (paragraph, number, BRIEF_INLINE_CITATION | BRIEF_INLINE_FOOTNOTE, NULL);
  brief_block_set_label (footnote, number);
  add_paragraph (footnote, "A source.");
}

static void
build_headings (BriefBlock *root)
{
  const struct {
    guint level;
    BriefRole role;
    const char *label, *text;
  } headings[] = {
    { 1, BRIEF_ROLE_TITLE, NULL, "Title" },
    { 1, BRIEF_ROLE_BODY, "1", "Section" },
    { 2, BRIEF_ROLE_BODY, "1.1", "Item" },
    { 1, BRIEF_ROLE_BODY, NULL, "Sources" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    {
      BriefBlock *heading = brief_block_append_new (root, BRIEF_BLOCK_HEADING);

      brief_block_set_level (heading, headings[i].level);
      brief_block_set_role (heading, headings[i].role);
      brief_block_set_label (heading, headings[i].label);
      brief_block_append_text (heading, headings[i].text, 0, NULL);
    }
}

static void
build_paragraphs (BriefBlock *root)
{
  brief_block_set_label (add_paragraph (root, "First."), "1");
  add_paragraph (root, "Not counted.");
  brief_block_set_label (add_paragraph (root, "Second."), "2");
}

static void
build_figure (BriefBlock *root)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("x", 1);

  brief_block_set_image (brief_block_append_new (root, BRIEF_BLOCK_FIGURE), bytes, "image/png", "A *drop*");
  brief_block_set_image (brief_block_append_new (root, BRIEF_BLOCK_FIGURE), bytes, "image/png", NULL);
}

static void
build_footnote (BriefBlock *root)
{
  add_noted (root, "Text.", "1");
  add_paragraph (root, "More.");
}

static void
build_footnotes_in_list (BriefBlock *root)
{
  BriefBlock *list = brief_block_append_new (root, BRIEF_BLOCK_LIST);
  BriefBlock *item = brief_block_append_new (list, BRIEF_BLOCK_LIST_ITEM);

  add_noted (item, "One.", "1");
  add_noted (
      brief_block_append_new (brief_block_append_new (list, BRIEF_BLOCK_LIST_ITEM), BRIEF_BLOCK_QUOTATION),
      "“Two.”", "2");
  add_paragraph (root, "More.");
}

static void
build_footnote_in_cell (BriefBlock *root)
{
  BriefBlock *row = brief_block_append_new (brief_block_append_new (root, BRIEF_BLOCK_TABLE),
                                            BRIEF_BLOCK_ROW);

  add_paragraph (brief_block_append_new (row, BRIEF_BLOCK_CELL), "Wells");
  add_noted (brief_block_append_new (row, BRIEF_BLOCK_CELL), "12", "1");
}

static void
test_blocks (void)
{
  const struct {
    void (*build) (BriefBlock *root);
    const char *bare, *markdown;
  } cases[] = {
    { build_headings, "Title\n\n1 Section\n\n1.1 Item\n\nSources\n",
      "# Title\n\n## 1 Section\n\n### 1.1 Item\n\n## Sources\n" },
    { build_paragraphs, "1. First.\n\nNot counted.\n\n2. Second.\n",
      "1\\. First.\n\nNot counted.\n\n2\\. Second.\n" },
    { build_figure, "A *drop*\n", "A \\*drop\\*\n" },
    { build_footnote, "Text.[1]\n\n[1] A source.\n\nMore.\n",
      "Text.\\[1\\]\n\n\\[1\\] A source.\n\nMore.\n" },
    /* Footnotes are not part of a list, a quotation or a table: they follow it. */
    { build_footnotes_in_list, "- One.[1]\n\n- > “Two.”[2]\n\n[1] A source.\n\n[2] A source.\n\nMore.\n",
      "- One.\\[1\\]\n\n- > “Two.”\\[2\\]\n\n\\[1\\] A source.\n\n\\[2\\] A source.\n\nMore.\n" },
    { build_footnote_in_cell, "Wells: 12[1]\n\n[1] A source.\n",
      "| | |\n|---|---|\n| Wells | 12\\[1\\] |\n\n\\[1\\] A source.\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (BriefBlock) root = brief_block_new (BRIEF_BLOCK_DOCUMENT);
      g_autoptr (BriefDocument) document = NULL;
      g_autofree char *bare = NULL;
      g_autofree char *markdown = NULL;

      cases[i].build (root);
      document = brief_document_new (root, "Title", NULL, "en", NULL);
      bare = brief_export_plain_text (document, BRIEF_PLAIN_TEXT_BARE);
      g_assert_cmpstr (bare, ==, cases[i].bare);
      markdown = brief_export_plain_text (document, BRIEF_PLAIN_TEXT_MARKDOWN);
      g_assert_cmpstr (markdown, ==, cases[i].markdown);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/plain-text/blocks", test_blocks);

  return g_test_run ();
}
