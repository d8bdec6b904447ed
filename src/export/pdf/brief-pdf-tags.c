/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "export/pdf/brief-pdf-tags.h"

#include "document/brief-headings.h"
#include "layout/brief-contents.h"

#include <string.h>

/* The elements of a block: the one that its text belongs to, that of its mark or number, and where it is a heading those
 * of its line in the table of contents. */
typedef struct {
  guint text;
  guint label;
  guint contents;
  guint contents_label;
  char *contents_target;
  char *label_target;
} Elements;

struct _BriefPdfTags {
  BriefStructure *structure;
  BriefHeadings *headings;
  GHashTable *elements; /* of BriefBlock to Elements */
  GHashTable *sources;  /* of BriefInline to the element that its text belongs to */
  BriefBlock *root;
};

static void build (BriefPdfTags *self, BriefBlock *block, guint parent);

static void
elements_free (gpointer data)
{
  Elements *elements = data;

  g_free (elements->contents_target);
  g_free (elements->label_target);
  g_free (elements);
}

static Elements *
get_elements (BriefPdfTags *self, BriefBlock *block)
{
  Elements *elements = g_hash_table_lookup (self->elements, block);

  if (elements != NULL)
    return elements;
  elements = g_new0 (Elements, 1);
  *elements = (Elements) {
    BRIEF_STRUCTURE_NONE, BRIEF_STRUCTURE_NONE, BRIEF_STRUCTURE_NONE, BRIEF_STRUCTURE_NONE, NULL, NULL
  };
  g_hash_table_insert (self->elements, block, elements);
  return elements;
}

static guint
add (BriefPdfTags *self, guint parent, BriefTag tag)
{
  return brief_structure_add_element (self->structure, parent, tag);
}

static void
build_children (BriefPdfTags *self, BriefBlock *block, guint parent)
{
  for (guint i = 0; i < brief_block_get_n_children (block); i++)
    build (self, brief_block_get_child (block, i), parent);
}

/* A paragraph or heading, with its number before it. */
static guint
build_text (BriefPdfTags *self, BriefBlock *block, guint parent, BriefTag tag)
{
  Elements *elements = get_elements (self, block);

  elements->text = add (self, parent, tag);
  if (brief_block_get_label (block) != NULL || brief_block_get_margin (block) != NULL)
    {
      elements->label = add (self, elements->text, BRIEF_TAG_LBL);
      brief_structure_set_language (self->structure, elements->label,
                                    brief_block_get_margin_language (block));
    }
  return elements->text;
}

/* A heading that nobody sees has no level, and nothing is drawn of it. */
static BriefTag
choose_heading_tag (BriefPdfTags *self, BriefBlock *heading)
{
  const guint level = brief_headings_get_level (self->headings, heading);

  return level > 0 ? BRIEF_TAG_H1 + level - 1 : BRIEF_TAG_P;
}

/* ISO 32000-1, 14.8.5.5: how the items of a list are numbered. */
static BriefListNumbering
get_numbering (BriefBlock *list)
{
  const char *label = brief_block_get_n_children (list) > 0
                          ? brief_block_get_label (brief_block_get_child (list, 0))
                          : NULL;

  if (label == NULL || g_str_equal (label, "•"))
    return BRIEF_LIST_NUMBERING_DISC;
  return g_ascii_isdigit (*label) ? BRIEF_LIST_NUMBERING_DECIMAL : BRIEF_LIST_NUMBERING_NONE;
}

static guint
build_list (BriefPdfTags *self, BriefBlock *list, guint parent)
{
  const guint element = add (self, parent, BRIEF_TAG_L);

  brief_structure_set_numbering (self->structure, element, get_numbering (list));
  build_children (self, list, element);
  return element;
}

static guint
build_list_item (BriefPdfTags *self, BriefBlock *item, guint parent)
{
  const guint element = add (self, parent, BRIEF_TAG_LI);

  get_elements (self, item)->label = add (self, element, BRIEF_TAG_LBL);
  build_children (self, item, add (self, element, BRIEF_TAG_LBODY));
  return element;
}

static void
build_cell (BriefPdfTags *self, BriefBlock *cell, guint row, gboolean in_header)
{
  const gboolean is_header = in_header || brief_block_is_header (cell);
  const guint element = add (self, row, is_header ? BRIEF_TAG_TH : BRIEF_TAG_TD);

  if (is_header)
    brief_structure_set_scope (self->structure, element, in_header ? BRIEF_SCOPE_COLUMN : BRIEF_SCOPE_ROW);
  build_children (self, cell, element);
}

static guint
build_table (BriefPdfTags *self, BriefBlock *table, guint parent)
{
  const guint element = add (self, parent, BRIEF_TAG_TABLE);
  guint group = BRIEF_STRUCTURE_NONE;

  for (guint i = 0; i < brief_block_get_n_children (table); i++)
    {
      BriefBlock *row = brief_block_get_child (table, i);
      const gboolean is_header = i == 0 && brief_block_is_header (row);
      guint row_element;

      if (i == 0 || (i == 1 && brief_block_is_header (brief_block_get_child (table, 0))))
        group = add (self, element, is_header ? BRIEF_TAG_THEAD : BRIEF_TAG_TBODY);
      row_element = add (self, group, BRIEF_TAG_TR);
      for (guint j = 0; j < brief_block_get_n_children (row); j++)
        build_cell (self, brief_block_get_child (row, j), row_element, is_header);
    }
  return element;
}

/* The mark of a footnote leads to it, and its number back to the mark (ISO 14289-1, 7.9). */
static guint
build_footnote (BriefPdfTags *self, BriefBlock *footnote, guint parent)
{
  const char *anchor = brief_block_get_anchor (footnote);
  const guint element = add (self, parent, BRIEF_TAG_NOTE);
  Elements *elements = get_elements (self, footnote);
  const guint label = add (self, element, BRIEF_TAG_LBL);

  brief_structure_set_id (self->structure, element, anchor);
  elements->label = add (self, label, BRIEF_TAG_LINK);
  elements->label_target = g_strdup_printf ("#mark-%s", brief_block_get_label (footnote));
  build_children (self, footnote, element);
  return element;
}

static guint
build_figure (BriefPdfTags *self, BriefBlock *figure, guint parent)
{
  const guint element = add (self, parent, BRIEF_TAG_FIGURE);
  const char *alternative;

  brief_block_get_image (figure, NULL, &alternative);
  brief_structure_set_alternative (self->structure, element, alternative);
  get_elements (self, figure)->text = element;
  return element;
}

/* The language of a heading, where it is one that differs from the document's. */
static const char *
get_language (BriefBlock *heading)
{
  const char *language = brief_block_get_language (heading);

  for (guint i = 0; i < brief_block_get_n_inlines (heading) && language == NULL; i++)
    language = brief_block_get_inline (heading, i)->language;
  return language;
}

static void
build_contents_line (BriefPdfTags *self, BriefBlock *heading, guint item)
{
  Elements *elements = get_elements (self, heading);

  elements->contents_label = add (self, item, BRIEF_TAG_LBL);
  elements->contents = add (self, add (self, item, BRIEF_TAG_REFERENCE), BRIEF_TAG_LINK);
  brief_structure_set_language (self->structure, elements->contents, get_language (heading));
  elements->contents_target = g_strconcat ("#", brief_block_get_anchor (heading), NULL);
}

/* The lines of the items of a section are contents of their own in that of the section. */
static guint
build_contents (BriefPdfTags *self, guint parent)
{
  g_autoptr (GPtrArray) headings = brief_contents_list_headings (self->root);
  const guint element = add (self, parent, BRIEF_TAG_TOC);
  guint section = BRIEF_STRUCTURE_NONE;
  guint inside = BRIEF_STRUCTURE_NONE;

  for (guint i = 0; i < headings->len; i++)
    {
      BriefBlock *heading = g_ptr_array_index (headings, i);

      if (brief_block_get_level (heading) == 1 || section == BRIEF_STRUCTURE_NONE)
        {
          section = add (self, element, BRIEF_TAG_TOCI);
          inside = BRIEF_STRUCTURE_NONE;
          build_contents_line (self, heading, section);
          continue;
        }
      if (inside == BRIEF_STRUCTURE_NONE)
        inside = add (self, section, BRIEF_TAG_TOC);
      build_contents_line (self, heading, add (self, inside, BRIEF_TAG_TOCI));
    }
  return element;
}

static guint
build_code (BriefPdfTags *self, BriefBlock *code, guint parent)
{
  const guint element = add (self, parent, BRIEF_TAG_P);

  get_elements (self, code)->text = add (self, element, BRIEF_TAG_CODE);
  return element;
}

static guint
build_group (BriefPdfTags *self, BriefBlock *block, guint parent, BriefTag tag)
{
  const guint element = add (self, parent, tag);

  build_children (self, block, element);
  return element;
}

static guint
build_element (BriefPdfTags *self, BriefBlock *block, guint parent)
{
  switch (brief_block_get_kind (block))
    {
    case BRIEF_BLOCK_SECTION:
    case BRIEF_BLOCK_COVER:
    case BRIEF_BLOCK_ITEM:
      return build_group (self, block, parent, BRIEF_TAG_SECT);
    case BRIEF_BLOCK_QUOTATION:
      return build_group (self, block, parent, BRIEF_TAG_BLOCK_QUOTE);
    case BRIEF_BLOCK_NOTE:
      return build_group (self, block, parent, BRIEF_TAG_TEAM_NOTE);
    case BRIEF_BLOCK_HEADING:
      return build_text (self, block, parent, choose_heading_tag (self, block));
    case BRIEF_BLOCK_PARAGRAPH:
      return build_text (self, block, parent, BRIEF_TAG_P);
    case BRIEF_BLOCK_CODE:
      return build_code (self, block, parent);
    case BRIEF_BLOCK_CONTENTS:
      return build_contents (self, parent);
    case BRIEF_BLOCK_LIST:
    case BRIEF_BLOCK_SOURCES:
      return build_list (self, block, parent);
    case BRIEF_BLOCK_LIST_ITEM:
    case BRIEF_BLOCK_SOURCE:
      return build_list_item (self, block, parent);
    case BRIEF_BLOCK_TABLE:
      return build_table (self, block, parent);
    case BRIEF_BLOCK_FIGURE:
      return build_figure (self, block, parent);
    case BRIEF_BLOCK_FOOTNOTE:
      return build_footnote (self, block, parent);
    case BRIEF_BLOCK_DOCUMENT:
    case BRIEF_BLOCK_ROW:
    case BRIEF_BLOCK_CELL:
      build_children (self, block, parent);
      return BRIEF_STRUCTURE_NONE;
    case BRIEF_BLOCK_RULE: /* belongs to the page */
    default:
      return BRIEF_STRUCTURE_NONE;
    }
}

static void
build (BriefPdfTags *self, BriefBlock *block, guint parent)
{
  const guint element = build_element (self, block, parent);

  if (element != BRIEF_STRUCTURE_NONE)
    brief_structure_set_language (self->structure, element, brief_block_get_language (block));
}

/**
 * brief_pdf_tags_new:
 * @structure: an empty structure, which must outlive the tags
 * @document: a document, which must outlive them
 *
 * Makes the elements of all blocks of a document, in the order of the document, whatever the order in which its pages are
 * drawn: the order in which it is read (ISO 14289-1, 7.2).
 *
 * Returns: (transfer full): the tags
 */
BriefPdfTags *
brief_pdf_tags_new (BriefStructure *structure, BriefDocument *document)
{
  BriefPdfTags *self = g_new0 (BriefPdfTags, 1);

  self->structure = structure;
  self->root = brief_document_get_root (document);
  self->headings = brief_headings_new (self->root);
  self->elements = g_hash_table_new_full (NULL, NULL, NULL, elements_free);
  self->sources = g_hash_table_new (NULL, NULL);
  build (self, self->root, BRIEF_STRUCTURE_ROOT);
  return self;
}

void
brief_pdf_tags_free (BriefPdfTags *self)
{
  if (self == NULL)
    return;

  brief_headings_free (self->headings);
  g_hash_table_unref (self->elements);
  g_hash_table_unref (self->sources);
  g_free (self);
}

static BriefTag
choose_tag (const BriefInline *source)
{
  if (source->target != NULL)
    return BRIEF_TAG_LINK;
  return (source->flags & BRIEF_INLINE_CODE) ? BRIEF_TAG_CODE : BRIEF_TAG_SPAN;
}

/* What is read instead of a run: of a mark, which has no letters, the words that it stands for, and of other runs, which
 * have, a description. */
static void
set_words (BriefPdfTags *self, guint element, const BriefInline *source)
{
  if (source->alternative == NULL || *source->alternative == '\0')
    return;
  if (source->flags & BRIEF_INLINE_EVIDENCE)
    brief_structure_set_actual_text (self->structure, element, source->alternative);
  else
    brief_structure_set_alternative (self->structure, element, source->alternative);
}

/* The element of a run that is read in its own way. A link that goes on on the next page is another link there, with no
 * words but its own. */
static guint
get_source_element (BriefPdfTags *self, guint parent, const BriefInline *source)
{
  const guint known = GPOINTER_TO_UINT (g_hash_table_lookup (self->sources, source));
  const BriefTag tag = choose_tag (source);
  guint element;

  if (known != 0 && tag != BRIEF_TAG_LINK)
    return known;
  if (source->target != NULL && *source->target == '#')
    parent = add (self, parent, BRIEF_TAG_REFERENCE);
  element = add (self, parent, tag);
  brief_structure_set_language (self->structure, element, source->language);
  if (known == 0)
    set_words (self, element, source);
  g_hash_table_insert (self->sources, (gpointer) source, GUINT_TO_POINTER (element));
  return element;
}

/**
 * brief_pdf_tags_get_element:
 * @self: tags
 * @fragment: what is drawn
 * @source: (nullable): the run of its block that it comes from, where that is read in another way than the block
 * @target: (out) (transfer none) (nullable): where it leads, if the element is a link
 *
 * Returns: the element that it belongs to, or #BRIEF_STRUCTURE_NONE
 */
guint
brief_pdf_tags_get_element (BriefPdfTags *self,
                            const BriefFragment *fragment,
                            const BriefInline *source,
                            const char **target)
{
  const Elements *elements = g_hash_table_lookup (self->elements, fragment->block);

  *target = NULL;
  if (elements == NULL)
    return BRIEF_STRUCTURE_NONE;
  switch (fragment->shown)
    {
    case BRIEF_SHOWN_LABEL:
    case BRIEF_SHOWN_MARGIN:
      *target = elements->label_target;
      return elements->label;
    case BRIEF_SHOWN_CONTENTS:
    case BRIEF_SHOWN_CONTENTS_NUMBER:
      *target = elements->contents_target;
      return elements->contents;
    case BRIEF_SHOWN_CONTENTS_LABEL:
      return elements->contents_label;
    case BRIEF_SHOWN_TEXT:
    case BRIEF_SHOWN_AGAIN:
    default:
      if (source == NULL || elements->text == BRIEF_STRUCTURE_NONE)
        return elements->text;
      *target = source->target;
      return get_source_element (self, elements->text, source);
    }
}
