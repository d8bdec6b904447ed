/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "pack/brief-pack-store.h"
#include "support.h"

#include <stdio.h>
#include <stdlib.h>

/* Opens a pack and types on it, a letter every 20 ms and never a pause, until somebody kills it. Says so on standard
 * output after two seconds of typing, with what was typed one second before.
 *
 * With a number behind the file, it goes on from the number in the note, counts on in it, and saves at random; it says
 * on standard output of each number when it was there. */

typedef struct {
  BriefEntry *entry;
  GString *typed;
  char *a_second_ago;
  guint n_letters;
  GRand *random;
} Typing;

static BriefPackStore *store;

static gboolean
type_cb (gpointer data)
{
  Typing *typing = data;

  g_string_append_printf (typing->typed, "%u ", typing->n_letters++);
  brief_pack_set_entry_note (brief_pack_store_get_pack (store), typing->entry, typing->typed->str);
  if (typing->n_letters == 50)
    typing->a_second_ago = g_strdup (typing->typed->str);
  if (typing->n_letters == 110)
    {
      printf ("%s\n", typing->a_second_ago);
      fflush (stdout);
    }
  return G_SOURCE_CONTINUE;
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  /* One that came too early is refused, which is no matter. */
  brief_pack_store_save_finish (store, result, NULL);
}

static gboolean
count_cb (gpointer data)
{
  Typing *typing = data;
  g_autofree char *note = g_strdup_printf ("%u", ++typing->n_letters);

  brief_pack_set_entry_note (brief_pack_store_get_pack (store), typing->entry, note);
  printf ("%u %" G_GINT64_FORMAT "\n", typing->n_letters, g_get_monotonic_time ());
  fflush (stdout);
  if (g_rand_int_range (typing->random, 0, 12) == 0)
    brief_pack_store_save_async (store, NULL, NULL, saved_cb, NULL);
  g_timeout_add ((guint) g_rand_int_range (typing->random, 1, 40), count_cb, typing);
  return G_SOURCE_REMOVE;
}

static void
start (Typing *typing)
{
  const char *note = brief_entry_get_note (typing->entry);

  if (typing->random == NULL)
    {
      g_timeout_add (20, type_cb, typing);
      return;
    }
  typing->n_letters = note != NULL ? (guint) g_ascii_strtoull (note, NULL, 10) : 0;
  count_cb (typing);
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Typing *typing = data;
  BriefPack *pack;

  store = brief_pack_store_open_finish (result, NULL);
  if (store == NULL)
    exit (1);
  pack = brief_pack_store_get_pack (store);
  typing->entry = brief_section_get_entry (brief_pack_get_section (pack, 0), 0);
  start (typing);
}

int
main (int argc, char *argv[])
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr (GFile) file = g_file_new_for_path (argv[1]);
  g_autoptr (BriefProblems) problems = brief_problems_new (argv[1]);
  Typing typing = { .typed = g_string_new (NULL) };

  if (argc > 2)
    typing.random = g_rand_new_with_seed ((guint32) g_ascii_strtoull (argv[2], NULL, 10));
  brief_pack_store_open_async (file, problems, NULL, opened_cb, &typing);
  g_main_loop_run (loop);
  return 0;
}
