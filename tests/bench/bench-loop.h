/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "../ui/ui-test.h"

/* What the measurements of the window share. */
#define BUDGET_MILLISECONDS 16.0

/**
 * BenchLongest:
 * @taken: by the clock
 * @worked: of the processor's time, to which others at work on the machine do not add
 *
 * The longest single dispatch of the main loop, that of the frame clock left out, in microseconds.
 */
typedef struct {
  gint64 taken;
  gint64 worked;
} BenchLongest;

void bench_watch (BriefWindow *window);
void bench_begin (void);
void bench_end (BenchLongest *longest);
void bench_run_for (BenchLongest *longest, guint milliseconds);
void bench_settle (BenchLongest *longest);
