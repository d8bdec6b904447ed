/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>
#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * BriefImage:
 *
 * A picture as it is painted; immutable, reference-counted.
 */
typedef struct _BriefImage BriefImage;

BriefImage *
brief_image_new (GBytes *file, const char *media_type, double width, double height) G_GNUC_WARN_UNUSED_RESULT;
BriefImage *brief_image_ref (BriefImage *self);
void brief_image_unref (BriefImage *self);

double brief_image_get_width (BriefImage *self);
double brief_image_get_height (BriefImage *self);
void brief_image_paint (BriefImage *self, cairo_t *cr, double x, double y);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BriefImage, brief_image_unref)

G_END_DECLS
