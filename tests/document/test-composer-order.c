/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "../pack/support.h"
#include "document/brief-composer.h"
#include "model/brief-endorsement.h"
#include "model/brief-finding.h"
#include "model/brief-passage.h"
#include "model/brief-report.h"
#include "pack/brief-template.h"
#include "tree.h"

#include <json-glib/json-glib.h>
#include <string.h>

/* Nothing is lost: every citation of what a pack shows is marked, in order, and leads to its source. What is expected is
 * gathered from the items, without the composer. */

/* The title of each source with the place in it, as a line; a line of a place that cites ends with “;”. */
static void
expect (GString *lines, BriefSnapshot *snapshot, GPtrArray *citations)
{
  for (guint i = 0; citations != NULL && i < citations->len; i++)
    {
      BriefCitation *citation = g_ptr_array_index (citations, i);
      BriefSource *source = brief_snapshot_lookup_source (snapshot, brief_citation_get_source (citation));
      const char *locator = brief_citation_get_locator (citation);

      g_string_append_printf (lines, "%s|%s%s\n",
                              brief_localized_text_resolve (brief_source_get_title (source), "en", NULL),
                              locator != NULL ? locator : "", i + 1 == citations->len ? ";" : "");
    }
}

static void
expect_items (GString *lines, BriefSnapshot *snapshot, GPtrArray *items, const char *const *shown)
{
  for (guint i = 0; items != NULL && i < items->len; i++)
    {
      BriefItem *item = g_ptr_array_index (items, i);

      if (shown == NULL || g_strv_contains (shown, brief_item_get_id (item)))
        expect (lines, snapshot, brief_item_get_citations (item));
    }
}

static void
expect_passages (GString *lines, BriefSnapshot *snapshot, GPtrArray *passages)
{
  for (guint i = 0; passages != NULL && i < passages->len; i++)
    expect (lines, snapshot, brief_passage_get_citations (g_ptr_array_index (passages, i)));
}

static void
expect_findings (GString *lines, BriefEntry *entry, BriefReport *report)
{
  static const BriefFindingKind kinds[] = { BRIEF_FINDING_KIND_FINDING, BRIEF_FINDING_KIND_RECOMMENDATION,
                                            BRIEF_FINDING_KIND_CONTESTED };
  GPtrArray *findings = brief_report_get_findings (report);

  for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
    {
      g_autoptr (GPtrArray) of_kind = g_ptr_array_new ();

      for (guint i = 0; findings != NULL && i < findings->len; i++)
        if (brief_finding_get_kind (g_ptr_array_index (findings, i)) == kinds[k])
          g_ptr_array_add (of_kind, g_ptr_array_index (findings, i));
      expect_items (lines, brief_entry_get_snapshot (entry), of_kind, brief_entry_get_shown_findings (entry));
    }
}

static void
expect_entry (GString *lines, BriefEntry *entry)
{
  BriefSnapshot *snapshot = brief_entry_get_snapshot (entry);
  const guint parts = brief_entry_get_parts (entry);
  BriefItem *item = snapshot != NULL ? brief_snapshot_get_item (snapshot) : NULL;
  const BriefItemType type = snapshot != NULL ? brief_snapshot_get_item_type (snapshot) : 0;

  if (snapshot == NULL || !(parts & BRIEF_PART_SOURCES))
    return;
  /* Facts and positions are all text; where a body or milestone has none, its citations are for what it is. */
  if ((parts & BRIEF_PART_TEXT) || type == BRIEF_ITEM_TYPE_FACT || type == BRIEF_ITEM_TYPE_POSITION
      || brief_item_get_text (item) == NULL)
    expect (lines, snapshot, brief_item_get_citations (item));
  if (type == BRIEF_ITEM_TYPE_RECOMMENDATION && (parts & BRIEF_PART_FINDINGS))
    expect_items (lines, snapshot, brief_snapshot_get_evidence (snapshot),
                  brief_entry_get_shown_findings (entry));
  if (type == BRIEF_ITEM_TYPE_ENDORSEMENT && (parts & BRIEF_PART_POSITIONS))
    expect_items (lines, snapshot, brief_endorsement_get_positions (BRIEF_ENDORSEMENT (item)),
                  brief_entry_get_shown_positions (entry));
  if (type != BRIEF_ITEM_TYPE_REPORT)
    return;
  if (parts & BRIEF_PART_FACTS)
    expect_items (lines, snapshot, brief_report_get_facts (BRIEF_REPORT (item)), NULL);
  if (parts & BRIEF_PART_LAW)
    expect_passages (lines, snapshot, brief_report_get_law (BRIEF_REPORT (item)));
  if (parts & BRIEF_PART_METHOD)
    expect_passages (lines, snapshot, brief_report_get_method (BRIEF_REPORT (item)));
  if (parts & BRIEF_PART_FINDINGS)
    expect_findings (lines, entry, BRIEF_REPORT (item));
}

static char *
list_expected (BriefPack *pack)
{
  g_autoptr (GString) lines = g_string_new (NULL);

  for (guint i = 0; i < brief_pack_get_n_sections (pack); i++)
    for (guint j = 0; j < brief_section_get_n_entries (brief_pack_get_section (pack, i)); j++)
      expect_entry (lines, brief_section_get_entry (brief_pack_get_section (pack, i), j));
  return g_strdup (lines->str);
}

/* The title of a source entry is the first of its runs with emphasis. */
static const char *
get_title (BriefBlock *source)
{
  BriefBlock *paragraph = brief_block_get_child (source, 0);

  for (guint i = 0; i < brief_block_get_n_inlines (paragraph); i++)
    if (brief_block_get_inline (paragraph, i)->flags & BRIEF_INLINE_EMPHASIS)
      return brief_block_get_inline (paragraph, i)->text;
  g_assert_not_reached ();
}

/* The same lines, from the marks and the list of sources of a document. */
static char *
list_marks (BriefDocument *document)
{
  g_autoptr (GArray) nodes = tree_list (document);
  g_autoptr (GString) lines = g_string_new (NULL);

  for (guint i = 0; i < nodes->len; i++)
    {
      BriefBlock *block = g_array_index (nodes, TreeNode, i).block;
      gboolean cites = FALSE;

      for (guint j = 0; j < brief_block_get_n_inlines (block); j++)
        {
          const BriefInline *run = brief_block_get_inline (block, j);
          g_autofree char *locator = NULL;

          if (!(run->flags & BRIEF_INLINE_CITATION))
            continue;
          if (strchr (run->text, ',') != NULL)
            locator = g_strndup (strchr (run->text, ',') + 2, strlen (strchr (run->text, ',')) - 3);
          g_string_append_printf (lines, "%s|%s\n", get_title (tree_lookup (document, run->target + 1)),
                                  locator != NULL ? locator : "");
          cites = TRUE;
        }
      if (cites)
        g_string_insert_c (lines, (gssize) lines->len - 1, ';');
    }
  return g_strdup (lines->str);
}

/* Each place that cites has one mark and one footnote, which names the same sources and the places in them. */
static void
check_footnotes (BriefDocument *document, const char *expected)
{
  g_auto (GStrv) lines = g_strsplit (expected, "\n", -1);
  g_autoptr (GArray) nodes = tree_list (document);
  guint n_lines = 0, n_marks = 0, n_footnotes = 0;

  for (guint i = 0; i < nodes->len; i++)
    {
      BriefBlock *block = g_array_index (nodes, TreeNode, i).block;
      g_autofree char *words = brief_block_dup_text (block);
      g_autofree char *label = NULL;
      BriefBlock *paragraph;

      for (guint j = 0; j < brief_block_get_n_inlines (block); j++)
        if (brief_block_get_inline (block, j)->flags & BRIEF_INLINE_CITATION)
          g_assert_cmpuint (g_ascii_strtoull (brief_block_get_inline (block, j)->text, NULL, 10), ==,
                            ++n_marks);
      if (brief_block_get_kind (block) != BRIEF_BLOCK_FOOTNOTE)
        continue;

      label = g_strdup_printf ("%u", ++n_footnotes);
      g_assert_cmpstr (brief_block_get_label (block), ==, label);
      g_assert_cmpuint (n_footnotes, ==, n_marks);
      paragraph = brief_block_get_child (block, 0);
      for (guint j = 0; j < brief_block_get_n_inlines (paragraph); j++)
        {
          const BriefInline *run = brief_block_get_inline (paragraph, j);
          const gboolean is_cut = g_str_has_suffix (run->text, "…");

          if (!(run->flags & BRIEF_INLINE_EMPHASIS))
            continue;
          g_assert_cmpint (
              strncmp (lines[n_lines], run->text, strlen (run->text) - (is_cut ? strlen ("…") : 0)), ==, 0);
          if (g_str_has_suffix (lines[n_lines], ";"))
            lines[n_lines][strlen (lines[n_lines]) - 1] = '\0';
          g_assert_nonnull (strstr (words, strrchr (lines[n_lines], '|') + 1));
          n_lines++;
        }
    }
  g_assert_cmpuint (n_marks, ==, n_footnotes);
  g_assert_cmpstr (lines[n_lines], ==, "");
}

/* Entries stand in the order of the pack; what is linked is there, once; what is read aloud is never nothing. */
static void
check_structure (BriefPack *pack, BriefDocument *document)
{
  g_autoptr (GArray) nodes = tree_list (document);
  g_autoptr (GHashTable) anchors = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) targets = g_ptr_array_new ();
  g_autoptr (GString) keys = g_string_new (NULL);
  g_autoptr (GString) expected = g_string_new (NULL);

  for (guint i = 0; i < brief_pack_get_n_sections (pack); i++)
    {
      BriefSection *section = brief_pack_get_section (pack, i);

      g_string_append_printf (expected, "%s\n", brief_section_get_key (section));
      for (guint j = 0; j < brief_section_get_n_entries (section); j++)
        g_string_append_printf (expected, "%s\n", brief_entry_get_key (brief_section_get_entry (section, j)));
    }
  for (guint i = 0; i < nodes->len; i++)
    {
      BriefBlock *block = g_array_index (nodes, TreeNode, i).block;

      if (brief_block_get_entry_key (block) != NULL)
        g_string_append_printf (keys, "%s\n", brief_block_get_entry_key (block));
      if (brief_block_get_anchor (block) != NULL)
        g_assert_true (g_hash_table_add (anchors, (gpointer) brief_block_get_anchor (block)));
      for (guint j = 0; j < brief_block_get_n_inlines (block); j++)
        {
          const BriefInline *run = brief_block_get_inline (block, j);

          if (run->anchor != NULL)
            g_assert_true (g_hash_table_add (anchors, run->anchor));
          if (run->target != NULL && *run->target == '#')
            g_ptr_array_add (targets, run->target + 1);
          g_assert_cmpstr (run->alternative, !=, "");
        }
    }
  g_assert_cmpstr (keys->str, ==, expected->str);
  for (guint i = 0; i < targets->len; i++)
    g_assert_true (g_hash_table_contains (anchors, g_ptr_array_index (targets, i)));
}

/* Each source that is cited is in the list once, in the order of its first use. */
static void
check_sources (BriefDocument *document, const char *expected)
{
  g_auto (GStrv) lines = g_strsplit (expected, "\n", -1);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  BriefBlock *sources = tree_find (document, BRIEF_BLOCK_SOURCES);
  guint n_sources = 0;

  for (guint i = 0; lines[i] != NULL && *lines[i] != '\0'; i++)
    {
      *strrchr (lines[i], '|') = '\0';
      if (g_hash_table_add (seen, lines[i]))
        g_assert_cmpstr (get_title (brief_block_get_child (sources, n_sources++)), ==, lines[i]);
    }
  g_assert_cmpuint (sources != NULL ? brief_block_get_n_children (sources) : 0, ==, n_sources);
}

static void
check_pack (BriefPack *pack)
{
  g_autofree char *expected = list_expected (pack);
  g_autofree char *marks = NULL;
  g_autoptr (BriefDocument) endnotes = NULL;
  g_autoptr (BriefDocument) footnotes = NULL;
  g_autoptr (BriefDocument) bare = NULL;

  brief_pack_set_option (pack, "sources", TRUE);
  brief_pack_set_detail (pack, "citations", "endnotes");
  endnotes = brief_compose (pack);
  marks = list_marks (endnotes);
  g_assert_cmpstr (marks, ==, expected);
  check_sources (endnotes, expected);
  check_structure (pack, endnotes);

  brief_pack_set_detail (pack, "citations", "footnotes");
  footnotes = brief_compose (pack);
  check_footnotes (footnotes, expected);
  check_sources (footnotes, expected);
  check_structure (pack, footnotes);

  brief_pack_set_option (pack, "sources", FALSE);
  bare = brief_compose (pack);
  check_structure (pack, bare);
}

static void
test_templates (void)
{
  g_autoptr (BriefCollection) collection = support_read_bundled ();
  const char *const *names = brief_template_list_names ();

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autoptr (BriefPack) pack = brief_pack_new (NULL, "en");
      g_autoptr (GError) error = NULL;
      g_autofree char *expected = NULL;

      brief_template_apply (brief_template_lookup (names[i]), pack, collection,
                            brief_template_needs_place (brief_template_lookup (names[i])) ? "NO" : NULL,
                            &error);
      g_assert_no_error (error);
      expected = list_expected (pack);
      g_assert_cmpstr (expected, !=, "");
      check_pack (pack);
    }
}

/* Shows some parts of each entry, at random. */
static BriefPack *
hide_parts (BriefPack *pack, GRand *random)
{
  static const char *const parts[] = { "title", "text",     "law",       "method",
                                       "facts", "findings", "positions", "sources" };
  g_autoptr (GBytes) bytes = brief_pack_to_bytes (pack);
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GBytes) changed = NULL;
  g_autoptr (BriefProblems) problems = brief_problems_new ("parts");
  g_autoptr (GError) error = NULL;
  JsonArray *sections, *entries;
  char *text;
  BriefPack *read;

  json_parser_load_from_data (parser, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes),
                              &error);
  g_assert_no_error (error);
  sections = json_object_get_array_member (json_node_get_object (json_parser_get_root (parser)), "sections");
  for (guint i = 0; i < json_array_get_length (sections); i++)
    {
      entries = json_object_get_array_member (json_array_get_object_element (sections, i), "entries");
      for (guint j = 0; j < json_array_get_length (entries); j++)
        {
          JsonObject *show = json_object_new ();
          JsonArray *shown = json_array_new ();

          for (guint k = 0; k < G_N_ELEMENTS (parts); k++)
            if (g_rand_int_range (random, 0, 4) > 0)
              json_array_add_string_element (shown, parts[k]);
          json_object_set_array_member (show, "parts", shown);
          json_object_set_object_member (json_array_get_object_element (entries, j), "show", show);
        }
    }
  text = json_to_string (json_parser_get_root (parser), FALSE);
  changed = g_bytes_new_take (text, strlen (text));
  read = brief_pack_read_bytes (changed, problems, &error);
  g_assert_no_error (error);
  return read;
}

static void
test_random (void)
{
  g_autoptr (BriefCollection) collection = support_read_bundled ();

  for (guint32 seed = 0; seed < 20; seed++)
    {
      g_autoptr (GRand) random = g_rand_new_with_seed (seed);
      g_autoptr (BriefPack) pack = brief_pack_new ("Random", "en");
      g_autoptr (BriefPack) shown = NULL;

      for (guint i = 0; i < 12; i++)
        {
          const BriefItemType type = (BriefItemType) g_rand_int_range (random, 0, BRIEF_N_ITEM_TYPES);
          GListModel *items = brief_collection_get_items (collection, type);
          g_autoptr (BriefItem) item = g_list_model_get_item (
              items, (guint) g_rand_int_range (random, 0, (gint32) g_list_model_get_n_items (items)));

          if (i % 5 == 0)
            brief_pack_add_section (pack, brief_pack_get_n_sections (pack), i % 2 == 0 ? "Section" : "");
          brief_pack_add_item (pack, collection, item);
        }
      shown = hide_parts (pack, random);
      check_pack (pack);
      check_pack (shown);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/composer-order/templates", test_templates);
  g_test_add_func ("/composer-order/random", test_random);

  return g_test_run ();
}
