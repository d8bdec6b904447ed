/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pack/brief-undo-stack.h"

G_BEGIN_DECLS

/**
 * BriefCommandGroup:
 *
 * Commands that a person takes back as one, such as all that was changed in a dialog.
 */
#define BRIEF_TYPE_COMMAND_GROUP (brief_command_group_get_type ())
G_DECLARE_FINAL_TYPE (BriefCommandGroup, brief_command_group, BRIEF, COMMAND_GROUP, BriefCommand)

BriefCommandGroup *brief_command_group_new (const char *name) G_GNUC_WARN_UNUSED_RESULT;
void brief_command_group_add (BriefCommandGroup *self, BriefCommand *command);

G_END_DECLS
