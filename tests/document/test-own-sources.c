/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "../pack/support.h"
#include "document/brief-composer.h"
#include "document/brief-preflight.h"
#include "pack/brief-own-sources.h"
#include "tree.h"

#include <string.h>

/* What the team cites, and how that stands beside what a collection cites. */

static const char *const book[BRIEF_OWN_SOURCE_N_FIELDS] = {
  [BRIEF_OWN_SOURCE_TITLE] = "Wells",       [BRIEF_OWN_SOURCE_AUTHOR] = "Zoë Smith",
  [BRIEF_OWN_SOURCE_PUBLISHER] = "A press", [BRIEF_OWN_SOURCE_NUMBER] = "ISBN 1",
  [BRIEF_OWN_SOURCE_DATE] = "2021",         [BRIEF_OWN_SOURCE_KIND] = "book",
};

/* A pack that cites a source of a collection, then one of its own, then both. */
static BriefPack *
make_pack (const char *note)
{
  g_autoptr (BriefCollection) collection = support_read_collection ();
  BriefPack *pack = brief_pack_new ("Water", "en");
  BriefEntry *entry;

  entry = brief_pack_add_item (pack, collection, brief_collection_lookup_item (collection, "rec-1"));
  g_assert_nonnull (brief_pack_add_own_source (pack, book));
  g_assert_true (brief_pack_set_entry_note (pack, entry, note));
  return pack;
}

static char *
dup_note_text (BriefDocument *document)
{
  BriefBlock *note = tree_find (document, BRIEF_BLOCK_NOTE);
  g_autoptr (GString) text = g_string_new (NULL);

  g_assert_nonnull (note);
  for (guint i = 1; i < brief_block_get_n_children (note); i++)
    {
      BriefBlock *child = brief_block_get_child (note, i);

      for (guint j = 0; j < brief_block_get_n_inlines (child); j++)
        g_string_append (text, brief_block_get_inline (child, j)->text);
      g_string_append_c (text, '|');
    }
  return g_string_free_and_steal (g_steal_pointer (&text));
}

static void
test_marks (void)
{
  const struct {
    const char *note, *text;
  } cases[] = {
    { "See [@zoe-smith-2021, p. 3].", "See\u00a0[2, p. 3].|" },
    { "[@zoe-smith-2021; @water/s1, p. 2]", "[2] [1, p. 2]|" },
    { "[@water/s1] [@zoe-smith-2021]", "[1]\u00a0[2]|" },
    { "[@zoe-smith-2021; @zoe-smith-2021]", "[2]|" },
    { "[@zoe-smith-2021; @gone, p. 1] a", "[2] [@gone, p. 1] a|" },
    { "a [@gone] b", "a [@gone] b|" },
    /* The id alone will do where no other source has it. */
    { "[@s1]", "[1]|" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (BriefPack) pack = make_pack (cases[i].note);
      g_autoptr (BriefDocument) document = brief_compose (pack);
      g_autofree char *text = dup_note_text (document);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static char *
dup_source_text (BriefDocument *document, const char *anchor)
{
  BriefBlock *source = tree_lookup (document, anchor);

  return source != NULL ? brief_block_dup_text (source) : NULL;
}

/* They are told apart from those of a collection, and have no grade. */
static void
test_list (void)
{
  g_autoptr (BriefPack) pack = make_pack ("[@zoe-smith-2021]");
  g_autoptr (BriefDocument) document = brief_compose (pack);
  g_autofree char *own = dup_source_text (document, "source-2");
  g_autofree char *other = dup_source_text (document, "source-1");

  g_assert_cmpstr (own, ==, "Zoë Smith. Wells. A press. ISBN 1. 2021. Added by us.");
  g_assert_nonnull (strstr (other, "Evidence: "));
  g_assert_null (strstr (other, "Added by us"));
}

/* Numbers go by first use, whoever cites. */
static void
test_order (void)
{
  g_autoptr (BriefPack) pack = make_pack ("");
  g_autoptr (BriefDocument) document = NULL;
  g_autofree char *first = NULL;

  brief_pack_set_section_note (pack, brief_pack_get_section (pack, 0), "First [@zoe-smith-2021].");
  document = brief_compose (pack);
  first = dup_source_text (document, "source-1");
  g_assert_true (g_str_has_prefix (first, "Zoë Smith. Wells."));
}

/* A pack that cites nothing but its own sources explains no grades. */
static void
test_own_alone (void)
{
  g_autoptr (BriefPack) pack = brief_pack_new ("Water", "en");
  g_autoptr (BriefEntry) entry = brief_entry_new_for_note ("See [@zoe-smith-2021].");
  g_autoptr (GPtrArray) entries = support_one (entry);
  g_autoptr (BriefDocument) document = NULL;
  g_autofree char *text = NULL;

  g_assert_nonnull (brief_pack_add_own_source (pack, book));
  brief_pack_add_entries (pack, NULL, 0, entries);
  document = brief_compose (pack);
  text = brief_block_dup_text (brief_document_get_root (document));
  g_assert_nonnull (strstr (text, "Added by us."));
  g_assert_null (strstr (text, "A mark after each citation"));
  g_assert_null (strstr (text, "Evidence:"));
}

static void
test_footnotes (void)
{
  g_autoptr (BriefPack) pack = make_pack ("One [@zoe-smith-2021, p. 3]. Two [@zoe-smith-2021; @water/s1].");
  g_autoptr (BriefDocument) document = NULL;
  g_autofree char *text = NULL;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  brief_pack_set_detail (pack, "citations", "footnotes");
  document = brief_compose (pack);
  text = dup_note_text (document);
  first = dup_source_text (document, "note-3");
  second = dup_source_text (document, "note-4");
  g_assert_true (g_str_has_prefix (text, "One3. Two4.|"));
  g_assert_cmpstr (first, ==, "Zoë Smith, Wells, A press, ISBN 1, 2021, p. 3 (added by us).");
  g_assert_cmpstr (second, ==, "Wells, note 3; Water report, note 1.");
}

static gboolean
warns (BriefPack *pack, const char *words, const char *key)
{
  g_autoptr (GPtrArray) findings = brief_preflight (pack);

  for (guint i = 0; i < findings->len; i++)
    {
      const BriefPreflightFinding *finding = g_ptr_array_index (findings, i);

      if (!g_str_equal (finding->message, words))
        continue;
      g_assert_cmpint (finding->severity, ==, BRIEF_SEVERITY_WARNING);
      g_assert_cmpstr (finding->key, ==, key);
      return TRUE;
    }
  return FALSE;
}

static void
test_preflight (void)
{
  g_autoptr (BriefPack) pack = make_pack ("[@zoe-smith-2021]");
  BriefSection *section = brief_pack_get_section (pack, 0);
  const char *key = brief_entry_get_key (brief_section_get_entry (section, 0));
  const char *message = "a note cites “zoe-smith-2021”, which is no source of this pack";

  g_assert_false (warns (pack, message, key));
  brief_pack_remove_own_source (pack, "zoe-smith-2021");
  g_assert_true (warns (pack, message, key));
  brief_undo_stack_undo (brief_pack_get_undo_stack (pack));
  g_assert_false (warns (pack, message, key));
  brief_pack_set_section_note (pack, section, "a [@gone]");
  g_assert_true (
      warns (pack, "a note cites “gone”, which is no source of this pack", brief_section_get_key (section)));
  brief_pack_set_section_note (pack, section, "# [@zoe-smith-2021]");
  g_assert_true (warns (pack, "a heading in a note cites “zoe-smith-2021”: only the text below it can",
                        brief_section_get_key (section)));
  /* In code it is no citation. */
  brief_pack_set_section_note (pack, section, "`[@gone]`");
  g_assert_false (
      warns (pack, "a note cites “gone”, which is no source of this pack", brief_section_get_key (section)));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/own-sources/marks", test_marks);
  g_test_add_func ("/own-sources/list", test_list);
  g_test_add_func ("/own-sources/order", test_order);
  g_test_add_func ("/own-sources/own-alone", test_own_alone);
  g_test_add_func ("/own-sources/footnotes", test_footnotes);
  g_test_add_func ("/own-sources/preflight", test_preflight);

  return g_test_run ();
}
