/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pack/brief-pack.h"

G_BEGIN_DECLS

gboolean brief_pack_take_contents (BriefPack *self, BriefPack *other, const char *name);

G_END_DECLS
