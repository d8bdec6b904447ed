/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/brief-window-private.h"

#include "ui/brief-pdf-job.h"

#include <glib/gi18n.h>

/* A PDF that is being made, for whoever waits for it. */
typedef struct {
  GTask *task;
  char *heading;
  GCancellable *cancellable;
  AdwDialog *dialog;
  GtkProgressBar *bar;
  guint dialog_timeout;
} Making;

/* Work that is done sooner needs no dialog. */
#define DIALOG_DELAY_MS 400

static void
making_free (Making *making)
{
  g_clear_handle_id (&making->dialog_timeout, g_source_remove);
  if (making->dialog != NULL)
    adw_dialog_force_close (making->dialog);
  g_clear_object (&making->dialog);
  g_clear_object (&making->task);
  g_clear_object (&making->cancellable);
  g_free (making->heading);
  g_free (making);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Making, making_free)

static void
progress_cb (double fraction, gpointer user_data)
{
  Making *making = user_data;

  if (making->bar != NULL)
    gtk_progress_bar_set_fraction (making->bar, fraction);
}

static gboolean
show_dialog_cb (gpointer user_data)
{
  Making *making = user_data;
  GtkWidget *bar = gtk_progress_bar_new ();
  AdwAlertDialog *alert;

  making->dialog_timeout = 0;
  making->bar = GTK_PROGRESS_BAR (bar);
  gtk_accessible_update_property (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Progress"), -1);
  making->dialog = g_object_ref_sink (adw_alert_dialog_new (making->heading, NULL));
  alert = ADW_ALERT_DIALOG (making->dialog);
  adw_alert_dialog_add_response (alert, "cancel", _ ("_Cancel"));
  adw_alert_dialog_set_close_response (alert, "cancel");
  adw_alert_dialog_set_extra_child (alert, bar);
  g_signal_connect_object (alert, "response::cancel", G_CALLBACK (g_cancellable_cancel), making->cancellable,
                           G_CONNECT_SWAPPED);
  adw_dialog_present (making->dialog, g_task_get_source_object (making->task));
  return G_SOURCE_REMOVE;
}

static void
made_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Making) making = user_data;
  g_autoptr (GTask) task = g_object_ref (making->task);
  g_autoptr (GError) error = NULL;
  const gboolean made = brief_pdf_job_run_finish (result, &error);

  /* The dialog goes before anything else is said. */
  g_clear_pointer (&making, making_free);
  if (made)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/**
 * brief_window_make_pdf_async:
 * @self: a window
 * @pack: the pack, which may be no longer that of the window
 * @file: the local file to write
 * @heading: what is being done, as a dialog says where it takes long
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Makes the PDF of a pack off the main thread, with a dialog that shows how far it is and cancels it.
 */
void
brief_window_make_pdf_async (BriefWindow *self,
                             BriefPack *pack,
                             GFile *file,
                             const char *heading,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  Making *making = g_new0 (Making, 1);

  making->task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (making->task, brief_window_make_pdf_async);
  making->heading = g_strdup (heading);
  making->cancellable = g_cancellable_new ();
  making->dialog_timeout = g_timeout_add (DIALOG_DELAY_MS, show_dialog_cb, making);
  brief_pdf_job_run_async (pack, file, progress_cb, making, making->cancellable, made_cb, making);
}

gboolean
brief_window_make_pdf_finish (BriefWindow *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
