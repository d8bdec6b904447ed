/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/brief-window-private.h"

#include "document/brief-preflight.h"
#include "ui/brief-pdf-job.h"
#include "ui/dialogs/brief-problems-dialog.h"

#include <glib/gi18n.h>

/* An export under way. */
typedef struct {
  BriefWindow *window;
  GFile *file;
  GCancellable *cancellable;
  AdwDialog *dialog;
  GtkProgressBar *bar;
  guint dialog_timeout;
} Export;

/* Work that is done sooner needs no dialog. */
#define DIALOG_DELAY_MS 400

static void
export_free (Export *export)
{
  g_clear_handle_id (&export->dialog_timeout, g_source_remove);
  if (export->dialog != NULL)
    adw_dialog_force_close (export->dialog);
  g_clear_object (&export->dialog);
  g_clear_object (&export->window);
  g_clear_object (&export->file);
  g_clear_object (&export->cancellable);
  g_free (export);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Export, export_free)

static void
launched_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (BriefWindow) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!gtk_file_launcher_launch_finish (GTK_FILE_LAUNCHER (source), result, &error)
      && !g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    brief_window_announce (self, error->message);
}

static void
open_file_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));
  g_autoptr (GtkFileLauncher) launcher = gtk_file_launcher_new (file);

  gtk_file_launcher_launch (launcher, GTK_WINDOW (widget), NULL, launched_cb, g_object_ref (widget));
}

static void
announce_exported (BriefWindow *self, GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *uri = g_file_get_uri (file);
  /* Translators: %s is the name of a file. */
  g_autofree char *message = g_strdup_printf (_ ("Exported “%s”"), name);
  AdwToast *toast = adw_toast_new (message);

  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_set_button_label (toast, _ ("_Open"));
  adw_toast_set_action_name (toast, "win.open-file");
  adw_toast_set_action_target (toast, "s", uri);
  adw_toast_overlay_add_toast (self->toast_overlay, toast);
}

static void
exported_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Export) export = user_data;
  g_autoptr (GError) error = NULL;

  if (brief_pdf_job_run_finish (result, &error))
    announce_exported (export->window, export->file);
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    brief_window_announce (export->window, _ ("The export was cancelled; no file was written."));
  else
    brief_problems_dialog_present_list (GTK_WIDGET (export->window), _ ("PDF Not Written"), error->message,
                                        NULL);
}

static void
progress_cb (double fraction, gpointer user_data)
{
  Export *export = user_data;

  if (export->bar != NULL)
    gtk_progress_bar_set_fraction (export->bar, fraction);
}

static gboolean
show_dialog_cb (gpointer user_data)
{
  Export *export = user_data;
  GtkWidget *bar = gtk_progress_bar_new ();
  AdwAlertDialog *alert;

  export->dialog_timeout = 0;
  export->bar = GTK_PROGRESS_BAR (bar);
  gtk_accessible_update_property (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Progress"), -1);
  export->dialog = g_object_ref_sink (adw_alert_dialog_new (_ ("Exporting…"), NULL));
  alert = ADW_ALERT_DIALOG (export->dialog);
  adw_alert_dialog_add_response (alert, "cancel", _ ("_Cancel"));
  adw_alert_dialog_set_close_response (alert, "cancel");
  adw_alert_dialog_set_extra_child (alert, bar);
  g_signal_connect_object (alert, "response::cancel", G_CALLBACK (g_cancellable_cancel), export->cancellable,
                           G_CONNECT_SWAPPED);
  adw_dialog_present (export->dialog, GTK_WIDGET (export->window));
  return G_SOURCE_REMOVE;
}

static void
export_to (BriefWindow *self, GFile *file)
{
  Export *export = g_new0 (Export, 1);

  export->window = g_object_ref (self);
  export->file = g_object_ref (file);
  export->cancellable = g_cancellable_new ();
  export->dialog_timeout = g_timeout_add (DIALOG_DELAY_MS, show_dialog_cb, export);
  brief_pdf_job_run_async (brief_window_get_pack (self), file, progress_cb, export, export->cancellable,
                           exported_cb, export);
}

static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (BriefWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, &error);

  if (file != NULL)
    {
      g_autoptr (GFile) with_suffix = brief_window_dup_with_suffix (file, ".pdf");

      export_to (self, with_suffix);
    }
  else if (!g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    brief_window_announce (self, error->message);
}

static void
choose_file (BriefWindow *self)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autoptr (GtkFileFilter) pdfs = gtk_file_filter_new ();
  g_autofree char *name = brief_window_dup_file_name (self, ".pdf");

  gtk_file_filter_set_name (pdfs, _ ("PDF documents"));
  gtk_file_filter_add_suffix (pdfs, "pdf");
  g_list_store_append (filters, pdfs);
  gtk_file_dialog_set_filters (dialog, G_LIST_MODEL (filters));
  gtk_file_dialog_set_title (dialog, _ ("Export as PDF"));
  gtk_file_dialog_set_accept_label (dialog, _ ("_Export"));
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_save (dialog, GTK_WINDOW (self), NULL, chosen_cb, g_object_ref (self));
}

static void
export_response_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (BriefWindow) self = user_data;
  g_autofree char *response = g_strdup (adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (source), result));

  if (g_str_equal (response, "export"))
    choose_file (self);
  else if (g_str_equal (response, "details"))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.pack-details", NULL);
}

/* What should be known before the file goes out; @failing: without that it cannot. */
static char *
dup_findings (GPtrArray *findings, gboolean *failing)
{
  GString *text = g_string_new (NULL);

  *failing = FALSE;
  for (guint i = 0; i < findings->len; i++)
    {
      const BriefPreflightFinding *finding = g_ptr_array_index (findings, i);

      *failing = *failing || finding->severity == BRIEF_SEVERITY_ERROR;
      g_string_append_printf (text, "%s• %s", i > 0 ? "\n" : "", finding->message);
    }
  return g_string_free (text, FALSE);
}

static void
export_pdf_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  BriefWindow *self = BRIEF_WINDOW (widget);
  g_autoptr (GPtrArray) findings = brief_preflight (brief_window_get_pack (self));
  gboolean failing;
  g_autofree char *words = dup_findings (findings, &failing);
  AdwDialog *dialog;
  AdwAlertDialog *alert;

  if (findings->len == 0)
    {
      choose_file (self);
      return;
    }
  dialog = adw_alert_dialog_new (_ ("Before You Export"), words);
  alert = ADW_ALERT_DIALOG (dialog);
  adw_alert_dialog_add_responses (alert, "cancel", _ ("_Cancel"), "details", _ ("_Details…"), NULL);
  if (!failing)
    {
      adw_alert_dialog_add_response (alert, "export", _ ("_Export Anyway"));
      adw_alert_dialog_set_default_response (alert, "export");
    }
  adw_alert_dialog_set_close_response (alert, "cancel");
  adw_alert_dialog_choose (alert, widget, NULL, export_response_cb, g_object_ref (widget));
}

/**
 * brief_window_class_export_actions_init:
 * @klass: the class of windows
 *
 * Installs the actions that export the pack.
 */
void
brief_window_class_export_actions_init (BriefWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_install_action (widget_class, "win.export-pdf", NULL, export_pdf_cb);
  gtk_widget_class_install_action (widget_class, "win.open-file", "s", open_file_cb);
}
