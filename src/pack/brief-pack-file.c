/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "pack/brief-pack-file.h"

#include "collection/brief-input.h"
#include "collection/brief-json-document.h"
#include "pack/brief-pack-reader.h"
#include "pack/brief-pack-writer.h"

#include <glib/gi18n-lib.h>

G_DEFINE_QUARK (brief - pack - error - quark, brief_pack_error)

/* A logo may be longer than other texts; the reader holds both to their bounds. */
static const BriefJsonBounds bounds = {
  .max_values = BRIEF_JSON_VALUES_MAX,
  .max_depth = BRIEF_JSON_DEPTH_MAX,
  .max_string = BRIEF_PACK_SIZE_MAX,
};

static void
set_invalid_error (GError **error, BriefProblems *problems, gboolean newer)
{
  const guint n_errors = brief_problems_get_n_errors (problems);

  if (newer)
    /* Translators: the name of a file. */
    g_set_error (error, BRIEF_PACK_ERROR, BRIEF_PACK_ERROR_NEWER,
                 _ ("%s was written by a newer version of Briefings, which is needed to open it"),
                 brief_problems_get_file (problems));
  else
    /* Translators: the name of a file. */
    g_set_error (error, BRIEF_PACK_ERROR, BRIEF_PACK_ERROR_INVALID,
                 g_dngettext (GETTEXT_PACKAGE, "%s is not a valid briefing pack: %'u error",
                              "%s is not a valid briefing pack: %'u errors", n_errors),
                 brief_problems_get_file (problems), n_errors);
}

/**
 * brief_pack_read_bytes:
 * @bytes: a pack in JSON
 * @problems: what is wrong with it
 * @error: return location for an error of %BRIEF_PACK_ERROR
 *
 * Reads a pack (shared/formats/pack.schema.json). An error rejects it as a whole.
 *
 * Returns: (transfer full): the pack, or %NULL
 */
BriefPack *
brief_pack_read_bytes (GBytes *bytes, BriefProblems *problems, GError **error)
{
  g_autoptr (BriefJsonDocument) document = NULL;
  BriefPack *pack = NULL;
  gboolean newer = FALSE;
  const char *text;
  gsize length;

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (BRIEF_IS_PROBLEMS (problems), NULL);

  text = g_bytes_get_data (bytes, &length);
  if (length > BRIEF_PACK_SIZE_MAX)
    {
      g_set_error (error, BRIEF_PACK_ERROR, BRIEF_PACK_ERROR_TOO_LARGE, _ ("%s: larger than 64 MiB"),
                   brief_problems_get_file (problems));
      return NULL;
    }

  document = brief_json_document_parse (text != NULL ? text : "", length, 1, &bounds, problems, NULL);
  if (document != NULL)
    {
      BriefJsonCursor root;

      brief_json_document_init_cursor (document, problems, &root);
      pack = brief_pack_read (&root, &newer);
    }
  if (pack == NULL)
    set_invalid_error (error, problems, newer);
  return pack;
}

/**
 * brief_pack_read_file:
 * @path: a pack
 * @problems: what is wrong with it
 * @error: return location for an error of %BRIEF_PACK_ERROR
 *
 * Reads a pack file. An error rejects it as a whole.
 *
 * Returns: (transfer full): the pack, or %NULL
 */
BriefPack *
brief_pack_read_file (const char *path, BriefProblems *problems, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) read_error = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  bytes = brief_input_read (path, BRIEF_PACK_SIZE_MAX, NULL, &read_error);
  if (bytes != NULL)
    return brief_pack_read_bytes (bytes, problems, error);

  g_set_error_literal (error, BRIEF_PACK_ERROR,
                       g_error_matches (read_error, BRIEF_INPUT_ERROR, BRIEF_INPUT_ERROR_TOO_LARGE)
                           ? BRIEF_PACK_ERROR_TOO_LARGE
                           : BRIEF_PACK_ERROR_UNREADABLE,
                       read_error->message);
  return NULL;
}

/**
 * brief_pack_to_bytes:
 * @pack: a pack
 *
 * Writes a pack as its file would be, were it saved now. The same pack gives the same bytes.
 *
 * Returns: (transfer full): the text
 */
GBytes *
brief_pack_to_bytes (BriefPack *pack)
{
  g_autoptr (BriefSavedState) saved = NULL;
  gsize length;
  char *text;

  g_return_val_if_fail (BRIEF_IS_PACK (pack), NULL);

  saved = brief_pack_make_saved (pack);
  text = brief_pack_write (pack, saved, &length);
  return g_bytes_new_take (text, length);
}
