/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cli/brief-cli-commands.h"
#include "cli/brief-cli-items.h"
#include "cli/brief-cli-support.h"
#include "document/brief-composer.h"
#include "export/brief-plain-text.h"
#include "library/brief-results.h"
#include "model/brief-language.h"

#include <glib/gi18n-lib.h>

static BriefItem *
find_item (BriefLibrary *library, const char *name, GError **error)
{
  gboolean ambiguous;
  BriefItem *item = brief_library_find_item (library, name, &ambiguous);

  if (ambiguous)
    g_set_error (error, BRIEF_CLI_ERROR, BRIEF_CLI_ERROR_FAILED,
                 _ ("several collections have an item “%s”; write COLLECTION/ITEM"), name);
  else if (item == NULL)
    g_set_error (error, BRIEF_CLI_ERROR, BRIEF_CLI_ERROR_FAILED, _ ("no item “%s”"), name);
  return item;
}

/* An item is shown as it would stand in a pack of its own, so that it reads, and is cited, as in any document. */
static char *
compose_item (BriefCollection *collection, BriefItem *item, const char *language, BriefCliFormat format)
{
  g_autoptr (BriefPack) pack = brief_pack_new ("", language);
  g_autoptr (BriefDocument) document = NULL;

  brief_pack_set_option (pack, "cover", FALSE);
  brief_pack_set_option (pack, "contents", FALSE);
  brief_pack_add_item (pack, collection, item);
  document = brief_compose (pack);
  return brief_export_plain_text (document, format == BRIEF_CLI_FORMAT_MARKDOWN ? BRIEF_PLAIN_TEXT_MARKDOWN
                                                                                : BRIEF_PLAIN_TEXT_BARE);
}

static char *
describe_item (BriefCollection *collection, BriefItem *item, const char *language)
{
  g_autoptr (GListStore) hits = g_list_store_new (BRIEF_TYPE_HIT);
  g_autoptr (BriefHit) hit = brief_hit_new (collection, item);

  g_list_store_append (hits, hit);
  return brief_cli_items_to_json (G_LIST_MODEL (hits), 1, language);
}

static gboolean
show_item (const char *name, const char *language, const char *format_name, GError **error)
{
  g_autoptr (BriefLibrary) library = NULL;
  g_autofree char *text = NULL;
  BriefCollection *collection;
  BriefItem *item;
  BriefCliFormat format;

  if (!brief_cli_parse_format (format_name, TRUE, &format, error))
    return FALSE;
  if (language != NULL && !brief_language_tag_is_valid (language))
    {
      g_set_error (error, BRIEF_CLI_ERROR, BRIEF_CLI_ERROR_MISUSED,
                   _ ("“%s” is no language tag such as en or zh-Hant"), language);
      return FALSE;
    }
  library = brief_cli_load_library (error);
  item = library != NULL ? find_item (library, name, error) : NULL;
  if (item == NULL)
    return FALSE;

  collection = brief_library_lookup_collection (library, brief_item_get_collection_id (item));
  if (language == NULL)
    language = brief_language_of_program ();
  text = format == BRIEF_CLI_FORMAT_JSON ? describe_item (collection, item, language)
                                         : compose_item (collection, item, language, format);
  brief_cli_print (text);
  return TRUE;
}

/**
 * brief_cli_show:
 * @arguments: (array zero-terminated=1): the command and its arguments
 *
 * `briefings show`: an item with its links and all its sources.
 *
 * Returns: an exit status
 */
int
brief_cli_show (char **arguments)
{
  g_autofree char *language = NULL;
  g_autofree char *format = NULL;
  g_autoptr (GError) error = NULL;
  const GOptionEntry options[] = {
    { "language", 0, 0, G_OPTION_ARG_STRING, &language, N_ ("The language wanted (BCP 47 tag)"), N_ ("TAG") },
    { "format", 0, 0, G_OPTION_ARG_STRING, &format, N_ ("text, markdown or json"), N_ ("FORMAT") },
    { NULL },
  };

  if (!brief_cli_parse (arguments, _ ("ITEM"), _ ("Shows an item with all its sources."), options, 1, 1,
                        &error)
      || !show_item (arguments[1], language, format, &error))
    return brief_cli_report (error);
  return BRIEF_CLI_DONE;
}
