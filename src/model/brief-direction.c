/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/brief-direction.h"

#include "model/brief-language.h"

/* Marks of the Unicode Bidirectional Algorithm (UAX 9). */
#define FIRST_STRONG_ISOLATE "\u2068"
#define POP_DIRECTIONAL_ISOLATE "\u2069"
#define LEFT_TO_RIGHT_MARK "\u200e"
#define RIGHT_TO_LEFT_MARK "\u200f"

/**
 * brief_direction_is_from_right:
 * @character: a character
 *
 * Returns: whether it is of a script that is written from right to left
 */
gboolean
brief_direction_is_from_right (gunichar character)
{
  switch (g_unichar_get_script (character))
    {
    case G_UNICODE_SCRIPT_ARABIC:
    case G_UNICODE_SCRIPT_HEBREW:
    case G_UNICODE_SCRIPT_SYRIAC:
    case G_UNICODE_SCRIPT_THAANA:
    case G_UNICODE_SCRIPT_NKO:
    case G_UNICODE_SCRIPT_ADLAM:
      return TRUE;
    default:
      return FALSE;
    }
}

/**
 * brief_direction_needs_isolation:
 * @text: some text
 * @from_right: whether it stands in text that is written from right to left
 *
 * Text that has letters of the other direction, or a stranger's overrides of direction (U+202A to U+202E, U+2066 to
 * U+2069), could turn what is round it about. So could what is round it turn figures about: "2026-05" after an Arabic
 * letter reads "05-2026".
 *
 * Returns: whether @text has to be isolated there
 */
gboolean
brief_direction_needs_isolation (const char *text, gboolean from_right)
{
  g_return_val_if_fail (text != NULL, FALSE);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      const gunichar character = g_utf8_get_char (p);
      const gboolean is_from_right = brief_direction_is_from_right (character);

      if (from_right ? g_unichar_isalnum (character) && !is_from_right : is_from_right)
        return TRUE;
      if ((character >= 0x202a && character <= 0x202e) || (character >= 0x2066 && character <= 0x2069))
        return TRUE;
    }
  return FALSE;
}

/**
 * brief_direction_wrap:
 * @text: some text
 *
 * Returns: (transfer full): @text within marks that isolate it, out of which no mark of its own leads: what would end the
 *   isolate is dropped, and what it leaves open is closed (UAX 9, BD9)
 */
char *
brief_direction_wrap (const char *text)
{
  g_autoptr (GString) wrapped = g_string_new (FIRST_STRONG_ISOLATE);
  guint n_open = 0;

  g_return_val_if_fail (text != NULL, NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      const gunichar character = g_utf8_get_char (p);
      const gboolean opens = character >= 0x2066 && character <= 0x2068;

      if (character == 0x2069 && n_open == 0)
        continue;
      if (opens)
        n_open++;
      else if (character == 0x2069)
        n_open--;
      g_string_append_unichar (wrapped, character);
    }
  for (; n_open > 0; n_open--)
    g_string_append (wrapped, POP_DIRECTIONAL_ISOLATE);
  g_string_append (wrapped, POP_DIRECTIONAL_ISOLATE);
  return g_string_free_and_steal (g_steal_pointer (&wrapped));
}

/**
 * brief_direction_strip:
 * @text: a text of the program
 *
 * Returns: (transfer full): @text without marks of direction, for where they would be in the way, such as a terminal
 */
char *
brief_direction_strip (const char *text)
{
  g_autoptr (GString) bare = g_string_new (NULL);

  g_return_val_if_fail (text != NULL, NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      const gunichar character = g_utf8_get_char (p);

      if (character != 0x200e && character != 0x200f && !(character >= 0x2066 && character <= 0x2069))
        g_string_append_unichar (bare, character);
    }
  return g_string_free_and_steal (g_steal_pointer (&bare));
}

/**
 * brief_direction_isolate:
 * @text: some text
 *
 * For text of a collection or a pack that becomes part of a text of the program.
 *
 * Returns: (transfer full): @text, within marks that isolate it where it needs that among the program's words
 */
char *
brief_direction_isolate (const char *text)
{
  g_return_val_if_fail (text != NULL, NULL);

  if (!brief_direction_needs_isolation (text, brief_language_is_right_to_left (brief_language_of_words ())))
    return g_strdup (text);
  return brief_direction_wrap (text);
}

/**
 * brief_direction_lead:
 * @text: a text of the program that may begin with one of a collection
 *
 * A label takes its direction from its first letter, isolated or not.
 *
 * Returns: (transfer full): @text, behind a mark of the direction of the program's words where its first letter is of the
 *   other one
 */
char *
brief_direction_lead (const char *text)
{
  const gboolean from_right = brief_language_is_right_to_left (brief_language_of_words ());

  g_return_val_if_fail (text != NULL, NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      const gunichar character = g_utf8_get_char (p);

      if (!g_unichar_isalpha (character))
        continue;
      if (brief_direction_is_from_right (character) == from_right)
        break;
      return g_strconcat (from_right ? RIGHT_TO_LEFT_MARK : LEFT_TO_RIGHT_MARK, text, NULL);
    }
  return g_strdup (text);
}
