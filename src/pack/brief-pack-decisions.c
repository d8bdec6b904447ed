/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "pack/brief-pack-decisions.h"

#include "pack/brief-entry-private.h"
#include "pack/brief-pack-command.h"
#include "pack/brief-typed.h"

#include <glib/gi18n-lib.h>

/* How much of a heading a menu shows. */
#define HEADING_LENGTH_MAX 40

typedef BriefEntry *(*Decide) (BriefEntryChange *change);

/* Where the collection has the item no more, there is nothing to take: the entry goes. */
static BriefEntry *
take (BriefEntryChange *change)
{
  BriefSnapshot *now = brief_entry_change_get_now (change);

  return now != NULL ? brief_entry_new_with_snapshot (brief_entry_change_get_entry (change), now, NULL)
                     : NULL;
}

static BriefEntry *
keep (BriefEntryChange *change)
{
  BriefEntry *entry = brief_entry_change_get_entry (change);

  return brief_entry_new_with_snapshot (entry, brief_entry_get_snapshot (entry),
                                        brief_entry_change_get_hash (change));
}

static GHashTable *
index_changes (GPtrArray *changes)
{
  GHashTable *by_entry = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < changes->len; i++)
    {
      BriefEntryChange *change = g_ptr_array_index (changes, i);

      g_hash_table_insert (by_entry, brief_entry_change_get_entry (change), change);
    }
  return by_entry;
}

/* Neighbours are replaced in one step, so that whoever shows the pack hears of them once. */
static void
add_replacements (BriefPackCommand *command, BriefSection *section, GHashTable *by_entry, Decide decide)
{
  guint position = 0; /* once the steps before are done */

  for (guint i = 0; i < brief_section_get_n_entries (section); position++)
    {
      g_autoptr (GPtrArray) old = g_ptr_array_new ();
      g_autoptr (GPtrArray) new = g_ptr_array_new_with_free_func (g_object_unref);
      BriefEntryChange *change;

      while (i < brief_section_get_n_entries (section)
             && (change = g_hash_table_lookup (by_entry, brief_section_get_entry (section, i))) != NULL)
        {
          BriefEntry *decided = decide (change);

          g_ptr_array_add (old, brief_section_get_entry (section, i++));
          if (decided != NULL)
            g_ptr_array_add (new, decided);
        }
      if (old->len > 0)
        brief_pack_command_splice_entries (command, section, position, old, new);
      position += new->len;
      i++;
    }
}

static void
decide_all (BriefPack *self, GPtrArray *changes, const char *name, Decide decide)
{
  g_autoptr (BriefPackCommand) command = brief_pack_command_new (self, name);
  g_autoptr (GHashTable) by_entry = index_changes (changes);

  for (guint i = 0; i < brief_pack_get_n_sections (self); i++)
    add_replacements (command, brief_pack_get_section (self, i), by_entry, decide);
  brief_pack_command_run (command);
}

static char *
dup_heading (GPtrArray *changes)
{
  BriefEntry *entry = brief_entry_change_get_entry (g_ptr_array_index (changes, 0));
  g_autofree char *heading = brief_entry_dup_heading (entry, NULL);

  return brief_typed_cut (heading, HEADING_LENGTH_MAX);
}

/**
 * brief_pack_take_changes:
 * @self: a pack
 * @changes: (element-type BriefEntryChange): changes of some of its entries
 *
 * Has the entries say what their collection says now; what the collection has no more is removed. Notes, and what is shown
 * of an item, stay. One command.
 */
void
brief_pack_take_changes (BriefPack *self, GPtrArray *changes)
{
  g_autofree char *heading = NULL;
  g_autofree char *name = NULL;

  g_return_if_fail (BRIEF_IS_PACK (self));
  g_return_if_fail (changes != NULL);

  if (changes->len == 0)
    return;
  heading = dup_heading (changes);
  if (changes->len == 1)
    /* Translators: the name of a step that can be undone; %s is a heading. */
    name = g_strdup_printf (_ ("Take Change of “%s”"), heading);
  else
    /* Translators: the name of a step that can be undone. */
    name = g_strdup_printf (
        g_dngettext (GETTEXT_PACKAGE, "Take %'u Change", "Take %'u Changes", changes->len), changes->len);
  decide_all (self, changes, name, take);
}

/**
 * brief_pack_keep_entries:
 * @self: a pack
 * @changes: (element-type BriefEntryChange): changes of some of its entries
 *
 * Leaves the entries as they were picked, and remembers that, so that the same change is not offered again. One command.
 */
void
brief_pack_keep_entries (BriefPack *self, GPtrArray *changes)
{
  g_autofree char *heading = NULL;
  g_autofree char *name = NULL;

  g_return_if_fail (BRIEF_IS_PACK (self));
  g_return_if_fail (changes != NULL);

  if (changes->len == 0)
    return;
  heading = dup_heading (changes);
  if (changes->len == 1)
    /* Translators: the name of a step that can be undone; %s is a heading. */
    name = g_strdup_printf (_ ("Keep “%s” as Picked"), heading);
  else
    /* Translators: the name of a step that can be undone. */
    name = g_strdup_printf (
        g_dngettext (GETTEXT_PACKAGE, "Keep %'u Entry as Picked", "Keep %'u Entries as Picked", changes->len),
        changes->len);
  decide_all (self, changes, name, keep);
}
