/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "pack/brief-snapshot.h"

#include "collection/brief-item-reader.h"
#include "collection/brief-text-rules.h"
#include "pack/brief-pack-rules.h"
#include "pack/brief-snapshot-private.h"

#include <glib/gi18n-lib.h>

static const char *const snapshot_members[] = { "collection", "type",    "item",   "parent",
                                                "evidence",   "sources", "themes", NULL };
static const char *const collection_members[] = { "id",       "title",   "publisher", "revision",
                                                  "language", "license", "caveat",    NULL };
static const char *const report_members[] = { "id", "title", "place", "country", "number", "date", NULL };
static const char *const body_members[] = { "id", "organization", "about", NULL };
static const char *const finding_members[] = { "parent", NULL };

static char *
dup_string (const BriefJsonCursor *object, const char *name, gboolean required)
{
  BriefJsonCursor member;

  if (required ? !brief_pack_rules_find_required (object, name, &member)
               : !brief_json_cursor_find_member (object, name, &member))
    return NULL;
  return g_strdup (brief_text_rules_read (&member, required));
}

/* The language first: it is that of the texts. */
static void
read_collection (const BriefJsonCursor *snapshot, BriefSnapshotParts *parts, BriefReading *reading)
{
  BriefJsonCursor head, member;
  gint64 revision;

  if (!brief_pack_rules_find_required (snapshot, "collection", &head)
      || !brief_pack_rules_check_object (&head))
    return;

  if (brief_pack_rules_find_required (&head, "language", &member))
    parts->collection_language = g_strdup (brief_text_rules_read_language (&member));
  if (parts->collection_language == NULL)
    return;
  reading->language = parts->collection_language;

  parts->collection_id = dup_string (&head, "id", TRUE);
  if (parts->collection_id != NULL)
    reading->collection_id = parts->collection_id;
  if (brief_pack_rules_find_required (&head, "title", &member))
    parts->collection_title = brief_localized_text_read (&member, reading);
  if (brief_json_cursor_find_member (&head, "caveat", &member))
    parts->collection_caveat = brief_localized_text_read (&member, reading);
  parts->collection_publisher = dup_string (&head, "publisher", FALSE);
  parts->collection_license = dup_string (&head, "license", FALSE);
  if (brief_json_cursor_find_member (&head, "revision", &member))
    {
      if (brief_json_cursor_get_integer (&member, &revision))
        parts->collection_revision = (guint) CLAMP (revision, 0, G_MAXUINT);
      else
        brief_json_cursor_error (&member, _ ("should be a whole number"));
    }
  brief_pack_rules_warn_unknown (&head, collection_members);
}

static gboolean
read_type (const BriefJsonCursor *snapshot, BriefItemType *type)
{
  BriefJsonCursor member;
  const char *name;

  if (!brief_pack_rules_find_required (snapshot, "type", &member))
    return FALSE;
  name = brief_text_rules_read (&member, TRUE);
  if (name == NULL)
    return FALSE;
  if (brief_item_type_from_string (name, type))
    return TRUE;
  brief_json_cursor_error (&member, _ ("no kind of item"));
  return FALSE;
}

/* A snapshot of a pack is whole, but what a newer version knows of it may stand in it; so the rules are held here. */
static BriefItem *
read_item (const BriefJsonCursor *cursor,
           BriefItemType type,
           const char *parent_id,
           const char *const *further,
           const BriefReading *reading)
{
  if (!brief_pack_rules_check_object (cursor))
    return NULL;
  brief_pack_rules_check_members (cursor, brief_fields_for_item_type (type), further);
  return brief_item_read (cursor, type, parent_id, reading);
}

static BriefItem *
read_parent (const BriefJsonCursor *object, BriefItemType type, const BriefReading *reading)
{
  const BriefItemType parent_type = type == BRIEF_ITEM_TYPE_POSITION ? BRIEF_ITEM_TYPE_ENDORSEMENT
                                                                     : BRIEF_ITEM_TYPE_REPORT;
  BriefJsonCursor parent, id;

  if (!brief_json_cursor_find_member (object, "parent", &parent) || !brief_pack_rules_check_object (&parent)
      || !brief_pack_rules_find_required (&parent, "id", &id))
    return NULL;
  brief_pack_rules_warn_unknown (&parent,
                                 parent_type == BRIEF_ITEM_TYPE_REPORT ? report_members : body_members);
  return brief_item_read (&parent, parent_type, NULL, reading);
}

static void
read_evidence (const BriefJsonCursor *snapshot, BriefSnapshotParts *parts, const BriefReading *reading)
{
  BriefJsonCursor evidence, element;
  BriefJsonWalk walk;

  if (!brief_json_cursor_find_member (snapshot, "evidence", &evidence)
      || !brief_pack_rules_check_array (&evidence))
    return;

  brief_json_walk_init (&walk, &evidence);
  while (brief_json_walk_next (&walk, &element))
    {
      g_autoptr (BriefItem) parent = NULL;
      BriefItem *finding;

      if (brief_json_cursor_is_object (&element))
        parent = read_parent (&element, BRIEF_ITEM_TYPE_FINDING, reading);
      finding = read_item (&element, BRIEF_ITEM_TYPE_FINDING, parent ? brief_item_get_id (parent) : NULL,
                           finding_members, reading);
      if (finding == NULL)
        continue;
      g_ptr_array_add (parts->evidence, finding);
      if (parent != NULL)
        g_hash_table_insert (parts->evidence_parents, finding, g_steal_pointer (&parent));
    }
}

static void
take_named (const BriefJsonCursor *element, GHashTable *table, GObject *object, const char *id)
{
  if (!g_hash_table_contains (table, id))
    {
      g_hash_table_insert (table, (gpointer) id, object);
      return;
    }
  brief_json_cursor_error (element, _ ("id \"%s\" stands twice"), id);
  g_object_unref (object);
}

static void
read_sources (const BriefJsonCursor *snapshot, BriefSnapshotParts *parts, const BriefReading *reading)
{
  BriefJsonCursor array, element;
  BriefJsonWalk walk;

  if (!brief_pack_rules_find_required (snapshot, "sources", &array) || !brief_pack_rules_check_array (&array))
    return;
  brief_json_walk_init (&walk, &array);
  while (brief_json_walk_next (&walk, &element))
    {
      BriefSource *source = NULL;

      brief_pack_rules_check_members (&element, brief_source_fields, NULL);
      if (brief_pack_rules_check_object (&element))
        source = brief_source_read (&element, reading);
      if (source != NULL && brief_source_get_id (source) != NULL)
        take_named (&element, parts->sources, G_OBJECT (source), brief_source_get_id (source));
      else
        g_clear_object (&source);
    }
}

static void
read_themes (const BriefJsonCursor *snapshot, BriefSnapshotParts *parts, const BriefReading *reading)
{
  BriefJsonCursor array, element;
  BriefJsonWalk walk;

  if (!brief_json_cursor_find_member (snapshot, "themes", &array) || !brief_pack_rules_check_array (&array))
    return;
  brief_json_walk_init (&walk, &array);
  while (brief_json_walk_next (&walk, &element))
    {
      BriefTheme *theme = NULL;

      brief_pack_rules_check_members (&element, brief_theme_fields, NULL);
      if (brief_pack_rules_check_object (&element))
        theme = brief_theme_read (&element, reading);
      if (theme != NULL && brief_theme_get_id (theme) != NULL)
        take_named (&element, parts->themes, G_OBJECT (theme), brief_theme_get_id (theme));
      else
        g_clear_object (&theme);
    }
}

static void
check_source (const BriefJsonCursor *citation, const char *name, GHashTable *sources)
{
  BriefJsonCursor member;
  const char *id;

  if (!brief_json_cursor_find_member (citation, name, &member))
    return;
  id = brief_json_cursor_get_string (&member);
  if (id != NULL && !g_hash_table_contains (sources, id))
    brief_json_cursor_error (&member, _ ("no source \"%s\" in this snapshot"), id);
}

/* Every citation has to find its source in the snapshot: there is nowhere else to look. */
static void
check_citations (const BriefJsonCursor *cursor, GHashTable *sources)
{
  const gboolean in_citations = cursor->parent != NULL && cursor->member == NULL
                                && g_strcmp0 (cursor->parent->member, "citations") == 0;
  BriefJsonCursor child;
  BriefJsonWalk walk;

  if (!brief_json_cursor_is_object (cursor) && !brief_json_cursor_is_array (cursor))
    return;
  if (in_citations && brief_json_cursor_is_object (cursor))
    {
      check_source (cursor, "source", sources);
      check_source (cursor, "account-of", sources);
    }
  brief_json_walk_init (&walk, cursor);
  while (brief_json_walk_next (&walk, &child))
    check_citations (&child, sources);
}

/**
 * brief_snapshot_read:
 * @cursor: a snapshot of the pack format
 *
 * Reads a snapshot and reports all that is wrong with it.
 *
 * Returns: (transfer full) (nullable): the snapshot, or %NULL where an error was reported
 */
BriefSnapshot *
brief_snapshot_read (const BriefJsonCursor *cursor)
{
  const guint n_errors_before = brief_problems_get_n_errors (cursor->problems);
  g_auto (BriefSnapshotParts) parts = { NULL };
  BriefReading reading = { .collection_id = "", .partial = TRUE };
  BriefJsonCursor item, evidence;
  BriefItemType type;
  gboolean typed;

  if (!brief_pack_rules_check_object (cursor))
    return NULL;

  brief_snapshot_parts_init (&parts);
  read_collection (cursor, &parts, &reading);
  if (reading.language == NULL)
    return NULL;
  read_sources (cursor, &parts, &reading);
  read_themes (cursor, &parts, &reading);
  typed = read_type (cursor, &type);
  if (typed)
    parts.parent = read_parent (cursor, type, &reading);
  if (brief_pack_rules_find_required (cursor, "item", &item) && typed)
    parts.item = read_item (&item, type, parts.parent ? brief_item_get_id (parts.parent) : NULL, NULL,
                            &reading);
  read_evidence (cursor, &parts, &reading);
  brief_pack_rules_warn_unknown (cursor, snapshot_members);

  /* A source that could not be read would be missed once more. */
  if (brief_problems_get_n_errors (cursor->problems) == n_errors_before)
    {
      check_citations (&item, parts.sources);
      if (brief_json_cursor_find_member (cursor, "evidence", &evidence))
        check_citations (&evidence, parts.sources);
    }
  if (brief_problems_get_n_errors (cursor->problems) > n_errors_before)
    return NULL;
  parts.json = json_object_ref (json_node_get_object (cursor->node));
  return brief_snapshot_new_from_parts (&parts);
}
