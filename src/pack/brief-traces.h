/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * BriefTraces:
 * @n_drafts: unsaved packs that nobody is working on
 * @n_open: drafts of packs that are open, which stay
 * @n_states: earlier saved states of packs
 * @n_recent: packs in the list of recent ones
 *
 * What work on packs leaves on a computer, beside the files that a person saved.
 */
typedef struct {
  guint n_drafts;
  guint n_open;
  guint n_states;
  guint n_recent;
} BriefTraces;

void brief_traces_clear_async (GSettings *settings,
                               gboolean only_look,
                               GAsyncReadyCallback callback,
                               gpointer user_data);
gboolean brief_traces_clear_finish (GAsyncResult *result, BriefTraces *traces, GError **error);

G_END_DECLS
