/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The bundled collection, read by the reader that the program uses. */

#include "collection/brief-collection-reader.h"

static BriefCollection *
read_bundled (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("BUNDLED_COLLECTIONS"), "amnesty-sex-work-2016.json",
                                            NULL);
  g_autoptr (BriefProblems) problems = brief_problems_new (path);
  g_autoptr (GError) error = NULL;
  BriefCollection *collection = brief_collection_read_file (path, problems, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (brief_problems_get_n_errors (problems), ==, 0);
  g_assert_cmpuint (brief_problems_get_n_warnings (problems), ==, 0);
  return collection;
}

static void
test_read (void)
{
  g_autoptr (BriefCollection) collection = read_bundled ();
  const struct {
    BriefItemType type;
    guint n_items;
  } cases[] = {
    { BRIEF_ITEM_TYPE_RECOMMENDATION, 11 }, { BRIEF_ITEM_TYPE_REPORT, 4 },
    { BRIEF_ITEM_TYPE_FACT, 16 },           { BRIEF_ITEM_TYPE_FINDING, 39 },
    { BRIEF_ITEM_TYPE_ENDORSEMENT, 11 },    { BRIEF_ITEM_TYPE_POSITION, 25 },
    { BRIEF_ITEM_TYPE_STATEMENT, 47 },      { BRIEF_ITEM_TYPE_MILESTONE, 29 },
  };

  g_assert_cmpstr (brief_collection_get_id (collection), ==, "amnesty-sex-work-2016");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpuint (g_list_model_get_n_items (brief_collection_get_items (collection, cases[i].type)), ==,
                      cases[i].n_items);
}

static void
test_links (void)
{
  g_autoptr (BriefCollection) collection = read_bundled ();
  const struct {
    const char *id;
    BriefLink link;
  } cases[] = {
    { "rec-1", BRIEF_LINK_SUPPORTED_BY },
    { "rec-2", BRIEF_LINK_SUPPORTED_BY },
    { "rec-4", BRIEF_LINK_SUPPORTED_BY },
    { "no-f3", BRIEF_LINK_SUPPORTS },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      BriefItem *item = brief_collection_lookup_item (collection, cases[i].id);

      g_assert_nonnull (item);
      g_assert_cmpuint (brief_collection_get_linked (collection, item, cases[i].link)->len, >, 0);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/data/bundled/read", test_read);
  g_test_add_func ("/data/bundled/links", test_links);
  return g_test_run ();
}
