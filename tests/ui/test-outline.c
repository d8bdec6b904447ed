/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The outline of the pack: several selected, moved, renamed, removed; and what is selected stays so through it all. */

#include "outline-fixture.h"

static void
press (OutlineFixture *self, guint key, GdkModifierType modifiers)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (self->list));
  gboolean handled = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !handled; i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", key, 0, modifiers, &handled);
    }
  g_assert_true (handled);
  outline_settle (self);
}

static void
test_move (void)
{
  OutlineFixture self;

  outline_set_up (&self, 1200);
  outline_select_rows (&self, 1, 2);
  outline_assert_selected (&self, "a b");
  g_assert_true (ui_test_shows_text (GTK_WIDGET (self.view), "2 Selected"));
  outline_act (&self, "pack.move-down");
  outline_assert_pack (self.pack, "One: c a b, Two: d e, Three:");
  outline_assert_selected (&self, "a b");
  outline_assert_focus (&self, "a");
  outline_act (&self, "pack.move-down");
  /* What stands together goes over into the next section together. */
  outline_assert_pack (self.pack, "One: c, Two: a b d e, Three:");
  ui_test_act (GTK_WIDGET (self.window), "win.undo", NULL);
  ui_test_act (GTK_WIDGET (self.window), "win.undo", NULL);
  outline_settle (&self);
  outline_assert_pack (self.pack, "One: a b c, Two: d e, Three:");
  outline_assert_selected (&self, "a b");
  ui_test_act (GTK_WIDGET (self.window), "win.redo", NULL);
  outline_settle (&self);
  outline_assert_selected (&self, "a b");
  outline_assert_focus (&self, "a");
  g_assert_cmpstr (brief_undo_stack_get_undo_name (brief_pack_get_undo_stack (self.pack)), ==,
                   "Move 2 Entries");

  /* A section goes with its entries. */
  outline_select_rows (&self, 0, 1);
  outline_act (&self, "pack.move-down");
  outline_assert_pack (self.pack, "Two: d e, One: c a b, Three:");
  outline_assert_selected (&self, "One");
  outline_act (&self, "pack.move-up");
  outline_assert_selected (&self, "One");
  outline_tear_down (&self);
}

static void
test_remove (void)
{
  OutlineFixture self;

  outline_set_up (&self, 1200);
  outline_select_rows (&self, 3, 1);
  outline_act (&self, "pack.remove");
  outline_assert_pack (self.pack, "One: a b, Two: d e, Three:");
  g_assert_true (ui_test_shows_text (GTK_WIDGET (self.window), "Remove “c”"));
  /* Not the section below, which another Delete would take out. */
  outline_assert_selected (&self, "b");
  outline_assert_focus (&self, "b");
  ui_test_act (GTK_WIDGET (self.window), "win.undo", NULL);
  outline_settle (&self);
  outline_assert_pack (self.pack, "One: a b c, Two: d e, Three:");
  outline_assert_selected (&self, "c");

  outline_select_rows (&self, 0, 1);
  outline_act (&self, "pack.remove");
  outline_assert_pack (self.pack, "Two: d e, Three:");
  outline_assert_selected (&self, "Two");
  g_assert_true (ui_test_shows_text (GTK_WIDGET (self.window), "Remove Section “One”"));
  ui_test_act (GTK_WIDGET (self.window), "win.undo", NULL);
  outline_settle (&self);
  outline_assert_selected (&self, "One");
  outline_act (&self, "pack.select-all");
  outline_act (&self, "pack.remove");
  outline_assert_pack (self.pack, "");
  ui_test_act (GTK_WIDGET (self.window), "win.undo", NULL);
  outline_settle (&self);
  outline_assert_pack (self.pack, "One: a b c, Two: d e, Three:");
  outline_tear_down (&self);
}

static void
test_collapse (void)
{
  OutlineFixture self;

  outline_set_up (&self, 1200);
  outline_select_rows (&self, 2, 1);
  press (&self, GDK_KEY_Left, 0);
  outline_assert_selected (&self, "One");
  outline_assert_focus (&self, "One");
  press (&self, GDK_KEY_Left, 0);
  outline_assert_rows (&self, "One Two d e Three");
  /* It stays so when it moves, and when other things do. */
  outline_act (&self, "pack.move-down");
  outline_assert_rows (&self, "Two d e One Three");
  outline_assert_selected (&self, "One");
  outline_assert_focus (&self, "One");
  press (&self, GDK_KEY_Left, GDK_CONTROL_MASK);
  outline_assert_rows (&self, "Two One Three");
  press (&self, GDK_KEY_Right, GDK_CONTROL_MASK);
  outline_assert_rows (&self, "Two d e One a b c Three");
  press (&self, GDK_KEY_Right, 0);
  outline_assert_selected (&self, "a");
  /* What is selected goes out of sight: its section stands for it. */
  outline_select_rows (&self, 1, 2);
  outline_act (&self, "pack.collapse-all");
  outline_assert_selected (&self, "Two");
  /* What is moved there is to be seen. */
  outline_act (&self, "pack.expand-all");
  outline_select_rows (&self, 4, 1);
  outline_act (&self, "pack.collapse-all");
  outline_act (&self, "pack.expand-all");
  outline_select_rows (&self, 4, 1);
  outline_assert_selected (&self, "a");
  outline_act (&self, "pack.move-up");
  outline_assert_rows (&self, "Two d e a One b c Three");
  outline_tear_down (&self);
}

static void
test_rename (void)
{
  OutlineFixture self;
  GtkWidget *entry;

  outline_set_up (&self, 1200);
  outline_select_rows (&self, 4, 1);
  outline_act (&self, "pack.rename");
  entry = ui_test_find (GTK_WIDGET (self.outline), GTK_TYPE_ENTRY, NULL, NULL);
  g_assert_nonnull (entry);
  g_assert_true (gtk_widget_is_ancestor (outline_get_focus (&self), entry));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "Two");
  gtk_editable_set_text (GTK_EDITABLE (entry), "Second");
  g_signal_emit_by_name (entry, "activate");
  outline_settle (&self);
  outline_assert_pack (self.pack, "One: a b c, Second: d e, Three:");
  outline_assert_focus (&self, "Second");
  outline_assert_selected (&self, "Second");
  g_assert_null (ui_test_find (GTK_WIDGET (self.outline), GTK_TYPE_ENTRY, NULL, NULL));
  ui_test_act (GTK_WIDGET (self.window), "win.undo", NULL);
  outline_settle (&self);
  outline_assert_pack (self.pack, "One: a b c, Two: d e, Three:");
  outline_act (&self, "pack.remove");
  outline_assert_pack (self.pack, "One: a b c, Three:");
  outline_assert_selected (&self, "c");
  outline_tear_down (&self);
}

static void
test_move_to_section (void)
{
  OutlineFixture self;
  GtkWidget *entry;

  outline_set_up (&self, 1200);
  outline_select_rows (&self, 1, 2);
  ui_test_act (GTK_WIDGET (self.view), "pack.move-to-section",
               brief_section_get_key (brief_pack_get_section (self.pack, 1)));
  outline_settle (&self);
  outline_assert_pack (self.pack, "One: c, Two: d e a b, Three:");
  outline_assert_selected (&self, "a b");
  outline_act (&self, "pack.choose-section");
  g_assert_nonnull (
      ui_test_find (GTK_WIDGET (self.outline), g_type_from_name ("GtkModelButton"), "text", "Three"));
  g_assert_nonnull (
      ui_test_find (GTK_WIDGET (self.outline), g_type_from_name ("GtkModelButton"), "text", "New Section"));
  ui_test_act (GTK_WIDGET (self.view), "pack.move-to-section", "");
  outline_settle (&self);
  outline_assert_pack (self.pack, "One: c, Two: d e, Three:, New Section: a b");
  /* Its heading waits to be typed. */
  entry = ui_test_find (GTK_WIDGET (self.outline), GTK_TYPE_ENTRY, NULL, NULL);
  g_assert_nonnull (entry);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "New Section");
  ui_test_act (GTK_WIDGET (self.window), "win.undo", NULL);
  outline_settle (&self);
  outline_assert_pack (self.pack, "One: c, Two: d e a b, Three:");
  outline_tear_down (&self);
}

static GtkAccessible *
get_list_item (OutlineFixture *self, guint row)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->list));

  for (guint i = 0; i < row; i++)
    child = gtk_widget_get_next_sibling (child);
  return GTK_ACCESSIBLE (child);
}

static void
assert_place (OutlineFixture *self, guint row, int level, int place, int n_places)
{
  GtkAccessible *item = get_list_item (self, row);
  g_autofree char *level_problem = gtk_test_accessible_check_property (item, GTK_ACCESSIBLE_PROPERTY_LEVEL,
                                                                       level);
  g_autofree char *place_problem = gtk_test_accessible_check_relation (
      item, GTK_ACCESSIBLE_RELATION_POS_IN_SET, place);
  g_autofree char *size_problem = gtk_test_accessible_check_relation (item, GTK_ACCESSIBLE_RELATION_SET_SIZE,
                                                                      n_places);

  g_assert_cmpstr (level_problem, ==, NULL);
  g_assert_cmpstr (place_problem, ==, NULL);
  g_assert_cmpstr (size_problem, ==, NULL);
}

static void
test_accessible (void)
{
  OutlineFixture self;

  outline_set_up (&self, 1200);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (self.list), GTK_ACCESSIBLE_PROPERTY_MULTI_SELECTABLE,
                                       TRUE);
  assert_place (&self, 0, 1, 1, 3);
  assert_place (&self, 2, 2, 2, 3);
  assert_place (&self, 5, 2, 1, 2);
  gtk_test_accessible_assert_state (get_list_item (&self, 0), GTK_ACCESSIBLE_STATE_EXPANDED, TRUE);
  outline_select_rows (&self, 2, 1);
  outline_act (&self, "pack.move-up");
  assert_place (&self, 1, 2, 1, 3);
  assert_place (&self, 2, 2, 2, 3);
  outline_select_rows (&self, 0, 1);
  press (&self, GDK_KEY_Left, 0);
  gtk_test_accessible_assert_state (get_list_item (&self, 0), GTK_ACCESSIBLE_STATE_EXPANDED, FALSE);
  outline_tear_down (&self);
}

/* An empty page is no place to type, and the menus are there in a narrow window, too. */
static void
test_narrow (void)
{
  OutlineFixture self;
  GtkWidget *button;

  outline_set_up (&self, 360);
  outline_select_rows (&self, 1, 2);
  button = ui_test_find (GTK_WIDGET (self.view), GTK_TYPE_MENU_BUTTON, "icon-name", "view-more-symbolic");
  g_assert_nonnull (button);
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  outline_settle (&self);
  g_assert_nonnull (ui_test_find (button, g_type_from_name ("GtkModelButton"), "text", "Cut"));
  g_assert_null (ui_test_find (button, g_type_from_name ("GtkModelButton"), "text", "Rename"));
  gtk_menu_button_popdown (GTK_MENU_BUTTON (button));
  outline_settle (&self);
  outline_act (&self, "pack.move-down");
  outline_assert_pack (self.pack, "One: c a b, Two: d e, Three:");
  outline_tear_down (&self);
}

static GtkAdjustment *
get_adjustment (OutlineFixture *self)
{
  return gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->list));
}

static void
add_many (OutlineFixture *self)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < 400; i++)
    {
      g_autofree char *note = g_strdup_printf ("Note %u", i);

      g_ptr_array_add (entries, brief_entry_new_for_note (note));
    }
  brief_pack_add_entries (self->pack, brief_pack_get_section (self->pack, 2), 0, entries);
  outline_settle (self);
}

/* The top of the row of @item, as it stands on the screen. */
static double
get_top (OutlineFixture *self, BriefEntry *item)
{
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, 0, 0);

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->list)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *expander = gtk_widget_get_first_child (child);
      GtkTreeListRow *row = GTK_IS_TREE_EXPANDER (expander)
                                ? gtk_tree_expander_get_list_row (GTK_TREE_EXPANDER (expander))
                                : NULL;
      g_autoptr (GObject) part = row != NULL ? gtk_tree_list_row_get_item (row) : NULL;

      if (part == G_OBJECT (item) && gtk_widget_compute_bounds (child, GTK_WIDGET (self->outline), &bounds))
        return bounds.origin.y;
    }
  return -1;
}

/* In a long pack, what is on the screen stays where it is. */
static void
test_scroll (void)
{
  OutlineFixture self;
  BriefEntry *shown;
  double top;

  outline_set_up (&self, 1200);
  add_many (&self);
  shown = brief_section_get_entry (brief_pack_get_section (self.pack, 2), 200);
  brief_pack_outline_select (self.outline, G_OBJECT (shown));
  outline_settle (&self);
  outline_settle (&self);
  top = get_top (&self, shown);
  g_assert_cmpfloat (top, >=, 0);
  g_assert_cmpfloat (gtk_adjustment_get_value (get_adjustment (&self)), >, 1000);
  outline_act (&self, "pack.move-up");
  g_assert_cmpfloat (get_top (&self, shown), <, top - 20);
  outline_act (&self, "pack.move-down");
  g_assert_cmpfloat_with_epsilon (get_top (&self, shown), top, 1.5);
  ui_test_act (GTK_WIDGET (self.window), "win.undo", NULL);
  ui_test_act (GTK_WIDGET (self.window), "win.undo", NULL);
  outline_settle (&self);
  g_assert_cmpfloat_with_epsilon (get_top (&self, shown), top, 1.5);
  outline_assert_selected (&self, "Note 200");
  outline_act (&self, "pack.remove");
  ui_test_act (GTK_WIDGET (self.window), "win.undo", NULL);
  outline_settle (&self);
  g_assert_cmpfloat_with_epsilon (get_top (&self, shown), top, 1.5);
  outline_assert_selected (&self, "Note 200");
  outline_tear_down (&self);
}

int
main (int argc, char **argv)
{
  ui_test_init (&argc, &argv);
  g_test_add_func ("/ui/outline/move", test_move);
  g_test_add_func ("/ui/outline/remove", test_remove);
  g_test_add_func ("/ui/outline/collapse", test_collapse);
  g_test_add_func ("/ui/outline/rename", test_rename);
  g_test_add_func ("/ui/outline/move-to-section", test_move_to_section);
  g_test_add_func ("/ui/outline/accessible", test_accessible);
  g_test_add_func ("/ui/outline/narrow", test_narrow);
  g_test_add_func ("/ui/outline/scroll", test_scroll);
  return g_test_run ();
}
