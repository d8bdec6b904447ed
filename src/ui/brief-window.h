/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pack/brief-pack-store.h"
#include "ui/brief-application.h"
#include <adwaita.h>

G_BEGIN_DECLS

#define BRIEF_TYPE_WINDOW (brief_window_get_type ())
G_DECLARE_FINAL_TYPE (BriefWindow, brief_window, BRIEF, WINDOW, AdwApplicationWindow)

BriefWindow *brief_window_new (BriefApplication *application) G_GNUC_WARN_UNUSED_RESULT;
BriefWindow *brief_window_find (BriefApplication *application, GFile *file);
gboolean brief_window_show_item (BriefWindow *self, const char *reference);
void brief_window_show_when_ready (BriefWindow *self, const char *reference, const char *words);
void brief_window_restore_draft (BriefWindow *self);
void brief_window_restore_pack (BriefWindow *self);
void brief_window_open_file (BriefWindow *self, GFile *file);
gboolean brief_window_is_pristine (BriefWindow *self);
GFile *brief_window_get_file (BriefWindow *self);
BriefPackStore *brief_window_get_store (BriefWindow *self);
BriefPack *brief_window_get_pack (BriefWindow *self);

G_END_DECLS
