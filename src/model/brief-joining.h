/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char *brief_joining_pattern (gsize member, gsize n_members);
char *brief_joining_list (const char *const *members) G_GNUC_WARN_UNUSED_RESULT;
char *brief_joining_line (const char *const *pieces) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
