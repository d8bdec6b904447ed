/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "collection/brief-collection-reader.h"
#include "pack/brief-pack-decisions.h"
#include "pack/brief-pack-review.h"
#include "support.h"

#include <string.h>

/* A pack of what the first revision of a collection says, and a library with another. */
typedef struct {
  BriefCollection *picked;
  BriefPack *pack;
  BriefLibrary *library;
  BriefPackReview *review;
} Fixture;

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
add (Fixture *fixture, const char *id)
{
  BriefItem *item = brief_collection_lookup_item (fixture->picked, id);

  g_assert_nonnull (item);
  brief_pack_add_item (fixture->pack, fixture->picked, item);
}

static void
finish (BriefPackReview *review)
{
  while (brief_pack_review_is_busy (review))
    g_main_context_iteration (NULL, TRUE);
}

static void
set_up_with (Fixture *fixture, const char *library_revision)
{
  fixture->picked = read_revision ("water-1.json");
  fixture->pack = brief_pack_new ("Water", "en");
  fixture->library = brief_library_new ();
  if (library_revision != NULL)
    {
      g_autoptr (BriefCollection) now = read_revision (library_revision);

      brief_library_add (fixture->library, now);
    }
  add (fixture, "rec-1");
  add (fixture, "body-1");
  add (fixture, "rec-2");
  add (fixture, "report-1");
  fixture->review = brief_pack_review_new (fixture->pack, fixture->library);
  g_assert_true (brief_pack_review_is_busy (fixture->review));
  finish (fixture->review);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  set_up_with (fixture, "water-2.json");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_object (&fixture->review);
  g_clear_object (&fixture->library);
  g_clear_object (&fixture->pack);
  g_clear_object (&fixture->picked);
}

static BriefEntryChange *
get_change (Fixture *fixture, guint position)
{
  g_autoptr (BriefEntryChange) change = g_list_model_get_item (G_LIST_MODEL (fixture->review), position);

  g_assert_nonnull (change);
  return change; /* the review holds it */
}

static void
assert_changes (Fixture *fixture, const char *expected)
{
  g_autoptr (GString) found = g_string_new (NULL);

  finish (fixture->review);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (fixture->review)); i++)
    {
      BriefEntryChange *change = get_change (fixture, i);

      g_string_append_printf (found, "%s%s%s", i > 0 ? " " : "",
                              brief_entry_get_item_reference (brief_entry_change_get_entry (change)),
                              brief_entry_change_get_now (change) == NULL ? "!" : "");
    }
  g_assert_cmpstr (found->str, ==, expected);
}

static void
decide (Fixture *fixture, guint position, void (*how) (BriefPack *pack, GPtrArray *changes))
{
  g_autoptr (BriefEntryChange) change = g_object_ref (get_change (fixture, position));
  g_autoptr (GPtrArray) changes = support_one (change);

  how (fixture->pack, changes);
}

static void
assert_text (Fixture *fixture, const char *reference, const char *expected)
{
  BriefEntry *entry = brief_pack_lookup_item (fixture->pack, reference);
  JsonObject *snapshot = brief_snapshot_get_json (brief_entry_get_snapshot (entry));

  g_assert_cmpstr (json_object_get_string_member (json_object_get_object_member (snapshot, "item"), "text"),
                   ==, expected);
}

static void
test_changes (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = support_write (fixture->pack);
  g_autofree char *after = NULL;

  /* In the order of the pack; what is as it was is not listed, and what is no more is marked. */
  assert_changes (fixture, "water/rec-1 water/rec-2! water/report-1");
  g_assert_cmpuint (brief_entry_change_get_n_new_findings (get_change (fixture, 0)), ==, 1);
  g_assert_cmpuint (brief_entry_change_get_n_new_findings (get_change (fixture, 1)), ==, 0);
  /* Nothing changes unless taken. */
  after = support_write (fixture->pack);
  g_assert_cmpstr (before, ==, after);
  assert_text (fixture, "water/rec-1", "Make water free.");
}

static void
test_same_revision (void)
{
  Fixture fixture;

  set_up_with (&fixture, "water-1.json");
  assert_changes (&fixture, "");
  tear_down (&fixture, NULL);
}

static void
test_collection_missing (void)
{
  Fixture fixture;
  g_autoptr (BriefCollection) now = NULL;

  set_up_with (&fixture, NULL);
  assert_changes (&fixture, "");
  /* It may come later. */
  now = read_revision ("water-2.json");
  brief_library_add (fixture.library, now);
  g_assert_true (brief_pack_review_is_busy (fixture.review));
  assert_changes (&fixture, "water/rec-1 water/rec-2! water/report-1");
  tear_down (&fixture, NULL);
}

static void
test_take (Fixture *fixture, gconstpointer data)
{
  BriefEntry *entry = brief_pack_lookup_item (fixture->pack, "water/rec-1");
  BriefUndoStack *stack = brief_pack_get_undo_stack (fixture->pack);
  g_autofree char *key = g_strdup (brief_entry_get_key (entry));
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  brief_pack_set_entry_note (fixture->pack, entry, "Ask for a date.");
  before = support_write (fixture->pack);
  decide (fixture, 0, brief_pack_take_changes);
  g_assert_cmpstr (brief_undo_stack_get_undo_name (stack), ==, "Take Change of “Free water”");
  assert_text (fixture, "water/rec-1", "Make clean water free.");
  entry = brief_pack_lookup_item (fixture->pack, "water/rec-1");
  g_assert_cmpstr (brief_entry_get_key (entry), ==, key);
  g_assert_cmpstr (brief_entry_get_note (entry), ==, "Ask for a date.");
  g_assert_cmpuint (brief_snapshot_get_evidence (brief_entry_get_snapshot (entry))->len, ==, 2);
  g_assert_cmpuint (brief_snapshot_get_collection_revision (brief_entry_get_snapshot (entry)), ==, 2);
  assert_changes (fixture, "water/rec-2! water/report-1");

  brief_undo_stack_undo (stack);
  after = support_write (fixture->pack);
  g_assert_cmpstr (before, ==, after);
  assert_changes (fixture, "water/rec-1 water/rec-2! water/report-1");
}

static void
test_take_removed (Fixture *fixture, gconstpointer data)
{
  decide (fixture, 1, brief_pack_take_changes);
  g_assert_null (brief_pack_lookup_item (fixture->pack, "water/rec-2"));
  assert_changes (fixture, "water/rec-1 water/report-1");
  brief_undo_stack_undo (brief_pack_get_undo_stack (fixture->pack));
  g_assert_nonnull (brief_pack_lookup_item (fixture->pack, "water/rec-2"));
}

/* One command, whatever stands between; order and neighbours stay. */
static void
test_take_all (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *before = support_write (fixture->pack);
  g_autofree char *after = NULL;
  BriefSection *section = brief_pack_get_section (fixture->pack, 0);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (fixture->review)); i++)
    g_ptr_array_add (changes, g_object_ref (get_change (fixture, i)));
  brief_pack_take_changes (fixture->pack, changes);
  g_assert_cmpuint (brief_section_get_n_entries (section), ==, 3);
  g_assert_cmpstr (brief_entry_get_item_reference (brief_section_get_entry (section, 0)), ==, "water/rec-1");
  g_assert_cmpstr (brief_entry_get_item_reference (brief_section_get_entry (section, 1)), ==, "water/body-1");
  g_assert_cmpstr (brief_entry_get_item_reference (brief_section_get_entry (section, 2)), ==,
                   "water/report-1");
  assert_changes (fixture, "");
  brief_undo_stack_undo (brief_pack_get_undo_stack (fixture->pack));
  after = support_write (fixture->pack);
  g_assert_cmpstr (before, ==, after);
}

static BriefPack *
read_back (BriefPack *pack)
{
  g_autofree char *text = support_write (pack);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (BriefProblems) problems = brief_problems_new ("kept.briefing");
  g_autoptr (GError) error = NULL;
  BriefPack *read = brief_pack_read_bytes (bytes, problems, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (brief_problems_get_n_listed (problems), ==, 0);
  return read;
}

/* What was kept is in the file, so that nobody is asked again who opens it. */
static void
test_keep (Fixture *fixture, gconstpointer data)
{
  BriefUndoStack *stack = brief_pack_get_undo_stack (fixture->pack);

  decide (fixture, 0, brief_pack_keep_entries);
  g_assert_cmpstr (brief_undo_stack_get_undo_name (stack), ==, "Keep “Free water” as Picked");
  decide (fixture, 0, brief_pack_keep_entries);
  assert_changes (fixture, "water/report-1");
  assert_text (fixture, "water/rec-1", "Make water free.");

  g_clear_object (&fixture->review);
  {
    g_autoptr (BriefPack) read = read_back (fixture->pack);

    fixture->review = brief_pack_review_new (read, fixture->library);
    finish (fixture->review);
    assert_changes (fixture, "water/report-1");
  }
  g_clear_object (&fixture->review);
  brief_undo_stack_undo (stack);
  fixture->review = brief_pack_review_new (fixture->pack, fixture->library);
  assert_changes (fixture, "water/rec-2! water/report-1");
}

/* A further revision is another change. */
static void
test_kept_then_changed (void)
{
  Fixture fixture;
  g_autoptr (BriefCollection) first = NULL;

  set_up_with (&fixture, "water-2.json");
  decide (&fixture, 1, brief_pack_keep_entries); /* rec-2, which the second revision has no more */
  assert_changes (&fixture, "water/rec-1 water/report-1");
  tear_down (&fixture, NULL);

  set_up_with (&fixture, "water-1.json");
  {
    BriefEntry *entry = brief_pack_lookup_item (fixture.pack, "water/rec-1");
    g_autoptr (BriefEntryChange) other = brief_entry_change_new (entry, NULL, "removed");
    g_autoptr (GPtrArray) changes = support_one (other);

    brief_pack_keep_entries (fixture.pack, changes);
  }
  g_clear_object (&fixture.library);
  g_clear_object (&fixture.review);
  fixture.library = brief_library_new ();
  first = read_revision ("water-2.json");
  brief_library_add (fixture.library, first);
  fixture.review = brief_pack_review_new (fixture.pack, fixture.library);
  assert_changes (&fixture, "water/rec-1 water/rec-2! water/report-1");
  tear_down (&fixture, NULL);
}

/* Editing does not compare anew what was compared. */
static void
test_follows_pack (Fixture *fixture, gconstpointer data)
{
  BriefEntry *entry = brief_pack_lookup_item (fixture->pack, "water/rec-1");
  g_autoptr (GPtrArray) entries = support_one (entry);

  brief_pack_remove_entries (fixture->pack, entries);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->review)), ==, 2);
  brief_undo_stack_undo (brief_pack_get_undo_stack (fixture->pack));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->review)), ==, 3);
  finish (fixture->review);
}

typedef struct {
  gint64 last;
  gint64 longest;
} Heartbeat;

static gboolean
beat_cb (gpointer user_data)
{
  Heartbeat *heartbeat = user_data;
  const gint64 now = g_get_monotonic_time ();

  heartbeat->longest = MAX (heartbeat->longest, now - heartbeat->last);
  heartbeat->last = now;
  return G_SOURCE_CONTINUE;
}

/* The main loop goes on while hundreds of entries are compared. */
static void
test_many (void)
{
  Fixture fixture;
  Heartbeat heartbeat = { 0, 0 };
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (g_object_unref);
  gint64 start;
  guint timer;

  set_up_with (&fixture, "water-2.json");
  for (guint i = 0; i < 400; i++)
    g_ptr_array_add (entries, brief_entry_new_for_item (
                                  fixture.picked, brief_collection_lookup_item (fixture.picked, "rec-1")));
  brief_pack_add_entries (fixture.pack, NULL, 0, entries);
  start = heartbeat.last = g_get_monotonic_time ();
  timer = g_timeout_add (1, beat_cb, &heartbeat);
  finish (fixture.review);
  g_source_remove (timer);
  g_test_message ("all in %" G_GINT64_FORMAT " us, longest turn of the main loop %" G_GINT64_FORMAT " us",
                  g_get_monotonic_time () - start, heartbeat.longest);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture.review)), ==, 403);
  /* Comparing all of them in one turn takes far longer than this, whatever the machine does besides. */
  g_assert_cmpint (heartbeat.longest, <, (g_get_monotonic_time () - start) / 2);
  tear_down (&fixture, NULL);
}

/* Everything that the program comes with is as it was the moment it was picked. */
static void
test_bundled (void)
{
  g_autoptr (BriefCollection) collection = support_read_bundled ();
  g_autoptr (BriefCollection) again = support_read_bundled ();
  g_autoptr (BriefLibrary) library = brief_library_new ();
  g_autoptr (BriefPack) pack = brief_pack_new ("All", "en");
  g_autoptr (BriefPackReview) review = NULL;
  g_autoptr (BriefPack) read = NULL;

  for (guint type = 0; type < BRIEF_N_ITEM_TYPES; type++)
    {
      GListModel *items = brief_collection_get_items (collection, (BriefItemType) type);

      for (guint i = 0; i < g_list_model_get_n_items (items); i++)
        {
          g_autoptr (BriefItem) item = g_list_model_get_item (items, i);

          brief_pack_add_item (pack, collection, item);
        }
    }
  read = read_back (pack);
  brief_library_add (library, again);
  review = brief_pack_review_new (read, library);
  finish (review);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (review)), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/pack-review/changes", Fixture, NULL, set_up, test_changes, tear_down);
  g_test_add_func ("/pack-review/same-revision", test_same_revision);
  g_test_add_func ("/pack-review/collection-missing", test_collection_missing);
  g_test_add ("/pack-review/take", Fixture, NULL, set_up, test_take, tear_down);
  g_test_add ("/pack-review/take-removed", Fixture, NULL, set_up, test_take_removed, tear_down);
  g_test_add ("/pack-review/take-all", Fixture, NULL, set_up, test_take_all, tear_down);
  g_test_add ("/pack-review/keep", Fixture, NULL, set_up, test_keep, tear_down);
  g_test_add_func ("/pack-review/kept-then-changed", test_kept_then_changed);
  g_test_add ("/pack-review/follows-pack", Fixture, NULL, set_up, test_follows_pack, tear_down);
  g_test_add_func ("/pack-review/many", test_many);
  g_test_add_func ("/pack-review/bundled", test_bundled);
  return g_test_run ();
}
