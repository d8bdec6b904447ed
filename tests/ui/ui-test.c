/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui-test.h"

#include <glib/gstdio.h>
#include <locale.h>
#include <string.h>

#define LIMIT_MS 15000

static BriefApplication *application;

static gboolean
late_cb (gpointer user_data)
{
  *(gboolean *) user_data = TRUE;
  return G_SOURCE_REMOVE;
}

/* Runs the main loop until @condition holds; returns whether it came to that. */
gboolean
ui_test_wait (UiCondition condition, gpointer data)
{
  gboolean late = FALSE;
  guint limit = g_timeout_add (LIMIT_MS, late_cb, &late);

  while (!condition (data) && !late)
    g_main_context_iteration (NULL, TRUE);
  if (!late)
    g_source_remove (limit);
  return condition (data);
}

static void
painted_cb (GdkFrameClock *clock, guint *n_frames)
{
  (*n_frames)++;
}

static gboolean
two_frames (gpointer data)
{
  return *(guint *) data >= 2;
}

/* Lets two frames be painted, so that layout, focus and dialogs are where they are going. */
void
ui_test_settle (GtkWidget *widget)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (widget);
  guint n_frames = 0;
  gulong handler = g_signal_connect (clock, "after-paint", G_CALLBACK (painted_cb), &n_frames);

  gdk_frame_clock_begin_updating (clock);
  gtk_widget_queue_draw (widget);
  g_assert_true (ui_test_wait (two_frames, &n_frames));
  gdk_frame_clock_end_updating (clock);
  g_signal_handler_disconnect (clock, handler);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

void
ui_test_init (int *argc, char ***argv)
{
  g_autoptr (GError) error = NULL;

  gtk_test_init (argc, argv, NULL);
  setlocale (LC_ALL, "C.UTF-8");
  application = brief_application_new ();
  g_application_set_flags (G_APPLICATION (application),
                           g_application_get_flags (G_APPLICATION (application)) | G_APPLICATION_NON_UNIQUE);
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, &error));
  g_assert_no_error (error);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, "gtk-cursor-blink", FALSE, NULL);
}

BriefApplication *
ui_test_get_application (void)
{
  return application;
}

static gboolean
is_ready (gpointer data)
{
  gboolean ready;

  g_object_get (data, "ready", &ready, NULL);
  return ready;
}

/* What an earlier test left unsaved would be gone on with. */
void
ui_test_forget_drafts (void)
{
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "briefings", "packs", NULL);
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *file = g_build_filename (path, name, NULL);

      g_assert_cmpint (g_unlink (file), ==, 0);
    }
}

BriefWindow *
ui_test_open_window (int width, int height)
{
  GSettings *settings = brief_application_get_settings (application);
  BriefWindow *window = brief_window_new (application);

  g_settings_set_string (settings, "last-view", "recommendations");
  g_settings_reset (settings, "last-items");
  g_settings_reset (settings, "last-pack");
  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  gtk_window_present (GTK_WINDOW (window));
  brief_window_restore_draft (window);
  g_assert_true (ui_test_wait (is_ready, window));
  ui_test_act (GTK_WIDGET (window), "win.view", "recommendations");
  ui_test_settle (GTK_WIDGET (window));
  return window;
}

static gboolean
is_gone (gpointer data)
{
  return *(gpointer *) data == NULL;
}

void
ui_test_close_window (BriefWindow *window)
{
  gpointer pointer = window;

  g_object_add_weak_pointer (G_OBJECT (window), &pointer);
  gtk_window_close (GTK_WINDOW (window));
  g_assert_true (ui_test_wait (is_gone, &pointer));
  ui_test_forget_drafts ();
}

/* Writes a pack into the folder for the files of people. */
GFile *
ui_test_save_pack (const char *name, BriefPack *pack)
{
  g_autofree char *path = g_build_filename (g_getenv ("BRIEF_TEST_FOLDER"), name, NULL);
  g_autoptr (GBytes) bytes = brief_pack_to_bytes (pack);

  g_assert_true (
      g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), NULL));
  return g_file_new_for_path (path);
}

static gboolean
has_value (GtkWidget *widget, const char *property, const char *value)
{
  g_autofree char *held = NULL;

  if (property == NULL)
    return TRUE;
  if (g_object_class_find_property (G_OBJECT_GET_CLASS (widget), property) == NULL)
    return FALSE;
  g_object_get (widget, property, &held, NULL);
  return g_strcmp0 (held, value) == 0;
}

static GtkWidget *
find (GtkWidget *root, GType type, const char *property, const char *value, guint *n)
{
  if (g_type_is_a (G_OBJECT_TYPE (root), type) && gtk_widget_get_mapped (root)
      && has_value (root, property, value) && (*n)-- == 0)
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, type, property, value, n);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* The first widget on the screen of that type, with that value of a string property where one is named. */
GtkWidget *
ui_test_find (GtkWidget *root, GType type, const char *property, const char *value)
{
  guint n = 0;

  return find (root, type, property, value, &n);
}

GtkWidget *
ui_test_find_nth (GtkWidget *root, GType type, guint n)
{
  return find (root, type, NULL, NULL, &n);
}

gboolean
ui_test_shows_text (GtkWidget *root, const char *text)
{
  if (!gtk_widget_get_mapped (root))
    return FALSE;
  if (GTK_IS_LABEL (root) && strstr (gtk_label_get_text (GTK_LABEL (root)), text) != NULL)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (ui_test_shows_text (child, text))
      return TRUE;
  return FALSE;
}

void
ui_test_act (GtkWidget *widget, const char *action, const char *parameter)
{
  g_assert_true (gtk_widget_activate_action (widget, action, parameter ? "s" : NULL, parameter));
}

GtkWidget *
ui_test_get_view (BriefWindow *window, const char *name)
{
  GtkWidget *stack = ui_test_find (GTK_WIDGET (window), ADW_TYPE_VIEW_STACK, NULL, NULL);

  g_assert_nonnull (stack);
  return adw_view_stack_get_child_by_name (ADW_VIEW_STACK (stack), name);
}
