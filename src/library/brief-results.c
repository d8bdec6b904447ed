/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "library/brief-results.h"

#include "library/brief-matcher.h"
#include "model/brief-recommendation.h"
#include "model/brief-report.h"

struct _BriefResults {
  GObject parent_instance;

  BriefLibrary *library;
  BriefQuery *query;
  char *language;
  GPtrArray *hits;     /* of BriefHit */
  GHashTable *by_item; /* BriefItem to its BriefHit in hits */
};

static void brief_results_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (BriefResults,
                               brief_results,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, brief_results_list_model_init))

enum {
  PROP_0,
  PROP_QUERY,
  PROP_N_ITEMS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static GType
brief_results_get_item_type (GListModel *model)
{
  return BRIEF_TYPE_HIT;
}

static guint
brief_results_get_n_items (GListModel *model)
{
  return BRIEF_RESULTS (model)->hits->len;
}

static gpointer
brief_results_get_item (GListModel *model, guint position)
{
  BriefResults *self = BRIEF_RESULTS (model);

  return position < self->hits->len ? g_object_ref (g_ptr_array_index (self->hits, position)) : NULL;
}

static void
brief_results_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = brief_results_get_item_type;
  iface->get_n_items = brief_results_get_n_items;
  iface->get_item = brief_results_get_item;
}

static int
compare_relevance (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const guint first = brief_hit_get_relevance (*(BriefHit **) a);
  const guint second = brief_hit_get_relevance (*(BriefHit **) b);

  return (first < second) - (first > second);
}

/* “10” stands after “9”. */
static int
compare_number (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const char *numbers[2] = { NULL, NULL };
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  for (guint i = 0; i < 2; i++)
    {
      BriefItem *item = brief_hit_get_item (*(BriefHit **) (i == 0 ? a : b));

      if (BRIEF_IS_RECOMMENDATION (item))
        numbers[i] = brief_recommendation_get_number (BRIEF_RECOMMENDATION (item));
    }
  if (numbers[0] == NULL || numbers[1] == NULL)
    return (numbers[0] == NULL) - (numbers[1] == NULL);
  first = g_utf8_collate_key_for_filename (numbers[0], -1);
  second = g_utf8_collate_key_for_filename (numbers[1], -1);
  return g_strcmp0 (first, second);
}

/* Newest first; without a date last. */
static int
compare_date (gconstpointer a, gconstpointer b, gpointer user_data)
{
  return -brief_partial_date_compare (brief_item_get_date (brief_hit_get_item (*(BriefHit **) a)),
                                      brief_item_get_date (brief_hit_get_item (*(BriefHit **) b)));
}

static const char *
get_place (BriefHit *hit, const char *language)
{
  BriefItem *item = brief_hit_get_item (hit);
  BriefItem *parent = brief_hit_get_parent (hit);

  if (parent != NULL)
    item = parent;
  if (!BRIEF_IS_REPORT (item))
    return NULL;
  return brief_localized_text_resolve (brief_report_get_place (BRIEF_REPORT (item)), language, NULL);
}

static int
compare_place (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const char *first = get_place (*(BriefHit **) a, user_data);
  const char *second = get_place (*(BriefHit **) b, user_data);

  if (first == NULL || second == NULL)
    return (first == NULL) - (second == NULL);
  return g_utf8_collate (first, second);
}

static void
sort_hits (GPtrArray *hits, BriefOrder order, const char *language)
{
  static const GCompareDataFunc comparisons[] = {
    [BRIEF_ORDER_COLLECTION] = NULL,       [BRIEF_ORDER_RELEVANCE] = compare_relevance,
    [BRIEF_ORDER_NUMBER] = compare_number, [BRIEF_ORDER_DATE] = compare_date,
    [BRIEF_ORDER_PLACE] = compare_place,
  };

  /* The sort is stable: what compares alike stays in the order of the collection. */
  if (comparisons[order] != NULL)
    g_ptr_array_sort_with_data (hits, comparisons[order], (gpointer) language);
}

static void
collect_hits (BriefResults *self, BriefMatcher *matcher, guint position, GPtrArray *hits)
{
  g_autoptr (BriefCollection) collection = g_list_model_get_item (G_LIST_MODEL (self->library), position);
  BriefWordsIndex *words = brief_library_get_words (self->library, position);

  for (guint type = 0; type < BRIEF_N_ITEM_TYPES; type++)
    {
      GListModel *items = brief_collection_get_items (collection, (BriefItemType) type);

      for (guint i = 0; i < g_list_model_get_n_items (items); i++)
        {
          g_autoptr (BriefItem) item = g_list_model_get_item (items, i);
          BriefMatch match;
          BriefHit *hit;

          if (!brief_matcher_match (matcher, words, collection, item, &match))
            continue;
          hit = g_hash_table_lookup (self->by_item, item);
          hit = hit != NULL ? g_object_ref (hit) : brief_hit_new (collection, item);
          brief_hit_set_match (hit, match.relevance, match.snippet);
          g_free (match.snippet);
          g_ptr_array_add (hits, hit);
        }
    }
}

static gboolean
is_same (GPtrArray *a, GPtrArray *b)
{
  if (a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++)
    if (g_ptr_array_index (a, i) != g_ptr_array_index (b, i))
      return FALSE;
  return TRUE;
}

static void
answer (BriefResults *self)
{
  g_autoptr (BriefMatcher) matcher = brief_matcher_new (self->query, self->language);
  g_autoptr (GPtrArray) old = NULL;
  GPtrArray *hits = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->library)); i++)
    collect_hits (self, matcher, i, hits);
  sort_hits (hits, brief_query_get_order (self->query), self->language);

  old = g_steal_pointer (&self->hits);
  self->hits = hits;
  g_hash_table_remove_all (self->by_item);
  for (guint i = 0; i < hits->len; i++)
    g_hash_table_insert (self->by_item, brief_hit_get_item (g_ptr_array_index (hits, i)),
                         g_ptr_array_index (hits, i));
  if (is_same (old, hits))
    return;
  g_list_model_items_changed (G_LIST_MODEL (self), 0, old->len, hits->len);
  if (old->len != hits->len)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_ITEMS]);
}

static void
brief_results_finalize (GObject *object)
{
  BriefResults *self = BRIEF_RESULTS (object);

  g_clear_object (&self->library);
  g_clear_object (&self->query);
  g_clear_pointer (&self->language, g_free);
  g_clear_pointer (&self->by_item, g_hash_table_unref);
  g_clear_pointer (&self->hits, g_ptr_array_unref);

  G_OBJECT_CLASS (brief_results_parent_class)->finalize (object);
}

static void
brief_results_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  BriefResults *self = BRIEF_RESULTS (object);

  switch (prop_id)
    {
    case PROP_QUERY:
      g_value_set_object (value, self->query);
      break;
    case PROP_N_ITEMS:
      g_value_set_uint (value, self->hits->len);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
brief_results_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_QUERY:
      brief_results_set_query (BRIEF_RESULTS (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
brief_results_class_init (BriefResultsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = brief_results_finalize;
  object_class->get_property = brief_results_get_property;
  object_class->set_property = brief_results_set_property;

  properties[PROP_QUERY] = g_param_spec_object ("query", NULL, NULL, BRIEF_TYPE_QUERY,
                                                G_PARAM_READWRITE | flags);
  properties[PROP_N_ITEMS] = g_param_spec_uint ("n-items", NULL, NULL, 0, G_MAXUINT, 0,
                                                G_PARAM_READABLE | flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
brief_results_init (BriefResults *self)
{
  self->hits = g_ptr_array_new_with_free_func (g_object_unref);
  self->by_item = g_hash_table_new (NULL, NULL);
}

/**
 * brief_results_new:
 * @library: a library
 * @query: what to look for in it
 * @language: (nullable): the language in which snippets are wanted
 *
 * Returns: (transfer full): the answer, which goes on following @library
 */
BriefResults *
brief_results_new (BriefLibrary *library, BriefQuery *query, const char *language)
{
  BriefResults *self;

  g_return_val_if_fail (BRIEF_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (BRIEF_IS_QUERY (query), NULL);

  self = g_object_new (BRIEF_TYPE_RESULTS, NULL);
  self->library = g_object_ref (library);
  self->query = g_object_ref (query);
  self->language = g_strdup (language);
  g_signal_connect_object (library, "items-changed", G_CALLBACK (answer), self, G_CONNECT_SWAPPED);
  answer (self);
  return self;
}

BriefQuery *
brief_results_get_query (BriefResults *self)
{
  g_return_val_if_fail (BRIEF_IS_RESULTS (self), NULL);

  return self->query;
}

/**
 * brief_results_set_query:
 * @self: results
 * @query: what to look for
 *
 * Answers another query.
 */
void
brief_results_set_query (BriefResults *self, BriefQuery *query)
{
  g_return_if_fail (BRIEF_IS_RESULTS (self));
  g_return_if_fail (BRIEF_IS_QUERY (query));

  if (!g_set_object (&self->query, query))
    return;
  answer (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_QUERY]);
}
