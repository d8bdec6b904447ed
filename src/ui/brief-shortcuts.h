/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Every key of the program, in one table: what sets the accelerators and what the window of shortcuts shows. */
void brief_shortcuts_install (GtkApplication *application);
void brief_shortcuts_present (GtkWindow *parent);

G_END_DECLS
