/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pack/brief-merge-nodes.h"
#include "pack/brief-pack-merge.h"

G_BEGIN_DECLS

/* Shared by the files of the merge, and by nothing else. Packs are merged as the JSON that they are written as, so that
 * what this version does not know merges like the rest. */
struct _BriefPackMerge {
  GObject parent_instance;

  JsonObject *roots[BRIEF_MERGE_N_SIDES]; /* base may be NULL */
  BriefMergeNodes sections;
  BriefMergeNodes entries;
  BriefMergeNodes sources;
  BriefMerging merging;
  JsonObject *details;
  JsonObject *options;
};

/* brief-pack-merge.c */
JsonArray *brief_pack_merge_get_array (JsonObject *object, const char *name);
GPtrArray *brief_pack_merge_list_keys (JsonObject *owner,
                                       const char *list,
                                       const char *key_name) G_GNUC_WARN_UNUSED_RESULT;

/* brief-pack-merge-build.c */
GBytes *brief_pack_merge_build (BriefPackMerge *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
