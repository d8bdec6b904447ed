/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "support.h"

#include <string.h>

/* What of an item an entry shows. */

static BriefEntry *
entry_at (BriefPack *pack, guint section, guint position)
{
  return brief_section_get_entry (brief_pack_get_section (pack, section), position);
}

static const char *
first_id (GPtrArray *items)
{
  g_assert_cmpuint (items->len, >, 0);
  return brief_item_get_id (g_ptr_array_index (items, 0));
}

static void
test_available (void)
{
  g_autoptr (BriefCollection) collection = support_read_collection ();
  g_autoptr (BriefPack) pack = support_make_pack (collection);
  g_autoptr (BriefEntry) note = brief_entry_new_for_note ("A note");

  g_assert_cmpuint (brief_entry_get_available_parts (entry_at (pack, 0, 0)), ==,
                    BRIEF_PART_TITLE | BRIEF_PART_TEXT | BRIEF_PART_FINDINGS | BRIEF_PART_SOURCES);
  g_assert_true (brief_entry_get_available_parts (entry_at (pack, 0, 1)) & BRIEF_PART_LAW);
  g_assert_true (brief_entry_get_available_parts (entry_at (pack, 0, 2)) & BRIEF_PART_POSITIONS);
  g_assert_cmpuint (brief_entry_get_available_parts (note), ==, 0);
}

static void
count_cb (guint *n)
{
  (*n)++;
}

static void
test_parts (void)
{
  g_autoptr (BriefCollection) collection = support_read_collection ();
  g_autoptr (BriefPack) pack = support_make_pack (collection);
  BriefUndoStack *stack = brief_pack_get_undo_stack (pack);
  BriefEntry *entry = entry_at (pack, 0, 1);
  g_autofree char *before = support_write (pack);
  g_autofree char *hidden = NULL;
  g_autofree char *after = NULL;
  guint n = 0;

  g_signal_connect_swapped (entry, "notify::shown", G_CALLBACK (count_cb), &n);
  brief_pack_show_part (pack, entry, BRIEF_PART_LAW, TRUE);
  g_assert_cmpuint (n, ==, 0);
  brief_pack_show_part (pack, entry, BRIEF_PART_LAW, FALSE);
  g_assert_cmpstr (brief_undo_stack_get_undo_name (stack), ==, "Hide Law");
  g_assert_cmpuint (brief_entry_get_parts (entry), ==, BRIEF_PARTS_ALL & ~(guint) BRIEF_PART_LAW);
  hidden = support_write (pack);
  g_assert_nonnull (strstr (hidden, "\"show\": {"));
  brief_pack_show_part (pack, entry, BRIEF_PART_LAW, TRUE);
  g_assert_cmpstr (brief_undo_stack_get_undo_name (stack), ==, "Show Law");
  after = support_write (pack);
  g_assert_cmpstr (after, ==, before);
  brief_undo_stack_undo (stack);
  g_assert_cmpuint (brief_entry_get_parts (entry), ==, BRIEF_PARTS_ALL & ~(guint) BRIEF_PART_LAW);
  g_assert_cmpuint (n, ==, 3);
}

static void
test_findings (void)
{
  g_autoptr (BriefCollection) collection = support_read_collection ();
  g_autoptr (BriefPack) pack = support_make_pack (collection);
  BriefUndoStack *stack = brief_pack_get_undo_stack (pack);
  BriefEntry *entry = entry_at (pack, 0, 0);
  const char *id = first_id (brief_entry_get_findings (entry));

  brief_pack_show_finding (pack, entry, id, FALSE);
  g_assert_cmpstr (brief_undo_stack_get_undo_name (stack), ==, "Hide Finding");
  g_assert_nonnull (brief_entry_get_shown_findings (entry));
  g_assert_false (g_strv_contains (brief_entry_get_shown_findings (entry), id));
  g_assert_cmpuint (brief_entry_get_parts (entry), ==, BRIEF_PARTS_ALL);
  brief_pack_show_finding (pack, entry, id, TRUE);
  g_assert_null (brief_entry_get_shown_findings (entry));
  brief_undo_stack_undo (stack);
  g_assert_false (g_strv_contains (brief_entry_get_shown_findings (entry), id));
  brief_pack_show_all (pack, entry);
  g_assert_cmpstr (brief_undo_stack_get_undo_name (stack), ==, "Show All");
  g_assert_null (brief_entry_get_shown_findings (entry));
}

static void
test_positions (void)
{
  g_autoptr (BriefCollection) collection = support_read_collection ();
  g_autoptr (BriefPack) pack = support_make_pack (collection);
  BriefEntry *entry = entry_at (pack, 0, 2);
  const char *id = first_id (brief_entry_get_positions (entry));

  brief_pack_show_part (pack, entry, BRIEF_PART_TITLE, FALSE);
  brief_pack_show_position (pack, entry, id, FALSE);
  g_assert_false (g_strv_contains (brief_entry_get_shown_positions (entry), id));
  /* One choice leaves the others as they are. */
  g_assert_cmpuint (brief_entry_get_parts (entry), ==, BRIEF_PARTS_ALL & ~(guint) BRIEF_PART_TITLE);
  brief_pack_show_position (pack, entry, id, TRUE);
  g_assert_null (brief_entry_get_shown_positions (entry));
  g_assert_cmpuint (brief_entry_get_parts (entry), ==, BRIEF_PARTS_ALL & ~(guint) BRIEF_PART_TITLE);
}

/* What a newer version writes there stays, also where all is shown again. */
static void
test_unknown_members (void)
{
  g_autoptr (BriefPack) pack = support_read_pack ("unknown-members.briefing");
  BriefEntry *entry = entry_at (pack, 0, 0);
  g_autofree char *before = support_write (pack);
  g_autofree char *after = NULL;
  g_autofree char *undone = NULL;

  g_assert_nonnull (strstr (before, "\"show\": {"));
  brief_pack_show_part (pack, entry, BRIEF_PART_TITLE, !(brief_entry_get_parts (entry) & BRIEF_PART_TITLE));
  after = support_write (pack);
  g_assert_cmpstr (after, !=, before);
  g_assert_nonnull (strstr (after, "\"depth\": 1"));
  brief_undo_stack_undo (brief_pack_get_undo_stack (pack));
  undone = support_write (pack);
  g_assert_cmpstr (undone, ==, before);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pack-shown/available", test_available);
  g_test_add_func ("/pack-shown/parts", test_parts);
  g_test_add_func ("/pack-shown/findings", test_findings);
  g_test_add_func ("/pack-shown/positions", test_positions);
  g_test_add_func ("/pack-shown/unknown-members", test_unknown_members);

  return g_test_run ();
}
