/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/dialogs/brief-privacy-group.h"

#include "pack/brief-traces.h"
#include "ui/brief-toast.h"

#include <glib/gi18n.h>

struct _BriefPrivacyGroup {
  AdwPreferencesGroup parent_instance;

  AdwSwitchRow *remember_row;
  GtkButton *clear_button;

  GSettings *settings;
};

G_DEFINE_FINAL_TYPE (BriefPrivacyGroup, brief_privacy_group, ADW_TYPE_PREFERENCES_GROUP)

/* What there is, a line each. */
static char *
describe (const BriefTraces *traces)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (traces->n_drafts > 0)
    g_string_append_printf (
        text, ngettext ("• %'u unsaved pack\n", "• %'u unsaved packs\n", traces->n_drafts), traces->n_drafts);
  if (traces->n_states > 0)
    g_string_append_printf (
        text,
        ngettext ("• %'u earlier state of a pack\n", "• %'u earlier states of packs\n", traces->n_states),
        traces->n_states);
  if (traces->n_recent > 0)
    g_string_append_printf (text, ngettext ("• %'u recent pack\n", "• %'u recent packs\n", traces->n_recent),
                            traces->n_recent);
  g_string_append (text, _ ("• size and view of windows, and what was open in them"));
  return g_string_free_and_steal (g_steal_pointer (&text));
}

static void
say (BriefPrivacyGroup *self, const char *message)
{
  GtkWidget *dialog = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_PREFERENCES_DIALOG);
  AdwToast *toast;

  if (dialog == NULL)
    return;
  toast = brief_toast_new (dialog, message);
  adw_preferences_dialog_add_toast (ADW_PREFERENCES_DIALOG (dialog), toast);
}

static void
show_result (BriefPrivacyGroup *self, const BriefTraces *traces)
{
  g_autofree char *removed = describe (traces);
  g_autofree char *body = NULL;
  AdwDialog *dialog;

  body =
      traces->n_open == 0
          ? g_strdup (removed)
          : g_strconcat (
                removed, "\n\n",
                _ ("Packs that are open keep their unsaved changes. Save or discard them, and clear again."),
                NULL);
  dialog = adw_alert_dialog_new (_ ("Removed"), body);
  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _ ("_Close"));
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "close");
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
cleared_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (BriefPrivacyGroup) self = user_data;
  g_autoptr (GError) error = NULL;
  BriefTraces traces;

  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;
  if (brief_traces_clear_finish (result, &traces, &error))
    show_result (self, &traces);
  else
    say (self, error->message);
}

static void
response_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (BriefPrivacyGroup) self = user_data;

  if (g_str_equal (adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (source), result), "clear"))
    brief_traces_clear_async (self->settings, FALSE, cleared_cb, g_object_ref (self));
}

/* This cannot be undone, so it asks, and says what is lost. */
static void
looked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (BriefPrivacyGroup) self = user_data;
  g_autofree char *list = NULL;
  g_autofree char *body = NULL;
  AdwAlertDialog *alert;
  BriefTraces traces;

  if (!brief_traces_clear_finish (result, &traces, NULL) || gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;
  list = describe (&traces);
  /* Translators: %s is a list of what is removed, a line each. */
  body = g_strdup_printf (_ ("This removes for good:\n%s\n\nFiles that you saved, packs that are open, and "
                             "preferences stay."),
                          list);
  alert = ADW_ALERT_DIALOG (adw_alert_dialog_new (_ ("Clear Traces?"), body));
  adw_alert_dialog_add_responses (alert, "cancel", _ ("_Cancel"), "clear", _ ("C_lear"), NULL);
  adw_alert_dialog_set_response_appearance (alert, "clear", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_close_response (alert, "cancel");
  adw_alert_dialog_set_default_response (alert, "cancel");
  adw_alert_dialog_choose (alert, GTK_WIDGET (self), NULL, response_cb, g_object_ref (self));
}

static void
clear_cb (BriefPrivacyGroup *self)
{
  brief_traces_clear_async (self->settings, TRUE, looked_cb, g_object_ref (self));
}

static void
brief_privacy_group_dispose (GObject *object)
{
  BriefPrivacyGroup *self = BRIEF_PRIVACY_GROUP (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), BRIEF_TYPE_PRIVACY_GROUP);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (brief_privacy_group_parent_class)->dispose (object);
}

static void
brief_privacy_group_class_init (BriefPrivacyGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = brief_privacy_group_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               BRIEF_RESOURCE_BASE "/ui/dialogs/brief-privacy-group.ui");
  gtk_widget_class_bind_template_child (widget_class, BriefPrivacyGroup, remember_row);
  gtk_widget_class_bind_template_child (widget_class, BriefPrivacyGroup, clear_button);
  gtk_widget_class_bind_template_callback (widget_class, clear_cb);
}

static void
brief_privacy_group_init (BriefPrivacyGroup *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * brief_privacy_group_new:
 * @settings: the settings of the program
 *
 * Returns: (transfer floating): the group
 */
GtkWidget *
brief_privacy_group_new (GSettings *settings)
{
  BriefPrivacyGroup *self = g_object_new (BRIEF_TYPE_PRIVACY_GROUP, NULL);

  self->settings = g_object_ref (settings);
  g_settings_bind (settings, "remember-recent", self->remember_row, "active", G_SETTINGS_BIND_DEFAULT);
  return GTK_WIDGET (self);
}
