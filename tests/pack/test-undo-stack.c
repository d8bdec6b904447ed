/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "pack/brief-undo-stack.h"

/* A command on a number: adds, takes away again, and becomes one with a later one where it is even. */
struct _AddCommand {
  BriefCommand parent_instance;

  int amount;
};

#define TYPE_ADD_COMMAND (add_command_get_type ())
G_DECLARE_FINAL_TYPE (AddCommand, add_command, ADD, COMMAND, BriefCommand)
G_DEFINE_FINAL_TYPE (AddCommand, add_command, BRIEF_TYPE_COMMAND)

static int total;
static BriefUndoStack *echo_to;

static AddCommand *add_command_new (int amount);

static void
add_command_execute (BriefCommand *command)
{
  total += ADD_COMMAND (command)->amount;
}

static void
add_command_revert (BriefCommand *command)
{
  g_autoptr (AddCommand) echo = NULL;

  total -= ADD_COMMAND (command)->amount;
  if (echo_to == NULL)
    return;
  echo = add_command_new (1000);
  brief_undo_stack_push (echo_to, BRIEF_COMMAND (echo));
}

static gboolean
add_command_merge (BriefCommand *command, BriefCommand *later)
{
  if (ADD_COMMAND (command)->amount % 2 != 0)
    return FALSE;
  ADD_COMMAND (command)->amount += ADD_COMMAND (later)->amount;
  return TRUE;
}

static void
add_command_class_init (AddCommandClass *klass)
{
  BRIEF_COMMAND_CLASS (klass)->execute = add_command_execute;
  BRIEF_COMMAND_CLASS (klass)->revert = add_command_revert;
  BRIEF_COMMAND_CLASS (klass)->merge = add_command_merge;
}

static void
add_command_init (AddCommand *self)
{
}

static AddCommand *
add_command_new (int amount)
{
  g_autofree char *name = g_strdup_printf ("Add %d", amount);
  AddCommand *self = g_object_new (TYPE_ADD_COMMAND, "name", name, NULL);

  self->amount = amount;
  return self;
}

static void
push (BriefUndoStack *stack, int amount)
{
  g_autoptr (AddCommand) command = add_command_new (amount);

  brief_undo_stack_push (stack, BRIEF_COMMAND (command));
}

static void
count_cb (guint *n)
{
  (*n)++;
}

static void
test_undo_and_redo (void)
{
  g_autoptr (BriefUndoStack) stack = brief_undo_stack_new ();
  guint n_changes = 0;

  total = 0;
  g_signal_connect_swapped (stack, "changed", G_CALLBACK (count_cb), &n_changes);
  g_assert_false (brief_undo_stack_can_undo (stack));
  g_assert_null (brief_undo_stack_get_undo_name (stack));
  brief_undo_stack_undo (stack);
  brief_undo_stack_redo (stack);
  g_assert_cmpuint (n_changes, ==, 0);

  push (stack, 1);
  push (stack, 3);
  g_assert_cmpint (total, ==, 4);
  g_assert_cmpstr (brief_undo_stack_get_undo_name (stack), ==, "Add 3");
  g_assert_null (brief_undo_stack_get_redo_name (stack));

  brief_undo_stack_undo (stack);
  g_assert_cmpint (total, ==, 1);
  g_assert_cmpstr (brief_undo_stack_get_undo_name (stack), ==, "Add 1");
  g_assert_cmpstr (brief_undo_stack_get_redo_name (stack), ==, "Add 3");
  brief_undo_stack_undo (stack);
  g_assert_cmpint (total, ==, 0);
  g_assert_false (brief_undo_stack_can_undo (stack));

  brief_undo_stack_redo (stack);
  brief_undo_stack_redo (stack);
  g_assert_cmpint (total, ==, 4);
  g_assert_false (brief_undo_stack_can_redo (stack));
  g_assert_cmpuint (n_changes, ==, 6);
}

static void
test_new_work_drops_redo (void)
{
  g_autoptr (BriefUndoStack) stack = brief_undo_stack_new ();

  total = 0;
  push (stack, 1);
  push (stack, 3);
  brief_undo_stack_undo (stack);
  push (stack, 5);
  g_assert_false (brief_undo_stack_can_redo (stack));
  g_assert_cmpint (total, ==, 6);
  brief_undo_stack_undo (stack);
  brief_undo_stack_undo (stack);
  g_assert_cmpint (total, ==, 0);
}

static void
test_merge (void)
{
  g_autoptr (BriefUndoStack) stack = brief_undo_stack_new ();

  total = 0;
  push (stack, 2);
  push (stack, 2);
  push (stack, 4);
  brief_undo_stack_undo (stack);
  g_assert_cmpint (total, ==, 0);
  g_assert_false (brief_undo_stack_can_undo (stack));
  brief_undo_stack_redo (stack);
  g_assert_cmpint (total, ==, 8);

  /* Neither across undo and redo nor after a break. */
  push (stack, 2);
  brief_undo_stack_break_merge (stack);
  push (stack, 2);
  brief_undo_stack_undo (stack);
  g_assert_cmpint (total, ==, 10);
  brief_undo_stack_undo (stack);
  g_assert_cmpint (total, ==, 8);
}

static void
test_pause_ends_merge (void)
{
  g_autoptr (BriefUndoStack) stack = brief_undo_stack_new ();

  total = 0;
  push (stack, 2);
  g_usleep (1100 * 1000);
  push (stack, 2);
  brief_undo_stack_undo (stack);
  g_assert_cmpint (total, ==, 2);
}

static void
test_states (void)
{
  g_autoptr (BriefUndoStack) stack = brief_undo_stack_new ();
  guint64 first, second;

  g_assert_cmpuint (brief_undo_stack_get_state (stack), ==, 0);
  push (stack, 2);
  first = brief_undo_stack_get_state (stack);
  push (stack, 2);
  second = brief_undo_stack_get_state (stack);
  /* Though they have become one command. */
  g_assert_cmpuint (first, !=, second);
  brief_undo_stack_undo (stack);
  g_assert_cmpuint (brief_undo_stack_get_state (stack), ==, 0);
  brief_undo_stack_redo (stack);
  g_assert_cmpuint (brief_undo_stack_get_state (stack), ==, second);
  brief_undo_stack_undo (stack);
  push (stack, 1);
  g_assert_cmpuint (brief_undo_stack_get_state (stack), !=, first);
  g_assert_cmpuint (brief_undo_stack_get_state (stack), !=, second);
}

/* A view that shows what undo did must not be taken for somebody who types. */
static void
test_echo (void)
{
  g_autoptr (BriefUndoStack) stack = brief_undo_stack_new ();

  total = 0;
  push (stack, 1);
  push (stack, 3);
  echo_to = stack;
  brief_undo_stack_undo (stack);
  echo_to = NULL;
  g_assert_cmpint (total, ==, 1);
  g_assert_true (brief_undo_stack_can_redo (stack));
}

/* All that is done between the two ends is one step; undoing ends it. */
static void
test_group (void)
{
  g_autoptr (BriefUndoStack) stack = brief_undo_stack_new ();
  guint64 state;

  total = 0;
  push (stack, 2);
  brief_undo_stack_begin_group (stack, "Empty");
  brief_undo_stack_end_group (stack);
  g_assert_cmpstr (brief_undo_stack_get_undo_name (stack), ==, "Add 2");

  brief_undo_stack_begin_group (stack, "Group");
  push (stack, 4);
  state = brief_undo_stack_get_state (stack);
  push (stack, 8);
  g_assert_cmpint (total, ==, 14);
  g_assert_cmpstr (brief_undo_stack_get_undo_name (stack), ==, "Group");
  g_assert_cmpuint (brief_undo_stack_get_state (stack), !=, state);
  brief_undo_stack_end_group (stack);
  push (stack, 16);

  brief_undo_stack_undo (stack);
  g_assert_cmpint (total, ==, 14);
  brief_undo_stack_undo (stack);
  g_assert_cmpint (total, ==, 2);
  g_assert_cmpstr (brief_undo_stack_get_undo_name (stack), ==, "Add 2");
  brief_undo_stack_redo (stack);
  g_assert_cmpint (total, ==, 14);

  brief_undo_stack_begin_group (stack, "Interrupted");
  push (stack, 32);
  brief_undo_stack_undo (stack);
  g_assert_cmpint (total, ==, 14);
  push (stack, 64);
  g_assert_cmpstr (brief_undo_stack_get_undo_name (stack), ==, "Add 64");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/undo-stack/undo-and-redo", test_undo_and_redo);
  g_test_add_func ("/undo-stack/new-work-drops-redo", test_new_work_drops_redo);
  g_test_add_func ("/undo-stack/merge", test_merge);
  g_test_add_func ("/undo-stack/pause-ends-merge", test_pause_ends_merge);
  g_test_add_func ("/undo-stack/states", test_states);
  g_test_add_func ("/undo-stack/echo", test_echo);
  g_test_add_func ("/undo-stack/group", test_group);
  return g_test_run ();
}
