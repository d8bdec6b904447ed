/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How long the outline of a pack of 400 entries holds the window up, for each thing that is done in it; and how long it takes
 * to add 400 items at once. */

#include "bench-loop.h"

#include "ui/pack/brief-pack-view.h"

#define MANY_ENTRIES 400
#define BUDGET_OF_ADDING_MILLISECONDS 300.0
/* Where all rows come or go at once, the list makes and takes down some two hundred widgets. */
#define BUDGET_OF_ALL_MILLISECONDS 100.0

typedef struct {
  BriefWindow *window;
  BriefPack *pack;
  BriefCollection *collection;
  BriefPackView *view;
  BriefPackOutline *outline;
  gboolean good;
} Bench;

static void
open_pack (Bench *self)
{
  BriefLibrary *library = NULL;

  self->window = ui_test_open_window (1280, 900);
  g_object_get (self->window, "library", &library, NULL);
  self->pack = brief_window_get_pack (self->window);
  self->collection = g_list_model_get_item (G_LIST_MODEL (library), 0);
  g_object_unref (library);
  ui_test_act (GTK_WIDGET (self->window), "win.view", "pack");
  self->view = BRIEF_PACK_VIEW (ui_test_get_view (self->window, "pack"));
  self->outline = brief_pack_view_get_outline (self->view);
}

/* As adding all that a search finds does, of items of all kinds in turn. */
static GPtrArray *
create_entries (Bench *self)
{
  GPtrArray *entries = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; entries->len < MANY_ENTRIES; i++)
    {
      GListModel *items = brief_collection_get_items (self->collection,
                                                      (BriefItemType) (i % BRIEF_N_ITEM_TYPES));
      const guint n_items = g_list_model_get_n_items (items);
      g_autoptr (BriefItem)
          item = n_items > 0 ? g_list_model_get_item (items, i / BRIEF_N_ITEM_TYPES % n_items) : NULL;

      if (item != NULL)
        g_ptr_array_add (entries, brief_entry_new_for_item (self->collection, item));
    }
  return entries;
}

/* Others at work on the machine make it longer by the clock; what counts is the work. */
static void
tell (Bench *self, const char *name, const BenchLongest *longest, double budget)
{
  const double worked = (double) longest->worked / 1000;

  g_print ("%-36s longest dispatch %5.1f ms of work, %5.1f ms by the clock%s\n", name, worked,
           (double) longest->taken / 1000, worked > budget ? "  too long" : "");
  if (worked > budget)
    self->good = FALSE;
}

static void
add_many (Bench *self)
{
  BriefSection *section = brief_pack_add_section (self->pack, 0, "Many");
  BenchLongest longest = { 0, 0 };
  g_autoptr (GPtrArray) entries = NULL;

  bench_settle (&longest);
  longest = (BenchLongest) { 0, 0 };
  bench_begin ();
  entries = create_entries (self);
  brief_pack_add_entries (self->pack, section, 0, entries);
  bench_end (&longest);
  tell (self, "add 400 items", &longest, BUDGET_OF_ADDING_MILLISECONDS);
  bench_settle (&longest);
}

static void
measure_within (Bench *self, GtkWidget *widget, const char *name, const char *action, double budget)
{
  BenchLongest longest = { 0, 0 };

  bench_begin ();
  ui_test_act (widget, action, NULL);
  bench_end (&longest);
  bench_settle (&longest);
  tell (self, name, &longest, budget);
}

static void
measure (Bench *self, GtkWidget *widget, const char *name, const char *action)
{
  measure_within (self, widget, name, action, BUDGET_MILLISECONDS);
}

static void
measure_with_all (Bench *self, GtkWidget *widget, const char *name, const char *action)
{
  measure_within (self, widget, name, action, BUDGET_OF_ALL_MILLISECONDS);
}

static void
select_some (Bench *self, guint first, guint n_entries)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();
  BenchLongest longest = { 0, 0 };

  for (guint i = first; i < first + n_entries; i++)
    g_ptr_array_add (parts, brief_section_get_entry (brief_pack_get_section (self->pack, 0), i));
  brief_pack_outline_select_several (self->outline, parts);
  bench_settle (&longest);
}

static void
measure_all (Bench *self)
{
  GtkWidget *view = GTK_WIDGET (self->view);
  GtkWidget *window = GTK_WIDGET (self->window);

  select_some (self, 200, 1);
  measure (self, view, "move one of 400", "pack.move-up");
  measure (self, window, "undo it", "win.undo");
  measure (self, view, "remove one", "pack.remove");
  measure (self, window, "undo it", "win.undo");
  select_some (self, 100, 20);
  measure (self, view, "move 20 of 400", "pack.move-down");
  measure (self, view, "copy 20", "pack.copy");
  measure (self, view, "cut 20", "pack.cut");
  measure (self, view, "paste 20", "pack.paste");
  measure (self, view, "add a note", "pack.add-note");
  measure (self, view, "select all", "pack.select-all");
  measure (self, view, "copy all", "pack.copy");
  measure_with_all (self, view, "collapse all", "pack.collapse-all");
  measure_with_all (self, view, "expand all", "pack.expand-all");
  measure (self, view, "add a section", "pack.add-section");
  measure (self, view, "move the section over 400", "pack.move-up");
  measure (self, window, "undo it", "win.undo");
  measure (self, view, "select all", "pack.select-all");
  measure_with_all (self, view, "remove all", "pack.remove");
  measure_with_all (self, window, "undo it", "win.undo");
}

int
main (int argc, char *argv[])
{
  Bench self = { .good = TRUE };

  ui_test_init (&argc, &argv);
  open_pack (&self);
  bench_watch (self.window);
  add_many (&self);
  measure_all (&self);
  g_object_unref (self.collection);
  ui_test_close_window (self.window);
  return self.good ? 0 : 1;
}
