/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "layout/brief-boxes.h"

G_BEGIN_DECLS

/**
 * BriefBoxPlace:
 * @indent: how far in it stands
 * @label_width: of the marks of the list that it is in
 * @note: (nullable): the note that it is in
 * @quotation: (nullable): the innermost quotation that it is in
 * @quotation_indent: how far in the rule beside that stands
 * @container: the kind of block that it is in
 * @key: (nullable): the key of the entry or section of the pack that it comes from
 *
 * A place in the tree of blocks.
 */
typedef struct {
  double indent;
  double label_width;
  BriefBlock *note;
  BriefBlock *quotation;
  double quotation_indent;
  BriefBlockKind container;
  const char *key;
} BriefBoxPlace;

/**
 * BriefBoxBuilder:
 * @setter: the means of setting text
 * @root: the root of the document
 * @boxes: (element-type BriefBox): the boxes so far
 * @footnotes: (element-type BriefBox): the footnotes so far
 * @cancellable: (nullable): a #GCancellable
 * @labels: (element-type BriefPiece): the marks of the list items or the source that is begun, which stand beside their first
 *   text
 *
 * Makes boxes of a part of the document.
 */
typedef struct {
  BriefTextSetter *setter;
  BriefBlock *root;
  GPtrArray *boxes;
  GPtrArray *footnotes;
  GCancellable *cancellable;
  GArray *labels;
} BriefBoxBuilder;

void brief_box_builder_add (BriefBoxBuilder *self, BriefBlock *block, const BriefBoxPlace *place);
void brief_box_builder_add_contents (BriefBoxBuilder *self, const BriefBoxPlace *place);
void brief_box_builder_add_table (BriefBoxBuilder *self, BriefBlock *table, const BriefBoxPlace *place);
void brief_box_builder_add_footnote (BriefBoxBuilder *self, BriefBlock *footnote, const BriefBoxPlace *place);
void brief_box_builder_add_beside (BriefBoxBuilder *self,
                                   BriefBox *box,
                                   BriefTextLook look,
                                   const char *words,
                                   BriefShown shown);

BriefBox *brief_box_builder_new_box (BriefBoxBuilder *self, BriefBlock *block, const BriefBoxPlace *place);
BriefTextLook brief_box_builder_choose_look (BriefBlock *block, const BriefBoxPlace *place);
double brief_box_builder_get_x (BriefBoxBuilder *self, const BriefBoxPlace *place);
double brief_box_builder_get_width (BriefBoxBuilder *self, const BriefBoxPlace *place);
void brief_box_take_piece (BriefBox *self,
                           BriefText *text,
                           BriefBlock *block,
                           BriefShown shown,
                           double x,
                           double y);
void brief_box_take_beside (BriefBox *self, BriefText *text, BriefBlock *block, BriefShown shown, double x);

G_END_DECLS
