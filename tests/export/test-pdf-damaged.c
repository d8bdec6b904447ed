/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "drawing.h"

#include "export/pdf/brief-pdf-finish.h"
#include "export/pdf/brief-pdf.h"

#include <glib/gstdio.h>
#include <string.h>

/* Damage is done by a generator of random numbers with a fixed seed, so that each run does the same. */
#define SEED 20261124
#define N_ROUNDS 10000

/* Stream data longer than this that are no text are fonts and pictures, which nobody reads here. */
#define SHORT_LENGTH 2000

static const BriefPdfMetadata metadata = { .title = "A title", .language = "en" };

typedef struct {
  Drawing *drawing;
  GBytes *drawn;
  GBytes *unpacked; /* the same, with nothing deflated, so that damage hits values and not zlib */
} Fixture;

/* qpdf warns of Cairo's dangling entries, so its exit status tells nothing; that the result can be finished does. */
static GBytes *
unpack (GBytes *file)
{
  g_autofree char *folder = g_dir_make_tmp ("briefings-XXXXXX", NULL);
  g_autofree char *from = g_build_filename (folder, "from.pdf", NULL);
  g_autofree char *to = g_build_filename (folder, "to.pdf", NULL);
  const char *const command[] = { "qpdf",
                                  "--compress-streams=n",
                                  "--decode-level=generalized",
                                  "--object-streams=preserve",
                                  "--no-warn",
                                  from,
                                  to,
                                  NULL };
  g_autoptr (GError) error = NULL;
  char *data = NULL;
  gsize length;

  g_file_set_contents (from, g_bytes_get_data (file, NULL), (gssize) g_bytes_get_size (file), &error);
  g_assert_no_error (error);
  g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_file_get_contents (to, &data, &length, &error);
  g_assert_no_error (error);
  g_unlink (from);
  g_unlink (to);
  g_rmdir (folder);
  return g_bytes_new_take (data, length);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->drawing = drawing_new (2);
  drawing_paint_sample (fixture->drawing);
  fixture->drawn = drawing_finish (fixture->drawing);
  fixture->unpacked = unpack (fixture->drawn);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  drawing_free (fixture->drawing);
  g_bytes_unref (fixture->drawn);
  g_bytes_unref (fixture->unpacked);
}

/* Finishes what may be damaged: there is a file or a reason. Says whether there is a file. */
static gboolean
try (Fixture *fixture, const guint8 *data, gsize length)
{
  /* In memory of its own length, for a reader that goes beyond it to be caught. */
  g_autoptr (GBytes) bytes = g_bytes_new (data, length);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes)
      finished = brief_pdf_finish (bytes, fixture->drawing->structure, &metadata, NULL, &error);

  if (finished != NULL)
    {
      g_assert_no_error (error);
      return TRUE;
    }
  g_assert_nonnull (error);
  g_assert_true (error->domain == BRIEF_EXPORT_ERROR);
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
  return FALSE;
}

/* Each end that a file can be cut off at, more of them where its tables are. */
static void
test_truncated (Fixture *fixture, gconstpointer data)
{
  GBytes *const files[] = { fixture->drawn, fixture->unpacked };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      gsize length;
      const guint8 *bytes = g_bytes_get_data (files[i], &length);

      g_assert_true (try (fixture, bytes, length));
      for (gsize cut = 0; cut + 12 < length; cut += length - cut < 3000 || cut < 100 ? 7 : 499)
        g_assert_false (try (fixture, bytes, cut));
    }
}

/* Where values are: all of a file but the data of fonts and pictures. */
static GArray *
list_places (const guint8 *data, gsize length)
{
  static const char start_mark[] = "stream\n";
  static const char end_mark[] = "\nendstream";
  GArray *places = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < length; i++)
    {
      const guint8 *start = data + i;
      const guint8 *end;

      g_array_append_val (places, i);
      if (length - i < strlen (start_mark) || memcmp (start, start_mark, strlen (start_mark)) != 0)
        continue;
      end = memmem (start, length - i, end_mark, strlen (end_mark));
      if (end != NULL && end - start > SHORT_LENGTH && memchr (start, 0, (gsize) (end - start)) != NULL)
        i += (guint) (end - start);
    }
  return places;
}

static guint
pick (GRand *random, GArray *places)
{
  return g_array_index (places, guint, g_rand_int_range (random, 0, (gint32) places->len));
}

/* One change: another byte, another digit, a piece from elsewhere, or zeros. The length stays, for tables to hold. */
static void
damage (GRand *random, GArray *places, guint8 *data, gsize length)
{
  const guint place = pick (random, places);
  const guint other = pick (random, places);
  gsize piece = (gsize) g_rand_int_range (random, 1, 40);

  piece = MIN (piece, length - MAX (place, other));
  switch (g_rand_int_range (random, 0, 4))
    {
    case 0:
      data[place] = (guint8) g_rand_int_range (random, 0, 256);
      break;
    case 1:
      for (gsize i = place; i < length && i < place + 200u; i++)
        if (g_ascii_isdigit (data[i]))
          {
            data[i] = (guint8) ('0' + g_rand_int_range (random, 0, 10));
            break;
          }
      break;
    case 2:
      memmove (data + place, data + other, piece);
      break;
    default:
      memset (data + place, g_rand_boolean (random) ? 0 : '9', piece);
      break;
    }
}

static void
run_rounds (Fixture *fixture, GBytes *file, guint n_rounds)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (SEED);
  g_autoptr (GArray) places = NULL;
  gsize length;
  const guint8 *bytes = g_bytes_get_data (file, &length);
  g_autofree guint8 *data = g_malloc (length);
  guint n_finished = 0;

  places = list_places (bytes, length);
  for (guint round = 0; round < n_rounds; round++)
    {
      memcpy (data, bytes, length);
      for (gint32 i = g_rand_int_range (random, 1, 4); i > 0; i--)
        damage (random, places, data, length);
      n_finished += try (fixture, data, length) ? 1 : 0;
    }
  g_test_message ("%u of %u could be finished", n_finished, n_rounds);
  /* What hits a colour or a width changes nothing that is read; most damage has to be found. */
  g_assert_cmpuint (n_finished, <, n_rounds);
  g_assert_cmpuint (n_finished, >, 0);
}

static void
test_damaged (Fixture *fixture, gconstpointer data)
{
  run_rounds (fixture, fixture->drawn, N_ROUNDS / 2);
}

static void
test_damaged_values (Fixture *fixture, gconstpointer data)
{
  run_rounds (fixture, fixture->unpacked, N_ROUNDS);
}

/* What stands in the file instead of a first occurrence of some words, and why it is not taken then. */
static void
test_located (Fixture *fixture, gconstpointer data)
{
  static const struct {
    const char *words;
    const char *instead;
    const char *why;
  } cases[] = {
    { "%PDF-1.7", "%PDF-1.4", "byte 0: not a PDF 1.7" },
    { "/Type /XRef", "/Type /XRxx", "a cross-reference stream was expected" },
    { "/PageLabels", "/PageLabelX", "“PageLabelX” in the catalog was not expected" },
    { "/S /H1", "/S /H7", "page 1, content 1: “H1” is recorded, “/H7” is drawn" },
    { "/H1 << /MCID 0 >> BDC", "/H1 << /MCID 5 >> BDC",
      "page 1, content 1: “H1” 0 is recorded, “H1” 5 is marked" },
    { "/H1 << /MCID 0 >> BDC", "/P  << /MCID 0 >> BDC",
      "page 1, content 1: “H1” 0 is recorded, “P” 0 is marked" },
    { "/Count 2 /Kids", "/Counn 2 /Kids", "“Counn” in the page tree was not expected" },
    { "/Type /ObjStm", "/Type /ObjXxx", "an object stream was expected" },
    { "/Contents ", "/Annots[] ", "page 1 has annotations that are not ours" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) finished = NULL;
      g_autoptr (GBytes) damaged = NULL;
      gsize length;
      const guint8 *bytes = g_bytes_get_data (fixture->unpacked, &length);
      g_autofree guint8 *copy = g_memdup2 (bytes, length);
      guint8 *place = memmem (copy, length, cases[i].words, strlen (cases[i].words));

      g_assert_cmpuint (strlen (cases[i].words), ==, strlen (cases[i].instead));
      if (place == NULL)
        g_error ("“%s” is not in the file", cases[i].words);
      memcpy (place, cases[i].instead, strlen (cases[i].instead));
      damaged = g_bytes_new (copy, length);
      finished = brief_pdf_finish (damaged, fixture->drawing->structure, &metadata, NULL, &error);
      g_test_message ("%s", cases[i].instead);
      g_assert_null (finished);
      if (strstr (error->message, cases[i].why) == NULL)
        g_error ("“%s” is not in “%s”", cases[i].why, error->message);
    }
}

static void
add (const char *path, void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add ("/pdf-damaged/truncated", test_truncated);
  add ("/pdf-damaged/damaged", test_damaged);
  add ("/pdf-damaged/damaged-values", test_damaged_values);
  add ("/pdf-damaged/located", test_located);

  return g_test_run ();
}
