/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "random-edits.h"

#include "support.h"

static guint
choose (GRand *random, guint n)
{
  return (guint) g_rand_int_range (random, 0, (gint32) n);
}

static BriefSection *
choose_section (BriefPack *pack, GRand *random)
{
  return brief_pack_get_section (pack, choose (random, brief_pack_get_n_sections (pack)));
}

static BriefEntry *
choose_entry (BriefPack *pack, GRand *random)
{
  guint position = choose (random, brief_pack_get_n_entries (pack));

  for (guint i = 0;; i++)
    {
      BriefSection *section = brief_pack_get_section (pack, i);

      if (position < brief_section_get_n_entries (section))
        return brief_section_get_entry (section, position);
      position -= brief_section_get_n_entries (section);
    }
}

static void
change_structure (BriefPack *pack, GRand *random, guint action, const char *words)
{
  g_autoptr (GPtrArray) entries = NULL;

  switch (action)
    {
    case 0:
      brief_pack_add_section (pack, choose (random, brief_pack_get_n_sections (pack) + 1), words);
      break;
    case 1:
      brief_pack_move_section (pack, choose_section (pack, random),
                               choose (random, brief_pack_get_n_sections (pack)));
      break;
    case 2:
      if (brief_pack_get_n_sections (pack) > 1)
        brief_pack_remove_section (pack, choose_section (pack, random));
      break;
    case 3:
      entries = g_ptr_array_new_with_free_func (g_object_unref);
      g_ptr_array_add (entries, brief_entry_new_for_note (words));
      brief_pack_add_entries (pack, choose_section (pack, random), choose (random, 5), entries);
      break;
    case 4:
      entries = support_one (choose_entry (pack, random));
      brief_pack_remove_entries (pack, entries);
      break;
    default:
      entries = support_one (choose_entry (pack, random));
      brief_pack_move_parts (pack, entries, choose_section (pack, random), choose (random, 5));
    }
}

static void
change_words (BriefPack *pack, GRand *random, guint action, const char *words)
{
  static const char *const details[] = { "title", "subtitle", "audience", "prepared-by", "contact" };
  static const char *const options[] = { "cover", "contents", "sources", "large-print", "draft" };

  switch (action)
    {
    case 0:
      brief_pack_set_section_title (pack, choose_section (pack, random), words);
      break;
    case 1:
      brief_pack_set_section_note (pack, choose_section (pack, random), words);
      break;
    case 2:
      brief_pack_set_detail (pack, details[choose (random, G_N_ELEMENTS (details))], words);
      break;
    case 3:
      brief_pack_set_option (pack, options[choose (random, G_N_ELEMENTS (options))], choose (random, 2) == 0);
      break;
    default:
      brief_pack_set_entry_note (pack, choose_entry (pack, random), words);
    }
}

void
random_edits_make (BriefPack *pack, GRand *random, const char *who, guint n_edits)
{
  for (guint i = 0; i < n_edits; i++)
    {
      g_autofree char *words = g_strdup_printf ("%s wrote this as number %u.", who, i);
      const gboolean is_bare = brief_pack_get_n_entries (pack) == 0;

      brief_undo_stack_break_merge (brief_pack_get_undo_stack (pack));
      if (brief_pack_get_n_sections (pack) == 0)
        brief_pack_add_section (pack, 0, words);
      if (is_bare)
        change_structure (pack, random, 3, words);
      else if (choose (random, 2) == 0)
        change_structure (pack, random, choose (random, 9), words);
      else
        change_words (pack, random, choose (random, 8), words);
    }
}
