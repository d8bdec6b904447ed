/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "export/brief-plain-text.h"

#include "document/brief-headings.h"
#include "model/brief-document-words.h"

#include <string.h>

typedef struct {
  GString *text;
  gboolean markdown;
  BriefHeadings *headings;
  GString *prefix;      /* what every line starts with: the quotation marks and indents that it is in */
  gsize shared;         /* how much of that the line before has in common with the next one */
  char *opening;        /* what the next line starts with instead, where it has the label of what it is in */
  guint depth;          /* how many lists, tables, quotations and notes the present block is in */
  GPtrArray *footnotes; /* those that wait for the outermost of these to end */
} Writer;

static void write_block (Writer *writer, BriefBlock *block);
static void write_children (Writer *writer, BriefBlock *block);

/* Characters that CommonMark 0.31 could take for markup, 2.4. */
static void
append_escaped (GString *text, const char *piece)
{
  for (const char *p = piece; *p != '\0'; p++)
    {
      if (strchr ("\\`*_[]<>#|~", *p) != NULL)
        g_string_append_c (text, '\\');
      g_string_append_c (text, *p);
    }
}

static void
append_inline (Writer *writer, GString *text, const BriefInline *run)
{
  const char *mark = "";

  if (run->flags & BRIEF_INLINE_FOOTNOTE)
    {
      /* A figure right after a word would read as part of it. */
      g_string_append_printf (text, writer->markdown ? "\\[%s\\]" : "[%s]", run->text);
      return;
    }
  if (!writer->markdown || (run->flags & BRIEF_INLINE_LINE_BREAK))
    {
      g_string_append (text, run->text);
      return;
    }

  if (run->flags & BRIEF_INLINE_CODE)
    mark = "`";
  else if (run->flags & BRIEF_INLINE_STRONG)
    mark = "**";
  else if (run->flags & BRIEF_INLINE_EMPHASIS)
    mark = "*";
  if (run->target != NULL && *run->target != '#')
    g_string_append_c (text, '[');
  g_string_append (text, mark);
  if (run->flags & BRIEF_INLINE_CODE)
    g_string_append (text, run->text);
  else
    append_escaped (text, run->text);
  g_string_append (text, mark);
  if (run->target != NULL && *run->target != '#')
    g_string_append_printf (text, "](<%s>)", run->target);
}

static char *
dup_inlines (Writer *writer, BriefBlock *block)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < brief_block_get_n_inlines (block); i++)
    append_inline (writer, text, brief_block_get_inline (block, i));
  return g_string_free_and_steal (text);
}

static void
part_from_before (Writer *writer)
{
  g_autofree char *prefix = g_strchomp (g_strndup (writer->prefix->str, writer->shared));

  if (writer->text->len > 0)
    g_string_append_printf (writer->text, "%s\n", prefix);
}

static void
begin_line (Writer *writer)
{
  g_string_append (writer->text, writer->opening != NULL ? writer->opening : writer->prefix->str);
  g_clear_pointer (&writer->opening, g_free);
  writer->shared = writer->prefix->len;
}

/* Goes into a block whose lines are indented: by @first its first, by @others all others. */
static void
enter (Writer *writer, const char *first, const char *others)
{
  char *outer = writer->opening != NULL ? writer->opening : g_strdup (writer->prefix->str);

  writer->opening = g_strconcat (outer, first, NULL);
  g_free (outer);
  writer->shared = MIN (writer->shared, writer->prefix->len);
  g_string_append (writer->prefix, others);
}

static void
leave (Writer *writer, const char *others)
{
  g_string_truncate (writer->prefix, writer->prefix->len - strlen (others));
  writer->shared = MIN (writer->shared, writer->prefix->len);
  g_clear_pointer (&writer->opening, g_free);
}

/* Writes a text whose first line starts with @lead, and the others in line with what follows it. */
static void
write_lines (Writer *writer, const char *lead, const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  const int indent = (int) g_utf8_strlen (lead, -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      begin_line (writer);
      if (i == 0)
        g_string_append (writer->text, lead);
      else if (*lead != '#')
        g_string_append_printf (writer->text, "%*s", indent, "");
      g_string_append_printf (writer->text, "%s%s\n", lines[i],
                              writer->markdown && lines[i + 1] != NULL && *lead != '#' ? "\\" : "");
    }
}

static void
write_heading (Writer *writer, BriefBlock *block)
{
  const char *label = brief_block_get_label (block);
  g_autofree char *text = dup_inlines (writer, block);
  g_autofree char *hashes = g_strnfill (brief_headings_get_level (writer->headings, block), '#');
  g_autofree char *lead = g_strconcat (writer->markdown ? hashes : "", writer->markdown ? " " : "",
                                       label != NULL ? label : "", label != NULL ? " " : "", NULL);

  if (*hashes == '\0')
    return;
  part_from_before (writer);
  g_strdelimit (text, "\n", ' ');
  write_lines (writer, lead, text);
}

static void
write_text (Writer *writer, BriefBlock *block, const char *lead)
{
  g_autofree char *text = dup_inlines (writer, block);

  if (brief_block_get_n_inlines (block) == 0)
    return;
  part_from_before (writer);
  write_lines (writer, lead, text);
}

/* A number with a full stop, as text and not as the mark of a list. */
static char *
dup_number (Writer *writer, const char *label)
{
  return g_strdup_printf (writer->markdown ? "%s\\." : "%s.", label);
}

static void
write_paragraph (Writer *writer, BriefBlock *block)
{
  g_autofree char *number = NULL;
  g_autofree char *lead = NULL;

  if (brief_block_get_label (block) != NULL)
    {
      number = dup_number (writer, brief_block_get_label (block));
      lead = g_strconcat (number, " ", NULL);
    }
  write_text (writer, block, lead != NULL ? lead : "");
}

/* A picture is what it shows, in words. */
static void
write_figure (Writer *writer, BriefBlock *figure)
{
  g_autoptr (BriefBlock) words = brief_block_new (BRIEF_BLOCK_PARAGRAPH);
  const char *alternative;

  brief_block_get_image (figure, NULL, &alternative);
  if (alternative != NULL)
    brief_block_append_text (words, alternative, 0, NULL);
  write_text (writer, words, "");
}

/* Writes the blocks of a labelled one: the label, then they, in line. */
static void
write_labelled (Writer *writer, BriefBlock *block, const char *label)
{
  g_autofree char *first = g_strconcat (label, " ", NULL);
  g_autofree char *others = g_strnfill ((gsize) g_utf8_strlen (first, -1), ' ');

  enter (writer, first, others);
  write_children (writer, block);
  leave (writer, others);
}

static void
write_footnote (Writer *writer, BriefBlock *footnote)
{
  g_autofree char *label = g_strdup_printf (writer->markdown ? "\\[%s\\]" : "[%s]",
                                            brief_block_get_label (footnote));

  write_labelled (writer, footnote, label);
}

/* Writes what is set apart, then the footnotes in it: they are not in it, and a row of a table has no room for them. */
static void
write_set_apart (Writer *writer, BriefBlock *block, void (*write) (Writer *writer, BriefBlock *block))
{
  writer->depth++;
  write (writer, block);
  writer->depth--;
  if (writer->depth > 0)
    return;
  for (guint i = 0; i < writer->footnotes->len; i++)
    write_footnote (writer, g_ptr_array_index (writer->footnotes, i));
  g_ptr_array_set_size (writer->footnotes, 0);
}

static void
write_quotation (Writer *writer, BriefBlock *block)
{
  enter (writer, "> ", "> ");
  write_children (writer, block);
  leave (writer, "> ");
}

static char *
dup_cell (Writer *writer, BriefBlock *cell)
{
  GString *text = g_string_new (NULL);

  if (brief_block_get_n_inlines (cell) > 0)
    {
      g_autofree char *inlines = dup_inlines (writer, cell);

      g_string_append (text, inlines);
    }
  for (guint i = 0; i < brief_block_get_n_children (cell); i++)
    {
      BriefBlock *child = brief_block_get_child (cell, i);
      g_autofree char *inlines = dup_inlines (writer, child);

      if (brief_block_get_kind (child) == BRIEF_BLOCK_FOOTNOTE)
        g_ptr_array_add (writer->footnotes, child);
      else
        g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", inlines);
    }
  g_strdelimit (text->str, "\n", ' ');
  return g_string_free_and_steal (text);
}

static void
write_row (Writer *writer, BriefBlock *row)
{
  GString *line = g_string_new (NULL);

  for (guint i = 0; i < brief_block_get_n_children (row); i++)
    {
      g_autofree char *cell = dup_cell (writer, brief_block_get_child (row, i));

      if (writer->markdown)
        g_string_append_printf (line, "%s%s |", i == 0 ? "| " : " ", cell);
      else
        {
          if (i > 0)
            /* Translators: stands between the cells of a row where a table is written as text: “Population: 9 million”. */
            g_string_append (line, C_ ("table", ": "));
          g_string_append (line, cell);
        }
    }
  begin_line (writer);
  g_string_append_printf (writer->text, "%s\n", line->str);
  g_string_free (line, TRUE);
}

static void
write_table (Writer *writer, BriefBlock *table)
{
  part_from_before (writer);
  for (guint i = 0; i < brief_block_get_n_children (table); i++)
    {
      BriefBlock *row = brief_block_get_child (table, i);
      const guint n_cells = brief_block_get_n_children (row);

      /* A table of Markdown has a header; one without has an empty one. */
      if (writer->markdown && i == 0 && !brief_block_is_header (row))
        {
          begin_line (writer);
          for (guint j = 0; j < n_cells; j++)
            g_string_append (writer->text, j == 0 ? "| |" : " |");
          g_string_append_c (writer->text, '\n');
        }
      if (writer->markdown && i == 0 && brief_block_is_header (row))
        write_row (writer, row);
      if (writer->markdown && i == 0)
        {
          begin_line (writer);
          for (guint j = 0; j < n_cells; j++)
            g_string_append (writer->text, j == 0 ? "|---|" : "---|");
          g_string_append_c (writer->text, '\n');
        }
      if (!(writer->markdown && i == 0 && brief_block_is_header (row)))
        write_row (writer, row);
    }
}

/* Plain text has no bullets. */
static const char *
get_item_label (BriefBlock *item)
{
  const char *label = brief_block_get_label (item);

  return label == NULL || g_str_equal (label, "•") ? "-" : label;
}

static void
write_block (Writer *writer, BriefBlock *block)
{
  g_autofree char *label = NULL;

  switch (brief_block_get_kind (block))
    {
    case BRIEF_BLOCK_HEADING:
      write_heading (writer, block);
      break;
    case BRIEF_BLOCK_PARAGRAPH:
      write_paragraph (writer, block);
      break;
    case BRIEF_BLOCK_CODE:
      write_text (writer, block, "    ");
      break;
    case BRIEF_BLOCK_LIST_ITEM:
      write_labelled (writer, block, get_item_label (block));
      break;
    case BRIEF_BLOCK_SOURCE:
      label = dup_number (writer, brief_block_get_label (block));
      write_labelled (writer, block, label);
      break;
    case BRIEF_BLOCK_LIST:
      write_set_apart (writer, block, write_children);
      break;
    case BRIEF_BLOCK_QUOTATION:
    case BRIEF_BLOCK_NOTE:
      write_set_apart (writer, block, write_quotation);
      break;
    case BRIEF_BLOCK_TABLE:
      write_set_apart (writer, block, write_table);
      break;
    case BRIEF_BLOCK_FIGURE:
      write_figure (writer, block);
      break;
    case BRIEF_BLOCK_FOOTNOTE:
      if (writer->depth > 0)
        g_ptr_array_add (writer->footnotes, block);
      else
        write_footnote (writer, block);
      break;
    case BRIEF_BLOCK_RULE:
      part_from_before (writer);
      write_lines (writer, "", "* * *");
      break;
    case BRIEF_BLOCK_CONTENTS:
      break;
    case BRIEF_BLOCK_DOCUMENT:
    case BRIEF_BLOCK_SECTION:
    case BRIEF_BLOCK_COVER:
    case BRIEF_BLOCK_ROW:
    case BRIEF_BLOCK_CELL:
    case BRIEF_BLOCK_ITEM:
    case BRIEF_BLOCK_SOURCES:
    default:
      write_children (writer, block);
    }
}

static void
write_children (Writer *writer, BriefBlock *block)
{
  for (guint i = 0; i < brief_block_get_n_children (block); i++)
    write_block (writer, brief_block_get_child (block, i));
}

/**
 * brief_export_plain_text:
 * @document: a composed document
 * @style: whether to mark headings, emphasis and links as CommonMark does
 *
 * Writes a document as text: for a terminal, or for a program that reads Markdown.
 *
 * Returns: (transfer full): the text
 */
char *
brief_export_plain_text (BriefDocument *document, BriefPlainTextStyle style)
{
  g_return_val_if_fail (BRIEF_IS_DOCUMENT (document), NULL);

  g_auto (BriefWordsScope) scope = brief_words_scope_enter (brief_document_get_language (document));
  BriefBlock *root = brief_document_get_root (document);
  Writer writer = { .markdown = style == BRIEF_PLAIN_TEXT_MARKDOWN };

  writer.text = g_string_new (NULL);
  writer.prefix = g_string_new (NULL);
  writer.headings = brief_headings_new (root);
  writer.footnotes = g_ptr_array_new ();
  write_children (&writer, root);
  brief_headings_free (writer.headings);
  g_ptr_array_unref (writer.footnotes);
  g_string_free (writer.prefix, TRUE);
  return g_string_free_and_steal (writer.text);
}
