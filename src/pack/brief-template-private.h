/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/brief-position.h"
#include "pack/brief-entry-private.h"
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
void brief_template_fill_submission (BriefFilling *filling);
void brief_template_fill_plain (BriefFilling *filling);

/* What the templates share. */
typedef gboolean (*BriefPositionFilter) (BriefPosition *position, gpointer data);

GPtrArray *brief_filling_new_entries (void) G_GNUC_WARN_UNUSED_RESULT;
void brief_filling_add_entry (BriefFilling *self, GPtrArray *entries, BriefItem *item, BriefShown *shown);
void brief_filling_add_with_parts (BriefFilling *self, GPtrArray *entries, BriefItem *recommendation);
void brief_filling_take_section (BriefFilling *self, const char *title, GPtrArray *entries);
gboolean brief_filling_is_headline (BriefItem *recommendation);
void brief_filling_add_with_evidence (BriefFilling *self,
                                      GPtrArray *entries,
                                      BriefItem *recommendation,
                                      GHashTable *used);
void brief_filling_add_positions (BriefFilling *self,
                                  const char *title,
                                  BriefPositionFilter is_wanted,
                                  gpointer data);

G_END_DECLS
