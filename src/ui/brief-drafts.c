/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/brief-drafts.h"

#include "pack/brief-pack-store.h"

static void
list_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  g_autoptr (GListModel) all = brief_pack_store_list_drafts ();
  GListStore *waiting = g_list_store_new (BRIEF_TYPE_DRAFT_INFO);

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (BriefDraftInfo) draft = g_list_model_get_item (all, i);

      if (!brief_draft_info_is_open (draft))
        g_list_store_append (waiting, draft);
    }
  g_task_return_pointer (task, waiting, g_object_unref);
}

/**
 * brief_drafts_list_async:
 * @cancellable: (nullable): a #GCancellable
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Looks for unsaved packs that nobody is working on, in a thread of its own.
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
 * Returns: (transfer full): a list of #BriefDraftInfo, the latest first
 */
GListModel *
brief_drafts_list_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
