/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

int brief_note_lists_find_content (GtkTextBuffer *buffer, int line);
void brief_note_lists_toggle (GtkTextBuffer *buffer, gboolean is_numbered);
gboolean brief_note_lists_continue (GtkTextBuffer *buffer);
gboolean brief_note_lists_indent (GtkTextBuffer *buffer, gboolean deeper);

G_END_DECLS
