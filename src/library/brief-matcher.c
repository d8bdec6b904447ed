/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "library/brief-matcher.h"

#include <string.h>

struct _BriefMatcher {
  BriefQuery *query;
  char *language;
  char **words;     /* folded, each with the space that stands before it in an index */
  gboolean no_word; /* whether there is a text, and not a letter in it */
};

/* How much a word counts by where it matches. */
enum {
  RELEVANCE_TEXT = 1,
  RELEVANCE_WHOLE_WORD = 2,
  RELEVANCE_TITLE = 4,
};

static char **
split_words (const char *text)
{
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  g_autofree char *folded = text != NULL ? brief_words_index_fold (text) : g_strdup ("");
  g_auto (GStrv) pieces = g_strsplit (folded, " ", -1);

  for (guint i = 0; pieces[i] != NULL; i++)
    if (*pieces[i] != '\0')
      g_strv_builder_take (words, g_strconcat (" ", pieces[i], NULL));
  return g_strv_builder_end (words);
}

static gboolean
is_blank (const char *text)
{
  for (const char *p = text != NULL ? text : ""; *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_isspace (g_utf8_get_char (p)))
      return FALSE;
  return TRUE;
}

/**
 * brief_matcher_new:
 * @query: what to look for
 * @language: (nullable): the language in which snippets are wanted
 *
 * Words are AND; each may be the start of a word (DESIGN section 8 in its first form).
 *
 * Returns: (transfer full): a matcher
 */
BriefMatcher *
brief_matcher_new (BriefQuery *query, const char *language)
{
  BriefMatcher *self;

  g_return_val_if_fail (BRIEF_IS_QUERY (query), NULL);

  self = g_new0 (BriefMatcher, 1);
  self->query = g_object_ref (query);
  self->language = g_strdup (language);
  self->words = split_words (brief_query_get_text (query));
  self->no_word = self->words[0] == NULL && !is_blank (brief_query_get_text (query));
  return self;
}

void
brief_matcher_free (BriefMatcher *self)
{
  if (self == NULL)
    return;

  g_clear_object (&self->query);
  g_clear_pointer (&self->language, g_free);
  g_clear_pointer (&self->words, g_strfreev);
  g_free (self);
}

/**
 * brief_matcher_has_text:
 * @self: a matcher
 *
 * Returns: whether the query has words, not filters alone
 */
gboolean
brief_matcher_has_text (BriefMatcher *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->words[0] != NULL;
}

static gboolean
shares_value (const char *const *wanted, const char *const *values)
{
  if (wanted == NULL)
    return TRUE;
  for (guint i = 0; values != NULL && values[i] != NULL; i++)
    if (g_strv_contains (wanted, values[i]))
      return TRUE;
  return FALSE;
}

/**
 * brief_matcher_matches_filters:
 * @self: a matcher
 * @collection: a collection
 * @item: one of its items
 *
 * Returns: whether the item is of a kind, place, theme and collection that is asked for, whatever its words
 */
gboolean
brief_matcher_matches_filters (BriefMatcher *self, BriefCollection *collection, BriefItem *item)
{
  const char *wanted = brief_query_get_collection (self->query);
  const guint types = brief_query_get_types (self->query);

  g_return_val_if_fail (self != NULL, FALSE);

  if (types != 0 && !(types & BRIEF_ITEM_TYPE_MASK (brief_item_get_item_type (item))))
    return FALSE;
  if (wanted != NULL && !g_str_equal (wanted, brief_collection_get_id (collection)))
    return FALSE;
  if (!shares_value (brief_query_get_themes (self->query), brief_item_get_themes (item)))
    return FALSE;
  if (brief_query_get_countries (self->query) != NULL)
    {
      g_auto (GStrv) countries = brief_collection_dup_countries (collection, item);

      return shares_value (brief_query_get_countries (self->query), (const char *const *) countries);
    }
  return TRUE;
}

static guint
rate_word (const char *word, const char *words)
{
  const gsize length = strlen (word);
  const char *found = strstr (words, word);

  if (found == NULL)
    return 0;
  for (; found != NULL; found = strstr (found + length, word))
    if (found[length] == '\0' || found[length] == ' ')
      return RELEVANCE_WHOLE_WORD;
  return RELEVANCE_TEXT;
}

/**
 * brief_matcher_match:
 * @self: a matcher
 * @index: the words of @collection
 * @collection: a collection
 * @item: one of its items
 * @match: (out): how it matches
 *
 * Returns: whether the item matches words and filters
 */
gboolean
brief_matcher_match (BriefMatcher *self,
                     BriefWordsIndex *index,
                     BriefCollection *collection,
                     BriefItem *item,
                     BriefMatch *match)
{
  const char *title = brief_words_index_get_title (index, item);
  const char *text = brief_words_index_get_text (index, item);
  gboolean in_title = TRUE;

  g_return_val_if_fail (self != NULL && match != NULL, FALSE);

  *match = (BriefMatch) { 0, NULL };
  if (self->no_word || !brief_matcher_matches_filters (self, collection, item))
    return FALSE;

  for (guint i = 0; self->words[i] != NULL; i++)
    {
      const guint title_rate = rate_word (self->words[i], title);
      const guint text_rate = rate_word (self->words[i], text);

      if (title_rate == 0 && text_rate == 0)
        return FALSE;
      in_title = in_title && title_rate > 0;
      match->relevance += title_rate * RELEVANCE_TITLE + text_rate;
    }
  if (!in_title && brief_item_get_text (item) != NULL)
    match->snippet = brief_words_index_snippet (
        brief_localized_text_resolve (brief_item_get_text (item), self->language, NULL), self->words);
  return TRUE;
}
