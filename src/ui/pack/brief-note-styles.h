/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * BriefNoteStyles:
 *
 * Shows in the text of a note what its signs make of it. No sign is ever hidden.
 */
#define BRIEF_TYPE_NOTE_STYLES (brief_note_styles_get_type ())
G_DECLARE_FINAL_TYPE (BriefNoteStyles, brief_note_styles, BRIEF, NOTE_STYLES, GObject)

BriefNoteStyles *brief_note_styles_new (GtkTextBuffer *buffer) G_GNUC_WARN_UNUSED_RESULT;
void brief_note_styles_update (BriefNoteStyles *self, const char *text);

G_END_DECLS
