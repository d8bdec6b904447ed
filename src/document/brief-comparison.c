/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "document/brief-comparison.h"

#include "document/brief-composer.h"

#include <string.h>

/* Larger texts are compared line by line in their order, without looking for what moved: a table of this many cells takes
 * 16 MiB and some ten milliseconds. */
#define CELLS_MAX (4u * 1000 * 1000)

/* Two lines are one in other words where they have this part of their words in common. */
#define COMMON_PART 3

typedef gboolean (*Same) (gconstpointer a, gconstpointer b);

/* A word with the blanks behind it. */
typedef struct {
  const char *start;
  gsize length;
} Word;

static void
free_line (gpointer data)
{
  BriefComparedLine *line = data;

  g_free (line->old_text);
  g_free (line->new_text);
  g_clear_pointer (&line->old_spans, g_array_unref);
  g_clear_pointer (&line->new_spans, g_array_unref);
  g_free (line);
}

static void
append_inlines (GString *text, BriefBlock *block)
{
  for (guint i = 0; i < brief_block_get_n_inlines (block); i++)
    {
      const BriefInline *run = brief_block_get_inline (block, i);

      if ((run->flags & BRIEF_INLINE_EVIDENCE) && run->alternative != NULL)
        g_string_append (text, run->alternative);
      else
        g_string_append (text, run->text);
    }
}

static void
append_row (GString *text, BriefBlock *block)
{
  append_inlines (text, block);
  for (guint i = 0; i < brief_block_get_n_children (block); i++)
    {
      if (text->len > 0 && !g_str_has_suffix (text->str, " "))
        g_string_append (text, "  ");
      append_row (text, brief_block_get_child (block, i));
    }
}

/* What a document says, a line for each paragraph, and for each row of a table. */
static void
collect_lines (BriefBlock *block, GPtrArray *lines)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (brief_block_get_kind (block) == BRIEF_BLOCK_ROW)
    append_row (text, block);
  else
    append_inlines (text, block);
  if (text->len > 0)
    g_ptr_array_add (lines, g_strstrip (g_strdup (text->str)));
  for (guint i = 0; brief_block_get_kind (block) != BRIEF_BLOCK_ROW && i < brief_block_get_n_children (block);
       i++)
    collect_lines (brief_block_get_child (block, i), lines);
}

/* The item as a pack with it alone would say it. */
static GPtrArray *
list_lines (BriefSnapshot *snapshot, const char *language)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (BriefPack) pack = NULL;
  g_autoptr (BriefEntry) entry = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (BriefDocument) document = NULL;

  if (snapshot == NULL)
    return lines;
  pack = brief_pack_new ("", language);
  brief_pack_set_option (pack, "cover", FALSE);
  brief_pack_set_option (pack, "contents", FALSE);
  entry = brief_entry_new_for_snapshot (snapshot);
  entries = g_ptr_array_new ();
  g_ptr_array_add (entries, entry);
  brief_pack_add_entries (pack, NULL, 0, entries);
  document = brief_compose (pack);
  collect_lines (brief_document_get_root (document), lines);
  return lines;
}

static gboolean
is_same_line (gconstpointer a, gconstpointer b)
{
  return g_str_equal (*(const char *const *) a, *(const char *const *) b);
}

static gboolean
is_same_word (gconstpointer a, gconstpointer b)
{
  const Word *first = a;
  const Word *second = b;

  return first->length == second->length && memcmp (first->start, second->start, first->length) == 0;
}

/* The longest common subsequence of two arrays, whose elements are @size bytes long: marks its members in both. */
static void
find_common (const char *a,
             guint n_a,
             const char *b,
             guint n_b,
             gsize size,
             Same same,
             gboolean *common_a,
             gboolean *common_b)
{
  const gsize width = (gsize) n_b + 1;
  g_autofree guint32 *lengths = NULL;

  if ((guint64) n_a * n_b > CELLS_MAX)
    {
      for (guint i = 0; i < MIN (n_a, n_b); i++)
        common_a[i] = common_b[i] = same (a + i * size, b + i * size);
      return;
    }
  lengths = g_new0 (guint32, (n_a + 1) * width);
  for (guint i = n_a; i-- > 0;)
    for (guint j = n_b; j-- > 0;)
      lengths[i * width + j] = same (a + i * size, b + j * size)
                                   ? lengths[(i + 1) * width + j + 1] + 1
                                   : MAX (lengths[(i + 1) * width + j], lengths[i * width + j + 1]);
  for (guint i = 0, j = 0; i < n_a && j < n_b;)
    if (same (a + i * size, b + j * size))
      common_a[i++] = common_b[j++] = TRUE;
    else if (lengths[(i + 1) * width + j] >= lengths[i * width + j + 1])
      i++;
    else
      j++;
}

/* Scripts that are written without blanks go by the character. */
static GArray *
split_words (const char *text)
{
  GArray *words = g_array_new (FALSE, FALSE, sizeof (Word));
  Word word = { .start = text };
  gboolean after_blank = FALSE;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      const gunichar character = g_utf8_get_char (p);
      const gboolean blank = g_unichar_isspace (character);

      if (p > word.start && ((after_blank && !blank) || g_unichar_iswide (character)))
        {
          word.length = (gsize) (p - word.start);
          g_array_append_val (words, word);
          word.start = p;
        }
      after_blank = blank;
    }
  word.length = strlen (word.start);
  if (word.length > 0)
    g_array_append_val (words, word);
  return words;
}

static GArray *
list_spans (const char *text, GArray *words, const gboolean *common)
{
  GArray *spans = g_array_new (FALSE, FALSE, sizeof (BriefComparedSpan));

  for (guint i = 0; i < words->len; i++)
    {
      const Word *word = &g_array_index (words, Word, i);
      BriefComparedSpan span = { (guint) (word->start - text), (guint) (word->start - text + word->length) };

      if (common[i])
        continue;
      if (spans->len > 0 && g_array_index (spans, BriefComparedSpan, spans->len - 1).end == span.start)
        g_array_index (spans, BriefComparedSpan, spans->len - 1).end = span.end;
      else
        g_array_append_val (spans, span);
    }
  return spans;
}

static void
add_line (GPtrArray *lines, BriefComparedKind kind, const char *old_text, const char *new_text)
{
  BriefComparedLine *line = g_new0 (BriefComparedLine, 1);

  line->kind = kind;
  line->old_text = g_strdup (old_text);
  line->new_text = g_strdup (new_text);
  g_ptr_array_add (lines, line);
}

/* Adds two lines as one in other words, unless they have too little in common. */
static gboolean
add_changed (GPtrArray *lines, const char *old_text, const char *new_text)
{
  g_autoptr (GArray) old_words = split_words (old_text);
  g_autoptr (GArray) new_words = split_words (new_text);
  g_autofree gboolean *old_common = g_new0 (gboolean, old_words->len + 1);
  g_autofree gboolean *new_common = g_new0 (gboolean, new_words->len + 1);
  BriefComparedLine *line;
  guint n_common = 0;

  find_common (old_words->data, old_words->len, new_words->data, new_words->len, sizeof (Word), is_same_word,
               old_common, new_common);
  for (guint i = 0; i < old_words->len; i++)
    n_common += old_common[i] ? 1 : 0;
  if (n_common * COMMON_PART < MAX (old_words->len, new_words->len))
    return FALSE;
  add_line (lines, BRIEF_COMPARED_CHANGED, old_text, new_text);
  line = g_ptr_array_index (lines, lines->len - 1);
  line->old_spans = list_spans (old_text, old_words, old_common);
  line->new_spans = list_spans (new_text, new_words, new_common);
  return TRUE;
}

/* Lines between two that are the same: some are others in new words. */
static void
add_between (GPtrArray *lines, char **old, guint n_old, char **now, guint n_now)
{
  guint i = 0, j = 0;

  while (i < n_old && j < n_now)
    {
      if (add_changed (lines, old[i], now[j]))
        {
          i++;
          j++;
        }
      else if (n_old - i >= n_now - j)
        add_line (lines, BRIEF_COMPARED_REMOVED, old[i++], NULL);
      else
        add_line (lines, BRIEF_COMPARED_ADDED, NULL, now[j++]);
    }
  while (i < n_old)
    add_line (lines, BRIEF_COMPARED_REMOVED, old[i++], NULL);
  while (j < n_now)
    add_line (lines, BRIEF_COMPARED_ADDED, NULL, now[j++]);
}

static GPtrArray *
compare_lines (GPtrArray *old, GPtrArray *now)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (free_line);
  char **old_lines = (char **) old->pdata;
  char **new_lines = (char **) now->pdata;
  g_autofree gboolean *old_common = g_new0 (gboolean, old->len + 1);
  g_autofree gboolean *new_common = g_new0 (gboolean, now->len + 1);
  guint i = 0, j = 0;

  find_common ((const char *) old_lines, old->len, (const char *) new_lines, now->len, sizeof (char *),
               is_same_line, old_common, new_common);
  while (i < old->len || j < now->len)
    {
      const guint old_start = i, new_start = j;

      while (i < old->len && !old_common[i])
        i++;
      while (j < now->len && !new_common[j])
        j++;
      add_between (lines, old_lines + old_start, i - old_start, new_lines + new_start, j - new_start);
      if (i < old->len && j < now->len)
        add_line (lines, BRIEF_COMPARED_SAME, old_lines[i++], new_lines[j++]);
    }
  return lines;
}

/**
 * brief_compare_snapshots:
 * @old: an item as it was
 * @now: (nullable): the item as it is, or %NULL where it is no more
 * @language: the BCP 47 tag of the language that a document is in
 *
 * Compares what a document says of an item.
 *
 * Returns: (transfer full) (element-type BriefComparedLine): both sides, paragraph by paragraph
 */
GPtrArray *
brief_compare_snapshots (BriefSnapshot *old, BriefSnapshot *now, const char *language)
{
  g_autoptr (GPtrArray) old_lines = NULL;
  g_autoptr (GPtrArray) new_lines = NULL;

  g_return_val_if_fail (BRIEF_IS_SNAPSHOT (old), NULL);
  g_return_val_if_fail (language != NULL, NULL);

  old_lines = list_lines (old, language);
  new_lines = list_lines (now, language);
  return compare_lines (old_lines, new_lines);
}
