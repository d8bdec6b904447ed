/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "collection/brief-problems.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Say why a file could not be opened or written. */
void brief_problems_dialog_present (GtkWidget *parent, const GError *error, BriefProblems *problems);
void brief_problems_dialog_present_not_saved (GtkWidget *parent, const GError *error);
void brief_problems_dialog_present_list (GtkWidget *parent,
                                         const char *heading,
                                         const char *message,
                                         const char *const *lines);
AdwAlertDialog *brief_problems_dialog_new_with_remedy (const GError *error,
                                                       BriefProblems *problems,
                                                       const char *remedy,
                                                       const char *label);

G_END_DECLS
