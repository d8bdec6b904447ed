/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "export/pdf/brief-pdf-metadata.h"

#include "export/pdf/brief-pdf-syntax.h"
#include "export/pdf/brief-pdf.h"

#include <string.h>

#define PRODUCER "Briefings " BRIEF_VERSION

/* Written for people who look into the file; its namespaces are those of ISO 16684-1, ISO 14289-1 and ISO 19005-2. */
static const char packet_start[] =
    "<?xpacket begin=\"\xef\xbb\xbf\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
    "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
    "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
    "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"\n"
    " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\"\n"
    " xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\" xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">\n";

/* PDF/A wants the schema of PDF/UA described, which it does not know (ISO 19005-2, 6.6.2.3). */
static const char packet_end[] =
    "</rdf:Description>\n"
    "<rdf:Description rdf:about=\"\" xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\"\n"
    " xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\"\n"
    " xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\">\n"
    "<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType=\"Resource\">\n"
    "<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>\n"
    "<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>\n"
    "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>\n"
    "<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType=\"Resource\">\n"
    "<pdfaProperty:name>part</pdfaProperty:name>\n"
    "<pdfaProperty:valueType>Integer</pdfaProperty:valueType>\n"
    "<pdfaProperty:category>internal</pdfaProperty:category>\n"
    "<pdfaProperty:description>The part of ISO 14289 that the file conforms to</pdfaProperty:description>\n"
    "</rdf:li></rdf:Seq></pdfaSchema:property>\n"
    "</rdf:li></rdf:Bag></pdfaExtension:schemas>\n"
    "</rdf:Description>\n"
    "</rdf:RDF>\n"
    "</x:xmpmeta>\n"
    "<?xpacket end=\"r\"?>\n";

static gboolean
is_set (const char *text)
{
  return text != NULL && *text != '\0';
}

/**
 * brief_pdf_metadata_check:
 * @metadata: what a file is to tell of itself
 * @error: return location for an error of %BRIEF_EXPORT_ERROR
 *
 * Returns: whether it has a title and a language (ISO 14289-1, 7.1 and 7.2), and its date is one
 */
gboolean
brief_pdf_metadata_check (const BriefPdfMetadata *metadata, GError **error)
{
  const char *fault = NULL;

  if (!is_set (metadata->title))
    fault = "the document has no title";
  else if (!is_set (metadata->language))
    fault = "the document has no language";
  else if (is_set (metadata->date) && strspn (metadata->date, "0123456789-:TZ") != strlen (metadata->date))
    fault = "the date of the document is not ISO 8601";
  else if (metadata->attachment != NULL && !is_set (metadata->attachment_name))
    fault = "the attached file has no name";
  if (fault != NULL)
    g_set_error_literal (error, BRIEF_EXPORT_ERROR, BRIEF_EXPORT_ERROR_FAILED, fault);
  return fault == NULL;
}

/* XML 1.0, 2.2: no control characters but these, and not the last two of its first plane, which a pack may have. */
static gboolean
is_in_xml (gunichar character)
{
  return character >= ' ' ? character != 0xfffe && character != 0xffff
                          : character == '\n' || character == '\t';
}

static void
append_escaped (GString *out, const char *text)
{
  g_autoptr (GString) clean = g_string_new (NULL);
  g_autofree char *escaped = NULL;

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      const gunichar character = g_utf8_get_char (at);

      g_string_append_unichar (clean, is_in_xml (character) ? character : ' ');
    }
  escaped = g_markup_escape_text (clean->str, (gssize) clean->len);
  g_string_append (out, escaped);
}

static void
append_property (GString *out, const char *start, const char *text, const char *end)
{
  g_string_append (out, start);
  append_escaped (out, text);
  g_string_append (out, end);
}

/**
 * brief_pdf_metadata_write_packet:
 * @writer: a writer
 * @metadata: what the file tells of itself, checked
 *
 * Writes the metadata as XMP (ISO 16684-1; ISO 32000-1, 14.3.2; ISO 14289-1, 5 and 7.1; ISO 19005-2, 6.6), not deflated,
 * for programs to find that know no PDF.
 *
 * Returns: the number of the stream
 */
guint
brief_pdf_metadata_write_packet (BriefPdfWriter *writer, const BriefPdfMetadata *metadata)
{
  const guint object = brief_pdf_writer_reserve (writer, 1);
  g_autoptr (GString) packet = g_string_new (packet_start);

  append_property (packet, "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">", metadata->title,
                   "</rdf:li></rdf:Alt></dc:title>\n");
  if (is_set (metadata->author))
    append_property (packet, "<dc:creator><rdf:Seq><rdf:li>", metadata->author,
                     "</rdf:li></rdf:Seq></dc:creator>\n");
  append_property (packet, "<dc:language><rdf:Bag><rdf:li>", metadata->language,
                   "</rdf:li></rdf:Bag></dc:language>\n");
  if (is_set (metadata->date))
    {
      append_property (packet, "<xmp:CreateDate>", metadata->date, "</xmp:CreateDate>\n");
      append_property (packet, "<xmp:ModifyDate>", metadata->date, "</xmp:ModifyDate>\n");
    }
  append_property (packet, "<pdf:Producer>", PRODUCER, "</pdf:Producer>\n");
  g_string_append (packet, "<pdfuaid:part>1</pdfuaid:part>\n");
  g_string_append_printf (packet,
                          "<pdfaid:part>%d</pdfaid:part>\n<pdfaid:conformance>A</pdfaid:conformance>\n",
                          metadata->attachment != NULL ? 3 : 2);
  g_string_append (packet, packet_end);
  brief_pdf_writer_add_stream (writer, object, "/Type/Metadata/Subtype/XML", packet->str, packet->len);
  return object;
}

/**
 * brief_pdf_metadata_dup_date:
 * @date: a date as #BriefPdfMetadata has it
 *
 * Returns: the date as a PDF has it (ISO 32000-1, 7.9.4): “D:20261124”
 */
char *
brief_pdf_metadata_dup_date (const char *date)
{
  GString *out = g_string_new ("D:");

  for (; *date != '\0'; date++)
    if (g_ascii_isdigit (*date) || *date == 'Z')
      g_string_append_c (out, *date);
  return g_string_free_and_steal (out);
}

/**
 * brief_pdf_metadata_write_information:
 * @writer: a writer
 * @metadata: what the file tells of itself, checked
 *
 * Writes the document information dictionary (ISO 32000-1, 14.3.3) with the values of the XMP packet.
 *
 * Returns: its number
 */
guint
brief_pdf_metadata_write_information (BriefPdfWriter *writer, const BriefPdfMetadata *metadata)
{
  const guint object = brief_pdf_writer_reserve (writer, 1);
  GString *out = brief_pdf_writer_begin (writer, object);

  g_string_append (out, "<</Title");
  brief_pdf_append_text (out, metadata->title);
  if (is_set (metadata->author))
    {
      g_string_append (out, "/Author");
      brief_pdf_append_text (out, metadata->author);
    }
  if (is_set (metadata->date))
    {
      g_autofree char *date = brief_pdf_metadata_dup_date (metadata->date);

      g_string_append_printf (out, "/CreationDate(%s)/ModDate(%s)", date, date);
    }
  g_string_append (out, "/Producer");
  brief_pdf_append_text (out, PRODUCER);
  g_string_append (out, ">>");
  brief_pdf_writer_end (writer);
  return object;
}
