/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/brief-item.h"

G_BEGIN_DECLS

/**
 * BriefLink:
 * @BRIEF_LINK_PARENT: the report of a finding or fact, the body of a position
 * @BRIEF_LINK_CHILDREN: the facts and findings of a report, the positions of a body
 * @BRIEF_LINK_PART_OF: the recommendation that a recommendation is a part of
 * @BRIEF_LINK_PARTS: the parts of a recommendation
 * @BRIEF_LINK_SUPPORTS: the recommendations that a finding is evidence for
 * @BRIEF_LINK_SUPPORTED_BY: the findings that are evidence for a recommendation
 * @BRIEF_LINK_CONCERNS: the items that a position or statement speaks to
 * @BRIEF_LINK_CONCERNED_BY: the positions and statements that speak to an item
 * @BRIEF_LINK_RELATED: related recommendations, in either direction
 *
 * How items of a collection hang together. Every link can be followed both ways.
 */
typedef enum {
  BRIEF_LINK_PARENT,
  BRIEF_LINK_CHILDREN,
  BRIEF_LINK_PART_OF,
  BRIEF_LINK_PARTS,
  BRIEF_LINK_SUPPORTS,
  BRIEF_LINK_SUPPORTED_BY,
  BRIEF_LINK_CONCERNS,
  BRIEF_LINK_CONCERNED_BY,
  BRIEF_LINK_RELATED,
} BriefLink;

#define BRIEF_N_LINKS (BRIEF_LINK_RELATED + 1)

/**
 * BriefLinks:
 *
 * How the items of a collection hang together, and which of them cite a source.
 */
typedef struct _BriefLinks BriefLinks;

BriefLinks *brief_links_new (void) G_GNUC_WARN_UNUSED_RESULT;
void brief_links_free (BriefLinks *self);
void brief_links_add (BriefLinks *self, GHashTable *items_by_id, BriefItem *item);
GPtrArray *brief_links_get (BriefLinks *self, BriefItem *item, BriefLink link);
GPtrArray *brief_links_get_citing (BriefLinks *self, const char *source_id);

G_END_DECLS
