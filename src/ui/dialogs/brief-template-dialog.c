/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/dialogs/brief-template-dialog.h"

#include "library/brief-facets.h"
#include "model/brief-language.h"
#include "pack/brief-template.h"
#include "ui/dialogs/brief-problems-dialog.h"

#include <glib/gi18n.h>

/**
 * BriefTemplateDialog:
 *
 * Fills a pack by a template. Signal "applied": it did.
 */
struct _BriefTemplateDialog {
  AdwDialog parent_instance;

  AdwPreferencesGroup *template_group;
  AdwComboRow *place_row;
  GtkButton *apply_button;

  BriefLibrary *library;
  BriefPack *pack;
  GtkCheckButton *first_check;
  const BriefTemplate *chosen;
};

G_DEFINE_FINAL_TYPE (BriefTemplateDialog, brief_template_dialog, ADW_TYPE_DIALOG)

enum {
  APPLIED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

#define NAME_KEY "brief-template-name"

static void
choose_cb (BriefTemplateDialog *self, GtkCheckButton *check)
{
  if (!gtk_check_button_get_active (check))
    return;
  self->chosen = brief_template_lookup (g_object_get_data (G_OBJECT (check), NAME_KEY));
  gtk_widget_set_visible (GTK_WIDGET (self->place_row), brief_template_needs_place (self->chosen));
}

static void
add_template (BriefTemplateDialog *self, const BriefTemplate *template)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), brief_template_get_title (template));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), brief_template_get_description (template));
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  g_object_set_data (G_OBJECT (check), NAME_KEY, (gpointer) brief_template_get_name (template));
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  brief_template_get_title (template), -1);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  g_signal_connect_object (check, "toggled", G_CALLBACK (choose_cb), self, G_CONNECT_SWAPPED);
  gtk_check_button_set_group (GTK_CHECK_BUTTON (check), self->first_check);
  if (self->first_check == NULL)
    {
      self->first_check = GTK_CHECK_BUTTON (check);
      gtk_check_button_set_active (self->first_check, TRUE);
    }
  adw_preferences_group_add (self->template_group, row);
}

static void
show_places (BriefTemplateDialog *self)
{
  g_autoptr (BriefQuery) query = brief_query_new ();
  g_autoptr (BriefQuery) reports
      = brief_query_with_types (query, BRIEF_ITEM_TYPE_MASK (BRIEF_ITEM_TYPE_REPORT));
  g_autoptr (GListModel) places
      = brief_facets_count (self->library, reports, BRIEF_FACET_COUNTRY, brief_language_of_program ());

  adw_combo_row_set_model (self->place_row, places);
}

static void
apply_cb (BriefTemplateDialog *self)
{
  g_autoptr (BriefCollection) collection = g_list_model_get_item (G_LIST_MODEL (self->library), 0);
  BriefFacet *facet = adw_combo_row_get_selected_item (self->place_row);
  const char *place
      = brief_template_needs_place (self->chosen) && facet != NULL ? brief_facet_get_id (facet) : NULL;
  g_autoptr (GError) error = NULL;

  if (!brief_template_apply (self->chosen, self->pack, collection, place, &error))
    {
      brief_problems_dialog_present_list (GTK_WIDGET (self), _ ("The Template Could Not Be Used"), error->message,
                                          NULL);
      return;
    }
  g_signal_emit (self, signals[APPLIED], 0);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
brief_template_dialog_dispose (GObject *object)
{
  BriefTemplateDialog *self = BRIEF_TEMPLATE_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), BRIEF_TYPE_TEMPLATE_DIALOG);
  g_clear_object (&self->library);
  g_clear_object (&self->pack);

  G_OBJECT_CLASS (brief_template_dialog_parent_class)->dispose (object);
}

static void
brief_template_dialog_class_init (BriefTemplateDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = brief_template_dialog_dispose;

  signals[APPLIED] = g_signal_new ("applied", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);

  g_type_ensure (BRIEF_TYPE_FACET);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               BRIEF_RESOURCE_BASE "/ui/dialogs/brief-template-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, BriefTemplateDialog, template_group);
  gtk_widget_class_bind_template_child (widget_class, BriefTemplateDialog, place_row);
  gtk_widget_class_bind_template_child (widget_class, BriefTemplateDialog, apply_button);
  gtk_widget_class_bind_template_callback (widget_class, apply_cb);
}

static void
brief_template_dialog_init (BriefTemplateDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * brief_template_dialog_new:
 * @library: a library with a collection
 * @pack: the pack to fill
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
brief_template_dialog_new (BriefLibrary *library, BriefPack *pack)
{
  BriefTemplateDialog *self = g_object_new (BRIEF_TYPE_TEMPLATE_DIALOG, NULL);
  const char *const *names = brief_template_list_names ();

  self->library = g_object_ref (library);
  self->pack = g_object_ref (pack);
  show_places (self);
  for (guint i = 0; names[i] != NULL; i++)
    add_template (self, brief_template_lookup (names[i]));
  adw_dialog_set_focus (ADW_DIALOG (self), GTK_WIDGET (self->first_check));
  return ADW_DIALOG (self);
}
