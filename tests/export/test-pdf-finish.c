/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "drawing.h"
#include "tool.h"

#include "export/pdf/brief-pdf-finish.h"
#include "export/pdf/brief-pdf.h"

#include <string.h>

static const BriefPdfMetadata metadata = {
  .title = "What the law’s “should” is: <&>",
  .author = "A team",
  .language = "en",
  .date = "2026-11-24",
};

static GBytes *
finish_sample (const BriefPdfMetadata *of)
{
  g_autoptr (Drawing) drawing = drawing_new (2);
  g_autoptr (GBytes) drawn = NULL;
  g_autoptr (GError) error = NULL;
  GBytes *finished;

  drawing_paint_sample (drawing);
  drawn = drawing_finish (drawing);
  finished = brief_pdf_finish (drawn, drawing->structure, of, NULL, &error);
  g_assert_no_error (error);
  return finished;
}

/* All objects as JSON, one entry of a dictionary a line. */
static char *
list_objects (GBytes *file)
{
  return tool_ask (file, (const char *[]) { "qpdf", "--json", "--json-key=qpdf", "FILE", NULL });
}

static guint
count (const char *text, const char *words)
{
  guint n = 0;

  for (const char *at = text; (at = strstr (at, words)) != NULL; at += strlen (words))
    n++;
  return n;
}

static void
check_with_qpdf (GBytes *file)
{
  g_autofree char *output = tool_ask (file, (const char *[]) { "qpdf", "--check", "FILE", NULL });

  g_assert_nonnull (strstr (output, "No syntax or stream encoding errors"));
}

static void
test_valid (void)
{
  g_autoptr (GBytes) file = finish_sample (&metadata);
  g_autofree char *checker = g_test_build_filename (G_TEST_DIST, "pdf", "structure_check.py", NULL);

  check_with_qpdf (file);
  if (g_file_test (checker, G_FILE_TEST_EXISTS))
    g_free (tool_ask (file, (const char *[]) { "python3", checker, "FILE", NULL }));
}

/* Pages look as before. */
static void
test_pages_stay (void)
{
  const char *const command[] = {
    "sh", "-c", "pdftoppm -r 50 \"$1\" 2>/dev/null | cksum", "sh", "FILE", NULL
  };
  g_autoptr (Drawing) drawing = drawing_new (2);
  g_autoptr (GBytes) drawn = NULL;
  g_autoptr (GBytes) file = finish_sample (&metadata);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  drawing_paint_sample (drawing);
  drawn = drawing_finish (drawing);
  before = tool_ask (drawn, command);
  after = tool_ask (file, command);
  g_assert_cmpstr (before, ==, after);
  g_assert_false (g_str_has_suffix (before, " 0\n"));
}

static void
test_structure (void)
{
  g_autoptr (GBytes) file = finish_sample (&metadata);
  g_autofree char *objects = list_objects (file);
  static const struct {
    const char *words;
    guint n;
  } expected[] = {
    { "\"/S\": \"/Document\"", 1 },
    { "\"/S\": \"/Sect\"", 1 }, /* the other one is empty */
    { "\"/S\": \"/H1\"", 1 },
    { "\"/S\": \"/H2\"", 1 },
    { "\"/S\": \"/L\"", 1 },
    { "\"/S\": \"/LI\"", 2 },
    { "\"/S\": \"/Lbl\"", 2 },
    { "\"/S\": \"/LBody\"", 2 },
    { "\"/ListNumbering\": \"/Decimal\"", 1 },
    { "\"/S\": \"/TR\"", 3 }, /* the last row is empty */
    { "\"/S\": \"/TH\"", 3 },
    { "\"/S\": \"/TD\"", 3 }, /* one of them is empty, in a row that is not */
    { "\"/Scope\": \"/Column\"", 2 },
    { "\"/Scope\": \"/Row\"", 1 },
    { "\"/Alt\": \"u:A red square (with a “name”)\"", 1 },
    { "\"/ActualText\": \"u:primary\"", 1 },
    { "\"/Lang\": \"u:nb\"", 1 },
    { "\"/S\": \"/TeamNote\"", 1 },
    { "\"/TeamNote\": \"/Div\"", 1 },
    { "\"/ID\": \"u:note-1\"", 1 },
    { "\"u:note-1\"", 4 }, /* the id, its limits, its name */
    { "\"/S\": \"/Link\"", 3 },
    { "\"/Type\": \"/OBJR\"", 3 },
    { "\"/Type\": \"/MCR\"", 1 }, /* the cell that goes on */
    { "\"/Type\": \"/StructTreeRoot\"", 1 },
    { "\"/BBox\": [", 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      if (count (objects, expected[i].words) != expected[i].n)
        g_test_message ("%s", expected[i].words);
      g_assert_cmpuint (count (objects, expected[i].words), ==, expected[i].n);
    }
}

static void
test_links (void)
{
  g_autoptr (GBytes) file = finish_sample (&metadata);
  g_autofree char *objects = list_objects (file);
  g_autofree char *addresses = tool_ask (file, (const char *[]) { "pdfinfo", "-url", "FILE", NULL });

  g_assert_cmpuint (count (objects, "\"/Subtype\": \"/Link\""), ==, 3);
  g_assert_cmpuint (count (objects, "\"/Contents\": \"u:a place på nettet\""), ==, 1);
  g_assert_cmpuint (count (objects, "\"/F\": 4"), ==, 3);
  g_assert_cmpuint (count (objects, "\"/Tabs\": \"/S\""), ==, 2);
  /* Each of two lines, by four corners; the rectangle round them does not start where the first does. */
  g_assert_cmpuint (count (objects, "200.5"), ==, 3 * 2);
  g_assert_nonnull (strstr (objects, "700.25"));
  g_assert_nonnull (strstr (addresses, "https://example.org/?a=(b)"));
}

static void
test_metadata (void)
{
  g_autoptr (GBytes) file = finish_sample (&metadata);
  g_autofree char *objects = list_objects (file);
  g_autofree char *packet = tool_ask (file, (const char *[]) { "pdfinfo", "-meta", "FILE", NULL });
  g_autofree char *information = tool_ask (file, (const char *[]) { "pdfinfo", "-isodates", "FILE", NULL });

  g_assert_nonnull (strstr (packet, "What the law’s “should” is: &lt;&amp;&gt;"));
  g_assert_nonnull (strstr (packet, "<pdfuaid:part>1</pdfuaid:part>"));
  g_assert_nonnull (strstr (packet, "<pdfaid:part>2</pdfaid:part>"));
  g_assert_nonnull (strstr (packet, "<pdfaid:conformance>A</pdfaid:conformance>"));
  g_assert_nonnull (strstr (packet, "<xmp:CreateDate>2026-11-24</xmp:CreateDate>"));
  g_assert_nonnull (strstr (objects, "\"/CreationDate\": \"u:D:20261124\""));
  g_assert_nonnull (strstr (objects, "\"/DisplayDocTitle\": true"));
  g_assert_nonnull (strstr (objects, "\"/Marked\": true"));
  g_assert_null (strstr (objects, "R2L"));
  g_assert_null (strstr (objects, "cairo"));
  g_assert_nonnull (strstr (objects, "\"/Producer\": \"u:Briefings " BRIEF_VERSION "\""));
  g_assert_nonnull (strstr (information, "2026-11-24"));
}

/* XML has no characters U+FFFE and U+FFFF, nor most of those that control; a title may. */
static void
test_odd_title (void)
{
  const BriefPdfMetadata odd = { .title = "A\ufffeB\uffffC\x01"
                                          "D",
                                 .language = "en" };
  g_autoptr (GBytes) file = finish_sample (&odd);
  g_autofree char *packet = tool_ask (file, (const char *[]) { "pdfinfo", "-meta", "FILE", NULL });

  g_assert_nonnull (strstr (packet, ">A B C D<"));
}

/* What is not known is not told. */
static void
test_without_date (void)
{
  const BriefPdfMetadata bare = { .title = "A title", .language = "ar", .right_to_left = TRUE };
  g_autoptr (GBytes) file = finish_sample (&bare);
  g_autofree char *objects = list_objects (file);
  g_autofree char *packet = tool_ask (file, (const char *[]) { "pdfinfo", "-meta", "FILE", NULL });

  check_with_qpdf (file);
  g_assert_null (strstr (objects, "Date"));
  g_assert_null (strstr (objects, "Author"));
  g_assert_null (strstr (packet, "creator"));
  g_assert_null (strstr (packet, "Date"));
  g_assert_nonnull (strstr (objects, "\"/Direction\": \"/R2L\""));
  g_assert_nonnull (strstr (objects, "\"/Lang\": \"u:ar\""));
}

static void
test_fonts_and_images (void)
{
  g_autoptr (GBytes) file = finish_sample (&metadata);
  g_autofree char *objects = list_objects (file);

  g_assert_cmpuint (count (objects, "\"/CIDFontType2\""), >, 0);
  g_assert_cmpuint (count (objects, "\"/CIDFontType2\""), ==,
                    count (objects, "\"/CIDToGIDMap\": \"/Identity\""));
  g_assert_cmpuint (count (objects, "\"/Type3\""), >, 0);
  g_assert_cmpuint (count (objects, "\"/Subtype\": \"/Image\""), >, 1);
  g_assert_null (strstr (objects, "Interpolate"));
}

static void
test_outline_and_labels (void)
{
  g_autoptr (GBytes) file = finish_sample (&metadata);
  g_autofree char *outline = tool_ask (
      file, (const char *[]) { "qpdf", "--json", "--json-key=outlines", "FILE", NULL });
  g_autofree char *labels = tool_ask (
      file, (const char *[]) { "qpdf", "--json", "--json-key=pagelabels", "FILE", NULL });

  g_assert_nonnull (strstr (outline, "\"title\": \"Første\""));
  g_assert_nonnull (strstr (outline, "\"destpageposfrom1\": 1"));
  g_assert_nonnull (strstr (labels, "\"/S\": \"/D\""));
}

static void
test_attachment (void)
{
  const char pack[] = "{\"title\": \"A pack\"}";
  g_autoptr (GBytes) attachment = g_bytes_new_static (pack, strlen (pack));
  BriefPdfMetadata with_pack = metadata;
  g_autoptr (GBytes) file = NULL;
  g_autofree char *objects = NULL;
  g_autofree char *packet = NULL;
  g_autofree char *content = NULL;

  with_pack.attachment = attachment;
  with_pack.attachment_name = "Løven.briefing";
  file = finish_sample (&with_pack);
  check_with_qpdf (file);
  objects = list_objects (file);
  packet = tool_ask (file, (const char *[]) { "pdfinfo", "-meta", "FILE", NULL });
  content = tool_ask (file, (const char *[]) { "qpdf", "--show-attachment=Løven.briefing", "FILE", NULL });
  g_assert_cmpstr (content, ==, pack);
  g_assert_nonnull (strstr (packet, "<pdfaid:part>3</pdfaid:part>"));
  g_assert_nonnull (strstr (objects, "\"/AFRelationship\": \"/Source\""));
  g_assert_nonnull (strstr (objects, "\"/F\": \"u:L_ven.briefing\""));
  g_assert_nonnull (strstr (objects, "\"/UF\": \"u:Løven.briefing\""));
  g_assert_nonnull (strstr (objects, "\"/Subtype\": \"/application/vnd.briefings.pack+json\""));
  g_assert_nonnull (strstr (objects, "\"/AF\": ["));
}

/* Two runs, the same bytes. */
static void
test_reproducible (void)
{
  g_autoptr (GBytes) first = finish_sample (&metadata);
  g_autoptr (GBytes) second = finish_sample (&metadata);

  g_assert_true (g_bytes_equal (first, second));
}

/* --- What is refused ------------------------------------------------------------------------------------------------- */

static void
assert_refused (GBytes *drawn,
                BriefStructure *structure,
                const BriefPdfMetadata *of,
                int code,
                const char *why)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) finished = brief_pdf_finish (drawn, structure, of, NULL, &error);

  g_assert_null (finished);
  g_assert_nonnull (error);
  if (strstr (error->message, why) == NULL)
    g_test_message ("“%s” is not in “%s”", why, error->message);
  g_assert_nonnull (strstr (error->message, why));
  g_assert_error (error, BRIEF_EXPORT_ERROR, code);
}

typedef void (*Fault) (Drawing *drawing);

static void
record_too_much (Drawing *drawing)
{
  drawing_add (drawing, BRIEF_STRUCTURE_ROOT, BRIEF_TAG_P, "A");
  brief_structure_add_content (drawing->structure, BRIEF_STRUCTURE_ROOT, 0);
}

static void
record_too_little (Drawing *drawing)
{
  drawing_add (drawing, BRIEF_STRUCTURE_ROOT, BRIEF_TAG_P, "A");
  cairo_tag_begin (drawing->cr, "P", NULL);
  drawing_show (drawing, "B");
  cairo_tag_end (drawing->cr, "P");
}

static void
record_another_type (Drawing *drawing)
{
  const guint heading = drawing_add (drawing, BRIEF_STRUCTURE_ROOT, BRIEF_TAG_H1, "A");

  brief_structure_add_content (drawing->structure, heading, 0);
  cairo_tag_begin (drawing->cr, "P", NULL);
  drawing_show (drawing, "B");
  cairo_tag_end (drawing->cr, "P");
}

static void
record_another_page (Drawing *drawing)
{
  drawing_add (drawing, BRIEF_STRUCTURE_ROOT, BRIEF_TAG_P, "A");
  brief_structure_add_content (drawing->structure, BRIEF_STRUCTURE_ROOT, 0);
  drawing_next_page (drawing);
  cairo_tag_begin (drawing->cr, "Document", NULL);
  drawing_show (drawing, "B");
  cairo_tag_end (drawing->cr, "Document");
}

static void
draw_path_alone (Drawing *drawing)
{
  const guint figure = drawing_add (drawing, BRIEF_STRUCTURE_ROOT, BRIEF_TAG_FIGURE, NULL);

  drawing_begin (drawing, figure);
  cairo_rectangle (drawing->cr, 10.0, 10.0, 10.0, 10.0);
  cairo_fill (drawing->cr);
  drawing_end (drawing, figure);
}

static void
draw_untagged (Drawing *drawing)
{
  drawing_add (drawing, BRIEF_STRUCTURE_ROOT, BRIEF_TAG_P, "A");
  drawing_show (drawing, "B");
}

static void
draw_rule_untagged (Drawing *drawing)
{
  drawing_add (drawing, BRIEF_STRUCTURE_ROOT, BRIEF_TAG_P, "A");
  cairo_tag_begin (drawing->cr, "Artifact", NULL);
  cairo_rectangle (drawing->cr, 10.0, 10.0, 10.0, 10.0);
  cairo_fill (drawing->cr);
  cairo_tag_end (drawing->cr, "Artifact");
}

static void
draw_nested (Drawing *drawing)
{
  const guint paragraph = drawing_add (drawing, BRIEF_STRUCTURE_ROOT, BRIEF_TAG_P, NULL);
  const guint span = drawing_add (drawing, paragraph, BRIEF_TAG_SPAN, NULL);

  drawing_begin (drawing, paragraph);
  drawing_show (drawing, "A");
  drawing_begin (drawing, span);
  drawing_show (drawing, "B");
  drawing_end (drawing, span);
  drawing_end (drawing, paragraph);
}

static void
draw_over_pages (Drawing *drawing)
{
  const guint paragraph = drawing_add (drawing, BRIEF_STRUCTURE_ROOT, BRIEF_TAG_P, NULL);

  drawing_begin (drawing, paragraph);
  drawing_show (drawing, "A");
  drawing_next_page (drawing);
  drawing_show (drawing, "B");
  drawing_end (drawing, paragraph);
}

static void
draw_link (Drawing *drawing)
{
  drawing_add (drawing, BRIEF_STRUCTURE_ROOT, BRIEF_TAG_P, "A");
  cairo_tag_begin (drawing->cr, CAIRO_TAG_LINK, "rect=[0 0 10 10] uri='https://example.org'");
  cairo_tag_end (drawing->cr, CAIRO_TAG_LINK);
}

/* Cairo writes what is drawn; each way for the record to differ is found, and named. */
static void
test_mismatches (void)
{
  static const struct {
    Fault fault;
    guint n_pages;
    int code;
    const char *why;
  } cases[] = {
    { record_too_much, 1, BRIEF_EXPORT_ERROR_MISMATCH,
      "page 1, content 2: “Document” is recorded, nothing is drawn" },
    { record_too_little, 1, BRIEF_EXPORT_ERROR_MISMATCH, "page 1, content 2: more is drawn than recorded" },
    { record_another_type, 1, BRIEF_EXPORT_ERROR_MISMATCH,
      "page 1, content 2: “H1” is recorded, “/P” is drawn" },
    { record_another_page, 2, BRIEF_EXPORT_ERROR_MISMATCH, "page 1, content 2: it is drawn on another page" },
    { draw_path_alone, 1, BRIEF_EXPORT_ERROR_MISMATCH, "page 1, content 1: no text is drawn in it" },
    { draw_untagged, 1, BRIEF_EXPORT_ERROR_MISMATCH, "page 1, content 2: “Tj” before it is neither" },
    { draw_rule_untagged, 1, BRIEF_EXPORT_ERROR_MISMATCH, "page 1, content 2: “f” before it is neither" },
    { draw_nested, 1, BRIEF_EXPORT_ERROR_FAILED, "byte" },
    { draw_over_pages, 2, BRIEF_EXPORT_ERROR_FAILED, "byte" },
    { draw_link, 1, BRIEF_EXPORT_ERROR_MISMATCH, "page 1, content 2: more is drawn than recorded" },
    { record_too_little, 2, BRIEF_EXPORT_ERROR_MISMATCH, "2 pages are recorded, 1 are drawn" },
    { draw_over_pages, 1, BRIEF_EXPORT_ERROR_MISMATCH, "1 pages are recorded, 2 are drawn" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (Drawing) drawing = drawing_new (cases[i].n_pages);
      g_autoptr (GBytes) drawn = NULL;

      cases[i].fault (drawing);
      cairo_show_page (drawing->cr);
      drawn = drawing_finish (drawing);
      g_test_message ("case %u", i);
      assert_refused (drawn, drawing->structure, &metadata, cases[i].code, cases[i].why);
    }
}

static void
test_bad_links (void)
{
  static const struct {
    const char *contents;
    const char *address;
    gboolean placed;
    const char *why;
  } cases[] = {
    { "words", "https://example.org/ø", TRUE, "link 1, on page 1: its address is not ASCII" },
    { "", "https://example.org", TRUE, "link 1, on page 1: it says nothing" },
    { "words", NULL, TRUE, "link 1, on page 1: it leads to no page" },
    { "words", "https://example.org", FALSE, "link 1, on page 1: it has no place" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (Drawing) drawing = drawing_new (1);
      const guint element = drawing_add (drawing, BRIEF_STRUCTURE_ROOT, BRIEF_TAG_LINK, "A");
      BriefStructureLink *link = drawing_link (drawing, element, cases[i].contents, cases[i].address);
      g_autoptr (GBytes) drawn = NULL;

      link->target_page = 7;
      if (!cases[i].placed)
        g_array_set_size (link->rectangles, 0);
      drawing_next_page (drawing);
      drawn = drawing_finish (drawing);
      assert_refused (drawn, drawing->structure, &metadata, BRIEF_EXPORT_ERROR_FAILED, cases[i].why);
    }
}

static void
test_bad_metadata (void)
{
  static const struct {
    BriefPdfMetadata metadata;
    const char *why;
  } cases[] = {
    { { .title = "", .language = "en" }, "no title" },
    { { .title = "A", .language = NULL }, "no language" },
    { { .title = "A", .language = "en", .date = "yesterday" }, "ISO 8601" },
  };
  g_autoptr (Drawing) drawing = drawing_new (2);
  g_autoptr (GBytes) drawn = NULL;

  drawing_paint_sample (drawing);
  drawn = drawing_finish (drawing);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_refused (drawn, drawing->structure, &cases[i].metadata, BRIEF_EXPORT_ERROR_FAILED, cases[i].why);
}

static void
test_doubled_id (void)
{
  g_autoptr (Drawing) drawing = drawing_new (1);
  g_autoptr (GBytes) drawn = NULL;

  for (guint i = 0; i < 2; i++)
    brief_structure_set_id (drawing->structure,
                            drawing_add (drawing, BRIEF_STRUCTURE_ROOT, BRIEF_TAG_NOTE, "A"), "note");
  drawing_next_page (drawing);
  drawn = drawing_finish (drawing);
  assert_refused (drawn, drawing->structure, &metadata, BRIEF_EXPORT_ERROR_FAILED,
                  "two elements have the id “note”");
}

static void
test_cancelled (void)
{
  g_autoptr (Drawing) drawing = drawing_new (2);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GBytes) drawn = NULL;
  g_autoptr (GBytes) finished = NULL;
  g_autoptr (GError) error = NULL;

  drawing_paint_sample (drawing);
  drawn = drawing_finish (drawing);
  g_cancellable_cancel (cancellable);
  finished = brief_pdf_finish (drawn, drawing->structure, &metadata, cancellable, &error);
  g_assert_null (finished);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* More leaves of the trees than one, more objects than an object stream holds. */
static void
test_many (void)
{
  const guint n_pages = 150;
  g_autoptr (Drawing) drawing = drawing_new (n_pages);
  g_autoptr (GBytes) drawn = NULL;
  g_autoptr (GBytes) file = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *objects = NULL;

  for (guint page = 0; page < n_pages; page++)
    {
      for (guint i = 0; i < 3; i++)
        {
          const guint note = drawing_add (drawing, BRIEF_STRUCTURE_ROOT, BRIEF_TAG_NOTE, "A note");
          g_autofree char *id = g_strdup_printf ("note-%u-%u", page, i);

          brief_structure_set_id (drawing->structure, note, id);
        }
      drawing_link (drawing, drawing_add (drawing, BRIEF_STRUCTURE_ROOT, BRIEF_TAG_LINK, "a link"), "a link",
                    "https://example.org");
      drawing_next_page (drawing);
    }
  drawn = drawing_finish (drawing);
  file = brief_pdf_finish (drawn, drawing->structure, &metadata, NULL, &error);
  g_assert_no_error (error);
  check_with_qpdf (file);
  objects = list_objects (file);
  g_assert_cmpuint (count (objects, "\"/Type\": \"/StructElem\""), ==, 4 * n_pages + 1);
  g_assert_cmpuint (count (objects, "\"/Limits\": ["), ==, (2 * n_pages + 63) / 64 + (3 * n_pages + 63) / 64);
}

/* More objects in Cairo's object stream than the index in its cross-references can count. */
static void
test_very_many (void)
{
  const guint n_pages = 70;
  g_autoptr (Drawing) drawing = drawing_new (n_pages);
  g_autoptr (GBytes) drawn = NULL;
  g_autoptr (GBytes) file = NULL;
  g_autoptr (GError) error = NULL;

  cairo_select_font_face (drawing->cr, "Noto Serif", CAIRO_FONT_SLANT_NORMAL, CAIRO_FONT_WEIGHT_NORMAL);
  for (guint page = 0; page < n_pages; page++)
    {
      for (guint i = 0; i < 1000; i++)
        {
          const guint paragraph = drawing_add (drawing, BRIEF_STRUCTURE_ROOT, BRIEF_TAG_P, NULL);

          drawing_begin (drawing, paragraph);
          cairo_move_to (drawing->cr, 10.0, 20.0);
          cairo_show_text (drawing->cr, "x");
          drawing_end (drawing, paragraph);
        }
      drawing_next_page (drawing);
    }
  drawn = drawing_finish (drawing);
  g_assert_cmpuint (brief_structure_get_n_elements (drawing->structure), >, G_MAXUINT16);
  file = brief_pdf_finish (drawn, drawing->structure, &metadata, NULL, &error);
  g_assert_no_error (error);
  check_with_qpdf (file);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pdf-finish/valid", test_valid);
  g_test_add_func ("/pdf-finish/pages-stay", test_pages_stay);
  g_test_add_func ("/pdf-finish/structure", test_structure);
  g_test_add_func ("/pdf-finish/links", test_links);
  g_test_add_func ("/pdf-finish/metadata", test_metadata);
  g_test_add_func ("/pdf-finish/odd-title", test_odd_title);
  g_test_add_func ("/pdf-finish/without-date", test_without_date);
  g_test_add_func ("/pdf-finish/fonts-and-images", test_fonts_and_images);
  g_test_add_func ("/pdf-finish/outline-and-labels", test_outline_and_labels);
  g_test_add_func ("/pdf-finish/attachment", test_attachment);
  g_test_add_func ("/pdf-finish/reproducible", test_reproducible);
  g_test_add_func ("/pdf-finish/mismatches", test_mismatches);
  g_test_add_func ("/pdf-finish/bad-links", test_bad_links);
  g_test_add_func ("/pdf-finish/bad-metadata", test_bad_metadata);
  g_test_add_func ("/pdf-finish/doubled-id", test_doubled_id);
  g_test_add_func ("/pdf-finish/cancelled", test_cancelled);
  g_test_add_func ("/pdf-finish/many", test_many);
  g_test_add_func ("/pdf-finish/very-many", test_very_many);

  return g_test_run ();
}
