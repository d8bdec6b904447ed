/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "library/brief-library.h"
#include "pack/brief-pack.h"

G_BEGIN_DECLS

/**
 * BriefTemplate:
 *
 * A way to fill an empty pack and set its options: "briefing", "one-page", "country".
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

G_END_DECLS
