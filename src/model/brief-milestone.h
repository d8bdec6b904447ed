/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/brief-item.h"

#include <glib-object.h>

G_BEGIN_DECLS

#define BRIEF_TYPE_MILESTONE (brief_milestone_get_type ())
G_DECLARE_FINAL_TYPE (BriefMilestone, brief_milestone, BRIEF, MILESTONE, BriefItem)

G_END_DECLS
