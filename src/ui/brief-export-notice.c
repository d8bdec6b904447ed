/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/brief-export-notice.h"

#include <glib/gi18n.h>

/* One for each window: the latest takes the place of the one before. */
static char *
dup_id (GtkWindow *window)
{
  return g_strdup_printf ("export-%u", gtk_application_window_get_id (GTK_APPLICATION_WINDOW (window)));
}

static GNotification *
create_notification (GtkWindow *window, GFile *file, const GError *error)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *body = NULL;
  GNotification *notification;

  if (error == NULL)
    {
      /* Translators: %s is the name of a file. */
      body = g_strdup_printf (_ ("Exported “%s”"), name);
      /* Translators: the title of a notification of the desktop, when a long export is done. */
      notification = g_notification_new (_ ("PDF Is Ready"));
    }
  else
    {
      /* Translators: the text of a notification of the desktop. The first %s is the name of a file, the second why it could
       * not be written, a sentence. */
      body = g_strdup_printf (_ ("“%s”: %s"), name, error->message);
      notification = g_notification_new (_ ("PDF Not Written"));
    }
  g_notification_set_body (notification, body);
  g_notification_set_default_action_and_target (
      notification, "app.present-window", "u",
      gtk_application_window_get_id (GTK_APPLICATION_WINDOW (window)));
  return notification;
}

/* Whoever looks at the window sees there what the notification says. */
static void
active_cb (GtkWindow *window)
{
  GtkApplication *application = gtk_window_get_application (window);
  g_autofree char *id = dup_id (window);

  if (!gtk_window_is_active (window))
    return;
  g_signal_handlers_disconnect_by_func (window, active_cb, NULL);
  if (application != NULL)
    g_application_withdraw_notification (G_APPLICATION (application), id);
}

/**
 * brief_export_notice_send:
 * @window: the window that exported, a #GtkApplicationWindow
 * @file: the file that was to be written
 * @duration: how long it took, in microseconds
 * @error: (nullable): why it was not written
 *
 * Tells by a notification of the desktop that a long export has ended while somebody works in another window. It leads to
 * @window, and goes when that is looked at.
 *
 * Returns: whether there was a reason to
 */
gboolean
brief_export_notice_send (GtkWindow *window, GFile *file, gint64 duration, const GError *error)
{
  GtkApplication *application;
  g_autoptr (GNotification) notification = NULL;
  g_autofree char *id = NULL;

  g_return_val_if_fail (GTK_IS_APPLICATION_WINDOW (window), FALSE);
  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  application = gtk_window_get_application (window);
  /* A window that was closed meanwhile is in no application any more. */
  if (application == NULL || gtk_window_is_active (window) || duration < BRIEF_EXPORT_NOTICE_AFTER
      || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return FALSE;
  id = dup_id (window);
  notification = create_notification (window, file, error);
  g_application_send_notification (G_APPLICATION (application), id, notification);
  g_signal_handlers_disconnect_by_func (window, active_cb, NULL);
  g_signal_connect (window, "notify::is-active", G_CALLBACK (active_cb), NULL);
  return TRUE;
}
