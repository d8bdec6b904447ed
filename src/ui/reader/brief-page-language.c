/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/reader/brief-page-private.h"

#include "library/brief-language-names.h"
#include "model/brief-fact.h"
#include "model/brief-language.h"
#include "ui/brief-label-language.h"

#include <glib/gi18n.h>
#include <string.h>

/* A page says that it shows another language than that of the program as seldom as is clear: under its title, else under
 * the heading of a part in which all is in that language, else with each thing. */

static const char *
find_fallback (BriefLocalizedText *text)
{
  const char *found = NULL;

  return text != NULL && brief_localized_text_falls_back (text, brief_language_of_program (), &found) ? found
                                                                                                      : NULL;
}

/**
 * brief_page_find_item_fallback:
 * @item: a #BriefItem
 *
 * Returns: (nullable): the language that it is shown in for want of that of the program
 */
const char *
brief_page_find_item_fallback (gpointer item)
{
  const char *found = NULL;

  return brief_item_falls_back (item, brief_language_of_program (), &found) ? found : NULL;
}

/**
 * brief_page_find_passage_fallback:
 * @passage: a #BriefPassage
 *
 * Returns: (nullable): the language that it is shown in for want of that of the program
 */
const char *
brief_page_find_passage_fallback (gpointer passage)
{
  return find_fallback (brief_passage_get_text (passage));
}

/**
 * brief_page_find_fact_fallback:
 * @fact: a #BriefFact
 *
 * Returns: (nullable): the language that some of it is shown in for want of that of the program
 */
const char *
brief_page_find_fact_fallback (gpointer fact)
{
  BriefLocalizedText *texts[] = { brief_item_get_title (fact),
                                  brief_fact_is_number (fact) ? NULL : brief_fact_get_value (fact),
                                  brief_fact_get_unit (fact), brief_fact_get_note (fact) };
  const char *found = NULL;

  for (guint i = 0; found == NULL && i < G_N_ELEMENTS (texts); i++)
    found = find_fallback (texts[i]);
  return found;
}

/**
 * brief_page_dup_fallback:
 * @language: a language that something is shown in for want of that of the program
 *
 * Returns: (transfer full): words that say so
 */
char *
brief_page_dup_fallback (const char *language)
{
  const char *asked = brief_language_of_program ();
  /* Whatever the country: no spelling of it is to be had. */
  g_autofree char *primary = g_strndup (asked, strcspn (asked, "-"));
  g_autofree char *shown = brief_language_dup_name_in_sentence (language);
  g_autofree char *missing = brief_language_dup_name_in_sentence (primary);

  /* Translators: names of languages: the one that a text is in, and the one of the program. */
  return g_strdup_printf (_ ("Shown in %s: not available in %s."), shown, missing);
}

/**
 * brief_page_tell_fallback:
 * @self: a page
 * @language: (nullable): a language that something is shown in for want of that of the program
 *
 * Adds a remark that says so, unless @language is %NULL or that was said of all around.
 */
void
brief_page_tell_fallback (BriefPage *self, const char *language)
{
  g_autofree char *words = NULL;

  if (language == NULL || g_strcmp0 (language, self->told_language) == 0)
    return;
  words = brief_page_dup_fallback (language);
  brief_page_add_remark (self, words);
}

/**
 * brief_page_tell_fallback_of_text:
 * @self: a page
 * @text: (nullable): a text of the page
 *
 * Says, unless it was said before, that what comes next is in another language because @text is.
 */
void
brief_page_tell_fallback_of_text (BriefPage *self, BriefLocalizedText *text)
{
  const char *language = find_fallback (text);

  brief_page_tell_fallback (self, language);
  if (language != NULL)
    self->told_language = language;
}

/**
 * brief_page_tell_common_fallback:
 * @self: a page
 * @objects: things that are shown next
 * @find_fallback_of: tells which language one of them is shown in for want of that of the program
 *
 * Says for all of them what would be to say of each.
 *
 * Returns: (nullable): what the page has told before, to go back to
 */
const char *
brief_page_tell_common_fallback (BriefPage *self, GPtrArray *objects, BriefPageFallback find_fallback_of)
{
  const char *outer = self->told_language;
  const char *common = objects->len > 0 ? find_fallback_of (g_ptr_array_index (objects, 0)) : NULL;

  for (guint i = 1; common != NULL && i < objects->len; i++)
    if (g_strcmp0 (common, find_fallback_of (g_ptr_array_index (objects, i))) != 0)
      common = NULL;
  brief_page_tell_fallback (self, common);
  if (common != NULL)
    self->told_language = common;
  return outer;
}

/**
 * brief_page_create_localized:
 * @text: a text
 * @style_class: (nullable): a style
 * @selectable: whether it can be selected
 *
 * Returns: (transfer floating): a label with @text as far as it is to be had in the language of the program
 */
GtkWidget *
brief_page_create_localized (BriefLocalizedText *text, const char *style_class, gboolean selectable)
{
  const char *language = NULL;
  const char *words = brief_localized_text_resolve (text, brief_language_of_program (), &language);
  GtkWidget *label = brief_page_create_label (words, style_class, selectable);

  brief_label_set_language (GTK_LABEL (label), NULL, language);
  return label;
}
