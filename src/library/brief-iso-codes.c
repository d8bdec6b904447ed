/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "library/brief-iso-codes.h"

#include <json-glib/json-glib.h>
#include <libintl.h>

/* An entry of a list has a common name where its official one is unwieldy. */
static const char *
get_name (JsonObject *entry)
{
  return json_object_get_string_member_with_default (
      entry, "common_name", json_object_get_string_member_with_default (entry, "name", NULL));
}

static JsonArray *
find_entries (JsonParser *parser, const char *member)
{
  JsonNode *root = json_parser_get_root (parser);

  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root)
      || !json_object_has_member (json_node_get_object (root), member))
    return NULL;
  return json_object_get_array_member (json_node_get_object (root), member);
}

/**
 * brief_iso_codes_load:
 * @standard: a list of iso-codes, such as "3166-1"
 * @code_member: which of its codes to go by, such as "alpha_2"
 *
 * Reads the English names of a list, and binds the catalogue with their translations, which is called `iso_` and
 * @standard.
 *
 * Returns: (transfer full) (element-type utf8 utf8): names by code; empty where iso-codes is not at hand
 */
GHashTable *
brief_iso_codes_load (const char *standard, const char *code_member)
{
  GHashTable *names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autofree char *domain = g_strconcat ("iso_", standard, NULL);
  g_autofree char *path = g_strconcat (BRIEF_ISO_CODES_DIR, "/", domain, ".json", NULL);
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;
  JsonArray *entries;

  if (!json_parser_load_from_mapped_file (parser, path, &error))
    {
      g_info ("No names of ISO %s: %s", standard, error->message);
      return names;
    }
  entries = find_entries (parser, standard);
  for (guint i = 0; entries != NULL && i < json_array_get_length (entries); i++)
    {
      JsonObject *entry = json_array_get_object_element (entries, i);
      const char *code = json_object_get_string_member_with_default (entry, code_member, NULL);

      if (code != NULL && get_name (entry) != NULL)
        g_hash_table_insert (names, g_strdup (code), g_strdup (get_name (entry)));
    }
  bindtextdomain (domain, BRIEF_ISO_CODES_LOCALEDIR);
  bind_textdomain_codeset (domain, "UTF-8");
  return names;
}
