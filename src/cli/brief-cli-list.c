/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cli/brief-cli-commands.h"
#include "cli/brief-cli-items.h"
#include "cli/brief-cli-support.h"
#include "model/brief-language.h"

#include <glib/gi18n-lib.h>

/* `list` and `search` differ in the words of a search, the order, and a limit. */
static gboolean
print_items (BriefCliFilters *filters, const char *words, const char *format_name, int limit, GError **error)
{
  const char *language = brief_language_of_program ();
  g_autoptr (BriefLibrary) library = NULL;
  g_autoptr (BriefQuery) filtered = NULL;
  g_autoptr (BriefQuery) ordered = NULL;
  g_autoptr (BriefQuery) query = NULL;
  g_autoptr (BriefResults) results = NULL;
  g_autofree char *text = NULL;
  BriefCliFormat format;
  guint n_shown;

  if (!brief_cli_parse_format (format_name, FALSE, &format, error))
    return FALSE;
  library = brief_cli_load_library (error);
  if (library == NULL)
    return FALSE;
  filtered = brief_cli_filters_to_query (filters, library, error);
  if (filtered == NULL)
    return FALSE;

  ordered = brief_query_with_order (filtered, words != NULL ? BRIEF_ORDER_RELEVANCE : BRIEF_ORDER_COLLECTION);
  query = brief_query_with_text (ordered, words);
  results = brief_results_new (library, query, language);
  n_shown = g_list_model_get_n_items (G_LIST_MODEL (results));
  if (limit > 0)
    n_shown = MIN (n_shown, (guint) limit);

  if (format == BRIEF_CLI_FORMAT_JSON)
    text = brief_cli_items_to_json (G_LIST_MODEL (results), n_shown, language);
  else
    text = brief_cli_items_to_text (G_LIST_MODEL (results), n_shown, language);
  brief_cli_print (text);
  if (format == BRIEF_CLI_FORMAT_TEXT && n_shown == 0)
    g_printerr ("%s\n", _ ("Nothing found."));
  return TRUE;
}

/**
 * brief_cli_list:
 * @arguments: (array zero-terminated=1): the command and its arguments
 *
 * `briefings list`: the items of the collections at hand.
 *
 * Returns: an exit status
 */
int
brief_cli_list (char **arguments)
{
  g_auto (BriefCliFilters) filters = { NULL };
  g_autofree char *format = NULL;
  g_autoptr (GError) error = NULL;
  const GOptionEntry options[] = {
    { "type", 0, 0, G_OPTION_ARG_STRING, &filters.type, N_ ("Only items of this type"), N_ ("TYPE") },
    { "collection", 0, 0, G_OPTION_ARG_STRING, &filters.collection, N_ ("Only items of this collection"),
      N_ ("ID") },
    { "country", 0, 0, G_OPTION_ARG_STRING, &filters.country,
      N_ ("Only items about this place (ISO 3166 code)"), N_ ("CODE") },
    { "theme", 0, 0, G_OPTION_ARG_STRING, &filters.theme, N_ ("Only items with this theme"), N_ ("ID") },
    { "format", 0, 0, G_OPTION_ARG_STRING, &format, N_ ("text or json"), N_ ("FORMAT") },
    { NULL },
  };

  if (!brief_cli_parse (arguments, NULL, _ ("Lists items."), options, 0, 0, &error)
      || !print_items (&filters, NULL, format, 0, &error))
    return brief_cli_report (error);
  return BRIEF_CLI_DONE;
}

/**
 * brief_cli_search:
 * @arguments: (array zero-terminated=1): the command and its arguments
 *
 * `briefings search`: the items that hold all words, best first.
 *
 * Returns: an exit status
 */
int
brief_cli_search (char **arguments)
{
  g_auto (BriefCliFilters) filters = { NULL };
  g_autofree char *format = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *words = NULL;
  g_autofree char *limit = NULL;
  gint64 n_limit = 0;
  const GOptionEntry options[] = {
    { "type", 0, 0, G_OPTION_ARG_STRING, &filters.type, N_ ("Only items of this type"), N_ ("TYPE") },
    { "collection", 0, 0, G_OPTION_ARG_STRING, &filters.collection, N_ ("Only items of this collection"),
      N_ ("ID") },
    { "country", 0, 0, G_OPTION_ARG_STRING, &filters.country,
      N_ ("Only items about this place (ISO 3166 code)"), N_ ("CODE") },
    { "theme", 0, 0, G_OPTION_ARG_STRING, &filters.theme, N_ ("Only items with this theme"), N_ ("ID") },
    { "limit", 0, 0, G_OPTION_ARG_STRING, &limit, N_ ("At most so many items"), N_ ("N") },
    { "format", 0, 0, G_OPTION_ARG_STRING, &format, N_ ("text or json"), N_ ("FORMAT") },
    { NULL },
  };

  if (!brief_cli_parse (arguments, _ ("QUERY"), _ ("Finds the items that hold all words of QUERY."), options,
                        1, G_MAXUINT, &error))
    return brief_cli_report (error);
  if (limit != NULL && !g_ascii_string_to_signed (limit, 10, 1, G_MAXINT, &n_limit, NULL))
    {
      error = g_error_new (BRIEF_CLI_ERROR, BRIEF_CLI_ERROR_MISUSED, _ ("--limit should be a number from 1"));
      return brief_cli_report (error);
    }

  /* The shell has parted them: several words are one query. */
  words = g_strjoinv (" ", arguments + 1);
  if (!g_utf8_validate (words, -1, NULL))
    {
      error = g_error_new (BRIEF_CLI_ERROR, BRIEF_CLI_ERROR_MISUSED, _ ("the query is not UTF-8"));
      return brief_cli_report (error);
    }
  if (!print_items (&filters, words, format, (int) n_limit, &error))
    return brief_cli_report (error);
  return BRIEF_CLI_DONE;
}
