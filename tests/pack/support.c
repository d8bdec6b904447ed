/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "support.h"

#include "collection/brief-collection-reader.h"
#include "pack/brief-pack-writer.h"

#include <glib/gstdio.h>

char *
support_fixture (const char *name)
{
  return g_test_build_filename (G_TEST_DIST, "fixtures", "packs", name, NULL);
}

static BriefCollection *
read_collection (const char *path)
{
  g_autoptr (BriefProblems) problems = brief_problems_new (path);
  g_autoptr (GError) error = NULL;
  BriefCollection *collection = brief_collection_read_file (path, problems, NULL, &error);

  g_assert_no_error (error);
  return collection;
}

BriefCollection *
support_read_collection (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "collections", "valid.json", NULL);

  return read_collection (path);
}

BriefCollection *
support_read_bundled (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "collections",
                                                 "amnesty-sex-work-2016.json", NULL);

  return read_collection (path);
}

BriefPack *
support_read_pack (const char *name)
{
  g_autofree char *path = support_fixture (name);
  g_autoptr (BriefProblems) problems = brief_problems_new (name);
  g_autoptr (GError) error = NULL;
  BriefPack *pack = brief_pack_read_file (path, problems, &error);

  g_assert_no_error (error);
  return pack;
}

BriefPack *
support_make_pack (BriefCollection *collection)
{
  const char *const ids[] = { "rec-1", "report-1", "body-1" };
  BriefPack *pack = brief_pack_new ("Water", "en");

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    brief_pack_add_item (pack, collection, brief_collection_lookup_item (collection, ids[i]));
  brief_pack_add_section (pack, 1, "Further");
  brief_pack_add_item (pack, collection, brief_collection_lookup_item (collection, "finding-1"));
  return pack;
}

char *
support_write (BriefPack *pack)
{
  gsize length;

  return brief_pack_write (pack, NULL, &length);
}

GPtrArray *
support_one (gpointer object)
{
  GPtrArray *array = g_ptr_array_new ();

  g_ptr_array_add (array, object);
  return array;
}

char *
support_make_folder (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("briefings-test-XXXXXX", &error);

  g_assert_no_error (error);
  return folder;
}

void
support_remove_folder (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      support_remove_folder (child);
    }
  g_remove (path);
}

/* Keeps the result of a call, for support_wait_for (). */
void
support_result_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  GAsyncResult **place = data;

  *place = g_object_ref (result);
}

GAsyncResult *
support_wait_for (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return *result;
}
