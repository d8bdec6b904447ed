/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/brief-drafts.h"

#include "pack/brief-pack-file.h"

/**
 * BriefDraft:
 *
 * A pack with changes that were not saved: its draft, its title, and when it was written.
 */
struct _BriefDraft {
  GObject parent_instance;

  GFile *file;
  char *title;
  GDateTime *modified;
};

G_DEFINE_FINAL_TYPE (BriefDraft, brief_draft, G_TYPE_OBJECT)

static void
brief_draft_finalize (GObject *object)
{
  BriefDraft *self = BRIEF_DRAFT (object);

  g_clear_object (&self->file);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->modified, g_date_time_unref);

  G_OBJECT_CLASS (brief_draft_parent_class)->finalize (object);
}

static void
brief_draft_class_init (BriefDraftClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = brief_draft_finalize;
}

static void
brief_draft_init (BriefDraft *self)
{
}

GFile *
brief_draft_get_file (BriefDraft *self)
{
  g_return_val_if_fail (BRIEF_IS_DRAFT (self), NULL);

  return self->file;
}

const char *
brief_draft_get_title (BriefDraft *self)
{
  g_return_val_if_fail (BRIEF_IS_DRAFT (self), NULL);

  return self->title;
}

GDateTime *
brief_draft_get_modified (BriefDraft *self)
{
  g_return_val_if_fail (BRIEF_IS_DRAFT (self), NULL);

  return self->modified;
}

/* A draft that cannot be read is left where it is, and out of the list. */
static BriefDraft *
read_draft (GFile *folder, GFileInfo *info)
{
  g_autoptr (GFile) file = g_file_get_child (folder, g_file_info_get_name (info));
  g_autoptr (BriefProblems) problems = brief_problems_new (g_file_info_get_name (info));
  g_autoptr (BriefPack) pack = NULL;
  BriefDraft *draft;

  if (!g_str_has_suffix (g_file_info_get_name (info), ".briefing"))
    return NULL;
  pack = brief_pack_read_file (g_file_peek_path (file), problems, NULL);
  if (pack == NULL)
    return NULL;
  draft = g_object_new (BRIEF_TYPE_DRAFT, NULL);
  draft->file = g_steal_pointer (&file);
  draft->title = g_strdup (brief_pack_get_title (pack));
  draft->modified = g_file_info_get_modification_date_time (info);
  return draft;
}

static int
compare_modified_cb (gconstpointer a, gconstpointer b, gpointer user_data)
{
  return -g_date_time_compare (BRIEF_DRAFT ((gpointer) a)->modified, BRIEF_DRAFT ((gpointer) b)->modified);
}

static void
list_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "briefings", "packs", NULL);
  g_autoptr (GFile) folder = g_file_new_for_path (path);
  g_autoptr (GListStore) drafts = g_list_store_new (BRIEF_TYPE_DRAFT);
  g_autoptr (GFileEnumerator) files = g_file_enumerate_children (
      folder, G_FILE_ATTRIBUTE_STANDARD_NAME "," G_FILE_ATTRIBUTE_TIME_MODIFIED, G_FILE_QUERY_INFO_NONE, cancellable,
      NULL);
  GFileInfo *info = NULL;

  /* No folder, no drafts. */
  while (files != NULL && g_file_enumerator_iterate (files, &info, NULL, cancellable, NULL) && info != NULL)
    {
      g_autoptr (BriefDraft) draft = read_draft (folder, info);

      if (draft != NULL)
        g_list_store_insert_sorted (drafts, draft, compare_modified_cb, NULL);
    }
  g_task_return_pointer (task, g_steal_pointer (&drafts), g_object_unref);
}

/**
 * brief_drafts_list_async:
 * @cancellable: (nullable): a #GCancellable
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Looks for unsaved packs, in a thread of its own.
 */
void
brief_drafts_list_async (GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_source_tag (task, brief_drafts_list_async);
  g_task_run_in_thread (task, list_in_thread);
}

/**
 * brief_drafts_list_finish:
 * @result: what the callback got
 * @error: return location for an error
 *
 * Returns: (transfer full): a list of #BriefDraft, the latest first
 */
GListModel *
brief_drafts_list_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
