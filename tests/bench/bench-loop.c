/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "bench-loop.h"

#include <time.h>

typedef struct {
  gint64 taken;
  gint64 worked;
} Times;

static Times started; /* the dispatch that is measured */
static Times frame_started;
static Times in_frames; /* of that dispatch */
static gboolean in_frame;

static Times
get_times (void)
{
  struct timespec worked;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &worked);
  return (Times) { g_get_monotonic_time (), worked.tv_sec * G_USEC_PER_SEC + worked.tv_nsec / 1000 };
}

static void
end_frame (void)
{
  const Times now = get_times ();

  if (in_frame)
    {
      in_frames.taken += now.taken - frame_started.taken;
      in_frames.worked += now.worked - frame_started.worked;
    }
  in_frame = FALSE;
}

/* The layout of a window starts with the question how large it wants to be, which may come before its frame. An emission
 * hook comes before all handlers, GTK's own among them. */
static gboolean
frame_cb (GSignalInvocationHint *hint, guint n_values, const GValue *values, gpointer user_data)
{
  if (!in_frame)
    frame_started = get_times ();
  in_frame = TRUE;
  return TRUE;
}

static void
after_paint_cb (GdkFrameClock *clock, gpointer user_data)
{
  end_frame ();
}

/* Begins a dispatch. */
void
bench_begin (void)
{
  in_frames = (Times) { 0, 0 };
  started = get_times ();
}

void
bench_end (BenchLongest *longest)
{
  Times now;

  end_frame ();
  now = get_times ();
  longest->taken = MAX (longest->taken, now.taken - started.taken - in_frames.taken);
  longest->worked = MAX (longest->worked, now.worked - started.worked - in_frames.worked);
}

/* One turn of the main loop; returns how long it took, frames and all. */
static gint64
turn (BenchLongest *longest)
{
  const gint64 start = g_get_monotonic_time ();

  bench_begin ();
  if (!g_main_context_iteration (NULL, FALSE))
    {
      g_usleep (500);
      return 0;
    }
  bench_end (longest);
  return g_get_monotonic_time () - start;
}

/* Runs the main loop for some milliseconds, whatever there is to do. */
void
bench_run_for (BenchLongest *longest, guint milliseconds)
{
  const gint64 end = g_get_monotonic_time () + milliseconds * G_TIME_SPAN_MILLISECOND;

  while (g_get_monotonic_time () < end)
    turn (longest);
}

/* Runs the main loop until it has nothing to do. */
void
bench_settle (BenchLongest *longest)
{
  gint64 idle_since = g_get_monotonic_time ();

  while (g_get_monotonic_time () - idle_since < 300000)
    if (turn (longest) > 1000)
      idle_since = g_get_monotonic_time ();
}

/* Tells the time of frames from that of all else, from here on. */
void
bench_watch (BriefWindow *window)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (window));

  g_signal_add_emission_hook (g_signal_lookup ("before-paint", GDK_TYPE_FRAME_CLOCK), 0, frame_cb, NULL,
                              NULL);
  g_signal_add_emission_hook (g_signal_lookup ("compute-size", GDK_TYPE_TOPLEVEL), 0, frame_cb, NULL, NULL);
  g_signal_connect (clock, "after-paint", G_CALLBACK (after_paint_cb), NULL);
}
