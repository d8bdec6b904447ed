/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

/* Presses keys as a person does: the X server delivers them to the window that has the focus. */
void keys_press (GtkWidget *widget, const char *accelerator);
