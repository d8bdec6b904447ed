/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "collection/brief-fields.h"
#include "collection/brief-json-document.h"

G_BEGIN_DECLS

gboolean brief_pack_rules_check_object (const BriefJsonCursor *cursor);
gboolean brief_pack_rules_check_array (const BriefJsonCursor *cursor);
gboolean
brief_pack_rules_find_required (const BriefJsonCursor *cursor, const char *name, BriefJsonCursor *member);
void brief_pack_rules_check_members (const BriefJsonCursor *cursor,
                                     const BriefField *fields,
                                     const char *const *further);
void brief_pack_rules_warn_unknown (const BriefJsonCursor *cursor, const char *const *known);
void brief_pack_rules_warn_unknown_fields (const BriefJsonCursor *cursor, const BriefField *fields);
JsonObject *brief_pack_rules_dup_unknown (const BriefJsonCursor *cursor,
                                          const char *const *known) G_GNUC_WARN_UNUSED_RESULT;
gboolean brief_pack_rules_is_key (const char *text);
gboolean brief_pack_rules_is_hash (const char *text);
gboolean brief_pack_rules_is_reference (const char *text);
gboolean brief_pack_rules_is_word (const char *text);

G_END_DECLS
