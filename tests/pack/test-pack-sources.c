/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "pack/brief-citables.h"
#include "pack/brief-own-sources.h"
#include "support.h"

#include <string.h>

/* The sources of the team's own. */

static const char *const book[BRIEF_OWN_SOURCE_N_FIELDS] = {
  [BRIEF_OWN_SOURCE_TITLE] = " Wells & “words”\n",
  [BRIEF_OWN_SOURCE_AUTHOR] = "Zoë Smith",
  [BRIEF_OWN_SOURCE_PUBLISHER] = "A press",
  [BRIEF_OWN_SOURCE_NUMBER] = "ISBN 1",
  [BRIEF_OWN_SOURCE_DATE] = "2021-05",
  [BRIEF_OWN_SOURCE_URL] = "https://x.example/",
  [BRIEF_OWN_SOURCE_KIND] = "book",
};

static void
assert_value (BriefPack *pack, const char *id, BriefOwnSourceField field, const char *expected)
{
  g_autofree char *value = brief_pack_dup_own_source_value (pack, id, field);

  g_assert_cmpstr (value, ==, expected);
}

static BriefPack *
read_again (BriefPack *pack)
{
  g_autoptr (GBytes) bytes = brief_pack_to_bytes (pack);
  g_autoptr (BriefProblems) problems = brief_problems_new ("again");
  g_autoptr (GError) error = NULL;
  BriefPack *again = brief_pack_read_bytes (bytes, problems, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (brief_problems_get_n_warnings (problems), ==, 0);
  return again;
}

static void
test_round_trip (void)
{
  g_autoptr (BriefPack) pack = brief_pack_new ("Water", "en");
  g_autoptr (BriefPack) again = NULL;
  g_autoptr (BriefPack) copy = NULL;
  g_autofree char *written = NULL;
  g_autofree char *rewritten = NULL;
  BriefSource *source = brief_pack_add_own_source (pack, book);

  g_assert_cmpstr (brief_source_get_id (source), ==, "zoe-smith-2021");
  again = read_again (pack);
  written = support_write (pack);
  rewritten = support_write (again);
  g_assert_cmpstr (written, ==, rewritten);
  assert_value (again, "zoe-smith-2021", BRIEF_OWN_SOURCE_TITLE, "Wells & “words”");
  for (guint i = 1; i < BRIEF_OWN_SOURCE_N_FIELDS; i++)
    assert_value (again, "zoe-smith-2021", i, book[i]);

  copy = brief_pack_copy (pack);
  source = brief_pack_lookup_own_source (copy, "zoe-smith-2021");
  g_assert_nonnull (source);
  g_assert_cmpstr (brief_source_get_author (source), ==, "Zoë Smith");
}

/* Undo takes every change back, one at a time, and does it again. */
static void
test_undo (void)
{
  g_autoptr (BriefPack) pack = brief_pack_new ("Water", "en");
  BriefUndoStack *stack = brief_pack_get_undo_stack (pack);
  const char *edited[BRIEF_OWN_SOURCE_N_FIELDS] = { [BRIEF_OWN_SOURCE_TITLE] = "Springs" };
  char *states[4];

  states[0] = support_write (pack);
  brief_pack_add_own_source (pack, book);
  g_assert_cmpstr (brief_undo_stack_get_undo_name (stack), ==, "Add Source “Wells & “words””");
  states[1] = support_write (pack);
  g_assert_true (brief_pack_edit_own_source (pack, "zoe-smith-2021", edited));
  g_assert_cmpstr (brief_undo_stack_get_undo_name (stack), ==, "Edit Source “Springs”");
  /* Notes go on citing it. */
  assert_value (pack, "zoe-smith-2021", BRIEF_OWN_SOURCE_TITLE, "Springs");
  assert_value (pack, "zoe-smith-2021", BRIEF_OWN_SOURCE_URL, "");
  states[2] = support_write (pack);
  brief_pack_remove_own_source (pack, "zoe-smith-2021");
  g_assert_cmpstr (brief_undo_stack_get_undo_name (stack), ==, "Remove Source “Springs”");
  g_assert_cmpuint (g_list_model_get_n_items (brief_pack_get_own_sources (pack)), ==, 0);
  states[3] = support_write (pack);
  g_assert_cmpstr (states[3], ==, states[0]);

  for (guint i = 3; i > 0; i--)
    {
      g_autofree char *state = NULL;

      brief_undo_stack_undo (stack);
      state = support_write (pack);
      g_assert_cmpstr (state, ==, states[i - 1]);
    }
  for (guint i = 1; i < G_N_ELEMENTS (states); i++)
    {
      g_autofree char *state = NULL;

      brief_undo_stack_redo (stack);
      state = support_write (pack);
      g_assert_cmpstr (state, ==, states[i]);
    }
  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    g_free (states[i]);
}

static BriefPack *
read_text (const char *sources)
{
  g_autofree char *text = g_strdup_printf (
      "{\"format\":\"briefings-pack\",\"version\":1,\"id\":\"00000001-0000-4000-8000-000000000000\","
      "\"title\":\"Water\",\"language\":\"no\",\"sections\":[],\"sources\":%s}",
      sources);
  g_autoptr (GBytes) bytes = g_bytes_new_take (g_strdup (text), strlen (text));
  g_autoptr (BriefProblems) problems = brief_problems_new ("text");
  g_autoptr (GError) error = NULL;
  BriefPack *pack = brief_pack_read_bytes (bytes, problems, &error);

  g_assert_no_error (error);
  return pack;
}

/* What a newer version writes, and what the form does not have, stays. */
static void
test_unknown_members (void)
{
  g_autoptr (BriefPack) pack = read_text ("[{\"id\":\"a\",\"title\":{\"en\":\"Wells\",\"no\":\"Brønner\"},"
                                          "\"license\":\"CC0-1.0\",\"shelf\":{\"row\":3}},"
                                          "{\"id\":\"b\",\"title\":\"B\",\"mood\":\"good\"}]");
  const char *edited
      [BRIEF_OWN_SOURCE_N_FIELDS] = { [BRIEF_OWN_SOURCE_TITLE] = "Kilder", [BRIEF_OWN_SOURCE_AUTHOR] = "A" };
  g_autofree char *before = support_write (pack);
  g_autofree char *after = NULL;
  g_autofree char *undone = NULL;

  assert_value (pack, "a", BRIEF_OWN_SOURCE_TITLE, "Brønner");
  g_assert_true (brief_pack_edit_own_source (pack, "a", edited));
  after = support_write (pack);
  g_assert_nonnull (strstr (after, "\"en\": \"Wells\""));
  g_assert_nonnull (strstr (after, "\"no\": \"Kilder\""));
  g_assert_nonnull (strstr (after, "\"license\": \"CC0-1.0\""));
  g_assert_nonnull (strstr (after, "\"row\": 3"));
  g_assert_nonnull (strstr (after, "\"mood\": \"good\""));
  brief_undo_stack_undo (brief_pack_get_undo_stack (pack));
  undone = support_write (pack);
  g_assert_cmpstr (undone, ==, before);
}

/* A plain title is in the language of the pack, whichever that is. */
static void
test_language (void)
{
  g_autoptr (BriefPack) pack = read_text ("[{\"id\":\"a\",\"title\":\"A\"}]");
  BriefSource *source = brief_pack_lookup_own_source (pack, "a");

  g_assert_cmpstr (brief_localized_text_get_base_language (brief_source_get_title (source)), ==, "no");
  brief_pack_set_detail (pack, "language", "fr");
  source = brief_pack_lookup_own_source (pack, "a");
  g_assert_cmpstr (brief_localized_text_get_base_language (brief_source_get_title (source)), ==, "fr");
}

static void
test_accepts (void)
{
  const struct {
    BriefOwnSourceField field;
    const char *value;
    gboolean accepted;
  } cases[] = {
    { BRIEF_OWN_SOURCE_TITLE, "A", TRUE },
    { BRIEF_OWN_SOURCE_TITLE, "", FALSE },
    { BRIEF_OWN_SOURCE_TITLE, " \n", FALSE },
    { BRIEF_OWN_SOURCE_AUTHOR, "", TRUE },
    { BRIEF_OWN_SOURCE_DATE, "2021", TRUE },
    { BRIEF_OWN_SOURCE_DATE, "2021-02-30", FALSE },
    { BRIEF_OWN_SOURCE_DATE, "May 2021", FALSE },
    { BRIEF_OWN_SOURCE_URL, "https://x.example/", TRUE },
    { BRIEF_OWN_SOURCE_URL, "javascript:alert(1)", FALSE },
    { BRIEF_OWN_SOURCE_URL, "x.example", FALSE },
    { BRIEF_OWN_SOURCE_KIND, "book", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (brief_own_source_accepts (cases[i].field, cases[i].value), ==, cases[i].accepted);
}

/* What cannot be held is not taken in part. */
static void
test_refuses (void)
{
  g_autoptr (BriefPack) pack = brief_pack_new ("Water", "en");
  const char *bad
      [BRIEF_OWN_SOURCE_N_FIELDS] = { [BRIEF_OWN_SOURCE_TITLE] = "A", [BRIEF_OWN_SOURCE_DATE] = "yesterday" };

  g_assert_null (brief_pack_add_own_source (pack, bad));
  g_assert_false (brief_undo_stack_can_undo (brief_pack_get_undo_stack (pack)));
  g_assert_false (brief_pack_edit_own_source (pack, "a", book));
  brief_pack_remove_own_source (pack, "a");
  g_assert_false (brief_undo_stack_can_undo (brief_pack_get_undo_stack (pack)));
}

static void
test_ids (void)
{
  const struct {
    const char *title, *author, *date, *id;
  } cases[] = {
    { "Wells", "Zoë Smith", "2021", "zoe-smith-2021" },
    { "Wells", "Zoë Smith", "2021-03", "zoe-smith-2021-2" },
    { "Wells", NULL, "2021", "wells" },
    { "Wells", "A", NULL, "wells-2" },
    { "  – Who’s “water”? –", NULL, NULL, "whos-water" },
    { "水", NULL, NULL, "source" },
    { "水道", NULL, NULL, "source-2" },
    /* As a source of an entry is called. */
    { "S1", NULL, NULL, "s1-2" },
  };
  g_autoptr (BriefCollection) collection = support_read_collection ();
  g_autoptr (BriefPack) pack = support_make_pack (collection);
  g_autoptr (BriefPack) again = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *values[BRIEF_OWN_SOURCE_N_FIELDS] = {
        [BRIEF_OWN_SOURCE_TITLE] = cases[i].title,
        [BRIEF_OWN_SOURCE_AUTHOR] = cases[i].author,
        [BRIEF_OWN_SOURCE_DATE] = cases[i].date,
      };

      g_assert_cmpstr (brief_source_get_id (brief_pack_add_own_source (pack, values)), ==, cases[i].id);
    }
  again = read_again (pack);
  g_assert_cmpuint (g_list_model_get_n_items (brief_pack_get_own_sources (again)), ==, G_N_ELEMENTS (cases));
}

/* Own sources come first; those of entries go by collection and id, each once. */
static void
test_citables (void)
{
  g_autoptr (BriefCollection) collection = support_read_collection ();
  g_autoptr (BriefPack) pack = support_make_pack (collection);
  g_autoptr (BriefCitables) citables = NULL;
  g_autoptr (GHashTable) keys = g_hash_table_new (g_str_hash, g_str_equal);
  GListModel *list;

  brief_pack_add_own_source (pack, book);
  citables = brief_citables_new (pack);
  list = brief_citables_get_list (citables);
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (BriefCitable) citable = g_list_model_get_item (list, i);

      g_assert_true (g_hash_table_add (keys, (gpointer) brief_citable_get_key (citable)));
      g_assert_true (brief_citables_lookup (citables, brief_citable_get_key (citable)) == citable);
      g_assert_true ((brief_citable_get_snapshot (citable) == NULL) == (i == 0));
    }
  g_assert_true (g_hash_table_contains (keys, "zoe-smith-2021"));
  g_assert_true (g_hash_table_contains (keys, "water/s1"));
  g_assert_nonnull (brief_citables_lookup (citables, "s1"));
  g_assert_null (brief_citables_lookup (citables, "gone"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pack-sources/round-trip", test_round_trip);
  g_test_add_func ("/pack-sources/undo", test_undo);
  g_test_add_func ("/pack-sources/unknown-members", test_unknown_members);
  g_test_add_func ("/pack-sources/language", test_language);
  g_test_add_func ("/pack-sources/accepts", test_accepts);
  g_test_add_func ("/pack-sources/refuses", test_refuses);
  g_test_add_func ("/pack-sources/ids", test_ids);
  g_test_add_func ("/pack-sources/citables", test_citables);

  return g_test_run ();
}
