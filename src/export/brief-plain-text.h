/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "document/brief-document.h"

G_BEGIN_DECLS

typedef enum {
  BRIEF_PLAIN_TEXT_BARE,
  BRIEF_PLAIN_TEXT_MARKDOWN,
} BriefPlainTextStyle;

char *brief_export_plain_text (BriefDocument *document, BriefPlainTextStyle style) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
