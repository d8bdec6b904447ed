/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "layout/brief-pages.h"

#include <cairo.h>

G_BEGIN_DECLS

void brief_page_paint (BriefPages *pages, guint page, cairo_t *cr);

G_END_DECLS
