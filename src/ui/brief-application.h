/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "library/brief-library.h"
#include "pack/brief-recent-packs.h"
#include <adwaita.h>

G_BEGIN_DECLS

#define BRIEF_TYPE_APPLICATION (brief_application_get_type ())
G_DECLARE_FINAL_TYPE (BriefApplication, brief_application, BRIEF, APPLICATION, AdwApplication)

#define BRIEF_SETTINGS_ID "io.github.briefings.Briefings"

BriefApplication *brief_application_new (void) G_GNUC_WARN_UNUSED_RESULT;
BriefLibrary *brief_application_get_library (BriefApplication *self);
gboolean brief_application_is_loading (BriefApplication *self);
const char *brief_application_get_load_error (BriefApplication *self);
GSettings *brief_application_get_settings (BriefApplication *self);
BriefRecentPacks *brief_application_get_recent_packs (BriefApplication *self);
gboolean brief_application_change_window (BriefApplication *self, GtkApplicationWindow *window);

G_END_DECLS
