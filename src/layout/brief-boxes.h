/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "layout/brief-text.h"

G_BEGIN_DECLS

/**
 * BriefPiece:
 * @text: text that is never split
 * @x: from the edge of the page where lines start
 * @y: from the top of its box
 */
typedef struct {
  BriefText *text;
  double x;
  double y;
} BriefPiece;

/**
 * BriefBox:
 * @block: (nullable): the block that it shows
 * @key: (nullable): the key of the entry or section of the pack that it comes from
 * @text: (nullable): text that can be split between pages
 * @x: of @text, from the edge of the page where lines start
 * @pieces: what stands beside or instead of @text: marks, numbers, cells
 * @height: of what cannot be split
 * @space_before: above it, unless a page starts with it
 * @space_after: below it
 * @keep_with_next: whether it must not stand last on a page
 * @break_before: whether a page starts with it
 * @break_after: whether a page ends with it
 * @rule_above: whether a hairline stands above it
 * @is_rule: whether it is a rule itself
 * @note: the number of the note that it is in, 0 for none
 * @quotation: the number of the quotation that it is in, 0 for none
 * @header: (nullable): the box of the header row that stands above it on each page
 * @contents_of: (nullable): the heading whose page number stands at its end
 * @anchor: (nullable): the name by which links find it
 * @y: its place on a cover, from the top of the page; 0 where it follows what is before it
 *
 * A piece of the document, as high as it will be and not yet on a page.
 */
typedef struct _BriefBox BriefBox;
struct _BriefBox {
  BriefBlock *block;
  const char *key;
  BriefText *text;
  double x;
  GArray *pieces; /* of BriefPiece */
  double height;
  double space_before;
  double space_after;
  gboolean keep_with_next;
  gboolean break_before;
  gboolean break_after;
  gboolean rule_above;
  gboolean is_rule;
  guint note;
  guint quotation;
  BriefBox *header;
  BriefBlock *contents_of;
  const char *anchor;
  double y;
};

GPtrArray *brief_boxes_new (BriefTextSetter *setter,
                            BriefBlock *root,
                            GCancellable *cancellable) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
