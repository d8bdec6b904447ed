/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "page-text.h"

#include <cairo-ft.h>

static const char *const block_words[] = {
  [BRIEF_BLOCK_DOCUMENT] = "document",   [BRIEF_BLOCK_SECTION] = "section",
  [BRIEF_BLOCK_COVER] = "cover",         [BRIEF_BLOCK_CONTENTS] = "contents",
  [BRIEF_BLOCK_HEADING] = "heading",     [BRIEF_BLOCK_PARAGRAPH] = "paragraph",
  [BRIEF_BLOCK_LIST] = "list",           [BRIEF_BLOCK_LIST_ITEM] = "list item",
  [BRIEF_BLOCK_TABLE] = "table",         [BRIEF_BLOCK_ROW] = "row",
  [BRIEF_BLOCK_CELL] = "cell",           [BRIEF_BLOCK_FIGURE] = "figure",
  [BRIEF_BLOCK_QUOTATION] = "quotation", [BRIEF_BLOCK_NOTE] = "note",
  [BRIEF_BLOCK_ITEM] = "item",           [BRIEF_BLOCK_SOURCES] = "sources",
  [BRIEF_BLOCK_SOURCE] = "source",       [BRIEF_BLOCK_CODE] = "code",
  [BRIEF_BLOCK_RULE] = "rule",           [BRIEF_BLOCK_FOOTNOTE] = "footnote",
};

static const char *const shown_words[] = {
  [BRIEF_SHOWN_TEXT] = "text",
  [BRIEF_SHOWN_LABEL] = "label",
  [BRIEF_SHOWN_MARGIN] = "margin",
  [BRIEF_SHOWN_CONTENTS] = "contents",
  [BRIEF_SHOWN_CONTENTS_LABEL] = "contents label",
  [BRIEF_SHOWN_CONTENTS_NUMBER] = "contents number",
  [BRIEF_SHOWN_AGAIN] = "again",
};

/* A page on its way to text. */
typedef struct {
  GString *text;
  char *font; /* the last that was named */
} Writer;

/* To a tenth of a point, so that the last bits of a sum do not count. */
static void
append_number (GString *text, double number)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  if (ABS (number) < 0.05)
    number = 0;
  g_string_append_printf (text, " %s", g_ascii_formatd (digits, sizeof digits, "%.1f", number));
}

/* Only what differs from an upright face of normal weight is said of the style. */
static char *
dup_font_name (cairo_scaled_font_t *font)
{
  const FT_Face face = cairo_ft_scaled_font_lock_face (font);
  const char *style = face->style_name;
  char *name = style == NULL || g_str_equal (style, "Regular")
                   ? g_strdup (face->family_name)
                   : g_strdup_printf ("%s %s", face->family_name, style);

  cairo_ft_scaled_font_unlock_face (font);
  return name;
}

static void
append_run (Writer *self, const BriefText *text, const BriefTextRun *run)
{
  g_autofree char *font = dup_font_name (run->font);

  if (g_strcmp0 (font, self->font) != 0)
    g_string_append_printf (self->text, "[%s]", font);
  g_string_append_len (self->text, text->words + run->start, run->length);
  g_set_str (&self->font, font);
}

static void
append_lines (Writer *self, const BriefFragment *fragment)
{
  for (guint i = 0; i < fragment->n_lines; i++)
    {
      const BriefTextLine *line = brief_text_get_line (fragment->text, fragment->first_line + i);

      g_string_append (self->text, "  |");
      for (guint j = line->first_run; j < line->first_run + line->n_runs; j++)
        append_run (self, fragment->text, brief_text_get_run (fragment->text, j));
      g_string_append (self->text, "|\n");
    }
}

static void
append_fragment (Writer *self, const BriefFragment *fragment)
{
  if (fragment->kind == BRIEF_FRAGMENT_FILL)
    g_string_append_printf (self->text, "fill #%02x%02x%02x", (guint) (fragment->color.red * 255 + 0.5),
                            (guint) (fragment->color.green * 255 + 0.5),
                            (guint) (fragment->color.blue * 255 + 0.5));
  else
    g_string_append_printf (self->text, "%s of %s",
                            fragment->kind == BRIEF_FRAGMENT_IMAGE ? "image" : shown_words[fragment->shown],
                            fragment->block != NULL ? block_words[brief_block_get_kind (fragment->block)]
                                                    : "page");
  append_number (self->text, fragment->x);
  append_number (self->text, fragment->y);
  append_number (self->text, fragment->width);
  append_number (self->text, fragment->height);
  g_string_append_c (self->text, '\n');
  if (fragment->kind == BRIEF_FRAGMENT_TEXT)
    append_lines (self, fragment);
}

/**
 * page_text_write:
 * @pages: pages
 * @n_pages: how many of them at most
 *
 * Returns: (transfer full): what stands on them, a line for each fragment, of x, y, width and height, and one for each line
 *   of text, with the fonts where they change
 */
char *
page_text_write (BriefPages *pages, guint n_pages)
{
  const BriefStyleSheet *style = brief_pages_get_style (pages);
  Writer writer = { .text = g_string_new (NULL) };

  g_string_append_printf (writer.text, "%u pages of", brief_pages_get_n_pages (pages));
  append_number (writer.text, style->page_width);
  append_number (writer.text, style->page_height);
  g_string_append_c (writer.text, '\n');
  for (guint page = 0; page < MIN (n_pages, brief_pages_get_n_pages (pages)); page++)
    {
      GArray *fragments = brief_pages_get_fragments (pages, page);

      g_string_append_printf (writer.text, "\npage %u\n", page + 1);
      g_clear_pointer (&writer.font, g_free);
      for (guint i = 0; i < fragments->len; i++)
        append_fragment (&writer, &g_array_index (fragments, BriefFragment, i));
    }
  g_free (writer.font);
  return g_string_free_and_steal (writer.text);
}
