/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pack/brief-draft.h"
#include "pack/brief-pack-loading.h"
#include "pack/brief-pack-private.h"
#include "pack/brief-pack-store.h"

G_BEGIN_DECLS

/* What saving and discarding (brief-pack-store-save.c) ask of the store. */
BriefPackStore *brief_pack_store_new_for_loaded (BriefPackLoaded *loaded) G_GNUC_WARN_UNUSED_RESULT;
BriefDraft *brief_pack_store_get_draft (BriefPackStore *self);
guint64 brief_pack_store_next_serial (BriefPackStore *self);
GBytes *brief_pack_store_write_draft_bytes (BriefPackStore *self) G_GNUC_WARN_UNUSED_RESULT;
gboolean brief_pack_store_begin_saving (BriefPackStore *self, GError **error);
void brief_pack_store_end_saving (BriefPackStore *self);
void brief_pack_store_note_saved (BriefPackStore *self, GFile *file, BriefSavedState *saved, guint64 state);
void brief_pack_store_replace_pack (BriefPackStore *self, BriefPack *pack);

G_END_DECLS
