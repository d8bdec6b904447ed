/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "pack/brief-pack-history.h"

#include "pack/brief-atomic-write.h"

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
