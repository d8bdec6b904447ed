/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "faults.h"
#include "store-support.h"
#include "support.h"

#include <string.h>

/* The power goes at every moment of a save. What was not synced may be lost: the data of a file, all of it or its second
 * half; and each change of a folder since the folder was synced, whatever became of the others. */
typedef struct {
  GByteArray *data;
  gsize synced; /* how much of it is on the disk for sure */
} Disk;

static char *folder;
static char *path;
static guint n_disks;

static void
free_disk (gpointer data)
{
  g_byte_array_unref (((Disk *) data)->data);
  g_free (data);
}

static Disk *
new_disk (void)
{
  Disk *disk = g_new0 (Disk, 1);

  disk->data = g_byte_array_new ();
  return disk;
}

static gboolean
is_of_folder (const FaultsOperation *operation)
{
  return operation->kind == FAULTS_CREATE || operation->kind == FAULTS_RENAME
         || operation->kind == FAULTS_UNLINK;
}

/* Whether the folder of @operation was synced between it and the end. */
static gboolean
is_synced (GPtrArray *record, guint position, guint end)
{
  const FaultsOperation *operation = g_ptr_array_index (record, position);
  g_autofree char *parent = g_path_get_dirname (operation->path);

  for (guint i = position + 1; i < end; i++)
    {
      const FaultsOperation *later = g_ptr_array_index (record, i);

      if (later->kind == FAULTS_SYNC_FOLDER && g_str_equal (later->path, parent))
        return TRUE;
    }
  return FALSE;
}

static void
change_folder (GHashTable *names, const FaultsOperation *operation)
{
  const char *file;

  if (operation->kind == FAULTS_CREATE)
    g_hash_table_insert (names, g_strdup (operation->path), g_strdup (operation->path));
  else if (operation->kind == FAULTS_UNLINK)
    g_hash_table_remove (names, operation->path);
  else if ((file = g_hash_table_lookup (names, operation->path)) != NULL)
    {
      g_hash_table_insert (names, g_strdup (operation->other), g_strdup (file));
      g_hash_table_remove (names, operation->path);
    }
}

static void
change_data (GHashTable *disks, const FaultsOperation *operation)
{
  Disk *disk = g_hash_table_lookup (disks, operation->path);
  gsize length;
  const guint8 *data;

  if (operation->kind == FAULTS_CREATE)
    g_hash_table_insert (disks, g_strdup (operation->path), new_disk ());
  else if (disk != NULL && operation->kind == FAULTS_WRITE)
    {
      data = g_bytes_get_data (operation->data, &length);
      g_byte_array_append (disk->data, data, (guint) length);
    }
  else if (disk != NULL && operation->kind == FAULTS_SYNC)
    disk->synced = disk->data->len;
}

/* What is read of a name afterwards: its title, "" where nothing was there, %NULL where what is there is no pack. */
static char *
read_after (GHashTable *names, GHashTable *disks, const char *name, const char *old, gboolean torn)
{
  const char *file = g_hash_table_lookup (names, name);
  const Disk *disk = file != NULL ? g_hash_table_lookup (disks, file) : NULL;
  g_autoptr (BriefProblems) problems = brief_problems_new (name);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (BriefPack) pack = NULL;

  if (file == NULL)
    return g_strdup ("");
  if (disk == NULL)
    return g_strdup (old);
  bytes = g_bytes_new (disk->data->data, torn ? (disk->synced + disk->data->len) / 2 : disk->synced);
  pack = brief_pack_read_bytes (bytes, problems, NULL);
  return pack != NULL ? g_strdup (brief_pack_get_title (pack)) : NULL;
}

/* Old or new, whole; and what was typed is in the file or in the draft. */
static void
assert_disk (GHashTable *names, GHashTable *disks, const char *draft, gboolean is_end)
{
  for (guint torn = 0; torn < 2; torn++)
    {
      g_autofree char *in_file = read_after (names, disks, path, "First", torn == 1);
      g_autofree char *in_draft = read_after (names, disks, draft, "Second", torn == 1);

      n_disks++;
      g_assert_nonnull (in_file);
      g_assert_true (g_str_equal (in_file, "First") || g_str_equal (in_file, "Second"));
      g_assert_true (g_str_equal (in_file, "Second") || g_strcmp0 (in_draft, "Second") == 0);
      if (is_end)
        g_assert_cmpstr (in_file, ==, "Second");
    }
}

/* The power goes behind the first @end operations; of what is not sure, @lost has a bit each for what is lost. */
static void
lose_power (GPtrArray *record, guint end, guint lost, const char *draft)
{
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GHashTable) disks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_disk);
  guint n_unsure = 0;

  /* Both are there from before, and synced. */
  g_hash_table_insert (names, g_strdup (path), g_strdup ("old file"));
  g_hash_table_insert (names, g_strdup (draft), g_strdup ("old draft"));
  for (guint i = 0; i < end; i++)
    {
      const FaultsOperation *operation = g_ptr_array_index (record, i);

      change_data (disks, operation);
      if (!is_of_folder (operation))
        continue;
      if (is_synced (record, i, end) || !(lost & (1u << n_unsure++)))
        change_folder (names, operation);
    }
  assert_disk (names, disks, draft, end == record->len);
}

static guint
count_unsure (GPtrArray *record, guint end)
{
  guint n = 0;

  for (guint i = 0; i < end; i++)
    n += is_of_folder (g_ptr_array_index (record, i)) && !is_synced (record, i, end) ? 1 : 0;
  return n;
}

static void
test_every_moment (void)
{
  g_autoptr (BriefPack) pack = brief_pack_new (NULL, "en");
  g_autoptr (BriefPackStore) store = brief_pack_store_new (pack);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GPtrArray) record = NULL;
  const char *draft = brief_pack_store_get_draft_path (store);
  g_autoptr (GError) error = NULL;

  store_set_title (store, "First");
  g_assert_true (store_save (store, file, &error));
  store_pass_time (100);
  store_set_title (store, "Second");
  g_assert_true (brief_pack_store_flush_draft (store, &error));
  faults_record ();
  g_assert_true (store_save (store, NULL, &error));
  g_assert_no_error (error);
  store_pass_time (100); /* until the draft is gone */
  record = faults_take_record ();
  g_assert_false (g_file_test (draft, G_FILE_TEST_EXISTS));
  g_assert_cmpuint (record->len, >, 10);

  for (guint end = 0; end <= record->len; end++)
    {
      const guint n_unsure = count_unsure (record, end);

      g_assert_cmpuint (n_unsure, <, 12);
      for (guint lost = 0; lost < 1u << n_unsure; lost++)
        lose_power (record, end, lost, draft);
    }
  g_test_message ("%u operations, %u disks", record->len, n_disks);
  g_assert_cmpuint (n_disks, >, 2 * record->len);
}

int
main (int argc, char *argv[])
{
  g_autofree char *parent = NULL;
  int status;

  folder = support_make_folder ();
  g_setenv ("XDG_DATA_HOME", folder, TRUE);
  path = g_build_filename (folder, "shared", "a.briefing", NULL);
  parent = g_path_get_dirname (path);
  g_mkdir_with_parents (parent, 0700);
  faults_watch (folder);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/power-loss/every-moment", test_every_moment);
  status = g_test_run ();
  support_remove_folder (folder);
  g_free (folder);
  g_free (path);
  return status;
}
