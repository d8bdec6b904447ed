/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "pack/brief-pack-fields.h"

#include "model/brief-localized-text.h"
#include "model/brief-partial-date.h"
#include "pack/brief-pack-rules.h"

#include <glib/gi18n-lib.h>

static const char *const papers[] = { "a4", "letter", NULL };
static const char *const numberings[] = { "none", "headings", "paragraphs", NULL };
static const char *const citations[] = { "endnotes", "footnotes", NULL };
static const char *const standards[] = { "ua1-a2a", "ua1-a3a", NULL };

/* In the order of the format (pack.schema.json), which the writer keeps. */
const BriefPackField brief_pack_fields[BRIEF_PACK_N_FIELDS] = {
  [BRIEF_PACK_FIELD_TITLE] = { "title", BRIEF_PACK_FIELD_TEXT, .is_required = TRUE,
                               .title = N_ ("Edit Title") },
  [BRIEF_PACK_FIELD_SUBTITLE] = { "subtitle", BRIEF_PACK_FIELD_TEXT, .title = N_ ("Edit Subtitle") },
  [BRIEF_PACK_FIELD_AUDIENCE] = { "audience", BRIEF_PACK_FIELD_TEXT, .title = N_ ("Edit Audience") },
  [BRIEF_PACK_FIELD_PREPARED_BY] = { "prepared-by", BRIEF_PACK_FIELD_TEXT,
                                     .title = N_ ("Edit Who Prepared It") },
  [BRIEF_PACK_FIELD_CONTACT] = { "contact", BRIEF_PACK_FIELD_TEXT, .title = N_ ("Edit Contact") },
  [BRIEF_PACK_FIELD_DATE_OF_PACK] = { "date", BRIEF_PACK_FIELD_DATE, .title = N_ ("Change Date") },
  [BRIEF_PACK_FIELD_LANGUAGE_OF_PACK] = { "language", BRIEF_PACK_FIELD_LANGUAGE, .is_required = TRUE,
                                          .title = N_ ("Change Language") },
  [BRIEF_PACK_FIELD_TEMPLATE] = { "template", BRIEF_PACK_FIELD_WORD, .title = N_ ("Change Template") },
  [BRIEF_PACK_FIELD_PAPER] = { "paper", BRIEF_PACK_FIELD_CHOICE, .choices = papers,
                               .title = N_ ("Change Paper Size") },
  [BRIEF_PACK_FIELD_COVER] = { "cover", BRIEF_PACK_FIELD_SWITCH, .is_option = TRUE, .is_on = TRUE,
                               .title = N_ ("Change Cover") },
  [BRIEF_PACK_FIELD_CONTENTS] = { "contents", BRIEF_PACK_FIELD_SWITCH, .is_option = TRUE, .is_on = TRUE,
                                  .title = N_ ("Change Contents") },
  [BRIEF_PACK_FIELD_SOURCES] = { "sources", BRIEF_PACK_FIELD_SWITCH, .is_option = TRUE, .is_on = TRUE,
                                 .title = N_ ("Change List of Sources") },
  [BRIEF_PACK_FIELD_PAGE_NUMBERS] = { "page-numbers", BRIEF_PACK_FIELD_SWITCH, .is_option = TRUE,
                                      .is_on = TRUE, .title = N_ ("Change Page Numbers") },
  [BRIEF_PACK_FIELD_LARGE_PRINT] = { "large-print", BRIEF_PACK_FIELD_SWITCH, .is_option = TRUE,
                                     .title = N_ ("Change Large Print") },
  [BRIEF_PACK_FIELD_DRAFT] = { "draft", BRIEF_PACK_FIELD_SWITCH, .is_option = TRUE,
                               .title = N_ ("Change Draft Mark") },
  [BRIEF_PACK_FIELD_NUMBERING] = { "numbering", BRIEF_PACK_FIELD_CHOICE, .is_option = TRUE,
                                   .choices = numberings, .title = N_ ("Change Numbering") },
  [BRIEF_PACK_FIELD_CITATIONS] = { "citations", BRIEF_PACK_FIELD_CHOICE, .is_option = TRUE,
                                   .choices = citations, .title = N_ ("Change Citations") },
  [BRIEF_PACK_FIELD_PDF_STANDARD] = { "pdf-standard", BRIEF_PACK_FIELD_CHOICE, .is_option = TRUE,
                                      .choices = standards, .title = N_ ("Change PDF Standard") },
  [BRIEF_PACK_FIELD_PLACE] = { "place", BRIEF_PACK_FIELD_TEXT, .title = N_ ("Change Place") },
};

/**
 * brief_pack_fields_find:
 * @name: a name
 * @field: (out): its place in #brief_pack_fields
 *
 * Returns: whether a pack has such a detail or option
 */
gboolean
brief_pack_fields_find (const char *name, guint *field)
{
  for (guint i = 0; i < BRIEF_PACK_N_FIELDS; i++)
    if (g_str_equal (brief_pack_fields[i].name, name))
      {
        *field = i;
        return TRUE;
      }
  return FALSE;
}

/**
 * brief_pack_field_accepts:
 * @self: a field
 * @text: a text, not empty unless the field holds what somebody types
 *
 * Returns: whether the field may hold @text
 */
gboolean
brief_pack_field_accepts (const BriefPackField *self, const char *text)
{
  BriefPartialDate date;

  switch (self->kind)
    {
    case BRIEF_PACK_FIELD_TEXT:
      return TRUE;
    case BRIEF_PACK_FIELD_DATE:
      return brief_partial_date_parse (text, &date);
    case BRIEF_PACK_FIELD_LANGUAGE:
      return brief_language_tag_is_valid (text);
    case BRIEF_PACK_FIELD_WORD:
      return brief_pack_rules_is_word (text);
    case BRIEF_PACK_FIELD_CHOICE:
      return g_strv_contains (self->choices, text);
    case BRIEF_PACK_FIELD_SWITCH:
      return FALSE;
    default:
      g_assert_not_reached ();
    }
}
