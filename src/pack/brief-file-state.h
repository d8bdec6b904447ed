/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * BriefFileState:
 *
 * What a file was when it was looked at: which file, how large, and the hash of what it held. (File monitors do not fire
 * through the document portal, so files are looked at again and compared.)
 */
typedef struct _BriefFileState BriefFileState;

BriefFileState *brief_file_state_read (GFile *file, GError **error) G_GNUC_WARN_UNUSED_RESULT;
BriefFileState *brief_file_state_new_for_bytes (GFile *file, GBytes *bytes) G_GNUC_WARN_UNUSED_RESULT;
BriefFileState *brief_file_state_copy (const BriefFileState *self) G_GNUC_WARN_UNUSED_RESULT;
void brief_file_state_free (BriefFileState *self);

gboolean brief_file_state_is_untouched (const BriefFileState *self, GFile *file);
gboolean brief_file_state_is_same_content (const BriefFileState *self, const BriefFileState *other);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BriefFileState, brief_file_state_free)

G_END_DECLS
