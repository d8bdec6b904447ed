/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "layout/brief-text.h"

#include "layout/brief-fonts.h"
#include "layout/brief-text-glyphs.h"
#include "layout/brief-text-lines.h"
#include "model/brief-direction.h"

#include <math.h>
#include <string.h>

/* A structure reader gets all Latin text only where each letter is a glyph of its own. */
#define FONT_FEATURES "liga=0, clig=0"

/* Of marks, which look alike beside text of any language (BCP 47). */
#define NO_LANGUAGE "zxx"

#define EN_SPACE "\u2002"

/* Pango adds up widths in an int: a paragraph of some hundred thousand letters would lose lines. No book has one as long
 * as this, in bytes; what has goes in pieces. */
#define PIECE_LENGTH_MAX (16 * 1024)
/* Of a heading, no more than this goes into contents and running headers. */
#define LINE_LENGTH_MAX 600
/* Finding where words could end takes Pango far longer than a page is worth where a “word” is longer than this. */
#define WORD_LENGTH_MAX 200

/* A text that is being made. */
typedef struct {
  BriefTextSetter *setter;
  BriefTextLook look;
  const BriefTextStyle *style;
  PangoAttrList *attributes;
  GString *text;
  GArray *spans;          /* of BriefTextSpan */
  gboolean reads_as_page; /* whatever its first letter is */
} TextMaking;

static void
insert (PangoAttrList *attributes, PangoAttribute *attribute, guint start, guint end)
{
  attribute->start_index = start;
  attribute->end_index = end;
  pango_attr_list_insert (attributes, attribute);
}

static guint32
pack_color (const BriefColor *color)
{
  return (guint32) lround (color->red * 255) << 16 | (guint32) lround (color->green * 255) << 8
         | (guint32) lround (color->blue * 255);
}

/* Whether a block has letters that are read from right to left: marks among them keep together. */
static gboolean
has_right_to_left (BriefBlock *block)
{
  for (guint i = 0; i < brief_block_get_n_inlines (block); i++)
    for (const char *p = brief_block_get_inline (block, i)->text; *p != '\0'; p = g_utf8_next_char (p))
      if ((guchar) *p >= 0x80 && brief_direction_is_from_right (g_utf8_get_char (p)))
        return TRUE;
  return FALSE;
}

static gboolean
has_letters (const char *text, gboolean from_right)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      const gunichar character = g_utf8_get_char (p);

      if (g_unichar_isalpha (character) && brief_direction_is_from_right (character) == from_right)
        return TRUE;
    }
  return FALSE;
}

/* A paragraph takes its direction from its first letter. One that begins with a title or a name, and goes on in words of the
 * document, reads as these do: Pango does not leave isolated text out when it looks for that letter, as UAX 9 (P2) has it. */
static gboolean
reads_as_page (BriefBlock *block, gboolean from_right)
{
  const guint n_inlines = brief_block_get_n_inlines (block);

  if (n_inlines == 0 || (brief_block_get_inline (block, 0)->flags & BRIEF_INLINE_ISOLATE) == 0)
    return FALSE;
  for (guint i = 1; i < n_inlines; i++)
    {
      const BriefInline *run = brief_block_get_inline (block, i);

      if ((run->flags & BRIEF_INLINE_ISOLATE) == 0 && has_letters (run->text, from_right))
        return TRUE;
    }
  return FALSE;
}

/* Text of another language than the document, with the faces that its characters have there. */
static void
set_language (TextMaking *self, const char *language, guint start, guint end)
{
  g_autofree char *family = brief_fonts_list (self->style->family, language);

  insert (self->attributes, pango_attr_language_new (pango_language_from_string (language)), start, end);
  if (!g_str_equal (family, self->style->family))
    insert (self->attributes, pango_attr_family_new (family), start, end);
}

/* The look of a run of a block within that of its text. */
static void
style_run (TextMaking *self, const BriefInline *run, guint start, guint end)
{
  const BriefStyleSheet *sheet = self->setter->style;
  const double size = self->style->size;
  const double small = MAX (size * sheet->citation_scale, MIN (size, 8));

  if (run->flags & BRIEF_INLINE_STRONG)
    insert (self->attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD), start, end);
  if (run->flags & BRIEF_INLINE_EMPHASIS)
    insert (self->attributes, pango_attr_style_new (PANGO_STYLE_ITALIC), start, end);
  if (run->flags & BRIEF_INLINE_CODE)
    insert (self->attributes, pango_attr_family_new (sheet->text[BRIEF_TEXT_CODE].family), start, end);
  if (run->flags & (BRIEF_INLINE_CITATION | BRIEF_INLINE_EVIDENCE))
    {
      const char *family = (run->flags & BRIEF_INLINE_EVIDENCE) ? sheet->mark_family
                                                                : sheet->text[BRIEF_TEXT_META].family;

      insert (self->attributes, pango_attr_family_new (family), start, end);
      insert (self->attributes, pango_attr_size_new_absolute ((int) lround (small * PANGO_SCALE)), start,
              end);
    }
  if (run->flags & BRIEF_INLINE_EVIDENCE)
    insert (self->attributes, pango_attr_language_new (pango_language_from_string (NO_LANGUAGE)), start, end);
  else if (run->language != NULL)
    set_language (self, run->language, start, end);
}

static gboolean
is_accented (const BriefInline *run)
{
  return run->target != NULL || (run->flags & (BRIEF_INLINE_CITATION | BRIEF_INLINE_EVIDENCE)) != 0;
}

static void
text_making_init (TextMaking *self, BriefTextSetter *setter, BriefTextLook look)
{
  *self = (TextMaking) {
    .setter = setter,
    .look = look,
    .style = &setter->style->text[look],
    .attributes = pango_attr_list_new (),
    .text = g_string_new (NULL),
    .spans = g_array_new (FALSE, FALSE, sizeof (BriefTextSpan)),
  };
}

static void
text_making_clear (TextMaking *self)
{
  g_clear_pointer (&self->attributes, pango_attr_list_unref);
  g_string_free (self->text, TRUE);
  g_clear_pointer (&self->spans, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TextMaking, text_making_clear)

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
align (BriefTextSetter *setter, PangoLayout *layout, BriefTextAlignment alignment)
{
  const gboolean page = setter->style->right_to_left;
  PangoLayoutLine *line = pango_layout_get_line_readonly (layout, 0);
  /* That of the paragraph: its first character may be a number, which always reads from left to right. */
  const gboolean paragraph = pango_layout_line_get_resolved_direction (line) == PANGO_DIRECTION_RTL;
  gboolean right = page != (alignment == BRIEF_TEXT_AT_END);

  if (page != paragraph)
    right = !right;
  pango_layout_set_alignment (layout, right ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);
}

static void
clear_run (gpointer data)
{
  cairo_scaled_font_destroy (((BriefTextRun *) data)->font);
}

static BriefText *
text_new (double width, double line_height)
{
  BriefText *self = g_new0 (BriefText, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->width = width;
  self->line_height = line_height;
  self->lines = g_array_new (FALSE, FALSE, sizeof (BriefTextLine));
  self->runs = g_array_new (FALSE, FALSE, sizeof (BriefTextRun));
  g_array_set_clear_func (self->runs, clear_run);
  self->glyphs = g_array_new (FALSE, FALSE, sizeof (BriefGlyph));
  return self;
}

static PangoLayout *
make_layout (TextMaking *self, int width, BriefTextAlignment alignment, guint max_lines)
{
  PangoLayout *layout = pango_layout_new (self->setter->context);

  pango_layout_set_width (layout, width);
  pango_layout_set_wrap (layout, has_endless_word (self->text->str, self->text->len) ? PANGO_WRAP_CHAR
                                                                                     : PANGO_WRAP_WORD_CHAR);
  if (max_lines > 0)
    {
      pango_layout_set_height (layout, -(int) max_lines);
      pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
    }
  pango_layout_set_auto_dir (layout, !self->reads_as_page);
  pango_layout_set_text (layout, self->text->str, (int) self->text->len);
  pango_layout_set_attributes (layout, self->attributes);
  align (self->setter, layout, alignment);
  return layout;
}

/* Sets the text in lines and keeps what is to be drawn. */
static BriefText *
finish (TextMaking *self, double width, BriefTextAlignment alignment, guint max_lines)
{
  const BriefTextFont *font = brief_text_setter_get_font (self->setter, self->look);
  const int units = width < 0 ? -1 : (int) lround (width * PANGO_SCALE);
  BriefText *text = text_new (width, self->style->line_height);
  g_autoptr (GPtrArray) lines = NULL;
  g_autoptr (PangoLayout) layout = NULL;

  insert (self->attributes, pango_attr_font_features_new (FONT_FEATURES), 0, G_MAXUINT);
  pango_context_set_font_description (self->setter->context, font->description);
  if (!self->setter->style->right_to_left && alignment == BRIEF_TEXT_AT_START)
    lines = brief_text_break_lines (self->setter->context, self->text->str, self->attributes, units);
  if (lines != NULL && (max_lines == 0 || lines->len <= max_lines))
    brief_text_take_lines (text, self->setter, self->look, lines, self->text->str, self->spans);
  else
    {
      layout = make_layout (self, units, alignment, max_lines);
      brief_text_take_layout (text, self->setter, self->look, layout, self->spans);
    }
  return text;
}

static void
append_span (TextMaking *self, const char *words, const BriefInline *source, const BriefColor *color)
{
  const gboolean is_raised = source != NULL && (source->flags & BRIEF_INLINE_FOOTNOTE);
  BriefTextSpan span = { .start = (guint) self->text->len, .source = source, .color = pack_color (color) };

  g_string_append (self->text, words);
  span.end = (guint) self->text->len;
  span.rise = is_raised ? (float) (self->style->size * self->setter->style->footnote_rise) : 0;
  g_array_append_val (self->spans, span);
}

/**
 * brief_text_new:
 * @setter: the means of setting text
 * @look: how it looks
 * @text: plain text
 * @width: the width of its lines, in points; below 0 for one line
 * @alignment: where its lines stand
 * @max_lines: how many there may be, 0 for any number; what goes beyond is cut
 *
 * Returns: (transfer full): the text in lines
 */
BriefText *
brief_text_new (BriefTextSetter *setter,
                BriefTextLook look,
                const char *text,
                double width,
                BriefTextAlignment alignment,
                guint max_lines)
{
  g_auto (TextMaking) making = { NULL };
  g_autofree char *line = g_utf8_truncate_middle (text, LINE_LENGTH_MAX);

  text_making_init (&making, setter, look);
  append_span (&making, line, NULL, &making.style->color);
  return finish (&making, width, alignment, max_lines);
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
append_run (TextMaking *self, const BriefInline *run, const char *words, gboolean isolates_marks)
{
  const BriefStyleSheet *sheet = self->setter->style;
  const gboolean is_mark = (run->flags & BRIEF_INLINE_CITATION) != 0;
  const gboolean isolated = ((run->flags & BRIEF_INLINE_ISOLATE)
                             && brief_direction_needs_isolation (run->text,
                                                                 self->setter->style->right_to_left))
                            || (is_mark && isolates_marks);
  g_autofree char *isolate = isolated ? brief_direction_wrap (words) : NULL;
  const guint start = (guint) self->text->len;

  append_span (self, isolated ? isolate : words, run,
               is_accented (run) ? &sheet->accent : &self->style->color);
  style_run (self, run, start, (guint) self->text->len);
}

/**
 * brief_text_new_for_block:
 * @setter: the means of setting text
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
  g_auto (TextMaking) making = { NULL };
  const gboolean isolates_marks = has_right_to_left (block);
  gsize position = 0;

  text_making_init (&making, setter, look);
  making.reads_as_page = reads_as_page (block, setter->style->right_to_left);
  /* Before those of its runs, which come over it. */
  if (brief_block_get_language (block) != NULL)
    set_language (&making, brief_block_get_language (block), 0, G_MAXUINT);
  for (guint i = 0; i < brief_block_get_n_inlines (block) && position < end; i++)
    {
      const BriefInline *run = brief_block_get_inline (block, i);
      g_autofree char *words = dup_part (run, position, start, end);

      position += strlen (run->text);
      if (words != NULL)
        append_run (&making, run, words, isolates_marks);
    }
  return finish (&making, width, BRIEF_TEXT_AT_START, 0);
}

/**
 * brief_text_new_for_heading:
 * @setter: the means of setting text
 * @look: how it looks
 * @heading: a heading
 * @width: the width of its lines, in points
 *
 * Sets a heading for a table of contents: its number, then its text, not longer than a line or two can be, each run in its
 * language and all in one look.
 *
 * Returns: (transfer full): the text in lines
 */
BriefText *
brief_text_new_for_heading (BriefTextSetter *setter, BriefTextLook look, BriefBlock *heading, double width)
{
  g_auto (TextMaking) making = { NULL };
  const char *number = brief_block_get_label (heading);

  text_making_init (&making, setter, look);
  if (brief_block_get_language (heading) != NULL)
    set_language (&making, brief_block_get_language (heading), 0, G_MAXUINT);
  if (number != NULL)
    {
      append_span (&making, number, NULL, &making.style->color);
      append_span (&making, EN_SPACE, NULL, &making.style->color);
    }
  for (guint i = 0; i < brief_block_get_n_inlines (heading) && making.text->len < LINE_LENGTH_MAX; i++)
    {
      const BriefInline *run = brief_block_get_inline (heading, i);
      const guint start = (guint) making.text->len;
      g_autofree char *words = g_utf8_truncate_middle (run->text, LINE_LENGTH_MAX);

      append_span (&making, words, NULL, &making.style->color);
      if (run->language != NULL)
        set_language (&making, run->language, start, (guint) making.text->len);
    }
  return finish (&making, width, BRIEF_TEXT_AT_START, 0);
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
 * @setter: the means of setting text
 * @look: how it looks
 * @text: plain text
 *
 * Returns: how wide it is on one line, in points
 */
double
brief_text_measure (BriefTextSetter *setter, BriefTextLook look, const char *text)
{
  g_autoptr (BriefText) measured = brief_text_new (setter, look, text, -1, BRIEF_TEXT_AT_START, 0);
  double width = 0;

  for (guint i = 0; i < measured->runs->len; i++)
    width += brief_text_get_run (measured, i)->width;
  return width;
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

  g_array_unref (self->lines);
  g_array_unref (self->runs);
  g_array_unref (self->glyphs);
  g_free (self->words);
  g_free (self);
}

guint
brief_text_get_n_lines (const BriefText *self)
{
  return self->lines->len;
}

double
brief_text_get_height (const BriefText *self)
{
  return self->lines->len * self->line_height;
}

const BriefTextLine *
brief_text_get_line (const BriefText *self, guint line)
{
  g_assert (line < self->lines->len);
  return &g_array_index (self->lines, BriefTextLine, line);
}

const BriefTextRun *
brief_text_get_run (const BriefText *self, guint run)
{
  g_assert (run < self->runs->len);
  return &g_array_index (self->runs, BriefTextRun, run);
}

/**
 * brief_text_dup_lines:
 * @self: a text
 * @first_line: a line of it
 * @n_lines: how many, one at least
 *
 * Returns: (transfer full): the words of those lines
 */
char *
brief_text_dup_lines (const BriefText *self, guint first_line, guint n_lines)
{
  const guint start = brief_text_get_line (self, first_line)->start;

  return g_strndup (self->words + start, brief_text_get_line (self, first_line + n_lines - 1)->end - start);
}
