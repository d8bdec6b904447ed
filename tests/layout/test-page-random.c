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

static void
test_random (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (BriefStyleSheet) style = brief_style_sheet_new (c->paper, c->large_print);

  style->right_to_left = c->right_to_left;
  for (guint32 seed = 0; seed < N_SEEDS; seed++)
    {
      g_autoptr (BriefDocument) document = random_document_new (seed, 6);
      g_autoptr (BriefPages) pages = sample_lay_out (document, style);

      g_test_message ("seed %u: %u pages", seed, brief_pages_get_n_pages (pages));
      check_pages (pages);
    }
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
