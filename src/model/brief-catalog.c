/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "model/brief-catalog.h"

#include <libintl.h>
#include <string.h>

/* gettext speaks one language in the whole process, that of the locale, and only one that is installed. A document has a
 * language of its own, so its words are read from the catalogues here (GNU gettext manual, “The Format of GNU MO Files”).
 * Plural forms are left to gettext: what counts things talks to the person at the screen, not in a document. */

#define MAGIC 0x950412deu
#define HEADER_SIZE 20

typedef struct {
  GMappedFile *file;
  GHashTable *words; /* of context, U+0004 and words to their translation; both in @file */
} Catalog;

/* Of words in the language of the source, for which there is no catalogue. */
static Catalog source_words;

/* The catalogue of this thread's document, %NULL where it makes none. */
static GPrivate current;

static guint32
read_number (const char *data, gsize offset, gboolean swapped)
{
  guint32 number;

  memcpy (&number, data + offset, sizeof number);
  return swapped ? GUINT32_SWAP_LE_BE (number) : number;
}

/* The string that an entry of a table at @offset tells of; %NULL unless all of it is in the file, ended and UTF-8. */
static const char *
read_string (const char *data, gsize size, gsize offset, gboolean swapped)
{
  const gsize length = read_number (data, offset, swapped);
  const gsize start = read_number (data, offset + 4, swapped);

  if (start >= size || length >= size - start || data[start + length] != '\0'
      || !g_utf8_validate (data + start, -1, NULL))
    return NULL;
  return data + start;
}

static gboolean
read_words (Catalog *self)
{
  const char *data = g_mapped_file_get_contents (self->file);
  const gsize size = g_mapped_file_get_length (self->file);
  gboolean swapped;
  gsize n_words, originals, translations;

  if (size < HEADER_SIZE)
    return FALSE;
  swapped = read_number (data, 0, FALSE) == GUINT32_SWAP_LE_BE (MAGIC);
  if (read_number (data, 0, swapped) != MAGIC || read_number (data, 4, swapped) >> 16 != 0)
    return FALSE;
  n_words = read_number (data, 8, swapped);
  originals = read_number (data, 12, swapped);
  translations = read_number (data, 16, swapped);
  if (originals > size || n_words > (size - originals) / 8 || translations > size
      || n_words > (size - translations) / 8)
    return FALSE;

  for (gsize i = 0; i < n_words; i++)
    {
      const char *original = read_string (data, size, originals + 8 * i, swapped);
      const char *translation = read_string (data, size, translations + 8 * i, swapped);

      if (original == NULL || translation == NULL)
        return FALSE;
      if (*original != '\0' && *translation != '\0')
        g_hash_table_insert (self->words, (char *) original, (char *) translation);
    }
  return TRUE;
}

/* Returns %NULL where there is no catalogue, or none that can be read. */
static Catalog *
load_catalog (const char *path)
{
  g_autoptr (GMappedFile) file = g_mapped_file_new (path, FALSE, NULL);
  Catalog *self;

  if (file == NULL)
    return NULL;
  self = g_new0 (Catalog, 1);
  self->file = g_steal_pointer (&file);
  self->words = g_hash_table_new (g_str_hash, g_str_equal);
  if (read_words (self))
    return self;
  g_debug ("%s is no catalogue of words", path);
  g_hash_table_unref (self->words);
  g_mapped_file_unref (self->file);
  g_free (self);
  return NULL;
}

/* Catalogues stay for as long as the program runs, as words that were taken from them do. */
static Catalog *
get_catalog (const char *locale)
{
  static GMutex mutex;
  static GHashTable *catalogs;
  /* Where gettext looks, so that both always know the same translations. */
  g_autofree char *path = g_strdup_printf ("%s/%s/LC_MESSAGES/" GETTEXT_PACKAGE ".mo",
                                           bindtextdomain (GETTEXT_PACKAGE, NULL), locale);
  gpointer catalog;

  g_mutex_lock (&mutex);
  if (catalogs == NULL)
    catalogs = g_hash_table_new (g_str_hash, g_str_equal);
  if (!g_hash_table_lookup_extended (catalogs, path, NULL, &catalog))
    {
      catalog = load_catalog (path);
      g_hash_table_insert (catalogs, g_steal_pointer (&path), catalog);
    }
  g_mutex_unlock (&mutex);
  return catalog;
}

/* A tag is written as a locale is; what is not letters, digits or hyphens is no tag, and would be a path. */
static char *
dup_locale (const char *language)
{
  static const char letters[] = G_CSET_A_2_Z G_CSET_a_2_z G_CSET_DIGITS "-";

  if (language[strspn (language, letters)] != '\0')
    return g_strdup ("");
  /* The macrolanguage: Norwegian is Bokmål unless it says otherwise. */
  if (g_ascii_strcasecmp (language, "no") == 0)
    return g_strdup ("nb");
  return g_strdelimit (g_strdup (language), "-", '_');
}

static Catalog *
find_catalog (const char *language)
{
  g_autofree char *locale = dup_locale (language);

  while (*locale != '\0')
    {
      Catalog *catalog = get_catalog (locale);
      char *end = strrchr (locale, '_');

      if (catalog != NULL)
        return catalog;
      *(end != NULL ? end : locale) = '\0';
    }
  return &source_words;
}

/**
 * brief_words_scope_enter:
 * @language: (nullable): the BCP 47 tag of the language of a document, %NULL or empty where it has none
 *
 * From here on, this thread's words of documents are in @language, else in the language that it is a kind of, else in
 * English; brief_language_of_words() tells which. A catalogue is taken as a whole, as translations are complete.
 *
 * Returns: what ends it, by brief_words_scope_leave()
 */
BriefWordsScope
brief_words_scope_enter (const char *language)
{
  const BriefWordsScope scope = { g_private_get (&current) };

  g_private_set (&current, language != NULL && *language != '\0' ? find_catalog (language) : NULL);
  return scope;
}

/**
 * brief_words_scope_leave:
 * @scope: what brief_words_scope_enter() returned
 *
 * Lets the thread's words be in the language that they were in before.
 */
void
brief_words_scope_leave (BriefWordsScope *scope)
{
  g_private_set (&current, scope->outer);
}

/**
 * brief_words_are_of_document:
 *
 * Returns: whether this thread's words are in the language of a document, whatever the program speaks
 */
gboolean
brief_words_are_of_document (void)
{
  return g_private_get (&current) != NULL;
}

/**
 * brief_catalog_translate:
 * @context: (nullable): what tells words apart that are the same in English
 * @words: words in English
 *
 * Returns: @words in the language of the document that this thread makes, or in the program's where it makes none. Lasts
 *   as long as the program
 */
const char *
brief_catalog_translate (const char *context, const char *words)
{
  const Catalog *catalog = g_private_get (&current);
  g_autofree char *key = NULL;
  const char *translation;

  if (catalog == &source_words)
    return words;
  key = context != NULL ? g_strconcat (context, "\004", words, NULL) : g_strdup (words);
  if (catalog != NULL)
    translation = g_hash_table_lookup (catalog->words, key);
  else
    translation = dgettext (GETTEXT_PACKAGE, key);
  /* gettext gives back what it does not know. */
  return translation != NULL && translation != key ? translation : words;
}
