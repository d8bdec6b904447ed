/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "briefings-ui"

#include "config.h"

#include "ui/brief-application.h"

#include "ui/brief-search-provider.h"
#include "ui/brief-shortcuts.h"
#include "ui/brief-text-size.h"
#include "ui/brief-window.h"
#include "ui/dialogs/brief-preferences-dialog.h"

#include <glib/gi18n.h>

/**
 * BriefApplication:
 *
 * The application: its windows, its settings, and the one library that all windows read.
 *
 * Properties: "loading" (whether the library is being read), "load-error" (why it could not be, or %NULL).
 */
struct _BriefApplication {
  AdwApplication parent_instance;

  BriefLibrary *library;
  GSettings *settings;
  BriefTextSize *text_size;
  BriefRecentPacks *recent_packs;
  BriefSearchProvider *search_provider;
  guint used_window; /* the id of the window that was active last */
  gboolean loading;
  char *load_error;
};

G_DEFINE_FINAL_TYPE (BriefApplication, brief_application, ADW_TYPE_APPLICATION)

#define SERVICE_IDLE_MS 10000

enum {
  PROP_0,
  PROP_LOADING,
  PROP_LOAD_ERROR,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (BriefApplication) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!brief_library_load_finish (self->library, result, &error))
    {
      self->load_error = g_strdup (error->message);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOAD_ERROR]);
    }
  self->loading = FALSE;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADING]);
}

static BriefWindow *
open_window (BriefApplication *self)
{
  const gboolean first = gtk_application_get_windows (GTK_APPLICATION (self)) == NULL;
  BriefWindow *window = brief_window_new (self);

  gtk_window_present (GTK_WINDOW (window));
  if (first)
    brief_window_restore_pack (window);
  else
    brief_window_restore_draft (window);
  return window;
}

static void
new_window_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  open_window (BRIEF_APPLICATION (user_data));
}

/* What a notification leads to; where the window is closed by now, to the program. */
static void
present_window_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GtkApplication *application = GTK_APPLICATION (user_data);
  GtkWindow *window = gtk_application_get_window_by_id (application, g_variant_get_uint32 (parameter));

  if (window != NULL)
    gtk_window_present (window);
  else
    g_application_activate (G_APPLICATION (application));
}

/* A dialog takes the closing of its window for its own. */
static void
close_dialogs (GtkWindow *window)
{
  AdwDialog *dialog;

  while (ADW_IS_APPLICATION_WINDOW (window)
         && (dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window))) != NULL)
    adw_dialog_force_close (dialog);
}

static void
quit_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GtkApplication *application = GTK_APPLICATION (user_data);
  GList *windows;

  /* Each window closes as if by hand, so that what is unsaved reaches its draft. */
  while ((windows = gtk_application_get_windows (application)) != NULL)
    {
      GtkWindow *window = windows->data;

      close_dialogs (window);
      gtk_window_close (window);
      if (g_list_find (gtk_application_get_windows (application), window) != NULL)
        return;
    }
  g_application_quit (G_APPLICATION (application));
}

/* A key pressed twice opens one dialog. */
static void
preferences_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  BriefApplication *self = BRIEF_APPLICATION (user_data);
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  if (ADW_IS_APPLICATION_WINDOW (window)
      && !BRIEF_IS_PREFERENCES_DIALOG (
          adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window))))
    adw_dialog_present (brief_preferences_dialog_new (self->settings), GTK_WIDGET (window));
}

static void
shortcuts_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  brief_shortcuts_present (gtk_application_get_active_window (GTK_APPLICATION (user_data)));
}

static void
about_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (user_data));
  AdwDialog *dialog = adw_about_dialog_new ();
  AdwAboutDialog *about = ADW_ABOUT_DIALOG (dialog);

  adw_about_dialog_set_application_name (about, _ ("Briefings"));
  adw_about_dialog_set_application_icon (about, BRIEF_APPLICATION_ID);
  adw_about_dialog_set_developer_name (about, _ ("The Briefings developers"));
  adw_about_dialog_set_version (about, BRIEF_VERSION);
  adw_about_dialog_set_comments (about, _ ("Read policy evidence and prepare briefing packs."));
  adw_about_dialog_set_license_type (about, GTK_LICENSE_GPL_3_0);
  adw_about_dialog_set_website (about, BRIEF_WEB_BASE "/");
  adw_about_dialog_set_issue_url (about, BRIEF_WEB_BASE "/issues");
  /* Translators: your name, one a line; shown as credits. */
  adw_about_dialog_set_translator_credits (about, _ ("translator-credits"));
  adw_about_dialog_add_legal_section (
      about, _ ("Bundled Collection"), NULL, GTK_LICENSE_CUSTOM,
      _ ("The wording of the bundled collection is under the Creative Commons "
         "Attribution 4.0 licence. The documents that it cites belong to their "
         "publishers."));
  adw_dialog_present (dialog, GTK_WIDGET (window));
}

static const GActionEntry actions[] = {
  { .name = "new-window", .activate = new_window_cb },
  { .name = "present-window", .activate = present_window_cb, .parameter_type = "u" },
  { .name = "preferences", .activate = preferences_cb },
  { .name = "shortcuts", .activate = shortcuts_cb },
  { .name = "about", .activate = about_cb },
  { .name = "quit", .activate = quit_cb },
};

static gboolean
to_color_scheme (GValue *value, GVariant *variant, gpointer user_data)
{
  const char *name = g_variant_get_string (variant, NULL);

  g_value_set_enum (value, g_str_equal (name, "light")  ? ADW_COLOR_SCHEME_FORCE_LIGHT
                           : g_str_equal (name, "dark") ? ADW_COLOR_SCHEME_FORCE_DARK
                                                        : ADW_COLOR_SCHEME_DEFAULT);
  return TRUE;
}

static gboolean
brief_application_dbus_register (GApplication *application,
                                 GDBusConnection *connection,
                                 const char *object_path,
                                 GError **error)
{
  BriefApplication *self = BRIEF_APPLICATION (application);

  if (!G_APPLICATION_CLASS (brief_application_parent_class)
           ->dbus_register (application, connection, object_path, error))
    return FALSE;
  self->search_provider = brief_search_provider_new (self);
  return brief_search_provider_export (self->search_provider, connection, object_path, error);
}

static void
brief_application_dbus_unregister (GApplication *application,
                                   GDBusConnection *connection,
                                   const char *object_path)
{
  BriefApplication *self = BRIEF_APPLICATION (application);

  if (self->search_provider != NULL)
    brief_search_provider_unexport (self->search_provider);
  g_clear_object (&self->search_provider);
  G_APPLICATION_CLASS (brief_application_parent_class)
      ->dbus_unregister (application, connection, object_path);
}

static void
brief_application_startup (GApplication *application)
{
  BriefApplication *self = BRIEF_APPLICATION (application);

  G_APPLICATION_CLASS (brief_application_parent_class)->startup (application);

  /* Started for a search, it stays for the next word and no longer. */
  if ((g_application_get_flags (application) & G_APPLICATION_IS_SERVICE) != 0)
    g_application_set_inactivity_timeout (application, SERVICE_IDLE_MS);
  self->settings = g_settings_new (BRIEF_SETTINGS_ID);
  self->text_size = brief_text_size_new (self->settings);
  self->recent_packs = brief_recent_packs_new (self->settings);
  brief_text_size_add_actions (self->text_size, G_ACTION_MAP (self));
  g_settings_bind_with_mapping (self->settings, "color-scheme", adw_style_manager_get_default (),
                                "color-scheme", G_SETTINGS_BIND_GET, to_color_scheme, NULL, NULL, NULL);
  /* A text that is tabbed to should be read from its start, not stand selected. */
  g_object_set (gtk_settings_get_default (), "gtk-label-select-on-focus", FALSE, NULL);
  brief_shortcuts_install (GTK_APPLICATION (self));

  brief_library_load_async (self->library, NULL, loaded_cb, g_object_ref (self));
}

static void
brief_application_activate (GApplication *application)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (application));

  if (window != NULL)
    gtk_window_present (window);
  else
    open_window (BRIEF_APPLICATION (application));
}

/* The window to open a file in: the one that has it open, one whose pack is untouched, or a new one. */
static BriefWindow *
find_window_for (BriefApplication *self, GFile *file)
{
  BriefWindow *with = brief_window_find (self, file);

  if (with != NULL)
    return with;
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    if (BRIEF_IS_WINDOW (l->data) && brief_window_is_pristine (l->data))
      return l->data;
  return brief_window_new (self);
}

static void
brief_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  BriefApplication *self = BRIEF_APPLICATION (application);

  for (int i = 0; i < n_files; i++)
    {
      BriefWindow *window = find_window_for (self, files[i]);

      gtk_window_present (GTK_WINDOW (window));
      brief_window_open_file (window, files[i]);
    }
}

static int
brief_application_handle_local_options (GApplication *application, GVariantDict *options)
{
  g_autoptr (GError) error = NULL;

  if (!g_variant_dict_contains (options, "new-window"))
    return -1;
  if (!g_application_register (application, NULL, &error))
    {
      g_printerr ("briefings: %s\n", error->message);
      return 1;
    }
  if (!g_application_get_is_remote (application))
    return -1;
  g_action_group_activate_action (G_ACTION_GROUP (application), "new-window", NULL);
  return 0;
}

static void
brief_application_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  BriefApplication *self = BRIEF_APPLICATION (object);

  switch (prop_id)
    {
    case PROP_LOADING:
      g_value_set_boolean (value, self->loading);
      break;
    case PROP_LOAD_ERROR:
      g_value_set_string (value, self->load_error);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
brief_application_finalize (GObject *object)
{
  BriefApplication *self = BRIEF_APPLICATION (object);

  g_clear_object (&self->text_size);
  g_clear_object (&self->recent_packs);
  g_clear_object (&self->settings);
  g_clear_object (&self->library);
  g_clear_pointer (&self->load_error, g_free);

  G_OBJECT_CLASS (brief_application_parent_class)->finalize (object);
}

static void
brief_application_class_init (BriefApplicationClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = brief_application_get_property;
  object_class->finalize = brief_application_finalize;
  application_class->dbus_register = brief_application_dbus_register;
  application_class->dbus_unregister = brief_application_dbus_unregister;
  application_class->startup = brief_application_startup;
  application_class->activate = brief_application_activate;
  application_class->open = brief_application_open;
  application_class->handle_local_options = brief_application_handle_local_options;

  properties[PROP_LOADING] = g_param_spec_boolean ("loading", NULL, NULL, TRUE, flags);
  properties[PROP_LOAD_ERROR] = g_param_spec_string ("load-error", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
brief_application_init (BriefApplication *self)
{
  static const GOptionEntry options[] = {
    { "new-window", 0, 0, G_OPTION_ARG_NONE, NULL, N_ ("Open a new window"), NULL },
    { NULL },
  };

  self->library = brief_library_new ();
  self->loading = TRUE;
  g_application_add_main_option_entries (G_APPLICATION (self), options);
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
}

/**
 * brief_application_new:
 *
 * Returns: (transfer full): the application
 */
BriefApplication *
brief_application_new (void)
{
  return g_object_new (BRIEF_TYPE_APPLICATION, "application-id", BRIEF_APPLICATION_ID, "flags",
                       G_APPLICATION_HANDLES_OPEN, "resource-base-path", BRIEF_RESOURCE_BASE, NULL);
}

/**
 * brief_application_get_library:
 * @self: the application
 *
 * Returns: (transfer none): the library, empty until it is loaded
 */
BriefLibrary *
brief_application_get_library (BriefApplication *self)
{
  g_return_val_if_fail (BRIEF_IS_APPLICATION (self), NULL);

  return self->library;
}

/**
 * brief_application_is_loading:
 * @self: the application
 *
 * Returns: whether the library is still being read
 */
gboolean
brief_application_is_loading (BriefApplication *self)
{
  g_return_val_if_fail (BRIEF_IS_APPLICATION (self), FALSE);

  return self->loading;
}

/**
 * brief_application_get_load_error:
 * @self: the application
 *
 * Returns: (nullable): why the library could not be read
 */
const char *
brief_application_get_load_error (BriefApplication *self)
{
  g_return_val_if_fail (BRIEF_IS_APPLICATION (self), NULL);

  return self->load_error;
}

/**
 * brief_application_get_settings:
 * @self: the application, started
 *
 * Returns: (transfer none): its settings
 */
GSettings *
brief_application_get_settings (BriefApplication *self)
{
  g_return_val_if_fail (BRIEF_IS_APPLICATION (self), NULL);

  return self->settings;
}

/**
 * brief_application_get_recent_packs:
 * @self: the application, started
 *
 * Returns: (transfer none): the packs that were opened or saved last
 */
BriefRecentPacks *
brief_application_get_recent_packs (BriefApplication *self)
{
  g_return_val_if_fail (BRIEF_IS_APPLICATION (self), NULL);

  return self->recent_packs;
}

/**
 * brief_application_change_window:
 * @self: the application
 * @window: its window that has become active
 *
 * Returns: whether another of its windows was the last one to be
 */
gboolean
brief_application_change_window (BriefApplication *self, GtkApplicationWindow *window)
{
  guint before;

  g_return_val_if_fail (BRIEF_IS_APPLICATION (self), FALSE);
  g_return_val_if_fail (GTK_IS_APPLICATION_WINDOW (window), FALSE);

  before = self->used_window;
  self->used_window = gtk_application_window_get_id (window);
  return before != 0 && before != self->used_window;
}
