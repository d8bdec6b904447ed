/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "random-document.h"

#include "sample.h"

/* A document on its way. */
typedef struct {
  GRand *random;
  guint n_footnotes;
} Maker;

static void append_blocks (Maker *self, BriefBlock *parent, guint depth);

static gboolean
happens (Maker *self, guint percent)
{
  return (guint) g_rand_int_range (self->random, 0, 100) < percent;
}

/* Mostly few, at times many. */
static guint
choose_length (Maker *self, guint most)
{
  const guint limit = happens (self, 80) ? MAX (most / 6, 2) : most;

  return (guint) g_rand_int_range (self->random, 1, (gint32) limit);
}

/* Text with marks of footnotes among its words; the footnotes follow it in @parent. */
static void
append_text (Maker *self, BriefBlock *block, BriefBlock *parent, guint n_words)
{
  const guint first = self->n_footnotes;

  sample_append_words (block, n_words);
  while (happens (self, 25))
    {
      sample_append_mark (block, ++self->n_footnotes);
      if (happens (self, 70))
        brief_block_append_text (block, " and what follows the mark", 0, NULL);
    }
  for (guint i = first; i < self->n_footnotes; i++)
    sample_add_footnote (parent, i + 1, choose_length (self, happens (self, 10) ? 1600 : 150));
}

static void
append_paragraph (Maker *self, BriefBlock *parent)
{
  BriefBlock *paragraph = brief_block_append_new (parent, BRIEF_BLOCK_PARAGRAPH);

  if (happens (self, 15))
    brief_block_set_margin (paragraph, happens (self, 50) ? "Norway" : "Autonomous City of Buenos Aires");
  append_text (self, paragraph, parent, choose_length (self, 400));
}

static void
append_list (Maker *self, BriefBlock *parent, guint depth)
{
  BriefBlock *list = brief_block_append_new (parent, BRIEF_BLOCK_LIST);

  for (guint i = choose_length (self, 12); i > 0; i--)
    {
      BriefBlock *item = brief_block_append_new (list, BRIEF_BLOCK_LIST_ITEM);

      brief_block_set_label (item, "•");
      append_text (self, brief_block_append_new (item, BRIEF_BLOCK_PARAGRAPH), item,
                   choose_length (self, 120));
      if (depth < 2 && happens (self, 20))
        append_blocks (self, item, depth + 1);
    }
}

/* Cells of one paragraph or more, at times longer than a page; with a header row or none. */
static void
append_table (Maker *self, BriefBlock *parent)
{
  BriefBlock *table = brief_block_append_new (parent, BRIEF_BLOCK_TABLE);
  const gboolean has_header = happens (self, 70);
  const gint32 n_columns = g_rand_int_range (self->random, 1, 4);

  for (guint i = 0, n_rows = 1 + choose_length (self, 30); i < n_rows; i++)
    {
      BriefBlock *row = brief_block_append_new (table, BRIEF_BLOCK_ROW);

      brief_block_set_header (row, has_header && i == 0);
      for (gint32 j = 0; j < n_columns; j++)
        {
          BriefBlock *cell = brief_block_append_new (row, BRIEF_BLOCK_CELL);

          if (i == 0)
            sample_add_paragraph (cell, "Column");
          for (guint k = i == 0 ? 0 : choose_length (self, 4); k > 0; k--)
            append_text (self, brief_block_append_new (cell, BRIEF_BLOCK_PARAGRAPH), cell,
                         choose_length (self, happens (self, 4) ? 900 : 60));
        }
    }
}

static void
append_blocks (Maker *self, BriefBlock *parent, guint depth)
{
  for (guint i = choose_length (self, 8); i > 0; i--)
    switch (g_rand_int_range (self->random, 0, 12))
      {
      case 0:
        append_list (self, parent, depth);
        break;
      case 1:
        append_table (self, parent);
        break;
      case 2:
        if (depth < 2)
          append_blocks (self, brief_block_append_new (parent, BRIEF_BLOCK_QUOTATION), depth + 1);
        break;
      case 3:
        sample_append_words (brief_block_append_new (parent, BRIEF_BLOCK_CODE), choose_length (self, 80));
        break;
      case 4:
        sample_add_heading (parent, 3, "A heading within an item");
        append_paragraph (self, parent);
        break;
      default:
        append_paragraph (self, parent);
      }
}

static void
append_item (Maker *self, BriefBlock *section, guint number)
{
  BriefBlock *item = brief_block_append_new (section, BRIEF_BLOCK_ITEM);
  BriefBlock *heading = brief_block_append_new (item, BRIEF_BLOCK_HEADING);
  g_autofree char *key = g_strdup_printf ("item-%u", number);

  brief_block_set_entry_key (item, key);
  brief_block_set_level (heading, 2);
  brief_block_set_anchor (heading, key);
  brief_block_set_label (heading, happens (self, 50) ? "1.1" : NULL);
  brief_block_set_margin (heading, happens (self, 50) ? "2.3" : NULL);
  sample_append_words (heading, choose_length (self, 25));
  if (happens (self, 40))
    {
      BriefBlock *meta = brief_block_append_new (item, BRIEF_BLOCK_PARAGRAPH);

      brief_block_set_role (meta, BRIEF_ROLE_META);
      append_text (self, meta, item, choose_length (self, 30));
    }
  append_paragraph (self, item);
  append_blocks (self, item, 0);
  if (happens (self, 30))
    append_blocks (self, brief_block_append_new (item, BRIEF_BLOCK_NOTE), 1);
}

/**
 * random_document_new:
 * @seed: which one
 * @n_items: of how many items
 *
 * Returns: (transfer full): a document with blocks of all kinds in each other, footnotes in all of them, some longer than a
 *   page; the same for the same seed
 */
BriefDocument *
random_document_new (guint32 seed, guint n_items)
{
  g_autoptr (BriefBlock) root = brief_block_new (BRIEF_BLOCK_DOCUMENT);
  Maker maker = { .random = g_rand_new_with_seed (seed) };
  BriefBlock *section = NULL;

  if (happens (&maker, 50))
    {
      sample_add_title (root, "Title");
      brief_block_append_new (root, BRIEF_BLOCK_CONTENTS);
    }
  for (guint i = 0; i < n_items; i++)
    {
      if (i % 4 == 0)
        {
          g_autofree char *key = g_strdup_printf ("section-%u", i);

          section = brief_block_append_new (root, BRIEF_BLOCK_SECTION);
          brief_block_set_entry_key (section, key);
          brief_block_set_anchor (sample_add_heading (section, 1, "A section"), key);
        }
      append_item (&maker, section, i);
    }
  g_rand_free (maker.random);
  return sample_make_document (root, "en");
}
