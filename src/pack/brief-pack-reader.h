/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "collection/brief-json-document.h"
#include "pack/brief-pack.h"

G_BEGIN_DECLS

BriefPack *brief_pack_read (const BriefJsonCursor *root, gboolean *newer) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
