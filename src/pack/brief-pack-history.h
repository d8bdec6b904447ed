/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pack/brief-pack-file.h"

G_BEGIN_DECLS

/* How many saved states of each pack are kept (DESIGN section 6). */
#define BRIEF_PACK_HISTORY_LENGTH 20

char *brief_pack_history_dup_folder (const char *pack_id) G_GNUC_WARN_UNUSED_RESULT;
gboolean brief_pack_history_add (const char *pack_id,
                                 gint64 revision,
                                 const char *hash,
                                 GBytes *bytes,
                                 GError **error);
gboolean brief_pack_history_has (const char *pack_id, const char *hash);
BriefPack *brief_pack_history_find_ancestor (BriefPack *mine, BriefPack *theirs) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
