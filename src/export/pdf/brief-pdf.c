/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "export/pdf/brief-pdf.h"

#include "export/pdf/brief-pdf-finish.h"
#include "export/pdf/brief-pdf-tags.h"
#include "layout/brief-page-painter.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>

#define ARTIFACT "Artifact"
/* Not the name of the user's file, which is nobody's business. */
#define ATTACHMENT_NAME "pack.briefing"

G_DEFINE_QUARK (brief - export - error - quark, brief_export_error)

/* The smallest that is drawn: what makes a mark of content that is no text. */
#define DUMMY_SIZE 0.4

/* Pages on their way to a file. */
typedef struct {
  BriefPages *pages;
  cairo_t *cr;
  BriefStructure *structure;
  BriefPdfTags *tags;
  GPtrArray *anchors; /* of char: names that links lead to and nothing has */

  guint page;
  guint element;         /* of what is drawn; BRIEF_STRUCTURE_NONE outside of content */
  const char *target;    /* where it leads */
  GString *words;        /* of a link */
  gboolean is_described; /* whether its words are not those that are drawn */
  GArray *lines;         /* of BriefRectangle: of a link */
} Writer;

static cairo_status_t
append_bytes (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

/* An address in ASCII (RFC 3986). */
static char *
escape_address (const char *address)
{
  return g_uri_escape_string (address, ":/?#[]@!$&'()*+,;=%", FALSE);
}

/* The first glyph of a page, with its font; each run of a text has one with ink. */
static gboolean
find_glyph (Writer *self, cairo_scaled_font_t **font, cairo_glyph_t *glyph)
{
  GArray *fragments = brief_pages_get_fragments (self->pages, self->page);

  for (guint i = 0; i < fragments->len; i++)
    {
      const BriefText *text = g_array_index (fragments, BriefFragment, i).text;

      for (guint j = 0; text != NULL && j < text->glyphs->len && text->runs->len > 0; j++)
        {
          cairo_text_extents_t extents;

          *font = brief_text_get_run (text, 0)->font;
          *glyph = (cairo_glyph_t) { g_array_index (text->glyphs, BriefGlyph, j).glyph, 0, 0 };
          cairo_scaled_font_glyph_extents (*font, glyph, 1, &extents);
          if (extents.width > 0)
            return TRUE;
        }
    }
  return FALSE;
}

/* Cairo 1.18 counts nothing as content of a tag but glyphs with ink: where there are none, a letter stands in, as small as
 * can be, in the colour of the paper, and read as a space. */
static void
draw_dummy (Writer *self, double x, double y)
{
  const cairo_text_cluster_t cluster = { 1, 1 };
  cairo_scaled_font_t *font;
  cairo_glyph_t glyph;

  if (!find_glyph (self, &font, &glyph))
    return;
  glyph.x = x;
  glyph.y = y;
  cairo_save (self->cr);
  cairo_set_scaled_font (self->cr, font);
  cairo_set_font_size (self->cr, DUMMY_SIZE);
  cairo_set_source_rgb (self->cr, 1, 1, 1);
  cairo_show_text_glyphs (self->cr, " ", 1, &glyph, 1, &cluster, 1, 0);
  cairo_restore (self->cr);
}

static gboolean
has_running_header (Writer *self)
{
  GArray *fragments = brief_pages_get_fragments (self->pages, self->page);

  for (guint i = 0; i < fragments->len; i++)
    {
      const BriefFragment *fragment = &g_array_index (fragments, BriefFragment, i);

      if (fragment->block == NULL && fragment->text != NULL && fragment->text->runs->len > 0)
        return TRUE;
    }
  return FALSE;
}

static void
begin_decoration (gpointer user_data)
{
  Writer *self = user_data;

  cairo_tag_begin (self->cr, ARTIFACT, NULL);
  if (!has_running_header (self))
    draw_dummy (self, 1, 1);
}

static void
end_decoration (gpointer user_data)
{
  cairo_tag_end (((Writer *) user_data)->cr, ARTIFACT);
}

static void
note_bounds (Writer *self, const BriefFragment *fragment)
{
  const double height = brief_pages_get_style (self->pages)->page_height;
  const BriefRectangle bounds = {
    fragment->x,
    height - fragment->y - fragment->height,
    fragment->x + fragment->width,
    height - fragment->y,
  };

  brief_structure_set_bounds (self->structure, self->element, &bounds);
}

static void
begin_content (const BriefFragment *fragment, const BriefInline *source, gpointer user_data)
{
  Writer *self = user_data;
  BriefTag tag;

  self->element = brief_pdf_tags_get_element (self->tags, fragment, source, &self->target);
  g_return_if_fail (self->element != BRIEF_STRUCTURE_NONE);

  tag = brief_structure_get_element (self->structure, self->element)->tag;
  brief_structure_add_content (self->structure, self->element, self->page);
  cairo_tag_begin (self->cr, brief_tag_get_mark (tag), NULL);
  if (fragment->kind == BRIEF_FRAGMENT_IMAGE)
    {
      draw_dummy (self, fragment->x + 1, fragment->y + 1);
      note_bounds (self, fragment);
    }
  if (self->target == NULL)
    return;
  g_array_set_size (self->lines, 0);
  g_string_assign (self->words, source != NULL && source->alternative != NULL ? source->alternative : "");
  self->is_described = self->words->len > 0;
}

/* What a link says, and where it can be clicked: what of it stands on one line is one rectangle. */
static void
add_run (const BriefText *text, const BriefTextRun *run, double x, double y, gpointer user_data)
{
  Writer *self = user_data;
  const double top = brief_pages_get_style (self->pages)->page_height - y;
  const BriefRectangle line = { x, top - text->line_height, x + (double) run->width, top };
  BriefRectangle *last;

  if (self->target == NULL)
    return;
  if (!self->is_described)
    g_string_append_len (self->words, text->words + run->start, run->length);
  last = self->lines->len > 0 ? &g_array_index (self->lines, BriefRectangle, self->lines->len - 1) : NULL;
  if (last == NULL || ABS (last->top - line.top) > 0.01)
    {
      g_array_append_val (self->lines, line);
      return;
    }
  last->left = MIN (last->left, line.left);
  last->right = MAX (last->right, line.right);
}

static void
add_link (Writer *self)
{
  const double height = brief_pages_get_style (self->pages)->page_height;
  const BriefDestination *destination = *self->target == '#'
                                            ? brief_pages_lookup_anchor (self->pages, self->target + 1)
                                            : NULL;
  BriefStructureLink *link;

  if (*self->target == '#' && destination == NULL)
    {
      g_ptr_array_add (self->anchors, g_strdup (self->target + 1));
      return;
    }
  link = brief_structure_add_link (self->structure, self->element, self->page, self->words->str);
  g_array_append_vals (link->rectangles, self->lines->data, self->lines->len);
  if (destination == NULL)
    {
      link->address = escape_address (self->target);
      return;
    }
  link->target_page = destination->page;
  link->target_top = height - destination->y;
}

static void
end_content (gpointer user_data)
{
  Writer *self = user_data;

  cairo_tag_end (self->cr,
                 brief_tag_get_mark (brief_structure_get_element (self->structure, self->element)->tag));
  if (self->target != NULL && self->lines->len > 0)
    add_link (self);
  self->element = BRIEF_STRUCTURE_NONE;
  self->target = NULL;
}

static const BriefPageObserver observer = {
  .begin_decoration = begin_decoration,
  .end_decoration = end_decoration,
  .begin_content = begin_content,
  .add_run = add_run,
  .end_content = end_content,
};

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
    return NULL;
  time = g_date_time_new_from_unix_utc (seconds);
  return g_date_time_format (time, "%Y-%m-%dT%H:%M:%SZ");
}

static gboolean
draw_pages (Writer *self,
            cairo_surface_t *surface,
            GCancellable *cancellable,
            BriefProgressFunc progress,
            gpointer user_data,
            GError **error)
{
  const guint n_pages = brief_pages_get_n_pages (self->pages);

  for (self->page = 0; self->page < n_pages; self->page++)
    {
      g_autofree char *label = g_strdup_printf ("%u", self->page + 1);

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      brief_page_paint_observed (self->pages, self->page, self->cr, &observer, self);
      cairo_pdf_surface_set_page_label (surface, label);
      cairo_show_page (self->cr);
      if (progress != NULL)
        progress ((double) (self->page + 1) / n_pages, user_data);
    }
  /* Not before: Cairo 1.18 loses memory over an outline of pages that never come. */
  add_outline (surface, self->pages);
  return TRUE;
}

static gboolean
check (Writer *self, cairo_status_t status, GError **error)
{
  if (status != CAIRO_STATUS_SUCCESS)
    /* Translators: the argument is what went wrong, in English. */
    g_set_error (error, BRIEF_EXPORT_ERROR, BRIEF_EXPORT_ERROR_FAILED, _ ("the PDF could not be made: %s"),
                 cairo_status_to_string (status));
  else if (self->anchors->len > 0)
    /* Translators: the argument is the name of a place in the document. */
    g_set_error (error, BRIEF_EXPORT_ERROR, BRIEF_EXPORT_ERROR_FAILED,
                 _ ("the PDF could not be made: a link leads to “%s”, which is not in the document"),
                 (const char *) g_ptr_array_index (self->anchors, 0));
  else
    return TRUE;
  return FALSE;
}

/* Draws all pages; what is drawn is noted in the structure. */
static GBytes *
draw (Writer *self, GCancellable *cancellable, BriefProgressFunc progress, gpointer user_data, GError **error)
{
  const BriefStyleSheet *style = brief_pages_get_style (self->pages);
  g_autoptr (GByteArray) data = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (append_bytes, data, style->page_width,
                                                                  style->page_height);
  cairo_status_t status;
  gboolean drawn;

  cairo_pdf_surface_restrict_to_version (surface, CAIRO_PDF_VERSION_1_7);
  /* Without a date, Cairo would take the hour. */
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, "");
  self->cr = cairo_create (surface);
  drawn = draw_pages (self, surface, cancellable, progress, user_data, error);
  status = cairo_status (self->cr);
  cairo_destroy (self->cr);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (!drawn || !check (self, status, error))
    return NULL;
  return g_byte_array_free_to_bytes (g_steal_pointer (&data));
}

static void
writer_clear (Writer *self)
{
  g_clear_pointer (&self->tags, brief_pdf_tags_free);
  g_clear_pointer (&self->structure, brief_structure_free);
  g_clear_pointer (&self->anchors, g_ptr_array_unref);
  g_clear_pointer (&self->lines, g_array_unref);
  g_string_free (self->words, TRUE);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Writer, writer_clear)

/**
 * brief_export_pdf:
 * @pages: pages
 * @attachment: (nullable): the pack, to go into the file; makes it a PDF/A-3a (ISO 19005-3) instead of a PDF/A-2a
 * @cancellable: (nullable): a #GCancellable
 * @progress: (nullable) (scope call): told how far it is
 * @user_data: for @progress
 * @error: return location for an error of %BRIEF_EXPORT_ERROR or %G_IO_ERROR_CANCELLED
 *
 * Writes pages as an accessible PDF in memory: PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2) in one file, with
 * outline, page labels, links, and no metadata but what the document itself tells. The same pages always give the same
 * bytes. May be called in any thread.
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
  g_auto (Writer) writer = { NULL };
  g_autoptr (GBytes) drawn = NULL;
  g_autofree char *date = NULL;
  BriefDocument *document;

  g_return_val_if_fail (BRIEF_IS_PAGES (pages), NULL);

  document = brief_pages_get_document (pages);
  date = dup_date (document);
  writer = (Writer) {
    .pages = pages,
    .structure = brief_structure_new (brief_pages_get_n_pages (pages)),
    .anchors = g_ptr_array_new_with_free_func (g_free),
    .words = g_string_new (NULL),
    .lines = g_array_new (FALSE, FALSE, sizeof (BriefRectangle)),
    .element = BRIEF_STRUCTURE_NONE,
  };
  writer.tags = brief_pdf_tags_new (writer.structure, document);
  drawn = draw (&writer, cancellable, progress, user_data, error);
  if (drawn == NULL)
    return NULL;
  return brief_pdf_finish (drawn, writer.structure,
                           &(const BriefPdfMetadata) {
                               .title = brief_document_get_title (document),
                               .author = brief_document_get_author (document),
                               .language = brief_document_get_language (document),
                               .date = date,
                               .right_to_left = brief_pages_get_style (pages)->right_to_left,
                               .attachment = attachment,
                               .attachment_name = ATTACHMENT_NAME,
                           },
                           cancellable, error);
}
