/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/brief-source.h"
#include "pack/brief-pack.h"

G_BEGIN_DECLS

/**
 * BriefOwnSourceField:
 *
 * What is asked of a source of the team's own; members of a source of the collection format.
 */
typedef enum {
  BRIEF_OWN_SOURCE_TITLE,
  BRIEF_OWN_SOURCE_AUTHOR,
  BRIEF_OWN_SOURCE_PUBLISHER,
  BRIEF_OWN_SOURCE_NUMBER,
  BRIEF_OWN_SOURCE_DATE,
  BRIEF_OWN_SOURCE_URL,
  BRIEF_OWN_SOURCE_KIND,
  BRIEF_OWN_SOURCE_N_FIELDS
} BriefOwnSourceField;

void brief_own_sources_read (JsonArray *array, const char *language, GListStore *sources);
gboolean brief_own_source_accepts (BriefOwnSourceField field, const char *value);

BriefSource *brief_pack_lookup_own_source (BriefPack *self, const char *id);
char *brief_pack_dup_own_source_value (BriefPack *self,
                                       const char *id,
                                       BriefOwnSourceField field) G_GNUC_WARN_UNUSED_RESULT;

/* Each of these is one command that undo takes back. */
BriefSource *brief_pack_add_own_source (BriefPack *self, const char *const *values);
gboolean brief_pack_edit_own_source (BriefPack *self, const char *id, const char *const *values);
void brief_pack_remove_own_source (BriefPack *self, const char *id);

G_END_DECLS
