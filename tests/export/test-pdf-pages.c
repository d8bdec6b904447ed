/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "../layout/random-document.h"
#include "../layout/sample.h"
#include "tool.h"
#include "export/pdf/brief-pdf.h"

#include <json-glib/json-glib.h>
#include <string.h>

static GBytes *export (BriefPages *pages, GBytes *attachment)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes = brief_export_pdf (pages, attachment, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  return bytes;
}

static BriefPages *
lay_out_random (guint32 seed)
{
  g_autoptr (BriefStyleSheet) style = brief_style_sheet_new (BRIEF_PAPER_A4, seed % 3 == 0);
  g_autoptr (BriefDocument) document = random_document_new (seed, 8);

  style->right_to_left = seed % 4 == 0;
  return sample_lay_out (document, style);
}

/* Whatever is in each other, over however many pages it goes, a file comes out that readers find no fault with. */
static void
test_random (void)
{
  for (guint32 seed = 0; seed < 12; seed++)
    {
      g_autoptr (BriefPages) pages = lay_out_random (seed);
      g_autoptr (GBytes) bytes = export (pages, NULL);
      g_autofree char *check = tool_ask (bytes, (const char *[]) { "qpdf", "--check", "FILE", NULL });
      g_autofree char *information = tool_ask (bytes, (const char *[]) { "pdfinfo", "FILE", NULL });
      g_autofree char *n_pages = g_strdup_printf ("Pages:           %u\n", brief_pages_get_n_pages (pages));

      g_assert_nonnull (strstr (check, "No syntax or stream encoding errors"));
      g_assert_nonnull (strstr (information, "Tagged:          yes"));
      g_assert_nonnull (strstr (information, n_pages));
    }
}

/* The pack goes in as it is, and only if asked. */
static void
test_attachment (void)
{
  static const char pack[] = "{ \"title\": \"A pack, byte for byte: ø\" }\n";
  g_autoptr (GBytes) attachment = g_bytes_new_static (pack, strlen (pack));
  g_autoptr (BriefPages) pages = lay_out_random (1);
  g_autoptr (GBytes) with = export (pages, attachment);
  g_autoptr (GBytes) without = export (pages, NULL);
  g_autofree char *shown = tool_ask (
      with, (const char *[]) { "qpdf", "--show-attachment=pack.briefing", "FILE", NULL });
  g_autofree char *list = tool_ask (without, (const char *[]) { "qpdf", "--list-attachments", "FILE", NULL });

  g_assert_cmpstr (shown, ==, pack);
  g_assert_null (strstr (list, "->"));
}

/* Whether some bytes hold a word that is not a part of another. */
static gboolean
has_word (const char *data, gsize length, const char *word)
{
  const gsize word_length = strlen (word);
  const char *end = data + length;

  for (const char *at = data; (at = memmem (at, (gsize) (end - at), word, word_length)) != NULL; at++)
    if ((at == data || !g_ascii_isalnum (at[-1]))
        && (at + word_length == end || !g_ascii_isalnum (at[word_length])))
      return TRUE;
  return FALSE;
}

/* Nothing tells who made the file, where, or on what machine: neither as it is nor with all in it unpacked. */
static void
test_privacy (void)
{
  g_autoptr (BriefPages) pages = lay_out_random (2);
  g_autoptr (GBytes) attachment = g_bytes_new_static ("{}", 2);
  g_autoptr (GBytes) bytes = export (pages, attachment);
  g_autofree char *folder = g_get_current_dir ();
  const char *const secrets[] = { g_get_user_name (),
                                  g_get_real_name (),
                                  g_get_host_name (),
                                  g_get_home_dir (),
                                  g_get_tmp_dir (),
                                  folder,
                                  "/usr/share/fonts",
                                  "cairo",
                                  "Cairo",
                                  "Pango",
                                  "GLib" };
  const char *const unpack[] = { "qpdf", "--qdf", "--object-streams=disable", "FILE", "-", NULL };
  g_autoptr (GBytes) unpacked_bytes = tool_ask_bytes (bytes, unpack);
  gsize length;
  const char *unpacked = g_bytes_get_data (unpacked_bytes, &length);

  /* What is looked for would be found. */
  g_assert_true (has_word (unpacked, length, "StructTreeRoot"));
  g_assert_true (has_word (unpacked, length, "Briefings"));
  for (guint i = 0; i < G_N_ELEMENTS (secrets); i++)
    {
      g_assert_false (has_word (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), secrets[i]));
      if (has_word (unpacked, length, secrets[i]))
        g_error ("the file tells “%s”", secrets[i]);
    }
}

/* A link to what is not there makes no file, and the message says what is missing. */
static void
test_missing_target (void)
{
  g_autoptr (BriefBlock) root = brief_block_new (BRIEF_BLOCK_DOCUMENT);
  g_autoptr (BriefStyleSheet) style = brief_style_sheet_new (BRIEF_PAPER_A4, FALSE);
  g_autoptr (BriefDocument) document = NULL;
  g_autoptr (BriefPages) pages = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  brief_block_append_link (sample_add_paragraph (root, "See "), "there", 0, NULL, "#nowhere", NULL);
  document = sample_make_document (root, "en");
  pages = sample_lay_out (document, style);
  bytes = brief_export_pdf (pages, NULL, NULL, NULL, NULL, &error);
  g_assert_null (bytes);
  g_assert_error (error, BRIEF_EXPORT_ERROR, BRIEF_EXPORT_ERROR_FAILED);
  g_assert_nonnull (strstr (error->message, "“nowhere”"));
}

static void
cancel_in_the_middle (double fraction, gpointer user_data)
{
  if (fraction >= 0.5)
    g_cancellable_cancel (user_data);
}

/* Cancelled before it starts, or in the middle: nothing comes out. */
static void
test_cancel (void)
{
  g_autoptr (BriefPages) pages = lay_out_random (5);

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) bytes = NULL;

      if (i == 0)
        g_cancellable_cancel (cancellable);
      bytes = brief_export_pdf (pages, NULL, cancellable, cancel_in_the_middle, cancellable, &error);
      g_assert_null (bytes);
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
    }
}

/* The links of a file as “from page, to page, to height”, counted from 0 and from the top. */
static GHashTable *
list_links (GBytes *bytes, double page_height)
{
  GHashTable *links = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *text = tool_ask (bytes, (const char *[]) { "qpdf", "--json=2", "FILE", NULL });
  g_autoptr (GHashTable) pages = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GList) objects = NULL;
  g_autoptr (GError) error = NULL;
  JsonArray *list;
  JsonObject *root;

  json_parser_load_from_data (parser, text, -1, &error);
  g_assert_no_error (error);
  root = json_node_get_object (json_parser_get_root (parser));
  list = json_object_get_array_member (root, "pages");
  for (guint i = 0; i < json_array_get_length (list); i++)
    g_hash_table_insert (
        pages, (gpointer) json_object_get_string_member (json_array_get_object_element (list, i), "object"),
        GUINT_TO_POINTER (i));
  root = json_array_get_object_element (json_object_get_array_member (root, "qpdf"), 1);
  objects = json_object_get_values (root);
  for (GList *at = objects; at != NULL; at = at->next)
    {
      JsonNode *value = json_object_get_member (json_node_get_object (at->data), "value");
      JsonObject *object = value != NULL && JSON_NODE_HOLDS_OBJECT (value) ? json_node_get_object (value)
                                                                           : NULL;
      JsonArray *target;

      if (object == NULL || !json_object_has_member (object, "/Dest")
          || !json_object_has_member (object, "/P"))
        continue;
      target = json_object_get_array_member (object, "/Dest");
      g_hash_table_add (
          links,
          g_strdup_printf (
              "%u %u %.0f",
              GPOINTER_TO_UINT (g_hash_table_lookup (pages, json_object_get_string_member (object, "/P"))),
              GPOINTER_TO_UINT (g_hash_table_lookup (pages, json_array_get_string_element (target, 0))),
              page_height - json_array_get_double_element (target, 3)));
    }
  return links;
}

static void
assert_link (GHashTable *links, const BriefDestination *from, const BriefDestination *to)
{
  g_autofree char *link = g_strdup_printf ("%u %u %.0f", from->page, to->page, to->y);

  if (!g_hash_table_contains (links, link))
    g_error ("no link from page %u to page %u, %g", from->page + 1, to->page + 1, to->y);
}

/* The mark of each footnote leads to it, and its number back, wherever the two stand. */
static void
test_footnotes (void)
{
  guint n_footnotes = 0;

  for (guint32 seed = 20; seed < 24; seed++)
    {
      g_autoptr (BriefPages) pages = lay_out_random (seed);
      g_autoptr (GBytes) bytes = export (pages, NULL);
      g_autoptr (GHashTable) links = list_links (bytes, brief_pages_get_style (pages)->page_height);

      for (guint number = 1;; number++)
        {
          g_autofree char *mark_name = g_strdup_printf ("mark-%u", number);
          g_autofree char *note_name = g_strdup_printf ("note-%u", number);
          const BriefDestination *mark = brief_pages_lookup_anchor (pages, mark_name);
          const BriefDestination *note = brief_pages_lookup_anchor (pages, note_name);

          if (note == NULL)
            break;
          assert_link (links, mark, note);
          assert_link (links, note, mark);
          n_footnotes++;
        }
    }
  g_assert_cmpuint (n_footnotes, >, 20);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pdf-pages/random", test_random);
  g_test_add_func ("/pdf-pages/attachment", test_attachment);
  g_test_add_func ("/pdf-pages/privacy", test_privacy);
  g_test_add_func ("/pdf-pages/missing-target", test_missing_target);
  g_test_add_func ("/pdf-pages/cancel", test_cancel);
  g_test_add_func ("/pdf-pages/footnotes", test_footnotes);

  return g_test_run ();
}
