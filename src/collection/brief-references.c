/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "collection/brief-references.h"

#include <glib/gi18n-lib.h>

/* A name whose bearer has not been read yet. */
typedef struct {
  const char *id;   /* in the chunk */
  const char *path; /* in the chunk */
  guint line;
  BriefTarget target;
} Pending;

/* That one recommendation is a part of another. */
typedef struct {
  const char *part;
  const char *whole;
  const char *path;
  guint line;
  guint visit; /* number of the walk that came by, 0 for none */
} Part;

struct _BriefReferences {
  GHashTable *items;   /* id to BriefItemType + 1 */
  GHashTable *sources; /* set of ids */
  GHashTable *themes;  /* set of ids */
  GArray *pending;     /* of Pending */
  GArray *parts;       /* of Part */
  /* Paths and ids of a large collection are few different ones in JSON Lines: each is kept once. */
  GStringChunk *chunk;
};

/**
 * brief_references_new:
 *
 * Returns: (transfer full): an empty list of ids
 */
BriefReferences *
brief_references_new (void)
{
  BriefReferences *self = g_new0 (BriefReferences, 1);

  self->items = g_hash_table_new (g_str_hash, g_str_equal);
  self->sources = g_hash_table_new (g_str_hash, g_str_equal);
  self->themes = g_hash_table_new (g_str_hash, g_str_equal);
  self->pending = g_array_new (FALSE, FALSE, sizeof (Pending));
  self->parts = g_array_new (FALSE, FALSE, sizeof (Part));
  self->chunk = g_string_chunk_new (64 * 1024);
  return self;
}

void
brief_references_free (BriefReferences *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->items, g_hash_table_unref);
  g_clear_pointer (&self->sources, g_hash_table_unref);
  g_clear_pointer (&self->themes, g_hash_table_unref);
  g_clear_pointer (&self->pending, g_array_unref);
  g_clear_pointer (&self->parts, g_array_unref);
  g_clear_pointer (&self->chunk, g_string_chunk_free);
  g_free (self);
}

static void
add_id (BriefReferences *self, GHashTable *table, const BriefJsonCursor *cursor, guint value)
{
  const char *id = brief_json_cursor_get_string (cursor);

  if (g_hash_table_contains (table, id))
    {
      brief_json_cursor_error (cursor, _ ("the id \"%s\" is taken already"), id);
      return;
    }
  g_hash_table_insert (table, g_string_chunk_insert_const (self->chunk, id), GUINT_TO_POINTER (value));
}

/**
 * brief_references_add_item:
 * @self: the ids of a collection
 * @id: where an item gives its id, a string
 * @type: the kind of item
 *
 * Notes the id of an item; reports it where it is taken.
 */
void
brief_references_add_item (BriefReferences *self, const BriefJsonCursor *id, BriefItemType type)
{
  g_return_if_fail (self != NULL);

  add_id (self, self->items, id, (guint) type + 1);
}

void
brief_references_add_source (BriefReferences *self, const BriefJsonCursor *id)
{
  g_return_if_fail (self != NULL);

  add_id (self, self->sources, id, 1);
}

void
brief_references_add_theme (BriefReferences *self, const BriefJsonCursor *id)
{
  g_return_if_fail (self != NULL);

  add_id (self, self->themes, id, 1);
}

static gboolean
is_known (BriefReferences *self, const char *id, BriefTarget target)
{
  switch (target)
    {
    case BRIEF_TARGET_ITEM:
      return g_hash_table_contains (self->items, id);
    case BRIEF_TARGET_RECOMMENDATION:
      return GPOINTER_TO_UINT (g_hash_table_lookup (self->items, id)) == BRIEF_ITEM_TYPE_RECOMMENDATION + 1;
    case BRIEF_TARGET_SOURCE:
      return g_hash_table_contains (self->sources, id);
    case BRIEF_TARGET_THEME:
      return g_hash_table_contains (self->themes, id);
    default:
      g_return_val_if_reached (FALSE);
    }
}

/**
 * brief_references_name:
 * @self: the ids of a collection
 * @reference: where something is named by its id, a string
 * @target: what it should be
 *
 * Notes that something is named, to be looked up when all has been read.
 */
void
brief_references_name (BriefReferences *self, const BriefJsonCursor *reference, BriefTarget target)
{
  g_autofree char *path = NULL;
  const char *id = brief_json_cursor_get_string (reference);
  Pending pending;

  g_return_if_fail (self != NULL);

  if (is_known (self, id, target))
    return;

  path = brief_json_cursor_dup_path (reference);
  pending = (Pending) {
    .id = g_string_chunk_insert_const (self->chunk, id),
    .path = g_string_chunk_insert_const (self->chunk, path),
    .line = brief_json_cursor_get_line (reference),
    .target = target,
  };
  g_array_append_val (self->pending, pending);
}

/**
 * brief_references_add_part:
 * @self: the ids of a collection
 * @part: the id of a recommendation
 * @whole: where it names the one that it is a part of, a string
 */
void
brief_references_add_part (BriefReferences *self, const char *part, const BriefJsonCursor *whole)
{
  g_autofree char *path = brief_json_cursor_dup_path (whole);
  Part entry;

  g_return_if_fail (self != NULL);

  entry = (Part) {
    .part = g_string_chunk_insert_const (self->chunk, part),
    .whole = g_string_chunk_insert_const (self->chunk, brief_json_cursor_get_string (whole)),
    .path = g_string_chunk_insert_const (self->chunk, path),
    .line = brief_json_cursor_get_line (whole),
  };
  g_array_append_val (self->parts, entry);
}

/**
 * brief_references_get_n_items:
 * @self: the ids of a collection
 *
 * Returns: how many items there are so far
 */
guint
brief_references_get_n_items (BriefReferences *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return g_hash_table_size (self->items);
}

static void
report_pending (const Pending *pending, BriefProblems *problems)
{
  g_autofree char *message = NULL;

  switch (pending->target)
    {
    case BRIEF_TARGET_ITEM:
      message = g_strdup_printf (_ ("no item \"%s\" in this collection"), pending->id);
      break;
    case BRIEF_TARGET_RECOMMENDATION:
      message = g_strdup_printf (_ ("no recommendation \"%s\" in this collection"), pending->id);
      break;
    case BRIEF_TARGET_SOURCE:
      message = g_strdup_printf (_ ("no source \"%s\" in this collection"), pending->id);
      break;
    case BRIEF_TARGET_THEME:
      message = g_strdup_printf (_ ("no theme \"%s\" in this collection"), pending->id);
      break;
    default:
      g_return_if_reached ();
    }
  brief_problems_add (problems, BRIEF_SEVERITY_ERROR, pending->line, pending->path, "%s", message);
}

/* Each recommendation is a part of one other at most, so a walk upwards that meets itself has found a ring. */
static void
check_rings (BriefReferences *self, BriefProblems *problems)
{
  g_autoptr (GHashTable) by_part = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < self->parts->len; i++)
    {
      Part *part = &g_array_index (self->parts, Part, i);

      g_hash_table_insert (by_part, (gpointer) part->part, part);
    }

  for (guint i = 0; i < self->parts->len; i++)
    {
      Part *part = &g_array_index (self->parts, Part, i);

      while (part != NULL && part->visit == 0)
        {
          part->visit = i + 1;
          part = g_hash_table_lookup (by_part, part->whole);
        }
      if (part != NULL && part->visit == i + 1)
        brief_problems_add (problems, BRIEF_SEVERITY_ERROR, part->line, part->path,
                            _ ("the recommendation \"%s\" is, over others, a part of itself"), part->part);
    }
}

/**
 * brief_references_check:
 * @self: the ids of a collection, all of it read
 * @problems: where to report
 *
 * Reports names without anything behind them, and rings.
 */
void
brief_references_check (BriefReferences *self, BriefProblems *problems)
{
  g_return_if_fail (self != NULL);

  for (guint i = 0; i < self->pending->len; i++)
    {
      const Pending *pending = &g_array_index (self->pending, Pending, i);

      if (!is_known (self, pending->id, pending->target))
        report_pending (pending, problems);
    }
  check_rings (self, problems);
}
