/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/brief-window-private.h"

#include <glib/gi18n.h>
#include <string.h>

/* The view that an item is at home in. */
static const char *
get_home (BriefItem *item)
{
  switch (brief_item_get_item_type (item))
    {
    case BRIEF_ITEM_TYPE_REPORT:
    case BRIEF_ITEM_TYPE_FACT:
    case BRIEF_ITEM_TYPE_FINDING:
      return "reports";
    case BRIEF_ITEM_TYPE_ENDORSEMENT:
    case BRIEF_ITEM_TYPE_POSITION:
      return "endorsements";
    case BRIEF_ITEM_TYPE_RECOMMENDATION:
    case BRIEF_ITEM_TYPE_STATEMENT:
    case BRIEF_ITEM_TYPE_MILESTONE:
    default:
      return "recommendations";
    }
}

/**
 * brief_window_look_up:
 * @self: a window
 * @reference: collection id / item id, or the collection id alone for the policy itself
 * @collection: (out) (transfer none) (nullable): the collection
 * @item: (out) (transfer none) (nullable): the item, %NULL for the policy itself
 *
 * Returns: whether the library has it
 */
gboolean
brief_window_look_up (BriefWindow *self,
                      const char *reference,
                      BriefCollection **collection,
                      BriefItem **item)
{
  const char *slash = strchr (reference, '/');
  g_autofree char *id = slash ? g_strndup (reference, (gsize) (slash - reference)) : g_strdup (reference);

  *collection = brief_library_lookup_collection (self->library, id);
  *item = slash != NULL ? brief_library_lookup_item (self->library, reference) : NULL;
  return *collection != NULL && (slash == NULL || *item != NULL);
}

static const char *
get_shown (BriefWindow *self)
{
  BriefBrowseView *view = brief_window_get_browse_view (self);

  return view != NULL ? brief_browse_view_get_shown (view) : NULL;
}

static gboolean
show_in (BriefWindow *self, const char *view_name, const char *reference)
{
  BriefCollection *collection;
  BriefItem *item;
  BriefBrowseView *view;

  if (!brief_window_look_up (self, reference, &collection, &item))
    return FALSE;
  brief_window_set_view (self, view_name ? view_name : item ? get_home (item) : "recommendations");
  view = brief_window_get_browse_view (self);
  if (view != NULL)
    brief_browse_view_show (view, collection, item);
  return TRUE;
}

/**
 * brief_window_show_item:
 * @self: a window
 * @reference: collection id / item id, or the collection id alone for the policy itself
 *
 * Follows a link: Back leads to where the window stood.
 *
 * Returns: whether the library has it
 */
gboolean
brief_window_show_item (BriefWindow *self, const char *reference)
{
  g_autofree char *view = NULL;
  g_autofree char *shown = NULL;

  g_return_val_if_fail (BRIEF_IS_WINDOW (self), FALSE);
  g_return_val_if_fail (reference != NULL, FALSE);

  view = g_strdup (adw_view_stack_get_visible_child_name (self->view_stack));
  shown = g_strdup (get_shown (self));
  if (!show_in (self, NULL, reference))
    {
      brief_window_announce (self, _ ("This item is in none of the collections at hand."));
      return FALSE;
    }
  brief_history_push (self->history, view, shown, adw_view_stack_get_visible_child_name (self->view_stack),
                      reference);
  brief_window_update_actions (self);
  return TRUE;
}

/* What somebody asked for before there was anything to show. */
typedef struct {
  char *reference;
  char *words;
} Wanted;

static void
wanted_free (gpointer data, GClosure *closure)
{
  Wanted *wanted = data;

  g_free (wanted->reference);
  g_free (wanted->words);
  g_free (wanted);
}

static void
show_wanted (BriefWindow *self, const char *reference, const char *words)
{
  if (reference != NULL)
    {
      brief_window_show_item (self, reference);
      return;
    }
  gtk_widget_activate_action (GTK_WIDGET (self), "win.search", NULL);
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), words);
}

static void
ready_cb (BriefWindow *self, GParamSpec *pspec, gpointer user_data)
{
  g_autofree char *reference = g_strdup (((Wanted *) user_data)->reference);
  g_autofree char *words = g_strdup (((Wanted *) user_data)->words);

  g_signal_handlers_disconnect_by_func (self, ready_cb, user_data);
  show_wanted (self, reference, words);
}

/**
 * brief_window_show_when_ready:
 * @self: a window, which may still wait for the library
 * @reference: (nullable): collection id / item id, to read
 * @words: what to search for where there is no @reference
 *
 * Shows an item, or what is found, as soon as there is something to show.
 */
void
brief_window_show_when_ready (BriefWindow *self, const char *reference, const char *words)
{
  Wanted *wanted;

  g_return_if_fail (BRIEF_IS_WINDOW (self));

  if (self->ready)
    {
      show_wanted (self, reference, words);
      return;
    }
  wanted = g_new0 (Wanted, 1);
  wanted->reference = g_strdup (reference);
  wanted->words = g_strdup (words);
  g_signal_connect_data (self, "notify::ready", G_CALLBACK (ready_cb), wanted, wanted_free,
                         G_CONNECT_DEFAULT);
}

static void
show_item_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  brief_window_show_item (BRIEF_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
back_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  BriefWindow *self = BRIEF_WINDOW (widget);
  g_autofree char *view = NULL;
  g_autofree char *item = NULL;

  if (!brief_history_pop (self->history, &view, &item))
    return;
  if (item == NULL || !show_in (self, view, item))
    brief_window_set_view (self, view);
  brief_window_update_actions (self);
}

/* Where only list or item has room: back along a link that was followed, else to the list. */
static void
back_or_list_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  BriefWindow *self = BRIEF_WINDOW (widget);
  BriefBrowseView *view = brief_window_get_browse_view (self);

  if (brief_history_led_to (self->history, adw_view_stack_get_visible_child_name (self->view_stack),
                            get_shown (self)))
    back_cb (widget, action_name, parameter);
  else if (view != NULL)
    brief_browse_view_show_list (view);
}

static void
view_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  BriefWindow *self = BRIEF_WINDOW (widget);
  BriefBrowseView *view;

  brief_window_set_view (self, g_variant_get_string (parameter, NULL));
  view = brief_window_get_browse_view (self);
  if (view != NULL)
    brief_browse_view_focus_list (view);
  else
    brief_pack_view_focus_outline (self->pack_view);
}

static void
search_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  BriefWindow *self = BRIEF_WINDOW (widget);
  BriefBrowseView *view = brief_window_get_browse_view (self);

  if (view == NULL)
    brief_window_set_view (self, "recommendations");
  else
    brief_browse_view_show_list (view);
  gtk_search_bar_set_search_mode (self->search_bar, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

static void
filter_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  BriefWindow *self = BRIEF_WINDOW (widget);

  if (brief_window_get_browse_view (self) == NULL)
    brief_window_set_view (self, "recommendations");
  gtk_menu_button_popup (self->filter_button);
}

static char **
add_to (const char *const *words, const char *word)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  if (words != NULL)
    g_strv_builder_addv (builder, (const char **) words);
  if (words == NULL || !g_strv_contains (words, word))
    g_strv_builder_add (builder, word);
  return g_strv_builder_end (builder);
}

static char **
take_from (const char *const *words, const char *word)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; words != NULL && words[i] != NULL; i++)
    if (!g_str_equal (words[i], word))
      g_strv_builder_add (builder, words[i]);
  return g_strv_builder_end (builder);
}

static void
filter_theme_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  BriefWindow *self = BRIEF_WINDOW (widget);
  BriefBrowseView *view = brief_window_get_browse_view (self);
  g_auto (GStrv)
      themes = add_to (brief_query_get_themes (self->query), g_variant_get_string (parameter, NULL));
  g_autoptr (BriefQuery) query = brief_query_with_themes (self->query, (const char *const *) themes);

  brief_window_set_query (self, query);
  if (view != NULL)
    brief_browse_view_show_list (view);
}

static void
drop_theme_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  BriefWindow *self = BRIEF_WINDOW (widget);
  g_auto (GStrv)
      themes = take_from (brief_query_get_themes (self->query), g_variant_get_string (parameter, NULL));
  g_autoptr (BriefQuery) query = brief_query_with_themes (self->query, (const char *const *) themes);

  brief_window_set_query (self, query);
}

static void
drop_country_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  BriefWindow *self = BRIEF_WINDOW (widget);
  g_auto (GStrv)
      countries = take_from (brief_query_get_countries (self->query), g_variant_get_string (parameter, NULL));
  g_autoptr (BriefQuery) query = brief_query_with_countries (self->query, (const char *const *) countries);

  brief_window_set_query (self, query);
}

static void
clear_filters_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  BriefWindow *self = BRIEF_WINDOW (widget);
  g_autoptr (BriefQuery) without_themes = brief_query_with_themes (self->query, NULL);
  g_autoptr (BriefQuery) query = brief_query_with_countries (without_themes, NULL);

  brief_window_set_query (self, query);
}

static void
clear_search_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  BriefWindow *self = BRIEF_WINDOW (widget);

  gtk_search_bar_set_search_mode (self->search_bar, FALSE);
  clear_filters_cb (widget, action_name, parameter);
}

static void
copy_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  BriefWindow *self = BRIEF_WINDOW (widget);
  BriefBrowseView *view = brief_window_get_browse_view (self);
  g_autofree char *text = view != NULL ? brief_browse_view_dup_copy_text (view) : NULL;

  if (text == NULL)
    return;
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
  brief_window_announce (self, _ ("Copied with its citations"));
}

static void
announce_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  brief_window_announce (BRIEF_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
launched_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (BriefWindow) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!gtk_uri_launcher_launch_finish (GTK_URI_LAUNCHER (source), result, &error)
      && !g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    brief_window_announce (self, error->message);
}

static void
address_response_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (BriefWindow) self = user_data;
  AdwAlertDialog *dialog = ADW_ALERT_DIALOG (source);
  g_autoptr (GtkUriLauncher) launcher = NULL;

  if (!g_str_equal (adw_alert_dialog_choose_finish (dialog, result), "open"))
    return;
  launcher = gtk_uri_launcher_new (g_object_get_data (source, "address"));
  gtk_uri_launcher_launch (launcher, GTK_WINDOW (self), NULL, launched_cb, g_object_ref (self));
}

/* Opening an address tells its server that somebody reads this; so it is shown whole, and asked for. */
static void
open_address_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  const char *address = g_variant_get_string (parameter, NULL);
  AdwDialog *dialog = adw_alert_dialog_new (_ ("Open in Browser?"), NULL);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", address, "wrap", TRUE, "wrap-mode",
                                   PANGO_WRAP_CHAR, "selectable", TRUE, NULL);

  adw_alert_dialog_set_extra_child (ADW_ALERT_DIALOG (dialog), label);
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "cancel", _ ("_Cancel"), "open", _ ("_Open"),
                                  NULL);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (dialog), "open");
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "cancel");
  g_object_set_data_full (G_OBJECT (dialog), "address", g_strdup (address), g_free);
  adw_alert_dialog_choose (ADW_ALERT_DIALOG (dialog), widget, NULL, address_response_cb,
                           g_object_ref (widget));
}

/**
 * brief_window_update_actions:
 * @self: a window
 *
 * Enables the actions that make sense where the window stands.
 */
void
brief_window_update_actions (BriefWindow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  BriefBrowseView *view = brief_window_get_browse_view (self);
  const char *shown = view != NULL ? brief_browse_view_get_shown (view) : NULL;
  const gboolean has_sections = self->store != NULL
                                && brief_pack_get_n_sections (brief_window_get_pack (self)) > 0;

  gtk_widget_action_set_enabled (widget, "win.back", !brief_history_is_empty (self->history));
  gtk_widget_action_set_enabled (widget, "win.search", self->ready);
  gtk_widget_action_set_enabled (widget, "win.filter", self->ready);
  gtk_widget_action_set_enabled (widget, "win.copy-with-citation", shown != NULL);
  gtk_widget_action_set_enabled (widget, "win.toggle-in-pack", shown != NULL && strchr (shown, '/') != NULL);
  gtk_widget_action_set_enabled (widget, "win.add-results",
                                 view != NULL && brief_browse_view_get_n_found (view) > 0);
  gtk_widget_action_set_enabled (widget, "win.apply-template", self->ready);
  gtk_widget_action_set_enabled (widget, "win.choose-new-pack", self->ready);
  gtk_widget_action_set_enabled (widget, "win.check-pack", has_sections);
  gtk_widget_action_set_enabled (widget, "win.export-pdf", has_sections);
  gtk_widget_action_set_enabled (widget, "win.print", has_sections);
  gtk_widget_action_set_enabled (
      widget, "win.trash-pack",
      self->store != NULL
          && (brief_pack_store_get_file (self->store) != NULL || brief_pack_store_is_unsaved (self->store)));
}

/**
 * brief_window_class_browse_actions_init:
 * @klass: the class of windows
 *
 * Installs the actions of browsing and reading.
 */
void
brief_window_class_browse_actions_init (BriefWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_install_action (widget_class, "win.show-item", "s", show_item_cb);
  gtk_widget_class_install_action (widget_class, "win.back", NULL, back_cb);
  gtk_widget_class_install_action (widget_class, "win.back-or-list", NULL, back_or_list_cb);
  gtk_widget_class_install_action (widget_class, "win.view", "s", view_cb);
  gtk_widget_class_install_action (widget_class, "win.search", NULL, search_cb);
  gtk_widget_class_install_action (widget_class, "win.filter", NULL, filter_cb);
  gtk_widget_class_install_action (widget_class, "win.filter-theme", "s", filter_theme_cb);
  gtk_widget_class_install_action (widget_class, "win.drop-theme", "s", drop_theme_cb);
  gtk_widget_class_install_action (widget_class, "win.drop-country", "s", drop_country_cb);
  gtk_widget_class_install_action (widget_class, "win.clear-filters", NULL, clear_filters_cb);
  gtk_widget_class_install_action (widget_class, "win.clear-search", NULL, clear_search_cb);
  gtk_widget_class_install_action (widget_class, "win.copy-with-citation", NULL, copy_cb);
  gtk_widget_class_install_action (widget_class, "win.announce", "s", announce_cb);
  gtk_widget_class_install_action (widget_class, "win.open-address", "s", open_address_cb);
}
