/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "collection/brief-fields.h"

#include "model/brief-endorsement.h"
#include "model/brief-fact.h"
#include "model/brief-finding.h"
#include "model/brief-milestone.h"
#include "model/brief-model-enums.h"
#include "model/brief-position.h"
#include "model/brief-recommendation.h"
#include "model/brief-report.h"
#include "model/brief-statement.h"

static const char *const source_kinds[] = {
  "policy", "report",  "summary",  "press-release", "statement", "guideline", "un-document",
  "book",   "article", "web-page", "law",           "dataset",   "other",     NULL,
};

static const char *const body_kinds[] = {
  "un-agency",  "un-expert", "commission",        "ngo",      "network", "section",
  "government", "police",    "professional-body", "academic", "other",   NULL,
};

/* Members stand in the order in which a person would write them; the writer keeps it. */

const BriefField brief_theme_fields[] = {
  { "id", "id", BRIEF_FIELD_SLUG, .flags = BRIEF_FIELD_REQUIRED },
  { "label", "label", BRIEF_FIELD_TEXT, .flags = BRIEF_FIELD_REQUIRED },
  { "description", "description", BRIEF_FIELD_TEXT },
  { "scheme", "scheme", BRIEF_FIELD_SLUG },
  { NULL },
};

const BriefField brief_source_copy_fields[] = {
  { "url", "url", BRIEF_FIELD_URL, .flags = BRIEF_FIELD_REQUIRED },
  { "note", "note", BRIEF_FIELD_STRING },
  { "accessed", "accessed", BRIEF_FIELD_DATE },
  { NULL },
};

const BriefField brief_source_fields[] = {
  { "id", "id", BRIEF_FIELD_SLUG, .flags = BRIEF_FIELD_REQUIRED },
  { "title", "title", BRIEF_FIELD_TEXT, .flags = BRIEF_FIELD_REQUIRED },
  { "publisher", "publisher", BRIEF_FIELD_STRING, .flags = BRIEF_FIELD_REQUIRED | BRIEF_FIELD_NOT_EMPTY },
  { "author", "author", BRIEF_FIELD_STRING },
  { "kind", "kind", BRIEF_FIELD_WORD, .words = source_kinds },
  { "date", "date", BRIEF_FIELD_DATE },
  { "number", "number", BRIEF_FIELD_STRING },
  { "url", "url", BRIEF_FIELD_URL },
  { "language", "language", BRIEF_FIELD_LANGUAGE },
  { "license", "license", BRIEF_FIELD_STRING },
  { "copies", "copies", BRIEF_FIELD_COPIES },
  { "note", "note", BRIEF_FIELD_TEXT },
  { NULL },
};

const BriefField brief_citation_fields[] = {
  { "source", "source", BRIEF_FIELD_REFERENCE, .flags = BRIEF_FIELD_REQUIRED, .target = BRIEF_TARGET_SOURCE },
  { "locator", "locator", BRIEF_FIELD_STRING },
  { "evidence", "evidence", BRIEF_FIELD_CHOICE, .choices = brief_evidence_get_type },
  { "note", "note", BRIEF_FIELD_TEXT },
  { "account-of", "account-of", BRIEF_FIELD_REFERENCE, .target = BRIEF_TARGET_SOURCE },
  { NULL },
};

const BriefField brief_passage_fields[] = {
  { "text", "text", BRIEF_FIELD_TEXT, .flags = BRIEF_FIELD_REQUIRED },
  { "as-of", "as-of", BRIEF_FIELD_DATE },
  { "citations", "citations", BRIEF_FIELD_CITATIONS, .flags = BRIEF_FIELD_REQUIRED },
  { NULL },
};

static const BriefField recommendation_fields[] = {
  { "id", "id", BRIEF_FIELD_SLUG, .flags = BRIEF_FIELD_REQUIRED },
  { "number", "number", BRIEF_FIELD_STRING },
  { "title", "title", BRIEF_FIELD_TEXT },
  { "text", "text", BRIEF_FIELD_TEXT, .flags = BRIEF_FIELD_REQUIRED },
  { "part-of", "part-of", BRIEF_FIELD_REFERENCE, .target = BRIEF_TARGET_RECOMMENDATION },
  { "addressees", "addressees", BRIEF_FIELD_STRINGS },
  { "countries", "countries", BRIEF_FIELD_COUNTRIES },
  { "date", "date", BRIEF_FIELD_DATE },
  { "body", "body", BRIEF_FIELD_STRING },
  { "session", "session", BRIEF_FIELD_STRING },
  { "response", "response", BRIEF_FIELD_CHOICE, .choices = brief_response_get_type },
  { "themes", "themes", BRIEF_FIELD_REFERENCES, .target = BRIEF_TARGET_THEME },
  { "related", "related", BRIEF_FIELD_REFERENCES, .target = BRIEF_TARGET_ITEM },
  { "verbatim", "verbatim", BRIEF_FIELD_BOOLEAN },
  { "citations", "citations", BRIEF_FIELD_CITATIONS, .flags = BRIEF_FIELD_REQUIRED },
  { NULL },
};

static const BriefField fact_fields[] = {
  { "id", "id", BRIEF_FIELD_SLUG, .flags = BRIEF_FIELD_REQUIRED },
  { "label", "title", BRIEF_FIELD_TEXT, .flags = BRIEF_FIELD_REQUIRED },
  { "value", "value", BRIEF_FIELD_VALUE, .flags = BRIEF_FIELD_REQUIRED },
  { "unit", "unit", BRIEF_FIELD_TEXT },
  { "as-of", "date", BRIEF_FIELD_DATE },
  { "note", "note", BRIEF_FIELD_TEXT },
  { "contested", "contested", BRIEF_FIELD_BOOLEAN },
  { "citations", "citations", BRIEF_FIELD_CITATIONS, .flags = BRIEF_FIELD_REQUIRED },
  { NULL },
};

static const BriefField finding_fields[] = {
  { "id", "id", BRIEF_FIELD_SLUG, .flags = BRIEF_FIELD_REQUIRED },
  { "title", "title", BRIEF_FIELD_TEXT },
  { "text", "text", BRIEF_FIELD_TEXT, .flags = BRIEF_FIELD_REQUIRED },
  { "kind", "kind", BRIEF_FIELD_CHOICE, .choices = brief_finding_kind_get_type },
  { "date", "date", BRIEF_FIELD_DATE },
  { "supports", "supports", BRIEF_FIELD_REFERENCES, .target = BRIEF_TARGET_RECOMMENDATION },
  { "themes", "themes", BRIEF_FIELD_REFERENCES, .target = BRIEF_TARGET_THEME },
  { "verbatim", "verbatim", BRIEF_FIELD_BOOLEAN },
  { "citations", "citations", BRIEF_FIELD_CITATIONS, .flags = BRIEF_FIELD_REQUIRED },
  { NULL },
};

static const BriefField report_fields[] = {
  { "id", "id", BRIEF_FIELD_SLUG, .flags = BRIEF_FIELD_REQUIRED },
  { "country", "country", BRIEF_FIELD_COUNTRY, .flags = BRIEF_FIELD_REQUIRED },
  { "place", "place", BRIEF_FIELD_TEXT, .flags = BRIEF_FIELD_REQUIRED },
  { "title", "title", BRIEF_FIELD_TEXT, .flags = BRIEF_FIELD_REQUIRED },
  { "number", "number", BRIEF_FIELD_STRING },
  { "date", "date", BRIEF_FIELD_DATE },
  { "summary", "text", BRIEF_FIELD_TEXT, .flags = BRIEF_FIELD_REQUIRED },
  { "law", "law", BRIEF_FIELD_PASSAGES },
  { "method", "method", BRIEF_FIELD_PASSAGES },
  { "facts", "facts", BRIEF_FIELD_ITEMS, .item_type = BRIEF_ITEM_TYPE_FACT },
  { "findings", "findings", BRIEF_FIELD_ITEMS, .item_type = BRIEF_ITEM_TYPE_FINDING },
  { "themes", "themes", BRIEF_FIELD_REFERENCES, .target = BRIEF_TARGET_THEME },
  { "citations", "citations", BRIEF_FIELD_CITATIONS, .flags = BRIEF_FIELD_REQUIRED },
  { NULL },
};

static const BriefField position_fields[] = {
  { "id", "id", BRIEF_FIELD_SLUG, .flags = BRIEF_FIELD_REQUIRED },
  { "stance", "stance", BRIEF_FIELD_CHOICE, .flags = BRIEF_FIELD_REQUIRED, .choices = brief_stance_get_type },
  { "text", "text", BRIEF_FIELD_TEXT, .flags = BRIEF_FIELD_REQUIRED },
  { "verbatim", "verbatim", BRIEF_FIELD_BOOLEAN },
  { "date", "date", BRIEF_FIELD_DATE },
  { "end-date", "end-date", BRIEF_FIELD_DATE },
  { "concerns", "concerns", BRIEF_FIELD_REFERENCES, .target = BRIEF_TARGET_ITEM },
  { "themes", "themes", BRIEF_FIELD_REFERENCES, .target = BRIEF_TARGET_THEME },
  { "citations", "citations", BRIEF_FIELD_CITATIONS, .flags = BRIEF_FIELD_REQUIRED },
  { NULL },
};

static const BriefField endorsement_fields[] = {
  { "id", "id", BRIEF_FIELD_SLUG, .flags = BRIEF_FIELD_REQUIRED },
  { "organization", "title", BRIEF_FIELD_TEXT, .flags = BRIEF_FIELD_REQUIRED },
  { "abbreviation", "abbreviation", BRIEF_FIELD_STRING },
  { "kind", "kind", BRIEF_FIELD_WORD, .words = body_kinds },
  { "country", "country", BRIEF_FIELD_COUNTRY },
  { "about", "text", BRIEF_FIELD_TEXT },
  { "positions", "positions", BRIEF_FIELD_ITEMS, .flags = BRIEF_FIELD_REQUIRED | BRIEF_FIELD_NOT_EMPTY,
    .item_type = BRIEF_ITEM_TYPE_POSITION },
  { "citations", "citations", BRIEF_FIELD_CITATIONS },
  { NULL },
};

static const BriefField statement_fields[] = {
  { "id", "id", BRIEF_FIELD_SLUG, .flags = BRIEF_FIELD_REQUIRED },
  { "kind", "kind", BRIEF_FIELD_CHOICE, .flags = BRIEF_FIELD_REQUIRED,
    .choices = brief_statement_kind_get_type },
  { "title", "title", BRIEF_FIELD_TEXT },
  { "speaker", "speaker", BRIEF_FIELD_STRING },
  { "role", "role", BRIEF_FIELD_TEXT },
  { "organization", "organization", BRIEF_FIELD_STRING },
  { "text", "text", BRIEF_FIELD_TEXT, .flags = BRIEF_FIELD_REQUIRED },
  { "verbatim", "verbatim", BRIEF_FIELD_BOOLEAN },
  { "date", "date", BRIEF_FIELD_DATE },
  { "concerns", "concerns", BRIEF_FIELD_REFERENCES, .target = BRIEF_TARGET_ITEM },
  { "themes", "themes", BRIEF_FIELD_REFERENCES, .target = BRIEF_TARGET_THEME },
  { "citations", "citations", BRIEF_FIELD_CITATIONS, .flags = BRIEF_FIELD_REQUIRED },
  { NULL },
};

static const BriefField milestone_fields[] = {
  { "id", "id", BRIEF_FIELD_SLUG, .flags = BRIEF_FIELD_REQUIRED },
  { "date", "date", BRIEF_FIELD_DATE, .flags = BRIEF_FIELD_REQUIRED },
  { "end-date", "end-date", BRIEF_FIELD_DATE },
  { "title", "title", BRIEF_FIELD_TEXT, .flags = BRIEF_FIELD_REQUIRED },
  { "text", "text", BRIEF_FIELD_TEXT },
  { "themes", "themes", BRIEF_FIELD_REFERENCES, .target = BRIEF_TARGET_THEME },
  { "citations", "citations", BRIEF_FIELD_CITATIONS, .flags = BRIEF_FIELD_REQUIRED },
  { NULL },
};

const BriefField brief_collection_fields[] = {
  { "id", "id", BRIEF_FIELD_SLUG, .flags = BRIEF_FIELD_REQUIRED },
  { "title", "title", BRIEF_FIELD_TEXT, .flags = BRIEF_FIELD_REQUIRED },
  { "summary", "summary", BRIEF_FIELD_TEXT },
  { "caveat", "caveat", BRIEF_FIELD_TEXT },
  { "publisher", "publisher", BRIEF_FIELD_STRING, .flags = BRIEF_FIELD_NOT_EMPTY },
  { "compiler", "compiler", BRIEF_FIELD_STRING },
  { "date", "date", BRIEF_FIELD_DATE },
  { "as-of", "as-of", BRIEF_FIELD_DATE },
  { "revision", "revision", BRIEF_FIELD_REVISION },
  { "language", "language", BRIEF_FIELD_LANGUAGE, .flags = BRIEF_FIELD_REQUIRED },
  { "license", "license", BRIEF_FIELD_STRING },
  { "homepage", "homepage", BRIEF_FIELD_URL },
  { NULL },
};

/**
 * brief_fields_for_item_type:
 * @type: a kind of item
 *
 * Returns: (transfer none): the members of its objects, ended by one without a name
 */
const BriefField *
brief_fields_for_item_type (BriefItemType type)
{
  static const BriefField *const fields[] = {
    [BRIEF_ITEM_TYPE_RECOMMENDATION] = recommendation_fields,
    [BRIEF_ITEM_TYPE_REPORT] = report_fields,
    [BRIEF_ITEM_TYPE_FACT] = fact_fields,
    [BRIEF_ITEM_TYPE_FINDING] = finding_fields,
    [BRIEF_ITEM_TYPE_ENDORSEMENT] = endorsement_fields,
    [BRIEF_ITEM_TYPE_POSITION] = position_fields,
    [BRIEF_ITEM_TYPE_STATEMENT] = statement_fields,
    [BRIEF_ITEM_TYPE_MILESTONE] = milestone_fields,
  };

  g_return_val_if_fail ((guint) type < G_N_ELEMENTS (fields), NULL);

  return fields[type];
}

/**
 * brief_fields_get_gtype:
 * @type: a kind of item
 *
 * Returns: the class of its objects
 */
GType
brief_fields_get_gtype (BriefItemType type)
{
  switch (type)
    {
    case BRIEF_ITEM_TYPE_RECOMMENDATION:
      return BRIEF_TYPE_RECOMMENDATION;
    case BRIEF_ITEM_TYPE_REPORT:
      return BRIEF_TYPE_REPORT;
    case BRIEF_ITEM_TYPE_FACT:
      return BRIEF_TYPE_FACT;
    case BRIEF_ITEM_TYPE_FINDING:
      return BRIEF_TYPE_FINDING;
    case BRIEF_ITEM_TYPE_ENDORSEMENT:
      return BRIEF_TYPE_ENDORSEMENT;
    case BRIEF_ITEM_TYPE_POSITION:
      return BRIEF_TYPE_POSITION;
    case BRIEF_ITEM_TYPE_STATEMENT:
      return BRIEF_TYPE_STATEMENT;
    case BRIEF_ITEM_TYPE_MILESTONE:
      return BRIEF_TYPE_MILESTONE;
    default:
      g_return_val_if_reached (G_TYPE_INVALID);
    }
}

/**
 * brief_fields_count:
 * @fields: the members of an object
 *
 * Returns: how many there are
 */
guint
brief_fields_count (const BriefField *fields)
{
  guint n_fields = 0;

  while (fields[n_fields].member != NULL)
    n_fields++;
  return n_fields;
}
