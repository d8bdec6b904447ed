/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What a file is that somebody drops on the window. */
typedef enum {
  BRIEF_DROPPED_PACK,
  BRIEF_DROPPED_COLLECTION,
  BRIEF_DROPPED_IMAGE,
  BRIEF_DROPPED_OTHER,
  BRIEF_DROPPED_UNREADABLE,
} BriefDroppedKind;

void brief_dropped_file_recognize_async (GFile *file, GAsyncReadyCallback callback, gpointer user_data);
BriefDroppedKind brief_dropped_file_recognize_finish (GFile *file, GAsyncResult *result);

G_END_DECLS
