/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "collection/brief-problems.h"
#include "model/brief-collection.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* DESIGN section 6. */
#define BRIEF_JSON_LINES_SIZE_MAX (G_GUINT64_CONSTANT (4) * 1024 * 1024 * 1024)
#define BRIEF_JSON_LINE_MAX (4u * 1024 * 1024)

BriefCollection *brief_json_lines_read_file (const char *path,
                                             BriefProblems *problems,
                                             GCancellable *cancellable,
                                             GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
