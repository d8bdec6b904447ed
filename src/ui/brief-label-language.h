/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void brief_label_set_language (GtkLabel *label, const char *part, const char *language);

G_END_DECLS
