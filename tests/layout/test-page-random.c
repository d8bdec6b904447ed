/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "checks.h"
#include "random-document.h"
#include "sample.h"

#define N_SEEDS 25

/* The pages of documents of all kinds of blocks, in a style. */
typedef struct {
  BriefPaper paper;
  gboolean large_print;
  gboolean right_to_left;
} Case;

/* How often the documents have what the checks are about. */
typedef struct {
  guint n_parts;
  guint n_again;
  guint n_parts_of_footnotes;
} Counts;

static void
count (BriefPages *pages, Counts *counts)
{
  for (guint page = 0; page < brief_pages_get_n_pages (pages); page++)
    for (guint i = 0; i < brief_pages_get_fragments (pages, page)->len; i++)
      {
        const BriefFragment *fragment = sample_get_fragment (pages, page, i);

        if (fragment->kind != BRIEF_FRAGMENT_TEXT || fragment->block == NULL)
          continue;
        counts->n_again += fragment->shown == BRIEF_SHOWN_AGAIN ? 1 : 0;
        if (fragment->n_lines == brief_text_get_n_lines (fragment->text))
          continue;
        counts->n_parts++;
        counts->n_parts_of_footnotes += brief_block_get_role (fragment->block) == BRIEF_ROLE_SOURCE ? 1 : 0;
      }
}

static void
test_random (gconstpointer data)
{
  const Case *c = data;
  Counts counts = { 0 };
  g_autoptr (BriefStyleSheet) style = brief_style_sheet_new (c->paper, c->large_print);

  style->right_to_left = c->right_to_left;
  for (guint32 seed = 0; seed < N_SEEDS; seed++)
    {
      g_autoptr (BriefDocument) document = random_document_new (seed, 6);
      g_autoptr (BriefPages) pages = sample_lay_out (document, style);

      g_test_message ("seed %u: %u pages", seed, brief_pages_get_n_pages (pages));
      check_pages (pages);
      count (pages, &counts);
    }
  g_assert_cmpuint (counts.n_parts, >, 50);
  g_assert_cmpuint (counts.n_again, >, 10);
  g_assert_cmpuint (counts.n_parts_of_footnotes, >, 5);
}

int
main (int argc, char *argv[])
{
  static const Case a4 = { BRIEF_PAPER_A4, FALSE, FALSE };
  static const Case letter = { BRIEF_PAPER_LETTER, FALSE, FALSE };
  static const Case large_print = { BRIEF_PAPER_A4, TRUE, FALSE };
  static const Case right_to_left = { BRIEF_PAPER_A4, FALSE, TRUE };

  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/page-random/a4", &a4, test_random);
  g_test_add_data_func ("/page-random/letter", &letter, test_random);
  g_test_add_data_func ("/page-random/large-print", &large_print, test_random);
  g_test_add_data_func ("/page-random/right-to-left", &right_to_left, test_random);

  return g_test_run ();
}
