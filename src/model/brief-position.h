/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/brief-item.h"
#include "model/brief-types.h"

#include <glib-object.h>

G_BEGIN_DECLS

#define BRIEF_TYPE_POSITION (brief_position_get_type ())
G_DECLARE_FINAL_TYPE (BriefPosition, brief_position, BRIEF, POSITION, BriefItem)

BriefStance brief_position_get_stance (BriefPosition *self);
const char *const *brief_position_get_concerns (BriefPosition *self);

G_END_DECLS
