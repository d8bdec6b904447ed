/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "pack/brief-snapshot-content.h"

#include "collection/brief-json-writer.h"
#include "pack/brief-json-text.h"

typedef JsonObject *(*WriteById) (BriefSnapshot *self, const char *id);

static JsonObject *
write_source (BriefSnapshot *self, const char *id)
{
  BriefSource *source = brief_snapshot_lookup_source (self, id);

  return source != NULL ? brief_source_to_json (source) : NULL;
}

static JsonObject *
write_theme (BriefSnapshot *self, const char *id)
{
  BriefTheme *theme = brief_snapshot_lookup_theme (self, id);

  return theme != NULL ? brief_theme_to_json (theme) : NULL;
}

static void
add_item (BriefJsonText *text, const char *member, BriefItem *item)
{
  g_autoptr (JsonObject) json = item != NULL ? brief_item_to_json (item) : NULL;

  if (json != NULL)
    brief_json_text_add_object (text, member, json);
}

static int
compare_ids (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (a, b);
}

static GPtrArray *
list_ids (BriefSnapshot *self, const char *member)
{
  JsonObject *json = brief_snapshot_get_json (self);
  GPtrArray *ids = g_ptr_array_new ();
  JsonArray *array;

  if (!json_object_has_member (json, member))
    return ids;
  array = json_object_get_array_member (json, member);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      const char *id = json_object_get_string_member_with_default (json_array_get_object_element (array, i),
                                                                   "id", NULL);

      if (id != NULL)
        g_ptr_array_add (ids, (gpointer) id);
    }
  return ids;
}

/* In the order of their ids: which is cited first is told by the citations. */
static void
add_by_id (BriefJsonText *text, BriefSnapshot *self, const char *member, WriteById write)
{
  g_autoptr (GPtrArray) ids = list_ids (self, member);

  g_ptr_array_sort_values (ids, compare_ids);
  brief_json_text_begin (text, member, '[');
  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr (JsonObject) json = write (self, g_ptr_array_index (ids, i));

      if (json != NULL)
        brief_json_text_add_object (text, NULL, json);
    }
  brief_json_text_close (text, ']');
}

static void
add_evidence (BriefJsonText *text, BriefSnapshot *self)
{
  GPtrArray *evidence = brief_snapshot_get_evidence (self);

  brief_json_text_begin (text, "evidence", '[');
  for (guint i = 0; i < evidence->len; i++)
    {
      BriefItem *finding = g_ptr_array_index (evidence, i);

      brief_json_text_begin (text, NULL, '{');
      add_item (text, "finding", finding);
      add_item (text, "parent", brief_snapshot_get_evidence_parent (self, finding));
      brief_json_text_close (text, '}');
    }
  brief_json_text_close (text, ']');
}

/**
 * brief_snapshot_dup_content_hash:
 * @self: a snapshot
 *
 * Two snapshots are the same to a reader where their hashes are: item, report or body, evidence, sources and themes. What
 * the collection says of itself (its title, its revision) does not count, nor do members that this version does not know,
 * since a snapshot that is made now has none.
 *
 * It may be called in any thread.
 *
 * Returns: (transfer full): SHA-256 over what the snapshot says
 */
char *
brief_snapshot_dup_content_hash (BriefSnapshot *self)
{
  g_auto (BriefJsonText) text = { NULL };
  g_autofree char *written = NULL;
  gsize length;

  g_return_val_if_fail (BRIEF_IS_SNAPSHOT (self), NULL);

  brief_json_text_init (&text, 0);
  brief_json_text_begin (&text, NULL, '{');
  brief_json_text_add_string (&text, "type", brief_item_type_to_string (brief_snapshot_get_item_type (self)));
  add_item (&text, "item", brief_snapshot_get_item (self));
  add_item (&text, "parent", brief_snapshot_get_parent (self));
  add_evidence (&text, self);
  add_by_id (&text, self, "sources", write_source);
  add_by_id (&text, self, "themes", write_theme);
  brief_json_text_close (&text, '}');
  written = brief_json_text_end (&text, &length);
  return g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) written, length);
}

/**
 * brief_snapshot_count_new_evidence:
 * @self: a snapshot
 * @old: an older one of the same item
 *
 * Returns: how many findings support @self that did not support @old
 */
guint
brief_snapshot_count_new_evidence (BriefSnapshot *self, BriefSnapshot *old)
{
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *evidence;
  guint n_new = 0;

  g_return_val_if_fail (BRIEF_IS_SNAPSHOT (self), 0);
  g_return_val_if_fail (BRIEF_IS_SNAPSHOT (old), 0);

  evidence = brief_snapshot_get_evidence (old);
  for (guint i = 0; i < evidence->len; i++)
    g_hash_table_add (known, (gpointer) brief_item_get_id (g_ptr_array_index (evidence, i)));
  evidence = brief_snapshot_get_evidence (self);
  for (guint i = 0; i < evidence->len; i++)
    n_new += !g_hash_table_contains (known, brief_item_get_id (g_ptr_array_index (evidence, i)));
  return n_new;
}
