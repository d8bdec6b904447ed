/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pack/brief-snapshot.h"

G_BEGIN_DECLS

/**
 * BriefComparedKind:
 * @BRIEF_COMPARED_SAME: both sides say this
 * @BRIEF_COMPARED_CHANGED: they say it in other words
 * @BRIEF_COMPARED_ADDED: the new side alone says it
 * @BRIEF_COMPARED_REMOVED: the old side alone says it
 */
typedef enum {
  BRIEF_COMPARED_SAME,
  BRIEF_COMPARED_CHANGED,
  BRIEF_COMPARED_ADDED,
  BRIEF_COMPARED_REMOVED,
} BriefComparedKind;

/* Bytes of a text from @start up to @end. */
typedef struct {
  guint start;
  guint end;
} BriefComparedSpan;

/**
 * BriefComparedLine:
 * @kind: how the two sides differ here
 * @old_text: (nullable): what the old side says
 * @new_text: (nullable): what the new side says
 * @old_spans: (element-type BriefComparedSpan): words of @old_text that the new side has not; none unless it changed
 * @new_spans: (element-type BriefComparedSpan): words of @new_text that the old side has not; none unless it changed
 *
 * A paragraph of two snapshots side by side.
 */
typedef struct {
  BriefComparedKind kind;
  char *old_text;
  char *new_text;
  GArray *old_spans;
  GArray *new_spans;
} BriefComparedLine;

GPtrArray *brief_compare_snapshots (BriefSnapshot *old,
                                    BriefSnapshot *now,
                                    const char *language) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
