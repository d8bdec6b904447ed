/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/brief-item.h"
#include "model/brief-localized-text.h"

#include <glib-object.h>

G_BEGIN_DECLS

#define BRIEF_TYPE_REPORT (brief_report_get_type ())
G_DECLARE_FINAL_TYPE (BriefReport, brief_report, BRIEF, REPORT, BriefItem)

const char *brief_report_get_country (BriefReport *self);
BriefLocalizedText *brief_report_get_place (BriefReport *self);
const char *brief_report_get_number (BriefReport *self);
GPtrArray *brief_report_get_law (BriefReport *self);
GPtrArray *brief_report_get_method (BriefReport *self);
GPtrArray *brief_report_get_facts (BriefReport *self);
GPtrArray *brief_report_get_findings (BriefReport *self);

G_END_DECLS
