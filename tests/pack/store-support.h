/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pack/brief-pack-store.h"

G_BEGIN_DECLS

/* What tests of saving share: the calls of a store, waited for. */
BriefPackStore *store_open (GFile *file, GError **error);
gboolean store_save (BriefPackStore *store, GFile *file, GError **error);
BriefOutside store_check (BriefPackStore *store);
BriefPackMerge *store_merge (BriefPackStore *store, GFile *copy, GError **error);
void store_set_title (BriefPackStore *store, const char *title);
void store_pass_time (guint milliseconds);
char *store_read_title (const char *path);

G_END_DECLS
