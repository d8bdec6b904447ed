/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/brief-types.h"

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * BriefFieldKind:
 * @BRIEF_FIELD_TEXT: a localized text
 * @BRIEF_FIELD_STRING: a string in no language
 * @BRIEF_FIELD_STRINGS: an array of strings
 * @BRIEF_FIELD_SLUG: the id of the object itself, or another short name
 * @BRIEF_FIELD_REFERENCE: an id of something else in the collection
 * @BRIEF_FIELD_REFERENCES: an array of them, each once
 * @BRIEF_FIELD_COUNTRY: an ISO 3166 code
 * @BRIEF_FIELD_COUNTRIES: an array of them, each once
 * @BRIEF_FIELD_LANGUAGE: a BCP 47 tag
 * @BRIEF_FIELD_DATE: a date to the precision that is known
 * @BRIEF_FIELD_URL: an http or https address
 * @BRIEF_FIELD_BOOLEAN: true or false
 * @BRIEF_FIELD_REVISION: a whole number from 1
 * @BRIEF_FIELD_CHOICE: a word from a closed list, the nicks of an enumeration
 * @BRIEF_FIELD_WORD: a word from an open list; one that is not known counts as `other`
 * @BRIEF_FIELD_VALUE: a number or a localized text
 * @BRIEF_FIELD_CITATIONS: an array of citations
 * @BRIEF_FIELD_PASSAGES: an array of passages
 * @BRIEF_FIELD_COPIES: an array of further addresses of a source
 * @BRIEF_FIELD_ITEMS: an array of items that belong to this one
 */
typedef enum {
  BRIEF_FIELD_TEXT,
  BRIEF_FIELD_STRING,
  BRIEF_FIELD_STRINGS,
  BRIEF_FIELD_SLUG,
  BRIEF_FIELD_REFERENCE,
  BRIEF_FIELD_REFERENCES,
  BRIEF_FIELD_COUNTRY,
  BRIEF_FIELD_COUNTRIES,
  BRIEF_FIELD_LANGUAGE,
  BRIEF_FIELD_DATE,
  BRIEF_FIELD_URL,
  BRIEF_FIELD_BOOLEAN,
  BRIEF_FIELD_REVISION,
  BRIEF_FIELD_CHOICE,
  BRIEF_FIELD_WORD,
  BRIEF_FIELD_VALUE,
  BRIEF_FIELD_CITATIONS,
  BRIEF_FIELD_PASSAGES,
  BRIEF_FIELD_COPIES,
  BRIEF_FIELD_ITEMS,
} BriefFieldKind;

/* What the ids of a reference name. */
typedef enum {
  BRIEF_TARGET_ITEM,
  BRIEF_TARGET_RECOMMENDATION,
  BRIEF_TARGET_SOURCE,
  BRIEF_TARGET_THEME,
} BriefTarget;

typedef enum {
  BRIEF_FIELD_REQUIRED = 1 << 0,
  BRIEF_FIELD_NOT_EMPTY = 1 << 1,
} BriefFieldFlags;

/**
 * BriefField:
 * @member: its name in JSON
 * @property: the property of the object that holds it
 * @kind: what it holds
 * @flags: what is asked of it
 * @target: what a reference names
 * @item_type: the kind of items that it holds
 * @choices: tells the enumeration of a closed list
 * @words: (nullable): the words of an open list
 *
 * One member of an object of the collection format (shared/formats/collection.schema.json). Reader and writer go by the
 * same tables, so that they cannot disagree.
 */
typedef struct {
  const char *member;
  const char *property;
  BriefFieldKind kind;
  BriefFieldFlags flags;
  BriefTarget target;
  BriefItemType item_type;
  GType (*choices) (void);
  const char *const *words;
} BriefField;

/* No object of the format has more members than this. */
#define BRIEF_FIELDS_MAX 20

extern const BriefField brief_collection_fields[];
extern const BriefField brief_source_fields[];
extern const BriefField brief_source_copy_fields[];
extern const BriefField brief_theme_fields[];
extern const BriefField brief_citation_fields[];
extern const BriefField brief_passage_fields[];

const BriefField *brief_fields_for_item_type (BriefItemType type);
GType brief_fields_get_gtype (BriefItemType type);
guint brief_fields_count (const BriefField *fields);

G_END_DECLS
