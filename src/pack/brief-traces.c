/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "pack/brief-traces.h"

#include "pack/brief-draft.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>

#define LEFTOVER_SECONDS 60

/* What the program remembers by itself of a window and of what was done in it. */
static const char *const state_keys[] = {
  "recent-packs", "window-width", "window-height", "window-maximized",
  "last-view",    "last-items",   "last-pack",     NULL,
};

typedef struct {
  BriefTraces traces;
  gboolean only_look;
  GError *error; /* why something could not be removed */
} ClearJob;

static void
free_job (gpointer data)
{
  ClearJob *job = data;

  g_clear_error (&job->error);
  g_free (job);
}

static void
remove_file (ClearJob *job, const char *path)
{
  if (!job->only_look && g_unlink (path) != 0 && errno != ENOENT && job->error == NULL)
    job->error = g_error_new (G_IO_ERROR, (int) g_io_error_from_errno (errno), _ ("%s: %s"), path,
                              g_strerror (errno));
}

static GPtrArray *
list_names (const char *folder)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    g_ptr_array_add (names, g_strdup (name));
  return names;
}

/* Claiming a draft makes sure that nobody works on it meanwhile. A lock without a draft holds nothing but the address of a
 * file; letting go of it removes it. */
static void
clear_draft (ClearJob *job, const char *path)
{
  const gboolean exists = g_file_test (path, G_FILE_TEST_EXISTS);
  g_autoptr (BriefDraft) draft = NULL;
  gboolean open;

  if (job->only_look)
    {
      g_autoptr (GFile) file = brief_draft_read_file (path, &open);
    }
  else
    draft = brief_draft_claim_path (path, &open);
  if (open)
    job->traces.n_open += exists ? 1 : 0;
  else
    job->traces.n_drafts += exists ? 1 : 0;
  if (draft != NULL)
    remove_file (job, path);
}

/* What a write that was broken off has left; one that goes on has not been there for long. */
static void
clear_leftover (ClearJob *job, const char *path)
{
  struct stat status;

  if (stat (path, &status) == 0 && time (NULL) - status.st_mtim.tv_sec > LEFTOVER_SECONDS)
    remove_file (job, path);
}

static void
clear_drafts (ClearJob *job)
{
  g_autofree char *folder = brief_draft_dup_folder ();
  g_autoptr (GPtrArray) names = list_names (folder);

  for (guint i = 0; i < names->len; i++)
    {
      const char *name = g_ptr_array_index (names, i);
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (brief_draft_is_name (name))
        clear_draft (job, path);
      else if (g_str_has_suffix (name, ".lock"))
        {
          g_autofree char *stem = g_strndup (path, strlen (path) - strlen (".lock"));
          g_autofree char *of_draft = g_strconcat (stem, ".briefing", NULL);

          if (!g_file_test (of_draft, G_FILE_TEST_EXISTS))
            clear_draft (job, of_draft);
        }
      else
        clear_leftover (job, path);
    }
  if (!job->only_look)
    g_rmdir (folder);
}

static void
clear_history (ClearJob *job)
{
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "briefings", "history", NULL);
  g_autoptr (GPtrArray) packs = list_names (folder);

  for (guint i = 0; i < packs->len; i++)
    {
      g_autofree char *of_pack = g_build_filename (folder, g_ptr_array_index (packs, i), NULL);
      g_autoptr (GPtrArray) states = list_names (of_pack);

      for (guint j = 0; j < states->len; j++)
        {
          g_autofree char *path = g_build_filename (of_pack, g_ptr_array_index (states, j), NULL);

          job->traces.n_states++;
          remove_file (job, path);
        }
      if (!job->only_look)
        g_rmdir (of_pack);
    }
  if (!job->only_look)
    g_rmdir (folder);
}

static void
clear_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  ClearJob *job = task_data;

  clear_drafts (job);
  clear_history (job);
  if (job->error != NULL)
    g_task_return_error (task, g_steal_pointer (&job->error));
  else
    g_task_return_boolean (task, TRUE);
}

/**
 * brief_traces_clear_async:
 * @settings: the settings of the program
 * @only_look: whether to count what there is and leave it
 * @callback: what to call then
 * @user_data: its data
 *
 * Removes unsaved packs, earlier states of saved ones, the list of recent packs, and the state of the window. Packs that are
 * open keep their unsaved changes. Files that a person saved, imported collections and preferences stay.
 */
void
brief_traces_clear_async (GSettings *settings,
                          gboolean only_look,
                          GAsyncReadyCallback callback,
                          gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  g_autoptr (GVariant) recent = NULL;
  ClearJob *job;

  g_return_if_fail (G_IS_SETTINGS (settings));

  job = g_new0 (ClearJob, 1);
  job->only_look = only_look;
  recent = g_settings_get_value (settings, "recent-packs");
  job->traces.n_recent = (guint) g_variant_n_children (recent);
  for (guint i = 0; !only_look && state_keys[i] != NULL; i++)
    g_settings_reset (settings, state_keys[i]);

  task = g_task_new (NULL, NULL, callback, user_data);
  g_task_set_source_tag (task, brief_traces_clear_async);
  g_task_set_task_data (task, job, free_job);
  g_task_run_in_thread (task, clear_in_thread);
}

/**
 * brief_traces_clear_finish:
 * @result: the result given to the callback
 * @traces: (out caller-allocates): what there was
 * @error: return location for an error of %G_IO_ERROR: the first of what could not be removed
 *
 * Returns: whether all is gone that was to go
 */
gboolean
brief_traces_clear_finish (GAsyncResult *result, BriefTraces *traces, GError **error)
{
  const ClearJob *job;

  g_return_val_if_fail (g_async_result_is_tagged (result, brief_traces_clear_async), FALSE);

  job = g_task_get_task_data (G_TASK (result));
  *traces = job->traces;
  return g_task_propagate_boolean (G_TASK (result), error);
}
