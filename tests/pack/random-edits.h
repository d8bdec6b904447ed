/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pack/brief-pack.h"

G_BEGIN_DECLS

/* What a person might do next, with words that nobody else writes. */
void random_edits_make (BriefPack *pack, GRand *random, const char *who, guint n_edits);

G_END_DECLS
