/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/brief-source.h"
#include "pack/brief-pack.h"

G_BEGIN_DECLS

/**
 * BriefCitable:
 *
 * A source that a note of a pack can cite: one of the team's own, or one that the pack's snapshots hold. Immutable.
 */
#define BRIEF_TYPE_CITABLE (brief_citable_get_type ())
G_DECLARE_FINAL_TYPE (BriefCitable, brief_citable, BRIEF, CITABLE, GObject)

const char *brief_citable_get_key (BriefCitable *self);
BriefSource *brief_citable_get_source (BriefCitable *self);
BriefSnapshot *brief_citable_get_snapshot (BriefCitable *self);

/**
 * BriefCitables:
 *
 * All sources that the notes of a pack can cite, as they were when it was made.
 */
typedef struct _BriefCitables BriefCitables;

BriefCitables *brief_citables_new (BriefPack *pack) G_GNUC_WARN_UNUSED_RESULT;
void brief_citables_free (BriefCitables *self);
BriefCitable *brief_citables_lookup (BriefCitables *self, const char *key);
GListModel *brief_citables_get_list (BriefCitables *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BriefCitables, brief_citables_free)

G_END_DECLS
