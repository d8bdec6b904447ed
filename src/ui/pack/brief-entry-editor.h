/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pack/brief-pack.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define BRIEF_TYPE_ENTRY_EDITOR (brief_entry_editor_get_type ())
G_DECLARE_FINAL_TYPE (BriefEntryEditor, brief_entry_editor, BRIEF, ENTRY_EDITOR, GtkWidget)

void brief_entry_editor_set_entry (BriefEntryEditor *self, BriefPack *pack, BriefEntry *entry);

G_END_DECLS
