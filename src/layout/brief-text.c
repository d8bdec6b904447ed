/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "layout/brief-text.h"

#include <math.h>
#include <string.h>

/* A structure reader gets all Latin text only where each letter is a glyph of its own. */
#define FONT_FEATURES "liga=0, clig=0"

#define FIRST_STRONG_ISOLATE "\u2068"
#define POP_DIRECTIONAL_ISOLATE "\u2069"

/* Pango adds up widths in an int: a paragraph of some hundred thousand letters would lose lines. No book has one as long
 * as this, in bytes; what has goes in pieces. */
#define PIECE_LENGTH_MAX (16 * 1024)
/* Of a heading, no more than this goes into contents and running headers. */
#define LINE_LENGTH_MAX 600
/* Finding where words could end takes Pango far longer than a page is worth where a “word” is longer than this. */
#define WORD_LENGTH_MAX 200

static void
clear_link (gpointer data)
{
  g_free (((BriefTextLink *) data)->target);
}

/**
 * brief_text_setter_init:
 * @self: (out caller-allocates): the means of laying out
 * @style: the style, which must outlive it
 * @language: the language of the document, which must outlive it
 *
 * Sets up fonts for paper: a point is a unit, and nothing is hinted or rounded to pixels.
 */
void
brief_text_setter_init (BriefTextSetter *self, const BriefStyleSheet *style, const char *language)
{
  g_autoptr (PangoFontMap) font_map = pango_cairo_font_map_new ();
  cairo_font_options_t *options = cairo_font_options_create ();

  pango_cairo_font_map_set_resolution (PANGO_CAIRO_FONT_MAP (font_map), 72);
  self->style = style;
  self->language = language;
  self->context = pango_font_map_create_context (font_map);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (self->context, options);
  cairo_font_options_destroy (options);
  pango_context_set_round_glyph_positions (self->context, FALSE);
  pango_context_set_language (self->context, pango_language_from_string (language));
  pango_context_set_base_dir (self->context,
                              style->right_to_left ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
}

void
brief_text_setter_clear (BriefTextSetter *self)
{
  g_clear_object (&self->context);
}

static PangoFontDescription *
describe_font (const BriefTextStyle *style)
{
  PangoFontDescription *description = pango_font_description_new ();

  pango_font_description_set_family (description, style->family);
  pango_font_description_set_absolute_size (description, style->size * PANGO_SCALE);
  pango_font_description_set_weight (description, style->bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_font_description_set_style (description, style->italic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL);
  return description;
}

static void
insert (PangoAttrList *attributes, PangoAttribute *attribute, guint start, guint end)
{
  attribute->start_index = start;
  attribute->end_index = end;
  pango_attr_list_insert (attributes, attribute);
}

static PangoAttribute *
new_foreground (const BriefColor *color)
{
  return pango_attr_foreground_new ((guint16) (color->red * 65535), (guint16) (color->green * 65535),
                                    (guint16) (color->blue * 65535));
}

static gboolean
is_right_to_left (gunichar character)
{
  switch (g_unichar_get_script (character))
    {
    case G_UNICODE_SCRIPT_ARABIC:
    case G_UNICODE_SCRIPT_HEBREW:
    case G_UNICODE_SCRIPT_SYRIAC:
    case G_UNICODE_SCRIPT_THAANA:
    case G_UNICODE_SCRIPT_NKO:
    case G_UNICODE_SCRIPT_ADLAM:
      return TRUE;
    default:
      return FALSE;
    }
}

/* Text that has letters of the other direction, or a stranger's overrides of direction (U+202A to U+202E, U+2066 to
 * U+2069), could turn what is round it about. */
static gboolean
needs_isolation (BriefTextSetter *setter, const BriefInline *run)
{
  if (!(run->flags & BRIEF_INLINE_ISOLATE))
    return FALSE;
  for (const char *p = run->text; *p != '\0'; p = g_utf8_next_char (p))
    {
      const gunichar character = g_utf8_get_char (p);

      if (g_unichar_isalpha (character) && is_right_to_left (character) != setter->style->right_to_left)
        return TRUE;
      if ((character >= 0x202a && character <= 0x202e) || (character >= 0x2066 && character <= 0x2069))
        return TRUE;
    }
  return FALSE;
}

static void
style_run (BriefTextSetter *setter,
           const BriefTextStyle *style,
           PangoAttrList *attributes,
           const BriefInline *run,
           guint start,
           guint end)
{
  const double small = MAX (style->size * setter->style->citation_scale, MIN (style->size, 8));

  if (run->flags & BRIEF_INLINE_STRONG)
    insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD), start, end);
  if (run->flags & BRIEF_INLINE_EMPHASIS)
    insert (attributes, pango_attr_style_new (PANGO_STYLE_ITALIC), start, end);
  if (run->flags & BRIEF_INLINE_CODE)
    insert (attributes, pango_attr_family_new (setter->style->text[BRIEF_TEXT_CODE].family), start, end);
  if (run->flags & (BRIEF_INLINE_CITATION | BRIEF_INLINE_EVIDENCE))
    {
      insert (attributes,
              pango_attr_family_new ((run->flags & BRIEF_INLINE_EVIDENCE)
                                         ? setter->style->mark_family
                                         : setter->style->text[BRIEF_TEXT_META].family),
              start, end);
      insert (attributes, pango_attr_size_new_absolute ((int) lround (small * PANGO_SCALE)), start, end);
      insert (attributes, new_foreground (&setter->style->accent), start, end);
    }
  else if (run->target != NULL)
    insert (attributes, new_foreground (&setter->style->accent), start, end);
  if (run->language != NULL)
    insert (attributes, pango_attr_language_new (pango_language_from_string (run->language)), start, end);
}

static BriefText *
text_new (BriefTextSetter *setter, BriefTextLook look, double width)
{
  const BriefTextStyle *style = &setter->style->text[look];
  PangoFontDescription *description = describe_font (style);
  BriefText *self = g_new0 (BriefText, 1);
  PangoFontMetrics *metrics;
  double ascent, descent;

  g_atomic_ref_count_init (&self->ref_count);
  self->links = g_array_new (FALSE, FALSE, sizeof (BriefTextLink));
  g_array_set_clear_func (self->links, clear_link);
  self->width = width;
  self->line_height = style->line_height;
  self->color = style->color;
  self->layout = pango_layout_new (setter->context);
  pango_layout_set_font_description (self->layout, description);
  pango_layout_set_width (self->layout, (int) lround (width * PANGO_SCALE));
  pango_layout_set_wrap (self->layout, PANGO_WRAP_WORD_CHAR);

  metrics = pango_context_get_metrics (setter->context, description, NULL);
  ascent = (double) pango_font_metrics_get_ascent (metrics) / PANGO_SCALE;
  descent = (double) pango_font_metrics_get_descent (metrics) / PANGO_SCALE;
  self->baseline = (style->line_height - ascent - descent) / 2 + ascent;
  pango_font_metrics_unref (metrics);
  pango_font_description_free (description);
  return self;
}

/* Whether a line can end after a character wherever it stands (UAX 14); languages without spaces have many of those. */
static gboolean
can_end_line (gunichar character)
{
  switch ((int) g_unichar_break_type (character))
    {
    case G_UNICODE_BREAK_SPACE:
    case G_UNICODE_BREAK_ZERO_WIDTH_SPACE:
    case G_UNICODE_BREAK_MANDATORY:
    case G_UNICODE_BREAK_LINE_FEED:
    case G_UNICODE_BREAK_CARRIAGE_RETURN:
    case G_UNICODE_BREAK_AFTER:
    case G_UNICODE_BREAK_HYPHEN:
    case G_UNICODE_BREAK_IDEOGRAPHIC:
    case G_UNICODE_BREAK_CONDITIONAL_JAPANESE_STARTER:
    case G_UNICODE_BREAK_COMPLEX_CONTEXT:
    case G_UNICODE_BREAK_HANGUL_LV_SYLLABLE:
    case G_UNICODE_BREAK_HANGUL_LVT_SYLLABLE:
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
has_endless_word (const char *text, gsize length)
{
  gsize n = 0;

  for (const char *p = text; p < text + length; p = g_utf8_next_char (p))
    {
      n = can_end_line (g_utf8_get_char (p)) ? 0 : n + 1;
      if (n > WORD_LENGTH_MAX)
        return TRUE;
    }
  return FALSE;
}

/* To Pango, left and right change places in a paragraph that does not read as its context does; a page aligns all of its
 * paragraphs alike. */
static void
align (BriefTextSetter *setter, BriefText *self, gboolean at_end)
{
  const gboolean page = setter->style->right_to_left;
  PangoLayoutLine *line = pango_layout_get_line_readonly (self->layout, 0);
  /* That of the paragraph: its first character may be a number, which always reads from left to right. */
  const gboolean paragraph = pango_layout_line_get_resolved_direction (line) == PANGO_DIRECTION_RTL;
  gboolean right = page != at_end;

  if (page != paragraph)
    right = !right;
  pango_layout_set_alignment (self->layout, right ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);
}

/* Lines stand at even distances. Where letters of another script would touch those of the next line, all lines of the
 * text stand further apart. */
static void
measure_lines (BriefText *self)
{
  double ascent = 0, descent = 0;

  self->n_lines = (guint) pango_layout_get_line_count (self->layout);
  for (guint i = 0; i < self->n_lines; i++)
    {
      PangoRectangle ink;

      pango_layout_line_get_extents (pango_layout_get_line_readonly (self->layout, (int) i), &ink, NULL);
      ascent = MAX (ascent, (double) -ink.y / PANGO_SCALE);
      descent = MAX (descent, (double) (ink.y + ink.height) / PANGO_SCALE);
    }
  if (ascent + descent <= self->line_height)
    return;
  self->line_height = ascent + descent;
  self->baseline = ascent;
}

static void
finish (BriefTextSetter *setter,
        BriefText *self,
        const char *text,
        int length,
        PangoAttrList *attributes,
        gboolean at_end)
{
  insert (attributes, pango_attr_font_features_new (FONT_FEATURES), 0, G_MAXUINT);
  if (has_endless_word (text, (gsize) length))
    pango_layout_set_wrap (self->layout, PANGO_WRAP_CHAR);
  pango_layout_set_text (self->layout, text, length);
  pango_layout_set_attributes (self->layout, attributes);
  align (setter, self, at_end);
  measure_lines (self);
}

/**
 * brief_text_new:
 * @setter: the means of laying out
 * @look: how it looks
 * @text: plain text
 * @width: the width of its lines, in points
 * @at_end: whether lines stand at its end, not at its start
 *
 * Returns: (transfer full): the text in lines
 */
BriefText *
brief_text_new (BriefTextSetter *setter, BriefTextLook look, const char *text, double width, gboolean at_end)
{
  BriefText *self = text_new (setter, look, width);
  PangoAttrList *attributes = pango_attr_list_new ();
  g_autofree char *line = g_utf8_truncate_middle (text, LINE_LENGTH_MAX);

  finish (setter, self, line, (int) strlen (line), attributes, at_end);
  pango_attr_list_unref (attributes);
  return self;
}

/* The bytes of a run that are in the piece of its block from @start to @end; @position: where the run starts. */
static char *
dup_part (const BriefInline *run, gsize position, gsize start, gsize end)
{
  const gsize length = strlen (run->text);
  const gsize from = start > position ? start - position : 0;
  const gsize to = MIN (length, end > position ? end - position : 0);

  return from < to ? g_strndup (run->text + from, to - from) : NULL;
}

static void
append_run (BriefTextSetter *setter,
            BriefText *self,
            const BriefTextStyle *style,
            PangoAttrList *attributes,
            GString *text,
            const BriefInline *run,
            const char *words)
{
  const gboolean isolated = needs_isolation (setter, run);
  guint start;

  if (isolated)
    g_string_append (text, FIRST_STRONG_ISOLATE);
  start = (guint) text->len;
  g_string_append (text, words);
  style_run (setter, style, attributes, run, start, (guint) text->len);
  if (run->target != NULL)
    {
      const BriefTextLink link = { start, (guint) text->len, g_strdup (run->target) };

      g_array_append_val (self->links, link);
    }
  if (isolated)
    g_string_append (text, POP_DIRECTIONAL_ISOLATE);
}

/**
 * brief_text_new_for_block:
 * @setter: the means of laying out
 * @look: how it looks
 * @block: a block with inlines
 * @start: the first byte of its text that is wanted
 * @end: the byte after the last, as brief_text_find_end () tells
 * @width: the width of its lines, in points
 *
 * Returns: (transfer full): that piece of the inlines in lines
 */
BriefText *
brief_text_new_for_block (BriefTextSetter *setter,
                          BriefTextLook look,
                          BriefBlock *block,
                          gsize start,
                          gsize end,
                          double width)
{
  BriefText *self = text_new (setter, look, width);
  PangoAttrList *attributes = pango_attr_list_new ();
  g_autoptr (GString) text = g_string_new (NULL);
  gsize position = 0;

  for (guint i = 0; i < brief_block_get_n_inlines (block) && position < end; i++)
    {
      const BriefInline *run = brief_block_get_inline (block, i);
      g_autofree char *words = dup_part (run, position, start, end);

      position += strlen (run->text);
      if (words != NULL)
        append_run (setter, self, &setter->style->text[look], attributes, text, run, words);
    }
  if (brief_block_get_language (block) != NULL)
    insert (attributes,
            pango_attr_language_new (pango_language_from_string (brief_block_get_language (block))), 0,
            G_MAXUINT);
  finish (setter, self, text->str, (int) text->len, attributes, FALSE);
  pango_attr_list_unref (attributes);
  return self;
}

/**
 * brief_text_find_end:
 * @text: the whole text of a block
 * @length: its length in bytes
 * @start: a byte of it
 *
 * Returns: the end of the piece from @start that can be laid out at once: that of the text, or the end of a word
 */
gsize
brief_text_find_end (const char *text, gsize length, gsize start)
{
  gsize end = start + PIECE_LENGTH_MAX;

  if (length <= end)
    return length;
  for (gsize i = end; i > start + PIECE_LENGTH_MAX / 2; i--)
    if (text[i - 1] == ' ' || text[i - 1] == '\n')
      return i;
  while ((text[end] & 0xc0) == 0x80)
    end--;
  return end;
}

/**
 * brief_text_measure:
 * @setter: the means of laying out
 * @look: how it looks
 * @text: plain text
 *
 * Returns: how wide it is on one line, in points
 */
double
brief_text_measure (BriefTextSetter *setter, BriefTextLook look, const char *text)
{
  g_autoptr (BriefText) measured = brief_text_new (setter, look, text, setter->style->page_width, FALSE);
  int width;

  pango_layout_set_width (measured->layout, -1);
  pango_layout_get_size (measured->layout, &width, NULL);
  return (double) width / PANGO_SCALE;
}

BriefText *
brief_text_ref (BriefText *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
brief_text_unref (BriefText *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_clear_object (&self->layout);
  g_array_unref (self->links);
  g_free (self);
}

double
brief_text_get_height (const BriefText *self)
{
  return self->n_lines * self->line_height;
}

/**
 * brief_text_dup_lines:
 * @self: a text
 * @first_line: a line of it
 * @n_lines: how many
 *
 * Returns: (transfer full): the words of those lines
 */
char *
brief_text_dup_lines (const BriefText *self, guint first_line, guint n_lines)
{
  const char *words = pango_layout_get_text (self->layout);
  PangoLayoutLine *first = pango_layout_get_line_readonly (self->layout, (int) first_line);
  PangoLayoutLine *last = pango_layout_get_line_readonly (self->layout, (int) (first_line + n_lines - 1));

  return g_strndup (words + first->start_index,
                    (gsize) (last->start_index + last->length - first->start_index));
}
