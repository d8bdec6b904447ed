/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/pack/brief-section-editor.h"

#include "ui/pack/brief-note-view.h"

#include <adwaita.h>

/**
 * BriefSectionEditor:
 *
 * The heading of a section of a pack and the team's note on it.
 */
struct _BriefSectionEditor {
  GtkWidget parent_instance;

  GtkWidget *scrolled_window;
  AdwEntryRow *title_row;
  BriefNoteView *note_view;

  BriefPack *pack;
  BriefSection *section;
  GSignalGroup *section_signals;
};

G_DEFINE_FINAL_TYPE (BriefSectionEditor, brief_section_editor, GTK_TYPE_WIDGET)

static void
title_typed_cb (BriefSectionEditor *self)
{
  if (self->section != NULL)
    brief_pack_set_section_title (self->pack, self->section,
                                  gtk_editable_get_text (GTK_EDITABLE (self->title_row)));
}

static void
note_typed_cb (BriefSectionEditor *self)
{
  if (self->section != NULL)
    brief_pack_set_section_note (self->pack, self->section, brief_note_view_get_text (self->note_view));
}

static void
show_title (BriefSectionEditor *self, BriefSection *section)
{
  /* Setting what stands there already would move the cursor. */
  if (!g_str_equal (gtk_editable_get_text (GTK_EDITABLE (self->title_row)),
                    brief_section_get_title (section)))
    gtk_editable_set_text (GTK_EDITABLE (self->title_row), brief_section_get_title (section));
}

static void
title_changed_cb (BriefSectionEditor *self)
{
  show_title (self, self->section);
}

static void
note_changed_cb (BriefSectionEditor *self)
{
  brief_note_view_set_text (self->note_view, brief_section_get_note (self->section));
}

static gboolean
brief_section_editor_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (BRIEF_SECTION_EDITOR (widget)->title_row));
}

static void
brief_section_editor_dispose (GObject *object)
{
  BriefSectionEditor *self = BRIEF_SECTION_EDITOR (object);

  g_clear_object (&self->section_signals);
  g_clear_object (&self->section);
  g_clear_object (&self->pack);
  gtk_widget_dispose_template (GTK_WIDGET (self), BRIEF_TYPE_SECTION_EDITOR);

  G_OBJECT_CLASS (brief_section_editor_parent_class)->dispose (object);
}

static void
brief_section_editor_class_init (BriefSectionEditorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = brief_section_editor_dispose;
  widget_class->grab_focus = brief_section_editor_grab_focus;

  g_type_ensure (BRIEF_TYPE_NOTE_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               BRIEF_RESOURCE_BASE "/ui/pack/brief-section-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, BriefSectionEditor, scrolled_window);
  gtk_widget_class_bind_template_child (widget_class, BriefSectionEditor, title_row);
  gtk_widget_class_bind_template_child (widget_class, BriefSectionEditor, note_view);
  gtk_widget_class_bind_template_callback (widget_class, title_typed_cb);
  gtk_widget_class_bind_template_callback (widget_class, note_typed_cb);
}

static void
brief_section_editor_init (BriefSectionEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->section_signals = g_signal_group_new (BRIEF_TYPE_SECTION);
  g_signal_group_connect_swapped (self->section_signals, "notify::title", G_CALLBACK (title_changed_cb),
                                  self);
  g_signal_group_connect_swapped (self->section_signals, "notify::note", G_CALLBACK (note_changed_cb), self);
}

/**
 * brief_section_editor_set_section:
 * @self: an editor
 * @pack: (nullable): the pack of @section
 * @section: (nullable): the section to show and edit
 */
void
brief_section_editor_set_section (BriefSectionEditor *self, BriefPack *pack, BriefSection *section)
{
  g_return_if_fail (BRIEF_IS_SECTION_EDITOR (self));
  g_return_if_fail ((pack == NULL) == (section == NULL));

  if (self->section == section)
    return;

  /* What the last section still has to say must not reach this one. */
  g_signal_group_set_target (self->section_signals, NULL);
  g_clear_object (&self->section);
  g_set_object (&self->pack, pack);
  brief_note_view_set_pack (self->note_view, pack);
  if (section == NULL)
    return;

  show_title (self, section);
  brief_note_view_set_text (self->note_view, brief_section_get_note (section));
  g_set_object (&self->section, section);
  g_signal_group_set_target (self->section_signals, section);
}
