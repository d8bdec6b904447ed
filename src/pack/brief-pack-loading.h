/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pack/brief-draft.h"
#include "pack/brief-file-state.h"
#include "pack/brief-pack-file.h"

G_BEGIN_DECLS

/**
 * BriefPackLoaded:
 * @pack: the pack to work on
 * @draft: (nullable): where its drafts go
 * @file: (nullable): the file it belongs to
 * @state: (nullable): @file as it was when it was read
 * @from_draft: whether @pack is unsaved work, rather than what @file holds
 * @opened_elsewhere: whether somebody else has it open
 * @set_aside: (nullable): where a draft was put that does not go with @file
 *
 * A pack with what its store needs to know, read off the main thread.
 */
typedef struct {
  BriefPack *pack;
  BriefDraft *draft;
  GFile *file;
  BriefFileState *state;
  gboolean from_draft;
  gboolean opened_elsewhere;
  char *set_aside;
} BriefPackLoaded;

void brief_pack_loaded_free (BriefPackLoaded *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BriefPackLoaded, brief_pack_loaded_free)

BriefPackLoaded *
brief_pack_load (GFile *file, BriefProblems *problems, GError **error) G_GNUC_WARN_UNUSED_RESULT;
BriefPackLoaded *brief_pack_load_draft (const char *path,
                                        GFile *file,
                                        BriefProblems *problems,
                                        GError **error) G_GNUC_WARN_UNUSED_RESULT;
BriefPack *
brief_pack_load_file (GFile *file, BriefProblems *problems, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void brief_pack_keep_base (BriefPack *pack);

G_END_DECLS
