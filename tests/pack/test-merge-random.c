/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "pack/brief-merge-order.h"
#include "pack/brief-pack-merge.h"
#include "pack/brief-pack-replace.h"
#include "random-edits.h"
#include "support.h"

#include <string.h>

#define N_PAIRS 1000

/* Two people edit the same pack at random; whatever they do, what a merge makes of it holds to the rules. */
typedef struct {
  BriefPack *base;
  BriefPack *mine;
  BriefPack *theirs;
  BriefPackMerge *merge;
  BriefPack *merged;
  char *text;      /* of the merged pack */
  char *conflicts; /* all words of the conflicts */
} Pair;

static BriefCollection *collection;
static guint n_conflicts, n_changes;

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

static BriefPack *
copy_pack (BriefPack *pack)
{
  g_autofree char *text = support_write (pack);

  return read_text (text);
}

static char *
join_conflicts (BriefPackMerge *merge)
{
  GListModel *conflicts = brief_pack_merge_get_conflicts (merge);
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (conflicts); i++)
    {
      g_autoptr (BriefMergeConflict) conflict = g_list_model_get_item (conflicts, i);

      g_string_append_printf (words, "%s\n%s\n%s\n", brief_merge_conflict_get_title (conflict),
                              brief_merge_conflict_get_mine (conflict),
                              brief_merge_conflict_get_theirs (conflict));
    }
  return g_string_free_and_steal (g_steal_pointer (&words));
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
make_pair (Pair *pair, guint seed)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);

  pair->base = support_make_pack (collection);
  brief_pack_add_section (pair->base, 1, "Between");
  random_edits_make (pair->base, random, "Who began", 6);
  pair->mine = copy_pack (pair->base);
  pair->theirs = copy_pack (pair->base);
  random_edits_make (pair->mine, random, "The one", (guint) g_rand_int_range (random, 0, 9));
  random_edits_make (pair->theirs, random, "The other", (guint) g_rand_int_range (random, 0, 9));
  pair->merge = brief_pack_merge_new (pair->base, pair->mine, pair->theirs);
  pair->merged = finish (pair->merge);
  pair->text = support_write (pair->merged);
  pair->conflicts = join_conflicts (pair->merge);
  n_conflicts += g_list_model_get_n_items (brief_pack_merge_get_conflicts (pair->merge));
  n_changes += brief_pack_merge_get_n_changes (pair->merge);
}

static void
clear_pair (Pair *pair)
{
  g_object_unref (pair->base);
  g_object_unref (pair->mine);
  g_object_unref (pair->theirs);
  g_object_unref (pair->merge);
  g_object_unref (pair->merged);
  g_free (pair->text);
  g_free (pair->conflicts);
}

static BriefEntry *
find_entry (BriefPack *pack, BriefEntry *like)
{
  return brief_pack_lookup_entry (pack, brief_entry_get_key (like), NULL, NULL);
}

static BriefSection *
find_section (BriefPack *pack, BriefSection *like)
{
  for (guint i = 0; i < brief_pack_get_n_sections (pack); i++)
    if (g_str_equal (brief_section_get_key (brief_pack_get_section (pack, i)), brief_section_get_key (like)))
      return brief_pack_get_section (pack, i);
  return NULL;
}

/* Words that somebody wrote and that were not there before are in the pack, or in a conflict. */
static void
assert_words (const Pair *pair, const char *before, const char *words)
{
  if (words != NULL && *words != '\0' && g_strcmp0 (before, words) != 0)
    g_assert_true (strstr (pair->text, words) != NULL || strstr (pair->conflicts, words) != NULL);
}

static void
assert_entry (const Pair *pair, BriefEntry *entry, BriefPack *other)
{
  BriefEntry *before = find_entry (pair->base, entry);
  BriefEntry *merged = find_entry (pair->merged, entry);
  const char *note = brief_entry_get_note (entry);
  const char *old_note = before != NULL ? brief_entry_get_note (before) : NULL;
  const gboolean edited = g_strcmp0 (note, old_note) != 0;

  if (before != NULL && find_entry (other, entry) == NULL && !edited)
    {
      g_assert_null (merged); /* deleted, and stays so */
      return;
    }
  g_assert_nonnull (merged);
  g_assert_cmpstr (brief_entry_get_item_reference (merged), ==, brief_entry_get_item_reference (entry));
  assert_words (pair, old_note, note);
}

static void
assert_section (const Pair *pair, BriefSection *section, BriefPack *other)
{
  BriefSection *before = find_section (pair->base, section);
  BriefSection *merged = find_section (pair->merged, section);
  const gboolean edited = before == NULL
                          || !g_str_equal (brief_section_get_title (before),
                                           brief_section_get_title (section))
                          || g_strcmp0 (brief_section_get_note (before), brief_section_get_note (section))
                                 != 0;

  if (before != NULL && find_section (other, section) == NULL && !edited)
    {
      /* Only what is in it can have kept it. */
      g_assert_true (merged == NULL || strstr (pair->conflicts, "Removed") != NULL);
      return;
    }
  g_assert_nonnull (merged);
  assert_words (pair, before != NULL ? brief_section_get_title (before) : NULL,
                brief_section_get_title (section));
  assert_words (pair, before != NULL ? brief_section_get_note (before) : NULL,
                brief_section_get_note (section));
}

static void
assert_nothing_lost (const Pair *pair, BriefPack *side, BriefPack *other)
{
  const char *const details[] = { "title", "subtitle", "audience", "prepared-by", "contact" };

  for (guint i = 0; i < brief_pack_get_n_sections (side); i++)
    {
      BriefSection *section = brief_pack_get_section (side, i);

      assert_section (pair, section, other);
      for (guint j = 0; j < brief_section_get_n_entries (section); j++)
        assert_entry (pair, brief_section_get_entry (section, j), other);
    }
  for (guint i = 0; i < G_N_ELEMENTS (details); i++)
    {
      g_autofree char *before = NULL;
      g_autofree char *now = NULL;

      g_object_get (pair->base, details[i], &before, NULL);
      g_object_get (side, details[i], &now, NULL);
      assert_words (pair, before, now);
    }
}

/* All that is there came from one of the two. */
static void
assert_nothing_resurrected (const Pair *pair)
{
  for (guint i = 0; i < brief_pack_get_n_sections (pair->merged); i++)
    {
      BriefSection *section = brief_pack_get_section (pair->merged, i);

      g_assert_true (find_section (pair->mine, section) != NULL
                     || find_section (pair->theirs, section) != NULL);
      for (guint j = 0; j < brief_section_get_n_entries (section); j++)
        {
          BriefEntry *entry = brief_section_get_entry (section, j);

          g_assert_true (find_entry (pair->mine, entry) != NULL || find_entry (pair->theirs, entry) != NULL);
        }
    }
}

static GPtrArray *
list_keys (BriefPack *pack, BriefSection *section)
{
  GPtrArray *keys = g_ptr_array_new ();

  for (guint i = 0;
       i < (section != NULL ? brief_section_get_n_entries (section) : brief_pack_get_n_sections (pack)); i++)
    g_ptr_array_add (keys, section != NULL
                               ? (gpointer) brief_entry_get_key (brief_section_get_entry (section, i))
                               : (gpointer) brief_section_get_key (brief_pack_get_section (pack, i)));
  return keys;
}

static gboolean
has_moved (GPtrArray *from, GPtrArray *to)
{
  g_autoptr (GHashTable) moved = brief_merge_order_find_moved (from, to);

  return g_hash_table_size (moved) > 0;
}

/* What both have moved into a list is at a place that one of them gave it. */
static GPtrArray *
keep_known (GPtrArray *keys, GPtrArray *known)
{
  GPtrArray *kept = g_ptr_array_new ();

  for (guint i = 0; i < keys->len; i++)
    if (g_ptr_array_find_with_equal_func (known, g_ptr_array_index (keys, i), g_str_equal, NULL))
      g_ptr_array_add (kept, g_ptr_array_index (keys, i));
  g_ptr_array_unref (keys);
  return kept;
}

/* Where only one of the two moved anything in a list, the list is in that one's order. */
static void
assert_order (const Pair *pair, BriefSection *merged)
{
  BriefSection *before = merged != NULL ? find_section (pair->base, merged) : NULL;
  BriefSection *mine = merged != NULL ? find_section (pair->mine, merged) : NULL;
  BriefSection *theirs = merged != NULL ? find_section (pair->theirs, merged) : NULL;
  g_autoptr (GPtrArray) base_keys = NULL;
  g_autoptr (GPtrArray) my_keys = NULL;
  g_autoptr (GPtrArray) their_keys = NULL;
  g_autoptr (GPtrArray) keys = NULL;

  if (merged != NULL && (before == NULL || mine == NULL || theirs == NULL))
    return;
  base_keys = list_keys (pair->base, before);
  my_keys = list_keys (pair->mine, mine);
  their_keys = list_keys (pair->theirs, theirs);
  keys = keep_known (list_keys (pair->merged, merged), base_keys);
  if (!has_moved (base_keys, my_keys))
    g_assert_false (has_moved (their_keys, keys));
  if (!has_moved (base_keys, their_keys))
    g_assert_false (has_moved (my_keys, keys));
}

static void
assert_itself (BriefPack *base, BriefPack *pack)
{
  g_autoptr (BriefPackMerge) merge = brief_pack_merge_new (base, pack, pack);
  g_autoptr (BriefPack) merged = finish (merge);
  g_autofree char *before = support_write (pack);
  g_autofree char *after = support_write (merged);

  g_assert_cmpstr (before, ==, after);
  g_assert_cmpuint (brief_pack_merge_get_n_changes (merge), ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (brief_pack_merge_get_conflicts (merge)), ==, 0);
}

/* Who has changed nothing gets what the other has. */
static void
assert_one_sided (const Pair *pair)
{
  g_autoptr (BriefPackMerge) merge = brief_pack_merge_new (pair->base, pair->base, pair->theirs);
  g_autoptr (BriefPack) merged = finish (merge);
  g_autofree char *wanted = support_write (pair->theirs);
  g_autofree char *found = support_write (merged);

  g_assert_cmpstr (found, ==, wanted);
  g_assert_cmpuint (g_list_model_get_n_items (brief_pack_merge_get_conflicts (merge)), ==, 0);
}

static void
assert_repeatable (const Pair *pair)
{
  g_autoptr (BriefPackMerge) merge = brief_pack_merge_new (pair->base, pair->mine, pair->theirs);
  g_autoptr (BriefPack) merged = finish (merge);
  g_autofree char *text = support_write (merged);
  g_autofree char *conflicts = join_conflicts (merge);

  g_assert_cmpstr (text, ==, pair->text);
  g_assert_cmpstr (conflicts, ==, pair->conflicts);
}

/* One step takes all of it in, and one takes all of it back. */
static void
assert_undoable (const Pair *pair)
{
  g_autofree char *before = support_write (pair->mine);
  g_autofree char *taken = NULL;
  g_autofree char *undone = NULL;
  gboolean changed = brief_pack_take_contents (pair->mine, pair->merged, "Merge");

  taken = support_write (pair->mine);
  g_assert_cmpstr (taken, ==, pair->text);
  g_assert_true (changed == !g_str_equal (before, taken));
  if (changed)
    brief_undo_stack_undo (brief_pack_get_undo_stack (pair->mine));
  undone = support_write (pair->mine);
  g_assert_cmpstr (undone, ==, before);
}

/* Whatever is chosen, a pack comes out, and no entry goes that nobody has removed. */
static void
assert_any_choice (const Pair *pair, GRand *random)
{
  GListModel *conflicts = brief_pack_merge_get_conflicts (pair->merge);
  g_autoptr (BriefPack) merged = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (conflicts); i++)
    {
      g_autoptr (BriefMergeConflict) conflict = g_list_model_get_item (conflicts, i);

      brief_merge_conflict_set_choice (conflict,
                                       g_rand_boolean (random) ? BRIEF_MERGE_MINE : BRIEF_MERGE_THEIRS);
    }
  merged = finish (pair->merge);
  for (guint i = 0; i < brief_pack_get_n_sections (pair->mine); i++)
    {
      BriefSection *section = brief_pack_get_section (pair->mine, i);

      for (guint j = 0; j < brief_section_get_n_entries (section); j++)
        {
          BriefEntry *entry = brief_section_get_entry (section, j);

          if (find_entry (pair->base, entry) == NULL || find_entry (pair->theirs, entry) != NULL)
            g_assert_nonnull (find_entry (merged, entry));
        }
    }
}

static void
assert_without_base (const Pair *pair)
{
  g_autoptr (BriefPackMerge) merge = brief_pack_merge_new (NULL, pair->mine, pair->theirs);
  g_autoptr (BriefPack) merged = finish (merge);
  BriefPack *sides[] = { pair->mine, pair->theirs };

  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    for (guint j = 0; j < brief_pack_get_n_sections (sides[i]); j++)
      {
        BriefSection *section = brief_pack_get_section (sides[i], j);

        g_assert_nonnull (find_section (merged, section));
        for (guint k = 0; k < brief_section_get_n_entries (section); k++)
          g_assert_nonnull (find_entry (merged, brief_section_get_entry (section, k)));
      }
}

static void
test_pairs (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (9);

  for (guint seed = 0; seed < N_PAIRS; seed++)
    {
      Pair pair;

      make_pair (&pair, seed);
      assert_nothing_lost (&pair, pair.mine, pair.theirs);
      assert_nothing_lost (&pair, pair.theirs, pair.mine);
      assert_nothing_resurrected (&pair);
      assert_order (&pair, NULL);
      for (guint i = 0; i < brief_pack_get_n_sections (pair.merged); i++)
        assert_order (&pair, brief_pack_get_section (pair.merged, i));
      assert_itself (pair.base, pair.mine);
      assert_itself (NULL, pair.theirs);
      assert_one_sided (&pair);
      assert_repeatable (&pair);
      assert_undoable (&pair);
      assert_without_base (&pair);
      assert_any_choice (&pair, random);
      clear_pair (&pair);
    }
  g_test_message ("%u pairs: %u changes came in, %u conflicts", N_PAIRS, n_changes, n_conflicts);
  g_assert_cmpuint (n_changes, >, N_PAIRS);
  g_assert_cmpuint (n_conflicts, >, N_PAIRS / 4);
}

int
main (int argc, char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  collection = support_read_collection ();
  g_test_add_func ("/merge-random/pairs", test_pairs);
  status = g_test_run ();
  g_object_unref (collection);
  return status;
}
