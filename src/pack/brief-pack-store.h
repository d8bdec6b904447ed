/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pack/brief-draft-info.h"
#include "pack/brief-pack-file.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * BriefPackStore:
 *
 * Keeps one open pack on disk (DESIGN section 9, Saving): every change reaches the draft within a second, Save writes
 * the user's file atomically, keeps a merge base and removes the draft. To be used from the main thread.
 *
 * Properties: "pack", "file" (the user's #GFile or %NULL), "unsaved" (whether there is something to save),
 * "from-draft" (whether it went on from a newer draft), "draft-error" (message of the last failing draft write or NULL),
 * "opened-elsewhere" (whether another window or program had the pack open when this one opened it), "set-aside" (where a
 * draft was put that did not go with the file any more, or NULL).
 */
#define BRIEF_TYPE_PACK_STORE (brief_pack_store_get_type ())
G_DECLARE_FINAL_TYPE (BriefPackStore, brief_pack_store, BRIEF, PACK_STORE, GObject)

BriefPackStore *brief_pack_store_new (BriefPack *pack) G_GNUC_WARN_UNUSED_RESULT;
BriefPackStore *brief_pack_store_new_unsaved (BriefPack *pack) G_GNUC_WARN_UNUSED_RESULT;
void brief_pack_store_open_async (GFile *file,
                                  BriefProblems *problems,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data);
BriefPackStore *brief_pack_store_open_finish (GAsyncResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void brief_pack_store_open_draft_async (BriefDraftInfo *draft,
                                        BriefProblems *problems,
                                        GCancellable *cancellable,
                                        GAsyncReadyCallback callback,
                                        gpointer user_data);
BriefPackStore *
brief_pack_store_open_draft_finish (GAsyncResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;
GListModel *brief_pack_store_list_drafts (void) G_GNUC_WARN_UNUSED_RESULT;

BriefPack *brief_pack_store_get_pack (BriefPackStore *self);
GFile *brief_pack_store_get_file (BriefPackStore *self);
gboolean brief_pack_store_is_unsaved (BriefPackStore *self);
gboolean brief_pack_store_is_from_draft (BriefPackStore *self);
gboolean brief_pack_store_is_opened_elsewhere (BriefPackStore *self);
const char *brief_pack_store_get_draft_path (BriefPackStore *self);
const char *brief_pack_store_get_draft_error (BriefPackStore *self);
const char *brief_pack_store_get_set_aside (BriefPackStore *self);

void brief_pack_store_save_async (BriefPackStore *self,
                                  GFile *file,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data);
gboolean brief_pack_store_save_finish (BriefPackStore *self, GAsyncResult *result, GError **error);

gboolean brief_pack_store_flush_draft (BriefPackStore *self, GError **error);
void brief_pack_store_discard_draft_async (BriefPackStore *self,
                                           GCancellable *cancellable,
                                           GAsyncReadyCallback callback,
                                           gpointer user_data);
gboolean brief_pack_store_discard_draft_finish (BriefPackStore *self, GAsyncResult *result, GError **error);

G_END_DECLS
