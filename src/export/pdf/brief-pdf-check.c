/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "export/pdf/brief-pdf-check.h"

#include "export/pdf/brief-pdf.h"

#include <string.h>

/* What Cairo wrote for each of its tags, in the order in which they were begun, against what was recorded. */
typedef struct {
  BriefPdfReader *reader;
  BriefStructure *structure;
  const guint *pages; /* object numbers in the drawn file */
  guint page;         /* of the content that is expected next */
  guint content;
} Check;

/* Messages count pages and contents from 1, as people do. */
static gboolean
    G_GNUC_PRINTF (4, 5) mismatch (guint page, guint content, GError **error, const char *format, ...)
{
  g_autofree char *what = NULL;
  va_list arguments;

  va_start (arguments, format);
  what = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_set_error (error, BRIEF_EXPORT_ERROR, BRIEF_EXPORT_ERROR_MISMATCH, "page %u, content %u: %s", page + 1,
               content + 1, what);
  return FALSE;
}

static const char *
get_mark (BriefStructure *structure, guint page, guint content)
{
  const guint element = brief_structure_get_content_element (structure, page, content);

  return brief_tag_get_mark (brief_structure_get_element (structure, element)->tag);
}

/* Goes on to the next page that should have content; says whether there is one. */
static gboolean
find_expected (Check *check)
{
  const guint n_pages = brief_structure_get_n_pages (check->structure);

  while (check->page < n_pages
         && check->content == brief_structure_get_n_contents (check->structure, check->page))
    {
      check->page++;
      check->content = 0;
    }
  return check->page < n_pages;
}

static gboolean
check_type (Check *check, const BriefPdfSpan *type, GError **error)
{
  const char *mark = get_mark (check->structure, check->page, check->content);

  if (type->data != NULL && type->length > 1 && *type->data == '/' && type->length - 1 == strlen (mark)
      && memcmp (type->data + 1, mark, type->length - 1) == 0)
    return TRUE;
  return mismatch (check->page, check->content, error, "“%s” is recorded, “%.*s” is drawn", mark,
                   (int) MIN (type->length, 32), type->data != NULL ? type->data : "");
}

static gboolean
check_element (Check *check, guint number, GError **error)
{
  BriefPdfSpan element, type, page, kids;
  guint page_number, content;

  if (!brief_pdf_reader_get_dictionary (check->reader, number, &element, error)
      || !brief_pdf_span_lookup (&element, "S", &type, error)
      || !brief_pdf_span_lookup (&element, "Pg", &page, error)
      || !brief_pdf_span_lookup (&element, "K", &kids, error))
    return FALSE;
  if (!find_expected (check))
    return mismatch (check->page - 1, brief_structure_get_n_contents (check->structure, check->page - 1),
                     error, "more is drawn than recorded");
  if (!check_type (check, &type, error))
    return FALSE;
  if (kids.data == NULL)
    return mismatch (check->page, check->content, error, "no text is drawn in it");
  if (!brief_pdf_span_read_reference (&page, &page_number, error)
      || !brief_pdf_span_read_integer (&kids, G_MAXINT, &content, error))
    return FALSE;
  if (page_number != check->pages[check->page])
    return mismatch (check->page, check->content, error, "it is drawn on another page");
  if (content != check->content)
    return mismatch (check->page, check->content, error, "it is drawn as content %u", content + 1);
  check->content++;
  return TRUE;
}

static gboolean
check_kids (Check *check, const BriefPdfSpan *kids, GError **error)
{
  BriefPdfScan scan;
  BriefPdfSpan kid;
  guint number;

  brief_pdf_scan_init (&scan, kids);
  if (!brief_pdf_scan_enter (&scan, BRIEF_PDF_TOKEN_ARRAY, error))
    return FALSE;
  for (;;)
    {
      if (!brief_pdf_scan_next_value (&scan, &kid, error))
        return FALSE;
      if (kid.data == NULL)
        return TRUE;
      if (!brief_pdf_span_read_reference (&kid, &number, error) || !check_element (check, number, error))
        return FALSE;
    }
}

/**
 * brief_pdf_check_elements:
 * @reader: the drawn file
 * @structure_tree: the number of its StructTreeRoot, 0 if it has none
 * @structure: what was recorded
 * @pages: the numbers of its pages, as many as @structure has
 * @error: return location for an error of %BRIEF_EXPORT_ERROR
 *
 * Compares Cairo's structure elements (ISO 32000-1, 14.7.2), all of which must be flat, with the record: as many, each
 * with the type, the page and the number (MCID, 14.7.4.2) of the content in its place.
 *
 * Returns: whether they agree
 */
gboolean
brief_pdf_check_elements (BriefPdfReader *reader,
                          guint structure_tree,
                          BriefStructure *structure,
                          const guint *pages,
                          GError **error)
{
  Check check = { .reader = reader, .structure = structure, .pages = pages };
  BriefPdfSpan tree, kids;

  if (structure_tree != 0)
    {
      if (!brief_pdf_reader_get_dictionary (reader, structure_tree, &tree, error)
          || !brief_pdf_span_lookup (&tree, "K", &kids, error))
        return FALSE;
      if (kids.data != NULL && !check_kids (&check, &kids, error))
        return FALSE;
    }
  return !find_expected (&check)
         || mismatch (check.page, check.content, error, "“%s” is recorded, nothing is drawn",
                      get_mark (structure, check.page, check.content));
}

/* --- The marks in the content of a page ----------------------------------------------------------------------------- */

typedef struct {
  BriefStructure *structure;
  guint page;
  guint content; /* that is expected next */
  guint depth;   /* how many marks are open */
  guint owner;   /* the depth of the content or artifact that is open, 0 if none is */
} Marks;

static gboolean
token_is (const BriefPdfToken *token, const char *text)
{
  return token->length == strlen (text) && memcmp (token->data, text, token->length) == 0;
}

/* ISO 32000-1, 14.6: “/P << /MCID 3 >> BDC” */
static gboolean
begin_content (Marks *marks, const BriefPdfToken *tag, const BriefPdfToken *number, GError **error)
{
  g_autofree char *digits = g_strdup_printf ("%u", marks->content);
  const char *mark;

  if (marks->owner != 0)
    return mismatch (marks->page, marks->content, error, "marked content in marked content");
  if (marks->content >= brief_structure_get_n_contents (marks->structure, marks->page))
    return mismatch (marks->page, marks->content, error, "more is marked than recorded");
  mark = get_mark (marks->structure, marks->page, marks->content);
  if (!token_is (tag, mark) || !token_is (number, digits))
    return mismatch (marks->page, marks->content, error, "“%s” %s is recorded, “%.*s” %.*s is marked", mark,
                     digits, (int) MIN (tag->length, 32), tag->data, (int) MIN (number->length, 10),
                     number->data);
  marks->content++;
  marks->owner = marks->depth;
  return TRUE;
}

static gboolean
is_painting (const BriefPdfToken *operator)
{
  static const char *const painting[] = { "TJ", "Tj", "f",  "S", "B",  "Do", "f*", "B*",
                                          "s",  "b",  "b*", "F", "sh", "EI", "'",  "\"" };

  for (guint i = 0; i < G_N_ELEMENTS (painting); i++)
    if (token_is (operator, painting[i]))
      return TRUE;
  return FALSE;
}

/* Operands of interest: a tag, and the number after a key MCID. */
typedef struct {
  BriefPdfToken tag;
  BriefPdfToken number;
  gboolean number_is_next;
} Operands;

static void
note_operand (Operands *operands, const BriefPdfToken *token)
{
  if (operands->number_is_next)
    operands->number = *token;
  operands->number_is_next = token->kind == BRIEF_PDF_TOKEN_NAME && token_is (token, "MCID");
  if (token->kind == BRIEF_PDF_TOKEN_NAME && operands->tag.length == 0)
    operands->tag = *token;
}

static gboolean
take_operator (Marks *marks, const Operands *operands, const BriefPdfToken *operator, GError ** error)
{
  if (token_is (operator, "BDC") || token_is (operator, "BMC"))
    {
      marks->depth++;
      if (operands->number.length > 0)
        return begin_content (marks, &operands->tag, &operands->number, error);
      if (token_is (&operands->tag, "Artifact") && marks->owner == 0)
        marks->owner = marks->depth;
    }
  else if (token_is (operator, "EMC"))
    {
      if (marks->depth == 0)
        return mismatch (marks->page, marks->content, error, "a mark ends that was not begun");
      if (marks->owner == marks->depth--)
        marks->owner = 0;
    }
  else if (marks->owner == 0 && is_painting (operator))
    return mismatch (marks->page, marks->content, error, "“%.*s” before it is neither content nor artifact",
                     (int) operator->length, operator->data);
  return TRUE;
}

/**
 * brief_pdf_check_marks:
 * @content: the content stream of a page (ISO 32000-1, 7.8.2)
 * @length: of @content
 * @structure: what was recorded
 * @page: which page it is, from 0
 * @error: return location for an error of %BRIEF_EXPORT_ERROR
 *
 * Compares the marked content of a page (ISO 32000-1, 14.6) with the record, and makes sure that all that is painted is
 * either marked content or an artifact (ISO 14289-1, 7.1).
 *
 * Returns: whether they agree
 */
gboolean
brief_pdf_check_marks (const char *content,
                       gsize length,
                       BriefStructure *structure,
                       guint page,
                       GError **error)
{
  const BriefPdfSpan span = { content, length, 0, 0 };
  Marks marks = { .structure = structure, .page = page };
  Operands operands = { 0 };
  BriefPdfScan scan;
  BriefPdfToken token;

  brief_pdf_scan_init (&scan, &span);
  for (;;)
    {
      if (!brief_pdf_scan_next (&scan, &token, error))
        {
          g_prefix_error (error, "content of page %u: ", page + 1);
          return FALSE;
        }
      if (token.kind == BRIEF_PDF_TOKEN_END)
        break;
      if (token.kind != BRIEF_PDF_TOKEN_KEYWORD)
        {
          note_operand (&operands, &token);
          continue;
        }
      if (!take_operator (&marks, &operands, &token, error))
        return FALSE;
      operands = (Operands) { 0 };
    }
  if (marks.depth != 0)
    return mismatch (page, marks.content, error, "a mark has no end");
  return marks.content == brief_structure_get_n_contents (structure, page)
         || mismatch (page, marks.content, error, "“%s” is recorded, nothing is marked",
                      get_mark (structure, page, marks.content));
}
