/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "layout/brief-image.h"

#include "document/brief-picture.h"

/* Dots a point: finer than what a printer shows of a picture (300 dots an inch). */
#define DOTS 4.5

struct _BriefImage {
  gatomicrefcount ref_count;
  cairo_surface_t *surface;
  double width;
  double height;
};

/* Cairo's pixels: one word each, of which the colours are those that are seen (CAIRO_FORMAT_ARGB32). */
static guint32
get_pixel (const guchar *pixel, gboolean has_alpha)
{
  const guint32 alpha = has_alpha ? pixel[3] : 0xff;
  guint32 color = alpha << 24;

  for (guint i = 0; i < 3; i++)
    color |= (pixel[i] * alpha + 0x7f) / 0xff << (16 - 8 * i);
  return color;
}

static cairo_surface_t *
make_surface (GdkPixbuf *pixbuf)
{
  const gboolean has_alpha = gdk_pixbuf_get_has_alpha (pixbuf);
  const int n_channels = gdk_pixbuf_get_n_channels (pixbuf);
  const int width = gdk_pixbuf_get_width (pixbuf);
  const int height = gdk_pixbuf_get_height (pixbuf);
  cairo_surface_t *surface = cairo_image_surface_create (has_alpha ? CAIRO_FORMAT_ARGB32 : CAIRO_FORMAT_RGB24,
                                                         width, height);

  cairo_surface_flush (surface);
  for (int y = 0; y < height; y++)
    {
      const guchar *from = gdk_pixbuf_read_pixels (pixbuf)
                           + (gsize) y * (gsize) gdk_pixbuf_get_rowstride (pixbuf);
      guchar *row = cairo_image_surface_get_data (surface)
                    + (gsize) y * (gsize) cairo_image_surface_get_stride (surface);

      for (int x = 0; x < width; x++)
        {
          const guint32 pixel = get_pixel (from + x * n_channels, has_alpha);

          memcpy (row + 4 * x, &pixel, sizeof pixel);
        }
    }
  cairo_surface_mark_dirty (surface);
  return surface;
}

/**
 * brief_image_new:
 * @file: the file of a picture
 * @media_type: its media type: that of PNG, JPEG or SVG
 * @width: how wide it may be, in points
 * @height: how high it may be, in points
 *
 * Reads a picture and makes it as large as it may be.
 *
 * Returns: (transfer full) (nullable): the picture; %NULL where it cannot be read
 */
BriefImage *
brief_image_new (GBytes *file, const char *media_type, double width, double height)
{
  g_autoptr (GdkPixbuf)
      pixbuf = brief_picture_read (file, media_type, (int) (width * DOTS), (int) (height * DOTS));
  BriefImage *self;
  double scale;

  if (pixbuf == NULL)
    return NULL;
  self = g_new0 (BriefImage, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->surface = make_surface (pixbuf);
  scale = MIN (width / gdk_pixbuf_get_width (pixbuf), height / gdk_pixbuf_get_height (pixbuf));
  self->width = gdk_pixbuf_get_width (pixbuf) * scale;
  self->height = gdk_pixbuf_get_height (pixbuf) * scale;
  return self;
}

BriefImage *
brief_image_ref (BriefImage *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
brief_image_unref (BriefImage *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  cairo_surface_destroy (self->surface);
  g_free (self);
}

/**
 * brief_image_get_width:
 * @self: a picture
 *
 * Returns: its width, in points
 */
double
brief_image_get_width (BriefImage *self)
{
  return self->width;
}

/**
 * brief_image_get_height:
 * @self: a picture
 *
 * Returns: its height, in points
 */
double
brief_image_get_height (BriefImage *self)
{
  return self->height;
}

/**
 * brief_image_paint:
 * @self: a picture
 * @cr: where to
 * @x: of its left edge
 * @y: of its top
 */
void
brief_image_paint (BriefImage *self, cairo_t *cr, double x, double y)
{
  cairo_save (cr);
  cairo_translate (cr, x, y);
  cairo_scale (cr, self->width / cairo_image_surface_get_width (self->surface),
               self->height / cairo_image_surface_get_height (self->surface));
  cairo_set_source_surface (cr, self->surface, 0, 0);
  cairo_paint (cr);
  cairo_restore (cr);
}
