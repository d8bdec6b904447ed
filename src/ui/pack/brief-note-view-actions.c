/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/dialogs/brief-own-source-dialog.h"
#include "ui/pack/brief-note-editing.h"
#include "ui/pack/brief-note-lists.h"
#include "ui/pack/brief-note-view-private.h"

static void
stress_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  BriefNoteView *self = BRIEF_NOTE_VIEW (widget);
  GtkTextBuffer *buffer = brief_note_view_begin_edit (self);

  brief_note_editing_toggle_stress (buffer, g_str_equal (action_name, "note.bold") ? BRIEF_NOTE_BOLD
                                                                                   : BRIEF_NOTE_ITALIC);
  brief_note_view_end_edit (self);
}

static void
list_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  BriefNoteView *self = BRIEF_NOTE_VIEW (widget);
  GtkTextBuffer *buffer = brief_note_view_begin_edit (self);

  brief_note_lists_toggle (buffer, g_str_equal (action_name, "note.numbered-list"));
  brief_note_view_end_edit (self);
}

static void
link_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  brief_note_view_open_link (BRIEF_NOTE_VIEW (widget));
}

static void
cite_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  brief_note_view_open_cite (BRIEF_NOTE_VIEW (widget));
}

static void
saved_cb (BriefNoteView *self, const char *id)
{
  brief_note_view_cite (self, id, "");
}

/* A source that is asked for from a note is cited in it. */
static void
new_source_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  BriefPack *pack = brief_note_view_get_pack (BRIEF_NOTE_VIEW (widget));
  AdwDialog *dialog;

  if (pack == NULL)
    return;
  dialog = brief_own_source_dialog_new (pack, NULL);
  g_signal_connect_object (dialog, "saved", G_CALLBACK (saved_cb), widget, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, widget);
}

/**
 * brief_note_view_class_actions_init:
 * @klass: the class of note views
 *
 * Installs the actions that format a note, and their keys.
 */
void
brief_note_view_class_actions_init (BriefNoteViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GdkModifierType control = GDK_CONTROL_MASK, shifted = GDK_CONTROL_MASK | GDK_SHIFT_MASK;

  gtk_widget_class_install_action (widget_class, "note.bold", NULL, stress_cb);
  gtk_widget_class_install_action (widget_class, "note.italic", NULL, stress_cb);
  gtk_widget_class_install_action (widget_class, "note.bulleted-list", NULL, list_cb);
  gtk_widget_class_install_action (widget_class, "note.numbered-list", NULL, list_cb);
  gtk_widget_class_install_action (widget_class, "note.link", NULL, link_cb);
  gtk_widget_class_install_action (widget_class, "note.cite", NULL, cite_cb);
  gtk_widget_class_install_action (widget_class, "note.new-source", NULL, new_source_cb);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_b, control, "note.bold", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_i, control, "note.italic", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_l, shifted, "note.bulleted-list", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_o, shifted, "note.numbered-list", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_k, control, "note.link", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_k, shifted, "note.cite", NULL);
}
