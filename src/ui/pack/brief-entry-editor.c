/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/pack/brief-entry-editor.h"

#include "model/brief-joining.h"
#include "model/brief-language.h"
#include "model/brief-words.h"
#include "ui/brief-label-language.h"
#include "ui/pack/brief-note-view.h"
#include "ui/pack/brief-shown-rows.h"

#include <glib/gi18n.h>

/**
 * BriefEntryEditor:
 *
 * An entry of a pack: what the source says, to read, the team's note on it, to write, and what of the item is shown.
 */
struct _BriefEntryEditor {
  GtkWidget parent_instance;

  GtkScrolledWindow *scrolled_window;
  GtkWidget *item_box;
  GtkLabel *kind;
  GtkLabel *heading;
  GtkLabel *summary;
  GtkLabel *evidence;
  GtkButton *show_button;
  BriefNoteView *note_view;
  BriefShownRows *shown_rows;

  BriefPack *pack;
  BriefEntry *entry;
  GSignalGroup *entry_signals;
};

G_DEFINE_FINAL_TYPE (BriefEntryEditor, brief_entry_editor, GTK_TYPE_WIDGET)

static void
note_typed_cb (BriefEntryEditor *self)
{
  if (self->entry != NULL)
    brief_pack_set_entry_note (self->pack, self->entry, brief_note_view_get_text (self->note_view));
}

static void
note_changed_cb (BriefEntryEditor *self)
{
  brief_note_view_set_text (self->note_view, brief_entry_get_note (self->entry));
}

/* Places what belongs to the words of a source: its own words in quotation marks, a summary without. */
static char *
dup_item_text (BriefItem *item, const char **language)
{
  const char *text;

  if (brief_item_get_text (item) == NULL)
    return NULL;
  text = brief_localized_text_resolve (brief_item_get_text (item), brief_language_of_program (), language);
  return brief_item_is_verbatim (item) ? brief_words_quoting (text, *language) : g_strdup (text);
}

static char *
dup_evidence (BriefSnapshot *snapshot)
{
  GPtrArray *evidence = brief_snapshot_get_evidence (snapshot);
  guint n_findings = evidence ? evidence->len : 0;

  if (n_findings == 0)
    return NULL;
  /* Translators: how many findings of country reports support a recommendation. */
  return g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "Backed by %'u finding", "Backed by %'u findings", n_findings),
      n_findings);
}

static void
show_optional (GtkLabel *label, const char *text)
{
  gtk_label_set_text (label, text ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

static void
show_snapshot (BriefEntryEditor *self, BriefSnapshot *snapshot)
{
  BriefItem *item = brief_snapshot_get_item (snapshot);
  const char *heading_language = NULL, *text_language = NULL;
  g_autofree char *heading = brief_item_dup_heading (item, brief_language_of_program (), &heading_language);
  g_autofree char *placing = brief_words_placing (item, brief_snapshot_get_parent (snapshot),
                                                  brief_language_of_program ());
  const char *const pieces[] = { brief_words_for_item_type (brief_item_get_item_type (item)),
                                 *placing != '\0' ? placing : NULL, NULL };
  g_autofree char *kind = NULL;
  g_autofree char *text = dup_item_text (item, &text_language);
  g_autofree char *evidence = dup_evidence (snapshot);

  kind = brief_joining_line (pieces);
  gtk_label_set_text (self->kind, kind);
  gtk_label_set_text (self->heading, heading);
  brief_label_set_language (self->heading, NULL, heading_language);
  show_optional (self->summary, text);
  brief_label_set_language (self->summary, NULL, text_language);
  show_optional (self->evidence, evidence);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->show_button), "s",
                                    brief_entry_get_item_reference (self->entry));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->show_button), "win.show-item");
}

static gboolean
brief_entry_editor_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (BRIEF_ENTRY_EDITOR (widget)->note_view));
}

static void
brief_entry_editor_dispose (GObject *object)
{
  BriefEntryEditor *self = BRIEF_ENTRY_EDITOR (object);

  g_clear_object (&self->entry_signals);
  g_clear_object (&self->entry);
  g_clear_object (&self->pack);
  gtk_widget_dispose_template (GTK_WIDGET (self), BRIEF_TYPE_ENTRY_EDITOR);

  G_OBJECT_CLASS (brief_entry_editor_parent_class)->dispose (object);
}

static void
brief_entry_editor_class_init (BriefEntryEditorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = brief_entry_editor_dispose;
  widget_class->grab_focus = brief_entry_editor_grab_focus;

  g_type_ensure (BRIEF_TYPE_NOTE_VIEW);
  g_type_ensure (BRIEF_TYPE_SHOWN_ROWS);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               BRIEF_RESOURCE_BASE "/ui/pack/brief-entry-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, BriefEntryEditor, scrolled_window);
  gtk_widget_class_bind_template_child (widget_class, BriefEntryEditor, item_box);
  gtk_widget_class_bind_template_child (widget_class, BriefEntryEditor, kind);
  gtk_widget_class_bind_template_child (widget_class, BriefEntryEditor, heading);
  gtk_widget_class_bind_template_child (widget_class, BriefEntryEditor, summary);
  gtk_widget_class_bind_template_child (widget_class, BriefEntryEditor, evidence);
  gtk_widget_class_bind_template_child (widget_class, BriefEntryEditor, show_button);
  gtk_widget_class_bind_template_child (widget_class, BriefEntryEditor, note_view);
  gtk_widget_class_bind_template_child (widget_class, BriefEntryEditor, shown_rows);
  gtk_widget_class_bind_template_callback (widget_class, note_typed_cb);
}

static void
brief_entry_editor_init (BriefEntryEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->entry_signals = g_signal_group_new (BRIEF_TYPE_ENTRY);
  g_signal_group_connect_swapped (self->entry_signals, "notify::note", G_CALLBACK (note_changed_cb), self);
}

/**
 * brief_entry_editor_set_entry:
 * @self: an editor
 * @pack: (nullable): the pack of @entry
 * @entry: (nullable): the entry to show and edit
 */
void
brief_entry_editor_set_entry (BriefEntryEditor *self, BriefPack *pack, BriefEntry *entry)
{
  BriefSnapshot *snapshot;

  g_return_if_fail (BRIEF_IS_ENTRY_EDITOR (self));
  g_return_if_fail ((pack == NULL) == (entry == NULL));

  if (self->entry == entry)
    return;

  /* What the last entry still has to say must not reach this one. */
  g_signal_group_set_target (self->entry_signals, NULL);
  g_clear_object (&self->entry);
  g_set_object (&self->pack, pack);
  brief_note_view_set_pack (self->note_view, pack);
  brief_shown_rows_set_entry (self->shown_rows, pack, entry);
  if (entry == NULL)
    return;

  brief_note_view_set_text (self->note_view, brief_entry_get_note (entry));
  g_set_object (&self->entry, entry);
  g_signal_group_set_target (self->entry_signals, entry);

  snapshot = brief_entry_get_snapshot (entry);
  gtk_widget_set_visible (self->item_box, snapshot != NULL);
  if (snapshot != NULL)
    show_snapshot (self, snapshot);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scrolled_window), 0);
}
