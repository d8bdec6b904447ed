/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * BriefItemType:
 *
 * The kinds of item a collection holds; the nicks are the words of the formats and of `--type`.
 */
typedef enum {
  BRIEF_ITEM_TYPE_RECOMMENDATION,
  BRIEF_ITEM_TYPE_REPORT,
  BRIEF_ITEM_TYPE_FACT,
  BRIEF_ITEM_TYPE_FINDING,
  BRIEF_ITEM_TYPE_ENDORSEMENT,
  BRIEF_ITEM_TYPE_POSITION,
  BRIEF_ITEM_TYPE_STATEMENT,
  BRIEF_ITEM_TYPE_MILESTONE,
} BriefItemType;

#define BRIEF_N_ITEM_TYPES (BRIEF_ITEM_TYPE_MILESTONE + 1)

/**
 * BriefEvidence:
 * @BRIEF_EVIDENCE_UNGRADED: the collection gives no grade
 * @BRIEF_EVIDENCE_PRIMARY: read in the very body, document or law that the statement is about
 * @BRIEF_EVIDENCE_SECONDARY: read in someone else's account of it
 * @BRIEF_EVIDENCE_OUTLINE: only the source's contents or abstract says that it covers the point
 */
typedef enum {
  BRIEF_EVIDENCE_UNGRADED,
  BRIEF_EVIDENCE_PRIMARY,
  BRIEF_EVIDENCE_SECONDARY,
  BRIEF_EVIDENCE_OUTLINE,
} BriefEvidence;

typedef enum {
  BRIEF_STANCE_ENDORSES,
  BRIEF_STANCE_SHARED_POSITION,
  BRIEF_STANCE_CRITICAL,
} BriefStance;

typedef enum {
  BRIEF_RESPONSE_NONE,
  BRIEF_RESPONSE_ACCEPTED,
  BRIEF_RESPONSE_PARTLY_ACCEPTED,
  BRIEF_RESPONSE_NOTED,
  BRIEF_RESPONSE_REJECTED,
  BRIEF_RESPONSE_PENDING,
} BriefResponse;

typedef enum {
  BRIEF_FINDING_KIND_FINDING,
  BRIEF_FINDING_KIND_RECOMMENDATION,
  BRIEF_FINDING_KIND_CONTESTED,
} BriefFindingKind;

typedef enum {
  BRIEF_STATEMENT_KIND_SPOKESPERSON,
  BRIEF_STATEMENT_KIND_POSITION,
  BRIEF_STATEMENT_KIND_DEFINITION,
  BRIEF_STATEMENT_KIND_LIMIT,
  BRIEF_STATEMENT_KIND_CONTESTED,
} BriefStatementKind;

G_END_DECLS
