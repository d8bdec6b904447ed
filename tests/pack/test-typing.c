/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "pack/brief-text-change.h"
#include "support.h"

#include <malloc.h>
#include <string.h>

/* A script of keys: letters as typed, "<" Backspace, "|" a pause of more than a second, "^" a save. What undo comes by on
 * its way back, the newest first. */
typedef struct {
  const char *name;
  const char *keys;
  const char *states[8];
} Typing;

static const Typing typings[] = {
  { "a word", "Hello", { "" } },
  { "a short sentence", "Ask for it.", { "" } },
  { "a pause", "Hello| you", { "Hello", "" } },
  { "a slip", "Helo<lo", { "" } },
  { "a save", "Hello^ you", { "Hello", "" } },
  { "two sentences", "The law has not changed. Ask for a date.", { "The law has not changed. ", "" } },
  { "two lines", "First\nSecond", { "First\n", "" } },
  { "a long sentence breaks between words",
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen",
    { "one two three four five six seven eight nine ten eleven twelve ", "" } },
  { "no step begins within a word",
    "a pause would be needed here but there is none, for constitutionality counts as one",
    { "a pause would be needed here but there is none, for constitutionality ", "" } },
  { "a script without spaces", "我们要求各国政府把性工作非刑罪化。我们要求各国政府保障权利。我们", { "" } },
  { "deleting after typing", "Hello|<<<", { "Hello", "" } },
  { "all that was typed is deleted", "ab<<", { "a", "" } },
};

static void
press (BriefPack *pack, BriefEntry *entry, GString *text, gunichar key)
{
  BriefUndoStack *stack = brief_pack_get_undo_stack (pack);

  if (key == '|')
    g_usleep (1050 * 1000);
  else if (key == '^')
    brief_undo_stack_break_merge (stack);
  else if (key == '<')
    g_string_truncate (text, (gsize) (g_utf8_find_prev_char (text->str, text->str + text->len) - text->str));
  else
    g_string_append_unichar (text, key);
  if (key != '|' && key != '^')
    g_assert_true (brief_pack_set_entry_note (pack, entry, text->str));
}

static const char *
get_note (BriefEntry *entry)
{
  return brief_entry_get_note (entry) != NULL ? brief_entry_get_note (entry) : "";
}

static BriefPack *
make_pack (BriefEntry **entry)
{
  BriefPack *pack = brief_pack_new ("Water", "en");
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (g_object_unref);

  *entry = brief_entry_new_for_note ("");
  g_ptr_array_add (entries, *entry);
  brief_pack_add_entries (pack, NULL, 0, entries);
  brief_undo_stack_break_merge (brief_pack_get_undo_stack (pack));
  return pack;
}

static void
test_typing (gconstpointer data)
{
  const Typing *typing = data;
  BriefEntry *entry;
  g_autoptr (BriefPack) pack = make_pack (&entry);
  BriefUndoStack *stack = brief_pack_get_undo_stack (pack);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *end = NULL;

  for (const char *key = typing->keys; *key != '\0'; key = g_utf8_next_char (key))
    press (pack, entry, text, g_utf8_get_char (key));
  end = g_strdup (get_note (entry));
  for (guint i = 0; typing->states[i] != NULL; i++)
    {
      g_assert_cmpstr (brief_undo_stack_get_undo_name (stack), ==, "Edit Note");
      brief_undo_stack_undo (stack);
      g_assert_cmpstr (get_note (entry), ==, typing->states[i]);
    }
  g_assert_cmpstr (brief_undo_stack_get_undo_name (stack), ==, "Add Note");
  while (brief_undo_stack_can_redo (stack))
    brief_undo_stack_redo (stack);
  g_assert_cmpstr (get_note (entry), ==, end);
}

/* However long somebody types without a pause, no step holds more than a sentence or so, and they are all there. */
static void
test_long_run (void)
{
  BriefEntry *entry;
  g_autoptr (BriefPack) pack = make_pack (&entry);
  BriefUndoStack *stack = brief_pack_get_undo_stack (pack);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GRand) random = g_rand_new_with_seed (6);
  gsize last_length;

  for (guint i = 0; i < 4000; i++)
    press (pack, entry, text,
           (gunichar) (g_rand_int_range (random, 0, 9) == 0 ? ' ' : 'a' + (char) (i % 26)));
  last_length = text->len;
  while (brief_undo_stack_can_undo (stack)
         && g_str_equal (brief_undo_stack_get_undo_name (stack), "Edit Note"))
    {
      brief_undo_stack_undo (stack);
      g_assert_cmpuint (strlen (get_note (entry)), <, last_length);
      g_assert_cmpuint (last_length - strlen (get_note (entry)), <=, 160);
      last_length = strlen (get_note (entry));
    }
  g_assert_cmpuint (last_length, ==, 0);
}

/* Typing, deleting and pasting anywhere: undo comes by every state back to the first, redo by all again. */
static void
test_random_edits (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (7);
  BriefEntry *entry;
  g_autoptr (BriefPack) pack = make_pack (&entry);
  BriefUndoStack *stack = brief_pack_get_undo_stack (pack);
  g_autoptr (GString) text = g_string_new ("");
  g_autofree char *undone = NULL;

  for (guint i = 0; i < 3000; i++)
    {
      const gsize position = (gsize) g_rand_int_range (random, 0, (int) text->len + 1);
      const int action = g_rand_int_range (random, 0, 4);

      if (action == 0)
        g_string_erase (text, (gssize) position, (gssize) MIN (3, text->len - position));
      else if (action == 1)
        g_string_insert (text, (gssize) position, "pasted words");
      else
        g_string_insert_c (text, action == 2 ? (gssize) position : -1, (char) ('a' + i % 3));
      brief_pack_set_entry_note (pack, entry, text->str);
    }
  while (brief_undo_stack_can_undo (stack)
         && g_str_equal (brief_undo_stack_get_undo_name (stack), "Edit Note"))
    brief_undo_stack_undo (stack);
  g_assert_cmpstr (get_note (entry), ==, "");
  while (brief_undo_stack_can_redo (stack))
    brief_undo_stack_redo (stack);
  g_assert_cmpstr (get_note (entry), ==, text->str);
}

/* What undo holds of a long note is what was typed into it, and not the note again and again. */
static void
test_memory (void)
{
  const guint n_edits = 400;
  BriefEntry *entry;
  g_autoptr (BriefPack) pack = make_pack (&entry);
  g_autoptr (GString) text = g_string_new (NULL);
  gsize before, after;

  while (text->len < 1000 * 1000)
    g_string_append (text, "The quick brown fox jumps over the lazy dog.\n");
  brief_pack_set_entry_note (pack, entry, text->str);
  before = mallinfo2 ().uordblks + mallinfo2 ().hblkhd;
  for (guint i = 0; i < n_edits; i++)
    {
      /* Each a step of its own, as after a pause. */
      brief_undo_stack_break_merge (brief_pack_get_undo_stack (pack));
      g_string_insert (text, (gssize) (i * 2000), "word ");
      brief_pack_set_entry_note (pack, entry, text->str);
    }
  after = mallinfo2 ().uordblks + mallinfo2 ().hblkhd;
  g_test_message ("%u steps in a note of 1 MB hold %" G_GSSIZE_FORMAT " bytes", n_edits,
                  (gssize) (after - before));
  g_assert_cmpint ((gssize) (after - before), <, 1000 * 1000);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (typings); i++)
    {
      g_autofree char *slug = g_strdelimit (g_strdup (typings[i].name), " ", '-');
      g_autofree char *path = g_strconcat ("/typing/", slug, NULL);

      g_test_add_data_func (path, &typings[i], test_typing);
    }
  g_test_add_func ("/typing/long-run", test_long_run);
  g_test_add_func ("/typing/random-edits", test_random_edits);
  g_test_add_func ("/typing/memory", test_memory);
  return g_test_run ();
}
