/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui-test.h"

#include "collection/brief-collection-reader.h"
#include "pack/brief-pack-history.h"
#include "pack/brief-pack-review.h"
#include "ui/brief-dropped-file.h"
#include "ui/pack/brief-pack-view.h"

#include <glib/gstdio.h>
#include <string.h>

#define COLLECTION "amnesty-sex-work-2016"

static GtkWidget *
get_dialog (BriefWindow *window)
{
  return GTK_WIDGET (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window)));
}

static gboolean
has_dialog (gpointer data)
{
  return get_dialog (data) != NULL;
}

static GFile *
save_pack (const char *name, const char *title)
{
  g_autoptr (BriefPack) pack = brief_pack_new (title, "en");

  brief_pack_add_section (pack, 0, "Kept");
  return ui_test_save_pack (name, pack);
}

typedef struct {
  BriefWindow *window;
  const char *title;
} Expected;

static gboolean
has_title (gpointer data)
{
  const Expected *expected = data;

  return g_strcmp0 (brief_pack_get_title (brief_window_get_pack (expected->window)), expected->title) == 0;
}

static void
await_title (BriefWindow *window, const char *title)
{
  Expected expected = { window, title };

  g_assert_true (ui_test_wait (has_title, &expected));
  ui_test_settle (GTK_WIDGET (window));
}

static void
open_file (BriefWindow *window, GFile *file, const char *title)
{
  brief_window_open_file (window, file);
  await_title (window, title);
}

static BriefRecentPacks *
get_recent (void)
{
  return brief_application_get_recent_packs (ui_test_get_application ());
}

static void
forget (void)
{
  brief_recent_packs_clear (get_recent ());
}

static gboolean
lists_packs (gpointer data)
{
  return ui_test_shows_text (data, "Recent Packs");
}

static GtkWidget *
open_switcher (BriefWindow *window)
{
  ui_test_act (GTK_WIDGET (window), "win.switch-pack", NULL);
  g_assert_true (ui_test_wait (has_dialog, window));
  ui_test_settle (GTK_WIDGET (window));
  return get_dialog (window);
}

static void
search (BriefWindow *window, GtkWidget *dialog, const char *words)
{
  GtkWidget *entry = ui_test_find (dialog, GTK_TYPE_SEARCH_ENTRY, NULL, NULL);

  g_assert_nonnull (entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), words);
  ui_test_settle (GTK_WIDGET (window));
}

static void
test_switcher (gconstpointer data)
{
  BriefWindow *window = ui_test_open_window (GPOINTER_TO_INT (data) ? 360 : 1200, 720);
  g_autoptr (GFile) water = save_pack ("water.briefing", "Water");
  g_autoptr (GFile) roads = save_pack ("roads.briefing", "Roads");
  GtkWidget *dialog, *entry;

  forget ();
  open_file (window, water, "Water");
  open_file (window, roads, "Roads");
  ui_test_act (GTK_WIDGET (window), "win.view", "pack");
  ui_test_settle (GTK_WIDGET (window));
  g_assert_nonnull (ui_test_find (GTK_WIDGET (window), GTK_TYPE_BUTTON, "action-name", "win.switch-pack"));

  dialog = open_switcher (window);
  g_assert_true (ui_test_wait (lists_packs, dialog));
  ui_test_settle (GTK_WIDGET (window));
  g_assert_true (ui_test_shows_text (dialog, "Water"));
  /* The one at hand is nothing to switch to. */
  g_assert_false (ui_test_shows_text (dialog, "Roads"));
  search (window, dialog, "no such");
  g_assert_true (ui_test_shows_text (dialog, "No Such Pack"));
  search (window, dialog, "wAT");
  entry = ui_test_find (dialog, GTK_TYPE_SEARCH_ENTRY, NULL, NULL);
  g_signal_emit_by_name (entry, "activate");
  await_title (window, "Water");
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, "Water");
  g_assert_true (g_file_equal (brief_pack_store_get_file (brief_window_get_store (window)), water));
  ui_test_close_window (window);
}

/* Opening what is open shows the window that has it, however it is asked for. */
static void
test_one_window (void)
{
  BriefWindow *first = ui_test_open_window (900, 700);
  BriefWindow *second;
  g_autoptr (GFile) file = save_pack ("one.briefing", "One");
  g_autofree char *link_path = g_build_filename (g_getenv ("BRIEF_TEST_FOLDER"), "link.briefing", NULL);
  g_autoptr (GFile) linked = g_file_new_for_path (link_path);
  GApplication *application = G_APPLICATION (ui_test_get_application ());
  GFile *twice[2];

  g_assert_true (g_file_make_symbolic_link (linked, g_file_peek_path (file), NULL, NULL));
  /* Two requests at once: the second finds the first on its way. */
  twice[0] = file;
  twice[1] = linked;
  g_application_open (application, twice, 2, "");
  await_title (first, "One");
  g_assert_cmpuint (g_list_length (gtk_application_get_windows (GTK_APPLICATION (application))), ==, 1);

  second = ui_test_open_window (900, 700);
  brief_window_open_file (second, linked);
  ui_test_settle (GTK_WIDGET (first));
  g_assert_true (brief_window_is_pristine (second));
  g_assert_true (brief_window_find (ui_test_get_application (), file) == first);
  g_application_open (application, twice, 1, "");
  g_assert_cmpuint (g_list_length (gtk_application_get_windows (GTK_APPLICATION (application))), ==, 2);
  g_assert_true (brief_window_is_pristine (second));
  ui_test_close_window (second);
  ui_test_close_window (first);
}

static void
test_duplicate (void)
{
  BriefWindow *window = ui_test_open_window (1200, 800);
  g_autoptr (GFile) file = save_pack ("original.briefing", "Original");
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *id = NULL;

  g_assert_true (g_file_load_contents (file, NULL, &before, NULL, NULL, NULL));
  open_file (window, file, "Original");
  id = g_strdup (brief_pack_get_id (brief_window_get_pack (window)));
  ui_test_act (GTK_WIDGET (window), "win.duplicate-pack", NULL);
  ui_test_settle (GTK_WIDGET (window));
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, "• Original (copy)");
  g_assert_cmpstr (brief_pack_get_id (brief_window_get_pack (window)), !=, id);
  g_assert_null (brief_pack_store_get_file (brief_window_get_store (window)));
  g_assert_true (g_file_load_contents (file, NULL, &after, NULL, NULL, NULL));
  g_assert_cmpstr (before, ==, after);
  ui_test_close_window (window);
}

static gboolean
is_pristine (gpointer data)
{
  return brief_window_is_pristine (data);
}

static GtkWidget *
find_undo (BriefWindow *window)
{
  return ui_test_find (GTK_WIDGET (window), GTK_TYPE_BUTTON, "label", "_Undo");
}

static gboolean
shows_undo (gpointer data)
{
  return find_undo (data) != NULL;
}

/* A pack with unsaved changes, into the trash and back. */
static void
test_trash (gconstpointer data)
{
  const gboolean saved = GPOINTER_TO_INT (data);
  BriefWindow *window = ui_test_open_window (1200, 800);
  g_autoptr (GFile) file = save_pack ("trash.briefing", "Trash");
  g_autofree char *draft = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  g_assert_true (g_file_load_contents (file, NULL, &before, NULL, NULL, NULL));
  if (saved)
    open_file (window, file, "Trash");
  ui_test_act (GTK_WIDGET (window), "win.toggle-item", COLLECTION "/rec-1");
  draft = g_strdup (brief_pack_store_get_draft_path (brief_window_get_store (window)));
  ui_test_act (GTK_WIDGET (window), "win.trash-pack", NULL);
  g_assert_true (ui_test_wait (is_pristine, window));
  g_assert_true (ui_test_wait (shows_undo, window));
  g_assert_cmpint (g_file_query_exists (file, NULL), ==, !saved);
  g_assert_false (g_file_test (draft, G_FILE_TEST_EXISTS));

  g_signal_emit_by_name (find_undo (window), "clicked");
  await_title (window, saved ? "Trash" : "");
  g_assert_true (g_file_test (draft, G_FILE_TEST_EXISTS));
  g_assert_true (brief_pack_store_is_unsaved (brief_window_get_store (window)));
  g_assert_nonnull (brief_pack_lookup_item (brief_window_get_pack (window), COLLECTION "/rec-1"));
  g_assert_true (g_file_load_contents (file, NULL, &after, NULL, NULL, NULL));
  g_assert_cmpstr (before, ==, after);
  /* What could be undone before still can be. */
  ui_test_act (GTK_WIDGET (window), "win.undo", NULL);
  g_assert_null (brief_pack_lookup_item (brief_window_get_pack (window), COLLECTION "/rec-1"));
  ui_test_close_window (window);
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

static gboolean
shows_question (gpointer data)
{
  return ui_test_shows_text (data, "Clear Traces?");
}

static gboolean
shows_removed (gpointer data)
{
  return ui_test_shows_text (data, "Removed");
}

static void
respond (BriefWindow *window, const char *response)
{
  GtkWidget *dialog = ui_test_find (GTK_WIDGET (window), ADW_TYPE_ALERT_DIALOG, NULL, NULL);

  g_assert_nonnull (dialog);
  g_signal_emit_by_name (dialog, "response", response);
  adw_dialog_force_close (ADW_DIALOG (dialog));
  ui_test_settle (GTK_WIDGET (window));
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (brief_pack_store_save_finish (BRIEF_PACK_STORE (source), result, &error));
  g_assert_no_error (error);
  *(gboolean *) user_data = TRUE;
}

static gboolean
is_true (gpointer data)
{
  return *(gboolean *) data;
}

static void
save (BriefWindow *window)
{
  gboolean saved = FALSE;

  brief_pack_store_save_async (brief_window_get_store (window), NULL, NULL, saved_cb, &saved);
  g_assert_true (ui_test_wait (is_true, &saved));
}

/* From a menu item to a data folder without a file. */
static void
test_clear_traces (void)
{
  BriefWindow *window = ui_test_open_window (1200, 800);
  g_autoptr (GFile) file = save_pack ("traces.briefing", "Traces");
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "briefings", NULL);
  g_autofree char *leftover = NULL;
  gpointer pointer = window;
  GtkWidget *button;

  open_file (window, file, "Traces");
  ui_test_act (GTK_WIDGET (window), "win.toggle-item", COLLECTION "/rec-1");
  save (window);
  ui_test_act (GTK_WIDGET (window), "win.toggle-item", COLLECTION "/rec-2");
  ui_test_act (GTK_WIDGET (window), "win.new-pack", NULL);
  ui_test_settle (GTK_WIDGET (window));
  g_assert_cmpuint (count_files (folder), >=, 3); /* a draft, its lock, a saved state */
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (get_recent ())), >, 0);

  ui_test_act (GTK_WIDGET (window), "app.preferences", NULL);
  g_assert_true (ui_test_wait (has_dialog, window));
  ui_test_settle (GTK_WIDGET (window));
  button = ui_test_find (get_dialog (window), GTK_TYPE_BUTTON, "label", "Clea_r…");
  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  g_assert_true (ui_test_wait (shows_question, window));
  g_assert_true (ui_test_shows_text (GTK_WIDGET (window), "1 unsaved pack"));
  respond (window, "clear");
  g_assert_true (ui_test_wait (shows_removed, window));
  g_assert_true (ui_test_shows_text (GTK_WIDGET (window), "1 unsaved pack"));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (get_recent ())), ==, 0);
  g_assert_true (g_file_query_exists (file, NULL));
  /* The window has its pack locked as long as it is there. */
  g_assert_cmpuint (count_files (folder), <=, 1);

  while (get_dialog (window) != NULL)
    adw_dialog_force_close (ADW_DIALOG (get_dialog (window)));
  g_object_add_weak_pointer (G_OBJECT (window), &pointer);
  gtk_window_close (GTK_WINDOW (window));
  while (pointer != NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (count_files (folder), ==, 0);
}

/* The setting and the switch are one. */
static void
test_remember (void)
{
  BriefWindow *window = ui_test_open_window (1200, 800);
  GSettings *settings = brief_application_get_settings (ui_test_get_application ());
  g_autoptr (GFile) file = save_pack ("remember.briefing", "Remember");
  GtkWidget *row;

  open_file (window, file, "Remember");
  g_assert_nonnull (brief_recent_packs_lookup_id (get_recent (), file));
  ui_test_act (GTK_WIDGET (window), "app.preferences", NULL);
  g_assert_true (ui_test_wait (has_dialog, window));
  ui_test_settle (GTK_WIDGET (window));
  row = ui_test_find (get_dialog (window), ADW_TYPE_SWITCH_ROW, "title", "Re_member Recent Packs");
  adw_switch_row_set_active (ADW_SWITCH_ROW (row), FALSE);
  g_assert_false (g_settings_get_boolean (settings, "remember-recent"));
  g_assert_null (brief_recent_packs_lookup_id (get_recent (), file));
  ui_test_act (GTK_WIDGET (window), "win.toggle-item", COLLECTION "/rec-1");
  save (window);
  g_assert_null (brief_recent_packs_lookup_id (get_recent (), file));
  g_settings_reset (settings, "remember-recent");
  adw_dialog_force_close (ADW_DIALOG (get_dialog (window)));
  ui_test_close_window (window);
}

/* A pack of what a collection said before. */
static GFile *
save_old_pack (void)
{
  g_autofree char *source = g_test_build_filename (G_TEST_DIST, "fixtures", "revisions", "water-1.json",
                                                   NULL);
  g_autoptr (BriefProblems) problems = brief_problems_new (source);
  g_autoptr (BriefCollection) collection = brief_collection_read_file (source, problems, NULL, NULL);
  g_autoptr (BriefPack) pack = brief_pack_new ("Old", "en");

  g_assert_nonnull (collection);
  brief_pack_add_item (pack, collection, brief_collection_lookup_item (collection, "rec-1"));
  brief_pack_add_item (pack, collection, brief_collection_lookup_item (collection, "rec-2"));
  brief_pack_add_item (pack, collection, brief_collection_lookup_item (collection, "report-1"));
  return ui_test_save_pack ("old.briefing", pack);
}

static void
add_new_revision (void)
{
  BriefLibrary *library = brief_application_get_library (ui_test_get_application ());
  g_autofree char *source = g_test_build_filename (G_TEST_DIST, "fixtures", "revisions", "water-2.json",
                                                   NULL);
  g_autoptr (BriefProblems) problems = brief_problems_new (source);
  g_autoptr (BriefCollection) collection = brief_collection_read_file (source, problems, NULL, NULL);

  g_assert_nonnull (collection);
  if (brief_library_lookup_collection (library, "water") == NULL)
    brief_library_add (library, collection);
}

static gboolean
shows_banner (gpointer data)
{
  return ui_test_shows_text (data, "3 entries changed in the collection");
}

static gboolean
shows_place (gpointer data)
{
  return ui_test_shows_text (data, "1 of 3");
}

static void
test_review (gconstpointer data)
{
  BriefWindow *window;
  g_autoptr (GFile) file = save_old_pack ();
  GtkWidget *dialog;
  BriefPack *pack;

  add_new_revision ();
  window = ui_test_open_window (GPOINTER_TO_INT (data) ? 360 : 1200, 760);
  open_file (window, file, "Old");
  pack = brief_window_get_pack (window);
  g_assert_true (ui_test_wait (shows_banner, window));
  ui_test_act (GTK_WIDGET (window), "win.review-changes", NULL);
  g_assert_true (ui_test_wait (has_dialog, window));
  ui_test_settle (GTK_WIDGET (window));
  dialog = get_dialog (window);
  g_assert_true (ui_test_wait (shows_place, dialog));
  g_assert_true (ui_test_shows_text (dialog, "Make water free."));
  g_assert_true (ui_test_shows_text (dialog, "Make clean water free."));
  g_assert_true (ui_test_shows_text (dialog, "Pipes broke in winter."));
  g_assert_true (ui_test_shows_text (dialog, "1 new finding"));
  g_assert_true (ui_test_shows_text (dialog, "Changed"));
  /* Looking changes nothing. */
  g_assert_false (brief_pack_store_is_unsaved (brief_window_get_store (window)));

  ui_test_act (dialog, "review.take", NULL);
  ui_test_settle (GTK_WIDGET (window));
  g_assert_true (ui_test_shows_text (dialog, "1 of 2"));
  g_assert_true (ui_test_shows_text (dialog, "no more"));
  g_assert_true (ui_test_shows_text (dialog, "Mend pipes."));
  g_assert_nonnull (ui_test_find (dialog, GTK_TYPE_BUTTON, "label", "_Remove"));
  ui_test_act (dialog, "review.keep", NULL);
  ui_test_settle (GTK_WIDGET (window));
  g_assert_true (ui_test_shows_text (dialog, "1 of 1"));
  ui_test_act (dialog, "review.take-all", NULL);
  ui_test_settle (GTK_WIDGET (window));
  g_assert_true (ui_test_shows_text (dialog, "Nothing Left to Review"));
  adw_dialog_force_close (ADW_DIALOG (dialog));
  ui_test_settle (GTK_WIDGET (window));
  g_assert_nonnull (brief_pack_lookup_item (pack, "water/rec-2"));
  g_assert_false (ui_test_shows_text (GTK_WIDGET (window), "changed in the collection"));

  /* Each decision is a step of its own. */
  for (guint i = 0; i < 3; i++)
    ui_test_act (GTK_WIDGET (window), "win.undo", NULL);
  g_assert_false (brief_pack_store_is_unsaved (brief_window_get_store (window)));
  ui_test_settle (GTK_WIDGET (window));
  g_assert_true (ui_test_shows_text (GTK_WIDGET (window), "3 entries changed in the collection"));
  ui_test_close_window (window);
}

static void
recognized_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  *(int *) user_data = (int) brief_dropped_file_recognize_finish (G_FILE (source), result);
}

static gboolean
is_set (gpointer data)
{
  return *(int *) data >= 0;
}

static void
assert_recognized (const char *name, const char *text, BriefDroppedKind expected)
{
  g_autofree char *path = g_build_filename (g_getenv ("BRIEF_TEST_FOLDER"), name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  int kind = -1;

  if (text != NULL)
    g_assert_true (g_file_set_contents (path, text, -1, NULL));
  brief_dropped_file_recognize_async (file, recognized_cb, &kind);
  g_assert_true (ui_test_wait (is_set, &kind));
  g_assert_cmpint (kind, ==, expected);
}

static void
test_recognize (void)
{
  assert_recognized ("named.briefing", "{", BRIEF_DROPPED_PACK);
  assert_recognized ("pack.json", "{\"format\": \"briefings-pack\"", BRIEF_DROPPED_PACK);
  assert_recognized ("policy.json", "{\"format\": \"briefings-collection\"", BRIEF_DROPPED_COLLECTION);
  assert_recognized ("logo.png", "\x89PNG\r\n\x1a\n", BRIEF_DROPPED_IMAGE);
  assert_recognized ("logo.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>", BRIEF_DROPPED_IMAGE);
  assert_recognized ("text.txt", "Dear minister", BRIEF_DROPPED_OTHER);
  assert_recognized ("empty.txt", "", BRIEF_DROPPED_OTHER);
  assert_recognized ("missing.briefing", NULL, BRIEF_DROPPED_UNREADABLE);
  assert_recognized (".", NULL, BRIEF_DROPPED_UNREADABLE);
}

static GtkDropTarget *
find_drop_target (GtkWidget *widget)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);
      g_autoptr (GdkContentFormats) formats = NULL;

      if (!GTK_IS_DROP_TARGET (controller))
        continue;
      g_object_get (controller, "formats", &formats, NULL);
      if (gdk_content_formats_contain_gtype (formats, GDK_TYPE_FILE_LIST))
        return GTK_DROP_TARGET (controller); /* the widget holds it */
    }
  return NULL;
}

static void
drop (BriefWindow *window, GFile *first, GFile *second)
{
  GFile *files[] = { first, second };
  GtkDropTarget *target = find_drop_target (GTK_WIDGET (window));
  g_auto (GValue) value = G_VALUE_INIT;
  gboolean taken = FALSE;

  g_assert_nonnull (target);
  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_take_boxed (&value, gdk_file_list_new_from_array (files, second != NULL ? 2 : 1));
  g_signal_emit_by_name (target, "drop", &value, 10.0, 10.0, &taken);
  g_assert_true (taken);
}

static void
test_drop (void)
{
  BriefWindow *window = ui_test_open_window (1200, 800);
  g_autoptr (GFile) file = save_pack ("dropped.briefing", "Dropped");
  g_autofree char *path = g_build_filename (g_getenv ("BRIEF_TEST_FOLDER"), "policy.json", NULL);
  g_autoptr (GFile) collection = g_file_new_for_path (path);

  g_assert_true (g_file_set_contents (path, "{\"format\": \"briefings-collection\"}", -1, NULL));
  drop (window, collection, NULL);
  g_assert_true (ui_test_wait (has_dialog, window));
  ui_test_settle (GTK_WIDGET (window));
  g_assert_true (ui_test_shows_text (get_dialog (window), "policy.json is a collection."));
  g_assert_true (brief_window_is_pristine (window));
  adw_dialog_force_close (ADW_DIALOG (get_dialog (window)));

  drop (window, file, NULL);
  await_title (window, "Dropped");
  ui_test_close_window (window);
}

static gboolean
shows_damage (gpointer data)
{
  return ui_test_shows_text (data, "Pack Is Damaged");
}

/* Half a file: what is wrong is said, what was saved before is opened, and the half file is left alone. */
static void
test_damaged (void)
{
  BriefWindow *window = ui_test_open_window (1200, 800);
  g_autoptr (GFile) file = save_pack ("damaged.briefing", "Damaged");
  g_autofree char *text = NULL;
  g_autofree char *half = NULL;
  g_autofree char *after = NULL;
  gsize length;

  open_file (window, file, "Damaged");
  ui_test_act (GTK_WIDGET (window), "win.toggle-item", COLLECTION "/rec-1");
  save (window);
  ui_test_close_window (window);
  g_assert_true (g_file_load_contents (file, NULL, &text, &length, NULL, NULL));
  half = g_strndup (text, length / 2);
  g_assert_true (g_file_set_contents (g_file_peek_path (file), half, -1, NULL));

  window = ui_test_open_window (1200, 800);
  brief_window_open_file (window, file);
  g_assert_true (ui_test_wait (shows_damage, window));
  ui_test_settle (GTK_WIDGET (window));
  g_assert_true (ui_test_shows_text (GTK_WIDGET (window), "damaged.briefing:"));
  respond (window, "recover");
  await_title (window, "Damaged");
  g_assert_nonnull (brief_pack_lookup_item (brief_window_get_pack (window), COLLECTION "/rec-1"));
  g_assert_null (brief_pack_store_get_file (brief_window_get_store (window)));
  g_assert_true (brief_pack_store_is_unsaved (brief_window_get_store (window)));
  g_assert_true (g_file_load_contents (file, NULL, &after, NULL, NULL, NULL));
  g_assert_cmpstr (after, ==, half);
  ui_test_close_window (window);
}

static gboolean
shows_problem (gpointer data)
{
  return ui_test_shows_text (data, "Pack Not Opened");
}

/* A recent pack that is gone says so once. */
static void
test_missing (void)
{
  BriefWindow *window = ui_test_open_window (1200, 800);
  g_autoptr (GFile) file = save_pack ("missing.briefing", "Missing");

  brief_recent_packs_add (get_recent (), file, "id", "Missing");
  g_assert_true (g_file_delete (file, NULL, NULL));
  brief_window_open_file (window, file);
  g_assert_true (ui_test_wait (shows_problem, window));
  g_assert_null (brief_recent_packs_lookup_id (get_recent (), file));
  adw_dialog_force_close (ADW_DIALOG (get_dialog (window)));
  ui_test_close_window (window);
}

int
main (int argc, char **argv)
{
  ui_test_init (&argc, &argv);
  g_test_add_data_func ("/ui/packs/switcher/wide", GINT_TO_POINTER (FALSE), test_switcher);
  g_test_add_data_func ("/ui/packs/switcher/narrow", GINT_TO_POINTER (TRUE), test_switcher);
  g_test_add_func ("/ui/packs/one-window", test_one_window);
  g_test_add_func ("/ui/packs/duplicate", test_duplicate);
  g_test_add_data_func ("/ui/packs/trash/saved", GINT_TO_POINTER (TRUE), test_trash);
  g_test_add_data_func ("/ui/packs/trash/never-saved", GINT_TO_POINTER (FALSE), test_trash);
  g_test_add_func ("/ui/packs/clear-traces", test_clear_traces);
  g_test_add_func ("/ui/packs/remember", test_remember);
  g_test_add_data_func ("/ui/packs/review/wide", GINT_TO_POINTER (FALSE), test_review);
  g_test_add_data_func ("/ui/packs/review/narrow", GINT_TO_POINTER (TRUE), test_review);
  g_test_add_func ("/ui/packs/recognize", test_recognize);
  g_test_add_func ("/ui/packs/drop", test_drop);
  g_test_add_func ("/ui/packs/damaged", test_damaged);
  g_test_add_func ("/ui/packs/missing", test_missing);
  return g_test_run ();
}
