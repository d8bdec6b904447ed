/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "document/brief-note-spans.h"

#include "document/brief-note-citations.h"

#include <cmark.h>
#include <string.h>

/* Where the lines of a text start, as the parser counts them. */
static GArray *
find_lines (const char *text)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (gsize));
  gsize start = 0;

  g_array_append_val (lines, start);
  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p != '\n' && (*p != '\r' || p[1] == '\n'))
        continue;
      start = (gsize) (p + 1 - text);
      g_array_append_val (lines, start);
    }
  return lines;
}

static gsize
get_offset (GArray *lines, int line, int column, gsize length)
{
  if (line < 1 || column < 0)
    return 0;
  if ((guint) line > lines->len)
    return length;
  return MIN (length, g_array_index (lines, gsize, (guint) line - 1) + (gsize) column);
}

static gboolean
get_kind (cmark_node *node, BriefNoteSpanKind *kind)
{
  switch (cmark_node_get_type (node))
    {
    case CMARK_NODE_STRONG:
      *kind = BRIEF_NOTE_SPAN_STRONG;
      return TRUE;
    case CMARK_NODE_EMPH:
      *kind = BRIEF_NOTE_SPAN_EMPHASIS;
      return TRUE;
    case CMARK_NODE_HEADING:
      *kind = BRIEF_NOTE_SPAN_HEADING;
      return TRUE;
    case CMARK_NODE_BLOCK_QUOTE:
      *kind = BRIEF_NOTE_SPAN_QUOTATION;
      return TRUE;
    case CMARK_NODE_CODE:
    case CMARK_NODE_CODE_BLOCK:
      *kind = BRIEF_NOTE_SPAN_CODE;
      return TRUE;
    case CMARK_NODE_LINK:
      *kind = BRIEF_NOTE_SPAN_LINK;
      return TRUE;
    default:
      return FALSE;
    }
}

/* The parser sees the text of a list or quotation without what stands before it, and may be off in later lines. */
static gboolean
is_plausible (const char *note, const BriefNoteSpan *span)
{
  const char first = note[span->start], last = note[span->end - 1];

  switch (span->kind)
    {
    case BRIEF_NOTE_SPAN_STRONG:
    case BRIEF_NOTE_SPAN_EMPHASIS:
      return strchr ("*_", first) != NULL && strchr ("*_", last) != NULL;
    case BRIEF_NOTE_SPAN_LINK:
      return strchr ("[<", first) != NULL && strchr ("])>", last) != NULL;
    case BRIEF_NOTE_SPAN_HEADING:
    case BRIEF_NOTE_SPAN_QUOTATION:
    case BRIEF_NOTE_SPAN_CODE:
    case BRIEF_NOTE_SPAN_CITATION:
    case BRIEF_NOTE_SPAN_N_KINDS:
    default:
      return TRUE;
    }
}

static void
add_node (GArray *spans, cmark_node *node, const char *note, gsize length, GArray *lines)
{
  BriefNoteSpan span;

  if (!get_kind (node, &span.kind))
    return;
  span.start = get_offset (lines, cmark_node_get_start_line (node), cmark_node_get_start_column (node) - 1,
                           length);
  span.end = get_offset (lines, cmark_node_get_end_line (node), cmark_node_get_end_column (node), length);
  /* The columns of code are those of what stands within its ticks. */
  if (cmark_node_get_type (node) == CMARK_NODE_CODE)
    {
      while (span.start > 0 && note[span.start - 1] == '`')
        span.start--;
      span.end += strspn (note + span.end, "`");
    }
  if (span.start < span.end && is_plausible (note, &span))
    g_array_append_val (spans, span);
}

static gboolean
is_escaped (const char *note, gsize position)
{
  gsize n = 0;

  while (n < position && note[position - n - 1] == '\\')
    n++;
  return n % 2 == 1;
}

static gboolean
is_within (GArray *spans, guint n_spans, gsize position)
{
  for (guint i = 0; i < n_spans; i++)
    {
      const BriefNoteSpan *span = &g_array_index (spans, BriefNoteSpan, i);

      if (position >= span->start && position < span->end
          && (span->kind == BRIEF_NOTE_SPAN_CODE || span->kind == BRIEF_NOTE_SPAN_LINK
              || span->kind == BRIEF_NOTE_SPAN_HEADING))
        return TRUE;
    }
  return FALSE;
}

static void
add_citations (GArray *spans, const char *note)
{
  const guint n_spans = spans->len;

  for (const char *p = strstr (note, "@") != NULL ? strchr (note, '[') : NULL; p != NULL; p = strchr (p, '['))
    {
      BriefNoteSpan span = { BRIEF_NOTE_SPAN_CITATION, (gsize) (p - note), 0 };
      const char *end = p + 1;
      g_autoptr (GPtrArray) citations = brief_note_citations_parse (p, &end);

      if (citations != NULL && !is_escaped (note, span.start) && !is_within (spans, n_spans, span.start))
        {
          span.end = (gsize) (end - note);
          g_array_append_val (spans, span);
        }
      p = citations != NULL ? end : p + 1;
    }
}

/**
 * brief_note_spans_find:
 * @note: the team's own words, in CommonMark
 *
 * Finds what the signs in a text make of its parts, for an editor that shows it. It is what brief_notes_append() reads.
 *
 * Returns: (transfer full) (element-type BriefNoteSpan): the parts; they may lie within each other
 */
GArray *
brief_note_spans_find (const char *note)
{
  GArray *spans = g_array_new (FALSE, FALSE, sizeof (BriefNoteSpan));
  g_autoptr (GArray) lines = NULL;
  cmark_node *root;
  cmark_iter *iter;
  gsize length;

  g_return_val_if_fail (note != NULL, spans);

  length = strlen (note);
  lines = find_lines (note);
  root = cmark_parse_document (note, length, CMARK_OPT_DEFAULT);
  iter = cmark_iter_new (root);
  for (cmark_event_type event = cmark_iter_next (iter); event != CMARK_EVENT_DONE;
       event = cmark_iter_next (iter))
    if (event == CMARK_EVENT_ENTER)
      add_node (spans, cmark_iter_get_node (iter), note, length, lines);
  cmark_iter_free (iter);
  cmark_node_free (root);
  add_citations (spans, note);
  return spans;
}
