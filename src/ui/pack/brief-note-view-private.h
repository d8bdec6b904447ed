/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ui/pack/brief-note-view.h"

G_BEGIN_DECLS

/* Shared by the files of the note view, and by nothing else. */
GtkTextBuffer *brief_note_view_begin_edit (BriefNoteView *self);
void brief_note_view_end_edit (BriefNoteView *self);
BriefPack *brief_note_view_get_pack (BriefNoteView *self);
void brief_note_view_cite (BriefNoteView *self, const char *key, const char *locator);
void brief_note_view_open_link (BriefNoteView *self);
void brief_note_view_open_cite (BriefNoteView *self);

/* brief-note-view-actions.c */
void brief_note_view_class_actions_init (BriefNoteViewClass *klass);

G_END_DECLS
