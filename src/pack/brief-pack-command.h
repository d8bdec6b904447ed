/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pack/brief-entry-private.h"
#include "pack/brief-pack-private.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * BriefPackCommand:
 *
 * A change of a pack, made of steps: entries or sections replaced by others at one place, or a value by another. Each
 * step knows both sides, so that whatever a command does, it can take back.
 */
#define BRIEF_TYPE_PACK_COMMAND (brief_pack_command_get_type ())
G_DECLARE_FINAL_TYPE (BriefPackCommand, brief_pack_command, BRIEF, PACK_COMMAND, BriefCommand)

BriefPackCommand *brief_pack_command_new (BriefPack *pack, const char *name) G_GNUC_WARN_UNUSED_RESULT;

/* Steps are done in the order in which they are added; a position is that at the time of its step. */
void brief_pack_command_splice_entries (BriefPackCommand *self,
                                        BriefSection *section,
                                        guint position,
                                        GPtrArray *removed,
                                        GPtrArray *added);
void brief_pack_command_splice_sections (BriefPackCommand *self,
                                         guint position,
                                         GPtrArray *removed,
                                         GPtrArray *added);
void brief_pack_command_change_entry_note (BriefPackCommand *self, BriefEntry *entry, const char *note);
void
brief_pack_command_change_section_title (BriefPackCommand *self, BriefSection *section, const char *title);
void brief_pack_command_change_section_note (BriefPackCommand *self, BriefSection *section, const char *note);
void brief_pack_command_change_logo (BriefPackCommand *self, JsonObject *logo);
void brief_pack_command_change_shown (BriefPackCommand *self, BriefEntry *entry, BriefShown *shown);
void brief_pack_command_change_own_sources (BriefPackCommand *self, JsonArray *sources);
void brief_pack_command_change_value (BriefPackCommand *self, guint field, GVariant *value);
void brief_pack_command_change_kept (BriefPackCommand *self, const BriefPackKept *kept);

void brief_pack_command_run (BriefPackCommand *self);

G_END_DECLS
