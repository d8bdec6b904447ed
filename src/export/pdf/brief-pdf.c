/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "export/pdf/brief-pdf.h"

#include "layout/brief-page-painter.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>

G_DEFINE_QUARK (brief - export - error - quark, brief_export_error)

typedef struct {
  BriefPages *pages;
  cairo_t *cr;
} Writer;

static cairo_status_t
append_bytes (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

/* An address as a tag's attribute takes it: ASCII, without the quotation mark that would end it. */
static char *
escape_address (const char *address)
{
  return g_uri_escape_string (address, ":/?#[]@!$&()*+,;=%", FALSE);
}

static void
add_link (const char *target, double x, double y, double width, double height, gpointer user_data)
{
  Writer *writer = user_data;
  char numbers[5][G_ASCII_DTOSTR_BUF_SIZE];
  const double values[] = { x, y, width, height };
  g_autofree char *rectangle = NULL;
  g_autofree char *attributes = NULL;

  for (guint i = 0; i < 4; i++)
    g_ascii_formatd (numbers[i], sizeof numbers[i], "%.3f", values[i]);
  rectangle = g_strdup_printf ("rect=[%s %s %s %s]", numbers[0], numbers[1], numbers[2], numbers[3]);
  if (*target == '#')
    {
      const BriefDestination *destination = brief_pages_lookup_anchor (writer->pages, target + 1);

      if (destination == NULL)
        return;
      g_ascii_formatd (numbers[4], sizeof numbers[4], "%.3f", destination->y);
      attributes = g_strdup_printf ("%s page=%u pos=[0 %s]", rectangle, destination->page + 1, numbers[4]);
    }
  else
    {
      g_autofree char *address = escape_address (target);

      attributes = g_strdup_printf ("%s uri='%s'", rectangle, address);
    }
  cairo_tag_begin (writer->cr, CAIRO_TAG_LINK, attributes);
  cairo_tag_end (writer->cr, CAIRO_TAG_LINK);
}

static void
add_outline (cairo_surface_t *surface, BriefPages *pages)
{
  GArray *outline = brief_pages_get_outline (pages);
  int section = CAIRO_PDF_OUTLINE_ROOT;

  for (guint i = 0; i < outline->len; i++)
    {
      const BriefOutlineEntry *entry = &g_array_index (outline, BriefOutlineEntry, i);
      char y[G_ASCII_DTOSTR_BUF_SIZE];
      g_autofree char *place = NULL;
      int id;

      g_ascii_formatd (y, sizeof y, "%.3f", entry->destination.y);
      place = g_strdup_printf ("page=%u pos=[0 %s]", entry->destination.page + 1, y);
      id = cairo_pdf_surface_add_outline (surface, entry->level == 1 ? CAIRO_PDF_OUTLINE_ROOT : section,
                                          entry->title, place, CAIRO_PDF_OUTLINE_FLAG_OPEN);
      if (entry->level == 1)
        section = id;
    }
}

/* The day of the document, else that of reproducible builds (SOURCE_DATE_EPOCH), else none: the hour at which a file was
 * made is nobody's business. */
static char *
dup_date (BriefDocument *document)
{
  const BriefPartialDate *date = brief_document_get_date (document);
  const char *epoch = g_getenv ("SOURCE_DATE_EPOCH");
  g_autoptr (GDateTime) time = NULL;
  gint64 seconds;

  if (brief_partial_date_is_set (date))
    return brief_partial_date_to_iso (date);
  if (epoch == NULL || !g_ascii_string_to_signed (epoch, 10, 0, G_MAXINT32, &seconds, NULL))
    return g_strdup ("");
  time = g_date_time_new_from_unix_utc (seconds);
  return g_date_time_format (time, "%Y-%m-%dT%H:%M:%SZ");
}

static void
set_metadata (cairo_surface_t *surface, BriefDocument *document)
{
  const char *author = brief_document_get_author (document);
  g_autofree char *date = dup_date (document);

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, brief_document_get_title (document));
  if (author != NULL && *author != '\0')
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_AUTHOR, author);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, date);
}

static gboolean
write_pages (Writer *writer,
             cairo_surface_t *surface,
             GCancellable *cancellable,
             BriefProgressFunc progress,
             gpointer user_data,
             GError **error)
{
  const guint n_pages = brief_pages_get_n_pages (writer->pages);

  for (guint page = 0; page < n_pages; page++)
    {
      g_autofree char *label = g_strdup_printf ("%u", page + 1);

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      brief_page_paint (writer->pages, page, writer->cr);
      brief_pages_foreach_link (writer->pages, page, add_link, writer);
      cairo_pdf_surface_set_page_label (surface, label);
      if (page == 0)
        add_outline (surface, writer->pages);
      cairo_show_page (writer->cr);
      if (progress != NULL)
        progress ((double) (page + 1) / n_pages, user_data);
    }
  return TRUE;
}

/**
 * brief_export_pdf:
 * @pages: pages
 * @attachment: (nullable): the pack, to go into the file
 * @cancellable: (nullable): a #GCancellable
 * @progress: (nullable) (scope call): told how far it is
 * @user_data: for @progress
 * @error: return location for an error of %BRIEF_EXPORT_ERROR or %G_IO_ERROR_CANCELLED
 *
 * Writes pages as a PDF 1.7 (ISO 32000-1) in memory: fonts embedded, outline, page labels, links, and no metadata but what
 * the document itself tells. The same pages always give the same bytes. May be called in any thread.
 *
 * Returns: (transfer full): the file, or %NULL
 */
GBytes *
brief_export_pdf (BriefPages *pages,
                  GBytes *attachment,
                  GCancellable *cancellable,
                  BriefProgressFunc progress,
                  gpointer user_data,
                  GError **error)
{
  g_autoptr (GByteArray) data = NULL;
  const BriefStyleSheet *style;
  cairo_surface_t *surface;
  cairo_status_t status;
  Writer writer;
  gboolean written;

  g_return_val_if_fail (BRIEF_IS_PAGES (pages), NULL);

  data = g_byte_array_new ();
  style = brief_pages_get_style (pages);
  surface = cairo_pdf_surface_create_for_stream (append_bytes, data, style->page_width, style->page_height);
  cairo_pdf_surface_restrict_to_version (surface, CAIRO_PDF_VERSION_1_7);
  set_metadata (surface, brief_pages_get_document (pages));
  writer = (Writer) { pages, cairo_create (surface) };
  written = write_pages (&writer, surface, cancellable, progress, user_data, error);
  status = cairo_status (writer.cr);
  cairo_destroy (writer.cr);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);

  if (!written)
    return NULL;
  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, BRIEF_EXPORT_ERROR, BRIEF_EXPORT_ERROR_FAILED, _ ("the PDF could not be made: %s"),
                   cairo_status_to_string (status));
      return NULL;
    }
  return g_byte_array_free_to_bytes (g_steal_pointer (&data));
}
