/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How long the window's own work holds it up: for each act of a user, the longest single dispatch of the main loop, that of
 * the frame clock left out. What GTK takes to lay out and paint a frame is measured and taken off. */

#include "bench-loop.h"

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
  BenchLongest longest = { 0, 0 };
  double milliseconds;

  bench_begin ();
  act (window, argument);
  bench_end (&longest);
  bench_settle (&longest);
  milliseconds = (double) longest.taken / 1000;
  g_print ("%-12s %-24s longest dispatch %5.1f ms%s\n", name, argument, milliseconds,
           milliseconds > BUDGET_MILLISECONDS ? "  over 16 ms" : "");
  return milliseconds <= BUDGET_MILLISECONDS;
}

int
main (int argc, char *argv[])
{
  static const char *const views[] = { "reports", "endorsements", "pack", "recommendations" };
  static const char *const items[] = { "rec-1",      "report-png", "report-no", "body-unaids", "no-f1",
                                       "body-gaatw", "rec-2",      "",          "rec-4" };
  static const char *const texts[] = { "c", "co", "con", "cond", "condo", "condom", "" };
  BriefWindow *window;
  BenchLongest longest = { 0, 0 };
  gboolean good = TRUE;

  ui_test_init (&argc, &argv);
  window = ui_test_open_window (1200, 800);
  bench_watch (window);
  bench_settle (&longest);

  /* Twice: each view is made when it is first looked at. */
  for (guint run = 0; run < 2; run++)
    for (guint i = 0; i < G_N_ELEMENTS (views); i++)
      good = measure (window, "switch to", view, views[i]) && good;
  for (guint i = 0; i < G_N_ELEMENTS (items); i++)
    good = measure (window, "open", show, items[i]) && good;
  ui_test_act (GTK_WIDGET (window), "win.search", NULL);
  bench_settle (&longest);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    good = measure (window, "search for", type, texts[i]) && good;
  ui_test_close_window (window);
  return good ? 0 : 1;
}
