/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/pack/brief-note-lists.h"

#include <string.h>

/* CommonMark reads no longer number (section 5.2). */
#define DIGITS_MAX 9

/* The line of a list item: how far it is indented, and the mark with the blank behind it. All of it is ASCII, so that bytes
 * are characters. */
typedef struct {
  int indent;
  int mark_length; /* 0 where it is no list item */
  gboolean is_numbered;
  guint number;
  char bullet;
  gboolean is_empty;
  gboolean is_blank;
} Line;

static char *
dup_line (GtkTextBuffer *buffer, int line)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_iter_at_line (buffer, &start, line);
  end = start;
  if (!gtk_text_iter_ends_line (&end))
    gtk_text_iter_forward_to_line_end (&end);
  return gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
}

static Line
read_line (GtkTextBuffer *buffer, int number)
{
  g_autofree char *text = dup_line (buffer, number);
  const char *p = text + strspn (text, " ");
  Line line = { .indent = (int) (p - text), .is_blank = p[strspn (p, " \t")] == '\0' };
  const gsize n_digits = strspn (p, "0123456789");

  if (n_digits > 0 && n_digits <= DIGITS_MAX && (p[n_digits] == '.' || p[n_digits] == ')')
      && (p[n_digits + 1] == ' ' || p[n_digits + 1] == '\0'))
    {
      line.is_numbered = TRUE;
      line.number = (guint) g_ascii_strtoull (p, NULL, 10);
      line.bullet = p[n_digits];
      line.mark_length = (int) n_digits + (p[n_digits + 1] == ' ' ? 2 : 1);
    }
  else if (*p != '\0' && strchr ("-*+", *p) != NULL && (p[1] == ' ' || p[1] == '\0'))
    {
      line.bullet = *p;
      line.mark_length = p[1] == ' ' ? 2 : 1;
    }
  p += line.mark_length;
  line.is_empty = p[strspn (p, " \t")] == '\0';
  return line;
}

static int
get_line_offset (GtkTextBuffer *buffer, int line)
{
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_line (buffer, &iter, line);
  return gtk_text_iter_get_offset (&iter);
}

/**
 * brief_note_lists_find_content:
 * @buffer: the text of a note
 * @line: a line
 *
 * Returns: the offset in @buffer at which the words of the line begin, behind the mark of a list item
 */
int
brief_note_lists_find_content (GtkTextBuffer *buffer, int line)
{
  const Line read = read_line (buffer, line);

  return get_line_offset (buffer, line) + read.indent + read.mark_length;
}

static void
replace (GtkTextBuffer *buffer, int line, int column, int length, const char *text)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_iter_at_line_offset (buffer, &start, line, column);
  gtk_text_buffer_get_iter_at_line_offset (buffer, &end, line, column + length);
  gtk_text_buffer_delete (buffer, &start, &end);
  gtk_text_buffer_insert (buffer, &start, text, -1);
}

/* The lines that are selected, or the one of the caret. */
static void
get_lines (GtkTextBuffer *buffer, int *first, int *last)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_selection_bounds (buffer, &start, &end);
  *first = gtk_text_iter_get_line (&start);
  *last = gtk_text_iter_get_line (&end);
  /* Of a line that is selected up to its start, nothing is. */
  if (*last > *first && gtk_text_iter_starts_line (&end))
    (*last)--;
}

static gboolean
is_wanted (const Line *line, gboolean is_numbered)
{
  return line->mark_length > 0 && line->is_numbered == is_numbered;
}

/**
 * brief_note_lists_toggle:
 * @buffer: the text of a note
 * @is_numbered: whether the list has numbers
 *
 * Makes list items of the lines that are selected or of the one of the caret; where all of them are, makes plain lines of
 * them.
 */
void
brief_note_lists_toggle (GtkTextBuffer *buffer, gboolean is_numbered)
{
  gboolean is_on = TRUE;
  guint number = 1;
  int first, last;

  get_lines (buffer, &first, &last);
  for (int i = first; i <= last; i++)
    {
      const Line line = read_line (buffer, i);

      is_on = is_on && ((line.is_blank && first != last) || is_wanted (&line, is_numbered));
    }
  for (int i = first; i <= last; i++)
    {
      const Line line = read_line (buffer, i);
      g_autofree char *mark = is_numbered ? g_strdup_printf ("%u. ", number) : g_strdup ("- ");

      if (line.is_blank && first != last)
        continue;
      number++;
      if (is_on)
        replace (buffer, i, 0, line.indent + line.mark_length, "");
      else
        replace (buffer, i, line.indent, line.mark_length, mark);
    }
}

/**
 * brief_note_lists_continue:
 * @buffer: the text of a note
 *
 * Goes on with a list in a new line, or ends it where the item at the caret has no words.
 *
 * Returns: %FALSE where the caret is in no list item, and nothing was done
 */
gboolean
brief_note_lists_continue (GtkTextBuffer *buffer)
{
  g_autofree char *mark = NULL;
  g_autofree char *text = NULL;
  GtkTextIter caret;
  Line line;
  int number;

  if (gtk_text_buffer_get_has_selection (buffer))
    return FALSE;
  gtk_text_buffer_get_iter_at_mark (buffer, &caret, gtk_text_buffer_get_insert (buffer));
  number = gtk_text_iter_get_line (&caret);
  line = read_line (buffer, number);
  if (line.mark_length == 0 || gtk_text_iter_get_line_offset (&caret) < line.indent + line.mark_length)
    return FALSE;
  if (line.is_empty)
    {
      replace (buffer, number, 0, line.indent + line.mark_length, "");
      return TRUE;
    }
  mark = line.is_numbered ? g_strdup_printf ("%u%c", line.number + 1, line.bullet)
                          : g_strdup_printf ("%c", line.bullet);
  text = g_strdup_printf ("\n%*s%s ", line.indent, "", mark);
  gtk_text_buffer_insert_interactive_at_cursor (buffer, text, -1, TRUE);
  return TRUE;
}

/* How far an item goes in, to be part of the one above it; -1 where there is none. */
static int
find_deeper (GtkTextBuffer *buffer, int number, const Line *line)
{
  for (int i = number - 1; i >= 0; i--)
    {
      const Line above = read_line (buffer, i);

      if (above.is_blank || above.indent > line->indent)
        continue;
      return above.mark_length > 0 && above.indent == line->indent ? above.indent + above.mark_length : -1;
    }
  return -1;
}

/* How far an item comes out, to stand beside the one that it is part of. */
static int
find_shallower (GtkTextBuffer *buffer, int number, const Line *line)
{
  if (line->indent == 0)
    return -1;
  for (int i = number - 1; i >= 0; i--)
    {
      const Line above = read_line (buffer, i);

      if (!above.is_blank && above.mark_length > 0 && above.indent < line->indent)
        return above.indent;
    }
  return 0;
}

/**
 * brief_note_lists_indent:
 * @buffer: the text of a note
 * @deeper: whether to make the item part of the one above; else it comes out of the one that it is part of
 *
 * Moves list items in or out, those that are selected or the one of the caret.
 *
 * Returns: %FALSE where the caret is in none, or there is nowhere to go
 */
gboolean
brief_note_lists_indent (GtkTextBuffer *buffer, gboolean deeper)
{
  Line line;
  int first, last, indent, step;

  get_lines (buffer, &first, &last);
  line = read_line (buffer, first);
  if (line.mark_length == 0)
    return FALSE;
  indent = deeper ? find_deeper (buffer, first, &line) : find_shallower (buffer, first, &line);
  if (indent < 0)
    return FALSE;

  step = indent - line.indent;
  for (int i = first; i <= last; i++)
    {
      const Line moved = read_line (buffer, i);
      g_autofree char *blanks = g_strnfill ((gsize) MAX (0, moved.indent + step), ' ');

      if (!moved.is_blank)
        replace (buffer, i, 0, moved.indent, blanks);
    }
  return TRUE;
}
