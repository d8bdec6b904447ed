/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pack/brief-draft.h"
#include "pack/brief-pack-loading.h"
#include "pack/brief-pack-private.h"
#include "pack/brief-pack-store.h"

G_BEGIN_DECLS

/**
 * BriefStoreDraft:
 * @place: where the draft is kept; %NULL once the store is disposed of
 * @serial: of the last state that was on its way there
 * @timer: until the draft is written
 * @writing: whether a thread is at it
 * @waiting: whether there is more for that thread to do
 * @error: (nullable): why it could not be written, for people
 *
 * What a store knows of its draft.
 */
typedef struct {
  BriefDraft *place;
  guint64 serial;
  guint timer;
  gboolean writing;
  gboolean waiting;
  char *error;
} BriefStoreDraft;

/**
 * BriefStoreOutside:
 * @state: what became of the file
 * @known: (nullable): the file as the pack was opened or saved, or as somebody chose to overwrite it
 * @theirs: (nullable): the pack that somebody else has saved there
 * @theirs_state: (nullable): the file with @theirs, or with whatever else is there
 * @generation: rises whenever @known becomes another
 * @merging: (nullable) (not owned): the merge that @theirs went into
 *
 * What a store knows of its file.
 */
typedef struct {
  BriefOutside state;
  BriefFileState *known;
  BriefPack *theirs;
  BriefFileState *theirs_state;
  guint generation;
  gpointer merging;
  guint64 merging_serial;
} BriefStoreOutside;

/* What the draft (brief-pack-store-draft.c), saving, discarding (brief-pack-store-save.c) and others' changes
 * (brief-pack-store-outside.c) ask of the store. */
BriefPackStore *brief_pack_store_new_for_loaded (BriefPackLoaded *loaded) G_GNUC_WARN_UNUSED_RESULT;
gboolean brief_pack_store_begin_saving (BriefPackStore *self, GError **error);
void brief_pack_store_end_saving (BriefPackStore *self);
void brief_pack_store_note_saved (BriefPackStore *self, GFile *file, BriefSavedState *saved, guint64 state);
void brief_pack_store_replace_pack (BriefPackStore *self, BriefPack *pack, BriefFileState *file_state);

BriefStoreDraft *brief_pack_store_get_draft_data (BriefPackStore *self);
void brief_pack_store_set_draft_error (BriefPackStore *self, const char *message);

BriefStoreOutside *brief_pack_store_get_outside_data (BriefPackStore *self);
void brief_pack_store_set_outside (BriefPackStore *self, BriefOutside outside);
void brief_pack_store_set_known (BriefPackStore *self, BriefFileState *known);
void brief_pack_store_rebase (BriefPackStore *self, const BriefSavedState *saved, gboolean is_saved);
gboolean brief_pack_store_is_saving (BriefPackStore *self);

/* brief-pack-store-draft.c */
BriefDraft *brief_pack_store_get_draft (BriefPackStore *self);
guint64 brief_pack_store_next_serial (BriefPackStore *self);
GBytes *brief_pack_store_write_draft_bytes (BriefPackStore *self) G_GNUC_WARN_UNUSED_RESULT;
void brief_pack_store_start_draft (BriefPackStore *self);
void brief_pack_store_schedule_draft (BriefPackStore *self);

G_END_DECLS
