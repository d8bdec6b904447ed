/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/preview/brief-page-strip-private.h"

#include <math.h>

/* How much larger a notch of the wheel makes pages. */
#define WHEEL_FACTOR 1.1

static double
get_step (GtkAdjustment *adjustment, GtkScrollType type)
{
  switch ((int) type)
    {
    case GTK_SCROLL_STEP_UP:
    case GTK_SCROLL_STEP_LEFT:
      return -gtk_adjustment_get_step_increment (adjustment);
    case GTK_SCROLL_STEP_DOWN:
    case GTK_SCROLL_STEP_RIGHT:
      return gtk_adjustment_get_step_increment (adjustment);
    case GTK_SCROLL_PAGE_UP:
      return -gtk_adjustment_get_page_increment (adjustment);
    case GTK_SCROLL_PAGE_DOWN:
      return gtk_adjustment_get_page_increment (adjustment);
    case GTK_SCROLL_START:
      return -gtk_adjustment_get_upper (adjustment);
    case GTK_SCROLL_END:
    default:
      return gtk_adjustment_get_upper (adjustment);
    }
}

static gboolean
is_wider_than_viewport (BriefPageStrip *self)
{
  GtkAdjustment *adjustment = self->adjustments[GTK_ORIENTATION_HORIZONTAL];

  return adjustment != NULL
         && gtk_adjustment_get_upper (adjustment) > gtk_adjustment_get_page_size (adjustment);
}

static gboolean
scroll_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  BriefPageStrip *self = BRIEF_PAGE_STRIP (widget);
  const GtkScrollType type = (GtkScrollType) g_variant_get_int32 (arguments);
  const gboolean across = type == GTK_SCROLL_STEP_LEFT || type == GTK_SCROLL_STEP_RIGHT;
  GtkAdjustment *adjustment =
      self->adjustments[across ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL];

  if (adjustment == NULL || (across && !is_wider_than_viewport (self)))
    return FALSE;
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + get_step (adjustment, type));
  return TRUE;
}

static gboolean
turn_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  BriefPageStrip *self = BRIEF_PAGE_STRIP (widget);
  const guint current = brief_page_strip_get_current (self);
  const gboolean forward = g_variant_get_boolean (arguments);

  if (forward || current > 0)
    brief_page_strip_scroll_to_page (self, forward ? current + 1 : current - 1);
  return TRUE;
}

/* What the middle of the page that is read is about. */
static gboolean
pick_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  BriefPageStrip *self = BRIEF_PAGE_STRIP (widget);
  const char *key = brief_page_strip_find_key (self, gtk_widget_get_width (widget) / 2.0,
                                               gtk_widget_get_height (widget) / 3.0);

  if (key != NULL)
    brief_page_strip_pick (self, key, 1);
  return key != NULL;
}

static void
add_scroll_key (GtkWidgetClass *widget_class, guint key, GdkModifierType modifiers, GtkScrollType type)
{
  gtk_widget_class_add_binding (widget_class, key, modifiers, scroll_cb, "i", (int) type);
}

/**
 * brief_page_strip_class_input_init:
 * @klass: the class of strips
 *
 * Adds the keys that work on pages. Those that zoom are actions of the preview.
 */
void
brief_page_strip_class_input_init (BriefPageStripClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  static const struct {
    guint key, keypad_key;
    GtkScrollType type;
  } keys[] = {
    { GDK_KEY_Up, GDK_KEY_KP_Up, GTK_SCROLL_STEP_UP },
    { GDK_KEY_Down, GDK_KEY_KP_Down, GTK_SCROLL_STEP_DOWN },
    { GDK_KEY_Left, GDK_KEY_KP_Left, GTK_SCROLL_STEP_LEFT },
    { GDK_KEY_Right, GDK_KEY_KP_Right, GTK_SCROLL_STEP_RIGHT },
    { GDK_KEY_Page_Up, GDK_KEY_KP_Page_Up, GTK_SCROLL_PAGE_UP },
    { GDK_KEY_Page_Down, GDK_KEY_KP_Page_Down, GTK_SCROLL_PAGE_DOWN },
    { GDK_KEY_Home, GDK_KEY_KP_Home, GTK_SCROLL_START },
    { GDK_KEY_End, GDK_KEY_KP_End, GTK_SCROLL_END },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      add_scroll_key (widget_class, keys[i].key, 0, keys[i].type);
      add_scroll_key (widget_class, keys[i].keypad_key, 0, keys[i].type);
    }
  add_scroll_key (widget_class, GDK_KEY_space, 0, GTK_SCROLL_PAGE_DOWN);
  add_scroll_key (widget_class, GDK_KEY_space, GDK_SHIFT_MASK, GTK_SCROLL_PAGE_UP);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Page_Up, GDK_CONTROL_MASK, turn_cb, "b", FALSE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Page_Down, GDK_CONTROL_MASK, turn_cb, "b", TRUE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Return, 0, pick_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Enter, 0, pick_cb, NULL);
}

static void
released_cb (GtkGestureClick *gesture, int n_press, double x, double y, BriefPageStrip *self)
{
  const char *key = brief_page_strip_find_key (self, x, y);
  g_autofree char *picked = g_strdup (key); /* what is picked may change the pages */

  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (picked != NULL)
    brief_page_strip_pick (self, picked, n_press);
  else
    brief_page_strip_follow_link (self, x, y);
}

static void
get_pointer (GtkEventController *controller, double *x, double *y)
{
  GtkWidget *widget = gtk_event_controller_get_widget (controller);
  GdkEvent *event = gtk_event_controller_get_current_event (controller);
  GtkNative *native = gtk_widget_get_native (widget);
  graphene_point_t point = { gtk_widget_get_width (widget) / 2.0f, gtk_widget_get_height (widget) / 2.0f };
  double event_x, event_y, native_x, native_y;

  if (event != NULL && gdk_event_get_position (event, &event_x, &event_y))
    {
      gtk_native_get_surface_transform (native, &native_x, &native_y);
      if (!gtk_widget_compute_point (
              GTK_WIDGET (native), widget,
              &GRAPHENE_POINT_INIT ((float) (event_x - native_x), (float) (event_y - native_y)), &point))
        g_debug ("The pointer is nowhere.");
    }
  *x = point.x;
  *y = point.y;
}

/* Ctrl and the wheel zoom, as everywhere. */
static gboolean
wheel_cb (GtkEventControllerScroll *scroll, double dx, double dy, BriefPageStrip *self)
{
  GtkEventController *controller = GTK_EVENT_CONTROLLER (scroll);
  double x, y;

  if (!(gtk_event_controller_get_current_event_state (controller) & GDK_CONTROL_MASK))
    return GDK_EVENT_PROPAGATE;
  get_pointer (controller, &x, &y);
  brief_page_strip_zoom (self, brief_page_strip_get_scale (self) * pow (WHEEL_FACTOR, -dy), x, y);
  return GDK_EVENT_STOP;
}

static void
pinch_begin_cb (GtkGesture *gesture, GdkEventSequence *sequence, double *scale_at_start)
{
  *scale_at_start = brief_page_strip_get_scale (
      BRIEF_PAGE_STRIP (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture))));
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
pinch_cb (GtkGestureZoom *gesture, double factor, double *scale_at_start)
{
  GtkWidget *widget = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture));
  double x = gtk_widget_get_width (widget) / 2.0;
  double y = gtk_widget_get_height (widget) / 2.0;

  gtk_gesture_get_bounding_box_center (GTK_GESTURE (gesture), &x, &y);
  brief_page_strip_zoom (BRIEF_PAGE_STRIP (widget), *scale_at_start * factor, x, y);
}

/**
 * brief_page_strip_add_input:
 * @self: a strip of pages
 *
 * Lets a pointer or fingers pick and zoom.
 */
void
brief_page_strip_add_input (BriefPageStrip *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *wheel = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);
  GtkGesture *pinch = gtk_gesture_zoom_new ();
  double *scale_at_start = g_new0 (double, 1);

  g_object_set_data_full (G_OBJECT (pinch), "scale-at-start", scale_at_start, g_free);
  g_signal_connect (click, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (click));
  g_signal_connect (wheel, "scroll", G_CALLBACK (wheel_cb), self);
  gtk_widget_add_controller (widget, wheel);
  g_signal_connect (pinch, "begin", G_CALLBACK (pinch_begin_cb), scale_at_start);
  g_signal_connect (pinch, "scale-changed", G_CALLBACK (pinch_cb), scale_at_start);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (pinch));
}
