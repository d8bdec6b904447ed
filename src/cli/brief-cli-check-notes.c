/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cli/brief-cli-check-notes.h"

#include "collection/brief-input.h"
#include "collection/brief-json-document.h"
#include "document/brief-notes.h"
#include "pack/brief-citables.h"
#include "pack/brief-pack-file.h"

#include <glib/gi18n-lib.h>

typedef struct {
  const BriefJsonCursor *note;
  BriefCitables *citables;
} Check;

static void
check_citation (const BriefNoteCitation *citation, gboolean in_heading, gpointer user_data)
{
  const Check *check = user_data;

  if (brief_citables_lookup (check->citables, citation->key) == NULL)
    /* Translators: the short name of a source. */
    brief_json_cursor_warn (check->note, _ ("cites \"%s\", which is no source of this pack"), citation->key);
}

static void
check_note (const BriefJsonCursor *object, BriefCitables *citables)
{
  BriefJsonCursor note;
  const Check check = { .note = &note, .citables = citables };

  if (brief_json_cursor_find_member (object, "note", &note) && brief_json_cursor_get_string (&note) != NULL)
    brief_notes_foreach_citation (brief_json_cursor_get_string (&note), check_citation, (gpointer) &check);
}

static void
check_notes (const BriefJsonCursor *root, BriefCitables *citables)
{
  BriefJsonCursor sections, section, entries, entry;
  BriefJsonWalk section_walk, entry_walk;

  if (!brief_json_cursor_find_member (root, "sections", &sections))
    return;
  brief_json_walk_init (&section_walk, &sections);
  while (brief_json_walk_next (&section_walk, &section))
    {
      check_note (&section, citables);
      if (!brief_json_cursor_find_member (&section, "entries", &entries))
        continue;
      brief_json_walk_init (&entry_walk, &entries);
      while (brief_json_walk_next (&entry_walk, &entry))
        check_note (&entry, citables);
    }
}

/**
 * brief_cli_check_notes:
 * @path: a pack that was read without errors
 * @pack: the pack
 * @problems: where to report
 *
 * Warns of notes that cite what is no source of the pack. The reader cannot: it knows nothing of CommonMark.
 */
void
brief_cli_check_notes (const char *path, BriefPack *pack, BriefProblems *problems)
{
  const BriefJsonBounds bounds = {
    .max_values = BRIEF_JSON_VALUES_MAX,
    .max_depth = BRIEF_JSON_DEPTH_MAX,
    .max_string = BRIEF_PACK_SIZE_MAX,
  };
  g_autoptr (BriefCitables) citables = brief_citables_new (pack);
  g_autoptr (BriefJsonDocument) document = NULL;
  g_autoptr (GBytes) bytes = brief_input_read (path, BRIEF_PACK_SIZE_MAX, NULL, NULL);
  BriefJsonCursor root;

  /* Somebody may have taken it away since. */
  if (bytes == NULL)
    return;
  document = brief_json_document_parse (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), 1, &bounds,
                                        problems, NULL);
  if (document == NULL)
    return;
  brief_json_document_init_cursor (document, problems, &root);
  check_notes (&root, citables);
}
