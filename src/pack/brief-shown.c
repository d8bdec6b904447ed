/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "collection/brief-text-rules.h"
#include "pack/brief-entry-private.h"
#include "pack/brief-pack-rules.h"

#include <glib/gi18n-lib.h>

struct _BriefShown {
  gatomicrefcount ref_count;
  guint parts;
  char **findings;  /* NULL for all */
  char **positions; /* NULL for all */
  JsonObject *json;
};

G_DEFINE_BOXED_TYPE (BriefShown, brief_shown, brief_shown_ref, brief_shown_unref)

/* In the order of BriefPart. */
static const char *const part_names[] = { "title",    "text",      "law",     "method", "facts",
                                          "findings", "positions", "sources", NULL };

static const char *const members[] = { "parts", "findings", "positions", NULL };

static JsonArray *
write_strings (const char *const *texts)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; texts[i] != NULL; i++)
    json_array_add_string_element (array, texts[i]);
  return array;
}

/* Members that a newer version may know of; %NULL where there are none. */
static JsonObject *
dup_unknown (JsonObject *object)
{
  g_autoptr (JsonObject) unknown = json_object_new ();
  JsonObjectIter iter;
  const char *name;
  JsonNode *member;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &member))
    if (!g_strv_contains (members, name))
      json_object_set_member (unknown, name, json_node_copy (member));
  return json_object_get_size (unknown) > 0 ? g_steal_pointer (&unknown) : NULL;
}

static void
add_members (JsonObject *json, JsonObject *unknown)
{
  g_autoptr (GList) names = json_object_get_members (unknown);

  for (GList *l = names; l != NULL; l = l->next)
    json_object_set_member (json, l->data, json_node_copy (json_object_get_member (unknown, l->data)));
}

/**
 * brief_shown_new:
 * @parts: a set of #BriefPart
 * @findings: (nullable): the ids of the findings to show, or %NULL for all
 * @positions: (nullable): the ids of the positions to show, or %NULL for all
 *
 * Returns: (transfer full): what an entry shows
 */
BriefShown *
brief_shown_new (guint parts, const char *const *findings, const char *const *positions)
{
  BriefShown *self = g_new0 (BriefShown, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->parts = parts & BRIEF_PARTS_ALL;
  self->findings = g_strdupv ((char **) findings);
  self->positions = g_strdupv ((char **) positions);
  self->json = json_object_new ();
  if (self->parts != BRIEF_PARTS_ALL)
    {
      JsonArray *names = json_array_new ();

      for (guint i = 0; part_names[i] != NULL; i++)
        if (self->parts & (1u << i))
          json_array_add_string_element (names, part_names[i]);
      json_object_set_array_member (self->json, "parts", names);
    }
  if (findings != NULL)
    json_object_set_array_member (self->json, "findings", write_strings (findings));
  if (positions != NULL)
    json_object_set_array_member (self->json, "positions", write_strings (positions));
  return self;
}

/**
 * brief_shown_new_changed:
 * @old: (nullable): what an entry shows
 * @parts: a set of #BriefPart
 * @findings: (nullable): the ids of the findings to show, or %NULL for all
 * @positions: (nullable): the ids of the positions to show, or %NULL for all
 *
 * Like brief_shown_new(), with the members of @old that this version does not know.
 *
 * Returns: (transfer full) (nullable): what the entry shows now; %NULL for all
 */
BriefShown *
brief_shown_new_changed (BriefShown *old,
                         guint parts,
                         const char *const *findings,
                         const char *const *positions)
{
  g_autoptr (JsonObject) unknown = old != NULL ? dup_unknown (old->json) : NULL;
  BriefShown *self;

  if (unknown == NULL && parts == BRIEF_PARTS_ALL && findings == NULL && positions == NULL)
    return NULL;
  self = brief_shown_new (parts, findings, positions);
  if (unknown != NULL)
    add_members (self->json, unknown);
  return self;
}

static guint
read_parts (const BriefJsonCursor *array)
{
  BriefJsonCursor element;
  BriefJsonWalk walk;
  guint parts = 0;

  if (!brief_pack_rules_check_array (array))
    return 0;
  brief_json_walk_init (&walk, array);
  while (brief_json_walk_next (&walk, &element))
    {
      const char *name = brief_text_rules_read (&element, TRUE);
      guint i = 0;

      if (name == NULL)
        continue;
      while (part_names[i] != NULL && !g_str_equal (part_names[i], name))
        i++;
      if (part_names[i] == NULL)
        brief_json_cursor_error (&element, _ ("no part of an item that can be shown"));
      else if (parts & (1u << i))
        brief_json_cursor_error (&element, _ ("\"%s\" stands twice"), name);
      else
        parts |= 1u << i;
    }
  return parts;
}

static char **
read_ids (const BriefJsonCursor *array)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  BriefJsonCursor element;
  BriefJsonWalk walk;

  if (!brief_pack_rules_check_array (array))
    return NULL;
  brief_json_walk_init (&walk, array);
  while (brief_json_walk_next (&walk, &element))
    {
      const char *id = brief_text_rules_read (&element, FALSE);

      if (id != NULL)
        g_strv_builder_add (ids, id);
    }
  return g_strv_builder_end (ids);
}

/**
 * brief_shown_read:
 * @cursor: a value
 *
 * Reads `show` of an entry and reports what is wrong with it.
 *
 * Returns: (transfer full) (nullable): what the entry shows, or %NULL where it is no object
 */
BriefShown *
brief_shown_read (const BriefJsonCursor *cursor)
{
  BriefShown *self;
  BriefJsonCursor member;

  if (!brief_pack_rules_check_object (cursor))
    return NULL;

  self = g_new0 (BriefShown, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->parts = BRIEF_PARTS_ALL;
  self->json = json_object_ref (json_node_get_object (cursor->node));
  if (brief_json_cursor_find_member (cursor, "parts", &member))
    self->parts = read_parts (&member);
  if (brief_json_cursor_find_member (cursor, "findings", &member))
    self->findings = read_ids (&member);
  if (brief_json_cursor_find_member (cursor, "positions", &member))
    self->positions = read_ids (&member);
  brief_pack_rules_warn_unknown (cursor, members);
  return self;
}

BriefShown *
brief_shown_ref (BriefShown *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
brief_shown_unref (BriefShown *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_strfreev (self->findings);
  g_strfreev (self->positions);
  json_object_unref (self->json);
  g_free (self);
}

guint
brief_shown_get_parts (BriefShown *self)
{
  return self != NULL ? self->parts : BRIEF_PARTS_ALL;
}

const char *const *
brief_shown_get_findings (BriefShown *self)
{
  return self != NULL ? (const char *const *) self->findings : NULL;
}

const char *const *
brief_shown_get_positions (BriefShown *self)
{
  return self != NULL ? (const char *const *) self->positions : NULL;
}

JsonObject *
brief_shown_get_json (BriefShown *self)
{
  return self->json;
}
