/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "layout/brief-text-glyphs.h"

#include <hb.h>
#include <string.h>

#define ZERO_WIDTH_NON_JOINER 0x200c
#define ZERO_WIDTH_JOINER 0x200d
#define REPLACEMENT_CHARACTER 0xfffd

/* Glyphs count the bytes before them in two. */
#define RUN_LENGTH_MAX (G_MAXUINT16 / 2)
/* A letter with more marks is none of any language (UAX 15, Stream-Safe Text Format: 30); piled up, they would leave the
 * page. */
#define CLUSTER_GLYPHS_MAX 32
/* How many lines letters may reach up or down: piles of marks would leave no line on the page. */
#define REACH_MAX 2

/* The glyphs of one of Pango's items, on their way into a text. */
typedef struct {
  BriefText *text;
  const GArray *spans; /* of BriefTextSpan */
  guint span;          /* the present one */
  GString *words;
  const char *source; /* the text that was set */

  PangoGlyphItem *item;
  cairo_scaled_font_t *item_font;
  hb_font_t *hb_font;
  BriefTextSetter *setter;
  const BriefTextFont *font; /* of the text */
  int ascent;                /* of letters of others, in Pango's units */
  int descent;
  float rise;
  GArray *lefts;   /* of float: the left edge of each glyph of the item, and at last its right edge */
  guint first_run; /* of the line */
  guint space;     /* of the font of the run before, 0 where it has none */
} Taking;

/* An item of a line, and how far from the left edge of its text. */
typedef struct {
  PangoGlyphItem *item;
  int x;
} PlacedItem;

static int
compare_offsets (gconstpointer a, gconstpointer b)
{
  return ((const PlacedItem *) a)->item->item->offset - ((const PlacedItem *) b)->item->item->offset;
}

static const BriefTextSpan *
get_span (Taking *self, guint offset)
{
  while (self->span + 1 < self->spans->len
         && offset >= g_array_index (self->spans, BriefTextSpan, self->span).end)
    self->span++;
  return &g_array_index (self->spans, BriefTextSpan, self->span);
}

static gboolean
find_glyph (Taking *self, gunichar character, guint *glyph)
{
  hb_codepoint_t found;

  if (!hb_font_get_nominal_glyph (self->hb_font, character, &found) || found == 0)
    return FALSE;
  *glyph = found;
  return TRUE;
}

/* What to draw for a character that Pango draws nothing for: a space, at the end of a line or for a tab, is the font's
 * own, and so is a joiner, so that what reads a file by its structure finds plain text. Returns FALSE for what need not be
 * read either: a mark of direction, a hyphen that was not needed. */
static gboolean
find_unseen (Taking *self, gunichar character, guint *glyph)
{
  if (character == ZERO_WIDTH_NON_JOINER || character == ZERO_WIDTH_JOINER)
    return find_glyph (self, character, glyph);
  return g_unichar_isspace (character) && find_glyph (self, ' ', glyph);
}

/* The glyph for a character that the font lacks: it can be read, if not seen. */
static guint
find_replacement (Taking *self, gunichar character)
{
  guint glyph = 0;

  if (self->text->missing == 0)
    self->text->missing = character;
  if (!find_glyph (self, REPLACEMENT_CHARACTER, &glyph) && !find_glyph (self, '?', &glyph))
    find_glyph (self, ' ', &glyph);
  return glyph;
}

static BriefTextRun *
start_run (Taking *self, const BriefTextSpan *span)
{
  g_array_append_vals (self->text->runs,
                       &(BriefTextRun) {
                           .font = cairo_scaled_font_reference (self->item_font),
                           .source = span->source,
                           .start = (guint) self->words->len,
                           .first_glyph = self->text->glyphs->len,
                           .x = G_MAXFLOAT,
                           .width = -G_MAXFLOAT, /* its right edge, until it ends */
                           .color = span->color,
                       },
                       1);
  return &g_array_index (self->text->runs, BriefTextRun, self->text->runs->len - 1);
}

static void
add_glyph (Taking *self, const BriefTextRun *run, guint start, guint glyph, int position)
{
  const PangoGlyphInfo *info = &self->item->glyphs->glyphs[position];

  g_array_append_vals (
      self->text->glyphs,
      &(BriefGlyph) {
          .glyph = (guint16) glyph,
          .start = (guint16) (start - run->start),
          .x = g_array_index (self->lefts, float, position) + (float) info->geometry.x_offset / PANGO_SCALE,
          .y = (float) info->geometry.y_offset / PANGO_SCALE - self->rise,
      },
      1);
}

/* What a character is read as. One for private use says nothing to anybody else (ISO 19005-2, 6.2.11.7.3); texts that were
 * pasted have such for the marks of their lists. */
static void
append_read (GString *words, gunichar character, const char *text, gsize length)
{
  if (g_unichar_isspace (character))
    g_string_append_c (words, ' ');
  else if (g_unichar_type (character) == G_UNICODE_PRIVATE_USE)
    g_string_append_unichar (words, REPLACEMENT_CHARACTER);
  else
    g_string_append_len (words, text, (gssize) length);
}

/* Takes the glyphs @first to @last of the item, those of the characters from @offset to @end. */
static void
take_cluster (Taking *self, BriefTextRun *run, guint offset, guint end, int first, int last)
{
  const gunichar character = g_utf8_get_char (self->source + offset);
  const guint start = (guint) self->words->len;
  const guint n_glyphs = self->text->glyphs->len;

  for (int i = first; i <= last && i - first < CLUSTER_GLYPHS_MAX; i++)
    {
      const PangoGlyph glyph = self->item->glyphs->glyphs[i].glyph;
      guint found = glyph;

      if (glyph == PANGO_GLYPH_EMPTY)
        {
          if (!find_unseen (self, character, &found))
            continue;
        }
      else if (glyph == PANGO_GLYPH_INVALID_INPUT || (glyph & PANGO_GLYPH_UNKNOWN_FLAG) != 0)
        found = find_replacement (self, character);
      add_glyph (self, run, start, found, i);
    }
  if (self->text->glyphs->len == n_glyphs)
    return;
  append_read (self->words, character, self->source + offset, end - offset);
  run->x = MIN (run->x, g_array_index (self->lefts, float, first));
  run->width = MAX (run->width, g_array_index (self->lefts, float, last + 1));
}

static gboolean
has_ink (Taking *self, const BriefTextRun *run)
{
  for (guint i = 0; i < run->n_glyphs; i++)
    {
      const BriefGlyph *glyph = &g_array_index (self->text->glyphs, BriefGlyph, run->first_glyph + i);
      hb_glyph_extents_t extents;

      if (hb_font_get_glyph_extents (self->hb_font, glyph->glyph, &extents) && extents.width != 0)
        return TRUE;
    }
  return FALSE;
}

/* Cairo does not paint what has no ink, and then it could not be read: a space between two runs goes with the first of them,
 * in its font. One at the start of a line parts nothing. */
static void
join_blank (Taking *self, BriefTextRun *run)
{
  BriefTextRun *before = self->text->runs->len > self->first_run + 1 ? run - 1 : NULL;
  const gboolean joins = before != NULL && before->n_glyphs > 0 && self->space != 0
                         && before->length <= RUN_LENGTH_MAX && run->length <= RUN_LENGTH_MAX;

  if (joins)
    {
      for (guint i = 0; i < run->n_glyphs; i++)
        {
          BriefGlyph *glyph = &g_array_index (self->text->glyphs, BriefGlyph, run->first_glyph + i);

          glyph->glyph = (guint16) self->space;
          glyph->start = (guint16) (glyph->start + run->start - before->start);
        }
      before->n_glyphs += run->n_glyphs;
      before->length += run->length;
    }
  else
    {
      g_array_set_size (self->text->glyphs, run->first_glyph);
      g_string_truncate (self->words, run->start);
    }
  g_array_set_size (self->text->runs, self->text->runs->len - 1);
}

static void
end_run (Taking *self, BriefTextRun *run)
{
  run->n_glyphs = self->text->glyphs->len - run->first_glyph;
  run->length = (guint) self->words->len - run->start;
  run->width -= run->x;
  if (run->n_glyphs == 0)
    g_array_set_size (self->text->runs, self->text->runs->len - 1);
  else if (!has_ink (self, run))
    join_blank (self, run);
  else if (!find_glyph (self, ' ', &self->space))
    self->space = 0;
}

static void
measure_glyphs (Taking *self, float x)
{
  const PangoGlyphString *glyphs = self->item->glyphs;

  g_array_set_size (self->lefts, 0);
  for (int i = 0; i < glyphs->num_glyphs; i++)
    {
      g_array_append_val (self->lefts, x);
      x += (float) glyphs->glyphs[i].geometry.width / PANGO_SCALE;
    }
  g_array_append_val (self->lefts, x);
}

/* Takes an item, cluster by cluster in the order in which it is read; where a span ends, so does the run, and where it
 * is as long as can be. */
static void
take_item (Taking *self, PangoGlyphItem *item, float x)
{
  const gboolean backward = item->item->analysis.level % 2 != 0;
  PangoGlyphItemIter iter;
  BriefTextRun *run = NULL;
  const BriefTextSpan *present = NULL;

  /* How far Pango shifts an item for the baselines of scripts to meet does not count: marks would hang in the air. */
  self->item = item;
  self->item_font = brief_text_setter_load (self->setter, item->item->analysis.font);
  if (self->item_font == NULL)
    {
      /* A font whose file is gone since it was chosen. */
      self->text->missing = g_utf8_get_char (self->source + item->item->offset);
      return;
    }
  self->hb_font = pango_font_get_hb_font (item->item->analysis.font);
  measure_glyphs (self, x + (float) item->start_x_offset / PANGO_SCALE);
  for (gboolean more = pango_glyph_item_iter_init_start (&iter, item, self->source); more;
       more = pango_glyph_item_iter_next_cluster (&iter))
    {
      const BriefTextSpan *span = get_span (self, (guint) iter.start_index);

      if (span != present || self->words->len - run->start > RUN_LENGTH_MAX)
        {
          if (run != NULL)
            end_run (self, run);
          run = start_run (self, span);
          present = span;
          self->rise = span->rise;
        }
      /* Of a cluster that reads backward, Pango gives the glyphs from the right. */
      take_cluster (self, run, (guint) iter.start_index, (guint) iter.end_index,
                    backward ? iter.end_glyph + 1 : iter.start_glyph,
                    backward ? iter.start_glyph : iter.end_glyph - 1);
    }
  if (run != NULL)
    end_run (self, run);
}

/* Where a line was ended by hand, a space parts its last word from the first of the next line for those who read without
 * lines. */
static void
end_line (Taking *self)
{
  GArray *runs = self->text->runs;
  BriefTextRun *run;

  if (runs->len == self->first_run || self->space == 0)
    return;
  run = &g_array_index (runs, BriefTextRun, runs->len - 1);
  if (run->length > RUN_LENGTH_MAX)
    return;
  g_array_append_vals (self->text->glyphs,
                       &(BriefGlyph) { (guint16) self->space, (guint16) run->length, run->x + run->width, 0 },
                       1);
  g_string_append_c (self->words, ' ');
  run->n_glyphs++;
  run->length++;
}

/* How far the letters of an item reach; those of the font of the text have room. */
static void
measure_reach (Taking *self, const PangoGlyphItem *item)
{
  hb_font_t *hb_font = pango_font_get_hb_font (item->item->analysis.font);

  if (item->item->analysis.font == self->font->font)
    return;
  for (int i = 0; i < item->glyphs->num_glyphs; i++)
    {
      const PangoGlyphInfo *glyph = &item->glyphs->glyphs[i];
      hb_glyph_extents_t extents;

      if (glyph->glyph == PANGO_GLYPH_EMPTY || (glyph->glyph & PANGO_GLYPH_UNKNOWN_FLAG) != 0
          || !hb_font_get_glyph_extents (hb_font, glyph->glyph, &extents))
        continue;
      self->ascent = MAX (self->ascent, extents.y_bearing - glyph->geometry.y_offset);
      self->descent = MAX (self->descent, glyph->geometry.y_offset - extents.y_bearing - extents.height);
    }
}

/* Takes the items of a line in the order in which they are read. */
static void
take_items (Taking *self, GArray *items, gboolean ends_by_hand)
{
  BriefTextLine taken = { .first_run = self->text->runs->len, .start = (guint) self->words->len };

  self->first_run = taken.first_run;
  for (guint i = 0; i < items->len; i++)
    {
      const PlacedItem *placed = &g_array_index (items, PlacedItem, i);

      measure_reach (self, placed->item);
      take_item (self, placed->item, (float) placed->x / PANGO_SCALE);
    }
  if (ends_by_hand)
    end_line (self);
  taken.n_runs = self->text->runs->len - taken.first_run;
  taken.end = (guint) self->words->len;
  g_array_append_val (self->text->lines, taken);
}

static void
place_item (GArray *items, PangoGlyphItem *item, int *x)
{
  const PlacedItem placed = { item, *x };

  g_array_append_val (items, placed);
  *x += pango_glyph_string_get_width (item->glyphs);
}

static void
take_line (Taking *self, PangoLayoutIter *iter, GArray *items)
{
  PangoLayoutLine *line = pango_layout_iter_get_line_readonly (iter);
  PangoRectangle logical;

  /* Where a line starts within the width of its text depends on its direction and alignment. */
  pango_layout_iter_get_line_extents (iter, NULL, &logical);
  g_array_set_size (items, 0);
  for (GSList *l = line->runs; l != NULL; l = l->next)
    place_item (items, l->data, &logical.x);
  g_array_sort (items, compare_offsets);
  take_items (self, items, self->source[line->start_index + line->length] == '\n');
}

static void
taking_init (Taking *self,
             BriefText *text,
             BriefTextSetter *setter,
             BriefTextLook look,
             const char *source,
             const GArray *spans)
{
  *self = (Taking) {
    .text = text,
    .spans = spans,
    .words = g_string_new (NULL),
    .source = source,
    .setter = setter,
    .font = brief_text_setter_get_font (setter, look),
    .lefts = g_array_new (FALSE, FALSE, sizeof (float)),
  };
}

/* Lines stand at even distances, which are right for the font of the text. Where letters of another font, of another script
 * most often, would touch those of the next line, all lines of the text stand further apart. */
static void
taking_end (Taking *self)
{
  BriefText *text = self->text;
  const BriefTextFont *font = self->font;
  const double most = text->line_height * REACH_MAX;
  const double ascent = MIN ((double) self->ascent / PANGO_SCALE, most);
  const double descent = MIN ((double) self->descent / PANGO_SCALE, most);

  text->words = g_string_free_and_steal (self->words);
  g_array_unref (self->lefts);
  text->baseline = (text->line_height - font->ascent - font->descent) / 2 + font->ascent;
  if (ascent + descent <= text->line_height)
    return;
  text->line_height = ascent + descent;
  text->baseline = ascent;
}

/**
 * brief_text_take_layout:
 * @self: a text without anything in it
 * @setter: the means of setting text
 * @look: how it looks
 * @layout: a layout
 * @spans: (element-type BriefTextSpan): all of its text, in order
 *
 * Takes what is to be drawn out of a layout: glyphs in the order in which they are read, not that in which they stand,
 * for what extracts text from a file goes by the order of drawing.
 */
void
brief_text_take_layout (BriefText *self,
                        BriefTextSetter *setter,
                        BriefTextLook look,
                        PangoLayout *layout,
                        const GArray *spans)
{
  g_autoptr (GArray) items = g_array_new (FALSE, FALSE, sizeof (PlacedItem));
  PangoLayoutIter *iter = pango_layout_get_iter (layout);
  Taking taking;

  taking_init (&taking, self, setter, look, pango_layout_get_text (layout), spans);
  do
    take_line (&taking, iter, items);
  while (pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);
  taking_end (&taking);
}

/**
 * brief_text_take_lines:
 * @self: a text without anything in it
 * @setter: the means of setting text
 * @look: how it looks
 * @lines: (element-type GPtrArray): lines of #PangoGlyphItem, as brief_text_break_lines () makes them
 * @source: the text that they are of
 * @spans: (element-type BriefTextSpan): all of it, in order
 *
 * The same out of lines.
 */
void
brief_text_take_lines (BriefText *self,
                       BriefTextSetter *setter,
                       BriefTextLook look,
                       GPtrArray *lines,
                       const char *source,
                       const GArray *spans)
{
  g_autoptr (GArray) items = g_array_new (FALSE, FALSE, sizeof (PlacedItem));
  Taking taking;

  taking_init (&taking, self, setter, look, source, spans);
  for (guint i = 0; i < lines->len; i++)
    {
      GPtrArray *line = g_ptr_array_index (lines, i);
      int x = 0;

      g_array_set_size (items, 0);
      for (guint j = 0; j < line->len; j++)
        place_item (items, g_ptr_array_index (line, j), &x);
      take_items (&taking, items, FALSE);
    }
  taking_end (&taking);
}
