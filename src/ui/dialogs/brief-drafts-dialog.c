/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/dialogs/brief-drafts-dialog.h"

#include "pack/brief-draft-info.h"
#include "ui/brief-drafts.h"

#include <glib/gi18n.h>

/**
 * BriefDraftsDialog:
 *
 * The packs with unsaved changes. Signal "chosen" (#BriefDraftInfo): the draft to go on with.
 */
struct _BriefDraftsDialog {
  AdwDialog parent_instance;

  GtkStack *stack;
  AdwPreferencesGroup *group;
};

G_DEFINE_FINAL_TYPE (BriefDraftsDialog, brief_drafts_dialog, ADW_TYPE_DIALOG)

enum {
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

#define DRAFT_KEY "brief-draft"

static void
activated_cb (BriefDraftsDialog *self, GtkWidget *row)
{
  g_autoptr (BriefDraftInfo) draft = g_object_ref (g_object_get_data (G_OBJECT (row), DRAFT_KEY));

  adw_dialog_close (ADW_DIALOG (self));
  g_signal_emit (self, signals[CHOSEN], 0, draft);
}

static void
add_draft (BriefDraftsDialog *self, BriefDraftInfo *draft)
{
  const char *title = brief_draft_info_get_title (draft);
  g_autofree char *modified = g_date_time_format (brief_draft_info_get_modified (draft), "%c");
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), *title != '\0' ? title : _ ("Untitled Pack"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), modified);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  g_object_set_data_full (G_OBJECT (row), DRAFT_KEY, g_object_ref (draft), g_object_unref);
  g_signal_connect_object (row, "activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (self->group, row);
}

static void
listed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (BriefDraftsDialog) self = user_data;
  g_autoptr (GListModel) drafts = brief_drafts_list_finish (result, NULL);
  const guint n_drafts = drafts != NULL ? g_list_model_get_n_items (drafts) : 0;

  for (guint i = 0; i < n_drafts; i++)
    {
      g_autoptr (BriefDraftInfo) draft = g_list_model_get_item (drafts, i);
      add_draft (self, draft);
    }
  gtk_stack_set_visible_child_name (self->stack, n_drafts > 0 ? "list" : "nothing");
}

static void
brief_drafts_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), BRIEF_TYPE_DRAFTS_DIALOG);

  G_OBJECT_CLASS (brief_drafts_dialog_parent_class)->dispose (object);
}

static void
brief_drafts_dialog_class_init (BriefDraftsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = brief_drafts_dialog_dispose;

  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, BRIEF_TYPE_DRAFT_INFO);

  gtk_widget_class_set_template_from_resource (widget_class, BRIEF_RESOURCE_BASE "/ui/dialogs/brief-drafts-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, BriefDraftsDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, BriefDraftsDialog, group);
}

static void
brief_drafts_dialog_init (BriefDraftsDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  brief_drafts_list_async (NULL, listed_cb, g_object_ref (self));
}

/**
 * brief_drafts_dialog_new:
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
brief_drafts_dialog_new (void)
{
  return g_object_new (BRIEF_TYPE_DRAFTS_DIALOG, NULL);
}
