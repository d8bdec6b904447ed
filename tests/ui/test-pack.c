/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui-test.h"

#include "ui/brief-pdf-job.h"
#include "ui/pack/brief-note-view.h"
#include "ui/pack/brief-pack-view.h"

#include <string.h>

#define COLLECTION "amnesty-sex-work-2016"

static BriefEntry *
get_entry (BriefWindow *window, guint position)
{
  return brief_section_get_entry (brief_pack_get_section (brief_window_get_pack (window), 0), position);
}

static void
assert_order (BriefWindow *window, const char *first, const char *second)
{
  g_assert_cmpstr (brief_entry_get_item_reference (get_entry (window, 0)), ==, first);
  g_assert_cmpstr (brief_entry_get_item_reference (get_entry (window, 1)), ==, second);
}

static BriefPackView *
open_pack (BriefWindow *window)
{
  ui_test_act (GTK_WIDGET (window), "win.view", "pack");
  ui_test_settle (GTK_WIDGET (window));
  return BRIEF_PACK_VIEW (ui_test_get_view (window, "pack"));
}

static void
add_two (BriefWindow *window)
{
  ui_test_act (GTK_WIDGET (window), "win.toggle-item", COLLECTION "/rec-1");
  ui_test_act (GTK_WIDGET (window), "win.toggle-item", COLLECTION "/png-f5");
  ui_test_settle (GTK_WIDGET (window));
}

static void
test_add_and_remove (void)
{
  BriefWindow *window = ui_test_open_window (1200, 800);
  BriefPack *pack = brief_window_get_pack (window);

  ui_test_act (GTK_WIDGET (window), "win.undo", NULL);
  ui_test_act (GTK_WIDGET (window), "win.toggle-in-pack", NULL);
  g_assert_cmpuint (brief_pack_get_n_entries (pack), ==, 0);
  g_assert_true (brief_window_show_item (window, COLLECTION "/rec-1"));
  ui_test_act (GTK_WIDGET (window), "win.toggle-in-pack", NULL);
  ui_test_settle (GTK_WIDGET (window));
  g_assert_cmpuint (brief_pack_get_n_entries (pack), ==, 1);
  g_assert_true (ui_test_shows_text (GTK_WIDGET (window), "Added “Decriminalize consensual adult sex work”"));
  g_assert_true (ui_test_shows_text (GTK_WIDGET (window), "Remove From Pack"));
  g_assert_true (g_str_has_prefix (gtk_window_get_title (GTK_WINDOW (window)), "• "));

  ui_test_act (GTK_WIDGET (window), "win.undo", NULL);
  ui_test_settle (GTK_WIDGET (window));
  g_assert_cmpuint (brief_pack_get_n_entries (pack), ==, 0);
  g_assert_true (ui_test_shows_text (GTK_WIDGET (window), "Add to Pack"));
  ui_test_act (GTK_WIDGET (window), "win.redo", NULL);
  g_assert_cmpuint (brief_pack_get_n_entries (pack), ==, 1);
  ui_test_act (GTK_WIDGET (window), "win.toggle-in-pack", NULL);
  g_assert_cmpuint (brief_pack_get_n_entries (pack), ==, 0);
  ui_test_act (GTK_WIDGET (window), "win.undo", NULL);
  ui_test_act (GTK_WIDGET (window), "win.undo", NULL);
  ui_test_close_window (window);
}

static void
test_reorder (gconstpointer data)
{
  const gboolean narrow = GPOINTER_TO_INT (data);
  BriefWindow *window = ui_test_open_window (narrow ? 360 : 1200, 720);
  BriefPackView *view;

  add_two (window);
  view = open_pack (window);
  brief_pack_view_select (view, G_OBJECT (get_entry (window, 1)));
  ui_test_settle (GTK_WIDGET (window));
  ui_test_act (GTK_WIDGET (view), "pack.move-down", NULL);
  assert_order (window, COLLECTION "/rec-1", COLLECTION "/png-f5");
  ui_test_act (GTK_WIDGET (view), "pack.move-up", NULL);
  ui_test_settle (GTK_WIDGET (window));
  assert_order (window, COLLECTION "/png-f5", COLLECTION "/rec-1");
  /* What was moved stays selected, so that it can be moved on. */
  g_assert_true (brief_pack_view_get_selected (view) == G_OBJECT (get_entry (window, 0)));
  ui_test_act (GTK_WIDGET (window), "win.undo", NULL);
  assert_order (window, COLLECTION "/rec-1", COLLECTION "/png-f5");

  brief_pack_view_select (view, G_OBJECT (get_entry (window, 0)));
  ui_test_act (GTK_WIDGET (view), "pack.remove", NULL);
  ui_test_settle (GTK_WIDGET (window));
  g_assert_cmpuint (brief_pack_get_n_entries (brief_window_get_pack (window)), ==, 1);
  ui_test_act (GTK_WIDGET (window), "win.undo", NULL);
  assert_order (window, COLLECTION "/rec-1", COLLECTION "/png-f5");
  ui_test_act (GTK_WIDGET (window), "win.undo", NULL);
  ui_test_act (GTK_WIDGET (window), "win.undo", NULL);
  ui_test_close_window (window);
}

static void
test_note (void)
{
  BriefWindow *window = ui_test_open_window (1200, 800);
  BriefPackView *view;
  GtkWidget *text_view;

  add_two (window);
  view = open_pack (window);
  brief_pack_view_edit (view, G_OBJECT (get_entry (window, 0)));
  ui_test_settle (GTK_WIDGET (window));
  text_view = ui_test_find (GTK_WIDGET (window), GTK_TYPE_TEXT_VIEW, NULL, NULL);
  g_assert_nonnull (text_view);
  g_assert_true (gtk_widget_has_focus (text_view));
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (text_view)), "Ask for a date.", -1);
  g_assert_cmpstr (brief_entry_get_note (get_entry (window, 0)), ==, "Ask for a date.");
  g_assert_null (brief_entry_get_note (get_entry (window, 1)));

  /* The note of one entry never shows with another. */
  brief_pack_view_edit (view, G_OBJECT (get_entry (window, 1)));
  ui_test_settle (GTK_WIDGET (window));
  g_assert_cmpstr (brief_entry_get_note (get_entry (window, 0)), ==, "Ask for a date.");
  g_assert_null (brief_entry_get_note (get_entry (window, 1)));
  ui_test_act (GTK_WIDGET (window), "win.undo", NULL);
  g_assert_null (brief_entry_get_note (get_entry (window, 0)));

  ui_test_act (GTK_WIDGET (view), "pack.add-section", NULL);
  ui_test_settle (GTK_WIDGET (window));
  g_assert_cmpuint (brief_pack_get_n_sections (brief_window_get_pack (window)), ==, 2);
  ui_test_close_window (window);
}

typedef struct {
  gboolean done;
  gboolean succeeded;
  GError *error;
} Outcome;

static void
exported_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Outcome *outcome = user_data;

  outcome->succeeded = brief_pdf_job_run_finish (result, &outcome->error);
  outcome->done = TRUE;
}

static gboolean
is_done (gpointer data)
{
  return ((Outcome *) data)->done;
}

static void
test_export (void)
{
  BriefWindow *window = ui_test_open_window (1200, 800);
  g_autofree char *path = g_build_filename (g_getenv ("BRIEF_TEST_FOLDER"), "pack.pdf", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GCancellable) cancelled = g_cancellable_new ();
  g_autofree char *contents = NULL;
  Outcome outcome = { FALSE, FALSE, NULL };

  add_two (window);
  g_cancellable_cancel (cancelled);
  brief_pdf_job_run_async (brief_window_get_pack (window), file, NULL, NULL, cancelled, exported_cb,
                           &outcome);
  g_assert_true (ui_test_wait (is_done, &outcome));
  g_assert_error (outcome.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&outcome.error);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));

  outcome.done = FALSE;
  brief_pdf_job_run_async (brief_window_get_pack (window), file, NULL, NULL, NULL, exported_cb, &outcome);
  g_assert_true (ui_test_wait (is_done, &outcome));
  g_assert_no_error (outcome.error);
  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  g_assert_true (g_str_has_prefix (contents, "%PDF-"));
  ui_test_close_window (window);
}

static gboolean
has_file (gpointer data)
{
  return brief_pack_store_get_file (brief_window_get_store (data)) != NULL;
}

static gboolean
shows_problem (gpointer data)
{
  return ui_test_shows_text (data, "Pack Not Opened");
}

static void
test_open (void)
{
  BriefWindow *window = ui_test_open_window (1200, 800);
  g_autofree char *path = g_build_filename (g_getenv ("BRIEF_TEST_FOLDER"), "my.briefing", NULL);
  g_autofree char *bad_path = g_build_filename (g_getenv ("BRIEF_TEST_FOLDER"), "bad.briefing", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFile) bad = g_file_new_for_path (bad_path);
  g_autoptr (BriefPack) pack = brief_pack_new ("For the minister", "en");
  g_autoptr (GBytes) bytes = brief_pack_to_bytes (pack);

  g_assert_true (
      g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), NULL));
  g_assert_true (g_file_set_contents (bad_path, "{\n  \"format\": 12\n}\n", -1, NULL));

  brief_window_open_file (window, file);
  g_assert_true (ui_test_wait (has_file, window));
  ui_test_settle (GTK_WIDGET (window));
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, "For the minister");

  brief_window_open_file (window, bad);
  g_assert_true (ui_test_wait (shows_problem, window));
  g_assert_true (ui_test_shows_text (GTK_WIDGET (window), "bad.briefing:2"));
  g_assert_cmpstr (brief_pack_get_title (brief_window_get_pack (window)), ==, "For the minister");
  adw_dialog_force_close (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window)));
  ui_test_close_window (window);
}

static void
test_new_keeps_the_old (void)
{
  BriefWindow *window = ui_test_open_window (1200, 800);
  g_autofree char *id = NULL;
  g_autofree char *draft = NULL;
  g_autofree char *name = NULL;

  add_two (window);
  id = g_strdup (brief_pack_get_id (brief_window_get_pack (window)));
  ui_test_act (GTK_WIDGET (window), "win.new-pack", NULL);
  ui_test_settle (GTK_WIDGET (window));
  g_assert_cmpuint (brief_pack_get_n_entries (brief_window_get_pack (window)), ==, 0);
  name = g_strconcat (id, ".briefing", NULL);
  draft = g_build_filename (g_get_user_data_dir (), "briefings", "packs", name, NULL);
  g_assert_true (g_file_test (draft, G_FILE_TEST_IS_REGULAR));
  ui_test_close_window (window);
}

static gboolean
has_two_entries (gpointer data)
{
  return brief_pack_get_n_entries (brief_window_get_pack (data)) == 2;
}

static void
test_goes_on_with_a_draft (void)
{
  g_autofree char *id = NULL;
  BriefWindow *window = ui_test_open_window (1200, 800);
  BriefWindow *next;

  add_two (window);
  id = g_strdup (brief_pack_get_id (brief_window_get_pack (window)));
  /* Closing asks nothing, and keeps what is unsaved. */
  gtk_window_close (GTK_WINDOW (window));
  next = ui_test_open_window (1200, 800);
  g_assert_true (ui_test_wait (has_two_entries, next));
  g_assert_cmpstr (brief_pack_get_id (brief_window_get_pack (next)), ==, id);
  g_assert_true (brief_pack_store_is_unsaved (brief_window_get_store (next)));
  ui_test_close_window (next);
}

static GFile *
save_empty_pack (const char *name, const char *title)
{
  g_autoptr (BriefPack) pack = brief_pack_new (title, "en");

  return ui_test_save_pack (name, pack);
}

/* A file that is asked for comes before a draft that is found. */
static void
test_file_before_draft (void)
{
  g_autoptr (GFile) file = save_empty_pack ("asked.briefing", "Asked for");
  BriefWindow *window = ui_test_open_window (1200, 800);
  BriefWindow *next;

  add_two (window);
  gtk_window_close (GTK_WINDOW (window));
  next = brief_window_new (ui_test_get_application ());
  gtk_window_present (GTK_WINDOW (next));
  brief_window_restore_draft (next);
  brief_window_open_file (next, file);
  g_assert_false (brief_window_is_pristine (next));
  g_assert_true (ui_test_wait (has_file, next));
  ui_test_settle (GTK_WIDGET (next));
  g_assert_cmpstr (brief_pack_get_title (brief_window_get_pack (next)), ==, "Asked for");
  g_assert_false (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (next)) != NULL);

  /* Asked for again, it stays as it is. */
  ui_test_act (GTK_WIDGET (next), "win.view", "recommendations");
  g_assert_true (brief_window_show_item (next, COLLECTION "/rec-1"));
  ui_test_settle (GTK_WIDGET (next));
  ui_test_act (GTK_WIDGET (next), "win.toggle-in-pack", NULL);
  brief_window_open_file (next, file);
  ui_test_settle (GTK_WIDGET (next));
  g_assert_cmpuint (brief_pack_get_n_entries (brief_window_get_pack (next)), ==, 1);
  ui_test_close_window (next);
}

static void
discarded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (brief_pack_store_discard_draft_finish (BRIEF_PACK_STORE (source), result, &error));
  g_assert_no_error (error);
}

static gboolean
is_empty (gpointer data)
{
  return brief_pack_get_n_entries (brief_window_get_pack (data)) == 0;
}

/* Undo follows the pack that takes the place of discarded changes. */
static void
test_undo_after_discarding (void)
{
  g_autoptr (GFile) file = save_empty_pack ("discard.briefing", "Discard");
  BriefWindow *window = ui_test_open_window (1200, 800);

  brief_window_open_file (window, file);
  g_assert_true (ui_test_wait (has_file, window));
  add_two (window);
  brief_pack_store_discard_draft_async (brief_window_get_store (window), NULL, discarded_cb, NULL);
  g_assert_true (ui_test_wait (is_empty, window));
  ui_test_settle (GTK_WIDGET (window));

  add_two (window);
  ui_test_act (GTK_WIDGET (window), "win.undo", NULL);
  ui_test_settle (GTK_WIDGET (window));
  g_assert_cmpuint (brief_pack_get_n_entries (brief_window_get_pack (window)), ==, 1);
  ui_test_close_window (window);
}

int
main (int argc, char **argv)
{
  ui_test_init (&argc, &argv);
  g_test_add_func ("/ui/pack/add-and-remove", test_add_and_remove);
  g_test_add_data_func ("/ui/pack/reorder/wide", GINT_TO_POINTER (FALSE), test_reorder);
  g_test_add_data_func ("/ui/pack/reorder/narrow", GINT_TO_POINTER (TRUE), test_reorder);
  g_test_add_func ("/ui/pack/open", test_open);
  g_test_add_func ("/ui/pack/note", test_note);
  g_test_add_func ("/ui/pack/export", test_export);
  g_test_add_func ("/ui/pack/goes-on-with-a-draft", test_goes_on_with_a_draft);
  g_test_add_func ("/ui/pack/file-before-draft", test_file_before_draft);
  g_test_add_func ("/ui/pack/undo-after-discarding", test_undo_after_discarding);
  g_test_add_func ("/ui/pack/new-keeps-the-old", test_new_keeps_the_old);
  return g_test_run ();
}
