/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui-test.h"

#include "ui/brief-pdf-job.h"
#include "ui/pack/brief-pack-view.h"

#include <glib/gstdio.h>

/* Each test runs in a wide window and in a narrow one. */
typedef struct {
  const char *name;
  int width, height;
} Size;

static const Size sizes[] = { { "wide", 1200, 800 }, { "narrow", 360, 720 } };

static BriefEntry *
add_note (BriefPack *pack, const char *note)
{
  g_autoptr (BriefEntry) entry = brief_entry_new_for_note (note);
  g_autoptr (GPtrArray) entries = g_ptr_array_new ();
  BriefSection *section;

  if (brief_pack_get_n_sections (pack) == 0)
    brief_pack_add_section (pack, 0, "A section");
  section = brief_pack_get_section (pack, 0);
  g_ptr_array_add (entries, entry);
  brief_pack_add_entries (pack, section, brief_section_get_n_entries (section), entries);
  return entry; /* the pack holds it */
}

static gboolean
has_no_dialog (gpointer window)
{
  return adw_application_window_get_visible_dialog (window) == NULL;
}

static GtkWidget *
open_dialog (BriefWindow *window, const char *action)
{
  AdwDialog *dialog;

  g_assert_true (ui_test_wait (has_no_dialog, window));
  ui_test_act (GTK_WIDGET (window), action, NULL);
  ui_test_settle (GTK_WIDGET (window));
  dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window));
  g_assert_nonnull (dialog);
  return GTK_WIDGET (dialog);
}

static GtkWidget *
find_button (GtkWidget *dialog, const char *label)
{
  GtkWidget *button = ui_test_find (dialog, GTK_TYPE_BUTTON, "label", label);

  g_assert_nonnull (button);
  return button;
}

static GtkWidget *
find_row (GtkWidget *dialog, const char *title)
{
  GtkWidget *row = ui_test_find (dialog, ADW_TYPE_PREFERENCES_ROW, "title", title);

  g_assert_nonnull (row);
  return row;
}

/* Unlike gtk_widget_activate(), at once. */
static void
click (BriefWindow *window, GtkWidget *button)
{
  g_signal_emit_by_name (button, "clicked");
  ui_test_settle (GTK_WIDGET (window));
}

/* Whether what has the focus is @ancestor, or within it. */
static gboolean
holds_focus (BriefWindow *window, GtkWidget *ancestor)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (window));

  return focus != NULL && (focus == ancestor || gtk_widget_is_ancestor (focus, ancestor));
}

static void
test_preflight (gconstpointer data)
{
  const Size *size = data;
  BriefWindow *window = ui_test_open_window (size->width, size->height);
  BriefPack *pack = brief_window_get_pack (window);
  BriefPackView *view = BRIEF_PACK_VIEW (ui_test_get_view (window, "pack"));
  BriefEntry *entry;
  GtkWidget *dialog;

  add_note (pack, "Good words.");
  entry = add_note (pack, "See [](https://example.org/).");
  dialog = open_dialog (window, "win.check-pack");
  g_assert_true (ui_test_shows_text (dialog, "To Be Mended"));
  g_assert_true (ui_test_shows_text (dialog, "The pack has no title"));
  g_assert_true (ui_test_shows_text (dialog, "The link to https://example.org/ has no words to click on"));
  g_assert_false (ui_test_shows_text (dialog, "Good to Know"));
  g_assert_false (gtk_widget_get_sensitive (find_button (dialog, "_Export…")));

  /* To the title, in the details. */
  click (window, find_button (dialog, "Go To"));
  dialog = GTK_WIDGET (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window)));
  g_assert_true (ui_test_shows_text (dialog, "Title and Details"));
  g_assert_true (holds_focus (window, find_row (dialog, "_Title")));
  adw_dialog_close (ADW_DIALOG (dialog));
  brief_pack_set_detail (pack, "title", "Water");

  /* To the entry, and to where its note is typed. */
  dialog = open_dialog (window, "win.check-pack");
  g_assert_false (ui_test_shows_text (dialog, "The pack has no title"));
  click (window, find_button (dialog, "Go To"));
  g_assert_true (ui_test_wait (has_no_dialog, window));
  ui_test_settle (GTK_WIDGET (window));
  g_assert_true (brief_pack_view_get_selected (view) == G_OBJECT (entry));
  g_assert_true (GTK_IS_TEXT_VIEW (gtk_window_get_focus (GTK_WINDOW (window))));

  /* What is mended while the dialog is open goes from it. */
  dialog = open_dialog (window, "win.check-pack");
  brief_pack_set_entry_note (pack, entry, "See it.");
  ui_test_settle (GTK_WIDGET (window));
  g_assert_true (ui_test_shows_text (dialog, "Ready to Export"));
  g_assert_true (gtk_widget_get_sensitive (find_button (dialog, "_Export…")));
  click (window, find_button (dialog, "_Export…"));
  dialog = GTK_WIDGET (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window)));
  g_assert_true (ui_test_shows_text (dialog, "Export as PDF"));
  adw_dialog_close (ADW_DIALOG (dialog));
  ui_test_close_window (window);
}

static gboolean
tells_of_pages (gpointer dialog)
{
  return ui_test_shows_text (dialog, "A pack for one page takes");
}

/* What only the pages tell comes when they are laid out. */
static void
test_one_page (gconstpointer data)
{
  const Size *size = data;
  BriefWindow *window = ui_test_open_window (size->width, size->height);
  BriefPack *pack = brief_window_get_pack (window);
  g_autoptr (GString) note = g_string_new (NULL);
  GtkWidget *dialog;

  for (guint i = 0; i < 100; i++)
    g_string_append (note, "A paragraph.\n\n");
  add_note (pack, note->str);
  brief_pack_set_detail (pack, "title", "Water");
  brief_pack_set_detail (pack, "template", "one-page");
  dialog = open_dialog (window, "win.check-pack");
  g_assert_true (ui_test_wait (tells_of_pages, dialog));
  g_assert_true (ui_test_shows_text (dialog, "Good to Know"));
  g_assert_true (gtk_widget_get_sensitive (find_button (dialog, "_Export…")));
  adw_dialog_close (ADW_DIALOG (dialog));
  ui_test_close_window (window);
}

static void
select_word (GtkWidget *dialog, const char *title, const char *word)
{
  AdwComboRow *row = ADW_COMBO_ROW (find_row (dialog, title));
  GListModel *words = adw_combo_row_get_model (row);

  for (guint i = 0; i < g_list_model_get_n_items (words); i++)
    {
      g_autoptr (GtkStringObject) object = g_list_model_get_item (words, i);

      if (g_str_equal (gtk_string_object_get_string (object), word))
        {
          adw_combo_row_set_selected (row, i);
          return;
        }
    }
  g_error ("“%s” has no “%s”", title, word);
}

static void
switch_on (GtkWidget *dialog, const char *title, gboolean on)
{
  adw_switch_row_set_active (ADW_SWITCH_ROW (find_row (dialog, title)), on);
}

/* All that is chosen is in the pack, and all of it is one step to undo. */
static void
test_options (gconstpointer data)
{
  const Size *size = data;
  BriefWindow *window = ui_test_open_window (size->width, size->height);
  BriefPack *pack = brief_window_get_pack (window);
  BriefUndoStack *stack = brief_pack_get_undo_stack (pack);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GBytes) same = NULL;
  guint64 state;
  GtkWidget *dialog;

  add_note (pack, "Words.");
  brief_pack_set_detail (pack, "title", "Water");
  state = brief_undo_stack_get_state (stack);
  bytes = brief_pack_to_bytes (pack);
  dialog = open_dialog (window, "win.export-pdf");
  g_assert_true (holds_focus (window, find_button (dialog, "_Export…")));
  g_assert_true (ui_test_shows_text (dialog, "Nothing found"));
  /* Asked for again, it is there once. */
  ui_test_act (GTK_WIDGET (window), "win.export-pdf", NULL);
  ui_test_settle (GTK_WIDGET (window));
  g_assert_true (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window))
                 == ADW_DIALOG (dialog));
  /* Looking changes nothing. */
  g_assert_cmpuint (brief_undo_stack_get_state (stack), ==, state);

  select_word (dialog, "_Language", "Greek");
  select_word (dialog, "_Paper", "Letter");
  select_word (dialog, "_Numbering", "Paragraphs");
  select_word (dialog, "C_itations", "Footnotes");
  switch_on (dialog, "_Cover", FALSE);
  switch_on (dialog, "C_ontents", FALSE);
  switch_on (dialog, "List of _Sources", FALSE);
  switch_on (dialog, "Page N_umbers", FALSE);
  switch_on (dialog, "Lar_ge Print", TRUE);
  switch_on (dialog, "_Mark Every Page as a Draft", TRUE);
  switch_on (dialog, "_Attach the Pack", TRUE);
  adw_dialog_close (ADW_DIALOG (dialog));
  g_assert_true (ui_test_wait (has_no_dialog, window));

  g_assert_cmpstr (brief_pack_get_language (pack), ==, "el");
  g_assert_cmpint (brief_pack_get_paper (pack), ==, BRIEF_PAPER_LETTER);
  g_assert_cmpstr (brief_pack_get_choice (pack, "numbering"), ==, "paragraphs");
  g_assert_cmpstr (brief_pack_get_choice (pack, "citations"), ==, "footnotes");
  g_assert_cmpstr (brief_pack_get_choice (pack, "pdf-standard"), ==, "ua1-a3a");
  for (guint i = 0; i < 4; i++)
    g_assert_false (brief_pack_get_option (
        pack, ((const char *[]) { "cover", "contents", "sources", "page-numbers" })[i]));
  g_assert_true (brief_pack_get_option (pack, "large-print"));
  g_assert_true (brief_pack_get_option (pack, "draft"));

  g_assert_cmpstr (brief_undo_stack_get_undo_name (stack), ==, "Change Export Options");
  ui_test_act (GTK_WIDGET (window), "win.undo", NULL);
  g_assert_cmpuint (brief_undo_stack_get_state (stack), ==, state);
  same = brief_pack_to_bytes (pack);
  g_assert_true (g_bytes_equal (bytes, same));
  ui_test_close_window (window);
}

/* With something to be mended, neither export nor print; the way leads to what it is. */
static void
test_refused (gconstpointer data)
{
  const Size *size = data;
  BriefWindow *window = ui_test_open_window (size->width, size->height);
  GtkWidget *dialog;

  add_note (brief_window_get_pack (window), "Words.");
  dialog = open_dialog (window, "win.export-pdf");
  g_assert_true (ui_test_shows_text (dialog, "1 thing to be mended"));
  g_assert_false (gtk_widget_get_sensitive (find_button (dialog, "_Export…")));
  g_assert_false (gtk_widget_get_sensitive (find_button (dialog, "P_rint…")));
  g_assert_true (holds_focus (window, find_row (dialog, "Check Before Export")));
  gtk_widget_activate (find_row (dialog, "Check Before Export"));
  ui_test_settle (GTK_WIDGET (window));
  dialog = GTK_WIDGET (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window)));
  g_assert_true (ui_test_shows_text (dialog, "The pack has no title"));
  adw_dialog_close (ADW_DIALOG (dialog));

  dialog = open_dialog (window, "win.print");
  g_assert_true (ui_test_shows_text (dialog, "The pack has no title"));
  adw_dialog_close (ADW_DIALOG (dialog));
  ui_test_close_window (window);
}

static gboolean
has_logo (gpointer window)
{
  return brief_pack_get_logo_text (brief_window_get_pack (window)) != NULL;
}

/* A logo that nobody described, or that is no picture, can be mended in the details. */
static void
test_logo (gconstpointer data)
{
  static const char json[] =
      "{ \"format\": \"briefings-pack\", \"version\": 1, \"id\": \"00000001-0000-4000-8000-000000000000\","
      "  \"title\": \"Water\", \"language\": \"en\","
      "  \"logo\": { \"type\": \"image/png\", \"data\": \"AAAA\", \"alt\": \" \" }, \"sections\": ["
      "  { \"key\": \"00000002-0000-4000-8000-000000000000\", \"title\": \"\", \"note\": \"Words.\","
      "    \"entries\": [] } ] }";
  const Size *size = data;
  BriefWindow *window = ui_test_open_window (size->width, size->height);
  g_autofree char *path = g_build_filename (g_getenv ("BRIEF_TEST_FOLDER"), "logo.briefing", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  GtkWidget *dialog;

  g_assert_true (g_file_set_contents (path, json, -1, NULL));
  brief_window_open_file (window, file);
  g_assert_true (ui_test_wait (has_logo, window));
  dialog = open_dialog (window, "win.check-pack");
  g_assert_true (ui_test_shows_text (dialog, "The logo has no words for people who cannot see it"));
  g_assert_true (ui_test_shows_text (dialog, "The logo cannot be read as a picture"));
  click (window, find_button (dialog, "Go To"));
  dialog = GTK_WIDGET (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window)));
  g_assert_true (holds_focus (window, find_row (dialog, "_Words for the Logo")));
  gtk_editable_set_text (GTK_EDITABLE (find_row (dialog, "_Words for the Logo")), "A well");
  g_assert_cmpstr (brief_pack_get_logo_text (brief_window_get_pack (window)), ==, "A well");
  gtk_widget_activate (find_row (dialog, "Remo_ve the Logo"));
  ui_test_settle (GTK_WIDGET (window));
  g_assert_null (brief_pack_get_logo_text (brief_window_get_pack (window)));
  adw_dialog_close (ADW_DIALOG (dialog));
  dialog = open_dialog (window, "win.check-pack");
  g_assert_true (ui_test_shows_text (dialog, "Ready to Export"));
  adw_dialog_close (ADW_DIALOG (dialog));
  ui_test_act (GTK_WIDGET (window), "win.undo", NULL);
  g_assert_cmpstr (brief_pack_get_logo_text (brief_window_get_pack (window)), ==, "A well");
  ui_test_close_window (window);
}

static gboolean
find_print_dialog (gpointer dialog)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (g_str_equal (G_OBJECT_TYPE_NAME (window), "GtkPrintUnixDialog"))
        *(GtkWidget **) dialog = window;
    }
  return *(GtkWidget **) dialog != NULL;
}

/* Chooses the one printer that is always there, which prints to a file. */
static gboolean
can_print (gpointer dialog)
{
  GtkWidget *button = ui_test_find (dialog, GTK_TYPE_BUTTON, "label", "_Print");
  GtkWidget *list = ui_test_find (dialog, GTK_TYPE_COLUMN_VIEW, NULL, NULL);

  if (list != NULL)
    gtk_selection_model_select_item (gtk_column_view_get_model (GTK_COLUMN_VIEW (list)), 0, TRUE);
  return button != NULL && gtk_widget_is_sensitive (button);
}

static gboolean
is_printed (gpointer window)
{
  return ui_test_shows_text (window, "Handed on to be printed");
}

static void
exported_cb (GObject *source, GAsyncResult *result, gpointer done)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (brief_pdf_job_run_finish (result, &error));
  g_assert_no_error (error);
  *(gboolean *) done = TRUE;
}

static gboolean
is_done (gpointer done)
{
  return *(gboolean *) done;
}

static void export (BriefPack *pack, const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  gboolean done = FALSE;

  brief_pdf_job_run_async (pack, file, NULL, NULL, NULL, exported_cb, &done);
  g_assert_true (ui_test_wait (is_done, &done));
}

/* What was made to be printed is gone. */
static void
assert_nothing_left (void)
{
  g_autoptr (GDir) folder = g_dir_open (g_get_user_runtime_dir (), 0, NULL);
  const char *name;

  g_assert_nonnull (folder);
  while ((name = g_dir_read_name (folder)) != NULL)
    g_assert_false (g_str_has_prefix (name, "briefings-"));
}

/* Without a portal there is GTK's own dialog; what it prints to a file is the exported file to the last byte. */
static void
test_print (gconstpointer data)
{
  const Size *size = data;
  BriefWindow *window = ui_test_open_window (size->width, size->height);
  BriefPack *pack = brief_window_get_pack (window);
  const char *folder = g_getenv ("BRIEF_TEST_FOLDER");
  g_autofree char *title = g_strdup_printf ("Water, %s", size->name);
  g_autofree char *printed = g_strdup_printf ("%s/%s.pdf", folder, title);
  g_autofree char *exported = g_build_filename (folder, "exported.pdf", NULL);
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  gsize first_length, second_length;
  GtkWidget *dialog = NULL;

  /* Where GTK prints to, without a folder for documents. */
  g_assert_cmpint (g_chdir (folder), ==, 0);
  add_note (pack, "Words.");
  brief_pack_set_detail (pack, "title", title);
  ui_test_act (GTK_WIDGET (window), "win.print", NULL);
  g_assert_true (ui_test_wait (find_print_dialog, &dialog));
  g_assert_true (ui_test_wait (can_print, dialog));
  click (window, ui_test_find (dialog, GTK_TYPE_BUTTON, "label", "_Print"));
  g_assert_true (ui_test_wait (is_printed, window));

  export (pack, exported);
  g_assert_true (g_file_get_contents (exported, &first, &first_length, NULL));
  g_assert_true (g_file_get_contents (printed, &second, &second_length, NULL));
  g_assert_cmpmem (first, first_length, second, second_length);
  assert_nothing_left ();
  ui_test_close_window (window);
}

static gboolean
is_written (gpointer path)
{
  return g_file_test (path, G_FILE_TEST_EXISTS);
}

/* A window that is closed while it prints is no longer told, but what was asked for is done. */
static void
test_print_and_close (gconstpointer data)
{
  const Size *size = data;
  BriefWindow *window = ui_test_open_window (size->width, size->height);
  BriefPack *pack = brief_window_get_pack (window);
  g_autofree char *title = g_strdup_printf ("Closed, %s", size->name);
  g_autofree char *printed = g_strdup_printf ("%s/%s.pdf", g_getenv ("BRIEF_TEST_FOLDER"), title);
  GtkWidget *dialog = NULL;

  g_assert_cmpint (g_chdir (g_getenv ("BRIEF_TEST_FOLDER")), ==, 0);
  add_note (pack, "Words.");
  brief_pack_set_detail (pack, "title", title);
  ui_test_act (GTK_WIDGET (window), "win.print", NULL);
  g_assert_true (ui_test_wait (find_print_dialog, &dialog));
  g_assert_true (ui_test_wait (can_print, dialog));
  g_signal_emit_by_name (ui_test_find (dialog, GTK_TYPE_BUTTON, "label", "_Print"), "clicked");
  ui_test_close_window (window);
  g_assert_true (ui_test_wait (is_written, printed));
  assert_nothing_left ();
}

int
main (int argc, char **argv)
{
  static const struct {
    const char *name;
    GTestDataFunc function;
  } tests[] = {
    { "preflight", test_preflight },
    { "one-page", test_one_page },
    { "options", test_options },
    { "refused", test_refused },
    { "logo", test_logo },
    { "print", test_print },
    { "print-and-close", test_print_and_close },
  };

  ui_test_init (&argc, &argv);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    for (guint j = 0; j < G_N_ELEMENTS (sizes); j++)
      {
        g_autofree char *path = g_strdup_printf ("/ui/export/%s/%s", tests[i].name, sizes[j].name);

        g_test_add_data_func (path, &sizes[j], tests[i].function);
      }
  return g_test_run ();
}
