/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char *brief_language_of_program (void);
const char *brief_language_of_words (void);
gboolean brief_language_is_right_to_left (const char *language);

G_END_DECLS
