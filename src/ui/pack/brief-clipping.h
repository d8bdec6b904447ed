/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pack/brief-pack.h"

#include <gdk/gdk.h>

G_BEGIN_DECLS

#define BRIEF_CLIPPING_MIME_TYPE "application/vnd.briefings.pack+json"

#define BRIEF_TYPE_CLIPPING (brief_clipping_get_type ())
G_DECLARE_FINAL_TYPE (BriefClipping, brief_clipping, BRIEF, CLIPPING, GdkContentProvider)

GdkContentProvider *brief_clipping_new (BriefPack *pack) G_GNUC_WARN_UNUSED_RESULT;

void brief_clipping_read_async (GdkClipboard *clipboard,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data);
BriefPack *brief_clipping_read_finish (GAsyncResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
