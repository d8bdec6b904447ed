/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pack/brief-entry.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * BriefSection:
 *
 * A part of a pack under a heading of its own: a #GListModel of #BriefEntry. Changed through #BriefPack only.
 *
 * Properties: "key", "title", "note" (as a property "" where there is none), "n-items".
 */
#define BRIEF_TYPE_SECTION (brief_section_get_type ())
G_DECLARE_FINAL_TYPE (BriefSection, brief_section, BRIEF, SECTION, GObject)

const char *brief_section_get_key (BriefSection *self);
const char *brief_section_get_title (BriefSection *self);
const char *brief_section_get_note (BriefSection *self);
guint brief_section_get_n_entries (BriefSection *self);
BriefEntry *brief_section_get_entry (BriefSection *self, guint position);
gboolean brief_section_find_entry (BriefSection *self, BriefEntry *entry, guint *position);

G_END_DECLS
