/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "pack/brief-pack-command.h"

#include "pack/brief-pack-private.h"
#include "pack/brief-section-private.h"
#include "pack/brief-text-change.h"

typedef enum {
  STEP_ENTRIES,
  STEP_SECTIONS,
  STEP_ENTRY_NOTE,
  STEP_SECTION_TITLE,
  STEP_SECTION_NOTE,
  STEP_VALUE,
  STEP_TEXT_VALUE,
  STEP_LOGO,
  STEP_SHOWN,
  STEP_SOURCES,
  STEP_KEPT,
} StepKind;

typedef struct {
  StepKind kind;
  GObject *target; /* the section or entry that changes; NULL for the pack */
  guint position;  /* where in it, or which of the pack's values */
  GPtrArray *removed;
  GPtrArray *added;
  BriefTextChange *text;
  GVariant *before;
  GVariant *after;
  JsonObject *logo_before;
  JsonObject *logo_after;
  BriefShown *shown_before;
  BriefShown *shown_after;
  JsonArray *sources_before;
  JsonArray *sources_after;
  BriefPackKept kept_before;
  BriefPackKept kept_after;
} Step;

struct _BriefPackCommand {
  BriefCommand parent_instance;

  BriefPack *pack;  /* not owned: the pack owns its commands */
  GPtrArray *steps; /* of Step */
};

G_DEFINE_FINAL_TYPE (BriefPackCommand, brief_pack_command, BRIEF_TYPE_COMMAND)

static void
free_step (gpointer data)
{
  Step *step = data;

  g_clear_object (&step->target);
  g_clear_pointer (&step->removed, g_ptr_array_unref);
  g_clear_pointer (&step->added, g_ptr_array_unref);
  g_clear_pointer (&step->text, brief_text_change_free);
  g_clear_pointer (&step->before, g_variant_unref);
  g_clear_pointer (&step->after, g_variant_unref);
  g_clear_pointer (&step->logo_before, json_object_unref);
  g_clear_pointer (&step->logo_after, json_object_unref);
  g_clear_pointer (&step->shown_before, brief_shown_unref);
  g_clear_pointer (&step->shown_after, brief_shown_unref);
  g_clear_pointer (&step->sources_before, json_array_unref);
  g_clear_pointer (&step->sources_after, json_array_unref);
  brief_pack_kept_clear (&step->kept_before);
  brief_pack_kept_clear (&step->kept_after);
  g_free (step);
}

static void
replace (BriefPackCommand *self, const Step *step, GPtrArray *old, GPtrArray *new)
{
  const guint n_old = old != NULL ? old->len : 0;

  if (step->kind == STEP_ENTRIES)
    brief_section_splice (BRIEF_SECTION (step->target), step->position, n_old, new);
  else
    brief_pack_splice (self->pack, step->position, n_old, new);
}

/* The text that a step changes, "" where there is none. */
static const char *
get_text (BriefPackCommand *self, const Step *step)
{
  GVariant *value;
  const char *text;

  switch (step->kind)
    {
    case STEP_ENTRY_NOTE:
      text = brief_entry_get_note (BRIEF_ENTRY (step->target));
      break;
    case STEP_SECTION_TITLE:
      text = brief_section_get_title (BRIEF_SECTION (step->target));
      break;
    case STEP_SECTION_NOTE:
      text = brief_section_get_note (BRIEF_SECTION (step->target));
      break;
    case STEP_TEXT_VALUE:
      value = brief_pack_get_value (self->pack, step->position);
      text = value != NULL ? g_variant_get_string (value, NULL) : NULL;
      break;
    case STEP_ENTRIES:
    case STEP_SECTIONS:
    case STEP_VALUE:
    case STEP_LOGO:
    case STEP_KEPT:
    default:
      g_assert_not_reached ();
    }
  return text != NULL ? text : "";
}

static void
set_text (BriefPackCommand *self, const Step *step, const char *text)
{
  switch (step->kind)
    {
    case STEP_ENTRY_NOTE:
      brief_entry_change_note (BRIEF_ENTRY (step->target), text);
      break;
    case STEP_SECTION_TITLE:
      brief_section_change_title (BRIEF_SECTION (step->target), text);
      break;
    case STEP_SECTION_NOTE:
      brief_section_change_note (BRIEF_SECTION (step->target), text);
      break;
    case STEP_TEXT_VALUE:
      brief_pack_change_value (self->pack, step->position,
                               *text != '\0' ? g_variant_new_string (text) : NULL);
      break;
    case STEP_ENTRIES:
    case STEP_SECTIONS:
    case STEP_VALUE:
    case STEP_LOGO:
    case STEP_SHOWN:
    case STEP_SOURCES:
    case STEP_KEPT:
    default:
      g_assert_not_reached ();
    }
}

/* Takes a step from one side to the other. */
static void
take (BriefPackCommand *self, const Step *step, gboolean forward)
{
  g_autofree char *text = NULL;

  if (step->text != NULL)
    {
      text = forward ? brief_text_change_apply (step->text, get_text (self, step))
                     : brief_text_change_revert (step->text, get_text (self, step));
      set_text (self, step, text);
      return;
    }
  switch (step->kind)
    {
    case STEP_ENTRIES:
    case STEP_SECTIONS:
      replace (self, step, forward ? step->removed : step->added, forward ? step->added : step->removed);
      break;
    case STEP_LOGO:
      brief_pack_change_logo (self->pack, forward ? step->logo_after : step->logo_before);
      break;
    case STEP_SHOWN:
      brief_entry_change_shown (BRIEF_ENTRY (step->target), forward ? step->shown_after : step->shown_before);
      break;
    case STEP_SOURCES:
      brief_pack_change_own_sources (self->pack, forward ? step->sources_after : step->sources_before);
      break;
    case STEP_KEPT:
      brief_pack_change_kept (self->pack, forward ? &step->kept_after : &step->kept_before);
      break;
    case STEP_VALUE:
      brief_pack_change_value (self->pack, step->position, forward ? step->after : step->before);
      break;
    case STEP_ENTRY_NOTE:
    case STEP_SECTION_TITLE:
    case STEP_SECTION_NOTE:
    case STEP_TEXT_VALUE:
    default:
      g_assert_not_reached ();
    }
}

static void
brief_pack_command_execute (BriefCommand *command)
{
  BriefPackCommand *self = BRIEF_PACK_COMMAND (command);

  for (guint i = 0; i < self->steps->len; i++)
    take (self, g_ptr_array_index (self->steps, i), TRUE);
}

static void
brief_pack_command_revert (BriefCommand *command)
{
  BriefPackCommand *self = BRIEF_PACK_COMMAND (command);

  for (guint i = self->steps->len; i > 0; i--)
    take (self, g_ptr_array_index (self->steps, i - 1), FALSE);
}

/* Typing goes on in one text, for a sentence or so; the words of a logo are short, and go on until there is a pause. */
static gboolean
brief_pack_command_merge (BriefCommand *command, BriefCommand *later_command)
{
  BriefPackCommand *self = BRIEF_PACK_COMMAND (command);
  BriefPackCommand *later = BRIEF_PACK_COMMAND (later_command);
  Step *step, *later_step;

  if (self->steps->len != 1 || later->steps->len != 1)
    return FALSE;
  step = g_ptr_array_index (self->steps, 0);
  later_step = g_ptr_array_index (later->steps, 0);
  if (step->kind != later_step->kind || step->target != later_step->target
      || step->position != later_step->position)
    return FALSE;

  if (step->text != NULL)
    return brief_text_change_merge (step->text, later_step->text);
  if (step->kind != STEP_LOGO || step->logo_before == NULL || step->logo_after == NULL
      || later_step->logo_after == NULL)
    return FALSE;
  json_object_unref (step->logo_after);
  step->logo_after = g_steal_pointer (&later_step->logo_after);
  return TRUE;
}

static void
brief_pack_command_finalize (GObject *object)
{
  g_clear_pointer (&BRIEF_PACK_COMMAND (object)->steps, g_ptr_array_unref);

  G_OBJECT_CLASS (brief_pack_command_parent_class)->finalize (object);
}

static void
brief_pack_command_class_init (BriefPackCommandClass *klass)
{
  BriefCommandClass *command_class = BRIEF_COMMAND_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = brief_pack_command_finalize;
  command_class->execute = brief_pack_command_execute;
  command_class->revert = brief_pack_command_revert;
  command_class->merge = brief_pack_command_merge;
}

static void
brief_pack_command_init (BriefPackCommand *self)
{
  self->steps = g_ptr_array_new_with_free_func (free_step);
}

/**
 * brief_pack_command_new:
 * @pack: a pack
 * @name: what the command does, as a menu shows it
 *
 * Returns: (transfer full): a command without steps
 */
BriefPackCommand *
brief_pack_command_new (BriefPack *pack, const char *name)
{
  BriefPackCommand *self = g_object_new (BRIEF_TYPE_PACK_COMMAND, "name", name, NULL);

  self->pack = pack;
  return self;
}

static Step *
add_step (BriefPackCommand *self, StepKind kind, gpointer target, guint position)
{
  Step *step = g_new0 (Step, 1);

  step->kind = kind;
  g_set_object (&step->target, target);
  step->position = position;
  g_ptr_array_add (self->steps, step);
  return step;
}

static gpointer
ref_object (gconstpointer object, gpointer user_data)
{
  return g_object_ref ((gpointer) object);
}

static GPtrArray *
own_objects (GPtrArray *objects)
{
  GPtrArray *owned;

  if (objects == NULL)
    return NULL;
  owned = g_ptr_array_new_full (objects->len, g_object_unref);
  g_ptr_array_extend (owned, objects, ref_object, NULL);
  return owned;
}

/**
 * brief_pack_command_splice_entries:
 * @self: a command
 * @section: a section
 * @position: where
 * @removed: (nullable) (element-type BriefEntry): the entries that stand there and go
 * @added: (nullable) (element-type BriefEntry): the entries that come
 */
void
brief_pack_command_splice_entries (BriefPackCommand *self,
                                   BriefSection *section,
                                   guint position,
                                   GPtrArray *removed,
                                   GPtrArray *added)
{
  Step *step = add_step (self, STEP_ENTRIES, section, position);

  step->removed = own_objects (removed);
  step->added = own_objects (added);
}

/**
 * brief_pack_command_splice_sections:
 * @self: a command
 * @position: where
 * @removed: (nullable) (element-type BriefSection): the sections that stand there and go
 * @added: (nullable) (element-type BriefSection): the sections that come
 */
void
brief_pack_command_splice_sections (BriefPackCommand *self,
                                    guint position,
                                    GPtrArray *removed,
                                    GPtrArray *added)
{
  Step *step = add_step (self, STEP_SECTIONS, NULL, position);

  step->removed = own_objects (removed);
  step->added = own_objects (added);
}

static void
add_text_step (BriefPackCommand *self, StepKind kind, gpointer target, guint position, const char *text)
{
  Step *step = add_step (self, kind, target, position);

  step->text = brief_text_change_new (get_text (self, step), text != NULL ? text : "");
}

void
brief_pack_command_change_entry_note (BriefPackCommand *self, BriefEntry *entry, const char *note)
{
  add_text_step (self, STEP_ENTRY_NOTE, entry, 0, note);
}

void
brief_pack_command_change_section_title (BriefPackCommand *self, BriefSection *section, const char *title)
{
  add_text_step (self, STEP_SECTION_TITLE, section, 0, title);
}

void
brief_pack_command_change_section_note (BriefPackCommand *self, BriefSection *section, const char *note)
{
  add_text_step (self, STEP_SECTION_NOTE, section, 0, note);
}

/**
 * brief_pack_command_change_logo:
 * @self: a command
 * @logo: (nullable): the logo as the format has it, or %NULL for none
 */
void
brief_pack_command_change_logo (BriefPackCommand *self, JsonObject *logo)
{
  Step *step = add_step (self, STEP_LOGO, NULL, 0);
  JsonObject *before = brief_pack_get_kept (self->pack)->logo;

  step->logo_before = before != NULL ? json_object_ref (before) : NULL;
  step->logo_after = logo != NULL ? json_object_ref (logo) : NULL;
}

/**
 * brief_pack_command_change_shown:
 * @self: a command
 * @entry: an entry
 * @shown: (nullable): what of its item it is to show, or %NULL for all
 */
void
brief_pack_command_change_shown (BriefPackCommand *self, BriefEntry *entry, BriefShown *shown)
{
  Step *step = add_step (self, STEP_SHOWN, entry, 0);
  BriefShown *before = brief_entry_get_shown (entry);

  step->shown_before = before != NULL ? brief_shown_ref (before) : NULL;
  step->shown_after = shown != NULL ? brief_shown_ref (shown) : NULL;
}

/**
 * brief_pack_command_change_own_sources:
 * @self: a command
 * @sources: (nullable): the sources of the team's own as the format has them, or %NULL for none
 */
void
brief_pack_command_change_own_sources (BriefPackCommand *self, JsonArray *sources)
{
  Step *step = add_step (self, STEP_SOURCES, NULL, 0);
  JsonArray *before = brief_pack_get_kept (self->pack)->sources;

  step->sources_before = before != NULL ? json_array_ref (before) : NULL;
  step->sources_after = sources != NULL ? json_array_ref (sources) : NULL;
}

/**
 * brief_pack_command_change_value:
 * @self: a command
 * @field: one of #brief_pack_fields
 * @value: (nullable): what it is to hold, or %NULL for nothing; a floating reference is taken
 */
void
brief_pack_command_change_value (BriefPackCommand *self, guint field, GVariant *value)
{
  g_autoptr (GVariant) after = value != NULL ? g_variant_ref_sink (value) : NULL;
  GVariant *before = brief_pack_get_value (self->pack, field);
  Step *step;

  if (brief_pack_fields[field].kind == BRIEF_PACK_FIELD_TEXT)
    {
      add_text_step (self, STEP_TEXT_VALUE, NULL, field,
                     after != NULL ? g_variant_get_string (after, NULL) : NULL);
      return;
    }
  step = add_step (self, STEP_VALUE, NULL, field);
  step->before = before != NULL ? g_variant_ref (before) : NULL;
  step->after = g_steal_pointer (&after);
}

/**
 * brief_pack_command_change_kept:
 * @self: a command
 * @kept: what the pack is to carry from its file
 */
void
brief_pack_command_change_kept (BriefPackCommand *self, const BriefPackKept *kept)
{
  Step *step = add_step (self, STEP_KEPT, NULL, 0);

  brief_pack_kept_set (&step->kept_before, brief_pack_get_kept (self->pack));
  brief_pack_kept_set (&step->kept_after, kept);
}

/**
 * brief_pack_command_run:
 * @self: a command
 *
 * Does the command and puts it on the pack's undo stack.
 */
void
brief_pack_command_run (BriefPackCommand *self)
{
  brief_undo_stack_push (brief_pack_get_undo_stack (self->pack), BRIEF_COMMAND (self));
}
