/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "document/brief-numbering.h"

#include "document/brief-composing.h"

/* What has been numbered so far. */
typedef struct {
  guint n_outer; /* sections, and the items that are in none with a heading */
  guint n_inner; /* items of the present section */
  gboolean in_section;
  guint n_paragraphs;
} Numbers;

static void
number_heading (BriefBlock *heading, Numbers *numbers)
{
  const gboolean is_section = brief_block_get_level (heading) == BRIEF_LEVEL_SECTION;
  g_autofree char *label = NULL;

  if (!brief_block_is_readable (heading))
    return;
  if (is_section || !numbers->in_section)
    {
      numbers->in_section = is_section;
      numbers->n_inner = 0;
      label = g_strdup_printf ("%u", ++numbers->n_outer);
    }
  else
    label = g_strdup_printf ("%u.%u", numbers->n_outer, ++numbers->n_inner);
  brief_block_set_label (heading, label);
}

/* The headings of a section and of its items; parts of an item, and what is in a note, have none. An item under no heading
 * of a section counts like one, and a section without heading goes on with the one before, as a reader sees it. */
static void
number_headings (BriefBlock *block, Numbers *numbers)
{
  for (guint i = 0; i < brief_block_get_n_children (block); i++)
    {
      BriefBlock *child = brief_block_get_child (block, i);

      if (brief_block_get_kind (child) == BRIEF_BLOCK_ITEM)
        number_headings (child, numbers);
      else if (brief_block_get_kind (child) == BRIEF_BLOCK_HEADING
               && brief_block_get_level (child) <= BRIEF_LEVEL_ITEM)
        number_heading (child, numbers);
    }
}

static gboolean
is_counted (BriefBlock *paragraph)
{
  const BriefRole role = brief_block_get_role (paragraph);

  return (role == BRIEF_ROLE_BODY || role == BRIEF_ROLE_LEAD) && brief_block_is_readable (paragraph);
}

/* What is text goes by a number; the members of lists and tables, and footnotes, have their own order. */
static void
number_paragraphs (BriefBlock *block, Numbers *numbers)
{
  for (guint i = 0; i < brief_block_get_n_children (block); i++)
    {
      BriefBlock *child = brief_block_get_child (block, i);
      g_autofree char *label = NULL;

      switch ((int) brief_block_get_kind (child))
        {
        case BRIEF_BLOCK_PARAGRAPH:
          if (!is_counted (child))
            break;
          label = g_strdup_printf ("%u", ++numbers->n_paragraphs);
          brief_block_set_label (child, label);
          break;
        case BRIEF_BLOCK_ITEM:
        case BRIEF_BLOCK_NOTE:
        case BRIEF_BLOCK_QUOTATION:
          number_paragraphs (child, numbers);
          break;
        default:
          break;
        }
    }
}

/**
 * brief_numbering_apply:
 * @root: the root of a document that is being composed
 * @choice: what the pack numbers: "none", "headings" or "paragraphs"
 *
 * Numbers the sections of the pack and their items, or the paragraphs of its text; not what stands before and after them:
 * cover, contents, sources.
 */
void
brief_numbering_apply (BriefBlock *root, const char *choice)
{
  Numbers numbers = { 0 };

  g_return_if_fail (root != NULL && choice != NULL);

  for (guint i = 0; i < brief_block_get_n_children (root); i++)
    {
      BriefBlock *child = brief_block_get_child (root, i);

      if (brief_block_get_entry_key (child) == NULL)
        continue;
      if (g_str_equal (choice, "headings"))
        number_headings (child, &numbers);
      else if (g_str_equal (choice, "paragraphs"))
        number_paragraphs (child, &numbers);
    }
}
