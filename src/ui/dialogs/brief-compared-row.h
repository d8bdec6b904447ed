/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "document/brief-comparison.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define BRIEF_TYPE_COMPARED_ROW (brief_compared_row_get_type ())
G_DECLARE_FINAL_TYPE (BriefComparedRow, brief_compared_row, BRIEF, COMPARED_ROW, AdwBin)

GtkWidget *brief_compared_row_new (const BriefComparedLine *line);

G_END_DECLS
