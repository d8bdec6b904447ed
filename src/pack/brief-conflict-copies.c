/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "pack/brief-conflict-copies.h"

#include "pack/brief-pack-file.h"

#include <string.h>

#define PACK_SUFFIX ".briefing"

/* How far below the team folder packs are looked for, and among how many files, so that a home folder opened by mistake
 * is no work for minutes. */
#define DEPTH_MAX 4
#define FILES_MAX 5000

/* A computer has a name of letters, digits and hyphens; what else stands behind a hyphen is a title. */
static gboolean
is_computer (const char *name)
{
  const gsize length = strlen (name);

  return length >= 2 && length <= 63
         && strspn (name, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-") == length;
}

/* What a sync client puts between the name of a file and its ending:
 *   Nextcloud, ownCloud   "a (conflicted copy 2025-03-01 101112)", "a (Zoë conflicted copy …)"
 *   Dropbox               "a (Zoë's conflicted copy 2025-03-01)"
 *   Syncthing             "a.sync-conflict-20250301-101112-ABCDEFG"
 *   OneDrive              "a-HOSTNAME", "a-HOSTNAME-2"
 */
static gboolean
is_addition (const char *text)
{
  if (g_str_has_prefix (text, ".sync-conflict-"))
    return TRUE;
  if (g_str_has_prefix (text, " (") && strchr (text, ')') != NULL)
    return strstr (text, "conflicted copy") != NULL || strstr (text, "Conflicted Copy") != NULL;
  return text[0] == '-' && is_computer (text + 1);
}

/**
 * brief_conflict_copies_is_name:
 * @name: the name of a file
 * @original: the name of another
 *
 * Returns: whether @name is one that Nextcloud, Dropbox, Syncthing or OneDrive give to a copy of @original where two
 *   people have changed it
 */
gboolean
brief_conflict_copies_is_name (const char *name, const char *original)
{
  g_autofree char *stem = NULL;
  g_autofree char *addition = NULL;
  gsize stem_length, length;

  g_return_val_if_fail (name != NULL, FALSE);
  g_return_val_if_fail (original != NULL, FALSE);

  if (!g_str_has_suffix (name, PACK_SUFFIX) || !g_str_has_suffix (original, PACK_SUFFIX))
    return FALSE;
  stem_length = strlen (original) - strlen (PACK_SUFFIX);
  length = strlen (name) - strlen (PACK_SUFFIX);
  stem = g_strndup (original, stem_length);
  if (length <= stem_length || !g_str_has_prefix (name, stem))
    return FALSE;
  addition = g_strndup (name + stem_length, length - stem_length);
  return is_addition (addition);
}

typedef struct {
  GFile *folder;
  char *name;
  char *pack_id;
  guint n_files;
} Search;

static void
free_search (gpointer data)
{
  Search *search = data;

  g_object_unref (search->folder);
  g_free (search->name);
  g_free (search->pack_id);
  g_free (search);
}

static gboolean
is_same_pack (GFile *file, const char *pack_id)
{
  g_autoptr (BriefProblems) problems = brief_problems_new ("");
  g_autoptr (BriefPack) pack = brief_pack_read_file (g_file_peek_path (file), problems, NULL);

  return pack != NULL && g_str_equal (brief_pack_get_id (pack), pack_id);
}

static void
look_through (Search *search, GFile *folder, guint depth, GCancellable *cancellable, GPtrArray *found)
{
  g_autoptr (GFileEnumerator) children = g_file_enumerate_children (
      folder, G_FILE_ATTRIBUTE_STANDARD_NAME "," G_FILE_ATTRIBUTE_STANDARD_TYPE,
      G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, cancellable, NULL);
  GFileInfo *info;
  GFile *child;

  while (children != NULL && search->n_files++ < FILES_MAX
         && g_file_enumerator_iterate (children, &info, &child, cancellable, NULL) && info != NULL)
    {
      const char *name = g_file_info_get_name (info);

      if (g_file_info_get_file_type (info) == G_FILE_TYPE_DIRECTORY && depth < DEPTH_MAX && name[0] != '.')
        look_through (search, child, depth + 1, cancellable, found);
      else if (brief_conflict_copies_is_name (name, search->name) && is_same_pack (child, search->pack_id))
        g_ptr_array_add (found, g_object_ref (child));
    }
}

static int
compare_paths (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (g_file_peek_path (*(GFile *const *) a), g_file_peek_path (*(GFile *const *) b));
}

static void
find_thread_cb (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Search *search = task_data;
  GPtrArray *found = g_ptr_array_new_with_free_func (g_object_unref);

  look_through (search, search->folder, 0, cancellable, found);
  g_ptr_array_sort (found, compare_paths);
  g_task_return_pointer (task, found, (GDestroyNotify) g_ptr_array_unref);
}

/**
 * brief_conflict_copies_find_async:
 * @folder: a folder that a team shares
 * @file: the file of a pack; through a portal it is not below @folder, even where it is the same
 * @pack_id: the id of the pack
 * @cancellable: (nullable): a #GCancellable
 * @callback: what to call then
 * @user_data: its data
 *
 * Looks for the copies of a pack that sync clients make where two people have changed it.
 */
void
brief_conflict_copies_find_async (GFile *folder,
                                  GFile *file,
                                  const char *pack_id,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Search *search = g_new0 (Search, 1);

  search->folder = g_object_ref (folder);
  search->name = g_file_get_basename (file);
  search->pack_id = g_strdup (pack_id);
  g_task_set_source_tag (task, brief_conflict_copies_find_async);
  g_task_set_task_data (task, search, free_search);
  g_task_run_in_thread (task, find_thread_cb);
}

/**
 * brief_conflict_copies_find_finish:
 * @result: the result given to the callback
 * @error: return location for %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (element-type GFile): the copies, by name
 */
GPtrArray *
brief_conflict_copies_find_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, brief_conflict_copies_find_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
