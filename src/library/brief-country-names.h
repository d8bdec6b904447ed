/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char *brief_country_name (const char *code);
const char *brief_country_name_untranslated (const char *code);
char **brief_country_list_codes (const char *also) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
