/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "pack/brief-pack-history.h"

#include "pack/brief-atomic-write.h"
#include "pack/brief-pack-private.h"

#include <glib/gstdio.h>
#include <sys/stat.h>

typedef struct {
  char *path;
  struct timespec time;
} State;

static void
clear_state (gpointer state)
{
  g_free (((State *) state)->path);
}

static int
compare_states (gconstpointer a, gconstpointer b)
{
  const State *first = a;
  const State *second = b;

  if (first->time.tv_sec != second->time.tv_sec)
    return first->time.tv_sec < second->time.tv_sec ? -1 : 1;
  if (first->time.tv_nsec != second->time.tv_nsec)
    return first->time.tv_nsec < second->time.tv_nsec ? -1 : 1;
  return g_strcmp0 (first->path, second->path);
}

static GArray *
list_states (const char *folder)
{
  GArray *states = g_array_new (FALSE, FALSE, sizeof (State));
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  g_array_set_clear_func (states, clear_state);
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      State state = { .path = g_build_filename (folder, name, NULL) };
      struct stat status;

      if (g_str_has_suffix (name, ".briefing") && stat (state.path, &status) == 0)
        {
          state.time = status.st_mtim;
          g_array_append_val (states, state);
        }
      else
        clear_state (&state);
    }
  return states;
}

/**
 * brief_pack_history_dup_folder:
 * @pack_id: the id of a pack
 *
 * Returns: (transfer full): the folder of its saved states
 */
char *
brief_pack_history_dup_folder (const char *pack_id)
{
  return g_build_filename (g_get_user_data_dir (), "briefings", "history", pack_id, NULL);
}

/**
 * brief_pack_history_add:
 * @pack_id: the id of a pack
 * @revision: how often it was saved
 * @hash: the hash of what was saved, by which its copies name it
 * @bytes: what was saved
 * @error: return location for an error of %G_IO_ERROR
 *
 * Keeps a saved state of a pack, for a merge to find what two copies began from; the oldest go.
 *
 * Returns: whether it was kept
 */
gboolean
brief_pack_history_add (const char *pack_id, gint64 revision, const char *hash, GBytes *bytes, GError **error)
{
  g_autofree char *folder = brief_pack_history_dup_folder (pack_id);
  g_autofree char *name = g_strdup_printf ("%010" G_GINT64_FORMAT "-%s.briefing", revision, hash);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GArray) states = NULL;

  g_mkdir_with_parents (folder, 0700);
  if (!brief_atomic_write (path, bytes, error))
    return FALSE;

  states = list_states (folder);
  g_array_sort (states, compare_states);
  for (guint i = 0; i + BRIEF_PACK_HISTORY_LENGTH < states->len; i++)
    g_unlink (g_array_index (states, State, i).path);
  return TRUE;
}

/* The file of a state, whatever its revision; %NULL where it is not kept. */
static char *
find_state (const char *pack_id, const char *hash)
{
  g_autofree char *folder = brief_pack_history_dup_folder (pack_id);
  g_autofree char *suffix = g_strdup_printf ("-%s.briefing", hash);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, suffix))
      return g_build_filename (folder, name, NULL);
  return NULL;
}

/**
 * brief_pack_history_has:
 * @pack_id: the id of a pack
 * @hash: the hash of a state of it
 *
 * Returns: whether that state is kept
 */
gboolean
brief_pack_history_has (const char *pack_id, const char *hash)
{
  g_autofree char *path = find_state (pack_id, hash);

  return path != NULL;
}

/* A state that is not what its name says is none. */
static BriefPack *
read_state (const char *pack_id, const char *hash)
{
  g_autofree char *path = find_state (pack_id, hash);
  g_autoptr (BriefProblems) problems = NULL;
  g_autoptr (BriefPack) pack = NULL;

  if (path == NULL)
    return NULL;
  problems = brief_problems_new (path);
  pack = brief_pack_read_file (path, problems, NULL);
  if (pack == NULL || g_strcmp0 (brief_pack_get_content_hash (pack), hash) != 0)
    return NULL;
  return g_steal_pointer (&pack);
}

/* The hashes of what a state came from, itself first, as far back as is known. */
static GPtrArray *
list_ancestors (BriefPack *pack)
{
  const BriefSavedState *saved = brief_pack_get_saved (pack);
  GPtrArray *hashes = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *next = NULL;

  if (saved == NULL)
    return hashes;
  g_ptr_array_add (hashes, g_strdup (saved->hash));
  next = g_strdup (saved->parent);
  while (next != NULL && hashes->len <= BRIEF_PACK_HISTORY_LENGTH)
    {
      g_autoptr (BriefPack) parent = read_state (brief_pack_get_id (pack), next);

      g_ptr_array_add (hashes, g_strdup (next));
      saved = parent != NULL ? brief_pack_get_saved (parent) : NULL;
      g_set_str (&next, saved != NULL ? saved->parent : NULL);
    }
  return hashes;
}

/**
 * brief_pack_history_find_ancestor:
 * @mine: a pack; it may have changed since its last save
 * @theirs: another state of it
 *
 * Finds the latest saved state that both began with, by the hashes that saves name as those they came from.
 *
 * Returns: (transfer full) (nullable): that state; %NULL where it is not known
 */
BriefPack *
brief_pack_history_find_ancestor (BriefPack *mine, BriefPack *theirs)
{
  g_autoptr (GPtrArray) my_hashes = NULL;
  g_autoptr (GPtrArray) their_hashes = NULL;

  g_return_val_if_fail (BRIEF_IS_PACK (mine), NULL);
  g_return_val_if_fail (BRIEF_IS_PACK (theirs), NULL);

  my_hashes = list_ancestors (mine);
  their_hashes = list_ancestors (theirs);
  for (guint i = 0; i < their_hashes->len; i++)
    {
      const char *hash = g_ptr_array_index (their_hashes, i);
      BriefPack *state;

      if (!g_ptr_array_find_with_equal_func (my_hashes, hash, g_str_equal, NULL))
        continue;
      /* They have what I began with, and nothing more. */
      if (i == 0)
        return g_object_ref (theirs);
      state = read_state (brief_pack_get_id (mine), hash);
      if (state != NULL)
        return state;
    }
  return NULL;
}
