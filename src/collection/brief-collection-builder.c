/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "collection/brief-collection-builder.h"

#include "collection/brief-field-reader.h"
#include "model/brief-endorsement.h"
#include "model/brief-report.h"

#include <glib/gi18n-lib.h>

#define FORMAT_NAME "briefings-collection"
#define FORMAT_VERSION 1

struct _BriefCollectionBuilder {
  BriefFieldValues values;
  char *id;
  char *language;
  BriefReferences *references;
  GPtrArray *themes;
  GPtrArray *sources;
  GPtrArray *items;
  gboolean typed;
  gboolean full;
};

/* The arrays of a collection, the `type` that an object of theirs has on a line of its own, and the kind of item. */
static const struct {
  const char *array;
  const char *type;
  int item_type; /* -1: no item */
} kinds[] = {
  { "themes", "theme", -1 },
  { "sources", "source", -1 },
  { "recommendations", "recommendation", BRIEF_ITEM_TYPE_RECOMMENDATION },
  { "reports", "report", BRIEF_ITEM_TYPE_REPORT },
  { "endorsements", "endorsement", BRIEF_ITEM_TYPE_ENDORSEMENT },
  { "statements", "statement", BRIEF_ITEM_TYPE_STATEMENT },
  { "milestones", "milestone", BRIEF_ITEM_TYPE_MILESTONE },
};

static gboolean
check_format (const BriefJsonCursor *head)
{
  BriefJsonCursor member;
  gint64 version;

  if (!brief_json_cursor_is_object (head))
    {
      brief_json_cursor_error (head, _ ("not a collection: should be an object"));
      return FALSE;
    }
  if (!brief_json_cursor_find_member (head, "format", &member))
    {
      brief_json_cursor_error (head, _ ("not a collection: \"%s\" is missing"), "format");
      return FALSE;
    }
  if (g_strcmp0 (brief_json_cursor_get_string (&member), FORMAT_NAME) != 0)
    {
      brief_json_cursor_error (&member, _ ("not a collection: should be \"%s\""), FORMAT_NAME);
      return FALSE;
    }
  if (!brief_json_cursor_find_member (head, "version", &member))
    {
      brief_json_cursor_error (head, _ ("not a collection: \"%s\" is missing"), "version");
      return FALSE;
    }
  if (!brief_json_cursor_get_integer (&member, &version) || version < 1)
    {
      brief_json_cursor_error (&member, _ ("should be %d"), FORMAT_VERSION);
      return FALSE;
    }
  if (version > FORMAT_VERSION)
    {
      g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, version);

      /* Translators: both are versions of the file format, such as 2. */
      brief_json_cursor_error (&member,
                               _ ("written for version %s of the format; this program reads version %d: "
                                  "a newer one is needed"),
                               number, FORMAT_VERSION);
      return FALSE;
    }
  return TRUE;
}

static gboolean
is_head_member (const char *name)
{
  if (g_str_equal (name, "format") || g_str_equal (name, "version")
      || brief_collection_builder_get_array_type (name) != NULL)
    return TRUE;
  for (guint i = 0; brief_collection_fields[i].member != NULL; i++)
    if (g_str_equal (name, brief_collection_fields[i].member))
      return TRUE;
  return FALSE;
}

/* Reads id and language first: all else is read with them. */
static void
read_identity (BriefCollectionBuilder *self, const BriefJsonCursor *head)
{
  BriefJsonCursor member;

  if (brief_json_cursor_find_member (head, "id", &member))
    self->id = g_strdup (brief_json_cursor_get_string (&member));
  if (brief_json_cursor_find_member (head, "language", &member)
      && brief_json_cursor_get_string (&member) != NULL
      && brief_language_tag_is_valid (brief_json_cursor_get_string (&member)))
    self->language = g_strdup (brief_json_cursor_get_string (&member));
}

/**
 * brief_collection_builder_new:
 * @head: the object of a collection; its arrays are left alone
 * @typed: whether the objects to come tell their kind as `type`
 *
 * Starts a collection. What is wrong with its head is reported, and building goes on, so that all problems are.
 *
 * Returns: (transfer full) (nullable): a builder, or %NULL where @head is no collection that we could read
 */
BriefCollectionBuilder *
brief_collection_builder_new (const BriefJsonCursor *head, gboolean typed)
{
  g_autoptr (BriefCollectionBuilder) self = NULL;
  BriefReading reading = { .partial = TRUE };
  BriefJsonCursor member;
  BriefJsonWalk walk;

  if (!check_format (head))
    return NULL;

  self = g_new0 (BriefCollectionBuilder, 1);
  self->typed = typed;
  self->references = brief_references_new ();
  self->themes = g_ptr_array_new_with_free_func (g_object_unref);
  self->sources = g_ptr_array_new_with_free_func (g_object_unref);
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
  read_identity (self, head);

  /* The arrays are no members of the table, nor unknown. */
  reading.language = self->language != NULL ? self->language : "en";
  brief_field_values_read (&self->values, brief_collection_fields, head, &reading);
  for (guint i = 0; brief_collection_fields[i].member != NULL; i++)
    if ((brief_collection_fields[i].flags & BRIEF_FIELD_REQUIRED)
        && !brief_json_cursor_find_member (head, brief_collection_fields[i].member, &member))
      brief_json_cursor_error (head, _ ("\"%s\" is missing"), brief_collection_fields[i].member);

  brief_json_walk_init (&walk, head);
  while (brief_json_walk_next (&walk, &member))
    if (!is_head_member (member.member))
      brief_json_cursor_warn (&member, _ ("not known; left out"));
  return g_steal_pointer (&self);
}

void
brief_collection_builder_free (BriefCollectionBuilder *self)
{
  if (self == NULL)
    return;

  brief_field_values_clear (&self->values);
  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->language, g_free);
  g_clear_pointer (&self->references, brief_references_free);
  g_clear_pointer (&self->themes, g_ptr_array_unref);
  g_clear_pointer (&self->sources, g_ptr_array_unref);
  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_free (self);
}

/**
 * brief_collection_builder_get_array_type:
 * @member: the name of a member of a collection
 *
 * Returns: (nullable): the `type` of the objects in that array, or %NULL where it is none of a collection's arrays
 */
const char *
brief_collection_builder_get_array_type (const char *member)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (kinds[i].array, member))
      return kinds[i].type;
  return NULL;
}

static void
add_children (GPtrArray *items, GPtrArray *children)
{
  for (guint i = 0; children != NULL && i < children->len; i++)
    g_ptr_array_add (items, g_object_ref (g_ptr_array_index (children, i)));
}

/* Facts, findings and positions are items of the collection too. */
static void
take_with_children (GPtrArray *items, BriefItem *item)
{
  g_ptr_array_add (items, item);
  if (BRIEF_IS_REPORT (item))
    {
      add_children (items, brief_report_get_facts (BRIEF_REPORT (item)));
      add_children (items, brief_report_get_findings (BRIEF_REPORT (item)));
    }
  else if (BRIEF_IS_ENDORSEMENT (item))
    add_children (items, brief_endorsement_get_positions (BRIEF_ENDORSEMENT (item)));
}

/**
 * brief_collection_builder_add:
 * @self: a collection that is being read
 * @type: the `type` of an object: theme, source, recommendation, report, endorsement, statement or milestone
 * @cursor: the object
 *
 * Reads an object into the collection, or reports what is wrong with it.
 *
 * Returns: whether reading may go on; %FALSE where @type is none, or there are too many items
 */
gboolean
brief_collection_builder_add (BriefCollectionBuilder *self, const char *type, const BriefJsonCursor *cursor)
{
  const BriefReading reading = {
    .collection_id = self->id,
    .language = self->language != NULL ? self->language : "en",
    .references = self->references,
    .typed = self->typed,
  };
  int item_type = -1;
  gpointer object;

  if (g_str_equal (type, "theme"))
    {
      object = brief_theme_read (cursor, &reading);
      if (object != NULL)
        g_ptr_array_add (self->themes, object);
      return TRUE;
    }
  if (g_str_equal (type, "source"))
    {
      object = brief_source_read (cursor, &reading);
      if (object != NULL)
        g_ptr_array_add (self->sources, object);
      return TRUE;
    }

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (kinds[i].type, type))
      item_type = kinds[i].item_type;
  if (item_type < 0)
    return FALSE;

  object = brief_item_read (cursor, (BriefItemType) item_type, NULL, &reading);
  if (object != NULL)
    take_with_children (self->items, object);
  if (brief_references_get_n_items (self->references) > BRIEF_COLLECTION_ITEMS_MAX && !self->full)
    {
      brief_json_cursor_error (cursor, _ ("more than %'u items"), BRIEF_COLLECTION_ITEMS_MAX);
      self->full = TRUE;
    }
  return !self->full;
}

/**
 * brief_collection_builder_is_full:
 * @self: a collection that is being read
 *
 * Returns: whether it has more items than it may, which was reported
 */
gboolean
brief_collection_builder_is_full (BriefCollectionBuilder *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->full;
}

/**
 * brief_collection_builder_end:
 * @self: a collection that has been read
 * @problems: what was wrong with it so far
 *
 * Follows all references, then makes the collection.
 *
 * Returns: (transfer full) (nullable): the collection, or %NULL where @problems has an error
 */
BriefCollection *
brief_collection_builder_end (BriefCollectionBuilder *self, BriefProblems *problems)
{
  const char *const names[] = { "themes", "sources", "items" };
  GPtrArray *const arrays[] = { self->themes, self->sources, self->items };
  GValue more[G_N_ELEMENTS (names)] = { G_VALUE_INIT };

  if (!self->full)
    brief_references_check (self->references, problems);
  if (brief_problems_has_errors (problems))
    return NULL;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_value_init (&more[i], G_TYPE_PTR_ARRAY);
      g_value_set_static_boxed (&more[i], arrays[i]);
    }
  return BRIEF_COLLECTION (
      brief_field_values_build (&self->values, BRIEF_TYPE_COLLECTION, G_N_ELEMENTS (names), names, more));
}
