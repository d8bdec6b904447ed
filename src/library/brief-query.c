/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "library/brief-query.h"

struct _BriefQuery {
  GObject parent_instance;

  char *text;
  guint types;
  char *collection;
  char **countries;
  char **themes;
  BriefOrder order;
};

G_DEFINE_FINAL_TYPE (BriefQuery, brief_query, G_TYPE_OBJECT)

static void
brief_query_finalize (GObject *object)
{
  BriefQuery *self = BRIEF_QUERY (object);

  g_clear_pointer (&self->text, g_free);
  g_clear_pointer (&self->collection, g_free);
  g_clear_pointer (&self->countries, g_strfreev);
  g_clear_pointer (&self->themes, g_strfreev);

  G_OBJECT_CLASS (brief_query_parent_class)->finalize (object);
}

static void
brief_query_class_init (BriefQueryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = brief_query_finalize;
}

static void
brief_query_init (BriefQuery *self)
{
}

static BriefQuery *
copy (BriefQuery *self)
{
  BriefQuery *query = brief_query_new ();

  query->text = g_strdup (self->text);
  query->types = self->types;
  query->collection = g_strdup (self->collection);
  query->countries = g_strdupv (self->countries);
  query->themes = g_strdupv (self->themes);
  query->order = self->order;
  return query;
}

/* None and an empty list of values mean the same: no filter. */
static void
set_values (char ***list, const char *const *values)
{
  g_strfreev (*list);
  *list = values != NULL && values[0] != NULL ? g_strdupv ((char **) values) : NULL;
}

/**
 * brief_query_new:
 *
 * Returns: (transfer full): a query that asks for everything, in the order of the collections
 */
BriefQuery *
brief_query_new (void)
{
  return g_object_new (BRIEF_TYPE_QUERY, NULL);
}

/**
 * brief_query_with_text:
 * @self: a query
 * @text: (nullable): words to look for
 *
 * Returns: (transfer full): @self with this text
 */
BriefQuery *
brief_query_with_text (BriefQuery *self, const char *text)
{
  BriefQuery *query;

  g_return_val_if_fail (BRIEF_IS_QUERY (self), NULL);

  query = copy (self);
  g_set_str (&query->text, text);
  return query;
}

/**
 * brief_query_with_types:
 * @self: a query
 * @type_mask: kinds of item, as BRIEF_ITEM_TYPE_MASK () of each; 0 for all
 *
 * Returns: (transfer full): @self for these kinds of item
 */
BriefQuery *
brief_query_with_types (BriefQuery *self, guint type_mask)
{
  BriefQuery *query;

  g_return_val_if_fail (BRIEF_IS_QUERY (self), NULL);

  query = copy (self);
  query->types = type_mask;
  return query;
}

/**
 * brief_query_with_collection:
 * @self: a query
 * @collection_id: (nullable): a collection, or %NULL for all
 *
 * Returns: (transfer full): @self within this collection
 */
BriefQuery *
brief_query_with_collection (BriefQuery *self, const char *collection_id)
{
  BriefQuery *query;

  g_return_val_if_fail (BRIEF_IS_QUERY (self), NULL);

  query = copy (self);
  g_set_str (&query->collection, collection_id);
  return query;
}

/**
 * brief_query_with_countries:
 * @self: a query
 * @countries: (nullable) (array zero-terminated=1): ISO 3166 codes, of which an item has one; %NULL for any
 *
 * Returns: (transfer full): @self for these places
 */
BriefQuery *
brief_query_with_countries (BriefQuery *self, const char *const *countries)
{
  BriefQuery *query;

  g_return_val_if_fail (BRIEF_IS_QUERY (self), NULL);

  query = copy (self);
  set_values (&query->countries, countries);
  return query;
}

/**
 * brief_query_with_themes:
 * @self: a query
 * @themes: (nullable) (array zero-terminated=1): ids of themes, of which an item has one; %NULL for any
 *
 * Returns: (transfer full): @self for these themes
 */
BriefQuery *
brief_query_with_themes (BriefQuery *self, const char *const *themes)
{
  BriefQuery *query;

  g_return_val_if_fail (BRIEF_IS_QUERY (self), NULL);

  query = copy (self);
  set_values (&query->themes, themes);
  return query;
}

/**
 * brief_query_with_order:
 * @self: a query
 * @order: an order
 *
 * Returns: (transfer full): @self in this order
 */
BriefQuery *
brief_query_with_order (BriefQuery *self, BriefOrder order)
{
  BriefQuery *query;

  g_return_val_if_fail (BRIEF_IS_QUERY (self), NULL);

  query = copy (self);
  query->order = order;
  return query;
}

const char *
brief_query_get_text (BriefQuery *self)
{
  g_return_val_if_fail (BRIEF_IS_QUERY (self), NULL);

  return self->text;
}

guint
brief_query_get_types (BriefQuery *self)
{
  g_return_val_if_fail (BRIEF_IS_QUERY (self), 0);

  return self->types;
}

const char *
brief_query_get_collection (BriefQuery *self)
{
  g_return_val_if_fail (BRIEF_IS_QUERY (self), NULL);

  return self->collection;
}

const char *const *
brief_query_get_countries (BriefQuery *self)
{
  g_return_val_if_fail (BRIEF_IS_QUERY (self), NULL);

  return (const char *const *) self->countries;
}

const char *const *
brief_query_get_themes (BriefQuery *self)
{
  g_return_val_if_fail (BRIEF_IS_QUERY (self), NULL);

  return (const char *const *) self->themes;
}

BriefOrder
brief_query_get_order (BriefQuery *self)
{
  g_return_val_if_fail (BRIEF_IS_QUERY (self), BRIEF_ORDER_COLLECTION);

  return self->order;
}
