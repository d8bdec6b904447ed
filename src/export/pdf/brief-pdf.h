/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "layout/brief-pages.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define BRIEF_EXPORT_ERROR (brief_export_error_quark ())
GQuark brief_export_error_quark (void);

/**
 * BriefExportError:
 * @BRIEF_EXPORT_ERROR_FAILED: the file could not be made
 * @BRIEF_EXPORT_ERROR_MISMATCH: what was drawn is not what was recorded
 */
typedef enum {
  BRIEF_EXPORT_ERROR_FAILED,
  BRIEF_EXPORT_ERROR_MISMATCH,
} BriefExportError;

GBytes *brief_export_pdf (BriefPages *pages,
                          GBytes *attachment,
                          GCancellable *cancellable,
                          BriefProgressFunc progress,
                          gpointer user_data,
                          GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
