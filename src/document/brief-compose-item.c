/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "document/brief-composing.h"
#include "model/brief-document-words.h"
#include "model/brief-endorsement.h"
#include "model/brief-fact.h"
#include "model/brief-finding.h"
#include "model/brief-language.h"
#include "model/brief-position.h"
#include "model/brief-recommendation.h"
#include "model/brief-report.h"
#include "model/brief-statement.h"
#include "model/brief-words.h"

static void
add_own_text (BriefComposing *self, BriefBlock *parent, BriefEntry *entry)
{
  BriefSnapshot *snapshot = brief_entry_get_snapshot (entry);
  BriefItem *item = brief_snapshot_get_item (snapshot);

  if ((brief_entry_get_parts (entry) & BRIEF_PART_TEXT) && brief_item_get_text (item) != NULL)
    brief_composing_add_text (self, parent, BRIEF_ROLE_LEAD, brief_item_get_text (item),
                              brief_item_is_verbatim (item), snapshot, brief_item_get_citations (item));
}

/* Text that a collection has in no known language, as a piece of a line. */
static void
append_piece (BriefBlock *line, const char *text)
{
  if (text == NULL)
    return;
  brief_composing_begin_piece (line);
  brief_block_append_text (line, text, BRIEF_INLINE_ISOLATE, NULL);
}

static void
append_piece_of_words (BriefComposing *self, BriefBlock *line, const char *words)
{
  brief_composing_begin_piece (line);
  brief_composing_append_words (self, line, words, 0);
}

/* The day or days of an item as a piece of a line. */
static void
append_days (BriefComposing *self, BriefBlock *line, BriefItem *item)
{
  g_autofree char *days = NULL;

  if (!brief_partial_date_is_set (brief_item_get_date (item)))
    return;
  days = brief_partial_date_format_range (brief_item_get_date (item), brief_item_get_end_date (item));
  append_piece_of_words (self, line, days);
}

static void
append_addressees (BriefComposing *self, BriefBlock *line, BriefRecommendation *recommendation)
{
  const char *const *addressees = brief_recommendation_get_addressees (recommendation);
  g_autoptr (GPtrArray) members = g_ptr_array_new_with_free_func ((GDestroyNotify) brief_block_unref);
  g_autoptr (BriefBlock) list = brief_block_new (BRIEF_BLOCK_PARAGRAPH);

  if (addressees == NULL || addressees[0] == NULL)
    return;
  for (guint i = 0; addressees[i] != NULL; i++)
    {
      BriefBlock *member = brief_block_new (BRIEF_BLOCK_PARAGRAPH);

      brief_block_append_text (member, addressees[i], BRIEF_INLINE_ISOLATE, NULL);
      g_ptr_array_add (members, member);
    }
  brief_composing_append_list (self, list, members);
  brief_composing_begin_piece (line);
  /* Translators: whom a recommendation asks, such as “States”. */
  brief_composing_append_format (self, line, _ ("Addressed to: %s"), &list, 1);
}

/* Who made a recommendation where that is not the publisher, when, to whom, and the answer. */
static void
add_origin (BriefComposing *self, BriefBlock *parent, BriefRecommendation *recommendation)
{
  const BriefPartialDate *date = brief_item_get_date (BRIEF_ITEM (recommendation));
  const BriefResponse response = brief_recommendation_get_response (recommendation);
  BriefBlock *line = brief_composing_new_line (BRIEF_ROLE_META);

  append_piece (line, brief_recommendation_get_body (recommendation));
  append_piece (line, brief_recommendation_get_session (recommendation));
  if (brief_partial_date_is_set (date))
    {
      g_autofree char *day = brief_partial_date_format (date);

      append_piece_of_words (self, line, day);
    }
  append_addressees (self, line, recommendation);
  if (response != BRIEF_RESPONSE_NONE)
    append_piece_of_words (self, line, brief_words_for_response (response));
  brief_composing_take_line (parent, line);
}

static void
add_evidence (BriefComposing *self, BriefBlock *parent, BriefEntry *entry)
{
  BriefSnapshot *snapshot = brief_entry_get_snapshot (entry);
  GPtrArray *evidence = brief_snapshot_get_evidence (snapshot);
  const char *const *shown = brief_entry_get_shown_findings (entry);
  BriefBlock *list = NULL;

  for (guint i = 0; evidence != NULL && i < evidence->len; i++)
    {
      BriefItem *finding = g_ptr_array_index (evidence, i);

      if (shown != NULL && !g_strv_contains (shown, brief_item_get_id (finding)))
        continue;
      if (list == NULL)
        {
          if (!self->compact)
            brief_composing_add_label (self, parent, _ ("Evidence"));
          list = brief_block_append_new (parent, BRIEF_BLOCK_LIST);
        }
      brief_composing_add_finding (self, list, snapshot, finding,
                                   brief_snapshot_get_evidence_parent (snapshot, finding));
    }
}

static void
add_recommendation (BriefComposing *self, BriefBlock *parent, BriefEntry *entry)
{
  BriefItem *item = brief_snapshot_get_item (brief_entry_get_snapshot (entry));

  if (!self->compact)
    add_origin (self, parent, BRIEF_RECOMMENDATION (item));
  add_own_text (self, parent, entry);
  if (brief_entry_get_parts (entry) & BRIEF_PART_FINDINGS)
    add_evidence (self, parent, entry);
}

/* Where a finding or fact is from. */
static void
add_report_line (BriefComposing *self, BriefBlock *parent, BriefItem *report)
{
  BriefBlock *line;

  if (report == NULL)
    return;
  line = brief_composing_new_line (BRIEF_ROLE_META);
  if (brief_composing_get_place (report) != NULL)
    brief_composing_append_text (self, line, brief_composing_get_place (report), 0);
  if (brief_item_get_title (report) != NULL)
    {
      brief_composing_begin_piece (line);
      brief_composing_append_text (self, line, brief_item_get_title (report), 0);
    }
  brief_composing_take_line (parent, line);
}

static void
add_finding (BriefComposing *self, BriefBlock *parent, BriefEntry *entry)
{
  BriefSnapshot *snapshot = brief_entry_get_snapshot (entry);
  BriefFinding *finding = BRIEF_FINDING (brief_snapshot_get_item (snapshot));

  add_report_line (self, parent, brief_snapshot_get_parent (snapshot));
  if (brief_finding_get_kind (finding) != BRIEF_FINDING_KIND_FINDING)
    brief_composing_add_words (self, parent, BRIEF_ROLE_META,
                               brief_words_for_finding_kind (brief_finding_get_kind (finding)));
  add_own_text (self, parent, entry);
}

static void
add_fact (BriefComposing *self, BriefBlock *parent, BriefEntry *entry)
{
  BriefSnapshot *snapshot = brief_entry_get_snapshot (entry);
  BriefFact *fact = BRIEF_FACT (brief_snapshot_get_item (snapshot));

  add_report_line (self, parent, brief_snapshot_get_parent (snapshot));
  brief_composing_append_fact (self, brief_composing_add_paragraph (parent, BRIEF_ROLE_LEAD), fact);
  brief_composing_cite (self, parent, snapshot, brief_item_get_citations (BRIEF_ITEM (fact)));
  if (brief_fact_get_note (fact) != NULL)
    brief_composing_append_text (self, brief_composing_add_paragraph (parent, BRIEF_ROLE_CAVEAT),
                                 brief_fact_get_note (fact), 0);
}

/* What a body said, with the day and its stance as a line above it. */
static void
add_position_text (BriefComposing *self, BriefBlock *parent, BriefSnapshot *snapshot, BriefItem *position)
{
  const BriefStance stance = brief_position_get_stance (BRIEF_POSITION (position));
  BriefBlock *line = brief_composing_new_line (BRIEF_ROLE_META);

  append_days (self, line, position);
  append_piece_of_words (self, line, brief_words_for_stance (stance));
  brief_composing_take_line (parent, line);
  brief_composing_add_text (self, parent, BRIEF_ROLE_BODY, brief_item_get_text (position),
                            brief_item_is_verbatim (position), snapshot, brief_item_get_citations (position));
}

/* What kind of body it is, and its short name. */
static void
add_body_line (BriefComposing *self, BriefBlock *parent, BriefEndorsement *body)
{
  BriefBlock *line = brief_composing_new_line (BRIEF_ROLE_META);

  append_piece (line, brief_endorsement_get_abbreviation (body));
  if (brief_endorsement_get_kind (body) != NULL)
    append_piece_of_words (self, line, brief_words_for_body_kind (brief_endorsement_get_kind (body)));
  brief_composing_take_line (parent, line);
}

static void
add_endorsement (BriefComposing *self, BriefBlock *parent, BriefEntry *entry)
{
  BriefSnapshot *snapshot = brief_entry_get_snapshot (entry);
  BriefEndorsement *body = BRIEF_ENDORSEMENT (brief_snapshot_get_item (snapshot));
  GPtrArray *positions = brief_endorsement_get_positions (body);
  const char *const *shown = brief_entry_get_shown_positions (entry);
  BriefBlock *list = NULL;

  add_body_line (self, parent, body);
  if (brief_item_get_text (BRIEF_ITEM (body)) != NULL)
    add_own_text (self, parent, entry);
  else
    brief_composing_cite (self, parent, snapshot, brief_item_get_citations (BRIEF_ITEM (body)));
  if (!(brief_entry_get_parts (entry) & BRIEF_PART_POSITIONS))
    return;

  for (guint i = 0; positions != NULL && i < positions->len; i++)
    {
      BriefItem *position = g_ptr_array_index (positions, i);
      BriefBlock *item;

      if (shown != NULL && !g_strv_contains (shown, brief_item_get_id (position)))
        continue;
      if (list == NULL)
        list = brief_block_append_new (parent, BRIEF_BLOCK_LIST);
      item = brief_block_append_new (list, BRIEF_BLOCK_LIST_ITEM);
      brief_block_set_label (item, "•");
      add_position_text (self, item, snapshot, position);
    }
}

/* Who says it: a name, a role and an organization. */
static void
append_speaker (BriefComposing *self, BriefBlock *block, BriefStatement *statement)
{
  brief_block_append_text (block, brief_statement_get_speaker (statement), BRIEF_INLINE_ISOLATE, NULL);
  if (brief_statement_get_role (statement) != NULL)
    {
      brief_block_append_text (block, C_ ("list", ", "), 0, NULL);
      brief_composing_append_text (self, block, brief_statement_get_role (statement), 0);
    }
  if (brief_statement_get_organization (statement) != NULL)
    {
      brief_block_append_text (block, C_ ("list", ", "), 0, NULL);
      brief_block_append_text (block, brief_statement_get_organization (statement), BRIEF_INLINE_ISOLATE,
                               NULL);
    }
}

/* What kind of statement it is, whose it is where nobody is named as its speaker, and when it was made. */
static void
add_statement_line (BriefComposing *self, BriefBlock *parent, BriefStatement *statement)
{
  BriefBlock *line = brief_composing_new_line (BRIEF_ROLE_META);

  append_piece_of_words (self, line, brief_words_for_statement_kind (brief_statement_get_kind (statement)));
  if (brief_statement_get_speaker (statement) == NULL)
    append_piece (line, brief_statement_get_organization (statement));
  append_days (self, line, BRIEF_ITEM (statement));
  brief_composing_take_line (parent, line);
}

/* Of what is no quotation, it says that it is a summary of what they said. */
static void
add_statement (BriefComposing *self, BriefBlock *parent, BriefEntry *entry)
{
  BriefStatement *statement = BRIEF_STATEMENT (brief_snapshot_get_item (brief_entry_get_snapshot (entry)));
  g_autoptr (BriefBlock) speaker = brief_block_new (BRIEF_BLOCK_PARAGRAPH);

  add_statement_line (self, parent, statement);
  if (brief_statement_get_speaker (statement) != NULL)
    {
      append_speaker (self, speaker, statement);
      /* Translators: stands above a summary or a quotation; the argument is a name, a role and an organization. */
      brief_composing_append_format (
          self, brief_composing_add_paragraph (parent, BRIEF_ROLE_META),
          brief_item_is_verbatim (BRIEF_ITEM (statement)) ? _ ("%s:") : _ ("In summary, %s:"), &speaker, 1);
    }
  add_own_text (self, parent, entry);
}

static void
add_milestone (BriefComposing *self, BriefBlock *parent, BriefEntry *entry)
{
  BriefSnapshot *snapshot = brief_entry_get_snapshot (entry);
  BriefItem *item = brief_snapshot_get_item (snapshot);
  BriefBlock *line = brief_composing_new_line (BRIEF_ROLE_META);

  append_days (self, line, item);
  brief_composing_take_line (parent, line);
  if (brief_item_get_text (item) != NULL)
    add_own_text (self, parent, entry);
  else
    brief_composing_cite (self, parent, snapshot, brief_item_get_citations (item));
}

/* What stands beside the heading: the number of a recommendation, the place of what is from a report. */
static void
set_margin (BriefComposing *self, BriefBlock *heading, BriefSnapshot *snapshot)
{
  BriefItem *item = brief_snapshot_get_item (snapshot);
  BriefLocalizedText *place;
  const char *words, *resolved;

  if (BRIEF_IS_RECOMMENDATION (item))
    {
      brief_block_set_margin (heading, brief_recommendation_get_number (BRIEF_RECOMMENDATION (item)));
      return;
    }
  place = brief_composing_get_place (BRIEF_IS_REPORT (item) ? item : brief_snapshot_get_parent (snapshot));
  if (place == NULL)
    return;
  words = brief_localized_text_resolve (place, self->language, &resolved);
  brief_block_set_margin (heading, words);
  brief_block_set_margin_language (heading, brief_composing_mark_language (self, NULL, resolved));
}

/* A position stands under the name of the body that took it; without it nobody could tell whose it is. */
static void
add_heading (BriefComposing *self, BriefBlock *parent, BriefEntry *entry)
{
  BriefSnapshot *snapshot = brief_entry_get_snapshot (entry);
  BriefItem *body = brief_snapshot_get_parent (snapshot);
  const gboolean is_position = brief_snapshot_get_item_type (snapshot) == BRIEF_ITEM_TYPE_POSITION;
  g_autofree char *text = NULL;
  const char *resolved;
  BriefBlock *heading;

  if (!(brief_entry_get_parts (entry) & BRIEF_PART_TITLE))
    return;
  text = brief_item_dup_heading (is_position && body != NULL ? body : brief_snapshot_get_item (snapshot),
                                 self->language, &resolved);
  heading = brief_composing_add_heading (self, parent, BRIEF_LEVEL_ITEM, text, resolved);
  brief_block_set_anchor (heading, brief_entry_get_key (entry));
  set_margin (self, heading, snapshot);
}

/* What is in another language says so once; where all has to go on one page, the first says it for all. */
static void
add_fallback (BriefComposing *self, BriefBlock *parent, BriefItem *item)
{
  if (!brief_item_falls_back (item, self->language, NULL) || (self->compact && self->fallback_told))
    return;
  self->fallback_told = TRUE;
  /* Translators: stands under the heading of what a collection has not in the language of the document. */
  brief_composing_add_words (self, parent, BRIEF_ROLE_META,
                             _ ("Not available in the language of this document: shown in another."));
}

/**
 * brief_composing_add_item:
 * @self: a document that is being composed
 * @parent: the block of a section
 * @entry: an entry
 *
 * Adds an entry: its item with what is shown of it, and the team's note.
 */
void
brief_composing_add_item (BriefComposing *self, BriefBlock *parent, BriefEntry *entry)
{
  static void (*const add[]) (BriefComposing *, BriefBlock *, BriefEntry *) = {
    [BRIEF_ITEM_TYPE_RECOMMENDATION] = add_recommendation,
    [BRIEF_ITEM_TYPE_REPORT] = brief_composing_add_report,
    [BRIEF_ITEM_TYPE_FACT] = add_fact,
    [BRIEF_ITEM_TYPE_FINDING] = add_finding,
    [BRIEF_ITEM_TYPE_ENDORSEMENT] = add_endorsement,
    [BRIEF_ITEM_TYPE_STATEMENT] = add_statement,
    [BRIEF_ITEM_TYPE_MILESTONE] = add_milestone,
  };
  BriefBlock *block = brief_block_append_new (parent, BRIEF_BLOCK_ITEM);
  BriefSnapshot *snapshot = brief_entry_get_snapshot (entry);

  brief_block_set_entry_key (block, brief_entry_get_key (entry));
  self->shows_citations = (brief_entry_get_parts (entry) & BRIEF_PART_SOURCES) != 0;
  if (snapshot != NULL)
    {
      add_heading (self, block, entry);
      add_fallback (self, block, brief_snapshot_get_item (snapshot));
      if (brief_snapshot_get_item_type (snapshot) == BRIEF_ITEM_TYPE_POSITION)
        add_position_text (self, block, snapshot, brief_snapshot_get_item (snapshot));
      else
        add[brief_snapshot_get_item_type (snapshot)](self, block, entry);
    }
  brief_composing_add_note (self, block, brief_entry_get_note (entry), BRIEF_LEVEL_ITEM);
}
