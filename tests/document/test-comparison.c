/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "collection/brief-collection-reader.h"
#include "document/brief-comparison.h"

#include <string.h>

static BriefCollection *
read_revision (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "revisions", name, NULL);
  g_autoptr (BriefProblems) problems = brief_problems_new (name);
  g_autoptr (GError) error = NULL;
  BriefCollection *collection = brief_collection_read_file (path, problems, NULL, &error);

  g_assert_no_error (error);
  return collection;
}

static void
append_spans (GString *text, const char *words, GArray *spans)
{
  guint start = 0;

  for (guint i = 0; spans != NULL && i < spans->len; i++)
    {
      const BriefComparedSpan *span = &g_array_index (spans, BriefComparedSpan, i);

      g_string_append_len (text, words + start, (gssize) (span->start - start));
      g_string_append_printf (text, "{%.*s}", (int) (span->end - span->start), words + span->start);
      start = span->end;
    }
  g_string_append (text, words + start);
}

/* What differs, a line each, with the words that do in braces. */
static char *
describe (GPtrArray *lines)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < lines->len; i++)
    {
      const BriefComparedLine *line = g_ptr_array_index (lines, i);

      if (line->kind == BRIEF_COMPARED_SAME)
        {
          g_assert_cmpstr (line->old_text, ==, line->new_text);
          continue;
        }
      g_assert_true ((line->old_text == NULL) == (line->kind == BRIEF_COMPARED_ADDED));
      g_assert_true ((line->new_text == NULL) == (line->kind == BRIEF_COMPARED_REMOVED));
      if (line->old_text != NULL)
        {
          g_string_append (text, "- ");
          append_spans (text, line->old_text, line->old_spans);
          g_string_append_c (text, '\n');
        }
      if (line->new_text != NULL)
        {
          g_string_append (text, "+ ");
          append_spans (text, line->new_text, line->new_spans);
          g_string_append_c (text, '\n');
        }
    }
  return g_string_free_and_steal (text);
}

static char *
compare (const char *id)
{
  g_autoptr (BriefCollection) first = read_revision ("water-1.json");
  g_autoptr (BriefCollection) second = read_revision ("water-2.json");
  BriefItem *item = brief_collection_lookup_item (second, id);
  g_autoptr (BriefSnapshot) old = brief_snapshot_new (first, brief_collection_lookup_item (first, id));
  g_autoptr (BriefSnapshot) now = item != NULL ? brief_snapshot_new (second, item) : NULL;
  g_autoptr (GPtrArray) lines = brief_compare_snapshots (old, now, "en");

  return describe (lines);
}

static void
test_changed (void)
{
  g_autofree char *text = compare ("rec-1");

  g_test_message ("%s", text);
  g_assert_nonnull (strstr (text, "+ Make {clean }water free."));
  g_assert_nonnull (strstr (text, "Pipes broke in winter."));
  g_assert_null (strstr (text, "Wells ran dry."));
}

static void
test_removed (void)
{
  g_autofree char *text = compare ("rec-2");

  g_assert_nonnull (strstr (text, "- Mend pipes."));
  g_assert_null (strstr (text, "+ "));
}

static void
test_same (void)
{
  g_autofree char *text = compare ("body-1");

  g_assert_cmpstr (text, ==, "");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/comparison/changed", test_changed);
  g_test_add_func ("/comparison/removed", test_removed);
  g_test_add_func ("/comparison/same", test_same);
  return g_test_run ();
}
