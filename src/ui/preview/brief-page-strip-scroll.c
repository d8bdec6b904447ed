/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/preview/brief-page-strip-private.h"

#include <math.h>

#define PIXELS_PER_POINT (96.0 / 72.0)
#define MIN_SCALE 0.25
#define MAX_SCALE BRIEF_PAGE_STRIP_SCALE_MAX
#define STEP 48 /* of a line, in pixels */

static const double scales[] = { 0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4 };

guint
brief_page_strip_get_n_pages (BriefPageStrip *self)
{
  return self->model != NULL ? brief_preview_model_get_n_pages (self->model) : 0;
}

double
brief_page_strip_get_value (BriefPageStrip *self, GtkOrientation orientation)
{
  GtkAdjustment *adjustment = self->adjustments[orientation];

  return adjustment != NULL ? gtk_adjustment_get_value (adjustment) : 0;
}

static double
get_pixels_per_point (BriefPageStrip *self)
{
  return self->scale * PIXELS_PER_POINT;
}

double
brief_page_strip_get_page_top (BriefPageStrip *self, guint index)
{
  return BRIEF_PAGE_STRIP_MARGIN + (double) index * (self->page_height + BRIEF_PAGE_STRIP_GAP);
}

static double
get_total_height (BriefPageStrip *self)
{
  const guint n_pages = brief_page_strip_get_n_pages (self);

  return n_pages > 0
             ? brief_page_strip_get_page_top (self, n_pages - 1) + self->page_height + BRIEF_PAGE_STRIP_MARGIN
             : 0;
}

/* The page at a height of the whole strip, or the one above it. */
guint
brief_page_strip_get_page_at (BriefPageStrip *self, double y)
{
  const guint n_pages = brief_page_strip_get_n_pages (self);

  if (n_pages == 0 || y <= BRIEF_PAGE_STRIP_MARGIN)
    return 0;
  return MIN ((guint) ((y - BRIEF_PAGE_STRIP_MARGIN) / (self->page_height + BRIEF_PAGE_STRIP_GAP)),
              n_pages - 1);
}

double
brief_page_strip_get_page_x (BriefPageStrip *self)
{
  const int width = gtk_widget_get_width (GTK_WIDGET (self));

  return MAX (BRIEF_PAGE_STRIP_MARGIN, floor ((width - self->page_width) / 2.0));
}

/* Takes for the place what stands at @y of the viewport. */
void
brief_page_strip_hold (BriefPageStrip *self, double y)
{
  const double at = brief_page_strip_get_value (self, GTK_ORIENTATION_VERTICAL) + y;

  self->place.page = brief_page_strip_get_page_at (self, at);
  self->place.y = (at - brief_page_strip_get_page_top (self, self->place.page)) / get_pixels_per_point (self);
  self->place_y = y;
}

void
brief_page_strip_hold_x (BriefPageStrip *self, double x)
{
  const int width = gtk_widget_get_width (GTK_WIDGET (self));

  if (width <= 0 || self->page_width <= 0)
    return;
  self->fraction_x = (brief_page_strip_get_value (self, GTK_ORIENTATION_HORIZONTAL) + x
                      - brief_page_strip_get_page_x (self))
                     / self->page_width;
  self->fraction_at = x / width;
}

static void
configure (BriefPageStrip *self, GtkOrientation orientation, double value, double total, int size)
{
  const double upper = MAX (total, size);

  if (self->adjustments[orientation] == NULL)
    return;
  gtk_adjustment_configure (self->adjustments[orientation], CLAMP (round (value), 0, upper - size), 0, upper,
                            STEP, size * 0.9, size);
}

void
brief_page_strip_update_page_size (BriefPageStrip *self, int width)
{
  BriefPages *pages = self->model != NULL ? brief_preview_model_get_pages (self->model) : NULL;
  const BriefStyleSheet *style = pages != NULL ? brief_pages_get_style (pages) : NULL;
  double scale = self->scale;

  if (style == NULL || width <= 2 * BRIEF_PAGE_STRIP_MARGIN)
    return;
  if (self->fit_width)
    scale = CLAMP ((width - 2 * BRIEF_PAGE_STRIP_MARGIN) / (style->page_width * PIXELS_PER_POINT), 0.05,
                   MAX_SCALE);
  self->page_width = (int) round (style->page_width * PIXELS_PER_POINT * scale);
  self->page_height = (int) round (style->page_height * PIXELS_PER_POINT * scale);
  if (scale == self->scale)
    return;
  self->scale = scale;
  g_object_notify (G_OBJECT (self), "scale");
}

/* Scrolls to where the place is to stand, now that sizes are known. */
void
brief_page_strip_apply_place (BriefPageStrip *self, int width, int height)
{
  const double y = brief_page_strip_get_page_top (self, self->place.page)
                   + self->place.y * get_pixels_per_point (self);
  const double x = brief_page_strip_get_page_x (self) + self->fraction_x * self->page_width;

  if (height <= 0)
    return;
  self->placing = TRUE;
  configure (self, GTK_ORIENTATION_VERTICAL, y - self->place_y, get_total_height (self), height);
  configure (self, GTK_ORIENTATION_HORIZONTAL, x - self->fraction_at * width,
             self->page_width + 2 * BRIEF_PAGE_STRIP_MARGIN, width);
  self->placing = FALSE;
}

/* Brings all up to date with sizes and the place that is held; pages move to where they belong in the next frame. */
void
brief_page_strip_update (BriefPageStrip *self)
{
  const int width = gtk_widget_get_width (GTK_WIDGET (self));

  gtk_widget_queue_allocate (GTK_WIDGET (self));
  brief_page_strip_update_page_size (self, width);
  if (self->page_height == 0)
    return;
  brief_page_strip_apply_place (self, width, gtk_widget_get_height (GTK_WIDGET (self)));
  brief_page_strip_update_views (self);
  brief_page_strip_update_current (self);
}

static void
scroll_to (BriefPageStrip *self, BriefPagePlace place, double place_y)
{
  self->place = place;
  self->place_y = place_y;
  brief_page_strip_update (self);
  brief_page_strip_move_focus (self);
}

/**
 * brief_page_strip_scroll_to_page:
 * @self: a strip of pages
 * @index: a page, from 0
 *
 * Scrolls to the top of a page, or as near to it as the end of the document lets it.
 */
void
brief_page_strip_scroll_to_page (BriefPageStrip *self, guint index)
{
  g_return_if_fail (BRIEF_IS_PAGE_STRIP (self));

  if (index >= brief_page_strip_get_n_pages (self))
    return;
  self->jumped_to = index;
  scroll_to (self, (BriefPagePlace) { index, 0 },
             index == 0 ? BRIEF_PAGE_STRIP_MARGIN : BRIEF_PAGE_STRIP_GAP);
}

/* Whether the start of an area can be read where it stands. */
static gboolean
shows_start (BriefPageStrip *self, const BriefArea *area)
{
  const double top = brief_page_strip_get_page_top (self, area->page)
                     + area->top * get_pixels_per_point (self)
                     - brief_page_strip_get_value (self, GTK_ORIENTATION_VERTICAL);

  return top >= 0 && top < gtk_widget_get_height (GTK_WIDGET (self)) * 0.75;
}

/**
 * brief_page_strip_scroll_to_selected:
 * @self: a strip of pages
 *
 * Brings the start of what the selected entry or section made on the screen, unless it is there already.
 *
 * Returns: whether there is any such thing in the pages as they are
 */
gboolean
brief_page_strip_scroll_to_selected (BriefPageStrip *self)
{
  const BriefArea *first;

  g_return_val_if_fail (BRIEF_IS_PAGE_STRIP (self), FALSE);

  if (self->areas->len == 0)
    return FALSE;
  first = &g_array_index (self->areas, BriefArea, 0);
  if (self->page_height > 0 && shows_start (self, first))
    return TRUE;
  self->jumped_to = G_MAXUINT;
  scroll_to (self, (BriefPagePlace) { first->page, first->top },
             MAX (gtk_widget_get_height (GTK_WIDGET (self)) / 8.0, 2 * BRIEF_PAGE_STRIP_MARGIN));
  return TRUE;
}

/* Brings on the screen what changed in the selected entry or section, unless it is there already. */
void
brief_page_strip_scroll_to_change (BriefPageStrip *self, BriefPages *before, GArray *areas_before)
{
  BriefPages *pages = brief_preview_model_get_pages (self->model);
  const double height = gtk_widget_get_height (GTK_WIDGET (self));
  BriefPagePlace place;
  double y;

  if (height <= 0 || !brief_page_place_find_change (before, areas_before, pages, self->areas, &place))
    return;
  y = brief_page_strip_get_page_top (self, place.page) + place.y * get_pixels_per_point (self)
      - brief_page_strip_get_value (self, GTK_ORIENTATION_VERTICAL);
  if (y < 2 * BRIEF_PAGE_STRIP_MARGIN || y > height)
    scroll_to (self, place, height * 0.6);
}

/**
 * brief_page_strip_is_in_sight:
 * @self: a strip of pages
 * @index: a page, from 0
 *
 * Returns: whether any of it is on the screen
 */
gboolean
brief_page_strip_is_in_sight (BriefPageStrip *self, guint index)
{
  double top;

  g_return_val_if_fail (BRIEF_IS_PAGE_STRIP (self), FALSE);

  top = brief_page_strip_get_page_top (self, index)
        - brief_page_strip_get_value (self, GTK_ORIENTATION_VERTICAL);
  /* Its shadow and focus ring reach a little further. */
  return top + self->page_height + BRIEF_PAGE_STRIP_GAP > 0
         && top - BRIEF_PAGE_STRIP_GAP < gtk_widget_get_height (GTK_WIDGET (self));
}

double
brief_page_strip_get_scale (BriefPageStrip *self)
{
  g_return_val_if_fail (BRIEF_IS_PAGE_STRIP (self), 1);

  return self->scale;
}

/**
 * brief_page_strip_zoom:
 * @self: a strip of pages
 * @scale: how large; 1 for the size of paper
 * @x: what stands there
 * @y: and there in the viewport stays where it is
 *
 * Makes pages larger or smaller.
 */
void
brief_page_strip_zoom (BriefPageStrip *self, double scale, double x, double y)
{
  g_return_if_fail (BRIEF_IS_PAGE_STRIP (self));

  scale = CLAMP (scale, MIN_SCALE, MAX_SCALE);
  if (brief_page_strip_get_n_pages (self) == 0)
    return;
  brief_page_strip_set_fit_width (self, FALSE);
  if (scale == self->scale)
    return;
  brief_page_strip_hold (self, y);
  brief_page_strip_hold_x (self, x);
  self->scale = scale;
  brief_page_strip_update (self);
  g_object_notify (G_OBJECT (self), "scale");
}

static void
zoom_at_center (BriefPageStrip *self, double scale)
{
  brief_page_strip_zoom (self, scale, gtk_widget_get_width (GTK_WIDGET (self)) / 2.0,
                         gtk_widget_get_height (GTK_WIDGET (self)) / 2.0);
}

void
brief_page_strip_zoom_in (BriefPageStrip *self)
{
  g_return_if_fail (BRIEF_IS_PAGE_STRIP (self));

  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    if (scales[i] > self->scale + 0.01)
      {
        zoom_at_center (self, scales[i]);
        return;
      }
}

void
brief_page_strip_zoom_out (BriefPageStrip *self)
{
  g_return_if_fail (BRIEF_IS_PAGE_STRIP (self));

  for (guint i = G_N_ELEMENTS (scales); i > 0; i--)
    if (scales[i - 1] < self->scale - 0.01)
      {
        zoom_at_center (self, scales[i - 1]);
        return;
      }
}

/**
 * brief_page_strip_set_fit_width:
 * @self: a strip of pages
 * @fit_width: whether pages are as wide as there is room
 */
void
brief_page_strip_set_fit_width (BriefPageStrip *self, gboolean fit_width)
{
  g_return_if_fail (BRIEF_IS_PAGE_STRIP (self));

  if (self->fit_width == fit_width)
    return;
  if (fit_width && self->page_height > 0)
    brief_page_strip_hold (self, 0);
  self->fit_width = fit_width;
  if (fit_width)
    self->fraction_x = self->fraction_at = 0.5;
  brief_page_strip_update (self);
  g_object_notify (G_OBJECT (self), "fit-width");
}

/* Turns a point of the viewport into one of a page, in points; whether there is a page. */
static gboolean
find_point (BriefPageStrip *self, double *x, double *y, guint *index)
{
  const double left = brief_page_strip_get_value (self, GTK_ORIENTATION_HORIZONTAL) + *x
                      - brief_page_strip_get_page_x (self);
  const double at = brief_page_strip_get_value (self, GTK_ORIENTATION_VERTICAL) + *y;
  double top;

  *index = brief_page_strip_get_page_at (self, at);
  top = at - brief_page_strip_get_page_top (self, *index);
  *x = left / get_pixels_per_point (self);
  *y = top / get_pixels_per_point (self);
  return *index < brief_page_strip_get_n_pages (self) && top >= 0 && top <= self->page_height && left >= 0
         && left <= self->page_width;
}

/**
 * brief_page_strip_find_key:
 * @self: a strip of pages
 * @x: a place
 * @y: in the viewport
 *
 * Returns: (nullable): the key of the entry or section of the pack that made what stands there
 */
const char *
brief_page_strip_find_key (BriefPageStrip *self, double x, double y)
{
  guint index;

  g_return_val_if_fail (BRIEF_IS_PAGE_STRIP (self), NULL);

  if (!find_point (self, &x, &y, &index))
    return NULL;
  return brief_pages_find_key (brief_preview_model_get_pages (self->model), index, x, y);
}

/**
 * brief_page_strip_follow_link:
 * @self: a strip of pages
 * @x: a place
 * @y: in the viewport
 *
 * Scrolls to where a link within the document leads, such as a line of its contents. Addresses are left alone.
 *
 * Returns: whether there is such a link
 */
gboolean
brief_page_strip_follow_link (BriefPageStrip *self, double x, double y)
{
  const BriefDestination *destination;
  guint index;

  g_return_val_if_fail (BRIEF_IS_PAGE_STRIP (self), FALSE);

  if (!find_point (self, &x, &y, &index))
    return FALSE;
  destination = brief_pages_find_link (brief_preview_model_get_pages (self->model), index, x, y);
  if (destination == NULL)
    return FALSE;
  self->jumped_to = G_MAXUINT;
  scroll_to (self, (BriefPagePlace) { destination->page, destination->y }, 2 * BRIEF_PAGE_STRIP_MARGIN);
  return TRUE;
}
