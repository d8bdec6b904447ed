/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pack/brief-pack.h"

G_BEGIN_DECLS

#define BRIEF_TEMPLATE_ERROR (brief_template_error_quark ())
GQuark brief_template_error_quark (void);

/**
 * BriefTemplateError:
 * @BRIEF_TEMPLATE_ERROR_NO_PLACE: the template needs a place and was given none
 * @BRIEF_TEMPLATE_ERROR_NO_REPORT: the collection has no report on the place
 */
typedef enum {
  BRIEF_TEMPLATE_ERROR_NO_PLACE,
  BRIEF_TEMPLATE_ERROR_NO_REPORT,
} BriefTemplateError;

/**
 * BriefTemplate:
 *
 * A way to fill an empty pack and set its options: "briefing", "one-page", "country", "submission", "plain".
 */
typedef struct _BriefTemplate BriefTemplate;

const char *const *brief_template_list_names (void);
const BriefTemplate *brief_template_lookup (const char *name);
const char *brief_template_get_name (const BriefTemplate *self);
const char *brief_template_get_title (const BriefTemplate *self);
const char *brief_template_get_description (const BriefTemplate *self);
gboolean brief_template_needs_place (const BriefTemplate *self);
gboolean brief_template_apply (const BriefTemplate *self,
                               BriefPack *pack,
                               BriefCollection *collection,
                               const char *place,
                               GError **error);
gboolean brief_template_apply_behind (const BriefTemplate *self,
                                      BriefPack *pack,
                                      BriefCollection *collection,
                                      const char *place,
                                      GError **error);

G_END_DECLS
