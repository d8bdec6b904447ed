/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>
#include <pango/pango.h>

G_BEGIN_DECLS

cairo_scaled_font_t *brief_faces_load (PangoFont *font) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
