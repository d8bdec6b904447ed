/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "model/brief-partial-date.h"

#include "model/brief-document-words.h"

/* Some languages write a month otherwise where a day stands before it. */
static const char *const months_alone[] = {
  NC_ ("month alone", "January"), NC_ ("month alone", "February"), NC_ ("month alone", "March"),
  NC_ ("month alone", "April"),   NC_ ("month alone", "May"),      NC_ ("month alone", "June"),
  NC_ ("month alone", "July"),    NC_ ("month alone", "August"),   NC_ ("month alone", "September"),
  NC_ ("month alone", "October"), NC_ ("month alone", "November"), NC_ ("month alone", "December"),
};

static const char *const months_of_days[] = {
  NC_ ("month of a day", "January"), NC_ ("month of a day", "February"), NC_ ("month of a day", "March"),
  NC_ ("month of a day", "April"),   NC_ ("month of a day", "May"),      NC_ ("month of a day", "June"),
  NC_ ("month of a day", "July"),    NC_ ("month of a day", "August"),   NC_ ("month of a day", "September"),
  NC_ ("month of a day", "October"), NC_ ("month of a day", "November"), NC_ ("month of a day", "December"),
};

G_DEFINE_BOXED_TYPE (BriefPartialDate, brief_partial_date, brief_partial_date_copy, brief_partial_date_free)

static gboolean
parse_digits (const char *text, guint n_digits, guint *number)
{
  guint value = 0;

  for (guint i = 0; i < n_digits; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return FALSE;
      value = value * 10 + (guint) g_ascii_digit_value (text[i]);
    }

  *number = value;
  return TRUE;
}

static gboolean
is_real_date (guint year, guint month, guint day)
{
  if (year == 0 || month > 12)
    return FALSE;
  return day == 0 || g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year);
}

/**
 * brief_partial_date_parse:
 * @iso: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`
 * @date: (out caller-allocates): where to put the date
 *
 * Reads a date; what is not a real calendar date (2016-02-30) is refused and leaves @date unset.
 */
gboolean
brief_partial_date_parse (const char *iso, BriefPartialDate *date)
{
  guint year = 0, month = 0, day = 0;
  gsize length;

  g_return_val_if_fail (iso != NULL, FALSE);
  g_return_val_if_fail (date != NULL, FALSE);

  *date = (BriefPartialDate) { 0 };
  length = strlen (iso);
  if (length != 4 && length != 7 && length != 10)
    return FALSE;
  if (!parse_digits (iso, 4, &year))
    return FALSE;
  if (length >= 7 && (iso[4] != '-' || !parse_digits (iso + 5, 2, &month) || month == 0))
    return FALSE;
  if (length == 10 && (iso[7] != '-' || !parse_digits (iso + 8, 2, &day) || day == 0))
    return FALSE;
  if (!is_real_date (year, month, day))
    return FALSE;

  *date = (BriefPartialDate) { .year = (guint16) year, .month = (guint8) month, .day = (guint8) day };
  return TRUE;
}

/**
 * brief_partial_date_is_set:
 * @date: (nullable): a date
 *
 * Returns: whether there is a date at all
 */
gboolean
brief_partial_date_is_set (const BriefPartialDate *date)
{
  return date != NULL && date->year != 0;
}

/**
 * brief_partial_date_to_iso:
 * @date: a date that is set
 *
 * Returns: (transfer full): the date as the formats write it
 */
char *
brief_partial_date_to_iso (const BriefPartialDate *date)
{
  g_return_val_if_fail (brief_partial_date_is_set (date), NULL);

  if (date->month == 0)
    return g_strdup_printf ("%04u", date->year);
  if (date->day == 0)
    return g_strdup_printf ("%04u-%02u", date->year, date->month);
  return g_strdup_printf ("%04u-%02u-%02u", date->year, date->month, date->day);
}

/* In the program's words rather than the locale's: a document says which language they are in. */
static char *
format_with_month (GDateTime *time, const char *format, const char *month)
{
  g_auto (GStrv) pieces = g_strsplit (format, "%B", -1);
  g_autofree char *with_month = g_strjoinv (month, pieces);

  return g_date_time_format (time, with_month);
}

/**
 * brief_partial_date_format:
 * @date: a date that is set
 *
 * Returns: (transfer full): the date in words of the program, to the precision that is known
 */
char *
brief_partial_date_format (const BriefPartialDate *date)
{
  g_autoptr (GDateTime) time = NULL;

  g_return_val_if_fail (brief_partial_date_is_set (date), NULL);

  time = g_date_time_new_utc (date->year, MAX (date->month, 1), MAX (date->day, 1), 0, 0, 0);
  if (date->month == 0)
    return g_strdup_printf ("%u", date->year);
  if (date->day == 0)
    /* Translators: a month, as g_date_time_format() writes it: May 2016 */
    return format_with_month (time, C_ ("date", "%B %Y"),
                              brief_catalog_translate ("month alone", months_alone[date->month - 1]));
  /* Translators: a day, as g_date_time_format() writes it: 26 May 2016 */
  return format_with_month (time, C_ ("date", "%-d %B %Y"),
                            brief_catalog_translate ("month of a day", months_of_days[date->month - 1]));
}

/**
 * brief_partial_date_format_range:
 * @start: a date that is set
 * @end: (nullable): the last day, or %NULL or unset for a single date
 *
 * Returns: (transfer full): one date or a range, in words of the program
 */
char *
brief_partial_date_format_range (const BriefPartialDate *start, const BriefPartialDate *end)
{
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  from = brief_partial_date_format (start);
  if (!brief_partial_date_is_set (end) || brief_partial_date_compare (start, end) == 0)
    return g_steal_pointer (&from);

  to = brief_partial_date_format (end);
  /* Translators: a range of dates: 7 August 2015 to 11 August 2015 */
  return g_strdup_printf (C_ ("date", "%s to %s"), from, to);
}

/**
 * brief_partial_date_compare:
 * @a: (nullable): a date
 * @b: (nullable): a date
 *
 * Orders dates by time; a date that is not set comes before all others, a year before its months.
 *
 * Returns: less than, equal to or greater than 0
 */
int
brief_partial_date_compare (const BriefPartialDate *a, const BriefPartialDate *b)
{
  guint first = a ? (guint) a->year * 10000 + a->month * 100 + a->day : 0;
  guint second = b ? (guint) b->year * 10000 + b->month * 100 + b->day : 0;

  return first < second ? -1 : first > second;
}

/**
 * brief_partial_date_months_between:
 * @earlier: a date that is set
 * @later: a date that is set
 *
 * Counts whole months; what is not known of a date counts as its beginning.
 *
 * Returns: the months from @earlier to @later, negative where @later comes first
 */
int
brief_partial_date_months_between (const BriefPartialDate *earlier, const BriefPartialDate *later)
{
  int months;

  g_return_val_if_fail (brief_partial_date_is_set (earlier), 0);
  g_return_val_if_fail (brief_partial_date_is_set (later), 0);

  months = (later->year - earlier->year) * 12 + (MAX (later->month, 1) - MAX (earlier->month, 1));
  if (MAX (later->day, 1) < MAX (earlier->day, 1))
    months--;
  return months;
}

/**
 * brief_partial_date_copy:
 * @date: a date
 *
 * Returns: (transfer full): a copy, free with brief_partial_date_free()
 */
BriefPartialDate *
brief_partial_date_copy (const BriefPartialDate *date)
{
  return g_memdup2 (date, sizeof *date);
}

/**
 * brief_partial_date_free:
 * @date: (transfer full): a date from the heap
 */
void
brief_partial_date_free (BriefPartialDate *date)
{
  g_free (date);
}
