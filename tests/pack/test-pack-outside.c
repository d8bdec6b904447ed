/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "pack/brief-conflict-copies.h"
#include "pack/brief-pack-private.h"
#include "store-support.h"
#include "support.h"

#include <glib/gstdio.h>

typedef struct {
  char *folder;
  char *path;
  GFile *file;
  BriefPackStore *store; /* of a saved pack with the title First */
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (BriefPack) pack = brief_pack_new (NULL, "en");
  g_autoptr (GError) error = NULL;

  fixture->folder = support_make_folder ();
  fixture->path = g_build_filename (fixture->folder, "a.briefing", NULL);
  fixture->file = g_file_new_for_path (fixture->path);
  fixture->store = brief_pack_store_new (pack);
  store_set_title (fixture->store, "First");
  g_assert_true (store_save (fixture->store, fixture->file, &error));
  g_assert_no_error (error);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_unref (fixture->store);
  g_object_unref (fixture->file);
  support_remove_folder (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
}

static BriefPack *
read_pack (const char *path)
{
  g_autoptr (BriefProblems) problems = brief_problems_new (path);
  BriefPack *pack = brief_pack_read_file (path, problems, NULL);

  g_assert_nonnull (pack);
  return pack;
}

static void
write_pack (const char *path, BriefPack *pack)
{
  g_autoptr (GBytes) bytes = brief_pack_to_bytes (pack);

  g_assert_true (
      g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), NULL));
}

static void
change_outside (Fixture *fixture, const char *detail, const char *value)
{
  g_autoptr (BriefPack) pack = read_pack (fixture->path);

  brief_pack_set_detail (pack, detail, value);
  write_pack (fixture->path, pack);
}

static BriefPack *
get_pack (Fixture *fixture)
{
  return brief_pack_store_get_pack (fixture->store);
}

static void
assert_refused (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  g_assert_true (g_file_get_contents (fixture->path, &before, NULL, NULL));
  g_assert_false (store_save (fixture->store, NULL, &error));
  g_assert_error (error, BRIEF_PACK_ERROR, BRIEF_PACK_ERROR_CHANGED_OUTSIDE);
  g_assert_true (g_file_get_contents (fixture->path, &after, NULL, NULL));
  g_assert_cmpstr (before, ==, after);
  g_assert_true (brief_pack_store_is_unsaved (fixture->store));
}

/* What others do to the file, what is seen of it, and whether a save replaces it. */
static void
test_each_change (Fixture *fixture, gconstpointer data)
{
  g_autoptr (BriefPack) other = brief_pack_new ("Other", "en");
  g_autofree char *text = NULL;
  g_autofree char *spaced = NULL;

  g_assert_cmpint (store_check (fixture->store), ==, BRIEF_OUTSIDE_NONE);
  g_assert_true (g_file_get_contents (fixture->path, &text, NULL, NULL));
  store_set_title (fixture->store, "Mine");

  change_outside (fixture, "subtitle", "Theirs");
  assert_refused (fixture); /* though nobody has looked yet */
  g_assert_cmpint (store_check (fixture->store), ==, BRIEF_OUTSIDE_CHANGED);

  write_pack (fixture->path, other);
  assert_refused (fixture);
  g_assert_cmpint (store_check (fixture->store), ==, BRIEF_OUTSIDE_REPLACED);

  g_assert_true (g_file_set_contents (fixture->path, "{", -1, NULL));
  assert_refused (fixture);
  g_assert_cmpint (store_check (fixture->store), ==, BRIEF_OUTSIDE_REPLACED);

  g_assert_cmpint (g_unlink (fixture->path), ==, 0);
  g_assert_cmpint (store_check (fixture->store), ==, BRIEF_OUTSIDE_REMOVED);

  /* Put back, and laid out anew, it is what it was. */
  spaced = g_strconcat (text, "\n\n", NULL);
  g_assert_true (g_file_set_contents (fixture->path, spaced, -1, NULL));
  g_assert_cmpint (store_check (fixture->store), ==, BRIEF_OUTSIDE_NONE);
  g_assert_true (store_save (fixture->store, NULL, NULL));
  g_assert_cmpint (store_check (fixture->store), ==, BRIEF_OUTSIDE_NONE);
}

/* A file that is gone is written anew: nothing is lost by it. */
static void
test_removed (Fixture *fixture, gconstpointer data)
{
  g_autofree char *title = NULL;

  store_set_title (fixture->store, "Mine");
  g_assert_cmpint (g_unlink (fixture->path), ==, 0);
  g_assert_true (store_save (fixture->store, NULL, NULL));
  title = store_read_title (fixture->path);
  g_assert_cmpstr (title, ==, "Mine");
}

static void
test_reload (Fixture *fixture, gconstpointer data)
{
  store_set_title (fixture->store, "Mine");
  change_outside (fixture, "title", "Theirs");
  g_assert_cmpint (store_check (fixture->store), ==, BRIEF_OUTSIDE_CHANGED);
  brief_pack_store_reload (fixture->store);
  g_assert_cmpstr (brief_pack_get_title (get_pack (fixture)), ==, "Theirs");
  g_assert_false (brief_pack_store_is_unsaved (fixture->store));
  brief_undo_stack_undo (brief_pack_get_undo_stack (get_pack (fixture)));
  g_assert_cmpstr (brief_pack_get_title (get_pack (fixture)), ==, "Mine");
  g_assert_true (brief_pack_store_is_unsaved (fixture->store));
  brief_undo_stack_redo (brief_pack_get_undo_stack (get_pack (fixture)));
  g_assert_false (brief_pack_store_is_unsaved (fixture->store));
}

/* Whoever keeps mine overwrites theirs, and a copy of theirs that went on finds that as the common ancestor. */
static void
test_keep_mine (Fixture *fixture, gconstpointer data)
{
  g_autofree char *copy_path = g_build_filename (fixture->folder, "copy.briefing", NULL);
  g_autoptr (GFile) copy = g_file_new_for_path (copy_path);
  g_autoptr (BriefPack) theirs = NULL;
  g_autoptr (BriefPack) mine = NULL;
  g_autoptr (BriefPackMerge) merge = NULL;

  store_set_title (fixture->store, "Mine");
  change_outside (fixture, "subtitle", "Theirs");
  theirs = read_pack (fixture->path);
  g_assert_cmpint (store_check (fixture->store), ==, BRIEF_OUTSIDE_CHANGED);
  brief_pack_store_keep_mine (fixture->store);
  g_assert_true (brief_pack_store_is_unsaved (fixture->store));
  g_assert_true (store_save (fixture->store, NULL, NULL));
  mine = read_pack (fixture->path);
  g_assert_null (brief_pack_get_subtitle (mine));
  g_assert_cmpstr (brief_pack_get_saved (mine)->parent, ==, brief_pack_get_saved (theirs)->hash);

  brief_pack_set_detail (theirs, "audience", "Parliament");
  write_pack (copy_path, theirs);
  merge = store_merge (fixture->store, copy, NULL);
  g_assert_true (brief_pack_merge_has_base (merge));
  g_assert_cmpuint (g_list_model_get_n_items (brief_pack_merge_get_conflicts (merge)), ==, 0);
  g_assert_cmpuint (brief_pack_merge_get_n_changes (merge), ==, 1);
  g_assert_true (brief_pack_store_apply_merge (fixture->store, merge, NULL));
  g_assert_cmpstr (brief_pack_get_audience (get_pack (fixture)), ==, "Parliament");
  /* That I took theirs out stays so. */
  g_assert_null (brief_pack_get_subtitle (get_pack (fixture)));
}

static void
test_merge (Fixture *fixture, gconstpointer data)
{
  g_autoptr (BriefPackMerge) merge = NULL;
  g_autoptr (BriefPackMerge) late = NULL;
  g_autoptr (BriefPack) saved = NULL;
  g_autoptr (GError) error = NULL;

  store_set_title (fixture->store, "Mine");
  change_outside (fixture, "subtitle", "Theirs");
  g_assert_cmpint (store_check (fixture->store), ==, BRIEF_OUTSIDE_CHANGED);

  /* What is done meanwhile is not overwritten. */
  late = store_merge (fixture->store, NULL, NULL);
  store_set_title (fixture->store, "Mine again");
  g_assert_false (brief_pack_store_apply_merge (fixture->store, late, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_BUSY);
  g_clear_error (&error);

  merge = store_merge (fixture->store, NULL, NULL);
  g_assert_true (brief_pack_merge_has_base (merge));
  g_assert_true (brief_pack_store_apply_merge (fixture->store, merge, &error));
  g_assert_cmpint (brief_pack_store_get_outside (fixture->store), ==, BRIEF_OUTSIDE_NONE);
  g_assert_true (brief_pack_store_is_unsaved (fixture->store));
  g_assert_true (store_save (fixture->store, NULL, &error));
  saved = read_pack (fixture->path);
  g_assert_cmpstr (brief_pack_get_title (saved), ==, "Mine again");
  g_assert_cmpstr (brief_pack_get_subtitle (saved), ==, "Theirs");
  g_assert_cmpint (brief_pack_get_saved (saved)->revision, ==, 3);
}

static void
test_no_copy (Fixture *fixture, gconstpointer data)
{
  g_autofree char *other_path = g_build_filename (fixture->folder, "other.briefing", NULL);
  g_autoptr (GFile) other_file = g_file_new_for_path (other_path);
  g_autoptr (BriefPack) other = brief_pack_new ("Other", "en");
  g_autoptr (GError) error = NULL;

  write_pack (other_path, other);
  g_assert_null (store_merge (fixture->store, other_file, &error));
  g_assert_error (error, BRIEF_PACK_ERROR, BRIEF_PACK_ERROR_OTHER_PACK);
}

static const struct {
  const char *name;
  gboolean is_copy;
} names[] = {
  { "Brief (conflicted copy 2025-03-01 101112).briefing", TRUE },          /* Nextcloud */
  { "Brief (Zoë conflicted copy 2025-03-01 101112).briefing", TRUE },      /* ownCloud */
  { "Brief.sync-conflict-20250301-101112-ABCDEFG.briefing", TRUE },        /* Syncthing */
  { "Brief (Zoë's conflicted copy 2025-03-01).briefing", TRUE },           /* Dropbox */
  { "Brief (Office PC's Conflicted Copy 2025-03-01 (1)).briefing", TRUE }, /* Dropbox */
  { "Brief-OFFICE-PC.briefing", TRUE },                                    /* OneDrive */
  { "Brief-OFFICE-PC-2.briefing", TRUE },                                  /* OneDrive */
  { "Brief.briefing", FALSE },
  { "Brief 2.briefing", FALSE },
  { "Brief (final).briefing", FALSE },
  { "Briefly (conflicted copy 2025-03-01 101112).briefing", FALSE },
  { "Brief - of March.briefing", FALSE },
  { "Brief (conflicted copy 2025-03-01 101112).pdf", FALSE },
  { "Other (conflicted copy 2025-03-01 101112).briefing", FALSE },
};

static void
test_names (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_test_message ("%s", names[i].name);
      g_assert_true (brief_conflict_copies_is_name (names[i].name, "Brief.briefing") == names[i].is_copy);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
#define ADD(name, function) g_test_add ("/pack-outside/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("each-change", test_each_change);
  ADD ("removed", test_removed);
  ADD ("reload", test_reload);
  ADD ("keep-mine", test_keep_mine);
  ADD ("merge", test_merge);
  ADD ("no-copy", test_no_copy);
  g_test_add_func ("/pack-outside/names", test_names);
  return g_test_run ();
}
