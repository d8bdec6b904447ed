/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "export/pdf/brief-icc-profile.h"

#include <math.h>
#include <string.h>

/* Of the tone curve; between its points, programs draw straight lines. */
#define N_CURVE_POINTS 1024

#define HEADER_LENGTH 128

typedef struct {
  double x, y, z;
} Colour;

typedef struct {
  double cells[3][3];
} Matrix;

/* The illuminant of the profile connection space, D50 (ICC.1:2001-04, 6.1.1). */
static const Colour d50 = { 0.9642, 1.0, 0.8249 };

/* IEC 61966-2-1, table 1: chromaticities of the primaries and of the white, D65. */
static const double primaries[3][2] = { { 0.64, 0.33 }, { 0.30, 0.60 }, { 0.15, 0.06 } };
static const double white[2] = { 0.3127, 0.3290 };

/* How eyes see long, middle and short waves: the Bradford transformation (ICC.1:2010, annex E.3). */
static const Matrix bradford = {
  { { 0.8951, 0.2664, -0.1614 }, { -0.7502, 1.7135, 0.0367 }, { 0.0389, -0.0685, 1.0296 } }
};

static Colour
from_chromaticity (const double chromaticity[2])
{
  const double x = chromaticity[0], y = chromaticity[1];

  return (Colour) { x / y, 1.0, (1.0 - x - y) / y };
}

static Colour
multiply (const Matrix *matrix, Colour colour)
{
  double values[3];

  for (guint i = 0; i < 3; i++)
    values[i] = matrix->cells[i][0] * colour.x + matrix->cells[i][1] * colour.y
                + matrix->cells[i][2] * colour.z;
  return (Colour) { values[0], values[1], values[2] };
}

/* Its cofactors by its determinant. */
static Matrix
invert (const Matrix *matrix)
{
  Matrix inverse;
  double determinant = 0.0;

  for (guint i = 0; i < 3; i++)
    for (guint j = 0; j < 3; j++)
      {
        const double *above = matrix->cells[(j + 1) % 3], *below = matrix->cells[(j + 2) % 3];
        const guint left = (i + 1) % 3, right = (i + 2) % 3;

        inverse.cells[i][j] = above[left] * below[right] - above[right] * below[left];
      }
  for (guint j = 0; j < 3; j++)
    determinant += matrix->cells[0][j] * inverse.cells[j][0];
  for (guint i = 0; i < 3; i++)
    for (guint j = 0; j < 3; j++)
      inverse.cells[i][j] /= determinant;
  return inverse;
}

/* A colour under D65 as eyes that are used to D50 see it. */
static Colour
adapt (Colour colour)
{
  const Colour from = multiply (&bradford, from_chromaticity (white));
  const Colour to = multiply (&bradford, d50);
  const Colour seen = multiply (&bradford, colour);
  const Matrix back = invert (&bradford);

  return multiply (&back,
                   (Colour) { seen.x * to.x / from.x, seen.y * to.y / from.y, seen.z * to.z / from.z });
}

/* The primaries, each as bright as it has to be for all three to give the white. */
static void
compute_colorants (Colour colorants[3])
{
  Matrix columns, inverse;
  Colour parts;

  for (guint i = 0; i < 3; i++)
    {
      const Colour primary = from_chromaticity (primaries[i]);

      columns.cells[0][i] = primary.x;
      columns.cells[1][i] = primary.y;
      columns.cells[2][i] = primary.z;
    }
  inverse = invert (&columns);
  parts = multiply (&inverse, from_chromaticity (white));
  for (guint i = 0; i < 3; i++)
    {
      const double part = i == 0 ? parts.x : i == 1 ? parts.y : parts.z;

      colorants[i] = adapt (
          (Colour) { columns.cells[0][i] * part, columns.cells[1][i] * part, columns.cells[2][i] * part });
    }
}

/* IEC 61966-2-1, 5.2: from a value to light. */
static double
to_light (double value)
{
  return value <= 0.04045 ? value / 12.92 : pow ((value + 0.055) / 1.055, 2.4);
}

static void
append_16 (GByteArray *profile, guint number)
{
  const guint8 bytes[] = { (guint8) (number >> 8), (guint8) number };

  g_byte_array_append (profile, bytes, sizeof bytes);
}

static void
append_32 (GByteArray *profile, guint32 number)
{
  append_16 (profile, number >> 16);
  append_16 (profile, number & 0xffff);
}

static void
append_signature (GByteArray *profile, const char *signature)
{
  g_byte_array_append (profile, (const guint8 *) signature, 4);
}

static void
append_zeros (GByteArray *profile, guint n_bytes)
{
  for (guint i = 0; i < n_bytes; i++)
    g_byte_array_append (profile, (const guint8 *) "", 1);
}

/* s15Fixed16Number */
static void
append_colour (GByteArray *profile, Colour colour)
{
  append_32 (profile, (guint32) lround (colour.x * 65536.0));
  append_32 (profile, (guint32) lround (colour.y * 65536.0));
  append_32 (profile, (guint32) lround (colour.z * 65536.0));
}

/* ICC.1:2001-04, 6.1; its length is put in at the end. The day is that of the standard, for the bytes to stay the same. */
static void
append_header (GByteArray *profile)
{
  append_32 (profile, 0);
  append_zeros (profile, 4);
  append_32 (profile, 0x02400000); /* version 2.4 */
  append_signature (profile, "mntr");
  append_signature (profile, "RGB ");
  append_signature (profile, "XYZ ");
  append_16 (profile, 1999);
  append_16 (profile, 10);
  append_16 (profile, 18);
  append_zeros (profile, 6);
  append_signature (profile, "acsp");
  append_zeros (profile, 28);
  append_colour (profile, d50);
  append_zeros (profile, HEADER_LENGTH - profile->len);
}

static void
append_colour_tag (GByteArray *data, Colour colour)
{
  append_signature (data, "XYZ ");
  append_zeros (data, 4);
  append_colour (data, colour);
}

/* textDescriptionType (6.5.17), in ASCII alone; padded to four bytes. */
static void
append_description (GByteArray *data, const char *text)
{
  const guint length = (guint) strlen (text) + 1;

  append_signature (data, "desc");
  append_zeros (data, 4);
  append_32 (data, length);
  g_byte_array_append (data, (const guint8 *) text, length);
  append_zeros (data, 4 + 4 + 2 + 1 + 67);
  append_zeros (data, (4 - data->len % 4) % 4);
}

static void
append_text (GByteArray *data, const char *text)
{
  append_signature (data, "text");
  append_zeros (data, 4);
  g_byte_array_append (data, (const guint8 *) text, (guint) strlen (text) + 1);
  append_zeros (data, (4 - data->len % 4) % 4);
}

static void
append_curve (GByteArray *data)
{
  append_signature (data, "curv");
  append_zeros (data, 4);
  append_32 (data, N_CURVE_POINTS);
  for (guint i = 0; i < N_CURVE_POINTS; i++)
    append_16 (data, (guint) lround (to_light ((double) i / (N_CURVE_POINTS - 1)) * 65535.0));
}

/* The signatures of the tags, and where in the data that follow their table each starts; the last three share a curve. */
static void
append_tags (GByteArray *profile, const GByteArray *data, const guint32 starts[8])
{
  static const char signatures[][5] = {
    "desc", "cprt", "wtpt", "rXYZ", "gXYZ", "bXYZ", "rTRC", "gTRC", "bTRC"
  };
  const guint32 first = HEADER_LENGTH + 4 + 12 * G_N_ELEMENTS (signatures);

  append_32 (profile, G_N_ELEMENTS (signatures));
  for (guint i = 0; i < G_N_ELEMENTS (signatures); i++)
    {
      const guint place = MIN (i, 6);

      append_signature (profile, signatures[i]);
      append_32 (profile, first + starts[place]);
      append_32 (profile, starts[place + 1] - starts[place]);
    }
  g_byte_array_append (profile, data->data, data->len);
}

/**
 * brief_icc_profile_new:
 *
 * Computes a profile of sRGB from the constants of IEC 61966-2-1, in the form of ICC.1:2001-04 (version 2, which all
 * programs read): three colorants and a tone curve.
 *
 * Returns: (transfer full): the profile
 */
GByteArray *
brief_icc_profile_new (void)
{
  GByteArray *profile = g_byte_array_new ();
  g_autoptr (GByteArray) data = g_byte_array_new ();
  Colour colorants[3];
  guint32 starts[8] = { 0 };
  guint32 length;

  compute_colorants (colorants);
  append_description (data, "sRGB IEC61966-2.1");
  starts[1] = data->len;
  append_text (data, "Computed from IEC 61966-2-1; no copyright is claimed");
  starts[2] = data->len;
  append_colour_tag (data, d50);
  for (guint i = 0; i < 3; i++)
    {
      starts[3 + i] = data->len;
      append_colour_tag (data, colorants[i]);
    }
  starts[6] = data->len;
  append_curve (data);
  starts[7] = data->len;

  append_header (profile);
  append_tags (profile, data, starts);
  length = GUINT32_TO_BE (profile->len);
  memcpy (profile->data, &length, sizeof length);
  return profile;
}
