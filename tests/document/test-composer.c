/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "collection/brief-collection-reader.h"
#include "document/brief-composer.h"
#include "export/brief-plain-text.h"
#include "pack/brief-pack-file.h"

#include <string.h>

static BriefCollection *
read_fixture (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "collections", "valid.json", NULL);
  g_autoptr (BriefProblems) problems = brief_problems_new ("valid.json");
  g_autoptr (GError) error = NULL;
  BriefCollection *collection = brief_collection_read_file (path, problems, NULL, &error);

  g_assert_no_error (error);
  return collection;
}

static BriefPack *
make_pack (BriefCollection *collection, const char *const *ids)
{
  BriefPack *pack = brief_pack_new ("Water", "en");

  brief_pack_set_option (pack, "cover", FALSE);
  brief_pack_set_option (pack, "contents", FALSE);
  for (guint i = 0; ids[i] != NULL; i++)
    brief_pack_add_item (pack, collection, brief_collection_lookup_item (collection, ids[i]));
  return pack;
}

static char *
dup_text (BriefPack *pack)
{
  g_autoptr (BriefDocument) document = brief_compose (pack);

  return brief_export_plain_text (document, BRIEF_PLAIN_TEXT_BARE);
}

static void
assert_in_order (const char *text, const char *const *pieces)
{
  const char *at = text;

  for (guint i = 0; pieces[i] != NULL; i++)
    {
      const char *found = strstr (at, pieces[i]);

      if (found == NULL)
        g_error ("“%s” is missing, or not in its place, in:\n%s", pieces[i], text);
      at = found + strlen (pieces[i]);
    }
}

/* The whole of a report: place, facts, law with its day, findings, and the marks of all citations. */
static void
test_report (void)
{
  g_autoptr (BriefCollection) collection = read_fixture ();
  g_autoptr (BriefPack) pack = make_pack (collection, (const char *[]) { "report-1", NULL });
  g_autofree char *text = dup_text (pack);

  assert_in_order (text, (const char *[]) { "Water in the north",
                                            "The north",
                                            "What was found.",
                                            "[1]",
                                            "Facts",
                                            "Wells",
                                            "12 wells",
                                            "Law",
                                            "Water is a right.",
                                            "(as of 2016)",
                                            "[2, s. 3]",
                                            "Findings",
                                            "Wells ran dry.",
                                            "[1, p. 3]",
                                            "Sources",
                                            "1.",
                                            "Water report",
                                            "A body",
                                            "2.",
                                            "Water law",
                                            "Account of:",
                                            "Water report",
                                            NULL });
}

/* Sources are numbered in the order of their first use, each once, whatever the order of the collection. */
static void
test_numbers (void)
{
  g_autoptr (BriefCollection) collection = read_fixture ();
  g_autoptr (BriefPack) pack = make_pack (collection, (const char *[]) { "body-1", "rec-1", NULL });
  g_autofree char *text = dup_text (pack);

  assert_in_order (text,
                   (const char *[]) { "A water union", "Endorses", "It agrees.", "[1]", "Make water free.",
                                      "[2]", "Evidence", "The north", "Wells ran dry.", "[2, p. 3]",
                                      "Sources", "1.", "Water law", "2.", "Water report", NULL });
  g_assert_null (strstr (text, "3."));
}

/* The word of a grade stands beside its mark where a reader meets it first, and in the legend. */
static void
test_grades (void)
{
  g_autoptr (BriefCollection) collection = read_fixture ();
  g_autoptr (BriefPack) pack = make_pack (collection, (const char *[]) { "rec-1", "report-1", NULL });
  g_autofree char *text = dup_text (pack);

  assert_in_order (text,
                   (const char *[]) { "[1]\u00a0●\u00a0primary", "○\u00a0outline", "◐\u00a0secondary",
                                      "how its source was read", "Primary", "Secondary", "Outline", NULL });
  g_assert_null (strstr (strstr (text, "○\u00a0outline") + 1, "○\u00a0outline\n"));
}

static BriefBlock *
find_block (BriefBlock *block, BriefBlockKind kind)
{
  if (brief_block_get_kind (block) == kind)
    return block;
  for (guint i = 0; i < brief_block_get_n_children (block); i++)
    {
      BriefBlock *found = find_block (brief_block_get_child (block, i), kind);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* The team's words are a block of their own, labelled, and in no other. */
static void
test_note (void)
{
  g_autoptr (BriefCollection) collection = read_fixture ();
  g_autoptr (BriefPack) pack = make_pack (collection, (const char *[]) { "rec-1", NULL });
  g_autoptr (BriefDocument) document = NULL;
  g_autofree char *words = NULL;
  BriefBlock *note;

  brief_pack_set_entry_note (pack, brief_section_get_entry (brief_pack_get_section (pack, 0), 0),
                             "Raise **this**.");
  document = brief_compose (pack);
  note = find_block (brief_document_get_root (document), BRIEF_BLOCK_NOTE);
  g_assert_nonnull (note);
  words = brief_block_dup_text (note);
  g_assert_cmpstr (words, ==, "Our note\nRaise this.");
  g_assert_cmpstr (brief_block_get_label (note), ==, "Our note");
}

/* Opening a document: a cover with the details, or a title on the first page. */
static void
test_cover (void)
{
  g_autoptr (BriefCollection) collection = read_fixture ();
  g_autoptr (BriefPack) pack = make_pack (collection, (const char *[]) { "rec-1", NULL });
  g_autoptr (BriefDocument) plain = brief_compose (pack);
  g_autoptr (BriefDocument) document = NULL;
  g_autofree char *words = NULL;
  BriefBlock *cover;

  g_assert_null (find_block (brief_document_get_root (plain), BRIEF_BLOCK_COVER));
  g_assert_null (find_block (brief_document_get_root (plain), BRIEF_BLOCK_CONTENTS));

  brief_pack_set_option (pack, "cover", TRUE);
  brief_pack_set_option (pack, "contents", TRUE);
  brief_pack_set_detail (pack, "audience", "A committee");
  brief_pack_set_detail (pack, "prepared-by", "A team");
  brief_pack_set_detail (pack, "date", "2026-11-24");
  document = brief_compose (pack);
  cover = find_block (brief_document_get_root (document), BRIEF_BLOCK_COVER);
  words = brief_block_dup_text (cover);
  g_assert_cmpstr (words, ==, "Water\nFor: A committee\nPrepared by: A team\n24 November 2026");
  g_assert_nonnull (find_block (brief_document_get_root (document), BRIEF_BLOCK_CONTENTS));
  g_assert_cmpstr (brief_document_get_author (document), ==, "A team");
}

/* The logo opens the cover, or the first page where there is none; read aloud it is its alternative text. */
static void
test_logo (void)
{
  const struct {
    const char *cover;
    BriefBlockKind parent;
  } cases[] = {
    { "\"cover\": true", BRIEF_BLOCK_COVER },
    { "\"cover\": false", BRIEF_BLOCK_DOCUMENT },
  };
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "packs", "valid.briefing", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *contents = NULL;
      g_autoptr (GString) json = NULL;
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (BriefProblems) problems = brief_problems_new ("logo");
      g_autoptr (BriefPack) pack = NULL;
      g_autoptr (BriefDocument) document = NULL;
      g_autofree char *text = NULL;
      g_autoptr (GError) error = NULL;
      const char *type, *alternative;
      BriefBlock *figure;

      g_file_get_contents (path, &contents, NULL, &error);
      g_assert_no_error (error);
      json = g_string_new (contents);
      g_assert_cmpuint (g_string_replace (json, "\"cover\": true", cases[i].cover, 1), ==, 1);
      bytes = g_bytes_new (json->str, json->len);
      pack = brief_pack_read_bytes (bytes, problems, &error);
      g_assert_no_error (error);
      document = brief_compose (pack);
      figure = brief_block_get_child (find_block (brief_document_get_root (document), cases[i].parent), 0);
      g_assert_cmpint (brief_block_get_kind (figure), ==, BRIEF_BLOCK_FIGURE);
      g_assert_cmpuint (g_bytes_get_size (brief_block_get_image (figure, &type, &alternative)), ==, 8);
      g_assert_cmpstr (type, ==, "image/png");
      g_assert_cmpstr (alternative, ==, "A drop");
      text = brief_export_plain_text (document, BRIEF_PLAIN_TEXT_BARE);
      g_assert_true (g_str_has_prefix (text, "A drop\n\nWater for all\n"));
    }
}

/* Without the list of sources no mark leads to it. */
static void
test_no_sources (void)
{
  g_autoptr (BriefCollection) collection = read_fixture ();
  g_autoptr (BriefPack) pack = make_pack (collection, (const char *[]) { "rec-1", NULL });
  g_autofree char *text = NULL;

  brief_pack_set_option (pack, "sources", FALSE);
  text = dup_text (pack);
  g_assert_nonnull (strstr (text, "[1]"));
  g_assert_null (strstr (text, "Sources"));
}

/* Nothing stands without telling whose it is: a position has the name of its body above it. */
static void
test_attribution (void)
{
  g_autoptr (BriefCollection) collection = read_fixture ();
  g_autoptr (BriefPack) pack = make_pack (collection, (const char *[]) { "position-1", NULL });
  g_autofree char *text = dup_text (pack);

  assert_in_order (text, (const char *[]) { "A water union", "Endorses", "It agrees.", "[1]", NULL });
}

/* An entry that does not show its sources has no marks, and its sources are not in the list. */
static void
test_parts (void)
{
  g_autoptr (BriefCollection) collection = read_fixture ();
  g_autoptr (BriefPack) pack = make_pack (collection, (const char *[]) { "rec-1", NULL });
  g_autoptr (GBytes) bytes = brief_pack_to_bytes (pack);
  g_autoptr (GString)
      json = g_string_new_len (g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes));
  g_autoptr (BriefProblems) problems = brief_problems_new ("parts");
  g_autoptr (BriefPack) changed = NULL;
  g_autoptr (GBytes) changed_bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  g_assert_cmpuint (
      g_string_replace (json, "\"item\": \"water/rec-1\",",
                        "\"item\": \"water/rec-1\", \"show\": {\"parts\": [\"title\", \"text\"]},", 1),
      ==, 1);
  changed_bytes = g_bytes_new (json->str, json->len);
  changed = brief_pack_read_bytes (changed_bytes, problems, &error);
  g_assert_no_error (error);
  text = dup_text (changed);
  g_assert_nonnull (strstr (text, "Make water free."));
  g_assert_null (strstr (text, "[1]"));
  g_assert_null (strstr (text, "Wells ran dry."));
  g_assert_null (strstr (text, "A body"));
}

/* Markdown: nothing of a collection is taken for markup. */
static void
test_markdown (void)
{
  g_autoptr (BriefPack) pack = brief_pack_new ("A *title* [x](y)", "en");
  g_autoptr (BriefDocument) document = NULL;
  g_autofree char *text = NULL;

  brief_pack_set_option (pack, "cover", FALSE);
  brief_pack_set_option (pack, "contents", FALSE);
  document = brief_compose (pack);
  text = brief_export_plain_text (document, BRIEF_PLAIN_TEXT_MARKDOWN);
  g_assert_cmpstr (text, ==, "# A \\*title\\* \\[x\\](y)\n");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/composer/report", test_report);
  g_test_add_func ("/composer/numbers", test_numbers);
  g_test_add_func ("/composer/grades", test_grades);
  g_test_add_func ("/composer/note", test_note);
  g_test_add_func ("/composer/cover", test_cover);
  g_test_add_func ("/composer/logo", test_logo);
  g_test_add_func ("/composer/no-sources", test_no_sources);
  g_test_add_func ("/composer/attribution", test_attribution);
  g_test_add_func ("/composer/parts", test_parts);
  g_test_add_func ("/composer/markdown", test_markdown);

  return g_test_run ();
}
