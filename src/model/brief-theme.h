/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/brief-localized-text.h"

#include <glib-object.h>

G_BEGIN_DECLS

#define BRIEF_TYPE_THEME (brief_theme_get_type ())
G_DECLARE_FINAL_TYPE (BriefTheme, brief_theme, BRIEF, THEME, GObject)

const char *brief_theme_get_id (BriefTheme *self);
BriefLocalizedText *brief_theme_get_label (BriefTheme *self);
BriefLocalizedText *brief_theme_get_description (BriefTheme *self);
const char *brief_theme_get_scheme (BriefTheme *self);

G_END_DECLS
