/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "pack/brief-pack-command.h"
#include "pack/brief-pack-private.h"
#include "pack/brief-section-private.h"
#include "pack/brief-typed.h"

#include <glib/gi18n-lib.h>

/* How much of a heading a menu shows. */
#define HEADING_LENGTH_MAX 40

static char *
dup_short_heading (BriefEntry *entry)
{
  g_autofree char *heading = brief_entry_dup_heading (entry, NULL);

  return brief_typed_cut (heading, HEADING_LENGTH_MAX);
}

static char *
dup_add_name (GPtrArray *entries)
{
  g_autofree char *heading = NULL;

  if (entries->len != 1)
    /* Translators: the name of a step that can be undone. */
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Add %u Entry", "Add %u Entries", entries->len),
                            entries->len);
  if (brief_entry_get_snapshot (g_ptr_array_index (entries, 0)) == NULL)
    return g_strdup (_ ("Add Note"));
  heading = dup_short_heading (g_ptr_array_index (entries, 0));
  /* Translators: the name of a step that can be undone; %s is a heading. */
  return g_strdup_printf (_ ("Add “%s”"), heading);
}

static char *
dup_remove_name (GPtrArray *entries)
{
  g_autofree char *heading = NULL;

  if (entries->len != 1)
    /* Translators: the name of a step that can be undone. */
    return g_strdup_printf (
        g_dngettext (GETTEXT_PACKAGE, "Remove %u Entry", "Remove %u Entries", entries->len), entries->len);
  heading = dup_short_heading (g_ptr_array_index (entries, 0));
  /* Translators: the name of a step that can be undone; %s is a heading. */
  return g_strdup_printf (_ ("Remove “%s”"), heading);
}

static char *
dup_move_name (GPtrArray *entries)
{
  g_autofree char *heading = NULL;

  if (entries->len != 1)
    /* Translators: the name of a step that can be undone. */
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Move %u Entry", "Move %u Entries", entries->len),
                            entries->len);
  heading = dup_short_heading (g_ptr_array_index (entries, 0));
  /* Translators: the name of a step that can be undone; %s is a heading. */
  return g_strdup_printf (_ ("Move “%s”"), heading);
}

static GPtrArray *
array_of_one (gpointer object)
{
  GPtrArray *array = g_ptr_array_new ();

  g_ptr_array_add (array, object);
  return array;
}

/* Those of @entries that are in @section, each once, in its order; their positions where asked for. */
static GPtrArray *
select_entries (BriefSection *section, GHashTable *entries, GArray *positions)
{
  GPtrArray *selected = g_ptr_array_new ();

  for (guint i = 0; i < brief_section_get_n_entries (section); i++)
    {
      BriefEntry *entry = brief_section_get_entry (section, i);

      if (!g_hash_table_contains (entries, entry))
        continue;
      g_ptr_array_add (selected, entry);
      g_array_append_val (positions, i);
    }
  return selected;
}

static GHashTable *
set_of (GPtrArray *objects)
{
  GHashTable *set = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < objects->len; i++)
    g_hash_table_add (set, g_ptr_array_index (objects, i));
  return set;
}

/* Takes @entries out, from the end so that positions stay true. Returns them in the order of the pack. */
static GPtrArray *
add_removals (BriefPackCommand *command, BriefPack *pack, GPtrArray *entries)
{
  g_autoptr (GHashTable) set = set_of (entries);
  GPtrArray *removed = g_ptr_array_new ();

  for (guint i = 0; i < brief_pack_get_n_sections (pack); i++)
    {
      BriefSection *section = brief_pack_get_section (pack, i);
      g_autoptr (GArray) positions = g_array_new (FALSE, FALSE, sizeof (guint));
      g_autoptr (GPtrArray) selected = select_entries (section, set, positions);

      for (guint j = selected->len; j > 0; j--)
        {
          g_autoptr (GPtrArray) one = array_of_one (g_ptr_array_index (selected, j - 1));

          brief_pack_command_splice_entries (command, section, g_array_index (positions, guint, j - 1), one,
                                             NULL);
        }
      g_ptr_array_extend (removed, selected, NULL, NULL);
    }
  return removed;
}

/**
 * brief_pack_add_entries:
 * @self: a pack
 * @section: (nullable): one of its sections, or %NULL for a new one without heading at the end
 * @position: where in the section
 * @entries: (element-type BriefEntry): entries that are in no pack
 *
 * Adds entries, in one command.
 */
void
brief_pack_add_entries (BriefPack *self, BriefSection *section, guint position, GPtrArray *entries)
{
  g_autoptr (BriefPackCommand) command = NULL;
  g_autofree char *name = NULL;

  g_return_if_fail (BRIEF_IS_PACK (self));
  g_return_if_fail (section == NULL || brief_pack_find_section (self, section, NULL));
  g_return_if_fail (entries != NULL);

  if (entries->len == 0)
    return;

  name = dup_add_name (entries);
  command = brief_pack_command_new (self, name);
  if (section != NULL)
    brief_pack_command_splice_entries (command, section,
                                       MIN (position, brief_section_get_n_entries (section)), NULL, entries);
  else
    {
      g_autoptr (BriefSection) added = brief_section_new (NULL, "", NULL, entries, NULL);
      g_autoptr (GPtrArray) one = array_of_one (added);

      brief_pack_command_splice_sections (command, brief_pack_get_n_sections (self), NULL, one);
    }
  brief_pack_command_run (command);
}

/**
 * brief_pack_add_item:
 * @self: a pack
 * @collection: a collection
 * @item: one of its items
 *
 * Adds an item, as it is now, at the end of the pack.
 *
 * Returns: (transfer none) (nullable): its entry; %NULL as with brief_snapshot_new()
 */
BriefEntry *
brief_pack_add_item (BriefPack *self, BriefCollection *collection, BriefItem *item)
{
  g_autoptr (BriefEntry) entry = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  guint n_sections;

  g_return_val_if_fail (BRIEF_IS_PACK (self), NULL);

  entry = brief_entry_new_for_item (collection, item);
  if (entry == NULL)
    return NULL;
  entries = array_of_one (entry);
  n_sections = brief_pack_get_n_sections (self);
  brief_pack_add_entries (self, n_sections > 0 ? brief_pack_get_section (self, n_sections - 1) : NULL,
                          G_MAXUINT, entries);
  return entry; /* the pack holds it */
}

/**
 * brief_pack_remove_entries:
 * @self: a pack
 * @entries: (element-type BriefEntry): some of its entries
 *
 * Removes entries, in one command.
 */
void
brief_pack_remove_entries (BriefPack *self, GPtrArray *entries)
{
  g_autoptr (BriefPackCommand) command = NULL;
  g_autoptr (GPtrArray) removed = NULL;
  g_autofree char *name = NULL;

  g_return_if_fail (BRIEF_IS_PACK (self));
  g_return_if_fail (entries != NULL);

  if (entries->len == 0)
    return;

  name = dup_remove_name (entries);
  command = brief_pack_command_new (self, name);
  removed = add_removals (command, self, entries);
  if (removed->len > 0)
    brief_pack_command_run (command);
}

/**
 * brief_pack_move_entries:
 * @self: a pack
 * @entries: (element-type BriefEntry): some of its entries
 * @section: the section that they move to
 * @position: where the first of them stands afterwards
 *
 * Moves entries, within a section or from one to another, in one command. Among themselves they keep the order that they
 * have in the pack.
 */
void
brief_pack_move_entries (BriefPack *self, GPtrArray *entries, BriefSection *section, guint position)
{
  g_autoptr (BriefPackCommand) command = NULL;
  g_autoptr (GPtrArray) moved = NULL;
  g_autofree char *name = NULL;
  guint n_staying;

  g_return_if_fail (BRIEF_IS_PACK (self));
  g_return_if_fail (entries != NULL);
  g_return_if_fail (brief_pack_find_section (self, section, NULL));

  if (entries->len == 0)
    return;

  name = dup_move_name (entries);
  command = brief_pack_command_new (self, name);
  moved = add_removals (command, self, entries);
  if (moved->len == 0)
    return;

  n_staying = brief_section_get_n_entries (section);
  for (guint i = 0; i < moved->len; i++)
    n_staying -= brief_section_find_entry (section, g_ptr_array_index (moved, i), NULL) ? 1 : 0;
  brief_pack_command_splice_entries (command, section, MIN (position, n_staying), NULL, moved);
  brief_pack_command_run (command);
}

static gboolean
move_entry (BriefPack *self, BriefEntry *entry, gboolean up)
{
  g_autoptr (GPtrArray) entries = array_of_one (entry);
  BriefSection *section;
  guint section_position, position;

  if (brief_pack_lookup_entry (self, brief_entry_get_key (entry), &section, &position) == NULL)
    return FALSE;
  brief_pack_find_section (self, section, &section_position);

  if (up && position > 0)
    brief_pack_move_entries (self, entries, section, position - 1);
  else if (up && section_position > 0)
    brief_pack_move_entries (self, entries, brief_pack_get_section (self, section_position - 1), G_MAXUINT);
  else if (!up && position + 1 < brief_section_get_n_entries (section))
    brief_pack_move_entries (self, entries, section, position + 1);
  else if (!up && section_position + 1 < brief_pack_get_n_sections (self))
    brief_pack_move_entries (self, entries, brief_pack_get_section (self, section_position + 1), 0);
  else
    return FALSE;
  return TRUE;
}

/**
 * brief_pack_move_entry_up:
 * @self: a pack
 * @entry: one of its entries
 *
 * Moves an entry before the one above it, or from the start of its section to the end of the one above.
 *
 * Returns: whether there was anywhere to go
 */
gboolean
brief_pack_move_entry_up (BriefPack *self, BriefEntry *entry)
{
  g_return_val_if_fail (BRIEF_IS_PACK (self), FALSE);
  g_return_val_if_fail (BRIEF_IS_ENTRY (entry), FALSE);

  return move_entry (self, entry, TRUE);
}

/**
 * brief_pack_move_entry_down:
 * @self: a pack
 * @entry: one of its entries
 *
 * Moves an entry behind the one below it, or from the end of its section to the start of the one below.
 *
 * Returns: whether there was anywhere to go
 */
gboolean
brief_pack_move_entry_down (BriefPack *self, BriefEntry *entry)
{
  g_return_val_if_fail (BRIEF_IS_PACK (self), FALSE);
  g_return_val_if_fail (BRIEF_IS_ENTRY (entry), FALSE);

  return move_entry (self, entry, FALSE);
}

static char *
dup_section_name (const char *named, const char *unnamed, BriefSection *section)
{
  g_autofree char *title = brief_typed_cut (brief_section_get_title (section), HEADING_LENGTH_MAX);
  g_auto (GStrv) around = NULL;

  if (*title == '\0')
    return g_strdup (unnamed);
  around = g_strsplit (named, "%s", 2);
  return g_strjoinv (title, around);
}

/**
 * brief_pack_add_section:
 * @self: a pack
 * @position: where among its sections
 * @title: its heading, or ""
 *
 * Adds an empty section.
 *
 * Returns: (transfer none): the section
 */
BriefSection *
brief_pack_add_section (BriefPack *self, guint position, const char *title)
{
  g_autoptr (BriefPackCommand) command = NULL;
  g_autoptr (BriefSection) section = NULL;
  g_autoptr (GPtrArray) added = NULL;
  g_autofree char *clean = NULL;

  g_return_val_if_fail (BRIEF_IS_PACK (self), NULL);
  g_return_val_if_fail (title != NULL, NULL);

  clean = brief_typed_clean (title);
  section = brief_section_new (NULL, clean, NULL, NULL, NULL);
  added = array_of_one (section);
  command = brief_pack_command_new (self, _ ("Add Section"));
  brief_pack_command_splice_sections (command, MIN (position, brief_pack_get_n_sections (self)), NULL, added);
  brief_pack_command_run (command);
  return section; /* the pack holds it */
}

/**
 * brief_pack_remove_section:
 * @self: a pack
 * @section: one of its sections
 *
 * Removes a section with its entries.
 */
void
brief_pack_remove_section (BriefPack *self, BriefSection *section)
{
  g_autoptr (BriefPackCommand) command = NULL;
  g_autoptr (GPtrArray) removed = NULL;
  g_autofree char *name = NULL;
  guint position;

  g_return_if_fail (BRIEF_IS_PACK (self));
  g_return_if_fail (brief_pack_find_section (self, section, &position));

  removed = array_of_one (section);
  /* Translators: the name of a step that can be undone; %s is a heading. */
  name = dup_section_name (_ ("Remove Section “%s”"), _ ("Remove Section"), section);
  command = brief_pack_command_new (self, name);
  brief_pack_command_splice_sections (command, position, removed, NULL);
  brief_pack_command_run (command);
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
  g_autoptr (BriefPackCommand) command = NULL;
  g_autoptr (GPtrArray) moved = NULL;
  g_autofree char *name = NULL;
  guint old_position;

  g_return_if_fail (BRIEF_IS_PACK (self));
  g_return_if_fail (brief_pack_find_section (self, section, &old_position));

  position = MIN (position, brief_pack_get_n_sections (self) - 1);
  if (position == old_position)
    return;

  moved = array_of_one (section);
  /* Translators: the name of a step that can be undone; %s is a heading. */
  name = dup_section_name (_ ("Move Section “%s”"), _ ("Move Section"), section);
  command = brief_pack_command_new (self, name);
  brief_pack_command_splice_sections (command, old_position, moved, NULL);
  brief_pack_command_splice_sections (command, position, NULL, moved);
  brief_pack_command_run (command);
}
