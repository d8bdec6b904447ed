/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "document/brief-composing.h"
#include "model/brief-document-words.h"
#include "model/brief-fact.h"
#include "model/brief-finding.h"
#include "model/brief-passage.h"
#include "model/brief-report.h"
#include "model/brief-words.h"

#include <string.h>

/**
 * brief_composing_get_place:
 * @report: (nullable): a report, or anything else
 *
 * Returns: (transfer none) (nullable): its place
 */
BriefLocalizedText *
brief_composing_get_place (BriefItem *report)
{
  return report != NULL && BRIEF_IS_REPORT (report) ? brief_report_get_place (BRIEF_REPORT (report)) : NULL;
}

/* The day on which a statement is known to hold. */
static void
append_as_of (BriefComposing *self, BriefBlock *paragraph, const BriefPartialDate *as_of)
{
  g_autofree char *day = NULL;
  g_autofree char *words = NULL;

  if (brief_partial_date_is_set (as_of))
    {
      day = brief_partial_date_format (as_of);
      /* Translators: the day on which a statement is known to hold, such as “26 May 2016”. */
      words = g_strdup_printf (_ (" (as of %s)"), day);
    }
  else
    words = g_strdup (_ (" (day not known)"));
  brief_composing_append_words (self, paragraph, words, BRIEF_INLINE_EMPHASIS);
}

static void
add_passages (BriefComposing *self,
              BriefBlock *parent,
              const char *label,
              BriefSnapshot *snapshot,
              GPtrArray *passages,
              gboolean dated)
{
  BriefBlock *list;

  if (passages == NULL || passages->len == 0)
    return;

  brief_composing_add_label (self, parent, label);
  list = brief_block_append_new (parent, BRIEF_BLOCK_LIST);
  for (guint i = 0; i < passages->len; i++)
    {
      BriefPassage *passage = g_ptr_array_index (passages, i);
      BriefBlock *item = brief_block_append_new (list, BRIEF_BLOCK_LIST_ITEM);
      BriefBlock *paragraph;

      brief_block_set_label (item, "•");
      paragraph = brief_composing_add_paragraph (item, BRIEF_ROLE_BODY);
      brief_composing_append_text (self, paragraph, brief_passage_get_text (passage), 0);
      if (dated)
        append_as_of (self, paragraph, brief_passage_get_as_of (passage));
      brief_composing_cite (self, item, snapshot, brief_passage_get_citations (passage));
    }
}

/* The value of a fact; figure and unit need not be in the same language. */
static void
append_value (BriefComposing *self, BriefBlock *paragraph, BriefFact *fact)
{
  const char *resolved;
  g_autofree char *words = brief_words_for_fact_value (fact, self->language, &resolved);
  g_autoptr (BriefBlock) value = brief_block_new (BRIEF_BLOCK_PARAGRAPH);
  g_autoptr (BriefBlock) unit = brief_block_new (BRIEF_BLOCK_PARAGRAPH);

  brief_composing_append_run (self, value, words, BRIEF_INLINE_STRONG, resolved);
  if (brief_fact_get_unit (fact) != NULL)
    brief_composing_append_text (self, unit, brief_fact_get_unit (fact), BRIEF_INLINE_STRONG);
  /* Translators: a figure and its unit. */
  brief_composing_append_format (self, paragraph,
                                 brief_fact_get_unit (fact) != NULL ? C_ ("fact", "%s %s") : "%s",
                                 (BriefBlock *[]) { value, unit }, 2);
}

/**
 * brief_composing_append_fact:
 * @self: a document that is being composed
 * @paragraph: a paragraph
 * @fact: a fact
 *
 * Appends the value of a fact, its day, and whether it is contested.
 */
void
brief_composing_append_fact (BriefComposing *self, BriefBlock *paragraph, BriefFact *fact)
{
  append_value (self, paragraph, fact);
  if (brief_partial_date_is_set (brief_item_get_date (BRIEF_ITEM (fact))))
    append_as_of (self, paragraph, brief_item_get_date (BRIEF_ITEM (fact)));
  if (brief_fact_is_contested (fact))
    brief_composing_append_words (self, paragraph, _ (" (contested)"), BRIEF_INLINE_STRONG);
}

static void
add_fact_row (BriefComposing *self, BriefBlock *table, BriefSnapshot *snapshot, BriefFact *fact)
{
  BriefBlock *row = brief_block_append_new (table, BRIEF_BLOCK_ROW);
  BriefBlock *label = brief_block_append_new (row, BRIEF_BLOCK_CELL);
  BriefBlock *value = brief_block_append_new (row, BRIEF_BLOCK_CELL);

  brief_block_set_header (label, TRUE);
  brief_composing_append_text (self, brief_composing_add_paragraph (label, BRIEF_ROLE_BODY),
                               brief_item_get_title (BRIEF_ITEM (fact)), 0);

  brief_composing_append_fact (self, brief_composing_add_paragraph (value, BRIEF_ROLE_BODY), fact);
  brief_composing_cite (self, value, snapshot, brief_item_get_citations (BRIEF_ITEM (fact)));
  if (brief_fact_get_note (fact) != NULL)
    brief_composing_append_text (self, brief_composing_add_paragraph (value, BRIEF_ROLE_CAVEAT),
                                 brief_fact_get_note (fact), 0);
}

static void
add_facts (BriefComposing *self, BriefBlock *parent, BriefSnapshot *snapshot, GPtrArray *facts)
{
  BriefBlock *table;

  if (facts == NULL || facts->len == 0)
    return;

  brief_composing_add_label (self, parent, _ ("Facts"));
  table = brief_block_append_new (parent, BRIEF_BLOCK_TABLE);
  for (guint i = 0; i < facts->len; i++)
    add_fact_row (self, table, snapshot, g_ptr_array_index (facts, i));
}

/* What stands before a finding in bold: in its report its title, among the evidence for a recommendation its place and
 * whether it is contested. */
static void
append_lead (BriefComposing *self, BriefBlock *paragraph, BriefItem *finding, BriefItem *report)
{
  BriefLocalizedText *place = brief_composing_get_place (report);

  if (place != NULL)
    {
      brief_composing_append_text (self, paragraph, place, BRIEF_INLINE_STRONG);
      /* Translators: stands between the place of a finding and its text. */
      brief_block_append_text (paragraph, C_ ("finding", ": "), 0, NULL);
    }
  if (report != NULL && brief_finding_get_kind (BRIEF_FINDING (finding)) == BRIEF_FINDING_KIND_CONTESTED)
    brief_composing_append_words (self, paragraph, _ ("Contested: "), BRIEF_INLINE_STRONG);
  if (report == NULL && brief_item_get_title (finding) != NULL)
    {
      const char *resolved;
      const char *title = brief_localized_text_resolve (brief_item_get_title (finding), self->language,
                                                        &resolved);
      const char *end = g_utf8_find_prev_char (title, title + strlen (title));
      const gboolean is_sentence = end != NULL && g_unichar_ispunct (g_utf8_get_char (end));

      brief_composing_append_run (self, paragraph, title, BRIEF_INLINE_STRONG | BRIEF_INLINE_ISOLATE,
                                  resolved);
      /* Translators: stands between the title of a finding and its text; the second where the title ends a sentence. */
      brief_block_append_text (paragraph, is_sentence ? C_ ("finding", " ") : C_ ("finding", ". "),
                               BRIEF_INLINE_STRONG, NULL);
    }
}

/**
 * brief_composing_add_finding:
 * @self: a document that is being composed
 * @list: a list
 * @snapshot: where its citations are resolved
 * @finding: a finding
 * @report: (nullable): its report, where its place should stand with it
 *
 * Adds a finding to a list.
 */
void
brief_composing_add_finding (BriefComposing *self,
                             BriefBlock *list,
                             BriefSnapshot *snapshot,
                             BriefItem *finding,
                             BriefItem *report)
{
  BriefBlock *item = brief_block_append_new (list, BRIEF_BLOCK_LIST_ITEM);
  g_autoptr (BriefBlock) paragraph = brief_composing_new_line (BRIEF_ROLE_BODY);

  brief_block_set_label (item, "•");
  append_lead (self, paragraph, finding, report);
  if (brief_item_is_verbatim (finding))
    {
      brief_composing_take_line (item, g_steal_pointer (&paragraph));
      brief_composing_add_text (self, item, BRIEF_ROLE_BODY, brief_item_get_text (finding), TRUE, snapshot,
                                brief_item_get_citations (finding));
      return;
    }
  brief_composing_append_text (self, paragraph, brief_item_get_text (finding), 0);
  brief_block_append (item, g_steal_pointer (&paragraph));
  brief_composing_cite (self, item, snapshot, brief_item_get_citations (finding));
}

static gboolean
is_shown (BriefEntry *entry, BriefItem *finding)
{
  const char *const *shown = brief_entry_get_shown_findings (entry);

  return shown == NULL || g_strv_contains (shown, brief_item_get_id (finding));
}

static void
add_findings (BriefComposing *self,
              BriefBlock *parent,
              BriefEntry *entry,
              GPtrArray *findings,
              BriefFindingKind kind,
              const char *label)
{
  BriefBlock *list = NULL;

  for (guint i = 0; findings != NULL && i < findings->len; i++)
    {
      BriefItem *finding = g_ptr_array_index (findings, i);

      if (brief_finding_get_kind (BRIEF_FINDING (finding)) != kind || !is_shown (entry, finding))
        continue;
      if (list == NULL)
        {
          brief_composing_add_label (self, parent, label);
          list = brief_block_append_new (parent, BRIEF_BLOCK_LIST);
        }
      brief_composing_add_finding (self, list, brief_entry_get_snapshot (entry), finding, NULL);
    }
}

static void
add_meta (BriefComposing *self, BriefBlock *parent, BriefReport *report)
{
  const BriefPartialDate *date = brief_item_get_date (BRIEF_ITEM (report));
  BriefBlock *line = brief_composing_new_line (BRIEF_ROLE_META);

  brief_composing_append_text (self, line, brief_report_get_place (report), 0);
  if (brief_report_get_number (report) != NULL)
    {
      brief_composing_begin_piece (line);
      brief_block_append_text (line, brief_report_get_number (report), BRIEF_INLINE_ISOLATE, NULL);
    }
  if (brief_partial_date_is_set (date))
    {
      g_autofree char *day = brief_partial_date_format (date);

      brief_composing_begin_piece (line);
      brief_composing_append_words (self, line, day, 0);
    }
  brief_composing_take_line (parent, line);
}

/**
 * brief_composing_add_report:
 * @self: a document that is being composed
 * @parent: the block of the entry
 * @entry: an entry whose item is a report
 *
 * Adds a country report: its place, summary, facts, law, method and findings, contested points as such.
 */
void
brief_composing_add_report (BriefComposing *self, BriefBlock *parent, BriefEntry *entry)
{
  BriefSnapshot *snapshot = brief_entry_get_snapshot (entry);
  BriefReport *report = BRIEF_REPORT (brief_snapshot_get_item (snapshot));
  const guint parts = brief_entry_get_parts (entry);

  add_meta (self, parent, report);
  if (parts & BRIEF_PART_TEXT)
    brief_composing_add_text (self, parent, BRIEF_ROLE_LEAD, brief_item_get_text (BRIEF_ITEM (report)), FALSE,
                              snapshot, brief_item_get_citations (BRIEF_ITEM (report)));
  if (parts & BRIEF_PART_FACTS)
    add_facts (self, parent, snapshot, brief_report_get_facts (report));
  if (parts & BRIEF_PART_LAW)
    add_passages (self, parent, _ ("Law"), snapshot, brief_report_get_law (report), TRUE);
  if (parts & BRIEF_PART_METHOD)
    add_passages (self, parent, _ ("Method"), snapshot, brief_report_get_method (report), FALSE);
  if (!(parts & BRIEF_PART_FINDINGS))
    return;
  add_findings (self, parent, entry, brief_report_get_findings (report), BRIEF_FINDING_KIND_FINDING,
                _ ("Findings"));
  add_findings (self, parent, entry, brief_report_get_findings (report), BRIEF_FINDING_KIND_RECOMMENDATION,
                _ ("What the report asks for"));
  add_findings (self, parent, entry, brief_report_get_findings (report), BRIEF_FINDING_KIND_CONTESTED,
                _ ("Contested points"));
}
