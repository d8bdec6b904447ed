/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *brief_number_format (double number) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
