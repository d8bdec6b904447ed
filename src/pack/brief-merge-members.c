/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "pack/brief-merge-members.h"

/* A member, or some that only make sense together, that two people have changed. */
typedef struct {
  BriefMergeConflict *conflict;
  JsonObject *target;
  const char *const *names;
  JsonObject *mine;
  JsonObject *theirs;
} OpenMember;

/* Members that hold lists, or say what an object is: the merge sees to them by itself. */
static const char *const set_apart[] = { "format",  "version",  "id",      "key",     "saved",
                                         "options", "sections", "entries", "sources", NULL };

/* An item and what was taken of it. */
static const char *const taken_members[] = { "snapshot", "item", NULL };

static void
free_open_member (gpointer data)
{
  OpenMember *open = data;

  g_object_unref (open->conflict);
  json_object_unref (open->target);
  json_object_unref (open->mine);
  json_object_unref (open->theirs);
  g_free (open);
}

void
brief_merging_init (BriefMerging *self)
{
  self->conflicts = g_list_store_new (BRIEF_TYPE_MERGE_CONFLICT);
  self->open_members = g_ptr_array_new_with_free_func (free_open_member);
  self->n_changes = 0;
}

void
brief_merging_clear (BriefMerging *self)
{
  g_clear_object (&self->conflicts);
  g_clear_pointer (&self->open_members, g_ptr_array_unref);
}

static JsonNode *
get_member (JsonObject *object, const char *name)
{
  return object != NULL ? json_object_get_member (object, name) : NULL;
}

static gboolean
is_same_node (JsonNode *a, JsonNode *b)
{
  if (a == NULL || b == NULL)
    return a == b;
  return json_node_equal (a, b);
}

static gboolean
is_same (JsonObject *a, JsonObject *b, const char *const *names)
{
  for (guint i = 0; names[i] != NULL; i++)
    if (!is_same_node (get_member (a, names[i]), get_member (b, names[i])))
      return FALSE;
  return TRUE;
}

static gboolean
is_set_apart (const char *name, BriefMergeKind kind)
{
  /* All of an own source is one member; an option may be called as it likes. */
  return kind == BRIEF_MERGE_KIND_OPTIONS ? FALSE : g_strv_contains (set_apart, name);
}

static gboolean
has_any (JsonObject *object, const char *const *names)
{
  for (guint i = 0; object != NULL && names[i] != NULL; i++)
    if (json_object_has_member (object, names[i]))
      return TRUE;
  return FALSE;
}

static void
take (JsonObject *target, JsonObject *source, const char *const *names)
{
  for (guint i = 0; names[i] != NULL; i++)
    {
      JsonNode *node = get_member (source, names[i]);

      if (node != NULL)
        json_object_set_member (target, names[i], json_node_copy (node));
      else if (json_object_has_member (target, names[i]))
        json_object_remove_member (target, names[i]);
    }
}

static void
add_conflict (BriefMerging *self,
              const BriefMergeSides *sides,
              const char *const *names,
              BriefMergeKind kind,
              const char *owner,
              JsonObject *target)
{
  OpenMember *open = g_new0 (OpenMember, 1);
  g_autofree char *title = brief_merge_words_dup_member (kind, names[0], owner);
  g_autofree char *mine = brief_merge_words_dup_value (sides->mine, names[0]);
  g_autofree char *theirs = brief_merge_words_dup_value (sides->theirs, names[0]);
  const gboolean both = g_str_equal (names[0], "note") && has_any (sides->mine, names)
                        && has_any (sides->theirs, names);
  BriefMergeChoice choice = BRIEF_MERGE_MINE;

  if (both)
    choice = BRIEF_MERGE_BOTH;
  else if (!has_any (sides->mine, names))
    choice = BRIEF_MERGE_THEIRS;
  open->conflict = brief_merge_conflict_new (title, mine, theirs, both, choice);
  open->target = json_object_ref (target);
  open->names = names;
  open->mine = json_object_ref (sides->mine);
  open->theirs = json_object_ref (sides->theirs);
  g_list_store_append (self->conflicts, open->conflict);
  g_ptr_array_add (self->open_members, open);
}

/* Where it is not known what both began with, what only one of them has was added, and not taken out by the other. */
static void
merge_member (BriefMerging *self,
              const BriefMergeSides *sides,
              const char *const *names,
              BriefMergeKind kind,
              const char *owner,
              JsonObject *target)
{
  const gboolean mine_is_old = sides->base != NULL ? is_same (sides->base, sides->mine, names)
                                                   : !has_any (sides->mine, names);
  const gboolean theirs_is_old = sides->base != NULL ? is_same (sides->base, sides->theirs, names)
                                                     : !has_any (sides->theirs, names);

  if (is_same (sides->mine, sides->theirs, names) || theirs_is_old)
    take (target, sides->mine, names);
  else if (mine_is_old)
    {
      take (target, sides->theirs, names);
      self->n_changes++;
    }
  else
    {
      take (target, sides->mine, names);
      add_conflict (self, sides, names, kind, owner, target);
    }
}

/* Each name once and interned, since conflicts outlive the objects. */
static GPtrArray *
list_members (const BriefMergeSides *sides)
{
  GPtrArray *names = g_ptr_array_new ();
  JsonObject *objects[] = { sides->mine, sides->theirs };

  for (guint i = 0; i < G_N_ELEMENTS (objects); i++)
    {
      JsonObjectIter iter;
      const char *name;
      JsonNode *node;

      json_object_iter_init_ordered (&iter, objects[i]);
      while (json_object_iter_next_ordered (&iter, &name, &node))
        if (i == 0 || !json_object_has_member (objects[0], name))
          g_ptr_array_add (names, (gpointer) g_intern_string (name));
    }
  return names;
}

/* A list of one name that lives as long as the program, as the name does. */
static const char *const *
list_of_one (const char *name)
{
  static GMutex mutex;
  static GHashTable *lists;
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&mutex);
  const char **list;

  if (lists == NULL)
    lists = g_hash_table_new (g_str_hash, g_str_equal);
  list = g_hash_table_lookup (lists, name);
  if (list == NULL)
    {
      list = g_new0 (const char *, 2);
      list[0] = name;
      g_hash_table_insert (lists, (gpointer) name, list);
    }
  return list;
}

/**
 * brief_merging_merge_members:
 * @self: a merge
 * @sides: an object on its sides
 * @kind: what it is
 * @owner: (nullable): its heading, for people
 *
 * Merges an object member by member. What was changed twice is as @sides->mine has it until the conflict is settled.
 *
 * Returns: (transfer full): the object
 */
JsonObject *
brief_merging_merge_members (BriefMerging *self,
                             const BriefMergeSides *sides,
                             BriefMergeKind kind,
                             const char *owner)
{
  JsonObject *merged = json_object_new ();
  g_autoptr (GPtrArray) names = list_members (sides);

  for (guint i = 0; i < names->len; i++)
    {
      const char *name = g_ptr_array_index (names, i);

      if (is_set_apart (name, kind))
        continue;
      if (kind != BRIEF_MERGE_KIND_ENTRY || !g_strv_contains (taken_members, name))
        merge_member (self, sides, list_of_one (name), kind, owner, merged);
      else if (!has_any (merged, taken_members))
        merge_member (self, sides, taken_members, kind, owner, merged);
    }
  return merged;
}

static char *
join_notes (JsonObject *mine, JsonObject *theirs, const char *name)
{
  return g_strjoin ("\n\n", json_object_get_string_member (mine, name),
                    json_object_get_string_member (theirs, name), NULL);
}

/**
 * brief_merging_settle_members:
 * @self: a merge
 *
 * Gives the merged objects the members that were chosen.
 */
void
brief_merging_settle_members (BriefMerging *self)
{
  for (guint i = 0; i < self->open_members->len; i++)
    {
      const OpenMember *open = g_ptr_array_index (self->open_members, i);
      g_autofree char *note = NULL;

      switch (brief_merge_conflict_get_choice (open->conflict))
        {
        case BRIEF_MERGE_MINE:
          take (open->target, open->mine, open->names);
          break;
        case BRIEF_MERGE_THEIRS:
          take (open->target, open->theirs, open->names);
          break;
        case BRIEF_MERGE_BOTH:
          note = join_notes (open->mine, open->theirs, open->names[0]);
          json_object_set_string_member (open->target, open->names[0], note);
          break;
        default:
          g_assert_not_reached ();
        }
    }
}

/**
 * brief_merging_is_same:
 * @a: an object
 * @b: an object
 * @kind: what they are
 *
 * Returns: whether their members are the same, lists in them left aside
 */
gboolean
brief_merging_is_same (JsonObject *a, JsonObject *b, BriefMergeKind kind)
{
  const BriefMergeSides sides = { NULL, a, b };
  g_autoptr (GPtrArray) names = list_members (&sides);

  for (guint i = 0; i < names->len; i++)
    {
      const char *name = g_ptr_array_index (names, i);

      if (!is_set_apart (name, kind) && !is_same_node (get_member (a, name), get_member (b, name)))
        return FALSE;
    }
  return TRUE;
}
