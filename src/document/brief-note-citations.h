/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * BriefNoteCitation:
 * @key: what is cited
 * @locator: (nullable): where in it, as it was typed
 *
 * A source that a note cites.
 */
typedef struct {
  char *key;
  char *locator;
} BriefNoteCitation;

void brief_note_citation_free (BriefNoteCitation *self);
char *brief_note_citation_to_string (const BriefNoteCitation *self) G_GNUC_WARN_UNUSED_RESULT;

GPtrArray *brief_note_citations_parse (const char *text, const char **end) G_GNUC_WARN_UNUSED_RESULT;
gboolean brief_note_citations_can_hold (const char *locator);

G_END_DECLS
