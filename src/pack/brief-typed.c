/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "pack/brief-typed.h"

#include "collection/brief-text-rules.h"

#include <string.h>

/**
 * brief_typed_clean:
 * @text: what somebody typed or pasted
 *
 * Makes of @text what a pack can hold (DESIGN section 6): UTF-8 without control characters but newline and tab, and
 * without what is no character. Whatever way lines were ended (CR, CR LF, form feed), a newline stands for it.
 *
 * Returns: (transfer full): the text
 */
char *
brief_typed_clean (const char *text)
{
  g_autofree char *valid = NULL;
  GString *clean;

  g_return_val_if_fail (text != NULL, NULL);

  valid = g_utf8_make_valid (text, -1);
  clean = g_string_sized_new (strlen (valid));
  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      const gunichar character = g_utf8_get_char (p);

      if (character == '\r' && p[1] == '\n')
        continue;
      if (character == '\r' || character == '\f' || character == '\v' || character == 0x85)
        g_string_append_c (clean, '\n');
      else if ((!g_unichar_iscntrl (character) || character == '\n' || character == '\t')
               && !brief_text_rules_is_noncharacter (character))
        g_string_append_unichar (clean, character);
    }
  return g_string_free_and_steal (clean);
}

/**
 * brief_typed_cut:
 * @text: a text
 * @max_length: how many characters may stand
 *
 * Returns: (transfer full): the first line of @text that says something, without the marks of a heading or list, cut with
 *   an ellipsis where it is too long
 */
char *
brief_typed_cut (const char *text, guint max_length)
{
  g_autofree char *line = NULL;
  g_autofree char *start = NULL;
  gsize length;

  g_return_val_if_fail (text != NULL, NULL);

  text += strspn (text, " \t\n#>*-");
  length = strcspn (text, "\n");
  line = g_strstrip (g_strndup (text, length));
  if (g_utf8_strlen (line, -1) <= (glong) max_length)
    return g_steal_pointer (&line);
  start = g_utf8_substring (line, 0, (glong) max_length - 1);
  g_strchomp (start);
  return g_strconcat (start, "…", NULL);
}
