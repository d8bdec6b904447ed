/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "../pack/support.h"
#include "collection/brief-collection-reader.h"
#include "document/brief-composer.h"
#include "model/brief-language.h"
#include "pack/brief-template.h"
#include "tree.h"

#include <json-glib/json-glib.h>
#include <string.h>

/* The fixture, as if it were in Spanish. */
static BriefCollection *
read_spanish (void)
{
  g_autofree char *source = g_test_build_filename (G_TEST_DIST, "fixtures", "collections", "valid.json",
                                                   NULL);
  g_autofree char *folder = support_make_folder ();
  g_autofree char *path = g_build_filename (folder, "spanish.json", NULL);
  g_autofree char *contents = NULL;
  g_autoptr (GString) json = NULL;
  g_autoptr (BriefProblems) problems = brief_problems_new (path);
  g_autoptr (GError) error = NULL;
  BriefCollection *collection;

  g_file_get_contents (source, &contents, NULL, &error);
  g_assert_no_error (error);
  json = g_string_new (contents);
  g_assert_cmpuint (
      g_string_replace (json, "\"language\": \"en\"",
                        "\"language\": \"es\", \"license\": \"CC0-1.0\", \"caveat\": \"In part.\"", 1),
      ==, 1);
  g_assert_cmpuint (g_string_replace (json, "\"kind\": \"limit\"",
                                      "\"kind\": \"limit\", \"speaker\": \"Ada\", \"role\": \"Chair\"", 1),
                    ==, 1);
  g_assert_cmpuint (g_string_replace (json, "\"account-of\": \"s1\"",
                                      "\"account-of\": \"s1\", \"note\": \"Seen late.\"", 1),
                    ==, 1);
  g_file_set_contents (path, json->str, -1, &error);
  g_assert_no_error (error);
  collection = brief_collection_read_file (path, problems, NULL, &error);
  g_assert_no_error (error);
  support_remove_folder (folder);
  return collection;
}

/* Fails unless some run reads @text, and all that do are in @language. */
static void
assert_language (BriefDocument *document, const char *text, const char *language)
{
  g_autoptr (GArray) nodes = tree_list (document);
  guint n_found = 0;

  for (guint i = 0; i < nodes->len; i++)
    {
      const TreeNode *node = &g_array_index (nodes, TreeNode, i);

      for (guint j = 0; j < brief_block_get_n_inlines (node->block); j++)
        {
          const BriefInline *run = brief_block_get_inline (node->block, j);
          const char *found = run->language != NULL ? run->language : node->language;

          if (!g_str_equal (run->text, text))
            continue;
          n_found++;
          if (!g_str_equal (found, language))
            g_error ("“%s” is marked as %s, not as %s", text, found, language);
        }
    }
  if (n_found == 0)
    g_error ("“%s” is nowhere", text);
}

/* What falls back to another language is marked with it wherever it stands; the program's words are not taken for it. */
static void
test_fallback (void)
{
  const struct {
    const char *text, *language;
  } cases[] = {
    /* Of the collection. */
    { "Make water free.", "es" },
    { "Water in the north", "es" },
    { "The north", "es" },
    { "What was found.", "es" },
    { "Wells", "es" },
    { "wells", "es" },
    { "Water is a right.", "es" },
    { "Wells ran dry.", "es" },
    { "A water union", "es" },
    { "Chair", "es" },
    { "Adopted", "es" },
    { "Water report", "es" },
    { "Water", "es" },
    { "In part.", "es" },
    { "Seen late.", "es" },
    /* Of the program, also within a paragraph of the collection. */
    { "Evidence", "en" },
    { "Law", "en" },
    { " (as of 2016)", "en" },
    { "[1]", "en" },
    { "[2, s. 3]", "en" },
    { "●\u00a0primary", "en" },
    { "What the policy does not do", "en" },
    { "In summary, ", "en" },
    { "Endorses this policy", "en" },
    { "May 2016", "en" },
    { "Contents", "en" },
    { "Sources", "en" },
    { "Account of: ", "en" },
    { "Our note", "en" },
    { "”, licence ", "en" },
    /* Of the team. */
    { "Ours.", "en" },
    { "A title", "en" },
  };
  g_autoptr (BriefCollection) collection = read_spanish ();
  g_autoptr (BriefPack) pack = brief_pack_new ("A title", "en");
  const char *const ids[] = { "rec-1", "report-1", "body-1", "statement-1", "milestone-1" };
  g_autoptr (BriefDocument) document = NULL;
  BriefBlock *heading;

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    brief_pack_add_item (pack, collection, brief_collection_lookup_item (collection, ids[i]));
  brief_pack_set_entry_note (pack, brief_section_get_entry (brief_pack_get_section (pack, 0), 0), "Ours.");
  document = brief_compose (pack);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_language (document, cases[i].text, cases[i].language);

  heading = tree_lookup (document,
                         brief_entry_get_key (brief_section_get_entry (brief_pack_get_section (pack, 0), 1)));
  g_assert_cmpstr (brief_block_get_margin (heading), ==, "The north");
  g_assert_cmpstr (brief_block_get_margin_language (heading), ==, "es");
}

/* The members of the format whose language nobody knows: names, numbers, addresses. */
static void
add_unknown (JsonNode *node, const char *member, GHashTable *unknown)
{
  static const char *const members[] = { "author",     "publisher",    "number",  "url",     "locator",
                                         "addressees", "body",         "session", "speaker", "organization",
                                         "license",    "abbreviation", NULL };

  if (JSON_NODE_HOLDS_OBJECT (node))
    {
      JsonObjectIter iter;
      const char *name;
      JsonNode *child;

      json_object_iter_init (&iter, json_node_get_object (node));
      while (json_object_iter_next (&iter, &name, &child))
        add_unknown (child, name, unknown);
    }
  else if (JSON_NODE_HOLDS_ARRAY (node))
    {
      JsonArray *array = json_node_get_array (node);

      for (guint i = 0; i < json_array_get_length (array); i++)
        add_unknown (json_array_get_element (array, i), member, unknown);
    }
  else if (json_node_get_value_type (node) == G_TYPE_STRING && member != NULL
           && g_strv_contains (members, member))
    g_hash_table_add (unknown, json_node_dup_string (node));
}

static gboolean
has_letters (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isalpha (g_utf8_get_char (p)))
      return TRUE;
  return FALSE;
}

/* In a document in a language that neither the collection nor the program has, no word passes for that language but the
 * team's own. */
static void
test_foreign (gconstpointer data)
{
  g_autoptr (BriefCollection) collection = support_read_bundled ();
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "collections",
                                                 "amnesty-sex-work-2016.json", NULL);
  g_autoptr (GHashTable) unknown = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (BriefPack) pack = brief_pack_new (NULL, "nn");
  g_autoptr (BriefDocument) document = NULL;
  g_autoptr (GArray) nodes = NULL;
  g_autoptr (GError) error = NULL;
  guint n_words = 0;

  json_parser_load_from_file (parser, path, &error);
  g_assert_no_error (error);
  add_unknown (json_parser_get_root (parser), NULL, unknown);
  brief_template_apply (brief_template_lookup ("briefing"), pack, collection, NULL, &error);
  g_assert_no_error (error);
  brief_pack_set_detail (pack, "title", "");
  brief_pack_set_detail (pack, "subtitle", "");
  brief_pack_set_detail (pack, "citations", data);
  for (guint i = 0; i < brief_pack_get_n_sections (pack); i++)
    brief_pack_set_section_title (pack, brief_pack_get_section (pack, i), "");

  document = brief_compose (pack);
  nodes = tree_list (document);
  for (guint i = 0; i < nodes->len; i++)
    {
      const TreeNode *node = &g_array_index (nodes, TreeNode, i);

      for (guint j = 0; j < brief_block_get_n_inlines (node->block); j++)
        {
          const BriefInline *run = brief_block_get_inline (node->block, j);
          const char *language = run->language != NULL ? run->language : node->language;

          if (!has_letters (run->alternative != NULL ? run->alternative : run->text)
              || g_hash_table_contains (unknown, run->text))
            continue;
          n_words++;
          if (!g_str_equal (language, "en"))
            g_error ("“%s” passes for %s", run->text, language);
        }
    }
  g_assert_cmpuint (n_words, >, 1000);
}

/* The tag of the translation in use; there is none yet but the original. */
static void
test_words (void)
{
  g_assert_cmpstr (brief_language_of_words (), ==, "en");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/composer-languages/words", test_words);
  g_test_add_func ("/composer-languages/fallback", test_fallback);
  g_test_add_data_func ("/composer-languages/foreign/endnotes", "endnotes", test_foreign);
  g_test_add_data_func ("/composer-languages/foreign/footnotes", "footnotes", test_foreign);

  return g_test_run ();
}
