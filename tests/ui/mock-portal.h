/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Stands in for the desktop. Its file chooser answers every request with one file, as if a person had chosen it; its print
 * dialog prints whatever comes to another, as it comes, and remembers on what paper. */
void mock_portal_start (GFile *chosen, GFile *printed);
void mock_portal_choose (GFile *chosen);
char *mock_portal_dup_paper (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
