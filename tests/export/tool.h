/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

GBytes *tool_ask_bytes (GBytes *file, const char *const *command) G_GNUC_WARN_UNUSED_RESULT;
char *tool_ask (GBytes *file, const char *const *command) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
