/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "collection/brief-collection-reader.h"
#include "library/brief-country-names.h"
#include "library/brief-facets.h"
#include "library/brief-results.h"

#include <string.h>

static BriefLibrary *
make_library (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "collections", "valid.json", NULL);
  g_autoptr (BriefProblems) problems = brief_problems_new ("valid.json");
  g_autoptr (GError) error = NULL;
  g_autoptr (BriefCollection) collection = brief_collection_read_file (path, problems, NULL, &error);
  BriefLibrary *library = brief_library_new ();

  g_assert_no_error (error);
  brief_library_add (library, collection);
  return library;
}

static char *
dup_ids (GListModel *hits)
{
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (hits); i++)
    {
      g_autoptr (BriefHit) hit = g_list_model_get_item (hits, i);

      g_string_append_printf (ids, "%s%s", i > 0 ? " " : "", brief_item_get_id (brief_hit_get_item (hit)));
    }
  return g_string_free_and_steal (ids);
}

static void
assert_answer (BriefLibrary *library, BriefQuery *query, const char *expected)
{
  g_autoptr (BriefResults) results = brief_results_new (library, query, "en");
  g_autofree char *ids = dup_ids (G_LIST_MODEL (results));

  g_assert_cmpstr (ids, ==, expected);
}

static void
test_words (void)
{
  g_autoptr (BriefLibrary) library = make_library ();
  g_autoptr (BriefQuery) all = brief_query_new ();
  const struct {
    const char *text, *ids;
  } cases[] = {
    { "wells", "fact-1 finding-1" },
    /* Words may be started, in any case, with and without diacritics, in any order. */
    { "WEL", "fact-1 finding-1" },
    { "wélls DRY", "finding-1" },
    { "dry wells", "finding-1" },
    /* Not from the middle of a word. */
    { "ells", "" },
    /* What is round an item counts: the country, the theme, the body. */
    { "norway", "report-1 fact-1 finding-1" },
    { "union", "body-1 position-1" },
    { "access", "rec-1" },
    { "wells nothing", "" },
    { "", "rec-1 rec-2 report-1 fact-1 finding-1 body-1 position-1 statement-1 milestone-1" },
    { "  ", "rec-1 rec-2 report-1 fact-1 finding-1 body-1 position-1 statement-1 milestone-1" },
    /* What has no word is in no item. */
    { " ., ", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (BriefQuery) query = brief_query_with_text (all, cases[i].text);

      assert_answer (library, query, cases[i].ids);
    }
}

static void
test_filters (void)
{
  g_autoptr (BriefLibrary) library = make_library ();
  g_autoptr (BriefQuery) all = brief_query_new ();
  g_autoptr (BriefQuery) reports = brief_query_with_types (
      all, BRIEF_ITEM_TYPE_MASK (BRIEF_ITEM_TYPE_REPORT) | BRIEF_ITEM_TYPE_MASK (BRIEF_ITEM_TYPE_FACT));
  g_autoptr (BriefQuery) norway = brief_query_with_countries (all, ((const char *[]) { "NO", "SE", NULL }));
  g_autoptr (BriefQuery) sweden = brief_query_with_countries (all, ((const char *[]) { "SE", NULL }));
  g_autoptr (BriefQuery) access = brief_query_with_themes (all, ((const char *[]) { "access", NULL }));
  g_autoptr (BriefQuery) elsewhere = brief_query_with_collection (all, "elsewhere");
  g_autoptr (BriefQuery) both = brief_query_with_text (reports, "wells");

  assert_answer (library, reports, "report-1 fact-1");
  assert_answer (library, norway, "report-1 fact-1 finding-1");
  assert_answer (library, sweden, "");
  assert_answer (library, access, "rec-1");
  assert_answer (library, elsewhere, "");
  assert_answer (library, both, "fact-1");
}

static void
test_order (void)
{
  g_autoptr (BriefLibrary) library = make_library ();
  g_autoptr (BriefQuery) all = brief_query_new ();
  g_autoptr (BriefQuery) water = brief_query_with_text (all, "water");
  g_autoptr (BriefQuery) best_first = brief_query_with_order (water, BRIEF_ORDER_RELEVANCE);
  g_autoptr (BriefQuery) newest_first = brief_query_with_order (all, BRIEF_ORDER_DATE);
  g_autoptr (BriefResults) results = brief_results_new (library, newest_first, "en");
  g_autoptr (BriefHit) newest = g_list_model_get_item (G_LIST_MODEL (results), 0);

  /* Titles go before texts. */
  assert_answer (library, best_first, "report-1 body-1 rec-1 fact-1 finding-1 position-1");
  g_assert_cmpstr (brief_item_get_id (brief_hit_get_item (newest)), ==, "milestone-1");
}

static void
test_snippet (void)
{
  g_autoptr (BriefLibrary) library = make_library ();
  g_autoptr (BriefQuery) all = brief_query_new ();
  g_autoptr (BriefQuery) query = brief_query_with_text (all, "FREE");
  g_autoptr (BriefResults) results = brief_results_new (library, query, "en");
  g_autoptr (BriefHit) hit = g_list_model_get_item (G_LIST_MODEL (results), 0);
  char *words[] = { (char *) " needle", NULL };
  g_autofree char *long_text = g_strconcat (
      "A beginning that goes on and on and on until there is a\n",
      "Needle in it, and more text after it, so much more that the snippet has to ",
      "stop somewhere before the text itself does.", NULL);
  g_autofree char *snippet = brief_words_index_snippet (long_text, words);

  g_assert_cmpstr (brief_hit_get_snippet (hit), ==, "Make water free.");
  g_assert_true (g_str_has_prefix (snippet, "…"));
  g_assert_true (g_str_has_suffix (snippet, "…"));
  g_assert_nonnull (strstr (snippet, "a Needle in it"));
  g_assert_null (strchr (snippet, '\n'));
}

/* A row stays the same object while its item stays in the answer: what is selected stays selected. */
static void
test_follow (void)
{
  g_autoptr (BriefLibrary) empty = brief_library_new ();
  g_autoptr (BriefLibrary) library = make_library ();
  g_autoptr (BriefCollection) collection = g_list_model_get_item (G_LIST_MODEL (library), 0);
  g_autoptr (BriefQuery) all = brief_query_new ();
  g_autoptr (BriefQuery) wells = brief_query_with_text (all, "wells");
  g_autoptr (BriefResults) results = brief_results_new (empty, all, "en");
  g_autoptr (BriefHit) before = NULL;
  g_autoptr (BriefHit) after = NULL;

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (results)), ==, 0);
  brief_library_add (empty, collection);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (results)), ==, 9);
  before = g_list_model_get_item (G_LIST_MODEL (results), 3);
  brief_results_set_query (results, wells);
  after = g_list_model_get_item (G_LIST_MODEL (results), 0);
  g_assert_true (before == after);
}

static void
test_facets (void)
{
  g_autoptr (BriefLibrary) library = make_library ();
  g_autoptr (BriefQuery) all = brief_query_new ();
  g_autoptr (BriefQuery) norway = brief_query_with_countries (all, ((const char *[]) { "NO", NULL }));
  g_autoptr (GListModel) countries = brief_facets_count (library, norway, BRIEF_FACET_COUNTRY, "en");
  g_autoptr (GListModel) themes = brief_facets_count (library, all, BRIEF_FACET_THEME, "en");
  g_autoptr (GListModel) none = brief_facets_count (library, norway, BRIEF_FACET_THEME, "en");
  g_autoptr (BriefFacet) country = g_list_model_get_item (countries, 0);
  g_autoptr (BriefFacet) theme = g_list_model_get_item (themes, 0);

  g_assert_cmpuint (g_list_model_get_n_items (countries), ==, 1);
  g_assert_cmpstr (brief_facet_get_label (country), ==, "Norway");
  g_assert_cmpuint (brief_facet_get_count (country), ==, 3);
  g_assert_cmpstr (brief_facet_get_label (theme), ==, "Access");
  g_assert_cmpuint (brief_facet_get_count (theme), ==, 1);
  g_assert_cmpuint (g_list_model_get_n_items (none), ==, 0);
}

static void
test_lookup (void)
{
  g_autoptr (BriefLibrary) library = make_library ();
  gboolean ambiguous;

  g_assert_nonnull (brief_library_lookup_item (library, "water/rec-1"));
  g_assert_null (brief_library_lookup_item (library, "water/nothing"));
  g_assert_null (brief_library_lookup_item (library, "rec-1"));
  g_assert_nonnull (brief_library_find_item (library, "rec-1", &ambiguous));
  g_assert_nonnull (brief_library_find_item (library, "water/rec-1", &ambiguous));
  g_assert_null (brief_library_find_item (library, "nothing", &ambiguous));
  g_assert_false (ambiguous);
}

static void
test_bundled (void)
{
  g_autoptr (BriefLibrary) library = brief_library_new ();
  g_autoptr (GError) error = NULL;

  g_assert_true (brief_library_load (library, NULL, &error));
  g_assert_no_error (error);
  g_assert_nonnull (brief_library_lookup_collection (library, "amnesty-sex-work-2016"));
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (brief_library_load_finish (BRIEF_LIBRARY (source), result, &error));
  g_assert_no_error (error);
  *(gboolean *) user_data = TRUE;
}

static void
test_load_async (void)
{
  g_autoptr (BriefLibrary) library = brief_library_new ();
  gboolean loaded = FALSE;

  brief_library_load_async (library, NULL, loaded_cb, &loaded);
  while (!loaded)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (library)), ==, 1);
}

static void
test_country_names (void)
{
  g_assert_cmpstr (brief_country_name ("NO"), ==, "Norway");
  g_assert_cmpstr (brief_country_name ("AR-C"), ==, "Argentina");
  g_assert_cmpstr (brief_country_name ("XX"), ==, "XX");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/results/words", test_words);
  g_test_add_func ("/results/filters", test_filters);
  g_test_add_func ("/results/order", test_order);
  g_test_add_func ("/results/snippet", test_snippet);
  g_test_add_func ("/results/follow", test_follow);
  g_test_add_func ("/results/facets", test_facets);
  g_test_add_func ("/library/lookup", test_lookup);
  g_test_add_func ("/library/bundled", test_bundled);
  g_test_add_func ("/library/load-async", test_load_async);
  g_test_add_func ("/library/country-names", test_country_names);

  return g_test_run ();
}
