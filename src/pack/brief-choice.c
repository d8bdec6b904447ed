/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "pack/brief-choice.h"

#include "pack/brief-typed.h"

#include <glib/gi18n-lib.h>

/* How much of a heading a menu shows. */
#define HEADING_LENGTH_MAX 40

/**
 * brief_choice_init:
 * @self: a choice without contents
 * @pack: a pack
 * @parts: (element-type GObject): sections and entries of @pack, in any order; what is not in it does not count
 *
 * Sorts out what is chosen.
 */
void
brief_choice_init (BriefChoice *self, BriefPack *pack, GPtrArray *parts)
{
  g_autoptr (GHashTable) set = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < parts->len; i++)
    g_hash_table_add (set, g_ptr_array_index (parts, i));
  self->sections = g_ptr_array_new_with_free_func (g_object_unref);
  self->entries = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < brief_pack_get_n_sections (pack); i++)
    {
      BriefSection *section = brief_pack_get_section (pack, i);

      if (g_hash_table_contains (set, section))
        {
          g_ptr_array_add (self->sections, g_object_ref (section));
          continue;
        }
      for (guint j = 0; j < brief_section_get_n_entries (section); j++)
        if (g_hash_table_contains (set, brief_section_get_entry (section, j)))
          g_ptr_array_add (self->entries, g_object_ref (brief_section_get_entry (section, j)));
    }
}

void
brief_choice_clear (BriefChoice *self)
{
  g_clear_pointer (&self->sections, g_ptr_array_unref);
  g_clear_pointer (&self->entries, g_ptr_array_unref);
}

gboolean
brief_choice_is_empty (const BriefChoice *self)
{
  return self->sections->len == 0 && self->entries->len == 0;
}

/* Takes out those entries of @section that are in @chosen, the last ones first so that positions stay true. */
static void
remove_from_section (BriefPackCommand *command, BriefSection *section, GHashTable *chosen)
{
  for (guint end = brief_section_get_n_entries (section); end > 0; end--)
    {
      g_autoptr (GPtrArray) run = g_ptr_array_new ();
      guint start = end;

      while (start > 0 && g_hash_table_contains (chosen, brief_section_get_entry (section, start - 1)))
        start--;
      if (start == end)
        continue;
      for (guint i = start; i < end; i++)
        g_ptr_array_add (run, brief_section_get_entry (section, i));
      brief_pack_command_splice_entries (command, section, start, run, NULL);
      end = start + 1;
    }
}

/**
 * brief_choice_remove_entries:
 * @self: a choice
 * @command: a command without steps in the entries of @pack
 * @pack: the pack of @self
 *
 * Adds the steps that take the entries out; what stands together goes together.
 */
void
brief_choice_remove_entries (const BriefChoice *self, BriefPackCommand *command, BriefPack *pack)
{
  g_autoptr (GHashTable) chosen = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < self->entries->len; i++)
    g_hash_table_add (chosen, g_ptr_array_index (self->entries, i));
  for (guint i = 0; i < brief_pack_get_n_sections (pack); i++)
    remove_from_section (command, brief_pack_get_section (pack, i), chosen);
}

/**
 * brief_choice_remove_sections:
 * @self: a choice
 * @command: a command without steps in the sections of @pack
 * @pack: the pack of @self
 *
 * Adds the steps that take the sections out.
 */
void
brief_choice_remove_sections (const BriefChoice *self, BriefPackCommand *command, BriefPack *pack)
{
  for (guint i = self->sections->len; i > 0; i--)
    {
      g_autoptr (GPtrArray) one = g_ptr_array_new ();
      guint position = 0;

      g_ptr_array_add (one, g_ptr_array_index (self->sections, i - 1));
      brief_pack_find_section (pack, g_ptr_array_index (one, 0), &position);
      brief_pack_command_splice_sections (command, position, one, NULL);
    }
}

/* Puts @value where @pattern has @mark. */
static char *
fill_in (const char *pattern, const char *mark, const char *value)
{
  g_auto (GStrv) around = g_strsplit (pattern, mark, 2);

  return g_strjoinv (value, around);
}

static char *
fill_in_number (const char *pattern, guint number)
{
  g_autofree char *digits = g_strdup_printf ("%'u", number);

  return fill_in (pattern, "%'u", digits);
}

static char *
dup_entry_name (BriefEntry *entry, BriefDeed deed)
{
  /* Translators: names of steps that can be undone; %s is a heading. */
  static const char *const patterns[] = {
    [BRIEF_DEED_ADD] = N_ ("Add “%s”"),     [BRIEF_DEED_REMOVE] = N_ ("Remove “%s”"),
    [BRIEF_DEED_MOVE] = N_ ("Move “%s”"),   [BRIEF_DEED_CUT] = N_ ("Cut “%s”"),
    [BRIEF_DEED_PASTE] = N_ ("Paste “%s”"),
  };
  g_autofree char *heading = brief_entry_dup_heading (entry, NULL);
  g_autofree char *cut = brief_typed_cut (heading, HEADING_LENGTH_MAX);

  return fill_in (_ (patterns[deed]), "%s", cut);
}

static char *
dup_entries_name (guint n, BriefDeed deed)
{
  const char *pattern;

  /* Translators: names of steps that can be undone. */
  switch (deed)
    {
    case BRIEF_DEED_REMOVE:
      pattern = g_dngettext (GETTEXT_PACKAGE, "Remove %'u Entry", "Remove %'u Entries", n);
      break;
    case BRIEF_DEED_MOVE:
      pattern = g_dngettext (GETTEXT_PACKAGE, "Move %'u Entry", "Move %'u Entries", n);
      break;
    case BRIEF_DEED_CUT:
      pattern = g_dngettext (GETTEXT_PACKAGE, "Cut %'u Entry", "Cut %'u Entries", n);
      break;
    case BRIEF_DEED_PASTE:
      pattern = g_dngettext (GETTEXT_PACKAGE, "Paste %'u Entry", "Paste %'u Entries", n);
      break;
    case BRIEF_DEED_ADD:
    default:
      pattern = g_dngettext (GETTEXT_PACKAGE, "Add %'u Entry", "Add %'u Entries", n);
      break;
    }
  return fill_in_number (pattern, n);
}

static char *
dup_section_name (BriefSection *section, BriefDeed deed)
{
  /* Translators: names of steps that can be undone; %s is a heading. */
  static const char *const titled[] = {
    [BRIEF_DEED_ADD] = N_ ("Add Section “%s”"),     [BRIEF_DEED_REMOVE] = N_ ("Remove Section “%s”"),
    [BRIEF_DEED_MOVE] = N_ ("Move Section “%s”"),   [BRIEF_DEED_CUT] = N_ ("Cut Section “%s”"),
    [BRIEF_DEED_PASTE] = N_ ("Paste Section “%s”"),
  };
  static const char *const untitled[] = {
    [BRIEF_DEED_ADD] = N_ ("Add Section"),     [BRIEF_DEED_REMOVE] = N_ ("Remove Section"),
    [BRIEF_DEED_MOVE] = N_ ("Move Section"),   [BRIEF_DEED_CUT] = N_ ("Cut Section"),
    [BRIEF_DEED_PASTE] = N_ ("Paste Section"),
  };
  g_autofree char *title = brief_typed_cut (brief_section_get_title (section), HEADING_LENGTH_MAX);

  return *title != '\0' ? fill_in (_ (titled[deed]), "%s", title) : g_strdup (_ (untitled[deed]));
}

static char *
dup_sections_name (guint n, BriefDeed deed)
{
  const char *pattern;

  /* Translators: names of steps that can be undone. */
  switch (deed)
    {
    case BRIEF_DEED_REMOVE:
      pattern = g_dngettext (GETTEXT_PACKAGE, "Remove %'u Section", "Remove %'u Sections", n);
      break;
    case BRIEF_DEED_MOVE:
      pattern = g_dngettext (GETTEXT_PACKAGE, "Move %'u Section", "Move %'u Sections", n);
      break;
    case BRIEF_DEED_CUT:
      pattern = g_dngettext (GETTEXT_PACKAGE, "Cut %'u Section", "Cut %'u Sections", n);
      break;
    case BRIEF_DEED_PASTE:
      pattern = g_dngettext (GETTEXT_PACKAGE, "Paste %'u Section", "Paste %'u Sections", n);
      break;
    case BRIEF_DEED_ADD:
    default:
      pattern = g_dngettext (GETTEXT_PACKAGE, "Add %'u Section", "Add %'u Sections", n);
      break;
    }
  return fill_in_number (pattern, n);
}

/**
 * brief_choice_dup_name:
 * @self: a choice of something
 * @deed: what is done to it
 *
 * Returns: (transfer full): the name of the command, as a menu shows it
 */
char *
brief_choice_dup_name (const BriefChoice *self, BriefDeed deed)
{
  /* Translators: names of steps that can be undone. */
  static const char *const mixed[] = {
    [BRIEF_DEED_ADD] = N_ ("Add Sections and Entries"),
    [BRIEF_DEED_REMOVE] = N_ ("Remove Sections and Entries"),
    [BRIEF_DEED_MOVE] = N_ ("Move Sections and Entries"),
    [BRIEF_DEED_CUT] = N_ ("Cut Sections and Entries"),
    [BRIEF_DEED_PASTE] = N_ ("Paste Sections and Entries"),
  };

  if (self->sections->len > 0 && self->entries->len > 0)
    return g_strdup (_ (mixed[deed]));
  if (self->sections->len == 1)
    return dup_section_name (g_ptr_array_index (self->sections, 0), deed);
  if (self->sections->len > 1)
    return dup_sections_name (self->sections->len, deed);
  if (self->entries->len == 1)
    return dup_entry_name (g_ptr_array_index (self->entries, 0), deed);
  return dup_entries_name (self->entries->len, deed);
}
