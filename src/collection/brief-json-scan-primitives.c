/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "collection/brief-json-scan-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* The primitive types of JSON: strings, numbers and the literal names (RFC 8259, sections 3, 6 and 7). */

/* Longer numbers are no data. */
#define NUMBER_LENGTH_MAX 64

/* Reads the four digits after `\u`. */
static gboolean
read_code_unit (BriefJsonScan *scan, guint *unit)
{
  if (scan->end - scan->at < 4)
    {
      scan->at = scan->end;
      brief_json_scan_fail_at_byte (scan, _ ("four hexadecimal digits"));
      return FALSE;
    }

  *unit = 0;
  for (guint i = 0; i < 4; i++)
    {
      const int digit = g_ascii_xdigit_value (*scan->at);

      if (digit < 0)
        {
          brief_json_scan_fail_at_byte (scan, _ ("a hexadecimal digit"));
          return FALSE;
        }
      *unit = *unit * 16 + (guint) digit;
      scan->at++;
    }
  return TRUE;
}

static gunichar
read_unicode_escape (BriefJsonScan *scan)
{
  guint high, low;

  if (!read_code_unit (scan, &high))
    return 0;
  if (high == 0)
    {
      brief_json_scan_report (scan, _ ("a NUL character (\\u0000), which no text may hold"));
      return 0;
    }
  if (high < 0xd800 || high > 0xdfff)
    return high;

  if (high <= 0xdbff && scan->end - scan->at >= 6 && scan->at[0] == '\\' && scan->at[1] == 'u')
    {
      scan->at += 2;
      if (!read_code_unit (scan, &low))
        return 0;
      if (low >= 0xdc00 && low <= 0xdfff)
        return 0x10000 + ((high - 0xd800) << 10) + (low - 0xdc00);
    }
  brief_json_scan_report (scan, _ ("half a character (\\u%04x, a lone surrogate)"), high);
  return 0;
}

/* Reads an escape, its backslash behind us; returns the character, or 0 where it has none. */
static gunichar
read_escape (BriefJsonScan *scan)
{
  static const char letters[] = "\"\\/bfnrt";
  static const char meanings[] = "\"\\/\b\f\n\r\t";
  const char *letter;

  if (scan->at == scan->end)
    {
      brief_json_scan_fail_at_byte (scan, _ ("an escape"));
      return 0;
    }
  if (*scan->at == 'u')
    {
      scan->at++;
      return read_unicode_escape (scan);
    }

  letter = *scan->at == '\0' ? NULL : strchr (letters, *scan->at);
  if (letter == NULL)
    {
      brief_json_scan_fail_at_byte (scan, _ ("an escape"));
      return 0;
    }
  scan->at++;
  return (gunichar) meanings[letter - letters];
}

/* Reads a string, its first quotation mark behind us, and tells its text where @name is wanted. Values are only
 * measured; json-glib unescapes them. */
void
brief_json_scan_read_string (BriefJsonScan *scan, BriefJsonName *name)
{
  g_autoptr (GString) unescaped = NULL;
  const char *start = scan->at;
  const char *piece = start;
  gsize n_escaped_away = 0;

  while (scan->at < scan->end && *scan->at != '"')
    {
      if (*scan->at == '\\')
        {
          const char *escape = scan->at++;
          const gunichar character = read_escape (scan);

          if (scan->failed)
            return;
          n_escaped_away += (gsize) (scan->at - escape) - (gsize) g_unichar_to_utf8 (character, NULL);
          if (name != NULL)
            {
              if (unescaped == NULL)
                unescaped = g_string_new (NULL);
              g_string_append_len (unescaped, piece, escape - piece);
              g_string_append_unichar (unescaped, character);
              piece = scan->at;
            }
          continue;
        }
      if ((guchar) *scan->at < 0x20)
        {
          brief_json_scan_fail_at_byte (scan, _ ("a character (control characters are written as escapes)"));
          return;
        }
      scan->at++;
    }
  if (scan->at == scan->end)
    {
      brief_json_scan_fail_at_byte (scan, _ ("the end of a string"));
      return;
    }

  if ((gsize) (scan->at - start) - n_escaped_away > scan->bounds->max_string)
    {
      g_autofree char *bound = g_format_size_full (scan->bounds->max_string, G_FORMAT_SIZE_IEC_UNITS);

      brief_json_scan_report (scan, _ ("a string of more than %s"), bound);
    }
  if (name != NULL)
    {
      name->line = scan->line;
      name->length = (gsize) (scan->at - start);
      name->text = start;
      if (unescaped != NULL)
        {
          g_string_append_len (unescaped, piece, scan->at - piece);
          name->length = unescaped->len;
          name->text = g_string_chunk_insert_len (scan->unescaped, unescaped->str, (gssize) unescaped->len);
        }
    }
  scan->at++;
}

static gsize
skip_digits (BriefJsonScan *scan)
{
  const char *start = scan->at;

  while (scan->at < scan->end && g_ascii_isdigit (*scan->at))
    scan->at++;
  return (gsize) (scan->at - start);
}

/* Whether the number can be held as it stands: whole numbers in 64 bits, others as a finite double. */
static void
check_number (BriefJsonScan *scan, const char *start, gboolean is_whole)
{
  const gsize length = (gsize) (scan->at - start);
  char digits[NUMBER_LENGTH_MAX + 1];

  if (length > NUMBER_LENGTH_MAX)
    {
      brief_json_scan_report (scan, _ ("a number of more than %d characters"), NUMBER_LENGTH_MAX);
      return;
    }

  memcpy (digits, start, length);
  digits[length] = '\0';
  if (is_whole ? !g_ascii_string_to_signed (digits, 10, G_MININT64, G_MAXINT64, NULL, NULL)
               : !isfinite (g_ascii_strtod (digits, NULL)))
    brief_json_scan_report (scan, _ ("the number %s is too large"), digits);
}

/* RFC 8259, section 6. */
void
brief_json_scan_read_number (BriefJsonScan *scan)
{
  const char *start = scan->at;
  gboolean is_whole = TRUE;

  if (*scan->at == '-')
    scan->at++;
  if (scan->at < scan->end && *scan->at == '0')
    scan->at++;
  else if (skip_digits (scan) == 0)
    {
      brief_json_scan_fail_at_byte (scan, _ ("a digit"));
      return;
    }
  if (scan->at < scan->end && *scan->at == '.')
    {
      is_whole = FALSE;
      scan->at++;
      if (skip_digits (scan) == 0)
        {
          brief_json_scan_fail_at_byte (scan, _ ("a digit"));
          return;
        }
    }
  if (scan->at < scan->end && (*scan->at == 'e' || *scan->at == 'E'))
    {
      is_whole = FALSE;
      scan->at++;
      if (scan->at < scan->end && (*scan->at == '+' || *scan->at == '-'))
        scan->at++;
      if (skip_digits (scan) == 0)
        {
          brief_json_scan_fail_at_byte (scan, _ ("a digit"));
          return;
        }
    }
  check_number (scan, start, is_whole);
}

void
brief_json_scan_read_literal (BriefJsonScan *scan, const char *word)
{
  const gsize length = strlen (word);

  if ((gsize) (scan->end - scan->at) < length || memcmp (scan->at, word, length) != 0)
    brief_json_scan_fail_at_byte (scan, _ ("a value"));
  else
    scan->at += length;
}
