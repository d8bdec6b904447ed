/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/brief-collection.h"
#include "pack/brief-pack.h"
#include <adwaita.h>

G_BEGIN_DECLS

#define BRIEF_TYPE_READER (brief_reader_get_type ())
G_DECLARE_FINAL_TYPE (BriefReader, brief_reader, BRIEF, READER, AdwBin)

void brief_reader_show (BriefReader *self, BriefCollection *collection, BriefItem *item);
BriefCollection *brief_reader_get_collection (BriefReader *self);
BriefItem *brief_reader_get_item (BriefReader *self);
const char *brief_reader_get_reference (BriefReader *self);
char *brief_reader_dup_copy_text (BriefReader *self) G_GNUC_WARN_UNUSED_RESULT;
gboolean brief_reader_focus_text (BriefReader *self);

G_END_DECLS
