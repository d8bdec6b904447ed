/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "pack/brief-pack-recovery.h"

#include "collection/brief-input.h"
#include "pack/brief-draft.h"
#include "pack/brief-pack-file.h"
#include "pack/brief-pack-history.h"

#include <string.h>
#include <sys/stat.h>

#define ID_LENGTH 36

/* A state that may be whole. */
typedef struct {
  char *path;
  struct timespec time;
  gboolean is_draft;
} Candidate;

typedef struct {
  GFile *file;
  char *known_id;
} Search;

static void
free_search (gpointer data)
{
  Search *search = data;

  g_clear_object (&search->file);
  g_free (search->known_id);
  g_free (search);
}

static void
clear_candidate (gpointer data)
{
  g_free (((Candidate *) data)->path);
}

void
brief_recovery_free (BriefRecovery *self)
{
  g_clear_object (&self->pack);
  g_clear_pointer (&self->modified, g_date_time_unref);
  g_free (self->path);
  g_free (self);
}

static const char *
skip_blanks (const char *p, const char *end)
{
  while (p < end && strchr (" \t\r\n", *p) != NULL)
    p++;
  return p;
}

/* The id of a pack is the first in its text, as a UUID; those of collections, items and sources, which come behind, are
 * words. No parser takes a damaged text, so it is looked for as it stands. */
static char *
find_id (GBytes *bytes)
{
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);
  const char *end = text + length;

  for (const char *p = text; p != NULL && (p = memmem (p, (gsize) (end - p), "\"id\"", 4)) != NULL;)
    {
      g_autofree char *id = NULL;

      p = skip_blanks (p + 4, end);
      if (p >= end || *p != ':')
        continue;
      p = skip_blanks (p + 1, end);
      if (end - p < ID_LENGTH + 1 || *p != '"')
        continue;
      id = g_strndup (p + 1, ID_LENGTH);
      if (g_uuid_string_is_valid (id))
        return g_steal_pointer (&id);
    }
  return NULL;
}

static void
add_candidate (GArray *candidates, const char *path, gboolean is_draft)
{
  Candidate candidate = { .is_draft = is_draft };
  struct stat status;

  if (stat (path, &status) != 0)
    return;
  candidate.path = g_strdup (path);
  candidate.time = status.st_mtim;
  g_array_append_val (candidates, candidate);
}

static void
add_history (GArray *candidates, const char *id)
{
  g_autofree char *folder = brief_pack_history_dup_folder (id);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_str_has_suffix (name, ".briefing"))
        add_candidate (candidates, path, FALSE);
    }
}

static gboolean
has_id (GPtrArray *ids, const char *id)
{
  return g_ptr_array_find_with_equal_func (ids, id, g_str_equal, NULL);
}

static void
take_id (GPtrArray *ids, char *id)
{
  if (id != NULL && g_uuid_string_is_valid (id) && !has_id (ids, id))
    g_ptr_array_add (ids, id);
  else
    g_free (id);
}

/* Drafts of one of the packs, and those that go back to the damaged file, whose pack is thereby known. One that somebody is
 * working on is in a window already. */
static void
add_drafts (GArray *candidates, GFile *file, GPtrArray *ids)
{
  g_autofree char *folder = brief_draft_dup_folder ();
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *id = g_strndup (name, ID_LENGTH);
      g_autoptr (GFile) goes_back_to = NULL;
      gboolean locked;

      if (!brief_draft_is_name (name))
        continue;
      goes_back_to = brief_draft_read_file (path, &locked);
      if (locked || !(has_id (ids, id) || (goes_back_to != NULL && g_file_equal (goes_back_to, file))))
        continue;
      add_candidate (candidates, path, TRUE);
      take_id (ids, g_steal_pointer (&id));
    }
}

static int
compare_candidates (gconstpointer a, gconstpointer b)
{
  const Candidate *first = a;
  const Candidate *second = b;

  if (first->time.tv_sec != second->time.tv_sec)
    return first->time.tv_sec > second->time.tv_sec ? -1 : 1;
  if (first->time.tv_nsec != second->time.tv_nsec)
    return first->time.tv_nsec > second->time.tv_nsec ? -1 : 1;
  /* The name of a saved state begins with how often the pack was saved. */
  return g_strcmp0 (second->path, first->path);
}

static BriefRecovery *
read_candidate (const Candidate *candidate)
{
  g_autofree char *name = g_path_get_basename (candidate->path);
  g_autoptr (BriefProblems) problems = brief_problems_new (name);
  g_autoptr (BriefPack) pack = brief_pack_read_file (candidate->path, problems, NULL);
  BriefRecovery *recovery;

  if (pack == NULL)
    return NULL;
  recovery = g_new0 (BriefRecovery, 1);
  recovery->pack = g_steal_pointer (&pack);
  recovery->path = g_strdup (candidate->path);
  recovery->modified = g_date_time_new_from_unix_local (candidate->time.tv_sec);
  recovery->is_draft = candidate->is_draft;
  return recovery;
}

static BriefRecovery *
find (const Search *search)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));
  g_autofree char *path = g_file_get_path (search->file);
  g_autoptr (GBytes) bytes = NULL;

  g_array_set_clear_func (candidates, clear_candidate);
  if (path != NULL)
    bytes = brief_input_read (path, BRIEF_PACK_SIZE_MAX, NULL, NULL);
  if (bytes != NULL && g_bytes_get_size (bytes) > 0)
    take_id (ids, find_id (bytes));
  take_id (ids, g_strdup (search->known_id));
  add_drafts (candidates, search->file, ids);
  for (guint i = 0; i < ids->len; i++)
    add_history (candidates, g_ptr_array_index (ids, i));
  g_array_sort (candidates, compare_candidates);

  for (guint i = 0; i < candidates->len; i++)
    {
      BriefRecovery *recovery = read_candidate (&g_array_index (candidates, Candidate, i));

      if (recovery != NULL)
        return recovery;
    }
  return NULL;
}

static void
find_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  g_task_return_pointer (task, find (task_data), (GDestroyNotify) brief_recovery_free);
}

/**
 * brief_pack_recovery_find_async:
 * @file: a pack that could not be read
 * @known_id: (nullable): the id of the pack that was in @file when it was opened last, where that is known
 * @cancellable: (nullable): a #GCancellable
 * @callback: what to call then
 * @user_data: its data
 *
 * Looks for the newest draft or saved state of the pack that can be read: by the id that the damaged text begins with, by
 * @known_id, and by the file that drafts go back to. Nothing is changed.
 */
void
brief_pack_recovery_find_async (GFile *file,
                                const char *known_id,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  Search *search;

  g_return_if_fail (G_IS_FILE (file));

  search = g_new0 (Search, 1);
  search->file = g_object_ref (file);
  search->known_id = g_strdup (known_id);
  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, brief_pack_recovery_find_async);
  g_task_set_task_data (task, search, free_search);
  g_task_run_in_thread (task, find_in_thread);
}

/**
 * brief_pack_recovery_find_finish:
 * @result: the result given to the callback
 * @error: return location for %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable): what was found; %NULL, without an error, where there is nothing
 */
BriefRecovery *
brief_pack_recovery_find_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, brief_pack_recovery_find_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
