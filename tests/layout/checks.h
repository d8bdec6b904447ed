/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "layout/brief-pages.h"

G_BEGIN_DECLS

/* What holds for the pages of every document; each stops the test where it does not. */
void check_words (BriefPages *pages);
void check_order (BriefPages *pages);
void check_area (BriefPages *pages);
void check_overlaps (BriefPages *pages);
void check_breaks (BriefPages *pages);
void check_headers (BriefPages *pages);
void check_footnotes (BriefPages *pages);
void check_tints (BriefPages *pages);
void check_anchors (BriefPages *pages);
void check_keys (BriefPages *pages);
void check_texts (BriefPages *pages);
void check_pages (BriefPages *pages);

G_END_DECLS
