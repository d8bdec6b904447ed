/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How long two programs take from their start to the first pixels of their window, by turns:
 * first-frame PROGRAM PROGRAM. Needs an X display to itself. */

#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <glib.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#define RUNS 9
#define TIMEOUT_SECONDS 20
#define LEAST_WIDTH 50

static int
ignore_error (Display *display, XErrorEvent *event)
{
  /* A window may go between two requests. */
  return 0;
}

static Window
wait_for_window (Display *display, gint64 deadline)
{
  while (g_get_monotonic_time () < deadline)
    {
      XEvent event;
      XWindowAttributes attributes;

      if (!XPending (display))
        {
          g_usleep (500);
          continue;
        }
      XNextEvent (display, &event);
      if (event.type == MapNotify && XGetWindowAttributes (display, event.xmap.window, &attributes)
          && !attributes.override_redirect && attributes.width > LEAST_WIDTH)
        return event.xmap.window;
    }
  return None;
}

/* A window is empty until its first frame: rows of one colour. A header bar has more. */
static gboolean
has_pixels (Display *display, Window window)
{
  XWindowAttributes attributes;
  gboolean found = FALSE;

  if (!XGetWindowAttributes (display, window, &attributes))
    return FALSE;
  for (int y = 8; y < 60 && y < attributes.height && !found; y += 4)
    {
      XImage *row = XGetImage (display, window, 0, y, (guint) attributes.width, 1, AllPlanes, ZPixmap);

      for (int x = 1; row != NULL && x < attributes.width && !found; x++)
        found = XGetPixel (row, x, 0) != XGetPixel (row, 0, 0);
      if (row != NULL)
        XDestroyImage (row);
    }
  return found;
}

static double
measure (const char *program)
{
  Display *display = XOpenDisplay (NULL);
  const gint64 start = g_get_monotonic_time ();
  const gint64 deadline = start + TIMEOUT_SECONDS * G_USEC_PER_SEC;
  double milliseconds = -1;
  Window window;
  pid_t child;

  if (display == NULL)
    g_error ("no display");
  XSetErrorHandler (ignore_error);
  XSelectInput (display, DefaultRootWindow (display), SubstructureNotifyMask);
  XSync (display, False);
  child = fork ();
  if (child == 0)
    {
      execlp (program, program, (char *) NULL);
      _exit (127);
    }

  window = wait_for_window (display, deadline);
  while (window != None && g_get_monotonic_time () < deadline && milliseconds < 0)
    {
      if (has_pixels (display, window))
        milliseconds = (double) (g_get_monotonic_time () - start) / 1000;
      else
        g_usleep (500);
    }
  kill (child, SIGTERM);
  waitpid (child, NULL, 0);
  XCloseDisplay (display);
  if (milliseconds < 0)
    g_error ("%s shows no window", program);
  return milliseconds;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  return (*(const double *) a > *(const double *) b) - (*(const double *) a < *(const double *) b);
}

int
main (int argc, char *argv[])
{
  double times[2][RUNS];

  if (argc != 3)
    return 2;
  /* The first run of each warms caches up and does not count. */
  for (int run = -1; run < RUNS; run++)
    for (guint i = 0; i < 2; i++)
      {
        const double milliseconds = measure (argv[1 + i]);

        if (run >= 0)
          times[i][run] = milliseconds;
        g_usleep (100000);
      }
  for (guint i = 0; i < 2; i++)
    {
      qsort (times[i], RUNS, sizeof **times, compare);
      g_print ("%-40s median %6.1f ms, least %6.1f, most %6.1f\n", argv[1 + i], times[i][RUNS / 2],
               times[i][0], times[i][RUNS - 1]);
    }
  g_print ("ratio %.2f\n", times[1][RUNS / 2] / times[0][RUNS / 2]);
  return 0;
}
