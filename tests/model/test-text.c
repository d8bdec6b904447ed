/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/brief-language.h"
#include "model/brief-localized-text.h"
#include "model/brief-readable.h"
#include "model/brief-words.h"

static void
test_resolve (void)
{
  const char *const languages[] = { "en", "zh", "zh-Hant", "nb", NULL };
  const char *const texts[] = { "water", "水", "水 (Hant)", "vann", NULL };
  g_autoptr (BriefLocalizedText) text = brief_localized_text_new_multiple ("en", languages, texts);
  const struct {
    const char *asked, *text, *resolved;
  } cases[] = {
    { NULL, "water", "en" },   { "en", "water", "en" },   { "en-GB", "water", "en" },
    { "nb", "vann", "nb" },    { "NB-no", "vann", "nb" }, { "zh-Hant-HK", "水 (Hant)", "zh-Hant" },
    { "zh-Hans", "水", "zh" }, { "de", "water", "en" },   { "zhx", "water", "en" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *resolved = NULL;

      g_assert_cmpstr (brief_localized_text_resolve (text, cases[i].asked, &resolved), ==, cases[i].text);
      g_assert_cmpstr (resolved, ==, cases[i].resolved);
    }
  g_assert_false (brief_localized_text_is_plain (text));
}

static void
test_falls_back (void)
{
  const char *const languages[] = { "en", "pt-BR", NULL };
  const char *const texts[] = { "water", "água", NULL };
  g_autoptr (BriefLocalizedText) text = brief_localized_text_new_multiple ("en", languages, texts);
  const struct {
    const char *asked, *resolved;
    gboolean falls_back;
  } cases[] = {
    { "en", "en", FALSE }, { "en-GB", "en", FALSE }, { "pt-BR", "pt-BR", FALSE },
    { "fr", "en", TRUE },  { "eng", "en", TRUE },    { "", "en", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *resolved = NULL;

      g_assert_cmpint (brief_localized_text_falls_back (text, cases[i].asked, &resolved), ==,
                       cases[i].falls_back);
      g_assert_cmpstr (resolved, ==, cases[i].resolved);
    }
}

static void
test_plain (void)
{
  g_autoptr (BriefLocalizedText) text = brief_localized_text_new ("ar", "ماء");
  const char *resolved;

  g_assert_true (brief_localized_text_is_plain (text));
  g_assert_cmpstr (brief_localized_text_resolve (text, "en", &resolved), ==, "ماء");
  g_assert_cmpstr (resolved, ==, "ar");
}

static void
test_tags (void)
{
  const char *const valid[] = { "en", "nb", "zh-Hant", "zh-Hant-HK", "mas", "de-CH-1996", "EN" };
  const char *const invalid[] = { "",    "e",      "english", "en_GB",         "en-",
                                  "-en", "en--GB", "e1",      "en-waytoolong", "en GB" };

  for (guint i = 0; i < G_N_ELEMENTS (valid); i++)
    if (!brief_language_tag_is_valid (valid[i]))
      g_error ("“%s” is a tag", valid[i]);
  for (guint i = 0; i < G_N_ELEMENTS (invalid); i++)
    if (brief_language_tag_is_valid (invalid[i]))
      g_error ("“%s” is no tag", invalid[i]);
}

static void
test_direction (void)
{
  g_assert_true (brief_language_is_right_to_left ("ar"));
  g_assert_true (brief_language_is_right_to_left ("fa-IR"));
  g_assert_true (brief_language_is_right_to_left ("pa-Arab"));
  g_assert_false (brief_language_is_right_to_left ("pa"));
  g_assert_false (brief_language_is_right_to_left ("arn"));
  g_assert_false (brief_language_is_right_to_left ("en"));
}

static void
test_quoting (void)
{
  const struct {
    const char *language, *quotation;
  } cases[] = {
    { "en", "“x”" },  { NULL, "“x”" },           { "nb", "«x»" },      { "de-AT", "„x“" },
    { "den", "“x”" }, { "zh-Hant-HK", "「x」" }, { "zh-Hans", "“x”" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *quotation = brief_words_quoting ("x", cases[i].language);

      g_assert_cmpstr (quotation, ==, cases[i].quotation);
    }
}

/* Every value that a file can hold has a word, and no two of a kind share one. */
static void
test_words (void)
{
  g_autoptr (GHashTable) words = g_hash_table_new (g_str_hash, g_str_equal);

  for (int i = 0; i < BRIEF_N_ITEM_TYPES; i++)
    {
      BriefItemType type;

      g_assert_true (g_hash_table_add (words, (gpointer) brief_words_for_item_type ((BriefItemType) i)));
      g_assert_true (brief_item_type_from_string (brief_item_type_to_string ((BriefItemType) i), &type));
      g_assert_cmpint ((int) type, ==, i);
    }
  for (int i = BRIEF_EVIDENCE_UNGRADED; i <= BRIEF_EVIDENCE_OUTLINE; i++)
    {
      g_assert_true (g_hash_table_add (words, (gpointer) brief_words_for_evidence ((BriefEvidence) i)));
      g_assert_true (g_hash_table_add (words, (gpointer) brief_words_for_evidence_mark ((BriefEvidence) i)));
      g_assert_true (
          g_hash_table_add (words, (gpointer) brief_words_explaining_evidence ((BriefEvidence) i)));
    }
  for (int i = BRIEF_STANCE_ENDORSES; i <= BRIEF_STANCE_CRITICAL; i++)
    g_assert_true (g_hash_table_add (words, (gpointer) brief_words_for_stance ((BriefStance) i)));
}

/* Letters, figures and signs of any script can be read; blanks cannot, whatever they are called. */
static void
test_readable (void)
{
  const char *const readable[] = {
    "a", " 1", "…", "水", "हि", "ع", "한", "\u1100\u1161", "😀", "\u2800\u2801"
  };
  const char *const blank[] = { "",       " \t\n",        "\u00a0",      "\u00ad", "\u200b\u200e",
                                "\u2060", "\ufe0f",       "\u2800",      "\u3000", "\u3164",
                                "\uffa0", "\u115f\u1160", "\u064b\u0301" };

  for (guint i = 0; i < G_N_ELEMENTS (readable); i++)
    if (!brief_is_readable (readable[i]))
      g_error ("“%s” can be read", readable[i]);
  for (guint i = 0; i < G_N_ELEMENTS (blank); i++)
    if (brief_is_readable (blank[i]))
      g_error ("“%s” (%u) cannot be read", blank[i], i);
  g_assert_false (brief_is_readable (NULL));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/text/resolve", test_resolve);
  g_test_add_func ("/text/falls-back", test_falls_back);
  g_test_add_func ("/text/plain", test_plain);
  g_test_add_func ("/text/tags", test_tags);
  g_test_add_func ("/text/direction", test_direction);
  g_test_add_func ("/text/quoting", test_quoting);
  g_test_add_func ("/text/words", test_words);
  g_test_add_func ("/text/readable", test_readable);

  return g_test_run ();
}
