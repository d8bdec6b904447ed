/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/dialogs/brief-preflight-dialog.h"

#include "ui/brief-pack-check.h"
#include "ui/dialogs/brief-dialog-focus.h"

#include <glib/gi18n.h>

/**
 * BriefPreflightDialog:
 *
 * What is to be known of a pack before it is exported, with a way to each place. It closes before it says where to go.
 *
 * Signals "go-to" (the key of a section or entry, or %NULL; the name of a detail, or %NULL), "export".
 */
struct _BriefPreflightDialog {
  AdwDialog parent_instance;

  GtkStack *stack;
  AdwPreferencesGroup *errors_group;
  AdwPreferencesGroup *warnings_group;
  GtkWidget *export_button;

  BriefPackCheck *check;
  GPtrArray *rows; /* those shown, not owned */
};

G_DEFINE_FINAL_TYPE (BriefPreflightDialog, brief_preflight_dialog, ADW_TYPE_DIALOG)

enum {
  GO_TO,
  EXPORT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

#define KEY_KEY "brief-key"
#define DETAIL_KEY "brief-detail"

static void
go_to_cb (BriefPreflightDialog *self, GtkWidget *button)
{
  g_autofree char *key = g_strdup (g_object_get_data (G_OBJECT (button), KEY_KEY));
  const char *detail = g_object_get_data (G_OBJECT (button), DETAIL_KEY);
  g_autoptr (BriefPreflightDialog) alive = g_object_ref (self);

  adw_dialog_close (ADW_DIALOG (self));
  g_signal_emit (self, signals[GO_TO], 0, key, detail);
}

static void
export_cb (BriefPreflightDialog *self)
{
  g_autoptr (BriefPreflightDialog) alive = g_object_ref (self);

  adw_dialog_close (ADW_DIALOG (self));
  g_signal_emit (self, signals[EXPORT], 0);
}

static GtkWidget *
create_icon (BriefSeverity severity)
{
  const gboolean is_error = severity == BRIEF_SEVERITY_ERROR;
  GtkWidget *icon = gtk_image_new_from_icon_name (is_error ? "dialog-error-symbolic"
                                                           : "dialog-warning-symbolic");

  gtk_widget_add_css_class (icon, is_error ? "error" : "warning");
  gtk_accessible_update_property (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  is_error ? _ ("Error") : _ ("Warning"), -1);
  return icon;
}

static GtkWidget *
create_button (BriefPreflightDialog *self, const BriefPreflightFinding *finding)
{
  GtkWidget *button = gtk_button_new_with_label (_ ("Go To"));
  g_autofree char *words = brief_preflight_finding_to_string (finding);
  /* Translators: how a button is read aloud; %s says what is to be mended there. */
  g_autofree char *label = g_strdup_printf (_ ("Go to: %s"), words);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_object_set_data_full (G_OBJECT (button), KEY_KEY, g_strdup (finding->key), g_free);
  g_object_set_data (G_OBJECT (button), DETAIL_KEY, (gpointer) finding->detail);
  g_signal_connect_object (button, "clicked", G_CALLBACK (go_to_cb), self, G_CONNECT_SWAPPED);
  return button;
}

static void
add_row (BriefPreflightDialog *self, const BriefPreflightFinding *finding)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = create_button (self, finding);
  g_autofree char *sentence = brief_preflight_dialog_dup_sentence (finding->message);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), sentence);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), finding->subject != NULL ? finding->subject : "");
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), create_icon (finding->severity));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), button);
  adw_preferences_group_add (
      finding->severity == BRIEF_SEVERITY_ERROR ? self->errors_group : self->warnings_group, row);
  g_ptr_array_add (self->rows, row);
}

static void
remove_rows (BriefPreflightDialog *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (self->rows, i);
      GtkWidget *group = gtk_widget_get_ancestor (row, ADW_TYPE_PREFERENCES_GROUP);

      adw_preferences_group_remove (ADW_PREFERENCES_GROUP (group), row);
    }
  g_ptr_array_set_size (self->rows, 0);
}

static void
show_findings (BriefPreflightDialog *self)
{
  GPtrArray *findings = brief_pack_check_get_findings (self->check);
  const gboolean has_errors = brief_pack_check_has_errors (self->check);

  remove_rows (self);
  for (guint i = 0; i < findings->len; i++)
    add_row (self, g_ptr_array_index (findings, i));
  gtk_widget_set_visible (GTK_WIDGET (self->errors_group), has_errors);
  gtk_widget_set_visible (GTK_WIDGET (self->warnings_group),
                          brief_preflight_count (findings, BRIEF_SEVERITY_WARNING) > 0);
  gtk_widget_set_sensitive (self->export_button, !has_errors);
  gtk_stack_set_visible_child_name (self->stack, findings->len > 0 ? "findings" : "nothing");
}

static void
brief_preflight_dialog_dispose (GObject *object)
{
  BriefPreflightDialog *self = BRIEF_PREFLIGHT_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), BRIEF_TYPE_PREFLIGHT_DIALOG);
  g_clear_object (&self->check);
  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (brief_preflight_dialog_parent_class)->dispose (object);
}

static void
brief_preflight_dialog_class_init (BriefPreflightDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = brief_preflight_dialog_dispose;

  signals[GO_TO] = g_signal_new ("go-to", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);
  signals[EXPORT] = g_signal_new ("export", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               BRIEF_RESOURCE_BASE "/ui/dialogs/brief-preflight-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, BriefPreflightDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, BriefPreflightDialog, errors_group);
  gtk_widget_class_bind_template_child (widget_class, BriefPreflightDialog, warnings_group);
  gtk_widget_class_bind_template_child (widget_class, BriefPreflightDialog, export_button);
  gtk_widget_class_bind_template_callback (widget_class, export_cb);
}

static void
brief_preflight_dialog_init (BriefPreflightDialog *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * brief_preflight_dialog_new:
 * @pack: a pack
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
brief_preflight_dialog_new (BriefPack *pack)
{
  BriefPreflightDialog *self = g_object_new (BRIEF_TYPE_PREFLIGHT_DIALOG, NULL);

  self->check = brief_pack_check_new (pack);
  g_signal_connect_object (self->check, "changed", G_CALLBACK (show_findings), self, G_CONNECT_SWAPPED);
  show_findings (self);
  brief_dialog_set_first_focus (ADW_DIALOG (self), self->rows->len > 0 ? g_ptr_array_index (self->rows, 0)
                                                                       : self->export_button);
  return ADW_DIALOG (self);
}

/**
 * brief_preflight_dialog_dup_sentence:
 * @message: the message of a finding: the end of a sentence, so that the command line can put it after a file or a heading
 *
 * Returns: (transfer full): @message as a sentence of its own
 */
char *
brief_preflight_dialog_dup_sentence (const char *message)
{
  const char *rest = g_utf8_next_char (message);
  g_autoptr (GString) sentence = g_string_new (NULL);

  g_string_append_unichar (sentence, g_unichar_totitle (g_utf8_get_char (message)));
  g_string_append (sentence, rest);
  return g_string_free_and_steal (g_steal_pointer (&sentence));
}

/**
 * brief_preflight_dialog_dup_summary:
 * @findings: (element-type BriefPreflightFinding): findings
 *
 * Returns: (transfer full): how many there are, in words
 */
char *
brief_preflight_dialog_dup_summary (GPtrArray *findings)
{
  const guint n_errors = brief_preflight_count (findings, BRIEF_SEVERITY_ERROR);
  const guint n_warnings = brief_preflight_count (findings, BRIEF_SEVERITY_WARNING);
  g_autofree char *errors = g_strdup_printf (
      ngettext ("%'u thing to be mended", "%'u things to be mended", n_errors), n_errors);
  g_autofree char *warnings = g_strdup_printf (
      ngettext ("%'u thing good to know", "%'u things good to know", n_warnings), n_warnings);

  if (n_errors > 0 && n_warnings > 0)
    /* Translators: two counts of things, such as “2 things to be mended”. */
    return g_strdup_printf (_ ("%s, %s"), errors, warnings);
  return n_errors > 0 ? g_steal_pointer (&errors) : g_steal_pointer (&warnings);
}
