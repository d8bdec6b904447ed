/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "pack/brief-recent-packs.h"

#define LIST_KEY "recent-packs"
#define REMEMBER_KEY "remember-recent"

struct _BriefRecentPack {
  GObject parent_instance;

  GFile *file;
  char *pack_id;
  char *title;
  gint64 used; /* seconds since 1970 */
  GDateTime *used_time;
};

G_DEFINE_FINAL_TYPE (BriefRecentPack, brief_recent_pack, G_TYPE_OBJECT)

struct _BriefRecentPacks {
  GObject parent_instance;

  GSettings *settings;
  GPtrArray *packs; /* of BriefRecentPack */
};

static GType
get_item_type (GListModel *list)
{
  return BRIEF_TYPE_RECENT_PACK;
}

static guint
get_n_items (GListModel *list)
{
  return BRIEF_RECENT_PACKS (list)->packs->len;
}

static gpointer
get_item (GListModel *list, guint position)
{
  BriefRecentPacks *self = BRIEF_RECENT_PACKS (list);

  return position < self->packs->len ? g_object_ref (g_ptr_array_index (self->packs, position)) : NULL;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (BriefRecentPacks,
                               brief_recent_packs,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static void
brief_recent_pack_finalize (GObject *object)
{
  BriefRecentPack *self = BRIEF_RECENT_PACK (object);

  g_clear_object (&self->file);
  g_clear_pointer (&self->pack_id, g_free);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->used_time, g_date_time_unref);

  G_OBJECT_CLASS (brief_recent_pack_parent_class)->finalize (object);
}

static void
brief_recent_pack_class_init (BriefRecentPackClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = brief_recent_pack_finalize;
}

static void
brief_recent_pack_init (BriefRecentPack *self)
{
}

static BriefRecentPack *
new_pack (const char *address, const char *pack_id, const char *title, gint64 used)
{
  BriefRecentPack *self = g_object_new (BRIEF_TYPE_RECENT_PACK, NULL);

  self->file = g_file_new_for_uri (address);
  self->pack_id = g_strdup (pack_id);
  self->title = g_strdup (title);
  self->used = used;
  self->used_time = g_date_time_new_from_unix_local (used);
  if (self->used_time == NULL)
    self->used_time = g_date_time_new_from_unix_local (0);
  return self;
}

static GPtrArray *
read_packs (GSettings *settings)
{
  GPtrArray *packs = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GVariant) list = NULL;
  GVariantIter iter;
  const char *address, *pack_id, *title;
  gint64 used;

  if (!g_settings_get_boolean (settings, REMEMBER_KEY))
    return packs;
  list = g_settings_get_value (settings, LIST_KEY);
  g_variant_iter_init (&iter, list);
  while (g_variant_iter_loop (&iter, "(&s&s&sx)", &address, &pack_id, &title, &used))
    if (packs->len < BRIEF_RECENT_PACKS_MAX)
      g_ptr_array_add (packs, new_pack (address, pack_id, title, used));
  return packs;
}

/* Another window, program or person may have changed the list. */
static void
settings_changed_cb (BriefRecentPacks *self)
{
  const guint n_before = self->packs->len;

  g_clear_pointer (&self->packs, g_ptr_array_unref);
  self->packs = read_packs (self->settings);
  g_list_model_items_changed (G_LIST_MODEL (self), 0, n_before, self->packs->len);
}

/* What is not to be remembered any more is forgotten at once. */
static void
remember_changed_cb (BriefRecentPacks *self)
{
  if (!g_settings_get_boolean (self->settings, REMEMBER_KEY))
    g_settings_reset (self->settings, LIST_KEY);
  settings_changed_cb (self);
}

static void
brief_recent_packs_dispose (GObject *object)
{
  g_clear_object (&BRIEF_RECENT_PACKS (object)->settings);

  G_OBJECT_CLASS (brief_recent_packs_parent_class)->dispose (object);
}

static void
brief_recent_packs_finalize (GObject *object)
{
  g_clear_pointer (&BRIEF_RECENT_PACKS (object)->packs, g_ptr_array_unref);

  G_OBJECT_CLASS (brief_recent_packs_parent_class)->finalize (object);
}

static void
brief_recent_packs_class_init (BriefRecentPacksClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = brief_recent_packs_dispose;
  object_class->finalize = brief_recent_packs_finalize;
}

static void
brief_recent_packs_init (BriefRecentPacks *self)
{
  self->packs = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * brief_recent_packs_new:
 * @settings: the settings of the program
 *
 * Returns: (transfer full): the list
 */
BriefRecentPacks *
brief_recent_packs_new (GSettings *settings)
{
  BriefRecentPacks *self;

  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);

  self = g_object_new (BRIEF_TYPE_RECENT_PACKS, NULL);
  self->settings = g_object_ref (settings);
  g_signal_connect_object (settings, "changed::" LIST_KEY, G_CALLBACK (settings_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "changed::" REMEMBER_KEY, G_CALLBACK (remember_changed_cb), self,
                           G_CONNECT_SWAPPED);
  remember_changed_cb (self);
  return self;
}

/* Writes @first, where there is one, and all others but that of @file. */
static void
write_list (BriefRecentPacks *self, GVariant *first, GFile *file)
{
  GVariantBuilder builder;
  guint n_written = first != NULL;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a(sssx)"));
  if (first != NULL)
    g_variant_builder_add_value (&builder, first);
  for (guint i = 0; i < self->packs->len && n_written < BRIEF_RECENT_PACKS_MAX; i++)
    {
      BriefRecentPack *pack = g_ptr_array_index (self->packs, i);
      g_autofree char *address = g_file_get_uri (pack->file);

      if (g_file_equal (pack->file, file))
        continue;
      g_variant_builder_add (&builder, "(sssx)", address, pack->pack_id, pack->title, pack->used);
      n_written++;
    }
  g_settings_set_value (self->settings, LIST_KEY, g_variant_builder_end (&builder));
}

/**
 * brief_recent_packs_add:
 * @self: a list
 * @file: where the pack is
 * @pack_id: its id
 * @title: (nullable): its title
 *
 * Puts a pack first, unless nothing is to be remembered.
 */
void
brief_recent_packs_add (BriefRecentPacks *self, GFile *file, const char *pack_id, const char *title)
{
  g_autofree char *address = NULL;

  g_return_if_fail (BRIEF_IS_RECENT_PACKS (self));
  g_return_if_fail (G_IS_FILE (file));
  g_return_if_fail (pack_id != NULL);

  if (!g_settings_get_boolean (self->settings, REMEMBER_KEY))
    return;
  address = g_file_get_uri (file);
  write_list (self,
              g_variant_new ("(sssx)", address, pack_id, title != NULL ? title : "",
                             g_get_real_time () / G_USEC_PER_SEC),
              file);
}

/**
 * brief_recent_packs_remove:
 * @self: a list
 * @file: where a pack was
 *
 * Forgets a pack.
 */
void
brief_recent_packs_remove (BriefRecentPacks *self, GFile *file)
{
  g_return_if_fail (BRIEF_IS_RECENT_PACKS (self));
  g_return_if_fail (G_IS_FILE (file));

  if (brief_recent_packs_lookup_id (self, file) != NULL)
    write_list (self, NULL, file);
}

/**
 * brief_recent_packs_clear:
 * @self: a list
 *
 * Forgets all packs.
 */
void
brief_recent_packs_clear (BriefRecentPacks *self)
{
  g_return_if_fail (BRIEF_IS_RECENT_PACKS (self));

  g_settings_reset (self->settings, LIST_KEY);
}

/**
 * brief_recent_packs_lookup_id:
 * @self: a list
 * @file: where a pack is
 *
 * Returns: (nullable): the id of the pack that was there when it was used last
 */
const char *
brief_recent_packs_lookup_id (BriefRecentPacks *self, GFile *file)
{
  g_return_val_if_fail (BRIEF_IS_RECENT_PACKS (self), NULL);
  g_return_val_if_fail (G_IS_FILE (file), NULL);

  for (guint i = 0; i < self->packs->len; i++)
    {
      BriefRecentPack *pack = g_ptr_array_index (self->packs, i);

      if (g_file_equal (pack->file, file))
        return pack->pack_id;
    }
  return NULL;
}

/**
 * brief_recent_pack_get_file:
 * @self: a pack
 *
 * Returns: (transfer none): where it was
 */
GFile *
brief_recent_pack_get_file (BriefRecentPack *self)
{
  g_return_val_if_fail (BRIEF_IS_RECENT_PACK (self), NULL);

  return self->file;
}

/**
 * brief_recent_pack_get_pack_id:
 * @self: a pack
 *
 * Returns: its id
 */
const char *
brief_recent_pack_get_pack_id (BriefRecentPack *self)
{
  g_return_val_if_fail (BRIEF_IS_RECENT_PACK (self), NULL);

  return self->pack_id;
}

/**
 * brief_recent_pack_get_title:
 * @self: a pack
 *
 * Returns: its title then, or ""
 */
const char *
brief_recent_pack_get_title (BriefRecentPack *self)
{
  g_return_val_if_fail (BRIEF_IS_RECENT_PACK (self), NULL);

  return self->title;
}

/**
 * brief_recent_pack_get_used:
 * @self: a pack
 *
 * Returns: (transfer none): when it was opened or saved last
 */
GDateTime *
brief_recent_pack_get_used (BriefRecentPack *self)
{
  g_return_val_if_fail (BRIEF_IS_RECENT_PACK (self), NULL);

  return self->used_time;
}
