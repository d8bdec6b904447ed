/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "collection/brief-problems.h"
#include "pack/brief-pack.h"

G_BEGIN_DECLS

void brief_cli_check_notes (const char *path, BriefPack *pack, BriefProblems *problems);

G_END_DECLS
