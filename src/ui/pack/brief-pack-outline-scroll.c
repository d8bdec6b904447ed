/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/pack/brief-pack-outline-private.h"

#include <math.h>

/* The list holds on to the row that has the focus, and where that moves, all others move on the screen. Here a row that stays
 * is held on to instead. */

static gboolean
is_in_sight (BriefPackOutline *self, const graphene_rect_t *bounds, double offset)
{
  const double top = bounds->origin.y + offset;

  return top >= 0 && top + bounds->size.height <= gtk_widget_get_height (GTK_WIDGET (self));
}

/* After the list has laid its rows out, and before they are painted. */
static void
layout_cb (GdkFrameClock *clock, BriefPackOutline *self)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scrolled_window);
  g_autoptr (GObject) held = g_steal_pointer (&self->held);
  g_autoptr (GPtrArray) selected = brief_pack_outline_dup_selection (self);
  graphene_rect_t bounds, selected_bounds;
  double offset;

  g_signal_handlers_disconnect_by_func (clock, layout_cb, self);
  if (held == NULL || brief_pack_outline_find_row (self, held, &bounds) == NULL)
    return;
  offset = self->held_y - bounds.origin.y;
  /* What is selected is to be seen, wherever it went. */
  if (selected->len > 0
      && (brief_pack_outline_find_row (self, g_ptr_array_index (selected, 0), &selected_bounds) == NULL
          || !is_in_sight (self, &selected_bounds, offset)))
    return;
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) - offset);
}

/**
 * brief_pack_outline_hold:
 * @self: an outline whose rows are about to change
 *
 * Takes down where the row stands that is next to the middle and not selected: whichever way the list moves, it is the last
 * to go out of sight.
 */
void
brief_pack_outline_hold (BriefPackOutline *self)
{
  const double middle = gtk_widget_get_height (GTK_WIDGET (self)) / 2.0;
  double least = G_MAXDOUBLE;

  g_clear_object (&self->held);
  if (!gtk_widget_get_mapped (GTK_WIDGET (self->list)))
    return;
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->list)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      BriefOutlineRow *row = brief_pack_outline_get_row (child);
      GObject *item = row != NULL ? brief_outline_row_get_item (row) : NULL;
      graphene_rect_t bounds;

      if (item == NULL || brief_pack_outline_is_selected (self, item)
          || !gtk_widget_compute_bounds (child, GTK_WIDGET (self), &bounds) || !is_in_sight (self, &bounds, 0)
          || fabs (bounds.origin.y - middle) >= least)
        continue;
      least = fabs (bounds.origin.y - middle);
      self->held_y = bounds.origin.y;
      g_set_object (&self->held, item);
    }
}

/**
 * brief_pack_outline_release:
 * @self: an outline whose rows have changed
 *
 * Brings the row back to where it stood, with the next frame.
 */
void
brief_pack_outline_release (BriefPackOutline *self)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (self));

  if (self->held == NULL || clock == NULL)
    return;
  g_signal_handlers_disconnect_by_func (clock, layout_cb, self);
  g_signal_connect_object (clock, "layout", G_CALLBACK (layout_cb), self, G_CONNECT_AFTER);
}
