/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cli/brief-cli-check-notes.h"
#include "cli/brief-cli-commands.h"
#include "cli/brief-cli-support.h"
#include "collection/brief-collection-reader.h"
#include "pack/brief-pack-file.h"

#include <glib/gi18n-lib.h>

static char *
check_pack (const char *path, const char *name, BriefProblems *problems, GError **error)
{
  g_autoptr (BriefPack) pack = brief_pack_read_file (path, problems, error);
  guint n_entries;

  if (pack == NULL)
    return NULL;
  brief_cli_check_notes (path, pack, problems);
  n_entries = brief_pack_get_n_entries (pack);
  /* Translators: the name of a file. */
  return g_strdup_printf (ngettext ("%s: valid pack (%u entry)", "%s: valid pack (%u entries)", n_entries),
                          path, n_entries);
}

static char *
check_collection (const char *path, const char *name, BriefProblems *problems, GError **error)
{
  g_autoptr (BriefCollection) collection = brief_collection_read_file (path, problems, NULL, error);
  guint n_items;

  if (collection == NULL)
    return NULL;
  n_items = brief_collection_get_n_items (collection);
  /* Translators: the name of a file. */
  return g_strdup_printf (
      ngettext ("%s: valid collection (%u item)", "%s: valid collection (%u items)", n_items), name, n_items);
}

/* Problems go to standard output, for they are what was asked for; what kept a file from being read is an error. */
static gboolean
check_file (const char *path)
{
  g_autoptr (BriefProblems) problems = brief_problems_new (path);
  const char *name = brief_problems_get_file (problems);
  g_autoptr (GError) error = NULL;
  g_autofree char *verdict = NULL;
  g_autofree char *list = NULL;

  if (g_str_has_suffix (path, ".briefing"))
    verdict = check_pack (path, name, problems, &error);
  else
    verdict = check_collection (path, name, problems, &error);

  list = brief_problems_to_string (problems);
  brief_cli_print (list);
  if (verdict != NULL)
    {
      brief_cli_print (verdict);
      brief_cli_print ("\n");
    }
  else if (brief_problems_get_n_errors (problems) == 0)
    g_printerr ("briefings: %s\n", error->message);
  return verdict != NULL;
}

/**
 * brief_cli_check:
 * @arguments: (array zero-terminated=1): the command and its arguments
 *
 * `briefings check`: whether files are valid collections or packs, and all that is wrong with them.
 *
 * Returns: an exit status
 */
int
brief_cli_check (char **arguments)
{
  g_autoptr (GError) error = NULL;
  const GOptionEntry options[] = { { NULL } };
  gboolean valid = TRUE;

  if (!brief_cli_parse (
          arguments, _ ("FILE…"),
          _ ("Checks packs (*.briefing) and collections (all other files; JSON Lines where the name ends\n"
             "in .jsonl), and prints each problem as FILE:LINE: JSON-PATH: message."),
          options, 1, G_MAXUINT, &error))
    return brief_cli_report (error);
  for (guint i = 1; arguments[i] != NULL; i++)
    valid = check_file (arguments[i]) && valid;
  return valid ? BRIEF_CLI_DONE : BRIEF_CLI_FAILED;
}
