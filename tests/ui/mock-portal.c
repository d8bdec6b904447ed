/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "mock-portal.h"

#include <gio/gunixfdlist.h>
#include <gio/gunixinputstream.h>

#define PORTAL_NAME "org.freedesktop.portal.Desktop"
#define PORTAL_PATH "/org/freedesktop/portal/desktop"
#define PRINT_TOKEN 7u

static const char interfaces[] =
    "<node><interface name='org.freedesktop.portal.FileChooser'>"
    "<method name='OpenFile'><arg type='s' direction='in'/><arg type='s' direction='in'/>"
    "<arg type='a{sv}' direction='in'/><arg type='o' direction='out'/></method>"
    "<method name='SaveFile'><arg type='s' direction='in'/><arg type='s' direction='in'/>"
    "<arg type='a{sv}' direction='in'/><arg type='o' direction='out'/></method>"
    "<property name='version' type='u' access='read'/>"
    "</interface><interface name='org.freedesktop.portal.Print'>"
    "<method name='PreparePrint'><arg type='s' direction='in'/><arg type='s' direction='in'/>"
    "<arg type='a{sv}' direction='in'/><arg type='a{sv}' direction='in'/>"
    "<arg type='a{sv}' direction='in'/><arg type='o' direction='out'/></method>"
    "<method name='Print'><arg type='s' direction='in'/><arg type='s' direction='in'/>"
    "<arg type='h' direction='in'/><arg type='a{sv}' direction='in'/>"
    "<arg type='o' direction='out'/></method>"
    "<property name='version' type='u' access='read'/>"
    "</interface></node>";

typedef struct {
  GDBusConnection *connection;
  char *path;
  char *caller;
  GVariant *results;
} Request;

static GFile *chosen_file, *printed_file;
static GMutex mutex;
static GCond cond;
static gboolean is_up;
static char *paper; /* of what was printed last */

static void
request_free (gpointer data)
{
  Request *request = data;

  g_object_unref (request->connection);
  g_free (request->path);
  g_free (request->caller);
  g_variant_unref (request->results);
  g_free (request);
}

static gboolean
respond_cb (gpointer user_data)
{
  const Request *request = user_data;

  g_dbus_connection_emit_signal (request->connection, request->caller, request->path,
                                 "org.freedesktop.portal.Request", "Response",
                                 g_variant_new ("(u@a{sv})", 0u, request->results), NULL);
  return G_SOURCE_REMOVE;
}

static GVariant *
choose (void)
{
  g_autofree char *uri = NULL;
  const char *uris[] = { NULL, NULL };
  GVariantBuilder results;

  g_mutex_lock (&mutex);
  uri = g_file_get_uri (chosen_file);
  g_mutex_unlock (&mutex);
  uris[0] = uri;

  g_variant_builder_init (&results, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (&results, "{sv}", "uris", g_variant_new_strv (uris, -1));
  g_variant_builder_add (&results, "{sv}", "writable", g_variant_new_boolean (TRUE));
  return g_variant_builder_end (&results);
}

/* A person who changes nothing in the dialog. */
static GVariant *
prepare_print (GVariant *parameters)
{
  g_autoptr (GVariant) settings = g_variant_get_child_value (parameters, 2);
  g_autoptr (GVariant) page_setup = g_variant_get_child_value (parameters, 3);
  GVariantBuilder results;

  g_mutex_lock (&mutex);
  g_clear_pointer (&paper, g_free);
  g_variant_lookup (page_setup, "PPDName", "s", &paper);
  g_mutex_unlock (&mutex);
  g_variant_builder_init (&results, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (&results, "{sv}", "settings", settings);
  g_variant_builder_add (&results, "{sv}", "page-setup", page_setup);
  g_variant_builder_add (&results, "{sv}", "token", g_variant_new_uint32 (PRINT_TOKEN));
  return g_variant_builder_end (&results);
}

static GVariant *
print (GVariant *parameters, GUnixFDList *fds)
{
  g_autoptr (GVariant) options = g_variant_get_child_value (parameters, 3);
  g_autoptr (GInputStream) input = NULL;
  g_autoptr (GFileOutputStream) output = NULL;
  g_autoptr (GError) error = NULL;
  guint32 token = 0;
  gint32 index;

  g_assert_true (g_variant_lookup (options, "token", "u", &token));
  g_assert_cmpuint (token, ==, PRINT_TOKEN);
  g_variant_get_child (parameters, 2, "h", &index);
  input = g_unix_input_stream_new (g_unix_fd_list_get (fds, index, &error), TRUE);
  g_assert_no_error (error);
  output = g_file_replace (printed_file, NULL, FALSE, G_FILE_CREATE_NONE, NULL, &error);
  g_assert_no_error (error);
  g_output_stream_splice (G_OUTPUT_STREAM (output), input, G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET, NULL, &error);
  g_assert_no_error (error);
  return g_variant_new ("a{sv}", NULL);
}

static void
called_cb (GDBusConnection *connection,
           const char *sender,
           const char *path,
           const char *interface,
           const char *method,
           GVariant *parameters,
           GDBusMethodInvocation *invocation,
           gpointer user_data)
{
  g_autoptr (GVariant)
      options = g_variant_get_child_value (parameters, g_variant_n_children (parameters) - 1);
  g_autofree char *caller = g_strdelimit (g_strdup (sender + 1), ".", '_');
  g_autoptr (GSource) source = g_timeout_source_new (50);
  GUnixFDList *fds = g_dbus_message_get_unix_fd_list (g_dbus_method_invocation_get_message (invocation));
  const char *token = "t";
  Request *request = g_new0 (Request, 1);

  g_variant_lookup (options, "handle_token", "&s", &token);
  request->connection = g_object_ref (connection);
  request->caller = g_strdup (sender);
  request->path = g_strdup_printf (PORTAL_PATH "/request/%s/%s", caller, token);
  request->results = g_variant_ref_sink (g_str_equal (method, "PreparePrint") ? prepare_print (parameters)
                                         : g_str_equal (method, "Print")      ? print (parameters, fds)
                                                                              : choose ());
  g_dbus_method_invocation_return_value (invocation, g_variant_new ("(o)", request->path));
  g_source_set_callback (source, respond_cb, request, request_free);
  g_source_attach (source, g_main_context_get_thread_default ());
}

static GVariant *
get_property_cb (GDBusConnection *connection,
                 const char *sender,
                 const char *path,
                 const char *interface,
                 const char *property,
                 GError **error,
                 gpointer user_data)
{
  return g_variant_new_uint32 (4);
}

static void
owned_cb (GDBusConnection *connection, const char *name, gpointer user_data)
{
  g_mutex_lock (&mutex);
  is_up = TRUE;
  g_cond_signal (&cond);
  g_mutex_unlock (&mutex);
}

static gpointer
run (gpointer data)
{
  static const GDBusInterfaceVTable table = { .method_call = called_cb, .get_property = get_property_cb };
  g_autoptr (GMainContext) context = g_main_context_new ();
  g_autoptr (GMainLoop) loop = g_main_loop_new (context, FALSE);
  g_autoptr (GDBusNodeInfo) node = g_dbus_node_info_new_for_xml (interfaces, NULL);
  g_autoptr (GDBusConnection) connection = NULL;
  g_autofree char *address = g_dbus_address_get_for_bus_sync (G_BUS_TYPE_SESSION, NULL, NULL);

  g_main_context_push_thread_default (context);
  connection = g_dbus_connection_new_for_address_sync (
      address, G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT | G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION,
      NULL, NULL, NULL);
  g_assert_nonnull (connection);
  for (guint i = 0; node->interfaces[i] != NULL; i++)
    g_dbus_connection_register_object (connection, PORTAL_PATH, node->interfaces[i], &table, NULL, NULL,
                                       NULL);
  g_bus_own_name_on_connection (connection, PORTAL_NAME, G_BUS_NAME_OWNER_FLAGS_NONE, owned_cb, NULL, NULL,
                                NULL);
  g_main_loop_run (loop);
  return NULL;
}

/**
 * mock_portal_start:
 * @chosen: the file that the file chooser answers with
 * @printed: the file that is printed to
 *
 * Puts the portal on the session bus, in a thread of its own, and returns once it is there.
 */
void
mock_portal_start (GFile *chosen, GFile *printed)
{
  g_set_object (&chosen_file, chosen);
  g_set_object (&printed_file, printed);
  g_thread_unref (g_thread_new ("portal", run, NULL));
  g_mutex_lock (&mutex);
  while (!is_up)
    g_cond_wait (&cond, &mutex);
  g_mutex_unlock (&mutex);
}

/**
 * mock_portal_dup_paper:
 *
 * Returns: (transfer full) (nullable): the name of the paper that was asked for last
 */
char *
mock_portal_dup_paper (void)
{
  char *copy;

  g_mutex_lock (&mutex);
  copy = g_strdup (paper);
  g_mutex_unlock (&mutex);
  return copy;
}

/* What a person will choose from now on. */
void
mock_portal_choose (GFile *chosen)
{
  g_mutex_lock (&mutex);
  g_set_object (&chosen_file, chosen);
  g_mutex_unlock (&mutex);
}
