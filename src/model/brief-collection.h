/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/brief-item.h"
#include "model/brief-links.h"
#include "model/brief-source.h"
#include "model/brief-theme.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define BRIEF_TYPE_COLLECTION (brief_collection_get_type ())
G_DECLARE_FINAL_TYPE (BriefCollection, brief_collection, BRIEF, COLLECTION, GObject)

const char *brief_collection_get_id (BriefCollection *self);
BriefLocalizedText *brief_collection_get_title (BriefCollection *self);
BriefLocalizedText *brief_collection_get_summary (BriefCollection *self);
BriefLocalizedText *brief_collection_get_caveat (BriefCollection *self);
const char *brief_collection_get_publisher (BriefCollection *self);
const char *brief_collection_get_compiler (BriefCollection *self);
const BriefPartialDate *brief_collection_get_date (BriefCollection *self);
const BriefPartialDate *brief_collection_get_as_of (BriefCollection *self);
guint brief_collection_get_revision (BriefCollection *self);
const char *brief_collection_get_language (BriefCollection *self);
const char *brief_collection_get_license (BriefCollection *self);
const char *brief_collection_get_homepage (BriefCollection *self);

GListModel *brief_collection_get_themes (BriefCollection *self);
GListModel *brief_collection_get_sources (BriefCollection *self);
GListModel *brief_collection_get_items (BriefCollection *self, BriefItemType type);
guint brief_collection_get_n_items (BriefCollection *self);

BriefTheme *brief_collection_lookup_theme (BriefCollection *self, const char *id);
BriefSource *brief_collection_lookup_source (BriefCollection *self, const char *id);
BriefItem *brief_collection_lookup_item (BriefCollection *self, const char *id);

GPtrArray *brief_collection_get_linked (BriefCollection *self, BriefItem *item, BriefLink link);
BriefItem *brief_collection_get_parent (BriefCollection *self, BriefItem *item);
GPtrArray *brief_collection_get_citing (BriefCollection *self, BriefSource *source);
char **brief_collection_dup_countries (BriefCollection *self, BriefItem *item) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
