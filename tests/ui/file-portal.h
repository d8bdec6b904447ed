/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Stands in for the desktop's file chooser: answers every request with one file, as if a person had chosen it. */
void file_portal_start (GFile *answer);

G_END_DECLS
