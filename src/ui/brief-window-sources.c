/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/brief-window-private.h"

#include "ui/dialogs/brief-own-sources-dialog.h"

static void
own_sources_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  adw_dialog_present (brief_own_sources_dialog_new (brief_window_get_pack (BRIEF_WINDOW (widget))), widget);
}

/**
 * brief_window_class_sources_actions_init:
 * @klass: the class of windows
 *
 * Installs the actions for the team's own sources.
 */
void
brief_window_class_sources_actions_init (BriefWindowClass *klass)
{
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "win.own-sources", NULL, own_sources_cb);
}
