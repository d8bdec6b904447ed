/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "layout/brief-pages.h"
#include "pack/brief-pack.h"

#include <gio/gio.h>

G_BEGIN_DECLS

BriefPages *brief_pack_lay_out (BriefPack *pack,
                                GCancellable *cancellable,
                                BriefProgressFunc progress,
                                gpointer user_data,
                                GError **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *brief_preflight_pages (BriefPack *pack, BriefPages *pages) G_GNUC_WARN_UNUSED_RESULT;
GBytes *brief_pack_export_pdf (BriefPack *pack,
                               BriefPages *pages,
                               GCancellable *cancellable,
                               BriefProgressFunc progress,
                               gpointer user_data,
                               GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
