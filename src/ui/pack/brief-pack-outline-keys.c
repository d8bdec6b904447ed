/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/pack/brief-pack-outline-private.h"

#include "pack/brief-typed.h"
#include "ui/brief-menu-label.h"

#include <glib/gi18n.h>

/* The place of what moves in the menu. */
#define MOVE_SECTION 1

/* How much of a heading a menu shows. */
#define LABEL_LENGTH_MAX 48

static GtkTreeListRow *
dup_focus_row (BriefPackOutline *self)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  GtkWidget *expander = focus != NULL ? gtk_widget_get_first_child (focus) : NULL;
  GtkTreeListRow *row;

  /* A row, and not what is typed into in one. */
  if (!GTK_IS_TREE_EXPANDER (expander) || gtk_widget_get_parent (focus) != GTK_WIDGET (self->list))
    return NULL;
  row = gtk_tree_expander_get_list_row (GTK_TREE_EXPANDER (expander));
  return row != NULL ? g_object_ref (row) : NULL;
}

static void
go_to (BriefPackOutline *self, guint position)
{
  gtk_selection_model_select_item (GTK_SELECTION_MODEL (self->selection), position, TRUE);
  gtk_list_view_scroll_to (self->list, position, GTK_LIST_SCROLL_FOCUS, NULL);
}

/* Towards the end of a line: into a section. */
static void
go_in (BriefPackOutline *self, GtkTreeListRow *row)
{
  g_autoptr (BriefSection) section = NULL;

  if (gtk_tree_list_row_get_depth (row) > 0)
    return;
  section = BRIEF_SECTION (gtk_tree_list_row_get_item (row));
  if (!gtk_tree_list_row_get_expanded (row))
    gtk_tree_list_row_set_expanded (row, TRUE);
  else if (brief_section_get_n_entries (section) > 0)
    go_to (self, gtk_tree_list_row_get_position (row) + 1);
}

/* Towards its start: out of a section. */
static void
go_out (BriefPackOutline *self, GtkTreeListRow *row)
{
  g_autoptr (GtkTreeListRow) parent = gtk_tree_list_row_get_parent (row);

  if (parent != NULL)
    go_to (self, gtk_tree_list_row_get_position (parent));
  else
    gtk_tree_list_row_set_expanded (row, FALSE);
}

static gboolean
key_pressed_cb (BriefPackOutline *self, guint key, guint code, GdkModifierType state)
{
  const gboolean is_mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  const GdkModifierType modifiers = state & gtk_accelerator_get_default_mod_mask ();
  const gboolean is_left = key == GDK_KEY_Left || key == GDK_KEY_KP_Left;
  const gboolean is_right = key == GDK_KEY_Right || key == GDK_KEY_KP_Right;
  g_autoptr (GtkTreeListRow) row = NULL;
  gboolean is_in;

  if ((!is_left && !is_right) || (modifiers != 0 && modifiers != GDK_CONTROL_MASK))
    return GDK_EVENT_PROPAGATE;
  row = dup_focus_row (self);
  if (row == NULL)
    return GDK_EVENT_PROPAGATE;

  is_in = is_right != is_mirrored;
  if (modifiers == GDK_CONTROL_MASK)
    brief_pack_outline_set_all_expanded (self, is_in);
  else if (is_in)
    go_in (self, row);
  else
    go_out (self, row);
  return GDK_EVENT_STOP;
}

static void
pop_up_at (BriefPackOutline *self, GtkPopover *popover, const GdkRectangle *rectangle)
{
  gtk_popover_set_pointing_to (popover, rectangle);
  gtk_popover_popup (popover);
}

/* At the row that is selected, where it is in sight. */
static void
pop_up_at_row (BriefPackOutline *self, GtkPopover *popover)
{
  GdkRectangle rectangle = { 0, 0, 1, 1 };
  g_autoptr (GPtrArray) selected = brief_pack_outline_dup_selection (self);
  graphene_rect_t bounds;

  for (guint i = 0; i < selected->len; i++)
    if (brief_pack_outline_find_row (self, g_ptr_array_index (selected, i), &bounds) != NULL
        && bounds.origin.y >= 0 && bounds.origin.y < gtk_widget_get_height (GTK_WIDGET (self)))
      {
        rectangle.x = (int) bounds.origin.x + (int) bounds.size.width / 4;
        rectangle.y = (int) (bounds.origin.y + bounds.size.height);
        break;
      }
  pop_up_at (self, popover, &rectangle);
}

static gboolean
menu_key_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  BriefPackOutline *self = BRIEF_PACK_OUTLINE (widget);

  brief_pack_outline_update_menu (self);
  pop_up_at_row (self, self->menu_popover);
  return GDK_EVENT_STOP;
}

/* What is clicked is what the menu is about, unless it is one of several that are selected. */
static void
pop_up_for_pointer (BriefPackOutline *self, double x, double y)
{
  const GdkRectangle rectangle = { (int) x, (int) y, 1, 1 };
  graphene_rect_t bounds;
  BriefOutlineRow *row = brief_pack_outline_find_row_at (self, y, &bounds);
  GObject *item = row != NULL && y < bounds.origin.y + bounds.size.height ? brief_outline_row_get_item (row)
                                                                          : NULL;

  if (item != NULL && !brief_pack_outline_is_selected (self, item))
    gtk_selection_model_select_item (GTK_SELECTION_MODEL (self->selection),
                                     brief_pack_outline_find_position (self, item), TRUE);
  brief_pack_outline_update_menu (self);
  pop_up_at (self, self->menu_popover, &rectangle);
}

static void
right_pressed_cb (BriefPackOutline *self, int n_press, double x, double y, GtkGesture *gesture)
{
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  pop_up_for_pointer (self, x, y);
}

static void
long_pressed_cb (BriefPackOutline *self, double x, double y, GtkGesture *gesture)
{
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  pop_up_for_pointer (self, x, y);
}

/* The list had the focus, or was clicked. */
static void
closed_cb (BriefPackOutline *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

static void
add_move_item (BriefPackOutline *self, const char *label, const char *key)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, "pack.move-to-section", "s", key);
  g_menu_append_item (self->move_menu, item);
}

/**
 * brief_pack_outline_update_menu:
 * @self: an outline
 *
 * Lists in the menu the sections that there are now; to be called before it pops up.
 */
void
brief_pack_outline_update_menu (BriefPackOutline *self)
{
  g_return_if_fail (BRIEF_IS_PACK_OUTLINE (self));

  g_menu_remove_all (self->move_menu);
  for (guint i = 0; self->pack != NULL && i < brief_pack_get_n_sections (self->pack); i++)
    {
      BriefSection *section = brief_pack_get_section (self->pack, i);
      g_autofree char *title = brief_typed_cut (brief_section_get_title (section), LABEL_LENGTH_MAX);
      g_autofree char *label = brief_menu_label_escape (*title != '\0' ? title
                                                                       : _ ("Section without heading"));

      add_move_item (self, label, brief_section_get_key (section));
    }
  add_move_item (self, _ ("_New Section"), "");
}

/**
 * brief_pack_outline_pop_up_sections:
 * @self: an outline
 *
 * Asks for the section that what is selected is to move to.
 */
void
brief_pack_outline_pop_up_sections (BriefPackOutline *self)
{
  g_return_if_fail (BRIEF_IS_PACK_OUTLINE (self));

  brief_pack_outline_update_menu (self);
  pop_up_at_row (self, self->move_popover);
}

/**
 * brief_pack_outline_class_keys_init:
 * @klass: the class of outlines
 *
 * Installs the keys that mean something while the outline has the focus, and something else in a text.
 */
void
brief_pack_outline_class_keys_init (BriefPackOutlineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_x, GDK_CONTROL_MASK, "pack.cut", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "pack.copy", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_v, GDK_CONTROL_MASK, "pack.paste", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_m, GDK_CONTROL_MASK, "pack.choose-section",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F2, 0, "pack.rename", NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Menu, 0, menu_key_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, menu_key_cb, NULL);
}

void
brief_pack_outline_keys_init (BriefPackOutline *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *press = gtk_gesture_long_press_new ();
  g_autoptr (GMenuModel)
      section = g_menu_model_get_item_link (G_MENU_MODEL (self->menu), MOVE_SECTION, G_MENU_LINK_SECTION);

  self->move_menu = g_menu_new ();
  g_menu_append_submenu (G_MENU (section), _ ("Move to Sect_ion"), G_MENU_MODEL (self->move_menu));
  gtk_popover_menu_set_menu_model (GTK_POPOVER_MENU (self->move_popover), G_MENU_MODEL (self->move_menu));

  g_signal_connect_object (self->menu_popover, "closed", G_CALLBACK (closed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->move_popover, "closed", G_CALLBACK (closed_cb), self, G_CONNECT_SWAPPED);

  /* Before the list, which takes the keys to move within a row. */
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->list), keys);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect_object (click, "pressed", G_CALLBACK (right_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (press), TRUE);
  g_signal_connect_object (press, "pressed", G_CALLBACK (long_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (press));
}
