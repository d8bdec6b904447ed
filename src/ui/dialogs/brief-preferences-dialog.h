/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define BRIEF_TYPE_PREFERENCES_DIALOG (brief_preferences_dialog_get_type ())
G_DECLARE_FINAL_TYPE (BriefPreferencesDialog,
                      brief_preferences_dialog,
                      BRIEF,
                      PREFERENCES_DIALOG,
                      AdwPreferencesDialog)

AdwDialog *brief_preferences_dialog_new (GSettings *settings);

G_END_DECLS
