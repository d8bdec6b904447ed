/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/browse/brief-browse-groups.h"

#include "library/brief-hit.h"
#include "library/brief-results.h"
#include "model/brief-endorsement.h"
#include "model/brief-language.h"
#include "model/brief-position.h"
#include "model/brief-words.h"

#include <glib/gi18n.h>

/**
 * BriefBrowseGroups:
 *
 * The rows of a browse view: what a query finds, in groups with a heading each. Without words or filters only the
 * groups that the view is about are there; with them, all in which something may be found.
 */
struct _BriefBrowseGroups {
  GObject parent_instance;

  BriefLibrary *library;
  BriefQuery *query;
  const char *kind;
  GListStore *policies; /* the collections; the library itself changes while the results that follow it do */
  GListModel *results[8]; /* one a definition of this kind, made when it is first asked for */
  GListStore *models;     /* the groups shown */
  GtkFlattenListModel *rows;
};

/* How a body stands to the policy: as in the position in which it comes nearest to it. */
typedef enum {
  STANDING_ANY,
  STANDING_ENDORSES,
  STANDING_SHARES,
  STANDING_CRITICAL,
} Standing;

typedef struct {
  const char *kind;
  BriefItemType type;
  Standing standing;
  gboolean always;
} Definition;

static const Definition definitions[] = {
  { "recommendations", BRIEF_ITEM_TYPE_RECOMMENDATION, STANDING_ANY, TRUE },
  { "recommendations", BRIEF_ITEM_TYPE_FINDING, STANDING_ANY, FALSE },
  { "recommendations", BRIEF_ITEM_TYPE_STATEMENT, STANDING_ANY, FALSE },
  { "recommendations", BRIEF_ITEM_TYPE_MILESTONE, STANDING_ANY, FALSE },
  { "reports", BRIEF_ITEM_TYPE_REPORT, STANDING_ANY, TRUE },
  { "reports", BRIEF_ITEM_TYPE_FINDING, STANDING_ANY, FALSE },
  { "reports", BRIEF_ITEM_TYPE_FACT, STANDING_ANY, FALSE },
  { "endorsements", BRIEF_ITEM_TYPE_ENDORSEMENT, STANDING_ENDORSES, TRUE },
  { "endorsements", BRIEF_ITEM_TYPE_ENDORSEMENT, STANDING_SHARES, TRUE },
  { "endorsements", BRIEF_ITEM_TYPE_ENDORSEMENT, STANDING_CRITICAL, TRUE },
  { "endorsements", BRIEF_ITEM_TYPE_POSITION, STANDING_ANY, FALSE },
};

G_DEFINE_FINAL_TYPE (BriefBrowseGroups, brief_browse_groups, G_TYPE_OBJECT)

static Standing
get_standing (BriefEndorsement *body)
{
  GPtrArray *positions = brief_endorsement_get_positions (body);
  Standing standing = STANDING_CRITICAL;

  for (guint i = 0; positions != NULL && i < positions->len; i++)
    switch (brief_position_get_stance (g_ptr_array_index (positions, i)))
      {
      case BRIEF_STANCE_ENDORSES:
        return STANDING_ENDORSES;
      case BRIEF_STANCE_SHARED_POSITION:
        standing = STANDING_SHARES;
        break;
      case BRIEF_STANCE_CRITICAL:
      default:
        break;
      }
  return standing;
}

static gboolean
filter_standing_cb (gpointer item, gpointer user_data)
{
  BriefItem *body = brief_hit_get_item (BRIEF_HIT (item));

  return get_standing (BRIEF_ENDORSEMENT (body)) == (Standing) GPOINTER_TO_UINT (user_data);
}

static gboolean
has_words (BriefQuery *query)
{
  const char *text = brief_query_get_text (query);

  return text != NULL && *text != '\0';
}

static BriefQuery *
create_query (BriefBrowseGroups *self, const Definition *definition)
{
  g_autoptr (BriefQuery)
      typed = brief_query_with_types (self->query, BRIEF_ITEM_TYPE_MASK (definition->type));

  return brief_query_with_order (typed,
                                 has_words (self->query) ? BRIEF_ORDER_RELEVANCE : BRIEF_ORDER_COLLECTION);
}

static GListModel *
create_results (BriefBrowseGroups *self, const Definition *definition)
{
  g_autoptr (BriefQuery) query = create_query (self, definition);
  BriefResults *results = brief_results_new (self->library, query, brief_language_of_program ());
  GtkFilter *filter;

  if (definition->standing == STANDING_ANY)
    return G_LIST_MODEL (results);
  filter = GTK_FILTER (
      gtk_custom_filter_new (filter_standing_cb, GUINT_TO_POINTER (definition->standing), NULL));
  return G_LIST_MODEL (gtk_filter_list_model_new (G_LIST_MODEL (results), filter));
}

static void
update_results (BriefBrowseGroups *self, GListModel *model, const Definition *definition)
{
  g_autoptr (BriefQuery) query = create_query (self, definition);

  if (GTK_IS_FILTER_LIST_MODEL (model))
    model = gtk_filter_list_model_get_model (GTK_FILTER_LIST_MODEL (model));
  brief_results_set_query (BRIEF_RESULTS (model), query);
}

static gboolean
is_searching (BriefQuery *query)
{
  const char *const *countries = brief_query_get_countries (query);
  const char *const *themes = brief_query_get_themes (query);

  return has_words (query) || (countries != NULL && *countries != NULL)
         || (themes != NULL && *themes != NULL);
}

static gboolean
is_same (GListModel *models, GPtrArray *wanted)
{
  if (g_list_model_get_n_items (models) != wanted->len)
    return FALSE;
  for (guint i = 0; i < wanted->len; i++)
    {
      g_autoptr (GListModel) model = g_list_model_get_item (models, i);

      if (model != g_ptr_array_index (wanted, i))
        return FALSE;
    }
  return TRUE;
}

static void
library_changed_cb (BriefBrowseGroups *self, guint position, guint n_removed, guint n_added)
{
  g_autoptr (GPtrArray) added = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n_added; i++)
    g_ptr_array_add (added, g_list_model_get_item (G_LIST_MODEL (self->library), position + i));
  g_list_store_splice (self->policies, position, n_removed, added->pdata, n_added);
}

static void
brief_browse_groups_dispose (GObject *object)
{
  BriefBrowseGroups *self = BRIEF_BROWSE_GROUPS (object);

  g_clear_object (&self->rows);
  g_clear_object (&self->models);
  g_clear_object (&self->policies);
  for (guint i = 0; i < G_N_ELEMENTS (self->results); i++)
    g_clear_object (&self->results[i]);
  g_clear_object (&self->query);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (brief_browse_groups_parent_class)->dispose (object);
}

static void
brief_browse_groups_class_init (BriefBrowseGroupsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = brief_browse_groups_dispose;
}

static void
brief_browse_groups_init (BriefBrowseGroups *self)
{
  self->policies = g_list_store_new (BRIEF_TYPE_COLLECTION);
  self->models = g_list_store_new (G_TYPE_LIST_MODEL);
  self->rows = gtk_flatten_list_model_new (g_object_ref (G_LIST_MODEL (self->models)));
}

/**
 * brief_browse_groups_new:
 * @library: a library
 * @kind: (not nullable): "recommendations", "reports" or "endorsements"
 *
 * Returns: (transfer full): the groups of that view, without rows until a query is set
 */
BriefBrowseGroups *
brief_browse_groups_new (BriefLibrary *library, const char *kind)
{
  BriefBrowseGroups *self;

  g_return_val_if_fail (BRIEF_IS_LIBRARY (library), NULL);

  self = g_object_new (BRIEF_TYPE_BROWSE_GROUPS, NULL);
  self->library = g_object_ref (library);
  self->kind = g_intern_string (kind);
  g_signal_connect_object (library, "items-changed", G_CALLBACK (library_changed_cb), self,
                           G_CONNECT_SWAPPED);
  library_changed_cb (self, 0, 0, g_list_model_get_n_items (G_LIST_MODEL (library)));
  return self;
}

/**
 * brief_browse_groups_set_query:
 * @self: groups
 * @query: words and filters; its types do not count
 *
 * Asks for what @query finds.
 */
void
brief_browse_groups_set_query (BriefBrowseGroups *self, BriefQuery *query)
{
  g_autoptr (GPtrArray) wanted = NULL;
  gboolean searching;
  guint n_results = 0;

  g_return_if_fail (BRIEF_IS_BROWSE_GROUPS (self));
  g_return_if_fail (BRIEF_IS_QUERY (query));

  if (!g_set_object (&self->query, query))
    return;

  wanted = g_ptr_array_new ();
  searching = is_searching (query);
  if (!searching && g_str_equal (self->kind, "recommendations"))
    g_ptr_array_add (wanted, self->policies);
  for (guint i = 0; i < G_N_ELEMENTS (definitions); i++)
    {
      GListModel **results;

      if (!g_str_equal (definitions[i].kind, self->kind))
        continue;
      results = &self->results[n_results++];
      if (!searching && !definitions[i].always)
        continue;
      if (*results == NULL)
        *results = create_results (self, &definitions[i]);
      else
        update_results (self, *results, &definitions[i]);
      g_ptr_array_add (wanted, *results);
    }
  if (!is_same (G_LIST_MODEL (self->models), wanted))
    g_list_store_splice (self->models, 0, g_list_model_get_n_items (G_LIST_MODEL (self->models)),
                         wanted->pdata, wanted->len);
}

/**
 * brief_browse_groups_get_rows:
 * @self: groups
 *
 * Returns: (transfer none): all rows, #BriefCollection and #BriefHit, as a #GtkSectionModel with a section a group
 */
GListModel *
brief_browse_groups_get_rows (BriefBrowseGroups *self)
{
  g_return_val_if_fail (BRIEF_IS_BROWSE_GROUPS (self), NULL);

  return G_LIST_MODEL (self->rows);
}

/**
 * brief_browse_groups_is_empty:
 * @self: groups
 *
 * Returns: whether there are no rows
 */
gboolean
brief_browse_groups_is_empty (BriefBrowseGroups *self)
{
  g_return_val_if_fail (BRIEF_IS_BROWSE_GROUPS (self), TRUE);

  return g_list_model_get_n_items (G_LIST_MODEL (self->rows)) == 0;
}

/**
 * brief_browse_groups_get_n_found:
 * @self: groups
 *
 * Returns: how many items the words and filters find, 0 where there are none to find by
 */
guint
brief_browse_groups_get_n_found (BriefBrowseGroups *self)
{
  g_return_val_if_fail (BRIEF_IS_BROWSE_GROUPS (self), 0);

  if (self->query == NULL || !is_searching (self->query))
    return 0;
  return g_list_model_get_n_items (G_LIST_MODEL (self->rows));
}

/**
 * brief_browse_groups_get_heading:
 * @first_row: the first row of a group
 *
 * Returns: the heading of the group
 */
const char *
brief_browse_groups_get_heading (GObject *first_row)
{
  BriefItem *item;

  if (!BRIEF_IS_HIT (first_row))
    return _ ("The Policy");
  item = brief_hit_get_item (BRIEF_HIT (first_row));
  if (!BRIEF_IS_ENDORSEMENT (item))
    return brief_words_for_item_types (brief_item_get_item_type (item));
  switch (get_standing (BRIEF_ENDORSEMENT (item)))
    {
    case STANDING_ENDORSES:
      return _ ("Endorse This Policy");
    case STANDING_SHARES:
      return _ ("Hold the Same Position");
    case STANDING_CRITICAL:
      return _ ("Critics");
    case STANDING_ANY:
    default:
      g_return_val_if_reached (NULL);
    }
}
