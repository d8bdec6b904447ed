/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/brief-localized-text.h"

struct _BriefLocalizedText {
  gatomicrefcount ref_count;
  char *base_language;
  char **languages; /* NULL for a plain text, which is in the base language alone */
  char **texts;
};

G_DEFINE_BOXED_TYPE (BriefLocalizedText,
                     brief_localized_text,
                     brief_localized_text_ref,
                     brief_localized_text_unref)

static const char *
lookup (BriefLocalizedText *self, const char *language, gsize length, const char **resolved)
{
  for (guint i = 0; self->languages[i] != NULL; i++)
    {
      if (strlen (self->languages[i]) == length
          && g_ascii_strncasecmp (self->languages[i], language, length) == 0)
        {
          if (resolved != NULL)
            *resolved = self->languages[i];
          return self->texts[i];
        }
    }
  return NULL;
}

/**
 * brief_localized_text_new:
 * @language: the BCP 47 tag of @text's language
 * @text: the text
 *
 * Returns: (transfer full): a text in a single language, as a plain string of the formats gives it
 */
BriefLocalizedText *
brief_localized_text_new (const char *language, const char *text)
{
  BriefLocalizedText *self;

  g_return_val_if_fail (language != NULL, NULL);
  g_return_val_if_fail (text != NULL, NULL);

  self = g_new0 (BriefLocalizedText, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->base_language = g_strdup (language);
  self->texts = g_new0 (char *, 2);
  self->texts[0] = g_strdup (text);
  return self;
}

/**
 * brief_localized_text_new_multiple:
 * @base_language: the BCP 47 tag of the language to fall back to; @languages holds it
 * @languages: (array zero-terminated=1): BCP 47 tags
 * @texts: (array zero-terminated=1): the text in each of @languages
 *
 * Returns: (transfer full): a text in several languages
 */
BriefLocalizedText *
brief_localized_text_new_multiple (const char *base_language,
                                   const char *const *languages,
                                   const char *const *texts)
{
  BriefLocalizedText *self;

  g_return_val_if_fail (base_language != NULL, NULL);
  g_return_val_if_fail (languages != NULL && texts != NULL, NULL);
  g_return_val_if_fail (g_strv_length ((char **) languages) == g_strv_length ((char **) texts), NULL);
  g_return_val_if_fail (g_strv_length ((char **) languages) > 0, NULL);

  self = g_new0 (BriefLocalizedText, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->base_language = g_strdup (base_language);
  self->languages = g_strdupv ((char **) languages);
  self->texts = g_strdupv ((char **) texts);
  return self;
}

/**
 * brief_localized_text_ref:
 * @self: a text
 *
 * Returns: (transfer full): @self
 */
BriefLocalizedText *
brief_localized_text_ref (BriefLocalizedText *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * brief_localized_text_unref:
 * @self: (transfer full): a text
 */
void
brief_localized_text_unref (BriefLocalizedText *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_free (self->base_language);
  g_strfreev (self->languages);
  g_strfreev (self->texts);
  g_free (self);
}

/**
 * brief_localized_text_resolve:
 * @self: a text
 * @language: (nullable): the BCP 47 tag asked for, or %NULL for the base language
 * @resolved: (out) (optional) (transfer none): the language of the text returned
 *
 * Finds the text for @language, then for its parents (`zh-Hant-HK`, `zh-Hant`, `zh`: lookup of RFC 4647, 3.4), then
 * for the base language. @resolved tells a caller that it fell back.
 *
 * Returns: the text
 */
const char *
brief_localized_text_resolve (BriefLocalizedText *self, const char *language, const char **resolved)
{
  const char *text = NULL;
  gsize length;

  g_return_val_if_fail (self != NULL, NULL);

  if (resolved != NULL)
    *resolved = self->base_language;
  if (self->languages == NULL)
    return self->texts[0];

  for (length = language ? strlen (language) : 0; text == NULL && length > 0;)
    {
      text = lookup (self, language, length, resolved);
      while (length > 0 && language[--length] != '-')
        ;
    }
  if (text == NULL)
    text = lookup (self, self->base_language, strlen (self->base_language), resolved);
  if (text != NULL)
    return text;

  if (resolved != NULL)
    *resolved = self->languages[0];
  return self->texts[0];
}

/**
 * brief_localized_text_falls_back:
 * @self: a text
 * @language: the BCP 47 tag asked for
 * @resolved: (out) (optional) (transfer none): the language that the text is to be had in
 *
 * Tells whether the text has to be shown in another language; a spelling of the same language is none.
 *
 * Returns: whether it is not to be had in @language
 */
gboolean
brief_localized_text_falls_back (BriefLocalizedText *self, const char *language, const char **resolved)
{
  const char *found = NULL;
  gsize length;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (language != NULL, FALSE);

  brief_localized_text_resolve (self, language, &found);
  if (resolved != NULL)
    *resolved = found;
  length = strcspn (language, "-");
  return length > 0 && (strcspn (found, "-") != length || g_ascii_strncasecmp (found, language, length) != 0);
}

/**
 * brief_localized_text_is_plain:
 * @self: a text
 *
 * Returns: whether this is a plain string in the base language, rather than a table of languages
 */
gboolean
brief_localized_text_is_plain (BriefLocalizedText *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->languages == NULL;
}

/**
 * brief_localized_text_get_base_language:
 * @self: a text
 *
 * Returns: the language that a lookup falls back to
 */
const char *
brief_localized_text_get_base_language (BriefLocalizedText *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->base_language;
}

/**
 * brief_localized_text_get_languages:
 * @self: a text that is not plain
 *
 * Returns: (array zero-terminated=1) (nullable): the languages of the table, in its order; %NULL for a plain text
 */
const char *const *
brief_localized_text_get_languages (BriefLocalizedText *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return (const char *const *) self->languages;
}

/**
 * brief_language_tag_is_valid:
 * @tag: a string
 *
 * Returns: whether @tag has the shape of a BCP 47 tag as the formats take it
 */
gboolean
brief_language_tag_is_valid (const char *tag)
{
  gsize length = 0;

  g_return_val_if_fail (tag != NULL, FALSE);

  while (g_ascii_isalpha (tag[length]))
    length++;
  if (length < 2 || length > 3)
    return FALSE;

  while (tag[length] == '-')
    {
      gsize start = ++length;
      while (g_ascii_isalnum (tag[length]))
        length++;
      if (length - start < 2 || length - start > 8)
        return FALSE;
    }
  return tag[length] == '\0';
}
