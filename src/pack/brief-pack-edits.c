/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "pack/brief-pack-command.h"
#include "pack/brief-pack-private.h"

#include <glib/gi18n-lib.h>

/**
 * brief_pack_set_entry_note:
 * @self: a pack
 * @entry: one of its entries
 * @note: (nullable): the team's words, CommonMark
 *
 * Sets the note of an entry. Calls that follow without a pause become one command, as typing does.
 *
 * Returns: %FALSE where @note is over 1 MiB and the note stays as it is
 */
gboolean
brief_pack_set_entry_note (BriefPack *self, BriefEntry *entry, const char *note)
{
  g_autoptr (BriefPackCommand) command = NULL;
  g_autofree char *text = NULL;

  g_return_val_if_fail (BRIEF_IS_PACK (self), FALSE);
  g_return_val_if_fail (BRIEF_IS_ENTRY (entry), FALSE);

  if (!brief_pack_take_typed (note, &text))
    return FALSE;
  if (g_strcmp0 (text, brief_entry_get_note (entry)) == 0)
    return TRUE;

  command = brief_pack_command_new (self, _ ("Edit Note"));
  brief_pack_command_change_entry_note (command, entry, text);
  brief_pack_command_run (command);
  return TRUE;
}

/**
 * brief_pack_set_section_title:
 * @self: a pack
 * @section: one of its sections
 * @title: (nullable): its heading, or "" for none
 *
 * Sets the heading of a section. Calls that follow without a pause become one command.
 *
 * Returns: %FALSE where @title is over 1 MiB and the heading stays as it is
 */
gboolean
brief_pack_set_section_title (BriefPack *self, BriefSection *section, const char *title)
{
  g_autoptr (BriefPackCommand) command = NULL;
  g_autofree char *text = NULL;

  g_return_val_if_fail (BRIEF_IS_PACK (self), FALSE);
  g_return_val_if_fail (BRIEF_IS_SECTION (section), FALSE);

  if (!brief_pack_take_typed (title, &text))
    return FALSE;
  if (g_str_equal (text != NULL ? text : "", brief_section_get_title (section)))
    return TRUE;

  command = brief_pack_command_new (self, _ ("Edit Heading"));
  brief_pack_command_change_section_title (command, section, text != NULL ? text : "");
  brief_pack_command_run (command);
  return TRUE;
}

/**
 * brief_pack_set_section_note:
 * @self: a pack
 * @section: one of its sections
 * @note: (nullable): the team's words, CommonMark
 *
 * Sets the note of a section. Calls that follow without a pause become one command.
 *
 * Returns: %FALSE where @note is over 1 MiB and the note stays as it is
 */
gboolean
brief_pack_set_section_note (BriefPack *self, BriefSection *section, const char *note)
{
  g_autoptr (BriefPackCommand) command = NULL;
  g_autofree char *text = NULL;

  g_return_val_if_fail (BRIEF_IS_PACK (self), FALSE);
  g_return_val_if_fail (BRIEF_IS_SECTION (section), FALSE);

  if (!brief_pack_take_typed (note, &text))
    return FALSE;
  if (g_strcmp0 (text, brief_section_get_note (section)) == 0)
    return TRUE;

  command = brief_pack_command_new (self, _ ("Edit Section Note"));
  brief_pack_command_change_section_note (command, section, text);
  brief_pack_command_run (command);
  return TRUE;
}

static void
set_value (BriefPack *self, guint field, GVariant *value)
{
  g_autoptr (BriefPackCommand) command = brief_pack_command_new (self, _ (brief_pack_fields[field].title));

  brief_pack_command_change_value (command, field, value);
  brief_pack_command_run (command);
}

/**
 * brief_pack_set_detail:
 * @self: a pack
 * @name: a detail ("title", "date", "paper" …) or an option that is a word ("numbering" …)
 * @value: (nullable): what it is to hold; %NULL or "" for nothing
 *
 * Sets a detail. Calls that follow without a pause become one command where the detail is a text.
 *
 * Returns: %FALSE where the pack cannot hold @value (no date of the calendar, no language tag, no word of a closed list,
 *   over 1 MiB) and stays as it is
 */
gboolean
brief_pack_set_detail (BriefPack *self, const char *name, const char *value)
{
  g_autofree char *text = NULL;
  GVariant *old;
  guint field;

  g_return_val_if_fail (BRIEF_IS_PACK (self), FALSE);
  g_return_val_if_fail (brief_pack_fields_find (name, &field), FALSE);
  g_return_val_if_fail (brief_pack_fields[field].kind != BRIEF_PACK_FIELD_SWITCH, FALSE);

  if (!brief_pack_take_typed (value, &text))
    return FALSE;
  if (text == NULL ? field == BRIEF_PACK_FIELD_LANGUAGE_OF_PACK
                   : !brief_pack_field_accepts (&brief_pack_fields[field], text))
    return FALSE;

  old = brief_pack_get_value (self, field);
  if (g_strcmp0 (text, old != NULL ? g_variant_get_string (old, NULL) : NULL) != 0)
    set_value (self, field, text != NULL ? g_variant_new_string (text) : NULL);
  return TRUE;
}

/**
 * brief_pack_set_paper:
 * @self: a pack
 * @paper: the paper to lay it out for
 */
void
brief_pack_set_paper (BriefPack *self, BriefPaper paper)
{
  g_return_if_fail (BRIEF_IS_PACK (self));

  if (brief_pack_get_paper (self) != paper)
    set_value (self, BRIEF_PACK_FIELD_PAPER,
               g_variant_new_string (paper == BRIEF_PAPER_LETTER ? "letter" : "a4"));
}

/**
 * brief_pack_set_option:
 * @self: a pack
 * @name: "cover", "contents", "sources", "page-numbers", "large-print" or "draft"
 * @value: whether it is on
 */
void
brief_pack_set_option (BriefPack *self, const char *name, gboolean value)
{
  guint field;

  g_return_if_fail (BRIEF_IS_PACK (self));
  g_return_if_fail (brief_pack_fields_find (name, &field));
  g_return_if_fail (brief_pack_fields[field].kind == BRIEF_PACK_FIELD_SWITCH);

  if (brief_pack_get_option (self, name) != !!value)
    set_value (self, field, g_variant_new_boolean (value));
}
