/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "document/brief-document.h"
#include "layout/brief-image.h"
#include "layout/brief-text.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* How much of a layout setting text in lines is; the rest is placing the lines. */
#define BRIEF_BOXES_SHARE 0.9

/* Told how much of a work is done, 0 to 1. */
typedef void (*BriefProgressFunc) (double fraction, gpointer user_data);

/**
 * BriefShown:
 *
 * What a piece of a page shows of its block.
 */
typedef enum {
  BRIEF_SHOWN_TEXT,            /* its own text */
  BRIEF_SHOWN_LABEL,           /* its mark or number */
  BRIEF_SHOWN_MARGIN,          /* what stands beside it */
  BRIEF_SHOWN_CONTENTS,        /* its line in the table of contents */
  BRIEF_SHOWN_CONTENTS_LABEL,  /* what stands beside that */
  BRIEF_SHOWN_CONTENTS_NUMBER, /* the number of its page there */
  BRIEF_SHOWN_AGAIN,           /* its text once more, as the header of a table on another page */
} BriefShown;

/**
 * BriefPiece:
 * @text: a text
 * @block: the block that it shows
 * @shown: what of it
 * @x: from the edge of the page where lines start
 * @y: from the top of its box
 * @cell: of a row: which of its cells it is in
 */
typedef struct {
  BriefText *text;
  BriefBlock *block;
  BriefShown shown;
  double x;
  double y;
  guint cell;
} BriefPiece;

/**
 * BriefBox:
 * @block: the block that it shows
 * @shown: what of it
 * @key: (nullable): the key of the entry or section of the pack that it comes from
 * @text: (nullable): text that can be split between pages
 * @image: (nullable): a picture
 * @x: of @text or @image, from the edge of the page where lines start
 * @width: of @image, of a rule, of a row
 * @pieces: (element-type BriefPiece): what stands beside or instead of @text: marks, numbers, cells
 * @height: of what cannot be split
 * @space_before: above it, unless a page starts with it
 * @space_after: below it
 * @keep_with_next: whether it must not stand last on a page
 * @break_before: whether a page starts with it
 * @break_after: whether a page ends with it
 * @rule_above: whether a hairline stands above it
 * @is_rule: whether it is a rule itself
 * @note: (nullable): the note that it is in
 * @quotation: (nullable): the innermost quotation that it is in
 * @quotation_x: of the rule beside that, from the edge of the page where lines start
 * @header: (nullable): the box of the header row that stands above it on each page
 * @anchor: (nullable): the name by which links find it
 *
 * A piece of the document, as high as it will be and not yet on a page.
 */
typedef struct _BriefBox BriefBox;
struct _BriefBox {
  BriefBlock *block;
  BriefShown shown;
  const char *key;
  BriefText *text;
  BriefImage *image;
  double x;
  double width;
  GArray *pieces;
  double height;
  double space_before;
  double space_after;
  gboolean keep_with_next;
  gboolean break_before;
  gboolean break_after;
  gboolean rule_above;
  gboolean is_rule;
  BriefBlock *note;
  BriefBlock *quotation;
  double quotation_x;
  BriefBox *header;
  const char *anchor;
};

/**
 * BriefBoxes:
 * @boxes: (element-type BriefBox): in the order of the document
 * @footnotes: (element-type utf8 BriefBox): by the name by which their marks find them
 * @n_cover: how many of the first boxes stand on the cover
 */
typedef struct {
  GPtrArray *boxes;
  GHashTable *footnotes;
  guint n_cover;
} BriefBoxes;

void brief_boxes_init (BriefBoxes *self,
                       BriefDocument *document,
                       const BriefStyleSheet *style,
                       guint n_threads,
                       GCancellable *cancellable,
                       BriefProgressFunc progress,
                       gpointer user_data);
void brief_boxes_clear (BriefBoxes *self);

BriefBox *brief_box_new (BriefBlock *block) G_GNUC_WARN_UNUSED_RESULT;
void brief_box_free (BriefBox *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (BriefBoxes, brief_boxes_clear)

G_END_DECLS
