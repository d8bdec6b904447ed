/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pack/brief-template.h"

G_BEGIN_DECLS

/**
 * BriefFilling:
 * @collection: where items come from
 * @reports: (element-type BriefReport): those on the place asked for; %NULL where the template needs none
 * @sections: (element-type BriefSection): what has been made so far
 *
 * A pack that a template is filling.
 */
typedef struct {
  BriefCollection *collection;
  GPtrArray *reports;
  GPtrArray *sections;
} BriefFilling;

void brief_template_fill_briefing (BriefFilling *filling);
void brief_template_fill_one_page (BriefFilling *filling);
void brief_template_fill_country (BriefFilling *filling);

G_END_DECLS
