/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "store-support.h"
#include "support.h"

#include <signal.h>

/* A program that edits and saves at random is killed at random moments, again and again, each time going on from what
 * the last one left: the file is whole, and file and draft have all but the last second. */
#define N_KILLS_SHORT 20
#define N_KILLS_LONG 500

static guint64 n_edits;
static guint n_drafts, n_set_aside;

static void
make_file (GFile *file)
{
  g_autoptr (BriefPack) pack = brief_pack_new ("Killed", "en");
  g_autoptr (BriefPackStore) store = brief_pack_store_new (pack);
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (entries, brief_entry_new_for_note ("0"));
  brief_pack_add_entries (pack, NULL, 0, entries);
  g_assert_true (store_save (store, file, &error));
  g_assert_no_error (error);
  store_pass_time (50);
}

/* Lets a program work for a while and kills it. Returns the last number that was there a second before the end. */
static guint64
run_and_kill (const char *path, guint32 seed, guint milliseconds)
{
  g_autofree char *program = g_test_build_filename (G_TEST_BUILT, "pack", "edit-pack", NULL);
  g_autofree char *number = g_strdup_printf ("%u", seed);
  g_autoptr (GSubprocess) child = NULL;
  g_autofree char *output = NULL;
  g_auto (GStrv) lines = NULL;
  g_autoptr (GError) error = NULL;
  guint64 last = 0;
  gint64 killed;

  child = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, program, path, number, NULL);
  g_assert_no_error (error);
  g_usleep (milliseconds * 1000);
  killed = g_get_monotonic_time ();
  g_subprocess_send_signal (child, SIGKILL);
  g_assert_true (g_subprocess_communicate_utf8 (child, NULL, NULL, &output, NULL, &error));
  g_assert_true (g_subprocess_get_if_signaled (child));

  lines = g_strsplit (output, "\n", -1);
  for (guint i = 0; lines[i] != NULL && lines[i + 1] != NULL; i++)
    {
      g_auto (GStrv) words = g_strsplit (lines[i], " ", 2);

      if (g_ascii_strtoll (words[1], NULL, 10) < killed - G_USEC_PER_SEC)
        last = g_ascii_strtoull (words[0], NULL, 10);
    }
  return last;
}

static guint64
read_number (BriefPack *pack)
{
  return g_ascii_strtoull (
      brief_entry_get_note (brief_section_get_entry (brief_pack_get_section (pack, 0), 0)), NULL, 10);
}

/* A draft of what was done while a save was on its way is put aside, and offered for merging. */
static guint64
read_set_aside (BriefPackStore *store)
{
  const char *path = brief_pack_store_get_set_aside (store);
  g_autoptr (BriefProblems) problems = NULL;
  g_autoptr (BriefPack) pack = NULL;

  if (path == NULL)
    return 0;
  n_set_aside++;
  problems = brief_problems_new (path);
  pack = brief_pack_read_file (path, problems, NULL);
  g_assert_nonnull (pack);
  return read_number (pack);
}

static void
assert_kept (GFile *file, guint64 last)
{
  g_autoptr (BriefPackStore) store = NULL;
  g_autofree char *title = store_read_title (g_file_peek_path (file));
  g_autoptr (GError) error = NULL;
  guint64 number;

  g_assert_cmpstr (title, ==, "Killed");
  store = store_open (file, &error);
  g_assert_no_error (error);
  g_assert_false (brief_pack_store_is_opened_elsewhere (store));
  number = read_number (brief_pack_store_get_pack (store));
  number = MAX (number, read_set_aside (store));
  g_assert_cmpuint (number, >=, last);
  n_edits = MAX (n_edits, number);
  n_drafts += brief_pack_store_is_from_draft (store) ? 1 : 0;
}

static void
test_kills (void)
{
  const guint n_kills = g_getenv ("BRIEFINGS_LONG") != NULL ? N_KILLS_LONG : N_KILLS_SHORT;
  g_autoptr (GRand) random = g_rand_new_with_seed (500);
  g_autofree char *folder = support_make_folder ();
  g_autofree char *path = g_build_filename (folder, "a.briefing", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  make_file (file);
  for (guint i = 0; i < n_kills; i++)
    assert_kept (file, run_and_kill (path, i, (guint) g_rand_int_range (random, 20, 1900)));
  g_test_message ("%u kills, %" G_GUINT64_FORMAT
                  " edits; %u times there was a draft, %u times one was set aside",
                  n_kills, n_edits, n_drafts, n_set_aside);
  g_assert_cmpuint (n_edits, >, n_kills);
  g_assert_cmpuint (n_drafts, >, 0);
  support_remove_folder (folder);
}

int
main (int argc, char *argv[])
{
  g_autofree char *data = support_make_folder ();
  int status;

  g_setenv ("XDG_DATA_HOME", data, TRUE);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/kills/kills", test_kills);
  status = g_test_run ();
  support_remove_folder (data);
  return status;
}
