/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Shortcuts with Shift on keyboards of Arabic, Cyrillic, Greek and other letters. GTK looks for the letter of a shortcut in
 * the other layouts when the one in use lacks it, but for the small letter alone, which a key does not type while Shift is
 * down (gdk_key_event_matches () in GTK 4.18): Ctrl+Z is found, Ctrl+Shift+Z is not. */

#include "ui/brief-shifted-keys.h"

/* Returns the small Latin letter that the key types in another layout, or 0 if it types one in @layout. */
static guint
find_letter (GdkDisplay *display, guint keycode, guint layout)
{
  g_autofree GdkKeymapKey *keys = NULL;
  g_autofree guint *keyvals = NULL;
  guint letter = 0;
  int n_keys;

  if (!gdk_display_map_keycode (display, keycode, &keys, &keyvals, &n_keys))
    return 0;
  for (int i = 0; i < n_keys; i++)
    {
      if (keys[i].level != 0 || keyvals[i] < GDK_KEY_a || keyvals[i] > GDK_KEY_z)
        continue;
      if (keys[i].group == (int) layout)
        return 0;
      if (letter == 0)
        letter = keyvals[i];
    }
  return letter;
}

static gboolean
is_triggered (GtkShortcutTrigger *trigger, GtkShortcutTrigger *pressed)
{
  if (GTK_IS_ALTERNATIVE_TRIGGER (trigger))
    {
      GtkAlternativeTrigger *alternatives = GTK_ALTERNATIVE_TRIGGER (trigger);

      return is_triggered (gtk_alternative_trigger_get_first (alternatives), pressed)
             || is_triggered (gtk_alternative_trigger_get_second (alternatives), pressed);
    }
  return gtk_shortcut_trigger_equal (trigger, pressed);
}

static gboolean
activate_shortcuts (GtkWidget *widget, GListModel *shortcuts, GtkShortcutTrigger *pressed)
{
  for (guint i = 0; i < g_list_model_get_n_items (shortcuts); i++)
    {
      g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (shortcuts, i);

      if (is_triggered (gtk_shortcut_get_trigger (shortcut), pressed)
          && gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), GTK_SHORTCUT_ACTION_EXCLUSIVE,
                                           widget, gtk_shortcut_get_arguments (shortcut)))
        return TRUE;
    }
  return FALSE;
}

/* Those of the widget's class, and of the application on its windows, are in controllers too. */
static gboolean
activate_on_widget (GtkWidget *widget, GtkShortcutTrigger *pressed)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_SHORTCUT_CONTROLLER (controller)
          && activate_shortcuts (widget, G_LIST_MODEL (controller), pressed))
        return TRUE;
    }
  return FALSE;
}

/* What no widget knew what to do with. */
static gboolean
key_pressed_cb (GtkEventController *controller, guint keyval, guint keycode, GdkModifierType state)
{
  GtkWidget *window = gtk_event_controller_get_widget (controller);
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (window));
  const guint layout = gdk_key_event_get_layout (gtk_event_controller_get_current_event (controller));
  const GdkModifierType held = state & gtk_accelerator_get_default_mod_mask ();
  g_autoptr (GtkShortcutTrigger) pressed = NULL;
  guint letter;

  if ((held & GDK_SHIFT_MASK) == 0 || (held & GDK_CONTROL_MASK) == 0)
    return GDK_EVENT_PROPAGATE;
  letter = find_letter (gtk_widget_get_display (window), keycode, layout);
  if (letter == 0)
    return GDK_EVENT_PROPAGATE;

  pressed = gtk_keyval_trigger_new (letter, held);
  for (GtkWidget *widget = focus != NULL ? focus : window; widget != NULL;
       widget = gtk_widget_get_parent (widget))
    if (activate_on_widget (widget, pressed))
      return GDK_EVENT_STOP;
  return GDK_EVENT_PROPAGATE;
}

/**
 * brief_shifted_keys_follow:
 * @window: a window
 *
 * Has shortcuts of a Latin letter with Ctrl and Shift do in @window, on a keyboard layout without Latin letters, what
 * they do on others. The keyboard needs a Latin layout as well, as it does for other shortcuts.
 */
void
brief_shifted_keys_follow (GtkWindow *window)
{
  GtkEventController *controller;

  g_return_if_fail (GTK_IS_WINDOW (window));

  controller = gtk_event_controller_key_new ();
  g_signal_connect (controller, "key-pressed", G_CALLBACK (key_pressed_cb), NULL);
  gtk_widget_add_controller (GTK_WIDGET (window), controller);
}
