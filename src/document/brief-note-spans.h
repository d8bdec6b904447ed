/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * BriefNoteSpanKind:
 *
 * What a part of the text of a note becomes.
 */
typedef enum {
  BRIEF_NOTE_SPAN_STRONG,
  BRIEF_NOTE_SPAN_EMPHASIS,
  BRIEF_NOTE_SPAN_HEADING,
  BRIEF_NOTE_SPAN_QUOTATION,
  BRIEF_NOTE_SPAN_CODE,
  BRIEF_NOTE_SPAN_LINK,
  BRIEF_NOTE_SPAN_CITATION,
  BRIEF_NOTE_SPAN_N_KINDS
} BriefNoteSpanKind;

/**
 * BriefNoteSpan:
 * @kind: what it becomes
 * @start: where it starts, in bytes
 * @end: behind its last byte
 *
 * A part of the text of a note, with the signs that make it what it is.
 */
typedef struct {
  BriefNoteSpanKind kind;
  gsize start;
  gsize end;
} BriefNoteSpan;

GArray *brief_note_spans_find (const char *note) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
