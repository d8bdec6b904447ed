/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *brief_typed_clean (const char *text) G_GNUC_WARN_UNUSED_RESULT;
char *brief_typed_cut (const char *text, guint max_length) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
