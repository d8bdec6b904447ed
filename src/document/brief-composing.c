/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "document/brief-composing.h"

#include "model/brief-words.h"

#include <glib/gi18n-lib.h>

/* Keeps a mark on the line of the word before it. */
#define NO_BREAK_SPACE "\u00a0"

BriefBlock *
brief_composing_add_heading (BriefBlock *parent, guint level, const char *text)
{
  BriefBlock *heading = brief_block_append_new (parent, BRIEF_BLOCK_HEADING);

  brief_block_set_level (heading, level);
  brief_block_append_text (heading, text, 0, NULL);
  return heading;
}

/* The heading of a part of an item. */
BriefBlock *
brief_composing_add_label (BriefBlock *parent, const char *text)
{
  BriefBlock *label = brief_composing_add_heading (parent, BRIEF_LEVEL_PART, text);

  brief_block_set_role (label, BRIEF_ROLE_LABEL);
  return label;
}

BriefBlock *
brief_composing_add_paragraph (BriefBlock *parent, BriefRole role, const char *text)
{
  BriefBlock *paragraph = brief_block_append_new (parent, BRIEF_BLOCK_PARAGRAPH);

  brief_block_set_role (paragraph, role);
  if (text != NULL)
    brief_block_append_text (paragraph, text, 0, NULL);
  return paragraph;
}

/* The language of a text where it is not that of the document, so that it is marked as such. */
static const char *
differing (BriefComposing *self, const char *resolved)
{
  return g_ascii_strcasecmp (resolved, self->language) == 0 ? NULL : resolved;
}

/**
 * brief_composing_append:
 * @self: a document that is being composed
 * @block: a block
 * @text: a text of a collection
 *
 * Appends a text of one line to a block.
 */
void
brief_composing_append (BriefComposing *self, BriefBlock *block, BriefLocalizedText *text)
{
  const char *resolved;
  const char *words = brief_localized_text_resolve (text, self->language, &resolved);

  brief_block_append_text (block, words, BRIEF_INLINE_ISOLATE, differing (self, resolved));
}

/* Each paragraph of @words in a block of its own; returns the last. */
static BriefBlock *
add_paragraphs (BriefComposing *self,
                BriefBlock *parent,
                BriefRole role,
                const char *words,
                const char *language)
{
  g_auto (GStrv) paragraphs = g_strsplit (words, "\n\n", -1);
  BriefBlock *block = NULL;

  for (guint i = 0; paragraphs[i] != NULL; i++)
    {
      g_strstrip (paragraphs[i]);
      if (*paragraphs[i] == '\0')
        continue;
      block = brief_composing_add_paragraph (parent, role, NULL);
      brief_block_set_language (block, language);
      brief_block_append_text (block, paragraphs[i], BRIEF_INLINE_ISOLATE, NULL);
    }
  return block;
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
  BriefBlock *last = add_paragraphs (self, block, role, verbatim ? quotation : words,
                                     differing (self, resolved));

  if (last != NULL)
    brief_composing_cite (self, last, snapshot, citations);
}

static char *
dup_alternative (guint number, BriefCitation *citation)
{
  const char *locator = brief_citation_get_locator (citation);

  if (locator == NULL)
    /* Translators: how the mark of a citation, such as [3], is read aloud. */
    return g_strdup_printf (_ ("source %u"), number);
  /* Translators: how the mark of a citation, such as [3, p. 10], is read aloud. */
  return g_strdup_printf (_ ("source %u, %s"), number, locator);
}

static void
append_grade (BriefComposing *self, BriefBlock *paragraph, BriefEvidence evidence)
{
  g_autofree char *mark = g_strconcat (NO_BREAK_SPACE, brief_words_for_evidence_mark (evidence), NULL);
  g_autofree char *word = NULL;

  if (self->grades_named & (1u << evidence))
    {
      brief_block_append_link (paragraph, mark, BRIEF_INLINE_EVIDENCE, NULL, NULL,
                               brief_words_for_evidence (evidence));
      return;
    }
  /* The word stands beside the mark where a reader meets it first. */
  self->grades_named |= 1u << evidence;
  word = g_utf8_strdown (brief_words_for_evidence (evidence), -1);
  brief_block_append_link (paragraph, mark, BRIEF_INLINE_EVIDENCE, NULL, NULL, "");
  brief_block_append_text (paragraph, NO_BREAK_SPACE, 0, NULL);
  brief_block_append_text (paragraph, word, BRIEF_INLINE_EVIDENCE, NULL);
}

/**
 * brief_composing_cite:
 * @self: a document that is being composed
 * @paragraph: a paragraph
 * @snapshot: where its citations are resolved
 * @citations: (nullable): its citations
 *
 * Appends the marks of citations: the number of each source, the place in it, and the evidence grade. An entry that does
 * not show its sources has none.
 */
void
brief_composing_cite (BriefComposing *self,
                      BriefBlock *paragraph,
                      BriefSnapshot *snapshot,
                      GPtrArray *citations)
{
  for (guint i = 0; self->shows_citations && citations != NULL && i < citations->len; i++)
    {
      BriefCitation *citation = g_ptr_array_index (citations, i);
      const char *locator = brief_citation_get_locator (citation);
      const guint number = brief_source_numbers_cite (self->numbers, snapshot, citation);
      g_autofree char *mark = NULL;
      g_autofree char *target = NULL;
      g_autofree char *alternative = NULL;

      if (number == 0)
        continue;
      mark = g_strdup_printf ("[%u%s%s]", number, locator != NULL ? ", " : "",
                              locator != NULL ? locator : "");
      target = g_strdup_printf ("#source-%u", number);
      alternative = dup_alternative (number, citation);
      brief_block_append_text (paragraph, i == 0 ? NO_BREAK_SPACE : " ", 0, NULL);
      brief_block_append_link (paragraph, mark, BRIEF_INLINE_CITATION, NULL,
                               brief_pack_get_option (self->pack, "sources") ? target : NULL, alternative);
      append_grade (self, paragraph, brief_citation_get_evidence (citation));
    }
}
