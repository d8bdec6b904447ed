/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

GHashTable *brief_iso_codes_load (const char *standard, const char *code_member) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
