/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "export/pdf/brief-pdf-reader.h"

#include <string.h>
#include <zlib.h>

/* What a stream, and what all streams together may become when they are inflated. */
#define INFLATED_MAX ((gsize) 256 * 1024 * 1024)
#define INFLATED_TOTAL_MAX ((guint64) 4 * 1024 * 1024 * 1024)

/* In how much of the end of the file its last lines are. */
#define TAIL_LENGTH 64

/* ISO 32000-1, 7.5.8.3: free, in the file, in an object stream. */
typedef enum {
  ENTRY_FREE,
  ENTRY_IN_FILE,
  ENTRY_IN_STREAM,
} EntryType;

typedef struct {
  guint32 place; /* offset in the file, or number of the object stream */
  guint16 index; /* in the object stream */
  guint8 type;
} Entry;

/* An object stream (7.5.7), inflated. */
typedef struct {
  GByteArray *data;
  GArray *starts;  /* of guint32: of each object in data */
  GArray *numbers; /* of guint32: of each object */
  gsize offset;    /* in the file */
} ObjectStream;

struct _BriefPdfReader {
  GBytes *file;
  BriefPdfSpan span; /* all of it */
  Entry *entries;
  guint size;
  guint catalog;
  GHashTable *streams; /* number → ObjectStream */
  guint64 inflated;
};

static void
free_object_stream (gpointer data)
{
  ObjectStream *stream = data;

  g_byte_array_unref (stream->data);
  g_array_unref (stream->starts);
  g_array_unref (stream->numbers);
  g_free (stream);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ObjectStream, free_object_stream)

static BriefPdfSpan
rest_of_file (BriefPdfReader *self, gsize offset)
{
  return (BriefPdfSpan) { self->span.data + offset, self->span.length - offset, offset, 0 };
}

/* --- Streams ------------------------------------------------------------------------------------------------------ */

/* zlib's own loop: the output grows by what the input may still give, up to its bound. */
static gboolean
inflate_into (z_stream *zlib, GByteArray *data, gsize max)
{
  int status = Z_OK;

  while (status == Z_OK)
    {
      const guint start = data->len;
      const guint room = (guint) MIN (MAX (65536, start), max - start);

      if (room == 0)
        return FALSE;
      g_byte_array_set_size (data, start + room);
      zlib->next_out = data->data + start;
      zlib->avail_out = room;
      status = inflate (zlib, Z_NO_FLUSH);
      g_byte_array_set_size (data, start + room - zlib->avail_out);
    }
  return status == Z_STREAM_END && zlib->avail_in == 0;
}

static gboolean
inflate_span (BriefPdfReader *self, const BriefPdfSpan *span, GByteArray *data, GError **error)
{
  z_stream zlib = { .next_in = (Bytef *) span->data, .avail_in = (uInt) span->length };
  const guint64 left = INFLATED_TOTAL_MAX - self->inflated;
  gboolean inflated;

  g_byte_array_set_size (data, 0);
  if (span->length > G_MAXUINT32 || inflateInit (&zlib) != Z_OK)
    return brief_pdf_span_fail (span, 0, error, "the stream cannot be inflated");
  inflated = inflate_into (&zlib, data, (gsize) MIN (INFLATED_MAX, left));
  inflateEnd (&zlib);
  self->inflated += data->len;
  return inflated || brief_pdf_span_fail (span, 0, error, "the stream is damaged, or too large");
}

/**
 * brief_pdf_reader_inflate:
 * @self: a reader
 * @object: a stream of it
 * @data: an array; what is in it is replaced
 * @error: return location for an error of %BRIEF_EXPORT_ERROR
 *
 * Decodes a stream that is deflated (ISO 32000-1, 7.4.4) or as it is. How large it may get is bounded.
 *
 * Returns: whether that could be done
 */
gboolean
brief_pdf_reader_inflate (BriefPdfReader *self,
                          const BriefPdfObject *object,
                          GByteArray *data,
                          GError **error)
{
  BriefPdfSpan value;

  if (object->stream.data == NULL)
    return brief_pdf_span_fail (&object->value, 0, error, "a stream was expected");
  if (!brief_pdf_span_lookup (&object->value, "DecodeParms", &value, error))
    return FALSE;
  if (value.data != NULL)
    return brief_pdf_span_fail (&value, 0, error, "decoding of a stream needs no parameters");
  if (!brief_pdf_span_lookup (&object->value, "Filter", &value, error))
    return FALSE;
  if (brief_pdf_span_is (&value, "/FlateDecode"))
    return inflate_span (self, &object->stream, data, error);
  if (value.data != NULL)
    return brief_pdf_span_fail (&value, 0, error, "FlateDecode was expected");
  g_byte_array_set_size (data, 0);
  g_byte_array_append (data, (const guint8 *) object->stream.data, (guint) object->stream.length);
  return TRUE;
}

static gboolean read_at (BriefPdfReader *self,
                         guint number,
                         gsize offset,
                         gboolean may_be_stream,
                         BriefPdfObject *object,
                         GError **error);

/* The length of a stream stands in its dictionary, or in an object of its own. That one is never in an object stream, so
 * this ends. */
static gboolean
read_length (BriefPdfReader *self, const BriefPdfSpan *dictionary, guint *length, GError **error)
{
  BriefPdfSpan value;
  BriefPdfObject object;
  guint number;

  if (!brief_pdf_span_lookup (dictionary, "Length", &value, error))
    return FALSE;
  if (value.data != NULL && value.data[value.length - 1] == 'R')
    {
      if (!brief_pdf_span_read_reference (&value, &number, error))
        return FALSE;
      if (number >= self->size || self->entries == NULL || self->entries[number].type != ENTRY_IN_FILE)
        return brief_pdf_span_fail (&value, 0, error, "the length of a stream is not in the file");
      if (!read_at (self, number, self->entries[number].place, FALSE, &object, error))
        return FALSE;
      value = object.value;
    }
  return brief_pdf_span_read_integer (&value, G_MAXUINT, length, error);
}

/* From behind the keyword “stream” (7.3.8.1). */
static gboolean
read_stream (BriefPdfReader *self, BriefPdfScan *scan, BriefPdfObject *object, GError **error)
{
  guint length;

  if (!read_length (self, &object->value, &length, error))
    return FALSE;
  if (scan->position == scan->span.length || scan->span.data[scan->position] != '\n')
    return brief_pdf_span_fail (&scan->span, scan->position, error, "a stream starts on a new line");
  scan->position++;
  if (length > scan->span.length - scan->position)
    return brief_pdf_span_fail (&scan->span, scan->position, error, "a stream is longer than the file");
  object->stream = (BriefPdfSpan) { scan->span.data + scan->position, length,
                                    scan->span.offset + scan->position, 0 };
  scan->position += length;
  return brief_pdf_scan_next_keyword (scan, "endstream", error)
         && brief_pdf_scan_next_keyword (scan, "endobj", error);
}

static gboolean
read_at (BriefPdfReader *self,
         guint number,
         gsize offset,
         gboolean may_be_stream,
         BriefPdfObject *object,
         GError **error)
{
  const BriefPdfSpan span = rest_of_file (self, offset);
  BriefPdfScan scan;
  BriefPdfToken token;
  guint found, generation;

  brief_pdf_scan_init (&scan, &span);
  if (!brief_pdf_scan_next_integer (&scan, G_MAXUINT, &found, error)
      || !brief_pdf_scan_next_integer (&scan, 0, &generation, error)
      || !brief_pdf_scan_next_keyword (&scan, "obj", error))
    return FALSE;
  if (found != number)
    return brief_pdf_span_fail (&span, 0, error, "object %u was expected, this is object %u", number, found);
  *object = (BriefPdfObject) { .number = number };
  if (!brief_pdf_scan_next_value (&scan, &object->value, error)
      || !brief_pdf_scan_next (&scan, &token, error))
    return FALSE;
  if (object->value.data == NULL)
    return brief_pdf_span_fail (&span, scan.position, error, "an object has no value");
  if (may_be_stream && token.length == strlen ("stream") && memcmp (token.data, "stream", token.length) == 0)
    return read_stream (self, &scan, object, error);
  return (token.length == strlen ("endobj") && memcmp (token.data, "endobj", token.length) == 0)
         || brief_pdf_span_fail (&span, scan.position, error, "“endobj” was expected");
}

/* --- Object streams ----------------------------------------------------------------------------------------------- */

static BriefPdfSpan
span_in_stream (const ObjectStream *stream, gsize start, gsize end)
{
  return (BriefPdfSpan) { (const char *) stream->data->data + start, end - start, start, stream->offset };
}

/* Pairs of numbers: of an object, and of where it starts after the last pair. */
static gboolean
read_starts (ObjectStream *stream, guint n_objects, guint first, GError **error)
{
  const BriefPdfSpan span = span_in_stream (stream, 0, first);
  const guint length = stream->data->len - first;
  BriefPdfScan scan;
  guint last = 0;

  brief_pdf_scan_init (&scan, &span);
  for (guint i = 0; i < n_objects; i++)
    {
      guint number, start;

      if (!brief_pdf_scan_next_integer (&scan, G_MAXUINT - 1, &number, error)
          || !brief_pdf_scan_next_integer (&scan, length, &start, error))
        return FALSE;
      if (start < last)
        return brief_pdf_span_fail (&span, scan.position, error, "the objects of a stream are not in order");
      last = start;
      start += first;
      g_array_append_val (stream->numbers, number);
      g_array_append_val (stream->starts, start);
    }
  return TRUE;
}

static ObjectStream *
read_object_stream (BriefPdfReader *self, guint number, GError **error)
{
  g_autoptr (ObjectStream) stream = g_new0 (ObjectStream, 1);
  BriefPdfObject object;
  BriefPdfSpan type, count_value, first_value;
  guint count, first;

  stream->data = g_byte_array_new ();
  stream->starts = g_array_new (FALSE, FALSE, sizeof (guint32));
  stream->numbers = g_array_new (FALSE, FALSE, sizeof (guint32));
  if (!read_at (self, number, self->entries[number].place, TRUE, &object, error)
      || !brief_pdf_span_lookup (&object.value, "Type", &type, error)
      || !brief_pdf_span_lookup (&object.value, "N", &count_value, error)
      || !brief_pdf_span_lookup (&object.value, "First", &first_value, error))
    return NULL;
  if (!brief_pdf_span_is (&type, "/ObjStm"))
    {
      brief_pdf_span_fail (&object.value, 0, error, "an object stream was expected");
      return NULL;
    }
  if (!brief_pdf_reader_inflate (self, &object, stream->data, error)
      || !brief_pdf_span_read_integer (&count_value, self->size, &count, error)
      || !brief_pdf_span_read_integer (&first_value, stream->data->len, &first, error))
    return NULL;
  stream->offset = object.stream.offset;
  if (!read_starts (stream, count, first, error))
    return NULL;
  return g_steal_pointer (&stream);
}

/* Cairo 1.18 packs all it can into one object stream and writes the lower 16 bits of the index alone. */
static guint
find_in_stream (const ObjectStream *stream, guint number, guint index)
{
  for (; index < stream->numbers->len; index += G_MAXUINT16 + 1)
    if (g_array_index (stream->numbers, guint32, index) == number)
      return index;
  return stream->numbers->len;
}

static gboolean
read_packed (BriefPdfReader *self, guint number, const Entry *entry, BriefPdfObject *object, GError **error)
{
  const guint key = entry->place;
  ObjectStream *stream = g_hash_table_lookup (self->streams, GUINT_TO_POINTER (key));
  BriefPdfScan scan;
  BriefPdfSpan span;
  gsize start, end;
  guint index;

  if (key >= self->size || self->entries[key].type != ENTRY_IN_FILE)
    return brief_pdf_span_fail (&self->span, 0, error,
                                "object %u is in object stream %u, which is not in the file", number, key);
  if (stream == NULL)
    {
      stream = read_object_stream (self, key, error);
      if (stream == NULL)
        return FALSE;
      g_hash_table_insert (self->streams, GUINT_TO_POINTER (key), stream);
    }
  index = find_in_stream (stream, number, entry->index);
  if (index == stream->starts->len)
    return brief_pdf_span_fail (&self->span, stream->offset, error,
                                "object %u is not in the object stream here", number);
  start = g_array_index (stream->starts, guint32, index);
  end = index + 1 < stream->starts->len ? g_array_index (stream->starts, guint32, index + 1)
                                        : stream->data->len;
  span = span_in_stream (stream, start, end);
  brief_pdf_scan_init (&scan, &span);
  *object = (BriefPdfObject) { .number = number };
  return brief_pdf_scan_next_value (&scan, &object->value, error)
         && (object->value.data != NULL || brief_pdf_span_fail (&span, 0, error, "an object has no value"));
}

/* --- The cross-reference stream ------------------------------------------------------------------------------------ */

static gboolean
read_widths (const BriefPdfSpan *dictionary, guint widths[3], GError **error)
{
  BriefPdfScan scan;
  BriefPdfSpan value;

  if (!brief_pdf_span_lookup (dictionary, "W", &value, error))
    return FALSE;
  brief_pdf_scan_init (&scan, &value);
  if (!brief_pdf_scan_enter (&scan, BRIEF_PDF_TOKEN_ARRAY, error))
    return FALSE;
  for (guint i = 0; i < 3; i++)
    if (!brief_pdf_scan_next_integer (&scan, 4, &widths[i], error))
      return FALSE;
  return TRUE;
}

static guint64
read_field (const guint8 **data, guint width)
{
  guint64 value = 0;

  for (guint i = 0; i < width; i++)
    value = value << 8 | *(*data)++;
  return value;
}

static gboolean
read_entry (BriefPdfReader *self,
            const BriefPdfSpan *span,
            const guint8 **data,
            const guint widths[3],
            Entry *entry,
            GError **error)
{
  const guint64 type = read_field (data, widths[0]);
  const guint64 place = read_field (data, widths[1]);
  const guint64 index = read_field (data, widths[2]);

  if (type > ENTRY_IN_STREAM || index > G_MAXUINT16 || (type == ENTRY_IN_FILE && place >= self->span.length))
    return brief_pdf_span_fail (span, 0, error, "entry %u of the cross-reference stream leads nowhere",
                                (guint) (entry - self->entries));
  *entry = (Entry) { (guint32) place, (guint16) index, (guint8) type };
  return TRUE;
}

static gboolean
read_entries (BriefPdfReader *self, const BriefPdfObject *object, GError **error)
{
  g_autoptr (GByteArray) data = g_byte_array_new ();
  BriefPdfSpan value;
  guint widths[3], size;
  const guint8 *at;

  if (!brief_pdf_span_lookup (&object->value, "Size", &value, error)
      || !read_widths (&object->value, widths, error) || !brief_pdf_reader_inflate (self, object, data, error)
      || !brief_pdf_span_read_integer (&value, data->len, &size, error))
    return FALSE;
  if (widths[0] + widths[1] + widths[2] == 0
      || (guint64) size * (widths[0] + widths[1] + widths[2]) != data->len)
    return brief_pdf_span_fail (&object->stream, 0, error,
                                "the cross-reference stream has %u bytes for %u objects", data->len, size);
  self->entries = g_new0 (Entry, size);
  self->size = size;
  at = data->data;
  for (guint i = 0; i < size; i++)
    if (!read_entry (self, &object->stream, &at, widths, &self->entries[i], error))
      return FALSE;
  return TRUE;
}

/* What would make it a file that is not Cairo's: encryption, an update, a table in pieces. */
static gboolean
refuse_others (const BriefPdfSpan *dictionary, GError **error)
{
  static const char *const keys[] = { "Encrypt", "Prev", "Index" };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      BriefPdfSpan value;

      if (!brief_pdf_span_lookup (dictionary, keys[i], &value, error))
        return FALSE;
      if (value.data != NULL)
        return brief_pdf_span_fail (&value, 0, error, "“%s” was not expected", keys[i]);
    }
  return TRUE;
}

/* 7.5.5: where the cross-reference stream starts is the last but one line of the file. */
static gboolean
find_cross_references (BriefPdfReader *self, guint *offset, GError **error)
{
  static const char mark[] = "startxref";
  const gsize length = strlen (mark);
  BriefPdfScan scan;

  brief_pdf_scan_init (&scan, &self->span);
  for (gsize back = length; back <= MIN (self->span.length, TAIL_LENGTH); back++)
    if (memcmp (self->span.data + self->span.length - back, mark, length) == 0)
      {
        scan.position = self->span.length - back + length;
        return brief_pdf_scan_next_integer (&scan, (guint) MIN (self->span.length - 1, G_MAXUINT), offset,
                                            error);
      }
  return brief_pdf_span_fail (&self->span, self->span.length, error, "the file has no end");
}

static gboolean
load (BriefPdfReader *self, GError **error)
{
  BriefPdfObject object;
  BriefPdfSpan span, value;
  BriefPdfScan scan;
  guint offset, number;

  if (self->span.length < 8 || memcmp (self->span.data, "%PDF-1.7", 8) != 0)
    return brief_pdf_span_fail (&self->span, 0, error, "not a PDF 1.7");
  if (!find_cross_references (self, &offset, error))
    return FALSE;
  span = rest_of_file (self, offset);
  brief_pdf_scan_init (&scan, &span);
  if (!brief_pdf_scan_next_integer (&scan, G_MAXUINT, &number, error)
      || !read_at (self, number, offset, TRUE, &object, error)
      || !brief_pdf_span_lookup (&object.value, "Type", &value, error))
    return FALSE;
  if (!brief_pdf_span_is (&value, "/XRef"))
    return brief_pdf_span_fail (&span, 0, error, "a cross-reference stream was expected");
  return refuse_others (&object.value, error) && read_entries (self, &object, error)
         && brief_pdf_span_lookup (&object.value, "Root", &value, error)
         && brief_pdf_span_read_reference (&value, &self->catalog, error);
}

/* --- Public -------------------------------------------------------------------------------------------------------- */

/**
 * brief_pdf_reader_new:
 * @file: a PDF in memory
 * @error: return location for an error of %BRIEF_EXPORT_ERROR that names a byte
 *
 * Reads where the objects of a file are (ISO 32000-1, 7.5). It takes what Cairo writes and nothing else, and repairs
 * nothing: every offset, count, type and length is checked before it is used.
 *
 * Returns: (transfer full): a reader, or %NULL
 */
BriefPdfReader *
brief_pdf_reader_new (GBytes *file, GError **error)
{
  g_autoptr (BriefPdfReader) self = g_new0 (BriefPdfReader, 1);

  self->file = g_bytes_ref (file);
  self->span.data = g_bytes_get_data (file, &self->span.length);
  self->streams = g_hash_table_new_full (NULL, NULL, NULL, free_object_stream);
  if (!load (self, error))
    return NULL;
  return g_steal_pointer (&self);
}

void
brief_pdf_reader_free (BriefPdfReader *self)
{
  if (self == NULL)
    return;

  g_bytes_unref (self->file);
  g_hash_table_unref (self->streams);
  g_free (self->entries);
  g_free (self);
}

/**
 * brief_pdf_reader_get_size:
 * @self: a reader
 *
 * Returns: a number that is greater than that of each object
 */
guint
brief_pdf_reader_get_size (BriefPdfReader *self)
{
  return self->size;
}

/**
 * brief_pdf_reader_get_catalog:
 * @self: a reader
 *
 * Returns: the number of the catalog (ISO 32000-1, 7.7.2)
 */
guint
brief_pdf_reader_get_catalog (BriefPdfReader *self)
{
  return self->catalog;
}

/**
 * brief_pdf_reader_get_object:
 * @self: a reader
 * @number: the number of an object
 * @object: (out caller-allocates): the object
 * @error: return location for an error of %BRIEF_EXPORT_ERROR
 *
 * Object streams are inflated when the first object of theirs is asked for, and kept.
 *
 * Returns: whether there is such an object
 */
gboolean
brief_pdf_reader_get_object (BriefPdfReader *self, guint number, BriefPdfObject *object, GError **error)
{
  const Entry *entry = number < self->size ? &self->entries[number] : NULL;

  if (entry == NULL || entry->type == ENTRY_FREE)
    return brief_pdf_span_fail (&self->span, 0, error, "there is no object %u", number);
  if (entry->type == ENTRY_IN_FILE)
    return read_at (self, number, entry->place, TRUE, object, error);
  return read_packed (self, number, entry, object, error);
}

/**
 * brief_pdf_reader_get_dictionary:
 * @self: a reader
 * @number: the number of an object
 * @dictionary: (out caller-allocates): its value
 * @error: return location for an error of %BRIEF_EXPORT_ERROR
 *
 * Returns: whether there is such an object, a dictionary and not a stream
 */
gboolean
brief_pdf_reader_get_dictionary (BriefPdfReader *self, guint number, BriefPdfSpan *dictionary, GError **error)
{
  BriefPdfObject object;

  if (!brief_pdf_reader_get_object (self, number, &object, error))
    return FALSE;
  *dictionary = object.value;
  return (object.stream.data == NULL && object.value.length >= 2 && memcmp (object.value.data, "<<", 2) == 0)
         || brief_pdf_span_fail (&object.value, 0, error, "object %u is no dictionary", number);
}
