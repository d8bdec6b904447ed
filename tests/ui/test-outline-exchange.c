/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What comes into the outline of the pack and goes out of it: dragged, cut, copied and pasted, or all that a search finds. */

#include "outline-fixture.h"

#include "library/brief-query.h"
#include "ui/pack/brief-clipping.h"

#include <string.h>

static gboolean
is_pasted (gpointer data)
{
  return brief_pack_get_n_entries (data) > 5;
}

static void
test_clipboard (void)
{
  OutlineFixture self, other;
  g_autofree char *key = NULL;
  BriefEntry *pasted;

  outline_set_up (&self, 1200);
  outline_set_up (&other, 1200);
  outline_select_rows (&self, 2, 2);
  key = g_strdup (brief_entry_get_key (brief_section_get_entry (brief_pack_get_section (self.pack, 0), 1)));
  outline_act (&self, "pack.cut");
  outline_assert_pack (self.pack, "One: a, Two: d e, Three:");
  g_assert_cmpstr (brief_undo_stack_get_undo_name (brief_pack_get_undo_stack (self.pack)), ==,
                   "Cut 2 Entries");

  outline_select_rows (&other, 5, 1);
  outline_act (&other, "pack.paste");
  g_assert_true (ui_test_wait (is_pasted, other.pack));
  outline_settle (&other);
  outline_assert_pack (other.pack, "One: a b c, Two: d b c e, Three:");
  outline_assert_selected (&other, "b c");
  g_assert_cmpstr (brief_undo_stack_get_undo_name (brief_pack_get_undo_stack (other.pack)), ==,
                   "Paste 2 Entries");
  pasted = brief_section_get_entry (brief_pack_get_section (other.pack, 1), 1);
  g_assert_cmpstr (brief_entry_get_key (pasted), !=, key);
  ui_test_act (GTK_WIDGET (other.window), "win.undo", NULL);
  outline_settle (&other);
  outline_assert_pack (other.pack, "One: a b c, Two: d e, Three:");

  outline_tear_down (&other);
  outline_tear_down (&self);
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
  OutlineFixture self;
  GdkClipboard *clipboard;
  g_autofree char *text = NULL;

  outline_set_up (&self, 1200);
  clipboard = gtk_widget_get_clipboard (GTK_WIDGET (self.view));
  outline_select_rows (&self, 0, 1);
  outline_act (&self, "pack.copy");
  gdk_clipboard_read_text_async (clipboard, NULL, text_cb, &text);
  g_assert_true (ui_test_wait (is_set, &text));
  g_assert_nonnull (strstr (text, "One"));
  g_assert_nonnull (strstr (text, "c\n"));
  g_assert_null (strstr (text, "Two"));

  gdk_clipboard_set_text (clipboard, "From a letter");
  outline_select_rows (&self, 7, 1);
  outline_act (&self, "pack.paste");
  g_assert_true (ui_test_wait (is_pasted, self.pack));
  outline_settle (&self);
  outline_assert_pack (self.pack, "One: a b c, Two: d e, Three: From a letter");
  outline_assert_selected (&self, "From a letter");
  outline_tear_down (&self);
}

static gboolean
is_filled (gpointer data)
{
  return brief_pack_get_n_entries (data) > 0;
}

/* Where there is no outline yet, the keys have somewhere to go as well. */
static void
test_empty (void)
{
  BriefWindow *window = ui_test_open_window (800, 800);
  BriefPack *pack = brief_window_get_pack (window);
  GtkWidget *view, *focus;

  ui_test_act (GTK_WIDGET (window), "win.view", "pack");
  ui_test_settle (GTK_WIDGET (window));
  view = ui_test_get_view (window, "pack");
  focus = gtk_window_get_focus (GTK_WINDOW (window));
  g_assert_nonnull (focus);
  g_assert_true (gtk_widget_is_ancestor (focus, view));
  gdk_clipboard_set_text (gtk_widget_get_clipboard (view), "First words");
  ui_test_act (focus, "pack.paste", NULL);
  g_assert_true (ui_test_wait (is_filled, pack));
  outline_assert_pack (pack, ": First words");
  ui_test_close_window (window);
}

static void
read_cb (GObject *clipboard, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  *(BriefPack **) user_data = brief_clipping_read_finish (result, &error);
  g_assert_no_error (error);
}

static void
written_cb (GObject *content, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  *(gboolean *) user_data = gdk_content_provider_write_mime_type_finish (GDK_CONTENT_PROVIDER (content),
                                                                         result, &error);
  g_assert_no_error (error);
}

static gboolean
is_true (gpointer data)
{
  return *(gboolean *) data;
}

/* What another process gets of a clipping. */
static GBytes *
write_clipping (BriefPack *pack)
{
  g_autoptr (GdkContentProvider) content = brief_clipping_new (pack);
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  gboolean written = FALSE;

  gdk_content_provider_write_mime_type_async (content, BRIEF_CLIPPING_MIME_TYPE, stream, G_PRIORITY_DEFAULT,
                                              NULL, written_cb, &written);
  g_assert_true (ui_test_wait (is_true, &written));
  g_assert_true (g_output_stream_close (stream, NULL, NULL));
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
}

/* As another process sees it: the pack goes over as JSON. */
static void
test_json (void)
{
  OutlineFixture self;
  GdkClipboard *clipboard;
  g_autoptr (GPtrArray) parts = NULL;
  g_autoptr (BriefPack) clipping = NULL;
  g_autoptr (BriefPack) read = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GdkContentProvider) content = NULL;

  outline_set_up (&self, 1200);
  clipboard = gtk_widget_get_clipboard (GTK_WIDGET (self.view));
  outline_select_rows (&self, 3, 2);
  parts = brief_pack_outline_dup_selection (self.outline);
  clipping = brief_pack_clip (self.pack, parts);
  bytes = write_clipping (clipping);
  content = gdk_content_provider_new_for_bytes (BRIEF_CLIPPING_MIME_TYPE, bytes);
  g_assert_true (gdk_clipboard_set_content (clipboard, content));
  brief_clipping_read_async (clipboard, NULL, read_cb, &read);
  g_assert_true (ui_test_wait (is_set, &read));
  outline_assert_pack (read, ": c, Two: d e");
  outline_tear_down (&self);
}

static void
drop (OutlineFixture *self, guint row, double part)
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
  outline_settle (self);
}

/* Takes up the row; what is selected with it comes along. */
static void
drag (OutlineFixture *self, guint row)
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
  OutlineFixture self;

  outline_set_up (&self, 1200);
  drag (&self, 1);
  outline_assert_selected (&self, "a");
  drop (&self, 3, 0.9);
  outline_assert_pack (self.pack, "One: b c a, Two: d e, Three:");
  outline_assert_selected (&self, "a");

  /* Several at once, in their order, to before an entry. */
  outline_select_rows (&self, 2, 2);
  drag (&self, 3);
  drop (&self, 6, 0.1);
  outline_assert_pack (self.pack, "One: b, Two: d c a e, Three:");
  outline_assert_selected (&self, "c a");

  /* Into a section without entries, and one that is collapsed. */
  drop (&self, 7, 0.9);
  outline_assert_pack (self.pack, "One: b, Two: d e, Three: c a");
  outline_select_rows (&self, 1, 1);
  outline_act (&self, "pack.collapse-all");
  outline_act (&self, "pack.expand-all");
  outline_select_rows (&self, 3, 1);
  outline_assert_selected (&self, "d");
  drag (&self, 3);
  drop (&self, 0, 0.9);
  outline_assert_pack (self.pack, "One: d b, Two: e, Three: c a");

  /* A section, from its heading; and to where it is, which is no step. */
  drag (&self, 0);
  outline_assert_selected (&self, "One");
  drop (&self, 4, 0.9);
  outline_assert_pack (self.pack, "Two: e, One: d b, Three: c a");
  outline_assert_selected (&self, "One");
  g_assert_cmpstr (brief_undo_stack_get_undo_name (brief_pack_get_undo_stack (self.pack)), ==,
                   "Move Section “One”");
  drop (&self, 3, 0.9);
  ui_test_act (GTK_WIDGET (self.window), "win.undo", NULL);
  outline_settle (&self);
  outline_assert_pack (self.pack, "One: d b, Two: e, Three: c a");
  outline_assert_selected (&self, "One");
  outline_tear_down (&self);
}

static void
test_drag_collapsed (void)
{
  OutlineFixture self;

  outline_set_up (&self, 1200);
  outline_act (&self, "pack.collapse-all");
  drag (&self, 0);
  drop (&self, 1, 0.9);
  outline_assert_pack (self.pack, "Two: d e, One: a b c, Three:");
  outline_assert_rows (&self, "Two One Three");
  outline_assert_selected (&self, "One");
  outline_tear_down (&self);
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
  g_test_add_func ("/ui/outline-exchange/clipboard", test_clipboard);
  g_test_add_func ("/ui/outline-exchange/text", test_text);
  g_test_add_func ("/ui/outline-exchange/json", test_json);
  g_test_add_func ("/ui/outline-exchange/drag", test_drag);
  g_test_add_func ("/ui/outline-exchange/drag-collapsed", test_drag_collapsed);
  g_test_add_func ("/ui/outline-exchange/add-results", test_add_results);
  g_test_add_func ("/ui/outline-exchange/empty", test_empty);
  return g_test_run ();
}
