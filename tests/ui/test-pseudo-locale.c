/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Every view and dialog in a language that is English with marks: what is without them was never given to a translator,
 * and what is cut would be cut in a language of long words. tests/po/pseudo.py makes the language. */

#include "config.h"

#include "ui-test.h"

#include <json-glib/json-glib.h>
#include <libintl.h>
#include <locale.h>
#include <string.h>

typedef struct {
  const char *name;
  int width, height;
  GtkTextDirection direction;
} Size;

/* Of the narrow one 360 px are left within its frame. */
static const Size sizes[] = {
  { "wide", 1200, 800, GTK_TEXT_DIR_LTR },
  { "narrow", 370, 720, GTK_TEXT_DIR_LTR },
  { "wide-from-right", 1200, 800, GTK_TEXT_DIR_RTL },
  { "narrow-from-right", 370, 720, GTK_TEXT_DIR_RTL },
};

/* What GTK and libadwaita say by themselves, whose catalogues know nothing of this language. */
static const char *const toolkit_texts[] = {
  "About",       "Back",          "Clear entry",      "Close",   "Close Dialog", "Credits",
  "Details",     "Legal",         "Maximize",         "Menu",    "Minimize",     "Restore",
  "Search",      "Toggle Search", "Website",          "Version", "What's New",   "Report an Issue",
  "Preferences", "Shortcuts",     "Search Shortcuts", NULL,
};

/* All texts that the collection and the lists of countries and languages hold. */
static GHashTable *foreign_texts;
static guint n_faults;

static void
learn (JsonNode *node)
{
  if (JSON_NODE_HOLDS_OBJECT (node))
    {
      g_autoptr (GList) values = json_object_get_values (json_node_get_object (node));

      for (GList *l = values; l != NULL; l = l->next)
        learn (l->data);
    }
  else if (JSON_NODE_HOLDS_ARRAY (node))
    {
      JsonArray *array = json_node_get_array (node);

      for (guint i = 0; i < json_array_get_length (array); i++)
        learn (json_array_get_element (array, i));
    }
  else if (json_node_get_string (node) != NULL)
    g_hash_table_add (foreign_texts, g_strstrip (json_node_dup_string (node)));
}

static void
learn_file (const char *path)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;

  json_parser_load_from_file (parser, path, &error);
  g_assert_no_error (error);
  learn (json_parser_get_root (parser));
}

static gboolean
has_letters (const char *text)
{
  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    if (g_unichar_isalpha (g_utf8_get_char (c)))
      return TRUE;
  return FALSE;
}

static gboolean
is_translated (const char *text)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text));

  return !has_letters (stripped) || g_str_has_prefix (stripped, "https://") || strstr (stripped, "⟦") != NULL
         || g_strv_contains (toolkit_texts, stripped) || g_hash_table_contains (foreign_texts, stripped);
}

static void
report (const char *place, GtkWidget *widget, const char *fault, const char *text)
{
  g_autoptr (GString) path = g_string_new (G_OBJECT_TYPE_NAME (widget));

  for (GtkWidget *parent = gtk_widget_get_parent (widget); parent != NULL;
       parent = gtk_widget_get_parent (parent))
    if (g_str_has_prefix (G_OBJECT_TYPE_NAME (parent), "Brief") || ADW_IS_PREFERENCES_ROW (parent))
      g_string_append_printf (path, " in %s", G_OBJECT_TYPE_NAME (parent));
  g_test_message ("%s: %s: “%s” (%s)", place, fault, text, path->str);
  n_faults++;
}

static void
check_text (const char *place, GtkWidget *widget, const char *what, const char *text)
{
  if (text != NULL && !is_translated (text))
    {
      g_autofree char *fault = g_strdup_printf ("%s not translated", what);

      report (place, widget, fault, text);
    }
}

/* Some texts may end early: the name of a view beside its icon, the title of a window, the title of an entry, which is in
 * small type once the entry has the focus, and a choice, which is whole in the list of its like. */
static gboolean
may_be_ellipsized (GtkWidget *label)
{
  return gtk_widget_get_ancestor (label, ADW_TYPE_VIEW_SWITCHER) != NULL
         || gtk_widget_get_ancestor (label, ADW_TYPE_WINDOW_TITLE) != NULL
         || gtk_widget_get_ancestor (label, ADW_TYPE_ENTRY_ROW) != NULL
         || (gtk_widget_get_ancestor (label, ADW_TYPE_COMBO_ROW) != NULL
             && gtk_widget_get_ancestor (label, GTK_TYPE_LIST_VIEW) != NULL);
}

/* A text of the program is shown whole; a title of the collection may be cut in a list. */
static void
check_label (const char *place, GtkLabel *label)
{
  const char *text = gtk_label_get_text (label);
  PangoLayout *layout = gtk_label_get_layout (label);
  int width, height;

  check_text (place, GTK_WIDGET (label), "label", text);
  if (strstr (text, "~") == NULL || gtk_widget_get_width (GTK_WIDGET (label)) == 0)
    return;
  pango_layout_get_pixel_size (layout, &width, &height);
  if (pango_layout_is_ellipsized (layout))
    {
      if (!may_be_ellipsized (GTK_WIDGET (label)))
        report (place, GTK_WIDGET (label), "label with an ellipsis", text);
    }
  else if (width > gtk_widget_get_width (GTK_WIDGET (label)) + 1
           || height > gtk_widget_get_height (GTK_WIDGET (label)) + 1)
    {
      g_autofree char *fault = g_strdup_printf ("label of %d × %d px in %d × %d px", width, height,
                                                gtk_widget_get_width (GTK_WIDGET (label)),
                                                gtk_widget_get_height (GTK_WIDGET (label)));

      report (place, GTK_WIDGET (label), fault, text);
    }
}

static void
check_name (const char *place, GtkWidget *widget)
{
  g_autofree char *name = NULL;

  if (!gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL))
    return;
  name = gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, "");
  if (name != NULL)
    check_text (place, widget, "accessible name", name);
}

static void
check_widget (const char *place, GtkWidget *widget)
{
  /* Keys have the names that GTK gives them. */
  if (!gtk_widget_get_mapped (widget) || GTK_IS_WINDOW_CONTROLS (widget) || GTK_IS_SHORTCUT_LABEL (widget))
    return;
  check_text (place, widget, "tooltip", gtk_widget_get_tooltip_text (widget));
  check_name (place, widget);
  if (GTK_IS_LABEL (widget))
    check_label (place, GTK_LABEL (widget));
  else if (GTK_IS_TEXT (widget))
    check_text (place, widget, "placeholder", gtk_text_get_placeholder_text (GTK_TEXT (widget)));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    check_widget (place, child);
}

static void
check_window (BriefWindow *window, const Size *size, const char *view)
{
  g_autofree char *place = g_strdup_printf ("%s, %s", view, size->name);

  g_test_message ("%s", place);
  ui_test_settle (GTK_WIDGET (window));
  check_widget (place, GTK_WIDGET (window));
  if (gtk_widget_get_width (GTK_WIDGET (window)) > size->width)
    report (place, GTK_WIDGET (window), "too wide", view);
}

static gboolean
has_no_dialog (gpointer window)
{
  return adw_application_window_get_visible_dialog (window) == NULL;
}

static void
check_dialog (BriefWindow *window, const Size *size, const char *action)
{
  AdwDialog *dialog;

  if (g_str_has_prefix (action, "app."))
    g_action_group_activate_action (G_ACTION_GROUP (ui_test_get_application ()), action + strlen ("app."),
                                    NULL);
  else
    ui_test_act (GTK_WIDGET (window), action, NULL);
  ui_test_settle (GTK_WIDGET (window));
  dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window));
  if (dialog == NULL)
    g_error ("%s opens no dialog", action);
  check_window (window, size, action);
  adw_dialog_force_close (dialog);
  g_assert_true (ui_test_wait (has_no_dialog, window));
}

/* A window of GTK's, which warns of its own labels while it measures them. */
static void
check_shortcuts (BriefWindow *window, const Size *size)
{
  const GLogLevelFlags fatal = g_log_set_always_fatal (
      (GLogLevelFlags) (G_LOG_FATAL_MASK | G_LOG_LEVEL_CRITICAL));
  GListModel *windows = gtk_window_get_toplevels ();
  guint n_shown = 0;

  g_action_group_activate_action (G_ACTION_GROUP (ui_test_get_application ()), "shortcuts", NULL);
  ui_test_settle (GTK_WIDGET (window));
  for (guint i = g_list_model_get_n_items (windows); i > 0; i--)
    {
      g_autoptr (GtkWindow) shown = g_list_model_get_item (windows, i - 1);

      if (shown == GTK_WINDOW (window))
        continue;
      check_widget ("shortcuts", GTK_WIDGET (shown));
      gtk_window_destroy (shown);
      n_shown++;
    }
  g_assert_cmpuint (n_shown, ==, 1);
  g_log_set_always_fatal (fatal);
}

static void
fill_pack (BriefPack *pack)
{
  BriefSection *section = brief_pack_add_section (pack, 0, "⟦A section⟧");
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (entries, brief_entry_new_for_note ("⟦A note⟧"));
  g_ptr_array_add (entries, brief_entry_new_for_note ("⟦Another note⟧"));
  brief_pack_add_entries (pack, section, 0, entries);
}

static void
test_size (gconstpointer data)
{
  static const char *const views[] = { "recommendations", "reports", "endorsements", "pack" };
  static const char *const dialogs[] = { "win.check-pack",  "win.pack-details", "win.apply-template",
                                         "win.own-sources", "win.switch-pack",  "app.preferences",
                                         "app.about" };
  const Size *size = data;
  BriefWindow *window;

  gtk_widget_set_default_direction (size->direction);
  window = ui_test_open_window (size->width, size->height);
  n_faults = 0;
  ui_test_act (GTK_WIDGET (window), "win.view", "pack");
  check_window (window, size, "empty pack");
  fill_pack (brief_window_get_pack (window));
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      ui_test_act (GTK_WIDGET (window), "win.view", views[i]);
      check_window (window, size, views[i]);
    }
  for (guint i = 0; i < G_N_ELEMENTS (dialogs); i++)
    check_dialog (window, size, dialogs[i]);
  check_shortcuts (window, size);
  brief_pack_set_detail (brief_window_get_pack (window), "title", "⟦Water⟧");
  check_dialog (window, size, "win.export-pdf");
  ui_test_act (GTK_WIDGET (window), "win.view", "recommendations");
  ui_test_act (GTK_WIDGET (window), "win.filter", NULL);
  check_window (window, size, "filter");
  ui_test_act (GTK_WIDGET (window), "win.search", NULL);
  check_window (window, size, "search");
  ui_test_close_window (window);
  g_assert_cmpuint (n_faults, ==, 0);
}

/* The check sees what it is there to see. */
static void
test_check (void)
{
  g_autoptr (GtkWidget) label = g_object_ref_sink (gtk_label_new ("Plain"));

  g_assert_cmpstr (gettext ("Open"), !=, "Open");
  n_faults = 0;
  check_text ("test", label, "label", "Plain words");
  g_assert_cmpuint (n_faults, ==, 1);
  check_text ("test", label, "label", "⟦Máŕķéd⟧");
  check_text ("test", label, "label", "12");
  g_assert_cmpuint (n_faults, ==, 1);
}

int
main (int argc, char **argv)
{
  g_autofree char *collection = NULL;
  int status;

  bindtextdomain (GETTEXT_PACKAGE, g_getenv ("BRIEF_TEST_LOCALE_FOLDER"));
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  ui_test_init (&argc, &argv);
  setlocale (LC_ALL, "");

  foreign_texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  collection = g_test_build_filename (G_TEST_DIST, "..", "data", "collections", "amnesty-sex-work-2016.json",
                                      NULL);
  learn_file (collection);
  g_test_add_func ("/ui/pseudo-locale/check", test_check);
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autofree char *path = g_strdup_printf ("/ui/pseudo-locale/%s", sizes[i].name);

      g_test_add_data_func (path, &sizes[i], test_size);
    }
  status = g_test_run ();
  g_hash_table_unref (foreign_texts);
  return status;
}
