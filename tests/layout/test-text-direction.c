/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "layout/brief-text.h"

#include <string.h>

#define WIDTH 400

/* Where the run that holds @words begins, from the left. */
static double
find (BriefText *text, const char *words)
{
  const char *at = strstr (text->words, words);

  g_assert_nonnull (at);
  for (guint i = 0; i < text->runs->len; i++)
    {
      const BriefTextRun *run = &g_array_index (text->runs, BriefTextRun, i);

      if (run->start <= (guint) (at - text->words) && (guint) (at - text->words) < run->start + run->length)
        return (double) run->x;
    }
  g_assert_not_reached ();
}

typedef struct {
  BriefStyleSheet *style;
  BriefTextSetter setter;
} Page;

static void
page_init (Page *self, const char *language, gboolean right_to_left)
{
  self->style = brief_style_sheet_new (BRIEF_PAPER_A4, FALSE);
  self->style->right_to_left = right_to_left;
  brief_text_setter_init (&self->setter, self->style, language);
}

static void
page_clear (Page *self)
{
  brief_text_setter_clear (&self->setter);
  brief_style_sheet_free (self->style);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Page, page_clear)

static BriefText *
set (Page *page, BriefBlock *block)
{
  return brief_text_new_for_block (&page->setter, BRIEF_TEXT_BODY, block, 0, G_MAXSIZE, WIDTH);
}

/* A source in an Arabic document: its English title, then a date and the grade in Arabic. It reads from the right. */
static void
test_title_first (void)
{
  g_auto (Page) page = { NULL };
  g_autoptr (BriefBlock) block = brief_block_new (BRIEF_BLOCK_PARAGRAPH);
  g_autoptr (BriefText) text = NULL;

  page_init (&page, "ar", TRUE);
  brief_block_append_text (block, "Sexkjøpsloven", BRIEF_INLINE_ISOLATE, NULL);
  brief_block_append_text (block, ". ", 0, NULL);
  brief_block_append_text (block, "الأدلة: ثانوي.", 0, NULL);
  text = set (&page, block);
  g_assert_cmpfloat (find (text, "Sexkj"), >, find (text, "ثانوي"));
}

/* The other way about. */
static void
test_arabic_title_first (void)
{
  g_auto (Page) page = { NULL };
  g_autoptr (BriefBlock) block = brief_block_new (BRIEF_BLOCK_PARAGRAPH);
  g_autoptr (BriefText) text = NULL;

  page_init (&page, "en", FALSE);
  brief_block_append_text (block, "حقوق الإنسان", BRIEF_INLINE_ISOLATE, NULL);
  brief_block_append_text (block, ". Evidence: secondary.", 0, NULL);
  text = set (&page, block);
  g_assert_cmpfloat (find (text, "حقوق"), <, find (text, "secondary"));
}

/* A person's own note keeps the direction of its first letter, whatever else stands in it. */
static void
test_note (void)
{
  g_auto (Page) page = { NULL };
  g_autoptr (BriefBlock) block = brief_block_new (BRIEF_BLOCK_PARAGRAPH);
  g_autoptr (BriefText) text = NULL;

  page_init (&page, "en", FALSE);
  brief_block_append_text (block, "ملاحظة ", 0, NULL);
  brief_block_append_text (block, "about Norway", BRIEF_INLINE_STRONG, NULL);
  text = set (&page, block);
  g_assert_cmpfloat (find (text, "ملاحظة"), >, find (text, "about"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text-direction/title-first", test_title_first);
  g_test_add_func ("/text-direction/arabic-title-first", test_arabic_title_first);
  g_test_add_func ("/text-direction/note", test_note);
  return g_test_run ();
}
