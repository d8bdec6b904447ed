/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "pack/brief-pack-history.h"
#include "pack/brief-pack-private.h"
#include "pack/brief-pack-store.h"
#include "support.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

typedef struct {
  char *folder;
  char *path;
  GFile *file;
} Fixture;

/* Each test has drafts and history of its own: g_test_init () isolates the folders of the user. */
static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *drafts = g_build_filename (g_get_user_data_dir (), "briefings", NULL);

  support_remove_folder (drafts);
  fixture->folder = support_make_folder ();
  fixture->path = g_build_filename (fixture->folder, "a.briefing", NULL);
  fixture->file = g_file_new_for_path (fixture->path);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  support_remove_folder (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
  g_object_unref (fixture->file);
}

static BriefPackStore *
open_file (GFile *file, GError **error)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autoptr (BriefProblems) problems = brief_problems_new (name);
  g_autoptr (GAsyncResult) result = NULL;

  brief_pack_store_open_async (file, problems, NULL, support_result_cb, &result);
  return brief_pack_store_open_finish (support_wait_for (&result), error);
}

static BriefPackStore *
open_draft (BriefDraftInfo *info, GError **error)
{
  g_autoptr (BriefProblems) problems = brief_problems_new ("draft");
  g_autoptr (GAsyncResult) result = NULL;

  brief_pack_store_open_draft_async (info, problems, NULL, support_result_cb, &result);
  return brief_pack_store_open_draft_finish (support_wait_for (&result), error);
}

static gboolean
save (BriefPackStore *store, GFile *file, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  brief_pack_store_save_async (store, file, NULL, support_result_cb, &result);
  return brief_pack_store_save_finish (store, support_wait_for (&result), error);
}

static gboolean
discard (BriefPackStore *store, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  brief_pack_store_discard_draft_async (store, NULL, support_result_cb, &result);
  return brief_pack_store_discard_draft_finish (store, support_wait_for (&result), error);
}

static gboolean
stop_cb (gpointer data)
{
  *(gboolean *) data = TRUE;
  return G_SOURCE_REMOVE;
}

static void
pass_time (guint milliseconds)
{
  gboolean stop = FALSE;

  g_timeout_add (milliseconds, stop_cb, &stop);
  while (!stop)
    g_main_context_iteration (NULL, TRUE);
}

static gboolean
has_draft (BriefPackStore *store)
{
  return g_file_test (brief_pack_store_get_draft_path (store), G_FILE_TEST_EXISTS);
}

static char *
title_of (const char *path)
{
  g_autoptr (BriefProblems) problems = brief_problems_new (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (BriefPack) pack = brief_pack_read_file (path, problems, &error);

  g_assert_no_error (error);
  return g_strdup (brief_pack_get_title (pack));
}

static void
assert_title (const char *path, const char *expected)
{
  g_autofree char *title = title_of (path);

  g_assert_cmpstr (title, ==, expected);
}

static void
set_title (BriefPackStore *store, const char *title)
{
  BriefPack *pack = brief_pack_store_get_pack (store);

  brief_undo_stack_break_merge (brief_pack_get_undo_stack (pack));
  brief_pack_set_detail (pack, "title", title);
}

/* A saved pack with the title First. */
static BriefPackStore *
make_saved (Fixture *fixture)
{
  g_autoptr (BriefPack) pack = brief_pack_new (NULL, "en");
  BriefPackStore *store = brief_pack_store_new (pack);
  g_autoptr (GError) error = NULL;

  set_title (store, "First");
  save (store, fixture->file, &error);
  g_assert_no_error (error);
  return store;
}

/* As a program does that ends by itself. */
static void
close_store (BriefPackStore **store)
{
  g_autoptr (GError) error = NULL;

  brief_pack_store_flush_draft (*store, &error);
  g_assert_no_error (error);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  pass_time (50);
  g_assert_finalize_object (g_steal_pointer (store));
}

static void
test_new_pack (Fixture *fixture, gconstpointer data)
{
  g_autoptr (BriefPack) pack = brief_pack_new (NULL, "en");
  g_autoptr (BriefPackStore) store = brief_pack_store_new (pack);
  gint64 start;

  g_assert_false (brief_pack_store_is_unsaved (store));
  g_assert_null (brief_pack_store_get_file (store));
  g_assert_false (has_draft (store));

  start = g_get_monotonic_time ();
  set_title (store, "New");
  g_assert_true (brief_pack_store_is_unsaved (store));
  while (!has_draft (store))
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (g_get_monotonic_time () - start, <, G_USEC_PER_SEC);
  assert_title (brief_pack_store_get_draft_path (store), "New");
  g_assert_null (brief_pack_store_get_draft_error (store));
}

/* Typing that never pauses: what was typed a second ago is in the draft all the same. */
static void
test_draft_while_typing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (BriefPackStore) store = make_saved (fixture);
  g_autofree char *title = NULL;
  g_autofree char *a_second_ago = NULL;

  for (guint i = 0; i < 120; i++)
    {
      g_autofree char *typed = g_strdup_printf ("Title %u", i);

      set_title (store, typed);
      if (i == 60)
        a_second_ago = g_steal_pointer (&typed);
      pass_time (20);
    }
  title = title_of (brief_pack_store_get_draft_path (store));
  g_assert_cmpint (atoi (title + strlen ("Title ")), >=, atoi (a_second_ago + strlen ("Title ")));
  assert_title (fixture->path, "First");
}

static void
test_save (Fixture *fixture, gconstpointer data)
{
  g_autoptr (BriefPackStore) store = make_saved (fixture);
  BriefPack *pack = brief_pack_store_get_pack (store);
  BriefUndoStack *stack = brief_pack_get_undo_stack (pack);
  g_autofree char *first_hash = g_strdup (brief_pack_get_saved (pack)->hash);
  g_autoptr (GError) error = NULL;

  g_assert_false (brief_pack_store_is_unsaved (store));
  g_assert_true (g_file_equal (brief_pack_store_get_file (store), fixture->file));
  assert_title (fixture->path, "First");

  set_title (store, "Second");
  g_assert_true (brief_pack_store_flush_draft (store, &error));
  g_assert_true (has_draft (store));
  g_assert_true (save (store, NULL, &error));
  pass_time (100);
  g_assert_false (has_draft (store));
  assert_title (fixture->path, "Second");
  g_assert_cmpint (brief_pack_get_saved (pack)->revision, ==, 2);
  g_assert_cmpstr (brief_pack_get_saved (pack)->parent, ==, first_hash);

  /* Undo goes on through a save, and what is saved is known when it comes back. */
  brief_undo_stack_undo (stack);
  g_assert_cmpstr (brief_pack_get_title (pack), ==, "First");
  g_assert_true (brief_pack_store_is_unsaved (store));
  g_assert_true (brief_pack_store_flush_draft (store, &error));
  g_assert_true (has_draft (store));
  brief_undo_stack_redo (stack);
  g_assert_false (brief_pack_store_is_unsaved (store));
  g_assert_true (brief_pack_store_flush_draft (store, &error));
  g_assert_false (has_draft (store));
}

/* What comes while the file is being written is not lost with the draft. */
static void
test_change_while_saving (Fixture *fixture, gconstpointer data)
{
  g_autoptr (BriefPackStore) store = make_saved (fixture);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GAsyncResult) second = NULL;
  g_autoptr (GError) error = NULL;

  set_title (store, "Second");
  brief_pack_store_save_async (store, NULL, NULL, support_result_cb, &result);
  set_title (store, "Third");
  brief_pack_store_save_async (store, NULL, NULL, support_result_cb, &second);
  g_assert_true (brief_pack_store_save_finish (store, support_wait_for (&result), &error));
  g_assert_true (brief_pack_store_is_unsaved (store));
  assert_title (fixture->path, "Second");
  g_assert_false (brief_pack_store_save_finish (store, support_wait_for (&second), &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_PENDING);
  pass_time (800);
  assert_title (brief_pack_store_get_draft_path (store), "Third");
}

static void
test_go_on_from_draft (Fixture *fixture, gconstpointer data)
{
  BriefPackStore *store = make_saved (fixture);
  g_autofree char *draft_path = NULL;
  g_autoptr (GError) error = NULL;

  set_title (store, "Second");
  draft_path = g_strdup (brief_pack_store_get_draft_path (store));
  close_store (&store);
  g_assert_true (g_file_test (draft_path, G_FILE_TEST_EXISTS));

  store = open_file (fixture->file, &error);
  g_assert_no_error (error);
  g_assert_true (brief_pack_store_is_from_draft (store));
  g_assert_true (brief_pack_store_is_unsaved (store));
  g_assert_false (brief_pack_store_is_opened_elsewhere (store));
  g_assert_cmpstr (brief_pack_get_title (brief_pack_store_get_pack (store)), ==, "Second");
  assert_title (fixture->path, "First");

  g_assert_true (save (store, NULL, &error));
  g_assert_false (brief_pack_store_is_from_draft (store));
  assert_title (fixture->path, "Second");
  g_assert_cmpint (brief_pack_get_saved (brief_pack_store_get_pack (store))->revision, ==, 2);
  close_store (&store);

  store = open_file (fixture->file, &error);
  g_assert_false (brief_pack_store_is_from_draft (store));
  g_assert_false (brief_pack_store_is_unsaved (store));
  close_store (&store);
}

static void
test_discard (Fixture *fixture, gconstpointer data)
{
  BriefPackStore *store = make_saved (fixture);
  g_autoptr (GError) error = NULL;

  set_title (store, "Second");
  close_store (&store);
  store = open_file (fixture->file, &error);
  g_assert_true (brief_pack_store_is_from_draft (store));

  g_assert_true (discard (store, &error));
  g_assert_cmpstr (brief_pack_get_title (brief_pack_store_get_pack (store)), ==, "First");
  g_assert_false (brief_pack_store_is_from_draft (store));
  g_assert_false (brief_pack_store_is_unsaved (store));
  pass_time (100);
  g_assert_false (has_draft (store));

  /* Work goes on as ever. */
  set_title (store, "Third");
  g_assert_true (brief_pack_store_flush_draft (store, &error));
  assert_title (brief_pack_store_get_draft_path (store), "Third");

  /* Nothing to go back to: nothing is dropped. */
  g_unlink (fixture->path);
  g_assert_false (discard (store, &error));
  g_assert_error (error, BRIEF_PACK_ERROR, BRIEF_PACK_ERROR_UNREADABLE);
  g_assert_cmpstr (brief_pack_get_title (brief_pack_store_get_pack (store)), ==, "Third");
  g_assert_true (has_draft (store));
  close_store (&store);
}

/* A draft of another state of the file is nobody's to throw away, nor may it pass for newer. */
static void
test_file_changed_outside (Fixture *fixture, gconstpointer data)
{
  BriefPackStore *store = make_saved (fixture);
  g_autoptr (GListModel) drafts = NULL;
  g_autoptr (BriefDraftInfo) info = NULL;
  g_autofree char *text = NULL;
  g_autofree char *changed = NULL;
  g_auto (GStrv) parts = NULL;
  g_autoptr (GError) error = NULL;

  set_title (store, "Mine");
  close_store (&store);
  g_assert_true (g_file_get_contents (fixture->path, &text, NULL, NULL));
  parts = g_strsplit (text, "First", 2);
  changed = g_strjoinv ("Theirs", parts);
  g_assert_true (g_file_set_contents (fixture->path, changed, -1, NULL));

  store = open_file (fixture->file, &error);
  g_assert_no_error (error);
  g_assert_false (brief_pack_store_is_from_draft (store));
  g_assert_cmpstr (brief_pack_get_title (brief_pack_store_get_pack (store)), ==, "Theirs");
  g_assert_nonnull (brief_pack_store_get_set_aside (store));
  assert_title (brief_pack_store_get_set_aside (store), "Mine");

  drafts = brief_pack_store_list_drafts ();
  g_assert_cmpuint (g_list_model_get_n_items (drafts), ==, 1);
  info = g_list_model_get_item (drafts, 0);
  g_assert_cmpstr (brief_draft_info_get_title (info), ==, "Mine");
  g_assert_true (g_file_equal (brief_draft_info_get_file (info), fixture->file));

  /* New work on what they have is a draft again, and the one after it goes on from that. */
  set_title (store, "Both");
  close_store (&store);
  store = open_file (fixture->file, &error);
  g_assert_true (brief_pack_store_is_from_draft (store));
  g_assert_cmpstr (brief_pack_get_title (brief_pack_store_get_pack (store)), ==, "Both");
  close_store (&store);

  /* Mine opens by itself, without a file to overwrite. */
  store = open_draft (info, &error);
  g_assert_no_error (error);
  g_assert_null (brief_pack_store_get_file (store));
  g_assert_cmpstr (brief_pack_get_title (brief_pack_store_get_pack (store)), ==, "Mine");
  close_store (&store);
}

static void
test_opened_twice (Fixture *fixture, gconstpointer data)
{
  BriefPackStore *first = make_saved (fixture);
  BriefPackStore *second, *third;
  g_autoptr (GError) error = NULL;

  second = open_file (fixture->file, &error);
  g_assert_no_error (error);
  g_assert_false (brief_pack_store_is_opened_elsewhere (first));
  g_assert_true (brief_pack_store_is_opened_elsewhere (second));

  /* Neither overwrites the other's draft. */
  set_title (first, "One");
  set_title (second, "Two");
  g_assert_true (brief_pack_store_flush_draft (first, NULL));
  g_assert_true (brief_pack_store_flush_draft (second, NULL));
  assert_title (brief_pack_store_get_draft_path (first), "One");
  assert_title (brief_pack_store_get_draft_path (second), "Two");
  close_store (&second);
  close_store (&first);

  third = open_file (fixture->file, &error);
  g_assert_false (brief_pack_store_is_opened_elsewhere (third));
  g_assert_true (brief_pack_store_is_from_draft (third));
  g_assert_cmpstr (brief_pack_get_title (brief_pack_store_get_pack (third)), ==, "One");
  close_store (&third);
}

static void
test_list_and_open_drafts (Fixture *fixture, gconstpointer data)
{
  g_autoptr (BriefPack) pack = brief_pack_new (NULL, "en");
  BriefPackStore *store = brief_pack_store_new (pack);
  g_autofree char *id = g_strdup (brief_pack_get_id (pack));
  g_autoptr (GListModel) drafts = NULL;
  g_autoptr (GListModel) later = NULL;
  g_autoptr (GListModel) none = NULL;
  g_autoptr (BriefDraftInfo) open = NULL;
  g_autoptr (BriefDraftInfo) closed = NULL;
  g_autoptr (GError) error = NULL;

  set_title (store, "Never saved");
  g_assert_true (brief_pack_store_flush_draft (store, &error));
  drafts = brief_pack_store_list_drafts ();
  g_assert_cmpuint (g_list_model_get_n_items (drafts), ==, 1);
  open = g_list_model_get_item (drafts, 0);
  g_assert_cmpstr (brief_draft_info_get_pack_id (open), ==, id);
  g_assert_cmpstr (brief_draft_info_get_title (open), ==, "Never saved");
  g_assert_null (brief_draft_info_get_file (open));
  g_assert_true (brief_draft_info_is_open (open));
  g_assert_null (open_draft (open, &error));
  g_assert_error (error, BRIEF_PACK_ERROR, BRIEF_PACK_ERROR_OPEN_ELSEWHERE);
  g_clear_error (&error);
  close_store (&store);

  later = brief_pack_store_list_drafts ();
  closed = g_list_model_get_item (later, 0);
  g_assert_false (brief_draft_info_is_open (closed));
  store = open_draft (closed, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (brief_pack_get_id (brief_pack_store_get_pack (store)), ==, id);
  g_assert_true (brief_pack_store_is_from_draft (store));
  g_assert_true (brief_pack_store_is_unsaved (store));

  /* A pack that was never saved becomes an empty one. */
  g_assert_true (discard (store, &error));
  g_assert_cmpstr (brief_pack_get_title (brief_pack_store_get_pack (store)), ==, "");
  close_store (&store);
  none = brief_pack_store_list_drafts ();
  g_assert_cmpuint (g_list_model_get_n_items (none), ==, 0);
}

/* Of a pack whose file is as it was, the draft knows the way home. */
static void
test_draft_finds_its_file (Fixture *fixture, gconstpointer data)
{
  BriefPackStore *store = make_saved (fixture);
  g_autoptr (GListModel) drafts = NULL;
  g_autoptr (BriefDraftInfo) info = NULL;

  set_title (store, "Second");
  close_store (&store);
  drafts = brief_pack_store_list_drafts ();
  info = g_list_model_get_item (drafts, 0);
  store = open_draft (info, NULL);
  g_assert_true (g_file_equal (brief_pack_store_get_file (store), fixture->file));
  close_store (&store);
}

static void
test_history (Fixture *fixture, gconstpointer data)
{
  g_autoptr (BriefPackStore) store = make_saved (fixture);
  const char *id = brief_pack_get_id (brief_pack_store_get_pack (store));
  g_autofree char *folder = brief_pack_history_dup_folder (id);
  g_autoptr (GDir) dir = NULL;
  const char *name;
  guint n_states = 0;
  gboolean has_last = FALSE;
  gboolean has_first = FALSE;

  for (guint i = 2; i <= 25; i++)
    {
      g_autofree char *title = g_strdup_printf ("State %u", i);

      set_title (store, title);
      g_assert_true (save (store, NULL, NULL));
      g_usleep (10 * 1000);
    }
  dir = g_dir_open (folder, 0, NULL);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *title = title_of (path);

      n_states++;
      has_last |= g_str_equal (title, "State 25");
      has_first |= g_str_equal (title, "First") || g_str_equal (title, "State 5");
    }
  g_assert_cmpuint (n_states, ==, BRIEF_PACK_HISTORY_LENGTH);
  g_assert_true (has_last);
  g_assert_false (has_first);
}

static void
test_save_fails (Fixture *fixture, gconstpointer data)
{
  g_autoptr (BriefPackStore) store = make_saved (fixture);
  g_autofree char *path = g_build_filename (fixture->folder, "none", "b.briefing", NULL);
  g_autoptr (GFile) nowhere = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  set_title (store, "Second");
  g_assert_false (save (store, nowhere, &error));
  g_assert_error (error, BRIEF_PACK_ERROR, BRIEF_PACK_ERROR_NOT_SAVED);
  g_assert_nonnull (strstr (error->message, path));
  g_assert_nonnull (strstr (error->message, brief_pack_store_get_draft_path (store)));
  assert_title (brief_pack_store_get_draft_path (store), "Second");
  assert_title (fixture->path, "First");
  g_assert_true (brief_pack_store_is_unsaved (store));
  g_assert_true (g_file_equal (brief_pack_store_get_file (store), fixture->file));
}

/* Neither the file nor the draft can be written: the work is in memory, and the message says so. */
static void
test_nowhere_to_write (Fixture *fixture, gconstpointer data)
{
  g_autofree char *data_folder = g_build_filename (g_get_user_data_dir (), "briefings", NULL);
  g_autoptr (BriefPack) pack = brief_pack_new (NULL, "en");
  g_autoptr (BriefPackStore) store = NULL;
  g_autofree char *path = g_build_filename (fixture->folder, "none", "b.briefing", NULL);
  g_autoptr (GFile) nowhere = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  g_mkdir_with_parents (g_get_user_data_dir (), 0700);
  g_assert_true (g_file_set_contents (data_folder, "in the way", -1, NULL));
  store = brief_pack_store_new (pack);
  set_title (store, "Second");
  pass_time (800);
  g_assert_nonnull (brief_pack_store_get_draft_error (store));

  g_assert_false (save (store, nowhere, &error));
  g_assert_error (error, BRIEF_PACK_ERROR, BRIEF_PACK_ERROR_NOT_SAVED);
  g_assert_nonnull (strstr (error->message, "in this window only"));
  g_assert_cmpstr (brief_pack_get_title (pack), ==, "Second");

  /* Once there is room, the next change is kept. */
  g_unlink (data_folder);
  set_title (store, "Third");
  pass_time (800);
  g_assert_null (brief_pack_store_get_draft_error (store));
  assert_title (brief_pack_store_get_draft_path (store), "Third");
}

static void
test_bad_file (Fixture *fixture, gconstpointer data)
{
  g_autofree char *newer_path = support_fixture ("version-newer.briefing");
  g_autoptr (GFile) newer = g_file_new_for_path (newer_path);
  g_autoptr (GError) error = NULL;

  g_assert_null (open_file (fixture->file, &error));
  g_assert_error (error, BRIEF_PACK_ERROR, BRIEF_PACK_ERROR_UNREADABLE);
  g_clear_error (&error);
  g_assert_null (open_file (newer, &error));
  g_assert_error (error, BRIEF_PACK_ERROR, BRIEF_PACK_ERROR_NEWER);
}

/* A draft that a crash left half written cannot be; but a disk may spoil one, and the pack opens all the same. */
static void
test_spoilt_draft (Fixture *fixture, gconstpointer data)
{
  BriefPackStore *store = make_saved (fixture);
  g_autofree char *draft_path = NULL;

  set_title (store, "Second");
  draft_path = g_strdup (brief_pack_store_get_draft_path (store));
  close_store (&store);
  g_assert_true (g_file_set_contents (draft_path, "{ spoilt", -1, NULL));
  store = open_file (fixture->file, NULL);
  g_assert_false (brief_pack_store_is_from_draft (store));
  g_assert_cmpstr (brief_pack_get_title (brief_pack_store_get_pack (store)), ==, "First");
  g_assert_nonnull (brief_pack_store_get_set_aside (store));
  close_store (&store);
}

/* A program that types without a pause is killed: what it typed up to a second before is there. */
static void
test_killed (Fixture *fixture, gconstpointer data)
{
  BriefPackStore *store = make_saved (fixture);
  g_autofree char *program = g_test_build_filename (G_TEST_BUILT, "pack", "edit-pack", NULL);
  g_autoptr (GSubprocessLauncher) launcher = NULL;
  g_autoptr (GSubprocess) child = NULL;
  g_autoptr (GDataInputStream) output = NULL;
  g_autofree char *a_second_ago = NULL;
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) error = NULL;
  const char *note;

  g_ptr_array_add (entries, brief_entry_new_for_note ("Before"));
  brief_pack_add_entries (brief_pack_store_get_pack (store), NULL, 0, entries);
  g_assert_true (save (store, NULL, &error));
  close_store (&store);

  launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE);
  g_subprocess_launcher_setenv (launcher, "XDG_DATA_HOME", g_get_user_data_dir (), TRUE);
  child = g_subprocess_launcher_spawn (launcher, &error, program, fixture->path, NULL);
  g_assert_no_error (error);
  output = g_data_input_stream_new (g_subprocess_get_stdout_pipe (child));
  a_second_ago = g_data_input_stream_read_line (output, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (a_second_ago);
  g_subprocess_send_signal (child, SIGKILL);
  g_assert_true (g_subprocess_wait (child, NULL, &error));
  g_assert_true (g_subprocess_get_if_signaled (child));

  store = open_file (fixture->file, &error);
  g_assert_no_error (error);
  g_assert_true (brief_pack_store_is_from_draft (store));
  g_assert_false (brief_pack_store_is_opened_elsewhere (store));
  note = brief_entry_get_note (
      brief_section_get_entry (brief_pack_get_section (brief_pack_store_get_pack (store), 0), 0));
  g_assert_true (g_str_has_prefix (note, a_second_ago));
  close_store (&store);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
#define ADD(name, function) g_test_add ("/pack-store/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("new-pack", test_new_pack);
  ADD ("draft-while-typing", test_draft_while_typing);
  ADD ("save", test_save);
  ADD ("change-while-saving", test_change_while_saving);
  ADD ("go-on-from-draft", test_go_on_from_draft);
  ADD ("discard", test_discard);
  ADD ("file-changed-outside", test_file_changed_outside);
  ADD ("opened-twice", test_opened_twice);
  ADD ("list-and-open-drafts", test_list_and_open_drafts);
  ADD ("draft-finds-its-file", test_draft_finds_its_file);
  ADD ("history", test_history);
  ADD ("save-fails", test_save_fails);
  ADD ("nowhere-to-write", test_nowhere_to_write);
  ADD ("bad-file", test_bad_file);
  ADD ("spoilt-draft", test_spoilt_draft);
  ADD ("killed", test_killed);
  return g_test_run ();
}
