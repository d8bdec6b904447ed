/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "document/brief-picture.h"

/* A picture of 1 MiB may unfold to gigabytes; a logo never has so many. */
#define PIXELS_MAX (32 * 1024 * 1024)

typedef struct {
  int max_width;
  int max_height;
  gboolean fits;
} Reading;

static void
size_prepared_cb (GdkPixbufLoader *loader, int width, int height, Reading *reading)
{
  const double scale = MIN ((double) reading->max_width / width, (double) reading->max_height / height);

  reading->fits = (gint64) width * height <= PIXELS_MAX;
  if (!reading->fits)
    gdk_pixbuf_loader_set_size (loader, 0, 0); /* ends the loading */
  else
    gdk_pixbuf_loader_set_size (loader, MAX ((int) (width * scale + 0.5), 1),
                                MAX ((int) (height * scale + 0.5), 1));
}

/**
 * brief_picture_read:
 * @file: the file of a picture
 * @media_type: its media type: that of PNG, JPEG or SVG
 * @max_width: how wide it may be, in pixels
 * @max_height: how high it may be, in pixels
 *
 * Reads a picture and makes it as large as it may be. One of far too many pixels is not unfolded, and what a drawing refers
 * to outside its file is not read.
 *
 * Returns: (transfer full) (nullable): the picture; %NULL where it cannot be read
 */
GdkPixbuf *
brief_picture_read (GBytes *file, const char *media_type, int max_width, int max_height)
{
  g_autoptr (GdkPixbufLoader) loader = NULL;
  Reading reading = { max_width, max_height, FALSE };
  GdkPixbuf *picture = NULL;
  gboolean read;

  g_return_val_if_fail (file != NULL && media_type != NULL, NULL);

  loader = gdk_pixbuf_loader_new_with_mime_type (media_type, NULL);
  if (loader == NULL)
    return NULL;
  g_signal_connect (loader, "size-prepared", G_CALLBACK (size_prepared_cb), &reading);
  read = gdk_pixbuf_loader_write_bytes (loader, file, NULL);
  if (gdk_pixbuf_loader_close (loader, NULL) && read && reading.fits)
    picture = gdk_pixbuf_loader_get_pixbuf (loader);
  return picture != NULL ? gdk_pixbuf_apply_embedded_orientation (picture) : NULL;
}
