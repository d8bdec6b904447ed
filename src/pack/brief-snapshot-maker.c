/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "briefings-pack"

#include "pack/brief-snapshot.h"

#include "collection/brief-json-writer.h"

/* What a snapshot keeps of the report or body that an item belongs to (pack.schema.json). */
static const char *const report_head[] = { "id", "title", "place", "country", "number", "date", NULL };
static const char *const body_head[] = { "id", "organization", "about", NULL };

static JsonObject *
write_collection (BriefCollection *collection)
{
  JsonObject *json = json_object_new ();
  BriefLocalizedText *caveat = brief_collection_get_caveat (collection);

  json_object_set_string_member (json, "id", brief_collection_get_id (collection));
  json_object_set_member (json, "title",
                          brief_localized_text_to_json (brief_collection_get_title (collection)));
  if (brief_collection_get_publisher (collection) != NULL)
    json_object_set_string_member (json, "publisher", brief_collection_get_publisher (collection));
  if (brief_collection_get_revision (collection) > 0)
    json_object_set_int_member (json, "revision", brief_collection_get_revision (collection));
  json_object_set_string_member (json, "language", brief_collection_get_language (collection));
  if (brief_collection_get_license (collection) != NULL)
    json_object_set_string_member (json, "license", brief_collection_get_license (collection));
  if (caveat != NULL)
    json_object_set_member (json, "caveat", brief_localized_text_to_json (caveat));
  return json;
}

static JsonObject *
write_head (BriefItem *parent)
{
  const gboolean is_report = brief_item_get_item_type (parent) == BRIEF_ITEM_TYPE_REPORT;
  const char *const *members = is_report ? report_head : body_head;
  g_autoptr (JsonObject) whole = brief_item_to_json (parent);
  JsonObject *head = json_object_new ();

  for (guint i = 0; members[i] != NULL; i++)
    if (json_object_has_member (whole, members[i]))
      json_object_set_member (head, members[i], json_object_dup_member (whole, members[i]));
  return head;
}

static void
set_parent (JsonObject *json, BriefCollection *collection, BriefItem *item)
{
  BriefItem *parent = brief_collection_get_parent (collection, item);

  if (parent != NULL)
    json_object_set_object_member (json, "parent", write_head (parent));
}

static JsonArray *
write_evidence (BriefCollection *collection, GPtrArray *findings)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < findings->len; i++)
    {
      BriefItem *finding = g_ptr_array_index (findings, i);
      JsonObject *json = brief_item_to_json (finding);

      set_parent (json, collection, finding);
      json_array_add_object_element (array, json);
    }
  return array;
}

static void
collect (JsonNode *node, GPtrArray *ids)
{
  const char *id = json_node_get_string (node);

  if (id != NULL && !g_ptr_array_find_with_equal_func (ids, id, g_str_equal, NULL))
    g_ptr_array_add (ids, (gpointer) id);
}

/* Finds what a tree names, in the order in which it does: sources by its citations, and themes. */
static void
collect_references (JsonNode *node, const char *member, GPtrArray *sources, GPtrArray *themes)
{
  if (JSON_NODE_HOLDS_ARRAY (node))
    {
      JsonArray *array = json_node_get_array (node);

      for (guint i = 0; i < json_array_get_length (array); i++)
        {
          JsonNode *element = json_array_get_element (array, i);

          if (g_strcmp0 (member, "themes") == 0 && JSON_NODE_HOLDS_VALUE (element))
            collect (element, themes);
          else
            collect_references (element, member, sources, themes);
        }
    }
  else if (JSON_NODE_HOLDS_OBJECT (node))
    {
      JsonObject *object = json_node_get_object (node);
      const gboolean is_citation = g_strcmp0 (member, "citations") == 0;
      JsonObjectIter iter;
      const char *name;
      JsonNode *value;

      json_object_iter_init_ordered (&iter, object);
      while (json_object_iter_next_ordered (&iter, &name, &value))
        if (is_citation && (g_str_equal (name, "source") || g_str_equal (name, "account-of")))
          collect (value, sources);
        else
          collect_references (value, name, sources, themes);
    }
}

static void
set_sources_and_themes (JsonObject *json, BriefCollection *collection)
{
  g_autoptr (GPtrArray) source_ids = g_ptr_array_new ();
  g_autoptr (GPtrArray) theme_ids = g_ptr_array_new ();
  JsonArray *sources = json_array_new ();
  JsonArray *themes = json_array_new ();

  collect_references (json_object_get_member (json, "item"), NULL, source_ids, theme_ids);
  if (json_object_has_member (json, "evidence"))
    collect_references (json_object_get_member (json, "evidence"), NULL, source_ids, theme_ids);

  for (guint i = 0; i < source_ids->len; i++)
    {
      BriefSource *source = brief_collection_lookup_source (collection, g_ptr_array_index (source_ids, i));

      if (source != NULL)
        json_array_add_object_element (sources, brief_source_to_json (source));
    }
  for (guint i = 0; i < theme_ids->len; i++)
    {
      BriefTheme *theme = brief_collection_lookup_theme (collection, g_ptr_array_index (theme_ids, i));

      if (theme != NULL)
        json_array_add_object_element (themes, brief_theme_to_json (theme));
    }
  json_object_set_array_member (json, "sources", sources);
  json_object_set_array_member (json, "themes", themes);
  if (json_array_get_length (themes) == 0)
    json_object_remove_member (json, "themes");
}

/**
 * brief_snapshot_new:
 * @collection: a collection
 * @item: one of its items
 *
 * Takes down all that a pack needs of @item: the item, the head of its report or body, the findings that support a
 * recommendation, the sources cited and the themes named.
 *
 * Returns: (transfer full) (nullable): the snapshot; %NULL, with a critical warning, where a collection that no reader has
 *   checked breaks the rules of the format
 */
BriefSnapshot *
brief_snapshot_new (BriefCollection *collection, BriefItem *item)
{
  g_autoptr (BriefProblems) problems = NULL;
  g_autoptr (JsonNode) node = NULL;
  GPtrArray *findings = NULL;
  BriefJsonCursor cursor;
  BriefSnapshot *self;
  JsonObject *json;

  g_return_val_if_fail (BRIEF_IS_COLLECTION (collection), NULL);
  g_return_val_if_fail (BRIEF_IS_ITEM (item), NULL);

  json = json_object_new ();
  json_object_set_object_member (json, "collection", write_collection (collection));
  json_object_set_string_member (json, "type", brief_item_type_to_string (brief_item_get_item_type (item)));
  json_object_set_object_member (json, "item", brief_item_to_json (item));
  set_parent (json, collection, item);
  if (brief_item_get_item_type (item) == BRIEF_ITEM_TYPE_RECOMMENDATION)
    findings = brief_collection_get_linked (collection, item, BRIEF_LINK_SUPPORTED_BY);
  if (findings != NULL && findings->len > 0)
    json_object_set_array_member (json, "evidence", write_evidence (collection, findings));
  set_sources_and_themes (json, collection);

  /* Reading it back makes sure that what a person sees now is what the saved pack will say. */
  node = json_node_init_object (json_node_alloc (), json);
  json_object_unref (json);
  problems = brief_problems_new (brief_item_get_id (item));
  brief_json_cursor_init_for_node (&cursor, node, problems);
  self = brief_snapshot_read (&cursor);
  if (self == NULL)
    {
      g_autofree char *list = brief_problems_to_string (problems);
      g_critical ("Item not fit for a pack: %s", list);
    }
  return self;
}
