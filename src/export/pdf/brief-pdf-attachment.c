/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "export/pdf/brief-pdf-attachment.h"

#include "export/pdf/brief-pdf-metadata.h"
#include "export/pdf/brief-pdf-syntax.h"

/* The type of a pack, as the desktop knows it (the MIME file in data/). */
#define PACK_TYPE "application/vnd.briefings.pack+json"

static guint
write_data (BriefPdfWriter *writer, const BriefPdfMetadata *metadata)
{
  const guint object = brief_pdf_writer_reserve (writer, 1);
  g_autoptr (GString) entries = g_string_new ("/Type/EmbeddedFile/Subtype");
  gsize length;
  gconstpointer data = g_bytes_get_data (metadata->attachment, &length);

  brief_pdf_append_name (entries, PACK_TYPE);
  g_string_append_printf (entries, "/Params<</Size %" G_GSIZE_FORMAT, length);
  if (metadata->date != NULL && *metadata->date != '\0')
    {
      g_autofree char *date = brief_pdf_metadata_dup_date (metadata->date);

      g_string_append_printf (entries, "/ModDate(%s)", date);
    }
  g_string_append (entries, ">>");
  brief_pdf_writer_add_deflated (writer, object, entries->str, data, length);
  return object;
}

/* For programs that know no Unicode (ISO 32000-1, 7.11.2). */
static char *
dup_plain_name (const char *name)
{
  GString *plain = g_string_new (NULL);

  for (; *name != '\0'; name = g_utf8_next_char (name))
    g_string_append_c (plain, g_ascii_isprint (*name) ? *name : '_');
  return g_string_free_and_steal (plain);
}

/**
 * brief_pdf_attachment_write:
 * @writer: a writer
 * @metadata: what a file tells of itself, with an attachment
 *
 * Writes the attachment as an embedded file (ISO 32000-1, 7.11.4) that is the source of the document (ISO 19005-3, 6.8;
 * its two names also ISO 14289-1, 7.11).
 *
 * Returns: the number of its file specification
 */
guint
brief_pdf_attachment_write (BriefPdfWriter *writer, const BriefPdfMetadata *metadata)
{
  const guint data = write_data (writer, metadata);
  const guint object = brief_pdf_writer_reserve (writer, 1);
  g_autofree char *plain = dup_plain_name (metadata->attachment_name);
  GString *out = brief_pdf_writer_begin (writer, object);

  g_string_append (out, "<</Type/Filespec/AFRelationship/Source/F");
  brief_pdf_append_string (out, plain);
  g_string_append (out, "/UF");
  brief_pdf_append_text (out, metadata->attachment_name);
  g_string_append_printf (out, "/EF<</F %u 0 R/UF %u 0 R>>>>", data, data);
  brief_pdf_writer_end (writer);
  return object;
}
