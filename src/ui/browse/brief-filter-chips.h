/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "library/brief-library.h"
#include "library/brief-query.h"
#include <adwaita.h>

G_BEGIN_DECLS

#define BRIEF_TYPE_FILTER_CHIPS (brief_filter_chips_get_type ())
G_DECLARE_FINAL_TYPE (BriefFilterChips, brief_filter_chips, BRIEF, FILTER_CHIPS, AdwBin)


G_END_DECLS
