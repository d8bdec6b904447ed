/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "export/pdf/brief-structure.h"

struct _BriefStructure {
  GArray *elements;      /* of BriefElement */
  GArray *kids;          /* of BriefKid */
  GArray *links;         /* of BriefStructureLink */
  GArray *link_elements; /* of guint */
  GPtrArray *contents;   /* of GArray of guint: of each page, the element of each marked content */
  GStringChunk *strings; /* languages, texts and ids; many of them recur */
};

/* Role: the standard type of a type of our own. Mark: the tag of its marked content; a link's is that of a span, for
 * Cairo would make an annotation of its own of a link's. */
static const struct {
  const char *name;
  const char *role;
  const char *mark;
} tags[BRIEF_N_TAGS] = {
  [BRIEF_TAG_DOCUMENT] = { "Document", NULL, "Document" },
  [BRIEF_TAG_SECT] = { "Sect", NULL, "Sect" },
  [BRIEF_TAG_H1] = { "H1", NULL, "H1" },
  [BRIEF_TAG_H2] = { "H2", NULL, "H2" },
  [BRIEF_TAG_H3] = { "H3", NULL, "H3" },
  [BRIEF_TAG_H4] = { "H4", NULL, "H4" },
  [BRIEF_TAG_H5] = { "H5", NULL, "H5" },
  [BRIEF_TAG_H6] = { "H6", NULL, "H6" },
  [BRIEF_TAG_P] = { "P", NULL, "P" },
  [BRIEF_TAG_L] = { "L", NULL, "L" },
  [BRIEF_TAG_LI] = { "LI", NULL, "LI" },
  [BRIEF_TAG_LBL] = { "Lbl", NULL, "Lbl" },
  [BRIEF_TAG_LBODY] = { "LBody", NULL, "LBody" },
  [BRIEF_TAG_TABLE] = { "Table", NULL, "Table" },
  [BRIEF_TAG_THEAD] = { "THead", NULL, "THead" },
  [BRIEF_TAG_TBODY] = { "TBody", NULL, "TBody" },
  [BRIEF_TAG_TR] = { "TR", NULL, "TR" },
  [BRIEF_TAG_TH] = { "TH", NULL, "TH" },
  [BRIEF_TAG_TD] = { "TD", NULL, "TD" },
  [BRIEF_TAG_TOC] = { "TOC", NULL, "TOC" },
  [BRIEF_TAG_TOCI] = { "TOCI", NULL, "TOCI" },
  [BRIEF_TAG_REFERENCE] = { "Reference", NULL, "Reference" },
  [BRIEF_TAG_LINK] = { "Link", NULL, "Span" },
  [BRIEF_TAG_NOTE] = { "Note", NULL, "Note" },
  [BRIEF_TAG_BLOCK_QUOTE] = { "BlockQuote", NULL, "BlockQuote" },
  [BRIEF_TAG_TEAM_NOTE] = { "TeamNote", "Div", "Div" },
  [BRIEF_TAG_FIGURE] = { "Figure", NULL, "Figure" },
  [BRIEF_TAG_CODE] = { "Code", NULL, "Code" },
  [BRIEF_TAG_SPAN] = { "Span", NULL, "Span" },
};

static void
clear_link (gpointer data)
{
  BriefStructureLink *link = data;

  g_array_unref (link->rectangles);
  g_free (link->address);
  g_free (link->contents);
}

static BriefElement *
get_element (BriefStructure *self, guint element)
{
  g_assert (element < self->elements->len);
  return &g_array_index (self->elements, BriefElement, element);
}

static void
append_kid (BriefStructure *self, guint parent, BriefKidKind kind, guint index, guint page)
{
  BriefElement *element = get_element (self, parent);
  const guint position = self->kids->len;

  g_array_append_vals (self->kids, &(BriefKid) { kind, index, page, BRIEF_STRUCTURE_NONE }, 1);
  if (element->first_kid == BRIEF_STRUCTURE_NONE)
    element->first_kid = position;
  else
    g_array_index (self->kids, BriefKid, element->last_kid).next = position;
  element->last_kid = position;
}

static guint
append_element (BriefStructure *self, guint parent, BriefTag tag)
{
  g_array_append_vals (self->elements,
                       &(BriefElement) {
                           .tag = tag,
                           .parent = parent,
                           .first_kid = BRIEF_STRUCTURE_NONE,
                           .last_kid = BRIEF_STRUCTURE_NONE,
                       },
                       1);
  return self->elements->len - 1;
}

/**
 * brief_structure_new:
 * @n_pages: how many pages the document has
 *
 * Returns: (transfer full): a structure with nothing in it but the element Document
 */
BriefStructure *
brief_structure_new (guint n_pages)
{
  BriefStructure *self = g_new0 (BriefStructure, 1);

  self->elements = g_array_new (FALSE, FALSE, sizeof (BriefElement));
  self->kids = g_array_new (FALSE, FALSE, sizeof (BriefKid));
  self->links = g_array_new (FALSE, FALSE, sizeof (BriefStructureLink));
  g_array_set_clear_func (self->links, clear_link);
  self->link_elements = g_array_new (FALSE, FALSE, sizeof (guint));
  self->contents = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  for (guint i = 0; i < n_pages; i++)
    g_ptr_array_add (self->contents, g_array_new (FALSE, FALSE, sizeof (guint)));
  self->strings = g_string_chunk_new (4096);
  append_element (self, BRIEF_STRUCTURE_NONE, BRIEF_TAG_DOCUMENT);
  return self;
}

void
brief_structure_free (BriefStructure *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->elements);
  g_array_unref (self->kids);
  g_array_unref (self->links);
  g_array_unref (self->link_elements);
  g_ptr_array_unref (self->contents);
  g_string_chunk_free (self->strings);
  g_free (self);
}

/**
 * brief_structure_add_element:
 * @self: a structure
 * @parent: the element that it goes into, after what is there
 * @tag: what it is
 *
 * Returns: the new element
 */
guint
brief_structure_add_element (BriefStructure *self, guint parent, BriefTag tag)
{
  const guint element = append_element (self, parent, tag);

  append_kid (self, parent, BRIEF_KID_ELEMENT, element, 0);
  return element;
}

static const char *
keep (BriefStructure *self, const char *string)
{
  return string != NULL ? g_string_chunk_insert_const (self->strings, string) : NULL;
}

void
brief_structure_set_language (BriefStructure *self, guint element, const char *language)
{
  get_element (self, element)->language = keep (self, language);
}

void
brief_structure_set_alternative (BriefStructure *self, guint element, const char *alternative)
{
  get_element (self, element)->alternative = keep (self, alternative);
}

void
brief_structure_set_actual_text (BriefStructure *self, guint element, const char *actual_text)
{
  get_element (self, element)->actual_text = keep (self, actual_text);
}

void
brief_structure_set_id (BriefStructure *self, guint element, const char *id)
{
  get_element (self, element)->id = keep (self, id);
}

void
brief_structure_set_scope (BriefStructure *self, guint element, BriefScope scope)
{
  get_element (self, element)->scope = scope;
}

void
brief_structure_set_numbering (BriefStructure *self, guint element, BriefListNumbering numbering)
{
  get_element (self, element)->numbering = numbering;
}

void
brief_structure_set_bounds (BriefStructure *self, guint element, const BriefRectangle *bounds)
{
  get_element (self, element)->bounds = *bounds;
}

/**
 * brief_structure_add_content:
 * @self: a structure
 * @element: an element
 * @page: the page that is drawn
 *
 * Notes that what is drawn next belongs to @element, as its next kid.
 *
 * Returns: the number of that content on its page, which has to be that of its mark
 */
guint
brief_structure_add_content (BriefStructure *self, guint element, guint page)
{
  GArray *contents = g_ptr_array_index (self->contents, page);

  append_kid (self, element, BRIEF_KID_CONTENT, contents->len, page);
  g_array_append_val (contents, element);
  return contents->len - 1;
}

/**
 * brief_structure_add_link:
 * @self: a structure
 * @element: an element that is a link
 * @page: the page that it is on
 * @contents: what it says
 *
 * Returns: (transfer none): a link without rectangles or target, until the next one is added
 */
BriefStructureLink *
brief_structure_add_link (BriefStructure *self, guint element, guint page, const char *contents)
{
  BriefStructureLink link = { .page = page, .contents = g_strdup (contents) };

  link.rectangles = g_array_new (FALSE, FALSE, sizeof (BriefRectangle));
  append_kid (self, element, BRIEF_KID_LINK, self->links->len, page);
  g_array_append_val (self->links, link);
  g_array_append_val (self->link_elements, element);
  return &g_array_index (self->links, BriefStructureLink, self->links->len - 1);
}

guint
brief_structure_get_n_pages (BriefStructure *self)
{
  return self->contents->len;
}

guint
brief_structure_get_n_elements (BriefStructure *self)
{
  return self->elements->len;
}

const BriefElement *
brief_structure_get_element (BriefStructure *self, guint element)
{
  return get_element (self, element);
}

const BriefKid *
brief_structure_get_kid (BriefStructure *self, guint kid)
{
  g_assert (kid < self->kids->len);
  return &g_array_index (self->kids, BriefKid, kid);
}

guint
brief_structure_get_n_links (BriefStructure *self)
{
  return self->links->len;
}

const BriefStructureLink *
brief_structure_get_link (BriefStructure *self, guint link)
{
  g_assert (link < self->links->len);
  return &g_array_index (self->links, BriefStructureLink, link);
}

guint
brief_structure_get_link_element (BriefStructure *self, guint link)
{
  g_assert (link < self->link_elements->len);
  return g_array_index (self->link_elements, guint, link);
}

/**
 * brief_structure_get_n_contents:
 * @self: a structure
 * @page: a page, from 0
 *
 * Returns: how many marked contents the page has
 */
guint
brief_structure_get_n_contents (BriefStructure *self, guint page)
{
  return ((GArray *) g_ptr_array_index (self->contents, page))->len;
}

/**
 * brief_structure_get_content_element:
 * @self: a structure
 * @page: a page, from 0
 * @content: the number of a marked content on it
 *
 * Returns: the element that it belongs to
 */
guint
brief_structure_get_content_element (BriefStructure *self, guint page, guint content)
{
  GArray *contents = g_ptr_array_index (self->contents, page);

  g_assert (content < contents->len);
  return g_array_index (contents, guint, content);
}

/**
 * brief_tag_get_name:
 * @tag: a structure type
 *
 * Returns: its name in a PDF
 */
const char *
brief_tag_get_name (BriefTag tag)
{
  return tags[tag].name;
}

/**
 * brief_tag_get_role:
 * @tag: a structure type
 *
 * Returns: (nullable): of a type of our own, the standard type that it is mapped to
 */
const char *
brief_tag_get_role (BriefTag tag)
{
  return tags[tag].role;
}

/**
 * brief_tag_get_mark:
 * @tag: a structure type
 *
 * Returns: the tag that its marked content is drawn with
 */
const char *
brief_tag_get_mark (BriefTag tag)
{
  return tags[tag].mark;
}
