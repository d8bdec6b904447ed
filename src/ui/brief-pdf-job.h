/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pack/brief-pack.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * BriefPdfJobProgressFunc:
 * @fraction: how much of the work is done, 0 to 1
 *
 * Called in the thread that the job was started from.
 */
typedef void (*BriefPdfJobProgressFunc) (double fraction, gpointer user_data);

void brief_pdf_job_run_async (BriefPack *pack,
                              GFile *file,
                              BriefPdfJobProgressFunc progress,
                              gpointer progress_data,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data);
gboolean brief_pdf_job_run_finish (GAsyncResult *result, GError **error);

G_END_DECLS
