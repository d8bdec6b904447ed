/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/pack/brief-note-editing.h"

#include "document/brief-note-spans.h"
#include "ui/pack/brief-note-lists.h"

#include <string.h>

/* Words of a note, in characters. */
typedef struct {
  int start;
  int end;
} Words;

static gunichar
get_character (GtkTextBuffer *buffer, int offset)
{
  GtkTextIter iter;

  if (offset < 0)
    return 0;
  gtk_text_buffer_get_iter_at_offset (buffer, &iter, offset);
  return gtk_text_iter_get_offset (&iter) == offset ? gtk_text_iter_get_char (&iter) : 0;
}

static int
count_asterisks (GtkTextBuffer *buffer, int offset, int step)
{
  int n = 0;

  while (get_character (buffer, offset + n * step) == '*')
    n++;
  return n;
}

static int
get_offset (GtkTextBuffer *buffer, GtkTextMark *mark)
{
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_mark (buffer, &iter, mark);
  return gtk_text_iter_get_offset (&iter);
}

/* The word that the caret is in or at, else nothing at the caret. */
static Words
find_word (GtkTextBuffer *buffer)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_iter_at_mark (buffer, &start, gtk_text_buffer_get_insert (buffer));
  end = start;
  if (gtk_text_iter_inside_word (&start) || gtk_text_iter_ends_word (&start))
    {
      if (!gtk_text_iter_starts_word (&start))
        gtk_text_iter_backward_word_start (&start);
      if (!gtk_text_iter_ends_word (&end))
        gtk_text_iter_forward_word_end (&end);
    }
  return (Words) { gtk_text_iter_get_offset (&start), gtk_text_iter_get_offset (&end) };
}

/* Leaves out blanks at both ends, and asterisks that are selected with the words. */
static void
shrink (GtkTextBuffer *buffer, Words *words)
{
  while (words->start < words->end
         && (g_unichar_isspace (get_character (buffer, words->start))
             || get_character (buffer, words->start) == '*'))
    words->start++;
  while (words->end > words->start
         && (g_unichar_isspace (get_character (buffer, words->end - 1))
             || get_character (buffer, words->end - 1) == '*'))
    words->end--;
}

/* Stress ends with its paragraph, so that what is selected is divided by lines, less the marks of lists. */
static GArray *
find_words (GtkTextBuffer *buffer)
{
  GArray *all = g_array_new (FALSE, FALSE, sizeof (Words));
  GtkTextIter start, end;
  Words words;

  if (!gtk_text_buffer_get_selection_bounds (buffer, &start, &end))
    {
      words = find_word (buffer);
      g_array_append_val (all, words);
      return all;
    }
  for (int line = gtk_text_iter_get_line (&start); line <= gtk_text_iter_get_line (&end); line++)
    {
      const int content = brief_note_lists_find_content (buffer, line);
      GtkTextIter line_end;

      gtk_text_buffer_get_iter_at_line (buffer, &line_end, line);
      if (!gtk_text_iter_ends_line (&line_end))
        gtk_text_iter_forward_to_line_end (&line_end);
      words.start = MAX (content, gtk_text_iter_get_offset (&start));
      words.end = MIN (gtk_text_iter_get_offset (&line_end), gtk_text_iter_get_offset (&end));
      if (words.start >= words.end)
        continue;
      shrink (buffer, &words);
      if (words.start < words.end)
        g_array_append_val (all, words);
    }
  return all;
}

static gboolean
has_stress (GtkTextBuffer *buffer, const Words *words, BriefNoteStress stress)
{
  const int n = MIN (count_asterisks (buffer, words->start - 1, -1), count_asterisks (buffer, words->end, 1));

  return stress == BRIEF_NOTE_BOLD ? n >= 2 : n == 1 || n >= 3;
}

static void
insert (GtkTextBuffer *buffer, int offset, const char *text)
{
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_offset (buffer, &iter, offset);
  gtk_text_buffer_insert (buffer, &iter, text, -1);
}

static void delete (GtkTextBuffer *buffer, int offset, int length)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_iter_at_offset (buffer, &start, offset);
  gtk_text_buffer_get_iter_at_offset (buffer, &end, offset + length);
  gtk_text_buffer_delete (buffer, &start, &end);
}

/* Where a place is after asterisks came to both ends of some words: within them if it was. */
static int
follow_added (int offset, const Words *words, int n)
{
  return offset + (offset >= words->start ? n : 0) + (offset > words->end ? n : 0);
}

static int
follow_removed (int offset, const Words *words, int n)
{
  const int after = offset >= words->end + n ? offset - n : MIN (offset, words->end);

  return after >= words->start ? after - n : MIN (after, words->start - n);
}

/**
 * brief_note_editing_toggle_stress:
 * @buffer: the text of a note
 * @stress: bold or italic
 *
 * Stresses what is selected, or the word at the caret, or what is typed next; where all of it is stressed, it takes that
 * away. What was selected stays so.
 */
void
brief_note_editing_toggle_stress (GtkTextBuffer *buffer, BriefNoteStress stress)
{
  g_autoptr (GArray) all = find_words (buffer);
  const char *asterisks = stress == BRIEF_NOTE_BOLD ? "**" : "*";
  int caret = get_offset (buffer, gtk_text_buffer_get_insert (buffer));
  int bound = get_offset (buffer, gtk_text_buffer_get_selection_bound (buffer));
  gboolean is_on = TRUE;
  GtkTextIter caret_iter, bound_iter;

  for (guint i = 0; i < all->len; i++)
    is_on = is_on && has_stress (buffer, &g_array_index (all, Words, i), stress);
  for (guint i = all->len; i > 0; i--)
    {
      const Words *words = &g_array_index (all, Words, i - 1);

      if (is_on)
        {
          delete (buffer, words->end, (int) stress);
          delete (buffer, words->start - (int) stress, (int) stress);
          caret = follow_removed (caret, words, (int) stress);
          bound = follow_removed (bound, words, (int) stress);
        }
      else if (!has_stress (buffer, words, stress))
        {
          insert (buffer, words->end, asterisks);
          insert (buffer, words->start, asterisks);
          caret = follow_added (caret, words, (int) stress);
          bound = follow_added (bound, words, (int) stress);
        }
    }
  gtk_text_buffer_get_iter_at_offset (buffer, &caret_iter, caret);
  gtk_text_buffer_get_iter_at_offset (buffer, &bound_iter, bound);
  gtk_text_buffer_select_range (buffer, &caret_iter, &bound_iter);
}

static gsize
get_byte (const char *text, int offset)
{
  return (gsize) (g_utf8_offset_to_pointer (text, offset) - text);
}

/**
 * brief_note_editing_dup_link:
 * @buffer: the text of a note
 * @start: (out): where the link starts
 * @end: (out): where it ends
 *
 * Finds the link that the caret is in.
 *
 * Returns: (transfer full) (nullable): the link as it is typed
 */
char *
brief_note_editing_dup_link (GtkTextBuffer *buffer, GtkTextIter *start, GtkTextIter *end)
{
  g_autofree char *text = NULL;
  g_autoptr (GArray) spans = NULL;
  gsize caret;

  gtk_text_buffer_get_bounds (buffer, start, end);
  text = gtk_text_buffer_get_text (buffer, start, end, TRUE);
  caret = get_byte (text, get_offset (buffer, gtk_text_buffer_get_insert (buffer)));
  spans = brief_note_spans_find (text);
  for (guint i = 0; i < spans->len; i++)
    {
      const BriefNoteSpan *span = &g_array_index (spans, BriefNoteSpan, i);

      if (span->kind != BRIEF_NOTE_SPAN_LINK || caret < span->start || caret > span->end)
        continue;
      gtk_text_buffer_get_iter_at_offset (buffer, start, (int) g_utf8_strlen (text, (gssize) span->start));
      gtk_text_buffer_get_iter_at_offset (buffer, end, (int) g_utf8_strlen (text, (gssize) span->end));
      return g_strndup (text + span->start, span->end - span->start);
    }
  return NULL;
}

/* What a link is shown as, as it is typed. */
static char *
dup_link_words (const char *link)
{
  const char *end = g_strrstr (link, "](");

  if (*link == '<')
    return g_strndup (link + 1, strlen (link) - 2);
  return end != NULL ? g_strndup (link + 1, (gsize) (end - link - 1)) : g_strdup (link);
}

static char *
dup_selected_words (GtkTextBuffer *buffer, GtkTextIter *start, GtkTextIter *end)
{
  g_autoptr (GArray) all = find_words (buffer);
  const Words *words = all->len > 0 ? &g_array_index (all, Words, 0) : NULL;
  g_autofree char *text = NULL;
  GString *escaped = g_string_new (NULL);

  if (words == NULL)
    {
      gtk_text_buffer_get_iter_at_mark (buffer, start, gtk_text_buffer_get_insert (buffer));
      *end = *start;
      return g_string_free_and_steal (escaped);
    }
  gtk_text_buffer_get_iter_at_offset (buffer, start, words->start);
  gtk_text_buffer_get_iter_at_offset (buffer, end, words->end);
  text = gtk_text_buffer_get_text (buffer, start, end, TRUE);
  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '[' || *p == ']')
        g_string_append_c (escaped, '\\');
      g_string_append_c (escaped, *p);
    }
  return g_string_free_and_steal (escaped);
}

/**
 * brief_note_editing_set_link:
 * @buffer: the text of a note
 * @address: where to, from brief_note_editing_dup_address(); "" to take the link at the caret away
 *
 * Makes a link of what is selected or of the word at the caret, or leads the link at the caret somewhere else. Without
 * words, the address stands for them.
 */
void
brief_note_editing_set_link (GtkTextBuffer *buffer, const char *address)
{
  GtkTextIter start, end;
  g_autofree char *old = brief_note_editing_dup_link (buffer, &start, &end);
  g_autofree char *words = old != NULL ? dup_link_words (old) : dup_selected_words (buffer, &start, &end);
  g_autofree char *link = NULL;
  const gboolean needs_brackets = strpbrk (address, "()") != NULL;

  if (*address == '\0')
    link = g_strdup (words);
  else if (*words == '\0')
    link = g_strdup_printf ("<%s>", address);
  else
    link = g_strdup_printf (needs_brackets ? "[%s](<%s>)" : "[%s](%s)", words, address);
  gtk_text_buffer_delete (buffer, &start, &end);
  gtk_text_buffer_insert (buffer, &start, link, -1);
  gtk_text_buffer_place_cursor (buffer, &start);
}

static gboolean
has_scheme (const char *address)
{
  return g_ascii_strncasecmp (address, "https://", 8) == 0 || g_ascii_strncasecmp (address, "http://", 7) == 0
         || g_ascii_strncasecmp (address, "mailto:", 7) == 0;
}

/**
 * brief_note_editing_dup_address:
 * @typed: what somebody typed as the address of a link
 *
 * Returns: (transfer full) (nullable): an http, https or mailto address, where @typed is or begins one; else %NULL
 */
char *
brief_note_editing_dup_address (const char *typed)
{
  g_autofree char *address = g_strstrip (g_strdup (typed));
  const char *scheme = has_scheme (address) ? "" : strchr (address, '@') != NULL ? "mailto:" : "https://";
  g_autofree char *full = g_strconcat (scheme, address, NULL);
  const char *rest = strchr (full, ':') + 1;

  if (strpbrk (address, " \t\n<>\\") != NULL || !g_uri_is_valid (full, G_URI_FLAGS_NONE, NULL))
    return NULL;
  /* “file:”, “javascript:” and the like, and words that are no host. */
  if (*scheme != '\0' && (strchr (address, ':') != NULL || strchr (address, '.') == NULL))
    return NULL;
  return rest[strspn (rest, "/")] != '\0' ? g_steal_pointer (&full) : NULL;
}

/**
 * brief_note_editing_cite:
 * @buffer: the text of a note
 * @citation: a citation as it is typed
 *
 * Inserts a citation behind what is selected, or at the caret, parted from the word before.
 */
void
brief_note_editing_cite (GtkTextBuffer *buffer, const char *citation)
{
  GtkTextIter start, end;
  gunichar before;

  gtk_text_buffer_get_selection_bounds (buffer, &start, &end);
  before = get_character (buffer, gtk_text_iter_get_offset (&end) - 1);
  if (before != 0 && !g_unichar_isspace (before) && before != '(')
    gtk_text_buffer_insert (buffer, &end, " ", -1);
  gtk_text_buffer_insert (buffer, &end, citation, -1);
  gtk_text_buffer_place_cursor (buffer, &end);
}
