/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "library/brief-library.h"
#include "library/brief-query.h"
#include <gtk/gtk.h>

G_BEGIN_DECLS

#define BRIEF_TYPE_FILTER_POPOVER (brief_filter_popover_get_type ())
G_DECLARE_FINAL_TYPE (BriefFilterPopover, brief_filter_popover, BRIEF, FILTER_POPOVER, GtkPopover)


G_END_DECLS
