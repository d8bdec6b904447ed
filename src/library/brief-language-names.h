/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *brief_language_dup_name (const char *tag) G_GNUC_WARN_UNUSED_RESULT;
char *brief_language_dup_name_in_sentence (const char *tag) G_GNUC_WARN_UNUSED_RESULT;
char **brief_language_list_tags (const char *also) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
