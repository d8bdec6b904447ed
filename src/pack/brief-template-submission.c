/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "pack/brief-template-private.h"

#include "model/brief-document-words.h"
#include "model/brief-finding.h"
#include "model/brief-report.h"
#include "pack/brief-section-private.h"

/* Only the team can say who it is: the section is there, and the check before an export asks for its words. */
static void
fill_introduction (BriefFilling *filling)
{
  g_autoptr (GPtrArray) entries = brief_filling_new_entries ();

  g_ptr_array_add (filling->sections, brief_section_new (NULL, _ ("Who We Are"), NULL, entries, NULL));
}

/* The recommendations as they stand; their evidence comes by place, and what they ask for in detail at the end. */
static void
fill_requests (BriefFilling *filling)
{
  GListModel *items = brief_collection_get_items (filling->collection, BRIEF_ITEM_TYPE_RECOMMENDATION);
  g_autoptr (BriefShown)
      shown = brief_shown_new (BRIEF_PART_TITLE | BRIEF_PART_TEXT | BRIEF_PART_SOURCES, NULL, NULL);
  GPtrArray *entries = brief_filling_new_entries ();

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (BriefItem) recommendation = g_list_model_get_item (items, i);

      if (brief_filling_is_headline (recommendation))
        brief_filling_add_entry (filling, entries, recommendation, shown);
    }
  brief_filling_take_section (filling, _ ("What the Policy Asks"), entries);
}

static gboolean
is_recommendation (gpointer finding)
{
  return brief_finding_get_kind (BRIEF_FINDING (finding)) == BRIEF_FINDING_KIND_RECOMMENDATION;
}

static void
add_report (BriefFilling *filling, GPtrArray *entries, BriefItem *report)
{
  GPtrArray *findings = brief_report_get_findings (BRIEF_REPORT (report));
  g_autoptr (GPtrArray) found = g_ptr_array_new_null_terminated (8, NULL, TRUE);
  g_autoptr (BriefShown) shown = NULL;

  for (guint i = 0; findings != NULL && i < findings->len; i++)
    if (!is_recommendation (g_ptr_array_index (findings, i)))
      g_ptr_array_add (found, (gpointer) brief_item_get_id (g_ptr_array_index (findings, i)));
  shown = brief_shown_new (BRIEF_PART_TITLE | BRIEF_PART_TEXT | BRIEF_PART_LAW | BRIEF_PART_FINDINGS
                               | BRIEF_PART_SOURCES,
                           (const char *const *) found->pdata, NULL);
  brief_filling_add_entry (filling, entries, report, shown);
}

static void
fill_evidence (BriefFilling *filling)
{
  GListModel *items = brief_collection_get_items (filling->collection, BRIEF_ITEM_TYPE_REPORT);
  GPtrArray *entries = brief_filling_new_entries ();

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (BriefItem) report = g_list_model_get_item (items, i);

      add_report (filling, entries, report);
    }
  brief_filling_take_section (filling, _ ("The Evidence, by Place"), entries);
}

/* Critics among them: a body that examines a state hears them anyway. */
static gboolean
is_any (BriefPosition *position, gpointer data)
{
  return TRUE;
}

static void
add_parts (BriefFilling *filling, GPtrArray *entries, BriefShown *shown)
{
  GListModel *items = brief_collection_get_items (filling->collection, BRIEF_ITEM_TYPE_RECOMMENDATION);

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (BriefItem) recommendation = g_list_model_get_item (items, i);

      if (!brief_filling_is_headline (recommendation))
        brief_filling_add_entry (filling, entries, recommendation, shown);
    }
}

static void
add_recommendations_of_reports (BriefFilling *filling, GPtrArray *entries)
{
  GListModel *items = brief_collection_get_items (filling->collection, BRIEF_ITEM_TYPE_REPORT);

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (BriefReport) report = g_list_model_get_item (items, i);
      GPtrArray *findings = brief_report_get_findings (report);

      for (guint j = 0; findings != NULL && j < findings->len; j++)
        if (is_recommendation (g_ptr_array_index (findings, j)))
          brief_filling_add_entry (filling, entries, g_ptr_array_index (findings, j), NULL);
    }
}

/* What states should do in detail: the parts of the recommendations, and what the reports ask of each state. */
static void
fill_recommendations (BriefFilling *filling)
{
  g_autoptr (BriefShown)
      shown = brief_shown_new (BRIEF_PART_TITLE | BRIEF_PART_TEXT | BRIEF_PART_SOURCES, NULL, NULL);
  GPtrArray *entries = brief_filling_new_entries ();

  add_parts (filling, entries, shown);
  add_recommendations_of_reports (filling, entries);
  brief_filling_take_section (filling, _ ("Recommendations"), entries);
}

/**
 * brief_template_fill_submission:
 * @filling: a pack that is being filled
 *
 * What a submission to a body of the United Nations says, in its order: who submits it, what the policy asks, the evidence
 * by place, positions of others, recommendations. Nothing stands in it twice.
 */
void
brief_template_fill_submission (BriefFilling *filling)
{
  fill_introduction (filling);
  fill_requests (filling);
  fill_evidence (filling);
  brief_filling_add_positions (filling, _ ("Positions of Others"), is_any, NULL);
  fill_recommendations (filling);
}
