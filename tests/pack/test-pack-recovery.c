/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "pack/brief-pack-history.h"
#include "pack/brief-pack-recovery.h"
#include "pack/brief-pack-store.h"
#include "pack/brief-pack-trash.h"
#include "pack/brief-recent-packs.h"
#include "pack/brief-traces.h"
#include "support.h"

#include <glib/gstdio.h>
#include <string.h>
#include <utime.h>

#define SETTINGS_ID "io.github.briefings.Briefings"

typedef struct {
  char *folder;
  GFile *file;
  GSettings *settings;
} Fixture;

static char *
dup_data_folder (void)
{
  return g_build_filename (g_get_user_data_dir (), "briefings", NULL);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *data_folder = dup_data_folder ();
  g_autofree char *path = NULL;

  support_remove_folder (data_folder);
  fixture->folder = support_make_folder ();
  path = g_build_filename (fixture->folder, "a.briefing", NULL);
  fixture->file = g_file_new_for_path (path);
  fixture->settings = g_settings_new (SETTINGS_ID);
  g_settings_reset (fixture->settings, "recent-packs");
  g_settings_reset (fixture->settings, "remember-recent");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  support_remove_folder (fixture->folder);
  g_free (fixture->folder);
  g_object_unref (fixture->file);
  g_object_unref (fixture->settings);
}

static BriefRecovery *
find (GFile *file, const char *known_id)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  BriefRecovery *recovery;

  brief_pack_recovery_find_async (file, known_id, NULL, support_result_cb, &result);
  recovery = brief_pack_recovery_find_finish (support_wait_for (&result), &error);
  g_assert_no_error (error);
  return recovery;
}

static void
save (BriefPackStore *store, GFile *file)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  brief_pack_store_save_async (store, file, NULL, support_result_cb, &result);
  g_assert_true (brief_pack_store_save_finish (store, support_wait_for (&result), &error));
  g_assert_no_error (error);
}

/* Saves a pack under two titles, so that there are two states. */
static char *
save_twice (GFile *file)
{
  g_autoptr (BriefPack) pack = brief_pack_new ("First", "en");
  g_autoptr (BriefPackStore) store = brief_pack_store_new (pack);

  save (store, file);
  brief_pack_set_detail (pack, "title", "Second");
  save (store, file);
  return g_strdup (brief_pack_get_id (pack));
}

static void
truncate_file (GFile *file, gsize length)
{
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_load_contents (file, NULL, &text, NULL, NULL, &error));
  g_assert_true (g_file_set_contents (g_file_peek_path (file), text, (gssize) length, &error));
  g_assert_no_error (error);
}

static void
test_from_history (Fixture *fixture, gconstpointer data)
{
  g_autofree char *id = save_twice (fixture->file);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (BriefRecovery) recovery = NULL;
  gsize length;

  truncate_file (fixture->file, 120);
  g_assert_true (g_file_load_contents (fixture->file, NULL, &before, &length, NULL, NULL));
  recovery = find (fixture->file, NULL);
  g_assert_nonnull (recovery);
  g_assert_cmpstr (brief_pack_get_id (recovery->pack), ==, id);
  g_assert_cmpstr (brief_pack_get_title (recovery->pack), ==, "Second");
  g_assert_false (recovery->is_draft);
  g_assert_true (g_file_load_contents (fixture->file, NULL, &after, &length, NULL, NULL));
  g_assert_cmpstr (before, ==, after);
}

static char *
dup_newest_state (const char *id)
{
  g_autofree char *folder = brief_pack_history_dup_folder (id);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_prefix (name, "0000000002-"))
      return g_build_filename (folder, name, NULL);
  g_assert_not_reached ();
}

/* What is damaged itself is passed over. */
static void
test_damaged_state (Fixture *fixture, gconstpointer data)
{
  g_autofree char *id = save_twice (fixture->file);
  g_autofree char *newest = dup_newest_state (id);
  g_autoptr (BriefRecovery) recovery = NULL;

  g_assert_true (g_file_set_contents (newest, "{", -1, NULL));
  truncate_file (fixture->file, 120);
  recovery = find (fixture->file, NULL);
  g_assert_nonnull (recovery);
  g_assert_cmpstr (brief_pack_get_title (recovery->pack), ==, "First");
}

/* A file that says nothing any more is known by its place alone. */
static void
test_known_id (Fixture *fixture, gconstpointer data)
{
  g_autofree char *id = save_twice (fixture->file);
  g_autoptr (BriefRecovery) recovery = NULL;
  g_autoptr (BriefRecovery) unknown = NULL;

  truncate_file (fixture->file, 0);
  unknown = find (fixture->file, NULL);
  g_assert_null (unknown);
  recovery = find (fixture->file, id);
  g_assert_nonnull (recovery);
  g_assert_cmpstr (brief_pack_get_title (recovery->pack), ==, "Second");
}

/* Closes a pack. A thread that saved may hold the store for a moment longer than its callback. */
static void
close_store (BriefPackStore *store)
{
  const gint64 end = g_get_monotonic_time () + 10 * G_USEC_PER_SEC;

  g_object_add_weak_pointer (G_OBJECT (store), (gpointer *) &store);
  g_object_unref (store);
  while (g_atomic_pointer_get (&store) != NULL && g_get_monotonic_time () < end)
    g_usleep (1000);
  g_assert_null (store);
}

/* The draft goes back to the file that is damaged, whatever the file says. */
static void
test_from_draft (Fixture *fixture, gconstpointer data)
{
  g_autoptr (BriefPack) pack = brief_pack_new ("Saved", "en");
  g_autoptr (BriefRecovery) recovery = NULL;
  g_autoptr (BriefRecovery) open = NULL;
  BriefPackStore *store = brief_pack_store_new (pack);

  save (store, fixture->file);
  brief_pack_set_detail (pack, "title", "Edited");
  g_assert_true (brief_pack_store_flush_draft (store, NULL));
  truncate_file (fixture->file, 0);

  /* While somebody works on it, it is nothing to recover. */
  open = find (fixture->file, NULL);
  g_assert_null (open);
  close_store (store);
  recovery = find (fixture->file, NULL);
  g_assert_nonnull (recovery);
  g_assert_true (recovery->is_draft);
  g_assert_cmpstr (brief_pack_get_title (recovery->pack), ==, "Edited");
}

static void
test_nothing_to_recover (Fixture *fixture, gconstpointer data)
{
  const char *const texts[] = {
    "",
    "{",
    "\"id\"",
    "{\"id\":",
    "{\"id\": \"00000000-0000-4000-8000-00000000000",
    "{\"id\": \"short\"}",
    "{\"id\": \"00000000-0000-4000-8000-000000000001\"}",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (BriefRecovery) recovery = NULL;

      g_assert_true (g_file_set_contents (g_file_peek_path (fixture->file), texts[i], -1, NULL));
      recovery = find (fixture->file, "no/id/at/all");
      g_assert_null (recovery);
    }
}

/* A recovered state waits to be saved, and no draft is lost by it. */
static void
test_unsaved_store (Fixture *fixture, gconstpointer data)
{
  g_autoptr (BriefPack) pack = brief_pack_new ("Recovered", "en");
  g_autoptr (BriefPackStore) store = brief_pack_store_new_unsaved (pack);
  g_autoptr (BriefPackStore) again = NULL;

  g_assert_true (brief_pack_store_is_unsaved (store));
  g_assert_null (brief_pack_store_get_file (store));
  g_assert_true (brief_pack_store_flush_draft (store, NULL));
  g_assert_true (g_file_test (brief_pack_store_get_draft_path (store), G_FILE_TEST_EXISTS));
  g_clear_object (&store);
  again = brief_pack_store_new_unsaved (pack);
  g_assert_nonnull (brief_pack_store_get_set_aside (again));
  g_assert_true (g_file_test (brief_pack_store_get_set_aside (again), G_FILE_TEST_EXISTS));
}

static void
test_duplicate (void)
{
  g_autoptr (BriefCollection) collection = support_read_collection ();
  g_autoptr (BriefPack) pack = support_make_pack (collection);
  g_autoptr (BriefPack) copy = brief_pack_duplicate (pack);
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_auto (GStrv) lines = NULL;

  g_assert_cmpstr (brief_pack_get_title (copy), ==, "Water (copy)");
  g_assert_cmpstr (brief_pack_get_id (copy), !=, brief_pack_get_id (pack));
  g_assert_false (brief_undo_stack_can_undo (brief_pack_get_undo_stack (copy)));
  /* All the rest is the same, and of its own. */
  first = support_write (pack);
  brief_pack_set_detail (copy, "title", "Water");
  second = support_write (copy);
  lines = g_strsplit (first, "\n", 0);
  for (guint i = 0; lines[i] != NULL; i++)
    if (strstr (lines[i], brief_pack_get_id (pack)) == NULL)
      g_assert_nonnull (strstr (second, lines[i]));
  g_assert_cmpuint (strlen (first), ==, strlen (second));
  brief_pack_remove_section (copy, brief_pack_get_section (copy, 0));
  g_assert_cmpuint (brief_pack_get_n_sections (pack), ==, 2);
}

static GFile *
get_file (BriefRecentPacks *packs, guint position)
{
  g_autoptr (BriefRecentPack) pack = g_list_model_get_item (G_LIST_MODEL (packs), position);

  g_assert_nonnull (pack);
  return brief_recent_pack_get_file (pack); /* the list holds it */
}

static void
test_recent (Fixture *fixture, gconstpointer data)
{
  g_autoptr (BriefRecentPacks) packs = brief_recent_packs_new (fixture->settings);
  g_autoptr (BriefRecentPacks) other = brief_recent_packs_new (fixture->settings);
  g_autoptr (GFile) first = g_file_new_for_path ("/tmp/first.briefing");

  for (guint i = 0; i < BRIEF_RECENT_PACKS_MAX + 5; i++)
    {
      g_autofree char *path = g_strdup_printf ("/tmp/%u.briefing", i);
      g_autoptr (GFile) file = g_file_new_for_path (path);

      brief_recent_packs_add (packs, file, "id", "Title");
    }
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (packs)), ==, BRIEF_RECENT_PACKS_MAX);
  brief_recent_packs_add (packs, first, "first-id", NULL);
  brief_recent_packs_add (packs, get_file (packs, 1), "id", "Again");
  brief_recent_packs_add (packs, first, "first-id", "First");
  /* Each once, the last one first, for every list of the program. */
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (packs)), ==, BRIEF_RECENT_PACKS_MAX);
  g_assert_true (g_file_equal (get_file (packs, 0), first));
  g_assert_true (g_file_equal (get_file (other, 0), first));
  g_assert_false (g_file_equal (get_file (packs, 1), first));
  g_assert_cmpstr (brief_recent_packs_lookup_id (packs, first), ==, "first-id");
  brief_recent_packs_remove (packs, first);
  g_assert_null (brief_recent_packs_lookup_id (packs, first));
  brief_recent_packs_clear (packs);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (packs)), ==, 0);
}

static void
test_unremembered (Fixture *fixture, gconstpointer data)
{
  g_autoptr (BriefRecentPacks) packs = brief_recent_packs_new (fixture->settings);
  g_autoptr (GVariant) list = NULL;

  brief_recent_packs_add (packs, fixture->file, "id", "Title");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (packs)), ==, 1);
  /* Not to remember is to forget, and to stay so. */
  g_settings_set_boolean (fixture->settings, "remember-recent", FALSE);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (packs)), ==, 0);
  brief_recent_packs_add (packs, fixture->file, "id", "Title");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (packs)), ==, 0);
  list = g_settings_get_value (fixture->settings, "recent-packs");
  g_assert_cmpuint (g_variant_n_children (list), ==, 0);
  g_settings_set_boolean (fixture->settings, "remember-recent", TRUE);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (packs)), ==, 0);
}

static guint
count_files (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  guint n_files = 0;
  const char *name;

  if (dir == NULL)
    return g_file_test (path, G_FILE_TEST_EXISTS) ? 1 : 0;
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      n_files += count_files (child);
    }
  return n_files;
}

static BriefTraces
clear (GSettings *settings, gboolean only_look)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  BriefTraces traces;

  brief_traces_clear_async (settings, only_look, support_result_cb, &result);
  g_assert_true (brief_traces_clear_finish (support_wait_for (&result), &traces, &error));
  g_assert_no_error (error);
  return traces;
}

static void
leave_draft (const char *title)
{
  g_autoptr (BriefPack) pack = brief_pack_new (title, "en");
  g_autoptr (BriefPackStore) store = brief_pack_store_new_unsaved (pack);

  g_assert_true (brief_pack_store_flush_draft (store, NULL));
}

static void
test_traces (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = dup_data_folder ();
  g_autofree char *leftover = g_build_filename (folder, "packs", ".briefings-00000001", NULL);
  g_autofree char *id = save_twice (fixture->file);
  g_autoptr (BriefPack) open_pack = brief_pack_new ("Open", "en");
  g_autoptr (BriefPackStore) open = brief_pack_store_new_unsaved (open_pack);
  g_autoptr (BriefRecentPacks) recent = brief_recent_packs_new (fixture->settings);
  const struct utimbuf long_ago = { 1000, 1000 };
  BriefTraces traces;
  guint n_before;

  leave_draft ("Left");
  g_assert_true (brief_pack_store_flush_draft (open, NULL));
  g_assert_true (g_file_set_contents (leftover, "{", -1, NULL));
  g_assert_cmpint (utime (leftover, &long_ago), ==, 0);
  brief_recent_packs_add (recent, fixture->file, id, "Second");
  g_settings_set_int (fixture->settings, "window-width", 333);
  clear (fixture->settings, TRUE);
  n_before = count_files (folder);
  g_assert_cmpuint (n_before, >=, 5);

  traces = clear (fixture->settings, TRUE);
  g_assert_cmpuint (count_files (folder), ==, n_before);
  g_assert_cmpuint (traces.n_drafts, ==, 1);
  g_assert_cmpuint (traces.n_open, ==, 1);
  g_assert_cmpuint (traces.n_states, ==, 2);
  g_assert_cmpuint (traces.n_recent, ==, 1);
  g_assert_cmpint (g_settings_get_int (fixture->settings, "window-width"), ==, 333);

  /* What is being worked on stays, with its lock, and so does what the person saved. */
  clear (fixture->settings, FALSE);
  g_assert_cmpuint (count_files (folder), ==, 2);
  g_assert_true (g_file_query_exists (fixture->file, NULL));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (recent)), ==, 0);
  g_assert_cmpint (g_settings_get_int (fixture->settings, "window-width"), !=, 333);

  g_clear_object (&open);
  clear (fixture->settings, FALSE);
  g_assert_cmpuint (count_files (folder), ==, 0);
}

static void
test_delete_and_restore (Fixture *fixture, gconstpointer data)
{
  g_autofree char *id = save_twice (fixture->file);
  g_autoptr (GBytes) before = g_file_load_bytes (fixture->file, NULL, NULL, NULL);
  g_autoptr (GBytes) held = NULL;
  g_autoptr (GBytes) after = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GAsyncResult) deleted = NULL;
      g_autoptr (GBytes) bytes = NULL;

      /* The second time there is nothing left to delete, which is no error. */
      brief_pack_trash_async (fixture->file, NULL, TRUE, NULL, support_result_cb, &deleted);
      bytes = brief_pack_trash_finish (support_wait_for (&deleted), &error);
      g_assert_no_error (error);
      if (i == 0)
        held = g_steal_pointer (&bytes);
    }
  g_assert_false (g_file_query_exists (fixture->file, NULL));
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GAsyncResult) restored = NULL;

      brief_pack_restore_async (fixture->file, held, NULL, support_result_cb, &restored);
      if (i == 0)
        g_assert_true (brief_pack_restore_finish (support_wait_for (&restored), &error));
      else
        g_assert_false (brief_pack_restore_finish (support_wait_for (&restored), &error));
    }
  /* Never over another file. */
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_EXISTS);
  after = g_file_load_bytes (fixture->file, NULL, NULL, NULL);
  g_assert_true (g_bytes_equal (before, after));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add ("/pack-recovery/from-history", Fixture, NULL, set_up, test_from_history, tear_down);
  g_test_add ("/pack-recovery/damaged-state", Fixture, NULL, set_up, test_damaged_state, tear_down);
  g_test_add ("/pack-recovery/known-id", Fixture, NULL, set_up, test_known_id, tear_down);
  g_test_add ("/pack-recovery/from-draft", Fixture, NULL, set_up, test_from_draft, tear_down);
  g_test_add ("/pack-recovery/nothing", Fixture, NULL, set_up, test_nothing_to_recover, tear_down);
  g_test_add ("/pack-recovery/unsaved-store", Fixture, NULL, set_up, test_unsaved_store, tear_down);
  g_test_add_func ("/pack-recovery/duplicate", test_duplicate);
  g_test_add ("/pack-recovery/recent", Fixture, NULL, set_up, test_recent, tear_down);
  g_test_add ("/pack-recovery/unremembered", Fixture, NULL, set_up, test_unremembered, tear_down);
  g_test_add ("/pack-recovery/traces", Fixture, NULL, set_up, test_traces, tear_down);
  g_test_add ("/pack-recovery/delete-and-restore", Fixture, NULL, set_up, test_delete_and_restore, tear_down);
  return g_test_run ();
}
