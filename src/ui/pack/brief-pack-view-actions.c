/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/pack/brief-pack-view-actions.h"

#include <glib/gi18n.h>

static guint
find_section (BriefPack *pack, BriefSection *section)
{
  for (guint i = 0; i < brief_pack_get_n_sections (pack); i++)
    if (brief_pack_get_section (pack, i) == section)
      return i;
  g_return_val_if_reached (0);
}

/**
 * brief_pack_view_find_place:
 * @self: a pack view
 * @position: (out): behind what is selected
 *
 * Where what is added goes.
 *
 * Returns: (nullable) (transfer none): the section that is selected, or that the last selected entry is in, or the last
 *   one; %NULL where there is none yet
 */
BriefSection *
brief_pack_view_find_place (BriefPackView *self, guint *position)
{
  BriefPack *pack = brief_pack_view_get_pack (self);
  g_autoptr (GPtrArray) selected = brief_pack_view_dup_selection (self);
  GObject *last = selected->len > 0 ? g_ptr_array_index (selected, selected->len - 1) : NULL;
  BriefSection *section = NULL;
  guint n_sections = brief_pack_get_n_sections (pack);

  if (BRIEF_IS_ENTRY (last)
      && brief_pack_lookup_entry (pack, brief_entry_get_key (BRIEF_ENTRY (last)), &section, position) != NULL)
    {
      *position += 1;
      return section;
    }

  section = BRIEF_IS_SECTION (last) ? BRIEF_SECTION (last)
            : n_sections > 0        ? brief_pack_get_section (pack, n_sections - 1)
                                    : NULL;
  *position = section ? brief_section_get_n_entries (section) : 0;
  return section;
}

static void
add_section_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  BriefPackView *self = BRIEF_PACK_VIEW (widget);
  BriefPack *pack = brief_pack_view_get_pack (self);
  guint entry_position;
  BriefSection *current = brief_pack_view_find_place (self, &entry_position);
  guint position = current ? find_section (pack, current) + 1 : 0;
  BriefSection *section;

  section = brief_pack_add_section (pack, position, _ ("New Section"));
  brief_pack_view_edit (self, G_OBJECT (section));
}

static void
add_note_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  BriefPackView *self = BRIEF_PACK_VIEW (widget);
  BriefPack *pack = brief_pack_view_get_pack (self);
  g_autoptr (BriefEntry) entry = brief_entry_new_for_note ("");
  g_autoptr (GPtrArray) entries = g_ptr_array_new ();
  guint position = 0;
  BriefSection *section = brief_pack_view_find_place (self, &position);

  g_ptr_array_add (entries, entry);
  brief_pack_add_entries (pack, section, position, entries);
  brief_pack_view_edit (self, G_OBJECT (entry));
}

static void
remove_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  BriefPackView *self = BRIEF_PACK_VIEW (widget);
  g_autoptr (GPtrArray) parts = brief_pack_view_dup_selection (self);

  if (parts->len == 0)
    return;
  brief_pack_remove_parts (brief_pack_view_get_pack (self), parts);
  gtk_widget_activate_action (widget, "win.announce-undo", NULL);
}

static void
move_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  BriefPackView *self = BRIEF_PACK_VIEW (widget);
  BriefPack *pack = brief_pack_view_get_pack (self);
  g_autoptr (GPtrArray) parts = brief_pack_view_dup_selection (self);
  gboolean moved;

  moved = g_str_equal (action_name, "pack.move-up") ? brief_pack_move_up (pack, parts)
                                                    : brief_pack_move_down (pack, parts);
  if (moved)
    brief_pack_view_select_several (self, parts);
}

static BriefSection *
lookup_section (BriefPack *pack, const char *key)
{
  for (guint i = 0; i < brief_pack_get_n_sections (pack); i++)
    if (g_str_equal (brief_section_get_key (brief_pack_get_section (pack, i)), key))
      return brief_pack_get_section (pack, i);
  return NULL;
}

/* The parameter is the key of a section, or "" for a new one. */
static void
move_to_section_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  BriefPackView *self = BRIEF_PACK_VIEW (widget);
  BriefPack *pack = brief_pack_view_get_pack (self);
  g_autoptr (GPtrArray) parts = brief_pack_view_dup_selection (self);
  const char *key = g_variant_get_string (parameter, NULL);
  BriefSection *section = NULL;

  if (*key != '\0')
    {
      section = lookup_section (pack, key);
      if (section != NULL && brief_pack_move_parts (pack, parts, section, G_MAXUINT))
        brief_pack_view_select_several (self, parts);
      return;
    }
  section = brief_pack_move_to_new_section (pack, parts, _ ("New Section"));
  if (section != NULL)
    brief_pack_outline_rename (brief_pack_view_get_outline (self), section);
}

static void
choose_section_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  brief_pack_outline_pop_up_sections (brief_pack_view_get_outline (BRIEF_PACK_VIEW (widget)));
}

static void
rename_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  BriefPackView *self = BRIEF_PACK_VIEW (widget);
  GObject *selected = brief_pack_view_get_selected (self);

  if (BRIEF_IS_SECTION (selected))
    brief_pack_outline_rename (brief_pack_view_get_outline (self), BRIEF_SECTION (selected));
}

static void
select_all_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  brief_pack_outline_select_all (brief_pack_view_get_outline (BRIEF_PACK_VIEW (widget)));
}

static void
expand_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  brief_pack_outline_set_all_expanded (brief_pack_view_get_outline (BRIEF_PACK_VIEW (widget)),
                                       g_str_equal (action_name, "pack.expand-all"));
}

static void
thumbnails_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  BriefPackView *self = BRIEF_PACK_VIEW (widget);

  brief_pack_view_set_previewing (self, TRUE);
  gtk_widget_activate_action (GTK_WIDGET (brief_pack_view_get_preview (self)), "preview.thumbnails", NULL);
}

static void
go_to_page_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  BriefPackView *self = BRIEF_PACK_VIEW (widget);

  brief_pack_view_set_previewing (self, TRUE);
  brief_preview_ask_for_page (brief_pack_view_get_preview (self));
}

/**
 * brief_pack_view_class_actions_init:
 * @klass: the class of pack views
 *
 * Installs the actions of the view and their keys.
 */
void
brief_pack_view_class_actions_init (BriefPackViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_install_action (widget_class, "pack.add-section", NULL, add_section_cb);
  gtk_widget_class_install_action (widget_class, "pack.add-note", NULL, add_note_cb);
  gtk_widget_class_install_action (widget_class, "pack.remove", NULL, remove_cb);
  gtk_widget_class_install_action (widget_class, "pack.move-up", NULL, move_cb);
  gtk_widget_class_install_action (widget_class, "pack.move-down", NULL, move_cb);
  gtk_widget_class_install_action (widget_class, "pack.move-to-section", "s", move_to_section_cb);
  gtk_widget_class_install_action (widget_class, "pack.choose-section", NULL, choose_section_cb);
  gtk_widget_class_install_action (widget_class, "pack.rename", NULL, rename_cb);
  gtk_widget_class_install_action (widget_class, "pack.select-all", NULL, select_all_cb);
  gtk_widget_class_install_action (widget_class, "pack.expand-all", NULL, expand_cb);
  gtk_widget_class_install_action (widget_class, "pack.collapse-all", NULL, expand_cb);
  brief_pack_view_class_clipboard_init (klass);
  gtk_widget_class_install_property_action (widget_class, "pack.preview", "previewing");
  gtk_widget_class_install_action (widget_class, "pack.thumbnails", NULL, thumbnails_cb);
  gtk_widget_class_install_action (widget_class, "pack.go-to-page", NULL, go_to_page_cb);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, GDK_ALT_MASK, "pack.move-up", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_ALT_MASK, "pack.move-down", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "pack.remove", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_n, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "pack.add-note", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_h, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "pack.add-section", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "pack.preview", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F9, 0, "pack.thumbnails", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_g, GDK_CONTROL_MASK, "pack.go-to-page", NULL);
}

static gboolean
has_entry (GPtrArray *parts)
{
  for (guint i = 0; i < parts->len; i++)
    if (BRIEF_IS_ENTRY (g_ptr_array_index (parts, i)))
      return TRUE;
  return FALSE;
}

/**
 * brief_pack_view_update_actions:
 * @self: a pack view
 *
 * Enables the actions that make sense for what is selected.
 */
void
brief_pack_view_update_actions (BriefPackView *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  BriefPack *pack = brief_pack_view_get_pack (self);
  g_autoptr (GPtrArray) parts = brief_pack_view_dup_selection (self);
  const gboolean has_sections = pack != NULL && brief_pack_get_n_sections (pack) > 0;
  const gboolean has_parts = pack != NULL && parts->len > 0;
  const gboolean has_entries = has_parts && has_entry (parts);

  gtk_widget_action_set_enabled (widget, "pack.add-section", pack != NULL);
  gtk_widget_action_set_enabled (widget, "pack.add-note", pack != NULL);
  gtk_widget_action_set_enabled (widget, "pack.paste", pack != NULL);
  gtk_widget_action_set_enabled (widget, "pack.remove", has_parts);
  gtk_widget_action_set_enabled (widget, "pack.cut", has_parts);
  gtk_widget_action_set_enabled (widget, "pack.copy", has_parts);
  gtk_widget_action_set_enabled (widget, "pack.rename",
                                 BRIEF_IS_SECTION (brief_pack_view_get_selected (self)));
  gtk_widget_action_set_enabled (widget, "pack.move-up", has_parts && brief_pack_can_move_up (pack, parts));
  gtk_widget_action_set_enabled (widget, "pack.move-down",
                                 has_parts && brief_pack_can_move_down (pack, parts));
  gtk_widget_action_set_enabled (widget, "pack.move-to-section", has_entries);
  gtk_widget_action_set_enabled (widget, "pack.choose-section", has_entries);
  gtk_widget_action_set_enabled (widget, "pack.select-all", has_sections);
  gtk_widget_action_set_enabled (widget, "pack.expand-all", has_sections);
  gtk_widget_action_set_enabled (widget, "pack.collapse-all", has_sections);
}
