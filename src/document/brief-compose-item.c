/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "document/brief-composing.h"
#include "document/brief-notes.h"
#include "model/brief-endorsement.h"
#include "model/brief-fact.h"
#include "model/brief-finding.h"
#include "model/brief-position.h"
#include "model/brief-recommendation.h"
#include "model/brief-report.h"
#include "model/brief-statement.h"
#include "model/brief-words.h"

#include <glib/gi18n-lib.h>

static void
add_own_text (BriefComposing *self, BriefBlock *parent, BriefEntry *entry)
{
  BriefSnapshot *snapshot = brief_entry_get_snapshot (entry);
  BriefItem *item = brief_snapshot_get_item (snapshot);

  if ((brief_entry_get_parts (entry) & BRIEF_PART_TEXT) && brief_item_get_text (item) != NULL)
    brief_composing_add_text (self, parent, BRIEF_ROLE_LEAD, brief_item_get_text (item),
                              brief_item_is_verbatim (item), snapshot, brief_item_get_citations (item));
}

static char *
dup_addressees (BriefRecommendation *recommendation)
{
  const char *const *addressees = brief_recommendation_get_addressees (recommendation);
  g_autofree char *list = NULL;

  if (addressees == NULL || addressees[0] == NULL)
    return NULL;
  /* Translators: stands between the members of a list. */
  list = g_strjoinv (C_ ("list", ", "), (char **) addressees);
  /* Translators: whom a recommendation asks, such as “States”. */
  return g_strdup_printf (_ ("Addressed to: %s"), list);
}

/* Who made a recommendation where that is not the publisher, when, to whom, and the answer. */
static void
add_origin (BriefBlock *parent, BriefRecommendation *recommendation)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) pieces = NULL;
  g_autofree char *addressees = dup_addressees (recommendation);
  g_autofree char *line = NULL;

  if (brief_recommendation_get_body (recommendation) != NULL)
    g_strv_builder_add (builder, brief_recommendation_get_body (recommendation));
  if (brief_recommendation_get_session (recommendation) != NULL)
    g_strv_builder_add (builder, brief_recommendation_get_session (recommendation));
  if (brief_partial_date_is_set (brief_item_get_date (BRIEF_ITEM (recommendation))))
    g_strv_builder_take (builder,
                         brief_partial_date_format (brief_item_get_date (BRIEF_ITEM (recommendation))));
  if (addressees != NULL)
    g_strv_builder_add (builder, addressees);
  if (brief_recommendation_get_response (recommendation) != BRIEF_RESPONSE_NONE)
    g_strv_builder_add (builder,
                        brief_words_for_response (brief_recommendation_get_response (recommendation)));
  pieces = g_strv_builder_end (builder);
  if (pieces[0] == NULL)
    return;
  line = g_strjoinv (" · ", pieces);
  brief_composing_add_paragraph (parent, BRIEF_ROLE_META, line);
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
            brief_composing_add_label (parent, _ ("Evidence"));
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
    add_origin (parent, BRIEF_RECOMMENDATION (item));
  add_own_text (self, parent, entry);
  if (brief_entry_get_parts (entry) & BRIEF_PART_FINDINGS)
    add_evidence (self, parent, entry);
}

/* Where a finding or fact is from. */
static void
add_report_line (BriefComposing *self, BriefBlock *parent, BriefItem *report)
{
  g_autofree char *place = brief_composing_dup_place (self, report);
  BriefBlock *paragraph;

  if (report == NULL)
    return;
  paragraph = brief_composing_add_paragraph (parent, BRIEF_ROLE_META, NULL);
  if (place != NULL)
    {
      brief_block_append_text (paragraph, place, 0, NULL);
      brief_block_append_text (paragraph, " · ", 0, NULL);
    }
  if (brief_item_get_title (report) != NULL)
    brief_composing_append (self, paragraph, brief_item_get_title (report));
}

static void
add_finding (BriefComposing *self, BriefBlock *parent, BriefEntry *entry)
{
  BriefSnapshot *snapshot = brief_entry_get_snapshot (entry);
  BriefFinding *finding = BRIEF_FINDING (brief_snapshot_get_item (snapshot));

  add_report_line (self, parent, brief_snapshot_get_parent (snapshot));
  if (brief_finding_get_kind (finding) != BRIEF_FINDING_KIND_FINDING)
    brief_composing_add_paragraph (parent, BRIEF_ROLE_META,
                                   brief_words_for_finding_kind (brief_finding_get_kind (finding)));
  add_own_text (self, parent, entry);
}

static void
add_fact (BriefComposing *self, BriefBlock *parent, BriefEntry *entry)
{
  BriefSnapshot *snapshot = brief_entry_get_snapshot (entry);
  BriefFact *fact = BRIEF_FACT (brief_snapshot_get_item (snapshot));
  g_autofree char *words = brief_words_for_fact (fact, self->language);
  BriefBlock *paragraph;

  add_report_line (self, parent, brief_snapshot_get_parent (snapshot));
  paragraph = brief_composing_add_paragraph (parent, BRIEF_ROLE_LEAD, NULL);
  brief_block_append_text (paragraph, words, BRIEF_INLINE_STRONG, NULL);
  if (brief_partial_date_is_set (brief_item_get_date (BRIEF_ITEM (fact))))
    {
      g_autofree char *day = brief_partial_date_format (brief_item_get_date (BRIEF_ITEM (fact)));
      g_autofree char *as_of = g_strdup_printf (_ (" (as of %s)"), day);

      brief_block_append_text (paragraph, as_of, BRIEF_INLINE_EMPHASIS, NULL);
    }
  if (brief_fact_is_contested (fact))
    brief_block_append_text (paragraph, _ (" (contested)"), BRIEF_INLINE_STRONG, NULL);
  brief_composing_cite (self, paragraph, snapshot, brief_item_get_citations (BRIEF_ITEM (fact)));
  if (brief_fact_get_note (fact) != NULL)
    brief_composing_append (self, brief_composing_add_paragraph (parent, BRIEF_ROLE_CAVEAT, NULL),
                            brief_fact_get_note (fact));
}

/* The stance and day of a position, as a line above what was said. */
static char *
dup_stance_line (BriefPosition *position)
{
  const BriefPartialDate *date = brief_item_get_date (BRIEF_ITEM (position));
  const char *stance = brief_words_for_stance (brief_position_get_stance (position));
  g_autofree char *day = NULL;

  if (!brief_partial_date_is_set (date))
    return g_strdup (stance);
  day = brief_partial_date_format_range (date, brief_item_get_end_date (BRIEF_ITEM (position)));
  return g_strdup_printf ("%s · %s", day, stance);
}

static void
add_position_text (BriefComposing *self, BriefBlock *parent, BriefSnapshot *snapshot, BriefItem *position)
{
  g_autofree char *line = dup_stance_line (BRIEF_POSITION (position));

  brief_composing_add_paragraph (parent, BRIEF_ROLE_META, line);
  brief_composing_add_text (self, parent, BRIEF_ROLE_BODY, brief_item_get_text (position),
                            brief_item_is_verbatim (position), snapshot, brief_item_get_citations (position));
}

/* What kind of body it is, and its short name. */
static void
add_body_line (BriefBlock *parent, BriefEndorsement *body)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) pieces = NULL;
  g_autofree char *line = NULL;

  if (brief_endorsement_get_abbreviation (body) != NULL)
    g_strv_builder_add (builder, brief_endorsement_get_abbreviation (body));
  if (brief_endorsement_get_kind (body) != NULL)
    g_strv_builder_add (builder, brief_words_for_body_kind (brief_endorsement_get_kind (body)));
  pieces = g_strv_builder_end (builder);
  if (pieces[0] == NULL)
    return;
  line = g_strjoinv (" · ", pieces);
  brief_composing_add_paragraph (parent, BRIEF_ROLE_META, line);
}

static void
add_endorsement (BriefComposing *self, BriefBlock *parent, BriefEntry *entry)
{
  BriefSnapshot *snapshot = brief_entry_get_snapshot (entry);
  BriefEndorsement *body = BRIEF_ENDORSEMENT (brief_snapshot_get_item (snapshot));
  GPtrArray *positions = brief_endorsement_get_positions (body);
  const char *const *shown = brief_entry_get_shown_positions (entry);
  BriefBlock *list = NULL;

  add_body_line (parent, body);
  add_own_text (self, parent, entry);
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

/* Who says it; of what is no quotation, that it is a summary of what they said. */
static char *
dup_speaker (BriefComposing *self, BriefStatement *statement)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) pieces = NULL;

  if (brief_statement_get_speaker (statement) == NULL)
    return NULL;
  g_strv_builder_add (builder, brief_statement_get_speaker (statement));
  if (brief_statement_get_role (statement) != NULL)
    g_strv_builder_add (
        builder, brief_localized_text_resolve (brief_statement_get_role (statement), self->language, NULL));
  if (brief_statement_get_organization (statement) != NULL)
    g_strv_builder_add (builder, brief_statement_get_organization (statement));
  pieces = g_strv_builder_end (builder);
  return g_strjoinv (C_ ("list", ", "), pieces);
}

/* What kind of statement it is, whose it is where nobody is named as its speaker, and when it was made. */
static char *
dup_statement_line (BriefStatement *statement)
{
  const BriefPartialDate *date = brief_item_get_date (BRIEF_ITEM (statement));
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) pieces = NULL;

  g_strv_builder_add (builder, brief_words_for_statement_kind (brief_statement_get_kind (statement)));
  if (brief_statement_get_speaker (statement) == NULL && brief_statement_get_organization (statement) != NULL)
    g_strv_builder_add (builder, brief_statement_get_organization (statement));
  if (brief_partial_date_is_set (date))
    g_strv_builder_take (
        builder, brief_partial_date_format_range (date, brief_item_get_end_date (BRIEF_ITEM (statement))));
  pieces = g_strv_builder_end (builder);
  return g_strjoinv (" · ", pieces);
}

static void
add_statement (BriefComposing *self, BriefBlock *parent, BriefEntry *entry)
{
  BriefStatement *statement = BRIEF_STATEMENT (brief_snapshot_get_item (brief_entry_get_snapshot (entry)));
  g_autofree char *speaker = dup_speaker (self, statement);
  g_autofree char *line = dup_statement_line (statement);

  brief_composing_add_paragraph (parent, BRIEF_ROLE_META, line);
  if (speaker != NULL)
    {
      /* Translators: stands above a summary or a quotation; the argument is a name, a role and an organization. */
      g_autofree char *introduction = g_strdup_printf (
          brief_item_is_verbatim (BRIEF_ITEM (statement)) ? _ ("%s:") : _ ("In summary, %s:"), speaker);

      brief_composing_add_paragraph (parent, BRIEF_ROLE_META, introduction);
    }
  add_own_text (self, parent, entry);
}

static void
add_milestone (BriefComposing *self, BriefBlock *parent, BriefEntry *entry)
{
  BriefSnapshot *snapshot = brief_entry_get_snapshot (entry);
  BriefItem *item = brief_snapshot_get_item (snapshot);
  g_autofree char *day = NULL;
  BriefBlock *paragraph;

  if (!brief_partial_date_is_set (brief_item_get_date (item)))
    return;
  day = brief_partial_date_format_range (brief_item_get_date (item), brief_item_get_end_date (item));
  paragraph = brief_composing_add_paragraph (parent, BRIEF_ROLE_META, day);
  if (brief_item_get_text (item) != NULL)
    add_own_text (self, parent, entry);
  else
    brief_composing_cite (self, paragraph, snapshot, brief_item_get_citations (item));
}

static void
add_note (BriefBlock *parent, const char *note)
{
  BriefBlock *block;

  if (note == NULL || *note == '\0')
    return;
  block = brief_block_append_new (parent, BRIEF_BLOCK_NOTE);
  brief_composing_add_paragraph (block, BRIEF_ROLE_LABEL, _ ("Our note"));
  brief_block_set_label (block, _ ("Our note"));
  brief_notes_append (block, note, BRIEF_LEVEL_ITEM);
}

static void
set_margin (BriefComposing *self, BriefBlock *heading, BriefSnapshot *snapshot)
{
  BriefItem *item = brief_snapshot_get_item (snapshot);
  g_autofree char *margin = NULL;

  if (BRIEF_IS_RECOMMENDATION (item))
    margin = g_strdup (brief_recommendation_get_number (BRIEF_RECOMMENDATION (item)));
  else if (BRIEF_IS_REPORT (item))
    margin = brief_composing_dup_place (self, item);
  else
    margin = brief_composing_dup_place (self, brief_snapshot_get_parent (snapshot));
  brief_block_set_margin (heading, margin);
}

/* A position stands under the name of the body that took it; without it nobody could tell whose it is. */
static char *
dup_heading (BriefComposing *self, BriefEntry *entry)
{
  BriefSnapshot *snapshot = brief_entry_get_snapshot (entry);
  BriefItem *body = brief_snapshot_get_parent (snapshot);

  if (brief_snapshot_get_item_type (snapshot) == BRIEF_ITEM_TYPE_POSITION && body != NULL)
    return brief_item_dup_heading (body, self->language, NULL);
  return brief_entry_dup_heading (entry, self->language);
}

static void
add_heading (BriefComposing *self, BriefBlock *parent, BriefEntry *entry)
{
  g_autofree char *text = dup_heading (self, entry);
  BriefBlock *heading;

  if (!(brief_entry_get_parts (entry) & BRIEF_PART_TITLE))
    return;
  heading = brief_composing_add_heading (parent, BRIEF_LEVEL_ITEM, text);
  brief_block_set_anchor (heading, brief_entry_get_key (entry));
  set_margin (self, heading, brief_entry_get_snapshot (entry));
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
      if (brief_snapshot_get_item_type (snapshot) == BRIEF_ITEM_TYPE_POSITION)
        add_position_text (self, block, snapshot, brief_snapshot_get_item (snapshot));
      else
        add[brief_snapshot_get_item_type (snapshot)](self, block, entry);
    }
  add_note (block, brief_entry_get_note (entry));
}
