/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "pseudo-locale.h"

#include "ui/dialogs/brief-compared-row.h"
#include "ui/pack/brief-cite-popover.h"
#include "ui/pack/brief-outline-row.h"

#include <json-glib/json-glib.h>
#include <libintl.h>
#include <locale.h>
#include <string.h>

/* Of the narrow one 360 px are left within its frame. */
static const PseudoSize sizes[] = {
  { "wide", 1200, 800, GTK_TEXT_DIR_LTR },
  { "narrow", 370, 720, GTK_TEXT_DIR_LTR },
  { "wide-from-right", 1200, 800, GTK_TEXT_DIR_RTL },
  { "narrow-from-right", 370, 720, GTK_TEXT_DIR_RTL },
};

/* What GTK and libadwaita say by themselves, whose catalogues know nothing of this language. */
static const char *const toolkit_texts[] = {
  "About",        "Back",
  "Clear Entry",  "Clear entry",
  "Dismiss",      "Close",
  "Close Dialog", "Credits",
  "Details",      "Legal",
  "Maximize",     "Menu",
  "Minimize",     "Restore",
  "Search",       "Toggle Search",
  "Website",      "Version",
  "What's New",   "Report an Issue",
  "Shortcuts",    "Search Shortcuts",
  NULL,
};

/* All texts that the collection and the list of countries hold. */
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

/* What a collection says is nothing to translate here. */
void
pseudo_locale_learn (const char *path)
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

/* The first words of a text stand for a title. */
static gboolean
is_beginning (const char *text)
{
  g_autofree char *beginning = NULL;
  GHashTableIter iter;
  gpointer whole;

  if (!g_str_has_suffix (text, "…"))
    return FALSE;
  beginning = g_strndup (text, strlen (text) - strlen ("…"));
  g_hash_table_iter_init (&iter, foreign_texts);
  while (g_hash_table_iter_next (&iter, &whole, NULL))
    if (g_str_has_prefix (whole, beginning))
      return TRUE;
  return FALSE;
}

/* The C library writes it, and knows nothing of this language: “Tue May 26 09:30:00 2026”. */
static gboolean
is_time (const char *text)
{
  return g_regex_match_simple ("^\\w{3} \\w{3} [ \\d]\\d \\d\\d:\\d\\d:\\d\\d \\d{4}$", text, G_REGEX_DEFAULT,
                               G_REGEX_MATCH_DEFAULT);
}

/* Where a problem is, and what a source is cited by, have one form in all languages: “my.briefing:1: $.format:”, “[@key]”. */
static gboolean
is_formal (const char *text)
{
  return g_regex_match_simple ("^[\\w.]+:\\d+: \\$\\S*:$|^\\[@[\\w-]+\\]$", text, G_REGEX_DEFAULT,
                               G_REGEX_MATCH_DEFAULT);
}

static gboolean
is_known (const char *text)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text));

  return !has_letters (stripped) || g_str_has_prefix (stripped, "https://") || g_path_is_absolute (stripped)
         || g_strv_contains (toolkit_texts, stripped) || g_hash_table_contains (foreign_texts, stripped)
         || is_beginning (stripped) || is_time (stripped) || is_formal (stripped);
}

/* What is translated is between brackets, which may stand within one another; what is around them has to be known. */
static gboolean
is_translated (const char *text)
{
  g_autoptr (GString) around = g_string_new (NULL);
  g_auto (GStrv) pieces = NULL;
  guint depth = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (g_str_has_prefix (p, "⟧") && depth > 0)
        depth--;
      else if (g_str_has_prefix (p, "⟦"))
        {
          if (depth++ == 0)
            g_string_append_c (around, '\n');
        }
      else if (depth == 0)
        g_string_append_unichar (around, g_utf8_get_char (p));
    }
  pieces = g_strsplit (around->str, "\n", -1);
  for (guint i = 0; pieces[i] != NULL; i++)
    if (!is_known (pieces[i]))
      return is_known (text);
  return TRUE;
}

/* A paragraph of a document that is compared with another: a collection's sentences with the program's marks. */
static gboolean
is_of_document (GtkWidget *widget)
{
  return gtk_widget_get_ancestor (widget, BRIEF_TYPE_COMPARED_ROW) != NULL;
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

void
pseudo_locale_check_text (const char *place, GtkWidget *widget, const char *what, const char *text)
{
  if (text != NULL && !is_translated (text) && !(is_of_document (widget) && strstr (text, "⟦") != NULL))
    {
      g_autofree char *fault = g_strdup_printf ("%s not translated", what);

      report (place, widget, fault, text);
    }
}

/* Some texts may end early: the name of a view beside its icon, the title of a window, the title of an entry, which is in
 * small type once the entry has the focus, a choice, which is whole in the list of its like, and what stands under the
 * title of an entry or a source in a list. */
static gboolean
may_be_ellipsized (GtkWidget *label)
{
  return gtk_widget_get_ancestor (label, ADW_TYPE_VIEW_SWITCHER) != NULL
         || gtk_widget_get_ancestor (label, ADW_TYPE_WINDOW_TITLE) != NULL
         || gtk_widget_get_ancestor (label, ADW_TYPE_HEADER_BAR) != NULL
         || gtk_widget_get_ancestor (label, BRIEF_TYPE_OUTLINE_ROW) != NULL
         || (gtk_widget_get_ancestor (label, BRIEF_TYPE_CITE_POPOVER) != NULL
             && gtk_widget_get_ancestor (label, GTK_TYPE_LIST_VIEW) != NULL)
         || gtk_widget_get_ancestor (label, ADW_TYPE_ENTRY_ROW) != NULL
         || (gtk_widget_get_ancestor (label, ADW_TYPE_COMBO_ROW) != NULL
             && gtk_widget_get_ancestor (label, GTK_TYPE_LIST_VIEW) != NULL);
}

/* Some layouts give a widget more room than there is. */
static gboolean
is_beyond_window (GtkWidget *widget)
{
  GtkWidget *surface = GTK_WIDGET (gtk_widget_get_native (widget));
  graphene_rect_t bounds;

  return gtk_widget_compute_bounds (widget, surface, &bounds)
         && (bounds.origin.x < -1
             || bounds.origin.x + bounds.size.width > (float) gtk_widget_get_width (surface) + 1);
}

/* A text of the program is shown whole; a title of the collection may be cut in a list. */
static void
check_label (const char *place, GtkLabel *label)
{
  const char *text = gtk_label_get_text (label);
  PangoLayout *layout = gtk_label_get_layout (label);
  int width, height;

  pseudo_locale_check_text (place, GTK_WIDGET (label), "label", text);
  if (strstr (text, "~") == NULL || gtk_widget_get_width (GTK_WIDGET (label)) == 0)
    return;
  if (is_beyond_window (GTK_WIDGET (label)))
    report (place, GTK_WIDGET (label), "label beyond the window", text);
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
    pseudo_locale_check_text (place, widget, "accessible name", name);
}

void
pseudo_locale_check_widget (const char *place, GtkWidget *widget)
{
  /* Keys have the names that GTK gives them. */
  if (!gtk_widget_get_mapped (widget) || GTK_IS_WINDOW_CONTROLS (widget) || GTK_IS_SHORTCUT_LABEL (widget)
      || g_str_equal (gtk_widget_get_css_name (widget), "accelerator"))
    return;
  pseudo_locale_check_text (place, widget, "tooltip", gtk_widget_get_tooltip_text (widget));
  check_name (place, widget);
  if (GTK_IS_LABEL (widget))
    check_label (place, GTK_LABEL (widget));
  else if (GTK_IS_TEXT (widget))
    pseudo_locale_check_text (place, widget, "placeholder",
                              gtk_text_get_placeholder_text (GTK_TEXT (widget)));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    pseudo_locale_check_widget (place, child);
}

void
pseudo_locale_check_window (BriefWindow *window, const PseudoSize *size, const char *view)
{
  g_autofree char *place = g_strdup_printf ("%s, %s", view, size->name);

  g_test_message ("%s", place);
  ui_test_settle (GTK_WIDGET (window));
  pseudo_locale_check_widget (place, GTK_WIDGET (window));
  if (gtk_widget_get_width (GTK_WIDGET (window)) > size->width)
    report (place, GTK_WIDGET (window), "too wide", view);
}

static gboolean
has_dialog (gpointer window)
{
  return adw_application_window_get_visible_dialog (window) != NULL;
}

static gboolean
has_no_dialog (gpointer window)
{
  return !has_dialog (window);
}

AdwDialog *
pseudo_locale_open_dialog (BriefWindow *window, const char *action, const char *parameter)
{
  GActionGroup *actions = G_ACTION_GROUP (ui_test_get_application ());

  if (g_str_has_prefix (action, "app."))
    g_action_group_activate_action (actions, action + strlen ("app."), NULL);
  else
    ui_test_act (GTK_WIDGET (window), action, parameter);
  return pseudo_locale_await_dialog (window, action);
}

AdwDialog *
pseudo_locale_await_dialog (BriefWindow *window, const char *action)
{
  if (!ui_test_wait (has_dialog, window))
    g_error ("%s opens no dialog", action);
  ui_test_settle (GTK_WIDGET (window));
  return adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window));
}

void
pseudo_locale_close_dialogs (BriefWindow *window)
{
  while (has_dialog (window))
    {
      adw_dialog_force_close (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window)));
      ui_test_settle (GTK_WIDGET (window));
    }
  g_assert_true (ui_test_wait (has_no_dialog, window));
}

void
pseudo_locale_check_dialog (BriefWindow *window, const PseudoSize *size, const char *action)
{
  pseudo_locale_open_dialog (window, action, NULL);
  pseudo_locale_check_window (window, size, action);
  pseudo_locale_close_dialogs (window);
}

/* GTK and libadwaita warn of labels of their own while they measure them; returns what to give back to
 * g_log_set_always_fatal () afterwards. */
GLogLevelFlags
pseudo_locale_allow_warnings (void)
{
  return g_log_set_always_fatal ((GLogLevelFlags) (G_LOG_FATAL_MASK | G_LOG_LEVEL_CRITICAL));
}

BriefWindow *
pseudo_locale_open_window (const PseudoSize *size)
{
  gtk_widget_set_default_direction (size->direction);
  n_faults = 0;
  return ui_test_open_window (size->width, size->height);
}

/* How many faults were found since the window was opened, or the last call. */
guint
pseudo_locale_take_faults (void)
{
  const guint n = n_faults;

  n_faults = 0;
  return n;
}

void
pseudo_locale_close_window (BriefWindow *window)
{
  ui_test_close_window (window);
  g_assert_cmpuint (pseudo_locale_take_faults (), ==, 0);
}

void
pseudo_locale_init (int *argc, char ***argv)
{
  g_autofree char *collection = NULL;

  bindtextdomain (GETTEXT_PACKAGE, g_getenv ("BRIEF_TEST_LOCALE_FOLDER"));
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  ui_test_init (argc, argv);
  setlocale (LC_ALL, "");

  foreign_texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  collection = g_test_build_filename (G_TEST_DIST, "..", "data", "collections", "amnesty-sex-work-2016.json",
                                      NULL);
  pseudo_locale_learn (collection);
  pseudo_locale_learn (BRIEF_ISO_CODES_DIR "/iso_3166-1.json");
}

/* Adds a test for each size of window. */
void
pseudo_locale_add_test (const char *name, GTestDataFunc test)
{
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autofree char *path = g_strdup_printf ("/ui/%s/%s", name, sizes[i].name);

      g_test_add_data_func (path, &sizes[i], test);
    }
}

int
pseudo_locale_run (void)
{
  const int status = g_test_run ();

  g_hash_table_unref (foreign_texts);
  return status;
}
