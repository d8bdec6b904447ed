/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "collection/brief-json-writer.h"

#include "collection/brief-fields.h"
#include "model/brief-fact.h"
#include "model/brief-passage.h"

static JsonObject *write_citation (BriefCitation *citation);
static JsonObject *write_passage (BriefPassage *passage);
static JsonObject *write_copy (BriefSourceCopy *copy);

static JsonNode *
node_for_string (const char *text)
{
  return text == NULL ? NULL : json_node_init_string (json_node_alloc (), text);
}

static JsonNode *
node_taking_object (JsonObject *object)
{
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);

  json_node_take_object (node, object);
  return node;
}

static JsonNode *
node_taking_array (JsonArray *array)
{
  JsonNode *node = json_node_new (JSON_NODE_ARRAY);

  json_node_take_array (node, array);
  return node;
}

static void
set_node (JsonObject *object, const char *member, JsonNode *node)
{
  if (node != NULL)
    json_object_set_member (object, member, node);
}

static void
set_citations (JsonObject *object, GPtrArray *citations)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; citations != NULL && i < citations->len; i++)
    json_array_add_object_element (array, write_citation (g_ptr_array_index (citations, i)));
  json_object_set_array_member (object, "citations", array);
}

static void
set_date (JsonObject *object, const char *member, const BriefPartialDate *date)
{
  g_autofree char *iso = NULL;

  if (!brief_partial_date_is_set (date))
    return;
  iso = brief_partial_date_to_iso (date);
  json_object_set_string_member (object, member, iso);
}

static JsonObject *
write_citation (BriefCitation *citation)
{
  JsonObject *object = json_object_new ();
  const char *const words[] = {
    [BRIEF_EVIDENCE_PRIMARY] = "primary",
    [BRIEF_EVIDENCE_SECONDARY] = "secondary",
    [BRIEF_EVIDENCE_OUTLINE] = "outline",
  };
  BriefLocalizedText *note = brief_citation_get_note (citation);

  json_object_set_string_member (object, "source", brief_citation_get_source (citation));
  set_node (object, "locator", node_for_string (brief_citation_get_locator (citation)));
  set_node (object, "evidence", node_for_string (words[brief_citation_get_evidence (citation)]));
  if (note != NULL)
    set_node (object, "note", brief_localized_text_to_json (note));
  set_node (object, "account-of", node_for_string (brief_citation_get_account_of (citation)));
  return object;
}

static JsonObject *
write_passage (BriefPassage *passage)
{
  JsonObject *object = json_object_new ();

  set_node (object, "text", brief_localized_text_to_json (brief_passage_get_text (passage)));
  set_date (object, "as-of", brief_passage_get_as_of (passage));
  set_citations (object, brief_passage_get_citations (passage));
  return object;
}

static JsonObject *
write_copy (BriefSourceCopy *copy)
{
  JsonObject *object = json_object_new ();

  set_node (object, "url", node_for_string (brief_source_copy_get_url (copy)));
  set_node (object, "note", node_for_string (brief_source_copy_get_note (copy)));
  set_date (object, "accessed", brief_source_copy_get_accessed (copy));
  return object;
}

static JsonNode *
node_for_strings (const char *const *texts)
{
  JsonArray *array;

  if (texts == NULL || texts[0] == NULL)
    return NULL;
  array = json_array_new ();
  for (guint i = 0; texts[i] != NULL; i++)
    json_array_add_string_element (array, texts[i]);
  return node_taking_array (array);
}

static JsonNode *
node_for_objects (const BriefField *field, GPtrArray *objects)
{
  JsonArray *array;

  if ((objects == NULL || objects->len == 0) && !(field->flags & BRIEF_FIELD_REQUIRED))
    return NULL;

  array = json_array_new ();
  for (guint i = 0; objects != NULL && i < objects->len; i++)
    {
      gpointer object = g_ptr_array_index (objects, i);

      if (field->kind == BRIEF_FIELD_CITATIONS)
        json_array_add_object_element (array, write_citation (object));
      else if (field->kind == BRIEF_FIELD_PASSAGES)
        json_array_add_object_element (array, write_passage (object));
      else if (field->kind == BRIEF_FIELD_COPIES)
        json_array_add_object_element (array, write_copy (object));
      else
        json_array_add_object_element (array, brief_item_to_json (object));
    }
  return node_taking_array (array);
}

static JsonNode *
node_for_choice (const BriefField *field, const GValue *value, GParamSpec *pspec)
{
  g_autoptr (GEnumClass) choices = NULL;

  if (g_param_value_defaults (pspec, value) && !(field->flags & BRIEF_FIELD_REQUIRED))
    return NULL;
  choices = g_type_class_ref (field->choices ());
  return node_for_string (g_enum_get_value (choices, g_value_get_enum (value))->value_nick);
}

static JsonNode *
node_for_date (const BriefPartialDate *date)
{
  g_autofree char *iso = NULL;

  if (!brief_partial_date_is_set (date))
    return NULL;
  iso = brief_partial_date_to_iso (date);
  return node_for_string (iso);
}

/* A number goes out as it came in: whole where it is whole. */
static JsonNode *
node_for_fact_value (BriefFact *fact)
{
  const double number = brief_fact_get_number (fact);
  const gint64 whole = (gint64) CLAMP (number, -9.0e15, 9.0e15);

  if (!brief_fact_is_number (fact))
    return brief_localized_text_to_json (brief_fact_get_value (fact));
  if ((double) whole >= number && (double) whole <= number)
    return json_node_init_int (json_node_alloc (), whole);
  return json_node_init_double (json_node_alloc (), number);
}

static JsonNode *
node_for_field (GObject *object, const BriefField *field)
{
  GParamSpec *pspec = g_object_class_find_property (G_OBJECT_GET_CLASS (object), field->property);
  g_auto (GValue) value = G_VALUE_INIT;

  g_assert (pspec != NULL);

  if (field->kind == BRIEF_FIELD_VALUE)
    return node_for_fact_value (BRIEF_FACT (object));

  g_object_get_property (object, field->property, &value);
  switch (field->kind)
    {
    case BRIEF_FIELD_TEXT:
      return g_value_get_boxed (&value) == NULL ? NULL
                                                : brief_localized_text_to_json (g_value_get_boxed (&value));
    case BRIEF_FIELD_STRINGS:
    case BRIEF_FIELD_REFERENCES:
    case BRIEF_FIELD_COUNTRIES:
      return node_for_strings (g_value_get_boxed (&value));
    case BRIEF_FIELD_DATE:
      return node_for_date (g_value_get_boxed (&value));
    case BRIEF_FIELD_BOOLEAN:
      return g_value_get_boolean (&value) ? json_node_init_boolean (json_node_alloc (), TRUE) : NULL;
    case BRIEF_FIELD_REVISION:
      return g_value_get_uint (&value) == 0
                 ? NULL
                 : json_node_init_int (json_node_alloc (), g_value_get_uint (&value));
    case BRIEF_FIELD_CHOICE:
      return node_for_choice (field, &value, pspec);
    case BRIEF_FIELD_CITATIONS:
    case BRIEF_FIELD_PASSAGES:
    case BRIEF_FIELD_COPIES:
    case BRIEF_FIELD_ITEMS:
      return node_for_objects (field, g_value_get_boxed (&value));
    case BRIEF_FIELD_STRING:
    case BRIEF_FIELD_SLUG:
    case BRIEF_FIELD_REFERENCE:
    case BRIEF_FIELD_COUNTRY:
    case BRIEF_FIELD_LANGUAGE:
    case BRIEF_FIELD_URL:
    case BRIEF_FIELD_WORD:
      return node_for_string (g_value_get_string (&value));
    case BRIEF_FIELD_VALUE:
    default:
      g_return_val_if_reached (NULL);
    }
}

static JsonObject *
write_fields (GObject *object, const BriefField *fields)
{
  JsonObject *json = json_object_new ();

  for (guint i = 0; fields[i].member != NULL; i++)
    set_node (json, fields[i].member, node_for_field (object, &fields[i]));
  return json;
}

/**
 * brief_item_to_json:
 * @item: an item
 *
 * Returns: (transfer full): the item as in the collection format, its members in the format's order
 */
JsonObject *
brief_item_to_json (BriefItem *item)
{
  g_return_val_if_fail (BRIEF_IS_ITEM (item), NULL);

  return write_fields (G_OBJECT (item), brief_fields_for_item_type (brief_item_get_item_type (item)));
}

/**
 * brief_source_to_json:
 * @source: a source
 *
 * Returns: (transfer full): the source as in the collection format
 */
JsonObject *
brief_source_to_json (BriefSource *source)
{
  g_return_val_if_fail (BRIEF_IS_SOURCE (source), NULL);

  return write_fields (G_OBJECT (source), brief_source_fields);
}

/**
 * brief_theme_to_json:
 * @theme: a theme
 *
 * Returns: (transfer full): the theme as in the collection format
 */
JsonObject *
brief_theme_to_json (BriefTheme *theme)
{
  g_return_val_if_fail (BRIEF_IS_THEME (theme), NULL);

  return write_fields (G_OBJECT (theme), brief_theme_fields);
}

/**
 * brief_localized_text_to_json:
 * @text: a text
 *
 * Returns: (transfer full): a string where the text is in its base language alone, else an object of languages
 */
JsonNode *
brief_localized_text_to_json (BriefLocalizedText *text)
{
  const char *const *languages = NULL;
  JsonObject *object;

  g_return_val_if_fail (text != NULL, NULL);

  if (brief_localized_text_is_plain (text))
    return node_for_string (brief_localized_text_resolve (text, NULL, NULL));

  object = json_object_new ();
  languages = brief_localized_text_get_languages (text);
  for (guint i = 0; languages[i] != NULL; i++)
    json_object_set_string_member (object, languages[i],
                                   brief_localized_text_resolve (text, languages[i], NULL));
  return node_taking_object (object);
}
