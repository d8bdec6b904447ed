/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define BRIEF_TYPE_LOCALIZED_TEXT (brief_localized_text_get_type ())

/**
 * BriefLocalizedText:
 *
 * An immutable, reference-counted text in one or more languages.
 *
 * It is plain text: paragraphs are parted by a blank line, and no markup is ever read from it.
 */
typedef struct _BriefLocalizedText BriefLocalizedText;

GType brief_localized_text_get_type (void);

BriefLocalizedText *
brief_localized_text_new (const char *language, const char *text) G_GNUC_WARN_UNUSED_RESULT;
BriefLocalizedText *brief_localized_text_new_multiple (const char *base_language,
                                                       const char *const *languages,
                                                       const char *const *texts) G_GNUC_WARN_UNUSED_RESULT;
BriefLocalizedText *brief_localized_text_ref (BriefLocalizedText *self);
void brief_localized_text_unref (BriefLocalizedText *self);

const char *
brief_localized_text_resolve (BriefLocalizedText *self, const char *language, const char **resolved);
gboolean
brief_localized_text_falls_back (BriefLocalizedText *self, const char *language, const char **resolved);
gboolean brief_localized_text_is_plain (BriefLocalizedText *self);
const char *brief_localized_text_get_base_language (BriefLocalizedText *self);
const char *const *brief_localized_text_get_languages (BriefLocalizedText *self);

gboolean brief_language_tag_is_valid (const char *tag);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BriefLocalizedText, brief_localized_text_unref)

G_END_DECLS
