/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/dialogs/brief-export-dialog.h"

#include "pack/brief-pack-fields.h"
#include "pack/brief-template.h"
#include "ui/brief-pack-check.h"
#include "ui/dialogs/brief-dialog-focus.h"
#include "ui/dialogs/brief-option-rows.h"
#include "ui/dialogs/brief-preflight-dialog.h"

#include <glib/gi18n.h>

/**
 * BriefExportDialog:
 *
 * How a pack is exported or printed. What is chosen is in the pack at once; all that is changed on one visit is one step
 * to undo.
 *
 * Signals "check", "template" (the dialog is closed, and a person wants to go there), "export", "print" (the dialog
 * stays).
 */
struct _BriefExportDialog {
  AdwDialog parent_instance;

  GtkWidget *check_row;
  GtkImage *check_icon;
  GtkWidget *template_row;
  AdwComboRow *language_row;
  AdwComboRow *paper_row;
  GtkWidget *cover_row;
  GtkWidget *contents_row;
  GtkWidget *sources_row;
  GtkWidget *page_numbers_row;
  AdwComboRow *numbering_row;
  AdwComboRow *citations_row;
  GtkWidget *large_print_row;
  GtkWidget *draft_row;
  GtkWidget *attach_row;
  GtkWidget *print_button;
  GtkWidget *export_button;

  BriefPack *pack;
  BriefPackCheck *check;
};

G_DEFINE_FINAL_TYPE (BriefExportDialog, brief_export_dialog, ADW_TYPE_DIALOG)

enum {
  CHECK,
  TEMPLATE,
  EXPORT,
  PRINT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
close_for (BriefExportDialog *self, guint signal)
{
  g_autoptr (BriefExportDialog) alive = g_object_ref (self);

  adw_dialog_close (ADW_DIALOG (self));
  g_signal_emit (self, signals[signal], 0);
}

static void
check_cb (BriefExportDialog *self)
{
  close_for (self, CHECK);
}

static void
template_cb (BriefExportDialog *self)
{
  close_for (self, TEMPLATE);
}

static void
export_cb (BriefExportDialog *self)
{
  g_signal_emit (self, signals[EXPORT], 0);
}

static void
print_cb (BriefExportDialog *self)
{
  g_signal_emit (self, signals[PRINT], 0);
}

static void
show_icon (BriefExportDialog *self, gboolean has_errors, gboolean has_warnings)
{
  const char *classes[] = { has_errors ? "error" : has_warnings ? "warning" : NULL, NULL };

  gtk_image_set_from_icon_name (self->check_icon, has_errors     ? "dialog-error-symbolic"
                                                  : has_warnings ? "dialog-warning-symbolic"
                                                                 : "object-select-symbolic");
  gtk_widget_set_css_classes (GTK_WIDGET (self->check_icon), classes);
}

static void
show_findings (BriefExportDialog *self)
{
  GPtrArray *findings = brief_pack_check_get_findings (self->check);
  const gboolean has_errors = brief_pack_check_has_errors (self->check);
  g_autofree char *summary = findings->len > 0 ? brief_preflight_dialog_dup_summary (findings)
                                               : g_strdup (_ ("Nothing found"));

  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->check_row), summary);
  show_icon (self, has_errors, findings->len > 0);
  gtk_widget_set_sensitive (self->export_button, !has_errors);
  gtk_widget_set_sensitive (self->print_button, !has_errors);
}

/* A template that this version does not know is called by its name in the file. */
static void
show_template (BriefExportDialog *self)
{
  const char *name = brief_pack_get_template (self->pack);
  const BriefTemplate *template = name != NULL ? brief_template_lookup (name) : NULL;

  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->template_row), template != NULL
                                                                        ? brief_template_get_title (template)
                                                                    : name != NULL ? name
                                                                                   : C_ ("template", "None"));
}

static void
bind_choice (BriefExportDialog *self, guint field, AdwComboRow *row)
{
  brief_option_rows_set_words (row, brief_pack_fields[field].choices);
  brief_option_rows_bind (row, self->pack, brief_pack_fields[field].name);
}

static void
bind_option (BriefExportDialog *self, guint field, GtkWidget *row)
{
  g_object_bind_property (self->pack, brief_pack_fields[field].name, row, "active",
                          G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
}

static gboolean
standard_to_active (GBinding *binding, const GValue *from, GValue *to, gpointer user_data)
{
  g_value_set_boolean (to, g_str_equal (g_value_get_string (from), "ua1-a3a"));
  return TRUE;
}

static gboolean
active_to_standard (GBinding *binding, const GValue *from, GValue *to, gpointer user_data)
{
  g_value_set_static_string (to, g_value_get_boolean (from) ? "ua1-a3a" : "ua1-a2a");
  return TRUE;
}

static void
show_options (BriefExportDialog *self)
{
  brief_option_rows_set_languages (self->language_row, brief_pack_get_language (self->pack), NULL);
  brief_option_rows_bind (self->language_row, self->pack, "language");
  bind_choice (self, BRIEF_PACK_FIELD_PAPER, self->paper_row);
  bind_choice (self, BRIEF_PACK_FIELD_NUMBERING, self->numbering_row);
  bind_choice (self, BRIEF_PACK_FIELD_CITATIONS, self->citations_row);
  bind_option (self, BRIEF_PACK_FIELD_COVER, self->cover_row);
  bind_option (self, BRIEF_PACK_FIELD_CONTENTS, self->contents_row);
  bind_option (self, BRIEF_PACK_FIELD_SOURCES, self->sources_row);
  bind_option (self, BRIEF_PACK_FIELD_PAGE_NUMBERS, self->page_numbers_row);
  bind_option (self, BRIEF_PACK_FIELD_LARGE_PRINT, self->large_print_row);
  bind_option (self, BRIEF_PACK_FIELD_DRAFT, self->draft_row);
  g_object_bind_property_full (self->pack, "pdf-standard", self->attach_row, "active",
                               G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL, standard_to_active,
                               active_to_standard, NULL, NULL);
}

static void
end_visit (BriefExportDialog *self)
{
  if (self->pack != NULL)
    brief_undo_stack_end_group (brief_pack_get_undo_stack (self->pack));
}

static void
brief_export_dialog_dispose (GObject *object)
{
  BriefExportDialog *self = BRIEF_EXPORT_DIALOG (object);

  end_visit (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), BRIEF_TYPE_EXPORT_DIALOG);
  g_clear_object (&self->check);
  g_clear_object (&self->pack);

  G_OBJECT_CLASS (brief_export_dialog_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               BRIEF_RESOURCE_BASE "/ui/dialogs/brief-export-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, BriefExportDialog, check_row);
  gtk_widget_class_bind_template_child (widget_class, BriefExportDialog, check_icon);
  gtk_widget_class_bind_template_child (widget_class, BriefExportDialog, template_row);
  gtk_widget_class_bind_template_child (widget_class, BriefExportDialog, language_row);
  gtk_widget_class_bind_template_child (widget_class, BriefExportDialog, paper_row);
  gtk_widget_class_bind_template_child (widget_class, BriefExportDialog, cover_row);
  gtk_widget_class_bind_template_child (widget_class, BriefExportDialog, contents_row);
  gtk_widget_class_bind_template_child (widget_class, BriefExportDialog, sources_row);
  gtk_widget_class_bind_template_child (widget_class, BriefExportDialog, page_numbers_row);
  gtk_widget_class_bind_template_child (widget_class, BriefExportDialog, numbering_row);
  gtk_widget_class_bind_template_child (widget_class, BriefExportDialog, citations_row);
  gtk_widget_class_bind_template_child (widget_class, BriefExportDialog, large_print_row);
  gtk_widget_class_bind_template_child (widget_class, BriefExportDialog, draft_row);
  gtk_widget_class_bind_template_child (widget_class, BriefExportDialog, attach_row);
  gtk_widget_class_bind_template_child (widget_class, BriefExportDialog, print_button);
  gtk_widget_class_bind_template_child (widget_class, BriefExportDialog, export_button);
  gtk_widget_class_bind_template_callback (widget_class, check_cb);
  gtk_widget_class_bind_template_callback (widget_class, template_cb);
  gtk_widget_class_bind_template_callback (widget_class, export_cb);
  gtk_widget_class_bind_template_callback (widget_class, print_cb);
}

static void
brief_export_dialog_class_init (BriefExportDialogClass *klass)
{
  static const char *const names[N_SIGNALS] = { "check", "template", "export", "print" };

  G_OBJECT_CLASS (klass)->dispose = brief_export_dialog_dispose;

  for (guint i = 0; i < N_SIGNALS; i++)
    signals[i] = g_signal_new (names[i], G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                               G_TYPE_NONE, 0);
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
brief_export_dialog_init (BriefExportDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (self, "closed", G_CALLBACK (end_visit), NULL);
}

/**
 * brief_export_dialog_new:
 * @pack: a pack
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
brief_export_dialog_new (BriefPack *pack)
{
  BriefExportDialog *self = g_object_new (BRIEF_TYPE_EXPORT_DIALOG, NULL);

  self->pack = g_object_ref (pack);
  show_options (self);
  show_template (self);
  /* Showing what is there changed nothing; what comes now is one step. */
  brief_undo_stack_begin_group (brief_pack_get_undo_stack (pack), _ ("Change Export Options"));
  self->check = brief_pack_check_new (pack);
  g_signal_connect_object (self->check, "changed", G_CALLBACK (show_findings), self, G_CONNECT_SWAPPED);
  show_findings (self);
  brief_dialog_set_first_focus (
      ADW_DIALOG (self), brief_pack_check_has_errors (self->check) ? self->check_row : self->export_button);
  return ADW_DIALOG (self);
}

/**
 * brief_export_dialog_get_pack:
 * @self: the dialog
 *
 * Returns: (transfer none): the pack that it is about, which may be no longer that of the window
 */
BriefPack *
brief_export_dialog_get_pack (BriefExportDialog *self)
{
  g_return_val_if_fail (BRIEF_IS_EXPORT_DIALOG (self), NULL);

  return self->pack;
}
