/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "library/brief-library.h"

#include "collection/brief-collection-reader.h"

#include "brief-collections.h"

#include <string.h>

struct _BriefLibrary {
  GObject parent_instance;

  GPtrArray *collections; /* of BriefCollection */
  GPtrArray *indexes;     /* of BriefWordsIndex, one a collection */
};

static void brief_library_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (BriefLibrary,
                               brief_library,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, brief_library_list_model_init))

#define COLLECTIONS_PATH "/io/github/briefings/Briefings/collections"

static GType
brief_library_get_item_type (GListModel *model)
{
  return BRIEF_TYPE_COLLECTION;
}

static guint
brief_library_get_n_items (GListModel *model)
{
  return BRIEF_LIBRARY (model)->collections->len;
}

static gpointer
brief_library_get_item (GListModel *model, guint position)
{
  BriefLibrary *self = BRIEF_LIBRARY (model);

  if (position >= self->collections->len)
    return NULL;
  return g_object_ref (g_ptr_array_index (self->collections, position));
}

static void
brief_library_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = brief_library_get_item_type;
  iface->get_n_items = brief_library_get_n_items;
  iface->get_item = brief_library_get_item;
}

static void
brief_library_finalize (GObject *object)
{
  BriefLibrary *self = BRIEF_LIBRARY (object);

  g_clear_pointer (&self->indexes, g_ptr_array_unref);
  g_clear_pointer (&self->collections, g_ptr_array_unref);

  G_OBJECT_CLASS (brief_library_parent_class)->finalize (object);
}

static void
brief_library_class_init (BriefLibraryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = brief_library_finalize;
}

static void
brief_library_init (BriefLibrary *self)
{
  self->collections = g_ptr_array_new_with_free_func (g_object_unref);
  self->indexes = g_ptr_array_new_with_free_func ((GDestroyNotify) brief_words_index_free);
}

/**
 * brief_library_new:
 *
 * Returns: (transfer full): a library without collections
 */
BriefLibrary *
brief_library_new (void)
{
  return g_object_new (BRIEF_TYPE_LIBRARY, NULL);
}

static BriefCollection *
read_bundled (const char *name, GCancellable *cancellable, GError **error)
{
  g_autofree char *path = g_strconcat (COLLECTIONS_PATH "/", name, NULL);
  g_autoptr (BriefProblems) problems = brief_problems_new (name);
  g_autoptr (GBytes) bytes = g_resource_lookup_data (brief_collections_get_resource (), path,
                                                     G_RESOURCE_LOOKUP_FLAGS_NONE, error);

  if (bytes == NULL)
    return NULL;
  return brief_collection_read_bytes (bytes, problems, cancellable, error);
}

/* Reads the bundled collections and indexes them, away from any library: whatever thread this is. */
static BriefLibrary *
read_library (GCancellable *cancellable, GError **error)
{
  g_autoptr (BriefLibrary) library = brief_library_new ();
  g_auto (GStrv)
      names = g_resources_enumerate_children (COLLECTIONS_PATH, G_RESOURCE_LOOKUP_FLAGS_NONE, error);

  if (names == NULL)
    return NULL;
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autoptr (BriefCollection) collection = read_bundled (names[i], cancellable, error);

      if (collection == NULL)
        return NULL;
      brief_library_add (library, collection);
    }
  return g_steal_pointer (&library);
}

static void
take_collections (BriefLibrary *self, BriefLibrary *from)
{
  const guint position = self->collections->len;
  const guint n_added = from->collections->len;

  g_ptr_array_extend_and_steal (self->collections, g_steal_pointer (&from->collections));
  g_ptr_array_extend_and_steal (self->indexes, g_steal_pointer (&from->indexes));
  g_list_model_items_changed (G_LIST_MODEL (self), position, 0, n_added);
}

/**
 * brief_library_load:
 * @self: a library
 * @cancellable: (nullable): a #GCancellable
 * @error: return location for an error
 *
 * Reads the bundled collections.
 *
 * Returns: whether it could
 */
gboolean
brief_library_load (BriefLibrary *self, GCancellable *cancellable, GError **error)
{
  g_autoptr (BriefLibrary) loaded = NULL;

  g_return_val_if_fail (BRIEF_IS_LIBRARY (self), FALSE);

  loaded = read_library (cancellable, error);
  if (loaded == NULL)
    return FALSE;
  take_collections (self, loaded);
  return TRUE;
}

static void
load_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;
  BriefLibrary *loaded = read_library (cancellable, &error);

  if (loaded == NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_return_pointer (task, loaded, g_object_unref);
}

/**
 * brief_library_load_async:
 * @self: a library
 * @cancellable: (nullable): a #GCancellable
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Reads the bundled collections in a thread of its own.
 */
void
brief_library_load_async (BriefLibrary *self,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (BRIEF_IS_LIBRARY (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, brief_library_load_async);
  g_task_run_in_thread (task, load_in_thread);
}

gboolean
brief_library_load_finish (BriefLibrary *self, GAsyncResult *result, GError **error)
{
  g_autoptr (BriefLibrary) loaded = NULL;

  g_return_val_if_fail (BRIEF_IS_LIBRARY (self), FALSE);
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  loaded = g_task_propagate_pointer (G_TASK (result), error);
  if (loaded == NULL)
    return FALSE;
  take_collections (self, loaded);
  return TRUE;
}

/**
 * brief_library_add:
 * @self: a library
 * @collection: a collection that is not in it
 *
 * Adds a collection and indexes its words.
 */
void
brief_library_add (BriefLibrary *self, BriefCollection *collection)
{
  g_return_if_fail (BRIEF_IS_LIBRARY (self));
  g_return_if_fail (BRIEF_IS_COLLECTION (collection));

  g_ptr_array_add (self->collections, g_object_ref (collection));
  g_ptr_array_add (self->indexes, brief_words_index_new (collection));
  g_list_model_items_changed (G_LIST_MODEL (self), self->collections->len - 1, 0, 1);
}

/**
 * brief_library_get_words:
 * @self: a library
 * @position: the position of a collection
 *
 * Returns: (transfer none): the words of its items
 */
BriefWordsIndex *
brief_library_get_words (BriefLibrary *self, guint position)
{
  g_return_val_if_fail (BRIEF_IS_LIBRARY (self), NULL);
  g_return_val_if_fail (position < self->indexes->len, NULL);

  return g_ptr_array_index (self->indexes, position);
}

/**
 * brief_library_lookup_collection:
 * @self: a library
 * @id: the id of a collection
 *
 * Returns: (transfer none) (nullable): the collection, or %NULL
 */
BriefCollection *
brief_library_lookup_collection (BriefLibrary *self, const char *id)
{
  g_return_val_if_fail (BRIEF_IS_LIBRARY (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  for (guint i = 0; i < self->collections->len; i++)
    {
      BriefCollection *collection = g_ptr_array_index (self->collections, i);

      if (g_str_equal (brief_collection_get_id (collection), id))
        return collection;
    }
  return NULL;
}

/**
 * brief_library_lookup_item:
 * @self: a library
 * @reference: collection id / item id
 *
 * Returns: (transfer none) (nullable): the item, or %NULL
 */
BriefItem *
brief_library_lookup_item (BriefLibrary *self, const char *reference)
{
  g_autofree char *collection_id = NULL;
  BriefCollection *collection;
  const char *slash;

  g_return_val_if_fail (BRIEF_IS_LIBRARY (self), NULL);
  g_return_val_if_fail (reference != NULL, NULL);

  slash = strchr (reference, '/');
  if (slash == NULL)
    return NULL;
  collection_id = g_strndup (reference, (gsize) (slash - reference));
  collection = brief_library_lookup_collection (self, collection_id);
  return collection != NULL ? brief_collection_lookup_item (collection, slash + 1) : NULL;
}

/**
 * brief_library_find_item:
 * @self: a library
 * @reference_or_id: collection id / item id, or the id alone where only one collection has it
 * @ambiguous: (out): whether several collections have it
 *
 * Returns: (transfer none) (nullable): the item, or %NULL
 */
BriefItem *
brief_library_find_item (BriefLibrary *self, const char *reference_or_id, gboolean *ambiguous)
{
  BriefItem *found = NULL;

  g_return_val_if_fail (BRIEF_IS_LIBRARY (self), NULL);
  g_return_val_if_fail (ambiguous != NULL, NULL);

  *ambiguous = FALSE;
  if (strchr (reference_or_id, '/') != NULL)
    return brief_library_lookup_item (self, reference_or_id);

  for (guint i = 0; i < self->collections->len; i++)
    {
      BriefItem *item = brief_collection_lookup_item (g_ptr_array_index (self->collections, i),
                                                      reference_or_id);

      if (item != NULL && found != NULL)
        {
          *ambiguous = TRUE;
          return NULL;
        }
      if (item != NULL)
        found = item;
    }
  return found;
}
