/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "document/brief-composing.h"
#include "model/brief-document-words.h"
#include "model/brief-language.h"
#include "model/brief-words.h"

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
append_source_mark (BriefComposing *self, BriefBlock *paragraph, const char *locator, guint number)
{
  g_autofree char *mark =
      locator != NULL
          /* Translators: the mark of a citation: the number of a source, and the place in it. */
          ? g_strdup_printf (C_ ("citation mark", "[%u, %s]"), number, locator)
          : g_strdup_printf ("[%u]", number);
  g_autofree char *target = g_strdup_printf ("#source-%u", number);
  g_autofree char *alternative = dup_alternative (number, locator);

  brief_block_append_link (paragraph, mark, BRIEF_INLINE_CITATION,
                           brief_composing_mark_language (self, paragraph, brief_language_of_words ()),
                           brief_pack_get_option (self->pack, "sources") ? target : NULL, alternative);
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
          append_source_mark (self, paragraph, brief_citation_get_locator (citation), number);
          append_grade (self, paragraph, brief_citation_get_evidence (citation));
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

/* The source that a note means; the pack is looked through when the first note cites. */
static BriefCitable *
lookup_citable (BriefComposing *self, const BriefNoteCitation *citation)
{
  if (self->citables == NULL)
    self->citables = brief_citables_new (self->pack);
  return brief_citables_lookup (self->citables, citation->key);
}

static guint
number_citable (BriefComposing *self, BriefCitable *citable)
{
  BriefSnapshot *snapshot = brief_citable_get_snapshot (citable);

  return brief_source_numbers_cite_source (self->numbers, brief_citable_get_source (citable),
                                           snapshot != NULL ? brief_snapshot_get_collection_id (snapshot)
                                                            : NULL);
}

/* Whether the same source and place stand further up in the list. */
static gboolean
is_repeated (GPtrArray *citations, guint position)
{
  const BriefNoteCitation *citation = g_ptr_array_index (citations, position);

  for (guint i = 0; i < position; i++)
    {
      const BriefNoteCitation *other = g_ptr_array_index (citations, i);

      if (g_str_equal (other->key, citation->key) && g_strcmp0 (other->locator, citation->locator) == 0)
        return TRUE;
    }
  return FALSE;
}

/* What no source answers to stays as it was typed. */
static void
append_unresolved (BriefComposing *self, BriefBlock *block, GPtrArray *citations)
{
  for (guint i = 0; i < citations->len; i++)
    {
      const BriefNoteCitation *citation = g_ptr_array_index (citations, i);
      g_autofree char *typed = NULL;

      if (lookup_citable (self, citation) != NULL)
        continue;
      typed = brief_note_citation_to_string (citation);
      brief_block_append_text (block, " ", 0, NULL);
      brief_block_append_text (block, typed, 0, NULL);
    }
}

/**
 * brief_composing_cite_in_note:
 * @parent: the block that @block stands in
 * @block: a paragraph of a note
 * @citations: (element-type BriefNoteCitation): what it cites in one place
 * @is_parted: whether a space stands before the citations
 * @user_data: the #BriefComposing
 *
 * Appends the marks of citations of a note, as brief_composing_cite() does those of an item.
 *
 * Returns: %FALSE where the pack has none of the sources, and nothing was appended
 */
gboolean
brief_composing_cite_in_note (BriefBlock *parent,
                              BriefBlock *block,
                              GPtrArray *citations,
                              gboolean is_parted,
                              gpointer user_data)
{
  BriefComposing *self = user_data;
  BriefBlock *footnote = NULL;
  gboolean any = FALSE;

  for (guint i = 0; i < citations->len; i++)
    {
      const BriefNoteCitation *citation = g_ptr_array_index (citations, i);
      BriefCitable *citable = lookup_citable (self, citation);
      guint number;

      if (citable == NULL || is_repeated (citations, i))
        continue;
      number = number_citable (self, citable);
      if (!self->has_footnotes)
        {
          if (any || is_parted)
            brief_block_append_text (block, any ? " " : BRIEF_NO_BREAK_SPACE, 0, NULL);
          append_source_mark (self, block, citation->locator, number);
        }
      else if (!any)
        {
          append_footnote_mark (self, block, ++self->n_footnotes);
          footnote = add_footnote (parent, self->n_footnotes);
        }
      else
        brief_block_append_text (footnote, C_ ("list", "; "), 0, NULL);
      if (footnote != NULL)
        brief_composing_append_note_reference (self, footnote, citation->locator, number);
      any = TRUE;
    }
  if (footnote != NULL)
    brief_block_append_text (footnote, ".", 0, NULL);
  if (any)
    append_unresolved (self, block, citations);
  return any;
}
