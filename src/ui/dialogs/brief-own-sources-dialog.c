/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/dialogs/brief-own-sources-dialog.h"

#include "document/brief-notes.h"
#include "model/brief-joining.h"
#include "model/brief-language.h"
#include "pack/brief-own-sources.h"
#include "ui/brief-toast.h"
#include "ui/dialogs/brief-own-source-dialog.h"

#include <glib/gi18n.h>

/**
 * BriefOwnSourcesDialog:
 *
 * The sources of the team's own, to add, change and remove.
 */
struct _BriefOwnSourcesDialog {
  AdwDialog parent_instance;

  AdwToastOverlay *toast_overlay;
  GtkStack *stack;
  GtkListBox *list;

  BriefPack *pack;
};

G_DEFINE_FINAL_TYPE (BriefOwnSourcesDialog, brief_own_sources_dialog, ADW_TYPE_DIALOG)

#define ID_KEY "brief-id"

typedef struct {
  const char *id;
  guint n_notes;
  gboolean cites;
} Count;

static void
citation_cb (const BriefNoteCitation *citation, gboolean in_heading, gpointer user_data)
{
  Count *count = user_data;

  count->cites = count->cites || g_str_equal (citation->key, count->id);
}

static void
count_note (Count *count, const char *note)
{
  count->cites = FALSE;
  if (note != NULL)
    brief_notes_foreach_citation (note, citation_cb, count);
  count->n_notes += count->cites ? 1 : 0;
}

/* How many notes cite a source. */
static guint
count_notes (BriefPack *pack, const char *id)
{
  Count count = { .id = id };

  for (guint i = 0; i < brief_pack_get_n_sections (pack); i++)
    {
      BriefSection *section = brief_pack_get_section (pack, i);

      count_note (&count, brief_section_get_note (section));
      for (guint j = 0; j < brief_section_get_n_entries (section); j++)
        count_note (&count, brief_entry_get_note (brief_section_get_entry (section, j)));
    }
  return count.n_notes;
}

static void
remove_source (BriefOwnSourcesDialog *self, const char *id)
{
  g_autofree char *title = brief_pack_dup_own_source_value (self->pack, id, BRIEF_OWN_SOURCE_TITLE);
  /* Translators: %s is the title of a source. */
  g_autofree char *message = g_strdup_printf (_ ("Removed “%s”"), title);
  AdwToast *toast = brief_toast_new (GTK_WIDGET (self->toast_overlay), message);

  brief_pack_remove_own_source (self->pack, id);
  adw_toast_set_button_label (toast, _ ("_Undo"));
  adw_toast_set_action_name (toast, "win.undo");
  adw_toast_overlay_dismiss_all (self->toast_overlay);
  adw_toast_overlay_add_toast (self->toast_overlay, toast);
}

static void
answered_cb (BriefOwnSourcesDialog *self, const char *response, AdwAlertDialog *alert)
{
  if (g_str_equal (response, "remove"))
    remove_source (self, g_object_get_data (G_OBJECT (alert), ID_KEY));
}

static void
ask (BriefOwnSourcesDialog *self, const char *id, guint n_notes)
{
  g_autofree char *title = brief_pack_dup_own_source_value (self->pack, id, BRIEF_OWN_SOURCE_TITLE);
  /* Translators: a question; %s is the title of a source. */
  g_autofree char *heading = g_strdup_printf (_ ("Remove “%s”?"), title);
  g_autofree char *body = g_strdup_printf (
      ngettext ("%'u note cites it, and will show what you typed instead of a number.",
                "%'u notes cite it, and will show what you typed instead of a number.", n_notes),
      n_notes);
  AdwAlertDialog *alert = ADW_ALERT_DIALOG (adw_alert_dialog_new (heading, body));

  adw_alert_dialog_add_responses (alert, "cancel", _ ("_Cancel"), "remove", _ ("_Remove"), NULL);
  adw_alert_dialog_set_response_appearance (alert, "remove", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_default_response (alert, "cancel");
  adw_alert_dialog_set_close_response (alert, "cancel");
  g_object_set_data_full (G_OBJECT (alert), ID_KEY, g_strdup (id), g_free);
  g_signal_connect_object (alert, "response", G_CALLBACK (answered_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (ADW_DIALOG (alert), GTK_WIDGET (self));
}

static void
remove_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  BriefOwnSourcesDialog *self = BRIEF_OWN_SOURCES_DIALOG (widget);
  g_autofree char *id = g_strdup (g_variant_get_string (parameter, NULL));
  const guint n_notes = count_notes (self->pack, id);

  if (n_notes > 0)
    ask (self, id, n_notes);
  else
    remove_source (self, id);
}

static void
present_form (BriefOwnSourcesDialog *self, const char *id)
{
  adw_dialog_present (brief_own_source_dialog_new (self->pack, id), GTK_WIDGET (self));
}

static void
add_cb (BriefOwnSourcesDialog *self)
{
  present_form (self, NULL);
}

static void
activated_cb (BriefOwnSourcesDialog *self, GtkListBoxRow *row)
{
  present_form (self, g_object_get_data (G_OBJECT (row), ID_KEY));
}

/* Who made it and when, and how notes cite it. */
static char *
dup_subtitle (BriefSource *source)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;

  if (brief_source_get_author (source) != NULL)
    g_strv_builder_add (builder, brief_source_get_author (source));
  if (brief_source_get_publisher (source) != NULL)
    g_strv_builder_add (builder, brief_source_get_publisher (source));
  if (brief_partial_date_is_set (brief_source_get_date (source)))
    g_strv_builder_take (builder, brief_partial_date_format (brief_source_get_date (source)));
  g_strv_builder_take (builder, g_strdup_printf ("[@%s]", brief_source_get_id (source)));
  parts = g_strv_builder_end (builder);
  return brief_joining_line ((const char *const *) parts);
}

static GtkWidget *
create_row (gpointer item, gpointer user_data)
{
  BriefSource *source = item;
  const char *title = brief_localized_text_resolve (brief_source_get_title (source),
                                                    brief_language_of_program (), NULL);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");
  g_autofree char *subtitle = dup_subtitle (source);
  /* Translators: the accessible name of a button; %s is the title of a source. */
  g_autofree char *name = g_strdup_printf (_ ("Remove “%s”"), title);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _ ("Remove"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", brief_source_get_id (source));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "sources.remove");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  g_object_set_data_full (G_OBJECT (row), ID_KEY, g_strdup (brief_source_get_id (source)), g_free);
  return row;
}

static void
sources_changed_cb (BriefOwnSourcesDialog *self)
{
  const guint n_sources = g_list_model_get_n_items (brief_pack_get_own_sources (self->pack));

  gtk_stack_set_visible_child_name (self->stack, n_sources > 0 ? "list" : "nothing");
}

static void
brief_own_sources_dialog_dispose (GObject *object)
{
  BriefOwnSourcesDialog *self = BRIEF_OWN_SOURCES_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), BRIEF_TYPE_OWN_SOURCES_DIALOG);
  g_clear_object (&self->pack);

  G_OBJECT_CLASS (brief_own_sources_dialog_parent_class)->dispose (object);
}

static void
brief_own_sources_dialog_class_init (BriefOwnSourcesDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = brief_own_sources_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               BRIEF_RESOURCE_BASE "/ui/dialogs/brief-own-sources-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, BriefOwnSourcesDialog, toast_overlay);
  gtk_widget_class_bind_template_child (widget_class, BriefOwnSourcesDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, BriefOwnSourcesDialog, list);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_install_action (widget_class, "sources.remove", "s", remove_cb);
}

static void
brief_own_sources_dialog_init (BriefOwnSourcesDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * brief_own_sources_dialog_new:
 * @pack: a pack
 *
 * Returns: (transfer floating): a dialog that shows its team's own sources
 */
AdwDialog *
brief_own_sources_dialog_new (BriefPack *pack)
{
  BriefOwnSourcesDialog *self;
  GListModel *sources;

  g_return_val_if_fail (BRIEF_IS_PACK (pack), NULL);

  self = g_object_new (BRIEF_TYPE_OWN_SOURCES_DIALOG, NULL);
  self->pack = g_object_ref (pack);
  sources = brief_pack_get_own_sources (pack);
  gtk_list_box_bind_model (self->list, sources, create_row, NULL, NULL);
  g_signal_connect_object (sources, "items-changed", G_CALLBACK (sources_changed_cb), self,
                           G_CONNECT_SWAPPED);
  sources_changed_cb (self);
  return ADW_DIALOG (self);
}
