/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "collection/brief-collection-reader.h"
#include "model/brief-words.h"

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

static char *
dup_linked (BriefCollection *collection, const char *id, BriefLink link)
{
  GPtrArray *linked = brief_collection_get_linked (collection, brief_collection_lookup_item (collection, id),
                                                   link);
  GString *ids = g_string_new (NULL);

  for (guint i = 0; linked != NULL && i < linked->len; i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? " " : "", brief_item_get_id (g_ptr_array_index (linked, i)));
  return g_string_free_and_steal (ids);
}

/* Every link can be followed both ways. */
static void
test_links (void)
{
  g_autoptr (BriefCollection) collection = read_fixture ();
  const struct {
    const char *from;
    BriefLink link;
    const char *to;
  } cases[] = {
    { "finding-1", BRIEF_LINK_PARENT, "report-1" },  { "report-1", BRIEF_LINK_CHILDREN, "fact-1 finding-1" },
    { "rec-2", BRIEF_LINK_PART_OF, "rec-1" },        { "rec-1", BRIEF_LINK_PARTS, "rec-2" },
    { "finding-1", BRIEF_LINK_SUPPORTS, "rec-1" },   { "rec-1", BRIEF_LINK_SUPPORTED_BY, "finding-1" },
    { "position-1", BRIEF_LINK_CONCERNS, "rec-1" },  { "rec-1", BRIEF_LINK_CONCERNED_BY, "position-1" },
    { "body-1", BRIEF_LINK_CHILDREN, "position-1" }, { "milestone-1", BRIEF_LINK_CONCERNS, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *linked = dup_linked (collection, cases[i].from, cases[i].link);

      g_assert_cmpstr (linked, ==, cases[i].to);
    }
}

static void
test_citing (void)
{
  g_autoptr (BriefCollection) collection = read_fixture ();
  GPtrArray *citing = brief_collection_get_citing (collection,
                                                   brief_collection_lookup_source (collection, "s2"));

  /* A report that cites it in a passage of its law, and a position. */
  g_assert_cmpuint (citing->len, ==, 2);
  g_assert_cmpstr (brief_item_get_id (g_ptr_array_index (citing, 0)), ==, "report-1");
  g_assert_cmpstr (brief_item_get_id (g_ptr_array_index (citing, 1)), ==, "position-1");
}

static void
test_countries (void)
{
  g_autoptr (BriefCollection) collection = read_fixture ();
  const char *const in_norway[] = { "report-1", "fact-1", "finding-1" };

  for (guint i = 0; i < G_N_ELEMENTS (in_norway); i++)
    {
      g_auto (GStrv) countries = brief_collection_dup_countries (
          collection, brief_collection_lookup_item (collection, in_norway[i]));

      g_assert_cmpstrv (countries, ((const char *[]) { "NO", NULL }));
    }
}

static void
test_headings (void)
{
  g_autoptr (BriefCollection) collection = read_fixture ();
  const struct {
    const char *id, *heading, *placing;
  } cases[] = {
    { "rec-2", "Mend pipes.", "" },
    { "finding-1", "Wells ran dry.", "The north" },
    { "position-1", "It agrees.", "A water union · Endorses this policy · May 2016" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      BriefItem *item = brief_collection_lookup_item (collection, cases[i].id);
      g_autofree char *heading = brief_item_dup_heading (item, NULL, NULL);
      g_autofree char *placing = brief_words_placing (item, brief_collection_get_parent (collection, item),
                                                      NULL);

      g_assert_cmpstr (heading, ==, cases[i].heading);
      g_assert_cmpstr (placing, ==, cases[i].placing);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/collection/links", test_links);
  g_test_add_func ("/collection/citing", test_citing);
  g_test_add_func ("/collection/countries", test_countries);
  g_test_add_func ("/collection/headings", test_headings);

  return g_test_run ();
}
