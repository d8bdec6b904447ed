/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * BriefTextChange:
 *
 * One place of a text replaced by another: what undo remembers of typing, so that hours of it in a long note cost what
 * was typed and not what was there.
 */
typedef struct _BriefTextChange BriefTextChange;

BriefTextChange *brief_text_change_new (const char *before, const char *after) G_GNUC_WARN_UNUSED_RESULT;
void brief_text_change_free (BriefTextChange *self);

char *brief_text_change_apply (const BriefTextChange *self, const char *before) G_GNUC_WARN_UNUSED_RESULT;
char *brief_text_change_revert (const BriefTextChange *self, const char *after) G_GNUC_WARN_UNUSED_RESULT;
gboolean brief_text_change_merge (BriefTextChange *self, const BriefTextChange *later);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BriefTextChange, brief_text_change_free)

G_END_DECLS
