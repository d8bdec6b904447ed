/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pack/brief-entry-change.h"
#include "pack/brief-pack.h"

G_BEGIN_DECLS

/* What a person makes of changes in a collection; each of these is one command that undo takes back. */
void brief_pack_take_changes (BriefPack *self, GPtrArray *changes);
void brief_pack_keep_entries (BriefPack *self, GPtrArray *changes);

G_END_DECLS
