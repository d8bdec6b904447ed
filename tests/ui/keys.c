/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "keys.h"

#include "ui-test.h"

#include <X11/Xlib.h>
#include <X11/extensions/XTest.h>
#include <X11/keysym.h>

typedef struct {
  guint n_seen;
  guint n_wanted;
} Presses;

static const struct {
  GdkModifierType modifier;
  KeySym key;
} modifiers[] = {
  { GDK_CONTROL_MASK, XK_Control_L },
  { GDK_ALT_MASK, XK_Alt_L },
  { GDK_SHIFT_MASK, XK_Shift_L },
};

static Display *
get_display (void)
{
  static Display *display; /* of our own: GTK's is in the middle of something else */

  if (display == NULL)
    display = XOpenDisplay (NULL);
  g_assert_nonnull (display);
  return display;
}

static gboolean
event_cb (GtkEventController *controller, GdkEvent *event, Presses *presses)
{
  presses->n_seen += gdk_event_get_event_type (event) == GDK_KEY_PRESS ? 1 : 0;
  return GDK_EVENT_PROPAGATE;
}

static gboolean
are_seen (gpointer data)
{
  const Presses *presses = data;

  return presses->n_seen >= presses->n_wanted;
}

static gboolean
is_active (gpointer data)
{
  return gtk_window_is_active (data);
}

static void
fake (KeySym key, gboolean down)
{
  XTestFakeKeyEvent (get_display (), XKeysymToKeycode (get_display (), key), down, 0);
}

void
keys_press (GtkWidget *widget, const char *accelerator)
{
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (widget));
  GtkEventController *controller = gtk_event_controller_legacy_new ();
  Presses presses = { 0, 1 };
  GdkModifierType held;
  guint key;

  g_assert_true (gtk_accelerator_parse (accelerator, &key, &held));
  g_assert_true (ui_test_wait (is_active, window));
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  g_signal_connect (controller, "event", G_CALLBACK (event_cb), &presses);
  gtk_widget_add_controller (window, g_object_ref (controller));

  for (guint i = 0; i < G_N_ELEMENTS (modifiers); i++)
    if (held & modifiers[i].modifier)
      {
        fake (modifiers[i].key, TRUE);
        presses.n_wanted++;
      }
  fake (key, TRUE);
  fake (key, FALSE);
  for (guint i = 0; i < G_N_ELEMENTS (modifiers); i++)
    if (held & modifiers[i].modifier)
      fake (modifiers[i].key, FALSE);
  XSync (get_display (), False);
  /* What opens by a key may get its release. */
  g_assert_true (ui_test_wait (are_seen, &presses));
  gtk_widget_remove_controller (window, controller);
  g_object_unref (controller);
  ui_test_settle (window);
}
