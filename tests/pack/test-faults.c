/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "faults.h"
#include "store-support.h"
#include "support.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

/* Every call that a save makes to the system fails once, in every way. */
static const struct {
  const char *name;
  int number;
  gboolean is_harmless; /* the system says so, and it goes on */
} errors[] = {
  { "disk-full", ENOSPC, FALSE },        { "failing-disk", EIO, FALSE },  { "no-permission", EACCES, FALSE },
  { "read-only", EROFS, FALSE },         { "gone", ENOENT, FALSE },       { "over-quota", EDQUOT, FALSE },
  { "short-write", FAULTS_SHORT, TRUE }, { "interrupted", EINTR, FALSE },
};

/* More than any save needs. */
#define CALLS_MAX 200

static char *folder; /* with the data of the user and the file */
static char *path;
static GFile *file;

static void
forget (void)
{
  g_autofree char *parent = g_path_get_dirname (path);

  support_remove_folder (folder);
  g_assert_cmpint (g_mkdir_with_parents (parent, 0700), ==, 0);
}

static BriefPackStore *
make_saved (gboolean is_saved)
{
  g_autoptr (BriefPack) pack = brief_pack_new (NULL, "en");
  BriefPackStore *store = brief_pack_store_new (pack);
  g_autoptr (GError) error = NULL;

  store_set_title (store, "First");
  if (is_saved)
    store_save (store, file, &error);
  g_assert_no_error (error);
  store_set_title (store, "Second");
  return store;
}

static void
assert_draft (BriefPackStore *store)
{
  g_autofree char *title = store_read_title (brief_pack_store_get_draft_path (store));

  g_assert_cmpstr (title, ==, "Second");
}

/* Old or new, whole; and where it was not saved, the message says where the work is, and there it is. */
static void
assert_whole (BriefPackStore *store, gboolean was_saved, gboolean saved, const GError *error)
{
  g_autofree char *title = store_read_title (path);

  if (saved)
    g_assert_cmpstr (title, ==, "Second");
  else if (title == NULL)
    g_assert_false (was_saved || g_file_test (path, G_FILE_TEST_EXISTS));
  else
    g_assert_true (g_str_equal (title, "First") || g_str_equal (title, "Second"));
  g_assert_cmpstr (brief_pack_get_title (brief_pack_store_get_pack (store)), ==, "Second");
  if (saved)
    return;
  g_assert_true (g_error_matches (error, BRIEF_PACK_ERROR, BRIEF_PACK_ERROR_NOT_SAVED)
                 || g_error_matches (error, BRIEF_PACK_ERROR, BRIEF_PACK_ERROR_CHANGED_OUTSIDE));
  g_assert_true (brief_pack_store_is_unsaved (store));
  if (strstr (error->message, "in this window only") == NULL)
    {
      g_assert_nonnull (strstr (error->message, brief_pack_store_get_draft_path (store)));
      assert_draft (store);
    }
}

/* Returns whether there were so many calls. */
static gboolean
try_call (guint nth, gsize kind, gboolean was_saved, gboolean for_good)
{
  g_autoptr (BriefPackStore) store = NULL;
  g_autoptr (GError) error = NULL;
  gboolean saved, failed;

  forget ();
  store = make_saved (was_saved);
  faults_arm (nth, errors[kind].number, for_good);
  saved = store_save (store, file, &error);
  store_pass_time (2);
  failed = faults_disarm ();
  assert_whole (store, was_saved, saved, error);
  g_assert_true (saved || failed);
  if (errors[kind].is_harmless)
    g_assert_true (saved);

  /* Once the disk is well, all is as if nothing had been. */
  g_clear_error (&error);
  store_check (store);
  if (brief_pack_store_get_outside (store) != BRIEF_OUTSIDE_NONE)
    brief_pack_store_keep_mine (store);
  g_assert_true (store_save (store, file, &error));
  g_assert_no_error (error);
  assert_whole (store, was_saved, TRUE, NULL);
  store_pass_time (2);
  return failed;
}

static void
test_each_call (gconstpointer data)
{
  const gsize kind = GPOINTER_TO_SIZE (data);

  for (guint variant = 0; variant < 4; variant++)
    {
      guint nth = 1;

      /* What is interrupted for ever is tried for ever. The short form tries each call of a save of a saved pack. */
      if ((variant & 2 && errors[kind].number == EINTR)
          || (g_getenv ("BRIEFINGS_LONG") == NULL && variant != (errors[kind].number == ENOSPC ? 3 : 1)))
        continue;
      while (nth < CALLS_MAX && try_call (nth, kind, variant & 1, variant & 2))
        nth++;
      g_test_message ("%u calls", nth - 1);
      g_assert_cmpuint (nth, >, 8); /* else nothing was tried */
      g_assert_cmpuint (nth, <, CALLS_MAX);
    }
}

/* The folder, or what is in the place of the file, is not what it was. */
static void
spoil (guint how)
{
  g_autofree char *parent = g_path_get_dirname (path);
  g_autofree char *elsewhere = g_build_filename (folder, "elsewhere", NULL);

  switch (how)
    {
    case 0: /* the folder is gone */
      support_remove_folder (parent);
      break;
    case 1: /* a folder stands there */
      g_assert_cmpint (g_unlink (path), ==, 0);
      g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
      break;
    case 2: /* a link into the void */
      g_assert_cmpint (g_unlink (path), ==, 0);
      g_assert_cmpint (symlink ("/nowhere/at/all", path), ==, 0);
      break;
    default: /* a link to another pack */
      g_assert_cmpint (g_rename (path, elsewhere), ==, 0);
      g_assert_true (g_file_set_contents (elsewhere, "of somebody else", -1, NULL));
      g_assert_cmpint (symlink (elsewhere, path), ==, 0);
    }
}

static void
test_spoilt_place (void)
{
  g_autofree char *elsewhere = g_build_filename (folder, "elsewhere", NULL);

  for (guint how = 0; how < 4; how++)
    {
      g_autoptr (BriefPackStore) store = NULL;
      g_autoptr (GError) error = NULL;
      g_autofree char *text = NULL;

      forget ();
      store = make_saved (TRUE);
      spoil (how);
      g_assert_false (store_save (store, NULL, &error));
      g_assert_nonnull (strstr (error->message, brief_pack_store_get_draft_path (store)));
      assert_draft (store);
      if (how == 3)
        {
          g_assert_true (g_file_get_contents (elsewhere, &text, NULL, NULL));
          g_assert_cmpstr (text, ==, "of somebody else");
        }
    }
}

int
main (int argc, char *argv[])
{
  g_autofree char *root = support_make_folder ();
  int status;

  folder = g_build_filename (root, "user", NULL);
  g_setenv ("XDG_DATA_HOME", folder, TRUE);
  path = g_build_filename (folder, "shared", "a.briefing", NULL);
  file = g_file_new_for_path (path);
  faults_watch (folder);
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (errors); i++)
    {
      g_autofree char *name = g_strconcat ("/faults/", errors[i].name, NULL);

      g_test_add_data_func (name, GSIZE_TO_POINTER (i), test_each_call);
    }
  g_test_add_func ("/faults/spoilt-place", test_spoilt_place);
  status = g_test_run ();
  support_remove_folder (root);
  g_free (folder);
  g_free (path);
  g_object_unref (file);
  return status;
}
