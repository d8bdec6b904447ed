/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/brief-item.h"
#include "model/brief-source.h"
#include "model/brief-theme.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* Readers for the JSON of a single object, as a pack's snapshots hold it; @language is that of its plain texts. */
BriefItem *brief_item_from_json (JsonObject *json,
                                 BriefItemType type,
                                 const char *collection_id,
                                 const char *parent_id,
                                 const char *language,
                                 GError **error) G_GNUC_WARN_UNUSED_RESULT;
BriefSource *
brief_source_from_json (JsonObject *json, const char *language, GError **error) G_GNUC_WARN_UNUSED_RESULT;
BriefTheme *
brief_theme_from_json (JsonObject *json, const char *language, GError **error) G_GNUC_WARN_UNUSED_RESULT;
BriefLocalizedText *brief_localized_text_from_json (JsonNode *json,
                                                    const char *language,
                                                    GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
