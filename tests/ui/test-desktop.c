/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui-test.h"

#include "ui/brief-export-notice.h"
#include "ui/browse/brief-browse-view.h"

#define COLLECTION "amnesty-sex-work-2016"
#define REPORT COLLECTION "/report-no"

/* The notifications of a desktop: the last one, until it is withdrawn. */
static char *shown_id;
static GVariant *shown;

static const char interface[] = "<node><interface name='org.gtk.Notifications'>"
                                "<method name='AddNotification'>"
                                "<arg type='s' direction='in'/><arg type='s' direction='in'/>"
                                "<arg type='a{sv}' direction='in'/></method>"
                                "<method name='RemoveNotification'>"
                                "<arg type='s' direction='in'/><arg type='s' direction='in'/></method>"
                                "</interface></node>";

static void
call_cb (GDBusConnection *connection,
         const char *sender,
         const char *path,
         const char *interface_name,
         const char *method,
         GVariant *parameters,
         GDBusMethodInvocation *invocation,
         gpointer user_data)
{
  const char *id;

  g_variant_get_child (parameters, 1, "&s", &id);
  if (g_str_equal (method, "AddNotification"))
    {
      g_set_str (&shown_id, id);
      g_clear_pointer (&shown, g_variant_unref);
      shown = g_variant_get_child_value (parameters, 2);
    }
  else if (g_strcmp0 (shown_id, id) == 0)
    {
      g_clear_pointer (&shown_id, g_free);
      g_clear_pointer (&shown, g_variant_unref);
    }
  g_dbus_method_invocation_return_value (invocation, NULL);
}

static void
start_desktop (void)
{
  static const GDBusInterfaceVTable functions = { .method_call = call_cb };
  g_autoptr (GDBusNodeInfo) node = g_dbus_node_info_new_for_xml (interface, NULL);
  GDBusConnection *connection = g_application_get_dbus_connection (
      G_APPLICATION (ui_test_get_application ()));
  g_autoptr (GVariant) reply = NULL;

  g_assert_nonnull (connection);
  g_assert_cmpuint (g_dbus_connection_register_object (connection, "/org/gtk/Notifications",
                                                       node->interfaces[0], &functions, NULL, NULL, NULL),
                    >, 0);
  /* The application looks for the desktop when it has something to say first. */
  reply = g_dbus_connection_call_sync (
      connection, "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "RequestName",
      g_variant_new ("(su)", "org.gtk.Notifications", 0), NULL, G_DBUS_CALL_FLAGS_NONE, -1, NULL, NULL);
  g_assert_nonnull (reply);
}

static gboolean
is_shown (gpointer data)
{
  return shown != NULL;
}

static gboolean
is_withdrawn (gpointer data)
{
  return shown == NULL;
}

static gboolean
is_active (gpointer window)
{
  return gtk_window_is_active (window);
}

static void
assert_says (const char *key, const char *expected)
{
  const char *words = NULL;

  g_assert_true (g_variant_lookup (shown, key, "&s", &words));
  g_assert_cmpstr (words, ==, expected);
}

static void
present (BriefWindow *window)
{
  gtk_window_present (GTK_WINDOW (window));
  g_assert_true (ui_test_wait (is_active, window));
}

static void
test_notice (void)
{
  BriefWindow *window = ui_test_open_window (900, 700);
  BriefWindow *other = ui_test_open_window (900, 700);
  g_autoptr (GFile) file = g_file_new_for_path ("/somewhere/Water.pdf");
  g_autoptr (GError) error = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_NO_SPACE, "The disk is full.");
  g_autoptr (GError) cancelled = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_CANCELLED, "Cancelled");
  g_autoptr (GVariant) target = NULL;

  start_desktop ();
  present (other);
  /* Soon done, asked to stop, or before everyone's eyes: nothing to tell. */
  g_assert_false (brief_export_notice_send (GTK_WINDOW (window), file, BRIEF_EXPORT_NOTICE_AFTER - 1, NULL));
  g_assert_false (brief_export_notice_send (GTK_WINDOW (window), file, BRIEF_EXPORT_NOTICE_AFTER, cancelled));
  g_assert_false (brief_export_notice_send (GTK_WINDOW (other), file, BRIEF_EXPORT_NOTICE_AFTER, NULL));

  g_assert_true (brief_export_notice_send (GTK_WINDOW (window), file, BRIEF_EXPORT_NOTICE_AFTER, NULL));
  g_assert_true (ui_test_wait (is_shown, NULL));
  assert_says ("title", "PDF Is Ready");
  assert_says ("body", "Exported “Water.pdf”");
  assert_says ("default-action", "app.present-window");
  target = g_variant_lookup_value (shown, "default-action-target", G_VARIANT_TYPE_UINT32);
  g_assert_nonnull (target);

  /* As the desktop does when somebody clicks on it. */
  g_action_group_activate_action (G_ACTION_GROUP (ui_test_get_application ()), "present-window", target);
  g_assert_true (ui_test_wait (is_active, window));
  g_assert_true (ui_test_wait (is_withdrawn, NULL));

  present (other);
  g_assert_true (brief_export_notice_send (GTK_WINDOW (window), file, BRIEF_EXPORT_NOTICE_AFTER, error));
  g_assert_true (ui_test_wait (is_shown, NULL));
  assert_says ("title", "PDF Not Written");
  assert_says ("body", "“Water.pdf”: The disk is full.");
  present (window);
  g_assert_true (ui_test_wait (is_withdrawn, NULL));
  ui_test_close_window (other);
  ui_test_close_window (window);
}

static void
answered_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) reply = g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, &error);

  g_assert_no_error (error);
  *(gboolean *) user_data = TRUE;
}

static gboolean
is_true (gpointer data)
{
  return *(gboolean *) data;
}

/* As the desktop does when somebody chooses what its search found. */
static void
call_search_provider (const char *method, GVariant *parameters)
{
  GApplication *application = G_APPLICATION (ui_test_get_application ());
  GDBusConnection *connection = g_application_get_dbus_connection (application);
  g_autofree char *path = g_strconcat (g_application_get_dbus_object_path (application), "/SearchProvider",
                                       NULL);
  gboolean answered = FALSE;

  g_dbus_connection_call (connection, g_dbus_connection_get_unique_name (connection), path,
                          "org.gnome.Shell.SearchProvider2", method, parameters, NULL, G_DBUS_CALL_FLAGS_NONE,
                          -1, NULL, answered_cb, &answered);
  g_assert_true (ui_test_wait (is_true, &answered));
}

static BriefWindow *
get_only_window (void)
{
  GList *windows = gtk_application_get_windows (GTK_APPLICATION (ui_test_get_application ()));

  g_assert_cmpuint (g_list_length (windows), ==, 1);
  return BRIEF_WINDOW (windows->data);
}

static gboolean
shows_report (gpointer data)
{
  gboolean ready;
  GtkWidget *view;

  g_object_get (data, "ready", &ready, NULL);
  view = ready ? ui_test_get_view (data, "reports") : NULL;
  return view != NULL && gtk_widget_get_mapped (view)
         && g_strcmp0 (brief_browse_view_get_shown (BRIEF_BROWSE_VIEW (view)), REPORT) == 0;
}

static gboolean
searches (gpointer data)
{
  GtkWidget *entry = ui_test_find (data, GTK_TYPE_SEARCH_ENTRY, NULL, NULL);

  return entry != NULL && g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (entry)), "condom police") == 0;
}

/* What was chosen is open in the reader, over what was read before; Back leads there. */
static void
check_chosen (BriefWindow *window)
{
  const char *const words[] = { "condom", "police", NULL };

  g_assert_true (ui_test_wait (shows_report, window));
  g_assert_true (brief_browse_view_is_reading (BRIEF_BROWSE_VIEW (ui_test_get_view (window, "reports"))));
  ui_test_act (GTK_WIDGET (window), "win.back", NULL);
  g_assert_false (shows_report (window));
  call_search_provider ("LaunchSearch", g_variant_new ("(^asu)", words, 0));
  g_assert_true (ui_test_wait (searches, window));
  g_assert_true (get_only_window () == window);
}

static void
test_search_chosen (void)
{
  const char *const words[] = { "norway", NULL };
  BriefWindow *window = ui_test_open_window (1000, 700);

  call_search_provider ("ActivateResult", g_variant_new ("(s^asu)", REPORT, words, 0));
  check_chosen (window);
  ui_test_close_window (window);
}

/* With no window yet, one opens, and shows it as soon as it can. */
static void
test_search_without_window (void)
{
  const char *const words[] = { "norway", NULL };
  BriefWindow *window;

  call_search_provider ("ActivateResult", g_variant_new ("(s^asu)", REPORT, words, 0));
  window = get_only_window ();
  check_chosen (window);
  ui_test_close_window (window);
}

int
main (int argc, char **argv)
{
  ui_test_init (&argc, &argv);
  g_test_add_func ("/ui/desktop/notice", test_notice);
  g_test_add_func ("/ui/desktop/search-chosen", test_search_chosen);
  g_test_add_func ("/ui/desktop/search-without-window", test_search_without_window);
  return g_test_run ();
}
