/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/brief-partial-date.h"

static void
test_parse (void)
{
  const struct {
    const char *text;
    guint year, month, day;
  } valid[] = {
    { "2016", 2016, 0, 0 },        { "2016-05", 2016, 5, 0 }, { "2016-05-26", 2016, 5, 26 },
    { "2016-02-29", 2016, 2, 29 }, { "0001-01-01", 1, 1, 1 }, { "9999-12-31", 9999, 12, 31 },
  };
  const char *const invalid[] = {
    "",           "16",         "2016-",      "2016-5",     "2016-00",     "2016-13",
    "2016-02-30", "2015-02-29", "2016-04-31", "2016-05-00", "2016-05-26T", "2016/05/26",
    "26-05-2016", " 2016",      "2016 ",      "0000",       "+201",        "20x6",
  };

  for (guint i = 0; i < G_N_ELEMENTS (valid); i++)
    {
      BriefPartialDate date;
      g_autofree char *iso = NULL;

      g_assert_true (brief_partial_date_parse (valid[i].text, &date));
      g_assert_cmpuint (date.year, ==, valid[i].year);
      g_assert_cmpuint (date.month, ==, valid[i].month);
      g_assert_cmpuint (date.day, ==, valid[i].day);
      g_assert_true (brief_partial_date_is_set (&date));
      iso = brief_partial_date_to_iso (&date);
      g_assert_cmpstr (iso, ==, valid[i].text);
    }
  for (guint i = 0; i < G_N_ELEMENTS (invalid); i++)
    {
      BriefPartialDate date;

      if (brief_partial_date_parse (invalid[i], &date))
        g_error ("“%s” is no date", invalid[i]);
    }
}

static void
test_format (void)
{
  const struct {
    const char *start, *end, *words;
  } cases[] = {
    { "2016", NULL, "2016" },
    { "2016-05", NULL, "May 2016" },
    { "2016-05-26", NULL, "26 May 2016" },
    { "2014", "2016", "2014 to 2016" },
    { "2016-05-01", "2016-05-26", "1 May 2016 to 26 May 2016" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      BriefPartialDate start, end = { 0, 0, 0 };
      g_autofree char *words = NULL;

      g_assert_true (brief_partial_date_parse (cases[i].start, &start));
      if (cases[i].end != NULL)
        g_assert_true (brief_partial_date_parse (cases[i].end, &end));
      words = brief_partial_date_format_range (&start, &end);
      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

static void
test_compare (void)
{
  const char *const ascending[] = { "2015",       "2015-12-31", "2016",      "2016-01",
                                    "2016-01-01", "2016-05",    "2016-05-26" };

  for (guint i = 0; i < G_N_ELEMENTS (ascending); i++)
    for (guint j = 0; j < G_N_ELEMENTS (ascending); j++)
      {
        BriefPartialDate a, b;
        int comparison;

        g_assert_true (brief_partial_date_parse (ascending[i], &a));
        g_assert_true (brief_partial_date_parse (ascending[j], &b));
        comparison = brief_partial_date_compare (&a, &b);
        g_assert_true (i < j ? comparison < 0 : i > j ? comparison > 0 : comparison == 0);
      }
}

static void
test_months_between (void)
{
  const struct {
    const char *earlier, *later;
    int months;
  } cases[] = {
    { "2016-05-26", "2016-05-26", 0 },  { "2016-05-26", "2016-06-25", 0 },
    { "2016-05-26", "2016-06-26", 1 },  { "2014-05-26", "2016-05-26", 24 },
    { "2014-05-26", "2016-05-27", 24 }, { "2014-04-26", "2016-05-26", 25 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      BriefPartialDate earlier, later;

      g_assert_true (brief_partial_date_parse (cases[i].earlier, &earlier));
      g_assert_true (brief_partial_date_parse (cases[i].later, &later));
      g_assert_cmpint (brief_partial_date_months_between (&earlier, &later), ==, cases[i].months);
    }
}

/* The twelve months, alone and with a day. */
static void
test_months (void)
{
  static const char *const months[] = {
    "January", "February", "March",     "April",   "May",      "June",
    "July",    "August",   "September", "October", "November", "December"
  };

  for (guint8 i = 0; i < G_N_ELEMENTS (months); i++)
    {
      const BriefPartialDate month = { .year = 2016, .month = (guint8) (i + 1) };
      const BriefPartialDate day = { .year = 2016, .month = (guint8) (i + 1), .day = 7 };
      g_autofree char *alone = brief_partial_date_format (&month);
      g_autofree char *with_day = brief_partial_date_format (&day);
      g_autofree char *expected_alone = g_strconcat (months[i], " 2016", NULL);
      g_autofree char *expected_with_day = g_strconcat ("7 ", months[i], " 2016", NULL);

      g_assert_cmpstr (alone, ==, expected_alone);
      g_assert_cmpstr (with_day, ==, expected_with_day);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/partial-date/parse", test_parse);
  g_test_add_func ("/partial-date/format", test_format);
  g_test_add_func ("/partial-date/months", test_months);
  g_test_add_func ("/partial-date/compare", test_compare);
  g_test_add_func ("/partial-date/months-between", test_months_between);

  return g_test_run ();
}
