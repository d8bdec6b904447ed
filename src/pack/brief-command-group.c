/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "pack/brief-command-group.h"

struct _BriefCommandGroup {
  BriefCommand parent_instance;

  GPtrArray *commands; /* of BriefCommand, in the order in which they were done */
};

G_DEFINE_FINAL_TYPE (BriefCommandGroup, brief_command_group, BRIEF_TYPE_COMMAND)

static void
brief_command_group_execute (BriefCommand *command)
{
  GPtrArray *commands = BRIEF_COMMAND_GROUP (command)->commands;

  for (guint i = 0; i < commands->len; i++)
    {
      BriefCommand *child = g_ptr_array_index (commands, i);

      BRIEF_COMMAND_GET_CLASS (child)->execute (child);
    }
}

static void
brief_command_group_revert (BriefCommand *command)
{
  GPtrArray *commands = BRIEF_COMMAND_GROUP (command)->commands;

  for (guint i = commands->len; i > 0; i--)
    {
      BriefCommand *child = g_ptr_array_index (commands, i - 1);

      BRIEF_COMMAND_GET_CLASS (child)->revert (child);
    }
}

static void
brief_command_group_finalize (GObject *object)
{
  g_clear_pointer (&BRIEF_COMMAND_GROUP (object)->commands, g_ptr_array_unref);

  G_OBJECT_CLASS (brief_command_group_parent_class)->finalize (object);
}

static void
brief_command_group_class_init (BriefCommandGroupClass *klass)
{
  BriefCommandClass *command_class = BRIEF_COMMAND_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = brief_command_group_finalize;
  command_class->execute = brief_command_group_execute;
  command_class->revert = brief_command_group_revert;
}

static void
brief_command_group_init (BriefCommandGroup *self)
{
  self->commands = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * brief_command_group_new:
 * @name: what its commands are called together, as a menu shows it
 *
 * Returns: (transfer full): a group without commands
 */
BriefCommandGroup *
brief_command_group_new (const char *name)
{
  return g_object_new (BRIEF_TYPE_COMMAND_GROUP, "name", name, NULL);
}

/**
 * brief_command_group_add:
 * @self: a group
 * @command: a command that was done after all those in the group
 */
void
brief_command_group_add (BriefCommandGroup *self, BriefCommand *command)
{
  g_return_if_fail (BRIEF_IS_COMMAND_GROUP (self));
  g_return_if_fail (BRIEF_IS_COMMAND (command));

  g_ptr_array_add (self->commands, g_object_ref (command));
}
