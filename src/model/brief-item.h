/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/brief-citation.h"
#include "model/brief-localized-text.h"
#include "model/brief-partial-date.h"
#include "model/brief-types.h"

#include <glib-object.h>

G_BEGIN_DECLS

#define BRIEF_TYPE_ITEM (brief_item_get_type ())
/* Derivable: the kinds of item differ in what they hold, and share what every list, link and export needs. */
G_DECLARE_DERIVABLE_TYPE (BriefItem, brief_item, BRIEF, ITEM, GObject)

/**
 * BriefItemClass:
 * @get_item_type: tells the kind of item
 */
struct _BriefItemClass {
  GObjectClass parent_class;

  BriefItemType (*get_item_type) (BriefItem *self);
  gboolean is_title_name; /* of a document or a body: in no language but its own */
};

BriefItemType brief_item_get_item_type (BriefItem *self);
const char *brief_item_get_collection_id (BriefItem *self);
const char *brief_item_get_id (BriefItem *self);
const char *brief_item_get_parent_id (BriefItem *self);
BriefLocalizedText *brief_item_get_title (BriefItem *self);
BriefLocalizedText *brief_item_get_text (BriefItem *self);
gboolean brief_item_is_verbatim (BriefItem *self);
const BriefPartialDate *brief_item_get_date (BriefItem *self);
const BriefPartialDate *brief_item_get_end_date (BriefItem *self);
const char *const *brief_item_get_themes (BriefItem *self);
GPtrArray *brief_item_get_citations (BriefItem *self);

char *brief_item_dup_reference (BriefItem *self) G_GNUC_WARN_UNUSED_RESULT;
char *brief_item_dup_heading (BriefItem *self,
                              const char *language,
                              const char **resolved) G_GNUC_WARN_UNUSED_RESULT;
gboolean brief_item_falls_back (BriefItem *self, const char *language, const char **resolved);

const char *brief_item_type_to_string (BriefItemType type);
gboolean brief_item_type_from_string (const char *name, BriefItemType *type);

G_END_DECLS
