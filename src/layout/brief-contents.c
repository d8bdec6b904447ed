/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "layout/brief-contents.h"

/* The title and the heading of the contents themselves are none of them. */
static gboolean
is_listed (BriefBlock *heading)
{
  const char *anchor = brief_block_get_anchor (heading);

  return brief_block_get_level (heading) <= 2 && anchor != NULL && !g_str_equal (anchor, "contents")
         && brief_block_get_role (heading) != BRIEF_ROLE_TITLE
         && brief_block_get_role (heading) != BRIEF_ROLE_LABEL && brief_block_is_readable (heading);
}

static void
collect (BriefBlock *block, GPtrArray *headings)
{
  for (guint i = 0; i < brief_block_get_n_children (block); i++)
    {
      BriefBlock *child = brief_block_get_child (block, i);

      if (brief_block_get_kind (child) != BRIEF_BLOCK_HEADING)
        collect (child, headings);
      else if (is_listed (child))
        g_ptr_array_add (headings, child);
    }
}

/**
 * brief_contents_list_headings:
 * @root: the root of a document
 *
 * Returns: (transfer container) (element-type BriefBlock): the headings that its table of contents lists: those of sections
 *   and items, in order
 */
GPtrArray *
brief_contents_list_headings (BriefBlock *root)
{
  GPtrArray *headings = g_ptr_array_new ();

  g_return_val_if_fail (root != NULL, headings);

  collect (root, headings);
  return headings;
}
