/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "pack/brief-choice.h"
#include "pack/brief-entry-private.h"
#include "pack/brief-pack-private.h"
#include "pack/brief-section-private.h"

/* What is cut, copied and pasted is a pack itself, so that another window, and another program, can read it. Entries that
 * were chosen without their section stand in a section without heading and note. */

/* With a key of its own: what is pasted twice is there twice. */
static BriefEntry *
copy_entry (BriefEntry *entry)
{
  return brief_entry_new (NULL, brief_entry_get_item_reference (entry), brief_entry_get_snapshot (entry),
                          brief_entry_get_shown (entry), brief_entry_get_note (entry),
                          brief_entry_get_unknown (entry));
}

static BriefSection *
copy_section (BriefSection *section)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < brief_section_get_n_entries (section); i++)
    g_ptr_array_add (entries, copy_entry (brief_section_get_entry (section, i)));
  return brief_section_new (NULL, brief_section_get_title (section), brief_section_get_note (section),
                            entries, brief_section_get_unknown (section));
}

static gboolean
is_loose (BriefSection *section)
{
  return *brief_section_get_title (section) == '\0' && brief_section_get_note (section) == NULL;
}

/* The last section of @sections where that takes entries by themselves, else a new one. */
static BriefSection *
get_loose_section (GPtrArray *sections)
{
  BriefSection *section = sections->len > 0 ? g_ptr_array_index (sections, sections->len - 1) : NULL;

  if (section != NULL && is_loose (section))
    return section;
  section = brief_section_new (NULL, "", NULL, NULL, NULL);
  g_ptr_array_add (sections, section);
  return section;
}

static void
add_loose_entry (GPtrArray *sections, BriefEntry *entry)
{
  g_autoptr (GPtrArray) one = g_ptr_array_new_with_free_func (g_object_unref);
  BriefSection *section = get_loose_section (sections);

  g_ptr_array_add (one, copy_entry (entry));
  brief_section_splice (section, brief_section_get_n_entries (section), 0, one);
}

/**
 * brief_pack_clip:
 * @self: a pack
 * @parts: (element-type GObject): some of its sections and entries
 *
 * Copies parts of a pack as they are now, for the clipboard: with snapshots and notes, under keys of their own.
 *
 * Returns: (transfer full): a pack of them, without cover, contents and title
 */
BriefPack *
brief_pack_clip (BriefPack *self, GPtrArray *parts)
{
  g_auto (BriefChoice) choice = { NULL, NULL };
  g_autoptr (GHashTable) chosen = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) sections = g_ptr_array_new_with_free_func (g_object_unref);
  BriefPack *clipping;

  g_return_val_if_fail (BRIEF_IS_PACK (self), NULL);
  g_return_val_if_fail (parts != NULL, NULL);

  brief_choice_init (&choice, self, parts);
  for (guint i = 0; i < choice.entries->len; i++)
    g_hash_table_add (chosen, g_ptr_array_index (choice.entries, i));
  for (guint i = 0; i < brief_pack_get_n_sections (self); i++)
    {
      BriefSection *section = brief_pack_get_section (self, i);

      if (g_ptr_array_find (choice.sections, section, NULL))
        {
          g_ptr_array_add (sections, copy_section (section));
          continue;
        }
      for (guint j = 0; j < brief_section_get_n_entries (section); j++)
        if (g_hash_table_contains (chosen, brief_section_get_entry (section, j)))
          add_loose_entry (sections, brief_section_get_entry (section, j));
    }

  clipping = brief_pack_new (NULL, brief_pack_get_language (self));
  brief_pack_change_value (clipping, BRIEF_PACK_FIELD_COVER, g_variant_new_boolean (FALSE));
  brief_pack_change_value (clipping, BRIEF_PACK_FIELD_CONTENTS, g_variant_new_boolean (FALSE));
  brief_pack_splice (clipping, 0, 0, sections);
  return clipping;
}

/* Divides a clipping into entries, for a section that is there, and sections. */
static void
copy_clipping (BriefPack *clipping, BriefChoice *pasted)
{
  for (guint i = 0; i < brief_pack_get_n_sections (clipping); i++)
    {
      BriefSection *section = brief_pack_get_section (clipping, i);

      if (!is_loose (section))
        g_ptr_array_add (pasted->sections, copy_section (section));
      else
        for (guint j = 0; j < brief_section_get_n_entries (section); j++)
          g_ptr_array_add (pasted->entries, copy_entry (brief_section_get_entry (section, j)));
    }
}

/**
 * brief_pack_paste:
 * @self: a pack
 * @clipping: what brief_pack_clip() made, or any other pack
 * @section: (nullable): the section for entries that come without one, or %NULL for a new one at the end
 * @position: where in it
 *
 * Pastes a clipping, in one command; its sections come right behind @section. Everything gets fresh keys, so that a
 * clipping can be pasted again.
 *
 * Returns: (transfer full) (element-type GObject): the sections and entries that are new
 */
GPtrArray *
brief_pack_paste (BriefPack *self, BriefPack *clipping, BriefSection *section, guint position)
{
  g_auto (BriefChoice) pasted = { g_ptr_array_new_with_free_func (g_object_unref),
                                  g_ptr_array_new_with_free_func (g_object_unref) };
  g_autoptr (BriefPackCommand) command = NULL;
  g_autoptr (GPtrArray) sections = g_ptr_array_new ();
  g_autoptr (BriefSection) added = NULL;
  g_autofree char *name = NULL;
  GPtrArray *parts = g_ptr_array_new_with_free_func (g_object_unref);
  guint section_position = 0;

  g_return_val_if_fail (BRIEF_IS_PACK (self), parts);
  g_return_val_if_fail (BRIEF_IS_PACK (clipping), parts);
  g_return_val_if_fail (section == NULL || brief_pack_find_section (self, section, NULL), parts);

  copy_clipping (clipping, &pasted);
  if (brief_choice_is_empty (&pasted))
    return parts;

  name = brief_choice_dup_name (&pasted, BRIEF_DEED_PASTE);
  command = brief_pack_command_new (self, name);
  if (section != NULL && pasted.entries->len > 0)
    brief_pack_command_splice_entries (
        command, section, MIN (position, brief_section_get_n_entries (section)), NULL, pasted.entries);
  else if (pasted.entries->len > 0)
    {
      added = brief_section_new (NULL, "", NULL, pasted.entries, NULL);
      g_ptr_array_add (sections, added);
    }
  g_ptr_array_extend (sections, pasted.sections, NULL, NULL);
  if (section == NULL)
    section_position = brief_pack_get_n_sections (self);
  else if (brief_pack_find_section (self, section, &section_position))
    section_position++;
  if (sections->len > 0)
    brief_pack_command_splice_sections (command, section_position, NULL, sections);
  brief_pack_command_run (command);

  g_ptr_array_extend (parts, pasted.entries, (GCopyFunc) g_object_ref, NULL);
  g_ptr_array_extend (parts, pasted.sections, (GCopyFunc) g_object_ref, NULL);
  return parts;
}
