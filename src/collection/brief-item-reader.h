/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "collection/brief-references.h"
#include "model/brief-item.h"
#include "model/brief-source.h"
#include "model/brief-theme.h"

G_BEGIN_DECLS

/**
 * BriefReading:
 * @collection_id: the collection that items are read for
 * @language: the language of its plain texts
 * @references: (nullable): where ids and names are noted; %NULL for an object outside its collection
 * @partial: whether members may be missing, and others be there: an excerpt, as a pack's snapshots hold them
 * @typed: whether objects tell their kind as `type`, as the lines of JSON Lines do
 *
 * What the reading of an object has to know of what is round it.
 */
typedef struct {
  const char *collection_id;
  const char *language;
  BriefReferences *references;
  gboolean partial;
  gboolean typed;
} BriefReading;

BriefItem *brief_item_read (const BriefJsonCursor *cursor,
                            BriefItemType type,
                            const char *parent_id,
                            const BriefReading *reading) G_GNUC_WARN_UNUSED_RESULT;
BriefSource *
brief_source_read (const BriefJsonCursor *cursor, const BriefReading *reading) G_GNUC_WARN_UNUSED_RESULT;
BriefTheme *
brief_theme_read (const BriefJsonCursor *cursor, const BriefReading *reading) G_GNUC_WARN_UNUSED_RESULT;
BriefLocalizedText *brief_localized_text_read (const BriefJsonCursor *cursor,
                                               const BriefReading *reading) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
