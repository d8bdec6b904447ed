/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "document/brief-block.h"
#include "layout/brief-style-sheet.h"

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/**
 * BriefTextLink:
 * @start: index of its first byte
 * @end: index after its last byte
 * @target: `#anchor` or an address
 */
typedef struct {
  guint start;
  guint end;
  char *target;
} BriefTextLink;

/**
 * BriefText:
 *
 * Text broken into lines of a width, all of the same height, with its links.
 */
typedef struct {
  gatomicrefcount ref_count;
  PangoLayout *layout;
  GArray *links; /* of BriefTextLink */
  guint n_lines;
  double width;
  double line_height;
  double baseline; /* from the top of a line */
  BriefColor color;
} BriefText;

/* The means of laying out: one font map a thread, for making one costs more than a page. */
typedef struct {
  const BriefStyleSheet *style;
  PangoContext *context;
  const char *language; /* of the document */
} BriefTextSetter;

void brief_text_setter_init (BriefTextSetter *self, const BriefStyleSheet *style, const char *language);
void brief_text_setter_clear (BriefTextSetter *self);

BriefText *
brief_text_new (BriefTextSetter *setter, BriefTextLook look, const char *text, double width, gboolean at_end)
    G_GNUC_WARN_UNUSED_RESULT;
BriefText *brief_text_new_for_block (BriefTextSetter *setter,
                                     BriefTextLook look,
                                     BriefBlock *block,
                                     gsize start,
                                     gsize end,
                                     double width) G_GNUC_WARN_UNUSED_RESULT;
double brief_text_measure (BriefTextSetter *setter, BriefTextLook look, const char *text);
gsize brief_text_find_end (const char *text, gsize length, gsize start);
BriefText *brief_text_ref (BriefText *self);
void brief_text_unref (BriefText *self);
double brief_text_get_height (const BriefText *self);
char *brief_text_dup_lines (const BriefText *self, guint first_line, guint n_lines) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BriefText, brief_text_unref)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (BriefTextSetter, brief_text_setter_clear)

G_END_DECLS
