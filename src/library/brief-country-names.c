/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "library/brief-country-names.h"

#include "library/brief-iso-codes.h"

#include <libintl.h>
#include <string.h>

#define COUNTRIES "3166-1"
#define COUNTRIES_DOMAIN "iso_" COUNTRIES

/**
 * brief_country_name_untranslated:
 * @code: a code of ISO 3166-1 (alpha-2) or ISO 3166-2
 *
 * Returns: the English name of the country, from iso-codes; @code where it has none there. Lasts as long as the program
 */
const char *
brief_country_name_untranslated (const char *code)
{
  static gsize loaded = 0;
  static GHashTable *names = NULL;
  char alpha_2[3] = { 0 };
  const char *name;

  g_return_val_if_fail (code != NULL, NULL);

  if (g_once_init_enter (&loaded))
    {
      names = brief_iso_codes_load (COUNTRIES, "alpha_2");
      g_once_init_leave (&loaded, 1);
    }
  memcpy (alpha_2, code, MIN (strlen (code), 2));
  name = g_hash_table_lookup (names, alpha_2);
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
