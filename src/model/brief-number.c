/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "model/brief-number.h"

#include "model/brief-document-words.h"

#include <math.h>
#include <string.h>

/* A figure with fewer digits before its decimals is not grouped: it may be a year. */
#define GROUPED_FROM 10000

/* As many digits as a double always tells apart. Whole numbers, up to the largest of those that it holds each, have all of
 * theirs. */
#define PRECISION "15"
#define LARGEST_WHOLE 9007199254740992.0

/* What a language puts between groups of three digits, and before decimals. */
typedef struct {
  char *group, *point;
} Separators;

static void
separators_clear (Separators *self)
{
  g_free (self->group);
  g_free (self->point);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Separators, separators_clear)

/* Finds the separators in "12,345.6", as a language writes it. */
static gboolean
read_separators (const char *sample, Separators *self)
{
  const char *middle = strstr (sample, "345");
  const gsize length = strlen (sample);

  if (!g_str_has_prefix (sample, "12") || middle == NULL || middle < sample + 2
      || !g_str_has_suffix (sample, "6"))
    return FALSE;
  self->group = g_strndup (sample + 2, (gsize) (middle - sample) - 2);
  self->point = g_strndup (middle + 3, length - (gsize) (middle - sample) - 4);
  return TRUE;
}

static gboolean
is_whole (double number)
{
  return fabs (number) <= LARGEST_WHOLE && floor (number) >= number;
}

static char *
format_for_document (double number)
{
  char plain[G_ASCII_DTOSTR_BUF_SIZE];
  /* Translators: this figure as your language writes it, with the same digits. It tells what documents in your language
   * have between groups of three digits, and before decimals. */
  const char *sample = C_ ("figure", "12,345.6");
  g_auto (Separators) separators = { NULL, NULL };
  GString *text = g_string_new (NULL);
  gsize n_digits;

  if (!read_separators (sample, &separators))
    read_separators ("12,345.6", &separators);
  g_ascii_formatd (plain, sizeof plain, is_whole (number) ? "%.0f" : "%." PRECISION "g", fabs (number));
  n_digits = strspn (plain, G_CSET_DIGITS);

  if (number < 0)
    g_string_append_c (text, '-');
  for (gsize i = 0; i < n_digits; i++)
    {
      if (i > 0 && (n_digits - i) % 3 == 0 && fabs (number) >= GROUPED_FROM)
        g_string_append (text, separators.group);
      g_string_append_c (text, plain[i]);
    }
  if (plain[n_digits] == '.')
    {
      g_string_append (text, separators.point);
      n_digits++;
    }
  g_string_append (text, plain + n_digits);
  return g_string_free_and_steal (text);
}

/**
 * brief_number_format:
 * @number: a figure
 *
 * Writes a figure as the language of the document does that this thread makes, where it makes one, and else as the locale
 * does. Figures of five digits and more are grouped.
 *
 * Returns: (transfer full): the figure
 */
char *
brief_number_format (double number)
{
  if (brief_words_are_of_document ())
    return format_for_document (number);
  if (fabs (number) >= GROUPED_FROM)
    return is_whole (number) ? g_strdup_printf ("%'.0f", number)
                             : g_strdup_printf ("%'." PRECISION "g", number);
  return g_strdup_printf ("%." PRECISION "g", number);
}
