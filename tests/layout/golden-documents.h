/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "layout/brief-pages.h"

G_BEGIN_DECLS

/* A document that shows something, and the style of its pages. */
typedef struct {
  BriefDocument *document;
  BriefStyleSheet *style;
} GoldenDocument;

void golden_make_one_page (GoldenDocument *self);
void golden_make_country (GoldenDocument *self);
void golden_make_blocks (GoldenDocument *self);
void golden_make_arabic (GoldenDocument *self);
void golden_make_footnotes (GoldenDocument *self);
void golden_make_scripts (GoldenDocument *self);
void golden_make_large_print (GoldenDocument *self);
void golden_make_letter (GoldenDocument *self);
void golden_document_clear (GoldenDocument *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (GoldenDocument, golden_document_clear)

G_END_DECLS
