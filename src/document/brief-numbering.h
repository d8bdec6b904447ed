/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "document/brief-block.h"

G_BEGIN_DECLS

void brief_numbering_apply (BriefBlock *root, const char *choice);

G_END_DECLS
