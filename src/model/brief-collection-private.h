/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/brief-collection.h"

G_BEGIN_DECLS

/**
 * BriefCollectionContents:
 * @theme_array: (nullable) (element-type BriefTheme): as the collection was made from them
 * @source_array: (nullable) (element-type BriefSource): as the collection was made from them
 * @item_array: (nullable) (element-type BriefItem): as the collection was made from them, children after their parents
 * @themes: (element-type BriefTheme): the same as a list
 * @sources: (element-type BriefSource): the same as a list
 * @items: (element-type BriefItem): a list of each kind
 * @theme_index: id → #BriefTheme
 * @source_index: id → #BriefSource
 * @item_index: id → #BriefItem
 * @links: how the items hang together
 *
 * What a collection holds.
 */
typedef struct {
  GPtrArray *theme_array;
  GPtrArray *source_array;
  GPtrArray *item_array;
  GListStore *themes;
  GListStore *sources;
  GListStore *items[BRIEF_N_ITEM_TYPES];
  GHashTable *theme_index;
  GHashTable *source_index;
  GHashTable *item_index;
  BriefLinks *links;
} BriefCollectionContents;

/* brief-collection.c */
const BriefCollectionContents *brief_collection_get_contents (BriefCollection *self);

/* brief-collection-contents.c */
void brief_collection_contents_init (BriefCollectionContents *self);
void brief_collection_contents_clear (BriefCollectionContents *self);
void brief_collection_contents_index (BriefCollectionContents *self);

G_END_DECLS
