/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/reader/brief-citation-text.h"

#include "model/brief-direction.h"
#include "model/brief-fact.h"
#include "model/brief-language.h"
#include "model/brief-words.h"

#include <glib/gi18n.h>

static const char *
resolve (BriefLocalizedText *text)
{
  return brief_localized_text_resolve (text, brief_language_of_program (), NULL);
}

static void
append_part (GString *text, const char *part)
{
  if (part == NULL || *part == '\0')
    return;
  if (text->len > 0)
    g_string_append (text, C_ ("between parts of a citation", ", "));
  g_string_append (text, part);
}

static void
append_source (GString *text, BriefSource *source)
{
  g_autofree char *title = brief_words_quoting (resolve (brief_source_get_title (source)),
                                                brief_source_get_language (source));

  append_part (text, brief_source_get_author (source));
  append_part (text, title);
  append_part (text, brief_source_get_publisher (source));
  append_part (text, brief_source_get_number (source));
  if (brief_partial_date_is_set (brief_source_get_date (source)))
    {
      g_autofree char *date = brief_partial_date_format (brief_source_get_date (source));
      append_part (text, date);
    }
}

/**
 * brief_citation_text:
 * @collection: a collection
 * @citation: one of its citations
 *
 * Returns: (transfer full): the citation in one line: source, place in it, address, evidence grade
 */
char *
brief_citation_text (BriefCollection *collection, BriefCitation *citation)
{
  BriefSource *source;
  BriefSource *account_of = NULL;
  GString *text;
  const BriefEvidence evidence = brief_citation_get_evidence (citation);

  g_return_val_if_fail (BRIEF_IS_COLLECTION (collection), NULL);
  g_return_val_if_fail (citation != NULL, NULL);

  source = brief_collection_lookup_source (collection, brief_citation_get_source (citation));
  if (brief_citation_get_account_of (citation) != NULL)
    account_of = brief_collection_lookup_source (collection, brief_citation_get_account_of (citation));

  text = g_string_new (NULL);
  append_source (text, source);
  append_part (text, brief_citation_get_locator (citation));
  append_part (text, brief_source_get_url (source));
  /* Translators: follows a citation: the name of its evidence grade, and what that means. */
  g_string_append_printf (text, _ (" [%s: %s]"), brief_words_for_evidence (evidence),
                          brief_words_explaining_evidence (evidence));
  if (account_of != NULL)
    /* Translators: follows a citation of an account; %s is the title of the source that the account is of. */
    g_string_append_printf (text, _ (" Account of: %s."), resolve (brief_source_get_title (account_of)));
  return g_string_free (text, FALSE);
}

static void
append_citations (GString *text, BriefCollection *collection, GPtrArray *citations)
{
  if (citations == NULL || citations->len == 0)
    return;
  g_string_append_printf (text, "\n%s\n", citations->len == 1 ? _ ("Source:") : _ ("Sources:"));
  for (guint i = 0; i < citations->len; i++)
    {
      g_autofree char *line = brief_citation_text (collection, g_ptr_array_index (citations, i));
      g_string_append_printf (text, "%u. %s\n", i + 1, line);
    }
}

/**
 * brief_citation_text_for_item:
 * @collection: a collection
 * @item: one of its items
 *
 * Returns: (transfer full): title, text and citations of @item; a source's own words in quotation marks
 */
char *
brief_citation_text_for_item (BriefCollection *collection, BriefItem *item)
{
  g_autofree char *heading = NULL;
  g_autofree char *placing = NULL;
  g_autofree char *place = NULL;
  GString *text;

  g_return_val_if_fail (BRIEF_IS_COLLECTION (collection), NULL);
  g_return_val_if_fail (BRIEF_IS_ITEM (item), NULL);

  heading = brief_item_dup_heading (item, brief_language_of_program (), NULL);
  placing = brief_words_placing (item, brief_collection_get_parent (collection, item),
                                 brief_language_of_program ());
  place = brief_direction_strip (placing);
  text = g_string_new (heading);
  g_string_append_c (text, '\n');
  if (*place != '\0')
    g_string_append_printf (text, "%s\n", place);
  if (BRIEF_IS_FACT (item))
    {
      g_autofree char *value = brief_words_for_fact (BRIEF_FACT (item), brief_language_of_program ());
      g_string_append_printf (text, "%s\n", value);
    }
  if (brief_item_get_text (item) != NULL)
    {
      const char *language = NULL;
      const char *words = brief_localized_text_resolve (brief_item_get_text (item),
                                                        brief_language_of_program (), &language);
      g_autofree char *quoted = brief_item_is_verbatim (item) ? brief_words_quoting (words, language) : NULL;

      g_string_append_printf (text, "\n%s\n", quoted ? quoted : words);
    }
  append_citations (text, collection, brief_item_get_citations (item));
  return g_string_free (text, FALSE);
}

/**
 * brief_citation_text_for_policy:
 * @collection: a collection
 *
 * Returns: (transfer full): its title, publisher, summary and caveat
 */
char *
brief_citation_text_for_policy (BriefCollection *collection)
{
  GString *text;

  g_return_val_if_fail (BRIEF_IS_COLLECTION (collection), NULL);

  text = g_string_new (resolve (brief_collection_get_title (collection)));
  if (brief_collection_get_publisher (collection) != NULL)
    g_string_append_printf (text, "\n%s", brief_collection_get_publisher (collection));
  if (brief_collection_get_summary (collection) != NULL)
    g_string_append_printf (text, "\n\n%s", resolve (brief_collection_get_summary (collection)));
  if (brief_collection_get_caveat (collection) != NULL)
    g_string_append_printf (text, "\n\n%s", resolve (brief_collection_get_caveat (collection)));
  g_string_append_c (text, '\n');
  return g_string_free (text, FALSE);
}
