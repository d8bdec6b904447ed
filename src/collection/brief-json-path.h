/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void brief_json_path_append_member (GString *path, const char *name, gssize length);
void brief_json_path_append_element (GString *path, guint element);

G_END_DECLS
