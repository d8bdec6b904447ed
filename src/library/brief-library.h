/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/brief-collection.h"
#include "library/brief-words-index.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * BriefLibrary:
 *
 * The collections at hand: bundled and imported. A #GListModel of #BriefCollection.
 */
#define BRIEF_TYPE_LIBRARY (brief_library_get_type ())
G_DECLARE_FINAL_TYPE (BriefLibrary, brief_library, BRIEF, LIBRARY, GObject)

BriefLibrary *brief_library_new (void) G_GNUC_WARN_UNUSED_RESULT;

gboolean brief_library_load (BriefLibrary *self, GCancellable *cancellable, GError **error);
void brief_library_load_async (BriefLibrary *self,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data);
gboolean brief_library_load_finish (BriefLibrary *self, GAsyncResult *result, GError **error);

void brief_library_add (BriefLibrary *self, BriefCollection *collection);
BriefWordsIndex *brief_library_get_words (BriefLibrary *self, guint position);
BriefCollection *brief_library_lookup_collection (BriefLibrary *self, const char *id);
BriefItem *brief_library_lookup_item (BriefLibrary *self, const char *reference);
BriefItem *brief_library_find_item (BriefLibrary *self, const char *reference_or_id, gboolean *ambiguous);

G_END_DECLS
