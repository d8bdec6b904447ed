/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pack/brief-pack.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define BRIEF_TYPE_NOTE_VIEW (brief_note_view_get_type ())
G_DECLARE_FINAL_TYPE (BriefNoteView, brief_note_view, BRIEF, NOTE_VIEW, GtkWidget)

const char *brief_note_view_get_text (BriefNoteView *self);
void brief_note_view_set_text (BriefNoteView *self, const char *text);
void brief_note_view_set_pack (BriefNoteView *self, BriefPack *pack);

G_END_DECLS
