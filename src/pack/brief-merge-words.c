/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "pack/brief-json-text.h"
#include "pack/brief-merge-members.h"
#include "pack/brief-typed.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* How much of a heading a title shows, in characters. */
#define OWNER_LENGTH_MAX 60

/* What a person calls the members of a pack. */
static const struct {
  const char *member;
  const char *words;
} member_words[] = {
  { "title", N_ ("Title") },
  { "subtitle", N_ ("Subtitle") },
  { "audience", N_ ("Audience") },
  { "prepared-by", N_ ("Prepared by") },
  { "contact", N_ ("Contact") },
  { "date", N_ ("Date") },
  { "language", N_ ("Language") },
  { "template", N_ ("Template") },
  { "paper", N_ ("Paper") },
  { "logo", N_ ("Logo") },
  { "place", N_ ("Place") },
  { "cover", N_ ("Cover") },
  { "contents", N_ ("Contents") },
  { "page-numbers", N_ ("Page numbers") },
  { "large-print", N_ ("Large print") },
  { "draft", N_ ("Draft mark") },
  { "numbering", N_ ("Numbering") },
  { "citations", N_ ("Citations") },
  { "pdf-standard", N_ ("PDF standard") },
};

static const char *
find_words (const char *member)
{
  for (gsize i = 0; i < G_N_ELEMENTS (member_words); i++)
    if (g_str_equal (member_words[i].member, member))
      return _ (member_words[i].words);
  return member;
}

/**
 * brief_merge_words_dup_owner:
 * @kind: what it is
 * @owner: (nullable): its heading
 *
 * Returns: (transfer full): what a conflict about all of it is called
 */
char *
brief_merge_words_dup_owner (BriefMergeKind kind, const char *owner)
{
  g_autofree char *heading = brief_typed_cut (owner != NULL ? owner : "", OWNER_LENGTH_MAX);

  switch (kind)
    {
    case BRIEF_MERGE_KIND_SECTION:
      /* Translators: %s is the heading of a section. */
      return *heading != '\0' ? g_strdup_printf (_ ("Section “%s”"), heading)
                              : g_strdup (_ ("Section without heading"));
    case BRIEF_MERGE_KIND_SOURCE:
      /* Translators: %s is the title of a source. */
      return g_strdup_printf (_ ("Source “%s”"), heading);
    case BRIEF_MERGE_KIND_ENTRY:
      /* Translators: %s is the heading of an entry. */
      return *heading != '\0' ? g_strdup_printf (_ ("Entry “%s”"), heading) : g_strdup (_ ("Empty note"));
    case BRIEF_MERGE_KIND_PACK:
    case BRIEF_MERGE_KIND_OPTIONS:
    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * brief_merge_words_dup_member:
 * @kind: what the member belongs to
 * @member: its name; "place-in-pack" for where an entry stands
 * @owner: (nullable): the heading of what it belongs to
 *
 * Returns: (transfer full): what a conflict about it is called
 */
char *
brief_merge_words_dup_member (BriefMergeKind kind, const char *member, const char *owner)
{
  g_autofree char *heading = brief_typed_cut (owner != NULL ? owner : "", OWNER_LENGTH_MAX);

  if (kind == BRIEF_MERGE_KIND_PACK || kind == BRIEF_MERGE_KIND_OPTIONS)
    return g_strdup (g_str_equal (member, "sources") ? _ ("List of sources") : find_words (member));
  if (kind == BRIEF_MERGE_KIND_SOURCE)
    return brief_merge_words_dup_owner (kind, owner);
  if (g_str_equal (member, "note") && kind == BRIEF_MERGE_KIND_ENTRY)
    /* Translators: %s is the heading of an entry. */
    return g_strdup_printf (_ ("Note on “%s”"), heading);
  if (g_str_equal (member, "note"))
    /* Translators: %s is the heading of a section. */
    return g_strdup_printf (_ ("Note of the section “%s”"), heading);
  if (g_str_equal (member, "title"))
    /* Translators: %s is the heading of a section. */
    return g_strdup_printf (_ ("Heading “%s”"), heading);
  if (g_str_equal (member, "snapshot"))
    /* Translators: %s is the heading of an entry. */
    return g_strdup_printf (_ ("State of “%s” in the collection"), heading);
  if (g_str_equal (member, "show"))
    /* Translators: %s is the heading of an entry. */
    return g_strdup_printf (_ ("What is shown of “%s”"), heading);
  if (g_str_equal (member, "place-in-pack"))
    /* Translators: %s is the heading of an entry. */
    return g_strdup_printf (_ ("Section of “%s”"), heading);
  /* Translators: the name of something that this version does not know; the heading of an entry or section. */
  return g_strdup_printf (_ ("“%s” of “%s”"), member, heading);
}

static char *
dup_json (JsonNode *node)
{
  g_auto (BriefJsonText) text = { NULL };

  brief_json_text_init (&text, 0);
  brief_json_text_add_node (&text, NULL, node);
  return brief_json_text_end (&text, NULL);
}

/* A localized text is a string, or an object of strings by language. */
static const char *
find_text (JsonNode *node)
{
  if (node != NULL && JSON_NODE_HOLDS_OBJECT (node))
    {
      JsonObjectIter iter;
      const char *language;

      json_object_iter_init_ordered (&iter, json_node_get_object (node));
      if (!json_object_iter_next_ordered (&iter, &language, &node))
        return NULL;
    }
  return node != NULL && JSON_NODE_HOLDS_VALUE (node) ? json_node_get_string (node) : NULL;
}

static const char *
find_member_text (JsonObject *object, const char *member)
{
  return find_text (json_object_get_member (object, member));
}

static char *
dup_snapshot (JsonObject *snapshot)
{
  JsonObject *item = json_object_get_object_member (snapshot, "item");
  JsonObject *collection = json_object_get_object_member (snapshot, "collection");
  const char *title = item != NULL ? find_member_text (item, "title") : NULL;
  const char *text = item != NULL ? find_member_text (item, "text") : NULL;
  g_autofree char *words = g_strjoin ("\n", title ? title : "", text ? text : "", NULL);

  g_strstrip (words);
  if (collection == NULL || !json_object_has_member (collection, "revision"))
    return g_steal_pointer (&words);
  /* Translators: the words of an item; the number of a revision of the collection that it comes from. */
  return g_strdup_printf (_ ("%s\n(revision %d of its collection)"), words,
                          (int) json_object_get_int_member (collection, "revision"));
}

/**
 * brief_merge_words_dup_object:
 * @object: an object
 *
 * Returns: (transfer full): what it holds, a line a member
 */
char *
brief_merge_words_dup_object (JsonObject *object)
{
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;
  JsonObjectIter iter;
  const char *member;
  JsonNode *node;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &member, &node))
    {
      g_autofree char *json = JSON_NODE_HOLDS_VALUE (node) ? NULL : dup_json (node);
      const char *text = JSON_NODE_HOLDS_VALUE (node) ? json_node_get_string (node) : json;

      if (text != NULL)
        /* Translators: the name of a member of a file, and what it holds. */
        g_strv_builder_take (lines, g_strdup_printf (C_ ("member", "%s: %s"), member, text));
    }
  all = g_strv_builder_end (lines);
  return g_strjoinv ("\n", all);
}

/**
 * brief_merge_words_dup_value:
 * @object: an object
 * @member: one of its members, or one that it might have
 *
 * Returns: (transfer full): what the member holds, for people
 */
char *
brief_merge_words_dup_value (JsonObject *object, const char *member)
{
  JsonNode *node = json_object_get_member (object, member);

  if (node == NULL || (JSON_NODE_HOLDS_VALUE (node) && g_strcmp0 (json_node_get_string (node), "") == 0))
    return g_strdup (_ ("Nothing"));
  if (JSON_NODE_HOLDS_OBJECT (node) && g_str_equal (member, "logo"))
    return g_strdup (json_object_get_string_member_with_default (json_node_get_object (node), "alt", ""));
  if (JSON_NODE_HOLDS_OBJECT (node) && g_str_equal (member, "snapshot"))
    return dup_snapshot (json_node_get_object (node));
  if (JSON_NODE_HOLDS_OBJECT (node))
    return brief_merge_words_dup_object (json_node_get_object (node));
  if (!JSON_NODE_HOLDS_VALUE (node))
    return dup_json (node);
  if (json_node_get_value_type (node) == G_TYPE_BOOLEAN)
    return g_strdup (json_node_get_boolean (node) ? _ ("Yes") : _ ("No"));
  return json_node_get_value_type (node) == G_TYPE_STRING ? g_strdup (json_node_get_string (node))
                                                          : dup_json (node);
}
