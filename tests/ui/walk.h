/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <X11/Xlib.h>
#include <X11/keysym.h>
#include <gio/gio.h>
#include <atspi/atspi.h>

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtspiAccessible, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtspiComponent, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtspiStateSet, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtspiText, g_object_unref)

/* What walks share: the keys that a person presses, and what a screen reader sees of the program. They name what they
 * look for as the program's source does, and through gettext: in the language of the locale, where
 * BRIEF_TEST_LOCALE_FOLDER tells where its catalogue is. */
void walk_init (int *argc, char ***argv);
void walk_await_application (void);

/* The BCP 47 tag of the language that the walk is in. */
const char *walk_get_language (void);
/* The words of a label, given with its mnemonic. */
char *walk_dup_label (const char *words) G_GNUC_WARN_UNUSED_RESULT;

/* A chord such as Ctrl+Shift+D; the last symbol is the key, 0 ends the list. */
void walk_chord (KeySym first, KeySym second, KeySym third);
void walk_repeat (KeySym key, guint times);
void walk_type (const char *text);

/* Wait for something on the screen with that role, and a name that holds those words. */
AtspiAccessible *walk_await (const char *role, const char *name) G_GNUC_WARN_UNUSED_RESULT;
void walk_expect (const char *role, const char *name);
guint walk_count (const char *role);
/* Where the middle of something is in its window, from the left; pixels. */
int walk_get_place (AtspiAccessible *node);

/* Ends the program as a person does, who finds that it ends well. */
void walk_quit (GSubprocess *program);

void walk_await_file (const char *path);
char *walk_read_pdf (const char *path) G_GNUC_WARN_UNUSED_RESULT;
