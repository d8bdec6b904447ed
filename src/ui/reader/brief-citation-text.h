/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/brief-collection.h"

G_BEGIN_DECLS

/* Citations and items as plain text, for the clipboard. */
char *brief_citation_text (BriefCollection *collection, BriefCitation *citation) G_GNUC_WARN_UNUSED_RESULT;
char *brief_citation_text_for_item (BriefCollection *collection, BriefItem *item) G_GNUC_WARN_UNUSED_RESULT;
char *brief_citation_text_for_policy (BriefCollection *collection) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
