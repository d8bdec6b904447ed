/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "document/brief-composing.h"
#include "model/brief-document-words.h"
#include "model/brief-language.h"
#include "model/brief-words.h"

/* The caveat of each collection, in the order in which the pack has them. */
static void
add_caveats (BriefComposing *self, BriefBlock *parent)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < brief_pack_get_n_sections (self->pack); i++)
    {
      BriefSection *section = brief_pack_get_section (self->pack, i);

      for (guint j = 0; j < brief_section_get_n_entries (section); j++)
        {
          BriefSnapshot *snapshot = brief_entry_get_snapshot (brief_section_get_entry (section, j));

          if (snapshot == NULL
              || !g_hash_table_add (seen, (gpointer) brief_snapshot_get_collection_id (snapshot)))
            continue;
          if (brief_snapshot_get_collection_caveat (snapshot) != NULL)
            brief_composing_add_text (self, parent, BRIEF_ROLE_CAVEAT,
                                      brief_snapshot_get_collection_caveat (snapshot), FALSE, snapshot, NULL);
        }
    }
}

static void
append_grade (BriefComposing *self, BriefBlock *paragraph, BriefEvidence grade)
{
  /* Translators: stands between an evidence grade and what it means. */
  brief_block_append_text (paragraph, C_ ("evidence", ": "), 0, NULL);
  brief_composing_append_words (self, paragraph, brief_words_explaining_evidence (grade), 0);
}

static void
add_legend (BriefComposing *self, BriefBlock *parent)
{
  static const BriefEvidence grades[] = { BRIEF_EVIDENCE_PRIMARY, BRIEF_EVIDENCE_SECONDARY,
                                          BRIEF_EVIDENCE_OUTLINE, BRIEF_EVIDENCE_UNGRADED };
  const guint used = brief_source_numbers_get_grades (self->numbers);
  BriefBlock *introduction, *list;

  introduction = brief_composing_add_paragraph (parent, BRIEF_ROLE_CAVEAT);
  brief_composing_append_words (self, introduction,
                                _ ("A mark after each citation tells how its source was read:"), 0);
  list = self->compact ? NULL : brief_block_append_new (parent, BRIEF_BLOCK_LIST);
  for (guint i = 0; i < G_N_ELEMENTS (grades); i++)
    {
      const char *name = brief_words_for_evidence (grades[i]);
      BriefBlock *item, *paragraph;

      if (!(used & (1u << grades[i])))
        continue;
      if (self->compact)
        {
          brief_block_append_text (introduction, " ", 0, NULL);
          brief_composing_append_evidence (self, introduction, grades[i], name, BRIEF_INLINE_STRONG);
          append_grade (self, introduction, grades[i]);
          brief_block_append_text (introduction, ".", 0, NULL);
          continue;
        }
      item = brief_block_append_new (list, BRIEF_BLOCK_LIST_ITEM);
      brief_block_set_label (item, brief_words_for_evidence_mark (grades[i]));
      paragraph = brief_composing_add_paragraph (item, BRIEF_ROLE_CAVEAT);
      brief_composing_append_words (self, paragraph, name, BRIEF_INLINE_STRONG);
      append_grade (self, paragraph, grades[i]);
    }
}

static void
append_sentence (BriefBlock *paragraph, const char *words)
{
  brief_block_append_text (paragraph, words, BRIEF_INLINE_ISOLATE, NULL);
  brief_block_append_text (paragraph, ". ", 0, NULL);
}

/* The title of a source as it stands in lists and footnotes. */
void
brief_composing_append_title (BriefComposing *self, BriefBlock *block, BriefSource *source)
{
  brief_composing_append_text (self, block, brief_source_get_title (source), BRIEF_INLINE_EMPHASIS);
}

/* Author, title, publisher, number, date. */
static void
append_description (BriefComposing *self, BriefBlock *paragraph, BriefSource *source)
{
  if (brief_source_get_author (source) != NULL)
    append_sentence (paragraph, brief_source_get_author (source));
  brief_composing_append_title (self, paragraph, source);
  brief_block_append_text (paragraph, ". ", 0, NULL);
  if (brief_source_get_publisher (source) != NULL)
    append_sentence (paragraph, brief_source_get_publisher (source));
  if (brief_source_get_number (source) != NULL)
    append_sentence (paragraph, brief_source_get_number (source));
  if (brief_partial_date_is_set (brief_source_get_date (source)))
    {
      g_autofree char *date = brief_partial_date_format (brief_source_get_date (source));

      brief_composing_append_words (self, paragraph, date, 0);
      brief_block_append_text (paragraph, ". ", 0, NULL);
    }
}

static void
append_address (BriefBlock *paragraph, const char *url)
{
  brief_block_append_link (paragraph, url, 0, NULL, url, NULL);
}

static void
append_grades (BriefComposing *self, BriefBlock *paragraph, guint grades)
{
  g_autoptr (GPtrArray) members = g_ptr_array_new_with_free_func ((GDestroyNotify) brief_block_unref);

  brief_composing_append_words (self, paragraph, _ ("Evidence: "), 0);
  for (guint evidence = BRIEF_EVIDENCE_UNGRADED; evidence <= BRIEF_EVIDENCE_OUTLINE; evidence++)
    {
      g_autofree char *word = NULL;
      BriefBlock *member;

      if (!(grades & (1u << evidence)))
        continue;
      word = g_utf8_strdown (brief_words_for_evidence ((BriefEvidence) evidence), -1);
      member = brief_block_new (BRIEF_BLOCK_PARAGRAPH);
      brief_composing_append_evidence (self, member, (BriefEvidence) evidence, word, 0);
      g_ptr_array_add (members, member);
    }
  brief_composing_append_list (self, paragraph, members);
  brief_block_append_text (paragraph, ".", 0, NULL);
}

/* What is said of a source goes on in a paragraph of its own, or where room is short in the same one. */
static BriefBlock *
go_on (BriefComposing *self, BriefBlock *block)
{
  const guint n_paragraphs = brief_block_get_n_children (block);
  BriefBlock *paragraph;

  if (!self->compact || n_paragraphs == 0)
    return brief_composing_add_paragraph (block, BRIEF_ROLE_SOURCE);
  paragraph = brief_block_get_child (block, n_paragraphs - 1);
  brief_block_append_text (paragraph, " ", 0, NULL);
  return paragraph;
}

static void
add_copies (BriefComposing *self, BriefBlock *block, BriefSource *source)
{
  GPtrArray *copies = brief_source_get_copies (source);
  /* The note is a plain string, so it is in the language of the collection. */
  const char *language = brief_localized_text_get_base_language (brief_source_get_title (source));

  for (guint i = 0; copies != NULL && i < copies->len; i++)
    {
      BriefSourceCopy *copy = g_ptr_array_index (copies, i);
      BriefBlock *paragraph = go_on (self, block);

      brief_composing_append_words (self, paragraph, _ ("Also at "), 0);
      append_address (paragraph, brief_source_copy_get_url (copy));
      if (brief_source_copy_get_note (copy) != NULL)
        {
          brief_block_append_text (paragraph, " (", 0, NULL);
          brief_composing_append_run (self, paragraph, brief_source_copy_get_note (copy),
                                      BRIEF_INLINE_ISOLATE, language);
          brief_block_append_text (paragraph, ")", 0, NULL);
        }
    }
}

static void
add_note (BriefComposing *self, BriefBlock *block, const BriefSourceNote *note)
{
  BriefBlock *paragraph = go_on (self, block);

  for (guint i = 0; i < note->locators->len; i++)
    {
      if (i > 0)
        brief_block_append_text (paragraph, C_ ("list", "; "), 0, NULL);
      brief_block_append_text (paragraph, g_ptr_array_index (note->locators, i), BRIEF_INLINE_ISOLATE, NULL);
    }
  if (note->locators->len > 0)
    /* Translators: stands between places in a source and what is to be said of them. */
    brief_block_append_text (paragraph, C_ ("locators", ": "), 0, NULL);
  brief_composing_append_run (self, paragraph, note->text, BRIEF_INLINE_ISOLATE, note->language);
}

static void
add_source (BriefComposing *self, BriefBlock *sources, const BriefNumberedSource *numbered)
{
  BriefBlock *block = brief_block_append_new (sources, BRIEF_BLOCK_SOURCE);
  BriefBlock *paragraph = brief_composing_add_paragraph (block, BRIEF_ROLE_SOURCE);
  g_autofree char *label = g_strdup_printf ("%u", numbered->number);
  g_autofree char *anchor = g_strdup_printf ("source-%u", numbered->number);
  BriefSource *source = numbered->source;

  brief_block_set_label (block, label);
  brief_block_set_anchor (block, anchor);
  append_description (self, paragraph, source);
  if (numbered->grades != 0)
    append_grades (self, paragraph, numbered->grades);
  if (numbered->collection_id == NULL)
    /* Translators: follows the description of a source that the team added to its pack. */
    brief_composing_append_words (self, paragraph, _ ("Added by us."), 0);
  if (brief_source_get_url (source) != NULL)
    append_address (go_on (self, block), brief_source_get_url (source));
  add_copies (self, block, source);

  for (guint i = 0; i < numbered->accounts->len; i++)
    {
      paragraph = go_on (self, block);
      /* Translators: stands before the description of the source that another one tells of. */
      brief_composing_append_words (self, paragraph, _ ("Account of: "), 0);
      append_description (self, paragraph, g_ptr_array_index (numbered->accounts, i));
    }
  if (brief_source_get_note (source) != NULL)
    brief_composing_append_text (self, go_on (self, block), brief_source_get_note (source), 0);
  for (guint i = 0; i < numbered->notes->len; i++)
    add_note (self, block, g_ptr_array_index (numbered->notes, i));
}

static void
add_licence (BriefComposing *self, BriefBlock *parent, BriefSnapshot *snapshot)
{
  g_autoptr (BriefBlock) title = brief_block_new (BRIEF_BLOCK_PARAGRAPH);
  g_autoptr (BriefBlock) licence = brief_block_new (BRIEF_BLOCK_PARAGRAPH);

  brief_composing_append_text (self, title, brief_snapshot_get_collection_title (snapshot), 0);
  brief_block_append_text (licence, brief_snapshot_get_collection_license (snapshot), BRIEF_INLINE_ISOLATE,
                           NULL);
  /* Translators: the title of a collection and the licence of its wording, such as CC-BY-4.0. */
  brief_composing_append_format (self, brief_composing_add_paragraph (parent, BRIEF_ROLE_CAVEAT),
                                 _ ("Wording from the collection “%s”, licence %s."),
                                 (BriefBlock *[]) { title, licence }, 2);
}

/* Whose wording the collections are, as their licences ask. */
static void
add_licences (BriefComposing *self, BriefBlock *parent)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < brief_pack_get_n_sections (self->pack); i++)
    {
      BriefSection *section = brief_pack_get_section (self->pack, i);

      for (guint j = 0; j < brief_section_get_n_entries (section); j++)
        {
          BriefSnapshot *snapshot = brief_entry_get_snapshot (brief_section_get_entry (section, j));

          if (snapshot != NULL && brief_snapshot_get_collection_license (snapshot) != NULL
              && g_hash_table_add (seen, (gpointer) brief_snapshot_get_collection_id (snapshot)))
            add_licence (self, parent, snapshot);
        }
    }
}

/**
 * brief_composing_add_sources:
 * @self: a document that is being composed, all of it but this
 * @parent: the root of the document
 *
 * Adds the list of sources: the caveats of the collections, what the evidence marks mean, and each source once.
 */
void
brief_composing_add_sources (BriefComposing *self, BriefBlock *parent)
{
  BriefBlock *section, *heading, *sources;

  if (brief_source_numbers_get_n (self->numbers) == 0)
    return;

  section = brief_block_append_new (parent, BRIEF_BLOCK_SECTION);
  heading = brief_composing_add_heading (self, section, BRIEF_LEVEL_SECTION, _ ("Sources"),
                                         brief_language_of_words ());
  brief_block_set_anchor (heading, "sources");
  add_caveats (self, section);
  if (brief_source_numbers_get_grades (self->numbers) != 0)
    add_legend (self, section);
  sources = brief_block_append_new (section, BRIEF_BLOCK_SOURCES);
  for (guint i = 0; i < brief_source_numbers_get_n (self->numbers); i++)
    add_source (self, sources, brief_source_numbers_get (self->numbers, i));
  add_licences (self, section);
}
