/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "collection/brief-text-rules.h"

#include "model/brief-localized-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define SLUG_LENGTH_MAX 64
/* No message repeats more of a stranger's text than this. */
#define SHOWN_LENGTH_MAX 60

static char *
dup_shown (const char *text)
{
  g_autofree char *start = NULL;

  if (g_utf8_strlen (text, -1) <= SHOWN_LENGTH_MAX)
    return g_strdup (text);
  start = g_utf8_substring (text, 0, SHOWN_LENGTH_MAX);
  return g_strconcat (start, "…", NULL);
}

/**
 * brief_text_rules_is_noncharacter:
 * @character: a character
 *
 * Returns: whether it is one of those that Unicode (23.7) keeps for programs, and texts may not have (RFC 7493, 2.1): XML has
 *   no U+FFFE and U+FFFF, and nothing can be read for them in a PDF (ISO 14289-1, 7.21.7)
 */
gboolean
brief_text_rules_is_noncharacter (gunichar character)
{
  return (character & 0xfffe) == 0xfffe || (character >= 0xfdd0 && character <= 0xfdef);
}

/**
 * brief_text_rules_read:
 * @cursor: a value
 * @not_empty: whether it has to say something
 *
 * Reads a text: no control characters but newline and tab, and nothing that is no character.
 *
 * Returns: (transfer none) (nullable): the text, or %NULL where a problem was reported
 */
const char *
brief_text_rules_read (const BriefJsonCursor *cursor, gboolean not_empty)
{
  const char *text = brief_json_cursor_get_string (cursor);

  if (text == NULL)
    {
      brief_json_cursor_error (cursor, _ ("should be a string"));
      return NULL;
    }
  if (not_empty && *text == '\0')
    {
      brief_json_cursor_error (cursor, _ ("should not be empty"));
      return NULL;
    }
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      const gunichar character = g_utf8_get_char (p);

      if (g_unichar_iscntrl (character) && character != '\n' && character != '\t')
        {
          brief_json_cursor_error (cursor, _ ("a control character (U+%04X), which no text may hold"),
                                   character);
          return NULL;
        }
      if (brief_text_rules_is_noncharacter (character))
        {
          /* Translators: the number of a code point in Unicode, such as U+FFFF. */
          brief_json_cursor_error (cursor, _ ("U+%04X, which is no character"), character);
          return NULL;
        }
    }
  return text;
}

static gboolean
is_slug (const char *text)
{
  const gsize length = strlen (text);

  if (length == 0 || length > SLUG_LENGTH_MAX || text[0] == '-' || text[length - 1] == '-')
    return FALSE;
  return strspn (text, "abcdefghijklmnopqrstuvwxyz0123456789-") == length;
}

/**
 * brief_text_rules_read_slug:
 * @cursor: a value
 *
 * Reads an id: up to 64 lower-case letters a to z, digits and, in between, hyphens.
 *
 * Returns: (transfer none) (nullable): the id, or %NULL where a problem was reported
 */
const char *
brief_text_rules_read_slug (const BriefJsonCursor *cursor)
{
  const char *text = brief_text_rules_read (cursor, TRUE);

  if (text != NULL && !is_slug (text))
    {
      g_autofree char *shown = dup_shown (text);

      brief_json_cursor_error (
          cursor, _ ("\"%s\" is no id: up to 64 letters a to z, digits and, in between, hyphens"), shown);
      return NULL;
    }
  return text;
}

static gboolean
is_country (const char *text)
{
  const gsize length = strlen (text);

  if (length < 2 || !g_ascii_isupper (text[0]) || !g_ascii_isupper (text[1]))
    return FALSE;
  if (length == 2)
    return TRUE;
  if (text[2] != '-' || length < 4 || length > 6)
    return FALSE;
  for (gsize i = 3; i < length; i++)
    if (!g_ascii_isupper (text[i]) && !g_ascii_isdigit (text[i]))
      return FALSE;
  return TRUE;
}

/**
 * brief_text_rules_read_country:
 * @cursor: a value
 *
 * Reads a code of ISO 3166-1 (alpha-2) or ISO 3166-2.
 *
 * Returns: (transfer none) (nullable): the code, or %NULL where a problem was reported
 */
const char *
brief_text_rules_read_country (const BriefJsonCursor *cursor)
{
  const char *text = brief_text_rules_read (cursor, TRUE);

  if (text != NULL && !is_country (text))
    {
      g_autofree char *shown = dup_shown (text);

      brief_json_cursor_error (cursor, _ ("\"%s\" is no country code such as NO or AR-C"), shown);
      return NULL;
    }
  return text;
}

/**
 * brief_text_rules_read_language:
 * @cursor: a value
 *
 * Reads a language tag (BCP 47).
 *
 * Returns: (transfer none) (nullable): the tag, or %NULL where a problem was reported
 */
const char *
brief_text_rules_read_language (const BriefJsonCursor *cursor)
{
  const char *text = brief_text_rules_read (cursor, TRUE);

  if (text != NULL && !brief_language_tag_is_valid (text))
    {
      g_autofree char *shown = dup_shown (text);

      brief_json_cursor_error (cursor, _ ("\"%s\" is no language tag such as en or zh-Hant"), shown);
      return NULL;
    }
  return text;
}

/**
 * brief_text_rules_read_url:
 * @cursor: a value
 *
 * Reads an address of the web.
 *
 * Returns: (transfer none) (nullable): the address, or %NULL where a problem was reported
 */
const char *
brief_text_rules_read_url (const BriefJsonCursor *cursor)
{
  const char *text = brief_text_rules_read (cursor, TRUE);

  if (text != NULL && !g_str_has_prefix (text, "https://") && !g_str_has_prefix (text, "http://"))
    {
      g_autofree char *shown = dup_shown (text);

      brief_json_cursor_error (cursor, _ ("\"%s\" is no address that starts with https:// or http://"),
                               shown);
      return NULL;
    }
  return text;
}
