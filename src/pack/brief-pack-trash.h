/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Files of a pack that go: the user's, and the draft of what was not saved. */
void brief_pack_trash_async (GFile *file,
                             const char *draft_path,
                             gboolean for_good,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data);
GBytes *brief_pack_trash_finish (GAsyncResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;

void brief_pack_restore_async (GFile *file,
                               GBytes *bytes,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data);
gboolean brief_pack_restore_finish (GAsyncResult *result, GError **error);

G_END_DECLS
