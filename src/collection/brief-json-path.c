/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "collection/brief-json-path.h"

/* A member name is a stranger's text: no more of it than a person needs to find it. */
#define NAME_LENGTH_MAX 80

static gboolean
is_plain_name (const char *name, gsize length)
{
  if (length == 0 || length > NAME_LENGTH_MAX || !(g_ascii_isalpha (name[0]) || name[0] == '_'))
    return FALSE;
  for (gsize i = 1; i < length; i++)
    if (!g_ascii_isalnum (name[i]) && name[i] != '_' && name[i] != '-')
      return FALSE;
  return TRUE;
}

static void
append_quoted (GString *path, const char *name, gsize length)
{
  const char *end = name + length;
  guint n_characters = 0;

  g_string_append (path, "[\"");
  for (const char *p = name; p < end; p = g_utf8_next_char (p))
    {
      const gunichar character = g_utf8_get_char_validated (p, end - p);

      if (n_characters++ == NAME_LENGTH_MAX)
        {
          g_string_append (path, "…");
          break;
        }
      if (character >= (gunichar) -2 || !g_unichar_isprint (character))
        g_string_append (path, "�");
      else
        g_string_append_unichar (path, character);
      if (character >= (gunichar) -2)
        break;
    }
  g_string_append (path, "\"]");
}

/**
 * brief_json_path_append_member:
 * @path: a path, starting with `$`
 * @name: the name of a member
 * @length: its length in bytes, or -1 where it ends with NUL
 *
 * Goes on to a member of an object. Unlike RFC 9535, section 2.5.1, a name with hyphens goes without brackets, for the
 * formats are full of them.
 */
void
brief_json_path_append_member (GString *path, const char *name, gssize length)
{
  const gsize n_bytes = length < 0 ? strlen (name) : (gsize) length;

  g_return_if_fail (path != NULL);
  g_return_if_fail (name != NULL);

  if (!is_plain_name (name, n_bytes))
    {
      append_quoted (path, name, n_bytes);
      return;
    }
  g_string_append_c (path, '.');
  g_string_append_len (path, name, (gssize) n_bytes);
}

/**
 * brief_json_path_append_element:
 * @path: a path, starting with `$`
 * @element: the index of an element, counted from 0
 *
 * Goes on to an element of an array.
 */
void
brief_json_path_append_element (GString *path, guint element)
{
  g_return_if_fail (path != NULL);

  g_string_append_printf (path, "[%u]", element);
}
