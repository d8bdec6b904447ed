/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "layout/brief-text-lines.h"

#include <string.h>

/* A text that is broken into lines. */
typedef struct {
  const char *text;
  PangoLogAttr *breaks; /* where lines can end, a character each */
  GPtrArray *items;     /* of PangoGlyphItem, in order */
  int width;

  GArray *ends; /* of int: where each line ends, in bytes */
  int x;        /* of the present line, with its spaces */
  int position; /* in characters */
  int place;    /* in bytes, the last at which the line could end; 0 where there is none */
  int place_x;
} Breaking;

/* Scripts whose letters keep their form wherever a line ends between words, read from left to right. */
static gboolean
is_simple_script (GUnicodeScript script)
{
  return script == G_UNICODE_SCRIPT_LATIN || script == G_UNICODE_SCRIPT_COMMON
         || script == G_UNICODE_SCRIPT_INHERITED || script == G_UNICODE_SCRIPT_GREEK
         || script == G_UNICODE_SCRIPT_CYRILLIC;
}

static gboolean
is_simple (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar character;

      if ((guchar) *p >= ' ' && (guchar) *p < 0x7f)
        continue;
      character = g_utf8_get_char (p);
      /* Line ends, marks of direction, soft hyphens, joiners. */
      if (g_unichar_type (character) == G_UNICODE_CONTROL || g_unichar_type (character) == G_UNICODE_FORMAT
          || !is_simple_script (g_unichar_get_script (character)))
        return FALSE;
    }
  return *text != '\0';
}

static void
shape (Breaking *self, PangoContext *context, PangoAttrList *attributes)
{
  const int length = (int) strlen (self->text);
  GList *items = pango_itemize_with_base_dir (context, PANGO_DIRECTION_LTR, self->text, 0, length, attributes,
                                              NULL);

  for (GList *l = items; l != NULL; l = l->next)
    {
      PangoGlyphItem *item = g_slice_new0 (PangoGlyphItem);

      item->item = l->data;
      item->glyphs = pango_glyph_string_new ();
      pango_shape_item (item->item, self->text, length, NULL, item->glyphs, PANGO_SHAPE_NONE);
      g_ptr_array_add (self->items, item);
    }
  g_list_free (items);
}

static void
find_breaks (Breaking *self, PangoContext *context)
{
  const int n_characters = (int) g_utf8_strlen (self->text, -1);

  self->breaks = g_new (PangoLogAttr, n_characters + 1);
  pango_get_log_attrs (self->text, (int) strlen (self->text), 0, pango_context_get_language (context),
                       self->breaks, n_characters + 1);
}

/* Follows a line by one cluster. Returns FALSE where the line is full and can end nowhere. */
static gboolean
follow_cluster (Breaking *self, const PangoGlyphItemIter *iter)
{
  const PangoLogAttr *attributes = &self->breaks[self->position];
  const PangoGlyphInfo *glyphs = iter->glyph_item->glyphs->glyphs;

  if (attributes->is_line_break && self->x > 0)
    {
      self->place = iter->start_index;
      self->place_x = self->x;
    }
  for (int i = iter->start_glyph; i < iter->end_glyph; i++)
    self->x += glyphs[i].geometry.width;
  self->position += iter->end_char - iter->start_char;
  /* Spaces at the end of a line hang over it. */
  if (self->x <= self->width || attributes->is_white)
    return TRUE;
  if (self->place == 0)
    return FALSE;
  g_array_append_val (self->ends, self->place);
  self->x -= self->place_x;
  self->place = 0;
  /* What comes after the place at which the line ends may be longer than a line by itself. */
  return self->x <= self->width;
}

static gboolean
find_ends (Breaking *self)
{
  for (guint i = 0; i < self->items->len; i++)
    {
      PangoGlyphItemIter iter;

      for (gboolean more =
               pango_glyph_item_iter_init_start (&iter, g_ptr_array_index (self->items, i), self->text);
           more; more = pango_glyph_item_iter_next_cluster (&iter))
        if (!follow_cluster (self, &iter))
          return FALSE;
    }
  return TRUE;
}

static GPtrArray *
start_line (GPtrArray *lines)
{
  GPtrArray *line = g_ptr_array_new_with_free_func ((GDestroyNotify) pango_glyph_item_free);

  g_ptr_array_add (lines, line);
  return line;
}

/* Distributes the items over lines; where a line ends within one, it is split. */
static GPtrArray *
distribute (Breaking *self)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  GPtrArray *line = start_line (lines);
  guint next = 0;

  for (guint i = 0; i < self->items->len; i++)
    {
      PangoGlyphItem *item = g_ptr_array_index (self->items, i);

      while (next < self->ends->len)
        {
          const int end = g_array_index (self->ends, int, next) - item->item->offset;

          if (end >= item->item->length)
            break;
          if (end > 0)
            g_ptr_array_add (line, pango_glyph_item_split (item, self->text, end));
          line = start_line (lines);
          next++;
        }
      g_ptr_array_add (line, item);
    }
  return lines;
}

/**
 * brief_text_break_lines:
 * @context: the fonts; its font description is that of the text
 * @text: plain text
 * @attributes: its attributes
 * @width: the width of a line, in Pango's units; below 0 for one line
 *
 * Breaks simple text into lines, each as long as it can be: text of one direction in scripts whose letters do not change
 * where a line ends. A #PangoLayout does the same for any text, and shapes it twice, as a whole and line by line; most of the
 * time of a document goes there.
 *
 * Returns: (transfer full) (nullable) (element-type GPtrArray): the lines, each a list of #PangoGlyphItem; %NULL for text that
 *   is not simple, or has a word longer than a line
 */
GPtrArray *
brief_text_break_lines (PangoContext *context, const char *text, PangoAttrList *attributes, int width)
{
  Breaking breaking = { .text = text, .width = width < 0 ? G_MAXINT : width };
  GPtrArray *lines = NULL;

  if (!is_simple (text))
    return NULL;
  breaking.items = g_ptr_array_new ();
  breaking.ends = g_array_new (FALSE, FALSE, sizeof (int));
  shape (&breaking, context, attributes);
  find_breaks (&breaking, context);
  if (find_ends (&breaking))
    lines = distribute (&breaking);
  else
    g_ptr_array_set_free_func (breaking.items, (GDestroyNotify) pango_glyph_item_free);
  g_ptr_array_unref (breaking.items);
  g_array_unref (breaking.ends);
  g_free (breaking.breaks);
  return lines;
}
