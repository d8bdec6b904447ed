/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define BRIEF_TYPE_LINK_POPOVER (brief_link_popover_get_type ())
G_DECLARE_FINAL_TYPE (BriefLinkPopover, brief_link_popover, BRIEF, LINK_POPOVER, GtkPopover)

void brief_link_popover_show_link (BriefLinkPopover *self, const char *link);

G_END_DECLS
