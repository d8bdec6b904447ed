/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * BriefWordsScope:
 *
 * As long as it lasts, this thread's words of documents are in the language that it was entered with.
 */
typedef struct {
  gpointer outer;
} BriefWordsScope;

BriefWordsScope brief_words_scope_enter (const char *language) G_GNUC_WARN_UNUSED_RESULT;
void brief_words_scope_leave (BriefWordsScope *scope);
gboolean brief_words_are_of_document (void);
const char *brief_catalog_translate (const char *context, const char *words) G_GNUC_FORMAT (2);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (BriefWordsScope, brief_words_scope_leave)

G_END_DECLS
