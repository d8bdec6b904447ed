/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "collection/brief-collection-reader.h"
#include "document/brief-preflight.h"
#include "pack/brief-pack-file.h"

#include <cairo.h>
#include <string.h>

static BriefCollection *
read_fixture (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "collections", "valid.json", NULL);
  g_autoptr (BriefProblems) problems = brief_problems_new ("valid.json");
  g_autoptr (GError) error = NULL;
  BriefCollection *collection = brief_collection_read_file (path, problems, NULL, &error);

  g_assert_no_error (error);
  return collection;
}

static BriefEntry *
add_note (BriefPack *pack, const char *note)
{
  BriefSection *section = brief_pack_get_n_sections (pack) > 0
                              ? brief_pack_get_section (pack, 0)
                              : brief_pack_add_section (pack, 0, "A section");
  g_autoptr (BriefEntry) entry = brief_entry_new_for_note (note);
  g_autoptr (GPtrArray) entries = g_ptr_array_new ();

  g_ptr_array_add (entries, entry);
  brief_pack_add_entries (pack, section, brief_section_get_n_entries (section), entries);
  return entry; /* the pack holds it */
}

/* A pack that nothing is to be said of. */
static BriefPack *
make_good_pack (void)
{
  BriefPack *pack = brief_pack_new ("Water", "en");

  add_note (pack, "Ask for a [date](https://example.org/).");
  return pack;
}

static const BriefPreflightFinding *
find (GPtrArray *findings, const char *words)
{
  for (guint i = 0; i < findings->len; i++)
    {
      const BriefPreflightFinding *finding = g_ptr_array_index (findings, i);

      if (strstr (finding->message, words) != NULL)
        return finding;
    }
  return NULL;
}

/* Whether @words are the one thing said of @pack, with this severity, of this section or entry, or of this detail. */
static void
assert_only (BriefPack *pack, const char *words, BriefSeverity severity, const char *key, const char *detail)
{
  g_autoptr (GPtrArray) findings = brief_preflight (pack);
  const BriefPreflightFinding *finding = find (findings, words);

  for (guint i = 0; i < findings->len; i++)
    g_test_message ("%s", ((BriefPreflightFinding *) g_ptr_array_index (findings, i))->message);
  g_assert_nonnull (finding);
  g_assert_cmpuint (findings->len, ==, 1);
  g_assert_cmpint (finding->severity, ==, severity);
  g_assert_cmpstr (finding->key, ==, key);
  g_assert_cmpstr (finding->detail, ==, detail);
  g_assert_cmpuint (brief_preflight_count (findings, severity), ==, 1);
}

static void
assert_nothing (BriefPack *pack)
{
  g_autoptr (GPtrArray) findings = brief_preflight (pack);

  g_assert_cmpuint (findings->len, ==, 0);
}

static void
test_good (void)
{
  g_autoptr (BriefPack) pack = make_good_pack ();

  assert_nothing (pack);
}

static void
test_title (void)
{
  static const char *const blank[] = { "", " ", "\t\u00a0\u200b\u2003" };
  g_autoptr (BriefPack) pack = make_good_pack ();

  for (guint i = 0; i < G_N_ELEMENTS (blank); i++)
    {
      g_assert_true (brief_pack_set_detail (pack, "title", blank[i]));
      assert_only (pack, "no title", BRIEF_SEVERITY_ERROR, NULL, "title");
    }
  brief_pack_set_detail (pack, "title", "水");
  assert_nothing (pack);
}

static void
test_language (void)
{
  static const char *const unknown[] = { "und", "UND", "und-Latn" };
  g_autoptr (BriefPack) pack = make_good_pack ();

  for (guint i = 0; i < G_N_ELEMENTS (unknown); i++)
    {
      g_assert_true (brief_pack_set_detail (pack, "language", unknown[i]));
      assert_only (pack, "what language", BRIEF_SEVERITY_ERROR, NULL, "language");
    }
  brief_pack_set_detail (pack, "language", "zh-Hant");
  assert_nothing (pack);
}

static void
test_empty (void)
{
  g_autoptr (BriefPack) pack = brief_pack_new ("Water", "en");
  BriefSection *section;

  assert_only (pack, "the pack is empty", BRIEF_SEVERITY_ERROR, NULL, NULL);

  /* A note that says nothing is nothing; words on a section are something. */
  add_note (pack, " \n");
  section = brief_pack_get_section (pack, 0);
  {
    g_autoptr (GPtrArray) findings = brief_preflight (pack);

    g_assert_nonnull (find (findings, "the pack is empty"));
    g_assert_nonnull (find (findings, "the section is empty"));
    g_assert_cmpuint (findings->len, ==, 2);
  }
  brief_pack_set_section_note (pack, section, "Why this matters.");
  assert_nothing (pack);
}

static void
test_empty_section (void)
{
  g_autoptr (BriefPack) pack = make_good_pack ();
  BriefSection *section = brief_pack_add_section (pack, 1, "Later");

  assert_only (pack, "the section is empty", BRIEF_SEVERITY_WARNING, brief_section_get_key (section), NULL);
  brief_pack_set_section_title (pack, section, "");
  assert_only (pack, "a section without heading is empty", BRIEF_SEVERITY_WARNING,
               brief_section_get_key (section), NULL);
}

static void
test_links (void)
{
  static const struct {
    const char *note;
    gboolean readable;
  } cases[] = {
    { "[words](https://example.org/)", TRUE },
    { "[](https://example.org/)", FALSE },
    { "[ ](https://example.org/)", FALSE },
    { "[\u00a0\u200b](https://example.org/)", FALSE },
    { "[![](picture.png)](https://example.org/)", FALSE },
    { "[![ ](picture.png)](https://example.org/)", FALSE },
    { "[![A well](picture.png)](https://example.org/)", TRUE },
    { "[`code`](https://example.org/)", TRUE },
    { "<https://example.org/>", TRUE },
    { "> - [](mailto:me@example.org)", FALSE },
    { "Read [this][1].\n\n[1]: https://example.org/", TRUE },
    /* What becomes no link needs no words, nor does code. */
    { "[](other.html)", TRUE },
    { "[](javascript:alert)", TRUE },
    { "`[](https://example.org/)`", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (BriefPack) pack = make_good_pack ();
      BriefEntry *entry = add_note (pack, cases[i].note);

      g_test_message ("%s", cases[i].note);
      if (cases[i].readable)
        assert_nothing (pack);
      else
        assert_only (pack, "no words to click on", BRIEF_SEVERITY_ERROR, brief_entry_get_key (entry), NULL);
    }
}

static void
test_section_link (void)
{
  g_autoptr (BriefPack) pack = make_good_pack ();
  BriefSection *section = brief_pack_get_section (pack, 0);
  g_autoptr (GPtrArray) findings = NULL;
  g_autofree char *line = NULL;

  brief_pack_set_section_note (pack, section, "[](https://example.org/)");
  assert_only (pack, "no words to click on", BRIEF_SEVERITY_ERROR, brief_section_get_key (section), NULL);
  findings = brief_preflight (pack);
  line = brief_preflight_finding_to_string (g_ptr_array_index (findings, 0));
  g_assert_cmpstr (line, ==, "“A section”: the link to https://example.org/ has no words to click on");
}

static void
test_long_heading (void)
{
  g_autofree char *fits = g_strnfill (120, 'x');
  g_autofree char *too_long = g_strnfill (121, 'x');
  g_autoptr (BriefPack) pack = make_good_pack ();
  BriefSection *section = brief_pack_get_section (pack, 0);

  brief_pack_set_section_title (pack, section, fits);
  assert_nothing (pack);
  brief_pack_set_section_title (pack, section, too_long);
  assert_only (pack, "the heading has 121 characters", BRIEF_SEVERITY_WARNING,
               brief_section_get_key (section), NULL);
}

static void
test_long_note (void)
{
  g_autofree char *fits = g_strnfill (100000, 'x');
  g_autofree char *too_long = g_strnfill (100001, 'x');
  g_autoptr (BriefPack) pack = make_good_pack ();
  BriefEntry *entry = brief_section_get_entry (brief_pack_get_section (pack, 0), 0);

  brief_pack_set_entry_note (pack, entry, fits);
  assert_nothing (pack);
  brief_pack_set_entry_note (pack, entry, too_long);
  assert_only (pack, "the note has 100001 characters", BRIEF_SEVERITY_WARNING, brief_entry_get_key (entry),
               NULL);
}

/* The law is known to hold in 2016: 24 months later it is not too old, a month after that it is. */
static void
test_law (void)
{
  g_autoptr (BriefCollection) collection = read_fixture ();
  g_autoptr (BriefPack) pack = brief_pack_new ("Water", "en");
  BriefEntry *entry = brief_pack_add_item (pack, collection,
                                           brief_collection_lookup_item (collection, "report-1"));
  g_autoptr (GPtrArray) young = NULL;
  g_autoptr (GPtrArray) old = NULL;
  const BriefPreflightFinding *finding;

  brief_pack_set_detail (pack, "date", "2018-01");
  young = brief_preflight (pack);
  g_assert_null (find (young, "more than two years old"));
  g_assert_nonnull (find (young, "has neither an address nor a number"));
  brief_pack_set_detail (pack, "date", "2018-03");
  old = brief_preflight (pack);
  finding = find (old, "more than two years old");
  g_assert_true (finding != NULL && finding->severity == BRIEF_SEVERITY_WARNING);
  g_assert_cmpstr (finding->key, ==, brief_entry_get_key (entry));
  g_assert_cmpuint (old->len, ==, young->len + 1);
}

static BriefPack *
read_pack_with_logo (const char *type, GBytes *data, const char *text)
{
  g_autofree char *encoded = g_base64_encode (g_bytes_get_data (data, NULL), g_bytes_get_size (data));
  g_autofree char *json = g_strdup_printf (
      "{ \"format\": \"briefings-pack\", \"version\": 1, \"id\": \"00000001-0000-4000-8000-000000000000\","
      "  \"title\": \"Water\", \"language\": \"en\","
      "  \"logo\": { \"type\": \"%s\", \"data\": \"%s\", \"alt\": \"%s\" }, \"sections\": ["
      "  { \"key\": \"00000002-0000-4000-8000-000000000000\", \"title\": \"\", \"note\": \"Words.\","
      "    \"entries\": [] } ] }",
      type, encoded, text);
  g_autoptr (GBytes) bytes = g_bytes_new (json, strlen (json));
  g_autoptr (BriefProblems) problems = brief_problems_new ("logo");
  g_autoptr (GError) error = NULL;
  BriefPack *pack = brief_pack_read_bytes (bytes, problems, &error);

  g_assert_no_error (error);
  return pack;
}

static cairo_status_t
append_bytes (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static GBytes *
make_png (int width, int height)
{
  GByteArray *data = g_byte_array_new ();
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A1, width, height);

  g_assert_cmpint (cairo_surface_write_to_png_stream (surface, append_bytes, data), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (surface);
  return g_byte_array_free_to_bytes (data);
}

static void
test_logo (void)
{
  static const char drawing[] =
      "<svg xmlns='http://www.w3.org/2000/svg' width='8' height='8'><rect width='8' height='8'/></svg>";
  g_autoptr (GBytes) png = make_png (8, 8);
  g_autoptr (GBytes) huge = make_png (8192, 4097);
  g_autoptr (GBytes) cut = g_bytes_new_from_bytes (png, 0, 20);
  g_autoptr (GBytes) svg = g_bytes_new_static (drawing, strlen (drawing));
  const struct {
    const char *type;
    GBytes *data;
    const char *text;
    const char *words;
  } cases[] = {
    { "image/png", png, "A well", NULL },
    { "image/svg+xml", svg, "A well", NULL },
    { "image/png", png, " ", "no words for people who cannot see it" },
    { "image/png", cut, "A well", "cannot be read as a picture" },
    { "image/png", huge, "A well", "cannot be read as a picture" },
    { "image/jpeg", png, "A well", "cannot be read as a picture" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (BriefPack) pack = read_pack_with_logo (cases[i].type, cases[i].data, cases[i].text);

      g_test_message ("case %u", i);
      if (cases[i].words == NULL)
        assert_nothing (pack);
      else
        assert_only (pack, cases[i].words, BRIEF_SEVERITY_ERROR, NULL, "logo");
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/preflight/good", test_good);
  g_test_add_func ("/preflight/title", test_title);
  g_test_add_func ("/preflight/language", test_language);
  g_test_add_func ("/preflight/empty", test_empty);
  g_test_add_func ("/preflight/empty-section", test_empty_section);
  g_test_add_func ("/preflight/links", test_links);
  g_test_add_func ("/preflight/section-link", test_section_link);
  g_test_add_func ("/preflight/long-heading", test_long_heading);
  g_test_add_func ("/preflight/long-note", test_long_note);
  g_test_add_func ("/preflight/law", test_law);
  g_test_add_func ("/preflight/logo", test_logo);

  return g_test_run ();
}
