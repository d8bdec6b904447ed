/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "export/pdf/brief-pdf-scan.h"

#include "export/pdf/brief-pdf.h"

#include <string.h>

/* Deeper nesting is none of Cairo's. */
#define DEPTH_MAX 32

/* ISO 32000-1, 7.2.2: white-space characters, delimiters, and all others, which are regular. */
typedef enum {
  CLASS_REGULAR,
  CLASS_SPACE,
  CLASS_DELIMITER,
} CharacterClass;

static const guint8 classes[256] = {
  ['\0'] = CLASS_SPACE,    ['\t'] = CLASS_SPACE,    ['\n'] = CLASS_SPACE,    ['\f'] = CLASS_SPACE,
  ['\r'] = CLASS_SPACE,    [' '] = CLASS_SPACE,     ['('] = CLASS_DELIMITER, [')'] = CLASS_DELIMITER,
  ['<'] = CLASS_DELIMITER, ['>'] = CLASS_DELIMITER, ['['] = CLASS_DELIMITER, [']'] = CLASS_DELIMITER,
  ['{'] = CLASS_DELIMITER, ['}'] = CLASS_DELIMITER, ['/'] = CLASS_DELIMITER, ['%'] = CLASS_DELIMITER,
};

/**
 * brief_pdf_span_fail:
 * @span: a span
 * @position: where in it the fault is
 * @error: (out): return location for an error of %BRIEF_EXPORT_ERROR
 * @format: what is wrong, for those who mend it: not translated
 * @...: for @format
 *
 * Returns: %FALSE
 */
gboolean
brief_pdf_span_fail (const BriefPdfSpan *span, gsize position, GError **error, const char *format, ...)
{
  g_autofree char *what = NULL;
  va_list arguments;

  va_start (arguments, format);
  what = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  if (span->stream == 0)
    g_set_error (error, BRIEF_EXPORT_ERROR, BRIEF_EXPORT_ERROR_FAILED, "byte %" G_GSIZE_FORMAT ": %s",
                 span->offset + position, what);
  else
    g_set_error (error, BRIEF_EXPORT_ERROR, BRIEF_EXPORT_ERROR_FAILED,
                 "byte %" G_GSIZE_FORMAT " of the object stream at byte %" G_GSIZE_FORMAT ": %s",
                 span->offset + position, span->stream, what);
  return FALSE;
}

static gboolean
fail (const BriefPdfScan *scan, GError **error, const char *what)
{
  return brief_pdf_span_fail (&scan->span, scan->position, error, "%s", what);
}

static CharacterClass
class_at (const BriefPdfScan *scan, gsize position)
{
  return classes[(guchar) scan->span.data[position]];
}

static gboolean
is_at (const BriefPdfScan *scan, gsize position, char character)
{
  return position < scan->span.length && scan->span.data[position] == character;
}

static void
skip_space (BriefPdfScan *scan)
{
  while (scan->position < scan->span.length)
    {
      if (scan->span.data[scan->position] == '%')
        while (scan->position < scan->span.length && !is_at (scan, scan->position, '\n')
               && !is_at (scan, scan->position, '\r'))
          scan->position++;
      else if (class_at (scan, scan->position) == CLASS_SPACE)
        scan->position++;
      else
        return;
    }
}

/* A string in parentheses (7.3.4.2), which may hold balanced ones. */
static gboolean
skip_literal_string (BriefPdfScan *scan, GError **error)
{
  guint depth = 0;

  for (gsize i = scan->position; i < scan->span.length; i++)
    {
      const char character = scan->span.data[i];

      if (character == '\\')
        i++;
      else if (character == '(')
        depth++;
      else if (character == ')' && --depth == 0)
        {
          scan->position = i + 1;
          return TRUE;
        }
    }
  return fail (scan, error, "a string has no end");
}

static gboolean
skip_hexadecimal_string (BriefPdfScan *scan, GError **error)
{
  for (gsize i = scan->position + 1; i < scan->span.length; i++)
    {
      if (scan->span.data[i] == '>')
        {
          scan->position = i + 1;
          return TRUE;
        }
      if (!g_ascii_isxdigit (scan->span.data[i]) && class_at (scan, i) != CLASS_SPACE)
        break;
    }
  return fail (scan, error, "a hexadecimal string has no end");
}

static void
skip_regular (BriefPdfScan *scan)
{
  while (scan->position < scan->span.length && class_at (scan, scan->position) == CLASS_REGULAR)
    scan->position++;
}

/* Reads a token that starts with a delimiter; says how many of its first characters are not part of it. */
static gboolean
read_delimited (BriefPdfScan *scan, BriefPdfTokenKind *kind, gsize *skip, GError **error)
{
  const gsize position = scan->position;

  switch (scan->span.data[position])
    {
    case '/':
      scan->position++;
      skip_regular (scan);
      *kind = BRIEF_PDF_TOKEN_NAME;
      *skip = 1;
      return TRUE;
    case '(':
      *kind = BRIEF_PDF_TOKEN_STRING;
      return skip_literal_string (scan, error);
    case '[':
    case ']':
      *kind = scan->span.data[position] == '[' ? BRIEF_PDF_TOKEN_ARRAY : BRIEF_PDF_TOKEN_ARRAY_END;
      scan->position++;
      return TRUE;
    case '<':
      if (!is_at (scan, position + 1, '<'))
        {
          *kind = BRIEF_PDF_TOKEN_STRING;
          return skip_hexadecimal_string (scan, error);
        }
      *kind = BRIEF_PDF_TOKEN_DICTIONARY;
      scan->position += 2;
      return TRUE;
    case '>':
      if (!is_at (scan, position + 1, '>'))
        break;
      *kind = BRIEF_PDF_TOKEN_DICTIONARY_END;
      scan->position += 2;
      return TRUE;
    default:
      break;
    }
  return fail (scan, error, "no value starts here");
}

static BriefPdfTokenKind
kind_of_regular (char first)
{
  return g_ascii_isdigit (first) || first == '-' || first == '+' || first == '.' ? BRIEF_PDF_TOKEN_NUMBER
                                                                                 : BRIEF_PDF_TOKEN_KEYWORD;
}

/**
 * brief_pdf_scan_init:
 * @scan: (out caller-allocates): a scan
 * @span: what it is to read, from the start
 */
void
brief_pdf_scan_init (BriefPdfScan *scan, const BriefPdfSpan *span)
{
  *scan = (BriefPdfScan) { *span, 0 };
}

/**
 * brief_pdf_scan_next:
 * @scan: a scan
 * @token: (out caller-allocates): the next token, %BRIEF_PDF_TOKEN_END at the end
 * @error: return location for an error of %BRIEF_EXPORT_ERROR
 *
 * Returns: whether there is a token or the end
 */
gboolean
brief_pdf_scan_next (BriefPdfScan *scan, BriefPdfToken *token, GError **error)
{
  gsize start, skip = 0;

  skip_space (scan);
  start = scan->position;
  if (start == scan->span.length)
    token->kind = BRIEF_PDF_TOKEN_END;
  else if (class_at (scan, start) == CLASS_REGULAR)
    {
      skip_regular (scan);
      token->kind = kind_of_regular (scan->span.data[start]);
    }
  else if (!read_delimited (scan, &token->kind, &skip, error))
    return FALSE;
  token->data = scan->span.data + start + skip;
  token->length = scan->position - start - skip;
  return TRUE;
}

static gboolean
parse_integer (const char *data, gsize length, guint max, guint *number)
{
  guint64 value = 0;

  if (length == 0 || length > 10)
    return FALSE;
  for (gsize i = 0; i < length; i++)
    {
      if (!g_ascii_isdigit (data[i]))
        return FALSE;
      value = value * 10 + (guint64) (data[i] - '0');
    }
  *number = (guint) value;
  return value <= max;
}

/* After an integer: whether it was the object number of a reference (7.3.10), “12 0 R”. */
static gboolean
finish_reference (BriefPdfScan *scan)
{
  BriefPdfScan ahead = *scan;
  BriefPdfToken token;

  skip_space (&ahead);
  if (!is_at (&ahead, ahead.position, '0'))
    return FALSE;
  ahead.position++;
  if (ahead.position == ahead.span.length || class_at (&ahead, ahead.position) != CLASS_SPACE)
    return FALSE;
  skip_space (&ahead);
  if (!is_at (&ahead, ahead.position, 'R') || !brief_pdf_scan_next (&ahead, &token, NULL)
      || token.length != 1)
    return FALSE;
  scan->position = ahead.position;
  return TRUE;
}

/* Reads on to the end of the container that was just opened. */
static gboolean
skip_container (BriefPdfScan *scan, BriefPdfTokenKind opened, GError **error)
{
  BriefPdfTokenKind ends[DEPTH_MAX];
  guint depth = 0;
  BriefPdfToken token = { .kind = opened };

  for (;;)
    {
      if (token.kind == BRIEF_PDF_TOKEN_ARRAY || token.kind == BRIEF_PDF_TOKEN_DICTIONARY)
        {
          if (depth == DEPTH_MAX)
            return fail (scan, error, "values are nested too deep");
          ends[depth++] = token.kind == BRIEF_PDF_TOKEN_ARRAY ? BRIEF_PDF_TOKEN_ARRAY_END
                                                              : BRIEF_PDF_TOKEN_DICTIONARY_END;
        }
      else if (token.kind == BRIEF_PDF_TOKEN_ARRAY_END || token.kind == BRIEF_PDF_TOKEN_DICTIONARY_END)
        {
          if (token.kind != ends[--depth])
            return fail (scan, error, "an array or dictionary ends as the other");
          if (depth == 0)
            return TRUE;
        }
      else if (token.kind == BRIEF_PDF_TOKEN_END)
        return fail (scan, error, "an array or dictionary has no end");
      if (!brief_pdf_scan_next (scan, &token, error))
        return FALSE;
    }
}

/**
 * brief_pdf_scan_next_value:
 * @scan: a scan
 * @value: (out caller-allocates): the next value, with all that is in it; nothing where the container or the span ends
 * @error: return location for an error of %BRIEF_EXPORT_ERROR
 *
 * Returns: whether there is a value or the end
 */
gboolean
brief_pdf_scan_next_value (BriefPdfScan *scan, BriefPdfSpan *value, GError **error)
{
  BriefPdfToken token;
  gsize start;

  skip_space (scan);
  start = scan->position;
  if (!brief_pdf_scan_next (scan, &token, error))
    return FALSE;
  *value = (BriefPdfSpan) { NULL, 0, scan->span.offset + start, scan->span.stream };
  if (token.kind == BRIEF_PDF_TOKEN_END || token.kind == BRIEF_PDF_TOKEN_ARRAY_END
      || token.kind == BRIEF_PDF_TOKEN_DICTIONARY_END)
    return TRUE;
  if (token.kind == BRIEF_PDF_TOKEN_ARRAY || token.kind == BRIEF_PDF_TOKEN_DICTIONARY)
    {
      if (!skip_container (scan, token.kind, error))
        return FALSE;
    }
  else if (token.kind == BRIEF_PDF_TOKEN_NUMBER)
    finish_reference (scan);
  value->data = scan->span.data + start;
  value->length = scan->position - start;
  return TRUE;
}

/**
 * brief_pdf_scan_enter:
 * @scan: a scan
 * @kind: the start of an array or of a dictionary
 * @error: return location for an error of %BRIEF_EXPORT_ERROR
 *
 * Returns: whether that is what came next
 */
gboolean
brief_pdf_scan_enter (BriefPdfScan *scan, BriefPdfTokenKind kind, GError **error)
{
  BriefPdfToken token;

  if (!brief_pdf_scan_next (scan, &token, error))
    return FALSE;
  if (token.kind != kind)
    return fail (scan, error,
                 kind == BRIEF_PDF_TOKEN_ARRAY ? "an array was expected" : "a dictionary was expected");
  return TRUE;
}

/**
 * brief_pdf_scan_next_entry:
 * @scan: a scan in a dictionary
 * @name: (out caller-allocates): the key of the next entry, without its solidus; nothing at the end
 * @value: (out caller-allocates): its value
 * @error: return location for an error of %BRIEF_EXPORT_ERROR
 *
 * Returns: whether there is an entry or the end
 */
gboolean
brief_pdf_scan_next_entry (BriefPdfScan *scan, BriefPdfSpan *name, BriefPdfSpan *value, GError **error)
{
  if (!brief_pdf_scan_next_value (scan, name, error))
    return FALSE;
  if (name->data == NULL)
    return TRUE;
  if (*name->data != '/')
    return fail (scan, error, "a key was expected");
  name->data++;
  name->length--;
  name->offset++;
  if (!brief_pdf_scan_next_value (scan, value, error))
    return FALSE;
  return value->data != NULL || fail (scan, error, "a key has no value");
}

/**
 * brief_pdf_scan_next_integer:
 * @scan: a scan
 * @max: the greatest number that is taken
 * @number: (out): the number
 * @error: return location for an error of %BRIEF_EXPORT_ERROR
 *
 * Returns: whether a whole number up to @max came next
 */
gboolean
brief_pdf_scan_next_integer (BriefPdfScan *scan, guint max, guint *number, GError **error)
{
  BriefPdfToken token;

  if (!brief_pdf_scan_next (scan, &token, error))
    return FALSE;
  return (token.kind == BRIEF_PDF_TOKEN_NUMBER && parse_integer (token.data, token.length, max, number))
         || fail (scan, error, "a number of another size was expected");
}

/**
 * brief_pdf_scan_next_keyword:
 * @scan: a scan
 * @keyword: a keyword
 * @error: return location for an error of %BRIEF_EXPORT_ERROR
 *
 * Returns: whether that is what came next
 */
gboolean
brief_pdf_scan_next_keyword (BriefPdfScan *scan, const char *keyword, GError **error)
{
  BriefPdfToken token;

  if (!brief_pdf_scan_next (scan, &token, error))
    return FALSE;
  if (token.length == strlen (keyword) && memcmp (token.data, keyword, token.length) == 0)
    return TRUE;
  return brief_pdf_span_fail (&scan->span, scan->position, error, "“%s” was expected", keyword);
}

/**
 * brief_pdf_span_lookup:
 * @dictionary: what should be a dictionary
 * @key: a key of it, without solidus
 * @value: (out caller-allocates): its value; nothing if there is no such key
 * @error: return location for an error of %BRIEF_EXPORT_ERROR
 *
 * Returns: whether the dictionary could be read
 */
gboolean
brief_pdf_span_lookup (const BriefPdfSpan *dictionary, const char *key, BriefPdfSpan *value, GError **error)
{
  BriefPdfScan scan;
  BriefPdfSpan name;

  brief_pdf_scan_init (&scan, dictionary);
  if (!brief_pdf_scan_enter (&scan, BRIEF_PDF_TOKEN_DICTIONARY, error))
    return FALSE;
  do
    if (!brief_pdf_scan_next_entry (&scan, &name, value, error))
      return FALSE;
  while (name.data != NULL && !brief_pdf_span_is (&name, key));
  if (name.data == NULL)
    *value = (BriefPdfSpan) { NULL, 0, dictionary->offset, dictionary->stream };
  return TRUE;
}

/**
 * brief_pdf_span_is:
 * @span: a span
 * @text: a text
 *
 * Returns: whether the span holds @text and nothing else
 */
gboolean
brief_pdf_span_is (const BriefPdfSpan *span, const char *text)
{
  return span->data != NULL && span->length == strlen (text) && memcmp (span->data, text, span->length) == 0;
}

/**
 * brief_pdf_span_read_integer:
 * @span: a value, or nothing
 * @max: the greatest number that is taken
 * @number: (out): the number
 * @error: return location for an error of %BRIEF_EXPORT_ERROR
 *
 * Returns: whether it is a whole number up to @max
 */
gboolean
brief_pdf_span_read_integer (const BriefPdfSpan *span, guint max, guint *number, GError **error)
{
  if (span->data == NULL)
    return brief_pdf_span_fail (span, 0, error, "a number is missing");
  return parse_integer (span->data, span->length, max, number)
         || brief_pdf_span_fail (span, 0, error, "a number up to %u was expected", max);
}

/**
 * brief_pdf_span_read_reference:
 * @span: a value, or nothing
 * @number: (out): the number of the object that it refers to
 * @error: return location for an error of %BRIEF_EXPORT_ERROR
 *
 * Returns: whether it is a reference (ISO 32000-1, 7.3.10) to a first generation, as all of Cairo's are
 */
gboolean
brief_pdf_span_read_reference (const BriefPdfSpan *span, guint *number, GError **error)
{
  BriefPdfScan scan;
  BriefPdfToken token;

  if (span->data == NULL)
    return brief_pdf_span_fail (span, 0, error, "a reference is missing");
  brief_pdf_scan_init (&scan, span);
  if (!brief_pdf_scan_next (&scan, &token, error))
    return FALSE;
  return (token.kind == BRIEF_PDF_TOKEN_NUMBER
          && parse_integer (token.data, token.length, G_MAXUINT - 1, number) && finish_reference (&scan)
          && scan.position == span->length)
         || brief_pdf_span_fail (span, 0, error, "a reference was expected");
}
