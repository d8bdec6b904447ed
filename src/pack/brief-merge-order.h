/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

GHashTable *brief_merge_order_find_moved (GPtrArray *base, GPtrArray *side) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *brief_merge_order (GPtrArray *base, GPtrArray *mine, GPtrArray *theirs, GHashTable *members)
    G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
