/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "layout/brief-text.h"

G_BEGIN_DECLS

/**
 * BriefTextSpan:
 * @start: the first of its bytes in the text that is set
 * @end: the byte after its last
 * @source: (nullable): the run of the block that it is
 * @color: its colour, as 0xrrggbb
 * @rise: how far above the baseline it stands, in points
 *
 * Text that belongs together, whatever it is set in.
 */
typedef struct {
  guint start;
  guint end;
  const BriefInline *source;
  guint32 color;
  float rise;
} BriefTextSpan;

void brief_text_take_layout (BriefText *self,
                             BriefTextSetter *setter,
                             BriefTextLook look,
                             PangoLayout *layout,
                             const GArray *spans);
void brief_text_take_lines (BriefText *self,
                            BriefTextSetter *setter,
                            BriefTextLook look,
                            GPtrArray *lines,
                            const char *source,
                            const GArray *spans);

G_END_DECLS
