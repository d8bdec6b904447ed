/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * BriefBlockKind:
 * @BRIEF_BLOCK_DOCUMENT: the root
 * @BRIEF_BLOCK_SECTION: a heading with all that belongs to it
 * @BRIEF_BLOCK_COVER: the cover page; its children are headings and paragraphs
 * @BRIEF_BLOCK_CONTENTS: the table of contents; filled from the headings by the layout, or by the format
 * @BRIEF_BLOCK_HEADING: a heading, with a level
 * @BRIEF_BLOCK_PARAGRAPH: a paragraph
 * @BRIEF_BLOCK_LIST: a list; its children are list items
 * @BRIEF_BLOCK_LIST_ITEM: an item of a list, with a label and blocks as children
 * @BRIEF_BLOCK_TABLE: a table; its children are rows
 * @BRIEF_BLOCK_ROW: a row of a table; its children are cells
 * @BRIEF_BLOCK_CELL: a cell of a row; its children are blocks
 * @BRIEF_BLOCK_FIGURE: a picture with an alternative text
 * @BRIEF_BLOCK_QUOTATION: a source's own words; its children are blocks
 * @BRIEF_BLOCK_NOTE: the team's own words, set apart and labelled; its children are blocks
 * @BRIEF_BLOCK_ITEM: an item of a pack with all that is shown of it; its children are blocks
 * @BRIEF_BLOCK_SOURCES: the numbered list of sources; its children are source entries
 * @BRIEF_BLOCK_SOURCE: a source entry, with a number as label and blocks as children
 * @BRIEF_BLOCK_CODE: a literal text of a note
 * @BRIEF_BLOCK_RULE: a thematic break of a note
 * @BRIEF_BLOCK_FOOTNOTE: a footnote, with its number as label; it follows the block that has its mark, and a layout puts it
 *   at the foot of the page of the mark; its children are blocks
 */
typedef enum {
  BRIEF_BLOCK_DOCUMENT,
  BRIEF_BLOCK_SECTION,
  BRIEF_BLOCK_COVER,
  BRIEF_BLOCK_CONTENTS,
  BRIEF_BLOCK_HEADING,
  BRIEF_BLOCK_PARAGRAPH,
  BRIEF_BLOCK_LIST,
  BRIEF_BLOCK_LIST_ITEM,
  BRIEF_BLOCK_TABLE,
  BRIEF_BLOCK_ROW,
  BRIEF_BLOCK_CELL,
  BRIEF_BLOCK_FIGURE,
  BRIEF_BLOCK_QUOTATION,
  BRIEF_BLOCK_NOTE,
  BRIEF_BLOCK_ITEM,
  BRIEF_BLOCK_SOURCES,
  BRIEF_BLOCK_SOURCE,
  BRIEF_BLOCK_CODE,
  BRIEF_BLOCK_RULE,
  BRIEF_BLOCK_FOOTNOTE,
} BriefBlockKind;

/**
 * BriefRole:
 *
 * What a paragraph or heading is for, so that a style sheet can tell its look; never its structure.
 */
typedef enum {
  BRIEF_ROLE_BODY,
  BRIEF_ROLE_TITLE,    /* the title on the cover or above a document without one */
  BRIEF_ROLE_SUBTITLE, /* the subtitle there */
  BRIEF_ROLE_DETAIL,   /* audience, who, contact, date there */
  BRIEF_ROLE_LEAD,     /* the opening text of an item */
  BRIEF_ROLE_LABEL,    /* a small label: “Our note”, “Findings” */
  BRIEF_ROLE_META,     /* place, date, document number of an item */
  BRIEF_ROLE_CAVEAT,   /* what a reader must know of a collection or a citation */
  BRIEF_ROLE_SOURCE,   /* text of a source entry */
} BriefRole;

/**
 * BriefInlineFlags:
 *
 * How a run of text is to be read.
 */
typedef enum {
  BRIEF_INLINE_STRONG = 1 << 0,
  BRIEF_INLINE_EMPHASIS = 1 << 1,
  BRIEF_INLINE_CODE = 1 << 2,
  BRIEF_INLINE_CITATION = 1 << 3,   /* the mark of a citation, with the source entry as target */
  BRIEF_INLINE_EVIDENCE = 1 << 4,   /* an evidence mark; its alternative is the grade in words */
  BRIEF_INLINE_LINE_BREAK = 1 << 5, /* a line break; its text is a newline */
  BRIEF_INLINE_ISOLATE = 1 << 6,    /* text of unknown direction, isolated from what is round it */
  BRIEF_INLINE_FOOTNOTE = 1 << 7,   /* the mark of a footnote, with the footnote as target */
} BriefInlineFlags;

/**
 * BriefInline:
 * @text: plain text in UTF-8
 * @flags: how it is to be read
 * @language: (nullable): BCP 47 tag where it differs from its block
 * @target: (nullable): `#anchor` within the document, or an http(s) or mailto address
 * @anchor: (nullable): the name by which links find it
 * @alternative: (nullable): what is read aloud instead of @text
 *
 * A run of text within a block.
 */
typedef struct {
  char *text;
  guint flags;
  char *language;
  char *target;
  char *anchor;
  char *alternative;
} BriefInline;

/**
 * BriefBlock:
 *
 * A node of the document tree that all formats are written from. A block has either children or inlines.
 *
 * It is built once, top down, by the composer, then never changed, so that it crosses threads freely; reference-counted.
 */
#define BRIEF_TYPE_BLOCK (brief_block_get_type ())
typedef struct _BriefBlock BriefBlock;

GType brief_block_get_type (void);
BriefBlock *brief_block_new (BriefBlockKind kind) G_GNUC_WARN_UNUSED_RESULT;
BriefBlock *brief_block_ref (BriefBlock *self);
void brief_block_unref (BriefBlock *self);

/* Building; the block takes the child, returns it for chaining, and copies strings. */
BriefBlock *brief_block_append (BriefBlock *self, BriefBlock *child);
BriefBlock *brief_block_append_new (BriefBlock *self, BriefBlockKind kind);
void brief_block_append_text (BriefBlock *self, const char *text, guint flags, const char *language);
void brief_block_append_link (BriefBlock *self,
                              const char *text,
                              guint flags,
                              const char *language,
                              const char *target,
                              const char *alternative);
void brief_block_append_inline (BriefBlock *self, const BriefInline *run);
void brief_block_set_level (BriefBlock *self, guint level);
void brief_block_set_role (BriefBlock *self, BriefRole role);
void brief_block_set_language (BriefBlock *self, const char *language);
void brief_block_set_anchor (BriefBlock *self, const char *anchor);
void brief_block_set_label (BriefBlock *self, const char *label);
void brief_block_set_margin (BriefBlock *self, const char *margin);
void brief_block_set_margin_language (BriefBlock *self, const char *language);
void brief_block_set_entry_key (BriefBlock *self, const char *key);
void brief_block_set_header (BriefBlock *self, gboolean header);
void brief_block_set_image (BriefBlock *self, GBytes *data, const char *media_type, const char *alternative);

/* Reading. */
BriefBlockKind brief_block_get_kind (BriefBlock *self);
BriefRole brief_block_get_role (BriefBlock *self);
guint brief_block_get_level (BriefBlock *self);
const char *brief_block_get_language (BriefBlock *self);
const char *brief_block_get_anchor (BriefBlock *self);
const char *brief_block_get_label (BriefBlock *self);
const char *brief_block_get_margin (BriefBlock *self);
const char *brief_block_get_margin_language (BriefBlock *self);
const char *brief_block_get_entry_key (BriefBlock *self);
gboolean brief_block_is_header (BriefBlock *self);
GBytes *brief_block_get_image (BriefBlock *self, const char **media_type, const char **alternative);
guint brief_block_get_n_children (BriefBlock *self);
BriefBlock *brief_block_get_child (BriefBlock *self, guint position);
gboolean brief_block_is_readable (BriefBlock *self);
guint brief_block_get_n_inlines (BriefBlock *self);
const BriefInline *brief_block_get_inline (BriefBlock *self, guint position);
char *brief_block_dup_text (BriefBlock *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BriefBlock, brief_block_unref)

G_END_DECLS
