/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "library/brief-words-index.h"

#include "library/brief-country-names.h"
#include "model/brief-endorsement.h"
#include "model/brief-fact.h"
#include "model/brief-passage.h"
#include "model/brief-recommendation.h"
#include "model/brief-report.h"
#include "model/brief-statement.h"

#include <string.h>

typedef struct {
  char *title;
  char *text;
} Words;

struct _BriefWordsIndex {
  GHashTable *words; /* BriefItem to Words; the collection keeps the items */
};

/* How much of a text stands before a match in a snippet, and in all, in characters. */
#define SNIPPET_BEFORE 30
#define SNIPPET_LENGTH 120

static void
words_free (Words *words)
{
  g_free (words->title);
  g_free (words->text);
  g_free (words);
}

static gboolean
is_word_character (gunichar character)
{
  return g_unichar_isalnum (character) || g_unichar_ismark (character);
}

static void
append_folded (GString *folded, const char *text)
{
  g_autofree char *folded_case = g_utf8_casefold (text, -1);
  g_autofree char *decomposed = g_utf8_normalize (folded_case, -1, G_NORMALIZE_ALL);
  gboolean in_word = FALSE;

  if (decomposed == NULL)
    return;
  for (const char *p = decomposed; *p != '\0'; p = g_utf8_next_char (p))
    {
      const gunichar character = g_utf8_get_char (p);

      /* An apostrophe within a word is no end of it: “don't” is one word however it is typed. */
      if (character == '\'' || character == 0x2019 || g_unichar_ismark (character))
        continue;
      if (!is_word_character (character))
        {
          in_word = FALSE;
          continue;
        }
      if (!in_word)
        g_string_append_c (folded, ' ');
      in_word = TRUE;
      g_string_append_unichar (folded, character);
    }
}

/**
 * brief_words_index_fold:
 * @text: a text
 *
 * Returns: (transfer full): its words without case and diacritics (Unicode NFKD), each after a space
 */
char *
brief_words_index_fold (const char *text)
{
  GString *folded = g_string_new (NULL);

  g_return_val_if_fail (text != NULL, g_string_free_and_steal (folded));

  append_folded (folded, text);
  return g_string_free_and_steal (folded);
}

static void
append_string (GString *folded, const char *text)
{
  if (text != NULL)
    append_folded (folded, text);
}

static void
append_text (GString *folded, BriefLocalizedText *text)
{
  const char *const *languages;

  if (text == NULL)
    return;
  if (brief_localized_text_is_plain (text))
    {
      append_folded (folded, brief_localized_text_resolve (text, NULL, NULL));
      return;
    }
  languages = brief_localized_text_get_languages (text);
  for (guint i = 0; languages[i] != NULL; i++)
    append_folded (folded, brief_localized_text_resolve (text, languages[i], NULL));
}

static void
append_passages (GString *folded, GPtrArray *passages)
{
  for (guint i = 0; passages != NULL && i < passages->len; i++)
    append_text (folded, brief_passage_get_text (g_ptr_array_index (passages, i)));
}

static void
append_countries (GString *folded, BriefCollection *collection, BriefItem *item)
{
  g_auto (GStrv) countries = brief_collection_dup_countries (collection, item);

  for (guint i = 0; countries[i] != NULL; i++)
    {
      append_folded (folded, brief_country_name_untranslated (countries[i]));
      append_folded (folded, brief_country_name (countries[i]));
    }
}

static void
append_themes (GString *folded, BriefCollection *collection, BriefItem *item)
{
  const char *const *themes = brief_item_get_themes (item);

  for (guint i = 0; themes != NULL && themes[i] != NULL; i++)
    append_text (folded, brief_theme_get_label (brief_collection_lookup_theme (collection, themes[i])));
}

static void
append_own_members (GString *folded, BriefItem *item)
{
  if (BRIEF_IS_RECOMMENDATION (item))
    {
      const char *const *addressees = brief_recommendation_get_addressees (BRIEF_RECOMMENDATION (item));

      append_string (folded, brief_recommendation_get_number (BRIEF_RECOMMENDATION (item)));
      append_string (folded, brief_recommendation_get_body (BRIEF_RECOMMENDATION (item)));
      for (guint i = 0; addressees != NULL && addressees[i] != NULL; i++)
        append_string (folded, addressees[i]);
    }
  else if (BRIEF_IS_REPORT (item))
    {
      append_text (folded, brief_report_get_place (BRIEF_REPORT (item)));
      append_string (folded, brief_report_get_number (BRIEF_REPORT (item)));
      append_passages (folded, brief_report_get_law (BRIEF_REPORT (item)));
      append_passages (folded, brief_report_get_method (BRIEF_REPORT (item)));
    }
  else if (BRIEF_IS_FACT (item))
    {
      append_text (folded, brief_fact_get_value (BRIEF_FACT (item)));
      append_text (folded, brief_fact_get_unit (BRIEF_FACT (item)));
      append_text (folded, brief_fact_get_note (BRIEF_FACT (item)));
    }
  else if (BRIEF_IS_ENDORSEMENT (item))
    append_string (folded, brief_endorsement_get_abbreviation (BRIEF_ENDORSEMENT (item)));
  else if (BRIEF_IS_STATEMENT (item))
    {
      append_string (folded, brief_statement_get_speaker (BRIEF_STATEMENT (item)));
      append_text (folded, brief_statement_get_role (BRIEF_STATEMENT (item)));
      append_string (folded, brief_statement_get_organization (BRIEF_STATEMENT (item)));
    }
}

static Words *
index_item (BriefCollection *collection, BriefItem *item)
{
  g_autoptr (GString) title = g_string_new (NULL);
  g_autoptr (GString) text = g_string_new (NULL);
  BriefItem *parent = brief_collection_get_parent (collection, item);
  Words *words = g_new0 (Words, 1);

  append_text (title, brief_item_get_title (item));
  append_text (text, brief_item_get_text (item));
  append_own_members (text, item);
  append_themes (text, collection, item);
  append_countries (text, collection, item);
  /* What a body said is found by its name, a finding by its report's place. */
  if (parent != NULL)
    append_text (text, brief_item_get_title (parent));

  words->title = g_string_free_and_steal (g_steal_pointer (&title));
  words->text = g_string_free_and_steal (g_steal_pointer (&text));
  return words;
}

/**
 * brief_words_index_new:
 * @collection: a collection, which must outlive the index
 *
 * Returns: (transfer full): the words of its items
 */
BriefWordsIndex *
brief_words_index_new (BriefCollection *collection)
{
  BriefWordsIndex *self;

  g_return_val_if_fail (BRIEF_IS_COLLECTION (collection), NULL);

  self = g_new0 (BriefWordsIndex, 1);
  self->words = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) words_free);
  for (guint type = 0; type < BRIEF_N_ITEM_TYPES; type++)
    {
      GListModel *items = brief_collection_get_items (collection, (BriefItemType) type);

      for (guint i = 0; i < g_list_model_get_n_items (items); i++)
        {
          g_autoptr (BriefItem) item = g_list_model_get_item (items, i);

          g_hash_table_insert (self->words, item, index_item (collection, item));
        }
    }
  return self;
}

void
brief_words_index_free (BriefWordsIndex *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->words, g_hash_table_unref);
  g_free (self);
}

/**
 * brief_words_index_get_title:
 * @self: an index
 * @item: an item of its collection
 *
 * Returns: the folded words of its title in all languages
 */
const char *
brief_words_index_get_title (BriefWordsIndex *self, BriefItem *item)
{
  Words *words;

  g_return_val_if_fail (self != NULL, NULL);

  words = g_hash_table_lookup (self->words, item);
  return words != NULL ? words->title : "";
}

/**
 * brief_words_index_get_text:
 * @self: an index
 * @item: an item of its collection
 *
 * Returns: the folded words of all else that it is found by
 */
const char *
brief_words_index_get_text (BriefWordsIndex *self, BriefItem *item)
{
  Words *words;

  g_return_val_if_fail (self != NULL, NULL);

  words = g_hash_table_lookup (self->words, item);
  return words != NULL ? words->text : "";
}

static const char *
find_word (const char *text, char **words)
{
  const char *p = text;

  while (*p != '\0')
    {
      const char *start;
      g_autofree char *word = NULL;
      g_autofree char *folded = NULL;

      while (*p != '\0' && !is_word_character (g_utf8_get_char (p)))
        p = g_utf8_next_char (p);
      start = p;
      while (*p != '\0' && is_word_character (g_utf8_get_char (p)))
        p = g_utf8_next_char (p);
      if (p == start)
        break;

      word = g_strndup (start, (gsize) (p - start));
      folded = brief_words_index_fold (word);
      for (guint i = 0; words[i] != NULL; i++)
        if (g_str_has_prefix (folded, words[i]))
          return start;
    }
  return NULL;
}

/**
 * brief_words_index_snippet:
 * @text: a text
 * @words: (array zero-terminated=1): folded words, each with the space before it
 *
 * Returns: (transfer full) (nullable): a piece of @text round the first word that starts with one of @words, on one line,
 *   or %NULL where there is none
 */
char *
brief_words_index_snippet (const char *text, char **words)
{
  const char *match = find_word (text, words);
  g_autofree char *piece = NULL;
  glong offset, start, length;

  if (match == NULL)
    return NULL;

  offset = g_utf8_pointer_to_offset (text, match);
  length = g_utf8_strlen (text, -1);
  start = offset > SNIPPET_BEFORE ? offset - SNIPPET_BEFORE : 0;
  /* Starts with a whole word. */
  while (start > 0 && start < offset
         && is_word_character (g_utf8_get_char (g_utf8_offset_to_pointer (text, start - 1))))
    start++;
  piece = g_utf8_substring (text, start, MIN (start + SNIPPET_LENGTH, length));
  g_strdelimit (piece, "\n\t", ' ');
  return g_strconcat (start > 0 ? "…" : "", piece, start + SNIPPET_LENGTH < length ? "…" : "", NULL);
}
