/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ui/brief-application.h"

G_BEGIN_DECLS

/**
 * BriefSearchProvider:
 *
 * Answers the search of the desktop out of the library, without a window.
 */
#define BRIEF_TYPE_SEARCH_PROVIDER (brief_search_provider_get_type ())
G_DECLARE_FINAL_TYPE (BriefSearchProvider, brief_search_provider, BRIEF, SEARCH_PROVIDER, GObject)

BriefSearchProvider *brief_search_provider_new (BriefApplication *application) G_GNUC_WARN_UNUSED_RESULT;
gboolean brief_search_provider_export (BriefSearchProvider *self,
                                       GDBusConnection *connection,
                                       const char *application_path,
                                       GError **error);
void brief_search_provider_unexport (BriefSearchProvider *self);

G_END_DECLS
