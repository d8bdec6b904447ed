/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * BriefPackFieldKind:
 * @BRIEF_PACK_FIELD_TEXT: what somebody types
 * @BRIEF_PACK_FIELD_DATE: a date to the precision that is known
 * @BRIEF_PACK_FIELD_LANGUAGE: a BCP 47 tag
 * @BRIEF_PACK_FIELD_WORD: a word from an open list
 * @BRIEF_PACK_FIELD_CHOICE: a word from a closed list
 * @BRIEF_PACK_FIELD_SWITCH: yes or no
 */
typedef enum {
  BRIEF_PACK_FIELD_TEXT,
  BRIEF_PACK_FIELD_DATE,
  BRIEF_PACK_FIELD_LANGUAGE,
  BRIEF_PACK_FIELD_WORD,
  BRIEF_PACK_FIELD_CHOICE,
  BRIEF_PACK_FIELD_SWITCH,
} BriefPackFieldKind;

/**
 * BriefPackField:
 * @name: its name in the pack format, and as a property of #BriefPack
 * @kind: what it holds
 * @is_option: whether it stands in `options`
 * @is_required: whether it is there always
 * @is_on: of a switch: what it is where it is absent
 * @choices: of a choice: its words; the first stands for an absent one
 * @title: what a command that changes it is called; untranslated
 *
 * A detail or option of a pack. Reader, writer and commands go by the same table.
 */
typedef struct {
  const char *name;
  BriefPackFieldKind kind;
  gboolean is_option;
  gboolean is_required;
  gboolean is_on;
  const char *const *choices;
  const char *title;
} BriefPackField;

enum {
  BRIEF_PACK_FIELD_TITLE,
  BRIEF_PACK_FIELD_SUBTITLE,
  BRIEF_PACK_FIELD_AUDIENCE,
  BRIEF_PACK_FIELD_PREPARED_BY,
  BRIEF_PACK_FIELD_CONTACT,
  BRIEF_PACK_FIELD_DATE_OF_PACK,
  BRIEF_PACK_FIELD_LANGUAGE_OF_PACK,
  BRIEF_PACK_FIELD_TEMPLATE,
  BRIEF_PACK_FIELD_PAPER,
  BRIEF_PACK_FIELD_COVER,
  BRIEF_PACK_FIELD_CONTENTS,
  BRIEF_PACK_FIELD_SOURCES,
  BRIEF_PACK_FIELD_PAGE_NUMBERS,
  BRIEF_PACK_FIELD_LARGE_PRINT,
  BRIEF_PACK_FIELD_DRAFT,
  BRIEF_PACK_FIELD_NUMBERING,
  BRIEF_PACK_FIELD_CITATIONS,
  BRIEF_PACK_FIELD_PDF_STANDARD,
  BRIEF_PACK_FIELD_PLACE,
  BRIEF_PACK_N_FIELDS
};

extern const BriefPackField brief_pack_fields[BRIEF_PACK_N_FIELDS];

gboolean brief_pack_fields_find (const char *name, guint *field);
gboolean brief_pack_field_accepts (const BriefPackField *self, const char *text);

G_END_DECLS
