/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/dialogs/brief-preferences-dialog.h"

#include "pack/brief-pack-fields.h"
#include "pack/brief-template.h"
#include "ui/dialogs/brief-option-rows.h"

#include <glib/gi18n.h>
#include <math.h>

/**
 * BriefPreferencesDialog:
 *
 * What new packs start with, and how the windows look. All of it is in the settings at once.
 */
struct _BriefPreferencesDialog {
  AdwPreferencesDialog parent_instance;

  AdwComboRow *color_scheme_row;
  AdwSpinRow *text_size_row;
  GtkWidget *prepared_by_row;
  GtkWidget *contact_row;
  AdwComboRow *template_row;
  AdwComboRow *language_row;
  AdwComboRow *paper_row;
  GtkWidget *cover_row;
  GtkWidget *contents_row;
  GtkWidget *sources_row;
  GtkWidget *page_numbers_row;
  GtkWidget *large_print_row;
  AdwComboRow *numbering_row;
  AdwComboRow *citations_row;
};

G_DEFINE_FINAL_TYPE (BriefPreferencesDialog, brief_preferences_dialog, ADW_TYPE_PREFERENCES_DIALOG)

static void
brief_preferences_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), BRIEF_TYPE_PREFERENCES_DIALOG);

  G_OBJECT_CLASS (brief_preferences_dialog_parent_class)->dispose (object);
}

static void
brief_preferences_dialog_class_init (BriefPreferencesDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = brief_preferences_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               BRIEF_RESOURCE_BASE "/ui/dialogs/brief-preferences-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, BriefPreferencesDialog, color_scheme_row);
  gtk_widget_class_bind_template_child (widget_class, BriefPreferencesDialog, text_size_row);
  gtk_widget_class_bind_template_child (widget_class, BriefPreferencesDialog, prepared_by_row);
  gtk_widget_class_bind_template_child (widget_class, BriefPreferencesDialog, contact_row);
  gtk_widget_class_bind_template_child (widget_class, BriefPreferencesDialog, template_row);
  gtk_widget_class_bind_template_child (widget_class, BriefPreferencesDialog, language_row);
  gtk_widget_class_bind_template_child (widget_class, BriefPreferencesDialog, paper_row);
  gtk_widget_class_bind_template_child (widget_class, BriefPreferencesDialog, cover_row);
  gtk_widget_class_bind_template_child (widget_class, BriefPreferencesDialog, contents_row);
  gtk_widget_class_bind_template_child (widget_class, BriefPreferencesDialog, sources_row);
  gtk_widget_class_bind_template_child (widget_class, BriefPreferencesDialog, page_numbers_row);
  gtk_widget_class_bind_template_child (widget_class, BriefPreferencesDialog, large_print_row);
  gtk_widget_class_bind_template_child (widget_class, BriefPreferencesDialog, numbering_row);
  gtk_widget_class_bind_template_child (widget_class, BriefPreferencesDialog, citations_row);
}

static void
brief_preferences_dialog_init (BriefPreferencesDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static gboolean
scale_to_percent (GValue *value, GVariant *variant, gpointer user_data)
{
  g_value_set_double (value, round (g_variant_get_double (variant) * 100));
  return TRUE;
}

static GVariant *
percent_to_scale (const GValue *value, const GVariantType *type, gpointer user_data)
{
  return g_variant_new_double (g_value_get_double (value) / 100);
}

static void
bind_appearance (BriefPreferencesDialog *self, GSettings *settings)
{
  static const char *const color_schemes[] = { "system", "light", "dark", NULL };

  brief_option_rows_set_words (self->color_scheme_row, color_schemes);
  brief_option_rows_bind_setting (self->color_scheme_row, settings, "color-scheme");
  g_settings_bind_with_mapping (settings, "text-scale", self->text_size_row, "value", G_SETTINGS_BIND_DEFAULT,
                                scale_to_percent, percent_to_scale, NULL, NULL);
}

static void
show_templates (BriefPreferencesDialog *self)
{
  const char *const *names = brief_template_list_names ();
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);
  g_autoptr (GPtrArray) words = g_ptr_array_new_null_terminated (8, NULL, TRUE);

  g_ptr_array_add (words, (gpointer) "none");
  gtk_string_list_append (titles, C_ ("template", "Empty"));
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_ptr_array_add (words, (gpointer) names[i]);
      gtk_string_list_append (titles, brief_template_get_title (brief_template_lookup (names[i])));
    }
  brief_option_rows_set_words (self->template_row, (const char *const *) words->pdata);
  adw_combo_row_set_model (self->template_row, G_LIST_MODEL (titles));
}

static void
show_languages (BriefPreferencesDialog *self, GSettings *settings)
{
  g_autofree char *language = g_settings_get_string (settings, "language");

  /* Translators: a choice among languages: the one that the program is in. */
  brief_option_rows_set_languages (self->language_row, *language != '\0' ? language : NULL,
                                   _ ("Language of the Program"));
}

static void
bind_choice (AdwComboRow *row, GSettings *settings, guint field)
{
  brief_option_rows_set_words (row, brief_pack_fields[field].choices);
  brief_option_rows_bind_setting (row, settings, brief_pack_fields[field].name);
}

static void
bind_defaults (BriefPreferencesDialog *self, GSettings *settings)
{
  show_templates (self);
  brief_option_rows_bind_setting (self->template_row, settings, "template");
  show_languages (self, settings);
  brief_option_rows_bind_setting (self->language_row, settings, "language");
  bind_choice (self->paper_row, settings, BRIEF_PACK_FIELD_PAPER);
  bind_choice (self->numbering_row, settings, BRIEF_PACK_FIELD_NUMBERING);
  bind_choice (self->citations_row, settings, BRIEF_PACK_FIELD_CITATIONS);
  g_settings_bind (settings, "prepared-by", self->prepared_by_row, "text", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "contact", self->contact_row, "text", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "cover", self->cover_row, "active", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "contents", self->contents_row, "active", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "sources", self->sources_row, "active", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "page-numbers", self->page_numbers_row, "active", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "large-print", self->large_print_row, "active", G_SETTINGS_BIND_DEFAULT);
}

/**
 * brief_preferences_dialog_new:
 * @settings: the settings of the application
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
brief_preferences_dialog_new (GSettings *settings)
{
  BriefPreferencesDialog *self = g_object_new (BRIEF_TYPE_PREFERENCES_DIALOG, NULL);

  bind_appearance (self, settings);
  bind_defaults (self, settings);
  return ADW_DIALOG (self);
}
