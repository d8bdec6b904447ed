/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "library/brief-language-names.h"

#include "library/brief-country-names.h"
#include "library/brief-iso-codes.h"
#include "model/brief-language.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define LANGUAGES "639-2"
#define SCRIPTS "15924"

/* Writings of one language that documents are told apart by. */
static const char *const variants[] = {
  "en-GB", "en-US", "fr-CA", "pt-BR", "pt-PT", "sr-Cyrl", "sr-Latn", "zh-Hans", "zh-Hant",
};

typedef struct {
  char *tag;
  char *sort_key;
} Choice;

static void
clear_choice (gpointer choice)
{
  g_free (((Choice *) choice)->tag);
  g_free (((Choice *) choice)->sort_key);
}

static int
compare_choices (gconstpointer a, gconstpointer b)
{
  return strcmp (((const Choice *) a)->sort_key, ((const Choice *) b)->sort_key);
}

/* The lists stay for as long as the program runs. */
static GHashTable *
get_languages (void)
{
  static GHashTable *names = NULL;

  if (g_once_init_enter_pointer (&names))
    g_once_init_leave_pointer (&names, brief_iso_codes_load (LANGUAGES, "alpha_2"));
  return names;
}

static GHashTable *
get_scripts (void)
{
  static GHashTable *names = NULL;

  if (g_once_init_enter_pointer (&names))
    g_once_init_leave_pointer (&names, brief_iso_codes_load (SCRIPTS, "alpha_4"));
  return names;
}

/* “Interlingua (International Auxiliary Language Association)” and “Spanish; Castilian” say more than a list needs. */
static char *
dup_short (const char *name)
{
  return g_strchomp (g_strndup (name, strcspn (name, ";(")));
}

/* iso-codes has them by the word that they are sorted by, “Bokmål, Norwegian”, and not in every language. */
static const char *
find_usual_name (const char *code)
{
  static const struct {
    const char *code, *name;
  } usual[] = {
    { "el", N_ ("Greek") },
    { "nb", N_ ("Norwegian Bokmål") },
    { "nn", N_ ("Norwegian Nynorsk") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (usual); i++)
    if (g_str_equal (code, usual[i].code))
      return _ (usual[i].name);
  return NULL;
}

/* “Han (Traditional variant)”: what is between the brackets tells two writings of one script apart. */
static char *
dup_script (const char *code)
{
  const char *name = g_hash_table_lookup (get_scripts (), code);
  const char *open;

  if (name == NULL)
    return NULL;
  name = dgettext ("iso_" SCRIPTS, name);
  open = strchr (name, '(');
  return open != NULL ? g_strndup (open + 1, strcspn (open + 1, ")")) : g_strdup (name);
}

/* A script has four letters; a country has two. What else a tag may hold has no name here. */
static char *
dup_variant (const char *subtag)
{
  g_autofree char *code = g_ascii_strup (subtag, -1);

  if (strlen (code) == 2)
    return g_strdup (brief_country_name (code));
  if (strlen (code) != 4)
    return NULL;
  for (char *p = code + 1; *p != '\0'; p++)
    *p = g_ascii_tolower (*p);
  return dup_script (code);
}

/**
 * brief_language_dup_name:
 * @tag: a BCP 47 tag, such as `nb` or `zh-Hant`
 *
 * Returns: (transfer full): the name of the language, in the language of the program; @tag where it has none in iso-codes
 */
char *
brief_language_dup_name (const char *tag)
{
  g_auto (GStrv) subtags = NULL;
  g_autofree char *language = NULL;
  g_autofree char *name = NULL;
  const char *english, *usual;

  g_return_val_if_fail (tag != NULL, NULL);

  subtags = g_strsplit (tag, "-", -1);
  if (subtags[0] == NULL)
    return g_strdup (tag);
  language = g_ascii_strdown (subtags[0], -1);
  english = g_hash_table_lookup (get_languages (), language);
  if (english == NULL)
    return g_strdup (tag);
  usual = find_usual_name (language);
  name = usual != NULL ? g_strdup (usual) : dup_short (dgettext ("iso_" LANGUAGES, english));
  for (guint i = 1; subtags[i] != NULL; i++)
    {
      g_autofree char *variant = dup_variant (subtags[i]);
      char *longer;

      if (variant == NULL)
        return g_strdup (tag);
      /* Translators: the name of a language, then its script or the country whose spelling it has: “Chinese (Traditional
       * variant)”. */
      longer = g_strdup_printf (_ ("%s (%s)"), name, variant);
      g_free (name);
      name = longer;
    }
  return g_steal_pointer (&name);
}

/* iso-codes has names as they stand by themselves. */
static gboolean
writes_names_large (const char *language)
{
  static const char *const languages[] = { "de", "en", "lb", "nl", NULL };
  g_autofree char *primary = g_strndup (language, strcspn (language, "-"));

  return g_strv_contains (languages, primary);
}

/**
 * brief_language_dup_name_in_sentence:
 * @tag: a BCP 47 tag
 *
 * Returns: (transfer full): the name of the language, as it is written within a sentence in the language of the program
 */
char *
brief_language_dup_name_in_sentence (const char *tag)
{
  g_autofree char *name = brief_language_dup_name (tag);
  g_autofree char *first = NULL;

  if (g_str_equal (name, tag) || writes_names_large (brief_language_of_words ()))
    return g_steal_pointer (&name);
  first = g_utf8_strdown (name, (gssize) (g_utf8_next_char (name) - name));
  return g_strconcat (first, g_utf8_next_char (name), NULL);
}

static void
add_choice (GArray *choices, const char *tag)
{
  g_autofree char *name = brief_language_dup_name (tag);
  const Choice choice = { g_strdup (tag), g_utf8_collate_key (name, -1) };

  g_array_append_val (choices, choice);
}

/**
 * brief_language_list_tags:
 * @also: (nullable): a tag that has to be among them
 *
 * Returns: (transfer full) (array zero-terminated=1): the BCP 47 tags of the languages to choose from, by their names
 */
char **
brief_language_list_tags (const char *also)
{
  g_autoptr (GArray) choices = g_array_new (FALSE, FALSE, sizeof (Choice));
  g_autoptr (GStrvBuilder) tags = g_strv_builder_new ();
  gboolean has_also = also == NULL;
  GHashTableIter iter;
  gpointer code;

  g_array_set_clear_func (choices, clear_choice);
  g_hash_table_iter_init (&iter, get_languages ());
  while (g_hash_table_iter_next (&iter, &code, NULL))
    add_choice (choices, code);
  for (guint i = 0; i < G_N_ELEMENTS (variants); i++)
    add_choice (choices, variants[i]);
  for (guint i = 0; i < choices->len; i++)
    has_also = has_also || g_str_equal (g_array_index (choices, Choice, i).tag, also);
  if (!has_also)
    add_choice (choices, also);

  g_array_sort (choices, compare_choices);
  for (guint i = 0; i < choices->len; i++)
    g_strv_builder_add (tags, g_array_index (choices, Choice, i).tag);
  return g_strv_builder_end (tags);
}
