/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui-test.h"

#include "pack/brief-pack-private.h"
#include "ui/dialogs/brief-merge-dialog.h"

#include <glib/gstdio.h>
#include <string.h>

/* A window with a pack, and somebody else who writes into its file. */
typedef struct {
  char *path;
  GFile *file;
  BriefWindow *window;
} Fixture;

static BriefPack *
read_pack (const char *path)
{
  g_autoptr (BriefProblems) problems = brief_problems_new (path);
  g_autoptr (GError) error = NULL;
  BriefPack *pack = brief_pack_read_file (path, problems, &error);

  g_assert_no_error (error);
  return pack;
}

static void
write_pack (const char *path, BriefPack *pack)
{
  g_autoptr (GBytes) bytes = brief_pack_to_bytes (pack);

  g_assert_true (
      g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), NULL));
}

static BriefEntry *
get_entry (BriefPack *pack, guint position)
{
  return brief_section_get_entry (brief_pack_get_section (pack, 0), position);
}

static void
make_file (const char *path)
{
  g_autoptr (BriefPack) pack = brief_pack_new ("Water in the north", "en");
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (entries, brief_entry_new_for_note ("Ask the ministry for a date."));
  g_ptr_array_add (entries, brief_entry_new_for_note ("Thank the hosts."));
  brief_pack_add_entries (pack, NULL, 0, entries);
  write_pack (path, pack);
}

static gboolean
has_file (gpointer data)
{
  return brief_pack_store_get_file (brief_window_get_store (data)) != NULL;
}

static BriefPack *
get_pack (Fixture *fixture)
{
  return brief_window_get_pack (fixture->window);
}

static BriefPackStore *
get_store (Fixture *fixture)
{
  return brief_window_get_store (fixture->window);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  static guint n_files;
  g_autofree char *name = g_strdup_printf ("outside-%u.briefing", n_files++);
  int width = data != NULL ? GPOINTER_TO_INT (data) : 1200;

  fixture->path = g_build_filename (g_getenv ("BRIEF_TEST_FOLDER"), name, NULL);
  fixture->file = g_file_new_for_path (fixture->path);
  make_file (fixture->path);
  fixture->window = ui_test_open_window (width, 720);
  brief_window_open_file (fixture->window, fixture->file);
  g_assert_true (ui_test_wait (has_file, fixture->window));
  ui_test_settle (GTK_WIDGET (fixture->window));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  ui_test_close_window (fixture->window);
  g_object_unref (fixture->file);
  g_free (fixture->path);
}

static void
checked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  *(gboolean *) user_data = TRUE;
}

static gboolean
is_true (gpointer data)
{
  return *(gboolean *) data;
}

static BriefOutside
check (Fixture *fixture)
{
  gboolean done = FALSE;

  brief_pack_store_check_async (get_store (fixture), FALSE, NULL, checked_cb, &done);
  g_assert_true (ui_test_wait (is_true, &done));
  ui_test_settle (GTK_WIDGET (fixture->window));
  return brief_pack_store_get_outside (get_store (fixture));
}

/* What somebody else saves. */
static void
change_outside (Fixture *fixture, guint entry, const char *note)
{
  g_autoptr (BriefPack) theirs = read_pack (fixture->path);

  brief_pack_set_entry_note (theirs, get_entry (theirs, entry), note);
  write_pack (fixture->path, theirs);
}

static void
change_mine (Fixture *fixture, guint entry, const char *note)
{
  brief_pack_set_entry_note (get_pack (fixture), get_entry (get_pack (fixture), entry), note);
}

static void
assert_notes (BriefPack *pack, const char *first, const char *second)
{
  g_assert_cmpstr (brief_entry_get_note (get_entry (pack, 0)), ==, first);
  g_assert_cmpstr (brief_entry_get_note (get_entry (pack, 1)), ==, second);
}

static AdwDialog *
get_dialog (Fixture *fixture)
{
  return adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture->window));
}

static gboolean
has_dialog (gpointer data)
{
  return get_dialog (data) != NULL;
}

static gboolean
shows_mine (gpointer data)
{
  AdwDialog *dialog = get_dialog (data);

  return dialog != NULL && ui_test_shows_text (GTK_WIDGET (dialog), "Ask the ministry for a date in spring.");
}

static gboolean
has_question (gpointer data)
{
  return ADW_IS_ALERT_DIALOG (get_dialog (data));
}

static void
act (Fixture *fixture, const char *action)
{
  ui_test_act (GTK_WIDGET (fixture->window), action, NULL);
  ui_test_settle (GTK_WIDGET (fixture->window));
}

static gboolean
is_settled (gpointer data)
{
  return brief_pack_store_get_outside (get_store (data)) == BRIEF_OUTSIDE_NONE;
}

/* Each button of the banner has an action that can be done, and the banner goes when it was. */
static void
test_reload (Fixture *fixture, gconstpointer data)
{
  change_mine (fixture, 0, "Mine");
  change_outside (fixture, 0, "Theirs");
  g_assert_cmpint (check (fixture), ==, BRIEF_OUTSIDE_CHANGED);
  g_assert_true (ui_test_shows_text (GTK_WIDGET (fixture->window), "Somebody else has changed this pack."));
  act (fixture, "win.reload-pack");
  assert_notes (get_pack (fixture), "Theirs", "Thank the hosts.");
  g_assert_false (brief_pack_store_is_unsaved (get_store (fixture)));
  g_assert_false (ui_test_shows_text (GTK_WIDGET (fixture->window), "Somebody else has changed this pack."));
  g_assert_cmpint (check (fixture), ==, BRIEF_OUTSIDE_NONE);
  act (fixture, "win.undo");
  assert_notes (get_pack (fixture), "Mine", "Thank the hosts.");
  g_assert_true (brief_pack_store_is_unsaved (get_store (fixture)));
}

static gboolean
is_saved (gpointer data)
{
  return !brief_pack_store_is_unsaved (get_store (data));
}

static void
test_keep_mine (Fixture *fixture, gconstpointer data)
{
  g_autoptr (BriefPack) theirs = NULL;
  g_autoptr (BriefPack) saved = NULL;

  change_mine (fixture, 0, "Mine");
  change_outside (fixture, 1, "Theirs");
  g_assert_cmpint (check (fixture), ==, BRIEF_OUTSIDE_CHANGED);
  theirs = read_pack (fixture->path);
  act (fixture, "win.keep-mine");
  act (fixture, "win.save-pack");
  g_assert_true (ui_test_wait (is_saved, fixture));
  saved = read_pack (fixture->path);
  assert_notes (saved, "Mine", "Thank the hosts.");
  g_assert_cmpstr (brief_pack_get_saved (saved)->parent, ==, brief_pack_get_saved (theirs)->hash);
}

/* Nothing was changed twice: it merges by itself, says so, and is one step. */
static void
test_merge (Fixture *fixture, gconstpointer data)
{
  change_mine (fixture, 0, "Mine");
  change_outside (fixture, 1, "Theirs");
  g_assert_cmpint (check (fixture), ==, BRIEF_OUTSIDE_CHANGED);
  ui_test_act (GTK_WIDGET (fixture->window), "win.merge-pack", NULL);
  g_assert_true (ui_test_wait (is_settled, fixture));
  ui_test_settle (GTK_WIDGET (fixture->window));
  g_assert_null (get_dialog (fixture));
  assert_notes (get_pack (fixture), "Mine", "Theirs");
  g_assert_true (ui_test_shows_text (GTK_WIDGET (fixture->window), "Merged 1 change"));
  act (fixture, "win.undo");
  assert_notes (get_pack (fixture), "Mine", "Thank the hosts.");
  act (fixture, "win.redo");
  act (fixture, "win.save-pack");
  g_assert_true (ui_test_wait (is_saved, fixture));
}

static void
press (AdwDialog *dialog, GType type, const char *label)
{
  GtkWidget *button = ui_test_find (GTK_WIDGET (dialog), type, "label", label);

  g_assert_nonnull (button);
  gtk_widget_activate (button);
}

static void
test_conflict (Fixture *fixture, gconstpointer data)
{
  change_mine (fixture, 0, "Ask the ministry for a date in spring.");
  change_outside (fixture, 0, "Ask the ministry twice.");
  g_assert_cmpint (check (fixture), ==, BRIEF_OUTSIDE_CHANGED);
  ui_test_act (GTK_WIDGET (fixture->window), "win.merge-pack", NULL);
  g_assert_true (ui_test_wait (has_dialog, fixture));
  ui_test_settle (GTK_WIDGET (fixture->window));
  g_assert_true (BRIEF_IS_MERGE_DIALOG (get_dialog (fixture)));
  g_assert_true (ui_test_wait (shows_mine, fixture));
  g_assert_true (ui_test_shows_text (GTK_WIDGET (get_dialog (fixture)), "Ask the ministry twice."));
  /* Nothing is changed before it is chosen. */
  assert_notes (get_pack (fixture), "Ask the ministry for a date in spring.", "Thank the hosts.");
  press (get_dialog (fixture), GTK_TYPE_CHECK_BUTTON, "Theirs");
  press (get_dialog (fixture), GTK_TYPE_BUTTON, "_Merge");
  g_assert_true (ui_test_wait (is_settled, fixture));
  assert_notes (get_pack (fixture), "Ask the ministry twice.", "Thank the hosts.");
}

/* Whoever saves without having looked is asked, and their file stands. */
static void
test_save_asks (Fixture *fixture, gconstpointer data)
{
  g_autoptr (BriefPack) theirs = NULL;

  change_mine (fixture, 0, "Mine");
  change_outside (fixture, 0, "Theirs");
  ui_test_act (GTK_WIDGET (fixture->window), "win.save-pack", NULL);
  g_assert_true (ui_test_wait (has_question, fixture));
  ui_test_settle (GTK_WIDGET (fixture->window));
  g_assert_true (ui_test_shows_text (GTK_WIDGET (get_dialog (fixture)), "Changed by Somebody Else"));
  theirs = read_pack (fixture->path);
  assert_notes (theirs, "Theirs", "Thank the hosts.");
  assert_notes (get_pack (fixture), "Mine", "Thank the hosts.");
  adw_dialog_force_close (get_dialog (fixture));
  ui_test_settle (GTK_WIDGET (fixture->window));
}

static void
test_removed_and_replaced (Fixture *fixture, gconstpointer data)
{
  g_autoptr (BriefPack) saved = NULL;

  g_assert_cmpint (g_unlink (fixture->path), ==, 0);
  g_assert_cmpint (check (fixture), ==, BRIEF_OUTSIDE_REMOVED);
  g_assert_true (ui_test_shows_text (GTK_WIDGET (fixture->window), "The file of this pack is gone."));
  g_assert_true (g_file_set_contents (fixture->path, "no pack", -1, NULL));
  g_assert_cmpint (check (fixture), ==, BRIEF_OUTSIDE_REPLACED);
  g_assert_true (ui_test_shows_text (GTK_WIDGET (fixture->window), "holds something else now"));
  act (fixture, "win.keep-mine");
  change_mine (fixture, 0, "Mine");
  act (fixture, "win.save-pack");
  g_assert_true (ui_test_wait (is_saved, fixture));
  saved = read_pack (fixture->path);
  assert_notes (saved, "Mine", "Thank the hosts.");
}

static gboolean
shows_copy (gpointer data)
{
  return ui_test_shows_text (GTK_WIDGET (((Fixture *) data)->window), "There is another copy of this pack");
}

/* A copy that a sync client made is offered in a team folder, merged, and left where it is unless somebody says so. */
static void
test_team_folder (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = g_path_get_dirname (fixture->path);
  g_autofree char *address = g_filename_to_uri (folder, NULL, NULL);
  g_autofree char *stem = g_strndup (fixture->path, strlen (fixture->path) - strlen (".briefing"));
  g_autofree char *copy = g_strconcat (stem, " (conflicted copy 2025-03-01 101112).briefing", NULL);
  GSettings *settings = brief_application_get_settings (ui_test_get_application ());
  g_autoptr (BriefPack) theirs = read_pack (fixture->path);

  brief_pack_set_entry_note (theirs, get_entry (theirs, 1), "From the copy");
  write_pack (copy, theirs);
  g_settings_set_string (settings, "team-folder", address);
  brief_window_open_file (fixture->window, fixture->file);
  /* Whatever makes it look: a new window, the focus, or time. */
  g_object_notify (G_OBJECT (fixture->window), "is-active");
  g_assert_true (ui_test_wait (shows_copy, fixture));
  act (fixture, "win.merge-copy");
  g_assert_true (ui_test_wait (has_dialog, fixture));
  ui_test_settle (GTK_WIDGET (fixture->window));
  press (get_dialog (fixture), GTK_TYPE_BUTTON, "_Merge");
  g_assert_true (ui_test_wait (has_question, fixture));
  ui_test_settle (GTK_WIDGET (fixture->window));
  assert_notes (get_pack (fixture), "Ask the ministry for a date.", "From the copy");
  g_assert_true (ui_test_shows_text (GTK_WIDGET (get_dialog (fixture)), "Move the Copy to the Trash?"));
  adw_dialog_force_close (get_dialog (fixture));
  ui_test_settle (GTK_WIDGET (fixture->window));
  g_assert_true (g_file_test (copy, G_FILE_TEST_EXISTS));
  g_assert_false (shows_copy (fixture));
  g_settings_reset (settings, "team-folder");
  g_unlink (copy);
}

int
main (int argc, char **argv)
{
  ui_test_init (&argc, &argv);
#define ADD(name, width, function)                                                                           \
  g_test_add ("/ui/outside/" name, Fixture, GINT_TO_POINTER (width), set_up, function, tear_down)
  ADD ("reload", 1200, test_reload);
  ADD ("reload/narrow", 360, test_reload);
  ADD ("keep-mine", 1200, test_keep_mine);
  ADD ("merge", 1200, test_merge);
  ADD ("conflict", 1200, test_conflict);
  ADD ("conflict/narrow", 360, test_conflict);
  ADD ("save-asks", 1200, test_save_asks);
  ADD ("removed-and-replaced", 1200, test_removed_and_replaced);
  ADD ("team-folder", 1200, test_team_folder);
  return g_test_run ();
}
