/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

AdwToast *brief_toast_new (GtkWidget *place, const char *message) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
