/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "document/brief-composer.h"

#include "document/brief-composing.h"
#include "document/brief-notes.h"

#include <glib/gi18n-lib.h>

static gboolean
is_filled (const char *text)
{
  return text != NULL && *text != '\0';
}

static const char *
get_title (BriefPack *pack)
{
  return is_filled (brief_pack_get_title (pack)) ? brief_pack_get_title (pack) : _ ("Untitled briefing");
}

static void
add_detail (BriefBlock *parent, const char *prefix, const char *detail)
{
  g_autofree char *line = NULL;

  if (!is_filled (detail))
    return;
  line = prefix != NULL ? g_strconcat (prefix, detail, NULL) : g_strdup (detail);
  brief_composing_add_paragraph (parent, BRIEF_ROLE_DETAIL, line);
}

static void
add_title (BriefPack *pack, BriefBlock *parent)
{
  BriefBlock *title = brief_composing_add_heading (parent, BRIEF_LEVEL_TITLE, get_title (pack));

  brief_block_set_role (title, BRIEF_ROLE_TITLE);
  brief_block_set_anchor (title, "title");
  if (is_filled (brief_pack_get_subtitle (pack)))
    brief_composing_add_paragraph (parent, BRIEF_ROLE_SUBTITLE, brief_pack_get_subtitle (pack));
}

static void
add_details (BriefPack *pack, BriefBlock *parent)
{
  g_autofree char *date = NULL;

  if (brief_partial_date_is_set (brief_pack_get_date (pack)))
    date = brief_partial_date_format (brief_pack_get_date (pack));
  /* Translators: stands before whom a briefing is for; ends with a space. */
  add_detail (parent, _ ("For: "), brief_pack_get_audience (pack));
  /* Translators: stands before who made a briefing; ends with a space. */
  add_detail (parent, _ ("Prepared by: "), brief_pack_get_prepared_by (pack));
  /* Translators: stands before an address, telephone number or the like; ends with a space. */
  add_detail (parent, _ ("Contact: "), brief_pack_get_contact (pack));
  add_detail (parent, NULL, date);
}

/* The title opens a cover of its own, or the first page. */
static void
add_opening (BriefPack *pack, BriefBlock *root)
{
  BriefBlock *cover = root;

  if (brief_pack_get_option (pack, "cover"))
    cover = brief_block_append_new (root, BRIEF_BLOCK_COVER);
  else if (!is_filled (brief_pack_get_title (pack)))
    return;
  add_title (pack, cover);
  add_details (pack, cover);
}

static void
add_contents (BriefBlock *root)
{
  BriefBlock *section = brief_block_append_new (root, BRIEF_BLOCK_SECTION);
  BriefBlock *heading = brief_composing_add_heading (section, BRIEF_LEVEL_SECTION, _ ("Contents"));

  brief_block_set_anchor (heading, "contents");
  brief_block_append_new (section, BRIEF_BLOCK_CONTENTS);
}

static void
add_section (BriefComposing *composing, BriefBlock *root, BriefSection *section)
{
  BriefBlock *block = brief_block_append_new (root, BRIEF_BLOCK_SECTION);
  const char *note = brief_section_get_note (section);

  brief_block_set_entry_key (block, brief_section_get_key (section));
  if (is_filled (brief_section_get_title (section)))
    {
      BriefBlock *heading = brief_composing_add_heading (block, BRIEF_LEVEL_SECTION,
                                                         brief_section_get_title (section));

      brief_block_set_anchor (heading, brief_section_get_key (section));
    }
  if (is_filled (note))
    {
      BriefBlock *note_block = brief_block_append_new (block, BRIEF_BLOCK_NOTE);

      brief_block_set_label (note_block, _ ("Our note"));
      brief_composing_add_paragraph (note_block, BRIEF_ROLE_LABEL, _ ("Our note"));
      brief_notes_append (note_block, note, BRIEF_LEVEL_SECTION);
    }
  for (guint i = 0; i < brief_section_get_n_entries (section); i++)
    brief_composing_add_item (composing, block, brief_section_get_entry (section, i));
}

/**
 * brief_compose:
 * @pack: a pack
 *
 * Turns a pack into the tree of blocks that every format is written from. It reads the pack's snapshots alone, never
 * a collection, so a pack exports the same for ever.
 *
 * Returns: (transfer full): the document
 */
BriefDocument *
brief_compose (BriefPack *pack)
{
  g_autoptr (BriefBlock) root = brief_block_new (BRIEF_BLOCK_DOCUMENT);
  g_autoptr (BriefSourceNumbers) numbers = NULL;
  BriefComposing composing = { .pack = pack };

  g_return_val_if_fail (BRIEF_IS_PACK (pack), NULL);

  composing.language = brief_pack_get_language (pack);
  numbers = brief_source_numbers_new (composing.language);
  composing.numbers = numbers;
  composing.compact = brief_pack_is_compact (pack);

  add_opening (pack, root);
  if (brief_pack_get_option (pack, "contents"))
    add_contents (root);
  for (guint i = 0; i < brief_pack_get_n_sections (pack); i++)
    add_section (&composing, root, brief_pack_get_section (pack, i));
  if (brief_pack_get_option (pack, "sources"))
    brief_composing_add_sources (&composing, root);

  return brief_document_new (root, get_title (pack), brief_pack_get_prepared_by (pack), composing.language,
                             brief_pack_get_date (pack));
}
