/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/dialogs/brief-dialog-focus.h"

static gboolean
focus_cb (gpointer user_data)
{
  g_autoptr (GtkWidget) widget = g_weak_ref_get (user_data);

  if (widget != NULL && gtk_widget_get_mapped (widget))
    gtk_widget_grab_focus (widget);
  return G_SOURCE_REMOVE;
}

static void
free_reference (gpointer data)
{
  g_weak_ref_clear (data);
  g_free (data);
}

static void
map_cb (GtkWidget *widget)
{
  GWeakRef *reference = g_new0 (GWeakRef, 1);

  g_weak_ref_init (reference, widget);
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, focus_cb, reference, free_reference);
}

/**
 * brief_dialog_set_first_focus:
 * @dialog: a dialog that is not yet shown
 * @widget: a widget in it
 *
 * Gives @widget the focus when @dialog opens. As a bottom sheet, which a dialog becomes once its place is known,
 * libadwaita 1.7 gives it to the first widget, whatever adw_dialog_set_focus() was told.
 */
void
brief_dialog_set_first_focus (AdwDialog *dialog, GtkWidget *widget)
{
  g_return_if_fail (ADW_IS_DIALOG (dialog));
  g_return_if_fail (GTK_IS_WIDGET (widget));

  adw_dialog_set_focus (dialog, widget);
  /* Once more when it stands in the sheet. */
  g_signal_connect (widget, "map", G_CALLBACK (map_cb), NULL);
}
