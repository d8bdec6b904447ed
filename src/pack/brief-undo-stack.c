/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "pack/brief-undo-stack.h"

#include "pack/brief-command-group.h"

/* Who stops typing for so long has finished a thought, and undoes the next one apart. */
#define PAUSE_USEC G_USEC_PER_SEC

typedef struct {
  BriefCommand *command;
  guint64 state; /* what the pack is in once the command was done */
} Step;

struct _BriefUndoStack {
  GObject parent_instance;

  GArray *steps; /* of Step */
  guint n_done;
  guint64 last_state;
  gint64 last_push_time;
  BriefCommandGroup *group; /* what comes now goes into */
  gboolean merging;         /* whether the next command may become one with the last */
  gboolean busy;
};

G_DEFINE_FINAL_TYPE (BriefUndoStack, brief_undo_stack, G_TYPE_OBJECT)

enum {
  PROP_0,
  PROP_CAN_UNDO,
  PROP_CAN_REDO,
  PROP_UNDO_NAME,
  PROP_REDO_NAME,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum {
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
clear_step (gpointer step)
{
  g_clear_object (&((Step *) step)->command);
}

static BriefCommand *
get_command (BriefUndoStack *self, guint position)
{
  return g_array_index (self->steps, Step, position).command;
}

static void
notify_changed (BriefUndoStack *self)
{
  for (guint i = PROP_0 + 1; i < N_PROPS; i++)
    g_object_notify_by_pspec (G_OBJECT (self), properties[i]);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
execute (BriefUndoStack *self, BriefCommand *command)
{
  self->busy = TRUE;
  BRIEF_COMMAND_GET_CLASS (command)->execute (command);
  self->busy = FALSE;
}

/* Whether the last step has taken @command in. */
static gboolean
merge (BriefUndoStack *self, BriefCommand *command)
{
  BriefCommand *last = self->n_done > 0 ? get_command (self, self->n_done - 1) : NULL;

  if (self->group != NULL)
    {
      brief_command_group_add (self->group, command);
      return last == BRIEF_COMMAND (self->group);
    }
  if (!self->merging || last == NULL || G_OBJECT_TYPE (last) != G_OBJECT_TYPE (command)
      || g_get_monotonic_time () - self->last_push_time > PAUSE_USEC)
    return FALSE;
  return BRIEF_COMMAND_GET_CLASS (last)->merge != NULL
         && BRIEF_COMMAND_GET_CLASS (last)->merge (last, command);
}

static void
append (BriefUndoStack *self, BriefCommand *command)
{
  const Step step = { g_object_ref (command), self->last_state };

  g_array_append_val (self->steps, step);
  self->n_done++;
}

static void
brief_undo_stack_finalize (GObject *object)
{
  BriefUndoStack *self = BRIEF_UNDO_STACK (object);

  g_clear_pointer (&self->steps, g_array_unref);
  g_clear_object (&self->group);

  G_OBJECT_CLASS (brief_undo_stack_parent_class)->finalize (object);
}

static void
brief_undo_stack_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  BriefUndoStack *self = BRIEF_UNDO_STACK (object);

  switch (prop_id)
    {
    case PROP_CAN_UNDO:
      g_value_set_boolean (value, brief_undo_stack_can_undo (self));
      break;
    case PROP_CAN_REDO:
      g_value_set_boolean (value, brief_undo_stack_can_redo (self));
      break;
    case PROP_UNDO_NAME:
      g_value_set_string (value, brief_undo_stack_get_undo_name (self));
      break;
    case PROP_REDO_NAME:
      g_value_set_string (value, brief_undo_stack_get_redo_name (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
brief_undo_stack_class_init (BriefUndoStackClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = brief_undo_stack_finalize;
  object_class->get_property = brief_undo_stack_get_property;

  properties[PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, flags);
  properties[PROP_CAN_REDO] = g_param_spec_boolean ("can-redo", NULL, NULL, FALSE, flags);
  properties[PROP_UNDO_NAME] = g_param_spec_string ("undo-name", NULL, NULL, NULL, flags);
  properties[PROP_REDO_NAME] = g_param_spec_string ("redo-name", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
}

static void
brief_undo_stack_init (BriefUndoStack *self)
{
  self->steps = g_array_new (FALSE, FALSE, sizeof (Step));
  g_array_set_clear_func (self->steps, clear_step);
}

/**
 * brief_undo_stack_new:
 *
 * Returns: (transfer full): a stack with nothing to undo
 */
BriefUndoStack *
brief_undo_stack_new (void)
{
  return g_object_new (BRIEF_TYPE_UNDO_STACK, NULL);
}

/**
 * brief_undo_stack_push:
 * @self: a stack
 * @command: a command that was not yet executed
 *
 * Executes @command and remembers it. What was undone before can no longer be done again. A command that comes while
 * another is executed or reverted is dropped: it is the echo of a view that shows the change.
 */
void
brief_undo_stack_push (BriefUndoStack *self, BriefCommand *command)
{
  g_return_if_fail (BRIEF_IS_UNDO_STACK (self));
  g_return_if_fail (BRIEF_IS_COMMAND (command));

  if (self->busy)
    return;

  execute (self, command);
  g_array_set_size (self->steps, self->n_done);
  self->last_state++;
  if (merge (self, command))
    g_array_index (self->steps, Step, self->n_done - 1).state = self->last_state;
  else
    append (self, self->group != NULL ? BRIEF_COMMAND (self->group) : command);
  self->merging = TRUE;
  self->last_push_time = g_get_monotonic_time ();
  notify_changed (self);
}

/**
 * brief_undo_stack_can_undo:
 * @self: a stack
 *
 * Returns: whether there is something to undo
 */
gboolean
brief_undo_stack_can_undo (BriefUndoStack *self)
{
  g_return_val_if_fail (BRIEF_IS_UNDO_STACK (self), FALSE);

  return self->n_done > 0;
}

/**
 * brief_undo_stack_can_redo:
 * @self: a stack
 *
 * Returns: whether there is something to do again
 */
gboolean
brief_undo_stack_can_redo (BriefUndoStack *self)
{
  g_return_val_if_fail (BRIEF_IS_UNDO_STACK (self), FALSE);

  return self->n_done < self->steps->len;
}

/**
 * brief_undo_stack_get_undo_name:
 * @self: a stack
 *
 * Returns: (nullable): the name of what is undone next
 */
const char *
brief_undo_stack_get_undo_name (BriefUndoStack *self)
{
  g_return_val_if_fail (BRIEF_IS_UNDO_STACK (self), NULL);

  return self->n_done > 0 ? brief_command_get_name (get_command (self, self->n_done - 1)) : NULL;
}

/**
 * brief_undo_stack_get_redo_name:
 * @self: a stack
 *
 * Returns: (nullable): the name of what is done again next
 */
const char *
brief_undo_stack_get_redo_name (BriefUndoStack *self)
{
  g_return_val_if_fail (BRIEF_IS_UNDO_STACK (self), NULL);

  return self->n_done < self->steps->len ? brief_command_get_name (get_command (self, self->n_done)) : NULL;
}

/**
 * brief_undo_stack_undo:
 * @self: a stack
 *
 * Takes back what was done last, if anything.
 */
void
brief_undo_stack_undo (BriefUndoStack *self)
{
  BriefCommand *command;

  g_return_if_fail (BRIEF_IS_UNDO_STACK (self));

  if (self->n_done == 0 || self->busy)
    return;

  brief_undo_stack_end_group (self);
  command = get_command (self, --self->n_done);
  self->merging = FALSE;
  self->busy = TRUE;
  BRIEF_COMMAND_GET_CLASS (command)->revert (command);
  self->busy = FALSE;
  notify_changed (self);
}

/**
 * brief_undo_stack_redo:
 * @self: a stack
 *
 * Does again what was undone last, if anything.
 */
void
brief_undo_stack_redo (BriefUndoStack *self)
{
  g_return_if_fail (BRIEF_IS_UNDO_STACK (self));

  if (self->n_done == self->steps->len || self->busy)
    return;

  brief_undo_stack_end_group (self);
  self->merging = FALSE;
  execute (self, get_command (self, self->n_done++));
  notify_changed (self);
}

/**
 * brief_undo_stack_begin_group:
 * @self: a stack
 * @name: what all that comes is called together, as a menu shows it
 *
 * Makes one step of all commands that are pushed until brief_undo_stack_end_group(), or until something is undone or done
 * again.
 */
void
brief_undo_stack_begin_group (BriefUndoStack *self, const char *name)
{
  g_return_if_fail (BRIEF_IS_UNDO_STACK (self));
  g_return_if_fail (name != NULL);

  brief_undo_stack_end_group (self);
  self->group = brief_command_group_new (name);
}

/**
 * brief_undo_stack_end_group:
 * @self: a stack
 *
 * Ends a group, if there is one. A group that nothing came into leaves no step.
 */
void
brief_undo_stack_end_group (BriefUndoStack *self)
{
  g_return_if_fail (BRIEF_IS_UNDO_STACK (self));

  if (self->group == NULL)
    return;
  g_clear_object (&self->group);
  self->merging = FALSE;
}

/**
 * brief_undo_stack_break_merge:
 * @self: a stack
 *
 * Keeps what comes apart from what was: after a save, or when the cursor goes elsewhere.
 */
void
brief_undo_stack_break_merge (BriefUndoStack *self)
{
  g_return_if_fail (BRIEF_IS_UNDO_STACK (self));

  self->merging = FALSE;
}

/**
 * brief_undo_stack_get_state:
 * @self: a stack
 *
 * Names the state that the commands done so far have led to. Undoing and doing again comes back to the same number; a
 * number is never given to another state.
 *
 * Returns: the state; 0 before the first command
 */
guint64
brief_undo_stack_get_state (BriefUndoStack *self)
{
  g_return_val_if_fail (BRIEF_IS_UNDO_STACK (self), 0);

  return self->n_done > 0 ? g_array_index (self->steps, Step, self->n_done - 1).state : 0;
}

/**
 * brief_undo_stack_clear:
 * @self: a stack
 *
 * Forgets everything, as at the end of the pack.
 */
void
brief_undo_stack_clear (BriefUndoStack *self)
{
  g_return_if_fail (BRIEF_IS_UNDO_STACK (self));

  brief_undo_stack_end_group (self);
  self->n_done = 0;
  g_array_set_size (self->steps, 0);
}
