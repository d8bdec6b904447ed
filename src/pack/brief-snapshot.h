/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "collection/brief-json-document.h"
#include "model/brief-collection.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * BriefSnapshot:
 *
 * An item as it was when it was put into a pack, with all that is needed to show and cite it: the composer reads
 * snapshots only, so a pack never changes with its collection. Immutable.
 *
 * It keeps the JSON it was read from, members it does not know included, and writes that back.
 */
#define BRIEF_TYPE_SNAPSHOT (brief_snapshot_get_type ())
G_DECLARE_FINAL_TYPE (BriefSnapshot, brief_snapshot, BRIEF, SNAPSHOT, GObject)

BriefSnapshot *brief_snapshot_new (BriefCollection *collection, BriefItem *item) G_GNUC_WARN_UNUSED_RESULT;
BriefSnapshot *brief_snapshot_read (const BriefJsonCursor *cursor) G_GNUC_WARN_UNUSED_RESULT;

JsonObject *brief_snapshot_get_json (BriefSnapshot *self);
BriefItemType brief_snapshot_get_item_type (BriefSnapshot *self);
BriefItem *brief_snapshot_get_item (BriefSnapshot *self);
BriefItem *brief_snapshot_get_parent (BriefSnapshot *self);
GPtrArray *brief_snapshot_get_evidence (BriefSnapshot *self);
BriefItem *brief_snapshot_get_evidence_parent (BriefSnapshot *self, BriefItem *finding);
BriefSource *brief_snapshot_lookup_source (BriefSnapshot *self, const char *id);
BriefTheme *brief_snapshot_lookup_theme (BriefSnapshot *self, const char *id);

const char *brief_snapshot_get_collection_id (BriefSnapshot *self);
BriefLocalizedText *brief_snapshot_get_collection_title (BriefSnapshot *self);
BriefLocalizedText *brief_snapshot_get_collection_caveat (BriefSnapshot *self);
const char *brief_snapshot_get_collection_language (BriefSnapshot *self);
const char *brief_snapshot_get_collection_publisher (BriefSnapshot *self);
const char *brief_snapshot_get_collection_license (BriefSnapshot *self);
guint brief_snapshot_get_collection_revision (BriefSnapshot *self);

G_END_DECLS
