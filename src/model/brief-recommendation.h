/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/brief-item.h"
#include "model/brief-types.h"

#include <glib-object.h>

G_BEGIN_DECLS

#define BRIEF_TYPE_RECOMMENDATION (brief_recommendation_get_type ())
G_DECLARE_FINAL_TYPE (BriefRecommendation, brief_recommendation, BRIEF, RECOMMENDATION, BriefItem)

const char *brief_recommendation_get_number (BriefRecommendation *self);
const char *brief_recommendation_get_part_of (BriefRecommendation *self);
const char *const *brief_recommendation_get_addressees (BriefRecommendation *self);
const char *const *brief_recommendation_get_countries (BriefRecommendation *self);
const char *brief_recommendation_get_body (BriefRecommendation *self);
const char *brief_recommendation_get_session (BriefRecommendation *self);
BriefResponse brief_recommendation_get_response (BriefRecommendation *self);
const char *const *brief_recommendation_get_related (BriefRecommendation *self);

G_END_DECLS
