/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui-test.h"

#include "ui/pack/brief-pack-view.h"

#include <string.h>

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
  /* Looking changes nothing. */
  g_assert_cmpuint (brief_undo_stack_get_state (stack), ==, state);

  select_word (dialog, "_Language", "Greek, Modern");
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
