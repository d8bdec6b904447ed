/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "document/brief-preflight.h"
#include "export/brief-pack-export.h"

#include <string.h>

/* A pack with a note of so many paragraphs. */
static BriefPack *
make_pack (const char *template, guint n_paragraphs)
{
  BriefPack *pack = brief_pack_new ("Water", "en");
  BriefSection *section = brief_pack_add_section (pack, 0, "Notes");
  g_autoptr (GString) note = g_string_new (NULL);

  for (guint i = 0; i < n_paragraphs; i++)
    g_string_append (note, "A paragraph.\n\n");
  brief_pack_set_section_note (pack, section, note->str);
  brief_pack_set_option (pack, "cover", FALSE);
  brief_pack_set_option (pack, "contents", FALSE);
  brief_pack_set_detail (pack, "template", template);
  return pack;
}

static BriefPages *
lay_out (BriefPack *pack)
{
  g_autoptr (GError) error = NULL;
  BriefPages *pages = brief_pack_lay_out (pack, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  return pages;
}

/* Only a pack that is meant for one page is told of, and only where it takes more. */
static void
test_one_page (void)
{
  static const struct {
    const char *template;
    guint n_paragraphs;
    gboolean is_told;
  } cases[] = {
    { "one-page", 5, FALSE },
    { "one-page", 100, TRUE },
    { "briefing", 100, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (BriefPack) pack = make_pack (cases[i].template, cases[i].n_paragraphs);
      g_autoptr (BriefPages) pages = lay_out (pack);
      g_autoptr (GPtrArray) findings = brief_preflight_pages (pack, pages);

      g_assert_cmpuint (brief_pages_get_n_pages (pages) > 1, ==, cases[i].n_paragraphs > 5);
      /* The page count, and the section that goes on behind the first page. */
      g_assert_cmpuint (findings->len, ==, cases[i].is_told ? 2 : 0);
      g_assert_cmpuint (brief_preflight_count (findings, BRIEF_SEVERITY_WARNING), ==, findings->len);
    }
}

static BriefEntry *
add_note (BriefPack *pack, const char *note)
{
  g_autoptr (BriefEntry) entry = brief_entry_new_for_note (note);
  g_autoptr (GPtrArray) entries = g_ptr_array_new ();
  BriefSection *section = brief_pack_get_section (pack, 0);

  g_ptr_array_add (entries, entry);
  brief_pack_add_entries (pack, section, brief_section_get_n_entries (section), entries);
  return entry; /* the pack holds it */
}

/* Those that do not fit are told of by name, and only they; of very many, how many more. */
static void
test_overflow (void)
{
  g_autoptr (BriefPack) pack = make_pack ("one-page", 2);
  g_autoptr (GString) words = g_string_new ("First");
  g_autoptr (BriefPages) pages = NULL;
  g_autoptr (BriefPages) more_pages = NULL;
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GPtrArray) more_findings = NULL;
  const BriefPreflightFinding *last;
  BriefEntry *second;

  add_note (pack, "Short.");
  for (guint i = 0; i < 90; i++)
    g_string_append (words, "\n\nA paragraph.");
  add_note (pack, words->str);
  second = add_note (pack, "Second");
  pages = lay_out (pack);
  findings = brief_preflight_pages (pack, pages);
  g_assert_cmpuint (findings->len, ==, 3);
  for (guint i = 0; i < findings->len; i++)
    g_assert_true (((const BriefPreflightFinding *) g_ptr_array_index (findings, i))->overflows);
  last = g_ptr_array_index (findings, 2);
  g_assert_cmpstr (last->key, ==, brief_entry_get_key (second));
  g_assert_cmpstr (last->subject, ==, "Second");

  for (guint i = 0; i < 30; i++)
    add_note (pack, "Another");
  more_pages = lay_out (pack);
  more_findings = brief_preflight_pages (pack, more_pages);
  g_assert_cmpuint (more_findings->len, ==, 14);
  last = g_ptr_array_index (more_findings, 13);
  g_assert_true (g_str_has_prefix (last->message, "20 more entries"));
  g_assert_null (last->key);
}

/* A character that no font has is told of once, with what has it. */
static void
test_missing_character (void)
{
  g_autoptr (BriefPack) pack = make_pack ("briefing", 1);
  BriefSection *section = brief_pack_get_section (pack, 0);
  g_autoptr (BriefPages) pages = NULL;
  g_autoptr (GPtrArray) findings = NULL;
  const BriefPreflightFinding *finding;

  brief_pack_set_section_note (pack, section, "A \U0010fffd, and another: \U0010fffd\n\nA third \U0010fffd");
  pages = lay_out (pack);
  findings = brief_preflight_pages (pack, pages);
  g_assert_cmpuint (findings->len, ==, 1);
  finding = g_ptr_array_index (findings, 0);
  g_assert_cmpint (finding->severity, ==, BRIEF_SEVERITY_WARNING);
  g_assert_cmpstr (finding->key, ==, brief_section_get_key (section));
  g_assert_nonnull (strstr (finding->message, "U+10FFFD"));
}

/* The pages are those that the pack's own options ask for. */
static void
test_options (void)
{
  g_autoptr (BriefPack) pack = make_pack ("briefing", 5);
  g_autoptr (BriefPages) a4 = lay_out (pack);
  g_autoptr (BriefPages) letter = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  brief_pack_set_paper (pack, BRIEF_PAPER_LETTER);
  letter = lay_out (pack);
  g_assert_cmpfloat (brief_pages_get_style (a4)->page_width, <, brief_pages_get_style (letter)->page_width);
  bytes = brief_pack_export_pdf (pack, letter, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_str_has_prefix (g_bytes_get_data (bytes, NULL), "%PDF-1.7"));
}

static void
test_cancelled (void)
{
  g_autoptr (BriefPack) pack = make_pack ("briefing", 5);
  g_autoptr (BriefPages) pages = lay_out (pack);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  bytes = brief_pack_export_pdf (pack, pages, cancellable, NULL, NULL, &error);
  g_assert_null (bytes);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pack-export/one-page", test_one_page);
  g_test_add_func ("/pack-export/overflow", test_overflow);
  g_test_add_func ("/pack-export/missing-character", test_missing_character);
  g_test_add_func ("/pack-export/options", test_options);
  g_test_add_func ("/pack-export/cancelled", test_cancelled);

  return g_test_run ();
}
