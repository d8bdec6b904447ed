/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/brief-collection-private.h"

#include "model/brief-endorsement.h"
#include "model/brief-recommendation.h"
#include "model/brief-report.h"

/* What a collection holds: its themes, sources and items, as lists, by id, and by the links between them. */

void
brief_collection_contents_init (BriefCollectionContents *self)
{
  self->themes = g_list_store_new (BRIEF_TYPE_THEME);
  self->sources = g_list_store_new (BRIEF_TYPE_SOURCE);
  for (guint i = 0; i < BRIEF_N_ITEM_TYPES; i++)
    self->items[i] = g_list_store_new (BRIEF_TYPE_ITEM);

  self->theme_index = g_hash_table_new (g_str_hash, g_str_equal);
  self->source_index = g_hash_table_new (g_str_hash, g_str_equal);
  self->item_index = g_hash_table_new (g_str_hash, g_str_equal);
  self->links = brief_links_new ();
}

void
brief_collection_contents_clear (BriefCollectionContents *self)
{
  g_clear_pointer (&self->links, brief_links_free);
  g_clear_pointer (&self->theme_index, g_hash_table_unref);
  g_clear_pointer (&self->source_index, g_hash_table_unref);
  g_clear_pointer (&self->item_index, g_hash_table_unref);
  for (guint i = 0; i < BRIEF_N_ITEM_TYPES; i++)
    g_clear_object (&self->items[i]);
  g_clear_object (&self->themes);
  g_clear_object (&self->sources);
  g_clear_pointer (&self->theme_array, g_ptr_array_unref);
  g_clear_pointer (&self->source_array, g_ptr_array_unref);
  g_clear_pointer (&self->item_array, g_ptr_array_unref);
}

static void
index_items (BriefCollectionContents *self)
{
  for (guint i = 0; i < self->item_array->len; i++)
    {
      BriefItem *item = g_ptr_array_index (self->item_array, i);

      g_list_store_append (self->items[brief_item_get_item_type (item)], item);
      g_hash_table_insert (self->item_index, (gpointer) brief_item_get_id (item), item);
    }
  for (guint i = 0; i < self->item_array->len; i++)
    brief_links_add (self->links, self->item_index, g_ptr_array_index (self->item_array, i));
}

/**
 * brief_collection_contents_index:
 * @self: what a collection holds, as arrays
 *
 * Makes the lists, the tables by id and the links of it.
 */
void
brief_collection_contents_index (BriefCollectionContents *self)
{
  for (guint i = 0; self->theme_array != NULL && i < self->theme_array->len; i++)
    {
      BriefTheme *theme = g_ptr_array_index (self->theme_array, i);
      g_list_store_append (self->themes, theme);
      g_hash_table_insert (self->theme_index, (gpointer) brief_theme_get_id (theme), theme);
    }
  for (guint i = 0; self->source_array != NULL && i < self->source_array->len; i++)
    {
      BriefSource *source = g_ptr_array_index (self->source_array, i);
      g_list_store_append (self->sources, source);
      g_hash_table_insert (self->source_index, (gpointer) brief_source_get_id (source), source);
    }
  if (self->item_array != NULL)
    index_items (self);
}

/**
 * brief_collection_get_themes:
 * @self: a collection
 *
 * Returns: (transfer none): a list of #BriefTheme, in the collection's order
 */
GListModel *
brief_collection_get_themes (BriefCollection *self)
{
  g_return_val_if_fail (BRIEF_IS_COLLECTION (self), NULL);

  return G_LIST_MODEL (brief_collection_get_contents (self)->themes);
}

/**
 * brief_collection_get_sources:
 * @self: a collection
 *
 * Returns: (transfer none): a list of #BriefSource, in the collection's order
 */
GListModel *
brief_collection_get_sources (BriefCollection *self)
{
  g_return_val_if_fail (BRIEF_IS_COLLECTION (self), NULL);

  return G_LIST_MODEL (brief_collection_get_contents (self)->sources);
}

/**
 * brief_collection_get_items:
 * @self: a collection
 * @type: a kind of item
 *
 * Returns: (transfer none): a list of #BriefItem of that kind, in the collection's order
 */
GListModel *
brief_collection_get_items (BriefCollection *self, BriefItemType type)
{
  g_return_val_if_fail (BRIEF_IS_COLLECTION (self), NULL);
  g_return_val_if_fail ((guint) type < BRIEF_N_ITEM_TYPES, NULL);

  return G_LIST_MODEL (brief_collection_get_contents (self)->items[type]);
}

/**
 * brief_collection_get_n_items:
 * @self: a collection
 *
 * Returns: how many items of all kinds it holds
 */
guint
brief_collection_get_n_items (BriefCollection *self)
{
  GPtrArray *items;

  g_return_val_if_fail (BRIEF_IS_COLLECTION (self), 0);

  items = brief_collection_get_contents (self)->item_array;
  return items != NULL ? items->len : 0;
}

/**
 * brief_collection_lookup_theme:
 * @self: a collection
 * @id: the id of a theme
 *
 * Returns: (nullable) (transfer none): the theme
 */
BriefTheme *
brief_collection_lookup_theme (BriefCollection *self, const char *id)
{
  g_return_val_if_fail (BRIEF_IS_COLLECTION (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  return g_hash_table_lookup (brief_collection_get_contents (self)->theme_index, id);
}

/**
 * brief_collection_lookup_source:
 * @self: a collection
 * @id: the id of a source
 *
 * Returns: (nullable) (transfer none): the source
 */
BriefSource *
brief_collection_lookup_source (BriefCollection *self, const char *id)
{
  g_return_val_if_fail (BRIEF_IS_COLLECTION (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  return g_hash_table_lookup (brief_collection_get_contents (self)->source_index, id);
}

/**
 * brief_collection_lookup_item:
 * @self: a collection
 * @id: the id of an item
 *
 * Returns: (nullable) (transfer none): the item
 */
BriefItem *
brief_collection_lookup_item (BriefCollection *self, const char *id)
{
  g_return_val_if_fail (BRIEF_IS_COLLECTION (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  return g_hash_table_lookup (brief_collection_get_contents (self)->item_index, id);
}

/**
 * brief_collection_get_linked:
 * @self: a collection
 * @item: one of its items
 * @link: the link to follow
 *
 * Returns: (nullable) (transfer none) (element-type BriefItem): the items at the other end, %NULL for none
 */
GPtrArray *
brief_collection_get_linked (BriefCollection *self, BriefItem *item, BriefLink link)
{
  g_return_val_if_fail (BRIEF_IS_COLLECTION (self), NULL);
  g_return_val_if_fail (BRIEF_IS_ITEM (item), NULL);
  g_return_val_if_fail ((guint) link < BRIEF_N_LINKS, NULL);

  return brief_links_get (brief_collection_get_contents (self)->links, item, link);
}

/**
 * brief_collection_get_parent:
 * @self: a collection
 * @item: one of its items
 *
 * Returns: (nullable) (transfer none): the report of a finding or fact, the body of a position
 */
BriefItem *
brief_collection_get_parent (BriefCollection *self, BriefItem *item)
{
  GPtrArray *parents = brief_collection_get_linked (self, item, BRIEF_LINK_PARENT);

  return parents ? g_ptr_array_index (parents, 0) : NULL;
}

/**
 * brief_collection_get_citing:
 * @self: a collection
 * @source: one of its sources
 *
 * Returns: (nullable) (transfer none) (element-type BriefItem): the items that cite @source, %NULL for none
 */
GPtrArray *
brief_collection_get_citing (BriefCollection *self, BriefSource *source)
{
  g_return_val_if_fail (BRIEF_IS_COLLECTION (self), NULL);
  g_return_val_if_fail (BRIEF_IS_SOURCE (source), NULL);

  return brief_links_get_citing (brief_collection_get_contents (self)->links, brief_source_get_id (source));
}

/**
 * brief_collection_dup_countries:
 * @self: a collection
 * @item: one of its items
 *
 * Returns: (transfer full) (array zero-terminated=1): the ISO 3166 codes of the places that @item is about; a finding,
 *   fact or position without one of its own has its parent's
 */
char **
brief_collection_dup_countries (BriefCollection *self, BriefItem *item)
{
  const char *country = NULL;
  BriefItem *parent;

  g_return_val_if_fail (BRIEF_IS_COLLECTION (self), NULL);
  g_return_val_if_fail (BRIEF_IS_ITEM (item), NULL);

  if (BRIEF_IS_RECOMMENDATION (item))
    {
      const char *const *countries = brief_recommendation_get_countries (BRIEF_RECOMMENDATION (item));
      return countries ? g_strdupv ((char **) countries) : g_new0 (char *, 1);
    }

  parent = brief_collection_get_parent (self, item);
  if (parent != NULL)
    item = parent;
  if (BRIEF_IS_REPORT (item))
    country = brief_report_get_country (BRIEF_REPORT (item));
  else if (BRIEF_IS_ENDORSEMENT (item))
    country = brief_endorsement_get_country (BRIEF_ENDORSEMENT (item));
  return g_strdupv ((char *[]) { (char *) country, NULL });
}
