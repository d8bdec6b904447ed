/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "document/brief-document.h"
#include "layout/brief-boxes.h"
#include "layout/brief-style-sheet.h"

#include <gio/gio.h>

G_BEGIN_DECLS

typedef enum {
  BRIEF_FRAGMENT_TEXT,
  BRIEF_FRAGMENT_IMAGE,
  BRIEF_FRAGMENT_FILL, /* a rectangle of one colour: a rule, a tint */
} BriefFragmentKind;

/**
 * BriefFragment:
 * @kind: what it is
 * @block: (nullable): the block that it shows, %NULL for what belongs to the page: header, rules, tints
 * @shown: what of the block
 * @key: (nullable): the key of the entry or section of the pack that it comes from
 * @text: (nullable): the text of which it shows some lines
 * @first_line: the first of them
 * @n_lines: how many
 * @image: (nullable): the picture that it shows
 * @x: of its left edge, from the left edge of the page
 * @y: of its top, from the top of the page
 * @width: its width
 * @height: its height
 * @color: of a rectangle
 *
 * A piece of the document at its place on a page; all measures in points.
 */
typedef struct {
  BriefFragmentKind kind;
  BriefBlock *block;
  BriefShown shown;
  const char *key;
  BriefText *text;
  guint first_line;
  guint n_lines;
  BriefImage *image;
  double x;
  double y;
  double width;
  double height;
  BriefColor color;
} BriefFragment;

/**
 * BriefDestination:
 * @page: a page, from 0
 * @y: how far from its top
 *
 * Where a link or an outline entry leads.
 */
typedef struct {
  guint page;
  double y;
} BriefDestination;

/**
 * BriefOutlineEntry:
 * @level: 1 for a section, 2 for an item
 * @title: what it says
 * @destination: where it leads
 */
typedef struct {
  guint level;
  char *title;
  BriefDestination destination;
} BriefOutlineEntry;

/**
 * BriefArea:
 * @page: a page, from 0
 * @top: from the top of that page
 * @bottom: from the top of that page
 *
 * How far down a page an entry or section of the pack goes.
 */
typedef struct {
  guint page;
  double top;
  double bottom;
} BriefArea;

/**
 * BriefMissingCharacter:
 * @character: a character that no font has
 * @key: (nullable): the key of the first entry or section of the pack that has it
 */
typedef struct {
  gunichar character;
  const char *key;
} BriefMissingCharacter;

/**
 * BriefPages:
 *
 * A document laid out on pages. A pure function of document, style sheet and fonts; immutable.
 */
#define BRIEF_TYPE_PAGES (brief_pages_get_type ())
G_DECLARE_FINAL_TYPE (BriefPages, brief_pages, BRIEF, PAGES, GObject)

BriefPages *brief_lay_out (BriefDocument *document,
                           const BriefStyleSheet *style,
                           GCancellable *cancellable,
                           BriefProgressFunc progress,
                           gpointer user_data,
                           GError **error) G_GNUC_WARN_UNUSED_RESULT;

BriefDocument *brief_pages_get_document (BriefPages *self);
const BriefStyleSheet *brief_pages_get_style (BriefPages *self);
guint brief_pages_get_n_pages (BriefPages *self);
GArray *brief_pages_get_fragments (BriefPages *self, guint page);
GArray *brief_pages_get_outline (BriefPages *self);
const BriefDestination *brief_pages_lookup_anchor (BriefPages *self, const char *anchor);
GArray *brief_pages_list_missing_characters (BriefPages *self) G_GNUC_WARN_UNUSED_RESULT;
const char *brief_pages_find_key (BriefPages *self, guint page, double x, double y);
const BriefDestination *brief_pages_find_link (BriefPages *self, guint page, double x, double y);
GArray *brief_pages_list_areas (BriefPages *self, const char *key) G_GNUC_WARN_UNUSED_RESULT;
char *brief_pages_dup_text (BriefPages *self, guint page) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
