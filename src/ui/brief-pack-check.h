/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "document/brief-preflight.h"

G_BEGIN_DECLS

/**
 * BriefPackCheck:
 *
 * What is to be known of a pack before it is exported, kept up to date while the pack changes.
 *
 * Signal "changed": there are other findings than before.
 */
#define BRIEF_TYPE_PACK_CHECK (brief_pack_check_get_type ())
G_DECLARE_FINAL_TYPE (BriefPackCheck, brief_pack_check, BRIEF, PACK_CHECK, GObject)

BriefPackCheck *brief_pack_check_new (BriefPack *pack) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *brief_pack_check_get_findings (BriefPackCheck *self);
gboolean brief_pack_check_has_errors (BriefPackCheck *self);

G_END_DECLS
