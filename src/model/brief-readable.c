/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/brief-readable.h"

/* To Unicode these are letters and signs, to the eye they are spaces: the fillers of Korean, the Braille cell without dots. */
static gboolean
is_blank (gunichar character)
{
  return character == 0x115f || character == 0x2800 || character == 0x3164 || character == 0xffa0;
}

/**
 * brief_is_readable:
 * @text: (nullable): a text
 *
 * Returns: whether there is something in it to see or to read aloud: not spaces, invisible characters and marks without a
 *   letter alone
 */
gboolean
brief_is_readable (const char *text)
{
  for (const char *p = text != NULL ? text : ""; *p != '\0'; p = g_utf8_next_char (p))
    {
      const gunichar character = g_utf8_get_char (p);

      if (g_unichar_isgraph (character) && !g_unichar_iszerowidth (character) && !is_blank (character))
        return TRUE;
    }
  return FALSE;
}
