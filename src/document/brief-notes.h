/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "document/brief-block.h"

G_BEGIN_DECLS

void brief_notes_append (BriefBlock *block, const char *note, guint heading_level);

G_END_DECLS
