/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * BriefPrivacyGroup:
 *
 * What stays on a shared computer: the settings of that, and a way to leave nothing. It belongs into an
 * #AdwPreferencesDialog, which says what was done.
 */
#define BRIEF_TYPE_PRIVACY_GROUP (brief_privacy_group_get_type ())
G_DECLARE_FINAL_TYPE (BriefPrivacyGroup, brief_privacy_group, BRIEF, PRIVACY_GROUP, AdwPreferencesGroup)

GtkWidget *brief_privacy_group_new (GSettings *settings);

G_END_DECLS
