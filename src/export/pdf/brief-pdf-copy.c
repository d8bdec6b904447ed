/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "export/pdf/brief-pdf-copy.h"

#include "export/pdf/brief-pdf-syntax.h"

#include <string.h>

struct _BriefPdfCopy {
  BriefPdfReader *reader;
  BriefPdfWriter *writer;
  guint *numbers; /* new ones by old ones; 0 for those that nothing led to */
  GArray *queue;  /* of guint: old numbers that have a new one and are not copied yet */
  GString *entries;
};

/**
 * brief_pdf_copy_new:
 * @reader: where the objects are; it must outlive the copy
 * @writer: where they go to; so must this
 *
 * Returns: (transfer full): a copy of nothing yet
 */
BriefPdfCopy *
brief_pdf_copy_new (BriefPdfReader *reader, BriefPdfWriter *writer)
{
  BriefPdfCopy *self = g_new0 (BriefPdfCopy, 1);

  self->reader = reader;
  self->writer = writer;
  self->numbers = g_new0 (guint, brief_pdf_reader_get_size (reader));
  self->queue = g_array_new (FALSE, FALSE, sizeof (guint));
  self->entries = g_string_new (NULL);
  return self;
}

void
brief_pdf_copy_free (BriefPdfCopy *self)
{
  if (self == NULL)
    return;

  g_free (self->numbers);
  g_array_unref (self->queue);
  g_string_free (self->entries, TRUE);
  g_free (self);
}

/**
 * brief_pdf_copy_set_number:
 * @self: a copy
 * @old_number: an object of the reader
 * @number: its number in the writer, where somebody else writes it
 */
void
brief_pdf_copy_set_number (BriefPdfCopy *self, guint old_number, guint number)
{
  g_assert (old_number < brief_pdf_reader_get_size (self->reader));
  self->numbers[old_number] = number;
}

static gboolean
append_reference (BriefPdfCopy *self, const BriefPdfSpan *value, GString *out, GError **error)
{
  guint number;

  if (!brief_pdf_span_read_reference (value, &number, error))
    return FALSE;
  if (number >= brief_pdf_reader_get_size (self->reader))
    return brief_pdf_span_fail (value, 0, error, "there is no object %u", number);
  if (self->numbers[number] == 0)
    {
      self->numbers[number] = brief_pdf_writer_reserve (self->writer, 1);
      g_array_append_val (self->queue, number);
    }
  brief_pdf_append_reference (out, self->numbers[number]);
  return TRUE;
}

/* A space where two tokens would else become one. */
static void
separate (GString *out, char next)
{
  if (out->len > 0 && strchr ("()<>[]/", next) == NULL
      && strchr ("()<>[]{}/% \n", out->str[out->len - 1]) == NULL)
    g_string_append_c (out, ' ');
}

/**
 * brief_pdf_copy_append_value:
 * @self: a copy
 * @value: a value of the reader
 * @out: where it is written to
 * @error: return location for an error of %BRIEF_EXPORT_ERROR
 *
 * Appends a value with the new numbers of the objects that it names, without comments and idle spaces.
 *
 * Returns: whether that could be done
 */
gboolean
brief_pdf_copy_append_value (BriefPdfCopy *self, const BriefPdfSpan *value, GString *out, GError **error)
{
  BriefPdfScan scan;

  brief_pdf_scan_init (&scan, value);
  for (;;)
    {
      BriefPdfScan inside = scan;
      BriefPdfToken token;
      BriefPdfSpan number;

      if (!brief_pdf_scan_next (&scan, &token, error))
        return FALSE;
      if (token.kind == BRIEF_PDF_TOKEN_END)
        return TRUE;
      if (token.kind == BRIEF_PDF_TOKEN_NAME)
        {
          token.data--;
          token.length++;
        }
      separate (out, *token.data);
      if (token.kind != BRIEF_PDF_TOKEN_NUMBER)
        {
          g_string_append_len (out, token.data, (gssize) token.length);
          continue;
        }
      scan = inside;
      if (!brief_pdf_scan_next_value (&scan, &number, error))
        return FALSE;
      if (number.data[number.length - 1] != 'R')
        g_string_append_len (out, number.data, (gssize) number.length);
      else if (!append_reference (self, &number, out, error))
        return FALSE;
    }
}

static gboolean
is_left_out (const BriefPdfSpan *name, const char *const *left_out)
{
  for (guint i = 0; left_out[i] != NULL; i++)
    if (brief_pdf_span_is (name, left_out[i]))
      return TRUE;
  return FALSE;
}

/**
 * brief_pdf_copy_append_entries:
 * @self: a copy
 * @dictionary: a dictionary of the reader
 * @left_out: (array zero-terminated=1): keys that are left out
 * @out: where the others are written to
 * @error: return location for an error of %BRIEF_EXPORT_ERROR
 *
 * Returns: whether that could be done
 */
gboolean
brief_pdf_copy_append_entries (BriefPdfCopy *self,
                               const BriefPdfSpan *dictionary,
                               const char *const *left_out,
                               GString *out,
                               GError **error)
{
  BriefPdfScan scan;
  BriefPdfSpan name, value;

  brief_pdf_scan_init (&scan, dictionary);
  if (!brief_pdf_scan_enter (&scan, BRIEF_PDF_TOKEN_DICTIONARY, error))
    return FALSE;
  for (;;)
    {
      if (!brief_pdf_scan_next_entry (&scan, &name, &value, error))
        return FALSE;
      if (name.data == NULL)
        return TRUE;
      if (is_left_out (&name, left_out))
        continue;
      g_string_append_c (out, '/');
      g_string_append_len (out, name.data, (gssize) name.length);
      if (!brief_pdf_copy_append_value (self, &value, out, error))
        return FALSE;
    }
}

/* Cairo's TrueType subsets have their glyphs in the order of their CIDs; that has to be said (ISO 14289-1, 7.21.3.2;
 * ISO 19005-2, 6.2.11.3.2). */
static gboolean
needs_glyph_map (const BriefPdfSpan *dictionary, gboolean *needed, GError **error)
{
  BriefPdfSpan subtype, map;

  if (!brief_pdf_span_lookup (dictionary, "Subtype", &subtype, error)
      || !brief_pdf_span_lookup (dictionary, "CIDToGIDMap", &map, error))
    return FALSE;
  *needed = brief_pdf_span_is (&subtype, "/CIDFontType2") && map.data == NULL;
  return TRUE;
}

static gboolean
copy_dictionary (BriefPdfCopy *self, const BriefPdfObject *object, guint number, GError **error)
{
  gboolean needed;
  GString *out;

  if (!needs_glyph_map (&object->value, &needed, error))
    return FALSE;
  out = brief_pdf_writer_begin (self->writer, number);
  g_string_append (out, needed ? "<</CIDToGIDMap/Identity" : "<<");
  if (!brief_pdf_copy_append_entries (self, &object->value, (const char *[]) { NULL }, out, error))
    return FALSE;
  g_string_append (out, ">>");
  brief_pdf_writer_end (self->writer);
  return TRUE;
}

/* Data are taken over as they are. Interpolate may not be true (ISO 19005-2, 6.2.8), and is false where it is left out. */
static gboolean
copy_stream (BriefPdfCopy *self, const BriefPdfObject *object, guint number, GError **error)
{
  static const char *const left_out[] = { "Length", "Interpolate", NULL };

  g_string_truncate (self->entries, 0);
  if (!brief_pdf_copy_append_entries (self, &object->value, left_out, self->entries, error))
    return FALSE;
  brief_pdf_writer_add_stream (self->writer, number, self->entries->str, object->stream.data,
                               object->stream.length);
  return TRUE;
}

static gboolean
copy_object (BriefPdfCopy *self, guint old_number, GError **error)
{
  const guint number = self->numbers[old_number];
  BriefPdfObject object;
  GString *out;

  if (!brief_pdf_reader_get_object (self->reader, old_number, &object, error))
    return FALSE;
  if (object.stream.data != NULL)
    return copy_stream (self, &object, number, error);
  if (object.value.length > 1 && memcmp (object.value.data, "<<", 2) == 0)
    return copy_dictionary (self, &object, number, error);
  out = brief_pdf_writer_begin (self->writer, number);
  if (!brief_pdf_copy_append_value (self, &object.value, out, error))
    return FALSE;
  brief_pdf_writer_end (self->writer);
  return TRUE;
}

/**
 * brief_pdf_copy_run:
 * @self: a copy
 * @error: return location for an error of %BRIEF_EXPORT_ERROR
 *
 * Copies all objects that something copied leads to, each once, so that rings end.
 *
 * Returns: whether that could be done
 */
gboolean
brief_pdf_copy_run (BriefPdfCopy *self, GError **error)
{
  for (guint i = 0; i < self->queue->len; i++)
    if (!copy_object (self, g_array_index (self->queue, guint, i), error))
      return FALSE;
  g_array_set_size (self->queue, 0);
  return TRUE;
}
