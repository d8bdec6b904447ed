/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "export/pdf/brief-pdf.h"
#include "random-document.h"
#include "sample.h"

static void
assert_same_fragment (const BriefFragment *a, const BriefFragment *b)
{
  g_assert_cmpint (a->kind, ==, b->kind);
  g_assert_true (a->block == b->block);
  g_assert_cmpint (a->shown, ==, b->shown);
  g_assert_cmpstr (a->key, ==, b->key);
  g_assert_cmpuint (a->first_line, ==, b->first_line);
  g_assert_cmpuint (a->n_lines, ==, b->n_lines);
  /* Not nearly the same: the same. */
  g_assert_cmpfloat (a->x, ==, b->x);
  g_assert_cmpfloat (a->y, ==, b->y);
  g_assert_cmpfloat (a->width, ==, b->width);
  g_assert_cmpfloat (a->height, ==, b->height);
  if (a->text == NULL)
    return;
  g_assert_cmpstr (a->text->words, ==, b->text->words);
  g_assert_cmpmem (a->text->glyphs->data, a->text->glyphs->len * sizeof (BriefGlyph), b->text->glyphs->data,
                   b->text->glyphs->len * sizeof (BriefGlyph));
}

static void
assert_same_pages (BriefPages *a, BriefPages *b)
{
  g_assert_cmpuint (brief_pages_get_n_pages (a), ==, brief_pages_get_n_pages (b));
  for (guint page = 0; page < brief_pages_get_n_pages (a); page++)
    {
      const guint n = brief_pages_get_fragments (a, page)->len;

      g_assert_cmpuint (n, ==, brief_pages_get_fragments (b, page)->len);
      for (guint i = 0; i < n; i++)
        assert_same_fragment (sample_get_fragment (a, page, i), sample_get_fragment (b, page, i));
    }
}

static GBytes *
export_pages (BriefPages *pages)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes = brief_export_pdf (pages, NULL, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  return bytes;
}

/* Two threads make the same pages as one, and the same file. */
static void
test_same (void)
{
  g_autoptr (BriefStyleSheet) style = brief_style_sheet_new (BRIEF_PAPER_A4, FALSE);

  for (guint32 seed = 100; seed < 106; seed++)
    {
      g_autoptr (BriefDocument) document = random_document_new (seed, 12);
      g_autoptr (BriefPages) of_one = sample_lay_out_with (document, style, 1);
      g_autoptr (BriefPages) of_two = sample_lay_out_with (document, style, 2);
      g_autoptr (GBytes) file_of_one = export_pages (of_one);
      g_autoptr (GBytes) file_of_two = export_pages (of_two);

      assert_same_pages (of_one, of_two);
      g_assert_true (g_bytes_equal (file_of_one, file_of_two));
    }
}

static gpointer
lay_out_and_export (gpointer data)
{
  g_autoptr (BriefStyleSheet) style = brief_style_sheet_new (BRIEF_PAPER_A4, FALSE);
  g_autoptr (BriefPages) pages = sample_lay_out (data, style);

  return export_pages (pages);
}

/* Layouts and exports at the same time do not disturb each other: of one document, and of two. */
static void
test_at_once (void)
{
  g_autoptr (BriefDocument) first = random_document_new (200, 12);
  g_autoptr (BriefDocument) second = random_document_new (201, 12);
  BriefDocument *documents[] = { first, second, first };
  GBytes *expected[G_N_ELEMENTS (documents)];
  GThread *threads[G_N_ELEMENTS (documents)];

  for (guint i = 0; i < G_N_ELEMENTS (documents); i++)
    expected[i] = lay_out_and_export (documents[i]);
  for (guint i = 0; i < G_N_ELEMENTS (documents); i++)
    threads[i] = g_thread_new ("test", lay_out_and_export, documents[i]);
  for (guint i = 0; i < G_N_ELEMENTS (documents); i++)
    {
      g_autoptr (GBytes) actual = g_thread_join (threads[i]);

      g_assert_true (g_bytes_equal (actual, expected[i]));
      g_bytes_unref (expected[i]);
    }
}

static void
cancel_in_the_middle (double fraction, gpointer user_data)
{
  if (fraction > 0.4)
    g_cancellable_cancel (user_data);
}

static gpointer
cancel_soon (gpointer data)
{
  g_usleep (2000);
  g_cancellable_cancel (data);
  return NULL;
}

static void
assert_cancelled (BriefDocument *document, GCancellable *cancellable, BriefProgressFunc progress)
{
  g_autoptr (BriefStyleSheet) style = brief_style_sheet_new (BRIEF_PAPER_A4, FALSE);
  g_autoptr (GError) error = NULL;
  g_autoptr (BriefPages) pages = brief_lay_out (document, style, cancellable, progress, cancellable, &error);

  g_assert_null (pages);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* Cancelled before anything, while text is set, and while it is placed, in one thread and two: no pages, and nothing is lost of memory. */
static void
test_cancel (void)
{
  g_autoptr (BriefDocument) document = random_document_new (300, 200);

  for (guint n_threads = 1; n_threads <= 2; n_threads++)
    {
      g_autoptr (GCancellable) while_setting = g_cancellable_new ();
      g_autoptr (GCancellable) while_placing = g_cancellable_new ();
      g_autoptr (GCancellable) before = g_cancellable_new ();
      GThread *thread;

      g_setenv ("BRIEFINGS_LAYOUT_THREADS", n_threads == 1 ? "1" : "2", TRUE);
      g_cancellable_cancel (before);
      assert_cancelled (document, before, NULL);
      assert_cancelled (document, while_placing, cancel_in_the_middle);
      thread = g_thread_new ("cancel", cancel_soon, while_setting);
      assert_cancelled (document, while_setting, NULL);
      g_thread_join (thread);
    }
  g_unsetenv ("BRIEFINGS_LAYOUT_THREADS");
}

/* What is told of how far it is never goes back, and stays between nothing and all. */
static void
note_progress (double fraction, gpointer user_data)
{
  double *last = user_data;

  g_assert_cmpfloat (fraction, >=, *last);
  g_assert_cmpfloat (fraction, <=, 1);
  *last = fraction;
}

static void
test_progress (void)
{
  g_autoptr (BriefStyleSheet) style = brief_style_sheet_new (BRIEF_PAPER_A4, FALSE);
  g_autoptr (BriefDocument) document = random_document_new (400, 100);
  g_autoptr (GError) error = NULL;
  double last = 0;
  g_autoptr (BriefPages) pages = brief_lay_out (document, style, NULL, note_progress, &last, &error);

  g_assert_no_error (error);
  g_assert_nonnull (pages);
  g_assert_cmpfloat (last, >, 0.5);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/page-threads/same", test_same);
  g_test_add_func ("/page-threads/at-once", test_at_once);
  g_test_add_func ("/page-threads/cancel", test_cancel);
  g_test_add_func ("/page-threads/progress", test_progress);

  return g_test_run ();
}
