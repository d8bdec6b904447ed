/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "../pack/support.h"
#include "document/brief-composer.h"
#include "tree.h"

#include <string.h>

static BriefPack *
make_pack (const char *const *ids)
{
  g_autoptr (BriefCollection) collection = support_read_collection ();
  BriefPack *pack = brief_pack_new ("Water", "en");

  for (guint i = 0; ids[i] != NULL; i++)
    brief_pack_add_item (pack, collection, brief_collection_lookup_item (collection, ids[i]));
  brief_pack_set_detail (pack, "citations", "footnotes");
  return pack;
}

/* The mark of a footnote, and the paragraph that has it. */
static const BriefInline *
find_mark (BriefDocument *document, const char *number, TreeNode *place)
{
  g_autoptr (GArray) nodes = tree_list (document);

  for (guint i = 0; i < nodes->len; i++)
    {
      *place = g_array_index (nodes, TreeNode, i);
      for (guint j = 0; j < brief_block_get_n_inlines (place->block); j++)
        {
          const BriefInline *run = brief_block_get_inline (place->block, j);

          if ((run->flags & BRIEF_INLINE_FOOTNOTE) && g_str_equal (run->text, number))
            return run;
        }
    }
  g_assert_not_reached ();
}

/* What a footnote says: of a source once all, later its title and the note that says all. */
static void
test_words (void)
{
  const struct {
    const char *ids[4];
    gboolean has_sources;
    const char *notes[5];
  } cases[] = {
    { { "rec-1" },
      TRUE,
      { "Water report, A body ●\u00a0primary.", "Water report, note 1, p. 3 ○\u00a0outline." } },
    { { "body-1", "rec-2" },
      TRUE,
      { "Water law, A parliament ◌\u00a0not graded.", "Water report, A body ◌\u00a0not graded." } },
    /* The place in the source, and the grade, however often it is cited. */
    { { "report-1" },
      TRUE,
      { "Water report, A body ◌\u00a0not graded.", "Water report, note 1 ◌\u00a0not graded.",
        "Water law, A parliament, s. 3 ◐\u00a0secondary.", "Water report, note 1, p. 3 ○\u00a0outline." } },
    /* Without a list of sources the footnote says what that would. */
    { { "report-1" },
      FALSE,
      { "Water report, A body ◌\u00a0not graded.", "Water report, note 1 ◌\u00a0not graded.",
        "Water law, A parliament, s. 3 ◐\u00a0secondary (account of Water report, note 1).",
        "Water report, note 1, p. 3 ○\u00a0outline." } },
    { { "statement-1" }, TRUE, { NULL } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (BriefPack) pack = make_pack (cases[i].ids);
      g_autoptr (BriefDocument) document = NULL;
      g_autoptr (GArray) nodes = NULL;
      guint n_notes = 0;

      brief_pack_set_option (pack, "sources", cases[i].has_sources);
      document = brief_compose (pack);
      nodes = tree_list (document);
      for (guint j = 0; j < nodes->len; j++)
        {
          BriefBlock *block = g_array_index (nodes, TreeNode, j).block;
          g_autofree char *words = brief_block_dup_text (block);

          if (brief_block_get_kind (block) == BRIEF_BLOCK_FOOTNOTE)
            g_assert_cmpstr (words, ==, cases[i].notes[n_notes++]);
        }
      g_assert_null (cases[i].notes[n_notes]);
      g_assert_cmpint (tree_find (document, BRIEF_BLOCK_SOURCES) != NULL, ==,
                       cases[i].has_sources && n_notes > 0);
    }
}

/* The mark is the number alone; it leads to the note, the note back to it, and to the note that describes its source. */
static void
test_links (void)
{
  g_autoptr (BriefPack) pack = make_pack ((const char *[]) { "rec-1", NULL });
  g_autoptr (BriefDocument) document = brief_compose (pack);
  TreeNode place;
  const BriefInline *mark = find_mark (document, "2", &place);
  BriefBlock *footnote = tree_lookup (document, "note-2");
  BriefBlock *paragraph = brief_block_get_child (footnote, 0);
  const BriefInline *link = NULL;

  g_assert_cmpuint (mark->flags, ==, BRIEF_INLINE_CITATION | BRIEF_INLINE_FOOTNOTE);
  g_assert_cmpstr (mark->anchor, ==, "mark-2");
  g_assert_cmpstr (mark->target, ==, "#note-2");
  g_assert_cmpstr (mark->alternative, ==, "note 2");
  g_assert_cmpint (brief_block_get_kind (footnote), ==, BRIEF_BLOCK_FOOTNOTE);
  g_assert_cmpstr (brief_block_get_label (footnote), ==, "2");
  g_assert_cmpint (brief_block_get_role (paragraph), ==, BRIEF_ROLE_SOURCE);
  for (guint i = 0; i < brief_block_get_n_inlines (paragraph); i++)
    if (g_str_equal (brief_block_get_inline (paragraph, i)->text, "note 1"))
      link = brief_block_get_inline (paragraph, i);
  g_assert_nonnull (link);
  g_assert_cmpstr (link->target, ==, "#note-1");
}

/* The footnote follows the paragraph that has its mark, in the same cell, item of a list or quotation. */
static void
test_place (void)
{
  const struct {
    const char *id, *mark;
    BriefBlockKind parent;
  } cases[] = {
    { "rec-1", "1", BRIEF_BLOCK_ITEM },         { "rec-1", "2", BRIEF_BLOCK_LIST_ITEM },
    { "report-1", "1", BRIEF_BLOCK_ITEM },      { "report-1", "2", BRIEF_BLOCK_CELL },
    { "report-1", "3", BRIEF_BLOCK_LIST_ITEM }, { "report-1", "4", BRIEF_BLOCK_LIST_ITEM },
    { "body-1", "1", BRIEF_BLOCK_LIST_ITEM },   { "fact-1", "1", BRIEF_BLOCK_ITEM },
    { "finding-1", "1", BRIEF_BLOCK_ITEM },     { "position-1", "1", BRIEF_BLOCK_ITEM },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (BriefPack) pack = make_pack ((const char *[]) { cases[i].id, NULL });
      g_autoptr (BriefDocument) document = brief_compose (pack);
      TreeNode place;
      BriefBlock *next = NULL;

      find_mark (document, cases[i].mark, &place);
      g_assert_cmpint (brief_block_get_kind (place.parent), ==, cases[i].parent);
      for (guint j = 0; j + 1 < brief_block_get_n_children (place.parent); j++)
        if (brief_block_get_child (place.parent, j) == place.block)
          next = brief_block_get_child (place.parent, j + 1);
      g_assert_nonnull (next);
      g_assert_cmpint (brief_block_get_kind (next), ==, BRIEF_BLOCK_FOOTNOTE);
      g_assert_cmpstr (brief_block_get_label (next), ==, cases[i].mark);
    }
}

/* With endnotes there is no footnote, and each citation has a mark of its own. */
static void
test_endnotes (void)
{
  g_autoptr (BriefPack) pack = make_pack ((const char *[]) { "report-1", NULL });
  g_autoptr (BriefDocument) document = NULL;

  brief_pack_set_detail (pack, "citations", "endnotes");
  document = brief_compose (pack);
  g_assert_null (tree_find (document, BRIEF_BLOCK_FOOTNOTE));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/footnotes/words", test_words);
  g_test_add_func ("/footnotes/links", test_links);
  g_test_add_func ("/footnotes/place", test_place);
  g_test_add_func ("/footnotes/endnotes", test_endnotes);

  return g_test_run ();
}
