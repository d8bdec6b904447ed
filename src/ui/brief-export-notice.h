/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* An export that took shorter than this, in microseconds, is one that somebody still waits for. */
#define BRIEF_EXPORT_NOTICE_AFTER (3 * G_USEC_PER_SEC)

gboolean brief_export_notice_send (GtkWindow *window, GFile *file, gint64 duration, const GError *error);

G_END_DECLS
