/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "../pack/support.h"
#include "document/brief-composer.h"
#include "export/brief-plain-text.h"
#include "model/brief-catalog.h"
#include "model/brief-language.h"
#include "model/brief-partial-date.h"
#include "model/brief-words.h"
#include "pack/brief-template.h"

#include <libintl.h>
#include <string.h>

/* Installs @data as the catalogue of @locale below @folder. */
static void
install (const char *folder, const char *locale, const char *data, gsize length)
{
  g_autofree char *parent = g_build_filename (folder, locale, "LC_MESSAGES", NULL);
  g_autofree char *path = g_build_filename (parent, "briefings.mo", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir_with_parents (parent, 0700), ==, 0);
  g_file_set_contents (path, data, (gssize) length, &error);
  g_assert_no_error (error);
}

static char *
read_catalog (gsize *length)
{
  g_autofree char *path = g_test_build_filename (G_TEST_BUILT, "model", "words.mo", NULL);
  g_autoptr (GError) error = NULL;
  char *data;

  g_file_get_contents (path, &data, length, &error);
  g_assert_no_error (error);
  return data;
}

/* A document's words are in its language or one that it is a kind of, else in English; those of the program stay. */
static void
test_scope (void)
{
  const struct {
    const char *asked, *language, *words;
  } cases[] = {
    { "fr", "fr", "Première main" }, { "fr-CA", "fr", "Première main" }, { "en", "en", "Primary" },
    { "sw", "en", "Primary" },       { "../fr", "en", "Primary" },       { "", "en", "Primary" },
    { NULL, "en", "Primary" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (BriefWordsScope) scope = brief_words_scope_enter (cases[i].asked);

      g_assert_cmpstr (brief_language_of_words (), ==, cases[i].language);
      g_assert_cmpstr (brief_words_for_evidence (BRIEF_EVIDENCE_PRIMARY), ==, cases[i].words);
    }
  g_assert_cmpstr (brief_language_of_words (), ==, "en");
}

static void
test_nested (void)
{
  const BriefPartialDate day = { 2016, 5, 26 };
  g_auto (BriefWordsScope) outer = brief_words_scope_enter ("fr");
  g_autofree char *french = brief_partial_date_format (&day);

  {
    g_auto (BriefWordsScope) inner = brief_words_scope_enter ("en");
    g_autofree char *english = brief_partial_date_format (&day);

    g_assert_cmpstr (english, ==, "26 May 2016");
  }
  g_assert_cmpstr (french, ==, "26 mai 2016");
  g_assert_cmpstr (brief_language_of_words (), ==, "fr");
}

/* A document in French, whatever the program speaks: its headings, its words and their language. */
static void
test_document (void)
{
  g_autoptr (BriefCollection) collection = support_read_bundled ();
  g_autoptr (BriefPack) pack = brief_pack_new ("Titre", "fr");
  g_autoptr (BriefDocument) document = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  brief_template_apply (brief_template_lookup ("briefing"), pack, collection, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (brief_section_get_title (brief_pack_get_section (pack, 0)), ==, "Recommandations");
  brief_pack_set_section_note (pack, brief_pack_get_section (pack, 0), "À nous.");

  document = brief_compose (pack);
  text = brief_export_plain_text (document, BRIEF_PLAIN_TEXT_BARE);
  g_assert_nonnull (strstr (text, "Notre note"));
  g_assert_nonnull (strstr (text, "Sources citées"));
  g_assert_nonnull (strstr (text, "première main"));
  g_assert_null (strstr (text, "Our note"));
  g_assert_nonnull (strstr (text, "Affiché dans une autre langue."));
}

/* What the program joins is joined as French does, with a space before the colon. */
static void
test_joined (void)
{
  g_autoptr (BriefCollection) collection = support_read_bundled ();
  const char *const templates[] = { "briefing", "country" };
  const char *const places[] = { NULL, "PG" };
  const char *const joined[] = { "Papouasie-Nouvelle-Guinée\u00a0: ",
                                 "Start of the fieldwork\u00a0: January 2015" };

  for (guint i = 0; i < G_N_ELEMENTS (templates); i++)
    {
      g_autoptr (BriefPack) pack = brief_pack_new ("Titre", "fr");
      g_autoptr (BriefDocument) document = NULL;
      g_autoptr (GError) error = NULL;
      g_autofree char *text = NULL;

      brief_template_apply (brief_template_lookup (templates[i]), pack, collection, places[i], &error);
      g_assert_no_error (error);
      document = brief_compose (pack);
      text = brief_export_plain_text (document, BRIEF_PLAIN_TEXT_BARE);
      g_assert_nonnull (strstr (text, joined[i]));
    }
}

/* A catalogue that is cut or damaged is none, or some of its words are odd; nothing is read beyond it. */
static void
test_damaged (gconstpointer data)
{
  const char *folder = data;
  gsize length;
  g_autofree char *whole = read_catalog (&length);

  for (gsize cut = 0; cut < length; cut += 3)
    {
      g_autofree char *locale = g_strdup_printf ("cut%" G_GSIZE_FORMAT, cut);

      install (folder, locale, whole, cut);
      {
        g_auto (BriefWordsScope) scope = brief_words_scope_enter (locale);

        g_assert_nonnull (brief_words_for_evidence (BRIEF_EVIDENCE_PRIMARY));
      }
    }
  for (gsize i = 0; i < length; i += 2)
    {
      g_autofree char *locale = g_strdup_printf ("odd%" G_GSIZE_FORMAT, i);
      g_autofree char *damaged = g_memdup2 (whole, length);

      damaged[i] ^= (char) 0xff;
      install (folder, locale, damaged, length);
      {
        g_auto (BriefWordsScope) scope = brief_words_scope_enter (locale);

        g_assert_nonnull (brief_words_for_evidence (BRIEF_EVIDENCE_PRIMARY));
      }
    }
}

int
main (int argc, char *argv[])
{
  g_autofree char *folder = NULL;
  g_autofree char *data = NULL;
  gsize length;
  int result;

  g_test_init (&argc, &argv, NULL);

  folder = support_make_folder ();
  data = read_catalog (&length);
  install (folder, "fr", data, length);
  bindtextdomain ("briefings", folder);

  g_test_add_func ("/catalog/scope", test_scope);
  g_test_add_func ("/catalog/nested", test_nested);
  g_test_add_func ("/catalog/document", test_document);
  g_test_add_func ("/catalog/joined", test_joined);
  g_test_add_data_func ("/catalog/damaged", folder, test_damaged);

  result = g_test_run ();
  support_remove_folder (folder);
  return result;
}
