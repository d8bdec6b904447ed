/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "../layout/random-document.h"
#include "../layout/sample.h"
#include "tool.h"
#include "export/pdf/brief-pdf.h"

#include <string.h>

/* Sanitizers take many times as long. */
#if defined(__SANITIZE_ADDRESS__)
#define N_ITEMS 600
#define N_PAGES_MIN 600
#else
#define N_ITEMS 4400
#define N_PAGES_MIN 5000
#endif

static void
check_contents (BriefPages *pages)
{
  guint n_numbers = 0;

  for (guint page = 0; page < brief_pages_get_n_pages (pages); page++)
    for (guint i = 0; i < brief_pages_get_fragments (pages, page)->len; i++)
      {
        const BriefFragment *fragment = sample_get_fragment (pages, page, i);
        g_autofree char *expected = NULL;

        if (!sample_is_text (fragment, BRIEF_SHOWN_CONTENTS_NUMBER))
          continue;
        expected = g_strdup_printf (
            "%u", brief_pages_lookup_anchor (pages, brief_block_get_anchor (fragment->block))->page + 1);
        g_assert_cmpstr (fragment->text->words, ==, expected);
        n_numbers++;
      }
  /* A line for each item, and for each four of them one for their section. */
  g_assert_cmpuint (n_numbers, ==, N_ITEMS + N_ITEMS / 4);
}

/* A document of thousands of pages is made like any other, and reads as one. */
static void
test_large (void)
{
  g_autoptr (BriefStyleSheet) style = brief_style_sheet_new (BRIEF_PAPER_A4, FALSE);
  g_autoptr (BriefDocument) document = random_document_new (0, N_ITEMS);
  g_autoptr (BriefPages) pages = sample_lay_out (document, style);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *information = NULL;
  g_autofree char *n_pages = NULL;

  g_test_message ("%u pages", brief_pages_get_n_pages (pages));
  g_assert_cmpuint (brief_pages_get_n_pages (pages), >=, N_PAGES_MIN);
  check_contents (pages);
  bytes = brief_export_pdf (pages, NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  information = tool_ask (bytes, (const char *[]) { "pdfinfo", "FILE", NULL });
  n_pages = g_strdup_printf ("Pages:           %u\n", brief_pages_get_n_pages (pages));
  g_assert_nonnull (strstr (information, n_pages));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pdf-large/pages", test_large);

  return g_test_run ();
}
