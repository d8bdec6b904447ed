/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "collection/brief-json-document.h"

G_BEGIN_DECLS

gboolean brief_text_rules_is_noncharacter (gunichar character);
const char *brief_text_rules_read (const BriefJsonCursor *cursor, gboolean not_empty);
const char *brief_text_rules_read_slug (const BriefJsonCursor *cursor);
const char *brief_text_rules_read_country (const BriefJsonCursor *cursor);
const char *brief_text_rules_read_language (const BriefJsonCursor *cursor);
const char *brief_text_rules_read_url (const BriefJsonCursor *cursor);

G_END_DECLS
