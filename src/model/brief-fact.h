/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/brief-item.h"
#include "model/brief-localized-text.h"

#include <glib-object.h>

G_BEGIN_DECLS

#define BRIEF_TYPE_FACT (brief_fact_get_type ())
G_DECLARE_FINAL_TYPE (BriefFact, brief_fact, BRIEF, FACT, BriefItem)

gboolean brief_fact_is_number (BriefFact *self);
double brief_fact_get_number (BriefFact *self);
BriefLocalizedText *brief_fact_get_value (BriefFact *self);
BriefLocalizedText *brief_fact_get_unit (BriefFact *self);
BriefLocalizedText *brief_fact_get_note (BriefFact *self);
gboolean brief_fact_is_contested (BriefFact *self);

G_END_DECLS
