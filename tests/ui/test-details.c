/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui-test.h"

#include "ui/dialogs/brief-logo-group.h"
#include "ui/dialogs/brief-template-picture.h"
#include "ui/pack/brief-pack-view.h"

#include <glib/gstdio.h>

static gboolean
has_no_dialog (gpointer window)
{
  return adw_application_window_get_visible_dialog (window) == NULL;
}

static GtkWidget *
get_dialog (BriefWindow *window)
{
  AdwDialog *dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window));

  g_assert_nonnull (dialog);
  return GTK_WIDGET (dialog);
}

static GtkWidget *
open_dialog (BriefWindow *window, const char *action)
{
  g_assert_true (ui_test_wait (has_no_dialog, window));
  ui_test_act (GTK_WIDGET (window), action, NULL);
  ui_test_settle (GTK_WIDGET (window));
  return get_dialog (window);
}

static void
close_dialog (BriefWindow *window)
{
  adw_dialog_close (ADW_DIALOG (get_dialog (window)));
  g_assert_true (ui_test_wait (has_no_dialog, window));
}

static GtkWidget *
find_row (GtkWidget *dialog, const char *title)
{
  GtkWidget *row = ui_test_find (dialog, ADW_TYPE_PREFERENCES_ROW, "title", title);

  g_assert_nonnull (row);
  return row;
}

static void
type (GtkWidget *dialog, const char *title, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (find_row (dialog, title)), text);
}

static void
click (BriefWindow *window, GtkWidget *button)
{
  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  ui_test_settle (GTK_WIDGET (window));
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

/* What is typed on one visit of a field is one step, whatever its pauses; and undo reaches the dialog. */
static void
test_visits (void)
{
  BriefWindow *window = ui_test_open_window (1200, 800);
  BriefPack *pack = brief_window_get_pack (window);
  BriefUndoStack *stack = brief_pack_get_undo_stack (pack);
  GtkWidget *dialog = open_dialog (window, "win.pack-details");

  g_assert_true (ui_test_shows_text (dialog, "Title and Details"));
  gtk_widget_grab_focus (find_row (dialog, "_Title"));
  type (dialog, "_Title", "Water");
  brief_undo_stack_break_merge (stack);
  type (dialog, "_Title", "Water for all");
  gtk_widget_grab_focus (find_row (dialog, "_Audience"));
  type (dialog, "_Audience", "Ministers");
  g_assert_cmpstr (brief_pack_get_title (pack), ==, "Water for all");
  g_assert_cmpstr (brief_undo_stack_get_undo_name (stack), ==, "Edit Audience");
  brief_undo_stack_undo (stack);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (find_row (dialog, "_Audience"))), ==, "");
  g_assert_cmpstr (brief_undo_stack_get_undo_name (stack), ==, "Edit Title");
  brief_undo_stack_undo (stack);
  g_assert_cmpstr (brief_pack_get_title (pack), ==, "");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (find_row (dialog, "_Title"))), ==, "");
  g_assert_false (brief_undo_stack_can_undo (stack));
  close_dialog (window);
  ui_test_close_window (window);
}

static char *
dup_date (BriefPack *pack)
{
  char *date;

  g_object_get (pack, "date", &date, NULL);
  return date;
}

/* A date is as exact as it is known; what is none is told of when the field is left. */
static void
test_date_language_place (void)
{
  static const char *const dates[] = { "2026", "2026-11", "2026-11-24", "" };
  const char *title = "_Date";
  BriefWindow *window = ui_test_open_window (1200, 800);
  BriefPack *pack = brief_window_get_pack (window);
  GtkWidget *dialog = open_dialog (window, "win.pack-details");

  for (gsize i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      g_autofree char *held = NULL;

      type (dialog, title, dates[i]);
      held = dup_date (pack);
      g_assert_cmpstr (held, ==, dates[i]);
    }
  gtk_widget_grab_focus (find_row (dialog, title));
  type (dialog, title, "2026-13");
  g_assert_false (ui_test_shows_text (dialog, "This is no date"));
  gtk_widget_grab_focus (find_row (dialog, "_Title"));
  ui_test_settle (GTK_WIDGET (window));
  g_assert_true (ui_test_shows_text (dialog, "This is no date"));
  g_assert_true (gtk_widget_has_css_class (find_row (dialog, title), "error"));
  type (dialog, title, "2026-12");
  ui_test_settle (GTK_WIDGET (window));
  g_assert_false (ui_test_shows_text (dialog, "This is no date"));

  select_word (dialog, "_Language", "Norwegian Bokmål");
  g_assert_cmpstr (brief_pack_get_language (pack), ==, "nb");
  select_word (dialog, "Plac_e", "Norway");
  g_assert_cmpstr (brief_pack_get_place (pack), ==, "NO");
  select_word (dialog, "Plac_e", "None");
  g_assert_null (brief_pack_get_place (pack));
  close_dialog (window);
  ui_test_close_window (window);
}

#define WORDS_TITLE "_Words for the Logo"

static gboolean
shows_picture (gpointer dialog)
{
  GtkWidget *picture = ui_test_find (dialog, GTK_TYPE_PICTURE, NULL, NULL);

  return picture != NULL && gtk_picture_get_paintable (GTK_PICTURE (picture)) != NULL;
}

static gboolean
shows_too_large (gpointer dialog)
{
  return ui_test_shows_text (dialog, "larger than 1 MiB");
}

static gboolean
shows_no_picture (gpointer dialog)
{
  return ui_test_shows_text (dialog, "no PNG, JPEG or SVG picture");
}

static gboolean
has_second_logo (gpointer pack)
{
  return g_strcmp0 (brief_pack_get_logo_type (pack), "image/svg+xml") == 0;
}

static void
read_logo (GtkWidget *dialog, const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "pdf", name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  brief_logo_group_read_file (BRIEF_LOGO_GROUP (ui_test_find (dialog, BRIEF_TYPE_LOGO_GROUP, NULL, NULL)),
                              file);
}

/* A picture is asked for words at once, and comes into the pack with them. */
static void
test_logo (void)
{
  BriefWindow *window = ui_test_open_window (1200, 800);
  BriefPack *pack = brief_window_get_pack (window);
  BriefUndoStack *stack = brief_pack_get_undo_stack (pack);
  GtkWidget *dialog = open_dialog (window, "win.pack-details");
  GtkWidget *words;

  read_logo (dialog, "logo.png");
  g_assert_true (ui_test_wait (shows_picture, dialog));
  ui_test_settle (GTK_WIDGET (window));
  words = find_row (dialog, WORDS_TITLE);
  g_assert_true (ui_test_shows_text (dialog, "Say in a few words what the logo shows"));
  g_assert_true (gtk_widget_has_css_class (words, "error"));
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (window)), words));
  g_assert_null (brief_pack_get_logo_text (pack));
  gtk_editable_set_text (GTK_EDITABLE (words), " ");
  g_assert_null (brief_pack_get_logo_text (pack));

  gtk_editable_set_text (GTK_EDITABLE (words), "A");
  gtk_editable_set_text (GTK_EDITABLE (words), "A drop");
  g_assert_cmpstr (brief_pack_get_logo_text (pack), ==, "A drop");
  g_assert_false (gtk_widget_has_css_class (words, "error"));
  gtk_widget_grab_focus (find_row (dialog, "_Title"));
  g_assert_cmpstr (brief_undo_stack_get_undo_name (stack), ==, "Add Logo");

  /* Another picture keeps the words; emptied, they stay in the pack. */
  read_logo (dialog, "logo.svg");
  g_assert_true (ui_test_wait (has_second_logo, pack));
  g_assert_cmpstr (brief_pack_get_logo_text (pack), ==, "A drop");
  gtk_editable_set_text (GTK_EDITABLE (words), "");
  g_assert_true (ui_test_shows_text (dialog, "Say in a few words what the logo shows"));
  g_assert_cmpstr (brief_pack_get_logo_text (pack), ==, "A drop");
  gtk_widget_grab_focus (find_row (dialog, "_Title"));
  ui_test_settle (GTK_WIDGET (window));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (words)), ==, "A drop");

  g_signal_emit_by_name (find_row (dialog, "Remo_ve the Logo"), "activated");
  g_assert_null (brief_pack_get_logo_text (pack));
  brief_undo_stack_undo (stack);
  g_assert_cmpstr (brief_pack_get_logo_type (pack), ==, "image/svg+xml");
  brief_undo_stack_undo (stack);
  g_assert_cmpstr (brief_pack_get_logo_type (pack), ==, "image/png");
  brief_undo_stack_undo (stack);
  g_assert_null (brief_pack_get_logo_text (pack));
  g_assert_false (brief_undo_stack_can_undo (stack));
  close_dialog (window);
  ui_test_close_window (window);
}

/* Why a file cannot be the logo is said in plain words, and nothing changes. */
static void
test_bad_logo (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("BRIEF_TEST_FOLDER"), "large.png", NULL);
  g_autofree char *zeros = g_malloc0 (BRIEF_PACK_LOGO_SIZE_MAX + 1);
  g_autoptr (GFile) large = g_file_new_for_path (path);
  BriefWindow *window = ui_test_open_window (360, 720);
  BriefPack *pack = brief_window_get_pack (window);
  GtkWidget *dialog = open_dialog (window, "win.pack-details");
  GtkWidget *group = ui_test_find (dialog, BRIEF_TYPE_LOGO_GROUP, NULL, NULL);

  g_assert_true (g_file_set_contents (path, zeros, BRIEF_PACK_LOGO_SIZE_MAX + 1, NULL));
  brief_logo_group_read_file (BRIEF_LOGO_GROUP (group), large);
  g_assert_true (ui_test_wait (shows_too_large, dialog));
  read_logo (dialog, "../packs/valid.briefing");
  g_assert_true (ui_test_wait (shows_no_picture, dialog));
  g_assert_false (brief_undo_stack_can_undo (brief_pack_get_undo_stack (pack)));

  /* A picture without words does not go unseen. */
  read_logo (dialog, "logo.jpeg");
  g_assert_true (ui_test_wait (shows_picture, dialog));
  adw_dialog_close (ADW_DIALOG (dialog));
  ui_test_settle (GTK_WIDGET (window));
  g_assert_true (ADW_IS_ALERT_DIALOG (get_dialog (window)));
  click (window, ui_test_find (get_dialog (window), GTK_TYPE_BUTTON, "label", "_Leave It Out"));
  g_assert_true (ui_test_wait (has_no_dialog, window));
  g_assert_null (brief_pack_get_logo_text (pack));
  g_unlink (path);
  ui_test_close_window (window);
}

/* A picture that was copied is taken as well as a file; words that were are not. */
static void
test_paste (void)
{
  static const guchar pixel[] = { 0x10, 0x20, 0x30, 0xff };
  g_autoptr (GBytes) pixels = g_bytes_new_static (pixel, sizeof pixel);
  g_autoptr (GdkTexture) texture = gdk_memory_texture_new (1, 1, GDK_MEMORY_R8G8B8A8, pixels, sizeof pixel);
  BriefWindow *window = ui_test_open_window (1200, 800);
  BriefPack *pack = brief_window_get_pack (window);
  GtkWidget *dialog = open_dialog (window, "win.pack-details");
  GdkClipboard *clipboard = gtk_widget_get_clipboard (dialog);

  gdk_clipboard_set_text (clipboard, "Words");
  g_signal_emit_by_name (find_row (dialog, "Paste a P_icture"), "activated");
  g_assert_true (ui_test_shows_text (dialog, "What was copied is no picture"));

  gdk_clipboard_set_texture (clipboard, texture);
  g_signal_emit_by_name (find_row (dialog, "Paste a P_icture"), "activated");
  g_assert_true (ui_test_wait (shows_picture, dialog));
  type (dialog, WORDS_TITLE, "A point");
  g_assert_cmpstr (brief_pack_get_logo_type (pack), ==, "image/png");
  close_dialog (window);
  ui_test_close_window (window);
}

/* What is chosen is in the settings, what they say is shown, and a new pack takes it. */
static void
test_preferences (void)
{
  GSettings *settings = brief_application_get_settings (ui_test_get_application ());
  BriefWindow *window = ui_test_open_window (1200, 800);
  g_autofree char *citations = NULL;
  GtkWidget *dialog;
  BriefPack *pack;

  g_settings_set_string (settings, "contact", "water@example.org");
  gtk_window_present (GTK_WINDOW (window));
  g_action_group_activate_action (G_ACTION_GROUP (ui_test_get_application ()), "preferences", NULL);
  ui_test_settle (GTK_WIDGET (window));
  dialog = get_dialog (window);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (find_row (dialog, "_Contact"))), ==,
                   "water@example.org");
  type (dialog, "_Prepared By", "The water union");
  select_word (dialog, "_Language", "Norwegian Bokmål");
  select_word (dialog, "P_aper", "Letter");
  select_word (dialog, "N_umbering", "Headings");
  select_word (dialog, "Citatio_ns", "Footnotes");
  select_word (dialog, "T_emplate", "Plain");
  adw_switch_row_set_active (ADW_SWITCH_ROW (find_row (dialog, "C_over")), FALSE);
  adw_switch_row_set_active (ADW_SWITCH_ROW (find_row (dialog, "Lar_ge Print")), TRUE);
  select_word (dialog, "_Style", "Dark");
  g_assert_true (adw_style_manager_get_dark (adw_style_manager_get_default ()));
  adw_spin_row_set_value (ADW_SPIN_ROW (find_row (dialog, "Text Si_ze")), 150);
  g_assert_cmpfloat (g_settings_get_double (settings, "text-scale"), ==, 1.5);
  close_dialog (window);

  ui_test_act (GTK_WIDGET (window), "win.new-pack", NULL);
  pack = brief_window_get_pack (window);
  citations = g_strdup (brief_pack_get_choice (pack, "citations"));
  g_assert_cmpstr (brief_pack_get_prepared_by (pack), ==, "The water union");
  g_assert_cmpstr (brief_pack_get_contact (pack), ==, "water@example.org");
  g_assert_cmpstr (brief_pack_get_language (pack), ==, "nb");
  g_assert_cmpint (brief_pack_get_paper (pack), ==, BRIEF_PAPER_LETTER);
  g_assert_cmpstr (brief_pack_get_choice (pack, "numbering"), ==, "headings");
  g_assert_cmpstr (citations, ==, "footnotes");
  g_assert_false (brief_pack_get_option (pack, "cover"));
  g_assert_true (brief_pack_get_option (pack, "contents"));
  g_assert_true (brief_pack_get_option (pack, "large-print"));
  g_assert_false (brief_undo_stack_can_undo (brief_pack_get_undo_stack (pack)));
  g_assert_true (brief_window_is_pristine (window));

  /* The template is the one that is offered first. */
  dialog = open_dialog (window, "win.choose-new-pack");
  click (window, ui_test_find (dialog, GTK_TYPE_BUTTON, "label", "_Create"));
  g_assert_cmpstr (brief_pack_get_template (brief_window_get_pack (window)), ==, "plain");
  ui_test_close_window (window);
  g_settings_reset (settings, "color-scheme");
  g_settings_reset (settings, "text-scale");
  for (const char *const *key =
           (const char *const[]) { "prepared-by", "contact", "language", "paper", "numbering", "citations",
                                   "template", "cover", "large-print", NULL };
       *key != NULL; key++)
    g_settings_reset (settings, *key);
}

static GtkToggleButton *
find_card (GtkWidget *dialog, guint position)
{
  GtkWidget *picture = ui_test_find_nth (dialog, BRIEF_TYPE_TEMPLATE_PICTURE, position);

  g_assert_nonnull (picture);
  return GTK_TOGGLE_BUTTON (gtk_widget_get_ancestor (picture, GTK_TYPE_TOGGLE_BUTTON));
}

/* Empty, then the five templates; the one for a country asks for the place by its name. */
static void
test_new_pack (gconstpointer narrow)
{
  static const char *const names[] = { NULL, "briefing", "one-page", "country", "submission", "plain" };
  BriefWindow *window = ui_test_open_window (narrow ? 360 : 1200, 800);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      GtkWidget *dialog = open_dialog (window, "win.choose-new-pack");
      BriefPack *pack;

      g_assert_true (gtk_toggle_button_get_active (find_card (dialog, 1)));
      gtk_toggle_button_set_active (find_card (dialog, i), TRUE);
      ui_test_settle (GTK_WIDGET (window));
      g_assert_true ((ui_test_find (dialog, ADW_TYPE_COMBO_ROW, "title", "_Place") != NULL)
                     == (g_strcmp0 (names[i], "country") == 0));
      click (window, ui_test_find (dialog, GTK_TYPE_BUTTON, "label", "_Create"));
      g_assert_true (ui_test_wait (has_no_dialog, window));
      pack = brief_window_get_pack (window);
      g_assert_cmpstr (brief_pack_get_template (pack), ==, names[i]);
      g_assert_true ((brief_pack_get_n_entries (pack) == 0) == (names[i] == NULL));
      /* What a template did is there to be kept, and to be taken back. */
      g_assert_true (brief_pack_store_is_unsaved (brief_window_get_store (window)) == (names[i] != NULL));
      g_assert_true (brief_undo_stack_can_undo (brief_pack_get_undo_stack (pack)) == (names[i] != NULL));
    }
  ui_test_close_window (window);
}

static gboolean
tells_of_overflow (gpointer dialog)
{
  return ui_test_shows_text (dialog, "Does Not Fit on One Page");
}

/* The dialog says what becomes of entries, and what would not fit, before anything is done; it leads there. */
static void
test_existing_pack (void)
{
  BriefWindow *window = ui_test_open_window (1200, 800);
  BriefPack *pack = brief_window_get_pack (window);
  BriefPackView *view = BRIEF_PACK_VIEW (ui_test_get_view (window, "pack"));
  g_autoptr (GString) words = g_string_new ("Long words");
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (g_object_unref);
  BriefEntry *entry;
  GtkWidget *dialog;

  for (guint i = 0; i < 90; i++)
    g_string_append (words, "\n\nA paragraph.");
  entry = brief_entry_new_for_note (words->str);
  g_ptr_array_add (entries, entry);
  brief_pack_add_entries (pack, brief_pack_add_section (pack, 0, "Mine"), 0, entries);

  dialog = open_dialog (window, "win.apply-template");
  g_assert_true (ui_test_shows_text (dialog, "The pack has 1 entry. It stays"));
  g_assert_false (tells_of_overflow (dialog));
  gtk_toggle_button_set_active (find_card (dialog, 1), TRUE);
  g_assert_true (ui_test_wait (tells_of_overflow, dialog));
  ui_test_settle (GTK_WIDGET (window));
  g_assert_cmpuint (brief_pack_get_n_entries (pack), ==, 1);
  click (window, ui_test_find (dialog, GTK_TYPE_BUTTON, "label", "Go To"));
  g_assert_true (ui_test_wait (has_no_dialog, window));
  ui_test_settle (GTK_WIDGET (window));
  g_assert_true (brief_pack_view_get_selected (view) == G_OBJECT (entry));

  dialog = open_dialog (window, "win.apply-template");
  select_word (dialog, "_What Is in the Pack", "Stands in Front");
  gtk_toggle_button_set_active (find_card (dialog, 4), TRUE);
  click (window, ui_test_find (dialog, GTK_TYPE_BUTTON, "label", "_Fill the Pack"));
  g_assert_true (brief_section_get_entry (brief_pack_get_section (pack, 0), 0) == entry);
  g_assert_cmpstr (brief_pack_get_template (pack), ==, "plain");
  ui_test_act (GTK_WIDGET (window), "win.undo", NULL);
  g_assert_cmpuint (brief_pack_get_n_entries (pack), ==, 1);
  g_assert_null (brief_pack_get_template (pack));
  ui_test_close_window (window);
}

int
main (int argc, char **argv)
{
  ui_test_init (&argc, &argv);
  g_test_add_func ("/ui/details/visits", test_visits);
  g_test_add_func ("/ui/details/date-language-place", test_date_language_place);
  g_test_add_func ("/ui/details/logo", test_logo);
  g_test_add_func ("/ui/details/bad-logo", test_bad_logo);
  g_test_add_func ("/ui/details/paste", test_paste);
  g_test_add_func ("/ui/details/preferences", test_preferences);
  g_test_add_data_func ("/ui/details/new-pack/wide", GINT_TO_POINTER (FALSE), test_new_pack);
  g_test_add_data_func ("/ui/details/new-pack/narrow", GINT_TO_POINTER (TRUE), test_new_pack);
  g_test_add_func ("/ui/details/existing-pack", test_existing_pack);
  return g_test_run ();
}
