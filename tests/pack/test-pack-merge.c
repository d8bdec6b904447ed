/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "pack/brief-pack-merge.h"
#include "pack/brief-pack-replace.h"
#include "support.h"

#include <string.h>

static BriefCollection *collection;

static BriefPack *
copy_pack (BriefPack *pack)
{
  g_autoptr (BriefProblems) problems = brief_problems_new ("copy");
  g_autofree char *text = support_write (pack);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  BriefPack *copy = brief_pack_read_bytes (bytes, problems, &error);

  g_assert_no_error (error);
  return copy;
}

static void
add_note_entry (BriefPack *pack, BriefSection *section, guint position, const char *note)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (entries, brief_entry_new_for_note (note));
  brief_pack_add_entries (pack, section, position, entries);
}

/* Two sections: Water (rec-1, report-1, body-1), Further (finding-1, a note alone). */
static BriefPack *
make_base (void)
{
  BriefPack *pack = support_make_pack (collection);

  brief_pack_set_section_title (pack, brief_pack_get_section (pack, 0), "Water");
  add_note_entry (pack, brief_pack_get_section (pack, 1), G_MAXUINT, "Alone");
  brief_pack_set_entry_note (pack, brief_section_get_entry (brief_pack_get_section (pack, 0), 0), "Before");
  return pack;
}

static BriefEntry *
get_entry (BriefPack *pack, guint section, guint position)
{
  return brief_section_get_entry (brief_pack_get_section (pack, section), position);
}

static void
remove_entry (BriefPack *pack, guint section, guint position)
{
  g_autoptr (GPtrArray) one = support_one (get_entry (pack, section, position));

  brief_pack_remove_entries (pack, one);
}

static void
move_entry (BriefPack *pack, guint section, guint position, guint to_section, guint to)
{
  g_autoptr (GPtrArray) one = support_one (get_entry (pack, section, position));

  brief_pack_move_parts (pack, one, brief_pack_get_section (pack, to_section), to);
}

static void
nothing (BriefPack *pack)
{
}
static void
edit_note (BriefPack *pack)
{
  brief_pack_set_entry_note (pack, get_entry (pack, 0, 0), "First words");
}
static void
edit_note_too (BriefPack *pack)
{
  brief_pack_set_entry_note (pack, get_entry (pack, 0, 0), "Other words");
}
static void
clear_note (BriefPack *pack)
{
  brief_pack_set_entry_note (pack, get_entry (pack, 0, 0), NULL);
}
static void
edit_other_note (BriefPack *pack)
{
  brief_pack_set_entry_note (pack, get_entry (pack, 0, 1), "Second");
}
static void
move_down (BriefPack *pack)
{
  move_entry (pack, 0, 0, 0, 2);
}
static void
move_away (BriefPack *pack)
{
  move_entry (pack, 0, 0, 1, 1);
}
static void
remove_first (BriefPack *pack)
{
  remove_entry (pack, 0, 0);
}
static void
retitle (BriefPack *pack)
{
  brief_pack_set_detail (pack, "title", "Rivers");
}
static void
retitle_too (BriefPack *pack)
{
  brief_pack_set_detail (pack, "title", "Lakes");
}
static void
subtitle (BriefPack *pack)
{
  brief_pack_set_detail (pack, "subtitle", "In the north");
}
static void
no_cover (BriefPack *pack)
{
  brief_pack_set_option (pack, "cover", FALSE);
}
static void
large_print (BriefPack *pack)
{
  brief_pack_set_option (pack, "large-print", TRUE);
}
static void
add_section (BriefPack *pack)
{
  brief_pack_add_section (pack, 1, "New");
}
static void
remove_further (BriefPack *pack)
{
  brief_pack_remove_section (pack, brief_pack_get_section (pack, 1));
}
static void
rename_further (BriefPack *pack)
{
  brief_pack_set_section_title (pack, brief_pack_get_section (pack, 1), "More");
}
static void
add_to_further (BriefPack *pack)
{
  add_note_entry (pack, brief_pack_get_section (pack, 1), 0, "Added");
}
static void
swap_sections (BriefPack *pack)
{
  brief_pack_move_section (pack, brief_pack_get_section (pack, 1), 0);
}
static void
move_away_and_edit (BriefPack *pack)
{
  edit_note (pack);
  move_away (pack);
}

static void
move_to_new (BriefPack *pack)
{
  brief_pack_add_section (pack, 0, "Elsewhere");
  move_entry (pack, 1, 0, 0, 0);
}

typedef void (*Edit) (BriefPack *pack);

/* What each side does, and what comes of it: parts of the merged pack, changes that come in, the titles of conflicts. */
static const struct {
  const char *name;
  Edit mine;
  Edit theirs;
  const char
      *outline; /* of every section its title, of every entry the item or note, with its note behind "=" */
  guint n_changes;
  const char *conflict;
} cases[] = {
  { "nothing", nothing, nothing, "Water: rec-1=Before report-1 body-1; Further: finding-1 =Alone", 0, NULL },
  { "mine-only", edit_note, nothing, "Water: rec-1=First words report-1 body-1; Further: finding-1 =Alone", 0,
    NULL },
  { "theirs-only", nothing, edit_note, "Water: rec-1=First words report-1 body-1; Further: finding-1 =Alone",
    1, NULL },
  { "same-edit", edit_note, edit_note, "Water: rec-1=First words report-1 body-1; Further: finding-1 =Alone",
    0, NULL },
  { "different-notes", edit_note, edit_other_note,
    "Water: rec-1=First words report-1=Second body-1; Further: finding-1 =Alone", 1, NULL },
  { "note-twice", edit_note, edit_note_too,
    "Water: rec-1=First words\n\nOther words report-1 body-1; Further: finding-1 =Alone", 0, "Note on “" },
  { "note-cleared-and-edited", clear_note, edit_note,
    "Water: rec-1=First words report-1 body-1; Further: finding-1 =Alone", 0, "Note on “" },
  { "move-and-edit", edit_note, move_down,
    "Water: report-1 body-1 rec-1=First words; Further: finding-1 =Alone", 1, NULL },
  { "move-away-and-edit", move_away, edit_note,
    "Water: report-1 body-1; Further: finding-1 rec-1=First words =Alone", 1, NULL },
  { "edit-and-move-away", edit_note, move_away_and_edit,
    "Water: report-1 body-1; Further: finding-1 rec-1=First words =Alone", 1, NULL },
  { "moved-apart", move_away, move_to_new,
    "Elsewhere: ; Water: report-1 body-1; Further: finding-1 rec-1=Before =Alone", 1, "Section of “" },
  { "removed-by-them", nothing, remove_first, "Water: report-1 body-1; Further: finding-1 =Alone", 1, NULL },
  { "removed-by-me", remove_first, nothing, "Water: report-1 body-1; Further: finding-1 =Alone", 0, NULL },
  { "removed-and-edited", remove_first, edit_note,
    "Water: rec-1=First words report-1 body-1; Further: finding-1 =Alone", 0, "Entry “" },
  { "edited-and-removed", edit_note, remove_first,
    "Water: rec-1=First words report-1 body-1; Further: finding-1 =Alone", 0, "Entry “" },
  { "removed-and-moved", remove_first, move_down, "Water: report-1 body-1; Further: finding-1 =Alone", 0,
    NULL },
  { "both-removed", remove_first, remove_first, "Water: report-1 body-1; Further: finding-1 =Alone", 0,
    NULL },
  { "title-twice", retitle, retitle_too, "Water: rec-1=Before report-1 body-1; Further: finding-1 =Alone", 0,
    "Title" },
  { "title-and-subtitle", retitle, subtitle, "Water: rec-1=Before report-1 body-1; Further: finding-1 =Alone",
    1, NULL },
  { "two-options", no_cover, large_print, "Water: rec-1=Before report-1 body-1; Further: finding-1 =Alone", 1,
    NULL },
  { "section-added", edit_note, add_section,
    "Water: rec-1=First words report-1 body-1; New: ; Further: finding-1 =Alone", 1, NULL },
  { "section-removed", edit_note, remove_further, "Water: rec-1=First words report-1 body-1", 3, NULL },
  { "section-removed-and-renamed", remove_further, rename_further,
    "Water: rec-1=Before report-1 body-1; More: ", 0, "Section “" },
  { "section-removed-and-added-to", remove_further, add_to_further,
    "Water: rec-1=Before report-1 body-1; Further: =Added", 1, "Section “" },
  { "sections-swapped", add_to_further, swap_sections,
    "Further: =Added finding-1 =Alone; Water: rec-1=Before report-1 body-1", 1, NULL },
};

static char *
outline (BriefPack *pack)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < brief_pack_get_n_sections (pack); i++)
    {
      BriefSection *section = brief_pack_get_section (pack, i);

      g_string_append_printf (text, "%s%s: ", i > 0 ? "; " : "", brief_section_get_title (section));
      for (guint j = 0; j < brief_section_get_n_entries (section); j++)
        {
          BriefEntry *entry = brief_section_get_entry (section, j);
          const char *reference = brief_entry_get_item_reference (entry);
          const char *note = brief_entry_get_note (entry);

          g_string_append_printf (text, "%s%s%s%s", j > 0 ? " " : "",
                                  reference ? strchr (reference, '/') + 1 : "", note ? "=" : "",
                                  note ? note : "");
        }
    }
  return g_string_free_and_steal (g_steal_pointer (&text));
}

static BriefMergeConflict *
get_conflict (BriefPackMerge *merge, guint position)
{
  g_autoptr (BriefMergeConflict)
      conflict = g_list_model_get_item (brief_pack_merge_get_conflicts (merge), position);

  return conflict; /* the merge holds it */
}

static guint
get_n_conflicts (BriefPackMerge *merge)
{
  return g_list_model_get_n_items (brief_pack_merge_get_conflicts (merge));
}

static BriefPack *
finish (BriefPackMerge *merge)
{
  g_autoptr (GError) error = NULL;
  BriefPack *merged = brief_pack_merge_finish (merge, &error);

  g_assert_no_error (error);
  return merged;
}

static void
test_cases (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (BriefPack) base = make_base ();
      g_autoptr (BriefPack) mine = copy_pack (base);
      g_autoptr (BriefPack) theirs = copy_pack (base);
      g_autoptr (BriefPackMerge) merge = NULL;
      g_autoptr (BriefPack) merged = NULL;
      g_autofree char *found = NULL;

      g_test_message ("%s", cases[i].name);
      cases[i].mine (mine);
      cases[i].theirs (theirs);
      merge = brief_pack_merge_new (base, mine, theirs);
      g_assert_true (brief_pack_merge_has_base (merge));
      g_assert_cmpuint (get_n_conflicts (merge), ==, cases[i].conflict != NULL ? 1 : 0);
      if (cases[i].conflict != NULL)
        g_assert_true (
            g_str_has_prefix (brief_merge_conflict_get_title (get_conflict (merge, 0)), cases[i].conflict));
      merged = finish (merge);
      found = outline (merged);
      g_assert_cmpstr (found, ==, cases[i].outline);
      g_assert_cmpuint (brief_pack_merge_get_n_changes (merge), ==, cases[i].n_changes);
      g_assert_cmpstr (brief_pack_get_id (merged), ==, brief_pack_get_id (base));
    }
}

/* Each choice does what it says, and can be changed until the end. */
static void
test_choices (void)
{
  g_autoptr (BriefPack) base = make_base ();
  g_autoptr (BriefPack) mine = copy_pack (base);
  g_autoptr (BriefPack) theirs = copy_pack (base);
  g_autoptr (BriefPackMerge) merge = NULL;
  const char *const notes[] = { "First words", "Other words", "First words\n\nOther words" };

  edit_note (mine);
  edit_note_too (theirs);
  merge = brief_pack_merge_new (base, mine, theirs);
  g_assert_true (brief_merge_conflict_can_take_both (get_conflict (merge, 0)));
  g_assert_cmpstr (brief_merge_conflict_get_mine (get_conflict (merge, 0)), ==, "First words");
  g_assert_cmpstr (brief_merge_conflict_get_theirs (get_conflict (merge, 0)), ==, "Other words");
  for (guint i = 0; i < G_N_ELEMENTS (notes); i++)
    {
      g_autoptr (BriefPack) merged = NULL;

      brief_merge_conflict_set_choice (get_conflict (merge, 0), (BriefMergeChoice) i);
      merged = finish (merge);
      g_assert_cmpstr (brief_entry_get_note (get_entry (merged, 0, 0)), ==, notes[i]);
    }
}

/* Chosen to be removed, a section goes, and what somebody has put into it stays. */
static void
test_removed_section_keeps_what_was_added (void)
{
  g_autoptr (BriefPack) base = make_base ();
  g_autoptr (BriefPack) mine = copy_pack (base);
  g_autoptr (BriefPack) theirs = copy_pack (base);
  g_autoptr (BriefPackMerge) merge = NULL;
  g_autoptr (BriefPack) merged = NULL;
  g_autofree char *found = NULL;

  remove_further (mine);
  add_to_further (theirs);
  merge = brief_pack_merge_new (base, mine, theirs);
  brief_merge_conflict_set_choice (get_conflict (merge, 0), BRIEF_MERGE_MINE);
  merged = finish (merge);
  found = outline (merged);
  g_assert_cmpstr (found, ==, "Water: rec-1=Before report-1 body-1 =Added");
}

/* Without what both began with, nothing is taken for deleted. */
static void
test_without_base (void)
{
  g_autoptr (BriefPack) base = make_base ();
  g_autoptr (BriefPack) mine = copy_pack (base);
  g_autoptr (BriefPack) theirs = copy_pack (base);
  g_autoptr (BriefPackMerge) merge = NULL;
  g_autoptr (BriefPack) merged = NULL;
  g_autofree char *found = NULL;

  remove_first (mine);
  remove_further (theirs);
  subtitle (theirs);
  merge = brief_pack_merge_new (NULL, mine, theirs);
  g_assert_false (brief_pack_merge_has_base (merge));
  g_assert_cmpuint (get_n_conflicts (merge), ==, 0);
  merged = finish (merge);
  found = outline (merged);
  g_assert_cmpstr (found, ==, "Water: rec-1=Before report-1 body-1; Further: finding-1 =Alone");
  g_assert_cmpstr (brief_pack_get_subtitle (merged), ==, "In the north");
}

static BriefPack *
read_text (const char *text)
{
  g_autoptr (BriefProblems) problems = brief_problems_new ("text");
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  BriefPack *pack = brief_pack_read_bytes (bytes, problems, &error);

  g_assert_no_error (error);
  return pack;
}

#define KEY(n) "00000000-0000-4000-8000-00000000000" n
#define PACK(members, entry)                                                                                 \
  "{\"format\":\"briefings-pack\",\"version\":1,\"id\":\"" KEY (                                             \
      "0") "\",\"title\":\"T\",\"language\":\"en\","                                                         \
           "\"sections\":[{\"key\":\"" KEY ("1") "\",\"title\":\"S\",\"entries\":[{\"key\":\"" KEY (         \
               "2") "\",\"note\":\"N\"" entry "}]}]" members "}"

/* Own sources merge by id; what this version does not know merges like the rest, wherever it stands. */
static void
test_sources_and_unknown_members (void)
{
  g_autoptr (BriefPack) base = read_text (
      PACK (",\"x\":1,\"sources\":[{\"id\":\"a\",\"title\":\"A\"},{\"id\":\"b\",\"title\":\"B\"}]", ""));
  g_autoptr (BriefPack) mine = read_text (PACK (",\"x\":2,\"options\":{\"y\":true},\"sources\":[{\"id\":"
                                                "\"c\",\"title\":\"C\"},{\"id\":\"a\",\"title\":\"A2\"},"
                                                "{\"id\":\"b\",\"title\":\"B\"}]",
                                                ",\"colour\":\"red\""));
  g_autoptr (BriefPack) theirs = read_text (
      PACK (",\"x\":1,\"z\":[3],\"sources\":[{\"id\":\"a\",\"title\":\"A3\"},{\"id\":\"d\",\"title\":\"D\"}]",
            ",\"size\":7"));
  g_autoptr (BriefPackMerge) merge = brief_pack_merge_new (base, mine, theirs);
  g_autoptr (BriefPack) merged = NULL;
  g_autofree char *text = NULL;

  g_assert_cmpuint (get_n_conflicts (merge), ==, 1);
  g_assert_cmpstr (brief_merge_conflict_get_title (get_conflict (merge, 0)), ==, "Source “A2”");
  brief_merge_conflict_set_choice (get_conflict (merge, 0), BRIEF_MERGE_THEIRS);
  merged = finish (merge);
  text = support_write (merged);
  g_assert_nonnull (strstr (text, "\"x\": 2"));
  g_assert_nonnull (strstr (text, "\"y\": true"));
  g_assert_nonnull (strstr (text, "\"z\": ["));
  g_assert_nonnull (strstr (text, "\"colour\": \"red\""));
  g_assert_nonnull (strstr (text, "\"size\": 7"));
  g_assert_nonnull (strstr (text, "\"A3\""));
  g_assert_nonnull (strstr (text, "\"C\""));
  g_assert_nonnull (strstr (text, "\"D\""));
  g_assert_null (strstr (text, "\"B\""));
  g_assert_null (strstr (text, "\"A2\""));
}

/* One step for all of it; what was there stays the same object. */
static void
test_take_contents (void)
{
  g_autoptr (BriefPack) pack = make_base ();
  g_autoptr (BriefPack) other = copy_pack (pack);
  BriefUndoStack *stack = brief_pack_get_undo_stack (pack);
  BriefEntry *entry = get_entry (pack, 0, 0);
  g_autofree char *before = support_write (pack);
  g_autofree char *wanted = NULL;
  g_autofree char *after = NULL;
  g_autofree char *undone = NULL;
  guint64 state;

  move_away_and_edit (other);
  retitle (other);
  no_cover (other);
  swap_sections (other);
  wanted = support_write (other);
  state = brief_undo_stack_get_state (stack);
  g_assert_true (brief_pack_take_contents (pack, other, "Merge"));
  after = support_write (pack);
  g_assert_cmpstr (after, ==, wanted);
  g_assert_cmpstr (brief_undo_stack_get_undo_name (stack), ==, "Merge");
  g_assert_true (brief_pack_lookup_entry (pack, brief_entry_get_key (entry), NULL, NULL) == entry);
  brief_undo_stack_undo (stack);
  undone = support_write (pack);
  g_assert_cmpstr (undone, ==, before);
  g_assert_cmpuint (brief_undo_stack_get_state (stack), ==, state);
  g_assert_false (brief_pack_take_contents (pack, pack, "Nothing"));
}

int
main (int argc, char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  collection = support_read_collection ();
  g_test_add_func ("/pack-merge/cases", test_cases);
  g_test_add_func ("/pack-merge/choices", test_choices);
  g_test_add_func ("/pack-merge/removed-section-keeps-what-was-added",
                   test_removed_section_keeps_what_was_added);
  g_test_add_func ("/pack-merge/without-base", test_without_base);
  g_test_add_func ("/pack-merge/sources-and-unknown-members", test_sources_and_unknown_members);
  g_test_add_func ("/pack-merge/take-contents", test_take_contents);
  status = g_test_run ();
  g_object_unref (collection);
  return status;
}
