/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "model/brief-catalog.h"
#include "model/brief-direction.h"
#include "model/brief-joining.h"
#include "model/brief-number.h"

#include <libintl.h>
#include <locale.h>

/* In the translations as they are, which tests/model/meson.build makes. */
static void
test_figures (void)
{
  const struct {
    const char *language;
    double number;
    const char *figure;
  } cases[] = {
    { "en", 300000, "300,000" },
    { "en", 2016, "2016" },
    { "en", 9999, "9999" },
    { "en", 10000, "10,000" },
    { "en", -1234567, "-1,234,567" },
    { "en", 0.5, "0.5" },
    { "en", 12345.75, "12,345.75" },
    { "es", 300000, "300.000" },
    { "es", 0.5, "0,5" },
    { "fr", 300000, "300\u202f000" },
    { "fr", 1234.5, "1234,5" },
    { "nb", 300000, "300\u00a0000" },
    { "en", 2.1e15, "2,100,000,000,000,000" },
    { "ar", 300000, "300,000" },
    { "sw", 300000, "300,000" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (BriefWordsScope) scope = brief_words_scope_enter (cases[i].language);
      g_autofree char *figure = brief_number_format (cases[i].number);

      g_assert_cmpstr (figure, ==, cases[i].figure);
    }
}

/* Where no document is made, a number is as the locale has it: what the program counts in its messages, too. */
static void
test_locale (void)
{
  const struct {
    const char *locale, *figure;
  } cases[] = {
    { "C.UTF-8", "300000" },      { "en_GB.UTF-8", "300,000" },      { "es_ES.UTF-8", "300.000" },
    { "ar_EG.UTF-8", "300,000" }, { "fr_FR.UTF-8", "300\u202f000" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *figure = NULL;
      g_autofree char *count = NULL;

      g_assert_nonnull (setlocale (LC_NUMERIC, cases[i].locale));
      figure = brief_number_format (300000);
      count = g_strdup_printf ("%'u", 300000u);
      g_assert_cmpstr (figure, ==, cases[i].figure);
      g_assert_cmpstr (count, ==, cases[i].figure);
    }
  setlocale (LC_NUMERIC, "C");
}

static void
test_lists (void)
{
  const struct {
    const char *language;
    const char *members[4];
    const char *list;
  } cases[] = {
    { "en", { "A", NULL }, "A" },
    { "en", { "A", "B", NULL }, "A and B" },
    { "en", { "A", "B", "C", NULL }, "A, B and C" },
    { "en", { "%s", "%d", NULL }, "%s and %d" },
    { "es", { "A", "B", "C", NULL }, "A, B y C" },
    { "fr", { "A", "B", "C", NULL }, "A, B et C" },
    { "nb", { "A", "B", "C", NULL }, "A, B og C" },
    { "ar", { "أ", "ب", NULL }, "أ وب" },
    { "ar", { "أ", "ب", "ج", NULL }, "أ، ب وج" },
    { "ar", { "A", "ب", NULL }, "\u200f\u2068A\u2069 وب" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (BriefWordsScope) scope = brief_words_scope_enter (cases[i].language);
      g_autofree char *list = brief_joining_list (cases[i].members);

      g_assert_cmpstr (list, ==, cases[i].list);
    }
}

/* Each piece keeps its direction, and the line that of the program. */
static void
test_lines (void)
{
  const struct {
    const char *language;
    const char *pieces[3];
    const char *line;
  } cases[] = {
    { "en", { NULL }, "" },
    { "en", { "Norway", "May 2016", NULL }, "Norway · May 2016" },
    { "en", { "مصر", "May 2016", NULL }, "\u200e\u2068مصر\u2069 · May 2016" },
    { "en", { "a\u202eb", NULL }, "\u2068a\u202eb\u2069" },
    /* Out of its isolate nothing leads, neither an end too many nor one that lacks. */
    { "en", { "a\u2069\u202eb", NULL }, "\u2068a\u202eb\u2069" },
    { "en", { "a\u2067b", NULL }, "\u2068a\u2067b\u2069\u2069" },
    { "en", { "\u2066a\u2069\u2069", NULL }, "\u2068\u2066a\u2069\u2069" },
    { "ar", { "Norway", "مايو", NULL }, "\u200f\u2068Norway\u2069 · مايو" },
    { "ar", { "مصر", "2016-05", NULL }, "مصر · \u20682016-05\u2069" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (BriefWordsScope) scope = brief_words_scope_enter (cases[i].language);
      g_autofree char *line = brief_joining_line (cases[i].pieces);

      g_assert_cmpstr (line, ==, cases[i].line);
    }
}

int
main (int argc, char *argv[])
{
  g_autofree char *folder = NULL;

  g_test_init (&argc, &argv, NULL);

  folder = g_test_build_filename (G_TEST_BUILT, "..", "po", NULL);
  bindtextdomain (GETTEXT_PACKAGE, folder);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");

  g_test_add_func ("/joining/figures", test_figures);
  g_test_add_func ("/joining/locale", test_locale);
  g_test_add_func ("/joining/lists", test_lists);
  g_test_add_func ("/joining/lines", test_lines);

  return g_test_run ();
}
