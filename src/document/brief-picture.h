/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gdk-pixbuf/gdk-pixbuf.h>

G_BEGIN_DECLS

GdkPixbuf *brief_picture_read (GBytes *file, const char *media_type, int max_width, int max_height)
    G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
