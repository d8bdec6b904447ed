/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cli/brief-cli-pack.h"

#include "cli/brief-cli-commands.h"
#include "cli/brief-cli-support.h"
#include "model/brief-language.h"
#include "pack/brief-atomic-write.h"
#include "pack/brief-pack-file.h"
#include "pack/brief-template.h"

#include <errno.h>
#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <stdio.h>

void
brief_cli_pack_options_clear (BriefCliPackOptions *self)
{
  g_clear_pointer (&self->template_name, g_free);
  g_clear_pointer (&self->collection, g_free);
  g_clear_pointer (&self->country, g_free);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->language, g_free);
}

static const BriefTemplate *
find_template (const char *name, GError **error)
{
  const BriefTemplate *template = brief_template_lookup (name);
  g_autofree char *names = NULL;

  if (template != NULL)
    return template;
  names = g_strjoinv (", ", (char **) brief_template_list_names ());
  g_set_error (error, BRIEF_CLI_ERROR, BRIEF_CLI_ERROR_MISUSED, _ ("no template “%s”; templates are %s"),
               name, names);
  return NULL;
}

/* What the pack format takes as a title. */
static gboolean
check_title (const char *title, GError **error)
{
  for (const char *p = title != NULL ? title : ""; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_iscntrl (g_utf8_get_char (p)))
      {
        g_set_error_literal (error, BRIEF_CLI_ERROR, BRIEF_CLI_ERROR_MISUSED,
                             _ ("--title should not have control characters"));
        return FALSE;
      }
  return TRUE;
}

/**
 * brief_cli_pack_options_check:
 * @self: options as they were typed
 * @error: return location for an error of %BRIEF_CLI_ERROR
 *
 * Returns: whether title and language make sense
 */
gboolean
brief_cli_pack_options_check (BriefCliPackOptions *self, GError **error)
{
  if (self->language != NULL && !brief_language_tag_is_valid (self->language))
    {
      g_set_error (error, BRIEF_CLI_ERROR, BRIEF_CLI_ERROR_MISUSED,
                   _ ("“%s” is no language tag such as en or zh-Hant"), self->language);
      return FALSE;
    }
  return check_title (self->title, error);
}

static gboolean
check_place (BriefCliPackOptions *self, const BriefTemplate *template, GError **error)
{
  if (!brief_template_needs_place (template) && self->country != NULL)
    {
      g_set_error (error, BRIEF_CLI_ERROR, BRIEF_CLI_ERROR_MISUSED,
                   _ ("the template “%s” has no place: --country does not go with it"), self->template_name);
      return FALSE;
    }
  if (brief_template_needs_place (template) && self->country == NULL)
    {
      g_set_error (error, BRIEF_CLI_ERROR, BRIEF_CLI_ERROR_MISUSED,
                   _ ("the template “%s” needs a place: --country=CODE"), self->template_name);
      return FALSE;
    }
  return TRUE;
}

/**
 * brief_cli_pack_options_make:
 * @self: options as they were typed, a template among them
 * @error: return location for an error
 *
 * Makes a pack from a template.
 *
 * Returns: (transfer full): the pack, or %NULL
 */
BriefPack *
brief_cli_pack_options_make (BriefCliPackOptions *self, GError **error)
{
  const BriefTemplate *template = find_template (self->template_name, error);
  g_autoptr (BriefLibrary) library = NULL;
  g_autoptr (BriefPack) pack = NULL;
  BriefCollection *collection;
  const char *language;

  if (template == NULL || !brief_cli_pack_options_check (self, error) || !check_place (self, template, error))
    return NULL;
  library = brief_cli_load_library (error);
  if (library == NULL)
    return NULL;
  collection = brief_cli_choose_collection (library, self->collection, error);
  if (collection == NULL)
    return NULL;

  language = self->language != NULL ? self->language : brief_language_of_program ();
  pack = brief_pack_new (self->title != NULL ? self->title : "", language);
  if (!brief_template_apply (template, pack, collection, self->country, error))
    return NULL;
  return g_steal_pointer (&pack);
}

/**
 * brief_cli_write:
 * @output: a file, or `-` for standard output
 * @bytes: what to write
 * @error: return location for an error
 *
 * Writes a file whole or not at all.
 *
 * Returns: whether it could
 */
gboolean
brief_cli_write (const char *output, GBytes *bytes, GError **error)
{
  gsize size;
  const void *data = g_bytes_get_data (bytes, &size);

  if (!g_str_equal (output, "-"))
    return brief_atomic_write (output, bytes, error);

  if (fwrite (data, 1, size, stdout) == size && fflush (stdout) == 0)
    return TRUE;
  g_set_error (error, BRIEF_CLI_ERROR, BRIEF_CLI_ERROR_FAILED, _ ("standard output: %s"), g_strerror (errno));
  return FALSE;
}

/**
 * brief_cli_new:
 * @arguments: (array zero-terminated=1): the command and its arguments
 *
 * `briefings new`: a pack from a template.
 *
 * Returns: an exit status
 */
int
brief_cli_new (char **arguments)
{
  g_auto (BriefCliPackOptions) options = { NULL };
  g_autofree char *output = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (BriefPack) pack = NULL;
  g_autoptr (GBytes) bytes = NULL;
  const GOptionEntry entries[] = {
    { "template", 0, 0, G_OPTION_ARG_STRING, &options.template_name,
      N_ ("briefing, one-page, country, submission or plain"), N_ ("NAME") },
    { "collection", 0, 0, G_OPTION_ARG_STRING, &options.collection, N_ ("The collection to fill it from"),
      N_ ("ID") },
    { "country", 0, 0, G_OPTION_ARG_STRING, &options.country,
      N_ ("The place of a country pack (ISO 3166 code)"), N_ ("CODE") },
    { "title", 0, 0, G_OPTION_ARG_STRING, &options.title, N_ ("The title of the pack"), N_ ("TITLE") },
    { "language", 0, 0, G_OPTION_ARG_STRING, &options.language, N_ ("The language of the pack (BCP 47 tag)"),
      N_ ("TAG") },
    { "output", 0, 0, G_OPTION_ARG_FILENAME, &output, N_ ("The pack to write; - for standard output"),
      N_ ("FILE.briefing") },
    { NULL },
  };

  if (!brief_cli_parse (arguments, NULL, _ ("Makes a pack from a template."), entries, 0, 0, &error))
    return brief_cli_report (error);
  if (options.template_name == NULL || output == NULL)
    {
      error = g_error_new (BRIEF_CLI_ERROR, BRIEF_CLI_ERROR_MISUSED,
                           _ ("“new” needs --template and --output"));
      return brief_cli_report (error);
    }

  pack = brief_cli_pack_options_make (&options, &error);
  if (pack == NULL)
    return brief_cli_report (error);
  bytes = brief_pack_to_bytes (pack);
  if (!brief_cli_write (output, bytes, &error))
    return brief_cli_report (error);
  return BRIEF_CLI_DONE;
}
