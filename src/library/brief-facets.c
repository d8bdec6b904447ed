/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "library/brief-facets.h"

#include "library/brief-country-names.h"
#include "library/brief-results.h"

struct _BriefFacet {
  GObject parent_instance;

  char *id;
  char *label;
  guint count;
};

G_DEFINE_FINAL_TYPE (BriefFacet, brief_facet, G_TYPE_OBJECT)

enum {
  PROP_0,
  PROP_ID,
  PROP_LABEL,
  PROP_COUNT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
brief_facet_finalize (GObject *object)
{
  BriefFacet *self = BRIEF_FACET (object);

  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->label, g_free);

  G_OBJECT_CLASS (brief_facet_parent_class)->finalize (object);
}

static void
brief_facet_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  BriefFacet *self = BRIEF_FACET (object);

  switch (prop_id)
    {
    case PROP_ID:
      g_value_set_string (value, self->id);
      break;
    case PROP_LABEL:
      g_value_set_string (value, self->label);
      break;
    case PROP_COUNT:
      g_value_set_uint (value, self->count);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
brief_facet_class_init (BriefFacetClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = brief_facet_finalize;
  object_class->get_property = brief_facet_get_property;

  properties[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, flags);
  properties[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, NULL, flags);
  properties[PROP_COUNT] = g_param_spec_uint ("count", NULL, NULL, 0, G_MAXUINT, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
brief_facet_init (BriefFacet *self)
{
}

const char *
brief_facet_get_id (BriefFacet *self)
{
  g_return_val_if_fail (BRIEF_IS_FACET (self), NULL);

  return self->id;
}

const char *
brief_facet_get_label (BriefFacet *self)
{
  g_return_val_if_fail (BRIEF_IS_FACET (self), NULL);

  return self->label;
}

guint
brief_facet_get_count (BriefFacet *self)
{
  g_return_val_if_fail (BRIEF_IS_FACET (self), 0);

  return self->count;
}

static char *
dup_label (BriefCollection *collection, BriefFacetDimension dimension, const char *id, const char *language)
{
  BriefTheme *theme;

  if (dimension == BRIEF_FACET_COUNTRY)
    return g_strdup (brief_country_name (id));
  theme = brief_collection_lookup_theme (collection, id);
  return g_strdup (brief_localized_text_resolve (brief_theme_get_label (theme), language, NULL));
}

static void
count_value (GHashTable *facets,
             BriefCollection *collection,
             BriefFacetDimension dimension,
             const char *id,
             const char *language)
{
  BriefFacet *facet = g_hash_table_lookup (facets, id);

  if (facet == NULL)
    {
      facet = g_object_new (BRIEF_TYPE_FACET, NULL);
      facet->id = g_strdup (id);
      facet->label = dup_label (collection, dimension, id, language);
      g_hash_table_insert (facets, facet->id, facet);
    }
  facet->count++;
}

static void
count_item (GHashTable *facets,
            BriefCollection *collection,
            BriefItem *item,
            BriefFacetDimension dimension,
            const char *language)
{
  g_auto (GStrv) countries = NULL;
  const char *const *values = brief_item_get_themes (item);

  if (dimension == BRIEF_FACET_COUNTRY)
    {
      countries = brief_collection_dup_countries (collection, item);
      values = (const char *const *) countries;
    }
  for (guint i = 0; values != NULL && values[i] != NULL; i++)
    count_value (facets, collection, dimension, values[i], language);
}

static int
compare_labels (gconstpointer a, gconstpointer b, gpointer user_data)
{
  return g_utf8_collate (brief_facet_get_label ((BriefFacet *) a), brief_facet_get_label ((BriefFacet *) b));
}

/**
 * brief_facets_count:
 * @library: a library
 * @query: what is looked for; its filter in @dimension itself does not count
 * @dimension: what to count by
 * @language: (nullable): the language of the labels
 *
 * Counts how many items of the answer to a query there are for each place or theme, so that a person can tell what a
 * further filter would leave.
 *
 * Returns: (transfer full): a list of #BriefFacet by label
 */
GListModel *
brief_facets_count (BriefLibrary *library,
                    BriefQuery *query,
                    BriefFacetDimension dimension,
                    const char *language)
{
  g_autoptr (BriefQuery) wide = dimension == BRIEF_FACET_COUNTRY ? brief_query_with_countries (query, NULL)
                                                                 : brief_query_with_themes (query, NULL);
  g_autoptr (BriefResults) results = brief_results_new (library, wide, language);
  g_autoptr (GHashTable) facets = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_object_unref);
  GListStore *list = g_list_store_new (BRIEF_TYPE_FACET);
  GHashTableIter iter;
  gpointer facet;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (results)); i++)
    {
      g_autoptr (BriefHit) hit = g_list_model_get_item (G_LIST_MODEL (results), i);

      count_item (facets, brief_hit_get_collection (hit), brief_hit_get_item (hit), dimension, language);
    }

  g_hash_table_iter_init (&iter, facets);
  while (g_hash_table_iter_next (&iter, NULL, &facet))
    g_list_store_insert_sorted (list, facet, compare_labels, NULL);
  return G_LIST_MODEL (list);
}
