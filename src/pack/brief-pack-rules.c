/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "pack/brief-pack-rules.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define HEXADECIMAL "0123456789abcdef"
#define SLUG "abcdefghijklmnopqrstuvwxyz0123456789-"
#define WORD_LENGTH_MAX 32

gboolean
brief_pack_rules_check_object (const BriefJsonCursor *cursor)
{
  if (brief_json_cursor_is_object (cursor))
    return TRUE;
  brief_json_cursor_error (cursor, _ ("should be an object"));
  return FALSE;
}

gboolean
brief_pack_rules_check_array (const BriefJsonCursor *cursor)
{
  if (brief_json_cursor_is_array (cursor))
    return TRUE;
  brief_json_cursor_error (cursor, _ ("should be an array"));
  return FALSE;
}

/**
 * brief_pack_rules_find_required:
 * @cursor: an object
 * @name: the name of a member
 * @member: (out): its value
 *
 * Returns: whether there is such a member; that there is none is reported
 */
gboolean
brief_pack_rules_find_required (const BriefJsonCursor *cursor, const char *name, BriefJsonCursor *member)
{
  if (brief_json_cursor_find_member (cursor, name, member))
    return TRUE;
  brief_json_cursor_error (cursor, _ ("\"%s\" is missing"), name);
  return FALSE;
}

static const BriefField *
find_field (const BriefField *fields, const char *member)
{
  for (guint i = 0; fields[i].member != NULL; i++)
    if (g_str_equal (fields[i].member, member))
      return &fields[i];
  return NULL;
}

static void
check_elements (const BriefJsonCursor *array, const BriefField *field)
{
  const BriefField *fields = field->kind == BRIEF_FIELD_CITATIONS  ? brief_citation_fields
                             : field->kind == BRIEF_FIELD_PASSAGES ? brief_passage_fields
                             : field->kind == BRIEF_FIELD_COPIES   ? brief_source_copy_fields
                             : field->kind == BRIEF_FIELD_ITEMS
                                 ? brief_fields_for_item_type (field->item_type)
                                 : NULL;
  BriefJsonCursor element;
  BriefJsonWalk walk;

  if (fields == NULL || !brief_json_cursor_is_array (array))
    return;
  brief_json_walk_init (&walk, array);
  while (brief_json_walk_next (&walk, &element))
    brief_pack_rules_check_members (&element, fields, NULL);
}

/**
 * brief_pack_rules_check_members:
 * @cursor: a value; nothing is said where it is no object
 * @fields: the members of such an object of the collection format
 * @further: (nullable) (array zero-terminated=1): members that it may have in a pack besides
 *
 * Reports members that are missing and, as a pack keeps them, warns of those that are not known; likewise in the objects
 * that it holds.
 */
void
brief_pack_rules_check_members (const BriefJsonCursor *cursor,
                                const BriefField *fields,
                                const char *const *further)
{
  BriefJsonCursor member;
  BriefJsonWalk walk;

  if (!brief_json_cursor_is_object (cursor))
    return;

  for (guint i = 0; fields[i].member != NULL; i++)
    if (fields[i].flags & BRIEF_FIELD_REQUIRED)
      (void) brief_pack_rules_find_required (cursor, fields[i].member, &member);

  brief_json_walk_init (&walk, cursor);
  while (brief_json_walk_next (&walk, &member))
    {
      const BriefField *field = find_field (fields, member.member);

      if (field != NULL)
        check_elements (&member, field);
      else if (further == NULL || !g_strv_contains (further, member.member))
        brief_json_cursor_warn (&member, _ ("not known; kept as it is"));
    }
}

/**
 * brief_pack_rules_warn_unknown:
 * @cursor: an object
 * @known: (array zero-terminated=1): the members that it may have
 *
 * Warns of each other member.
 */
void
brief_pack_rules_warn_unknown (const BriefJsonCursor *cursor, const char *const *known)
{
  BriefJsonCursor member;
  BriefJsonWalk walk;

  brief_json_walk_init (&walk, cursor);
  while (brief_json_walk_next (&walk, &member))
    if (!g_strv_contains (known, member.member))
      brief_json_cursor_warn (&member, _ ("not known; kept as it is"));
}

/**
 * brief_pack_rules_warn_unknown_fields:
 * @cursor: an object
 * @fields: the members that it may have
 *
 * Warns of each other member.
 */
void
brief_pack_rules_warn_unknown_fields (const BriefJsonCursor *cursor, const BriefField *fields)
{
  BriefJsonCursor member;
  BriefJsonWalk walk;

  brief_json_walk_init (&walk, cursor);
  while (brief_json_walk_next (&walk, &member))
    if (find_field (fields, member.member) == NULL)
      brief_json_cursor_warn (&member, _ ("not known; kept as it is"));
}

/**
 * brief_pack_rules_dup_unknown:
 * @cursor: an object
 * @known: (array zero-terminated=1): the members that it may have
 *
 * Warns of each other member and keeps it.
 *
 * Returns: (transfer full) (nullable): an object of them, or %NULL where there is none
 */
JsonObject *
brief_pack_rules_dup_unknown (const BriefJsonCursor *cursor, const char *const *known)
{
  JsonObject *unknown = NULL;
  BriefJsonCursor member;
  BriefJsonWalk walk;

  brief_pack_rules_warn_unknown (cursor, known);
  brief_json_walk_init (&walk, cursor);
  while (brief_json_walk_next (&walk, &member))
    {
      if (g_strv_contains (known, member.member))
        continue;
      if (unknown == NULL)
        unknown = json_object_new ();
      json_object_set_member (unknown, member.member, json_node_ref (member.node));
    }
  return unknown;
}

/**
 * brief_pack_rules_is_key:
 * @text: a text
 *
 * Returns: whether it is a UUID in lower case (RFC 9562, section 4)
 */
gboolean
brief_pack_rules_is_key (const char *text)
{
  return g_uuid_string_is_valid (text) && strspn (text, HEXADECIMAL "-") == strlen (text);
}

gboolean
brief_pack_rules_is_hash (const char *text)
{
  return strlen (text) == 64 && strspn (text, HEXADECIMAL) == 64;
}

gboolean
brief_pack_rules_is_reference (const char *text)
{
  const gsize collection = strspn (text, SLUG);
  gsize item;

  if (collection == 0 || text[collection] != '/')
    return FALSE;
  item = strspn (text + collection + 1, SLUG);
  return item > 0 && text[collection + 1 + item] == '\0';
}

gboolean
brief_pack_rules_is_word (const char *text)
{
  const gsize length = strlen (text);

  return g_ascii_islower (text[0]) && length <= WORD_LENGTH_MAX && strspn (text, SLUG) == length;
}
