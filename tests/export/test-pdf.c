/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tool.h"

#include "document/brief-composer.h"
#include "export/pdf/brief-pdf.h"
#include "library/brief-library.h"

#include <string.h>

static BriefPack *
make_pack (void)
{
  g_autoptr (BriefLibrary) library = brief_library_new ();
  g_autoptr (GError) error = NULL;
  BriefPack *pack = brief_pack_new ("What the law’s “should” is", "en");
  BriefCollection *collection;

  g_assert_true (brief_library_load (library, NULL, &error));
  collection = brief_library_lookup_collection (library, "amnesty-sex-work-2016");
  brief_pack_set_detail (pack, "prepared-by", "A team");
  brief_pack_set_detail (pack, "date", "2026-11-24");
  brief_pack_add_item (pack, collection, brief_collection_lookup_item (collection, "rec-2"));
  brief_pack_add_item (pack, collection, brief_collection_lookup_item (collection, "rec-1"));
  brief_pack_add_item (pack, collection, brief_collection_lookup_item (collection, "report-no"));
  brief_pack_set_entry_note (pack, brief_section_get_entry (brief_pack_get_section (pack, 0), 0),
                             "See [the *whole* `record`](https://example.org/it's?a=b&c=ø).");
  return pack;
}

static GBytes *export (BriefPack *pack)
{
  g_autoptr (BriefDocument) document = brief_compose (pack);
  g_autoptr (BriefStyleSheet) style = brief_style_sheet_new_for_pack (pack);
  g_autoptr (GError) error = NULL;
  g_autoptr (BriefPages) pages = brief_lay_out (document, style, NULL, NULL, NULL, &error);
  GBytes *bytes;

  g_assert_no_error (error);
  bytes = brief_export_pdf (pages, NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  return bytes;
}

static void
test_valid (void)
{
  g_autoptr (BriefPack) pack = make_pack ();
  g_autoptr (GBytes) bytes = export (pack);
  g_autofree char *check = tool_ask (bytes, (const char *[]) { "qpdf", "--check", "FILE", NULL });
  g_autofree char *fonts = tool_ask (bytes, (const char *[]) { "pdffonts", "FILE", NULL });
  g_auto (GStrv) lines = g_strsplit (g_strchomp (fonts), "\n", -1);

  g_assert_nonnull (strstr (check, "No syntax or stream encoding errors"));
  /* Every font is embedded, and tells which characters its glyphs are. */
  g_assert_cmpuint (g_strv_length (lines), >, 4);
  for (guint i = 2; lines[i] != NULL; i++)
    g_assert_nonnull (strstr (lines[i], "yes yes yes"));
}

/* The words are there, in the order of the pack, with their citations. */
static void
test_words (void)
{
  g_autoptr (BriefPack) pack = make_pack ();
  g_autoptr (GBytes) bytes = export (pack);
  g_autofree char *text = tool_ask (bytes, (const char *[]) { "pdftotext", "-layout", "FILE", "-", NULL });
  const char *contents = strstr (text, "Contents");
  const char *first, *second, *third;

  g_assert_nonnull (contents);
  first = strstr (contents, "Protect sex workers from harm");
  second = strstr (contents, "Decriminalize consensual adult sex work");
  third = strstr (contents, "The human cost");
  g_assert_true (first != NULL && second != NULL && third != NULL);
  g_assert_true (first < second && second < third);
  g_assert_nonnull (strstr (text, "Our note"));
  g_assert_nonnull (strstr (text, "[1]"));
  g_assert_nonnull (strstr (text, "Sources"));
  g_assert_nonnull (strstr (text, "page 2 of"));
}

static void
test_metadata (void)
{
  g_autoptr (BriefPack) pack = make_pack ();
  g_autoptr (GBytes) bytes = export (pack);
  g_autofree char *information = tool_ask (bytes, (const char *[]) { "pdfinfo", "-isodates", "FILE", NULL });

  g_assert_nonnull (strstr (information, "What the law’s “should” is"));
  g_assert_nonnull (strstr (information, "A team"));
  g_assert_nonnull (strstr (information, "2026-11-24"));
  g_assert_nonnull (strstr (information, "A4"));
  g_assert_nonnull (strstr (information, "Tagged:          yes"));
}

/* Citation marks lead to the list of sources, addresses to the web, whatever stands in them. */
static void
test_links (void)
{
  g_autoptr (BriefPack) pack = make_pack ();
  g_autoptr (GBytes) bytes = export (pack);
  g_autofree char *addresses = tool_ask (bytes, (const char *[]) { "pdfinfo", "-url", "FILE", NULL });

  g_assert_nonnull (strstr (addresses, "https://example.org/it's?a=b&c=%C3%B8"));
  g_assert_nonnull (strstr (addresses, "https://www.amnesty"));
}

/* Words of a link that look unlike each other are one link, which says them all (ISO 14289-1, 7.18.5). */
static void
test_link_words (void)
{
  g_autoptr (BriefPack) pack = make_pack ();
  g_autoptr (GBytes) bytes = export (pack);
  g_autofree char *objects = tool_ask (bytes, (const char *[]) { "qpdf", "--json", "FILE", NULL });

  g_assert_nonnull (strstr (objects, "\"/Contents\": \"u:the whole record\""));
  g_assert_null (strstr (objects, "\"/Contents\": \"u:whole"));
}

/* Marks without end, in the font of a paragraph, in another and in a footnote: what nobody can read is drawn all the
 * same. */
static void
test_piled_marks (void)
{
  g_autoptr (BriefBlock) root = brief_block_new (BRIEF_BLOCK_DOCUMENT);
  BriefBlock *paragraph = brief_block_append_new (root, BRIEF_BLOCK_PARAGRAPH);
  BriefBlock *footnote = brief_block_append_new (root, BRIEF_BLOCK_FOOTNOTE);
  g_autoptr (GString) marks = g_string_new (NULL);
  g_autoptr (BriefDocument) document = NULL;
  g_autoptr (BriefStyleSheet) style = brief_style_sheet_new (BRIEF_PAPER_A4, FALSE);
  g_autoptr (BriefPages) pages = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 40000; i++)
    g_string_append (marks, "\u0301");
  g_string_append (marks, " and words");
  brief_block_append_text (paragraph, marks->str, 0, NULL);
  brief_block_append_text (paragraph, marks->str, BRIEF_INLINE_CITATION, NULL);
  brief_block_append_inline (paragraph, &(const BriefInline) {
                                            .text = (char *) "1",
                                            .flags = BRIEF_INLINE_CITATION | BRIEF_INLINE_FOOTNOTE,
                                            .target = (char *) "#note-1",
                                            .anchor = (char *) "mark-1",
                                        });
  brief_block_set_label (footnote, "1");
  brief_block_set_anchor (footnote, "note-1");
  brief_block_append_text (brief_block_append_new (footnote, BRIEF_BLOCK_PARAGRAPH), marks->str, 0, NULL);
  document = brief_document_new (root, "Marks", NULL, "en", NULL);
  pages = brief_lay_out (document, style, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  bytes = brief_export_pdf (pages, NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
}

/* The same pack gives the same bytes; without a date of its own there is none in the file, or that of the build. */
static void
test_reproducible (void)
{
  g_autoptr (BriefPack) pack = make_pack ();
  g_autoptr (GBytes) first = export (pack);
  g_autoptr (GBytes) second = export (pack);
  g_autoptr (GBytes) undated = NULL;
  g_autoptr (GBytes) undated_again = NULL;
  g_autofree char *information = NULL;

  g_assert_true (g_bytes_equal (first, second));
  brief_pack_set_detail (pack, "date", "");
  g_unsetenv ("SOURCE_DATE_EPOCH");
  undated = export (pack);
  g_usleep (1100000);
  undated_again = export (pack);
  g_assert_true (g_bytes_equal (undated, undated_again));
  information = tool_ask (undated, (const char *[]) { "pdfinfo", "-isodates", "FILE", NULL });
  g_assert_null (strstr (information, "CreationDate:    2"));

  g_setenv ("SOURCE_DATE_EPOCH", "1464220800", TRUE);
  g_clear_pointer (&undated_again, g_bytes_unref);
  undated_again = export (pack);
  g_clear_pointer (&information, g_free);
  information = tool_ask (undated_again, (const char *[]) { "pdfinfo", "-isodates", "FILE", NULL });
  g_assert_nonnull (strstr (information, "2016-05-26"));
  g_unsetenv ("SOURCE_DATE_EPOCH");
}

int
main (int argc, char *argv[])
{
  g_setenv ("TZ", "UTC", TRUE);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pdf/valid", test_valid);
  g_test_add_func ("/pdf/words", test_words);
  g_test_add_func ("/pdf/metadata", test_metadata);
  g_test_add_func ("/pdf/links", test_links);
  g_test_add_func ("/pdf/link-words", test_link_words);
  g_test_add_func ("/pdf/piled-marks", test_piled_marks);
  g_test_add_func ("/pdf/reproducible", test_reproducible);

  return g_test_run ();
}
