/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "document/brief-composing.h"

#include "document/brief-notes.h"
#include "model/brief-document-words.h"
#include "model/brief-joining.h"
#include "model/brief-language.h"
#include "model/brief-readable.h"
#include "model/brief-words.h"

#include <string.h>

/* The language of a block; the document's where it has none of its own, as only blocks without children have one. */
static const char *
get_language (BriefComposing *self, BriefBlock *block)
{
  const char *language = brief_block_get_language (block);

  return language != NULL ? language : self->language;
}

/**
 * brief_composing_mark_language:
 * @self: a document that is being composed
 * @block: (nullable): where a run goes, or %NULL for a block of its own
 * @language: (nullable): the language of the run, %NULL where it is not known
 *
 * Returns: (nullable): @language, if it differs from that of what is round it, so that it has to be marked
 */
const char *
brief_composing_mark_language (BriefComposing *self, BriefBlock *block, const char *language)
{
  const char *outer = block != NULL ? get_language (self, block) : self->language;

  return language == NULL || g_ascii_strcasecmp (language, outer) == 0 ? NULL : language;
}

/* Signs and figures are in no language. */
static gboolean
has_letters (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isalpha (g_utf8_get_char (p)))
      return TRUE;
  return FALSE;
}

/**
 * brief_composing_add_heading:
 * @self: a document that is being composed
 * @parent: where to
 * @level: what it is for
 * @text: what it says
 * @language: (nullable): the language of @text; %NULL for that of the document
 *
 * Returns: (transfer none): a new heading
 */
BriefBlock *
brief_composing_add_heading (BriefComposing *self,
                             BriefBlock *parent,
                             guint level,
                             const char *text,
                             const char *language)
{
  BriefBlock *heading = brief_block_append_new (parent, BRIEF_BLOCK_HEADING);

  brief_block_set_level (heading, level);
  brief_block_set_language (heading, brief_composing_mark_language (self, NULL, language));
  brief_block_append_text (heading, text, 0, NULL);
  return heading;
}

/* The heading of a part of an item, in the program's words. */
BriefBlock *
brief_composing_add_label (BriefComposing *self, BriefBlock *parent, const char *words)
{
  BriefBlock *label = brief_composing_add_heading (self, parent, BRIEF_LEVEL_PART, words,
                                                   brief_language_of_words ());

  brief_block_set_role (label, BRIEF_ROLE_LABEL);
  return label;
}

BriefBlock *
brief_composing_add_paragraph (BriefBlock *parent, BriefRole role)
{
  BriefBlock *paragraph = brief_block_append_new (parent, BRIEF_BLOCK_PARAGRAPH);

  brief_block_set_role (paragraph, role);
  return paragraph;
}

/* A paragraph of the program's words. */
BriefBlock *
brief_composing_add_words (BriefComposing *self, BriefBlock *parent, BriefRole role, const char *words)
{
  BriefBlock *paragraph = brief_composing_add_paragraph (parent, role);

  brief_block_set_language (paragraph,
                            brief_composing_mark_language (self, NULL, brief_language_of_words ()));
  brief_block_append_text (paragraph, words, 0, NULL);
  return paragraph;
}

/**
 * brief_composing_add_note:
 * @self: a document that is being composed
 * @parent: where to
 * @note: (nullable): the team's own words, in CommonMark
 * @level: the level of the heading that they stand under
 *
 * Adds a note of the team, labelled as such.
 */
void
brief_composing_add_note (BriefComposing *self, BriefBlock *parent, const char *note, guint level)
{
  BriefBlock *block;

  if (!brief_is_readable (note))
    return;
  block = brief_block_append_new (parent, BRIEF_BLOCK_NOTE);
  brief_block_set_label (block, _ ("Our note"));
  brief_composing_add_words (self, block, BRIEF_ROLE_LABEL, _ ("Our note"));
  brief_notes_append (block, note, level, brief_composing_cite_in_note, self);
}

/**
 * brief_composing_append_run:
 * @self: a document that is being composed
 * @block: a block
 * @text: a text
 * @flags: how it is to be read, of #BriefInlineFlags
 * @language: (nullable): its language, %NULL where it is not known
 *
 * Appends a text of one line, marked with its language where that differs from the language of @block.
 */
void
brief_composing_append_run (BriefComposing *self,
                            BriefBlock *block,
                            const char *text,
                            guint flags,
                            const char *language)
{
  brief_block_append_text (block, text, flags, brief_composing_mark_language (self, block, language));
}

/**
 * brief_composing_append_words:
 * @self: a document that is being composed
 * @block: a block
 * @words: words of the program, translated
 * @flags: how they are to be read, of #BriefInlineFlags
 *
 * Appends words of the program, which need not be in the language of the document.
 */
void
brief_composing_append_words (BriefComposing *self, BriefBlock *block, const char *words, guint flags)
{
  brief_composing_append_run (self, block, words, flags,
                              has_letters (words) ? brief_language_of_words () : NULL);
}

/**
 * brief_composing_append_text:
 * @self: a document that is being composed
 * @block: a block
 * @text: a text of a collection
 * @flags: how it is to be read, of #BriefInlineFlags
 *
 * Appends a text of one line to a block.
 */
void
brief_composing_append_text (BriefComposing *self, BriefBlock *block, BriefLocalizedText *text, guint flags)
{
  const char *resolved;
  const char *words = brief_localized_text_resolve (text, self->language, &resolved);

  brief_composing_append_run (self, block, words, flags | BRIEF_INLINE_ISOLATE, resolved);
}

/* Reads `%s` or `%2$s`; returns what is behind it, %NULL where there is none at @p. */
static const char *
parse_argument (const char *p, guint *next, guint *position)
{
  char *end;
  guint64 number;

  if (p[0] != '%')
    return NULL;
  if (p[1] == 's')
    {
      *position = (*next)++;
      return p + 2;
    }
  if (!g_ascii_isdigit (p[1]))
    return NULL;
  number = g_ascii_strtoull (p + 1, &end, 10);
  if (number == 0 || number > G_MAXUINT || end[0] != '$' || end[1] != 's')
    return NULL;
  *position = (guint) number - 1;
  return end + 2;
}

/**
 * brief_composing_append_format:
 * @self: a document that is being composed
 * @block: a block without a language of its own
 * @format: words of the program, translated, with `%s` or `%1$s` for each argument and no other conversion
 * @arguments: (array length=n_arguments): blocks whose runs go there
 * @n_arguments: how many
 *
 * Appends a sentence of which only some is the program's words, so that each run keeps its language.
 */
void
brief_composing_append_format (BriefComposing *self,
                               BriefBlock *block,
                               const char *format,
                               BriefBlock *const *arguments,
                               guint n_arguments)
{
  g_autoptr (GString) words = g_string_new (NULL);
  guint next = 0;

  for (const char *p = format; *p != '\0';)
    {
      guint position;
      const char *end = parse_argument (p, &next, &position);

      if (end == NULL)
        {
          g_string_append_c (words, *p++);
          continue;
        }
      p = end;
      brief_composing_append_words (self, block, words->str, 0);
      g_string_truncate (words, 0);
      for (guint i = 0; position < n_arguments && i < brief_block_get_n_inlines (arguments[position]); i++)
        brief_block_append_inline (block, brief_block_get_inline (arguments[position], i));
    }
  brief_composing_append_words (self, block, words->str, 0);
}

/**
 * brief_composing_append_list:
 * @self: a document that is being composed
 * @block: a block without a language of its own
 * @members: (element-type BriefBlock): blocks whose runs are a member of the list each
 *
 * Appends a list within a sentence.
 */
void
brief_composing_append_list (BriefComposing *self, BriefBlock *block, GPtrArray *members)
{
  g_autoptr (BriefBlock) list = members->len > 0 ? brief_block_ref (g_ptr_array_index (members, 0)) : NULL;

  for (guint i = 1; i < members->len; i++)
    {
      BriefBlock *const both[] = { list, g_ptr_array_index (members, i) };
      BriefBlock *longer = brief_block_new (BRIEF_BLOCK_PARAGRAPH);

      brief_composing_append_format (self, longer, brief_joining_pattern (i, members->len), both, 2);
      brief_block_unref (list);
      list = longer;
    }
  for (guint i = 0; list != NULL && i < brief_block_get_n_inlines (list); i++)
    brief_block_append_inline (block, brief_block_get_inline (list, i));
}

/**
 * brief_composing_new_line:
 * @role: what it is for
 *
 * Returns: (transfer full): a line that pieces can be appended to
 */
BriefBlock *
brief_composing_new_line (BriefRole role)
{
  BriefBlock *line = brief_block_new (BRIEF_BLOCK_PARAGRAPH);

  brief_block_set_role (line, role);
  return line;
}

/* Parts what comes next from what the line has so far. */
void
brief_composing_begin_piece (BriefBlock *line)
{
  if (brief_block_get_n_inlines (line) > 0)
    /* Translators: stands between the pieces of a line about an item, such as its number, date and addressees. */
    brief_block_append_text (line, C_ ("line", " · "), 0, NULL);
}

/**
 * brief_composing_take_line:
 * @parent: where to
 * @line: (transfer full): a line
 *
 * Appends a line, if there is something in it.
 */
void
brief_composing_take_line (BriefBlock *parent, BriefBlock *line)
{
  if (brief_block_get_n_inlines (line) > 0)
    brief_block_append (parent, line);
  else
    brief_block_unref (line);
}

/* Each paragraph of @words in a block of its own. */
static void
add_paragraphs (BriefComposing *self,
                BriefBlock *parent,
                BriefRole role,
                const char *words,
                const char *language)
{
  g_auto (GStrv) paragraphs = g_strsplit (words, "\n\n", -1);

  for (guint i = 0; paragraphs[i] != NULL; i++)
    {
      BriefBlock *block;

      g_strstrip (paragraphs[i]);
      if (*paragraphs[i] == '\0')
        continue;
      block = brief_composing_add_paragraph (parent, role);
      brief_block_set_language (block, brief_composing_mark_language (self, NULL, language));
      brief_block_append_text (block, paragraphs[i], BRIEF_INLINE_ISOLATE, NULL);
    }
}

/**
 * brief_composing_add_text:
 * @self: a document that is being composed
 * @parent: where to
 * @role: what the text is for
 * @text: a text of a collection
 * @verbatim: whether it is the source's own words
 * @snapshot: where its citations are resolved
 * @citations: (nullable): its citations
 *
 * Adds a text with its citations. A source's own words, and nothing else, stand in quotation marks.
 */
void
brief_composing_add_text (BriefComposing *self,
                          BriefBlock *parent,
                          BriefRole role,
                          BriefLocalizedText *text,
                          gboolean verbatim,
                          BriefSnapshot *snapshot,
                          GPtrArray *citations)
{
  const char *resolved;
  const char *words = brief_localized_text_resolve (text, self->language, &resolved);
  g_autofree char *quotation = verbatim ? brief_words_quoting (words, resolved) : NULL;
  BriefBlock *block = verbatim ? brief_block_append_new (parent, BRIEF_BLOCK_QUOTATION) : parent;

  add_paragraphs (self, block, role, verbatim ? quotation : words, resolved);
  brief_composing_cite (self, block, snapshot, citations);
}
