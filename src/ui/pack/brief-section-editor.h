/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pack/brief-pack.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define BRIEF_TYPE_SECTION_EDITOR (brief_section_editor_get_type ())
G_DECLARE_FINAL_TYPE (BriefSectionEditor, brief_section_editor, BRIEF, SECTION_EDITOR, GtkWidget)

void brief_section_editor_set_section (BriefSectionEditor *self, BriefPack *pack, BriefSection *section);

G_END_DECLS
