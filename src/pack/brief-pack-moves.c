/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "pack/brief-choice.h"
#include "pack/brief-section-private.h"
#include "pack/brief-typed.h"

/* Whether @entries stand at @position of @section, one behind the other. */
static gboolean
stand_at (GPtrArray *entries, BriefSection *section, guint position)
{
  if (position + entries->len > brief_section_get_n_entries (section))
    return FALSE;
  for (guint i = 0; i < entries->len; i++)
    if (brief_section_get_entry (section, position + i) != g_ptr_array_index (entries, i))
      return FALSE;
  return TRUE;
}

/**
 * brief_pack_move_parts:
 * @self: a pack
 * @parts: (element-type GObject): some of its entries, maybe sections
 * @section: the section that the entries move to
 * @position: where the first of them stands afterwards
 *
 * Moves entries, within a section or from one to another, in one command. Sections among them, with their entries, move
 * right behind @section. Among themselves all keep the order that they have in the pack.
 *
 * Returns: whether anything moved; %FALSE also where @section would have to move behind itself
 */
gboolean
brief_pack_move_parts (BriefPack *self, GPtrArray *parts, BriefSection *section, guint position)
{
  g_auto (BriefChoice) choice = { NULL, NULL };
  g_autoptr (BriefPackCommand) command = NULL;
  g_autofree char *name = NULL;
  guint n_staying, section_position;

  g_return_val_if_fail (BRIEF_IS_PACK (self), FALSE);
  g_return_val_if_fail (parts != NULL, FALSE);
  g_return_val_if_fail (brief_pack_find_section (self, section, &section_position), FALSE);

  brief_choice_init (&choice, self, parts);
  if (brief_choice_is_empty (&choice) || g_ptr_array_find (choice.sections, section, NULL))
    return FALSE;

  n_staying = brief_section_get_n_entries (section);
  for (guint i = 0; i < choice.entries->len; i++)
    n_staying -= brief_section_find_entry (section, g_ptr_array_index (choice.entries, i), NULL) ? 1 : 0;
  position = MIN (position, n_staying);
  if (choice.sections->len == 0 && stand_at (choice.entries, section, position))
    return FALSE;

  name = brief_choice_dup_name (&choice, BRIEF_DEED_MOVE);
  command = brief_pack_command_new (self, name);
  brief_choice_remove_entries (&choice, command, self);
  if (choice.entries->len > 0)
    brief_pack_command_splice_entries (command, section, position, NULL, choice.entries);
  for (guint i = 0, end = section_position; i < end; i++)
    section_position -= g_ptr_array_find (choice.sections, brief_pack_get_section (self, i), NULL) ? 1 : 0;
  brief_choice_remove_sections (&choice, command, self);
  if (choice.sections->len > 0)
    brief_pack_command_splice_sections (command, section_position + 1, NULL, choice.sections);
  brief_pack_command_run (command);
  return TRUE;
}

/**
 * brief_pack_move_to_new_section:
 * @self: a pack
 * @parts: (element-type GObject): some of its entries
 * @title: the heading of the section, or ""
 *
 * Moves entries to a section that is made for them at the end of the pack, in one command.
 *
 * Returns: (transfer none) (nullable): the section; %NULL where there was nothing to move
 */
BriefSection *
brief_pack_move_to_new_section (BriefPack *self, GPtrArray *parts, const char *title)
{
  g_auto (BriefChoice) choice = { NULL, NULL };
  g_autoptr (BriefPackCommand) command = NULL;
  g_autoptr (BriefSection) section = NULL;
  g_autoptr (GPtrArray) added = g_ptr_array_new ();
  g_autofree char *name = NULL;
  g_autofree char *clean = NULL;

  g_return_val_if_fail (BRIEF_IS_PACK (self), NULL);
  g_return_val_if_fail (parts != NULL, NULL);
  g_return_val_if_fail (title != NULL, NULL);

  brief_choice_init (&choice, self, parts);
  if (choice.entries->len == 0)
    return NULL;

  name = brief_choice_dup_name (&choice, BRIEF_DEED_MOVE);
  command = brief_pack_command_new (self, name);
  clean = brief_typed_clean (title);
  section = brief_section_new (NULL, clean, NULL, NULL, NULL);
  g_ptr_array_add (added, section);
  brief_choice_remove_entries (&choice, command, self);
  brief_pack_command_splice_sections (command, brief_pack_get_n_sections (self), NULL, added);
  brief_pack_command_splice_entries (command, section, 0, NULL, choice.entries);
  brief_pack_command_run (command);
  return section; /* the pack holds it */
}

/**
 * brief_pack_move_sections:
 * @self: a pack
 * @sections: (element-type BriefSection): some of its sections
 * @position: where the first of them stands afterwards
 *
 * Moves sections with their entries, in one command. Among themselves they keep their order.
 *
 * Returns: whether that changed anything
 */
gboolean
brief_pack_move_sections (BriefPack *self, GPtrArray *sections, guint position)
{
  g_auto (BriefChoice) choice = { NULL, NULL };
  g_autoptr (BriefPackCommand) command = NULL;
  g_autofree char *name = NULL;
  gboolean changed = FALSE;

  g_return_val_if_fail (BRIEF_IS_PACK (self), FALSE);
  g_return_val_if_fail (sections != NULL, FALSE);

  brief_choice_init (&choice, self, sections);
  if (choice.sections->len == 0)
    return FALSE;
  position = MIN (position, brief_pack_get_n_sections (self) - choice.sections->len);
  for (guint i = 0; i < choice.sections->len; i++)
    changed |= brief_pack_get_section (self, position + i) != g_ptr_array_index (choice.sections, i);
  if (!changed)
    return FALSE;

  g_ptr_array_set_size (choice.entries, 0);
  name = brief_choice_dup_name (&choice, BRIEF_DEED_MOVE);
  command = brief_pack_command_new (self, name);
  brief_choice_remove_sections (&choice, command, self);
  brief_pack_command_splice_sections (command, position, NULL, choice.sections);
  brief_pack_command_run (command);
  return TRUE;
}

/**
 * brief_pack_move_section:
 * @self: a pack
 * @section: one of its sections
 * @position: where it stands afterwards
 *
 * Moves a section with its entries.
 */
void
brief_pack_move_section (BriefPack *self, BriefSection *section, guint position)
{
  g_autoptr (GPtrArray) sections = g_ptr_array_new ();

  g_return_if_fail (brief_pack_find_section (self, section, NULL));

  g_ptr_array_add (sections, section);
  brief_pack_move_sections (self, sections, position);
}

/* What a person sees, one below the other: sections and entries, or where whole sections move, sections alone. */
static GPtrArray *
list_rows (BriefPack *self, gboolean with_entries)
{
  GPtrArray *rows = g_ptr_array_new ();

  for (guint i = 0; i < brief_pack_get_n_sections (self); i++)
    {
      BriefSection *section = brief_pack_get_section (self, i);

      g_ptr_array_add (rows, section);
      for (guint j = 0; with_entries && j < brief_section_get_n_entries (section); j++)
        g_ptr_array_add (rows, brief_section_get_entry (section, j));
    }
  return rows;
}

static void
swap (GPtrArray *rows, guint i)
{
  gpointer row = rows->pdata[i];

  rows->pdata[i] = rows->pdata[i + 1];
  rows->pdata[i + 1] = row;
}

/* Lets each chosen row change places with the one before it that is not: an entry that changes with a section comes to the
 * end of the section above. Nothing goes above @first. Leaves in @chosen what has moved. */
static void
shift_up (GPtrArray *rows, GHashTable *chosen, guint first)
{
  g_autoptr (GHashTable) stuck = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < rows->len; i++)
    {
      gpointer row = rows->pdata[i];

      if (!g_hash_table_contains (chosen, row))
        continue;
      if (i > first && !g_hash_table_contains (chosen, rows->pdata[i - 1])
          && !g_hash_table_contains (stuck, rows->pdata[i - 1]))
        {
          swap (rows, i - 1);
          continue;
        }
      g_hash_table_remove (chosen, row);
      g_hash_table_add (stuck, row);
    }
}

/* The same downwards: an entry that changes places with a section comes to its start. */
static void
shift_down (GPtrArray *rows, GHashTable *chosen)
{
  g_autoptr (GHashTable) stuck = g_hash_table_new (NULL, NULL);

  for (guint i = rows->len; i > 0; i--)
    {
      gpointer row = rows->pdata[i - 1];

      if (!g_hash_table_contains (chosen, row))
        continue;
      if (i < rows->len && !g_hash_table_contains (chosen, rows->pdata[i])
          && !g_hash_table_contains (stuck, rows->pdata[i]))
        {
          swap (rows, i - 1);
          continue;
        }
      g_hash_table_remove (chosen, row);
      g_hash_table_add (stuck, row);
    }
}

/* The rows as they will be, and in @moved those that come to stand elsewhere; sections and entries do not move together,
 * for what is between them would be torn apart. */
static GPtrArray *
plan_shift (BriefPack *self, const BriefChoice *choice, gboolean up, GHashTable *moved)
{
  const gboolean are_sections = choice->sections->len > 0;
  GPtrArray *chosen = are_sections ? choice->sections : choice->entries;
  GPtrArray *rows = list_rows (self, !are_sections);

  if (are_sections && choice->entries->len > 0)
    return rows;
  for (guint i = 0; i < chosen->len; i++)
    g_hash_table_add (moved, g_ptr_array_index (chosen, i));
  if (up)
    shift_up (rows, moved, are_sections ? 0 : 1);
  else
    shift_down (rows, moved);
  return rows;
}

static void
insert_run (BriefPackCommand *command, BriefSection *section, guint position, GPtrArray *run)
{
  if (run->len == 0)
    return;
  if (section != NULL)
    brief_pack_command_splice_entries (command, section, position - run->len, NULL, run);
  else
    brief_pack_command_splice_sections (command, position - run->len, NULL, run);
  g_ptr_array_set_size (run, 0);
}

/* Puts what was taken out where it stands in @rows. */
static void
insert_moved (BriefPackCommand *command, GPtrArray *rows, GHashTable *moved, gboolean are_sections)
{
  g_autoptr (GPtrArray) run = g_ptr_array_new ();
  BriefSection *section = NULL;
  guint position = 0;

  for (guint i = 0; i < rows->len; i++)
    {
      gpointer row = g_ptr_array_index (rows, i);

      if (!g_hash_table_contains (moved, row))
        insert_run (command, section, position, run);
      if (BRIEF_IS_SECTION (row) && !are_sections)
        {
          section = row;
          position = 0;
          continue;
        }
      if (g_hash_table_contains (moved, row))
        g_ptr_array_add (run, row);
      position++;
    }
  insert_run (command, section, position, run);
}

static void
keep_moved (GPtrArray *parts, GHashTable *moved)
{
  for (guint i = parts->len; i > 0; i--)
    if (!g_hash_table_contains (moved, g_ptr_array_index (parts, i - 1)))
      g_ptr_array_remove_index (parts, i - 1);
}

static gboolean
shift (BriefPack *self, GPtrArray *parts, gboolean up)
{
  g_auto (BriefChoice) choice = { NULL, NULL };
  g_autoptr (BriefPackCommand) command = NULL;
  g_autoptr (GHashTable) moved = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) rows = NULL;
  g_autofree char *name = NULL;

  brief_choice_init (&choice, self, parts);
  rows = plan_shift (self, &choice, up, moved);
  if (g_hash_table_size (moved) == 0)
    return FALSE;

  keep_moved (choice.sections, moved);
  keep_moved (choice.entries, moved);
  name = brief_choice_dup_name (&choice, BRIEF_DEED_MOVE);
  command = brief_pack_command_new (self, name);
  brief_choice_remove_entries (&choice, command, self);
  brief_choice_remove_sections (&choice, command, self);
  insert_moved (command, rows, moved, choice.sections->len > 0);
  brief_pack_command_run (command);
  return TRUE;
}

static gboolean
can_shift (BriefPack *self, GPtrArray *parts, gboolean up)
{
  g_auto (BriefChoice) choice = { NULL, NULL };
  g_autoptr (GHashTable) moved = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) rows = NULL;

  brief_choice_init (&choice, self, parts);
  rows = plan_shift (self, &choice, up, moved);
  return g_hash_table_size (moved) > 0;
}

/**
 * brief_pack_move_up:
 * @self: a pack
 * @parts: (element-type GObject): some of its entries, or some of its sections
 *
 * Moves each one place up, in one command: an entry from the start of its section to the end of the one above, a section
 * with its entries over the one above. What cannot move stays, with what of @parts stands right below it; so all keep
 * their order.
 *
 * Returns: whether anything moved
 */
gboolean
brief_pack_move_up (BriefPack *self, GPtrArray *parts)
{
  g_return_val_if_fail (BRIEF_IS_PACK (self), FALSE);
  g_return_val_if_fail (parts != NULL, FALSE);

  return shift (self, parts, TRUE);
}

/**
 * brief_pack_move_down:
 * @self: a pack
 * @parts: (element-type GObject): some of its entries, or some of its sections
 *
 * Moves each one place down, as brief_pack_move_up() does up: an entry from the end of its section to the start of the one
 * below.
 *
 * Returns: whether anything moved
 */
gboolean
brief_pack_move_down (BriefPack *self, GPtrArray *parts)
{
  g_return_val_if_fail (BRIEF_IS_PACK (self), FALSE);
  g_return_val_if_fail (parts != NULL, FALSE);

  return shift (self, parts, FALSE);
}

/**
 * brief_pack_can_move_up:
 * @self: a pack
 * @parts: (element-type GObject): some of its sections and entries
 *
 * Returns: whether brief_pack_move_up() would move anything
 */
gboolean
brief_pack_can_move_up (BriefPack *self, GPtrArray *parts)
{
  g_return_val_if_fail (BRIEF_IS_PACK (self), FALSE);
  g_return_val_if_fail (parts != NULL, FALSE);

  return can_shift (self, parts, TRUE);
}

/**
 * brief_pack_can_move_down:
 * @self: a pack
 * @parts: (element-type GObject): some of its sections and entries
 *
 * Returns: whether brief_pack_move_down() would move anything
 */
gboolean
brief_pack_can_move_down (BriefPack *self, GPtrArray *parts)
{
  g_return_val_if_fail (BRIEF_IS_PACK (self), FALSE);
  g_return_val_if_fail (parts != NULL, FALSE);

  return can_shift (self, parts, FALSE);
}
