/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/brief-window-private.h"

#include "ui/brief-export-notice.h"
#include "ui/brief-toast.h"
#include "ui/dialogs/brief-details-dialog.h"
#include "ui/dialogs/brief-export-dialog.h"
#include "ui/dialogs/brief-preflight-dialog.h"
#include "ui/dialogs/brief-problems-dialog.h"

#include <glib/gi18n.h>

/* A file that is being chosen for the PDF, or written. */
typedef struct {
  BriefWindow *window;
  BriefPack *pack;
  AdwDialog *dialog; /* where it was asked for; stays until a file is chosen */
  GFile *file;
  gint64 started; /* on the monotonic clock */
} Export;

static void
export_free (Export *export)
{
  g_clear_object (&export->window);
  g_clear_object (&export->pack);
  g_clear_object (&export->dialog);
  g_clear_object (&export->file);
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
announce_exported (BriefWindow *self, GFile *file, gboolean noticed)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *uri = g_file_get_uri (file);
  /* Translators: %s is the name of a file. */
  g_autofree char *message = g_strdup_printf (_ ("Exported “%s”"), name);
  AdwToast *toast;

  if (self->toast_overlay == NULL)
    return;
  toast = brief_toast_new (GTK_WIDGET (self->toast_overlay), message);
  /* Whom a notification brings back should still find it. */
  if (noticed)
    adw_toast_set_timeout (toast, 0);
  adw_toast_set_button_label (toast, _ ("_Open"));
  adw_toast_set_action_name (toast, "win.open-file");
  adw_toast_set_action_target (toast, "s", uri);
  adw_toast_overlay_add_toast (self->toast_overlay, toast);
}

static void
exported_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  BriefWindow *self = BRIEF_WINDOW (source);
  g_autoptr (Export) export = user_data;
  g_autoptr (GError) error = NULL;
  const gboolean made = brief_window_make_pdf_finish (self, result, &error);
  const gboolean noticed = brief_export_notice_send (GTK_WINDOW (self), export->file,
                                                     g_get_monotonic_time () - export->started, error);

  if (made)
    announce_exported (self, export->file, noticed);
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    brief_window_announce (self, _ ("The export was cancelled; no file was written."));
  else
    brief_problems_dialog_present_list (GTK_WIDGET (self), _ ("PDF Not Written"), error->message, NULL);
}

static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Export) export = user_data;
  BriefWindow *self = export->window;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, &error);

  if (file == NULL)
    {
      if (!g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
        brief_window_announce (self, error->message);
      return;
    }
  export->file = brief_window_dup_with_suffix (file, ".pdf");
  export->started = g_get_monotonic_time ();
  adw_dialog_close (export->dialog);
  brief_window_make_pdf_async (self, export->pack, export->file, _ ("Exporting…"), exported_cb, export);
  g_steal_pointer (&export);
}

static void
choose_file (BriefWindow *self, BriefExportDialog *asked_in)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autoptr (GtkFileFilter) pdfs = gtk_file_filter_new ();
  g_autofree char *name = brief_window_dup_file_name (self, ".pdf");
  Export *export = g_new0 (Export, 1);

  gtk_file_filter_set_name (pdfs, _ ("PDF documents"));
  gtk_file_filter_add_suffix (pdfs, "pdf");
  g_list_store_append (filters, pdfs);
  gtk_file_dialog_set_filters (dialog, G_LIST_MODEL (filters));
  gtk_file_dialog_set_title (dialog, _ ("Export as PDF"));
  gtk_file_dialog_set_accept_label (dialog, _ ("_Export"));
  gtk_file_dialog_set_initial_name (dialog, name);
  export->window = g_object_ref (self);
  export->pack = g_object_ref (brief_export_dialog_get_pack (asked_in));
  export->dialog = g_object_ref (ADW_DIALOG (asked_in));
  gtk_file_dialog_save (dialog, GTK_WINDOW (self), NULL, chosen_cb, export);
}

/* Shows a section or entry of the pack, or the pack as a whole, in its view, with the cursor where a person writes. */
void
brief_window_go_to (BriefWindow *self, const char *key)
{
  BriefPack *pack = brief_window_get_pack (self);
  GObject *item = NULL;

  for (guint i = 0; key != NULL && item == NULL && i < brief_pack_get_n_sections (pack); i++)
    if (g_str_equal (brief_section_get_key (brief_pack_get_section (pack, i)), key))
      item = G_OBJECT (brief_pack_get_section (pack, i));
  if (key != NULL && item == NULL)
    item = (GObject *) brief_pack_lookup_entry (pack, key, NULL, NULL);

  brief_window_set_view (self, "pack");
  if (item != NULL)
    brief_pack_view_edit (self->pack_view, item);
  else
    brief_pack_view_focus_outline (self->pack_view);
}

static void
go_to_cb (BriefWindow *self, const char *key, const char *detail)
{
  AdwDialog *dialog;

  if (detail == NULL)
    {
      brief_window_go_to (self, key);
      return;
    }
  dialog = brief_details_dialog_new (brief_window_get_pack (self));
  brief_details_dialog_go_to (BRIEF_DETAILS_DIALOG (dialog), detail);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
activate (BriefWindow *self, const char *action)
{
  gtk_widget_activate_action (GTK_WIDGET (self), action, NULL);
}

static void
export_from_check_cb (BriefWindow *self)
{
  activate (self, "win.export-pdf");
}

/* A key pressed twice opens one dialog. */
static gboolean
is_open (GtkWidget *window, GType type)
{
  AdwDialog *dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window));

  return dialog != NULL && G_OBJECT_TYPE (dialog) == type;
}

static void
check_pack_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  AdwDialog *dialog;

  if (is_open (widget, BRIEF_TYPE_PREFLIGHT_DIALOG))
    return;
  dialog = brief_preflight_dialog_new (brief_window_get_pack (BRIEF_WINDOW (widget)));
  g_signal_connect_object (dialog, "go-to", G_CALLBACK (go_to_cb), widget, G_CONNECT_SWAPPED);
  g_signal_connect_object (dialog, "export", G_CALLBACK (export_from_check_cb), widget, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, widget);
}

static void
check_from_export_cb (BriefWindow *self)
{
  activate (self, "win.check-pack");
}

static void
template_from_export_cb (BriefWindow *self)
{
  activate (self, "win.apply-template");
}

static void
print_from_export_cb (BriefWindow *self, AdwDialog *dialog)
{
  adw_dialog_close (dialog);
  activate (self, "win.print");
}

static void
export_pdf_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  AdwDialog *dialog;

  if (is_open (widget, BRIEF_TYPE_EXPORT_DIALOG))
    return;
  dialog = brief_export_dialog_new (brief_window_get_pack (BRIEF_WINDOW (widget)));
  g_signal_connect_object (dialog, "check", G_CALLBACK (check_from_export_cb), widget, G_CONNECT_SWAPPED);
  g_signal_connect_object (dialog, "template", G_CALLBACK (template_from_export_cb), widget,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (dialog, "export", G_CALLBACK (choose_file), widget, G_CONNECT_SWAPPED);
  g_signal_connect_object (dialog, "print", G_CALLBACK (print_from_export_cb), widget, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, widget);
}

/**
 * brief_window_class_export_actions_init:
 * @klass: the class of windows
 *
 * Installs the actions that check and export the pack.
 */
void
brief_window_class_export_actions_init (BriefWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_install_action (widget_class, "win.export-pdf", NULL, export_pdf_cb);
  gtk_widget_class_install_action (widget_class, "win.check-pack", NULL, check_pack_cb);
  gtk_widget_class_install_action (widget_class, "win.open-file", "s", open_file_cb);
}
