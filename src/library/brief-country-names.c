/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "library/brief-country-names.h"

#include <json-glib/json-glib.h>
#include <libintl.h>
#include <string.h>

#define COUNTRIES_FILE BRIEF_ISO_CODES_DIR "/iso_3166-1.json"
#define COUNTRIES_DOMAIN "iso_3166-1"

/* A country of the list has a common name where its official one is unwieldy. */
static const char *
get_name (JsonObject *country)
{
  return json_object_get_string_member_with_default (
      country, "common_name", json_object_get_string_member_with_default (country, "name", NULL));
}

static GHashTable *
load_names (void)
{
  GHashTable *names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;
  JsonArray *countries = NULL;
  JsonNode *root;

  if (!json_parser_load_from_mapped_file (parser, COUNTRIES_FILE, &error))
    {
      g_info ("No names of countries: %s", error->message);
      return names;
    }

  root = json_parser_get_root (parser);
  if (root != NULL && JSON_NODE_HOLDS_OBJECT (root)
      && json_object_has_member (json_node_get_object (root), "3166-1"))
    countries = json_object_get_array_member (json_node_get_object (root), "3166-1");
  for (guint i = 0; countries != NULL && i < json_array_get_length (countries); i++)
    {
      JsonObject *country = json_array_get_object_element (countries, i);
      const char *code = json_object_get_string_member_with_default (country, "alpha_2", NULL);

      if (code != NULL && get_name (country) != NULL)
        g_hash_table_insert (names, g_strdup (code), g_strdup (get_name (country)));
    }
  bindtextdomain (COUNTRIES_DOMAIN, BRIEF_ISO_CODES_LOCALEDIR);
  bind_textdomain_codeset (COUNTRIES_DOMAIN, "UTF-8");
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
  static gsize loaded = 0;
  static GHashTable *names = NULL;
  char alpha_2[3] = { 0 };
  const char *name;

  g_return_val_if_fail (code != NULL, NULL);

  if (g_once_init_enter (&loaded))
    {
      names = load_names ();
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
