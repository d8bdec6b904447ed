/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pack/brief-pack-fields.h"
#include "pack/brief-pack.h"

G_BEGIN_DECLS

/**
 * BriefSavedState:
 * @revision: how often the pack was saved
 * @hash: SHA-256 over the pack as it was saved, without this member
 * @parent: (nullable): that of the save before
 * @unknown: (nullable): members to be written back
 *
 * The last save, as `saved` of the pack format has it.
 */
typedef struct {
  gint64 revision;
  char *hash;
  char *parent;
  JsonObject *unknown;
} BriefSavedState;

BriefSavedState *brief_saved_state_new (gint64 revision,
                                        const char *hash,
                                        const char *parent,
                                        JsonObject *unknown) G_GNUC_WARN_UNUSED_RESULT;
void brief_saved_state_free (BriefSavedState *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BriefSavedState, brief_saved_state_free)

/**
 * BriefPackKept:
 * @logo: (nullable): the logo as it was read
 * @sources: (nullable): the sources of the team's own as they were read
 * @unknown: (nullable): members that this version does not know
 * @unknown_options: (nullable): options that this version does not know
 *
 * What a pack carries from the file that it was read from to the file that it is written to.
 */
typedef struct {
  JsonObject *logo;
  JsonArray *sources;
  JsonObject *unknown;
  JsonObject *unknown_options;
} BriefPackKept;

gboolean brief_pack_take_typed (const char *typed, char **text);
void brief_pack_kept_clear (BriefPackKept *self);
void brief_pack_kept_set (BriefPackKept *self, const BriefPackKept *other);

BriefPack *brief_pack_new_with_id (const char *id, BriefPackKept *kept) G_GNUC_WARN_UNUSED_RESULT;
const BriefPackKept *brief_pack_get_kept (BriefPack *self);

GVariant *brief_pack_get_value (BriefPack *self, guint field);
void brief_pack_get_field_property (BriefPack *self, guint field, GValue *value);
void brief_pack_change_value (BriefPack *self, guint field, GVariant *value);
void brief_pack_change_logo (BriefPack *self, JsonObject *logo);
void brief_pack_change_own_sources (BriefPack *self, JsonArray *sources);
void brief_pack_change_kept (BriefPack *self, const BriefPackKept *kept);
void brief_pack_splice (BriefPack *self, guint position, guint n_removed, GPtrArray *added);

const BriefSavedState *brief_pack_get_saved (BriefPack *self);
void brief_pack_take_saved (BriefPack *self, BriefSavedState *saved);
const char *brief_pack_get_content_hash (BriefPack *self);
void brief_pack_set_content_hash (BriefPack *self, const char *hash);

G_END_DECLS
