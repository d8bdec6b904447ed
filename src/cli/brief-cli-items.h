/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "library/brief-results.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

char *
brief_cli_items_to_json (GListModel *hits, guint n_shown, const char *language) G_GNUC_WARN_UNUSED_RESULT;
char *
brief_cli_items_to_text (GListModel *hits, guint n_shown, const char *language) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
