/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pack/brief-section.h"

G_BEGIN_DECLS

BriefSection *brief_section_new (const char *key,
                                 const char *title,
                                 const char *note,
                                 GPtrArray *entries,
                                 JsonObject *unknown) G_GNUC_WARN_UNUSED_RESULT;
JsonObject *brief_section_get_unknown (BriefSection *self);
void brief_section_change_title (BriefSection *self, const char *title);
void brief_section_change_note (BriefSection *self, const char *note);
void brief_section_splice (BriefSection *self, guint position, guint n_removed, GPtrArray *added);

G_END_DECLS
