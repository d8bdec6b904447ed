/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define BRIEF_TYPE_DRAFT (brief_draft_get_type ())
G_DECLARE_FINAL_TYPE (BriefDraft, brief_draft, BRIEF, DRAFT, GObject)

GFile *brief_draft_get_file (BriefDraft *self);
const char *brief_draft_get_title (BriefDraft *self);
GDateTime *brief_draft_get_modified (BriefDraft *self);

void brief_drafts_list_async (GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
GListModel *brief_drafts_list_finish (GAsyncResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
