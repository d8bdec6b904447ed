/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "layout/brief-text-lines.h"
#include "layout/brief-text-setter.h"

#include <string.h>

#define WIDTH (200 * PANGO_SCALE)

static void
add (PangoAttrList *attributes, PangoAttribute *attribute, guint start, guint end)
{
  attribute->start_index = start;
  attribute->end_index = end;
  pango_attr_list_insert (attributes, attribute);
}

static PangoLayout *
make_layout (BriefTextSetter *setter, const char *text, PangoAttrList *attributes, int width)
{
  PangoLayout *layout = pango_layout_new (setter->context);

  pango_layout_set_width (layout, width);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_text (layout, text, -1);
  pango_layout_set_attributes (layout, attributes);
  return layout;
}

static int
get_line_start (GPtrArray *line)
{
  return ((PangoGlyphItem *) g_ptr_array_index (line, 0))->item->offset;
}

/* Pango's own layout and ours end lines at the same places, and have all of the text, once and in order. */
static void
compare (BriefTextSetter *setter, const char *text, PangoAttrList *attributes, int width)
{
  g_autoptr (PangoLayout) layout = make_layout (setter, text, attributes, width);
  g_autoptr (GPtrArray) lines = brief_text_break_lines (setter->context, text, attributes, width);
  int position = 0;

  g_assert_nonnull (lines);
  g_assert_cmpint ((int) lines->len, ==, pango_layout_get_line_count (layout));
  for (guint i = 0; i < lines->len; i++)
    {
      GPtrArray *line = g_ptr_array_index (lines, i);

      g_assert_cmpint (get_line_start (line), ==,
                       pango_layout_get_line_readonly (layout, (int) i)->start_index);
      for (guint j = 0; j < line->len; j++)
        {
          const PangoGlyphItem *item = g_ptr_array_index (line, j);

          g_assert_cmpint (item->item->offset, ==, position);
          position += item->item->length;
        }
    }
  g_assert_cmpint (position, ==, (int) strlen (text));
}

static void
setter_init (BriefTextSetter *setter, const BriefStyleSheet *style)
{
  brief_text_setter_init (setter, style, "en");
  pango_context_set_font_description (setter->context,
                                      brief_text_setter_get_font (setter, BRIEF_TEXT_BODY)->description);
}

/* Texts of words that end in all ways, some of them bold, some in other sizes and faces. */
static void
test_random (void)
{
  static const char *const words[] = { "a",        "word",   "of",       "many-sided", "letters,",
                                       "(and",     "marks)", "1,000.50", "x/y/z",      "end.",
                                       "“quoted”", "naïve",  "λόγος",    "страница",   "Åse’s",
                                       "§ 12",     "a—b",    "half–way", "p.\u00a012", "et\u00a0al.",
                                       "office",   "50 %",   "¿qué?",    "e.g." };
  g_autoptr (BriefStyleSheet) style = brief_style_sheet_new (BRIEF_PAPER_A4, FALSE);
  g_autoptr (GRand) random = g_rand_new_with_seed (7);
  g_auto (BriefTextSetter) setter = { NULL };

  setter_init (&setter, style);
  for (guint i = 0; i < 300; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      PangoAttrList *attributes = pango_attr_list_new ();

      for (gint j = g_rand_int_range (random, 1, 120); j > 0; j--)
        {
          const guint start = (guint) text->len;

          g_string_append (text, words[g_rand_int_range (random, 0, G_N_ELEMENTS (words))]);
          g_string_append_c (text, ' ');
          /* With the space: Pango lets one space hang over the line, and only in the look of what is before it. */
          if (g_rand_int_range (random, 0, 9) == 0)
            add (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD), start, (guint) text->len);
          if (g_rand_int_range (random, 0, 9) == 0)
            add (attributes, pango_attr_size_new_absolute (8 * PANGO_SCALE), start, (guint) text->len);
          if (g_rand_int_range (random, 0, 9) == 0)
            add (attributes, pango_attr_family_new ("Noto Sans"), start, (guint) text->len);
        }
      /* Pango gives spaces at the very end a line of their own. */
      g_strchomp (text->str);
      compare (&setter, text->str, attributes, WIDTH);
      compare (&setter, text->str, attributes, -1);
      pango_attr_list_unref (attributes);
    }
}

/* What is not simple, or does not fit, is left to Pango. */
static void
test_not_simple (void)
{
  static const char *const texts[] = {
    "",
    "a\nb",
    "a\tb",
    "אב",
    "a ب",
    "क",
    "日本語",
    "soft\u00adhyphen",
    "\u2068a\u2069",
    "👩\u200d⚖",
    "ก",
    "a\u200bb",
    "averyveryveryveryveryveryveryveryveryverylongwordthatnolinecanhold",
    "some words, and then averyveryveryveryveryveryveryveryveryverylongwordthatnolinecanhold",
  };
  g_autoptr (BriefStyleSheet) style = brief_style_sheet_new (BRIEF_PAPER_A4, FALSE);
  g_auto (BriefTextSetter) setter = { NULL };

  setter_init (&setter, style);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_assert_null (brief_text_break_lines (setter.context, texts[i], NULL, WIDTH));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/text-lines/random", test_random);
  g_test_add_func ("/text-lines/not-simple", test_not_simple);

  return g_test_run ();
}
