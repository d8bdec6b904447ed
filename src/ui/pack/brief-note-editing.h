/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* How many asterisks make it. */
typedef enum {
  BRIEF_NOTE_ITALIC = 1,
  BRIEF_NOTE_BOLD = 2,
} BriefNoteStress;

void brief_note_editing_toggle_stress (GtkTextBuffer *buffer, BriefNoteStress stress);
char *brief_note_editing_dup_link (GtkTextBuffer *buffer,
                                   GtkTextIter *start,
                                   GtkTextIter *end) G_GNUC_WARN_UNUSED_RESULT;
void brief_note_editing_set_link (GtkTextBuffer *buffer, const char *address);
char *brief_note_editing_dup_address (const char *typed) G_GNUC_WARN_UNUSED_RESULT;
void brief_note_editing_cite (GtkTextBuffer *buffer, const char *citation);

G_END_DECLS
