/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/preview/brief-preview-actions.h"

static void
zoom_in_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  brief_page_strip_zoom_in (brief_preview_get_strip (BRIEF_PREVIEW (widget)));
}

static void
zoom_out_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  brief_page_strip_zoom_out (brief_preview_get_strip (BRIEF_PREVIEW (widget)));
}

static void
fit_width_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  brief_page_strip_set_fit_width (brief_preview_get_strip (BRIEF_PREVIEW (widget)), TRUE);
}

/**
 * brief_preview_class_actions_init:
 * @klass: the class of previews
 *
 * Installs the actions of the preview and their keys.
 */
void
brief_preview_class_actions_init (BriefPreviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  static const struct {
    guint key;
    const char *action;
  } keys[] = {
    /* Without Ctrl, which changes the size of text. */
    { GDK_KEY_plus, "preview.zoom-in" },         { GDK_KEY_equal, "preview.zoom-in" },
    { GDK_KEY_KP_Add, "preview.zoom-in" },       { GDK_KEY_minus, "preview.zoom-out" },
    { GDK_KEY_KP_Subtract, "preview.zoom-out" }, { GDK_KEY_0, "preview.fit-width" },
    { GDK_KEY_KP_0, "preview.fit-width" },
  };

  gtk_widget_class_install_action (widget_class, "preview.zoom-in", NULL, zoom_in_cb);
  gtk_widget_class_install_action (widget_class, "preview.zoom-out", NULL, zoom_out_cb);
  gtk_widget_class_install_action (widget_class, "preview.fit-width", NULL, fit_width_cb);
  gtk_widget_class_install_property_action (widget_class, "preview.thumbnails", "thumbnails");
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (widget_class, keys[i].key, 0, keys[i].action, NULL);
}
