/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "layout/brief-faces.h"

#include <cairo-ft.h>
#include <fontconfig/fontconfig.h>
#include <ft2build.h>
#include <pango/pangofc-font.h>

#include FT_FREETYPE_H

/* The fonts that pages are painted with, of the whole program. Cairo 1.18 keeps ten fonts open by itself, and closes one to
 * open another without regard to other threads that use it; those that are opened here are never closed. */
static GMutex mutex;
static FT_Library library;
static GHashTable *faces; /* of file and number to cairo_font_face_t */
static GHashTable *fonts; /* of that, size and shape to cairo_scaled_font_t */

static cairo_font_face_t *
open_face (const char *file, int index, gboolean is_emboldened)
{
  cairo_font_face_t *face;
  FT_Face opened;

  if ((library == NULL && FT_Init_FreeType (&library) != 0)
      || FT_New_Face (library, file, index, &opened) != 0)
    return NULL;
  face = cairo_ft_font_face_create_for_ft_face (opened, FT_LOAD_NO_HINTING);
  if (is_emboldened)
    cairo_ft_font_face_set_synthesize (face, CAIRO_FT_SYNTHESIZE_BOLD);
  return face;
}

static cairo_font_face_t *
get_face (FcPattern *pattern)
{
  FcChar8 *file = NULL;
  int index = 0;
  FcBool is_emboldened = FcFalse;
  g_autofree char *key = NULL;
  cairo_font_face_t *face;

  if (FcPatternGetString (pattern, FC_FILE, 0, &file) != FcResultMatch)
    return NULL;
  FcPatternGetInteger (pattern, FC_INDEX, 0, &index);
  FcPatternGetBool (pattern, FC_EMBOLDEN, 0, &is_emboldened);
  key = g_strdup_printf ("%s:%d:%d", (const char *) file, index, is_emboldened);
  face = g_hash_table_lookup (faces, key);
  if (face != NULL)
    return face;
  face = open_face ((const char *) file, index, is_emboldened);
  if (face != NULL)
    g_hash_table_insert (faces, g_steal_pointer (&key), face);
  return face;
}

/* The size of a font in points, as fontconfig knows it, and how its letters are sheared where there is no italic. */
static cairo_matrix_t
get_matrix (FcPattern *pattern)
{
  double size = 1;
  FcMatrix *shear = NULL;
  cairo_matrix_t matrix;

  FcPatternGetDouble (pattern, FC_PIXEL_SIZE, 0, &size);
  if (FcPatternGetMatrix (pattern, FC_MATRIX, 0, &shear) != FcResultMatch)
    cairo_matrix_init_scale (&matrix, size, size);
  else
    cairo_matrix_init (&matrix, size * shear->xx, -size * shear->yx, -size * shear->xy, size * shear->yy, 0,
                       0);
  return matrix;
}

static cairo_scaled_font_t *
make_font (cairo_font_face_t *face, const cairo_matrix_t *matrix)
{
  cairo_font_options_t *options = cairo_font_options_create ();
  cairo_scaled_font_t *font;
  cairo_matrix_t identity;

  cairo_matrix_init_identity (&identity);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  font = cairo_scaled_font_create (face, matrix, &identity, options);
  cairo_font_options_destroy (options);
  return font;
}

static cairo_scaled_font_t *
get_font (FcPattern *pattern)
{
  const cairo_matrix_t matrix = get_matrix (pattern);
  cairo_font_face_t *face = get_face (pattern);
  cairo_scaled_font_t *font;
  g_autofree char *key = NULL;

  if (face == NULL)
    return NULL;
  key = g_strdup_printf ("%p:%.4f:%.4f:%.4f:%.4f", (void *) face, matrix.xx, matrix.yx, matrix.xy, matrix.yy);
  font = g_hash_table_lookup (fonts, key);
  if (font != NULL)
    return font;
  font = make_font (face, &matrix);
  g_hash_table_insert (fonts, g_steal_pointer (&key), font);
  return font;
}

/**
 * brief_faces_load:
 * @font: a font of Pango's, of a FreeType font map
 *
 * Returns: (transfer full) (nullable): the same font for painting; %NULL where its file cannot be opened
 */
cairo_scaled_font_t *
brief_faces_load (PangoFont *font)
{
  cairo_scaled_font_t *loaded;

  g_return_val_if_fail (PANGO_IS_FC_FONT (font), NULL);

  g_mutex_lock (&mutex);
  if (faces == NULL)
    {
      faces = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      fonts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
    }
  loaded = get_font (pango_fc_font_get_pattern (PANGO_FC_FONT (font)));
  if (loaded != NULL)
    cairo_scaled_font_reference (loaded);
  g_mutex_unlock (&mutex);
  return loaded;
}
