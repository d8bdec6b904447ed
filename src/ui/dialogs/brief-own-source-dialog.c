/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/dialogs/brief-own-source-dialog.h"

#include "model/brief-words.h"
#include "pack/brief-own-sources.h"
#include "ui/dialogs/brief-dialog-focus.h"

#include <glib/gi18n.h>

/**
 * BriefOwnSourceDialog:
 *
 * A form for one source of the team's own. Signal "saved" (string): the id of the source that was added or changed.
 */
struct _BriefOwnSourceDialog {
  AdwDialog parent_instance;

  GtkEditable *title_row;
  GtkEditable *author_row;
  GtkEditable *publisher_row;
  GtkEditable *number_row;
  GtkEditable *date_row;
  GtkEditable *url_row;
  AdwComboRow *kind_row;
  GtkWidget *save_button;

  BriefPack *pack;
  char *id;         /* NULL for a new source */
  char *other_kind; /* one that is not in the list, to be kept */
};

G_DEFINE_FINAL_TYPE (BriefOwnSourceDialog, brief_own_source_dialog, ADW_TYPE_DIALOG)

enum {
  SAVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* Those that a team is likely to cite come first; the first row is for none. */
static const char *const kinds[] = {
  "",        "report", "article",   "book",      "web-page",      "law",
  "dataset", "policy", "statement", "guideline", "press-release", "un-document",
};

static GtkEditable *
get_row (BriefOwnSourceDialog *self, BriefOwnSourceField field)
{
  GtkEditable *const rows[] = {
    [BRIEF_OWN_SOURCE_TITLE] = self->title_row,         [BRIEF_OWN_SOURCE_AUTHOR] = self->author_row,
    [BRIEF_OWN_SOURCE_PUBLISHER] = self->publisher_row, [BRIEF_OWN_SOURCE_NUMBER] = self->number_row,
    [BRIEF_OWN_SOURCE_DATE] = self->date_row,           [BRIEF_OWN_SOURCE_URL] = self->url_row,
  };

  return field < G_N_ELEMENTS (rows) ? rows[field] : NULL;
}

static void
mark_valid (GtkEditable *row, gboolean valid)
{
  if (valid)
    gtk_widget_remove_css_class (GTK_WIDGET (row), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (row), "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_INVALID,
                               valid ? GTK_ACCESSIBLE_INVALID_FALSE : GTK_ACCESSIBLE_INVALID_TRUE, -1);
}

/* An empty title is no mistake yet, but nothing to save either. */
static void
typed_cb (BriefOwnSourceDialog *self)
{
  gboolean can_save = TRUE;

  for (guint i = 0; i <= BRIEF_OWN_SOURCE_URL; i++)
    {
      GtkEditable *row = get_row (self, i);
      const char *text = gtk_editable_get_text (row);
      const gboolean accepted = brief_own_source_accepts (i, text);

      mark_valid (row, accepted || *text == '\0');
      can_save = can_save && accepted;
    }
  gtk_widget_set_sensitive (self->save_button, can_save);
}

static const char *
get_kind (BriefOwnSourceDialog *self)
{
  const guint selected = adw_combo_row_get_selected (self->kind_row);

  return selected < G_N_ELEMENTS (kinds) ? kinds[selected] : self->other_kind;
}

static void
save_cb (BriefOwnSourceDialog *self)
{
  const char *values[BRIEF_OWN_SOURCE_N_FIELDS] = { [BRIEF_OWN_SOURCE_KIND] = get_kind (self) };
  BriefSource *source;

  for (guint i = 0; i <= BRIEF_OWN_SOURCE_URL; i++)
    values[i] = gtk_editable_get_text (get_row (self, i));
  if (self->id == NULL)
    {
      source = brief_pack_add_own_source (self->pack, values);
      if (source == NULL)
        return;
      self->id = g_strdup (brief_source_get_id (source));
    }
  else if (!brief_pack_edit_own_source (self->pack, self->id, values))
    return;
  adw_dialog_close (ADW_DIALOG (self));
  g_signal_emit (self, signals[SAVED], 0, self->id);
}

static void
cancel_cb (BriefOwnSourceDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static void
brief_own_source_dialog_dispose (GObject *object)
{
  BriefOwnSourceDialog *self = BRIEF_OWN_SOURCE_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), BRIEF_TYPE_OWN_SOURCE_DIALOG);
  g_clear_object (&self->pack);
  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->other_kind, g_free);

  G_OBJECT_CLASS (brief_own_source_dialog_parent_class)->dispose (object);
}

static void
brief_own_source_dialog_class_init (BriefOwnSourceDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = brief_own_source_dialog_dispose;

  signals[SAVED] = g_signal_new ("saved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               BRIEF_RESOURCE_BASE "/ui/dialogs/brief-own-source-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, BriefOwnSourceDialog, title_row);
  gtk_widget_class_bind_template_child (widget_class, BriefOwnSourceDialog, author_row);
  gtk_widget_class_bind_template_child (widget_class, BriefOwnSourceDialog, publisher_row);
  gtk_widget_class_bind_template_child (widget_class, BriefOwnSourceDialog, number_row);
  gtk_widget_class_bind_template_child (widget_class, BriefOwnSourceDialog, date_row);
  gtk_widget_class_bind_template_child (widget_class, BriefOwnSourceDialog, url_row);
  gtk_widget_class_bind_template_child (widget_class, BriefOwnSourceDialog, kind_row);
  gtk_widget_class_bind_template_child (widget_class, BriefOwnSourceDialog, save_button);
  gtk_widget_class_bind_template_callback (widget_class, typed_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
}

static void
brief_own_source_dialog_init (BriefOwnSourceDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_kind (BriefOwnSourceDialog *self, const char *kind)
{
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);
  guint selected = 0;

  /* Translators: no kind of source is chosen. */
  gtk_string_list_append (words, C_ ("source", "Not said"));
  for (guint i = 1; i < G_N_ELEMENTS (kinds); i++)
    {
      gtk_string_list_append (words, brief_words_for_source_kind (kinds[i]));
      if (g_str_equal (kinds[i], kind))
        selected = i;
    }
  if (selected == 0 && *kind != '\0')
    {
      self->other_kind = g_strdup (kind);
      gtk_string_list_append (words, brief_words_for_source_kind (kind));
      selected = G_N_ELEMENTS (kinds);
    }
  adw_combo_row_set_model (self->kind_row, G_LIST_MODEL (words));
  adw_combo_row_set_selected (self->kind_row, selected);
}

/**
 * brief_own_source_dialog_new:
 * @pack: a pack
 * @id: (nullable): one of its team's own sources, or %NULL for a new one
 *
 * Returns: (transfer floating): a form for the source
 */
AdwDialog *
brief_own_source_dialog_new (BriefPack *pack, const char *id)
{
  BriefOwnSourceDialog *self;
  g_autofree char *kind = NULL;

  g_return_val_if_fail (BRIEF_IS_PACK (pack), NULL);

  self = g_object_new (BRIEF_TYPE_OWN_SOURCE_DIALOG, NULL);
  self->pack = g_object_ref (pack);
  self->id = g_strdup (id);
  for (guint i = 0; id != NULL && i <= BRIEF_OWN_SOURCE_URL; i++)
    {
      g_autofree char *value = brief_pack_dup_own_source_value (pack, id, i);

      gtk_editable_set_text (get_row (self, i), value);
    }
  kind = id != NULL ? brief_pack_dup_own_source_value (pack, id, BRIEF_OWN_SOURCE_KIND) : g_strdup ("");
  show_kind (self, kind);
  if (id != NULL)
    gtk_button_set_label (GTK_BUTTON (self->save_button), _ ("_Save"));
  typed_cb (self);
  brief_dialog_set_first_focus (ADW_DIALOG (self), GTK_WIDGET (self->title_row));
  return ADW_DIALOG (self);
}
