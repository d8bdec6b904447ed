/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/brief-item.h"
#include "model/brief-types.h"

#include <glib-object.h>

G_BEGIN_DECLS

#define BRIEF_TYPE_FINDING (brief_finding_get_type ())
G_DECLARE_FINAL_TYPE (BriefFinding, brief_finding, BRIEF, FINDING, BriefItem)

BriefFindingKind brief_finding_get_kind (BriefFinding *self);
const char *const *brief_finding_get_supports (BriefFinding *self);

G_END_DECLS
