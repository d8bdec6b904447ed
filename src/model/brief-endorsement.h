/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/brief-item.h"

#include <glib-object.h>

G_BEGIN_DECLS

#define BRIEF_TYPE_ENDORSEMENT (brief_endorsement_get_type ())
G_DECLARE_FINAL_TYPE (BriefEndorsement, brief_endorsement, BRIEF, ENDORSEMENT, BriefItem)

const char *brief_endorsement_get_abbreviation (BriefEndorsement *self);
const char *brief_endorsement_get_kind (BriefEndorsement *self);
const char *brief_endorsement_get_country (BriefEndorsement *self);
GPtrArray *brief_endorsement_get_positions (BriefEndorsement *self);

G_END_DECLS
