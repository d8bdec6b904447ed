/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/brief-window-private.h"

#include "ui/dialogs/brief-review-dialog.h"

static void
review_changed_cb (BriefWindow *self)
{
  const guint n_changes = self->review != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->review)) : 0;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.review-changes", n_changes > 0);
  if (self->pack_view != NULL)
    brief_pack_view_set_n_changes (self->pack_view, n_changes);
}

/**
 * brief_window_update_review:
 * @self: a window
 *
 * Compares the pack that is open with the collections, once there are any.
 */
void
brief_window_update_review (BriefWindow *self)
{
  if (self->review != NULL)
    g_signal_handlers_disconnect_by_func (self->review, review_changed_cb, self);
  g_clear_object (&self->review);
  if (self->ready)
    {
      self->review = brief_pack_review_new (brief_window_get_pack (self), self->library);
      g_signal_connect_object (self->review, "items-changed", G_CALLBACK (review_changed_cb), self,
                               G_CONNECT_SWAPPED);
    }
  review_changed_cb (self);
}

/* What was taken stands in a new entry; the selection goes to it. */
static void
closed_cb (BriefWindow *self, BriefReviewDialog *dialog)
{
  const char *key = g_object_get_data (G_OBJECT (dialog), "brief-selected-key");
  BriefEntry *entry = key != NULL ? brief_pack_lookup_entry (brief_window_get_pack (self), key, NULL, NULL)
                                  : NULL;

  if (entry != NULL)
    brief_pack_view_select (self->pack_view, G_OBJECT (entry));
  if (brief_review_dialog_has_decided (dialog))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.announce-undo", NULL);
}

static void
review_changes_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  BriefWindow *self = BRIEF_WINDOW (widget);
  AdwDialog *dialog = brief_review_dialog_new (brief_window_get_pack (self), self->review);
  GObject *selected = brief_pack_view_get_selected (self->pack_view);

  if (BRIEF_IS_ENTRY (selected))
    g_object_set_data_full (G_OBJECT (dialog), "brief-selected-key",
                            g_strdup (brief_entry_get_key (BRIEF_ENTRY (selected))), g_free);
  g_signal_connect_object (dialog, "closed", G_CALLBACK (closed_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, widget);
}

/**
 * brief_window_class_review_actions_init:
 * @klass: the class of windows
 *
 * Installs the action that shows what collections say otherwise by now.
 */
void
brief_window_class_review_actions_init (BriefWindowClass *klass)
{
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "win.review-changes", NULL, review_changes_cb);
}
