/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Writes a user's file whole or not at all (DESIGN section 6): temporary file in the same folder, full write, fsync,
 * rename, fsync of the folder; permissions of a file that was there are kept. */
gboolean brief_atomic_write (const char *path, GBytes *bytes, GError **error);

/* Asked when all is written but the rename; %FALSE leaves the old file as it stands. */
typedef gboolean (*BriefAtomicCheck) (const char *path, gpointer user_data, GError **error);
gboolean brief_atomic_write_checked (const char *path,
                                     GBytes *bytes,
                                     BriefAtomicCheck check,
                                     gpointer user_data,
                                     GError **error);

G_END_DECLS
