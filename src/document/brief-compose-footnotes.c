/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "document/brief-composing.h"
#include "model/brief-document-words.h"
#include "model/brief-language.h"
#include "model/brief-words.h"

/* Of a title that has been given in full, so many characters tell which it was. */
#define SHORT_TITLE_LENGTH_MAX 60

/* Parts what comes next from what the list has so far. */
static void
begin_member (BriefBlock *paragraph, gboolean *is_first)
{
  if (!*is_first)
    /* Translators: stands between the members of a list. */
    brief_block_append_text (paragraph, C_ ("list", ", "), 0, NULL);
  *is_first = FALSE;
}

static void
append_member (BriefBlock *paragraph, const char *text, gboolean *is_first)
{
  if (text == NULL)
    return;
  begin_member (paragraph, is_first);
  brief_block_append_text (paragraph, text, BRIEF_INLINE_ISOLATE, NULL);
}

/* Where a reader finds it: its address, else that of the first copy. */
static const char *
get_address (BriefSource *source)
{
  GPtrArray *copies = brief_source_get_copies (source);

  if (brief_source_get_url (source) != NULL)
    return brief_source_get_url (source);
  return copies != NULL && copies->len > 0 ? brief_source_copy_get_url (g_ptr_array_index (copies, 0)) : NULL;
}

/* Author, title, publisher, number, date, address, in one sentence. */
static void
append_description (BriefComposing *self, BriefBlock *paragraph, BriefSource *source)
{
  const char *address = get_address (source);
  gboolean is_first = TRUE;

  append_member (paragraph, brief_source_get_author (source), &is_first);
  begin_member (paragraph, &is_first);
  brief_composing_append_title (self, paragraph, source);
  append_member (paragraph, brief_source_get_publisher (source), &is_first);
  append_member (paragraph, brief_source_get_number (source), &is_first);
  if (brief_partial_date_is_set (brief_source_get_date (source)))
    {
      g_autofree char *date = brief_partial_date_format (brief_source_get_date (source));

      begin_member (paragraph, &is_first);
      brief_composing_append_words (self, paragraph, date, 0);
    }
  if (address != NULL)
    {
      begin_member (paragraph, &is_first);
      brief_block_append_link (paragraph, address, 0, NULL, address, NULL);
    }
}

/* The beginning of a title, cut between words where it is too long. */
static char *
dup_short_title (const char *title)
{
  g_autofree char *start = NULL;
  char *space;

  if (g_utf8_strlen (title, -1) <= SHORT_TITLE_LENGTH_MAX)
    return g_strdup (title);
  start = g_utf8_substring (title, 0, SHORT_TITLE_LENGTH_MAX);
  space = g_utf8_strrchr (start, -1, ' ');
  if (space != NULL)
    *space = '\0';
  return g_strconcat (g_strchomp (start), "…", NULL);
}

/* A source that was described before: its title, and in which note; within that note itself the title says all. */
static void
append_repetition (BriefComposing *self, BriefBlock *paragraph, BriefSource *source, guint described_in)
{
  const char *resolved;
  const char *title = brief_localized_text_resolve (brief_source_get_title (source), self->language,
                                                    &resolved);
  g_autofree char *short_title = dup_short_title (title);
  g_autofree char *words = NULL;
  g_autofree char *target = NULL;

  brief_composing_append_run (self, paragraph, short_title, BRIEF_INLINE_EMPHASIS | BRIEF_INLINE_ISOLATE,
                              resolved);
  if (described_in == self->n_footnotes)
    return;
  /* Translators: a footnote further up, in which a source is described. */
  words = g_strdup_printf (C_ ("footnote", "note %u"), described_in);
  target = g_strdup_printf ("#note-%u", described_in);
  brief_block_append_text (paragraph, C_ ("list", ", "), 0, NULL);
  brief_block_append_link (paragraph, words, 0,
                           brief_composing_mark_language (self, paragraph, brief_language_of_words ()),
                           target, NULL);
}

/* Returns the footnote that describes a source; 0 where the present one has to. */
static guint
note_description (BriefComposing *self, guint number)
{
  guint *described_in;

  if (self->described_in->len < number)
    g_array_set_size (self->described_in, number);
  described_in = &g_array_index (self->described_in, guint, number - 1);
  if (*described_in != 0)
    return *described_in;
  *described_in = self->n_footnotes;
  return 0;
}

/* Which source another one is an account of: described, unless it has been so already. */
static BriefBlock *
describe_account (BriefComposing *self, BriefSnapshot *snapshot, BriefSource *source)
{
  BriefBlock *description = brief_block_new (BRIEF_BLOCK_PARAGRAPH);
  const guint number = brief_source_numbers_find (self->numbers, snapshot, source);
  const guint described_in = number > 0 ? note_description (self, number) : 0;

  if (described_in == 0)
    append_description (self, description, source);
  else
    append_repetition (self, description, source, described_in);
  return description;
}

/* What the list of sources would say of the citation, where there is none. */
static void
append_remarks (BriefComposing *self, BriefBlock *paragraph, BriefSnapshot *snapshot, BriefCitation *citation)
{
  const char *account_of = brief_citation_get_account_of (citation);
  BriefSource *source = account_of != NULL ? brief_snapshot_lookup_source (snapshot, account_of) : NULL;

  if (source != NULL)
    {
      g_autoptr (BriefBlock) description = describe_account (self, snapshot, source);

      /* Translators: follows a source that tells of another one; the argument is the description of the other. */
      brief_composing_append_format (self, paragraph, _ (" (account of %s)"), &description, 1);
    }
  if (brief_citation_get_note (citation) != NULL)
    {
      brief_block_append_text (paragraph, " (", 0, NULL);
      brief_composing_append_text (self, paragraph, brief_citation_get_note (citation), 0);
      brief_block_append_text (paragraph, ")", 0, NULL);
    }
}

/* The source, described the first time and by its title later, and the place in it. Returns whether it was described. */
static gboolean
append_source (BriefComposing *self, BriefBlock *paragraph, const char *locator, guint number)
{
  BriefSource *source = brief_source_numbers_get (self->numbers, number - 1)->source;
  const guint described_in = note_description (self, number);
  gboolean is_first = FALSE;

  if (described_in == 0)
    append_description (self, paragraph, source);
  else
    append_repetition (self, paragraph, source, described_in);
  append_member (paragraph, locator, &is_first);
  return described_in == 0;
}

/**
 * brief_composing_append_note_reference:
 * @self: a document that is being composed
 * @paragraph: the paragraph of the present footnote
 * @locator: (nullable): the place in the source
 * @number: the number of the source
 *
 * Says in a footnote what a note of the team cites. It has no evidence grade: those are for what a collection cites.
 */
void
brief_composing_append_note_reference (BriefComposing *self,
                                       BriefBlock *paragraph,
                                       const char *locator,
                                       guint number)
{
  if (append_source (self, paragraph, locator, number)
      && brief_source_numbers_get (self->numbers, number - 1)->collection_id == NULL)
    /* Translators: follows, in a footnote, a source that the team added to its pack; begins with a space. */
    brief_composing_append_words (self, paragraph, _ (" (added by us)"), 0);
}

/**
 * brief_composing_append_reference:
 * @self: a document that is being composed
 * @paragraph: the paragraph of the present footnote
 * @snapshot: where the citation is resolved
 * @citation: a citation
 * @number: the number of its source
 *
 * Says in a footnote what is cited: the source, described the first time and by its title later, the place in it, and the
 * evidence grade.
 */
void
brief_composing_append_reference (BriefComposing *self,
                                  BriefBlock *paragraph,
                                  BriefSnapshot *snapshot,
                                  BriefCitation *citation,
                                  guint number)
{
  const BriefEvidence evidence = brief_citation_get_evidence (citation);
  g_autofree char *word = g_utf8_strdown (brief_words_for_evidence (evidence), -1);

  append_source (self, paragraph, brief_citation_get_locator (citation), number);
  brief_block_append_text (paragraph, " ", 0, NULL);
  brief_composing_append_evidence (self, paragraph, evidence, word, 0);
  if (!brief_pack_get_option (self->pack, "sources"))
    append_remarks (self, paragraph, snapshot, citation);
}
