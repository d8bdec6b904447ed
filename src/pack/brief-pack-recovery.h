/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pack/brief-pack.h"

G_BEGIN_DECLS

/**
 * BriefRecovery:
 * @pack: what could be read
 * @path: (type filename): where
 * @modified: when it was written
 * @is_draft: whether it is unsaved work, rather than what was saved to the user's file once
 *
 * The last good state of a pack whose file is damaged.
 */
typedef struct {
  BriefPack *pack;
  char *path;
  GDateTime *modified;
  gboolean is_draft;
} BriefRecovery;

void brief_recovery_free (BriefRecovery *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BriefRecovery, brief_recovery_free)

void brief_pack_recovery_find_async (GFile *file,
                                     const char *known_id,
                                     GCancellable *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer user_data);
BriefRecovery *
brief_pack_recovery_find_finish (GAsyncResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
