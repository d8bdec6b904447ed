/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "layout/brief-pages.h"

#include <cairo.h>

G_BEGIN_DECLS

/**
 * BriefPageObserver:
 * @begin_decoration: what follows belongs to the page: rules, tints, running headers
 * @end_decoration: up to here
 * @begin_content: what follows is a part of the document: a fragment, or the part of it that comes from one run of its block
 *   or from the runs of one link, of which @source is the first
 * @add_run: (nullable): a run of glyphs of it, and where it stands, from the top left corner of the page
 * @end_content: up to here
 *
 * Told what a page is painted of, in order; nothing is nested.
 */
typedef struct {
  void (*begin_decoration) (gpointer user_data);
  void (*end_decoration) (gpointer user_data);
  void (*begin_content) (const BriefFragment *fragment, const BriefInline *source, gpointer user_data);
  void (*add_run) (const BriefText *text, const BriefTextRun *run, double x, double y, gpointer user_data);
  void (*end_content) (gpointer user_data);
} BriefPageObserver;

void brief_page_paint (BriefPages *pages, guint page, cairo_t *cr);
void brief_page_paint_observed (BriefPages *pages,
                                guint page,
                                cairo_t *cr,
                                const BriefPageObserver *observer,
                                gpointer user_data);

G_END_DECLS
