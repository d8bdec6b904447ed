/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "library/brief-library.h"
#include "library/brief-query.h"

#include <glib.h>

G_BEGIN_DECLS

/* Exit statuses (DESIGN section 11). */
typedef enum {
  BRIEF_CLI_DONE = 0,
  BRIEF_CLI_FAILED = 1, /* the input or the work */
  BRIEF_CLI_MISUSED = 2,
} BriefCliStatus;

#define BRIEF_CLI_ERROR (brief_cli_error_quark ())
GQuark brief_cli_error_quark (void);

typedef enum {
  BRIEF_CLI_ERROR_FAILED,
  BRIEF_CLI_ERROR_MISUSED,
} BriefCliError;

gboolean brief_cli_parse (char **arguments,
                          const char *parameters,
                          const char *summary,
                          const GOptionEntry *options,
                          guint n_min,
                          guint n_max,
                          GError **error);
int brief_cli_report (GError *error);
void brief_cli_print (const char *text);

BriefLibrary *brief_cli_load_library (GError **error) G_GNUC_WARN_UNUSED_RESULT;
BriefCollection *brief_cli_choose_collection (BriefLibrary *library, const char *id, GError **error);

/**
 * BriefCliFilters:
 *
 * The filters that `list` and `search` share, as they were typed.
 */
typedef struct {
  char *type;
  char *collection;
  char *country;
  char *theme;
} BriefCliFilters;

void brief_cli_filters_clear (BriefCliFilters *self);
BriefQuery *brief_cli_filters_to_query (BriefCliFilters *self,
                                        BriefLibrary *library,
                                        GError **error) G_GNUC_WARN_UNUSED_RESULT;

typedef enum {
  BRIEF_CLI_FORMAT_TEXT,
  BRIEF_CLI_FORMAT_JSON,
  BRIEF_CLI_FORMAT_MARKDOWN,
} BriefCliFormat;

gboolean
brief_cli_parse_format (const char *name, gboolean with_markdown, BriefCliFormat *format, GError **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (BriefCliFilters, brief_cli_filters_clear)

G_END_DECLS
