/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The outline of the pack: several selected, moved, dragged, cut and pasted, renamed, removed; and what is selected stays so
 * through it all. */

#include "ui-test.h"

#include "library/brief-query.h"
#include "ui/pack/brief-clipping.h"
#include "ui/pack/brief-pack-view.h"

#include <string.h>

typedef struct {
  BriefWindow *window;
  BriefPack *pack;
  BriefPackView *view;
  BriefPackOutline *outline;
  GtkListView *list;
} Fixture;

static void
add_notes (BriefPack *pack, const char *title, const char *const *notes)
{
  BriefSection *section = brief_pack_add_section (pack, brief_pack_get_n_sections (pack), title);
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; notes[i] != NULL; i++)
    g_ptr_array_add (entries, brief_entry_new_for_note (notes[i]));
  brief_pack_add_entries (pack, section, 0, entries);
}

/* A window with the sections “One” (a, b, c), “Two” (d, e) and “Three” without entries. */
static void
set_up (Fixture *self, int width)
{
  static const char *const first[] = { "a", "b", "c", NULL };
  static const char *const second[] = { "d", "e", NULL };
  static const char *const third[] = { NULL };

  self->window = ui_test_open_window (width, 800);
  self->pack = brief_window_get_pack (self->window);
  add_notes (self->pack, "One", first);
  add_notes (self->pack, "Two", second);
  add_notes (self->pack, "Three", third);
  ui_test_act (GTK_WIDGET (self->window), "win.view", "pack");
  ui_test_settle (GTK_WIDGET (self->window));
  self->view = BRIEF_PACK_VIEW (ui_test_get_view (self->window, "pack"));
  self->outline = brief_pack_view_get_outline (self->view);
  self->list = GTK_LIST_VIEW (ui_test_find (GTK_WIDGET (self->outline), GTK_TYPE_LIST_VIEW, NULL, NULL));
}

static void
tear_down (Fixture *self)
{
  ui_test_close_window (self->window);
}

static void
settle (Fixture *self)
{
  ui_test_settle (GTK_WIDGET (self->window));
}

static void
act (Fixture *self, const char *action)
{
  ui_test_act (GTK_WIDGET (self->view), action, NULL);
  settle (self);
}

static const char *
name_part (gpointer part)
{
  return BRIEF_IS_SECTION (part) ? brief_section_get_title (part) : brief_entry_get_note (part);
}

/* The pack in a line: “One: a b c, Two: d e, Three:”. */
static char *
describe (BriefPack *pack)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < brief_pack_get_n_sections (pack); i++)
    {
      BriefSection *section = brief_pack_get_section (pack, i);

      g_string_append_printf (text, "%s%s:", i > 0 ? ", " : "", brief_section_get_title (section));
      for (guint j = 0; j < brief_section_get_n_entries (section); j++)
        g_string_append_printf (text, " %s", brief_entry_get_note (brief_section_get_entry (section, j)));
    }
  return g_string_free_and_steal (text);
}

static void
assert_pack (BriefPack *pack, const char *expected)
{
  g_autofree char *text = describe (pack);

  g_assert_cmpstr (text, ==, expected);
}

static void
assert_selected (Fixture *self, const char *expected)
{
  g_autoptr (GPtrArray) parts = brief_pack_outline_dup_selection (self->outline);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < parts->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "", name_part (g_ptr_array_index (parts, i)));
  g_assert_cmpstr (text->str, ==, expected);
}

/* The rows as they are on the screen. */
static void
assert_rows (Fixture *self, const char *expected)
{
  GListModel *rows = G_LIST_MODEL (gtk_list_view_get_model (self->list));
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (GtkTreeListRow) row = g_list_model_get_item (rows, i);
      g_autoptr (GObject) part = gtk_tree_list_row_get_item (row);

      g_string_append_printf (text, "%s%s", i > 0 ? " " : "", name_part (part));
    }
  g_assert_cmpstr (text->str, ==, expected);
}

static void
select_rows (Fixture *self, guint first, guint n_rows)
{
  gtk_selection_model_select_range (gtk_list_view_get_model (self->list), first, n_rows, TRUE);
  gtk_list_view_scroll_to (self->list, first, GTK_LIST_SCROLL_FOCUS, NULL);
  gtk_widget_grab_focus (GTK_WIDGET (self->list));
  settle (self);
}

static GtkWidget *
get_focus (Fixture *self)
{
  return gtk_window_get_focus (GTK_WINDOW (self->window));
}

/* The row that has the focus. */
static void
assert_focus (Fixture *self, const char *expected)
{
  GtkWidget *focus = get_focus (self);
  GtkWidget *expander = focus != NULL ? gtk_widget_get_first_child (focus) : NULL;
  g_autoptr (GObject) part = NULL;

  g_assert_true (GTK_IS_TREE_EXPANDER (expander));
  part = gtk_tree_list_row_get_item (gtk_tree_expander_get_list_row (GTK_TREE_EXPANDER (expander)));
  g_assert_cmpstr (name_part (part), ==, expected);
}

static void
press (Fixture *self, guint key, GdkModifierType modifiers)
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
  settle (self);
}

static void
test_move (void)
{
  Fixture self;

  set_up (&self, 1200);
  select_rows (&self, 1, 2);
  assert_selected (&self, "a b");
  g_assert_true (ui_test_shows_text (GTK_WIDGET (self.view), "2 Selected"));
  act (&self, "pack.move-down");
  assert_pack (self.pack, "One: c a b, Two: d e, Three:");
  assert_selected (&self, "a b");
  assert_focus (&self, "a");
  act (&self, "pack.move-down");
  /* What stands together goes over into the next section together. */
  assert_pack (self.pack, "One: c, Two: a b d e, Three:");
  ui_test_act (GTK_WIDGET (self.window), "win.undo", NULL);
  ui_test_act (GTK_WIDGET (self.window), "win.undo", NULL);
  settle (&self);
  assert_pack (self.pack, "One: a b c, Two: d e, Three:");
  assert_selected (&self, "a b");
  ui_test_act (GTK_WIDGET (self.window), "win.redo", NULL);
  settle (&self);
  assert_selected (&self, "a b");
  assert_focus (&self, "a");
  g_assert_cmpstr (brief_undo_stack_get_undo_name (brief_pack_get_undo_stack (self.pack)), ==,
                   "Move 2 Entries");

  /* A section goes with its entries. */
  select_rows (&self, 0, 1);
  act (&self, "pack.move-down");
  assert_pack (self.pack, "Two: d e, One: c a b, Three:");
  assert_selected (&self, "One");
  act (&self, "pack.move-up");
  assert_selected (&self, "One");
  tear_down (&self);
}

static void
test_remove (void)
{
  Fixture self;

  set_up (&self, 1200);
  select_rows (&self, 3, 1);
  act (&self, "pack.remove");
  assert_pack (self.pack, "One: a b, Two: d e, Three:");
  g_assert_true (ui_test_shows_text (GTK_WIDGET (self.window), "Remove “c”"));
  /* Not the section below, which another Delete would take out. */
  assert_selected (&self, "b");
  assert_focus (&self, "b");
  ui_test_act (GTK_WIDGET (self.window), "win.undo", NULL);
  settle (&self);
  assert_pack (self.pack, "One: a b c, Two: d e, Three:");
  assert_selected (&self, "c");

  select_rows (&self, 0, 1);
  act (&self, "pack.remove");
  assert_pack (self.pack, "Two: d e, Three:");
  assert_selected (&self, "Two");
  g_assert_true (ui_test_shows_text (GTK_WIDGET (self.window), "Remove Section “One”"));
  ui_test_act (GTK_WIDGET (self.window), "win.undo", NULL);
  settle (&self);
  assert_selected (&self, "One");
  act (&self, "pack.select-all");
  act (&self, "pack.remove");
  assert_pack (self.pack, "");
  ui_test_act (GTK_WIDGET (self.window), "win.undo", NULL);
  settle (&self);
  assert_pack (self.pack, "One: a b c, Two: d e, Three:");
  tear_down (&self);
}

static void
test_collapse (void)
{
  Fixture self;

  set_up (&self, 1200);
  select_rows (&self, 2, 1);
  press (&self, GDK_KEY_Left, 0);
  assert_selected (&self, "One");
  assert_focus (&self, "One");
  press (&self, GDK_KEY_Left, 0);
  assert_rows (&self, "One Two d e Three");
  /* It stays so when it moves, and when other things do. */
  act (&self, "pack.move-down");
  assert_rows (&self, "Two d e One Three");
  assert_selected (&self, "One");
  assert_focus (&self, "One");
  press (&self, GDK_KEY_Left, GDK_CONTROL_MASK);
  assert_rows (&self, "Two One Three");
  press (&self, GDK_KEY_Right, GDK_CONTROL_MASK);
  assert_rows (&self, "Two d e One a b c Three");
  press (&self, GDK_KEY_Right, 0);
  assert_selected (&self, "a");
  /* What is selected goes out of sight: its section stands for it. */
  select_rows (&self, 1, 2);
  act (&self, "pack.collapse-all");
  assert_selected (&self, "Two");
  /* What is moved there is to be seen. */
  act (&self, "pack.expand-all");
  select_rows (&self, 4, 1);
  act (&self, "pack.collapse-all");
  act (&self, "pack.expand-all");
  select_rows (&self, 4, 1);
  assert_selected (&self, "a");
  act (&self, "pack.move-up");
  assert_rows (&self, "Two d e a One b c Three");
  tear_down (&self);
}

static void
test_rename (void)
{
  Fixture self;
  GtkWidget *entry;

  set_up (&self, 1200);
  select_rows (&self, 4, 1);
  act (&self, "pack.rename");
  entry = ui_test_find (GTK_WIDGET (self.outline), GTK_TYPE_ENTRY, NULL, NULL);
  g_assert_nonnull (entry);
  g_assert_true (gtk_widget_is_ancestor (get_focus (&self), entry));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "Two");
  gtk_editable_set_text (GTK_EDITABLE (entry), "Second");
  g_signal_emit_by_name (entry, "activate");
  settle (&self);
  assert_pack (self.pack, "One: a b c, Second: d e, Three:");
  assert_focus (&self, "Second");
  assert_selected (&self, "Second");
  g_assert_null (ui_test_find (GTK_WIDGET (self.outline), GTK_TYPE_ENTRY, NULL, NULL));
  ui_test_act (GTK_WIDGET (self.window), "win.undo", NULL);
  settle (&self);
  assert_pack (self.pack, "One: a b c, Two: d e, Three:");
  act (&self, "pack.remove");
  assert_pack (self.pack, "One: a b c, Three:");
  assert_selected (&self, "c");
  tear_down (&self);
}

static gboolean
is_pasted (gpointer data)
{
  return brief_pack_get_n_entries (data) > 5;
}

static void
test_clipboard (void)
{
  Fixture self, other;
  g_autofree char *key = NULL;
  BriefEntry *pasted;

  set_up (&self, 1200);
  set_up (&other, 1200);
  select_rows (&self, 2, 2);
  key = g_strdup (brief_entry_get_key (brief_section_get_entry (brief_pack_get_section (self.pack, 0), 1)));
  act (&self, "pack.cut");
  assert_pack (self.pack, "One: a, Two: d e, Three:");
  g_assert_cmpstr (brief_undo_stack_get_undo_name (brief_pack_get_undo_stack (self.pack)), ==,
                   "Cut 2 Entries");

  select_rows (&other, 5, 1);
  act (&other, "pack.paste");
  g_assert_true (ui_test_wait (is_pasted, other.pack));
  settle (&other);
  assert_pack (other.pack, "One: a b c, Two: d b c e, Three:");
  assert_selected (&other, "b c");
  g_assert_cmpstr (brief_undo_stack_get_undo_name (brief_pack_get_undo_stack (other.pack)), ==,
                   "Paste 2 Entries");
  pasted = brief_section_get_entry (brief_pack_get_section (other.pack, 1), 1);
  g_assert_cmpstr (brief_entry_get_key (pasted), !=, key);
  ui_test_act (GTK_WIDGET (other.window), "win.undo", NULL);
  settle (&other);
  assert_pack (other.pack, "One: a b c, Two: d e, Three:");

  tear_down (&other);
  tear_down (&self);
}

static void
text_cb (GObject *clipboard, GAsyncResult *result, gpointer user_data)
{
  *(char **) user_data = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (clipboard), result, NULL);
}

static gboolean
is_set (gpointer data)
{
  return *(char **) data != NULL;
}

/* For other programs a copy is text, and their text is a note. */
static void
test_text (void)
{
  Fixture self;
  GdkClipboard *clipboard;
  g_autofree char *text = NULL;

  set_up (&self, 1200);
  clipboard = gtk_widget_get_clipboard (GTK_WIDGET (self.view));
  select_rows (&self, 0, 1);
  act (&self, "pack.copy");
  gdk_clipboard_read_text_async (clipboard, NULL, text_cb, &text);
  g_assert_true (ui_test_wait (is_set, &text));
  g_assert_nonnull (strstr (text, "One"));
  g_assert_nonnull (strstr (text, "c\n"));
  g_assert_null (strstr (text, "Two"));

  gdk_clipboard_set_text (clipboard, "From a letter");
  select_rows (&self, 7, 1);
  act (&self, "pack.paste");
  g_assert_true (ui_test_wait (is_pasted, self.pack));
  settle (&self);
  assert_pack (self.pack, "One: a b c, Two: d e, Three: From a letter");
  assert_selected (&self, "From a letter");
  tear_down (&self);
}

static void
read_cb (GObject *clipboard, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  *(BriefPack **) user_data = brief_clipping_read_finish (result, &error);
  g_assert_no_error (error);
}

/* As another process sees it: the pack goes over as JSON. */
static void
test_json (void)
{
  Fixture self;
  GdkClipboard *clipboard;
  g_autoptr (GPtrArray) parts = NULL;
  g_autoptr (BriefPack) clipping = NULL;
  g_autoptr (BriefPack) read = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GdkContentProvider) content = NULL;

  set_up (&self, 1200);
  clipboard = gtk_widget_get_clipboard (GTK_WIDGET (self.view));
  select_rows (&self, 3, 2);
  parts = brief_pack_outline_dup_selection (self.outline);
  clipping = brief_pack_clip (self.pack, parts);
  bytes = brief_pack_to_bytes (clipping);
  content = gdk_content_provider_new_for_bytes (BRIEF_CLIPPING_MIME_TYPE, bytes);
  g_assert_true (gdk_clipboard_set_content (clipboard, content));
  brief_clipping_read_async (clipboard, NULL, read_cb, &read);
  g_assert_true (ui_test_wait (is_set, &read));
  assert_pack (read, ": c, Two: d e");
  tear_down (&self);
}

static void
drop (Fixture *self, guint row, double part)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (self->outline));
  GValue value = G_VALUE_INIT;
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, 0, 0);
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->list));
  gboolean dropped = FALSE;

  for (guint i = 0; i < row; i++)
    child = gtk_widget_get_next_sibling (child);
  g_assert_true (gtk_widget_compute_bounds (child, GTK_WIDGET (self->outline), &bounds));
  g_value_init (&value, BRIEF_TYPE_PACK_OUTLINE);
  g_value_set_object (&value, self->outline);
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DROP_TARGET (controller))
        g_signal_emit_by_name (controller, "drop", &value, 20.0, bounds.origin.y + bounds.size.height * part,
                               &dropped);
    }
  g_assert_true (dropped);
  g_value_unset (&value);
  settle (self);
}

/* Takes up the row; what is selected with it comes along. */
static void
drag (Fixture *self, guint row)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (self->list));
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->list));
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, 0, 0);
  g_autoptr (GdkContentProvider) content = NULL;

  for (guint i = 0; i < row; i++)
    child = gtk_widget_get_next_sibling (child);
  g_assert_true (gtk_widget_compute_bounds (child, GTK_WIDGET (self->list), &bounds));
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DRAG_SOURCE (controller))
        g_signal_emit_by_name (controller, "prepare", 20.0, (double) bounds.origin.y + 10, &content);
    }
  g_assert_nonnull (content);
}

static void
test_drag (void)
{
  Fixture self;

  set_up (&self, 1200);
  drag (&self, 1);
  assert_selected (&self, "a");
  drop (&self, 3, 0.9);
  assert_pack (self.pack, "One: b c a, Two: d e, Three:");
  assert_selected (&self, "a");

  /* Several at once, in their order, to before an entry. */
  select_rows (&self, 2, 2);
  drag (&self, 3);
  drop (&self, 6, 0.1);
  assert_pack (self.pack, "One: b, Two: d c a e, Three:");
  assert_selected (&self, "c a");

  /* Into a section without entries, and one that is collapsed. */
  drop (&self, 7, 0.9);
  assert_pack (self.pack, "One: b, Two: d e, Three: c a");
  select_rows (&self, 1, 1);
  act (&self, "pack.collapse-all");
  act (&self, "pack.expand-all");
  select_rows (&self, 3, 1);
  assert_selected (&self, "d");
  drag (&self, 3);
  drop (&self, 0, 0.9);
  assert_pack (self.pack, "One: d b, Two: e, Three: c a");

  /* A section, from its heading; and to where it is, which is no step. */
  drag (&self, 0);
  assert_selected (&self, "One");
  drop (&self, 4, 0.9);
  assert_pack (self.pack, "Two: e, One: d b, Three: c a");
  assert_selected (&self, "One");
  g_assert_cmpstr (brief_undo_stack_get_undo_name (brief_pack_get_undo_stack (self.pack)), ==,
                   "Move Section “One”");
  drop (&self, 3, 0.9);
  ui_test_act (GTK_WIDGET (self.window), "win.undo", NULL);
  settle (&self);
  assert_pack (self.pack, "One: d b, Two: e, Three: c a");
  assert_selected (&self, "One");
  tear_down (&self);
}

static void
test_drag_collapsed (void)
{
  Fixture self;

  set_up (&self, 1200);
  act (&self, "pack.collapse-all");
  drag (&self, 0);
  drop (&self, 1, 0.9);
  assert_pack (self.pack, "Two: d e, One: a b c, Three:");
  assert_rows (&self, "Two One Three");
  assert_selected (&self, "One");
  tear_down (&self);
}

static void
test_move_to_section (void)
{
  Fixture self;
  GtkWidget *entry;

  set_up (&self, 1200);
  select_rows (&self, 1, 2);
  ui_test_act (GTK_WIDGET (self.view), "pack.move-to-section",
               brief_section_get_key (brief_pack_get_section (self.pack, 1)));
  settle (&self);
  assert_pack (self.pack, "One: c, Two: d e a b, Three:");
  assert_selected (&self, "a b");
  act (&self, "pack.choose-section");
  g_assert_nonnull (
      ui_test_find (GTK_WIDGET (self.outline), g_type_from_name ("GtkModelButton"), "text", "Three"));
  g_assert_nonnull (
      ui_test_find (GTK_WIDGET (self.outline), g_type_from_name ("GtkModelButton"), "text", "New Section"));
  ui_test_act (GTK_WIDGET (self.view), "pack.move-to-section", "");
  settle (&self);
  assert_pack (self.pack, "One: c, Two: d e, Three:, New Section: a b");
  /* Its heading waits to be typed. */
  entry = ui_test_find (GTK_WIDGET (self.outline), GTK_TYPE_ENTRY, NULL, NULL);
  g_assert_nonnull (entry);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "New Section");
  ui_test_act (GTK_WIDGET (self.window), "win.undo", NULL);
  settle (&self);
  assert_pack (self.pack, "One: c, Two: d e a b, Three:");
  tear_down (&self);
}

static GtkAccessible *
get_list_item (Fixture *self, guint row)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->list));

  for (guint i = 0; i < row; i++)
    child = gtk_widget_get_next_sibling (child);
  return GTK_ACCESSIBLE (child);
}

static void
assert_place (Fixture *self, guint row, int level, int place, int n_places)
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
  Fixture self;

  set_up (&self, 1200);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (self.list), GTK_ACCESSIBLE_PROPERTY_MULTI_SELECTABLE,
                                       TRUE);
  assert_place (&self, 0, 1, 1, 3);
  assert_place (&self, 2, 2, 2, 3);
  assert_place (&self, 5, 2, 1, 2);
  gtk_test_accessible_assert_state (get_list_item (&self, 0), GTK_ACCESSIBLE_STATE_EXPANDED, TRUE);
  select_rows (&self, 2, 1);
  act (&self, "pack.move-up");
  assert_place (&self, 1, 2, 1, 3);
  assert_place (&self, 2, 2, 2, 3);
  select_rows (&self, 0, 1);
  press (&self, GDK_KEY_Left, 0);
  gtk_test_accessible_assert_state (get_list_item (&self, 0), GTK_ACCESSIBLE_STATE_EXPANDED, FALSE);
  tear_down (&self);
}

/* An empty page is no place to type, and the menus are there in a narrow window, too. */
static void
test_narrow (void)
{
  Fixture self;
  GtkWidget *button;

  set_up (&self, 360);
  select_rows (&self, 1, 2);
  button = ui_test_find (GTK_WIDGET (self.view), GTK_TYPE_MENU_BUTTON, "icon-name", "view-more-symbolic");
  g_assert_nonnull (button);
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  settle (&self);
  g_assert_nonnull (ui_test_find (button, g_type_from_name ("GtkModelButton"), "text", "Cut"));
  g_assert_null (ui_test_find (button, g_type_from_name ("GtkModelButton"), "text", "Rename"));
  gtk_menu_button_popdown (GTK_MENU_BUTTON (button));
  settle (&self);
  act (&self, "pack.move-down");
  assert_pack (self.pack, "One: c a b, Two: d e, Three:");
  tear_down (&self);
}

static GtkAdjustment *
get_adjustment (Fixture *self)
{
  return gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->list));
}

static void
add_many (Fixture *self)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < 400; i++)
    {
      g_autofree char *note = g_strdup_printf ("Note %u", i);

      g_ptr_array_add (entries, brief_entry_new_for_note (note));
    }
  brief_pack_add_entries (self->pack, brief_pack_get_section (self->pack, 2), 0, entries);
  settle (self);
}

/* The top of the row of @item, as it stands on the screen. */
static double
get_top (Fixture *self, BriefEntry *item)
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
  Fixture self;
  BriefEntry *shown;
  double top;

  set_up (&self, 1200);
  add_many (&self);
  shown = brief_section_get_entry (brief_pack_get_section (self.pack, 2), 200);
  brief_pack_outline_select (self.outline, G_OBJECT (shown));
  settle (&self);
  settle (&self);
  top = get_top (&self, shown);
  g_assert_cmpfloat (top, >=, 0);
  g_assert_cmpfloat (gtk_adjustment_get_value (get_adjustment (&self)), >, 1000);
  act (&self, "pack.move-up");
  g_assert_cmpfloat (get_top (&self, shown), <, top - 20);
  act (&self, "pack.move-down");
  g_assert_cmpfloat_with_epsilon (get_top (&self, shown), top, 1.5);
  ui_test_act (GTK_WIDGET (self.window), "win.undo", NULL);
  ui_test_act (GTK_WIDGET (self.window), "win.undo", NULL);
  settle (&self);
  g_assert_cmpfloat_with_epsilon (get_top (&self, shown), top, 1.5);
  assert_selected (&self, "Note 200");
  act (&self, "pack.remove");
  ui_test_act (GTK_WIDGET (self.window), "win.undo", NULL);
  settle (&self);
  g_assert_cmpfloat_with_epsilon (get_top (&self, shown), top, 1.5);
  assert_selected (&self, "Note 200");
  tear_down (&self);
}

static gboolean
has_found (gpointer data)
{
  return ui_test_shows_text (data, "Add All 4 Results");
}

/* All that a search finds, as one step; what is there already does not come twice. */
static void
test_add_results (void)
{
  BriefWindow *window = ui_test_open_window (1200, 800);
  BriefPack *pack = brief_window_get_pack (window);
  g_autoptr (BriefQuery) empty = brief_query_new ();
  g_autoptr (BriefQuery) query = brief_query_with_text (empty, "cond");

  g_object_set (window, "query", query, NULL);
  g_assert_true (ui_test_wait (has_found, window));
  ui_test_act (GTK_WIDGET (window), "win.add-results", NULL);
  ui_test_settle (GTK_WIDGET (window));
  g_assert_cmpuint (brief_pack_get_n_entries (pack), ==, 4);
  g_assert_true (ui_test_shows_text (GTK_WIDGET (window), "Add 4 Entries"));
  ui_test_act (GTK_WIDGET (window), "win.add-results", NULL);
  g_assert_cmpuint (brief_pack_get_n_entries (pack), ==, 4);
  ui_test_act (GTK_WIDGET (window), "win.undo", NULL);
  g_assert_cmpuint (brief_pack_get_n_entries (pack), ==, 0);
  ui_test_act (GTK_WIDGET (window), "win.redo", NULL);
  g_assert_cmpuint (brief_pack_get_n_entries (pack), ==, 4);
  ui_test_close_window (window);
}

int
main (int argc, char **argv)
{
  ui_test_init (&argc, &argv);
  g_test_add_func ("/ui/outline/move", test_move);
  g_test_add_func ("/ui/outline/remove", test_remove);
  g_test_add_func ("/ui/outline/collapse", test_collapse);
  g_test_add_func ("/ui/outline/rename", test_rename);
  g_test_add_func ("/ui/outline/clipboard", test_clipboard);
  g_test_add_func ("/ui/outline/text", test_text);
  g_test_add_func ("/ui/outline/json", test_json);
  g_test_add_func ("/ui/outline/drag", test_drag);
  g_test_add_func ("/ui/outline/drag-collapsed", test_drag_collapsed);
  g_test_add_func ("/ui/outline/move-to-section", test_move_to_section);
  g_test_add_func ("/ui/outline/accessible", test_accessible);
  g_test_add_func ("/ui/outline/narrow", test_narrow);
  g_test_add_func ("/ui/outline/scroll", test_scroll);
  g_test_add_func ("/ui/outline/add-results", test_add_results);
  return g_test_run ();
}
