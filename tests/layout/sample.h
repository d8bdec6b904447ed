/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "layout/brief-pages.h"

G_BEGIN_DECLS

/* Parts of documents. */
BriefBlock *sample_add_heading (BriefBlock *parent, guint level, const char *words);
BriefBlock *sample_add_paragraph (BriefBlock *parent, const char *words);
BriefBlock *sample_add_cell (BriefBlock *row, const char *words);
BriefBlock *sample_add_title (BriefBlock *root, const char *words);
void sample_append_words (BriefBlock *block, guint n_words);
BriefBlock *sample_append_footnote (BriefBlock *paragraph, BriefBlock *parent, guint number, guint n_words);
BriefBlock *sample_add_footnote (BriefBlock *parent, guint number, guint n_words);
void sample_append_mark (BriefBlock *paragraph, guint number);

/* Documents. */
BriefDocument *sample_make_document (BriefBlock *root, const char *language) G_GNUC_WARN_UNUSED_RESULT;

/* Pages. */
BriefPages *sample_lay_out (BriefDocument *document, const BriefStyleSheet *style) G_GNUC_WARN_UNUSED_RESULT;
BriefPages *sample_lay_out_with (BriefDocument *document,
                                 const BriefStyleSheet *style,
                                 guint n_threads) G_GNUC_WARN_UNUSED_RESULT;
const BriefFragment *sample_get_fragment (BriefPages *pages, guint page, guint index);
gboolean sample_is_text (const BriefFragment *fragment, BriefShown shown);

G_END_DECLS
