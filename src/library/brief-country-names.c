/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "library/brief-country-names.h"

#include "library/brief-iso-codes.h"

#include <libintl.h>
#include <string.h>

#define COUNTRIES "3166-1"
#define COUNTRIES_DOMAIN "iso_" COUNTRIES

typedef struct {
  const char *code;
  char *sort_key;
} Choice;

static void
clear_choice (gpointer choice)
{
  g_free (((Choice *) choice)->sort_key);
}

static int
compare_choices (gconstpointer a, gconstpointer b)
{
  return strcmp (((const Choice *) a)->sort_key, ((const Choice *) b)->sort_key);
}

/* The list stays for as long as the program runs. */
static GHashTable *
get_countries (void)
{
  static GHashTable *names = NULL;

  if (g_once_init_enter_pointer (&names))
    g_once_init_leave_pointer (&names, brief_iso_codes_load (COUNTRIES, "alpha_2"));
  return names;
}

/**
 * brief_country_name_untranslated:
 * @code: a code of ISO 3166-1 (alpha-2) or ISO 3166-2
 *
 * Returns: the English name of the country, from iso-codes; @code where it has none there. Lasts as long as the program
 */
const char *
brief_country_name_untranslated (const char *code)
{
  char alpha_2[3] = { 0 };
  const char *name;

  g_return_val_if_fail (code != NULL, NULL);

  memcpy (alpha_2, code, MIN (strlen (code), 2));
  name = g_hash_table_lookup (get_countries (), alpha_2);
  return name != NULL ? name : g_intern_string (code);
}

/**
 * brief_country_name:
 * @code: a code of ISO 3166-1 (alpha-2) or ISO 3166-2
 *
 * Returns: the name of the country in the language of the program. Lasts as long as the program
 */
const char *
brief_country_name (const char *code)
{
  return dgettext (COUNTRIES_DOMAIN, brief_country_name_untranslated (code));
}

static void
add_choice (GArray *choices, const char *code)
{
  const Choice choice = { code, g_utf8_collate_key (brief_country_name (code), -1) };

  g_array_append_val (choices, choice);
}

/**
 * brief_country_list_codes:
 * @also: (nullable): a code that has to be among them, such as that of a subdivision
 *
 * Returns: (transfer full) (array zero-terminated=1): the codes of all countries (ISO 3166-1, alpha-2), by their names
 */
char **
brief_country_list_codes (const char *also)
{
  g_autoptr (GArray) choices = g_array_new (FALSE, FALSE, sizeof (Choice));
  g_autoptr (GStrvBuilder) codes = g_strv_builder_new ();
  GHashTableIter iter;
  gpointer code;

  g_array_set_clear_func (choices, clear_choice);
  g_hash_table_iter_init (&iter, get_countries ());
  while (g_hash_table_iter_next (&iter, &code, NULL))
    add_choice (choices, code);
  if (also != NULL && !g_hash_table_contains (get_countries (), also))
    add_choice (choices, also);

  g_array_sort (choices, compare_choices);
  for (guint i = 0; i < choices->len; i++)
    g_strv_builder_add (codes, g_array_index (choices, Choice, i).code);
  return g_strv_builder_end (codes);
}
