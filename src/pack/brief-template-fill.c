/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "pack/brief-template-private.h"

#include "model/brief-document-words.h"
#include "model/brief-finding.h"
#include "model/brief-recommendation.h"
#include "model/brief-report.h"
#include "model/brief-statement.h"

static void
fill_recommendations (BriefFilling *filling)
{
  GListModel *items = brief_collection_get_items (filling->collection, BRIEF_ITEM_TYPE_RECOMMENDATION);
  GPtrArray *entries = brief_filling_new_entries ();

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (BriefItem) recommendation = g_list_model_get_item (items, i);

      if (brief_filling_is_headline (recommendation))
        brief_filling_add_with_parts (filling, entries, recommendation);
    }
  brief_filling_take_section (filling, _ ("Recommendations"), entries);
}

static void
fill_reports (BriefFilling *filling)
{
  GListModel *items = brief_collection_get_items (filling->collection, BRIEF_ITEM_TYPE_REPORT);
  GPtrArray *entries = brief_filling_new_entries ();

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (BriefItem) report = g_list_model_get_item (items, i);

      brief_filling_add_entry (filling, entries, report, NULL);
    }
  brief_filling_take_section (filling, _ ("Country Reports"), entries);
}

static gboolean
is_shared (BriefPosition *position, gpointer data)
{
  return brief_position_get_stance (position) != BRIEF_STANCE_CRITICAL;
}

/**
 * brief_template_fill_briefing:
 * @filling: a pack that is being filled
 *
 * Recommendations with their evidence, reports, shared positions.
 */
void
brief_template_fill_briefing (BriefFilling *filling)
{
  fill_recommendations (filling);
  fill_reports (filling);
  brief_filling_add_positions (filling, _ ("Shared Positions"), is_shared, NULL);
}

/**
 * brief_template_fill_one_page:
 * @filling: a pack that is being filled
 *
 * The headline recommendations, each with the one finding that speaks best for it, from as many reports as there are.
 */
void
brief_template_fill_one_page (BriefFilling *filling)
{
  GListModel *items = brief_collection_get_items (filling->collection, BRIEF_ITEM_TYPE_RECOMMENDATION);
  g_autoptr (GHashTable) used = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *entries = brief_filling_new_entries ();

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (BriefItem) recommendation = g_list_model_get_item (items, i);

      if (brief_filling_is_headline (recommendation))
        brief_filling_add_with_evidence (filling, entries, recommendation, used);
    }
  brief_filling_take_section (filling, _ ("What We Ask For"), entries);
}

/* A section for a headline recommendation and its parts. */
static void
fill_plain_section (BriefFilling *filling, BriefItem *headline, guint position, GHashTable *used)
{
  GPtrArray *parts = brief_collection_get_linked (filling->collection, headline, BRIEF_LINK_PARTS);
  const char *number = brief_recommendation_get_number (BRIEF_RECOMMENDATION (headline));
  g_autofree char *counted = g_strdup_printf ("%u", position);
  /* Translators: the heading of a section; %s is the number of a recommendation. */
  g_autofree char *title = g_strdup_printf (_ ("Recommendation %s"), number != NULL ? number : counted);
  GPtrArray *entries = brief_filling_new_entries ();

  brief_filling_add_with_evidence (filling, entries, headline, used);
  for (guint i = 0; parts != NULL && i < parts->len; i++)
    brief_filling_add_with_evidence (filling, entries, g_ptr_array_index (parts, i), used);
  brief_filling_take_section (filling, title, entries);
}

static void
fill_definitions (BriefFilling *filling)
{
  GListModel *items = brief_collection_get_items (filling->collection, BRIEF_ITEM_TYPE_STATEMENT);
  GPtrArray *entries = brief_filling_new_entries ();

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (BriefItem) statement = g_list_model_get_item (items, i);

      if (brief_statement_get_kind (BRIEF_STATEMENT (statement)) == BRIEF_STATEMENT_KIND_DEFINITION)
        brief_filling_add_entry (filling, entries, statement, NULL);
    }
  brief_filling_take_section (filling, _ ("What the Words Mean"), entries);
}

/**
 * brief_template_fill_plain:
 * @filling: a pack that is being filled
 *
 * A short section for each headline recommendation: it and its parts, each with its text and the one finding that says it
 * most plainly; then what the policy's words mean.
 */
void
brief_template_fill_plain (BriefFilling *filling)
{
  GListModel *items = brief_collection_get_items (filling->collection, BRIEF_ITEM_TYPE_RECOMMENDATION);
  g_autoptr (GHashTable) used = g_hash_table_new (g_str_hash, g_str_equal);
  guint position = 0;

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (BriefItem) recommendation = g_list_model_get_item (items, i);

      if (brief_filling_is_headline (recommendation))
        fill_plain_section (filling, recommendation, ++position, used);
    }
  fill_definitions (filling);
}

/* What a country pack is about: its reports and the recommendations that their findings support. */
typedef struct {
  BriefFilling *filling;
  GHashTable *reports;         /* set of ids */
  GHashTable *recommendations; /* id to the ids of the findings that support it */
} Country;

static gboolean
is_named (const char *const *ids, GHashTable *among)
{
  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    if (g_hash_table_contains (among, ids[i]))
      return TRUE;
  return FALSE;
}

/* What is said of the reports themselves, for or against; and who shares what they ask for. */
static gboolean
is_relevant (BriefPosition *position, gpointer data)
{
  const Country *country = data;
  const char *const *concerns = brief_position_get_concerns (position);

  return is_named (concerns, country->reports)
         || (is_shared (position, NULL) && is_named (concerns, country->recommendations));
}

static void
note_findings (Country *country, BriefReport *report)
{
  GPtrArray *findings = brief_report_get_findings (report);

  g_hash_table_add (country->reports, (gpointer) brief_item_get_id (BRIEF_ITEM (report)));
  for (guint i = 0; findings != NULL && i < findings->len; i++)
    {
      BriefItem *finding = g_ptr_array_index (findings, i);
      const char *const *supports = brief_finding_get_supports (BRIEF_FINDING (finding));

      for (guint j = 0; supports != NULL && supports[j] != NULL; j++)
        {
          GPtrArray *ids = g_hash_table_lookup (country->recommendations, supports[j]);

          if (ids == NULL)
            {
              ids = g_ptr_array_new_null_terminated (4, NULL, TRUE);
              g_hash_table_insert (country->recommendations, (gpointer) supports[j], ids);
            }
          g_ptr_array_add (ids, (gpointer) brief_item_get_id (finding));
        }
    }
}

static void
fill_supported (const Country *country)
{
  BriefFilling *filling = country->filling;
  GListModel *items = brief_collection_get_items (filling->collection, BRIEF_ITEM_TYPE_RECOMMENDATION);
  GPtrArray *entries = brief_filling_new_entries ();

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (BriefItem) recommendation = g_list_model_get_item (items, i);
      GPtrArray *ids = g_hash_table_lookup (country->recommendations, brief_item_get_id (recommendation));
      g_autoptr (BriefShown) shown = NULL;

      if (ids == NULL)
        continue;
      /* The findings stand in the report already, a page before. */
      shown = brief_shown_new (BRIEF_PART_TITLE | BRIEF_PART_TEXT | BRIEF_PART_SOURCES,
                               (const char *const *) ids->pdata, NULL);
      brief_filling_add_entry (filling, entries, recommendation, shown);
    }
  brief_filling_take_section (filling, _ ("Recommendations"), entries);
}

/**
 * brief_template_fill_country:
 * @filling: a pack that is being filled
 *
 * A place's report with law, method and findings, the recommendations that these support, and relevant positions.
 */
void
brief_template_fill_country (BriefFilling *filling)
{
  g_autoptr (GHashTable) reports = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) recommendations = g_hash_table_new_full (g_str_hash, g_str_equal, NULL,
                                                                  (GDestroyNotify) g_ptr_array_unref);
  Country country = { filling, reports, recommendations };
  GPtrArray *entries = brief_filling_new_entries ();

  for (guint i = 0; i < filling->reports->len; i++)
    {
      BriefReport *report = g_ptr_array_index (filling->reports, i);

      brief_filling_add_entry (filling, entries, BRIEF_ITEM (report), NULL);
      note_findings (&country, report);
    }
  brief_filling_take_section (
      filling, filling->reports->len == 1 ? _ ("Country Report") : _ ("Country Reports"), entries);
  fill_supported (&country);
  brief_filling_add_positions (filling, _ ("Positions of Other Bodies"), is_relevant, &country);
}
