/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "document/brief-source-numbers.h"

struct _BriefSourceNumbers {
  char *language;
  GPtrArray *sources;  /* of BriefNumberedSource */
  GHashTable *numbers; /* "collection/source", "/source" for one of the team's own, to BriefNumberedSource */
  guint grades;
};

static void
note_free (BriefSourceNote *note)
{
  g_free (note->text);
  g_free (note->language);
  g_ptr_array_unref (note->locators);
  g_free (note);
}

static void
numbered_source_free (BriefNumberedSource *numbered)
{
  g_clear_object (&numbered->source);
  g_free (numbered->collection_id);
  g_ptr_array_unref (numbered->notes);
  g_ptr_array_unref (numbered->accounts);
  g_free (numbered);
}

/**
 * brief_source_numbers_new:
 * @language: the language of the document
 *
 * Returns: (transfer full): no numbers yet
 */
BriefSourceNumbers *
brief_source_numbers_new (const char *language)
{
  BriefSourceNumbers *self = g_new0 (BriefSourceNumbers, 1);

  self->language = g_strdup (language);
  self->sources = g_ptr_array_new_with_free_func ((GDestroyNotify) numbered_source_free);
  self->numbers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

void
brief_source_numbers_free (BriefSourceNumbers *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->language, g_free);
  g_clear_pointer (&self->numbers, g_hash_table_unref);
  g_clear_pointer (&self->sources, g_ptr_array_unref);
  g_free (self);
}

static char *
dup_key (const char *collection_id, BriefSource *source)
{
  return g_strconcat (collection_id != NULL ? collection_id : "", "/", brief_source_get_id (source), NULL);
}

static BriefNumberedSource *
number_source (BriefSourceNumbers *self, const char *collection_id, BriefSource *source)
{
  g_autofree char *key = dup_key (collection_id, source);
  BriefNumberedSource *numbered = g_hash_table_lookup (self->numbers, key);

  if (numbered != NULL)
    return numbered;

  numbered = g_new0 (BriefNumberedSource, 1);
  numbered->number = self->sources->len + 1;
  numbered->source = g_object_ref (source);
  numbered->collection_id = g_strdup (collection_id);
  numbered->notes = g_ptr_array_new_with_free_func ((GDestroyNotify) note_free);
  numbered->accounts = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (self->sources, numbered);
  g_hash_table_insert (self->numbers, g_steal_pointer (&key), numbered);
  return numbered;
}

static BriefSourceNote *
find_note (BriefNumberedSource *numbered, const char *text, const char *language)
{
  BriefSourceNote *note;

  for (guint i = 0; i < numbered->notes->len; i++)
    {
      note = g_ptr_array_index (numbered->notes, i);
      if (g_str_equal (note->text, text))
        return note;
    }
  note = g_new0 (BriefSourceNote, 1);
  note->text = g_strdup (text);
  note->language = g_strdup (language);
  note->locators = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (numbered->notes, note);
  return note;
}

static void
add_note (BriefNumberedSource *numbered, BriefCitation *citation, const char *language)
{
  BriefLocalizedText *text = brief_citation_get_note (citation);
  const char *locator = brief_citation_get_locator (citation);
  const char *words, *resolved;
  BriefSourceNote *note;

  if (text == NULL)
    return;
  words = brief_localized_text_resolve (text, language, &resolved);
  note = find_note (numbered, words, resolved);
  if (locator != NULL && !g_ptr_array_find_with_equal_func (note->locators, locator, g_str_equal, NULL))
    g_ptr_array_add (note->locators, g_strdup (locator));
}

static gboolean
is_same_source (gconstpointer a, gconstpointer b)
{
  return g_str_equal (brief_source_get_id ((BriefSource *) a), brief_source_get_id ((BriefSource *) b));
}

static void
add_account (BriefNumberedSource *numbered, BriefSnapshot *snapshot, BriefCitation *citation)
{
  const char *id = brief_citation_get_account_of (citation);
  BriefSource *account = id != NULL ? brief_snapshot_lookup_source (snapshot, id) : NULL;

  if (account != NULL
      && !g_ptr_array_find_with_equal_func (numbered->accounts, account, is_same_source, NULL))
    g_ptr_array_add (numbered->accounts, g_object_ref (account));
}

/**
 * brief_source_numbers_cite:
 * @self: the numbers of a document
 * @snapshot: where the citation stands
 * @citation: a citation
 *
 * Notes that a source is cited.
 *
 * Returns: the number of the source, or 0 where the snapshot does not hold it
 */
guint
brief_source_numbers_cite (BriefSourceNumbers *self, BriefSnapshot *snapshot, BriefCitation *citation)
{
  BriefSource *source = brief_snapshot_lookup_source (snapshot, brief_citation_get_source (citation));
  BriefNumberedSource *numbered;

  g_return_val_if_fail (self != NULL, 0);

  if (source == NULL)
    return 0;
  numbered = number_source (self, brief_snapshot_get_collection_id (snapshot), source);
  numbered->grades |= 1u << brief_citation_get_evidence (citation);
  self->grades |= 1u << brief_citation_get_evidence (citation);
  add_note (numbered, citation, self->language);
  add_account (numbered, snapshot, citation);
  return numbered->number;
}

/**
 * brief_source_numbers_cite_source:
 * @self: the numbers of a document
 * @source: a source
 * @collection_id: (nullable): the collection that it is from; %NULL for a source of the team's own
 *
 * Notes that the team cites a source. Nothing is said of how it was read.
 *
 * Returns: the number of the source
 */
guint
brief_source_numbers_cite_source (BriefSourceNumbers *self, BriefSource *source, const char *collection_id)
{
  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (BRIEF_IS_SOURCE (source), 0);

  return number_source (self, collection_id, source)->number;
}

/**
 * brief_source_numbers_find:
 * @self: the numbers of a document
 * @snapshot: where @source is from
 * @source: a source
 *
 * Returns: the number of the source, or 0 where it has not been cited so far
 */
guint
brief_source_numbers_find (BriefSourceNumbers *self, BriefSnapshot *snapshot, BriefSource *source)
{
  g_autofree char *key = dup_key (brief_snapshot_get_collection_id (snapshot), source);
  const BriefNumberedSource *numbered;

  g_return_val_if_fail (self != NULL, 0);

  numbered = g_hash_table_lookup (self->numbers, key);
  return numbered != NULL ? numbered->number : 0;
}

guint
brief_source_numbers_get_n (BriefSourceNumbers *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->sources->len;
}

const BriefNumberedSource *
brief_source_numbers_get (BriefSourceNumbers *self, guint position)
{
  g_return_val_if_fail (self != NULL && position < self->sources->len, NULL);

  return g_ptr_array_index (self->sources, position);
}

/**
 * brief_source_numbers_get_grades:
 * @self: the numbers of a document
 *
 * Returns: the evidence grades that it has, as 1 << #BriefEvidence
 */
guint
brief_source_numbers_get_grades (BriefSourceNumbers *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->grades;
}
