/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * BriefCommand:
 * @execute: does or does again what the command does
 * @revert: takes it back
 * @merge: (nullable): takes a later command of the same class into @self where both are one act to a person, such as
 *   typing without a pause; returns whether it did
 *
 * One undoable change of a pack, with a name that a menu can show.
 *
 * Property: "name".
 */
#define BRIEF_TYPE_COMMAND (brief_command_get_type ())
/* Derivable: the stack knows of a change only how to do it and how to take it back. */
G_DECLARE_DERIVABLE_TYPE (BriefCommand, brief_command, BRIEF, COMMAND, GObject)

struct _BriefCommandClass {
  GObjectClass parent_class;

  void (*execute) (BriefCommand *self);
  void (*revert) (BriefCommand *self);
  gboolean (*merge) (BriefCommand *self, BriefCommand *later);
};

const char *brief_command_get_name (BriefCommand *self);

/**
 * BriefUndoStack:
 *
 * What was done and can be undone, and what was undone and can be done again.
 *
 * Properties: "can-undo", "can-redo", "undo-name", "redo-name". It reaches back to the opening of the pack. Signal
 * "changed": something was done, undone or done again.
 */
#define BRIEF_TYPE_UNDO_STACK (brief_undo_stack_get_type ())
G_DECLARE_FINAL_TYPE (BriefUndoStack, brief_undo_stack, BRIEF, UNDO_STACK, GObject)

BriefUndoStack *brief_undo_stack_new (void) G_GNUC_WARN_UNUSED_RESULT;
void brief_undo_stack_push (BriefUndoStack *self, BriefCommand *command);
gboolean brief_undo_stack_can_undo (BriefUndoStack *self);
gboolean brief_undo_stack_can_redo (BriefUndoStack *self);
const char *brief_undo_stack_get_undo_name (BriefUndoStack *self);
const char *brief_undo_stack_get_redo_name (BriefUndoStack *self);
void brief_undo_stack_undo (BriefUndoStack *self);
void brief_undo_stack_redo (BriefUndoStack *self);
void brief_undo_stack_begin_group (BriefUndoStack *self, const char *name);
void brief_undo_stack_end_group (BriefUndoStack *self);
void brief_undo_stack_break_merge (BriefUndoStack *self);
guint64 brief_undo_stack_get_state (BriefUndoStack *self);
void brief_undo_stack_clear (BriefUndoStack *self);

G_END_DECLS
