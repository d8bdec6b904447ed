/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "export/pdf/brief-pdf-syntax.h"

#include <math.h>
#include <string.h>

void
brief_pdf_append_integer (GString *out, guint number)
{
  char digits[10];
  gsize i = sizeof digits;

  do
    digits[--i] = (char) ('0' + number % 10);
  while ((number /= 10) != 0);
  g_string_append_len (out, digits + i, (gssize) (sizeof digits - i));
}

/**
 * brief_pdf_append_real:
 * @out: what is written
 * @number: a finite number
 *
 * Writes a number to a thousandth of a point, with a point in any locale and without idle zeros (7.3.3).
 */
void
brief_pdf_append_real (GString *out, double number)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];
  gsize length;

  g_ascii_formatd (digits, sizeof digits, "%.3f", number);
  length = strlen (digits);
  while (digits[length - 1] == '0')
    length--;
  if (digits[length - 1] == '.')
    length--;
  if (length == 2 && memcmp (digits, "-0", 2) == 0)
    g_string_append_c (out, '0');
  else
    g_string_append_len (out, digits, (gssize) length);
}

/* 7.3.10 */
void
brief_pdf_append_reference (GString *out, guint object)
{
  brief_pdf_append_integer (out, object);
  g_string_append (out, " 0 R");
}

/**
 * brief_pdf_append_name:
 * @out: what is written
 * @name: a name, without its solidus
 *
 * Writes a name; characters that end one, and those that are not ASCII, by their numbers (7.3.5).
 */
void
brief_pdf_append_name (GString *out, const char *name)
{
  g_string_append_c (out, '/');
  for (const char *at = name; *at != '\0'; at++)
    if (*at > ' ' && *at < 0x7f && strchr ("()<>[]{}/%#", *at) == NULL)
      g_string_append_c (out, *at);
    else
      g_string_append_printf (out, "#%02X", (guint) (guchar) *at);
}

/**
 * brief_pdf_append_string:
 * @out: what is written
 * @bytes: bytes
 *
 * Writes a string of bytes in parentheses (7.3.4.2), in ASCII alone.
 */
void
brief_pdf_append_string (GString *out, const char *bytes)
{
  g_string_append_c (out, '(');
  for (const char *at = bytes; *at != '\0'; at++)
    if (*at == '(' || *at == ')' || *at == '\\')
      {
        g_string_append_c (out, '\\');
        g_string_append_c (out, *at);
      }
    else if (*at >= ' ' && *at < 0x7f)
      g_string_append_c (out, *at);
    else
      g_string_append_printf (out, "\\%03o", (guint) (guchar) *at);
  g_string_append_c (out, ')');
}

/* The longest string that a PDF/A may have (ISO 19005-2, 6.1.13), in units of UTF-16 with the mark before them. */
#define UNITS_MAX (32767 / 2 - 1)

static void
append_unit (GString *out, guint unit)
{
  static const char digits[] = "0123456789ABCDEF";

  for (int shift = 12; shift >= 0; shift -= 4)
    g_string_append_c (out, digits[(unit >> shift) & 0xf]);
}

/* What PDFDocEncoding and ASCII have in common (annex D.3). */
static gboolean
is_plain (const char *text)
{
  for (; *text != '\0'; text++)
    if ((*text < ' ' && *text != '\n' && *text != '\t') || *text == 0x7f)
      return FALSE;
  return TRUE;
}

/**
 * brief_pdf_append_text:
 * @out: what is written
 * @text: UTF-8
 *
 * Writes a text string (7.9.2.2): ASCII as it is, all other as UTF-16BE with a byte order mark. What is longer than a
 * string may be is cut.
 */
void
brief_pdf_append_text (GString *out, const char *text)
{
  g_autofree char *cut = NULL;

  /* A character takes one byte, or two units, at most. */
  if (strlen (text) > UNITS_MAX && g_utf8_strlen (text, -1) > UNITS_MAX / 2)
    text = cut = g_utf8_substring (text, 0, UNITS_MAX / 2);
  if (is_plain (text))
    {
      brief_pdf_append_string (out, text);
      return;
    }
  g_string_append (out, "<FEFF");
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      const gunichar character = g_utf8_get_char (at);

      if (character < 0x10000)
        append_unit (out, character);
      else
        {
          append_unit (out, 0xd800 + ((character - 0x10000) >> 10));
          append_unit (out, 0xdc00 + ((character - 0x10000) & 0x3ff));
        }
    }
  g_string_append_c (out, '>');
}
