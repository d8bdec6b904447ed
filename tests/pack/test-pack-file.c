/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "pack/brief-pack-private.h"
#include "support.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static BriefPack *
read_text (const char *text, gsize length, BriefProblems **problems, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, length);

  *problems = brief_problems_new ("pack");
  return brief_pack_read_bytes (bytes, *problems, error);
}

static void
test_valid (void)
{
  g_autoptr (BriefPack) pack = support_read_pack ("valid.briefing");
  g_autoptr (GBytes) logo = brief_pack_dup_logo (pack);
  BriefSection *section = brief_pack_get_section (pack, 0);
  BriefEntry *entry = brief_section_get_entry (section, 0);
  BriefEntry *note = brief_section_get_entry (section, 1);

  g_assert_cmpstr (brief_pack_get_title (pack), ==, "Water for all");
  g_assert_cmpstr (brief_pack_get_subtitle (pack), ==, "What to ask");
  g_assert_cmpstr (brief_pack_get_audience (pack), ==, "The minister");
  g_assert_cmpstr (brief_pack_get_prepared_by (pack), ==, "A team");
  g_assert_cmpstr (brief_pack_get_contact (pack), ==, "team@example.org");
  g_assert_cmpuint (brief_pack_get_date (pack)->day, ==, 26);
  g_assert_cmpstr (brief_pack_get_template (pack), ==, "briefing");
  g_assert_cmpstr (brief_pack_get_place (pack), ==, "NO");
  g_assert_cmpint (brief_pack_get_paper (pack), ==, BRIEF_PAPER_LETTER);
  g_assert_true (brief_pack_get_option (pack, "cover"));
  g_assert_false (brief_pack_get_option (pack, "contents"));
  g_assert_true (brief_pack_get_option (pack, "sources"));
  g_assert_true (brief_pack_get_option (pack, "large-print"));
  g_assert_false (brief_pack_get_option (pack, "draft"));
  g_assert_cmpstr (brief_pack_get_choice (pack, "citations"), ==, "footnotes");
  g_assert_cmpuint (g_bytes_get_size (logo), ==, 8);
  g_assert_cmpstr (brief_pack_get_logo_type (pack), ==, "image/png");
  g_assert_cmpstr (brief_pack_get_logo_text (pack), ==, "A drop");

  g_assert_cmpuint (brief_pack_get_n_sections (pack), ==, 2);
  g_assert_cmpstr (brief_section_get_note (section), ==, "Read *this* first.");
  g_assert_cmpstr (brief_entry_get_item_reference (entry), ==, "water/rec-1");
  g_assert_cmpuint (brief_entry_get_parts (entry), ==,
                    BRIEF_PART_TITLE | BRIEF_PART_TEXT | BRIEF_PART_FINDINGS);
  g_assert_cmpstr (brief_entry_get_shown_findings (entry)[0], ==, "finding-1");
  g_assert_null (brief_entry_get_shown_positions (entry));
  g_assert_null (brief_entry_get_snapshot (note));
  g_assert_cmpstr (brief_entry_get_note (note), ==, "A note alone.");
  g_assert_cmpuint (brief_entry_get_parts (note), ==, BRIEF_PARTS_ALL);
  g_assert_false (brief_undo_stack_can_undo (brief_pack_get_undo_stack (pack)));
}

static void
test_smallest (void)
{
  g_autoptr (BriefPack) pack = support_read_pack ("valid-smallest.briefing");

  g_assert_cmpstr (brief_pack_get_title (pack), ==, "");
  g_assert_null (brief_pack_get_subtitle (pack));
  g_assert_false (brief_partial_date_is_set (brief_pack_get_date (pack)));
  g_assert_null (brief_pack_dup_logo (pack));
  g_assert_cmpstr (brief_pack_get_choice (pack, "paper"), ==, "a4");
  g_assert_true (brief_pack_get_option (pack, "cover"));
}

static char *
contents_of (const char *path)
{
  g_autoptr (GError) error = NULL;
  char *text;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

/* Reading and writing again changes nothing but `saved`: no member is lost, known or not, and none moves. */
static void
test_round_trip (void)
{
  const char *const names[] = { "valid.briefing", "valid-smallest.briefing", "unknown-members.briefing" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = support_fixture (names[i]);
      g_autofree char *text = contents_of (path);
      g_autoptr (BriefPack) pack = support_read_pack (names[i]);
      g_autoptr (GBytes) first = brief_pack_to_bytes (pack);
      g_autoptr (GBytes) second = brief_pack_to_bytes (pack);
      g_autoptr (BriefProblems) problems = NULL;
      g_autoptr (BriefPack) again = NULL;
      g_autoptr (JsonNode) before = NULL;
      g_autoptr (JsonNode) after = NULL;
      g_autofree char *written = NULL;
      const BriefSavedState *saved;

      g_assert_true (g_bytes_equal (first, second));
      again = read_text (g_bytes_get_data (first, NULL), g_bytes_get_size (first), &problems, NULL);
      g_assert_nonnull (again);
      saved = brief_pack_get_saved (again);
      g_assert_cmpstr (saved->hash, ==, brief_pack_get_content_hash (again));
      if (brief_pack_get_saved (pack) != NULL)
        {
          g_assert_cmpint (saved->revision, ==, 5);
          g_assert_cmpstr (saved->parent, ==, brief_pack_get_saved (pack)->hash);
        }

      written = g_strndup (g_bytes_get_data (first, NULL), g_bytes_get_size (first));
      g_assert_true (g_str_has_suffix (written, "}\n"));
      before = json_from_string (text, NULL);
      after = json_from_string (written, NULL);
      json_object_remove_member (json_node_get_object (before), "saved");
      json_object_remove_member (json_node_get_object (after), "saved");
      g_assert_true (json_node_equal (before, after));
    }
}

/* Saved twice without a change, it is the same save. */
static void
test_saved_state (void)
{
  g_autoptr (BriefPack) pack = brief_pack_new ("A", "en");
  g_autoptr (GBytes) first = brief_pack_to_bytes (pack);
  g_autoptr (BriefProblems) problems = NULL;
  g_autoptr (BriefPack)
      again = read_text (g_bytes_get_data (first, NULL), g_bytes_get_size (first), &problems, NULL);
  g_autoptr (GBytes) second = brief_pack_to_bytes (again);

  g_assert_true (g_bytes_equal (first, second));
  g_assert_cmpint (brief_pack_get_saved (again)->revision, ==, 1);
  g_assert_null (brief_pack_get_saved (again)->parent);
}

/* The text of a saved pack, word for word: others' tools and version control live on it. */
static void
test_text (void)
{
  const char *expected = "{\n"
                         "  \"format\": \"briefings-pack\",\n"
                         "  \"version\": 1,\n"
                         "  \"id\": \"00000001-0000-4000-8000-000000000000\",\n"
                         "  \"title\": \"Water \\\"here\\\" \\\\ \\n\\tnow — été\",\n"
                         "  \"language\": \"en\",\n"
                         "  \"paper\": \"letter\",\n"
                         "  \"options\": {\n"
                         "    \"cover\": false\n"
                         "  },\n"
                         "  \"sections\": [\n"
                         "    {\n"
                         "      \"key\": \"%s\",\n"
                         "      \"title\": \"One\",\n"
                         "      \"entries\": []\n"
                         "    }\n"
                         "  ],\n"
                         "  \"place\": \"NO\"\n"
                         "}\n";
  g_autoptr (BriefPack) pack = support_read_pack ("valid-smallest.briefing");
  g_autofree char *full = NULL;
  g_autofree char *text = NULL;
  g_auto (GStrv) parts = g_strsplit (expected, "%s", 2);

  brief_pack_set_detail (pack, "title", "Water \"here\" \\ \n\tnow — été");
  brief_pack_set_detail (pack, "place", "NO");
  brief_pack_set_paper (pack, BRIEF_PAPER_LETTER);
  brief_pack_set_option (pack, "cover", FALSE);
  brief_pack_add_section (pack, 0, "One");
  full = g_strjoinv (brief_section_get_key (brief_pack_get_section (pack, 0)), parts);
  text = support_write (pack);
  g_assert_cmpstr (text, ==, full);
}

/* What a snapshot says is the same read from a file as taken from a collection. */
static void
test_snapshots (void)
{
  g_autoptr (BriefCollection) collection = support_read_collection ();
  g_autoptr (BriefPack) pack = support_make_pack (collection);
  g_autofree char *text = support_write (pack);
  g_autoptr (BriefProblems) problems = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (BriefPack) again = read_text (text, strlen (text), &problems, &error);
  g_autofree char *written = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (brief_problems_get_n_warnings (problems), ==, 0);
  written = support_write (again);
  g_assert_cmpstr (written, ==, text);
  g_assert_cmpuint (brief_pack_get_n_entries (again), ==, 4);
}

static char *
expected_problems (const char *name)
{
  g_autofree char *path = support_fixture ("problems.txt");
  g_autofree char *prefix = g_strconcat (name, ":", NULL);
  g_autofree char *text = contents_of (path);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  GString *found = g_string_new (NULL);

  for (guint i = 0; lines[i] != NULL; i++)
    if (g_str_has_prefix (lines[i], prefix))
      g_string_append_printf (found, "%s\n", lines[i]);
  return g_string_free_and_steal (found);
}

/* Every rule of the format has a file that breaks it, and the very words that tell so. */
static void
test_problems (void)
{
  g_autofree char *folder = support_fixture ("");
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n_files = 0;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = support_fixture (name);
      g_autofree char *expected = NULL;
      g_autofree char *found = NULL;
      g_autoptr (BriefProblems) problems = brief_problems_new (name);
      g_autoptr (GError) error = NULL;
      g_autoptr (BriefPack) pack = NULL;

      if (!g_str_has_suffix (name, ".briefing"))
        continue;
      n_files++;
      pack = brief_pack_read_file (path, problems, &error);
      expected = expected_problems (name);
      found = brief_problems_to_string (problems);
      g_assert_cmpstr (found, ==, expected);
      g_assert_true ((pack == NULL) == brief_problems_has_errors (problems));
      if (pack == NULL)
        {
          const gboolean is_newer = g_str_equal (name, "version-newer.briefing");
          const BriefPackError code = is_newer ? BRIEF_PACK_ERROR_NEWER : BRIEF_PACK_ERROR_INVALID;

          g_assert_error (error, BRIEF_PACK_ERROR, (int) code);
        }
    }
  g_assert_cmpuint (n_files, >, 50);
}

static void
assert_refused (const char *path, BriefPackError code)
{
  g_autoptr (BriefProblems) problems = brief_problems_new ("pack");
  g_autoptr (GError) error = NULL;
  g_autoptr (BriefPack) pack = brief_pack_read_file (path, problems, &error);

  g_assert_null (pack);
  g_assert_error (error, BRIEF_PACK_ERROR, (int) code);
}

static void
test_no_regular_file (void)
{
  g_autofree char *folder = support_make_folder ();
  g_autofree char *pipe = g_build_filename (folder, "pipe", NULL);
  g_autofree char *missing = g_build_filename (folder, "missing", NULL);

  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  assert_refused (folder, BRIEF_PACK_ERROR_UNREADABLE);
  assert_refused (pipe, BRIEF_PACK_ERROR_UNREADABLE);
  assert_refused (missing, BRIEF_PACK_ERROR_UNREADABLE);
  assert_refused ("/dev/zero", BRIEF_PACK_ERROR_UNREADABLE);
  support_remove_folder (folder);
}

static void
test_too_large (void)
{
  g_autofree char *folder = support_make_folder ();
  g_autofree char *path = g_build_filename (folder, "large.briefing", NULL);

  g_assert_true (g_file_set_contents (path, "{}", -1, NULL));
  g_assert_cmpint (truncate (path, 64 * 1024 * 1024 + 1), ==, 0);
  assert_refused (path, BRIEF_PACK_ERROR_TOO_LARGE);
  support_remove_folder (folder);
}

static void
assert_problem (const char *text, const char *expected)
{
  g_autoptr (BriefProblems) problems = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (BriefPack) pack = read_text (text, strlen (text), &problems, &error);
  g_autofree char *found = brief_problems_to_string (problems);

  g_assert_cmpstr (found, ==, expected);
  g_assert_true ((pack == NULL) == (*expected != '\0'));
}

#define HEAD                                                                                                 \
  "{\"format\":\"briefings-pack\",\"version\":1,\"id\":\"00000001-0000-4000-8000-000000000000\","            \
  "\"language\":"                                                                                            \
  "\"en\",\"sections\":[],"

/* A picture of up to 1 MiB, which is more as text; every other text ends at 1 MiB. */
static void
test_long_texts (void)
{
  g_autofree char *picture = g_strnfill (1398100, 'A');
  g_autofree char *large_picture = g_strnfill (1398108, 'A');
  g_autofree char *title = g_strnfill (1024 * 1024, 'A');
  g_autofree char *with_picture = g_strconcat (
      HEAD "\"title\":\"\",\n\"logo\":{\"type\":\"image/png\",\"alt\":\"x\",\"data\":\"", picture, "\"}}",
      NULL);
  g_autofree char *with_large_picture = g_strconcat (
      HEAD "\"title\":\"\",\n\"logo\":{\"type\":\"image/png\",\"alt\":\"x\",\"data\":\"", large_picture,
      "\"}}", NULL);
  g_autofree char *with_title = g_strconcat (HEAD "\"title\":\"", title, "\"}", NULL);
  g_autofree char *with_long_title = g_strconcat (HEAD "\n\"title\":\"x", title, "\"}", NULL);

  assert_problem (with_picture, "");
  assert_problem (with_large_picture, "pack:2: $.logo.data: a logo larger than 1 MiB\n");
  assert_problem (with_title, "");
  assert_problem (with_long_title, "pack:2: $.title: a string of more than 1.0 MiB\n");
}

/* A copy says the same, and hears of no change. */
static void
test_copy (void)
{
  g_autoptr (BriefPack) pack = support_read_pack ("valid.briefing");
  g_autofree char *text = support_write (pack);
  g_autoptr (BriefPack) copy = brief_pack_copy (pack);
  g_autofree char *copied = support_write (copy);
  g_autofree char *unchanged = NULL;
  BriefEntry *entry = brief_section_get_entry (brief_pack_get_section (pack, 0), 0);
  BriefEntry *entry_copy = brief_section_get_entry (brief_pack_get_section (copy, 0), 0);

  g_assert_cmpstr (copied, ==, text);
  g_assert_true (entry_copy != entry);
  g_assert_true (brief_entry_get_snapshot (entry_copy) == brief_entry_get_snapshot (entry));
  g_assert_false (brief_undo_stack_can_undo (brief_pack_get_undo_stack (copy)));

  brief_pack_set_entry_note (pack, entry, "Another note.");
  brief_pack_set_detail (pack, "title", "Another title");
  brief_pack_add_section (pack, 0, "Another section");
  unchanged = support_write (copy);
  g_assert_cmpstr (unchanged, ==, text);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pack-file/valid", test_valid);
  g_test_add_func ("/pack-file/smallest", test_smallest);
  g_test_add_func ("/pack-file/round-trip", test_round_trip);
  g_test_add_func ("/pack-file/saved-state", test_saved_state);
  g_test_add_func ("/pack-file/text", test_text);
  g_test_add_func ("/pack-file/snapshots", test_snapshots);
  g_test_add_func ("/pack-file/problems", test_problems);
  g_test_add_func ("/pack-file/no-regular-file", test_no_regular_file);
  g_test_add_func ("/pack-file/too-large", test_too_large);
  g_test_add_func ("/pack-file/long-texts", test_long_texts);
  g_test_add_func ("/pack-file/copy", test_copy);
  return g_test_run ();
}
