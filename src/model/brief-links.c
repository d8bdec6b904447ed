/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/brief-links.h"

#include "model/brief-finding.h"
#include "model/brief-passage.h"
#include "model/brief-position.h"
#include "model/brief-recommendation.h"
#include "model/brief-report.h"
#include "model/brief-statement.h"

struct _BriefLinks {
  GHashTable *links[BRIEF_N_LINKS]; /* BriefItem → GPtrArray of BriefItem */
  GHashTable *citing;               /* source id → GPtrArray of BriefItem */
};

static void
add_to_list (GHashTable *lists, gpointer key, BriefItem *item)
{
  GPtrArray *list = g_hash_table_lookup (lists, key);

  if (list == NULL)
    {
      list = g_ptr_array_new_with_free_func (g_object_unref);
      g_hash_table_insert (lists, key, list);
    }
  /* What one item has to say stands together, so a doubled entry would be the last; looking at all of a source's
   * hundred thousand citations would take for ever. */
  if (list->len == 0 || g_ptr_array_index (list, list->len - 1) != item)
    g_ptr_array_add (list, g_object_ref (item));
}

/* Two items may each name the other. */
static gboolean
is_linked (BriefLinks *self, BriefItem *from, BriefItem *to, BriefLink link)
{
  GPtrArray *list = g_hash_table_lookup (self->links[link], from);

  return list != NULL && g_ptr_array_find (list, to, NULL);
}

static void
add_link (BriefLinks *self,
          GHashTable *items_by_id,
          BriefItem *from,
          const char *to,
          BriefLink forward,
          BriefLink backward)
{
  BriefItem *target = to ? g_hash_table_lookup (items_by_id, to) : NULL;

  if (target == NULL)
    return;
  if (forward == backward && is_linked (self, from, target, forward))
    return;
  add_to_list (self->links[forward], from, target);
  add_to_list (self->links[backward], target, from);
}

static void
add_links (BriefLinks *self,
           GHashTable *items_by_id,
           BriefItem *from,
           const char *const *to,
           BriefLink forward,
           BriefLink backward)
{
  for (guint i = 0; to != NULL && to[i] != NULL; i++)
    add_link (self, items_by_id, from, to[i], forward, backward);
}

static void
index_links (BriefLinks *self, GHashTable *items_by_id, BriefItem *item)
{
  add_link (self, items_by_id, item, brief_item_get_parent_id (item), BRIEF_LINK_PARENT, BRIEF_LINK_CHILDREN);

  if (BRIEF_IS_RECOMMENDATION (item))
    {
      BriefRecommendation *recommendation = BRIEF_RECOMMENDATION (item);
      add_link (self, items_by_id, item, brief_recommendation_get_part_of (recommendation),
                BRIEF_LINK_PART_OF, BRIEF_LINK_PARTS);
      add_links (self, items_by_id, item, brief_recommendation_get_related (recommendation),
                 BRIEF_LINK_RELATED, BRIEF_LINK_RELATED);
    }
  else if (BRIEF_IS_FINDING (item))
    add_links (self, items_by_id, item, brief_finding_get_supports (BRIEF_FINDING (item)),
               BRIEF_LINK_SUPPORTS, BRIEF_LINK_SUPPORTED_BY);
  else if (BRIEF_IS_POSITION (item))
    add_links (self, items_by_id, item, brief_position_get_concerns (BRIEF_POSITION (item)),
               BRIEF_LINK_CONCERNS, BRIEF_LINK_CONCERNED_BY);
  else if (BRIEF_IS_STATEMENT (item))
    add_links (self, items_by_id, item, brief_statement_get_concerns (BRIEF_STATEMENT (item)),
               BRIEF_LINK_CONCERNS, BRIEF_LINK_CONCERNED_BY);
}

static void
index_citations (BriefLinks *self, BriefItem *item, GPtrArray *citations)
{
  for (guint i = 0; citations != NULL && i < citations->len; i++)
    {
      BriefCitation *citation = g_ptr_array_index (citations, i);

      add_to_list (self->citing, (gpointer) brief_citation_get_source (citation), item);
      if (brief_citation_get_account_of (citation) != NULL)
        add_to_list (self->citing, (gpointer) brief_citation_get_account_of (citation), item);
    }
}

static void
index_passages (BriefLinks *self, BriefItem *item, GPtrArray *passages)
{
  for (guint i = 0; passages != NULL && i < passages->len; i++)
    index_citations (self, item, brief_passage_get_citations (g_ptr_array_index (passages, i)));
}

/**
 * brief_links_new:
 *
 * Returns: (transfer full): no links yet
 */
BriefLinks *
brief_links_new (void)
{
  BriefLinks *self = g_new0 (BriefLinks, 1);

  self->citing = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_ptr_array_unref);
  for (guint i = 0; i < BRIEF_N_LINKS; i++)
    self->links[i] = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);
  return self;
}

void
brief_links_free (BriefLinks *self)
{
  if (self == NULL)
    return;

  for (guint i = 0; i < BRIEF_N_LINKS; i++)
    g_clear_pointer (&self->links[i], g_hash_table_unref);
  g_clear_pointer (&self->citing, g_hash_table_unref);
  g_free (self);
}

/**
 * brief_links_add:
 * @self: links
 * @items_by_id: (element-type utf8 BriefItem): all items of the collection
 * @item: one of them
 *
 * Follows all that @item names, in both directions; what is not there is left out.
 */
void
brief_links_add (BriefLinks *self, GHashTable *items_by_id, BriefItem *item)
{
  g_return_if_fail (self != NULL);

  index_links (self, items_by_id, item);
  index_citations (self, item, brief_item_get_citations (item));
  if (BRIEF_IS_REPORT (item))
    {
      index_passages (self, item, brief_report_get_law (BRIEF_REPORT (item)));
      index_passages (self, item, brief_report_get_method (BRIEF_REPORT (item)));
    }
}

/**
 * brief_links_get:
 * @self: links
 * @item: an item
 * @link: the link to follow
 *
 * Returns: (nullable) (transfer none) (element-type BriefItem): the items at the other end, %NULL for none
 */
GPtrArray *
brief_links_get (BriefLinks *self, BriefItem *item, BriefLink link)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_hash_table_lookup (self->links[link], item);
}

/**
 * brief_links_get_citing:
 * @self: links
 * @source_id: the id of a source
 *
 * Returns: (nullable) (transfer none) (element-type BriefItem): the items that cite it, %NULL for none
 */
GPtrArray *
brief_links_get_citing (BriefLinks *self, const char *source_id)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_hash_table_lookup (self->citing, source_id);
}
