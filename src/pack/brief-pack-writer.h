/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pack/brief-pack-private.h"

G_BEGIN_DECLS

char *
brief_pack_write (BriefPack *pack, const BriefSavedState *saved, gsize *length) G_GNUC_WARN_UNUSED_RESULT;
BriefSavedState *brief_pack_make_saved (BriefPack *pack) G_GNUC_WARN_UNUSED_RESULT;
char *brief_pack_hash_tree (JsonObject *root) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
