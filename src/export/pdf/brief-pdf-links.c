/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "export/pdf/brief-pdf-links.h"

#include "export/pdf/brief-pdf-syntax.h"
#include "export/pdf/brief-pdf.h"

/* What makes a link useless; %NULL if nothing does. */
static const char *
find_fault (BriefStructure *structure, const BriefStructureLink *link)
{
  if (link->page >= brief_structure_get_n_pages (structure))
    return "it is on no page";
  if (link->rectangles->len == 0)
    return "it has no place";
  if (link->contents == NULL || *link->contents == '\0')
    return "it says nothing";
  if (link->address != NULL && (*link->address == '\0' || !g_str_is_ascii (link->address)))
    return "its address is not ASCII";
  if (link->address == NULL && link->target_page >= brief_structure_get_n_pages (structure))
    return "it leads to no page";
  return NULL;
}

/**
 * brief_pdf_links_check:
 * @structure: what was recorded
 * @error: return location for an error of %BRIEF_EXPORT_ERROR that names a link
 *
 * Returns: whether each link has a place, words (ISO 14289-1, 7.18.5) and a target (ISO 32000-1, 12.6.4.7: in ASCII)
 */
gboolean
brief_pdf_links_check (BriefStructure *structure, GError **error)
{
  for (guint i = 0; i < brief_structure_get_n_links (structure); i++)
    {
      const BriefStructureLink *link = brief_structure_get_link (structure, i);
      const char *fault = find_fault (structure, link);

      if (fault != NULL)
        {
          g_set_error (error, BRIEF_EXPORT_ERROR, BRIEF_EXPORT_ERROR_FAILED, "link %u, on page %u: %s", i + 1,
                       link->page + 1, fault);
          return FALSE;
        }
    }
  return TRUE;
}

static void
free_list (gpointer data)
{
  if (data != NULL)
    g_string_free (data, TRUE);
}

/**
 * brief_pdf_links_list:
 * @structure: what was recorded, checked
 * @numbers: the numbers of objects
 *
 * Returns: (transfer full) (element-type GString): for each page the references to its annotations, or %NULL
 */
GPtrArray *
brief_pdf_links_list (BriefStructure *structure, const BriefPdfNumbers *numbers)
{
  GPtrArray *lists = g_ptr_array_new_with_free_func (free_list);

  g_ptr_array_set_size (lists, (gint) brief_structure_get_n_pages (structure));
  for (guint i = 0; i < brief_structure_get_n_links (structure); i++)
    {
      const guint page = brief_structure_get_link (structure, i)->page;

      if (lists->pdata[page] == NULL)
        lists->pdata[page] = g_string_new (NULL);
      else
        g_string_append_c (lists->pdata[page], ' ');
      brief_pdf_append_reference (lists->pdata[page], numbers->first_link + i);
    }
  return lists;
}

static void
append_numbers (const double *numbers, guint n_numbers, GString *out)
{
  for (guint i = 0; i < n_numbers; i++)
    {
      g_string_append_c (out, i == 0 ? '[' : ' ');
      brief_pdf_append_real (out, numbers[i]);
    }
}

/* The rectangle round all lines, and the four corners of each, counterclockwise (12.5.6.5, table 173). */
static void
append_place (const BriefStructureLink *link, GString *out)
{
  BriefRectangle all = g_array_index (link->rectangles, BriefRectangle, 0);

  for (guint i = 1; i < link->rectangles->len; i++)
    {
      const BriefRectangle *line = &g_array_index (link->rectangles, BriefRectangle, i);

      all.left = MIN (all.left, line->left);
      all.bottom = MIN (all.bottom, line->bottom);
      all.right = MAX (all.right, line->right);
      all.top = MAX (all.top, line->top);
    }
  g_string_append (out, "/Rect");
  append_numbers ((const double[]) { all.left, all.bottom, all.right, all.top }, 4, out);
  g_string_append (out, "]/QuadPoints[");
  for (guint i = 0; i < link->rectangles->len; i++)
    {
      const BriefRectangle *line = &g_array_index (link->rectangles, BriefRectangle, i);
      const double corners[] = { line->left,  line->bottom, line->right, line->bottom,
                                 line->right, line->top,    line->left,  line->top };

      for (guint j = 0; j < G_N_ELEMENTS (corners); j++)
        {
          if (i + j > 0)
            g_string_append_c (out, ' ');
          brief_pdf_append_real (out, corners[j]);
        }
    }
  g_string_append_c (out, ']');
}

/* An action (12.6.4.7), or the place in the document, at the zoom that the reader has (12.3.2.2). */
static void
append_target (const BriefStructureLink *link, const BriefPdfNumbers *numbers, GString *out)
{
  if (link->address != NULL)
    {
      g_string_append (out, "/A<</S/URI/URI");
      brief_pdf_append_string (out, link->address);
      g_string_append (out, ">>");
      return;
    }
  g_string_append (out, "/Dest[");
  brief_pdf_append_reference (out, numbers->first_page + link->target_page);
  g_string_append (out, "/XYZ null ");
  brief_pdf_append_real (out, link->target_top);
  g_string_append (out, " null]");
}

/**
 * brief_pdf_links_write:
 * @writer: a writer
 * @structure: what was recorded, checked
 * @numbers: the numbers of objects
 *
 * Writes the link annotations (ISO 32000-1, 12.5.6.5), printed as ISO 19005-2, 6.3.2, wants them, with the words that
 * ISO 14289-1, 7.18.5, wants.
 */
void
brief_pdf_links_write (BriefPdfWriter *writer, BriefStructure *structure, const BriefPdfNumbers *numbers)
{
  const guint n_pages = brief_structure_get_n_pages (structure);

  for (guint i = 0; i < brief_structure_get_n_links (structure); i++)
    {
      const BriefStructureLink *link = brief_structure_get_link (structure, i);
      GString *out = brief_pdf_writer_begin (writer, numbers->first_link + i);

      g_string_append (out, "<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]/P ");
      brief_pdf_append_reference (out, numbers->first_page + link->page);
      append_place (link, out);
      g_string_append_printf (out, "/StructParent %u/Contents", n_pages + i);
      brief_pdf_append_text (out, link->contents);
      append_target (link, numbers, out);
      g_string_append (out, ">>");
      brief_pdf_writer_end (writer);
    }
}
