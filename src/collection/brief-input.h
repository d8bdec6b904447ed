/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define BRIEF_INPUT_ERROR (brief_input_error_quark ())
GQuark brief_input_error_quark (void);

/**
 * BriefInputError:
 * @BRIEF_INPUT_ERROR_NOT_A_FILE: a folder, pipe or device
 * @BRIEF_INPUT_ERROR_UNREADABLE: missing, no permission, a failing disk
 * @BRIEF_INPUT_ERROR_TOO_LARGE: over the bound for its kind
 */
typedef enum {
  BRIEF_INPUT_ERROR_NOT_A_FILE,
  BRIEF_INPUT_ERROR_UNREADABLE,
  BRIEF_INPUT_ERROR_TOO_LARGE,
} BriefInputError;

int brief_input_open (const char *path, guint64 max_size, guint64 *size, GError **error);
GBytes *brief_input_read (const char *path, gsize max_size, GCancellable *cancellable, GError **error)
    G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
