/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define BRIEF_TYPE_CITE_POPOVER (brief_cite_popover_get_type ())
G_DECLARE_FINAL_TYPE (BriefCitePopover, brief_cite_popover, BRIEF, CITE_POPOVER, GtkPopover)

G_END_DECLS
