/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "pack/brief-entry-private.h"
#include "pack/brief-pack-private.h"
#include "pack/brief-section-private.h"

#include <glib/gi18n-lib.h>

/* The JSON that a pack keeps is counted without locks, so it may not be shared with another thread. */
static JsonNode *copy_node (JsonNode *node);

static JsonObject *
copy_object (JsonObject *object)
{
  JsonObject *copy = json_object_new ();
  JsonObjectIter iter;
  const char *name;
  JsonNode *member;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &member))
    json_object_set_member (copy, name, copy_node (member));
  return copy;
}

static JsonArray *
copy_array (JsonArray *array)
{
  JsonArray *copy = json_array_new ();

  for (guint i = 0; i < json_array_get_length (array); i++)
    json_array_add_element (copy, copy_node (json_array_get_element (array, i)));
  return copy;
}

static JsonNode *
copy_node (JsonNode *node)
{
  JsonNode *copy;

  if (!JSON_NODE_HOLDS_OBJECT (node) && !JSON_NODE_HOLDS_ARRAY (node))
    return json_node_copy (node);
  copy = json_node_new (json_node_get_node_type (node));
  if (JSON_NODE_HOLDS_OBJECT (node))
    json_node_take_object (copy, copy_object (json_node_get_object (node)));
  else
    json_node_take_array (copy, copy_array (json_node_get_array (node)));
  return copy;
}

/* @whole: with the members that this version does not know. */
static BriefEntry *
copy_entry (BriefEntry *entry, gboolean whole)
{
  BriefEntry *copy = brief_entry_new (brief_entry_get_key (entry), brief_entry_get_item_reference (entry),
                                      brief_entry_get_snapshot (entry), brief_entry_get_shown (entry),
                                      brief_entry_get_note (entry),
                                      whole ? brief_entry_get_unknown (entry) : NULL);

  brief_entry_set_kept (copy, brief_entry_get_kept (entry));
  return copy;
}

static BriefSection *
copy_section (BriefSection *section, gboolean whole)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < brief_section_get_n_entries (section); i++)
    g_ptr_array_add (entries, copy_entry (brief_section_get_entry (section, i), whole));
  return brief_section_new (brief_section_get_key (section), brief_section_get_title (section),
                            brief_section_get_note (section), entries,
                            whole ? brief_section_get_unknown (section) : NULL);
}

/* Brings over what commands change. */
static void
copy_contents (BriefPack *self, BriefPack *copy, gboolean whole)
{
  g_autoptr (GPtrArray) sections = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < BRIEF_PACK_N_FIELDS; i++)
    if (brief_pack_get_value (self, i) != NULL)
      brief_pack_change_value (copy, i, brief_pack_get_value (self, i));
  for (guint i = 0; i < brief_pack_get_n_sections (self); i++)
    g_ptr_array_add (sections, copy_section (brief_pack_get_section (self, i), whole));
  brief_pack_splice (copy, 0, 0, sections);
}

/**
 * brief_pack_copy:
 * @self: a pack
 *
 * Copies a pack as it stands, for another thread to compose: what is never changed (snapshots, what entries show) is
 * shared, the rest copied. What only a file has (members that this version does not know, the last save) is left out, as
 * is what can be undone: the copy is not for saving.
 *
 * Returns: (transfer full): a pack that nobody else changes
 */
BriefPack *
brief_pack_copy (BriefPack *self)
{
  BriefPackKept kept = { NULL };
  BriefPack *copy;

  g_return_val_if_fail (BRIEF_IS_PACK (self), NULL);

  if (brief_pack_get_kept (self)->logo != NULL)
    kept.logo = copy_object (brief_pack_get_kept (self)->logo);
  if (brief_pack_get_kept (self)->sources != NULL)
    kept.sources = copy_array (brief_pack_get_kept (self)->sources);
  copy = brief_pack_new_with_id (brief_pack_get_id (self), &kept);
  copy_contents (self, copy, FALSE);
  return copy;
}

/**
 * brief_pack_duplicate:
 * @self: a pack
 *
 * Makes a pack of its own out of @self, with another id and a title that says so. Nothing of it was ever saved.
 *
 * Returns: (transfer full): the new pack, to be worked on in the same thread
 */
BriefPack *
brief_pack_duplicate (BriefPack *self)
{
  const BriefPackKept *old;
  BriefPackKept kept = { NULL };
  const char *title;
  g_autofree char *new_title = NULL;
  BriefPack *copy;

  g_return_val_if_fail (BRIEF_IS_PACK (self), NULL);

  old = brief_pack_get_kept (self);
  kept.logo = old->logo != NULL ? json_object_ref (old->logo) : NULL;
  kept.sources = old->sources != NULL ? json_array_ref (old->sources) : NULL;
  kept.unknown = old->unknown != NULL ? json_object_ref (old->unknown) : NULL;
  kept.unknown_options = old->unknown_options != NULL ? json_object_ref (old->unknown_options) : NULL;
  copy = brief_pack_new_with_id (NULL, &kept);
  copy_contents (self, copy, TRUE);

  title = brief_pack_get_title (self);
  if (title != NULL && *title != '\0')
    {
      /* Translators: the title of a copy; %s is the title of the pack that it is a copy of. */
      new_title = g_strdup_printf (_ ("%s (copy)"), title);
      brief_pack_change_value (copy, BRIEF_PACK_FIELD_TITLE, g_variant_new_string (new_title));
    }
  return copy;
}
