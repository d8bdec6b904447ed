/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "pack/brief-pack-private.h"

/* What a pack holds beyond its head: finding entries, the logo, and the state of its file. */

BriefSavedState *
brief_saved_state_new (gint64 revision, const char *hash, const char *parent, JsonObject *unknown)
{
  BriefSavedState *self = g_new0 (BriefSavedState, 1);

  self->revision = revision;
  self->hash = g_strdup (hash);
  self->parent = g_strdup (parent);
  self->unknown = unknown != NULL ? json_object_ref (unknown) : NULL;
  return self;
}

void
brief_saved_state_free (BriefSavedState *self)
{
  if (self == NULL)
    return;

  g_free (self->hash);
  g_free (self->parent);
  g_clear_pointer (&self->unknown, json_object_unref);
  g_free (self);
}

void
brief_pack_kept_clear (BriefPackKept *self)
{
  g_clear_pointer (&self->logo, json_object_unref);
  g_clear_pointer (&self->sources, json_array_unref);
  g_clear_pointer (&self->unknown, json_object_unref);
  g_clear_pointer (&self->unknown_options, json_object_unref);
}

/**
 * brief_pack_kept_set:
 * @self: what a pack carries
 * @other: what it is to carry
 *
 * Shares what @other has, which nobody changes in place.
 */
void
brief_pack_kept_set (BriefPackKept *self, const BriefPackKept *other)
{
  const BriefPackKept copy = {
    .logo = other->logo != NULL ? json_object_ref (other->logo) : NULL,
    .sources = other->sources != NULL ? json_array_ref (other->sources) : NULL,
    .unknown = other->unknown != NULL ? json_object_ref (other->unknown) : NULL,
    .unknown_options = other->unknown_options != NULL ? json_object_ref (other->unknown_options) : NULL,
  };

  brief_pack_kept_clear (self);
  *self = copy;
}

static const char *
get_logo_member (BriefPack *self, const char *name)
{
  JsonObject *logo = brief_pack_get_kept (self)->logo;

  return logo != NULL ? json_object_get_string_member (logo, name) : NULL;
}

/**
 * brief_pack_get_logo_type:
 * @self: a pack
 *
 * Returns: (nullable): the media type of its logo, or %NULL where it has none
 */
const char *
brief_pack_get_logo_type (BriefPack *self)
{
  g_return_val_if_fail (BRIEF_IS_PACK (self), NULL);

  return get_logo_member (self, "type");
}

/**
 * brief_pack_get_logo_text:
 * @self: a pack
 *
 * Returns: (nullable): what stands for the logo where it cannot be seen
 */
const char *
brief_pack_get_logo_text (BriefPack *self)
{
  g_return_val_if_fail (BRIEF_IS_PACK (self), NULL);

  return get_logo_member (self, "alt");
}

/**
 * brief_pack_dup_logo:
 * @self: a pack
 *
 * Returns: (transfer full) (nullable): the picture, or %NULL where it has none
 */
GBytes *
brief_pack_dup_logo (BriefPack *self)
{
  const char *base64;
  guchar *data;
  gsize length;

  g_return_val_if_fail (BRIEF_IS_PACK (self), NULL);

  base64 = get_logo_member (self, "data");
  if (base64 == NULL)
    return NULL;
  data = g_base64_decode (base64, &length);
  return g_bytes_new_take (data, length);
}

/**
 * brief_pack_get_n_entries:
 * @self: a pack
 *
 * Returns: how many entries its sections have
 */
guint
brief_pack_get_n_entries (BriefPack *self)
{
  guint n_entries = 0;

  g_return_val_if_fail (BRIEF_IS_PACK (self), 0);

  for (guint i = 0; i < brief_pack_get_n_sections (self); i++)
    n_entries += brief_section_get_n_entries (brief_pack_get_section (self, i));
  return n_entries;
}

/**
 * brief_pack_lookup_entry:
 * @self: a pack
 * @key: the key of an entry
 * @section: (out) (optional) (transfer none): the section that it is in
 * @position: (out) (optional): where it stands there
 *
 * Returns: (transfer none) (nullable): the entry
 */
BriefEntry *
brief_pack_lookup_entry (BriefPack *self, const char *key, BriefSection **section, guint *position)
{
  g_return_val_if_fail (BRIEF_IS_PACK (self), NULL);
  g_return_val_if_fail (key != NULL, NULL);

  for (guint i = 0; i < brief_pack_get_n_sections (self); i++)
    {
      BriefSection *candidate = brief_pack_get_section (self, i);

      for (guint j = 0; j < brief_section_get_n_entries (candidate); j++)
        {
          BriefEntry *entry = brief_section_get_entry (candidate, j);

          if (!g_str_equal (brief_entry_get_key (entry), key))
            continue;
          if (section != NULL)
            *section = candidate;
          if (position != NULL)
            *position = j;
          return entry;
        }
    }
  return NULL;
}

/**
 * brief_pack_lookup_item:
 * @self: a pack
 * @item_reference: `collection/id` of an item
 *
 * Returns: (transfer none) (nullable): the first entry of that item
 */
BriefEntry *
brief_pack_lookup_item (BriefPack *self, const char *item_reference)
{
  g_return_val_if_fail (BRIEF_IS_PACK (self), NULL);
  g_return_val_if_fail (item_reference != NULL, NULL);

  for (guint i = 0; i < brief_pack_get_n_sections (self); i++)
    {
      BriefSection *section = brief_pack_get_section (self, i);

      for (guint j = 0; j < brief_section_get_n_entries (section); j++)
        {
          BriefEntry *entry = brief_section_get_entry (section, j);

          if (g_strcmp0 (brief_entry_get_item_reference (entry), item_reference) == 0)
            return entry;
        }
    }
  return NULL;
}
