/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/brief-collection.h"

G_BEGIN_DECLS

/**
 * BriefWordsIndex:
 *
 * The words of a collection's items, folded: without case and diacritics, each after a space. Immutable once made.
 */
typedef struct _BriefWordsIndex BriefWordsIndex;

BriefWordsIndex *brief_words_index_new (BriefCollection *collection) G_GNUC_WARN_UNUSED_RESULT;
void brief_words_index_free (BriefWordsIndex *self);
const char *brief_words_index_get_title (BriefWordsIndex *self, BriefItem *item);
const char *brief_words_index_get_text (BriefWordsIndex *self, BriefItem *item);

char *brief_words_index_fold (const char *text) G_GNUC_WARN_UNUSED_RESULT;
char *brief_words_index_snippet (const char *text, char **words) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BriefWordsIndex, brief_words_index_free)

G_END_DECLS
