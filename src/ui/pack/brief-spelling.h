/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkTextBuffer *brief_spelling_create_buffer (void) G_GNUC_WARN_UNUSED_RESULT;
void brief_spelling_attach (GtkTextView *text_view);

G_END_DECLS
