/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "../pack/support.h"
#include "document/brief-composer.h"
#include "tree.h"

/* Sections parted by “|”, each a title (“_” for none) and the items in it. */
static BriefPack *
make_pack (const char *sections)
{
  g_autoptr (BriefCollection) collection = support_read_collection ();
  g_auto (GStrv) parts = g_strsplit (sections, "|", -1);
  BriefPack *pack = brief_pack_new ("Water", "en");

  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_auto (GStrv) words = g_strsplit (parts[i], " ", -1);
      BriefSection *section = brief_pack_add_section (pack, i, g_str_equal (words[0], "_") ? "" : words[0]);

      for (guint j = 1; words[j] != NULL; j++)
        {
          g_autoptr (BriefEntry)
              entry = g_str_equal (words[j], "note")
                          ? brief_entry_new_for_note ("# Of ours\n\nOne.\n\n- In a list\n\nTwo.")
                          : brief_entry_new_for_item (collection,
                                                      brief_collection_lookup_item (collection, words[j]));
          g_autoptr (GPtrArray) entries = support_one (entry);

          brief_pack_add_entries (pack, section, j - 1, entries);
        }
    }
  return pack;
}

/* The labels of all blocks of a kind, with what stands beside them. */
static char *
list_labels (BriefPack *pack, BriefBlockKind kind)
{
  g_autoptr (BriefDocument) document = brief_compose (pack);
  g_autoptr (GArray) nodes = tree_list (document);
  g_autoptr (GString) labels = g_string_new (NULL);

  for (guint i = 0; i < nodes->len; i++)
    {
      BriefBlock *block = g_array_index (nodes, TreeNode, i).block;

      if (brief_block_get_kind (block) == kind && brief_block_get_label (block) != NULL)
        g_string_append_printf (labels, "%s%s %s", labels->len > 0 ? "; " : "", brief_block_get_label (block),
                                brief_block_get_inline (block, 0)->text);
    }
  return g_strdup (labels->str);
}

static void
test_headings (void)
{
  const struct {
    const char *sections, *labels;
  } cases[] = {
    { "A rec-1 rec-2|B report-1", "1 A; 1.1 1; 1.2 Mend pipes.; 2 B; 2.1 Water in the north" },
    /* A note alone has no heading; nor has a section without title, which goes on with the one before. */
    { "A rec-1 note|_ rec-2|B", "1 A; 1.1 1; 1.2 Mend pipes.; 2 B" },
    { "_ rec-1 rec-2|B report-1", "1 1; 2 Mend pipes.; 3 B; 3.1 Water in the north" },
    { "_ note", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (BriefPack) pack = make_pack (cases[i].sections);
      g_autofree char *none = list_labels (pack, BRIEF_BLOCK_HEADING);
      g_autofree char *labels = NULL;
      g_autofree char *paragraphs = NULL;

      g_assert_cmpstr (none, ==, "");
      brief_pack_set_detail (pack, "numbering", "headings");
      labels = list_labels (pack, BRIEF_BLOCK_HEADING);
      g_assert_cmpstr (labels, ==, cases[i].labels);
      paragraphs = list_labels (pack, BRIEF_BLOCK_PARAGRAPH);
      g_assert_cmpstr (paragraphs, ==, "");
    }
}

static void
test_paragraphs (void)
{
  const struct {
    const char *sections, *labels;
  } cases[] = {
    /* Neither findings, which are in a list, nor facts, nor what stands above them. */
    { "A rec-1|B report-1", "1 Make water free.; 2 What was found." },
    { "A fact-1 body-1|B finding-1", "1 12; 2 Wells ran dry." },
    { "A note|_ rec-2", "1 One.; 2 Two.; 3 Mend pipes." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (BriefPack) pack = make_pack (cases[i].sections);
      g_autofree char *labels = NULL;
      g_autofree char *headings = NULL;

      brief_pack_set_detail (pack, "numbering", "paragraphs");
      brief_pack_set_detail (pack, "audience", "A committee");
      labels = list_labels (pack, BRIEF_BLOCK_PARAGRAPH);
      g_assert_cmpstr (labels, ==, cases[i].labels);
      headings = list_labels (pack, BRIEF_BLOCK_HEADING);
      g_assert_cmpstr (headings, ==, "");
      /* Footnotes have numbers of their own. */
      brief_pack_set_detail (pack, "citations", "footnotes");
      g_free (labels);
      labels = list_labels (pack, BRIEF_BLOCK_PARAGRAPH);
      g_assert_cmpstr (labels, ==, cases[i].labels);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/numbering/headings", test_headings);
  g_test_add_func ("/numbering/paragraphs", test_paragraphs);

  return g_test_run ();
}
