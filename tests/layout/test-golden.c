/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "golden-documents.h"
#include "page-text.h"
#include "sample.h"

#include <string.h>

#define RULES "/usr/share/fontconfig/conf.avail/"

/* The fonts of the packages fonts-noto-core, fonts-noto-cjk and fonts-noto-color-emoji, and no others; of fontconfig's own
 * rules those that find emoji and make them as large as letters. What a machine adds changes nothing. */
static const char *const fonts_conf =
    "<?xml version=\"1.0\"?>\n"
    "<!DOCTYPE fontconfig SYSTEM \"urn:fontconfig:fonts.dtd\">\n"
    "<fontconfig>\n"
    "  <dir>/usr/share/fonts/truetype/noto</dir>\n"
    "  <dir>/usr/share/fonts/opentype/noto</dir>\n"
    "  <cachedir>/var/cache/fontconfig</cachedir>\n"
    "  <cachedir prefix=\"xdg\">fontconfig</cachedir>\n"
    "  <include>" RULES "10-scale-bitmap-fonts.conf</include>\n"
    "  <include>" RULES "45-generic.conf</include>\n"
    "  <include>" RULES "60-generic.conf</include>\n"
    "  <alias><family>serif</family><prefer><family>Noto Serif</family></prefer></alias>\n"
    "  <alias><family>sans-serif</family><prefer><family>Noto Sans</family></prefer></alias>\n"
    "  <alias><family>monospace</family><prefer><family>Noto Sans Mono</family></prefer></alias>\n"
    "</fontconfig>\n";

/* A document, and how many of its pages say all there is to say. */
typedef struct {
  const char *name;
  void (*make) (GoldenDocument *document);
  guint n_pages;
} Golden;

static const Golden goldens[] = {
  { "one-page", golden_make_one_page, 2 },        { "country", golden_make_country, 4 },
  { "blocks", golden_make_blocks, 20 },           { "arabic", golden_make_arabic, 20 },
  { "footnotes", golden_make_footnotes, 20 },     { "scripts", golden_make_scripts, 20 },
  { "large-print", golden_make_large_print, 20 }, { "letter", golden_make_letter, 20 },
};

/* Prints where two texts part, line by line. */
static void
print_difference (const char *name, const char *expected, const char *actual)
{
  g_auto (GStrv) expected_lines = g_strsplit (expected, "\n", -1);
  g_auto (GStrv) actual_lines = g_strsplit (actual, "\n", -1);
  const guint n_lines = MAX (g_strv_length (expected_lines), g_strv_length (actual_lines));
  const guint n_expected = g_strv_length (expected_lines);
  const guint n_actual = g_strv_length (actual_lines);
  guint n_printed = 0;

  g_test_message ("%s.layout: - as it was, + as it is; BRIEFINGS_WRITE_GOLDEN=1 writes it anew", name);
  for (guint i = 0; i < n_lines && n_printed < 12; i++)
    {
      const char *was = i < n_expected ? expected_lines[i] : "(end)";
      const char *is = i < n_actual ? actual_lines[i] : "(end)";

      if (g_str_equal (was, is))
        continue;
      g_test_message ("%u\n- %s\n+ %s", i + 1, was, is);
      n_printed++;
    }
}

static void
test_golden (gconstpointer data)
{
  const Golden *golden = data;
  g_auto (GoldenDocument) document = { NULL };
  g_autofree char *name = g_strconcat (golden->name, ".layout", NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "layout", "golden", name, NULL);
  g_autofree char *expected = NULL;
  g_autofree char *actual = NULL;
  g_autofree char *actual_of_two = NULL;
  g_autoptr (BriefPages) pages = NULL;
  g_autoptr (BriefPages) pages_of_two = NULL;
  g_autoptr (GError) error = NULL;

  golden->make (&document);
  pages = sample_lay_out_with (document.document, document.style, 1);
  pages_of_two = sample_lay_out_with (document.document, document.style, 2);
  actual = page_text_write (pages, golden->n_pages);
  actual_of_two = page_text_write (pages_of_two, golden->n_pages);
  g_assert_cmpstr (actual, ==, actual_of_two);

  if (g_strcmp0 (g_getenv ("BRIEFINGS_WRITE_GOLDEN"), "1") == 0)
    {
      g_file_set_contents (path, actual, -1, &error);
      g_assert_no_error (error);
      return;
    }
  g_file_get_contents (path, &expected, NULL, &error);
  g_assert_no_error (error);
  if (g_str_equal (expected, actual))
    return;
  print_difference (golden->name, expected, actual);
  g_test_fail ();
}

static void
write_fonts_conf (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_BUILT, "layout", "fonts.conf", NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, fonts_conf, -1, &error);
  g_assert_no_error (error);
  g_setenv ("FONTCONFIG_FILE", path, TRUE);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  write_fonts_conf ();

  for (guint i = 0; i < G_N_ELEMENTS (goldens); i++)
    {
      g_autofree char *path = g_strconcat ("/golden/", goldens[i].name, NULL);

      g_test_add_data_func (path, &goldens[i], test_golden);
    }

  return g_test_run ();
}
