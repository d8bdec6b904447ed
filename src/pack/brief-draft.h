/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * BriefDraft:
 *
 * The place on disk where the unsaved work on a pack is kept, and the lock that tells others that it is being worked on.
 * Used from any thread; reference-counted.
 *
 * A pack has its draft in `packs/ID.briefing`; `packs/ID.lock`, locked while the pack is open, names the file that the
 * work began from. A pack that is opened twice has its second draft in `packs/ID.2.briefing`, and a draft that does not
 * go with its file any more is kept at such a name.
 */
typedef struct _BriefDraft BriefDraft;

BriefDraft *brief_draft_claim (const char *pack_id, gboolean *opened_elsewhere) G_GNUC_WARN_UNUSED_RESULT;
BriefDraft *brief_draft_claim_path (const char *path, gboolean *opened_elsewhere) G_GNUC_WARN_UNUSED_RESULT;
BriefDraft *brief_draft_ref (BriefDraft *self);
void brief_draft_unref (BriefDraft *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BriefDraft, brief_draft_unref)

const char *brief_draft_get_path (BriefDraft *self);
gboolean brief_draft_exists (BriefDraft *self);
gboolean brief_draft_write (BriefDraft *self, guint64 serial, GBytes *bytes, GError **error);
gboolean brief_draft_remove (BriefDraft *self, guint64 serial, GError **error);
void brief_draft_set_file (BriefDraft *self, GFile *file);
char *brief_draft_set_aside (BriefDraft *self) G_GNUC_WARN_UNUSED_RESULT;

char *brief_draft_dup_folder (void) G_GNUC_WARN_UNUSED_RESULT;
gboolean brief_draft_is_name (const char *name);
GFile *brief_draft_read_file (const char *path, gboolean *locked) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
