/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/brief-window-private.h"

#include "model/brief-language.h"
#include "pack/brief-pack-fields.h"
#include "ui/dialogs/brief-template-dialog.h"

/* The options that the settings have a value of for new packs; each key is called as its field. */
static const guint options[] = {
  BRIEF_PACK_FIELD_PAPER,     BRIEF_PACK_FIELD_COVER,        BRIEF_PACK_FIELD_CONTENTS,
  BRIEF_PACK_FIELD_SOURCES,   BRIEF_PACK_FIELD_PAGE_NUMBERS, BRIEF_PACK_FIELD_LARGE_PRINT,
  BRIEF_PACK_FIELD_NUMBERING, BRIEF_PACK_FIELD_CITATIONS,
};

static char *
dup_language (GSettings *settings)
{
  g_autofree char *language = g_settings_get_string (settings, "language");

  return brief_pack_field_accepts (&brief_pack_fields[BRIEF_PACK_FIELD_LANGUAGE_OF_PACK], language)
             ? g_steal_pointer (&language)
             : g_strdup (brief_language_of_program ());
}

/* What a pack is without being told is not written into it. */
static void
set_option (BriefPack *pack, GSettings *settings, const BriefPackField *field)
{
  g_autofree char *choice = NULL;

  if (field->kind == BRIEF_PACK_FIELD_SWITCH)
    {
      brief_pack_set_option (pack, field->name, g_settings_get_boolean (settings, field->name));
      return;
    }
  choice = g_settings_get_string (settings, field->name);
  if (!g_str_equal (choice, brief_pack_get_choice (pack, field->name)))
    brief_pack_set_detail (pack, field->name, choice);
}

/**
 * brief_window_create_pack:
 * @self: a window
 *
 * Returns: (transfer full): an empty pack with what the settings say of new ones
 */
BriefPack *
brief_window_create_pack (BriefWindow *self)
{
  g_autofree char *language = dup_language (self->settings);
  g_autofree char *prepared_by = g_settings_get_string (self->settings, "prepared-by");
  g_autofree char *contact = g_settings_get_string (self->settings, "contact");
  BriefPack *pack = brief_pack_new ("", language);

  brief_pack_set_detail (pack, "prepared-by", prepared_by);
  brief_pack_set_detail (pack, "contact", contact);
  for (gsize i = 0; i < G_N_ELEMENTS (options); i++)
    set_option (pack, self->settings, &brief_pack_fields[options[i]]);
  /* What a new pack starts with is nothing to take back. */
  brief_undo_stack_clear (brief_pack_get_undo_stack (pack));
  return pack;
}

static void
created_cb (BriefWindow *self, BriefTemplateDialog *dialog)
{
  brief_window_begin_pack (self, brief_template_dialog_get_pack (dialog));
}

static void
closed_cb (BriefWindow *self)
{
  if (brief_window_get_browse_view (self) == NULL)
    brief_pack_view_focus_outline (self->pack_view);
}

static void
choose_new_pack_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  BriefWindow *self = BRIEF_WINDOW (widget);
  g_autoptr (BriefPack) pack = brief_window_create_pack (self);
  g_autofree char *first = g_settings_get_string (self->settings, "template");
  AdwDialog *dialog = brief_template_dialog_new_for_new_pack (self->library, pack, first);

  g_signal_connect_object (dialog, "applied", G_CALLBACK (created_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (dialog, "closed", G_CALLBACK (closed_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, widget);
}

/**
 * brief_window_class_new_pack_actions_init:
 * @klass: the class of windows
 *
 * Installs the action that asks what a new pack starts with.
 */
void
brief_window_class_new_pack_actions_init (BriefWindowClass *klass)
{
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "win.choose-new-pack", NULL, choose_new_pack_cb);
}
