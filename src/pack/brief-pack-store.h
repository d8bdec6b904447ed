/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pack/brief-draft-info.h"
#include "pack/brief-pack-file.h"
#include "pack/brief-pack-merge.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * BriefOutside:
 * @BRIEF_OUTSIDE_NONE: the file is as the pack was opened or saved
 * @BRIEF_OUTSIDE_CHANGED: somebody else has changed the pack in it
 * @BRIEF_OUTSIDE_REMOVED: there is no file any more
 * @BRIEF_OUTSIDE_REPLACED: what is there now is no pack, or another one
 *
 * What became of the file of a pack while it is open.
 */
typedef enum {
  BRIEF_OUTSIDE_NONE,
  BRIEF_OUTSIDE_CHANGED,
  BRIEF_OUTSIDE_REMOVED,
  BRIEF_OUTSIDE_REPLACED,
} BriefOutside;

/**
 * BriefPackStore:
 *
 * Keeps one open pack on disk (DESIGN section 9, Saving): every change reaches the draft within a second, Save writes
 * the user's file atomically, keeps a merge base and removes the draft. To be used from the main thread.
 *
 * Properties: "pack", "file" (the user's #GFile or %NULL), "unsaved" (whether there is something to save),
 * "from-draft" (whether it went on from a newer draft), "draft-error" (message of the last failing draft write or NULL),
 * "opened-elsewhere" (whether another window or program had the pack open when this one opened it), "set-aside" (where a
 * draft was put that did not go with the file any more, or NULL), "outside" (a #BriefOutside as a number, as it was when
 * the file was looked at last).
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

/* brief-pack-store-outside.c: what others do to the file. */
BriefOutside brief_pack_store_get_outside (BriefPackStore *self);
void brief_pack_store_check_async (BriefPackStore *self,
                                   gboolean thorough,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data);
BriefOutside brief_pack_store_check_finish (BriefPackStore *self, GAsyncResult *result);
void brief_pack_store_reload (BriefPackStore *self);
void brief_pack_store_keep_mine (BriefPackStore *self);
void brief_pack_store_merge_async (BriefPackStore *self,
                                   GFile *copy,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data);
BriefPackMerge *brief_pack_store_merge_finish (BriefPackStore *self,
                                               GAsyncResult *result,
                                               GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean brief_pack_store_apply_merge (BriefPackStore *self, BriefPackMerge *merge, GError **error);

G_END_DECLS
