/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "pack/brief-choice.h"
#include "pack/brief-pack-private.h"
#include "pack/brief-section-private.h"
#include "pack/brief-typed.h"

#include <glib/gi18n-lib.h>

static GPtrArray *
array_of_one (gpointer object)
{
  GPtrArray *array = g_ptr_array_new ();

  g_ptr_array_add (array, object);
  return array;
}

static char *
dup_add_name (GPtrArray *entries)
{
  g_autoptr (GPtrArray) no_sections = g_ptr_array_new ();
  const BriefChoice choice = { no_sections, entries };

  if (entries->len == 1 && brief_entry_get_snapshot (g_ptr_array_index (entries, 0)) == NULL)
    return g_strdup (_ ("Add Note"));
  return brief_choice_dup_name (&choice, BRIEF_DEED_ADD);
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

static void
remove_parts (BriefPack *self, GPtrArray *parts, BriefDeed deed)
{
  g_auto (BriefChoice) choice = { NULL, NULL };
  g_autoptr (BriefPackCommand) command = NULL;
  g_autofree char *name = NULL;

  brief_choice_init (&choice, self, parts);
  if (brief_choice_is_empty (&choice))
    return;

  name = brief_choice_dup_name (&choice, deed);
  command = brief_pack_command_new (self, name);
  brief_choice_remove_entries (&choice, command, self);
  brief_choice_remove_sections (&choice, command, self);
  brief_pack_command_run (command);
}

/**
 * brief_pack_remove_parts:
 * @self: a pack
 * @parts: (element-type GObject): some of its sections and entries
 *
 * Removes sections, with their entries, and entries, in one command.
 */
void
brief_pack_remove_parts (BriefPack *self, GPtrArray *parts)
{
  g_return_if_fail (BRIEF_IS_PACK (self));
  g_return_if_fail (parts != NULL);

  remove_parts (self, parts, BRIEF_DEED_REMOVE);
}

/**
 * brief_pack_cut_parts:
 * @self: a pack
 * @parts: (element-type GObject): some of its sections and entries
 *
 * As brief_pack_remove_parts(), by another name: they are going to be pasted elsewhere.
 */
void
brief_pack_cut_parts (BriefPack *self, GPtrArray *parts)
{
  g_return_if_fail (BRIEF_IS_PACK (self));
  g_return_if_fail (parts != NULL);

  remove_parts (self, parts, BRIEF_DEED_CUT);
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
  brief_pack_remove_parts (self, entries);
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
  g_autoptr (GPtrArray) parts = NULL;

  g_return_if_fail (BRIEF_IS_PACK (self));
  g_return_if_fail (brief_pack_find_section (self, section, NULL));

  parts = array_of_one (section);
  remove_parts (self, parts, BRIEF_DEED_REMOVE);
}
