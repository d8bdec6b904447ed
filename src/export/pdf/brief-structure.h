/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * BriefTag:
 *
 * The structure types of a document: the standard ones of ISO 32000-1, 14.8.4, and one of our own, which is mapped to a
 * standard one (14.7.3).
 */
typedef enum {
  BRIEF_TAG_DOCUMENT,
  BRIEF_TAG_SECT,
  BRIEF_TAG_H1,
  BRIEF_TAG_H2,
  BRIEF_TAG_H3,
  BRIEF_TAG_H4,
  BRIEF_TAG_H5,
  BRIEF_TAG_H6,
  BRIEF_TAG_P,
  BRIEF_TAG_L,
  BRIEF_TAG_LI,
  BRIEF_TAG_LBL,
  BRIEF_TAG_LBODY,
  BRIEF_TAG_TABLE,
  BRIEF_TAG_THEAD,
  BRIEF_TAG_TBODY,
  BRIEF_TAG_TR,
  BRIEF_TAG_TH,
  BRIEF_TAG_TD,
  BRIEF_TAG_TOC,
  BRIEF_TAG_TOCI,
  BRIEF_TAG_REFERENCE,
  BRIEF_TAG_LINK,
  BRIEF_TAG_NOTE,
  BRIEF_TAG_BLOCK_QUOTE,
  BRIEF_TAG_TEAM_NOTE, /* the team's own words; mapped to Div */
  BRIEF_TAG_FIGURE,
  BRIEF_TAG_CODE,
  BRIEF_TAG_SPAN,
} BriefTag;

#define BRIEF_N_TAGS (BRIEF_TAG_SPAN + 1)

typedef enum {
  BRIEF_SCOPE_NONE,
  BRIEF_SCOPE_COLUMN,
  BRIEF_SCOPE_ROW,
} BriefScope;

typedef enum {
  BRIEF_LIST_NUMBERING_NONE,
  BRIEF_LIST_NUMBERING_DISC,
  BRIEF_LIST_NUMBERING_DECIMAL,
} BriefListNumbering;

/**
 * BriefRectangle:
 *
 * A rectangle of a page in default user space (ISO 32000-1, 8.3.2.3): points, from the lower left corner.
 */
typedef struct {
  double left;
  double bottom;
  double right;
  double top;
} BriefRectangle;

/* What follows an element's start: another element, marked content, or a link annotation. */
typedef enum {
  BRIEF_KID_ELEMENT,
  BRIEF_KID_CONTENT,
  BRIEF_KID_LINK,
} BriefKidKind;

/**
 * BriefKid:
 * @kind: what it is
 * @index: of an element or link: which; of marked content: its number on its page (MCID, ISO 32000-1, 14.7.4.2)
 * @page: of marked content and links: the page, from 0
 * @next: the next kid of the same element, #BRIEF_STRUCTURE_NONE after the last
 */
typedef struct {
  BriefKidKind kind;
  guint index;
  guint page;
  guint next;
} BriefKid;

/**
 * BriefElement:
 *
 * A structure element (ISO 32000-1, 14.7.2). Strings are %NULL where there is nothing to say.
 */
typedef struct {
  BriefTag tag;
  guint parent;
  guint first_kid;
  guint last_kid;
  const char *language;    /* BCP 47, where it differs from the parent's */
  const char *alternative; /* Alt */
  const char *actual_text; /* ActualText */
  const char *id;          /* ID, unique in the document */
  BriefScope scope;
  BriefListNumbering numbering;
  BriefRectangle bounds; /* of a figure: its BBox */
} BriefElement;

/**
 * BriefStructureLink:
 * @page: the page it is on, from 0
 * @rectangles: (element-type BriefRectangle): one for each line of it
 * @address: (nullable): where it leads on the web, ASCII
 * @target_page: where it leads in the document, if @address is %NULL
 * @target_top: how far from the lower edge of that page
 * @contents: what it says, for readers that do not see it
 */
typedef struct {
  guint page;
  GArray *rectangles;
  char *address;
  guint target_page;
  double target_top;
  char *contents;
} BriefStructureLink;

#define BRIEF_STRUCTURE_NONE G_MAXUINT
/* The element that all others are in: Document. */
#define BRIEF_STRUCTURE_ROOT 0

/**
 * BriefStructure:
 *
 * The logical structure of a document, recorded while its pages are drawn: the tree of elements, in the order in which
 * it is read, and what of each page belongs to which of them.
 */
typedef struct _BriefStructure BriefStructure;

BriefStructure *brief_structure_new (guint n_pages) G_GNUC_WARN_UNUSED_RESULT;
void brief_structure_free (BriefStructure *self);

guint brief_structure_add_element (BriefStructure *self, guint parent, BriefTag tag);
void brief_structure_set_language (BriefStructure *self, guint element, const char *language);
void brief_structure_set_alternative (BriefStructure *self, guint element, const char *alternative);
void brief_structure_set_actual_text (BriefStructure *self, guint element, const char *actual_text);
void brief_structure_set_id (BriefStructure *self, guint element, const char *id);
void brief_structure_set_scope (BriefStructure *self, guint element, BriefScope scope);
void brief_structure_set_numbering (BriefStructure *self, guint element, BriefListNumbering numbering);
void brief_structure_set_bounds (BriefStructure *self, guint element, const BriefRectangle *bounds);
guint brief_structure_add_content (BriefStructure *self, guint element, guint page);
BriefStructureLink *
brief_structure_add_link (BriefStructure *self, guint element, guint page, const char *contents);

guint brief_structure_get_n_pages (BriefStructure *self);
guint brief_structure_get_n_elements (BriefStructure *self);
const BriefElement *brief_structure_get_element (BriefStructure *self, guint element);
const BriefKid *brief_structure_get_kid (BriefStructure *self, guint kid);
guint brief_structure_get_n_links (BriefStructure *self);
const BriefStructureLink *brief_structure_get_link (BriefStructure *self, guint link);
guint brief_structure_get_link_element (BriefStructure *self, guint link);
guint brief_structure_get_n_contents (BriefStructure *self, guint page);
guint brief_structure_get_content_element (BriefStructure *self, guint page, guint content);

const char *brief_tag_get_name (BriefTag tag);
const char *brief_tag_get_role (BriefTag tag);
const char *brief_tag_get_mark (BriefTag tag);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BriefStructure, brief_structure_free)

G_END_DECLS
