/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "export/pdf/brief-pdf-writer.h"

#include "export/pdf/brief-pdf-syntax.h"

#include <string.h>
#include <zlib.h>

/* Few enough for a reader to inflate one for the sake of one object, enough to be small. */
#define OBJECTS_PER_STREAM 200

/* ISO 32000-1, 7.5.8.3 */
typedef enum {
  ENTRY_FREE,
  ENTRY_IN_FILE,
  ENTRY_IN_STREAM,
} EntryType;

typedef struct {
  guint32 place; /* offset in the file, or number of the object stream */
  guint8 type;
  guint8 index; /* in the object stream */
} Entry;

G_STATIC_ASSERT (OBJECTS_PER_STREAM <= G_MAXUINT8);

struct _BriefPdfWriter {
  GByteArray *file;
  GArray *entries; /* of Entry */
  GString *starts; /* of the object stream that is being filled: numbers and places of its objects */
  GString *packed; /* their values */
  GByteArray *deflated;
  z_stream zlib;
  guint stream; /* its number; 0 if none is begun */
  guint n_packed;
  gboolean open; /* an object is begun */
};

static void
append (BriefPdfWriter *self, const char *text)
{
  g_byte_array_append (self->file, (const guint8 *) text, (guint) strlen (text));
}

static Entry *
get_entry (BriefPdfWriter *self, guint object)
{
  g_assert (object > 0 && object < self->entries->len);
  return &g_array_index (self->entries, Entry, object);
}

/**
 * brief_pdf_writer_new:
 * @expected_length: about how many bytes the file will have
 *
 * The marks after the header tell programs that it is binary (ISO 32000-1, 7.5.2; required by ISO 19005-2, 6.1.2).
 *
 * Returns: (transfer full): a file without objects
 */
BriefPdfWriter *
brief_pdf_writer_new (gsize expected_length)
{
  BriefPdfWriter *self = g_new0 (BriefPdfWriter, 1);

  self->file = g_byte_array_sized_new ((guint) MIN (expected_length, G_MAXINT32));
  self->entries = g_array_new (FALSE, TRUE, sizeof (Entry));
  g_array_set_size (self->entries, 1);
  self->starts = g_string_new (NULL);
  self->packed = g_string_new (NULL);
  self->deflated = g_byte_array_new ();
  if (deflateInit (&self->zlib, Z_DEFAULT_COMPRESSION) != Z_OK)
    g_error ("zlib cannot start");
  append (self, "%PDF-1.7\n%\xe2\xe3\xcf\xd3\n");
  return self;
}

void
brief_pdf_writer_free (BriefPdfWriter *self)
{
  if (self == NULL)
    return;

  if (self->file != NULL)
    g_byte_array_unref (self->file);
  g_array_unref (self->entries);
  g_string_free (self->starts, TRUE);
  g_string_free (self->packed, TRUE);
  g_byte_array_unref (self->deflated);
  deflateEnd (&self->zlib);
  g_free (self);
}

/**
 * brief_pdf_writer_reserve:
 * @self: a writer
 * @n_objects: a number
 *
 * Returns: the first of @n_objects numbers that follow each other and are nobody's
 */
guint
brief_pdf_writer_reserve (BriefPdfWriter *self, guint n_objects)
{
  const guint first = self->entries->len;

  g_array_set_size (self->entries, first + n_objects);
  return first;
}

/**
 * brief_pdf_writer_add_stream:
 * @self: a writer
 * @object: its number
 * @entries: of its dictionary, all but the length
 * @data: its data, encoded as @entries say
 * @length: of @data
 *
 * Writes a stream (ISO 32000-1, 7.3.8; its spaces as ISO 19005-2, 6.1.7.1 and 6.1.9 have them).
 */
void
brief_pdf_writer_add_stream (BriefPdfWriter *self,
                             guint object,
                             const char *entries,
                             gconstpointer data,
                             gsize length)
{
  g_autofree char *head = g_strdup_printf ("%u 0 obj\n<<%s/Length %" G_GSIZE_FORMAT ">>\nstream\n", object,
                                           entries, length);

  *get_entry (self, object) = (Entry) { self->file->len, ENTRY_IN_FILE, 0 };
  append (self, head);
  g_byte_array_append (self->file, data, (guint) length);
  append (self, "\nendstream\nendobj\n");
}

static void
deflate_more (BriefPdfWriter *self, gconstpointer data, gsize length, int flush)
{
  self->zlib.next_in = (Bytef *) data;
  self->zlib.avail_in = (uInt) length;
  do
    {
      const guint start = self->deflated->len;
      const guint room = 16384;

      g_byte_array_set_size (self->deflated, start + room);
      self->zlib.next_out = self->deflated->data + start;
      self->zlib.avail_out = room;
      deflate (&self->zlib, flush);
      g_byte_array_set_size (self->deflated, start + room - self->zlib.avail_out);
  } while (self->zlib.avail_out == 0);
}

static void
begin_deflating (BriefPdfWriter *self)
{
  g_byte_array_set_size (self->deflated, 0);
  deflateReset (&self->zlib);
}

static void
add_what_was_deflated (BriefPdfWriter *self, guint object, const char *entries)
{
  g_autofree char *all = g_strconcat (entries, "/Filter/FlateDecode", NULL);

  brief_pdf_writer_add_stream (self, object, all, self->deflated->data, self->deflated->len);
}

/**
 * brief_pdf_writer_add_deflated:
 * @self: a writer
 * @object: its number
 * @entries: of its dictionary, all but length and filter
 * @data: its data
 * @length: of @data
 *
 * Writes a stream and deflates its data (ISO 32000-1, 7.4.4).
 */
void
brief_pdf_writer_add_deflated (BriefPdfWriter *self,
                               guint object,
                               const char *entries,
                               gconstpointer data,
                               gsize length)
{
  begin_deflating (self);
  deflate_more (self, data, length, Z_FINISH);
  add_what_was_deflated (self, object, entries);
}

/* Writes the object stream that was filled (7.5.7). */
static void
flush_packed (BriefPdfWriter *self)
{
  g_autofree char *entries = NULL;

  if (self->n_packed == 0)
    return;
  entries = g_strdup_printf ("/Type/ObjStm/N %u/First %" G_GSIZE_FORMAT, self->n_packed, self->starts->len);
  begin_deflating (self);
  deflate_more (self, self->starts->str, self->starts->len, Z_NO_FLUSH);
  deflate_more (self, self->packed->str, self->packed->len, Z_FINISH);
  add_what_was_deflated (self, self->stream, entries);
  g_string_truncate (self->starts, 0);
  g_string_truncate (self->packed, 0);
  self->n_packed = 0;
}

/**
 * brief_pdf_writer_begin:
 * @self: a writer
 * @object: its number
 *
 * Begins an object that is no stream. One can be begun at a time.
 *
 * Returns: (transfer none): where its value is to be appended; what is there already must stay
 */
GString *
brief_pdf_writer_begin (BriefPdfWriter *self, guint object)
{
  g_assert (!self->open);
  self->open = TRUE;
  if (self->n_packed == 0)
    self->stream = brief_pdf_writer_reserve (self, 1);
  *get_entry (self, object) = (Entry) { self->stream, ENTRY_IN_STREAM, (guint8) self->n_packed };
  brief_pdf_append_integer (self->starts, object);
  g_string_append_c (self->starts, ' ');
  brief_pdf_append_integer (self->starts, (guint) self->packed->len);
  g_string_append_c (self->starts, ' ');
  return self->packed;
}

void
brief_pdf_writer_end (BriefPdfWriter *self)
{
  g_assert (self->open);
  self->open = FALSE;
  g_string_append_c (self->packed, '\n');
  if (++self->n_packed == OBJECTS_PER_STREAM)
    flush_packed (self);
}

/* --- The end of the file ------------------------------------------------------------------------------------------- */

#define ENTRY_LENGTH 6

/* 7.5.8.3, in fields of one, four and one byte. Object 0 is free, as is what was reserved and not used. */
static void
encode_entry (const Entry *entry, guint8 bytes[ENTRY_LENGTH])
{
  const guint32 place = GUINT32_TO_BE (entry->place);

  bytes[0] = entry->type;
  memcpy (bytes + 1, &place, sizeof place);
  bytes[5] = entry->index;
}

/* Each entry as its differences from the one before, after the number of that filter (7.4.4.4; ISO/IEC 15948, 9.2: Up):
 * neighbours are alike, so this deflates seven times as well. */
static GByteArray *
list_entries (BriefPdfWriter *self)
{
  static const guint8 up = 2;
  GByteArray *list = g_byte_array_sized_new (self->entries->len * (ENTRY_LENGTH + 1));
  guint8 last[ENTRY_LENGTH] = { 0 };

  for (guint i = 0; i < self->entries->len; i++)
    {
      guint8 bytes[ENTRY_LENGTH], differences[ENTRY_LENGTH];

      encode_entry (&g_array_index (self->entries, Entry, i), bytes);
      for (guint j = 0; j < ENTRY_LENGTH; j++)
        differences[j] = (guint8) (bytes[j] - last[j]);
      memcpy (last, bytes, sizeof last);
      g_byte_array_append (list, &up, 1);
      g_byte_array_append (list, differences, ENTRY_LENGTH);
    }
  return list;
}

/**
 * brief_pdf_writer_finish:
 * @self: a writer
 * @catalog: the number of the catalog
 * @information: that of the document information dictionary
 *
 * Writes the cross-reference stream (ISO 32000-1, 7.5.8) and the end of the file. Its identifier (14.4; required by
 * ISO 19005-2, 6.1.3) is a digest of all before it, so that it is the same for the same file.
 *
 * Returns: (transfer full): the file; nothing more can be written
 */
GBytes *
brief_pdf_writer_finish (BriefPdfWriter *self, guint catalog, guint information)
{
  g_autoptr (GByteArray) list = NULL;
  g_autofree char *identifier = NULL;
  g_autofree char *entries = NULL;
  g_autofree char *end = NULL;
  guint object, start;

  g_assert (!self->open);
  flush_packed (self);
  identifier = g_compute_checksum_for_data (G_CHECKSUM_MD5, self->file->data, self->file->len);
  object = brief_pdf_writer_reserve (self, 1);
  start = self->file->len;
  *get_entry (self, object) = (Entry) { start, ENTRY_IN_FILE, 0 };
  list = list_entries (self);
  entries = g_strdup_printf ("/Type/XRef/Size %u/W[1 4 1]/DecodeParms<</Predictor 12/Columns 6>>/Root %u 0 "
                             "R/Info %u 0 R/ID[<%s><%s>]",
                             self->entries->len, catalog, information, identifier, identifier);
  brief_pdf_writer_add_deflated (self, object, entries, list->data, list->len);
  end = g_strdup_printf ("startxref\n%u\n%%%%EOF\n", start);
  append (self, end);
  return g_byte_array_free_to_bytes (g_steal_pointer (&self->file));
}
