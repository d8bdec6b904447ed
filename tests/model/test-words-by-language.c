/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/brief-catalog.h"
#include "model/brief-direction.h"
#include "model/brief-joining.h"
#include "model/brief-number.h"

#include <libintl.h>
#include <locale.h>

/* In the languages of the program, from its own catalogues. */

#define NO_BREAK "\u00a0"
#define ISOLATE "\u2068"
#define END "\u2069"

/* Figures of a document are written as its language does, whatever the locale; four digits may be a year. */
static void
test_figures (void)
{
  const struct {
    const char *language, *large, *decimal;
  } cases[] = {
    { "ar", "1,234,567", "-12,345.25" },
    { "en", "1,234,567", "-12,345.25" },
    { "es", "1.234.567", "-12.345,25" },
    { "fr",
      "1"
      "\u202f"
      "234"
      "\u202f"
      "567",
      "-12"
      "\u202f"
      "345,25" },
    { "nb", "1" NO_BREAK "234" NO_BREAK "567", "-12" NO_BREAK "345,25" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (BriefWordsScope) scope = brief_words_scope_enter (cases[i].language);
      g_autofree char *large = brief_number_format (1234567);
      g_autofree char *decimal = brief_number_format (-12345.25);
      g_autofree char *year = brief_number_format (2016);
      g_autofree char *none = brief_number_format (0);

      g_assert_cmpstr (large, ==, cases[i].large);
      g_assert_cmpstr (decimal, ==, cases[i].decimal);
      g_assert_cmpstr (year, ==, "2016");
      g_assert_cmpstr (none, ==, "0");
    }
}

/* Elsewhere it is the locale that says. */
static void
test_figures_of_locale (void)
{
  g_autofree char *plain = NULL, *french = NULL;

  plain = brief_number_format (1234567);
  g_assert_cmpstr (plain, ==, "1234567");
  g_assert_nonnull (setlocale (LC_NUMERIC, "fr_FR.UTF-8"));
  french = brief_number_format (1234567);
  g_assert_cmpstr (french, ==,
                   "1"
                   "\u202f"
                   "234"
                   "\u202f"
                   "567");
  g_assert_nonnull (setlocale (LC_NUMERIC, "C.UTF-8"));
}

static void
test_lists (void)
{
  const char *const members[] = { "A", "B", "C", "D" };
  const struct {
    const char *language, *two, *four;
  } cases[] = {
    { "en", "A and B", "A, B, C and D" },
    { "es", "A y B", "A, B, C y D" },
    { "fr", "A et B", "A, B, C et D" },
    { "nb", "A og B", "A, B, C og D" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (BriefWordsScope) scope = brief_words_scope_enter (cases[i].language);
      const char *const one[] = { members[0], NULL };
      const char *const two[] = { members[0], members[1], NULL };
      const char *const four[] = { members[0], members[1], members[2], members[3], NULL };
      g_autofree char *of_one = brief_joining_list (one);
      g_autofree char *of_two = brief_joining_list (two);
      g_autofree char *of_four = brief_joining_list (four);

      g_assert_cmpstr (of_one, ==, "A");
      g_assert_cmpstr (of_two, ==, cases[i].two);
      g_assert_cmpstr (of_four, ==, cases[i].four);
    }
}

/* What a person wrote is no pattern. */
static void
test_members_with_signs (void)
{
  const char *const members[] = { "50 %s", "%n", "100 %", NULL };
  g_autofree char *list = brief_joining_list (members);

  g_assert_cmpstr (list, ==, "50 %s, %n and 100 %");
}

/* In an Arabic line a Latin name stays apart from the date after it, and the line reads from the right. */
static void
test_directions (void)
{
  const char *const line[] = { "Papua New Guinea", "26 مايو 2016", NULL };
  const char *const hebrew[] = { "ישראל", "2016", NULL };
  const char *const plain[] = { "Norway", "2016", NULL };
  g_autofree char *english = brief_joining_line (plain);
  g_autofree char *mixed = brief_joining_line (hebrew);

  g_assert_cmpstr (english, ==, "Norway · 2016");
  g_assert_cmpstr (mixed, ==, "\u200e" ISOLATE "ישראל" END " · 2016");
  {
    g_auto (BriefWordsScope) scope = brief_words_scope_enter ("ar");
    g_autofree char *arabic = brief_joining_line (line);
    const char *const both[] = { "States", "الدول", NULL };
    g_autofree char *list = brief_joining_list (both);

    g_assert_cmpstr (arabic, ==, "\u200f" ISOLATE "Papua New Guinea" END " · " ISOLATE "26 مايو 2016" END);
    g_assert_cmpstr (list, ==, "\u200f" ISOLATE "States" END " والدول");
  }
}

/* A stranger's overrides turn nothing about but themselves. */
static void
test_overrides (void)
{
  g_autofree char *text = brief_direction_isolate ("a\u202eb");

  g_assert_cmpstr (text, ==, ISOLATE "a\u202eb" END);
  g_assert_false (brief_direction_needs_isolation ("plain 2016-05", FALSE));
  g_assert_true (brief_direction_needs_isolation ("2016-05", TRUE));
  g_assert_false (brief_direction_needs_isolation ("· –", TRUE));
}

int
main (int argc, char *argv[])
{
  g_autofree char *folder = NULL;

  g_test_init (&argc, &argv, NULL);
  folder = g_test_build_filename (G_TEST_BUILT, "..", "po", NULL);
  bindtextdomain ("briefings", folder);
  g_test_add_func ("/words-by-language/figures", test_figures);
  g_test_add_func ("/words-by-language/figures-of-locale", test_figures_of_locale);
  g_test_add_func ("/words-by-language/lists", test_lists);
  g_test_add_func ("/words-by-language/members-with-signs", test_members_with_signs);
  g_test_add_func ("/words-by-language/directions", test_directions);
  g_test_add_func ("/words-by-language/overrides", test_overrides);
  return g_test_run ();
}
