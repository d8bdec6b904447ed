/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "document/brief-document.h"
#include "layout/brief-style-sheet.h"

#include <gio/gio.h>
#include <pango/pango.h>

G_BEGIN_DECLS

/**
 * BriefPages:
 *
 * A document laid out on pages: positioned fragments, outline entries, link targets. A pure function of document,
 * style sheet and fonts; immutable.
 */
#define BRIEF_TYPE_PAGES (brief_pages_get_type ())
G_DECLARE_FINAL_TYPE (BriefPages, brief_pages, BRIEF, PAGES, GObject)

typedef void (*BriefProgressFunc) (double fraction, gpointer user_data);

BriefPages *brief_lay_out (BriefDocument *document,
                           BriefStyleSheet *style,
                           GCancellable *cancellable,
                           BriefProgressFunc progress,
                           gpointer user_data,
                           GError **error) G_GNUC_WARN_UNUSED_RESULT;

BriefDocument *brief_pages_get_document (BriefPages *self);
BriefStyleSheet *brief_pages_get_style (BriefPages *self);
guint brief_pages_get_n_pages (BriefPages *self);

G_END_DECLS
