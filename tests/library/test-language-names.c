/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "library/brief-language-names.h"

#include "model/brief-localized-text.h"

static void
test_names (void)
{
  static const struct {
    const char *tag, *name;
  } cases[] = {
    { "ar", "Arabic" },
    { "el", "Greek" },
    { "nb", "Norwegian Bokmål" },
    { "ia", "Interlingua" },
    { "es", "Spanish" },
    { "EN-gb", "English (United Kingdom)" },
    { "zh-Hant", "Chinese (Traditional variant)" },
    { "sr-latn", "Serbian (Latin)" },
    { "zh-Hant-HK", "Chinese (Traditional variant) (Hong Kong)" },
    /* What has no name is called by its tag. */
    { "xx", "xx" },
    { "en-Qqqq", "en-Qqqq" },
    { "de-1996", "de-1996" },
    { "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = brief_language_dup_name (cases[i].tag);

      g_assert_cmpstr (name, ==, cases[i].name);
    }
}

static void
test_tags (void)
{
  g_auto (GStrv) tags = brief_language_list_tags ("tlh");
  g_auto (GStrv) plain = brief_language_list_tags ("en");
  g_autofree char *last = g_strdup ("");

  g_assert_cmpuint (g_strv_length (tags), >, 150);
  g_assert_cmpuint (g_strv_length (tags), ==, g_strv_length (plain) + 1);
  g_assert_true (g_strv_contains ((const char *const *) tags, "tlh"));
  for (guint i = 0; tags[i] != NULL; i++)
    {
      g_autofree char *name = brief_language_dup_name (tags[i]);
      g_autofree char *key = g_utf8_collate_key (name, -1);

      g_assert_true (brief_language_tag_is_valid (tags[i]));
      g_assert_cmpstr (last, <=, key);
      g_set_str (&last, key);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/language-names/names", test_names);
  g_test_add_func ("/language-names/tags", test_tags);

  return g_test_run ();
}
