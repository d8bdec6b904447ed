/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cli/brief-cli-support.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

G_DEFINE_QUARK (brief - cli - error - quark, brief_cli_error)

/**
 * brief_cli_parse:
 * @arguments: (array zero-terminated=1): a command with its arguments; afterwards what is left of them without the
 *   options
 * @parameters: (nullable): what stands after the command and its options in its help
 * @summary: what the command does
 * @options: its options
 * @n_min: how many arguments besides options it has at least
 * @n_max: and at most
 * @error: return location for an error of %BRIEF_CLI_ERROR
 *
 * Reads the options of a command. `--help` prints them and ends the program.
 *
 * Returns: whether they make sense
 */
gboolean
brief_cli_parse (char **arguments,
                 const char *parameters,
                 const char *summary,
                 const GOptionEntry *options,
                 guint n_min,
                 guint n_max,
                 GError **error)
{
  g_autoptr (GOptionContext) context = g_option_context_new (parameters);
  g_autofree char *name = g_strdup_printf ("briefings %s", arguments[0]);
  g_autoptr (GError) parse_error = NULL;
  guint n_arguments;

  g_set_prgname (name);
  g_option_context_set_summary (context, summary);
  g_option_context_add_main_entries (context, options, GETTEXT_PACKAGE);
  if (!g_option_context_parse_strv (context, &arguments, &parse_error))
    {
      g_set_error_literal (error, BRIEF_CLI_ERROR, BRIEF_CLI_ERROR_MISUSED, parse_error->message);
      return FALSE;
    }

  n_arguments = g_strv_length (arguments) - 1;
  if (n_arguments >= n_min && n_arguments <= n_max)
    return TRUE;
  if (parameters == NULL)
    {
      g_set_error (error, BRIEF_CLI_ERROR, BRIEF_CLI_ERROR_MISUSED, _ ("“%s” is too much"), arguments[1]);
      return FALSE;
    }
  /* Translators: a command with its parameters, such as “briefings show ITEM”. */
  g_set_error (error, BRIEF_CLI_ERROR, BRIEF_CLI_ERROR_MISUSED, _ ("usage: %s %s"), name, parameters);
  return FALSE;
}

/**
 * brief_cli_report:
 * @error: what went wrong
 *
 * Tells a person on standard error.
 *
 * Returns: the exit status that goes with it
 */
int
brief_cli_report (GError *error)
{
  const gboolean misused = g_error_matches (error, BRIEF_CLI_ERROR, BRIEF_CLI_ERROR_MISUSED);

  g_printerr ("briefings: %s\n", error->message);
  if (misused)
    g_printerr ("%s\n", _ ("“briefings --help” tells what can be asked."));
  return misused ? BRIEF_CLI_MISUSED : BRIEF_CLI_FAILED;
}

/**
 * brief_cli_print:
 * @text: a text
 *
 * Writes to standard output in UTF-8, whatever the locale.
 */
void
brief_cli_print (const char *text)
{
  fputs (text, stdout);
}

/**
 * brief_cli_load_library:
 * @error: return location for an error
 *
 * Returns: (transfer full): the collections at hand, or %NULL
 */
BriefLibrary *
brief_cli_load_library (GError **error)
{
  g_autoptr (BriefLibrary) library = brief_library_new ();

  return brief_library_load (library, NULL, error) ? g_steal_pointer (&library) : NULL;
}

/**
 * brief_cli_choose_collection:
 * @library: the collections at hand
 * @id: (nullable): the id that was asked for, or %NULL for the first
 * @error: return location for an error of %BRIEF_CLI_ERROR
 *
 * Returns: (transfer none): a collection, or %NULL
 */
BriefCollection *
brief_cli_choose_collection (BriefLibrary *library, const char *id, GError **error)
{
  g_autoptr (BriefCollection) first = g_list_model_get_item (G_LIST_MODEL (library), 0);
  BriefCollection *collection = id != NULL ? brief_library_lookup_collection (library, id) : first;

  if (collection == NULL)
    g_set_error (error, BRIEF_CLI_ERROR, BRIEF_CLI_ERROR_FAILED, _ ("no collection “%s”"), id);
  return collection;
}

void
brief_cli_filters_clear (BriefCliFilters *self)
{
  g_clear_pointer (&self->type, g_free);
  g_clear_pointer (&self->collection, g_free);
  g_clear_pointer (&self->country, g_free);
  g_clear_pointer (&self->theme, g_free);
}

static gboolean
has_theme (BriefLibrary *library, const char *id)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (library)); i++)
    {
      g_autoptr (BriefCollection) collection = g_list_model_get_item (G_LIST_MODEL (library), i);

      if (brief_collection_lookup_theme (collection, id) != NULL)
        return TRUE;
    }
  return FALSE;
}

static BriefQuery *
add_filters (BriefCliFilters *self, BriefQuery *query, guint types)
{
  g_autofree char *country = self->country != NULL ? g_ascii_strup (self->country, -1) : NULL;
  const char *const countries[] = { country, NULL };
  const char *const themes[] = { self->theme, NULL };
  g_autoptr (BriefQuery) of_types = brief_query_with_types (query, types);
  g_autoptr (BriefQuery) of_collection = brief_query_with_collection (of_types, self->collection);
  g_autoptr (BriefQuery) of_countries = brief_query_with_countries (of_collection, countries);

  return brief_query_with_themes (of_countries, themes);
}

/**
 * brief_cli_filters_to_query:
 * @self: filters as they were typed
 * @library: the collections at hand
 * @error: return location for an error of %BRIEF_CLI_ERROR
 *
 * Returns: (transfer full): a query with these filters, or %NULL where one of them makes no sense
 */
BriefQuery *
brief_cli_filters_to_query (BriefCliFilters *self, BriefLibrary *library, GError **error)
{
  g_autoptr (BriefQuery) all = brief_query_new ();
  BriefItemType type;
  guint types = 0;

  if (self->type != NULL)
    {
      if (!brief_item_type_from_string (self->type, &type))
        {
          /* Translators: a word that was typed, then the words that could have been. */
          g_set_error (error, BRIEF_CLI_ERROR, BRIEF_CLI_ERROR_MISUSED, _ ("no type “%s”; types are %s"),
                       self->type,
                       "recommendation, report, fact, finding, endorsement, position, statement, milestone");
          return NULL;
        }
      types = BRIEF_ITEM_TYPE_MASK (type);
    }
  if (self->collection != NULL && brief_cli_choose_collection (library, self->collection, error) == NULL)
    return NULL;
  if (self->theme != NULL && !has_theme (library, self->theme))
    {
      g_set_error (error, BRIEF_CLI_ERROR, BRIEF_CLI_ERROR_FAILED, _ ("no theme “%s”"), self->theme);
      return NULL;
    }
  return add_filters (self, all, types);
}

/**
 * brief_cli_parse_format:
 * @name: (nullable): what was typed for `--format`
 * @with_markdown: whether Markdown is one
 * @format: (out): the format
 * @error: return location for an error of %BRIEF_CLI_ERROR
 *
 * Returns: whether it is a format of the command
 */
gboolean
brief_cli_parse_format (const char *name, gboolean with_markdown, BriefCliFormat *format, GError **error)
{
  if (name == NULL || g_str_equal (name, "text"))
    *format = BRIEF_CLI_FORMAT_TEXT;
  else if (g_str_equal (name, "json"))
    *format = BRIEF_CLI_FORMAT_JSON;
  else if (with_markdown && g_str_equal (name, "markdown"))
    *format = BRIEF_CLI_FORMAT_MARKDOWN;
  else
    {
      g_set_error (error, BRIEF_CLI_ERROR, BRIEF_CLI_ERROR_MISUSED, _ ("no format “%s”; formats are %s"),
                   name, with_markdown ? "text, markdown, json" : "text, json");
      return FALSE;
    }
  return TRUE;
}
