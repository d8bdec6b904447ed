/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "collection/brief-collection-reader.h"
#include "collection/brief-input.h"
#include "collection/brief-json-writer.h"
#include "model/brief-fact.h"
#include "model/brief-passage.h"
#include "model/brief-report.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static char *
fixture (const char *name)
{
  return g_test_build_filename (G_TEST_DIST, "fixtures", "collections", name, NULL);
}

static BriefCollection *
read_file (const char *path, BriefProblems **problems, GError **error)
{
  g_autofree char *name = g_path_get_basename (path);

  *problems = brief_problems_new (name);
  return brief_collection_read_file (path, *problems, NULL, error);
}

static void
test_valid (void)
{
  const char *const names[] = { "valid.json", "valid-languages.json", "valid.jsonl" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = fixture (names[i]);
      g_autoptr (BriefProblems) problems = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (BriefCollection) collection = read_file (path, &problems, &error);
      BriefReport *report;
      BriefPassage *law;

      g_assert_no_error (error);
      g_assert_cmpuint (brief_problems_get_n_warnings (problems), ==, 0);
      g_assert_cmpuint (brief_collection_get_n_items (collection), ==, 9);

      report = BRIEF_REPORT (brief_collection_lookup_item (collection, "report-1"));
      law = g_ptr_array_index (brief_report_get_law (report), 0);
      g_assert_cmpuint (brief_passage_get_as_of (law)->year, ==, 2016);
      g_assert_cmpfloat (brief_fact_get_number (g_ptr_array_index (brief_report_get_facts (report), 0)), ==,
                         12);
      g_assert_cmpstr (brief_item_get_parent_id (brief_collection_lookup_item (collection, "finding-1")), ==,
                       "report-1");
      g_assert_cmpuint (brief_collection_get_linked (collection,
                                                     brief_collection_lookup_item (collection, "rec-1"),
                                                     BRIEF_LINK_SUPPORTED_BY)
                            ->len,
                        ==, 1);
    }
}

static void
test_languages (void)
{
  g_autofree char *path = fixture ("valid-languages.json");
  g_autoptr (BriefProblems) problems = NULL;
  g_autoptr (BriefCollection) collection = read_file (path, &problems, NULL);
  BriefLocalizedText *title = brief_collection_get_title (collection);
  const char *resolved;

  g_assert_cmpstr (brief_localized_text_resolve (title, "zh-Hant-HK", &resolved), ==, "水");
  g_assert_cmpstr (resolved, ==, "zh-Hant");
  g_assert_cmpstr (brief_localized_text_resolve (title, "de", &resolved), ==, "Water");
  g_assert_cmpstr (resolved, ==, "en");
}

/* The problems that problems.txt, the list of what each fixture should be told, has for one file. */
static char *
expected_problems (const char *name)
{
  g_autofree char *path = fixture ("problems.txt");
  g_autofree char *prefix = g_strconcat (name, ":", NULL);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  g_autoptr (GString) found = g_string_new (NULL);

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    if (g_str_has_prefix (lines[i], prefix))
      g_string_append_printf (found, "%s\n", lines[i]);
  return g_string_free_and_steal (g_steal_pointer (&found));
}

/* Every rule of the format has a file that breaks it, and the very words that tell so. */
static void
test_problems (void)
{
  g_autofree char *folder = fixture ("");
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n_files = 0;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = fixture (name);
      g_autofree char *expected = NULL;
      g_autofree char *found = NULL;
      g_autoptr (BriefProblems) problems = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (BriefCollection) collection = NULL;

      if (g_str_has_prefix (name, "valid") || g_str_equal (name, "problems.txt"))
        continue;
      n_files++;
      expected = expected_problems (name);
      collection = read_file (path, &problems, &error);
      found = brief_problems_to_string (problems);
      g_assert_cmpstr (found, ==, expected);
      g_assert_cmpstr (expected, !=, "");
      if (g_str_has_prefix (name, "warn"))
        g_assert_no_error (error);
      else
        g_assert_error (error, BRIEF_COLLECTION_ERROR, BRIEF_COLLECTION_ERROR_INVALID);
      g_assert_true ((collection == NULL) == brief_problems_has_errors (problems));
    }
  g_assert_cmpuint (n_files, >, 60);
}

static void
assert_rejected (const char *text, gsize length, const char *message)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, length);
  g_autoptr (BriefProblems) problems = brief_problems_new ("made");
  g_autoptr (GError) error = NULL;
  g_autoptr (BriefCollection) collection = brief_collection_read_bytes (bytes, problems, NULL, &error);
  g_autofree char *found = brief_problems_to_string (problems);

  g_assert_null (collection);
  g_assert_error (error, BRIEF_COLLECTION_ERROR, BRIEF_COLLECTION_ERROR_INVALID);
  g_assert_nonnull (strstr (found, message));
}

static char *
repeat (const char *start, const char *piece, gsize n, const char *end)
{
  GString *text = g_string_new (start);

  for (gsize i = 0; i < n; i++)
    g_string_append (text, piece);
  g_string_append (text, end);
  return g_string_free_and_steal (text);
}

/* Each bound, and the last value within it. */
static void
test_bounds (void)
{
  g_autofree char *deep = repeat ("", "[", 33, "");
  g_autofree char *deep_enough = repeat ("", "[", 32, "");
  g_autofree char *abyss = repeat ("", "[", 10000, "");
  g_autofree char *many = repeat ("[", "1,", 2000000, "1]");
  g_autofree char *braces = repeat ("[", "{},", 20 * 1024 * 1024, "{}]");
  g_autofree char *wide = repeat ("{\"a\":\"", "x", 1024 * 1024 + 1, "\"}");
  g_autofree char *wide_enough = repeat ("{\"a\":\"", "x", 1024 * 1024, "\"}");
  g_autofree char *long_number = repeat ("[", "1", 65, "]");
  const gint64 start = g_get_monotonic_time ();

  assert_rejected (deep, strlen (deep), "nested more than 32 deep");
  assert_rejected (deep_enough, strlen (deep_enough), "the file ends where");
  assert_rejected (abyss, strlen (abyss), "nested more than 32 deep");
  assert_rejected (many, strlen (many), "more than 2000000 values");
  assert_rejected (braces, strlen (braces), "more than 2000000 values");
  assert_rejected (wide, strlen (wide), "$.a: a string of more than 1.0");
  assert_rejected (wide_enough, strlen (wide_enough), "\"format\" is missing");
  assert_rejected (long_number, strlen (long_number), "a number of more than 64 characters");
  g_assert_cmpint (g_get_monotonic_time () - start, <, 20 * G_USEC_PER_SEC);
}

static void
assert_input_error (const char *path, int code, const char *message)
{
  g_autoptr (BriefProblems) problems = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (BriefCollection) collection = read_file (path, &problems, &error);

  g_assert_null (collection);
  g_assert_error (error, BRIEF_INPUT_ERROR, code);
  g_assert_nonnull (strstr (error->message, message));
}

/* What is no regular file ends in a message, not in a wait. */
static void
test_not_a_file (void)
{
  g_autofree char *folder = g_dir_make_tmp ("briefings-XXXXXX", NULL);
  g_autofree char *pipe = g_build_filename (folder, "pipe.json", NULL);
  g_autofree char *large = g_build_filename (folder, "large.json", NULL);
  g_autofree char *large_lines = g_build_filename (folder, "large.jsonl", NULL);
  g_autofree char *missing = g_build_filename (folder, "missing.json", NULL);
  int fd;

  g_assert_no_errno (mkfifo (pipe, 0600));
  /* Files with holes: large without taking room. */
  fd = g_open (large, O_WRONLY | O_CREAT, 0600);
  g_assert_no_errno (ftruncate (fd, 64 * 1024 * 1024 + 1));
  close (fd);
  fd = g_open (large_lines, O_WRONLY | O_CREAT, 0600);
  g_assert_no_errno (ftruncate (fd, (off_t) 4 * 1024 * 1024 * 1024 + 1));
  close (fd);

  assert_input_error (pipe, BRIEF_INPUT_ERROR_NOT_A_FILE, "not a regular file");
  assert_input_error (folder, BRIEF_INPUT_ERROR_NOT_A_FILE, "this is a folder");
  assert_input_error ("/dev/zero", BRIEF_INPUT_ERROR_NOT_A_FILE, "not a regular file");
  assert_input_error (missing, BRIEF_INPUT_ERROR_UNREADABLE, "No such file");
  assert_input_error (large, BRIEF_INPUT_ERROR_TOO_LARGE, "larger than 64.0");
  assert_input_error (large_lines, BRIEF_INPUT_ERROR_TOO_LARGE, "larger than 4.0");

  g_unlink (pipe);
  g_unlink (large);
  g_unlink (large_lines);
  g_rmdir (folder);
}

static void
test_long_line (void)
{
  g_autofree char *path = NULL;
  g_autofree char *head_path = fixture ("valid.jsonl");
  g_autofree char *head = NULL;
  g_autofree char *text = NULL;
  g_autofree char *found = NULL;
  g_autoptr (BriefProblems) problems = NULL;
  g_autoptr (BriefCollection) collection = NULL;
  const int fd = g_file_open_tmp ("briefings-XXXXXX.jsonl", &path, NULL);

  close (fd);
  g_assert_true (g_file_get_contents (head_path, &head, NULL, NULL));
  text = repeat (head, " ", 4 * 1024 * 1024 + 1, "\n");
  g_assert_true (g_file_set_contents (path, text, -1, NULL));

  collection = read_file (path, &problems, NULL);
  found = brief_problems_to_string (problems);
  g_assert_null (collection);
  g_assert_nonnull (strstr (found, ": $: a line of more than 4 MiB"));
  g_unlink (path);
}

static void
test_cancel (void)
{
  g_autofree char *path = fixture ("valid.json");
  g_autoptr (BriefProblems) problems = brief_problems_new ("valid.json");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (BriefCollection) collection = NULL;

  g_cancellable_cancel (cancellable);
  collection = brief_collection_read_file (path, problems, cancellable, &error);
  g_assert_null (collection);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_false (brief_problems_has_errors (problems));
}

/* What was read is written as it stood: nothing of an item is lost on the way through the model. */
static void
test_round_trip (void)
{
  g_autofree char *path = fixture ("valid.json");
  g_autoptr (BriefProblems) problems = NULL;
  g_autoptr (BriefCollection) collection = read_file (path, &problems, NULL);
  g_autoptr (JsonParser) parser = json_parser_new ();
  const struct {
    const char *array;
    const char *id;
  } items[] = {
    { "recommendations", "rec-1" },  { "reports", "report-1" },       { "endorsements", "body-1" },
    { "statements", "statement-1" }, { "milestones", "milestone-1" },
  };

  g_assert_true (json_parser_load_from_file (parser, path, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (items); i++)
    {
      JsonObject *root = json_node_get_object (json_parser_get_root (parser));
      JsonNode *expected = json_array_get_element (json_object_get_array_member (root, items[i].array), 0);
      g_autoptr (JsonNode) written = json_node_new (JSON_NODE_OBJECT);

      json_node_take_object (written,
                             brief_item_to_json (brief_collection_lookup_item (collection, items[i].id)));
      g_assert_true (json_node_equal (expected, written));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/collection-reader/valid", test_valid);
  g_test_add_func ("/collection-reader/languages", test_languages);
  g_test_add_func ("/collection-reader/problems", test_problems);
  g_test_add_func ("/collection-reader/bounds", test_bounds);
  g_test_add_func ("/collection-reader/not-a-file", test_not_a_file);
  g_test_add_func ("/collection-reader/long-line", test_long_line);
  g_test_add_func ("/collection-reader/cancel", test_cancel);
  g_test_add_func ("/collection-reader/round-trip", test_round_trip);

  return g_test_run ();
}
