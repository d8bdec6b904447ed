/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pack/brief-pack.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define BRIEF_TYPE_SHOWN_ROWS (brief_shown_rows_get_type ())
G_DECLARE_FINAL_TYPE (BriefShownRows, brief_shown_rows, BRIEF, SHOWN_ROWS, AdwPreferencesGroup)

void brief_shown_rows_set_entry (BriefShownRows *self, BriefPack *pack, BriefEntry *entry);

G_END_DECLS
