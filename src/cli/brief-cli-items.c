/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cli/brief-cli-items.h"

#include "model/brief-direction.h"
#include "model/brief-model-enums.h"
#include "model/brief-words.h"

static void
add_strings (JsonBuilder *builder, const char *name, const char *const *texts)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
  for (guint i = 0; texts != NULL && texts[i] != NULL; i++)
    json_builder_add_string_value (builder, texts[i]);
  json_builder_end_array (builder);
}

static void
add_string (JsonBuilder *builder, const char *name, const char *text)
{
  json_builder_set_member_name (builder, name);
  if (text != NULL)
    json_builder_add_string_value (builder, text);
  else
    json_builder_add_null_value (builder);
}

static void
add_citations (JsonBuilder *builder, GPtrArray *citations)
{
  g_autoptr (GEnumClass) grades = g_type_class_ref (BRIEF_TYPE_EVIDENCE);

  json_builder_set_member_name (builder, "citations");
  json_builder_begin_array (builder);
  for (guint i = 0; citations != NULL && i < citations->len; i++)
    {
      BriefCitation *citation = g_ptr_array_index (citations, i);
      const BriefEvidence evidence = brief_citation_get_evidence (citation);

      json_builder_begin_object (builder);
      add_string (builder, "source", brief_citation_get_source (citation));
      add_string (builder, "locator", brief_citation_get_locator (citation));
      add_string (
          builder, "evidence",
          evidence == BRIEF_EVIDENCE_UNGRADED ? NULL : g_enum_get_value (grades, (int) evidence)->value_nick);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_item (JsonBuilder *builder, BriefHit *hit, const char *language)
{
  BriefItem *item = brief_hit_get_item (hit);
  BriefLocalizedText *text = brief_item_get_text (item);
  g_autofree char *heading = brief_item_dup_heading (item, language, NULL);
  g_autofree char *date = NULL;
  g_auto (GStrv) countries = brief_collection_dup_countries (brief_hit_get_collection (hit), item);

  if (brief_partial_date_is_set (brief_item_get_date (item)))
    date = brief_partial_date_to_iso (brief_item_get_date (item));
  json_builder_begin_object (builder);
  add_string (builder, "collection", brief_item_get_collection_id (item));
  add_string (builder, "id", brief_item_get_id (item));
  add_string (builder, "type", brief_item_type_to_string (brief_item_get_item_type (item)));
  add_string (builder, "title", heading);
  add_string (builder, "text", text != NULL ? brief_localized_text_resolve (text, language, NULL) : NULL);
  add_strings (builder, "countries", (const char *const *) countries);
  add_string (builder, "date", date);
  add_strings (builder, "themes", brief_item_get_themes (item));
  add_citations (builder, brief_item_get_citations (item));
  json_builder_end_object (builder);
}

/**
 * brief_cli_items_to_json:
 * @hits: a list of #BriefHit
 * @n_shown: how many of them to write
 * @language: the language wanted
 *
 * Returns: (transfer full): the items as one JSON document (DESIGN section 11), with the number of all of them
 */
char *
brief_cli_items_to_json (GListModel *hits, guint n_shown, const char *language)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *text = NULL;

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "items");
  json_builder_begin_array (builder);
  for (guint i = 0; i < n_shown; i++)
    {
      g_autoptr (BriefHit) hit = g_list_model_get_item (hits, i);

      add_item (builder, hit, language);
    }
  json_builder_end_array (builder);
  json_builder_set_member_name (builder, "total");
  json_builder_add_int_value (builder, g_list_model_get_n_items (hits));
  json_builder_end_object (builder);

  root = json_builder_get_root (builder);
  json_generator_set_root (generator, root);
  json_generator_set_pretty (generator, TRUE);
  text = json_generator_to_data (generator, NULL);
  return g_strconcat (text, "\n", NULL);
}

static glong
widest_id (GListModel *hits, guint n_shown)
{
  glong width = 0;

  for (guint i = 0; i < n_shown; i++)
    {
      g_autoptr (BriefHit) hit = g_list_model_get_item (hits, i);

      width = MAX (width, g_utf8_strlen (brief_item_get_id (brief_hit_get_item (hit)), -1));
    }
  return width;
}

/**
 * brief_cli_items_to_text:
 * @hits: a list of #BriefHit
 * @n_shown: how many of them to write
 * @language: the language wanted
 *
 * Returns: (transfer full): a line for each item: its id, its heading and, in brackets, its place, stance and date
 */
char *
brief_cli_items_to_text (GListModel *hits, guint n_shown, const char *language)
{
  const int width = (int) widest_id (hits, n_shown);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n_shown; i++)
    {
      g_autoptr (BriefHit) hit = g_list_model_get_item (hits, i);
      BriefItem *item = brief_hit_get_item (hit);
      g_autofree char *heading = brief_item_dup_heading (item, language, NULL);
      g_autofree char *placing = brief_words_placing (item, brief_hit_get_parent (hit), language);
      g_autofree char *place = brief_direction_strip (placing);

      g_strdelimit (heading, "\n\t", ' ');
      g_string_append_printf (text, "%-*s  %s", width, brief_item_get_id (item), heading);
      if (*place != '\0')
        g_string_append_printf (text, "  (%s)", place);
      g_string_append_c (text, '\n');
    }
  return g_string_free_and_steal (text);
}
