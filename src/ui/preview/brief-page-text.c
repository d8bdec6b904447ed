/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/preview/brief-page-text.h"

/* Whether a unit of that size starts at a character; the text of a page has a line for each block of the document. */
static gboolean
is_start (const PangoLogAttr *attribute, const char *at, GtkAccessibleTextGranularity granularity)
{
  switch (granularity)
    {
    case GTK_ACCESSIBLE_TEXT_GRANULARITY_WORD:
      return attribute->is_word_start;
    case GTK_ACCESSIBLE_TEXT_GRANULARITY_SENTENCE:
      return attribute->is_sentence_start;
    case GTK_ACCESSIBLE_TEXT_GRANULARITY_LINE:
    case GTK_ACCESSIBLE_TEXT_GRANULARITY_PARAGRAPH:
      return at[-1] == '\n';
    case GTK_ACCESSIBLE_TEXT_GRANULARITY_CHARACTER:
    default:
      return attribute->is_cursor_position;
    }
}

/**
 * brief_page_text_get_range:
 * @text: a text
 * @start: its first character that is wanted
 * @end: the character after the last; %G_MAXUINT for the end of the text
 *
 * Returns: (transfer full): those characters
 */
GBytes *
brief_page_text_get_range (const char *text, guint start, guint end)
{
  const guint length = (guint) g_utf8_strlen (text, -1);
  const char *from, *to;

  end = MIN (end, length);
  start = MIN (start, end);
  from = g_utf8_offset_to_pointer (text, start);
  to = g_utf8_offset_to_pointer (from, end - start);
  /* With a NUL behind it, on which the toolkit relies. */
  return g_bytes_new_take (g_strndup (from, (gsize) (to - from)), (gsize) (to - from));
}

/**
 * brief_page_text_get_unit:
 * @text: a text
 * @offset: a character of it
 * @granularity: how much of it is wanted
 * @start: (out): the first character of what is returned
 * @end: (out): the character after the last
 *
 * Returns: (transfer full): the character, word, sentence or line that @offset is in, with what parts it from the next
 */
GBytes *
brief_page_text_get_unit (const char *text,
                          guint offset,
                          GtkAccessibleTextGranularity granularity,
                          guint *start,
                          guint *end)
{
  const guint length = (guint) g_utf8_strlen (text, -1);
  g_autofree PangoLogAttr *attributes = g_new0 (PangoLogAttr, length + 1);
  const char *at;

  pango_get_log_attrs (text, -1, -1, pango_language_get_default (), attributes, (int) length + 1);
  *start = MIN (offset, length);
  at = g_utf8_offset_to_pointer (text, *start);
  while (*start > 0 && !is_start (&attributes[*start], at, granularity))
    {
      (*start)--;
      at = g_utf8_prev_char (at);
    }
  *end = *start;
  while (*end < length)
    {
      (*end)++;
      at = g_utf8_next_char (at);
      if (is_start (&attributes[*end], at, granularity))
        break;
    }
  return brief_page_text_get_range (text, *start, *end);
}
