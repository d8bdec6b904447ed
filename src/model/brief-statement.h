/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/brief-item.h"
#include "model/brief-localized-text.h"
#include "model/brief-types.h"

#include <glib-object.h>

G_BEGIN_DECLS

#define BRIEF_TYPE_STATEMENT (brief_statement_get_type ())
G_DECLARE_FINAL_TYPE (BriefStatement, brief_statement, BRIEF, STATEMENT, BriefItem)

BriefStatementKind brief_statement_get_kind (BriefStatement *self);
const char *brief_statement_get_speaker (BriefStatement *self);
BriefLocalizedText *brief_statement_get_role (BriefStatement *self);
const char *brief_statement_get_organization (BriefStatement *self);
const char *const *brief_statement_get_concerns (BriefStatement *self);

G_END_DECLS
