/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "collection/brief-item-reader.h"

#include "collection/brief-field-reader.h"
#include "collection/brief-text-rules.h"

#include <glib/gi18n-lib.h>

static BriefLocalizedText *
read_languages (const BriefJsonCursor *cursor, const BriefReading *reading)
{
  g_autoptr (GStrvBuilder) languages = g_strv_builder_new ();
  g_autoptr (GStrvBuilder) texts = g_strv_builder_new ();
  g_auto (GStrv) tags = NULL;
  g_auto (GStrv) wordings = NULL;
  BriefJsonCursor member;
  BriefJsonWalk walk;
  gboolean valid = TRUE;

  brief_json_walk_init (&walk, cursor);
  while (brief_json_walk_next (&walk, &member))
    {
      const char *text = brief_text_rules_read (&member, TRUE);

      if (!brief_language_tag_is_valid (member.member))
        brief_json_cursor_error (&member, _ ("its name is no language tag such as en or zh-Hant"));
      if (text == NULL || !brief_language_tag_is_valid (member.member))
        {
          valid = FALSE;
          continue;
        }
      g_strv_builder_add (languages, member.member);
      g_strv_builder_add (texts, text);
    }

  tags = g_strv_builder_end (languages);
  wordings = g_strv_builder_end (texts);
  if (valid && !g_strv_contains ((const char *const *) tags, reading->language))
    {
      /* Translators: a language tag such as “en”. */
      brief_json_cursor_error (cursor, _ ("has no text in \"%s\", the collection's language"),
                               reading->language);
      valid = FALSE;
    }
  if (!valid)
    return NULL;
  return brief_localized_text_new_multiple (reading->language, (const char *const *) tags,
                                            (const char *const *) wordings);
}

/**
 * brief_localized_text_read:
 * @cursor: a string, or an object of languages and strings
 * @reading: what is round it
 *
 * Returns: (transfer full) (nullable): the text, or %NULL where a problem was reported
 */
BriefLocalizedText *
brief_localized_text_read (const BriefJsonCursor *cursor, const BriefReading *reading)
{
  const char *text;

  g_return_val_if_fail (reading->language != NULL, NULL);

  if (brief_json_cursor_is_object (cursor))
    return read_languages (cursor, reading);
  if (brief_json_cursor_get_string (cursor) == NULL)
    {
      brief_json_cursor_error (cursor, _ ("should be a string, or an object of languages and strings"));
      return NULL;
    }
  text = brief_text_rules_read (cursor, TRUE);
  return text == NULL ? NULL : brief_localized_text_new (reading->language, text);
}

static gboolean
read_object (BriefFieldValues *values,
             const BriefField *fields,
             const BriefJsonCursor *cursor,
             const BriefReading *reading)
{
  if (!brief_json_cursor_is_object (cursor))
    {
      brief_json_cursor_error (cursor, _ ("should be an object"));
      return FALSE;
    }
  return brief_field_values_read (values, fields, cursor, reading);
}

/* Notes the id of an item also where the rest of it is wrong: what names it should not be reported as well. */
static void
note_item (const BriefJsonCursor *cursor, BriefItemType type, const BriefReading *reading)
{
  BriefJsonCursor id, whole;

  if (reading->references == NULL || !brief_json_cursor_find_member (cursor, "id", &id)
      || brief_json_cursor_get_string (&id) == NULL)
    return;

  brief_references_add_item (reading->references, &id, type);
  if (type == BRIEF_ITEM_TYPE_RECOMMENDATION && brief_json_cursor_find_member (cursor, "part-of", &whole)
      && brief_json_cursor_get_string (&whole) != NULL)
    brief_references_add_part (reading->references, brief_json_cursor_get_string (&id), &whole);
}

static void
check_dates (const BriefJsonCursor *cursor, BriefItem *item)
{
  const BriefPartialDate *date = brief_item_get_date (item);
  const BriefPartialDate *end = brief_item_get_end_date (item);

  if (brief_partial_date_is_set (date) && brief_partial_date_is_set (end)
      && brief_partial_date_compare (end, date) < 0)
    brief_json_cursor_warn (cursor, _ ("ends before it starts"));
}

/**
 * brief_item_read:
 * @cursor: an object
 * @type: the kind of item that it should be
 * @parent_id: (nullable): the id of the report or body that it belongs to
 * @reading: what is round it
 *
 * Reads an item and reports all that is wrong with it.
 *
 * Returns: (transfer full) (nullable): the item, or %NULL where an error was reported
 */
BriefItem *
brief_item_read (const BriefJsonCursor *cursor,
                 BriefItemType type,
                 const char *parent_id,
                 const BriefReading *reading)
{
  const char *const names[] = { "collection-id", "parent-id" };
  GValue more[G_N_ELEMENTS (names)] = { G_VALUE_INIT };
  g_auto (BriefFieldValues) values = { NULL };
  BriefItem *item;

  note_item (cursor, type, reading);
  if (!read_object (&values, brief_fields_for_item_type (type), cursor, reading))
    return NULL;

  g_value_init (&more[0], G_TYPE_STRING);
  g_value_set_static_string (&more[0], reading->collection_id);
  g_value_init (&more[1], G_TYPE_STRING);
  g_value_set_static_string (&more[1], parent_id);
  item = BRIEF_ITEM (
      brief_field_values_build (&values, brief_fields_get_gtype (type), G_N_ELEMENTS (names), names, more));
  check_dates (cursor, item);
  return item;
}

/**
 * brief_source_read:
 * @cursor: an object
 * @reading: what is round it
 *
 * Returns: (transfer full) (nullable): the source, or %NULL where an error was reported
 */
BriefSource *
brief_source_read (const BriefJsonCursor *cursor, const BriefReading *reading)
{
  g_auto (BriefFieldValues) values = { NULL };
  BriefJsonCursor id;

  if (reading->references != NULL && brief_json_cursor_find_member (cursor, "id", &id)
      && brief_json_cursor_get_string (&id) != NULL)
    brief_references_add_source (reading->references, &id);
  if (!read_object (&values, brief_source_fields, cursor, reading))
    return NULL;
  return BRIEF_SOURCE (brief_field_values_build (&values, BRIEF_TYPE_SOURCE, 0, NULL, NULL));
}

/**
 * brief_theme_read:
 * @cursor: an object
 * @reading: what is round it
 *
 * Returns: (transfer full) (nullable): the theme, or %NULL where an error was reported
 */
BriefTheme *
brief_theme_read (const BriefJsonCursor *cursor, const BriefReading *reading)
{
  g_auto (BriefFieldValues) values = { NULL };
  BriefJsonCursor id;

  if (reading->references != NULL && brief_json_cursor_find_member (cursor, "id", &id)
      && brief_json_cursor_get_string (&id) != NULL)
    brief_references_add_theme (reading->references, &id);
  if (!read_object (&values, brief_theme_fields, cursor, reading))
    return NULL;
  return BRIEF_THEME (brief_field_values_build (&values, BRIEF_TYPE_THEME, 0, NULL, NULL));
}
