/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "model/brief-language.h"

#include "model/brief-document-words.h"

#include <string.h>

/* Languages written from right to left in the script that is usual for them (CLDR 46, characterOrder). */
static const char *const right_to_left[] = {
  "ar",  "arc",     "azb", "ckb", "dv",  "fa", "he", "ks", "ku-Arab", "mzn",
  "nqo", "pa-Arab", "ps",  "sd",  "syr", "ug", "ur", "yi", NULL,
};

/**
 * brief_language_of_program:
 *
 * Returns: the BCP 47 tag of the language in which the program speaks, such as `en` or `nb-NO`. Lasts as long as the
 *   program
 */
const char *
brief_language_of_program (void)
{
  g_autofree char *tag = g_strdup (g_get_language_names ()[0]);

  tag[strcspn (tag, ".@")] = '\0';
  g_strdelimit (tag, "_", '-');
  if (g_str_equal (tag, "C") || g_str_equal (tag, "POSIX") || *tag == '\0')
    return "en";
  return g_intern_string (tag);
}

/**
 * brief_language_of_words:
 *
 * Tells which language the program's own words are in. That is the locale's, or that of the document within a
 * #BriefWordsScope, only where there is a translation into it.
 *
 * Returns: the BCP 47 tag of the translation in use
 */
const char *
brief_language_of_words (void)
{
  /* Translators: the BCP 47 tag of the language that you translate into, such as nb or zh-Hant. Readers of documents
   * hear the program’s words in its voice. */
  return C_ ("BCP 47 tag of the language of this translation", "en");
}

/**
 * brief_language_is_right_to_left:
 * @language: a BCP 47 tag
 *
 * Returns: whether a page in that language reads from right to left
 */
gboolean
brief_language_is_right_to_left (const char *language)
{
  g_return_val_if_fail (language != NULL, FALSE);

  for (guint i = 0; right_to_left[i] != NULL; i++)
    {
      const gsize length = strlen (right_to_left[i]);

      if (g_ascii_strncasecmp (language, right_to_left[i], length) == 0
          && (language[length] == '\0' || language[length] == '-'))
        return TRUE;
    }
  return FALSE;
}
