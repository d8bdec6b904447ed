/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "collection/brief-problems.h"
#include "model/brief-collection.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define BRIEF_COLLECTION_ERROR (brief_collection_error_quark ())
GQuark brief_collection_error_quark (void);

/**
 * BriefCollectionError:
 * @BRIEF_COLLECTION_ERROR_INVALID: the problems list says what is wrong
 */
typedef enum {
  BRIEF_COLLECTION_ERROR_INVALID,
} BriefCollectionError;

BriefCollection *brief_collection_read_file (const char *path,
                                             BriefProblems *problems,
                                             GCancellable *cancellable,
                                             GError **error) G_GNUC_WARN_UNUSED_RESULT;
BriefCollection *brief_collection_read_bytes (GBytes *bytes,
                                              BriefProblems *problems,
                                              GCancellable *cancellable,
                                              GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
