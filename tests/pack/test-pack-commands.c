/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "pack/brief-template.h"
#include "support.h"

#include <string.h>

static BriefCollection *collection;

typedef void (*Change) (BriefPack *pack);

static BriefEntry *
entry_at (BriefPack *pack, guint section, guint position)
{
  return brief_section_get_entry (brief_pack_get_section (pack, section), position);
}

static BriefItem *
item (const char *id)
{
  return brief_collection_lookup_item (collection, id);
}

static void
add_item (BriefPack *pack)
{
  g_assert_nonnull (brief_pack_add_item (pack, collection, item ("statement-1")));
}

static void
add_entries (BriefPack *pack)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (entries, brief_entry_new_for_item (collection, item ("rec-2")));
  g_ptr_array_add (entries, brief_entry_new_for_note ("A note"));
  brief_pack_add_entries (pack, brief_pack_get_section (pack, 0), 1, entries);
}

static void
add_to_new_section (BriefPack *pack)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (entries, brief_entry_new_for_note ("A note"));
  brief_pack_add_entries (pack, NULL, 0, entries);
}

static void
remove_entry (BriefPack *pack)
{
  g_autoptr (GPtrArray) entries = support_one (entry_at (pack, 0, 1));

  brief_pack_remove_entries (pack, entries);
}

static void
remove_entries (BriefPack *pack)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new ();

  g_ptr_array_add (entries, entry_at (pack, 1, 0));
  g_ptr_array_add (entries, entry_at (pack, 0, 2));
  g_ptr_array_add (entries, entry_at (pack, 0, 0));
  brief_pack_remove_entries (pack, entries);
}

static void
move_within (BriefPack *pack)
{
  g_autoptr (GPtrArray) entries = support_one (entry_at (pack, 0, 0));

  brief_pack_move_parts (pack, entries, brief_pack_get_section (pack, 0), 1);
}

static void
move_across (BriefPack *pack)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new ();

  g_ptr_array_add (entries, entry_at (pack, 0, 0));
  g_ptr_array_add (entries, entry_at (pack, 0, 2));
  brief_pack_move_parts (pack, entries, brief_pack_get_section (pack, 1), 0);
}

static void
move_up (BriefPack *pack)
{
  g_autoptr (GPtrArray) parts = support_one (entry_at (pack, 1, 0));

  g_assert_true (brief_pack_move_up (pack, parts));
}

static void
move_down (BriefPack *pack)
{
  g_autoptr (GPtrArray) parts = support_one (entry_at (pack, 0, 0));

  g_assert_true (brief_pack_move_down (pack, parts));
}

static void
set_entry_note (BriefPack *pack)
{
  brief_pack_set_entry_note (pack, entry_at (pack, 0, 0), "Ours");
}

static void
add_section (BriefPack *pack)
{
  g_assert_nonnull (brief_pack_add_section (pack, 0, "Before all"));
}

static void
remove_section (BriefPack *pack)
{
  brief_pack_remove_section (pack, brief_pack_get_section (pack, 0));
}

static void
move_section (BriefPack *pack)
{
  brief_pack_move_section (pack, brief_pack_get_section (pack, 0), 1);
}

static void
set_section_title (BriefPack *pack)
{
  brief_pack_set_section_title (pack, brief_pack_get_section (pack, 1), "Another");
}

static void
set_section_note (BriefPack *pack)
{
  brief_pack_set_section_note (pack, brief_pack_get_section (pack, 1), "Ours");
}

static void
set_title (BriefPack *pack)
{
  brief_pack_set_detail (pack, "title", "Another");
}

static void
set_date (BriefPack *pack)
{
  g_assert_true (brief_pack_set_detail (pack, "date", "2026-11"));
}

static void
set_language (BriefPack *pack)
{
  g_object_set (pack, "language", "nb", NULL);
}

static void
set_paper (BriefPack *pack)
{
  brief_pack_set_paper (pack, BRIEF_PAPER_LETTER);
}

static void
set_option (BriefPack *pack)
{
  g_object_set (pack, "cover", FALSE, NULL);
}

static void
set_choice (BriefPack *pack)
{
  brief_pack_set_detail (pack, "citations", "footnotes");
}

static void
apply_template (BriefPack *pack)
{
  g_assert_true (brief_template_apply (brief_template_lookup ("country"), pack, collection, "NO", NULL));
}

static const struct {
  const char *name;
  Change change;
} changes[] = {
  { "Add “It says nothing of ice.”", add_item },
  { "Add 2 Entries", add_entries },
  { "Add Note", add_to_new_section },
  { "Remove “Water in the north”", remove_entry },
  { "Remove 3 Entries", remove_entries },
  { "Move “1”", move_within },
  { "Move 2 Entries", move_across },
  { "Move “Wells ran dry.”", move_up },
  { "Move “1”", move_down },
  { "Edit Note", set_entry_note },
  { "Add Section", add_section },
  { "Remove Section", remove_section },
  { "Move Section", move_section },
  { "Edit Heading", set_section_title },
  { "Edit Section Note", set_section_note },
  { "Edit Title", set_title },
  { "Change Date", set_date },
  { "Change Language", set_language },
  { "Change Paper Size", set_paper },
  { "Change Cover", set_option },
  { "Change Citations", set_choice },
  { "Apply Template “Country”", apply_template },
};

/* Each change is one command, has a name, and undo takes all of it back. */
static void
test_each (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_autoptr (BriefPack) pack = support_make_pack (collection);
      BriefUndoStack *stack = brief_pack_get_undo_stack (pack);
      g_autofree char *before = NULL;
      g_autofree char *after = NULL;
      g_autofree char *undone = NULL;
      g_autofree char *redone = NULL;
      const guint64 state = brief_undo_stack_get_state (stack);
      const guint64 serial = brief_pack_get_serial (pack);

      g_test_message ("%s", changes[i].name);
      brief_undo_stack_break_merge (stack);
      before = support_write (pack);
      changes[i].change (pack);
      after = support_write (pack);
      g_assert_cmpstr (before, !=, after);
      g_assert_cmpstr (brief_undo_stack_get_undo_name (stack), ==, changes[i].name);
      g_assert_cmpuint (brief_pack_get_serial (pack), ==, serial + 1);

      brief_undo_stack_undo (stack);
      undone = support_write (pack);
      g_assert_cmpstr (undone, ==, before);
      g_assert_cmpuint (brief_undo_stack_get_state (stack), ==, state);
      g_assert_cmpstr (brief_undo_stack_get_redo_name (stack), ==, changes[i].name);

      brief_undo_stack_redo (stack);
      redone = support_write (pack);
      g_assert_cmpstr (redone, ==, after);
    }
}

static void
test_where_entries_go (void)
{
  g_autoptr (BriefPack) pack = support_make_pack (collection);
  g_autoptr (GPtrArray) entries = g_ptr_array_new ();
  BriefSection *first = brief_pack_get_section (pack, 0);
  BriefSection *second = brief_pack_get_section (pack, 1);
  BriefEntry *a = entry_at (pack, 0, 0);
  BriefEntry *b = entry_at (pack, 0, 1);
  BriefEntry *c = entry_at (pack, 0, 2);
  BriefEntry *d = entry_at (pack, 1, 0);
  g_autoptr (GPtrArray) only_a = support_one (a);
  g_autoptr (GPtrArray) only_d = support_one (d);
  BriefSection *section;
  guint position;

  /* Up from the start of a section is the end of the one above; down from its end the start of the one below. */
  brief_pack_move_up (pack, only_d);
  g_assert_true (entry_at (pack, 0, 3) == d);
  brief_pack_move_down (pack, only_d);
  g_assert_true (brief_pack_lookup_entry (pack, brief_entry_get_key (d), &section, &position) == d);
  g_assert_true (section == second && position == 0);
  g_assert_false (brief_pack_move_down (pack, only_d));
  g_assert_false (brief_pack_move_up (pack, only_a));
  brief_pack_move_down (pack, only_a);
  g_assert_true (entry_at (pack, 0, 0) == b && entry_at (pack, 0, 1) == a && entry_at (pack, 0, 2) == c);
  brief_pack_move_up (pack, only_a);

  /* Several keep their order, and stand where they were told. */
  g_ptr_array_add (entries, d);
  g_ptr_array_add (entries, a);
  brief_pack_move_parts (pack, entries, first, 1);
  g_assert_true (entry_at (pack, 0, 0) == b && entry_at (pack, 0, 1) == a && entry_at (pack, 0, 2) == d
                 && entry_at (pack, 0, 3) == c);
  g_assert_cmpuint (brief_section_get_n_entries (second), ==, 0);
  brief_pack_move_parts (pack, entries, second, 7);
  g_assert_true (entry_at (pack, 1, 0) == a && entry_at (pack, 1, 1) == d);
}

static void
test_typing_is_one_step (void)
{
  g_autoptr (BriefPack) pack = support_make_pack (collection);
  BriefUndoStack *stack = brief_pack_get_undo_stack (pack);
  BriefEntry *entry = entry_at (pack, 0, 0);

  brief_undo_stack_break_merge (stack);
  brief_pack_set_entry_note (pack, entry, "H");
  brief_pack_set_entry_note (pack, entry, "He");
  brief_pack_set_entry_note (pack, entry, "Hel");
  /* Another text is another step, and so is coming back. */
  brief_pack_set_entry_note (pack, entry_at (pack, 0, 1), "x");
  brief_pack_set_entry_note (pack, entry, "Hell");
  brief_undo_stack_break_merge (stack);
  brief_pack_set_entry_note (pack, entry, "Hello");

  brief_undo_stack_undo (stack);
  g_assert_cmpstr (brief_entry_get_note (entry), ==, "Hell");
  brief_undo_stack_undo (stack);
  g_assert_cmpstr (brief_entry_get_note (entry), ==, "Hel");
  brief_undo_stack_undo (stack);
  g_assert_null (brief_entry_get_note (entry_at (pack, 0, 1)));
  brief_undo_stack_undo (stack);
  g_assert_null (brief_entry_get_note (entry));
  brief_undo_stack_redo (stack);
  g_assert_cmpstr (brief_entry_get_note (entry), ==, "Hel");
}

static void
test_nothing_is_no_step (void)
{
  g_autoptr (BriefPack) pack = support_make_pack (collection);
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  const guint64 serial = brief_pack_get_serial (pack);

  brief_pack_add_entries (pack, NULL, 0, none);
  brief_pack_remove_entries (pack, none);
  g_assert_false (brief_pack_move_parts (pack, none, brief_pack_get_section (pack, 0), 0));
  brief_pack_set_entry_note (pack, entry_at (pack, 0, 0), "");
  brief_pack_set_section_title (pack, brief_pack_get_section (pack, 1), "Further");
  brief_pack_set_section_note (pack, brief_pack_get_section (pack, 1), NULL);
  brief_pack_move_section (pack, brief_pack_get_section (pack, 1), 1);
  brief_pack_set_detail (pack, "title", "Water");
  brief_pack_set_detail (pack, "subtitle", "");
  brief_pack_set_option (pack, "cover", TRUE);
  brief_pack_set_paper (pack, BRIEF_PAPER_A4);
  g_assert_cmpuint (brief_pack_get_serial (pack), ==, serial);
}

static void
test_what_a_pack_cannot_hold (void)
{
  g_autoptr (BriefPack) pack = support_make_pack (collection);
  g_autofree char *huge = g_strnfill (1024 * 1024 + 1, 'x');
  BriefEntry *entry = entry_at (pack, 0, 0);

  g_assert_false (brief_pack_set_detail (pack, "date", "2016-02-30"));
  g_assert_false (brief_pack_set_detail (pack, "language", "no language"));
  g_assert_false (brief_pack_set_detail (pack, "language", ""));
  g_assert_false (brief_pack_set_detail (pack, "paper", "a5"));
  g_assert_false (brief_pack_set_detail (pack, "template", "No Word"));
  g_assert_false (brief_pack_set_entry_note (pack, entry, huge));
  g_assert_null (brief_entry_get_note (entry));
  g_assert_cmpstr (brief_pack_get_language (pack), ==, "en");

  /* What is pasted comes with other line ends, and sometimes with worse. */
  g_assert_true (brief_pack_set_entry_note (pack, entry, "a\r\nb\rc\fd\x07\xff\te\uffff"));
  g_assert_cmpstr (brief_entry_get_note (entry), ==, "a\nb\nc\nd\xef\xbf\xbd\te");
}

static void
test_names_are_short (void)
{
  g_autoptr (BriefPack) pack = brief_pack_new (NULL, "en");
  g_autofree char *title = g_strnfill (200, 'x');
  BriefSection *section = brief_pack_add_section (pack, 0, title);
  const char *name;

  brief_pack_remove_section (pack, section);
  name = brief_undo_stack_get_undo_name (brief_pack_get_undo_stack (pack));
  g_assert_true (g_str_has_prefix (name, "Remove Section “xxx"));
  g_assert_true (g_str_has_suffix (name, "x…”"));
  g_assert_cmpint (g_utf8_strlen (name, -1), <, 60);
}

static void
items_changed_cb (GListModel *list, guint position, guint n_removed, guint n_added, GPtrArray *mirror)
{
  if (n_removed > 0)
    g_ptr_array_remove_range (mirror, position, n_removed);
  for (guint i = 0; i < n_added; i++)
    g_ptr_array_insert (mirror, (int) (position + i), g_list_model_get_item (list, position + i));
}

static GPtrArray *
mirror (GListModel *list)
{
  GPtrArray *copy = g_ptr_array_new_with_free_func (g_object_unref);

  items_changed_cb (list, 0, 0, g_list_model_get_n_items (list), copy);
  g_signal_connect (list, "items-changed", G_CALLBACK (items_changed_cb), copy);
  return copy;
}

static void
assert_mirrors (GListModel *list, GPtrArray *copy)
{
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, copy->len);
  for (guint i = 0; i < copy->len; i++)
    {
      g_autoptr (GObject) object = g_list_model_get_item (list, i);

      g_assert_true (object == g_ptr_array_index (copy, i));
    }
}

static void
change_at_random (BriefPack *pack)
{
  const guint n_sections = brief_pack_get_n_sections (pack);
  const guint n_entries = brief_pack_get_n_entries (pack);

  if (n_sections < 2)
    add_section (pack);
  else if (n_entries < 3)
    add_to_new_section (pack);
  else
    {
      const guint choice = (guint) g_test_rand_int_range (0, 8);
      BriefSection *section = brief_pack_get_section (pack,
                                                      (guint) g_test_rand_int_range (0, (int) n_sections));
      BriefEntry *entry = NULL;
      g_autoptr (GPtrArray) entries = g_ptr_array_new ();

      for (guint i = 0; i < n_sections; i++)
        for (guint j = 0; j < brief_section_get_n_entries (brief_pack_get_section (pack, i)); j++)
          {
            if (entry == NULL || g_test_rand_bit ())
              entry = entry_at (pack, i, j);
            if (g_test_rand_int_range (0, 3) == 0)
              g_ptr_array_add (entries, entry_at (pack, i, j));
          }
      if (choice == 0)
        add_to_new_section (pack);
      else if (choice == 1)
        brief_pack_add_item (pack, collection, item ("rec-2"));
      else if (choice == 2)
        brief_pack_remove_entries (pack, entries);
      else if (choice == 3)
        brief_pack_move_parts (pack, entries, section, (guint) g_test_rand_int_range (0, 4));
      else if (choice == 4)
        brief_pack_remove_section (pack, section);
      else if (choice == 5)
        brief_pack_move_section (pack, section, (guint) g_test_rand_int_range (0, 4));
      else if (choice == 6)
        brief_pack_set_entry_note (pack, entry, g_test_rand_bit () ? "One" : "Two");
      else
        brief_pack_move_up (pack, entries);
    }
}

/* Whatever was done in whatever order, undo goes through every state back to the opening, and redo through all again; and
 * whoever follows the signals of the list has the list. */
static void
test_random (void)
{
  g_autoptr (BriefPack) pack = support_make_pack (collection);
  BriefUndoStack *stack = brief_pack_get_undo_stack (pack);
  g_autoptr (GPtrArray) states = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) sections = mirror (G_LIST_MODEL (pack));
  BriefSection *first = brief_pack_get_section (pack, 0);
  g_autoptr (GPtrArray) entries = mirror (G_LIST_MODEL (first));
  g_autoptr (BriefSection) kept = g_object_ref (first);

  g_ptr_array_add (states, support_write (pack));
  for (guint i = 0; i < 300; i++)
    {
      const guint64 serial = brief_pack_get_serial (pack);

      brief_undo_stack_break_merge (stack);
      change_at_random (pack);
      if (brief_pack_get_serial (pack) != serial)
        g_ptr_array_add (states, support_write (pack));
    }

  for (guint round = 0; round < 2; round++)
    {
      for (guint i = states->len - 1; i > 0; i--)
        {
          g_autofree char *text = NULL;

          brief_undo_stack_undo (stack);
          text = support_write (pack);
          g_assert_cmpstr (text, ==, g_ptr_array_index (states, i - 1));
          assert_mirrors (G_LIST_MODEL (pack), sections);
          assert_mirrors (G_LIST_MODEL (first), entries);
        }
      for (guint i = 1; i < states->len; i++)
        {
          g_autofree char *text = NULL;

          brief_undo_stack_redo (stack);
          text = support_write (pack);
          g_assert_cmpstr (text, ==, g_ptr_array_index (states, i));
          assert_mirrors (G_LIST_MODEL (pack), sections);
        }
    }
  g_signal_handlers_disconnect_by_data (pack, sections);
  g_signal_handlers_disconnect_by_data (first, entries);
}

/* The words of a logo can be changed and the logo taken out; each is undone, and typing is one step. */
static void
test_logo (void)
{
  g_autoptr (BriefPack) pack = support_read_pack ("valid.briefing");
  BriefUndoStack *stack = brief_pack_get_undo_stack (pack);
  g_autofree char *before = support_write (pack);
  g_autofree char *after = NULL;
  g_autofree char *without = NULL;

  g_assert_cmpstr (brief_pack_get_logo_text (pack), ==, "A drop");
  g_assert_false (brief_pack_set_logo_text (pack, ""));
  g_assert_true (brief_pack_set_logo_text (pack, "A drop"));
  g_assert_false (brief_undo_stack_can_undo (stack));

  g_assert_true (brief_pack_set_logo_text (pack, "A d"));
  g_assert_true (brief_pack_set_logo_text (pack, "A drop of water"));
  g_assert_cmpstr (brief_pack_get_logo_text (pack), ==, "A drop of water");
  brief_pack_remove_logo (pack);
  brief_pack_remove_logo (pack);
  g_assert_null (brief_pack_get_logo_text (pack));
  g_assert_null (brief_pack_dup_logo (pack));
  without = support_write (pack);
  g_assert_null (strstr (without, "\"logo\""));

  brief_undo_stack_undo (stack);
  g_assert_cmpstr (brief_pack_get_logo_text (pack), ==, "A drop of water");
  brief_undo_stack_undo (stack);
  after = support_write (pack);
  g_assert_cmpstr (after, ==, before);
  g_assert_false (brief_undo_stack_can_undo (stack));
}

static void
test_headings (void)
{
  g_autoptr (BriefEntry) note = brief_entry_new_for_note ("\n## What we saw\n\nMuch.");
  g_autoptr (BriefEntry) empty = brief_entry_new_for_note (NULL);
  g_autoptr (BriefEntry) report = brief_entry_new_for_item (collection, item ("report-1"));
  g_autofree char *of_note = brief_entry_dup_heading (note, NULL);
  g_autofree char *of_empty = brief_entry_dup_heading (empty, NULL);
  g_autofree char *of_report = brief_entry_dup_heading (report, NULL);

  g_assert_cmpstr (of_note, ==, "What we saw");
  g_assert_cmpstr (of_empty, ==, "Empty note");
  g_assert_cmpstr (of_report, ==, "Water in the north");
  g_assert_cmpstr (brief_entry_get_item_reference (report), ==, "water/report-1");
}

static void
test_lookup_item (void)
{
  g_autoptr (BriefPack) pack = support_make_pack (collection);

  g_assert_true (brief_pack_lookup_item (pack, "water/report-1") == entry_at (pack, 0, 1));
  g_assert_null (brief_pack_lookup_item (pack, "water/rec-2"));
  remove_entry (pack);
  g_assert_null (brief_pack_lookup_item (pack, "water/report-1"));
}

int
main (int argc, char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  collection = support_read_collection ();
  g_test_add_func ("/pack-commands/each", test_each);
  g_test_add_func ("/pack-commands/where-entries-go", test_where_entries_go);
  g_test_add_func ("/pack-commands/typing-is-one-step", test_typing_is_one_step);
  g_test_add_func ("/pack-commands/nothing-is-no-step", test_nothing_is_no_step);
  g_test_add_func ("/pack-commands/what-a-pack-cannot-hold", test_what_a_pack_cannot_hold);
  g_test_add_func ("/pack-commands/names-are-short", test_names_are_short);
  g_test_add_func ("/pack-commands/random", test_random);
  g_test_add_func ("/pack-commands/logo", test_logo);
  g_test_add_func ("/pack-commands/headings", test_headings);
  g_test_add_func ("/pack-commands/lookup-item", test_lookup_item);
  status = g_test_run ();
  g_clear_object (&collection);
  return status;
}
