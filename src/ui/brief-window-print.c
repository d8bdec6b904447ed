/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/brief-window-private.h"

#include "document/brief-preflight.h"
#include "ui/dialogs/brief-problems-dialog.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

/* What is printed is the very file that would be exported, so that printing to a file gives the same accessible one. */
typedef struct {
  BriefWindow *window;
  BriefPack *pack;
  GtkPrintDialog *dialog;
  GtkPrintSetup *setup; /* printer, copies, range of pages, as chosen */
  char *folder;         /* of our own, for the time of printing */
  GFile *file;
} Print;

static void
print_free (Print *print)
{
  if (print->file != NULL)
    g_file_delete (print->file, NULL, NULL);
  if (print->folder != NULL)
    g_rmdir (print->folder);
  g_clear_object (&print->file);
  g_clear_pointer (&print->folder, g_free);
  g_clear_pointer (&print->setup, gtk_print_setup_unref);
  g_clear_object (&print->dialog);
  g_clear_object (&print->pack);
  print->window->printing = FALSE;
  g_clear_object (&print->window);
  g_free (print);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Print, print_free)

static gboolean
is_no_error (const GError *error)
{
  return g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED)
         || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
report (BriefWindow *self, const GError *error)
{
  const char *const lines[] = { error->message, NULL };

  if (is_no_error (error))
    return;
  brief_problems_dialog_present_list (
      GTK_WIDGET (self), _ ("Not Printed"),
      _ ("The desktop did not take it. Export the pack as a PDF, and print that with another program."),
      lines);
}

static void
printed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Print) print = user_data;
  g_autoptr (GError) error = NULL;

  if (gtk_print_dialog_print_file_finish (print->dialog, result, &error))
    brief_window_announce (print->window, _ ("Handed on to be printed"));
  else
    report (print->window, error);
}

static void
made_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  BriefWindow *self = BRIEF_WINDOW (source);
  g_autoptr (Print) print = user_data;
  g_autoptr (GError) error = NULL;

  if (brief_window_make_pdf_finish (self, result, &error))
    {
      gtk_print_dialog_print_file (print->dialog, GTK_WINDOW (self), print->setup, print->file, NULL,
                                   printed_cb, print);
      g_steal_pointer (&print);
    }
  else if (!is_no_error (error))
    brief_problems_dialog_present_list (GTK_WIDGET (self), _ ("Not Printed"), error->message, NULL);
}

/* A folder that nobody else may look into, gone when the session ends at the latest. */
static gboolean
make_folder (Print *print, GError **error)
{
  g_autofree char *folder = g_build_filename (g_get_user_runtime_dir (), "briefings-print-XXXXXX", NULL);
  g_autofree char *path = NULL;

  g_mkdir_with_parents (g_get_user_runtime_dir (), 0700);
  if (g_mkdtemp (folder) == NULL)
    {
      const int code = errno;

      g_set_error_literal (error, G_IO_ERROR, g_io_error_from_errno (code), g_strerror (code));
      return FALSE;
    }
  path = g_build_filename (folder, "briefing.pdf", NULL);
  print->folder = g_steal_pointer (&folder);
  print->file = g_file_new_for_path (path);
  return TRUE;
}

static void
set_up_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Print) print = user_data;
  BriefWindow *self = print->window;
  g_autoptr (GError) error = NULL;

  print->setup = gtk_print_dialog_setup_finish (print->dialog, result, &error);
  if (print->setup == NULL || !make_folder (print, &error))
    {
      report (self, error);
      return;
    }
  /* From here on, its title is that of the job. */
  gtk_print_dialog_set_title (print->dialog, brief_pack_get_title (print->pack));
  brief_window_make_pdf_async (self, print->pack, print->file, _ ("Preparing to Print…"), made_cb, print);
  g_steal_pointer (&print);
}

static GtkPrintDialog *
create_dialog (BriefWindow *self, BriefPack *pack)
{
  GtkPrintDialog *dialog = gtk_print_dialog_new ();
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();
  g_autoptr (GtkPrintSettings) settings = gtk_print_settings_new ();
  g_autofree char *name = brief_window_dup_file_name (self, "");
  GtkPaperSize *paper = gtk_paper_size_new (
      brief_pack_get_paper (pack) == BRIEF_PAPER_LETTER ? GTK_PAPER_NAME_LETTER : GTK_PAPER_NAME_A4);

  gtk_page_setup_set_paper_size (setup, paper);
  gtk_print_settings_set_paper_size (settings, paper);
  gtk_paper_size_free (paper);
  /* What Print to File offers. */
  gtk_print_settings_set (settings, GTK_PRINT_SETTINGS_OUTPUT_FILE_FORMAT, "pdf");
  gtk_print_settings_set (settings, GTK_PRINT_SETTINGS_OUTPUT_BASENAME, name);
  gtk_print_dialog_set_page_setup (dialog, setup);
  gtk_print_dialog_set_print_settings (dialog, settings);
  gtk_print_dialog_set_title (dialog, _ ("Print"));
  return dialog;
}

static void
print_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  BriefWindow *self = BRIEF_WINDOW (widget);
  BriefPack *pack = brief_window_get_pack (self);
  g_autoptr (GPtrArray) findings = brief_preflight (pack);
  Print *print;

  /* The desktop's dialog may leave the window as it is: one at a time. */
  if (self->printing)
    return;
  if (brief_preflight_count (findings, BRIEF_SEVERITY_ERROR) > 0)
    {
      gtk_widget_activate_action (widget, "win.check-pack", NULL);
      return;
    }
  print = g_new0 (Print, 1);
  self->printing = TRUE;
  print->window = g_object_ref (self);
  print->pack = g_object_ref (pack);
  print->dialog = create_dialog (self, pack);
  gtk_print_dialog_setup (print->dialog, GTK_WINDOW (self), NULL, set_up_cb, print);
}

/**
 * brief_window_class_print_actions_init:
 * @klass: the class of windows
 *
 * Installs the action that prints the pack.
 */
void
brief_window_class_print_actions_init (BriefWindowClass *klass)
{
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "win.print", NULL, print_cb);
}
