/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "model/brief-joining.h"

#include "model/brief-direction.h"
#include "model/brief-document-words.h"

/**
 * brief_joining_pattern:
 * @member: the position of a member of a list, not the first one
 * @n_members: how many there are
 *
 * The patterns are those of CLDR (UTS 35, List Patterns).
 *
 * Returns: (transfer none): the pattern that joins what stands before @member and @member itself, each of which is a `%s`
 */
const char *
brief_joining_pattern (gsize member, gsize n_members)
{
  g_return_val_if_fail (member > 0 && member < n_members, "%s%s");

  if (n_members == 2)
    /* Translators: a list of two. */
    return C_ ("list of two", "%s and %s");
  if (member == n_members - 1)
    /* Translators: what stands before the last member of a list of three or more, and that member. */
    return C_ ("end of a list", "%s and %s");
  /* Translators: the members of a list of three or more so far, and one that is not the last. */
  return C_ ("middle of a list", "%s, %s");
}

/**
 * brief_joining_list:
 * @members: texts of a collection or a pack, at least one
 *
 * Returns: (transfer full): a list of @members, as the language of the program's words has it
 */
char *
brief_joining_list (const char *const *members)
{
  g_autofree char *list = NULL;
  gsize n_members;

  g_return_val_if_fail (members != NULL && members[0] != NULL, NULL);

  n_members = g_strv_length ((char **) members);
  list = brief_direction_isolate (members[0]);
  for (gsize i = 1; i < n_members; i++)
    {
      /* Three parts: the catalogues are held to have both members, in this order. */
      g_auto (GStrv) around = g_strsplit (brief_joining_pattern (i, n_members), "%s", 3);
      g_autofree char *member = brief_direction_isolate (members[i]);
      g_autofree char *before = g_steal_pointer (&list);

      list = g_strconcat (around[0], before, around[1], member, around[2], NULL);
    }
  return brief_direction_lead (list);
}

/**
 * brief_joining_line:
 * @pieces: what there is to say of something, such as its place and its date; may be empty
 *
 * Returns: (transfer full): @pieces in a line, each of them apart from the others
 */
char *
brief_joining_line (const char *const *pieces)
{
  g_autoptr (GString) line = g_string_new (NULL);

  g_return_val_if_fail (pieces != NULL, NULL);

  for (gsize i = 0; pieces[i] != NULL; i++)
    {
      g_autofree char *piece = brief_direction_isolate (pieces[i]);

      if (i > 0)
        /* Translators: stands between what is said of something in one line: its place, its date. */
        g_string_append (line, C_ ("line", " · "));
      g_string_append (line, piece);
    }
  return brief_direction_lead (line->str);
}
