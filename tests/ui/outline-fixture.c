/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "outline-fixture.h"

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
void
outline_set_up (OutlineFixture *self, int width)
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

void
outline_tear_down (OutlineFixture *self)
{
  ui_test_close_window (self->window);
}

void
outline_settle (OutlineFixture *self)
{
  ui_test_settle (GTK_WIDGET (self->window));
}

void
outline_act (OutlineFixture *self, const char *action)
{
  ui_test_act (GTK_WIDGET (self->view), action, NULL);
  outline_settle (self);
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

void
outline_assert_pack (BriefPack *pack, const char *expected)
{
  g_autofree char *text = describe (pack);

  g_assert_cmpstr (text, ==, expected);
}

void
outline_assert_selected (OutlineFixture *self, const char *expected)
{
  g_autoptr (GPtrArray) parts = brief_pack_outline_dup_selection (self->outline);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < parts->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "", name_part (g_ptr_array_index (parts, i)));
  g_assert_cmpstr (text->str, ==, expected);
}

/* The rows as they are on the screen. */
void
outline_assert_rows (OutlineFixture *self, const char *expected)
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

void
outline_select_rows (OutlineFixture *self, guint first, guint n_rows)
{
  gtk_selection_model_select_range (gtk_list_view_get_model (self->list), first, n_rows, TRUE);
  gtk_list_view_scroll_to (self->list, first, GTK_LIST_SCROLL_FOCUS, NULL);
  gtk_widget_grab_focus (GTK_WIDGET (self->list));
  outline_settle (self);
}

GtkWidget *
outline_get_focus (OutlineFixture *self)
{
  return gtk_window_get_focus (GTK_WINDOW (self->window));
}

/* The row that has the focus. */
void
outline_assert_focus (OutlineFixture *self, const char *expected)
{
  GtkWidget *focus = outline_get_focus (self);
  GtkWidget *expander = focus != NULL ? gtk_widget_get_first_child (focus) : NULL;
  g_autoptr (GObject) part = NULL;

  g_assert_true (GTK_IS_TREE_EXPANDER (expander));
  part = gtk_tree_list_row_get_item (gtk_tree_expander_get_list_row (GTK_TREE_EXPANDER (expander)));
  g_assert_cmpstr (name_part (part), ==, expected);
}
