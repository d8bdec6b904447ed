/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "support.h"

static void
assert_undone (BriefPack *pack, const char *before, const char *name)
{
  BriefUndoStack *stack = brief_pack_get_undo_stack (pack);
  g_autofree char *undone = NULL;

  g_assert_cmpstr (brief_undo_stack_get_undo_name (stack), ==, name);
  brief_undo_stack_undo (stack);
  undone = support_write (pack);
  g_assert_cmpstr (undone, ==, before);
  brief_undo_stack_redo (stack);
}

/* Setting, replacing, describing and removing are a step each. */
static void
test_commands (void)
{
  g_autoptr (BriefPack) pack = brief_pack_new ("Water", "en");
  BriefUndoStack *stack = brief_pack_get_undo_stack (pack);
  g_autoptr (GBytes) first = g_bytes_new_static ("one", 3);
  g_autoptr (GBytes) second = g_bytes_new_static ("other", 5);
  g_autofree char *empty = support_write (pack);
  g_autofree char *with_first = NULL;
  g_autofree char *with_second = NULL;
  g_autoptr (GBytes) held = NULL;

  g_assert_true (brief_pack_set_logo (pack, first, "image/png", "Logo of the water union"));
  g_assert_cmpstr (brief_pack_get_logo_type (pack), ==, "image/png");
  g_assert_cmpstr (brief_pack_get_logo_text (pack), ==, "Logo of the water union");
  assert_undone (pack, empty, "Add Logo");
  held = brief_pack_dup_logo (pack);
  g_assert_true (g_bytes_equal (held, first));

  with_first = support_write (pack);
  g_assert_true (brief_pack_set_logo (pack, second, "image/svg+xml", "A drop"));
  assert_undone (pack, with_first, "Replace Logo");

  with_second = support_write (pack);
  brief_undo_stack_break_merge (stack);
  brief_pack_remove_logo (pack);
  g_assert_null (brief_pack_get_logo_text (pack));
  assert_undone (pack, with_second, "Remove Logo");
}

/* What a pack cannot hold leaves it as it is. */
static void
test_refused (void)
{
  g_autoptr (GBytes) good = g_bytes_new_static ("one", 3);
  g_autoptr (GBytes) none = g_bytes_new_static ("", 0);
  g_autoptr (GBytes) most = g_bytes_new_take (g_malloc0 (BRIEF_PACK_LOGO_SIZE_MAX), BRIEF_PACK_LOGO_SIZE_MAX);
  g_autoptr (GBytes)
      too_large = g_bytes_new_take (g_malloc0 (BRIEF_PACK_LOGO_SIZE_MAX + 1), BRIEF_PACK_LOGO_SIZE_MAX + 1);
  const struct {
    GBytes *file;
    const char *type, *text;
    gboolean taken;
  } cases[] = {
    { good, "image/png", "", FALSE },       { good, "image/png", "  ", FALSE },
    { good, "image/png", NULL, FALSE },     { good, "image/gif", "A drop", FALSE },
    { none, "image/png", "A drop", FALSE }, { too_large, "image/png", "A drop", FALSE },
    { most, "image/png", "A drop", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (BriefPack) pack = brief_pack_new ("Water", "en");

      g_assert_true (brief_pack_set_logo (pack, cases[i].file, cases[i].type, cases[i].text)
                     == cases[i].taken);
      g_assert_true (brief_undo_stack_can_undo (brief_pack_get_undo_stack (pack)) == cases[i].taken);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pack-logo/commands", test_commands);
  g_test_add_func ("/pack-logo/refused", test_refused);

  return g_test_run ();
}
