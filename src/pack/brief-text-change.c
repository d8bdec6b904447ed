/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "pack/brief-text-change.h"

#include <string.h>

/* In characters. From the first length on, a step ends with its sentence; from the second on with its word; from the
 * third on anywhere, since not every script parts its words. */
#define SENTENCE_LENGTH 20
#define WORDS_LENGTH 60
#define LENGTH_MAX 160

/* More at once than this was pasted, and is a step of its own. */
#define PASTE_LENGTH 40

struct _BriefTextChange {
  gsize position; /* in bytes */
  char *removed;
  char *added;
};

static gboolean
is_continuation (char byte)
{
  return ((guchar) byte & 0xc0) == 0x80;
}

static gsize
count_common_start (const char *a, const char *b)
{
  gsize length = 0;

  while (a[length] != '\0' && a[length] == b[length])
    length++;
  while (length > 0 && (is_continuation (a[length]) || is_continuation (b[length])))
    length--;
  return length;
}

/* No further back than the texts have left of them. */
static gsize
count_common_end (const char *a, gsize a_length, const char *b, gsize b_length)
{
  const gsize limit = MIN (a_length, b_length);
  gsize length = 0;

  while (length < limit && a[a_length - length - 1] == b[b_length - length - 1])
    length++;
  while (length > 0 && is_continuation (a[a_length - length]))
    length--;
  return length;
}

/**
 * brief_text_change_new:
 * @before: a text
 * @after: what became of it
 *
 * Returns: (transfer full): the difference
 */
BriefTextChange *
brief_text_change_new (const char *before, const char *after)
{
  BriefTextChange *self;
  gsize start, before_length, after_length, end;

  g_return_val_if_fail (before != NULL, NULL);
  g_return_val_if_fail (after != NULL, NULL);

  start = count_common_start (before, after);
  before_length = strlen (before + start);
  after_length = strlen (after + start);
  end = count_common_end (before + start, before_length, after + start, after_length);

  self = g_new0 (BriefTextChange, 1);
  self->position = start;
  self->removed = g_strndup (before + start, before_length - end);
  self->added = g_strndup (after + start, after_length - end);
  return self;
}

void
brief_text_change_free (BriefTextChange *self)
{
  g_free (self->removed);
  g_free (self->added);
  g_free (self);
}

static char *
replace (const char *text, gsize position, const char *old, const char *new)
{
  const gsize length = strlen (text);
  const gsize old_length = strlen (old);
  const gsize new_length = strlen (new);
  char *result;

  g_return_val_if_fail (position + old_length <= length, g_strdup (text));

  result = g_malloc (length - old_length + new_length + 1);
  memcpy (result, text, position);
  memcpy (result + position, new, new_length);
  memcpy (result + position + new_length, text + position + old_length, length - position - old_length + 1);
  return result;
}

/**
 * brief_text_change_apply:
 * @self: a change
 * @before: the text that it was made of
 *
 * Returns: (transfer full): what became of @before
 */
char *
brief_text_change_apply (const BriefTextChange *self, const char *before)
{
  return replace (before, self->position, self->removed, self->added);
}

/**
 * brief_text_change_revert:
 * @self: a change
 * @after: what became of the text
 *
 * Returns: (transfer full): the text that was there
 */
char *
brief_text_change_revert (const BriefTextChange *self, const char *after)
{
  return replace (after, self->position, self->added, self->removed);
}

static gboolean
is_sentence_end (gunichar character)
{
  return character == '.' || character == '!' || character == '?' || character == 0x2026
         || character == 0x3002 || character == 0x061f || character == 0x0964;
}

/* Whether what is typed at the end of @run begins something new, once the run is long enough for that to matter. */
static gboolean
begins_anew (const char *run, const char *later)
{
  const glong length = g_utf8_strlen (run, -1);
  const char *last = g_utf8_find_prev_char (run, run + strlen (run));
  const gunichar next = g_utf8_get_char (later);
  const char *word_end = last;

  if (last == NULL || next == '\0')
    return FALSE;
  if (*last == '\n' || length + g_utf8_strlen (later, -1) > LENGTH_MAX)
    return TRUE;
  if (g_unichar_isspace (next) || !g_unichar_isspace (g_utf8_get_char (last)))
    return FALSE;
  while (word_end != NULL && g_unichar_isspace (g_utf8_get_char (word_end)))
    word_end = g_utf8_find_prev_char (run, word_end);
  return length >= WORDS_LENGTH
         || (length >= SENTENCE_LENGTH && word_end != NULL && is_sentence_end (g_utf8_get_char (word_end)));
}

/* What is typed right behind what was typed. */
static gboolean
merge_typing (BriefTextChange *self, const BriefTextChange *later)
{
  char *added;

  if (begins_anew (self->added, later->added))
    return FALSE;
  added = g_strconcat (self->added, later->added, NULL);
  g_free (self->added);
  self->added = added;
  return TRUE;
}

/* A slip of the finger, put right within what was typed. */
static gboolean
merge_correction (BriefTextChange *self, const BriefTextChange *later)
{
  char *added = replace (self->added, later->position - self->position, later->removed, later->added);

  /* Something must be left to undo. */
  if ((*self->removed == '\0' && *added == '\0') || g_utf8_strlen (added, -1) > LENGTH_MAX)
    {
      g_free (added);
      return FALSE;
    }
  g_free (self->added);
  self->added = added;
  return TRUE;
}

/* Backspace or Delete, held down. */
static gboolean
merge_removal (BriefTextChange *self, const BriefTextChange *later, gboolean before)
{
  char *removed;

  if (g_utf8_strlen (self->removed, -1) + g_utf8_strlen (later->removed, -1) > LENGTH_MAX)
    return FALSE;
  removed = before ? g_strconcat (later->removed, self->removed, NULL)
                   : g_strconcat (self->removed, later->removed, NULL);
  g_free (self->removed);
  self->removed = removed;
  self->position = later->position;
  return TRUE;
}

/**
 * brief_text_change_merge:
 * @self: a change
 * @later: a change of the text that @self led to
 *
 * Takes @later into @self where both are one stretch of typing to a person: at the same place, of the same kind, and no
 * longer than a sentence or so.
 *
 * Returns: whether it did
 */
gboolean
brief_text_change_merge (BriefTextChange *self, const BriefTextChange *later)
{
  const gsize end = self->position + strlen (self->added);
  const gsize removed_length = strlen (later->removed);

  if (g_utf8_strlen (later->added, -1) > PASTE_LENGTH || g_utf8_strlen (self->added, -1) > LENGTH_MAX)
    return FALSE;
  if (*self->added == '\0')
    {
      if (*later->added != '\0' || *self->removed == '\0')
        return FALSE;
      if (later->position + removed_length == self->position)
        return merge_removal (self, later, TRUE);
      return later->position == self->position && merge_removal (self, later, FALSE);
    }
  if (later->position == end && removed_length == 0)
    return merge_typing (self, later);
  return later->position >= self->position && later->position + removed_length <= end
         && merge_correction (self, later);
}
