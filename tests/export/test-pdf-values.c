/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "export/pdf/brief-icc-profile.h"
#include "export/pdf/brief-pdf-scan.h"
#include "export/pdf/brief-pdf-syntax.h"
#include "export/pdf/brief-pdf.h"

#include <string.h>

static BriefPdfSpan
span_of (const char *text)
{
  return (BriefPdfSpan) { text, strlen (text), 0, 0 };
}

/* The values of a row, one a line. */
static void
test_read (void)
{
  static const struct {
    const char *text;
    const char *values;
  } cases[] = {
    { "1 0 R 2", "1 0 R\n2\n" },
    { "1 0 2 0 R", "1\n0\n2 0 R\n" },
    { "-1.5 +2 .5", "-1.5\n+2\n.5\n" },
    { "/Name/Other#20one", "/Name\n/Other#20one\n" },
    { "(a (b) \\) c)(d)", "(a (b) \\) c)\n(d)\n" },
    { "<feff 00d8>[1[2]<</A<</B 1>>>>]", "<feff 00d8>\n[1[2]<</A<</B 1>>>>]\n" },
    { "true % (a comment\r false", "true\nfalse\n" },
    { "  ", "" },
    { "1 ] 2", "1\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const BriefPdfSpan span = span_of (cases[i].text);
      g_autoptr (GString) found = g_string_new (NULL);
      g_autoptr (GError) error = NULL;
      BriefPdfSpan value;
      BriefPdfScan scan;

      brief_pdf_scan_init (&scan, &span);
      while (brief_pdf_scan_next_value (&scan, &value, &error) && value.data != NULL)
        {
          g_string_append_len (found, value.data, (gssize) value.length);
          g_string_append_c (found, '\n');
        }
      g_assert_no_error (error);
      g_assert_cmpstr (found->str, ==, cases[i].values);
    }
}

static void
test_refuse (void)
{
  static const struct {
    const char *text;
    const char *why;
  } cases[] = {
    { "(a (b)", "byte 0: a string has no end" },
    { "(a\\)", "byte 0: a string has no end" },
    { "<12x>", "byte 0: a hexadecimal string has no end" },
    { "  >", "byte 2: no value starts here" },
    { "{1}", "byte 0: no value starts here" },
    { "[1 2", "byte 4: an array or dictionary has no end" },
    { "[1>>", "byte 4: an array or dictionary ends as the other" },
    { "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[", "byte 33: values are nested too deep" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const BriefPdfSpan span = span_of (cases[i].text);
      g_autoptr (GError) error = NULL;
      BriefPdfSpan value;
      BriefPdfScan scan;

      brief_pdf_scan_init (&scan, &span);
      g_assert_false (brief_pdf_scan_next_value (&scan, &value, &error));
      g_assert_error (error, BRIEF_EXPORT_ERROR, BRIEF_EXPORT_ERROR_FAILED);
      g_assert_cmpstr (error->message, ==, cases[i].why);
    }
}

static void
test_look_up (void)
{
  const BriefPdfSpan span = span_of ("<</Type /Page % 1\n/In <</K 7>>/K 12 0 R/N 4294967295>>");
  g_autoptr (GError) error = NULL;
  BriefPdfSpan value;
  guint number;

  g_assert_true (brief_pdf_span_lookup (&span, "Type", &value, NULL));
  g_assert_true (brief_pdf_span_is (&value, "/Page"));
  g_assert_true (brief_pdf_span_lookup (&span, "K", &value, NULL));
  g_assert_true (brief_pdf_span_read_reference (&value, &number, NULL));
  g_assert_cmpuint (number, ==, 12);
  g_assert_true (brief_pdf_span_lookup (&span, "N", &value, NULL));
  g_assert_true (brief_pdf_span_read_integer (&value, G_MAXUINT, &number, NULL));
  g_assert_cmpuint (number, ==, G_MAXUINT);
  g_assert_false (brief_pdf_span_read_integer (&value, 12, &number, &error));
  g_assert_cmpstr (error->message, ==, "byte 42: a number up to 12 was expected");
  g_assert_true (brief_pdf_span_lookup (&span, "None", &value, NULL));
  g_assert_null (value.data);
  g_clear_error (&error);
  g_assert_false (brief_pdf_span_read_reference (&value, &number, &error));
  g_assert_nonnull (error);
}

static void
assert_written (void (*append) (GString *, const char *), const char *text, const char *expected)
{
  g_autoptr (GString) out = g_string_new (NULL);

  append (out, text);
  g_assert_cmpstr (out->str, ==, expected);
}

static void
test_write (void)
{
  static const struct {
    double number;
    const char *text;
  } reals[] = {
    { 0.0, "0" },       { -0.0001, "0" },    { 1.0, "1" },         { 100.0, "100" },
    { -12.5, "-12.5" }, { 0.0625, "0.062" }, { 841.89, "841.89" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (reals); i++)
    {
      g_autoptr (GString) out = g_string_new (NULL);

      brief_pdf_append_real (out, reals[i].number);
      g_assert_cmpstr (out->str, ==, reals[i].text);
    }
  assert_written (brief_pdf_append_name, "application/json a", "/application#2Fjson#20a");
  assert_written (brief_pdf_append_string, "a(b)\\ø", "(a\\(b\\)\\\\\\303\\270)");
  assert_written (brief_pdf_append_text, "plain\n(text)", "(plain\\012\\(text\\))");
  assert_written (brief_pdf_append_text, "ø", "<FEFF00F8>");
  assert_written (brief_pdf_append_text, "🎉", "<FEFFD83CDF89>");
  /* In PDFDocEncoding these are accents. */
  assert_written (brief_pdf_append_text, "\x18", "<FEFF0018>");
}

/* No string is longer than a PDF/A may have it, whatever it is made of. */
static void
test_long_text (void)
{
  static const char *const characters[] = { "a", "ø", "水", "🎉" };

  for (guint i = 0; i < G_N_ELEMENTS (characters); i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (GString) out = g_string_new (NULL);

      for (guint j = 0; j < 40000; j++)
        g_string_append (text, characters[i]);
      brief_pdf_append_text (out, text->str);
      /* Two digits a byte. */
      g_assert_cmpuint ((out->len - 2) / (out->str[0] == '<' ? 2 : 1), <=, 32767);
      g_assert_cmpuint (out->len, >, 8000);
    }
}

static double
read_fixed (const guint8 *data)
{
  gint32 number;

  memcpy (&number, data, sizeof number);
  return (gint32) GINT32_FROM_BE (number) / 65536.0;
}

/* The profile has the colorants of sRGB under D50, as they are published. */
static void
test_profile (void)
{
  static const struct {
    const char *signature;
    double values[3];
  } expected[] = {
    { "rXYZ", { 0.4361, 0.2225, 0.0139 } },
    { "gXYZ", { 0.3851, 0.7169, 0.0971 } },
    { "bXYZ", { 0.1431, 0.0606, 0.7141 } },
    { "wtpt", { 0.9642, 1.0000, 0.8249 } },
  };
  g_autoptr (GByteArray) profile = brief_icc_profile_new ();
  guint32 length;

  memcpy (&length, profile->data, sizeof length);
  g_assert_cmpuint (GUINT32_FROM_BE (length), ==, profile->len);
  g_assert_cmpmem (profile->data + 36, 4, "acsp", 4);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      const guint8 *tag = memmem (profile->data, profile->len, expected[i].signature, 4);
      guint32 place;

      g_assert_nonnull (tag);
      memcpy (&place, tag + 4, sizeof place);
      place = GUINT32_FROM_BE (place);
      g_assert_cmpuint (place % 4, ==, 0);
      g_assert_cmpmem (profile->data + place, 4, "XYZ ", 4);
      for (guint j = 0; j < 3; j++)
        g_assert_cmpfloat_with_epsilon (read_fixed (profile->data + place + 8 + 4 * j), expected[i].values[j],
                                        0.0002);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pdf-values/read", test_read);
  g_test_add_func ("/pdf-values/refuse", test_refuse);
  g_test_add_func ("/pdf-values/look-up", test_look_up);
  g_test_add_func ("/pdf-values/write", test_write);
  g_test_add_func ("/pdf-values/long-text", test_long_text);
  g_test_add_func ("/pdf-values/profile", test_profile);

  return g_test_run ();
}
