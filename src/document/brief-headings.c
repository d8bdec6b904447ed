/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "document/brief-headings.h"

/* HTML, PDF and Markdown have no more (ISO 32000-1, 14.8.4.3.2: H1 to H6). */
#define LEVEL_MAX 6

struct _BriefHeadings {
  GHashTable *levels; /* BriefBlock to guint */
};

/* All that is in a document is under its title. */
static guint
get_rank (BriefBlock *heading)
{
  return brief_block_get_role (heading) == BRIEF_ROLE_TITLE ? 0 : brief_block_get_level (heading);
}

/* One that nobody sees would be left out of the structure, and its level with it. @open holds the ranks of the headings that
 * what follows is under, from the outermost. */
static void
add_headings (BriefHeadings *self, BriefBlock *block, GArray *open)
{
  if (brief_block_get_kind (block) == BRIEF_BLOCK_HEADING && brief_block_is_readable (block))
    {
      const guint rank = get_rank (block);

      while (open->len > 0 && g_array_index (open, guint, open->len - 1) >= rank)
        g_array_set_size (open, open->len - 1);
      g_array_append_val (open, rank);
      g_hash_table_insert (self->levels, block, GUINT_TO_POINTER (MIN (open->len, LEVEL_MAX)));
    }
  for (guint i = 0; i < brief_block_get_n_children (block); i++)
    add_headings (self, brief_block_get_child (block, i), open);
}

/**
 * brief_headings_new:
 * @root: the root of a document, which must outlive the levels
 *
 * Goes through the headings of a document in their order. What is written in a heading block says what the heading is for,
 * and a pack may leave any of them out; a format has to say where it stands among the others (ISO 14289-1, 7.4.2).
 *
 * Returns: (transfer full): the level of each
 */
BriefHeadings *
brief_headings_new (BriefBlock *root)
{
  g_autoptr (GArray) open = g_array_new (FALSE, FALSE, sizeof (guint));
  BriefHeadings *self;

  g_return_val_if_fail (root != NULL, NULL);

  self = g_new0 (BriefHeadings, 1);
  self->levels = g_hash_table_new (NULL, NULL);
  add_headings (self, root, open);
  return self;
}

void
brief_headings_free (BriefHeadings *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->levels, g_hash_table_unref);
  g_free (self);
}

/**
 * brief_headings_get_level:
 * @self: the levels of a document
 * @heading: a heading of that document
 *
 * Returns: its level, from 1 to 6; 0 for one that nobody sees
 */
guint
brief_headings_get_level (BriefHeadings *self, BriefBlock *heading)
{
  g_return_val_if_fail (self != NULL, 0);

  return GPOINTER_TO_UINT (g_hash_table_lookup (self->levels, heading));
}
