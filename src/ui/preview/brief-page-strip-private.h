/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ui/preview/brief-page-place.h"
#include "ui/preview/brief-page-strip.h"

G_BEGIN_DECLS

#define BRIEF_PAGE_STRIP_MARGIN 18 /* round all pages */
#define BRIEF_PAGE_STRIP_GAP 14    /* between two */
#define BRIEF_PAGE_STRIP_SCALE_MAX 4.0

/* Shared by the files of the strip, and by nothing else. */
struct _BriefPageStrip {
  GtkWidget parent_instance;

  BriefPreviewModel *model;
  GSignalGroup *model_signals;
  GtkAdjustment *adjustments[2]; /* by GtkOrientation */
  guint policies[2];
  GPtrArray *views; /* page n is shown by view n modulo their number */

  double scale;
  gboolean fit_width;
  int page_width; /* in pixels */
  int page_height;
  guint current;
  guint jumped_to; /* a page that was asked for counts as current as long as nobody scrolls */
  char *selected_key;
  GArray *areas; /* of the selected entry */

  /* What stands where: scrolling, zooming and new pages move the place, all else keeps it. */
  BriefPagePlace place;
  double place_y;     /* of the place, from the top of the viewport, in pixels */
  double fraction_x;  /* of the width of a page */
  double fraction_at; /* where that stands, as a fraction of the width of the viewport */
  gboolean placing;
};

/* brief-page-strip.c */
void brief_page_strip_update_views (BriefPageStrip *self);
void brief_page_strip_update_current (BriefPageStrip *self);
void brief_page_strip_move_focus (BriefPageStrip *self);

/* brief-page-strip-scroll.c: where pages stand, and how large they are */
guint brief_page_strip_get_n_pages (BriefPageStrip *self);
double brief_page_strip_get_value (BriefPageStrip *self, GtkOrientation orientation);
double brief_page_strip_get_page_top (BriefPageStrip *self, guint index);
double brief_page_strip_get_page_x (BriefPageStrip *self);
guint brief_page_strip_get_page_at (BriefPageStrip *self, double y);
void brief_page_strip_hold (BriefPageStrip *self, double y);
void brief_page_strip_hold_x (BriefPageStrip *self, double x);
void brief_page_strip_update_page_size (BriefPageStrip *self, int width);
void brief_page_strip_apply_place (BriefPageStrip *self, int width, int height);
void brief_page_strip_update (BriefPageStrip *self);
void brief_page_strip_scroll_to_change (BriefPageStrip *self, BriefPages *before, GArray *areas_before);

/* brief-page-strip-input.c: keys, pointer and touch */
void brief_page_strip_class_input_init (BriefPageStripClass *klass);
void brief_page_strip_add_input (BriefPageStrip *self);
void brief_page_strip_pick (BriefPageStrip *self, const char *key, int n_press);

G_END_DECLS
