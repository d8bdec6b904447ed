/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/brief-collection.h"
#include <gtk/gtk.h>

G_BEGIN_DECLS

#define BRIEF_TYPE_CITATION_POPOVER (brief_citation_popover_get_type ())
G_DECLARE_FINAL_TYPE (BriefCitationPopover, brief_citation_popover, BRIEF, CITATION_POPOVER, GtkPopover)

GtkWidget *brief_citation_popover_new (BriefCollection *collection, BriefCitation *citation, guint number);

G_END_DECLS
