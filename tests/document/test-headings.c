/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "document/brief-headings.h"

/* A heading under the root: t for the title, - for one without text, = for one of blanks, else a level. */
static BriefBlock *
add_heading (BriefBlock *root, char kind)
{
  BriefBlock *heading = brief_block_append_new (root, BRIEF_BLOCK_HEADING);

  brief_block_set_level (heading, g_ascii_isdigit (kind) ? (guint) g_ascii_digit_value (kind) : 1);
  if (kind == 't')
    brief_block_set_role (heading, BRIEF_ROLE_TITLE);
  if (kind != '-')
    brief_block_append_text (heading, kind == '=' ? "\u2800 \u200b" : "Heading", 0, NULL);
  return heading;
}

static void
test_levels (void)
{
  const struct {
    const char *headings, *levels;
  } cases[] = {
    { "", "" },
    { "t", "1" },
    /* A section, an item, a part of it, under a title and without. */
    { "t123", "1234" },
    { "123", "123" },
    { "t12232123", "123343234" },
    /* Whatever is left out, the first is 1 and no level is skipped. */
    { "2", "1" },
    { "3", "1" },
    { "t3", "12" },
    { "t2313", "12323" },
    { "13", "12" },
    { "1323", "1223" },
    { "3212", "1112" },
    { "16161", "12121" },
    { "2221", "1111" },
    /* No more than six. */
    { "t123456", "1234566" },
    { "t1234561", "12345662" },
    /* What nobody sees is no heading. */
    { "-2", "01" },
    { "t1-2", "1203" },
    { "=2", "01" },
    { "t=2", "102" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (BriefBlock) root = brief_block_new (BRIEF_BLOCK_DOCUMENT);
      g_autoptr (BriefHeadings) headings = NULL;
      g_autoptr (GString) levels = g_string_new (NULL);

      for (const char *p = cases[i].headings; *p != '\0'; p++)
        add_heading (root, *p);
      headings = brief_headings_new (root);
      for (guint j = 0; j < brief_block_get_n_children (root); j++)
        g_string_append_printf (levels, "%u",
                                brief_headings_get_level (headings, brief_block_get_child (root, j)));
      g_assert_cmpstr (levels->str, ==, cases[i].levels);
    }
}

/* Whatever the order: it starts at 1, goes down one level at a time, and a heading never stands above one that is for
 * something lesser. */
static void
test_random (void)
{
  for (guint32 seed = 0; seed < 500; seed++)
    {
      g_autoptr (GRand) random = g_rand_new_with_seed (seed);
      g_autoptr (BriefBlock) root = brief_block_new (BRIEF_BLOCK_DOCUMENT);
      g_autoptr (BriefHeadings) headings = NULL;
      guint last_level = 0, last_rank = 0;

      for (gint i = g_rand_int_range (random, 1, 40); i > 0; i--)
        add_heading (root, (char) ('0' + g_rand_int_range (random, 1, 7)));
      headings = brief_headings_new (root);
      for (guint i = 0; i < brief_block_get_n_children (root); i++)
        {
          BriefBlock *heading = brief_block_get_child (root, i);
          const guint level = brief_headings_get_level (headings, heading);
          const guint rank = brief_block_get_level (heading);

          g_assert_cmpuint (level, >=, 1);
          g_assert_cmpuint (level, <=, last_level + 1);
          if (rank == last_rank)
            g_assert_cmpuint (level, ==, last_level);
          if (rank > last_rank)
            g_assert_cmpuint (level, >, last_level);
          else
            g_assert_cmpuint (level, <=, last_level);
          last_level = level;
          last_rank = rank;
        }
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/headings/levels", test_levels);
  g_test_add_func ("/headings/random", test_random);

  return g_test_run ();
}
