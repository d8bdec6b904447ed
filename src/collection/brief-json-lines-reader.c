/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "collection/brief-json-lines-reader.h"

#include "collection/brief-collection-builder.h"
#include "collection/brief-input.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <string.h>
#include <unistd.h>

/* A file of lines: the part of it that is in memory, never more than a line and what was read with its end. */
typedef struct {
  const char *path;
  int fd;
  GByteArray *buffer;
  gsize start; /* of the next line in @buffer */
  gboolean at_end;
  guint line;
} Lines;

#define CHUNK_SIZE (1024 * 1024)

static gboolean
read_more (Lines *lines, GError **error)
{
  const gsize kept = lines->buffer->len - lines->start;
  gssize n_read;

  g_byte_array_remove_range (lines->buffer, 0, (guint) lines->start);
  lines->start = 0;
  g_byte_array_set_size (lines->buffer, (guint) (kept + CHUNK_SIZE));
  do
    n_read = read (lines->fd, lines->buffer->data + kept, CHUNK_SIZE);
  while (n_read < 0 && errno == EINTR);
  g_byte_array_set_size (lines->buffer, (guint) (kept + (gsize) MAX (n_read, 0)));

  if (n_read < 0)
    {
      g_autofree char *name = g_filename_display_name (lines->path);

      g_set_error (error, BRIEF_INPUT_ERROR, BRIEF_INPUT_ERROR_UNREADABLE, _ ("%s: %s"), name,
                   g_strerror (errno));
      return FALSE;
    }
  lines->at_end = n_read == 0;
  return TRUE;
}

/* Tells the next line without its end. Returns FALSE at the end of the file, on an error, and after a line that is too
 * long, which is reported. */
static gboolean
next_line (Lines *lines, const char **text, gsize *length, BriefProblems *problems, GError **error)
{
  gsize searched = 0;

  while (TRUE)
    {
      const guint8 *start = lines->buffer->data + lines->start;
      const gsize available = lines->buffer->len - lines->start;
      const guint8 *end = available > searched ? memchr (start + searched, '\n', available - searched) : NULL;

      *length = end != NULL ? (gsize) (end - start) : available;
      if (*length > BRIEF_JSON_LINE_MAX)
        {
          brief_problems_add (problems, BRIEF_SEVERITY_ERROR, lines->line + 1, "$",
                              _ ("a line of more than %u MiB"), BRIEF_JSON_LINE_MAX / (1024 * 1024));
          return FALSE;
        }
      if (end != NULL || (lines->at_end && available > 0))
        {
          *text = (const char *) start;
          lines->start += *length + (end != NULL ? 1 : 0);
          lines->line++;
          return TRUE;
        }
      if (lines->at_end)
        return FALSE;
      searched = available;
      if (!read_more (lines, error))
        return FALSE;
    }
}

static gboolean
is_blank (const char *text, gsize length)
{
  for (gsize i = 0; i < length; i++)
    if (!g_ascii_isspace (text[i]))
      return FALSE;
  return TRUE;
}

static gboolean
add_line (BriefCollectionBuilder *builder, const BriefJsonCursor *cursor)
{
  BriefJsonCursor type;

  if (!brief_json_cursor_is_object (cursor))
    {
      brief_json_cursor_error (cursor, _ ("should be an object"));
      return TRUE;
    }
  if (!brief_json_cursor_find_member (cursor, "type", &type) || brief_json_cursor_get_string (&type) == NULL)
    {
      brief_json_cursor_error (cursor, _ ("\"%s\" is missing"), "type");
      return TRUE;
    }

  if (brief_collection_builder_add (builder, brief_json_cursor_get_string (&type), cursor))
    return TRUE;
  if (!brief_collection_builder_is_full (builder))
    {
      brief_json_cursor_error (&type, _ ("should be one of: %s"),
                               "source, theme, recommendation, report, endorsement, statement, milestone");
      return TRUE;
    }
  return FALSE;
}

/* Line 1 is the collection, all others are an object each. */
static gboolean
read_line (BriefCollectionBuilder **builder,
           const char *text,
           gsize length,
           guint line,
           BriefProblems *problems,
           GCancellable *cancellable)
{
  g_autoptr (BriefJsonDocument) document = brief_json_document_parse (
      text, length, line, &brief_json_default_bounds, problems, cancellable);
  BriefJsonCursor root;

  /* A line that is no JSON leaves the others readable; a first line that is none does not. */
  if (document == NULL)
    return *builder != NULL;

  brief_json_document_init_cursor (document, problems, &root);
  if (*builder != NULL)
    return add_line (*builder, &root);
  *builder = brief_collection_builder_new (&root, TRUE);
  return *builder != NULL;
}

static BriefCollection *
read_lines (Lines *lines, BriefProblems *problems, GCancellable *cancellable, GError **error)
{
  g_autoptr (BriefCollectionBuilder) builder = NULL;
  g_autoptr (GError) read_error = NULL;
  const char *text;
  gsize length;

  while (next_line (lines, &text, &length, problems, &read_error))
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;
      if (is_blank (text, length))
        continue;
      if (!read_line (&builder, text, length, lines->line, problems, cancellable))
        break;
    }
  if (read_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&read_error));
      return NULL;
    }
  if (builder == NULL)
    {
      if (!brief_problems_has_errors (problems))
        brief_problems_add (problems, BRIEF_SEVERITY_ERROR, 1, "$", _ ("empty"));
      return NULL;
    }
  return brief_collection_builder_end (builder, problems);
}

/**
 * brief_json_lines_read_file:
 * @path: a collection in JSON Lines: the collection without its arrays, then one object with a `type` a line
 * @problems: what is wrong with it
 * @cancellable: (nullable): a #GCancellable
 * @error: return location for an error of %BRIEF_INPUT_ERROR or %G_IO_ERROR_CANCELLED
 *
 * Reads a large collection line by line: at no time is more than one line in memory besides its items.
 *
 * Returns: (transfer full) (nullable): the collection, or %NULL with @error or an error in @problems
 */
BriefCollection *
brief_json_lines_read_file (const char *path,
                            BriefProblems *problems,
                            GCancellable *cancellable,
                            GError **error)
{
  Lines lines = { .path = path };
  BriefCollection *collection;
  guint64 size;

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (BRIEF_IS_PROBLEMS (problems), NULL);

  lines.fd = brief_input_open (path, BRIEF_JSON_LINES_SIZE_MAX, &size, error);
  if (lines.fd < 0)
    return NULL;

  lines.buffer = g_byte_array_new ();
  collection = read_lines (&lines, problems, cancellable, error);
  g_byte_array_unref (lines.buffer);
  close (lines.fd);
  return collection;
}
