/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "model/brief-endorsement.h"
#include "model/brief-finding.h"
#include "model/brief-position.h"
#include "model/brief-recommendation.h"
#include "model/brief-report.h"
#include "pack/brief-entry-private.h"
#include "pack/brief-section-private.h"
#include "pack/brief-template-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static void
add_entry (GPtrArray *entries, BriefCollection *collection, BriefItem *item, BriefShown *shown)
{
  BriefEntry *entry = brief_entry_new_for_item_shown (collection, item, shown);

  if (entry != NULL)
    g_ptr_array_add (entries, entry);
}

/* A section that would be empty is left out. */
static void
take_section (BriefFilling *filling, const char *title, GPtrArray *entries)
{
  if (entries->len > 0)
    g_ptr_array_add (filling->sections, brief_section_new (NULL, title, NULL, entries, NULL));
  g_ptr_array_unref (entries);
}

static GPtrArray *
new_entries (void)
{
  return g_ptr_array_new_with_free_func (g_object_unref);
}

static gboolean
is_headline (BriefItem *recommendation)
{
  return brief_recommendation_get_part_of (BRIEF_RECOMMENDATION (recommendation)) == NULL;
}

/* A recommendation, then its parts, and theirs, as the collection has them. */
static void
add_with_parts (GPtrArray *entries, BriefFilling *filling, BriefItem *recommendation)
{
  GPtrArray *parts = brief_collection_get_linked (filling->collection, recommendation, BRIEF_LINK_PARTS);

  add_entry (entries, filling->collection, recommendation, NULL);
  for (guint i = 0; parts != NULL && i < parts->len; i++)
    add_with_parts (entries, filling, g_ptr_array_index (parts, i));
}

static void
fill_recommendations (BriefFilling *filling)
{
  GListModel *items = brief_collection_get_items (filling->collection, BRIEF_ITEM_TYPE_RECOMMENDATION);
  GPtrArray *entries = new_entries ();

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (BriefItem) recommendation = g_list_model_get_item (items, i);

      if (is_headline (recommendation))
        add_with_parts (entries, filling, recommendation);
    }
  take_section (filling, _ ("Recommendations"), entries);
}

static void
fill_reports (BriefFilling *filling)
{
  GListModel *items = brief_collection_get_items (filling->collection, BRIEF_ITEM_TYPE_REPORT);
  GPtrArray *entries = new_entries ();

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (BriefItem) report = g_list_model_get_item (items, i);

      add_entry (entries, filling->collection, report, NULL);
    }
  take_section (filling, _ ("Country Reports"), entries);
}

typedef gboolean (*IsWanted) (BriefPosition *position, gpointer data);

/* The bodies that took a position that is wanted, each with those positions and no others. */
static void
fill_positions (BriefFilling *filling, const char *title, IsWanted is_wanted, gpointer data)
{
  GListModel *bodies = brief_collection_get_items (filling->collection, BRIEF_ITEM_TYPE_ENDORSEMENT);
  GPtrArray *entries = new_entries ();

  for (guint i = 0; i < g_list_model_get_n_items (bodies); i++)
    {
      g_autoptr (BriefItem) body = g_list_model_get_item (bodies, i);
      GPtrArray *positions = brief_endorsement_get_positions (BRIEF_ENDORSEMENT (body));
      g_autoptr (GPtrArray) wanted = g_ptr_array_new_null_terminated (4, NULL, TRUE);
      g_autoptr (BriefShown) shown = NULL;

      for (guint j = 0; positions != NULL && j < positions->len; j++)
        if (is_wanted (g_ptr_array_index (positions, j), data))
          g_ptr_array_add (wanted, (gpointer) brief_item_get_id (g_ptr_array_index (positions, j)));
      if (wanted->len == 0)
        continue;
      if (wanted->len < positions->len)
        shown = brief_shown_new (BRIEF_PARTS_ALL, NULL, (const char *const *) wanted->pdata);
      add_entry (entries, filling->collection, body, shown);
    }
  take_section (filling, title, entries);
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
  fill_positions (filling, _ ("Shared Positions"), is_shared, NULL);
}

static gboolean
is_primary (BriefItem *finding)
{
  GPtrArray *citations = brief_item_get_citations (finding);

  for (guint i = 0; citations != NULL && i < citations->len; i++)
    if (brief_citation_get_evidence (g_ptr_array_index (citations, i)) == BRIEF_EVIDENCE_PRIMARY)
      return TRUE;
  return FALSE;
}

/* How well a finding stands alone as the evidence for a recommendation; the shorter of two equals wins. */
static guint
rate_evidence (BriefItem *finding, GHashTable *used_reports)
{
  const gboolean is_new = !g_hash_table_contains (used_reports, brief_item_get_parent_id (finding));

  return (brief_finding_get_kind (BRIEF_FINDING (finding)) == BRIEF_FINDING_KIND_FINDING ? 4 : 0)
         + (is_primary (finding) ? 2 : 0) + (is_new ? 1 : 0);
}

static gsize
get_length (BriefItem *finding)
{
  return strlen (brief_localized_text_resolve (brief_item_get_text (finding), NULL, NULL));
}

static BriefItem *
choose_evidence (GPtrArray *findings, GHashTable *used_reports)
{
  BriefItem *best = NULL;
  guint best_rating = 0;

  for (guint i = 0; findings != NULL && i < findings->len; i++)
    {
      BriefItem *finding = g_ptr_array_index (findings, i);
      const guint rating = rate_evidence (finding, used_reports);

      if (best != NULL
          && (rating < best_rating || (rating == best_rating && get_length (finding) >= get_length (best))))
        continue;
      best = finding;
      best_rating = rating;
    }
  return best;
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
  g_autoptr (GHashTable) used_reports = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *entries = new_entries ();

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (BriefItem) recommendation = g_list_model_get_item (items, i);
      const char *findings[] = { NULL, NULL };
      g_autoptr (BriefShown) shown = NULL;
      BriefItem *evidence;

      if (!is_headline (recommendation))
        continue;
      evidence = choose_evidence (
          brief_collection_get_linked (filling->collection, recommendation, BRIEF_LINK_SUPPORTED_BY),
          used_reports);
      if (evidence != NULL)
        {
          findings[0] = brief_item_get_id (evidence);
          g_hash_table_add (used_reports, (gpointer) brief_item_get_parent_id (evidence));
        }
      shown = brief_shown_new (BRIEF_PART_TITLE | BRIEF_PART_TEXT | BRIEF_PART_FINDINGS | BRIEF_PART_SOURCES,
                               findings, NULL);
      add_entry (entries, filling->collection, recommendation, shown);
    }
  take_section (filling, _ ("What We Ask For"), entries);
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
  GPtrArray *entries = new_entries ();

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
      add_entry (entries, filling->collection, recommendation, shown);
    }
  take_section (filling, _ ("Recommendations"), entries);
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
  GPtrArray *entries = new_entries ();

  for (guint i = 0; i < filling->reports->len; i++)
    {
      BriefReport *report = g_ptr_array_index (filling->reports, i);

      add_entry (entries, filling->collection, BRIEF_ITEM (report), NULL);
      note_findings (&country, report);
    }
  take_section (filling,
                g_dngettext (GETTEXT_PACKAGE, "Country Report", "Country Reports", filling->reports->len),
                entries);
  fill_supported (&country);
  fill_positions (filling, _ ("Positions of Other Bodies"), is_relevant, &country);
}
