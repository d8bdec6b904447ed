/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "library/brief-hit.h"

struct _BriefHit {
  GObject parent_instance;

  BriefCollection *collection;
  BriefItem *item;
  guint relevance;
  char *snippet;
};

G_DEFINE_FINAL_TYPE (BriefHit, brief_hit, G_TYPE_OBJECT)

enum {
  PROP_0,
  PROP_ITEM,
  PROP_COLLECTION,
  PROP_SNIPPET,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
brief_hit_finalize (GObject *object)
{
  BriefHit *self = BRIEF_HIT (object);

  g_clear_object (&self->collection);
  g_clear_object (&self->item);
  g_clear_pointer (&self->snippet, g_free);

  G_OBJECT_CLASS (brief_hit_parent_class)->finalize (object);
}

static void
brief_hit_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  BriefHit *self = BRIEF_HIT (object);

  switch (prop_id)
    {
    case PROP_ITEM:
      g_value_set_object (value, self->item);
      break;
    case PROP_COLLECTION:
      g_value_set_object (value, self->collection);
      break;
    case PROP_SNIPPET:
      g_value_set_string (value, self->snippet);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
brief_hit_class_init (BriefHitClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = brief_hit_finalize;
  object_class->get_property = brief_hit_get_property;

  properties[PROP_ITEM] = g_param_spec_object ("item", NULL, NULL, BRIEF_TYPE_ITEM, flags);
  properties[PROP_COLLECTION] = g_param_spec_object ("collection", NULL, NULL, BRIEF_TYPE_COLLECTION, flags);
  properties[PROP_SNIPPET] = g_param_spec_string ("snippet", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
brief_hit_init (BriefHit *self)
{
}

/**
 * brief_hit_new:
 * @collection: a collection
 * @item: one of its items
 *
 * Returns: (transfer full): a row for the item
 */
BriefHit *
brief_hit_new (BriefCollection *collection, BriefItem *item)
{
  BriefHit *self;

  g_return_val_if_fail (BRIEF_IS_COLLECTION (collection), NULL);
  g_return_val_if_fail (BRIEF_IS_ITEM (item), NULL);

  self = g_object_new (BRIEF_TYPE_HIT, NULL);
  self->collection = g_object_ref (collection);
  self->item = g_object_ref (item);
  return self;
}

BriefItem *
brief_hit_get_item (BriefHit *self)
{
  g_return_val_if_fail (BRIEF_IS_HIT (self), NULL);

  return self->item;
}

BriefCollection *
brief_hit_get_collection (BriefHit *self)
{
  g_return_val_if_fail (BRIEF_IS_HIT (self), NULL);

  return self->collection;
}

/**
 * brief_hit_get_parent:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): the report or body that the item belongs to
 */
BriefItem *
brief_hit_get_parent (BriefHit *self)
{
  g_return_val_if_fail (BRIEF_IS_HIT (self), NULL);

  return brief_collection_get_parent (self->collection, self->item);
}

/**
 * brief_hit_get_snippet:
 * @self: a row
 *
 * Returns: (nullable): a piece of the item's text round a match that its title does not show
 */
const char *
brief_hit_get_snippet (BriefHit *self)
{
  g_return_val_if_fail (BRIEF_IS_HIT (self), NULL);

  return self->snippet;
}

/**
 * brief_hit_get_relevance:
 * @self: a row
 *
 * Returns: how well the item matches; more is better
 */
guint
brief_hit_get_relevance (BriefHit *self)
{
  g_return_val_if_fail (BRIEF_IS_HIT (self), 0);

  return self->relevance;
}

/**
 * brief_hit_set_match:
 * @self: a row
 * @relevance: how well the item matches
 * @snippet: (nullable): a piece of its text
 *
 * Tells how the item matches another query.
 */
void
brief_hit_set_match (BriefHit *self, guint relevance, const char *snippet)
{
  g_return_if_fail (BRIEF_IS_HIT (self));

  self->relevance = relevance;
  if (g_set_str (&self->snippet, snippet))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SNIPPET]);
}
