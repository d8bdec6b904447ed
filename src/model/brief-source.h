/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/brief-localized-text.h"
#include "model/brief-partial-date.h"
#include "model/brief-source-copy.h"

#include <glib-object.h>

G_BEGIN_DECLS

#define BRIEF_TYPE_SOURCE (brief_source_get_type ())
G_DECLARE_FINAL_TYPE (BriefSource, brief_source, BRIEF, SOURCE, GObject)

const char *brief_source_get_id (BriefSource *self);
BriefLocalizedText *brief_source_get_title (BriefSource *self);
const char *brief_source_get_publisher (BriefSource *self);
const char *brief_source_get_author (BriefSource *self);
const char *brief_source_get_kind (BriefSource *self);
const BriefPartialDate *brief_source_get_date (BriefSource *self);
const char *brief_source_get_number (BriefSource *self);
const char *brief_source_get_url (BriefSource *self);
const char *brief_source_get_language (BriefSource *self);
const char *brief_source_get_license (BriefSource *self);
GPtrArray *brief_source_get_copies (BriefSource *self);
BriefLocalizedText *brief_source_get_note (BriefSource *self);

G_END_DECLS
