/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "pack/brief-pack-replace.h"

#include "pack/brief-entry-private.h"
#include "pack/brief-pack-command.h"
#include "pack/brief-section-private.h"

/* What is there already stays the same object, so that a view keeps what it shows of it and its selection. */

static gboolean
is_same_json (JsonObject *a, JsonObject *b)
{
  g_autoptr (JsonNode) first = NULL;
  g_autoptr (JsonNode) second = NULL;

  if (a == NULL || b == NULL)
    return a == b;
  first = json_node_init_object (json_node_alloc (), a);
  second = json_node_init_object (json_node_alloc (), b);
  return json_node_equal (first, second);
}

static gboolean
is_same_shown (BriefShown *a, BriefShown *b)
{
  return a == NULL || b == NULL ? a == b : is_same_json (brief_shown_get_json (a), brief_shown_get_json (b));
}

static gboolean
is_same_snapshot (BriefSnapshot *a, BriefSnapshot *b)
{
  return a == NULL || b == NULL ? a == b
                                : is_same_json (brief_snapshot_get_json (a), brief_snapshot_get_json (b));
}

/* But for the note, which can be changed where it is. */
static gboolean
is_same_entry (BriefEntry *a, BriefEntry *b)
{
  return g_strcmp0 (brief_entry_get_item_reference (a), brief_entry_get_item_reference (b)) == 0
         && is_same_snapshot (brief_entry_get_snapshot (a), brief_entry_get_snapshot (b))
         && is_same_shown (brief_entry_get_shown (a), brief_entry_get_shown (b))
         && is_same_json (brief_entry_get_unknown (a), brief_entry_get_unknown (b));
}

static GHashTable *
index_entries (BriefPack *pack)
{
  GHashTable *entries = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < brief_pack_get_n_sections (pack); i++)
    {
      BriefSection *section = brief_pack_get_section (pack, i);

      for (guint j = 0; j < brief_section_get_n_entries (section); j++)
        {
          BriefEntry *entry = brief_section_get_entry (section, j);

          g_hash_table_insert (entries, (gpointer) brief_entry_get_key (entry), entry);
        }
    }
  return entries;
}

static BriefSection *
find_section (BriefPack *pack, BriefSection *like)
{
  for (guint i = 0; i < brief_pack_get_n_sections (pack); i++)
    {
      BriefSection *section = brief_pack_get_section (pack, i);

      if (g_str_equal (brief_section_get_key (section), brief_section_get_key (like)))
        return is_same_json (brief_section_get_unknown (section), brief_section_get_unknown (like)) ? section
                                                                                                    : NULL;
    }
  return NULL;
}

static GPtrArray *
take_entries (BriefPackCommand *command, BriefSection *section, GHashTable *old_entries, gboolean *changed)
{
  GPtrArray *entries = g_ptr_array_new ();

  for (guint i = 0; i < brief_section_get_n_entries (section); i++)
    {
      BriefEntry *entry = brief_section_get_entry (section, i);
      BriefEntry *old = g_hash_table_lookup (old_entries, brief_entry_get_key (entry));

      if (old == NULL || !is_same_entry (old, entry))
        {
          g_ptr_array_add (entries, entry);
          *changed = TRUE;
          continue;
        }
      g_ptr_array_add (entries, old);
      if (g_strcmp0 (brief_entry_get_note (old), brief_entry_get_note (entry)) == 0)
        continue;
      brief_pack_command_change_entry_note (command, old, brief_entry_get_note (entry));
      *changed = TRUE;
    }
  return entries;
}

static GPtrArray *
list_entries (BriefSection *section)
{
  GPtrArray *entries = g_ptr_array_new ();

  for (guint i = 0; i < brief_section_get_n_entries (section); i++)
    g_ptr_array_add (entries, brief_section_get_entry (section, i));
  return entries;
}

static gboolean
is_same_list (GPtrArray *a, GPtrArray *b)
{
  if (a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++)
    if (g_ptr_array_index (a, i) != g_ptr_array_index (b, i))
      return FALSE;
  return TRUE;
}

/* Makes a section that is there what @like is. */
static void
change_section (BriefPackCommand *command,
                BriefSection *section,
                BriefSection *like,
                GPtrArray *entries,
                gboolean *changed)
{
  g_autoptr (GPtrArray) old_entries = list_entries (section);

  if (!g_str_equal (brief_section_get_title (section), brief_section_get_title (like)))
    {
      brief_pack_command_change_section_title (command, section, brief_section_get_title (like));
      *changed = TRUE;
    }
  if (g_strcmp0 (brief_section_get_note (section), brief_section_get_note (like)) != 0)
    {
      brief_pack_command_change_section_note (command, section, brief_section_get_note (like));
      *changed = TRUE;
    }
  if (!is_same_list (old_entries, entries))
    {
      brief_pack_command_splice_entries (command, section, 0, old_entries, entries);
      *changed = TRUE;
    }
}

static void
take_sections (BriefPackCommand *command, BriefPack *self, BriefPack *other, gboolean *changed)
{
  g_autoptr (GHashTable) old_entries = index_entries (self);
  g_autoptr (GPtrArray) old_sections = g_ptr_array_new ();
  g_autoptr (GPtrArray) sections = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < brief_pack_get_n_sections (self); i++)
    g_ptr_array_add (old_sections, brief_pack_get_section (self, i));
  for (guint i = 0; i < brief_pack_get_n_sections (other); i++)
    {
      BriefSection *like = brief_pack_get_section (other, i);
      BriefSection *section = find_section (self, like);
      g_autoptr (GPtrArray) entries = take_entries (command, like, old_entries, changed);

      if (section != NULL)
        {
          change_section (command, section, like, entries, changed);
          g_ptr_array_add (sections, g_object_ref (section));
        }
      else
        g_ptr_array_add (sections,
                         brief_section_new (brief_section_get_key (like), brief_section_get_title (like),
                                            brief_section_get_note (like), entries,
                                            brief_section_get_unknown (like)));
    }
  if (is_same_list (old_sections, sections))
    return;
  brief_pack_command_splice_sections (command, 0, old_sections, sections);
  *changed = TRUE;
}

static void
take_values (BriefPackCommand *command, BriefPack *self, BriefPack *other, gboolean *changed)
{
  for (guint i = 0; i < BRIEF_PACK_N_FIELDS; i++)
    {
      GVariant *old = brief_pack_get_value (self, i);
      GVariant *value = brief_pack_get_value (other, i);

      if (old == value || (old != NULL && value != NULL && g_variant_equal (old, value)))
        continue;
      brief_pack_command_change_value (command, i, value);
      *changed = TRUE;
    }
}

static gboolean
is_same_array (JsonArray *a, JsonArray *b)
{
  g_autoptr (JsonNode) first = NULL;
  g_autoptr (JsonNode) second = NULL;

  if (a == NULL || b == NULL)
    return a == b;
  first = json_node_init_array (json_node_alloc (), a);
  second = json_node_init_array (json_node_alloc (), b);
  return json_node_equal (first, second);
}

static gboolean
is_same_kept (const BriefPackKept *a, const BriefPackKept *b)
{
  return is_same_json (a->logo, b->logo) && is_same_array (a->sources, b->sources)
         && is_same_json (a->unknown, b->unknown) && is_same_json (a->unknown_options, b->unknown_options);
}

/**
 * brief_pack_take_contents:
 * @self: a pack
 * @other: another state of it, given away: @self takes over what it holds
 * @name: what that is called, as a menu shows it
 *
 * Makes the pack hold what @other does, in one command. What is on its way to its file (its last save) stays as it is.
 *
 * Returns: whether there was any difference
 */
gboolean
brief_pack_take_contents (BriefPack *self, BriefPack *other, const char *name)
{
  g_autoptr (BriefPackCommand) command = NULL;
  gboolean changed = FALSE;

  g_return_val_if_fail (BRIEF_IS_PACK (self), FALSE);
  g_return_val_if_fail (BRIEF_IS_PACK (other), FALSE);
  g_return_val_if_fail (name != NULL, FALSE);

  command = brief_pack_command_new (self, name);
  take_values (command, self, other, &changed);
  take_sections (command, self, other, &changed);
  if (!is_same_kept (brief_pack_get_kept (self), brief_pack_get_kept (other)))
    {
      brief_pack_command_change_kept (command, brief_pack_get_kept (other));
      changed = TRUE;
    }
  if (!changed)
    return FALSE;
  /* Neither part of what was typed before nor of what comes. */
  brief_undo_stack_break_merge (brief_pack_get_undo_stack (self));
  brief_pack_command_run (command);
  brief_undo_stack_break_merge (brief_pack_get_undo_stack (self));
  return TRUE;
}
