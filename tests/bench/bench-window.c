/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How long the window's own work holds it up: for each act of a user, the longest single dispatch of the main loop, that of
 * the frame clock left out. What GTK takes to lay out and paint a frame is measured and taken off. */

#include "../ui/ui-test.h"

#define BUDGET_MILLISECONDS 16.0

typedef struct {
  gint64 frame_started;
  gint64 in_frames; /* since the dispatch began */
} FrameTime;

static FrameTime frame_time;

static void
end_frame (void)
{
  if (frame_time.frame_started != 0)
    frame_time.in_frames += g_get_monotonic_time () - frame_time.frame_started;
  frame_time.frame_started = 0;
}

/* The layout of a window starts with the question how large it wants to be, which may come before its frame. An emission
 * hook comes before all handlers, GTK's own among them. */
static gboolean
frame_cb (GSignalInvocationHint *hint, guint n_values, const GValue *values, gpointer user_data)
{
  if (frame_time.frame_started == 0)
    frame_time.frame_started = g_get_monotonic_time ();
  return TRUE;
}

static void
after_paint_cb (GdkFrameClock *clock, gpointer user_data)
{
  end_frame ();
}

/* Runs the main loop until it has nothing to do, and tells the longest dispatch. */
static double
settle (void)
{
  gint64 longest = 0;
  gint64 idle_since = g_get_monotonic_time ();

  while (g_get_monotonic_time () - idle_since < 300000)
    {
      const gint64 start = g_get_monotonic_time ();
      gint64 taken;

      frame_time.in_frames = 0;
      if (!g_main_context_iteration (NULL, FALSE))
        {
          g_usleep (500);
          continue;
        }
      end_frame ();
      taken = g_get_monotonic_time () - start;
      if (taken - frame_time.in_frames > longest)
        longest = taken - frame_time.in_frames;
      if (taken > 1000)
        idle_since = g_get_monotonic_time ();
    }
  return (double) longest / 1000;
}

typedef void (*Act) (BriefWindow *window, const char *argument);

static void
view (BriefWindow *window, const char *name)
{
  ui_test_act (GTK_WIDGET (window), "win.view", name);
}

static void
show (BriefWindow *window, const char *id)
{
  g_autofree char *reference = g_strconcat ("amnesty-sex-work-2016", *id != '\0' ? "/" : "", id, NULL);

  brief_window_show_item (window, reference);
}

static void
type (BriefWindow *window, const char *text)
{
  GtkWidget *entry = ui_test_find (GTK_WIDGET (window), GTK_TYPE_SEARCH_ENTRY, NULL, NULL);

  gtk_editable_set_text (GTK_EDITABLE (entry), text);
}

static gboolean
measure (BriefWindow *window, const char *name, Act act, const char *argument)
{
  const gint64 start = g_get_monotonic_time ();
  double longest, settling;

  frame_time.in_frames = 0;
  act (window, argument);
  longest = (double) (g_get_monotonic_time () - start) / 1000;
  settling = settle ();
  longest = MAX (longest, settling);
  g_print ("%-12s %-24s longest dispatch %5.1f ms%s\n", name, argument, longest,
           longest > BUDGET_MILLISECONDS ? "  over 16 ms" : "");
  return longest <= BUDGET_MILLISECONDS;
}

int
main (int argc, char *argv[])
{
  static const char *const views[] = { "reports", "endorsements", "pack", "recommendations" };
  static const char *const items[] = { "rec-1",      "report-png", "report-no", "body-unaids", "no-f1",
                                       "body-gaatw", "rec-2",      "",          "rec-4" };
  static const char *const texts[] = { "c", "co", "con", "cond", "condo", "condom", "" };
  GdkFrameClock *clock;
  BriefWindow *window;
  gboolean good = TRUE;

  ui_test_init (&argc, &argv);
  window = ui_test_open_window (1200, 800);
  clock = gtk_widget_get_frame_clock (GTK_WIDGET (window));
  g_signal_add_emission_hook (g_signal_lookup ("before-paint", GDK_TYPE_FRAME_CLOCK), 0, frame_cb, NULL,
                              NULL);
  g_signal_add_emission_hook (g_signal_lookup ("compute-size", GDK_TYPE_TOPLEVEL), 0, frame_cb, NULL, NULL);
  g_signal_connect (clock, "after-paint", G_CALLBACK (after_paint_cb), NULL);
  settle ();

  /* Twice: each view is made when it is first looked at. */
  for (guint run = 0; run < 2; run++)
    for (guint i = 0; i < G_N_ELEMENTS (views); i++)
      good = measure (window, "switch to", view, views[i]) && good;
  for (guint i = 0; i < G_N_ELEMENTS (items); i++)
    good = measure (window, "open", show, items[i]) && good;
  ui_test_act (GTK_WIDGET (window), "win.search", NULL);
  settle ();
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    good = measure (window, "search for", type, texts[i]) && good;
  ui_test_close_window (window);
  return good ? 0 : 1;
}
