/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <pango/pango.h>

G_BEGIN_DECLS

GPtrArray *brief_text_break_lines (PangoContext *context,
                                   const char *text,
                                   PangoAttrList *attributes,
                                   int width) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
