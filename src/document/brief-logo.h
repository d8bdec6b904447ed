/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define BRIEF_LOGO_ERROR (brief_logo_error_quark ())
GQuark brief_logo_error_quark (void);

/**
 * BriefLogoError:
 * @BRIEF_LOGO_ERROR_TOO_LARGE: more than a pack holds
 * @BRIEF_LOGO_ERROR_NO_PICTURE: of no kind that a logo can have
 * @BRIEF_LOGO_ERROR_UNREADABLE: of such a kind by its start, but damaged, or with more points than a logo ever has
 */
typedef enum {
  BRIEF_LOGO_ERROR_TOO_LARGE,
  BRIEF_LOGO_ERROR_NO_PICTURE,
  BRIEF_LOGO_ERROR_UNREADABLE,
} BriefLogoError;

const char *brief_logo_find_type (GBytes *file);
gboolean brief_logo_can_be_decoded (GBytes *file, const char *type);
gboolean brief_logo_check (GBytes *file, GError **error);

void brief_logo_read_async (GFile *file,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data);
GBytes *brief_logo_read_finish (GFile *file, GAsyncResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
