/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The commands, each in a file of its own. @arguments starts with the name of the command and ends with %NULL; they
 * return one of the statuses of brief-cli-support.h. */
int brief_cli_list (char **arguments);
int brief_cli_show (char **arguments);
int brief_cli_search (char **arguments);
int brief_cli_check (char **arguments);
int brief_cli_new (char **arguments);
int brief_cli_export (char **arguments);

G_END_DECLS
