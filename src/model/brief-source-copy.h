/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/brief-partial-date.h"

#include <glib-object.h>

G_BEGIN_DECLS

#define BRIEF_TYPE_SOURCE_COPY (brief_source_copy_get_type ())

/**
 * BriefSourceCopy:
 *
 * A further address of a source: an archive, a repost, another language. Immutable and reference-counted.
 */
typedef struct _BriefSourceCopy BriefSourceCopy;

GType brief_source_copy_get_type (void);

BriefSourceCopy *brief_source_copy_new (const char *url,
                                        const char *note,
                                        const BriefPartialDate *accessed) G_GNUC_WARN_UNUSED_RESULT;
BriefSourceCopy *brief_source_copy_ref (BriefSourceCopy *self);
void brief_source_copy_unref (BriefSourceCopy *self);

const char *brief_source_copy_get_url (BriefSourceCopy *self);
const char *brief_source_copy_get_note (BriefSourceCopy *self);
const BriefPartialDate *brief_source_copy_get_accessed (BriefSourceCopy *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BriefSourceCopy, brief_source_copy_unref)

G_END_DECLS
