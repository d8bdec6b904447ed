/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <gio/gio.h>
#include <string.h>

#define LIMIT_US (15 * G_TIME_SPAN_SECOND)
#define ANSWER_LIMIT_MS 50.0
/* For a window that is asked for while the program runs. */
#define WINDOW_LIMIT_MS 1000.0

static GDBusConnection *bus;
static char *object_path;

static GVariant *
call (const char *method, GVariant *parameters)
{
  g_autofree char *path = g_strconcat (object_path, "/SearchProvider", NULL);
  g_autoptr (GError) error = NULL;
  const gint64 start = g_get_monotonic_time ();
  GVariant *result = g_dbus_connection_call_sync (bus, BRIEF_APPLICATION_ID, path,
                                                  "org.gnome.Shell.SearchProvider2", method, parameters, NULL,
                                                  G_DBUS_CALL_FLAGS_NO_AUTO_START, 15000, NULL, &error);

  g_assert_no_error (error);
  g_test_message ("%s: %.1f ms", method, (double) (g_get_monotonic_time () - start) / 1000);
  return result;
}

static gboolean
has_owner (void)
{
  g_autoptr (GVariant) result = g_dbus_connection_call_sync (
      bus, "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "NameHasOwner",
      g_variant_new ("(s)", BRIEF_APPLICATION_ID), G_VARIANT_TYPE ("(b)"), G_DBUS_CALL_FLAGS_NONE, -1, NULL,
      NULL);
  gboolean owned = FALSE;

  if (result != NULL)
    g_variant_get (result, "(b)", &owned);
  return owned;
}

/* The windows, as GTK puts each of them on the bus. */
static guint
count_windows (void)
{
  g_autofree char *path = g_strconcat (object_path, "/window", NULL);
  g_autoptr (GVariant) result = g_dbus_connection_call_sync (
      bus, BRIEF_APPLICATION_ID, path, "org.freedesktop.DBus.Introspectable", "Introspect", NULL,
      G_VARIANT_TYPE ("(s)"), G_DBUS_CALL_FLAGS_NO_AUTO_START, -1, NULL, NULL);
  const char *xml = NULL;
  guint n_windows = 0;

  if (result == NULL)
    return 0;
  g_variant_get (result, "(&s)", &xml);
  for (const char *at = xml; (at = strstr (at, "<node name=")) != NULL; at++)
    n_windows++;
  return n_windows;
}

/* Every answer counts, the slowest too. */
static void
measure (const char *method, GVariant *parameters)
{
  double slowest = 0;

  g_variant_ref_sink (parameters);
  for (guint i = 0; i < 5; i++)
    {
      const gint64 start = g_get_monotonic_time ();
      g_autoptr (GVariant) result = call (method, parameters);

      slowest = MAX (slowest, (double) (g_get_monotonic_time () - start) / 1000);
    }
  g_variant_unref (parameters);
  g_test_message ("%s answers within %.1f ms", method, slowest);
  g_assert_cmpfloat (slowest, <, ANSWER_LIMIT_MS);
}

static void
check_metas (const char *const *found)
{
  g_autoptr (GVariant) result = call ("GetResultMetas", g_variant_new ("(^as)", found));
  g_autoptr (GVariant) metas = g_variant_get_child_value (result, 0);

  g_assert_cmpuint (g_variant_n_children (metas), ==, g_strv_length ((char **) found));
  for (gsize i = 0; i < g_variant_n_children (metas); i++)
    {
      g_autoptr (GVariant) meta = g_variant_get_child_value (metas, i);
      const char *id, *name, *description, *icon;

      g_assert_true (g_variant_lookup (meta, "id", "&s", &id));
      g_assert_true (g_variant_lookup (meta, "name", "&s", &name));
      g_assert_true (g_variant_lookup (meta, "description", "&s", &description));
      g_assert_true (g_variant_lookup (meta, "gicon", "&s", &icon));
      g_assert_cmpstr (id, ==, found[i]);
      g_assert_cmpstr (name, !=, "");
    }
}

static GSubprocess *
start (const char *program, const char *option)
{
  g_autoptr (GError) error = NULL;
  GSubprocess *process = g_subprocess_new (G_SUBPROCESS_FLAGS_NONE, &error, program, option, NULL);
  const gint64 end = g_get_monotonic_time () + LIMIT_US;

  g_assert_no_error (error);
  while (!has_owner () && g_get_monotonic_time () < end)
    g_usleep (20000);
  return process;
}

static void
stop (GSubprocess *process)
{
  g_subprocess_send_signal (process, 15);
  g_assert_true (g_subprocess_wait (process, NULL, NULL));
}

static void
activate_action (const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) reply = g_dbus_connection_call_sync (
      bus, BRIEF_APPLICATION_ID, object_path, "org.freedesktop.Application", "ActivateAction",
      g_variant_new ("(sava{sv})", name, NULL, NULL), NULL, G_DBUS_CALL_FLAGS_NO_AUTO_START, -1, NULL,
      &error);

  g_assert_no_error (error);
}

static void
await_windows (guint n_windows)
{
  const gint64 end = g_get_monotonic_time () + LIMIT_US;

  while (count_windows () != n_windows && g_get_monotonic_time () < end)
    g_usleep (5000);
  g_assert_cmpuint (count_windows (), ==, n_windows);
}

static void
test_search (gconstpointer data)
{
  const char *const words[] = { "condom", NULL };
  const char *const nothing[] = { "xyzzyx", NULL };
  g_autoptr (GSubprocess) program = start (data, "--gapplication-service");
  g_autoptr (GVariant) result = NULL;
  g_autoptr (GVariant) none = NULL;
  g_autofree const char **found = NULL;
  g_autofree const char **not_found = NULL;

  result = call ("GetInitialResultSet", g_variant_new ("(^as)", words));
  g_variant_get (result, "(^a&s)", &found);
  g_assert_nonnull (found[0]);
  g_assert_nonnull (strchr (found[0], '/'));
  g_assert_cmpuint (g_strv_length ((char **) found), <=, 20);
  none = call ("GetSubsearchResultSet", g_variant_new ("(^as^as)", found, nothing));
  g_variant_get (none, "(^a&s)", &not_found);
  g_assert_null (not_found[0]);
  check_metas (found);
  measure ("GetInitialResultSet", g_variant_new ("(^as)", words));
  measure ("GetSubsearchResultSet", g_variant_new ("(^as^as)", found, words));
  measure ("GetResultMetas", g_variant_new ("(^as)", found));
  g_assert_cmpuint (count_windows (), ==, 0);

  g_variant_unref (call ("ActivateResult", g_variant_new ("(s^asu)", found[0], words, 0)));
  g_assert_cmpuint (count_windows (), ==, 1);
  g_variant_unref (call ("LaunchSearch", g_variant_new ("(^asu)", words, 0)));
  g_assert_cmpuint (count_windows (), ==, 1);
  stop (program);
}

/* A second start asks the first, which has all it needs at hand, and ends. */
static void
test_new_window (gconstpointer data)
{
  g_autoptr (GSubprocess) program = start (data, "--new-window");
  g_autoptr (GSubprocess) second = NULL;
  g_autoptr (GError) error = NULL;
  gint64 asked;
  double duration;

  await_windows (1);
  asked = g_get_monotonic_time ();
  second = start (data, "--new-window");
  await_windows (2);
  duration = (double) (g_get_monotonic_time () - asked) / 1000;
  g_test_message ("a second window after %.0f ms", duration);
  g_assert_cmpfloat (duration, <, WINDOW_LIMIT_MS);
  g_assert_true (g_subprocess_wait_check (second, NULL, &error));
  g_assert_no_error (error);

  /* The action that the desktop entry offers. */
  asked = g_get_monotonic_time ();
  activate_action ("new-window");
  await_windows (3);
  duration = (double) (g_get_monotonic_time () - asked) / 1000;
  g_test_message ("a third window after %.0f ms", duration);
  g_assert_cmpfloat (duration, <, WINDOW_LIMIT_MS);
  stop (program);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, NULL);
  g_assert_nonnull (bus);
  object_path = g_strdelimit (g_strconcat ("/", BRIEF_APPLICATION_ID, NULL), ".", '/');
  g_test_add_data_func ("/ui/bus/search-provider", argv[1], test_search);
  g_test_add_data_func ("/ui/bus/new-window", argv[1], test_new_window);
  return g_test_run ();
}
