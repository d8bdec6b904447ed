/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pack/brief-snapshot.h"

G_BEGIN_DECLS

/**
 * BriefSnapshotParts:
 *
 * What a snapshot is made of, while it is read. The snapshot takes it all over.
 */
typedef struct {
  JsonObject *json;
  char *collection_id;
  BriefLocalizedText *collection_title;
  BriefLocalizedText *collection_caveat;
  char *collection_language;
  char *collection_publisher;
  char *collection_license;
  guint collection_revision;
  BriefItem *item;
  BriefItem *parent;
  GPtrArray *evidence;          /* of BriefItem */
  GHashTable *evidence_parents; /* BriefItem to BriefItem */
  GHashTable *sources;          /* id to BriefSource */
  GHashTable *themes;           /* id to BriefTheme */
} BriefSnapshotParts;

void brief_snapshot_parts_init (BriefSnapshotParts *self);
void brief_snapshot_parts_clear (BriefSnapshotParts *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (BriefSnapshotParts, brief_snapshot_parts_clear)

BriefSnapshot *brief_snapshot_new_from_parts (BriefSnapshotParts *parts) G_GNUC_WARN_UNUSED_RESULT;
const char *brief_snapshot_get_text (BriefSnapshot *self);

/* How deep a snapshot stands in a pack: below the pack, its sections, a section, its entries, an entry. */
#define BRIEF_SNAPSHOT_DEPTH 5

G_END_DECLS
