/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * BriefDraftInfo:
 *
 * Unsaved work that waits in the folder of drafts. Immutable.
 *
 * Properties: "pack-id", "title" ("" where there is none), "modified" (#GDateTime), "file" (the #GFile that the work goes
 * back to, or %NULL), "path" (of the draft), "open" (whether somebody is working on it).
 */
#define BRIEF_TYPE_DRAFT_INFO (brief_draft_info_get_type ())
G_DECLARE_FINAL_TYPE (BriefDraftInfo, brief_draft_info, BRIEF, DRAFT_INFO, GObject)

BriefDraftInfo *brief_draft_info_new_for_path (const char *path) G_GNUC_WARN_UNUSED_RESULT;

const char *brief_draft_info_get_pack_id (BriefDraftInfo *self);
const char *brief_draft_info_get_title (BriefDraftInfo *self);
GDateTime *brief_draft_info_get_modified (BriefDraftInfo *self);
GFile *brief_draft_info_get_file (BriefDraftInfo *self);
const char *brief_draft_info_get_path (BriefDraftInfo *self);
gboolean brief_draft_info_is_open (BriefDraftInfo *self);

G_END_DECLS
