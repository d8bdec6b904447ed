/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "store-support.h"

#include "support.h"

BriefPackStore *
store_open (GFile *file, GError **error)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autoptr (BriefProblems) problems = brief_problems_new (name);
  g_autoptr (GAsyncResult) result = NULL;

  brief_pack_store_open_async (file, problems, NULL, support_result_cb, &result);
  return brief_pack_store_open_finish (support_wait_for (&result), error);
}

gboolean
store_save (BriefPackStore *store, GFile *file, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  brief_pack_store_save_async (store, file, NULL, support_result_cb, &result);
  return brief_pack_store_save_finish (store, support_wait_for (&result), error);
}

BriefOutside
store_check (BriefPackStore *store)
{
  g_autoptr (GAsyncResult) result = NULL;

  brief_pack_store_check_async (store, TRUE, NULL, support_result_cb, &result);
  return brief_pack_store_check_finish (store, support_wait_for (&result));
}

BriefPackMerge *
store_merge (BriefPackStore *store, GFile *copy, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  brief_pack_store_merge_async (store, copy, NULL, support_result_cb, &result);
  return brief_pack_store_merge_finish (store, support_wait_for (&result), error);
}

void
store_set_title (BriefPackStore *store, const char *title)
{
  BriefPack *pack = brief_pack_store_get_pack (store);

  brief_undo_stack_break_merge (brief_pack_get_undo_stack (pack));
  brief_pack_set_detail (pack, "title", title);
}

static gboolean
stop_cb (gpointer data)
{
  *(gboolean *) data = TRUE;
  return G_SOURCE_REMOVE;
}

void
store_pass_time (guint milliseconds)
{
  gboolean stop = FALSE;

  g_timeout_add (milliseconds, stop_cb, &stop);
  while (!stop)
    g_main_context_iteration (NULL, TRUE);
}

/* NULL where there is no whole pack. */
char *
store_read_title (const char *path)
{
  g_autoptr (BriefProblems) problems = brief_problems_new (path);
  g_autoptr (BriefPack) pack = brief_pack_read_file (path, problems, NULL);

  return pack != NULL ? g_strdup (brief_pack_get_title (pack)) : NULL;
}
