/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How soon after an edit the preview shows it, and how long typing and scrolling hold the window up, on the standard pack,
 * on one of 400 entries and with a note of 100,000 characters. */

#include "bench-loop.h"

#include "pack/brief-pack-file.h"
#include "pack/brief-template.h"
#include "ui/pack/brief-pack-view.h"

#define RUNS 15
#define BUDGET_OF_EDIT_MILLISECONDS 100.0
#define MANY_ENTRIES 400
#define LONG_NOTE 100000

typedef struct {
  BriefWindow *window;
  BriefPack *pack;
  BriefCollection *collection;
  BriefPackView *view;
  BriefPreviewModel *model;
  BriefPageStrip *strip;
  gboolean painted; /* since all that is in sight is up to date */
  gboolean good;
} Bench;

static void
open_pack (Bench *self)
{
  BriefLibrary *library = NULL;
  BriefPreview *preview;

  self->window = ui_test_open_window (1280, 900);
  g_object_get (self->window, "library", &library, NULL);
  self->pack = brief_window_get_pack (self->window);
  self->collection = g_list_model_get_item (G_LIST_MODEL (library), 0);
  g_object_unref (library);
  ui_test_act (GTK_WIDGET (self->window), "win.view", "pack");
  self->view = BRIEF_PACK_VIEW (ui_test_get_view (self->window, "pack"));
  preview = brief_pack_view_get_preview (self->view);
  self->model = brief_preview_get_model (preview);
  self->strip = brief_preview_get_strip (preview);
  if (!brief_template_apply (brief_template_lookup ("briefing"), self->pack, self->collection, NULL, NULL))
    g_error ("There is no standard pack.");
}

static gboolean
is_shown (Bench *self)
{
  const guint n_pages = brief_preview_model_get_n_pages (self->model);

  if (!brief_preview_model_is_up_to_date (self->model))
    return FALSE;
  for (guint i = 0; i < n_pages; i++)
    if (brief_page_strip_is_in_sight (self->strip, i))
      {
        BriefPageView *view = brief_page_strip_get_view (self->strip, i);

        if (view == NULL || !brief_page_view_is_up_to_date (view))
          return FALSE;
      }
  return TRUE;
}

static void
after_paint_cb (GdkFrameClock *clock, Bench *self)
{
  self->painted = is_shown (self);
}

static gboolean
is_painted (gpointer data)
{
  return ((Bench *) data)->painted;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  return (*(const double *) a > *(const double *) b) - (*(const double *) a < *(const double *) b);
}

static BriefEntry *
get_entry (Bench *self, guint position)
{
  return brief_section_get_entry (brief_pack_get_section (self->pack, 0), position);
}

static void
tell_times (const char *name, double *times)
{
  qsort (times, RUNS, sizeof *times, compare);
  g_print ("%-36s median %6.1f ms, least %6.1f, most %6.1f\n", name, times[RUNS / 2], times[0],
           times[RUNS - 1]);
}

/* What the window does for each layout, and what it would do if the pack went to the thread as a file does. */
static void
measure_copies (Bench *self)
{
  double copying[RUNS], writing[RUNS];

  for (guint i = 0; i < RUNS; i++)
    {
      const gint64 start = g_get_monotonic_time ();
      g_autoptr (BriefPack) copy = brief_pack_copy (self->pack);
      const gint64 copied = g_get_monotonic_time ();
      g_autoptr (GBytes) bytes = brief_pack_to_bytes (self->pack);

      copying[i] = (double) (copied - start) / 1000;
      writing[i] = (double) (g_get_monotonic_time () - copied) / 1000;
    }
  tell_times ("copying 400 entries", copying);
  tell_times ("writing 400 entries", writing);
}

/* From the change of the pack until a frame with all pages in sight, as they are then, has been painted. */
static void
measure_edits (Bench *self, const char *name, double budget)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (self->window));
  gulong handler = g_signal_connect (clock, "after-paint", G_CALLBACK (after_paint_cb), self);
  BenchLongest longest = { 0, 0 };
  double times[RUNS];

  for (guint i = 0; i < RUNS; i++)
    {
      g_autofree char *note = g_strdup_printf ("The note number %u.", i);
      gint64 start;

      bench_settle (&longest);
      self->painted = FALSE;
      start = g_get_monotonic_time ();
      brief_pack_set_entry_note (self->pack, get_entry (self, 2), note);
      if (!ui_test_wait (is_painted, self))
        g_error ("The pages were never shown.");
      times[i] = (double) (g_get_monotonic_time () - start) / 1000;
    }
  g_signal_handler_disconnect (clock, handler);
  tell_times (name, times);
  g_print ("%-36s of %u pages\n", "", brief_preview_model_get_n_pages (self->model));
  if (budget > 0 && times[RUNS / 2] > budget)
    self->good = FALSE;
}

/* Others at work on the machine make it longer by the clock; what counts is the work. */
static void
tell_dispatch (Bench *self, const char *name, const BenchLongest *longest)
{
  const double worked = (double) longest->worked / 1000;

  g_print ("%-36s longest dispatch %5.1f ms of work, %5.1f ms by the clock%s\n", name, worked,
           (double) longest->taken / 1000, worked > BUDGET_MILLISECONDS ? "  over 16 ms" : "");
  if (worked > BUDGET_MILLISECONDS)
    self->good = FALSE;
}

/* As a person does, a letter every 60 ms; what comes of it is waited for at the end. */
static void
measure_typing (Bench *self, const char *name, guint position)
{
  BenchLongest longest = { 0, 0 };
  GtkWidget *text_view;
  GtkTextBuffer *buffer;

  brief_pack_view_edit (self->view, G_OBJECT (get_entry (self, position)));
  bench_settle (&longest);
  longest = (BenchLongest) { 0, 0 };
  text_view = ui_test_find (GTK_WIDGET (self->view), GTK_TYPE_TEXT_VIEW, NULL, NULL);
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (text_view));
  for (guint i = 0; i < 40; i++)
    {
      bench_begin ();
      gtk_text_buffer_insert_at_cursor (buffer, i % 6 == 5 ? " " : "e", -1);
      bench_end (&longest);
      bench_run_for (&longest, 60);
    }
  bench_settle (&longest);
  tell_dispatch (self, name, &longest);
}

static void
measure_scrolling (Bench *self, const char *name)
{
  BenchLongest longest = { 0, 0 };
  g_autoptr (GtkAdjustment) adjustment = NULL;

  g_object_get (self->strip, "vadjustment", &adjustment, NULL);
  for (guint i = 0; i < 60; i++)
    {
      bench_begin ();
      gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + 300);
      bench_end (&longest);
      bench_run_for (&longest, 16);
    }
  bench_settle (&longest);
  tell_dispatch (self, name, &longest);
}

static void
add_entries (Bench *self)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new ();

  for (guint i = 0; i < brief_pack_get_n_sections (self->pack); i++)
    for (guint j = 0; j < brief_section_get_n_entries (brief_pack_get_section (self->pack, i)); j++)
      g_ptr_array_add (items, brief_snapshot_get_item (brief_entry_get_snapshot (
                                  brief_section_get_entry (brief_pack_get_section (self->pack, i), j))));
  for (guint i = 0; brief_pack_get_n_entries (self->pack) < MANY_ENTRIES; i++)
    brief_pack_add_item (self->pack, self->collection, g_ptr_array_index (items, i % items->len));
}

static void
add_long_note (Bench *self)
{
  g_autoptr (GString) note = g_string_new (NULL);

  while (note->len < LONG_NOTE)
    g_string_append (note, "A sentence of a long note, which says what the team thinks of it all. "
                           "Another one follows it.\n\n");
  brief_pack_set_entry_note (self->pack, get_entry (self, 1), note->str);
}

int
main (int argc, char *argv[])
{
  Bench self = { .good = TRUE };

  ui_test_init (&argc, &argv);
  open_pack (&self);
  bench_watch (self.window);
  measure_edits (&self, "edit of the standard pack shown", BUDGET_OF_EDIT_MILLISECONDS);
  measure_typing (&self, "typing in the standard pack", 0);
  measure_scrolling (&self, "scrolling the standard pack");
  add_long_note (&self);
  measure_edits (&self, "edit beside a note of 100,000 shown", 0);
  measure_typing (&self, "typing in a note of 100,000", 1);
  measure_scrolling (&self, "scrolling a note of 100,000");
  add_entries (&self);
  measure_copies (&self);
  measure_edits (&self, "edit of 400 entries shown", 0);
  measure_typing (&self, "typing in 400 entries", 0);
  measure_scrolling (&self, "scrolling 400 entries");
  ui_test_close_window (self.window);
  g_object_unref (self.collection);
  return self.good ? 0 : 1;
}
