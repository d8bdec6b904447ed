/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "document/brief-composing.h"
#include "model/brief-language.h"
#include "model/brief-words.h"

#include <glib/gi18n-lib.h>

static char *
dup_alternative (guint number, const char *locator)
{
  if (locator == NULL)
    /* Translators: how the mark of a citation, such as [3], is read aloud. */
    return g_strdup_printf (_ ("source %u"), number);
  /* Translators: how the mark of a citation, such as [3, p. 10], is read aloud. */
  return g_strdup_printf (_ ("source %u, %s"), number, locator);
}

/**
 * brief_composing_append_evidence:
 * @self: a document that is being composed
 * @block: a block
 * @evidence: an evidence grade
 * @word: (nullable): its name, to stand beside its mark
 * @flags: further flags, of #BriefInlineFlags
 *
 * Appends the mark of an evidence grade. Read aloud it is the name, whether that stands beside it or not.
 */
void
brief_composing_append_evidence (BriefComposing *self,
                                 BriefBlock *block,
                                 BriefEvidence evidence,
                                 const char *word,
                                 guint flags)
{
  const char *mark = brief_words_for_evidence_mark (evidence);
  const char *language = brief_composing_mark_language (self, block, brief_language_of_words ());
  g_autofree char *text = word != NULL ? g_strconcat (mark, BRIEF_NO_BREAK_SPACE, word, NULL)
                                       : g_strdup (mark);
  g_autofree char *name = word != NULL ? g_strdup (word)
                                       : g_utf8_strdown (brief_words_for_evidence (evidence), -1);

  brief_block_append_link (block, text, BRIEF_INLINE_EVIDENCE | flags, language, NULL, name);
}

/* The word stands beside the mark where a reader meets it first. */
static void
append_grade (BriefComposing *self, BriefBlock *paragraph, BriefEvidence evidence)
{
  const gboolean is_named = (self->grades_named & (1u << evidence)) != 0;
  g_autofree char *word = is_named ? NULL : g_utf8_strdown (brief_words_for_evidence (evidence), -1);

  self->grades_named |= 1u << evidence;
  brief_block_append_text (paragraph, BRIEF_NO_BREAK_SPACE, 0, NULL);
  brief_composing_append_evidence (self, paragraph, evidence, word, 0);
}

static void
append_source_mark (BriefComposing *self, BriefBlock *paragraph, BriefCitation *citation, guint number)
{
  const char *locator = brief_citation_get_locator (citation);
  g_autofree char *mark = g_strdup_printf ("[%u%s%s]", number, locator != NULL ? ", " : "",
                                           locator != NULL ? locator : "");
  g_autofree char *target = g_strdup_printf ("#source-%u", number);
  g_autofree char *alternative = dup_alternative (number, locator);

  brief_block_append_link (paragraph, mark, BRIEF_INLINE_CITATION,
                           brief_composing_mark_language (self, paragraph, brief_language_of_words ()),
                           brief_pack_get_option (self->pack, "sources") ? target : NULL, alternative);
  append_grade (self, paragraph, brief_citation_get_evidence (citation));
}

static void
append_footnote_mark (BriefComposing *self, BriefBlock *paragraph, guint number)
{
  g_autofree char *text = g_strdup_printf ("%u", number);
  g_autofree char *target = g_strdup_printf ("#note-%u", number);
  g_autofree char *anchor = g_strdup_printf ("mark-%u", number);
  /* Translators: how the mark of a footnote is read aloud. */
  g_autofree char *alternative = g_strdup_printf (_ ("note %u"), number);
  const BriefInline mark = {
    .text = text,
    .flags = BRIEF_INLINE_CITATION | BRIEF_INLINE_FOOTNOTE,
    .language = (char *) brief_composing_mark_language (self, paragraph, brief_language_of_words ()),
    .target = target,
    .anchor = anchor,
    .alternative = alternative,
  };

  brief_block_append_inline (paragraph, &mark);
}

static BriefBlock *
add_footnote (BriefBlock *parent, guint number)
{
  BriefBlock *footnote = brief_block_append_new (parent, BRIEF_BLOCK_FOOTNOTE);
  g_autofree char *label = g_strdup_printf ("%u", number);
  g_autofree char *anchor = g_strdup_printf ("note-%u", number);

  brief_block_set_label (footnote, label);
  brief_block_set_anchor (footnote, anchor);
  return brief_composing_add_paragraph (footnote, BRIEF_ROLE_SOURCE);
}

/* Where the marks go: the last paragraph, or one of their own where there is none to stand in. */
static BriefBlock *
get_citing (BriefBlock *parent)
{
  const guint n_children = brief_block_get_n_children (parent);
  BriefBlock *last = n_children > 0 ? brief_block_get_child (parent, n_children - 1) : NULL;

  if (last != NULL && brief_block_get_kind (last) == BRIEF_BLOCK_PARAGRAPH)
    return last;
  return brief_composing_add_paragraph (parent, BRIEF_ROLE_BODY);
}

/**
 * brief_composing_cite:
 * @self: a document that is being composed
 * @parent: a block whose last paragraph cites
 * @snapshot: where its citations are resolved
 * @citations: (nullable): its citations
 *
 * Appends the marks of citations: the number of each source, the place in it, and the evidence grade. Where the pack has
 * footnotes, it is one mark for all of them, and the footnote follows the paragraph. An entry that does not show its
 * sources has none.
 */
void
brief_composing_cite (BriefComposing *self, BriefBlock *parent, BriefSnapshot *snapshot, GPtrArray *citations)
{
  BriefBlock *paragraph = NULL, *footnote = NULL;

  for (guint i = 0; self->shows_citations && citations != NULL && i < citations->len; i++)
    {
      BriefCitation *citation = g_ptr_array_index (citations, i);
      const guint number = brief_source_numbers_cite (self->numbers, snapshot, citation);
      const gboolean is_first = paragraph == NULL;

      if (number == 0)
        continue;
      if (is_first)
        paragraph = get_citing (parent);
      if (!self->has_footnotes)
        {
          brief_block_append_text (paragraph, is_first ? BRIEF_NO_BREAK_SPACE : " ", 0, NULL);
          append_source_mark (self, paragraph, citation, number);
          continue;
        }
      if (is_first)
        {
          append_footnote_mark (self, paragraph, ++self->n_footnotes);
          footnote = add_footnote (parent, self->n_footnotes);
        }
      else
        /* Translators: stands between the members of a list that have commas of their own. */
        brief_block_append_text (footnote, C_ ("list", "; "), 0, NULL);
      brief_composing_append_reference (self, footnote, snapshot, citation, number);
    }
  if (footnote != NULL)
    brief_block_append_text (footnote, ".", 0, NULL);
}
