/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GBytes *brief_page_text_get_range (const char *text, guint start, guint end) G_GNUC_WARN_UNUSED_RESULT;
GBytes *brief_page_text_get_unit (const char *text,
                                  guint offset,
                                  GtkAccessibleTextGranularity granularity,
                                  guint *start,
                                  guint *end) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
