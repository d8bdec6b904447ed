/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pack/brief-snapshot.h"

G_BEGIN_DECLS

/* What two snapshots of one item have in common. */
char *brief_snapshot_dup_content_hash (BriefSnapshot *self) G_GNUC_WARN_UNUSED_RESULT;
guint brief_snapshot_count_new_evidence (BriefSnapshot *self, BriefSnapshot *old);

G_END_DECLS
