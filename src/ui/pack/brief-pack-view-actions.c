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

/* The section that is selected, or that the selected entry is in, or the last one; @position: after what is selected. */
static BriefSection *
find_place (BriefPackView *self, guint *position)
{
  BriefPack *pack = brief_pack_view_get_pack (self);
  GObject *selected = brief_pack_view_get_selected (self);
  BriefSection *section = NULL;
  guint n_sections = brief_pack_get_n_sections (pack);

  if (BRIEF_IS_ENTRY (selected))
    {
      brief_pack_lookup_entry (pack, brief_entry_get_key (BRIEF_ENTRY (selected)), &section, position);
      *position += 1;
      return section;
    }

  section = BRIEF_IS_SECTION (selected) ? BRIEF_SECTION (selected)
            : n_sections > 0            ? brief_pack_get_section (pack, n_sections - 1)
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
  BriefSection *current = find_place (self, &entry_position);
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
  BriefSection *section = find_place (self, &position);

  g_ptr_array_add (entries, entry);
  brief_pack_add_entries (pack, section, position, entries);
  brief_pack_view_edit (self, G_OBJECT (entry));
}

static void
remove_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  BriefPackView *self = BRIEF_PACK_VIEW (widget);
  BriefPack *pack = brief_pack_view_get_pack (self);
  g_autoptr (GObject) selected = NULL;

  g_set_object (&selected, brief_pack_view_get_selected (self));
  if (BRIEF_IS_SECTION (selected))
    brief_pack_remove_section (pack, BRIEF_SECTION (selected));
  else if (BRIEF_IS_ENTRY (selected))
    {
      g_autoptr (GPtrArray) entries = g_ptr_array_new ();
      g_ptr_array_add (entries, selected);
      brief_pack_remove_entries (pack, entries);
    }
  gtk_widget_activate_action (widget, "win.announce-undo", NULL);
}

static void
move_section (BriefPackView *self, BriefSection *section, int step)
{
  BriefPack *pack = brief_pack_view_get_pack (self);
  int position = (int) find_section (pack, section) + step;

  if (position >= 0 && position < (int) brief_pack_get_n_sections (pack))
    brief_pack_move_section (pack, section, (guint) position);
}

static void
move_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  BriefPackView *self = BRIEF_PACK_VIEW (widget);
  BriefPack *pack = brief_pack_view_get_pack (self);
  gboolean up = g_str_equal (action_name, "pack.move-up");
  g_autoptr (GObject) selected = NULL;

  g_set_object (&selected, brief_pack_view_get_selected (self));
  if (BRIEF_IS_SECTION (selected))
    move_section (self, BRIEF_SECTION (selected), up ? -1 : 1);
  else if (BRIEF_IS_ENTRY (selected) && up)
    brief_pack_move_entry_up (pack, BRIEF_ENTRY (selected));
  else if (BRIEF_IS_ENTRY (selected))
    brief_pack_move_entry_down (pack, BRIEF_ENTRY (selected));

  /* A row that moves leaves the list for a moment and takes the selection with it. */
  brief_pack_view_select (self, selected);
}

static gboolean
can_move (BriefPack *pack, GObject *selected, gboolean up)
{
  BriefSection *section = NULL;
  guint position = 0;
  guint last = brief_pack_get_n_sections (pack) - 1;

  if (BRIEF_IS_SECTION (selected))
    {
      position = find_section (pack, BRIEF_SECTION (selected));
      return up ? position > 0 : position < last;
    }
  if (!BRIEF_IS_ENTRY (selected)
      || !brief_pack_lookup_entry (pack, brief_entry_get_key (BRIEF_ENTRY (selected)), &section, &position))
    return FALSE;
  if (up)
    return position > 0 || find_section (pack, section) > 0;
  return position + 1 < brief_section_get_n_entries (section) || find_section (pack, section) < last;
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
  GObject *selected = brief_pack_view_get_selected (self);

  gtk_widget_action_set_enabled (widget, "pack.add-section", pack != NULL);
  gtk_widget_action_set_enabled (widget, "pack.add-note", pack != NULL);
  gtk_widget_action_set_enabled (widget, "pack.remove", pack != NULL && selected != NULL);
  gtk_widget_action_set_enabled (widget, "pack.move-up",
                                 pack != NULL && selected && can_move (pack, selected, TRUE));
  gtk_widget_action_set_enabled (widget, "pack.move-down",
                                 pack != NULL && selected && can_move (pack, selected, FALSE));
}
