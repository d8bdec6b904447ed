/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "document/brief-composer.h"

#include "document/brief-composing.h"
#include "document/brief-numbering.h"
#include "model/brief-document-words.h"
#include "model/brief-language.h"
#include "model/brief-readable.h"

static const char *
get_title (BriefPack *pack)
{
  return brief_is_readable (brief_pack_get_title (pack)) ? brief_pack_get_title (pack)
                                                         : _ ("Untitled briefing");
}

/* A detail of the pack, with words of the program before it. */
static void
add_detail (BriefComposing *composing, BriefBlock *parent, const char *prefix, const char *detail)
{
  BriefBlock *paragraph;

  if (!brief_is_readable (detail))
    return;
  paragraph = brief_composing_add_paragraph (parent, BRIEF_ROLE_DETAIL);
  brief_composing_append_words (composing, paragraph, prefix, 0);
  brief_block_append_text (paragraph, detail, 0, NULL);
}

static void
add_title (BriefComposing *composing, BriefBlock *parent)
{
  BriefPack *pack = composing->pack;
  const gboolean is_named = brief_is_readable (brief_pack_get_title (pack));
  BriefBlock *title = brief_composing_add_heading (composing, parent, BRIEF_LEVEL_TITLE, get_title (pack),
                                                   is_named ? NULL : brief_language_of_words ());

  brief_block_set_role (title, BRIEF_ROLE_TITLE);
  brief_block_set_anchor (title, "title");
  if (brief_is_readable (brief_pack_get_subtitle (pack)))
    brief_block_append_text (brief_composing_add_paragraph (parent, BRIEF_ROLE_SUBTITLE),
                             brief_pack_get_subtitle (pack), 0, NULL);
}

static void
add_details (BriefComposing *composing, BriefBlock *parent)
{
  BriefPack *pack = composing->pack;

  /* Translators: stands before whom a briefing is for; ends with a space. */
  add_detail (composing, parent, _ ("For: "), brief_pack_get_audience (pack));
  /* Translators: stands before who made a briefing; ends with a space. */
  add_detail (composing, parent, _ ("Prepared by: "), brief_pack_get_prepared_by (pack));
  /* Translators: stands before an address, telephone number or the like; ends with a space. */
  add_detail (composing, parent, _ ("Contact: "), brief_pack_get_contact (pack));
  if (brief_partial_date_is_set (brief_pack_get_date (pack)))
    {
      g_autofree char *date = brief_partial_date_format (brief_pack_get_date (pack));

      brief_composing_append_words (composing, brief_composing_add_paragraph (parent, BRIEF_ROLE_DETAIL),
                                    date, 0);
    }
}

static void
add_logo (BriefPack *pack, BriefBlock *parent)
{
  g_autoptr (GBytes) logo = brief_pack_dup_logo (pack);

  if (logo != NULL)
    brief_block_set_image (brief_block_append_new (parent, BRIEF_BLOCK_FIGURE), logo,
                           brief_pack_get_logo_type (pack), brief_pack_get_logo_text (pack));
}

/* The title opens a cover of its own, or the first page. */
static void
add_opening (BriefComposing *composing, BriefBlock *root)
{
  BriefPack *pack = composing->pack;
  const gboolean has_cover = brief_pack_get_option (pack, "cover");
  BriefBlock *parent = has_cover ? brief_block_append_new (root, BRIEF_BLOCK_COVER) : root;

  add_logo (pack, parent);
  if (!has_cover && !brief_is_readable (brief_pack_get_title (pack)))
    return;
  add_title (composing, parent);
  add_details (composing, parent);
}

static void
add_contents (BriefComposing *composing, BriefBlock *root)
{
  BriefBlock *section = brief_block_append_new (root, BRIEF_BLOCK_SECTION);
  BriefBlock *heading = brief_composing_add_heading (composing, section, BRIEF_LEVEL_SECTION, _ ("Contents"),
                                                     brief_language_of_words ());

  brief_block_set_anchor (heading, "contents");
  brief_block_append_new (section, BRIEF_BLOCK_CONTENTS);
}

static void
add_section (BriefComposing *composing, BriefBlock *root, BriefSection *section)
{
  BriefBlock *block = brief_block_append_new (root, BRIEF_BLOCK_SECTION);

  brief_block_set_entry_key (block, brief_section_get_key (section));
  if (brief_is_readable (brief_section_get_title (section)))
    {
      BriefBlock *heading = brief_composing_add_heading (composing, block, BRIEF_LEVEL_SECTION,
                                                         brief_section_get_title (section), NULL);

      brief_block_set_anchor (heading, brief_section_get_key (section));
    }
  brief_composing_add_note (composing, block, brief_section_get_note (section), BRIEF_LEVEL_SECTION);
  for (guint i = 0; i < brief_section_get_n_entries (section); i++)
    brief_composing_add_item (composing, block, brief_section_get_entry (section, i));
}

/**
 * brief_compose:
 * @pack: a pack
 *
 * Turns a pack into the tree of blocks that every format is written from. It reads the pack's snapshots alone, never
 * a collection, so a pack exports the same for ever. The program's words in it are in the language of the pack.
 *
 * Returns: (transfer full): the document
 */
BriefDocument *
brief_compose (BriefPack *pack)
{
  g_autoptr (BriefBlock) root = brief_block_new (BRIEF_BLOCK_DOCUMENT);
  g_autoptr (BriefSourceNumbers) numbers = NULL;
  g_autoptr (GArray) described_in = g_array_new (FALSE, TRUE, sizeof (guint));
  g_auto (BriefWordsScope) scope = brief_words_scope_enter (brief_pack_get_language (pack));
  BriefComposing composing = { .pack = pack, .described_in = described_in };

  g_return_val_if_fail (BRIEF_IS_PACK (pack), NULL);

  composing.language = brief_pack_get_language (pack);
  numbers = brief_source_numbers_new (composing.language);
  composing.numbers = numbers;
  composing.compact = brief_pack_is_compact (pack);
  composing.has_footnotes = g_str_equal (brief_pack_get_choice (pack, "citations"), "footnotes");

  add_opening (&composing, root);
  if (brief_pack_get_option (pack, "contents"))
    add_contents (&composing, root);
  for (guint i = 0; i < brief_pack_get_n_sections (pack); i++)
    add_section (&composing, root, brief_pack_get_section (pack, i));
  brief_numbering_apply (root, brief_pack_get_choice (pack, "numbering"));
  if (brief_pack_get_option (pack, "sources"))
    brief_composing_add_sources (&composing, root);
  brief_citables_free (composing.citables);

  return brief_document_new (root, get_title (pack), brief_pack_get_prepared_by (pack), composing.language,
                             brief_pack_get_date (pack));
}
