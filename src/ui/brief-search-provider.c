/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "briefings-ui"

#include "config.h"

#include "ui/brief-search-provider.h"

#include "library/brief-results.h"
#include "model/brief-language.h"
#include "ui/brief-window.h"

struct _BriefSearchProvider {
  GObject parent_instance;

  BriefApplication *application; /* which owns this */
  GDBusConnection *connection;
  guint registration;
  GPtrArray *waiting; /* of GDBusMethodInvocation: asked before the library was read */
};

G_DEFINE_FINAL_TYPE (BriefSearchProvider, brief_search_provider, G_TYPE_OBJECT)

/* The desktop shows a handful. */
#define MAX_RESULTS 20
#define MAX_DESCRIPTION 200

static const char interface_xml[] = "<node>"
                                    "  <interface name='org.gnome.Shell.SearchProvider2'>"
                                    "    <method name='GetInitialResultSet'>"
                                    "      <arg type='as' name='terms' direction='in'/>"
                                    "      <arg type='as' name='results' direction='out'/>"
                                    "    </method>"
                                    "    <method name='GetSubsearchResultSet'>"
                                    "      <arg type='as' name='previous_results' direction='in'/>"
                                    "      <arg type='as' name='terms' direction='in'/>"
                                    "      <arg type='as' name='results' direction='out'/>"
                                    "    </method>"
                                    "    <method name='GetResultMetas'>"
                                    "      <arg type='as' name='identifiers' direction='in'/>"
                                    "      <arg type='aa{sv}' name='metas' direction='out'/>"
                                    "    </method>"
                                    "    <method name='ActivateResult'>"
                                    "      <arg type='s' name='identifier' direction='in'/>"
                                    "      <arg type='as' name='terms' direction='in'/>"
                                    "      <arg type='u' name='timestamp' direction='in'/>"
                                    "    </method>"
                                    "    <method name='LaunchSearch'>"
                                    "      <arg type='as' name='terms' direction='in'/>"
                                    "      <arg type='u' name='timestamp' direction='in'/>"
                                    "    </method>"
                                    "  </interface>"
                                    "</node>";

/* All words of all kinds of items, the best first. */
static GVariant *
find (BriefSearchProvider *self, const char *const *terms)
{
  g_autofree char *text = g_strjoinv (" ", (char **) terms);
  g_autoptr (BriefQuery) all = brief_query_new ();
  g_autoptr (BriefQuery) worded = brief_query_with_text (all, text);
  g_autoptr (BriefQuery) query = brief_query_with_order (worded, BRIEF_ORDER_RELEVANCE);
  g_autoptr (BriefResults) results = brief_results_new (brief_application_get_library (self->application),
                                                        query, brief_language_of_program ());
  const guint n_results = g_list_model_get_n_items (G_LIST_MODEL (results));
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("as"));
  for (guint i = 0; i < MIN (n_results, MAX_RESULTS); i++)
    {
      g_autoptr (BriefHit) hit = g_list_model_get_item (G_LIST_MODEL (results), i);

      g_variant_builder_add_value (
          &builder, g_variant_new_take_string (brief_item_dup_reference (brief_hit_get_item (hit))));
    }
  return g_variant_new ("(as)", &builder);
}

static char *
dup_description (BriefItem *item)
{
  BriefLocalizedText *text = brief_item_get_text (item);
  const char *words = text != NULL ? brief_localized_text_resolve (text, brief_language_of_program (), NULL)
                                   : "";
  g_autofree char *line = g_strdelimit (g_strdup (words), "\n", ' ');
  g_autofree char *start = NULL;

  if (g_utf8_strlen (line, -1) <= MAX_DESCRIPTION)
    return g_steal_pointer (&line);
  start = g_utf8_substring (line, 0, MAX_DESCRIPTION - 1);
  return g_strconcat (start, "…", NULL);
}

static void
add_meta (GVariantBuilder *builder, const char *reference, BriefItem *item)
{
  g_autoptr (GIcon) icon = g_themed_icon_new (BRIEF_APPLICATION_ID);
  g_autofree char *icon_name = g_icon_to_string (icon);

  g_variant_builder_open (builder, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (builder, "{sv}", "id", g_variant_new_string (reference));
  g_variant_builder_add (
      builder, "{sv}", "name",
      g_variant_new_take_string (brief_item_dup_heading (item, brief_language_of_program (), NULL)));
  g_variant_builder_add (builder, "{sv}", "description", g_variant_new_take_string (dup_description (item)));
  g_variant_builder_add (builder, "{sv}", "gicon", g_variant_new_string (icon_name));
  g_variant_builder_close (builder);
}

static GVariant *
describe (BriefSearchProvider *self, const char *const *references)
{
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("aa{sv}"));
  for (guint i = 0; references[i] != NULL; i++)
    {
      BriefItem *item = brief_library_lookup_item (brief_application_get_library (self->application),
                                                   references[i]);

      if (item != NULL)
        add_meta (&builder, references[i], item);
    }
  return g_variant_new ("(aa{sv})", &builder);
}

static BriefWindow *
present_window (BriefSearchProvider *self)
{
  GtkWindow *window;

  g_application_activate (G_APPLICATION (self->application));
  window = gtk_application_get_active_window (GTK_APPLICATION (self->application));
  return BRIEF_IS_WINDOW (window) ? BRIEF_WINDOW (window) : NULL;
}

static void
answer (BriefSearchProvider *self, GDBusMethodInvocation *invocation)
{
  const char *method = g_dbus_method_invocation_get_method_name (invocation);
  GVariant *parameters = g_dbus_method_invocation_get_parameters (invocation);
  const gboolean activates = g_str_equal (method, "ActivateResult");
  BriefWindow *window;

  if (activates || g_str_equal (method, "LaunchSearch"))
    {
      g_autofree const char **terms = NULL;
      g_autofree char *words = NULL;
      const char *reference = NULL;

      if (activates)
        g_variant_get (parameters, "(&s^a&su)", &reference, &terms, NULL);
      else
        g_variant_get (parameters, "(^a&su)", &terms, NULL);
      words = g_strjoinv (" ", (char **) terms);
      window = present_window (self);
      if (window != NULL)
        brief_window_show_when_ready (window, reference, words);
      g_dbus_method_invocation_return_value (invocation, NULL);
    }
  else
    {
      const gsize last = g_variant_n_children (parameters) - 1;
      g_autoptr (GVariant) child = g_variant_get_child_value (parameters, last);
      g_autofree const char **words = g_variant_get_strv (child, NULL);

      g_dbus_method_invocation_return_value (
          invocation, g_str_equal (method, "GetResultMetas") ? describe (self, words) : find (self, words));
    }
  g_application_release (G_APPLICATION (self->application));
}

static void
loading_cb (BriefSearchProvider *self)
{
  g_autoptr (GPtrArray) waiting = NULL;

  if (brief_application_is_loading (self->application))
    return;
  waiting = g_steal_pointer (&self->waiting);
  self->waiting = g_ptr_array_new ();
  for (guint i = 0; i < waiting->len; i++)
    answer (self, g_ptr_array_index (waiting, i));
}

static void
method_cb (GDBusConnection *connection,
           const char *sender,
           const char *object_path,
           const char *interface_name,
           const char *method_name,
           GVariant *parameters,
           GDBusMethodInvocation *invocation,
           gpointer user_data)
{
  BriefSearchProvider *self = user_data;

  g_application_hold (G_APPLICATION (self->application));
  if (brief_application_is_loading (self->application))
    g_ptr_array_add (self->waiting, invocation);
  else
    answer (self, invocation);
}

static void
brief_search_provider_finalize (GObject *object)
{
  BriefSearchProvider *self = BRIEF_SEARCH_PROVIDER (object);

  brief_search_provider_unexport (self);
  g_clear_pointer (&self->waiting, g_ptr_array_unref);

  G_OBJECT_CLASS (brief_search_provider_parent_class)->finalize (object);
}

static void
brief_search_provider_class_init (BriefSearchProviderClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = brief_search_provider_finalize;
}

static void
brief_search_provider_init (BriefSearchProvider *self)
{
  self->waiting = g_ptr_array_new ();
}

/**
 * brief_search_provider_new:
 * @application: the application, which keeps what is returned
 *
 * Returns: (transfer full): a search provider, not yet on a bus
 */
BriefSearchProvider *
brief_search_provider_new (BriefApplication *application)
{
  BriefSearchProvider *self = g_object_new (BRIEF_TYPE_SEARCH_PROVIDER, NULL);

  self->application = application;
  g_signal_connect_object (application, "notify::loading", G_CALLBACK (loading_cb), self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * brief_search_provider_export:
 * @self: a search provider
 * @connection: the session bus
 * @application_path: the object path of the application
 * @error: return location for an error
 *
 * Returns: whether it can be asked from now on
 */
gboolean
brief_search_provider_export (BriefSearchProvider *self,
                              GDBusConnection *connection,
                              const char *application_path,
                              GError **error)
{
  static const GDBusInterfaceVTable vtable = { .method_call = method_cb };
  g_autofree char *path = g_strconcat (application_path, "/SearchProvider", NULL);
  g_autoptr (GDBusNodeInfo) node = g_dbus_node_info_new_for_xml (interface_xml, error);

  g_return_val_if_fail (self->registration == 0, FALSE);

  if (node == NULL)
    return FALSE;
  self->registration = g_dbus_connection_register_object (connection, path, node->interfaces[0], &vtable,
                                                          self, NULL, error);
  if (self->registration == 0)
    return FALSE;
  self->connection = g_object_ref (connection);
  return TRUE;
}

/**
 * brief_search_provider_unexport:
 * @self: a search provider
 *
 * Takes it off the bus.
 */
void
brief_search_provider_unexport (BriefSearchProvider *self)
{
  if (self->registration != 0)
    g_dbus_connection_unregister_object (self->connection, self->registration);
  self->registration = 0;
  g_clear_object (&self->connection);
}
