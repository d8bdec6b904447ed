/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/brief-collection.h"
#include <gtk/gtk.h>

G_BEGIN_DECLS

#define BRIEF_TYPE_CITATION_MARK (brief_citation_mark_get_type ())
G_DECLARE_FINAL_TYPE (BriefCitationMark, brief_citation_mark, BRIEF, CITATION_MARK, GtkWidget)

GtkWidget *brief_citation_mark_new (BriefCollection *collection, BriefCitation *citation, guint number);

G_END_DECLS
