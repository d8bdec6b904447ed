/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* How many packs are remembered. */
#define BRIEF_RECENT_PACKS_MAX 20

/**
 * BriefRecentPack:
 *
 * A pack that was opened or saved before. Immutable.
 */
#define BRIEF_TYPE_RECENT_PACK (brief_recent_pack_get_type ())
G_DECLARE_FINAL_TYPE (BriefRecentPack, brief_recent_pack, BRIEF, RECENT_PACK, GObject)

GFile *brief_recent_pack_get_file (BriefRecentPack *self);
const char *brief_recent_pack_get_pack_id (BriefRecentPack *self);
const char *brief_recent_pack_get_title (BriefRecentPack *self);
GDateTime *brief_recent_pack_get_used (BriefRecentPack *self);

/**
 * BriefRecentPacks:
 *
 * The packs that were opened or saved last, kept in the settings; a #GListModel of #BriefRecentPack, the last one first.
 * Where the setting `remember-recent` is off, it is empty, and stays so.
 */
#define BRIEF_TYPE_RECENT_PACKS (brief_recent_packs_get_type ())
G_DECLARE_FINAL_TYPE (BriefRecentPacks, brief_recent_packs, BRIEF, RECENT_PACKS, GObject)

BriefRecentPacks *brief_recent_packs_new (GSettings *settings) G_GNUC_WARN_UNUSED_RESULT;
void brief_recent_packs_add (BriefRecentPacks *self, GFile *file, const char *pack_id, const char *title);
void brief_recent_packs_remove (BriefRecentPacks *self, GFile *file);
void brief_recent_packs_clear (BriefRecentPacks *self);
const char *brief_recent_packs_lookup_id (BriefRecentPacks *self, GFile *file);

G_END_DECLS
