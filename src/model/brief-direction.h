/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean brief_direction_is_from_right (gunichar character) G_GNUC_CONST;
gboolean brief_direction_needs_isolation (const char *text, gboolean from_right);
char *brief_direction_wrap (const char *text) G_GNUC_WARN_UNUSED_RESULT;
char *brief_direction_strip (const char *text) G_GNUC_WARN_UNUSED_RESULT;
char *brief_direction_isolate (const char *text) G_GNUC_WARN_UNUSED_RESULT;
char *brief_direction_lead (const char *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
