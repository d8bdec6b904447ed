/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/brief-report.h"
#include "pack/brief-snapshot.h"
#include "support.h"

static BriefSnapshot *
take (BriefCollection *collection, const char *id)
{
  return brief_snapshot_new (collection, brief_collection_lookup_item (collection, id));
}

static void
assert_same_item (BriefItem *a, BriefItem *b)
{
  g_autofree char *first = brief_item_dup_heading (a, NULL, NULL);
  g_autofree char *second = brief_item_dup_heading (b, NULL, NULL);

  g_assert_cmpstr (first, ==, second);
  g_assert_cmpstr (brief_item_get_id (a), ==, brief_item_get_id (b));
  g_assert_cmpstr (brief_item_get_collection_id (a), ==, brief_item_get_collection_id (b));
  g_assert_cmpstr (brief_item_get_parent_id (a), ==, brief_item_get_parent_id (b));
  g_assert_cmpint (brief_item_get_item_type (a), ==, brief_item_get_item_type (b));
}

static void
test_recommendation (void)
{
  g_autoptr (BriefCollection) collection = support_read_collection ();
  g_autoptr (BriefSnapshot) snapshot = take (collection, "rec-1");
  GPtrArray *evidence = brief_snapshot_get_evidence (snapshot);
  BriefItem *parent;

  assert_same_item (brief_snapshot_get_item (snapshot), brief_collection_lookup_item (collection, "rec-1"));
  g_assert_null (brief_snapshot_get_parent (snapshot));
  g_assert_cmpuint (evidence->len, ==, 1);
  assert_same_item (g_ptr_array_index (evidence, 0), brief_collection_lookup_item (collection, "finding-1"));
  parent = brief_snapshot_get_evidence_parent (snapshot, g_ptr_array_index (evidence, 0));
  g_assert_cmpstr (brief_report_get_country (BRIEF_REPORT (parent)), ==, "NO");
  g_assert_null (brief_report_get_findings (BRIEF_REPORT (parent)));
  g_assert_nonnull (brief_snapshot_lookup_source (snapshot, "s1"));
  g_assert_null (brief_snapshot_lookup_source (snapshot, "s2"));
  g_assert_nonnull (brief_snapshot_lookup_theme (snapshot, "access"));
  g_assert_cmpstr (brief_snapshot_get_collection_id (snapshot), ==, "water");
  g_assert_cmpstr (brief_snapshot_get_collection_language (snapshot), ==, "en");
}

static void
test_parents (void)
{
  g_autoptr (BriefCollection) collection = support_read_collection ();
  g_autoptr (BriefSnapshot) fact = take (collection, "fact-1");
  g_autoptr (BriefSnapshot) position = take (collection, "position-1");

  g_assert_cmpstr (brief_item_get_id (brief_snapshot_get_parent (fact)), ==, "report-1");
  g_assert_cmpstr (brief_item_get_id (brief_snapshot_get_parent (position)), ==, "body-1");
  g_assert_cmpstr (brief_item_get_parent_id (brief_snapshot_get_item (fact)), ==, "report-1");
  g_assert_cmpuint (brief_snapshot_get_evidence (position)->len, ==, 0);
}

/* A report's law and facts cite sources too, also those that the cited ones tell of. */
static void
test_sources_of_report (void)
{
  g_autoptr (BriefCollection) collection = support_read_collection ();
  g_autoptr (BriefSnapshot) report = take (collection, "report-1");

  g_assert_nonnull (brief_snapshot_lookup_source (report, "s1"));
  g_assert_nonnull (brief_snapshot_lookup_source (report, "s2"));
}

/* Everything that the program comes with can be put into a pack. */
static void
test_bundled (void)
{
  g_autoptr (BriefCollection) collection = support_read_bundled ();
  guint n_items = 0;

  for (guint type = 0; type < BRIEF_N_ITEM_TYPES; type++)
    {
      GListModel *items = brief_collection_get_items (collection, (BriefItemType) type);

      for (guint i = 0; i < g_list_model_get_n_items (items); i++, n_items++)
        {
          g_autoptr (BriefItem) item = g_list_model_get_item (items, i);
          g_autoptr (BriefSnapshot) snapshot = brief_snapshot_new (collection, item);
          GPtrArray *citations = brief_item_get_citations (item);

          assert_same_item (brief_snapshot_get_item (snapshot), item);
          g_assert_cmpint (brief_snapshot_get_item_type (snapshot), ==, type);
          for (guint j = 0; citations != NULL && j < citations->len; j++)
            g_assert_nonnull (brief_snapshot_lookup_source (
                snapshot, brief_citation_get_source (g_ptr_array_index (citations, j))));
        }
    }
  g_assert_cmpuint (n_items, ==, brief_collection_get_n_items (collection));
  g_assert_cmpuint (n_items, >, 100);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/snapshot/recommendation", test_recommendation);
  g_test_add_func ("/snapshot/parents", test_parents);
  g_test_add_func ("/snapshot/sources-of-report", test_sources_of_report);
  g_test_add_func ("/snapshot/bundled", test_bundled);
  return g_test_run ();
}
