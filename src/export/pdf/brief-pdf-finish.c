/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "export/pdf/brief-pdf-finish.h"

#include "export/pdf/brief-icc-profile.h"
#include "export/pdf/brief-pdf-attachment.h"
#include "export/pdf/brief-pdf-check.h"
#include "export/pdf/brief-pdf-copy.h"
#include "export/pdf/brief-pdf-links.h"
#include "export/pdf/brief-pdf-metadata.h"
#include "export/pdf/brief-pdf-reader.h"
#include "export/pdf/brief-pdf-syntax.h"
#include "export/pdf/brief-pdf-tree.h"
#include "export/pdf/brief-pdf.h"

#include <glib/gi18n-lib.h>

typedef struct {
  BriefPdfReader *reader;
  BriefPdfWriter *writer;
  BriefPdfCopy *copy;
  BriefStructure *structure;
  const BriefPdfMetadata *metadata;
  GCancellable *cancellable;
  BriefPdfNumbers numbers;
  guint n_pages;
  guint page_tree; /* in the finished file */
  /* Of the drawn file: */
  guint *pages;
  guint structure_tree; /* 0 if there is none */
  BriefPdfSpan outline; /* a reference, or nothing */
  BriefPdfSpan labels;
} Finish;

/* --- What Cairo drew ------------------------------------------------------------------------------------------------ */

/* Says that an entry of a dictionary, whose kind is known, was not expected. */
static gboolean
refuse_entry (const BriefPdfSpan *name, const char *dictionary, GError **error)
{
  return brief_pdf_span_fail (name, 0, error, "“%.*s” in the %s was not expected",
                              (int) MIN (name->length, 64), name->data, dictionary);
}

static gboolean
read_pages (Finish *self, const BriefPdfSpan *kids, GError **error)
{
  BriefPdfScan scan;
  BriefPdfSpan kid;
  guint n_found = 0;

  brief_pdf_scan_init (&scan, kids);
  if (!brief_pdf_scan_enter (&scan, BRIEF_PDF_TOKEN_ARRAY, error))
    return FALSE;
  for (;; n_found++)
    {
      if (!brief_pdf_scan_next_value (&scan, &kid, error))
        return FALSE;
      if (kid.data == NULL)
        break;
      if (n_found < self->n_pages && !brief_pdf_span_read_reference (&kid, &self->pages[n_found], error))
        return FALSE;
      if (n_found < self->n_pages && self->pages[n_found] >= brief_pdf_reader_get_size (self->reader))
        return brief_pdf_span_fail (&kid, 0, error, "page %u is not in the file", n_found + 1);
    }
  if (n_found == self->n_pages && n_found > 0)
    return TRUE;
  g_set_error (error, BRIEF_EXPORT_ERROR, BRIEF_EXPORT_ERROR_MISMATCH, "%u pages are recorded, %u are drawn",
               self->n_pages, n_found);
  return FALSE;
}

/* Cairo's page tree (ISO 32000-1, 7.7.3) is one node with all pages. */
static gboolean
read_page_tree (Finish *self, guint number, GError **error)
{
  BriefPdfSpan tree, name, value, kids = { 0 };
  BriefPdfScan scan;

  if (!brief_pdf_reader_get_dictionary (self->reader, number, &tree, error))
    return FALSE;
  brief_pdf_scan_init (&scan, &tree);
  if (!brief_pdf_scan_enter (&scan, BRIEF_PDF_TOKEN_DICTIONARY, error))
    return FALSE;
  for (;;)
    {
      if (!brief_pdf_scan_next_entry (&scan, &name, &value, error))
        return FALSE;
      if (name.data == NULL)
        break;
      if (brief_pdf_span_is (&name, "Kids"))
        kids = value;
      else if (!brief_pdf_span_is (&name, "Type") && !brief_pdf_span_is (&name, "Count"))
        return refuse_entry (&name, "page tree", error);
    }
  return kids.data != NULL ? read_pages (self, &kids, error)
                           : brief_pdf_span_fail (&tree, 0, error, "the page tree has no pages");
}

static gboolean
take_catalog_entry (Finish *self,
                    const BriefPdfSpan *name,
                    const BriefPdfSpan *value,
                    guint *page_tree,
                    GError **error)
{
  if (brief_pdf_span_is (name, "Pages"))
    return brief_pdf_span_read_reference (value, page_tree, error);
  if (brief_pdf_span_is (name, "StructTreeRoot"))
    return brief_pdf_span_read_reference (value, &self->structure_tree, error);
  if (brief_pdf_span_is (name, "Outlines"))
    self->outline = *value;
  else if (brief_pdf_span_is (name, "PageLabels"))
    self->labels = *value;
  else if (!brief_pdf_span_is (name, "Type") && !brief_pdf_span_is (name, "MarkInfo"))
    return refuse_entry (name, "catalog", error);
  return TRUE;
}

static gboolean
read_catalog (Finish *self, GError **error)
{
  BriefPdfSpan catalog, name, value;
  BriefPdfScan scan;
  guint page_tree = 0;

  if (!brief_pdf_reader_get_dictionary (self->reader, brief_pdf_reader_get_catalog (self->reader), &catalog,
                                        error))
    return FALSE;
  brief_pdf_scan_init (&scan, &catalog);
  if (!brief_pdf_scan_enter (&scan, BRIEF_PDF_TOKEN_DICTIONARY, error))
    return FALSE;
  for (;;)
    {
      if (!brief_pdf_scan_next_entry (&scan, &name, &value, error))
        return FALSE;
      if (name.data == NULL)
        return read_page_tree (self, page_tree, error);
      if (!take_catalog_entry (self, &name, &value, &page_tree, error))
        return FALSE;
    }
}

/* --- Pages ---------------------------------------------------------------------------------------------------------- */

static gboolean
check_content (Finish *self, guint page, const BriefPdfSpan *dictionary, GByteArray *data, GError **error)
{
  BriefPdfSpan value;
  BriefPdfObject content;
  guint number;

  if (!brief_pdf_span_lookup (dictionary, "Annots", &value, error))
    return FALSE;
  if (value.data != NULL)
    return brief_pdf_span_fail (&value, 0, error, "page %u has annotations that are not ours", page + 1);
  return brief_pdf_span_lookup (dictionary, "Contents", &value, error)
         && brief_pdf_span_read_reference (&value, &number, error)
         && brief_pdf_reader_get_object (self->reader, number, &content, error)
         && brief_pdf_reader_inflate (self->reader, &content, data, error)
         && brief_pdf_check_marks ((const char *) data->data, data->len, self->structure, page, error);
}

/* ISO 32000-1, 7.7.3.3; order of tabs by structure: ISO 14289-1, 7.18.3. */
static gboolean
write_page (Finish *self, guint page, const GString *links, GByteArray *data, GError **error)
{
  static const char *const ours[] = { "Parent", "StructParents", "Tabs", NULL };
  BriefPdfSpan dictionary;
  GString *out;

  if (!brief_pdf_reader_get_dictionary (self->reader, self->pages[page], &dictionary, error)
      || !check_content (self, page, &dictionary, data, error))
    return FALSE;
  out = brief_pdf_writer_begin (self->writer, self->numbers.first_page + page);
  g_string_append (out, "<<");
  if (!brief_pdf_copy_append_entries (self->copy, &dictionary, ours, out, error))
    return FALSE;
  g_string_append (out, "/Parent ");
  brief_pdf_append_reference (out, self->page_tree);
  g_string_append_printf (out, "/StructParents %u/Tabs/S", page);
  if (links != NULL)
    g_string_append_printf (out, "/Annots[%s]", links->str);
  g_string_append (out, ">>");
  brief_pdf_writer_end (self->writer);
  return brief_pdf_copy_run (self->copy, error);
}

static gboolean
write_pages (Finish *self, GError **error)
{
  g_autoptr (GPtrArray) links = brief_pdf_links_list (self->structure, &self->numbers);
  g_autoptr (GByteArray) data = g_byte_array_new ();

  for (guint page = 0; page < self->n_pages; page++)
    brief_pdf_copy_set_number (self->copy, self->pages[page], self->numbers.first_page + page);
  for (guint page = 0; page < self->n_pages; page++)
    if (g_cancellable_set_error_if_cancelled (self->cancellable, error)
        || !write_page (self, page, g_ptr_array_index (links, page), data, error))
      return FALSE;
  return TRUE;
}

static void
write_page_tree (Finish *self)
{
  GString *out = brief_pdf_writer_begin (self->writer, self->page_tree);

  g_string_append_printf (out, "<</Type/Pages/Count %u/Kids[", self->n_pages);
  for (guint page = 0; page < self->n_pages; page++)
    {
      if (page > 0)
        g_string_append_c (out, ' ');
      brief_pdf_append_reference (out, self->numbers.first_page + page);
    }
  g_string_append (out, "]>>");
  brief_pdf_writer_end (self->writer);
}

/* --- Outline and page labels ------------------------------------------------------------------------------------------ */

/* ISO 32000-1, 12.3.3. Cairo counts what is open below zero, which the root may not be. */
static gboolean
write_outline (Finish *self, guint *object, GError **error)
{
  static const char *const ours[] = { "Count", NULL };
  BriefPdfSpan outline, count;
  guint number;
  GString *out;

  *object = 0;
  if (self->outline.data == NULL)
    return TRUE;
  if (!brief_pdf_span_read_reference (&self->outline, &number, error)
      || !brief_pdf_reader_get_dictionary (self->reader, number, &outline, error)
      || !brief_pdf_span_lookup (&outline, "Count", &count, error))
    return FALSE;
  *object = brief_pdf_writer_reserve (self->writer, 1);
  brief_pdf_copy_set_number (self->copy, number, *object);
  out = brief_pdf_writer_begin (self->writer, *object);
  g_string_append (out, "<<");
  if (!brief_pdf_copy_append_entries (self->copy, &outline, ours, out, error))
    return FALSE;
  if (count.data != NULL && *count.data == '-')
    {
      count.data++;
      count.length--;
    }
  if (count.data != NULL)
    {
      g_string_append (out, "/Count ");
      if (!brief_pdf_copy_append_value (self->copy, &count, out, error))
        return FALSE;
    }
  g_string_append (out, ">>");
  brief_pdf_writer_end (self->writer);
  return brief_pdf_copy_run (self->copy, error);
}

/* ISO 32000-1, 12.4.2. The tree has to begin with the first page; Cairo leaves out labels that are as by default. */
static gboolean
write_labels (Finish *self, guint *object, GError **error)
{
  BriefPdfSpan labels, numbers, first, value;
  BriefPdfScan scan;
  guint number;
  GString *out;

  *object = 0;
  if (self->labels.data == NULL)
    return TRUE;
  if (!brief_pdf_span_read_reference (&self->labels, &number, error)
      || !brief_pdf_reader_get_dictionary (self->reader, number, &labels, error)
      || !brief_pdf_span_lookup (&labels, "Nums", &numbers, error))
    return FALSE;
  brief_pdf_scan_init (&scan, &numbers);
  if (!brief_pdf_scan_enter (&scan, BRIEF_PDF_TOKEN_ARRAY, error)
      || !brief_pdf_scan_next_value (&scan, &first, error))
    return FALSE;
  *object = brief_pdf_writer_reserve (self->writer, 1);
  out = brief_pdf_writer_begin (self->writer, *object);
  g_string_append (out, brief_pdf_span_is (&first, "0") ? "<</Nums[" : "<</Nums[0<</S/D>>");
  for (value = first; value.data != NULL;)
    {
      g_string_append_c (out, ' ');
      if (!brief_pdf_copy_append_value (self->copy, &value, out, error)
          || !brief_pdf_scan_next_value (&scan, &value, error))
        return FALSE;
    }
  g_string_append (out, "]>>");
  brief_pdf_writer_end (self->writer);
  return brief_pdf_copy_run (self->copy, error);
}

/* --- The catalog -------------------------------------------------------------------------------------------------------- */

/* What colours mean (ISO 32000-1, 14.11.5; ISO 19005-2, 6.2.3). */
static guint
write_output_intent (Finish *self)
{
  const guint profile = brief_pdf_writer_reserve (self->writer, 1);
  const guint intent = brief_pdf_writer_reserve (self->writer, 1);
  g_autoptr (GByteArray) data = brief_icc_profile_new ();
  GString *out;

  brief_pdf_writer_add_deflated (self->writer, profile, "/N 3", data->data, data->len);
  out = brief_pdf_writer_begin (self->writer, intent);
  g_string_append (out, "<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)"
                        "/Info(sRGB IEC61966-2.1)/DestOutputProfile ");
  brief_pdf_append_reference (out, profile);
  g_string_append (out, ">>");
  brief_pdf_writer_end (self->writer);
  return intent;
}

static void
append_entry (GString *out, const char *key, guint object)
{
  g_string_append (out, key);
  brief_pdf_append_reference (out, object);
}

static void
append_attachment (Finish *self, guint attachment, GString *out)
{
  g_string_append (out, "/Names<</EmbeddedFiles<</Names[");
  brief_pdf_append_text (out, self->metadata->attachment_name);
  append_entry (out, " ", attachment);
  append_entry (out, "]>>>>/AF[", attachment);
  g_string_append_c (out, ']');
}

/* ISO 32000-1, 7.7.2. What ISO 14289-1 wants of it: 5 (metadata), 7.1 (marks, structure, title), 7.2 (language). */
static guint
write_catalog (Finish *self, guint structure_tree, guint outline, guint labels)
{
  const guint packet = brief_pdf_metadata_write_packet (self->writer, self->metadata);
  const guint intent = write_output_intent (self);
  const guint attachment = self->metadata->attachment != NULL
                               ? brief_pdf_attachment_write (self->writer, self->metadata)
                               : 0;
  const guint catalog = brief_pdf_writer_reserve (self->writer, 1);
  GString *out = brief_pdf_writer_begin (self->writer, catalog);

  append_entry (out, "<</Type/Catalog/Pages ", self->page_tree);
  if (outline != 0)
    append_entry (out, "/Outlines ", outline);
  if (labels != 0)
    append_entry (out, "/PageLabels ", labels);
  append_entry (out, "/StructTreeRoot ", structure_tree);
  g_string_append (out, "/MarkInfo<</Marked true>>/Lang");
  brief_pdf_append_text (out, self->metadata->language);
  g_string_append (out, "/ViewerPreferences<</DisplayDocTitle true");
  g_string_append (out, self->metadata->right_to_left ? "/Direction/R2L>>" : ">>");
  append_entry (out, "/Metadata ", packet);
  append_entry (out, "/OutputIntents[", intent);
  g_string_append_c (out, ']');
  if (attachment != 0)
    append_attachment (self, attachment, out);
  g_string_append (out, ">>");
  brief_pdf_writer_end (self->writer);
  return catalog;
}

static GBytes *
write_file (Finish *self, GError **error)
{
  guint outline, labels, structure_tree, catalog, information;

  self->page_tree = brief_pdf_writer_reserve (self->writer, 1);
  self->numbers.first_page = brief_pdf_writer_reserve (self->writer, self->n_pages);
  self->numbers.first_link = brief_pdf_writer_reserve (self->writer,
                                                       brief_structure_get_n_links (self->structure));
  if (!write_pages (self, error) || !write_outline (self, &outline, error)
      || !write_labels (self, &labels, error))
    return NULL;
  write_page_tree (self);
  brief_pdf_links_write (self->writer, self->structure, &self->numbers);
  structure_tree = brief_pdf_tree_write (self->writer, self->structure, &self->numbers, error);
  if (structure_tree == 0)
    return NULL;
  catalog = write_catalog (self, structure_tree, outline, labels);
  information = brief_pdf_metadata_write_information (self->writer, self->metadata);
  if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
    return NULL;
  return brief_pdf_writer_finish (self->writer, catalog, information);
}

static GBytes *
finish (GBytes *drawn,
        BriefStructure *structure,
        const BriefPdfMetadata *metadata,
        GCancellable *cancellable,
        GError **error)
{
  g_autoptr (BriefPdfReader) reader = NULL;
  g_autoptr (BriefPdfWriter) writer = NULL;
  g_autoptr (BriefPdfCopy) copy = NULL;
  g_autofree guint *pages = g_new0 (guint, MAX (brief_structure_get_n_pages (structure), 1));
  Finish self = { .structure = structure, .metadata = metadata, .cancellable = cancellable, .pages = pages };

  self.n_pages = brief_structure_get_n_pages (structure);
  if (!brief_pdf_metadata_check (metadata, error) || !brief_pdf_links_check (structure, error))
    return NULL;
  self.reader = reader = brief_pdf_reader_new (drawn, error);
  if (reader == NULL || !read_catalog (&self, error)
      || !brief_pdf_check_elements (reader, self.structure_tree, structure, pages, error))
    return NULL;
  self.writer = writer = brief_pdf_writer_new (g_bytes_get_size (drawn));
  self.copy = copy = brief_pdf_copy_new (reader, writer);
  return write_file (&self, error);
}

/**
 * brief_pdf_finish:
 * @drawn: a PDF 1.7 as Cairo drew it, with flat tags
 * @structure: what was recorded while it was drawn
 * @metadata: what the file tells of itself
 * @cancellable: (nullable): a #GCancellable
 * @error: return location for an error of %BRIEF_EXPORT_ERROR or %G_IO_ERROR_CANCELLED
 *
 * Makes a drawn file accessible and fit to be kept: PDF/UA-1 (ISO 14289-1) and, in the same file, PDF/A-2a (ISO 19005-2),
 * or PDF/A-3a (ISO 19005-3) with an attachment. The pages stay as they are; the structure of the document is written anew
 * from the record. Where record and pages differ it gives up, with an error that names the page and the content, or the
 * byte: such a file is not as was meant, and no guess makes it so.
 *
 * The same input always gives the same bytes. May be called in any thread.
 *
 * Returns: (transfer full): the finished file, or %NULL
 */
GBytes *
brief_pdf_finish (GBytes *drawn,
                  BriefStructure *structure,
                  const BriefPdfMetadata *metadata,
                  GCancellable *cancellable,
                  GError **error)
{
  GBytes *finished;

  g_return_val_if_fail (drawn != NULL && structure != NULL && metadata != NULL, NULL);

  finished = finish (drawn, structure, metadata, cancellable, error);
  if (finished == NULL && error != NULL && (*error)->domain == BRIEF_EXPORT_ERROR)
    {
      /* The details are for those who mend it; they name parts of a PDF, or what stands in their place, and are not
       * translated. */
      g_autofree char *message = g_steal_pointer (&(*error)->message);
      g_autofree char *details = g_utf8_make_valid (message, -1);

      /* Translators: then what is wrong with it, in English. */
      (*error)->message = g_strdup_printf (_ ("the PDF could not be finished: %s"), details);
    }
  return finished;
}
