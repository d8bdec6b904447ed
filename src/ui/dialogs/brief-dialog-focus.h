/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void brief_dialog_set_first_focus (AdwDialog *dialog, GtkWidget *widget);

G_END_DECLS
