/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "pack/brief-template.h"
#include "support.h"

static BriefPack *
apply (const char *name, BriefCollection *collection, const char *place)
{
  BriefPack *pack = brief_pack_new (NULL, "en");
  g_autoptr (GError) error = NULL;

  brief_template_apply (brief_template_lookup (name), pack, collection, place, &error);
  g_assert_no_error (error);
  return pack;
}

/* The items of a section, by their ids; a note is -. */
static char *
list_section (BriefSection *section)
{
  GString *list = g_string_new (brief_section_get_title (section));

  g_string_append_c (list, ':');
  for (guint i = 0; i < brief_section_get_n_entries (section); i++)
    {
      BriefSnapshot *snapshot = brief_entry_get_snapshot (brief_section_get_entry (section, i));

      g_string_append_printf (list, " %s",
                              snapshot ? brief_item_get_id (brief_snapshot_get_item (snapshot)) : "-");
    }
  return g_string_free_and_steal (list);
}

static void
assert_section (BriefPack *pack, guint position, const char *expected)
{
  g_autofree char *list = list_section (brief_pack_get_section (pack, position));

  g_assert_cmpstr (list, ==, expected);
}

static void
test_briefing (void)
{
  g_autoptr (BriefCollection) collection = support_read_bundled ();
  g_autoptr (BriefPack) pack = apply ("briefing", collection, NULL);

  g_assert_cmpuint (brief_pack_get_n_sections (pack), ==, 3);
  assert_section (
      pack, 0,
      "Recommendations: rec-1 rec-1-1 rec-1-2 rec-1-3 rec-2 rec-2-1 rec-2-2 rec-3 rec-4 rec-4-1 rec-4-2");
  assert_section (pack, 1, "Country Reports: report-png report-hk report-no report-ar");
  assert_section (pack, 2,
                  "Shared Positions: body-gaatw body-gchl body-hrw body-unaids body-rapporteur body-who");
  g_assert_true (brief_pack_get_option (pack, "cover"));
  g_assert_true (brief_pack_get_option (pack, "contents"));
  g_assert_true (brief_pack_get_option (pack, "sources"));
  g_assert_cmpstr (brief_pack_get_template (pack), ==, "briefing");
  g_assert_true (g_str_has_prefix (brief_pack_get_title (pack), "Human rights of sex workers"));
  g_assert_cmpuint (brief_snapshot_get_evidence (brief_entry_get_snapshot (brief_section_get_entry (
                                                     brief_pack_get_section (pack, 0), 0)))
                        ->len,
                    >, 10);
}

static void
test_one_page (void)
{
  g_autoptr (BriefCollection) collection = support_read_bundled ();
  g_autoptr (BriefPack) pack = apply ("one-page", collection, NULL);
  BriefSection *section = brief_pack_get_section (pack, 0);
  g_autoptr (GHashTable) reports = g_hash_table_new (g_str_hash, g_str_equal);

  g_assert_cmpuint (brief_pack_get_n_sections (pack), ==, 1);
  assert_section (pack, 0, "What We Ask For: rec-1 rec-2 rec-3 rec-4");
  g_assert_false (brief_pack_get_option (pack, "cover"));
  g_assert_false (brief_pack_get_option (pack, "contents"));
  for (guint i = 0; i < brief_section_get_n_entries (section); i++)
    {
      BriefEntry *entry = brief_section_get_entry (section, i);
      BriefSnapshot *snapshot = brief_entry_get_snapshot (entry);
      GPtrArray *evidence = brief_snapshot_get_evidence (snapshot);
      const char *const *shown = brief_entry_get_shown_findings (entry);

      g_assert_cmpuint (g_strv_length ((char **) shown), ==, MIN (evidence->len, 1));
      for (guint j = 0; shown[0] != NULL && j < evidence->len; j++)
        {
          BriefItem *finding = g_ptr_array_index (evidence, j);

          if (g_str_equal (brief_item_get_id (finding), shown[0]))
            g_assert_true (g_hash_table_add (reports, (gpointer) brief_item_get_parent_id (finding)));
        }
    }
  /* The evidence is from as many places as there are lines. */
  g_assert_cmpuint (g_hash_table_size (reports), >=, 3);
}

static void
test_country (void)
{
  g_autoptr (BriefCollection) collection = support_read_bundled ();
  g_autoptr (BriefPack) pack = apply ("country", collection, "NO");
  BriefEntry *recommendation = brief_section_get_entry (brief_pack_get_section (pack, 1), 0);
  const char *const *findings = brief_entry_get_shown_findings (recommendation);

  g_assert_cmpuint (brief_pack_get_n_sections (pack), ==, 3);
  assert_section (pack, 0, "Country Report: report-no");
  assert_section (pack, 1, "Recommendations: rec-1 rec-1-1 rec-1-2 rec-2 rec-4");
  assert_section (
      pack, 2,
      "Positions of Other Bodies: body-gaatw body-gchl body-hrw body-unaids body-rapporteur body-who "
      "body-norwegian-women body-norwegian-police body-norwegian-ministry");
  g_assert_cmpstr (brief_pack_get_place (pack), ==, "NO");
  g_assert_cmpstr (brief_pack_get_title (pack), ==, "Norway");
  for (guint i = 0; findings[i] != NULL; i++)
    g_assert_true (g_str_has_prefix (findings[i], "no-"));
}

static BriefEntry *
find_item (BriefPack *pack, const char *id)
{
  g_autofree char *reference = g_strconcat ("amnesty-sex-work-2016/", id, NULL);

  return brief_pack_lookup_item (pack, reference);
}

/* How often each item and each finding is shown. */
static void
count_shown (BriefPack *pack, GHashTable *shown)
{
  for (guint i = 0; i < brief_pack_get_n_sections (pack); i++)
    for (guint j = 0; j < brief_section_get_n_entries (brief_pack_get_section (pack, i)); j++)
      {
        BriefEntry *entry = brief_section_get_entry (brief_pack_get_section (pack, i), j);
        const char *const *findings = brief_entry_get_shown_findings (entry);

        g_assert_true (g_hash_table_add (shown, g_strdup (brief_entry_get_item_reference (entry))));
        for (guint k = 0;
             (brief_entry_get_parts (entry) & BRIEF_PART_FINDINGS) && findings != NULL && findings[k] != NULL;
             k++)
          g_assert_true (g_hash_table_add (shown, g_strconcat ("amnesty-sex-work-2016/", findings[k], NULL)));
      }
}

/* In the order of a submission; nothing stands in it twice, and nobody's words are made up. */
static void
test_submission (void)
{
  g_autoptr (BriefCollection) collection = support_read_bundled ();
  g_autoptr (BriefPack) pack = apply ("submission", collection, NULL);
  g_autoptr (GHashTable) shown = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  g_assert_cmpuint (brief_pack_get_n_sections (pack), ==, 5);
  assert_section (pack, 0, "Who We Are:");
  g_assert_null (brief_section_get_note (brief_pack_get_section (pack, 0)));
  assert_section (pack, 1, "What the Policy Asks: rec-1 rec-2 rec-3 rec-4");
  assert_section (pack, 2, "The Evidence, by Place: report-png report-hk report-no report-ar");
  assert_section (
      pack, 3,
      "Positions of Others: body-gaatw body-gchl body-hrw body-unaids body-rapporteur body-who "
      "body-catw body-ainorway body-norwegian-women body-norwegian-police body-norwegian-ministry");
  assert_section (pack, 4,
                  "Recommendations: rec-1-1 rec-1-2 rec-1-3 rec-2-1 rec-2-2 rec-4-1 rec-4-2 png-r1 no-r1");
  count_shown (pack, shown);
  g_assert_true (g_hash_table_contains (shown, "amnesty-sex-work-2016/no-c1"));

  g_assert_false (brief_pack_get_option (pack, "cover"));
  g_assert_false (brief_pack_get_option (pack, "contents"));
  g_assert_false (brief_pack_get_option (pack, "sources"));
  g_assert_cmpstr (brief_pack_get_choice (pack, "numbering"), ==, "paragraphs");
  g_assert_cmpstr (brief_pack_get_choice (pack, "citations"), ==, "footnotes");
}

/* Each recommendation has the one finding that says it most plainly, and all its sources. */
static void
test_plain (void)
{
  g_autoptr (BriefCollection) collection = support_read_bundled ();
  g_autoptr (BriefPack) pack = apply ("plain", collection, NULL);
  GListModel *items = brief_collection_get_items (collection, BRIEF_ITEM_TYPE_RECOMMENDATION);

  g_assert_cmpuint (brief_pack_get_n_sections (pack), ==, 5);
  assert_section (pack, 0, "Recommendation 1: rec-1 rec-1-1 rec-1-2 rec-1-3");
  assert_section (pack, 1, "Recommendation 2: rec-2 rec-2-1 rec-2-2");
  assert_section (pack, 2, "Recommendation 3: rec-3");
  assert_section (pack, 3, "Recommendation 4: rec-4 rec-4-1 rec-4-2");
  assert_section (pack, 4,
                  "What the Words Mean: def-sex-work def-sex-worker def-children def-trafficking "
                  "def-decriminalization def-offences def-legalization");
  g_assert_true (brief_pack_get_option (pack, "large-print"));
  g_assert_true (brief_pack_get_option (pack, "sources"));
  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (BriefItem) recommendation = g_list_model_get_item (items, i);
      BriefEntry *entry = find_item (pack, brief_item_get_id (recommendation));
      GPtrArray *evidence = brief_snapshot_get_evidence (brief_entry_get_snapshot (entry));

      g_assert_true (brief_entry_get_parts (entry) & BRIEF_PART_TEXT);
      g_assert_true (brief_entry_get_parts (entry) & BRIEF_PART_SOURCES);
      g_assert_cmpuint (g_strv_length ((char **) brief_entry_get_shown_findings (entry)), ==,
                        MIN (evidence->len, 1));
    }
}

/* A country stands for its subdivisions, whatever way it is written. */
static void
test_places (void)
{
  const char *const places[][2] = { { "AR", "AR-C" }, { "ar-c", "AR-C" }, { "hk", "HK" } };
  g_autoptr (BriefCollection) collection = support_read_bundled ();

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autoptr (BriefPack) pack = apply ("country", collection, places[i][0]);

      g_assert_cmpstr (brief_pack_get_place (pack), ==, places[i][1]);
    }
}

static void
test_no_place (void)
{
  const struct {
    const char *place;
    BriefTemplateError code;
  } cases[] = {
    { NULL, BRIEF_TEMPLATE_ERROR_NO_PLACE },   { "", BRIEF_TEMPLATE_ERROR_NO_PLACE },
    { "SE", BRIEF_TEMPLATE_ERROR_NO_REPORT },  { "N", BRIEF_TEMPLATE_ERROR_NO_REPORT },
    { "NOR", BRIEF_TEMPLATE_ERROR_NO_REPORT },
  };
  g_autoptr (BriefCollection) collection = support_read_bundled ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (BriefPack) pack = brief_pack_new (NULL, "en");
      g_autoptr (GError) error = NULL;

      g_assert_false (
          brief_template_apply (brief_template_lookup ("country"), pack, collection, cases[i].place, &error));
      g_assert_error (error, BRIEF_TEMPLATE_ERROR, (int) cases[i].code);
      g_assert_false (brief_undo_stack_can_undo (brief_pack_get_undo_stack (pack)));
    }
}

/* What was there stays, in order, in a section of its own, and so does every typed word. */
static void
test_in_a_pack_with_entries (void)
{
  g_autoptr (BriefCollection) collection = support_read_collection ();
  g_autoptr (BriefPack) pack = support_make_pack (collection);
  BriefUndoStack *stack = brief_pack_get_undo_stack (pack);
  g_autofree char *before = NULL;
  g_autofree char *undone = NULL;
  BriefSection *last;

  brief_pack_set_section_note (pack, brief_pack_get_section (pack, 1), "Our note");
  before = support_write (pack);
  g_assert_true (brief_template_apply (brief_template_lookup ("briefing"), pack, collection, NULL, NULL));
  g_assert_cmpuint (brief_pack_get_n_sections (pack), ==, 4);
  assert_section (pack, 0, "Recommendations: rec-1 rec-2");
  assert_section (pack, 3, "Further Material: rec-1 report-1 body-1 - finding-1");
  last = brief_pack_get_section (pack, 3);
  g_assert_cmpstr (brief_entry_get_note (brief_section_get_entry (last, 3)), ==, "## Further\n\nOur note");
  g_assert_cmpstr (brief_pack_get_title (pack), ==, "Water");

  brief_undo_stack_undo (stack);
  undone = support_write (pack);
  g_assert_cmpstr (undone, ==, before);
}

/* Each of them leaves what a person made, in front or behind, and is one step to undo. */
static void
test_all_keep_entries (void)
{
  const char *const *names = brief_template_list_names ();
  g_autoptr (BriefCollection) bundled = support_read_bundled ();
  g_autoptr (BriefCollection) collection = support_read_collection ();

  for (guint i = 0; names[i] != NULL; i++)
    for (guint behind = 0; behind < 2; behind++)
      {
        g_autoptr (BriefPack) pack = support_make_pack (collection);
        BriefUndoStack *stack = brief_pack_get_undo_stack (pack);
        const BriefTemplate *template = brief_template_lookup (names[i]);
        g_autofree char *before = support_write (pack);
        g_autofree char *undone = NULL;
        const guint64 state = brief_undo_stack_get_state (stack);
        g_autoptr (GError) error = NULL;

        if (behind)
          brief_template_apply_behind (template, pack, bundled, "NO", &error);
        else
          brief_template_apply (template, pack, bundled, "NO", &error);
        g_assert_no_error (error);
        g_assert_cmpstr (brief_pack_get_template (pack), ==, names[i]);
        g_assert_cmpstr (brief_pack_get_title (pack), ==, "Water");
        assert_section (pack, behind ? 0 : brief_pack_get_n_sections (pack) - 1,
                        "Further Material: rec-1 report-1 body-1 - finding-1");

        brief_undo_stack_undo (stack);
        g_assert_cmpuint (brief_undo_stack_get_state (stack), ==, state);
        undone = support_write (pack);
        g_assert_cmpstr (undone, ==, before);
      }
}

/* The options of the template before go with it; what a person chose stays. */
static void
test_second_template (void)
{
  g_autoptr (BriefCollection) collection = support_read_bundled ();
  g_autoptr (BriefPack) pack = apply ("submission", collection, NULL);
  BriefSection *last;

  brief_pack_set_option (pack, "page-numbers", FALSE);
  brief_template_apply_behind (brief_template_lookup ("plain"), pack, collection, NULL, NULL);
  g_assert_cmpstr (brief_pack_get_choice (pack, "numbering"), ==, "none");
  g_assert_cmpstr (brief_pack_get_choice (pack, "citations"), ==, "endnotes");
  g_assert_true (brief_pack_get_option (pack, "sources"));
  g_assert_true (brief_pack_get_option (pack, "large-print"));
  g_assert_false (brief_pack_get_option (pack, "page-numbers"));

  /* The first stands in front of the second, each in its own order. */
  g_assert_true (g_str_has_prefix (brief_section_get_title (brief_pack_get_section (pack, 0)), "Further"));
  last = brief_pack_get_section (pack, 0);
  g_assert_cmpstr (brief_entry_get_note (brief_section_get_entry (last, 0)), ==, "## Who We Are");
  assert_section (pack, 1, "Recommendation 1: rec-1 rec-1-1 rec-1-2 rec-1-3");

  brief_template_apply (brief_template_lookup ("one-page"), pack, collection, NULL, NULL);
  g_assert_false (brief_pack_get_option (pack, "large-print"));
  assert_section (pack, 0, "What We Ask For: rec-1 rec-2 rec-3 rec-4");
}

static void
test_keeps_a_titled_section (void)
{
  g_autoptr (BriefCollection) collection = support_read_collection ();
  g_autoptr (BriefPack) pack = brief_pack_new ("Water", "en");
  BriefSection *section = brief_pack_add_section (pack, 0, "Mine");

  brief_pack_add_item (pack, collection, brief_collection_lookup_item (collection, "rec-2"));
  brief_pack_add_section (pack, 0, "");
  g_assert_true (brief_template_apply (brief_template_lookup ("one-page"), pack, collection, NULL, NULL));
  g_assert_cmpuint (brief_pack_get_n_sections (pack), ==, 2);
  g_assert_true (brief_pack_get_section (pack, 1) == section);
}

static void
test_names (void)
{
  const char *const *names = brief_template_list_names ();

  g_assert_cmpuint (g_strv_length ((char **) names), ==, 5);
  for (guint i = 0; names[i] != NULL; i++)
    {
      const BriefTemplate *template = brief_template_lookup (names[i]);

      g_assert_cmpstr (brief_template_get_name (template), ==, names[i]);
      g_assert_cmpstr (brief_template_get_title (template), !=, "");
      g_assert_cmpstr (brief_template_get_description (template), !=, "");
      g_assert_true (brief_template_needs_place (template) == g_str_equal (names[i], "country"));
    }
  g_assert_null (brief_template_lookup ("poster"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/template/briefing", test_briefing);
  g_test_add_func ("/template/one-page", test_one_page);
  g_test_add_func ("/template/country", test_country);
  g_test_add_func ("/template/submission", test_submission);
  g_test_add_func ("/template/plain", test_plain);
  g_test_add_func ("/template/places", test_places);
  g_test_add_func ("/template/no-place", test_no_place);
  g_test_add_func ("/template/in-a-pack-with-entries", test_in_a_pack_with_entries);
  g_test_add_func ("/template/all-keep-entries", test_all_keep_entries);
  g_test_add_func ("/template/second-template", test_second_template);
  g_test_add_func ("/template/keeps-a-titled-section", test_keeps_a_titled_section);
  g_test_add_func ("/template/names", test_names);
  return g_test_run ();
}
