/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "collection/brief-json-scan.h"

G_BEGIN_DECLS

/**
 * BriefJsonName:
 * @text: the name of a member, unescaped
 * @length: how many bytes it has
 * @line: where it stands
 */
typedef struct {
  const char *text;
  gsize length;
  guint line;
} BriefJsonName;

/**
 * BriefJsonFrame:
 * @is_object: whether it is an object, else an array
 * @index: of the container in the map
 * @element: of the element that is being read
 * @names: (nullable) (element-type BriefJsonName): so far; kept for the next object of this depth
 *
 * A container that is being read.
 */
typedef struct {
  gboolean is_object;
  guint index;
  guint element;
  GArray *names;
} BriefJsonFrame;

/**
 * BriefJsonScan:
 * @start: the text
 * @at: the next byte
 * @end: behind the text
 * @line: of the next byte
 * @depth: how many containers are open
 * @failed: whether it is useless to read on
 * @bounds: what the text may need
 * @problems: what is wrong with it
 * @cancellable: (nullable): a #GCancellable
 * @map: where its values stand
 * @unescaped: holds the names that are not in the text as they are
 * @frames: the open containers, from the outermost on
 *
 * How far the reading of a text has come.
 */
typedef struct {
  const char *start;
  const char *at;
  const char *end;
  guint line;
  guint depth;
  gboolean failed;
  const BriefJsonBounds *bounds;
  BriefProblems *problems;
  GCancellable *cancellable;
  BriefJsonMap *map;
  GStringChunk *unescaped;
  BriefJsonFrame frames[BRIEF_JSON_DEPTH_LIMIT];
} BriefJsonScan;

/* brief-json-scan.c: what is wrong, and where */
void brief_json_scan_report (BriefJsonScan *scan, const char *format, ...) G_GNUC_PRINTF (2, 3);
void brief_json_scan_fail_at_byte (BriefJsonScan *scan, const char *expected);

/* brief-json-scan-primitives.c */
void brief_json_scan_read_string (BriefJsonScan *scan, BriefJsonName *name);
void brief_json_scan_read_number (BriefJsonScan *scan);
void brief_json_scan_read_literal (BriefJsonScan *scan, const char *word);

G_END_DECLS
