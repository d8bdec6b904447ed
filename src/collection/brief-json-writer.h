/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/brief-item.h"
#include "model/brief-source.h"
#include "model/brief-theme.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

JsonObject *brief_item_to_json (BriefItem *item) G_GNUC_WARN_UNUSED_RESULT;
JsonObject *brief_source_to_json (BriefSource *source) G_GNUC_WARN_UNUSED_RESULT;
JsonObject *brief_theme_to_json (BriefTheme *theme) G_GNUC_WARN_UNUSED_RESULT;
JsonNode *brief_localized_text_to_json (BriefLocalizedText *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
