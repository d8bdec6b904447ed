/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/reader/brief-page-items.h"

#include "model/brief-finding.h"
#include "model/brief-words.h"

#include <glib/gi18n.h>

static void
add_passages (BriefPage *self, const char *heading, GPtrArray *passages)
{
  if (passages == NULL || passages->len == 0)
    return;
  brief_page_add_heading (self, heading);
  brief_page_add_each (self, passages, brief_page_find_passage_fallback, brief_page_add_passage);
}

static void
add_finding_card (BriefPage *self, gpointer finding)
{
  BriefItem *item = BRIEF_ITEM (finding);
  BriefCollection *collection = brief_page_get_collection (self);

  brief_page_begin_card (self);
  brief_page_add_card_heading (self, item);
  if (brief_finding_get_kind (finding) == BRIEF_FINDING_KIND_CONTESTED)
    brief_page_add_badge (self, _ ("Contested"), "contested");
  brief_page_add_lead (self, item);
  brief_page_add_citations (self, brief_item_get_citations (item));
  brief_page_add_short_links (self, _ ("Supports:"),
                              brief_collection_get_linked (collection, item, BRIEF_LINK_SUPPORTS));
  brief_page_end_card (self);
}

static void
add_findings (BriefPage *self, const char *heading, GPtrArray *findings, BriefFindingKind kind)
{
  g_autoptr (GPtrArray) of_kind = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; findings != NULL && i < findings->len; i++)
    if (brief_finding_get_kind (g_ptr_array_index (findings, i)) == kind)
      g_ptr_array_add (of_kind, g_object_ref (g_ptr_array_index (findings, i)));
  if (of_kind->len == 0)
    return;
  brief_page_add_heading (self, heading);
  brief_page_add_each (self, of_kind, brief_page_find_item_fallback, add_finding_card);
}

/**
 * brief_page_show_report:
 * @self: an empty page
 * @report: a country report of its collection
 *
 * Fills the page: place and document, law, method, facts, findings; contested points by themselves.
 */
void
brief_page_show_report (BriefPage *self, BriefReport *report)
{
  BriefItem *item = BRIEF_ITEM (report);
  GPtrArray *facts = brief_report_get_facts (report);
  GPtrArray *findings = brief_report_get_findings (report);
  g_autofree char *date = NULL;

  brief_page_add_kicker (self, brief_words_for_item_type (BRIEF_ITEM_TYPE_REPORT));
  brief_page_add_title (self, item);
  brief_page_add_text_property (self, _ ("Place"), brief_report_get_place (report));
  brief_page_add_property (self, _ ("Document"), brief_report_get_number (report));
  if (brief_partial_date_is_set (brief_item_get_date (item)))
    date = brief_partial_date_format (brief_item_get_date (item));
  brief_page_add_property (self, _ ("Published"), date);
  brief_page_add_lead (self, item);
  brief_page_add_citations (self, brief_item_get_citations (item));
  brief_page_add_themes (self, item);

  add_passages (self, _ ("The Law"), brief_report_get_law (report));
  add_passages (self, _ ("Method"), brief_report_get_method (report));
  if (facts != NULL && facts->len > 0)
    {
      brief_page_add_heading (self, _ ("Facts"));
      brief_page_add_fact_rows (self, facts);
    }
  add_findings (self, _ ("Findings"), findings, BRIEF_FINDING_KIND_FINDING);
  add_findings (self, _ ("What the Report Asks For"), findings, BRIEF_FINDING_KIND_RECOMMENDATION);
  add_findings (self, _ ("Contested Points"), findings, BRIEF_FINDING_KIND_CONTESTED);
  brief_page_add_links (
      self, _ ("Positions and Statements on It"),
      brief_collection_get_linked (brief_page_get_collection (self), item, BRIEF_LINK_CONCERNED_BY));
}
