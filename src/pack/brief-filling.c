/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the templates share: putting items into a section, and choosing evidence. */

#include "pack/brief-template-private.h"

#include "model/brief-endorsement.h"
#include "model/brief-finding.h"
#include "model/brief-recommendation.h"
#include "pack/brief-section-private.h"

#include <string.h>

GPtrArray *
brief_filling_new_entries (void)
{
  return g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * brief_filling_add_entry:
 * @self: a pack that is being filled
 * @entries: (element-type BriefEntry): the entries of a section
 * @item: an item of its collection
 * @shown: (nullable): what of it is shown, or %NULL for all
 */
void
brief_filling_add_entry (BriefFilling *self, GPtrArray *entries, BriefItem *item, BriefShown *shown)
{
  BriefEntry *entry = brief_entry_new_for_item_shown (self->collection, item, shown);

  if (entry != NULL)
    g_ptr_array_add (entries, entry);
}

/**
 * brief_filling_take_section:
 * @self: a pack that is being filled
 * @title: a heading
 * @entries: (transfer full) (element-type BriefEntry): what stands below it
 *
 * Adds a section; one that would be empty is left out.
 */
void
brief_filling_take_section (BriefFilling *self, const char *title, GPtrArray *entries)
{
  if (entries->len > 0)
    g_ptr_array_add (self->sections, brief_section_new (NULL, title, NULL, entries, NULL));
  g_ptr_array_unref (entries);
}

/**
 * brief_filling_is_headline:
 * @recommendation: a recommendation
 *
 * Returns: whether it is a part of no other
 */
gboolean
brief_filling_is_headline (BriefItem *recommendation)
{
  return brief_recommendation_get_part_of (BRIEF_RECOMMENDATION (recommendation)) == NULL;
}

/**
 * brief_filling_add_with_parts:
 * @self: a pack that is being filled
 * @entries: (element-type BriefEntry): the entries of a section
 * @recommendation: a recommendation
 *
 * Adds a recommendation, then its parts, and theirs, as the collection has them.
 */
void
brief_filling_add_with_parts (BriefFilling *self, GPtrArray *entries, BriefItem *recommendation)
{
  GPtrArray *parts = brief_collection_get_linked (self->collection, recommendation, BRIEF_LINK_PARTS);

  brief_filling_add_entry (self, entries, recommendation, NULL);
  for (guint i = 0; parts != NULL && i < parts->len; i++)
    brief_filling_add_with_parts (self, entries, g_ptr_array_index (parts, i));
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
rate_evidence (BriefItem *finding, GHashTable *used)
{
  const gboolean is_new = !g_hash_table_contains (used, brief_item_get_id (finding));
  const gboolean is_from_new = !g_hash_table_contains (used, brief_item_get_parent_id (finding));

  return (brief_finding_get_kind (BRIEF_FINDING (finding)) == BRIEF_FINDING_KIND_FINDING ? 8 : 0)
         + (is_primary (finding) ? 4 : 0) + (is_from_new ? 2 : 0) + (is_new ? 1 : 0);
}

static gsize
get_length (BriefItem *finding)
{
  return strlen (brief_localized_text_resolve (brief_item_get_text (finding), NULL, NULL));
}

static BriefItem *
choose_evidence (GPtrArray *findings, GHashTable *used)
{
  BriefItem *best = NULL;
  guint best_rating = 0;

  for (guint i = 0; findings != NULL && i < findings->len; i++)
    {
      BriefItem *finding = g_ptr_array_index (findings, i);
      const guint rating = rate_evidence (finding, used);

      if (best != NULL
          && (rating < best_rating || (rating == best_rating && get_length (finding) >= get_length (best))))
        continue;
      best = finding;
      best_rating = rating;
    }
  return best;
}

/**
 * brief_filling_add_with_evidence:
 * @self: a pack that is being filled
 * @entries: (element-type BriefEntry): the entries of a section
 * @recommendation: a recommendation
 * @used: a set of the ids of findings and reports that were chosen so far
 *
 * Adds a recommendation with the one finding that speaks best for it: read in the source, short, and from a report that
 * has not been heard yet.
 */
void
brief_filling_add_with_evidence (BriefFilling *self,
                                 GPtrArray *entries,
                                 BriefItem *recommendation,
                                 GHashTable *used)
{
  const char *findings[] = { NULL, NULL };
  g_autoptr (BriefShown) shown = NULL;
  BriefItem *evidence = choose_evidence (
      brief_collection_get_linked (self->collection, recommendation, BRIEF_LINK_SUPPORTED_BY), used);

  if (evidence != NULL)
    {
      findings[0] = brief_item_get_id (evidence);
      g_hash_table_add (used, (gpointer) findings[0]);
      g_hash_table_add (used, (gpointer) brief_item_get_parent_id (evidence));
    }
  shown = brief_shown_new (BRIEF_PART_TITLE | BRIEF_PART_TEXT | BRIEF_PART_FINDINGS | BRIEF_PART_SOURCES,
                           findings, NULL);
  brief_filling_add_entry (self, entries, recommendation, shown);
}

/**
 * brief_filling_add_positions:
 * @self: a pack that is being filled
 * @title: the heading of a section
 * @is_wanted: which positions
 * @data: for @is_wanted
 *
 * Adds a section of the bodies that took a position that is wanted, each with those positions and no others.
 */
void
brief_filling_add_positions (BriefFilling *self,
                             const char *title,
                             BriefPositionFilter is_wanted,
                             gpointer data)
{
  GListModel *bodies = brief_collection_get_items (self->collection, BRIEF_ITEM_TYPE_ENDORSEMENT);
  GPtrArray *entries = brief_filling_new_entries ();

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
      brief_filling_add_entry (self, entries, body, shown);
    }
  brief_filling_take_section (self, title, entries);
}
