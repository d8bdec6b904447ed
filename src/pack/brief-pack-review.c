/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "pack/brief-pack-review.h"

#include "pack/brief-entry-private.h"
#include "pack/brief-snapshot-content.h"

/* Adding hundreds of entries has the processor to itself first. */
#define DELAY_MSEC 300

struct _BriefPackReview {
  GObject parent_instance;

  BriefPack *pack;
  BriefLibrary *library;
  GHashTable *compared; /* BriefSnapshot to Comparison */
  GPtrArray *changes;   /* of BriefEntryChange */
  GCancellable *cancellable;
  guint timer;
  gboolean comparing;
  gboolean busy;
};

enum {
  PROP_0,
  PROP_N_ITEMS,
  PROP_BUSY,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* What became of a snapshot. */
typedef struct {
  BriefSnapshot *old;
  BriefCollection *collection;
  BriefSnapshot *now; /* NULL where the collection has the item no more, or has it as it was */
  char *hash;         /* NULL where it is as it was */
} Comparison;

static GType
get_item_type (GListModel *list)
{
  return BRIEF_TYPE_ENTRY_CHANGE;
}

static guint
get_n_items (GListModel *list)
{
  return BRIEF_PACK_REVIEW (list)->changes->len;
}

static gpointer
get_item (GListModel *list, guint position)
{
  BriefPackReview *self = BRIEF_PACK_REVIEW (list);

  return position < self->changes->len ? g_object_ref (g_ptr_array_index (self->changes, position)) : NULL;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (BriefPackReview,
                               brief_pack_review,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static void
free_comparison (gpointer data)
{
  Comparison *comparison = data;

  g_clear_object (&comparison->old);
  g_clear_object (&comparison->collection);
  g_clear_object (&comparison->now);
  g_free (comparison->hash);
  g_free (comparison);
}

static void
compare (Comparison *comparison)
{
  const char *id = brief_item_get_id (brief_snapshot_get_item (comparison->old));
  BriefItem *item = brief_collection_lookup_item (comparison->collection, id);
  g_autoptr (BriefSnapshot) now = item != NULL ? brief_snapshot_new (comparison->collection, item) : NULL;
  g_autofree char *old_hash = NULL;
  g_autofree char *hash = NULL;

  if (item == NULL)
    {
      comparison->hash = g_strdup (BRIEF_ENTRY_KEPT_REMOVED);
      return;
    }
  /* A collection that breaks the rules has been told of where it was read. */
  if (now == NULL)
    return;
  old_hash = brief_snapshot_dup_content_hash (comparison->old);
  hash = brief_snapshot_dup_content_hash (now);
  if (g_str_equal (old_hash, hash))
    return;
  comparison->now = g_steal_pointer (&now);
  comparison->hash = g_steal_pointer (&hash);
}

static void
compare_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  GPtrArray *comparisons = task_data;

  for (guint i = 0; i < comparisons->len && !g_cancellable_is_cancelled (cancellable); i++)
    compare (g_ptr_array_index (comparisons, i));
  g_task_return_boolean (task, TRUE);
}

static void
set_busy (BriefPackReview *self, gboolean busy)
{
  if (self->busy == busy)
    return;
  self->busy = busy;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
}

static gboolean
is_same_list (GPtrArray *a, GPtrArray *b)
{
  if (a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++)
    {
      BriefEntryChange *first = g_ptr_array_index (a, i);
      BriefEntryChange *second = g_ptr_array_index (b, i);

      if (brief_entry_change_get_entry (first) != brief_entry_change_get_entry (second)
          || !g_str_equal (brief_entry_change_get_hash (first), brief_entry_change_get_hash (second)))
        return FALSE;
    }
  return TRUE;
}

/* Lists what is known to have changed and was not kept. */
static void
list_changes (BriefPackReview *self)
{
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func (g_object_unref);
  const guint n_before = self->changes->len;

  for (guint i = 0; i < brief_pack_get_n_sections (self->pack); i++)
    {
      BriefSection *section = brief_pack_get_section (self->pack, i);

      for (guint j = 0; j < brief_section_get_n_entries (section); j++)
        {
          BriefEntry *entry = brief_section_get_entry (section, j);
          BriefSnapshot *snapshot = brief_entry_get_snapshot (entry);
          const Comparison *found = snapshot != NULL ? g_hash_table_lookup (self->compared, snapshot) : NULL;

          if (found != NULL && found->hash != NULL
              && g_strcmp0 (brief_entry_get_kept (entry), found->hash) != 0)
            g_ptr_array_add (changes, brief_entry_change_new (entry, found->now, found->hash));
        }
    }
  if (is_same_list (changes, self->changes))
    return;
  g_clear_pointer (&self->changes, g_ptr_array_unref);
  self->changes = g_ptr_array_ref (changes);
  g_list_model_items_changed (G_LIST_MODEL (self), 0, n_before, changes->len);
  if (n_before != changes->len)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_ITEMS]);
}

static void
add_comparison (BriefPackReview *self, GPtrArray *comparisons, BriefSnapshot *snapshot)
{
  BriefCollection *collection;
  Comparison *comparison;

  if (snapshot == NULL || g_hash_table_contains (self->compared, snapshot))
    return;
  /* A pack opens without its collections, and then there is nothing to compare with. */
  collection = brief_library_lookup_collection (self->library, brief_snapshot_get_collection_id (snapshot));
  if (collection == NULL)
    return;
  comparison = g_new0 (Comparison, 1);
  comparison->old = g_object_ref (snapshot);
  comparison->collection = g_object_ref (collection);
  g_ptr_array_add (comparisons, comparison);
}

static GPtrArray *
list_unknown (BriefPackReview *self)
{
  GPtrArray *comparisons = g_ptr_array_new_with_free_func (free_comparison);

  for (guint i = 0; i < brief_pack_get_n_sections (self->pack); i++)
    {
      BriefSection *section = brief_pack_get_section (self->pack, i);

      for (guint j = 0; j < brief_section_get_n_entries (section); j++)
        add_comparison (self, comparisons, brief_entry_get_snapshot (brief_section_get_entry (section, j)));
    }
  return comparisons;
}

static void start (BriefPackReview *self);

static void
compared_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  BriefPackReview *self = BRIEF_PACK_REVIEW (source);
  GPtrArray *comparisons = g_task_get_task_data (G_TASK (result));

  self->comparing = FALSE;
  if (g_task_propagate_boolean (G_TASK (result), NULL))
    {
      g_ptr_array_set_free_func (comparisons, NULL);
      for (guint i = 0; i < comparisons->len; i++)
        {
          Comparison *comparison = g_ptr_array_index (comparisons, i);

          g_hash_table_replace (self->compared, comparison->old, comparison);
        }
      list_changes (self);
    }
  if (self->timer == 0)
    start (self);
}

static void
start (BriefPackReview *self)
{
  g_autoptr (GPtrArray) comparisons = NULL;
  g_autoptr (GTask) task = NULL;

  if (self->comparing)
    return;
  comparisons = list_unknown (self);
  if (comparisons->len == 0)
    {
      set_busy (self, FALSE);
      return;
    }
  self->comparing = TRUE;
  task = g_task_new (self, self->cancellable, compared_cb, NULL);
  g_task_set_source_tag (task, start);
  g_task_set_task_data (task, g_steal_pointer (&comparisons), (GDestroyNotify) g_ptr_array_unref);
  g_task_run_in_thread (task, compare_in_thread);
}

static gboolean
timer_cb (gpointer user_data)
{
  BriefPackReview *self = user_data;

  self->timer = 0;
  start (self);
  return G_SOURCE_REMOVE;
}

static void
pack_changed_cb (BriefPackReview *self)
{
  /* What is known is told at once; what is new is looked at when the changes pause. */
  list_changes (self);
  set_busy (self, TRUE);
  g_clear_handle_id (&self->timer, g_source_remove);
  self->timer = g_timeout_add (DELAY_MSEC, timer_cb, self);
}

/* Other collections: all is to be compared anew. */
static void
library_changed_cb (BriefPackReview *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  g_hash_table_remove_all (self->compared);
  pack_changed_cb (self);
}

static void
brief_pack_review_dispose (GObject *object)
{
  BriefPackReview *self = BRIEF_PACK_REVIEW (object);

  g_clear_handle_id (&self->timer, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->pack);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (brief_pack_review_parent_class)->dispose (object);
}

static void
brief_pack_review_finalize (GObject *object)
{
  BriefPackReview *self = BRIEF_PACK_REVIEW (object);

  g_clear_pointer (&self->compared, g_hash_table_unref);
  g_clear_pointer (&self->changes, g_ptr_array_unref);

  G_OBJECT_CLASS (brief_pack_review_parent_class)->finalize (object);
}

static void
brief_pack_review_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  BriefPackReview *self = BRIEF_PACK_REVIEW (object);

  switch (prop_id)
    {
    case PROP_N_ITEMS:
      g_value_set_uint (value, self->changes->len);
      break;
    case PROP_BUSY:
      g_value_set_boolean (value, self->busy);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
brief_pack_review_class_init (BriefPackReviewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = brief_pack_review_dispose;
  object_class->finalize = brief_pack_review_finalize;
  object_class->get_property = brief_pack_review_get_property;

  properties[PROP_N_ITEMS] = g_param_spec_uint ("n-items", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_BUSY] = g_param_spec_boolean ("busy", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
brief_pack_review_init (BriefPackReview *self)
{
  /* A comparison holds its snapshot, so that no other can take its address. */
  self->compared = g_hash_table_new_full (NULL, NULL, NULL, free_comparison);
  self->changes = g_ptr_array_new_with_free_func (g_object_unref);
  self->cancellable = g_cancellable_new ();
}

/**
 * brief_pack_review_new:
 * @pack: a pack
 * @library: the collections at hand
 *
 * Compares @pack with @library from here on.
 *
 * Returns: (transfer full): the review, empty at first
 */
BriefPackReview *
brief_pack_review_new (BriefPack *pack, BriefLibrary *library)
{
  BriefPackReview *self;

  g_return_val_if_fail (BRIEF_IS_PACK (pack), NULL);
  g_return_val_if_fail (BRIEF_IS_LIBRARY (library), NULL);

  self = g_object_new (BRIEF_TYPE_PACK_REVIEW, NULL);
  self->pack = g_object_ref (pack);
  self->library = g_object_ref (library);
  g_signal_connect_object (pack, "changed", G_CALLBACK (pack_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (library, "items-changed", G_CALLBACK (library_changed_cb), self,
                           G_CONNECT_SWAPPED);
  pack_changed_cb (self);
  return self;
}

/**
 * brief_pack_review_is_busy:
 * @self: a review
 *
 * Returns: whether there are entries still to be compared
 */
gboolean
brief_pack_review_is_busy (BriefPackReview *self)
{
  g_return_val_if_fail (BRIEF_IS_PACK_REVIEW (self), FALSE);

  return self->busy;
}
