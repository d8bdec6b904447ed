/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/brief-menu-label.h"

/**
 * brief_menu_label_escape:
 * @name: what somebody typed
 *
 * In a menu, an underscore marks the letter to press; in a name it stands for itself.
 *
 * Returns: (transfer full): @name as the label of a menu item
 */
char *
brief_menu_label_escape (const char *name)
{
  g_auto (GStrv) parts = NULL;

  g_return_val_if_fail (name != NULL, NULL);

  parts = g_strsplit (name, "_", -1);
  return g_strjoinv ("__", parts);
}
