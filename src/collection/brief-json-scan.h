/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "collection/brief-problems.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * BriefJsonBounds:
 * @max_values: how many values a text may hold
 * @max_depth: how deep they may be nested
 * @max_string: how many bytes a string may have
 *
 * What a JSON text may need of us before it is refused.
 */
typedef struct {
  guint max_values;
  guint max_depth;
  gsize max_string;
} BriefJsonBounds;

/* As deep as any bound may be: the scan keeps its place on a stack of this size. */
#define BRIEF_JSON_DEPTH_LIMIT 64

/**
 * BriefJsonMap:
 *
 * Where the values of a JSON text stand: for each, in the order of the text (a container before what it holds), the line
 * on which it starts and the index of the value after all that it holds.
 */
typedef struct _BriefJsonMap BriefJsonMap;

BriefJsonMap *brief_json_scan (const char *text,
                               gsize length,
                               guint first_line,
                               const BriefJsonBounds *bounds,
                               BriefProblems *problems,
                               GCancellable *cancellable) G_GNUC_WARN_UNUSED_RESULT;
void brief_json_map_free (BriefJsonMap *self);
guint brief_json_map_get_n_values (const BriefJsonMap *self);
guint brief_json_map_get_line (const BriefJsonMap *self, guint index);
guint brief_json_map_get_next (const BriefJsonMap *self, guint index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BriefJsonMap, brief_json_map_free)

G_END_DECLS
